/** Posts, their buttons, people and their follow buttons, as the app draws them: all hashed classes, nothing but test ids. */
import { act, after, h, icon, late, options, portal, pressable } from './kit/page.mjs';
import { didOf, me, nameOf, paths, t } from './world.mjs';
import { compose } from './composer.mjs';

/** @typedef {import('./world.mjs').Post} Post */
const GREY = '#797876';
const HASHED = 'css-g5y9jx r-1loqt21';
/** A View. @param {Record<string, any> | null} attributes @param {...any} children */
export const view = (attributes, ...children) => h('div', { class: HASHED, ...attributes }, ...children);
/** The name in links: a handle that does not resolve is replaced by the account's id. @param {string} handle */
const inLinks = (handle) => handle === 'handle.invalid' ? 'did:plc:nobody22222222222222222222' : handle;
/** @param {string} handle */
export const profileLink = (handle) => `/profile/${inLinks(handle)}`;
/** @param {{ by: string, rkey: string }} post */
export const postLink = (post) => `${profileLink(post.by)}/post/${post.rkey}`;
/** A colour that the real one computes. @param {string} d @param {string} [fill] */
const drawn = (d, fill = GREY) => h('svg', { fill: 'none', viewBox: '0 0 24 24', width: 18, height: 18 }, h('path', { fill, 'fill-rule': 'evenodd', d }));

/** Links and buttons alike say aria-pressed="false", always. @param {Record<string, any>} attributes @param {...any} children */
export const button = (attributes, ...children) =>
  h('button', { type: 'button', role: 'button', class: HASHED, tabindex: 0, 'aria-pressed': 'false', ...attributes }, ...children);
/** @param {string} href @param {Record<string, any> | null} attributes @param {...any} children */
export const link = (href, attributes, ...children) => h('a', { href, role: 'link', class: HASHED, 'aria-pressed': 'false', ...attributes }, ...children);
/** @param {string} handle */
export const avatar = (handle) =>
  link(profileLink(handle), { 'aria-label': `${nameOf(handle)}'s avatar` }, view({ class: 'k-avatar' }, h('div', { 'data-testid': 'userAvatarFallback' })));
export const ownAvatar = () => view(null, view({ class: 'k-avatar' }, h('div', { 'data-testid': 'userAvatarImage' })));

/** What the user did, by post, so that every copy of it shows the same. */
const liked = new Map();
const reposted = new Map();
/** @type {Map<string, Set<() => void>>} */
const copies = new Map();
/** @param {string} key @param {() => void} draw */
function shared(key, draw) {
  copies.set(key, (copies.get(key) ?? new Set()).add(draw));
  draw();
}
/** @param {string} key */
const redraw = (key) => copies.get(key)?.forEach((draw) => draw());
/** @param {Map<string, boolean>} store @param {string} key @param {boolean} on */
function flip(store, key, on) {
  const put = (/** @type {boolean} */ value) => () => { store.set(key, value); redraw(key); };
  act(put(on), put(!on));
}

/** @param {Post} post */
function likeButton(post) {
  const key = postLink(post);
  if (!liked.has(key)) liked.set(key, !!post.liked);
  const inside = view(null);
  const count = h('span');
  const at = button({ 'data-testid': 'likeBtn', onclick: (/** @type {Event} */ event) => {
    event.stopPropagation();
    flip(liked, key, !liked.get(key));
  } }, inside, count);
  let was = liked.get(key);
  shared(key, () => {
    const on = liked.get(key);
    const n = (post.likes ?? 0) + Number(on) - Number(!!post.liked);
    at.setAttribute('aria-label', t(on ? 'unlike' : 'like', { n }));
    // The heart is another node after every change; two coloured spots burst beside it for a moment.
    inside.replaceChildren(on ? view(null, drawn(paths.liked, '#EC4899')) : drawn(paths.heart));
    if (on && !was) {
      const spots = [view({ class: 'k-burst' }), view({ class: 'k-burst' })];
      inside.append(...spots);
      after(300, () => spots.forEach((spot) => spot.remove()));
    }
    was = on;
    // The counter rolls: for a moment both numbers are there.
    count.replaceChildren(...n ? [view({ 'data-testid': 'likeCount' }, h('span', {}, String(n)), h('span', { hidden: true }, String(n - 1)))] : []);
  });
  return at;
}

