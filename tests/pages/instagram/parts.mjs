// A post's parts as Instagram draws them: buttons that are no buttons, hearts whose outline changes, comments as list entries (in
// dialogs) or as nested boxes (on pages of their own). What happens to a post shows wherever it stands.
import { act, h, late, options, portal, send, speaker } from './kit/page.mjs';
import { ME, words } from './world.mjs';

export const say = speaker(words);
/** @typedef {import('./world.mjs').Post} Post @typedef {import('./world.mjs').Comment} Comment */
const EMPTY = 'M16.792 3.904A4.989 4.989 0 0 1 21.500 9.122c0 3.072-2.652 4.959-5.197 7.222-2.500 2.200-4.300 3.400-4.300 3.400S2.500 14 2.500 9.122A4.990 4.990 0 0 1 12 6.500a4.990 4.990 0 0 1 4.792-2.600Z';
const FULL = 'M34.6 3.1c-4.5 0-7.9 1.8-10.6 5.6-2.700-3.700-6.100-5.500-10.600-5.500C6 3.100 0 9.600 0 17.600c0 7.300 5.400 12 10.600 16.500L24 45l13.400-10.900C42.600 29.600 48 24.900 48 17.600 48 9.600 42 3.100 34.600 3.100Z';
const ROUND = 'M19.998 9.497a1 1 0 0 0-1 1v4.228a3.274 3.274 0 0 1-3.270 3.271h-5.313';
const TICK = 'M19.998 9.497l-4.612-4.614-2.100 2.100';

/** Something pressed: keys are heard by itself and make no click. @param {() => void} work @param {Record<string, any>} attributes @param {...any} inside */
export const press = (work, attributes, ...inside) => h('div', {
  role: 'button', tabindex: 0, class: 'x1i10hfl x6s0dn4', ...attributes, onclick: work,
  onkeydown: (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    work();
  },
}, ...inside);
export const glyph = (/** @type {string} */ label, /** @type {string} */ d, /** @type {number} */ size = 24, /** @type {number} */ box = 24) =>
  h('svg', { 'aria-label': label, class: 'x1lliihq', height: size, width: size, role: 'img', viewBox: `0 0 ${box} ${box}` }, h('title', {}, label), h('path', { d }));
export const heart = (/** @type {boolean | undefined} */ on, /** @type {number} */ size) => on ? glyph(say('unlike'), FULL, size, 48) : glyph(say('like'), EMPTY, size);
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
export const avatar = (/** @type {string} */ user) => h('a', { href: `/${user}/`, role: 'link' }, h('img', { alt: say('picture').replace('{user}', user), width: 32, height: 32, src: PIXEL }));
export const named = (/** @type {string} */ user) => h('a', { href: `/${user}/`, role: 'link' }, h('span', { dir: 'auto' }, user));
const rich = (/** @type {any[]} */ text) => h('span', { dir: 'auto' }, text.map((part) => part.mention ? h('a', { href: `/${part.mention}/`, role: 'link' }, `@${part.mention}`) : part.tag ? h('a', { href: `/explore/tags/${part.tag}/` }, `#${part.tag}`) : part));

/** What is drawn anew when something changes. @type {Map<object, Set<{ place: any, parts: () => any[] }>>} */
const drawn = new Map();
/** @param {object} what @param {any} place @param {() => any[]} parts */
export function live(what, place, parts) {
  late(() => {
    drawn.set(what, (drawn.get(what) ?? new Set()).add({ place, parts }));
    place.replaceChildren(...parts());
  });
  return place;
}
export const redraw = (/** @type {object} */ what) => drawn.get(what)?.forEach(({ place, parts }) => place.isConnected && place.replaceChildren(...parts()));
/** @param {any} what @param {string} key */
export function flip(what, key, to = !what[key]) {
  const put = (/** @type {boolean} */ on) => () => { what[key] = on; redraw(what); };
  if (what[key] !== to) act(put(to), put(!to));
}

/** The link a time stands in. @param {Post} post */
export const where = (post) => `/${post.long ? `${post.by}/` : ''}${post.kind ?? 'p'}/${post.code}/`;

/** Picture, list of pictures: a veil over them takes the clicks, two of which like. @param {Post} post */
export function picture(post) {
  const one = () => [h('div', {}, h('img', { alt: 'May be an image of outdoors.', width: 480, height: 180, src: PIXEL })), h('div', { class: 'xveil' })];
  return h('div', { class: 'xpicture', ondblclick: () => flip(post, 'liked', true) }, post.slides
    ? [h('ul', {}, Array.from({ length: post.slides }, () => h('li', {}, one()))), h('button', { 'aria-label': say('next') }, '›')] : one());
}

