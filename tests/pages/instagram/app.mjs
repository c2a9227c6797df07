// The living Instagram's pages: one document, addresses changed by its own links; a post opened from the feed or from a grid lies
// in a dialog over the page it was opened from, which stays where it was.
import { after, h, options } from './kit/page.mjs';
import { avatar, bar, boxes, field, follow, glyph, list, named, picture, press, say, where } from './parts.mjs';
import { feed, ME, others, people } from './world.mjs';

/** @typedef {import('./world.mjs').Post} Post */
const mount = /** @type {HTMLElement} */ (document.querySelector('[id^="mount_0_0_"]'));
const find = (/** @type {string} */ code) => [...feed, ...others].find((post) => post.code === code);

/** @param {Post} post */
function head(post) {
  const follows = { state: 'follow' };
  const inside = [
    post.story ? h('span', { role: 'link', tabindex: '-1' }, avatar(post.by).firstChild) : avatar(post.by), named(post.by), post.also ? [' and ', named(post.also)] : null, ' · ',
    post.ad === 'bare' ? null : h('a', { href: where(post), role: 'link' }, h('time', { datetime: post.at, title: 'November 20' }, '2 d')),
    post.ad ? h('span', {}, say('sponsored')) : null, post.suggested ? [h('span', {}, say('suggested')), follow(follows)] : null,
    press(() => {}, {}, glyph(say('more'), 'M6 12h12')),
  ];
  return post.header ? h('header', {}, inside) : h('div', { class: 'x78zum5' }, inside);
}

/** A post of the feed. Its field is there only once somebody wants it. @param {Post} post */
function article(post) {
  const { form } = field(post, (made) => last.replaceChildren(line(made)));
  const last = h('div', {});
  /** @param {any} one */
  const line = (one) => h('div', { class: 'xrow' }, avatar(one.by), named(one.by), h('span', { dir: 'auto' }, one.text), h('a', { href: `/p/${post.code}/c/${one.id}/` }, h('time', { datetime: one.at }, 'now')));
  const wanting = press(() => { wanting.replaceWith(form); form.querySelector('textarea').focus(); }, { 'aria-hidden': null }, say('add'));
  return h('article', { class: 'x1qjc9v5' }, post.via ? h('div', { class: 'x1rg5ohu' }, named(post.via), ' ', say('reposted').replace('{user}', '')) : null,
    head(post), picture(post), bar(post, 'section', () => show(post)),
    post.ad ? h('a', { href: post.ad === 'dated' ? 'https://www.facebook.com/ads/ig_redirect/?d=Ad8x' : 'https://kettle.example/?utm=ig', target: '_blank' }, 'Learn more') : null,
    h('div', {}, h('a', { href: `/p/${post.code}/liked_by/`, role: 'link' }, h('span', {}, post.likes.toLocaleString('en')), ` ${say('likes')}`)),
    h('div', {}, h('span', {}, named(post.by)), ' ', h('span', { dir: 'auto' }, post.text.map((part) => part.mention ? h('a', { href: `/${part.mention}/` }, `@${part.mention}`) : part.tag ? h('a', { href: `/explore/tags/${part.tag}/` }, `#${part.tag}`) : part))),
    post.comments.length ? h('a', { href: `/p/${post.code}/comments/` }, say('all').replace('{n}', String(post.comments.length))) : null, last, post.ad ? null : wanting);
}