/** @param {Post} post */
function repostButton(post) {
  const key = postLink(post);
  if (!reposted.has(key)) reposted.set(key, !!post.reposted);
  const at = button({ 'data-testid': 'repostBtn', 'aria-label': t('repostMenu'), 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'data-state': 'closed' });
  const open = (/** @type {Event} */ event) => {
    event.stopPropagation();
    event.preventDefault();
    at.setAttribute('aria-expanded', 'true');
    at.setAttribute('data-state', 'open');
    const on = reposted.get(key);
    const entry = (/** @type {string} */ id, /** @type {string} */ label, /** @type {() => void} */ chosen) => pressable(h('div', {
      role: 'menuitem', tabindex: -1, class: HASHED, 'data-testid': id, 'aria-label': label, onclick: () => { chosen(); after(40, () => { close(); shut(); }); },
    }, view(null, label)));
    const first = entry('repostDropdownRepostBtn', t(on ? 'undo' : 'repost'), () => {
      flip(reposted, key, !on);
      // The entry tells the new state while the menu still fades.
      first.setAttribute('aria-label', t(on ? 'repost' : 'undo'));
      first.firstChild.textContent = t(on ? 'repost' : 'undo');
    });
    const menu = h('div', { 'data-radix-popper-content-wrapper': '', class: HASHED },
      h('div', { role: 'menu', 'aria-label': 'Test', 'data-state': 'open', tabindex: -1 }, first, entry('repostDropdownQuoteBtn', t('quote'), () => after(60, () => compose({ quote: post })))));
    const shut = () => { at.setAttribute('aria-expanded', 'false'); at.setAttribute('data-state', 'closed'); };
    const close = portal(menu);
    first.focus();
  };
  at.addEventListener('click', open);
  at.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => { if (['Enter', ' ', 'ArrowDown'].includes(event.key)) open(event); });
  shared(key, () => {
    const on = reposted.get(key);
    at.replaceChildren(drawn(paths.repost, on ? '#09B35E' : GREY), ...on ? [view({ 'data-testid': 'repostCount' }, '1')] : []);
  });
  return at;
}

/** @param {Post} post */
function controls(post) {
  const bar = view({ class: 'k-bar' });
  late(() => bar.append(
    button({ 'data-testid': 'replyBtn', 'aria-label': t('reply', { n: 0 }), onclick: (/** @type {Event} */ event) => { event.stopPropagation(); compose({ to: post }); } }, drawn(paths.bubble)),
    repostButton(post), likeButton(post),
    button({ 'data-testid': 'postBookmarkBtn', 'aria-label': t('save'), onclick: (/** @type {Event} */ event) => event.stopPropagation() }, drawn(paths.save)),
    button({ 'data-testid': 'postDropdownBtn', 'aria-label': t('more'), onclick: (/** @type {Event} */ event) => event.stopPropagation() }, '…'),
  ));
  return bar;
}

/** A quoted post: no link anywhere, the handle only in the label. @param {{ by: string, text: string }} quote */
export const quoted = ({ by, text }) => h('div', { role: 'link', tabindex: 0, class: 'k-quote', 'aria-label': `Post by ${by}` },
  view(null, view({ class: 'k-avatar' }), h('span', {}, nameOf(by)), h('span', {}, `\u00a0@${by}`), h('span', {}, ' · 2d')), view({ 'data-testid': 'postText' }, text));

/** Name, handle and date. @param {Post} post */
const meta = (post) => view(null,
  link(profileLink(post.by), { 'aria-label': t('view') }, nameOf(post.by)), link(profileLink(post.by), { 'aria-label': t('view') }, `\u00a0@${post.by}`),
  link(postLink(post), { 'aria-label': 'November 20, 2026 at 9:14 AM', 'data-tooltip': 'November 20, 2026 at 9:14 AM' }, ' · 2d'));
/** @param {Post} post */
const body = (post) => view({ 'data-testid': 'contentHider-post' }, view({ 'data-testid': 'postText', 'data-word-wrap': '1' }, post.text,
  post.mention && [' ', link(profileLink(didOf(post.mention)), {}, `@${post.mention}`)], post.link && [' ', link(post.link, {}, 'bsky.app/profile/uma')]), post.quote && quoted(post.quote));
