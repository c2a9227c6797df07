// Cards that come up beside a name: a moment after the pointer rests there, an empty box, then the person with a follow form.

import { hovercard } from './view-people.mjs';
import { people } from './world.mjs';
import { context, later, note, one, parse } from './page-world.mjs';

let wanted = null;
let timer = 0;

const card = () => one('.js-hovercard-content');

export function hide() {
  clearTimeout(timer);
  wanted = null;
  const box = card();
  if (box) box.hidden = true;
}

function show(link, login) {
  const box = card();
  const message = box.querySelector('.Popover-message');
  message.replaceChildren(parse('<include-fragment class="Skeleton"></include-fragment>'));
  const place = link.getBoundingClientRect();
  box.hidden = false;
  const left = Math.min(place.left, one('html').clientWidth - box.offsetWidth - 8);
  box.style.left = `${Math.max(8, left) + window.scrollX}px`;
  box.style.top = `${place.bottom + window.scrollY + 6}px`;
  later(350, () => {
    if (wanted !== login) return;
    message.replaceChildren(parse(hovercard(context(), login)));
    note(`hovercard ${login}`);
  });
}

export function over(target) {
  const box = card();
  if (box?.contains(target)) { clearTimeout(timer); return; }
  const link = target.closest('a[data-hovercard-type="user"]');
  const login = link?.pathname.slice(1);
  if (link && people[login] && !people[login].organization) {
    if (wanted === login) { clearTimeout(timer); return; }
    clearTimeout(timer);
    timer = later(250, () => { wanted = login; show(link, login); });
  } else if (wanted || timer) {
    clearTimeout(timer);
    timer = later(300, hide);
  }
}
