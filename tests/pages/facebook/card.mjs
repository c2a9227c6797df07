// A post's card as Facebook draws it: hidden decoys, a scrambled time whose link may come late, buttons that are no buttons and
// have hidden twins, a like whose label is its whole state, comments that are articles. What happens shows wherever it stands.
import { act, after, h, late, options, portal, send, speaker } from './kit/page.mjs';
import { ME, names, words } from './world.mjs';

export const say = speaker(words);
/** @typedef {import('./world.mjs').Post} Post @typedef {import('./world.mjs').Comment} Comment */
const NOISE = '__cft__[0]=AZXk3u9Q&__tn__=%2CO%2CP-R';

/** Something pressed: keys are heard by itself and make no click. @param {() => void} work @param {Record<string, any>} attributes @param {...any} inside */
export const press = (work, attributes, ...inside) => h('div', {
  role: 'button', tabindex: 0, class: 'x1i10hfl x1qjc9v5', ...attributes, onclick: work,
  onkeydown: (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    work();
  },
}, ...inside);
const art = () => h('svg', { viewBox: '0 0 20 20' }, h('path', { d: 'M10 2a8 8 0 1 0 0.010 0Z' }));

/** @type {Map<object, Set<{ place: any, parts: () => any[] }>>} */
const drawn = new Map();
/** @param {object} what @param {any} place @param {() => any[]} parts */
export function live(what, place, parts) {
  late(() => {
    drawn.set(what, (drawn.get(what) ?? new Set()).add({ place, parts }));
    place.replaceChildren(...parts().flat(9).filter((part) => part));
  });
  return place;
}
export const redraw = (/** @type {object} */ what) => drawn.get(what)?.forEach(({ place, parts }) => place.isConnected && place.replaceChildren(...parts().flat(9).filter((part) => part)));
/** @param {any} what @param {string} key @param {any} to */
export function put(what, key, to) {
  const before = what[key];
  const set = (/** @type {any} */ value) => () => { what[key] = value; redraw(what); };
  act(set(to), set(before));
}
/** The pictures to react with, at the end of the body. @param {any} what */
const picker = (what) => {
  const close = portal(h('div', { role: 'dialog', class: 'x1uvtmcs' }, ['Like', 'Love', 'Care', 'Haha', 'Wow', 'Sad', 'Angry'].map((name) => press(() => { close(); put(what, 'liked', name); }, { 'aria-label': name }, h('i', {})))));
};
const label = (/** @type {any} */ what) => what.liked ? say('unlike').replace('{r}', what.liked) : say('like');
const toggle = (/** @type {any} */ what) => () => put(what, 'liked', what.liked ? undefined : 'Like');

export const home = (/** @type {string} */ by) => /^\d+$/.test(by) ? `https://www.facebook.com/profile.php?id=${by}&${NOISE}` : `https://www.facebook.com/${by}?${NOISE}`;
export const where = (/** @type {Post} */ post) => post.group ? `/groups/${post.group}/posts/${post.id}/` : `/${post.by}/posts/${post.id}`;
const full = (/** @type {Post} */ post) => `https://www.facebook.com${where(post)}`;

/** @param {Post} post */
function top(post) {
  const person = h('a', { role: 'link', href: post.group ? `/groups/${post.group}/user/${post.by}/?${NOISE}` : home(post.by) }, h('b', {}, h('span', {}, names[post.by])));
  const link = h('a', { role: 'link', href: post.late && options.blank ? `?${NOISE}#?ahd` : `${full(post)}?${NOISE}` }, h('span', { 'aria-labelledby': '_r_rq_' }, 'hS t1odn'));
  return [
    h('div', { 'data-ad-rendering-role': 'profile_name' }, h('h4', {}, post.group ? [h('a', { role: 'link', href: `/groups/${post.group}/?${NOISE}` }, 'Tide pool friends'), ' · '] : null, h('span', {}, person), post.suggested ? press(() => {}, { 'aria-label': say('follow') }, say('follow')) : null)),
    h('span', {}, link, ' · ', post.ad ? [h('span', {}, say('sponsored')), h('a', { href: '/ads/about/?entry_product=ad_preferences', role: 'link' }, 'Why')] : null),
    h('div', { 'data-ad-rendering-role': 'story_message' }, h('div', { 'data-ad-comet-preview': 'message', 'data-ad-preview': 'message' }, h('span', { dir: 'auto' }, h('div', { dir: 'auto' }, post.text)))),
  ];
}