/** The bar of buttons. @param {Post} post @param {string} tag @param {() => void} talk */
export const bar = (post, tag, talk) => live(post, h(tag, { class: 'x6s0dn4 xrvj5dj' }), () => [
  h('span', {}, press(() => flip(post, 'liked'), {}, h('span', {}, heart(post.liked, 24)))),
  press(talk, {}, glyph(say('comment'), 'M20.656 17.008a9.993 9.993 0 1 0-3.590 3.615L22 22Z')),
  press(() => flip(post, 'reposted'), {}, glyph(post.reposted ? say('unrepost') : say('repost'), post.reposted ? TICK : ROUND)),
  press(() => {}, {}, glyph(say('share'), 'M22 3 9.218 10.083')),
  press(() => {}, {}, glyph(say('save'), 'M20 21 12 13.440 4 21 4 3 20 3Z')),
]);

/** The field for comments: its button comes with the first word; answering somebody names them. @param {Post} post @param {(made: Comment) => void} [then] */
export function field(post, then) {
  let under = '';
  const area = h('textarea', {
    'aria-label': say('add'), placeholder: say('add'),
    onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); go(); } },
    oninput: () => { button.hidden = !area.value.trim(); },
  });
  const go = () => {
    const text = area.value.trim();
    if (!text) return;
    send(() => {
      area.value = '';
      button.hidden = true;
      const made = { id: String(5000 + post.comments.length), by: ME, text: [text], at: new Date().toISOString(), under };
      under = '';
      post.comments.push(made);
      then?.(made);
    }, () => { error.textContent = say('failed'); });
  };
  const error = h('span', { role: 'alert' });
  const button = press(go, {}, say('post'));
  button.hidden = true;
  const form = h('form', { method: 'POST', onsubmit: (/** @type {Event} */ event) => event.preventDefault() }, press(() => {}, {}, glyph(say('emoji'), 'M15.830 10.997a1.167 1.167 0 1 0 1.167 1.167', 13)), area, button, error);
  /** @param {Comment} one */
  const answer = (one) => {
    under = one.under ?? one.id;
    area.value = `@${one.by} `;
    area.focus();
  };
  return { form, answer };
}

/** @param {Post} post @param {Comment} one */
const address = (post, one) => `/p/${post.code}/c/${one.under ? `${one.under}/r/` : ''}${one.id}/`;
const tools = (/** @type {Comment} */ one, /** @type {(one: Comment) => void} */ answer) => [press(() => answer(one), {}, h('span', {}, say('reply')))];
const small = (/** @type {Comment} */ one) => live(one, h('span', {}), () => [press(() => flip(one, 'liked'), {}, h('div', {}, heart(one.liked, 12)))]);

/** Comments as list entries; answers in a list of their own. @param {Post} post @param {(one: Comment) => void} answer */
export function list(post, answer) {
  const entry = (/** @type {Comment} */ one) => h('li', { class: '_a9zj' }, h('div', { class: 'xrow' }, avatar(one.by),
    h('div', {}, h('h3', {}, named(one.by)), rich(one.text), h('div', {}, h('a', { href: address(post, one), role: 'link' }, h('time', { datetime: one.at }, '1 d')), ' ', tools(one, answer))), small(one)));
  return h('ul', { class: '_a9z6' }, h('div', {}, h('li', { class: '_a9zj' }, h('div', { class: 'xrow' }, avatar(post.by), named(post.by), rich(post.text)))),
    post.comments.filter((one) => !one.under).map((one) => h('div', {}, entry(one), h('ul', {}, post.comments.filter((other) => other.under === one.id).map((other) => h('div', {}, entry(other)))))));
}

/** Comments as nested boxes. @param {Post} post @param {(one: Comment) => void} answer */
export const boxes = (post, answer) => h('div', { class: 'x5yr21d' }, post.comments.map((one) => h('div', { class: `x1n2onr6 ${one.under ? 'xindent' : ''}` }, h('div', { class: 'xrow' },
  h('div', {}, avatar(one.by)), h('div', {}, h('div', {}, h('span', {}, named(one.by)), ' ', h('a', { href: address(post, one), role: 'link' }, h('time', { datetime: one.at }, '1 d'))), h('div', {}, rich(one.text)), h('div', {}, tools(one, answer))), small(one)))));

/** A button that follows; it asks before it stops. @param {{ state: string, private?: boolean }} who */
export const follow = (who) => live(who, h('span', {}), () => {
  const on = who.state === 'following' || who.state === 'requested';
  const put = (/** @type {string} */ to) => () => { who.state = to; redraw(who); };
  const inside = h('div', { class: 'x9f619' }, h('div', { dir: 'auto' }, say(who.state)), on ? glyph(say('arrow'), 'M12 17.500 5 9', 12) : null);
  return [h('button', { type: 'button', class: '_aswp', onclick: () => {
    if (!on) return act(put(who.private ? 'requested' : 'following'), put(who.state));
    const close = portal(h('div', { role: 'dialog' }, h('button', { onclick: () => { close(); act(put('follow'), put(who.state)); } }, say('unfollow')), h('button', { onclick: () => close() }, say('cancel'))));
  } }, inside)];
});