/** The dialog over whatever is there. @param {Post} post */
function show(post) {
  history.pushState({ over: true }, '', where(post) + location.search);
  const under = h('div', {});
  const { form, answer } = field(post, () => after(30, () => under.replaceChildren(list(post, answer))));
  under.append(list(post, answer));
  const dialog = h('div', { role: 'dialog', 'aria-modal': 'true', class: 'x1n2onr6' }, press(close, {}, glyph(say('close'), 'M20 4 4 20')),
    h('article', { class: 'x1qjc9v5 _aatb' }, head(post), picture(post), under, bar(post, 'section', () => form.querySelector('textarea').focus()), form));
  const escape = (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Escape') close(); };
  addEventListener('keydown', escape);
  addEventListener('popstate', gone, { once: true });
  document.body.append(h('div', { class: 'x1uvtmcs' }, dialog));
  function close() { history.back(); }
  function gone() {
    dialog.parentElement?.remove();
    removeEventListener('keydown', escape);
  }
}

const home = () => h('main', { role: 'main' }, feed.slice(0, options.few ? 8 : feed.length).map(article));

/** A post on its own page: no article, no list. @param {Post} post */
function alone(post) {
  const under = h('div', {});
  const { form, answer } = field(post, () => after(30, () => under.replaceChildren(boxes(post, answer))));
  under.append(boxes(post, answer));
  return h('section', {}, h('main', { role: 'main' }, h('div', { class: 'x6s0dn4' }, h('div', {}, picture(post)),
    h('div', {}, h('div', {}, avatar(post.by), named(post.by), h('div', {}, h('span', { dir: 'auto' }, post.text.filter((part) => !part.mention && !part.tag)))), h('hr'), under,
      h('div', {}, bar(post, 'div', () => form.querySelector('textarea').focus()), h('a', { href: where(post), role: 'link' }, h('time', { datetime: post.at }, 'November 20'))), form)),
  h('div', { class: 'xgrid' }, others.map(thumb))));
}
const thumb = (/** @type {Post} */ post) => h('a', { href: where(post), role: 'link', onclick: (/** @type {Event} */ event) => { event.preventDefault(); event.stopPropagation(); show(post); } }, h('img', { alt: 'A picture', src: '' }));

/** @param {string} user */
function profile(user) {
  const who = (people[user] ??= { state: 'follow', grid: [] });
  const more = { state: 'follow' };
  return h('main', { role: 'main' }, h('header', {}, h('img', { alt: say('picture').replace('{user}', user), width: 150, height: 150, src: '' }),
    h('section', {}, h('h2', { dir: 'auto' }, user), user === ME ? null : [follow(who), h('button', {}, h('div', { dir: 'auto' }, say('message')))],
      h('ul', {}, h('li', {}, h('span', {}, '48'), ' posts'), h('li', {}, h('a', { href: `/${user}/followers/` }, h('span', { title: '1,020' }, '1,020'), ' followers')), h('li', {}, h('a', { href: `/${user}/following/` }, h('span', {}, '120'), ' following'))),
      h('ul', {}, h('li', {}, avatar('bea.stone'), follow(more))))),
  h('div', { role: 'tablist' }, h('a', { href: `/${user}/`, role: 'tab' }, 'Posts'), h('a', { href: `/${user}/reels/`, role: 'tab' }, 'Reels')),
  h('div', { class: 'xgrid' }, who.grid.map((code) => find(code)).map((post) => post && thumb(post))));
}

const panel = () => h('aside', {}, h('h1', {}, say('notifications')), [['ivo.stern', 'liked'], ['june.alder', 'said'], ['kai.mori', 'started']].map(([user, kind]) => h('div', { class: 'xrow' }, avatar(user), h('span', {}, named(user), ` ${say(kind)}`), h('time', { datetime: '2026-11-21T08:00:00.000Z' }, '4h'),
  kind === 'started' ? h('button', {}, say('follow')) : h('a', { href: '/p/DMiraOwn001/' }, h('img', { alt: '', width: 40, height: 40, src: '' })))));

function draw() {
  const path = location.pathname;
  const code = /\/(?:p|reel)\/([\w-]+)\//.exec(path)?.[1];
  const post = code && find(code);
  const user = /^\/([\w.]+)\//.exec(path)?.[1];
  mount.replaceChildren(h('div', { role: 'navigation' }, h('a', { href: '/' }, glyph(say('home'), 'M9 17v4')), h('a', { href: '/explore/' }, 'Explore'), press(() => {}, {}, glyph(say('notifications'), 'M16.792 3.904')), avatar(ME)),
    post ? alone(post) : user ? profile(user) : home(), ...(options.panel ? [panel()] : []));
}
addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest?.('a[href^="/"]');
  if (!link) return;
  event.preventDefault();
  document.querySelectorAll('[role="dialog"]').forEach((dialog) => dialog.parentElement?.remove());
  history.pushState(null, '', link.getAttribute('href'));
  draw();
});
draw();
const opened = options.open && find(options.open);
if (opened) show(opened);
