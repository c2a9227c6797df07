/** The page's script: votes show at once, comments fold, stories hide; the rest are plain links and forms. */
import { act, h, late, options } from './kit/page.mjs';

const by = (/** @type {string} */ id) => document.getElementById(id);

/** @param {string} id @param {string} how `up`, `down` or `un` @param {string} href */
function vote(id, how, href) {
  const links = [by(`up_${id}`), by(`down_${id}`)];
  const place = by(`unv_${id}`);
  const before = { hidden: links.map((link) => link?.classList.contains('nosee')), inside: [...(place?.childNodes ?? [])] };
  const show = () => {
    for (const link of links) link?.classList.toggle('nosee', how !== 'un');
    place?.replaceChildren(...(how === 'un' ? [] : [' | ', h('a', { id: `un_${id}`, class: 'clicky', href: href.replace(/how=\w+/, 'how=un') }, how === 'up' ? 'unvote' : 'undown')]));
  };
  const takeBack = () => {
    links.forEach((link, at) => link?.classList.toggle('nosee', !!before.hidden[at]));
    place?.replaceChildren(...before.inside);
  };
  act(show, takeBack);
}

/** Folding a comment takes everything deeper that follows it. @param {Element} row */
function fold(row) {
  const depth = (/** @type {Element} */ one) => Number(one.querySelector('td.ind')?.getAttribute('indent'));
  const folded = row.classList.toggle('coll');
  for (let next = row.nextElementSibling; next && depth(next) > depth(row); next = next.nextElementSibling) next.classList.toggle('noshow', folded);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.clicky') : null;
  if (!link) return;
  const [, how, id] = /^(up|down|un)_(\d+)$/.exec(link.id) ?? [];
  const href = link.getAttribute('href') ?? '';
  if (how && href.includes('auth=')) {
    event.preventDefault();
    vote(id, how, href);
  } else if (link.classList.contains('togg')) {
    event.preventDefault();
    const row = link.closest('.comtr');
    if (row) fold(row);
  } else if (link.classList.contains('hider')) {
    event.preventDefault();
    const line = link.closest('tr');
    line?.previousElementSibling?.remove();
    line?.remove();
  }
});

if (options.late) {
  const arrows = [...document.querySelectorAll('.votelinks > center')].map((arrow) => [arrow, arrow.parentElement]);
  for (const [arrow] of arrows) arrow?.remove();
  late(() => { for (const [arrow, place] of arrows) if (arrow) place?.append(arrow); });
}
