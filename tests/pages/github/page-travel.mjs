// Getting from page to page without a load: Turbo between the pages of a repository, React between its issues.
//
// Turbo puts a new body element in place and keeps a clone of the old one for the way back (shown at once, then replaced by
// a fresh one); React exchanges only what is inside its own root. The head's metas stay, as between pages of one session.

import { body } from './view-layout.mjs';
import { pageFor } from './routes.mjs';
import { context, later, modes, note, one, parse } from './page-world.mjs';
import { arriveLate } from './page-gestures.mjs';

const snapshots = new Map();
const here = () => location.pathname + location.search;
let current = here();

const say = (name, detail = {}) => document.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));

function freshBody(page) {
  const parsed = new DOMParser().parseFromString(body(context(modes.late), page).toString(), 'text/html');
  return document.adoptNode(Document.prototype.querySelector.call(parsed, 'body'));
}
const exchange = (next) => one('html').replaceChild(next, one('body'));

/** Draws the whole body anew for the present address, as the server would with what it knows now. */
export function redraw() {
  exchange(freshBody(pageFor(context(modes.late))));
}

function arrive(page, how) {
  if (how === 'react') {
    say('soft-nav:start');
    const root = one('[data-target="react-app.reactRoot"]');
    const template = parse(page.main);
    root.replaceChildren(...template.querySelector('[data-target="react-app.reactRoot"]').childNodes);
    say('soft-nav:react-done');
  } else {
    say('turbo:before-render');
    exchange(freshBody(page));
    say('turbo:render');
    say('turbo:load', { url: location.href });
  }
  document.title = page.title;
  say('soft-nav:success'); say('soft-nav:end');
  note(`${how} visit ${here()}`);
  arriveLate();
}

const target = (address) => {
  const c = { ...context(modes.late), path: address.pathname, query: new URLSearchParams(address.search) };
  if (modes.hostile) c.query.set('hostile', '1');
  return pageFor(c);
};
const repoOf = (path) => path.split('/').slice(1, 3).join('/');

/** Takes a click on a link over, if the real site would: same repository, plain click. */
export function travel(link, event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const address = new URL(link.href, location.href);
  if (address.origin !== location.origin || repoOf(address.pathname) !== repoOf(location.pathname) || !repoOf(address.pathname).includes('/')) return;
  if (address.pathname === location.pathname && address.hash) return;
  const page = target(address);
  if (page.redirect || page.status) return;
  event.preventDefault();
  const how = page.reactApp && one('[data-target="react-app.reactRoot"]') ? 'react' : 'turbo';
  if (how === 'turbo') {
    say('turbo:visit', { url: address.href, action: 'advance' });
    snapshots.set(current, one('body').cloneNode(true));
  }
  later(80, () => {
    history.pushState({ turbo: how === 'turbo' }, '', address.href);
    current = here();
    window.scrollTo(0, 0);
    arrive(page, how);
  });
}

addEventListener('popstate', () => {
  if (here() === current) return;
  snapshots.set(current, one('body').cloneNode(true));
  current = here();
  const kept = snapshots.get(current);
  if (kept) { exchange(kept.cloneNode(true)); say('turbo:render'); }
  later(60, () => arrive(pageFor(context(modes.late)), 'turbo'));
});
