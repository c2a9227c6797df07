// A post as Threads draws it: obfuscated classes, buttons that are no buttons, icons that say what they are. The same post may
// stand in several places; whatever happens to it is drawn anew in all of them, with new nodes.
import { act, h, late, options, portal, speaker } from './kit/page.mjs';
import { ME, words } from './world.mjs';
import { compose } from './writing.mjs';

export const say = speaker(words);
const HEART = 'M1.34375 7.53125L1.34375 7.54043C1.34374 8.04211 1.34372 9.76295 2.6611 11.6409C3.4 12.7 5.2 14.4 9 16.7c3.8-2.3 5.6-4 6.3-5.1 1.4-1.9 1.4-3.6 1.4-4.1C16.7 4.9 15 3 12.600 3 11 3 9.700 3.900 9 5.200 8.300 3.900 7 3 5.400 3 3 3 1.344 4.900 1.344 7.500Z';
const SPEECH = 'M15.376 13.2177L16.2861 16.7955L12.7106 15.8848C12.6781 15.8848 11 16.6 9 16.600 4.800 16.600 1.400 13.200 1.400 9c0-4.200 3.400-7.600 7.600-7.600s7.600 3.400 7.600 7.600c0 2-.9 4.200-1.200 4.200Z';
const ROUND = ['M6.41256 1.23531C6.6349 0.971277 7.02918 0.937481 7.29321 1.15982L9.96 3.400c.3.2.3.6.1.9L7.800 7', 'M11.5874 17.7904C11.365 18.0545 10.9707 18.0883 10.7067 17.8659L8 15.600c-.3-.2-.3-.6-.1-.9l2.300-2.700'];
const TICK = 'M6.2 9.2L8.1 11.1L11.9 7.3';
const PLANE = 'M15.6097 4.09082L6.65039 9.11104L1.700 3.800Z';
const DOTS = () => [6, 12, 18].map((cx) => h('circle', { cx, cy: 12, r: 1.5 }));

/** Something pressed: keys are heard by itself and make no click. @param {() => void} work @param {Record<string, any>} attributes @param {...any} inside */
export const press = (work, attributes, ...inside) => h('div', {
  role: 'button', tabindex: 0, class: 'x1i10hfl x1qjc9v5 xjbqb8w', ...attributes, onclick: work,
  onkeydown: (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    work();
  },
}, ...inside);
/** An icon with its words. @param {string} label @param {any[]} paths @param {number} [size] */
export const glyph = (label, paths, size = 18) => h('svg', options.plain ? { role: 'img', viewBox: `0 0 ${size} ${size}` } : { 'aria-label': label, role: 'img', viewBox: `0 0 ${size} ${size}` },
  options.plain ? null : h('title', {}, label), paths.map((path) => typeof path === 'string' ? h('path', { d: path }) : path));