/** @param {Post} post */
const repliedTo = (post) => post.to && view(null, drawn(paths.arrow), view(null, post.to === me ? t('toYou') : t('to', { h: nameOf(post.to) })));
/** @param {Post} post */
const reason = (post) => post.reposter
  ? link(profileLink(post.reposter), { 'aria-label': post.reposter === me ? t('byYou') : t('by', { h: nameOf(post.reposter) }) }, drawn(paths.reposted), view(null, post.reposter === me ? t('byYou') : t('by', { h: nameOf(post.reposter) })))
  : post.pinned && view(null, drawn(paths.pinned), 'Pinned');

/** A post in a feed, a search or (without test id) a notification. @param {Post} post @param {(path: string) => void} go @param {string} [testId] */
export const postRow = (post, go, testId) => h('div', {
  role: 'link', tabindex: 0, class: 'k-row', 'data-testid': testId, 'data-feed-context': testId ? '' : null,
  'data-keyboard-navigation-post': options.keys ? `at://${didOf(post.by)}/app.bsky.feed.post/${post.rkey}` : null,
  onclick: (/** @type {Event} */ event) => { if (!(/** @type {Element} */ (event.target)).closest('a, button')) go(postLink(post)); },
}, view(null, reason(post), avatar(post.by), meta(post), repliedTo(post), body(post), controls(post)));

/** The post a thread is about: no link to itself but where its likes are counted. @param {Post} post */
export const anchor = (post) => view({ 'data-testid': `postThreadItem-by-${post.by}`, class: 'k-row' },
  view(null, view(null, avatar(post.by)), link(profileLink(post.by), { 'aria-label': nameOf(post.by) }, nameOf(post.by), ` @${post.by}`), post.by !== me && view(null, followAnchor(post.by))),
  body(post), view(null, link(`${postLink(post)}/liked-by`, {}, view({ 'data-testid': 'likeCount-expanded' }, '4 likes'))), controls(post));

/** What the user follows. */
const follows = new Map();
/** @param {string} handle @param {(on: boolean) => void} draw @param {boolean} [already] */
function followed(handle, draw, already = false) {
  const key = `follow ${handle}`;
  if (!follows.has(key)) follows.set(key, already);
  shared(key, () => draw(follows.get(key)));
  return () => flip(follows, key, !follows.get(key));
}
/** @param {any} at @param {() => void} toggle */
const toggles = (at, toggle) => at.addEventListener('click', (/** @type {Event} */ event) => { event.preventDefault(); event.stopPropagation(); toggle(); });

/** Test id and label stay in the thread; only icon and words change. @param {string} handle */
function followAnchor(handle) {
  const at = button({ 'data-testid': 'followBtn', 'aria-label': t('followOne', { h: handle }) });
  toggles(at, followed(handle, (on) => at.replaceChildren(drawn(on ? paths.check : paths.plus), t(on ? 'following' : 'follow'))));
  return at;
}
/** Cards: no test id, the label is the word. @param {string} handle @param {boolean} [already] @param {boolean} [bare] without an icon while off */
export function followSmall(handle, already, bare) {
  const at = button({});
  toggles(at, followed(handle, (on) => {
    at.setAttribute('aria-label', t(on ? 'following' : 'back'));
    at.replaceChildren(...on || !bare ? [drawn(on ? paths.check : paths.plus)] : [], t(on ? 'following' : 'back'));
  }, already));
  return at;
}
/** On a profile the test id tells. @param {string} handle @param {boolean} [already] @param {boolean} [sticky] the small one, gone once followed */
export function followBig(handle, already, sticky) {
  const at = button({});
  toggles(at, followed(handle, (on) => {
    at.setAttribute('data-testid', on ? 'unfollowBtn' : 'followBtn');
    at.setAttribute('aria-label', t(on ? 'unfollowOne' : 'followOne', { h: handle }));
    at.replaceChildren(...on ? [] : [icon(paths.plus)], t(on ? 'following' : 'follow'));
    at.hidden = !!sticky && on;
  }, already));
  return at;
}
/** Somebody in a list. @param {string} handle @param {{ already?: boolean, bare?: boolean }} [how] */
export const card = (handle, { already, bare } = {}) => {
  const beside = view(null);
  if (handle !== me) late(() => beside.append(followSmall(handle, already, bare)));
  return link(profileLink(handle), { 'data-testid': `profileCard-${handle}-link`, class: 'k-row', 'aria-label': `View ${nameOf(handle)}'s profile` },
    view(null, view({ class: 'k-avatar' }), view(null, view(null, nameOf(handle)), view(null, `@${handle}`)), beside), view(null, 'Gardens, weather, bread.'));
};