/** The bar of buttons. @param {Post} post @param {() => void} talk */
function bar(post, talk) {
  const role = (/** @type {string} */ name) => options.old ? null : h('div', { 'data-ad-rendering-role': name });
  return [
    h('div', {}, h('span', { role: 'toolbar', 'aria-label': say('who') }, press(() => {}, { 'aria-label': say('people').replace('{r}', 'Love').replace('{n}', '12') }, h('i', {})))),
    live(post, h('div', {}), () => [
      press(toggle(post), { 'aria-label': label(post) }, h('i', { 'data-visualcompletion': 'css-img' }), role('like_button'), h('span', { dir: 'auto' }, post.liked ? '13' : '12')),
      press(() => picker(post), { 'aria-label': say('react') }, art()),
      press(talk, { 'aria-label': say('leave') }, role('comment_button'), h('span', {}, String(post.comments.length))),
      press(() => {}, { 'aria-label': say('share') }, role('share_button'), art()),
      h('div', { role: 'button', 'aria-hidden': 'true', tabindex: -1, 'aria-label': say('like') }, role('like_button'), say('like')),
    ]),
  ];
}

/** A field: Enter sends, and so does its button. @param {string} name @param {(text: string) => void} sent */
function field(name, sent) {
  const go = () => {
    const text = box.textContent.trim();
    if (text) send(() => { box.replaceChildren(); sent(text); }, () => { error.textContent = say('failed'); });
  };
  const box = h('div', { contenteditable: 'true', role: 'textbox', 'data-lexical-editor': 'true', 'aria-label': name, onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); go(); } } });
  const error = h('span', { role: 'alert' });
  return { box, all: h('div', { class: 'x1r8uery' }, h('div', { class: 'x16tdsg8' }, box), press(go, { 'aria-label': say('send') }, art()), error) };
}

/** Comments, their answers, and the fields to write both. @param {Post} post @param {() => void} again */
function talk(post, again) {
  const add = (/** @type {string} */ text, /** @type {string} */ under = '') => after(20, () => { post.comments.push({ id: String(5000 + post.comments.length), by: ME.user, text, under }); again(); });
  /** @param {Comment} one */
  const block = (one) => {
    const link = `${full(post)}?comment_id=${one.under || one.id}${one.under ? `&reply_comment_id=${one.id}` : ''}&${NOISE}`;
    const author = home(one.by) + `&comment_id=${encodeURIComponent(btoa(`comment:${post.id}_${one.id}`))}`;
    return h('div', { 'data-commentid': one.id }, h('div', {}, h('div', { role: 'article', tabindex: -1, 'aria-label': say('comment').replace('{n}', names[one.by]) },
      h('a', { 'aria-hidden': 'true', tabindex: -1, role: 'link', href: author }, h('i', {})), h('a', { role: 'link', href: author }, h('span', { dir: 'auto' }, names[one.by])), ' ', h('span', { dir: 'auto', lang: 'en' }, h('div', { dir: 'auto' }, one.text)),
      h('ul', {}, h('li', {}, h('div', { 'data-permalink-nav': '1' }, h('a', { role: 'link', href: link }, '8 h'))),
        live(one, h('li', {}), () => [press(toggle(one), { 'aria-label': label(one) }, say('like')), ' ', press(() => picker(one), { 'aria-label': say('react') }, '☺')]),
        h('li', {}, press(() => answer(one), {}, say('reply')))),
      press(() => {}, { 'aria-haspopup': 'menu', 'aria-label': say('hide') }, '…'))));
  };
  /** @type {Map<string, any>} */
  const spots = new Map();
  const answer = (/** @type {Comment} */ one) => {
    const top = one.under || one.id;
    const { box, all } = field(say('answer').replace('{n}', names[one.by]), (text) => add(text, top));
    spots.get(top).replaceChildren(all);
    box.focus();
  };
  const threads = post.comments.filter((one) => !one.under).map((one) => {
    spots.set(one.id, h('div', {}));
    return h('div', {}, block(one), h('div', { class: 'x1iorvi4' }, post.comments.filter((other) => other.under === one.id).map(block)), spots.get(one.id));
  });
  const own = field(say('write').replace('{n}', ME.name), add);
  return { parts: [h('div', {}, threads), own.all], focus: () => own.box.focus() };
}

/** @param {Post} post @param {Record<string, any>} attributes what makes it a card @param {{ closed?: () => void }} [how] `closed`: comments open elsewhere */
export function card(post, attributes, { closed } = {}) {
  const under = h('div', {});
  let focus = () => {};
  const again = () => {
    const drawn = talk(post, again);
    under.replaceChildren(...drawn.parts);
    focus = drawn.focus;
  };
  if (!closed) again();
  const decoys = Array.from({ length: 30 }, (_, n) => h('div', { 'aria-hidden': 'true', 'data-0': '0', 'data-1': String(n) }, 'Facebook'));
  const all = h('div', { ...attributes, class: `x1yztbdb ${attributes.class ?? ''}` }, decoys, h('a', { 'aria-hidden': 'true', tabindex: -1, href: home(post.by), 'aria-label': names[post.by] }, h('i', {})), top(post),
    post.shared ? h('div', { class: 'x1yztbdb' }, top(post.shared)) : null, bar(post, closed ?? (() => focus())), under);
  const fill = () => { if (post.late && options.blank) all.querySelector('a:has(> span[aria-labelledby])').setAttribute('href', `${full(post)}?${NOISE}`); };
  all.addEventListener('mouseover', fill);
  all.addEventListener('focusin', fill);
  return all;
}