export const person = (/** @type {string} */ user, /** @type {any[]} */ ...inside) => h('a', { href: `/@${user}`, role: 'link', tabindex: 0, class: 'x1i10hfl xjbqb8w' }, inside.length ? inside : h('span', { dir: 'auto', translate: 'no' }, h('span', {}, user)));
export const avatar = (/** @type {string} */ user) => person(user, h('img', { alt: `${user}'s profile picture`, height: 36, width: 36, src: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' }));
export const rich = (/** @type {any[]} */ text) => h('span', { dir: 'auto', class: 'x1lliihq x1plvlek' }, text.map((part) =>
  // Strings come first: every one of them has a method called `link`.
  typeof part === 'string' ? h('span', {}, part) : part.mention ? person(part.mention, `@${part.mention}`)
    : part.tag ? h('a', { href: `/search?q=${part.tag}&serp_type=tags`, role: 'link' }, part.tag)
      : h('a', { href: `https://l.threads.com/?u=${encodeURIComponent(`https://${part.link}/`)}&e=AT0xyz`, role: 'link' }, part.link)));

/** @typedef {import('./world.mjs').Post} Post */
/** Where each post stands now. @type {Map<Post, Set<any>>} */
const places = new Map();
const draw = (/** @type {Post} */ post) => places.get(post)?.forEach((bar) => bar.isConnected ? bar.replaceChildren(...buttons(post)) : places.get(post)?.delete(bar));

/** A post in a container, which may have been another's. @param {Post} post @param {any} [container] @param {{ bare?: boolean }} [how] `bare`: without buttons */
export function show(post, container = h('div'), { bare = false } = {}) {
  for (const [name, value] of Object.entries({ 'data-pressable-container': 'true', 'data-interactive-id': '', class: 'x1ypdohk x1n2onr6 xwib8y2' })) container.setAttribute(name, value);
  const link = `/@${post.by}/post/${post.code}`;
  container.replaceChildren(...[
    post.via ? h('div', { class: 'xz9dl7a' }, h('svg', { viewBox: '0 0 12 12' }, h('path', { d: 'M4.1 1L1.5 3.500 4.100 6' })), person(post.via), ' ', say('reposted')) : null,
    avatar(post.by),
    h('div', { class: 'x78zum5 x1cy8zhl' }, person(post.by),
      post.ad ? h('span', { dir: 'auto' }, say('sponsored'))
        : h('span', { dir: 'auto' }, h('a', { href: link, role: 'link', tabindex: 0 }, h('time', { datetime: post.at, title: 'Friday', 'data-visualcompletion': 'ignore-dynamic' }, '2d'))),
      bare ? null : press(() => {}, { 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, glyph(say('more'), DOTS(), 24))),
    h('div', {}, rich(post.text)),
    post.ad ? press(() => {}, {}, h('div', {}, say('shop'))) : null,
    post.quote ? show(post.quote, h('div'), { bare: !post.quote.bar }) : null,
  ].filter((part) => part));
  if (bare) return container;
  const bar = h('div', { class: 'x4vbgl9 xp7jhwk' });
  container.append(bar);
  late(() => {
    places.set(post, (places.get(post) ?? new Set()).add(bar));
    bar.replaceChildren(...buttons(post));
  });
  return container;
}

/** @param {Post} post */
function buttons(post) {
  const heart = glyph(post.liked ? say('unlike') : say('like'), [HEART]);
  heart.style.setProperty('--fill', post.liked ? 'rgb(255, 48, 64)' : 'transparent');
  const count = (/** @type {any} */ n) => h('div', {}, h('span', { dir: 'auto' }, h('span', {}, String(n).split('').map((digit) => h('span', {}, digit)))));
  const like = () => {
    const flip = (/** @type {boolean} */ to) => () => { post.liked = to; draw(post); };
    act(flip(!post.liked), flip(!!post.liked));
  };
  const round = glyph(post.reposted && !options.plain ? say('unrepost') : say('repost'), post.reposted ? [...ROUND, TICK] : ROUND);
  return [
    h('div', {}, press(like, {}, h('div', {}, h('div', {}, heart, count(post.likes + (post.liked ? 1 : 0)))))),
    h('div', {}, press(() => post.code && compose({ answers: post }), {}, h('div', {}, h('div', {}, glyph(say('reply'), [SPEECH]), count(2))))),
    h('div', {}, press(() => again(post), { 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, h('div', {}, h('div', {}, round)))),
    h('div', {}, press(() => {}, {}, h('div', {}, h('div', {}, glyph(say('share'), [PLANE]))))),
  ];
}

/** The menu at the end of the body: repost or take it back, or quote. @param {Post} post */
function again(post) {
  const flip = (/** @type {boolean} */ to) => () => { post.reposted = to; draw(post); };
  const entry = (/** @type {string} */ text, /** @type {() => void} */ work) => press(() => { close(); work(); }, { role: 'menuitem' }, h('span', { dir: 'auto' }, text));
  const close = portal(h('div', { role: 'menu', class: 'x1uvtmcs x4k7w5x' },
    entry(post.reposted ? say('remove') : say('repost'), () => act(flip(!post.reposted), flip(!!post.reposted))),
    entry(say('quote'), () => compose({ quotes: post }))));
}

/** Something the user wrote. @param {string} text @param {Partial<Post>} [more] @returns {Post} */
export const written = (text, more) => ({ code: `DKmiraNew${Date.now() % 100}`, by: ME, text: [text], at: new Date().toISOString(), likes: 0, ...more });
