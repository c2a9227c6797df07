/** Posts, their bars, people and their follow buttons. Classes are hashes; what something is, test ids and paths tell. */
import { act, after, h, icon, late, options } from './kit/page.mjs';
import { me, nameOf, numberOf, paths, t } from './world.mjs';
import { ask, compose, layers, menu, pressable, toast } from './layers.mjs';

/** @typedef {import('./world.mjs').Post} Post */
/** @param {Record<string, any> | null} attributes @param {...any} children */
export const view = (attributes, ...children) => h('div', { class: 'css-175oi2r r-18u37iz', ...attributes }, ...children);
/** @param {string} href @param {Record<string, any> | null} attributes @param {...any} children */
export const link = (href, attributes, ...children) => h('a', { href, role: 'link', class: 'css-175oi2r r-1wbh5a2', ...attributes }, ...children);
/** @param {string} handle */
export const avatar = (handle) => view({ 'data-testid': `UserAvatar-Container-${handle}` }, view(null, link(`/${handle}`, { 'aria-hidden': 'true', tabindex: -1, ...hoverable(handle) }, h('div', { class: 'k-avatar' }))));
/** Without a link, as in what is quoted. @param {string} handle */
export const handlePlain = (handle) => view({ 'data-testid': `UserAvatar-Container-${handle}` }, h('div', { 'aria-hidden': 'true', role: 'presentation', tabindex: -1, class: 'k-avatar' }));

/** What the user did, for every copy of a thing. @type {Map<string, any>} */
const store = new Map();
/** @type {Map<string, Set<() => void>>} */
const copies = new Map();
/** @param {string} key @param {any} first @param {(value: any) => void} draw */
function shared(key, first, draw) {
  if (!store.has(key)) store.set(key, first);
  const mine = () => draw(store.get(key));
  copies.set(key, (copies.get(key) ?? new Set()).add(mine));
  mine();
}
/** @param {string} key @param {any} value */
function flip(key, value) {
  const before = store.get(key);
  const put = (/** @type {any} */ to) => () => { store.set(key, to); copies.get(key)?.forEach((draw) => draw()); };
  act(put(value), () => { put(before)(); toast(t('wentWrong')); });
}

/** A button whose test id, label and icon tell its state. @param {string} key @param {boolean} first @param {(on: boolean) => [string, string, string, string]} look test id, label, path, colour @param {() => void} press @param {Record<string, any>} [more] */
function toggle(key, first, look, press, more) {
  const inside = view(null);
  const at = pressable({ ...more, onclick: press }, inside);
  shared(key, first, (on) => {
    const [id, label, path, colour] = look(on);
    at.setAttribute('data-testid', id);
    at.setAttribute('aria-label', label);
    inside.style.color = colour;
    inside.replaceChildren(icon(path), h('span', { 'data-testid': 'app-text-transition-container' }, String(5 + Number(on))));
  });
  return at;
}

/** @param {Post} post */
const keys = (post) => ({ like: `like ${post.id}`, repost: `repost ${post.id}` });
/** @param {Post} post */
export const like = (post) => flip(keys(post).like, !store.get(keys(post).like));
/** @param {Post} post */
export function repostMenu(post) {
  const key = keys(post).repost;
  const on = store.get(key);
  menu([[on ? 'unretweetConfirm' : 'retweetConfirm', t(on ? 'undo' : 'repost'), () => { flip(key, !on); if (!on && !options.never) toast('Post reposted'); }], [null, t('quote'), () => compose({ quote: post })]]);
}
/** @type {{ reply: (post: Post, focal: boolean) => void }} */
export const does = { reply: (post) => compose({ to: post }) };

/** @param {Post} post @param {boolean} focal */
function bar(post, focal) {
  const at = h('div', { role: 'group', class: 'k-bar', 'aria-label': '17 replies, 10 reposts, 131 likes, 25 bookmarks, 11716 views' });
  late(() => at.append(
    pressable({ 'data-testid': 'reply', 'aria-label': t('reply', { n: 17 }), onclick: () => does.reply(post, focal) }, icon(paths.reply)),
    toggle(keys(post).repost, !!post.reposted, (on) => on ? ['unretweet', t('unretweet', { n: 10 }), paths.retweeted, 'rgb(0, 186, 124)'] : ['retweet', t('retweet', { n: 10 }), paths.retweet, ''], () => repostMenu(post), { 'aria-haspopup': 'menu', 'aria-expanded': 'false' }),
    toggle(keys(post).like, !!post.liked, (on) => on ? ['unlike', t('unlike', { n: 131 }), paths.liked, 'rgb(249, 24, 128)'] : ['like', t('like', { n: 131 }), paths.heart, ''], () => like(post)),
    link(`/${post.by}/status/${post.id}/analytics`, { 'aria-label': '11716 views. View post analytics' }, '11K'),
    toggle(`bookmark ${post.id}`, false, (on) => [on ? 'removeBookmark' : 'bookmark', t('bookmark'), paths.save, ''], () => flip(`bookmark ${post.id}`, !store.get(`bookmark ${post.id}`))),
    pressable({ 'aria-label': t('share'), 'aria-haspopup': 'menu', onclick: () => menu([['bookmark', t('bookmark'), () => {}]]) }, icon(paths.share)),
  ));
  return at;
}

/** @param {{ by: string, text: string, photo?: number }} quote */
const quoted = (quote) => view({ 'aria-labelledby': 'id__q' }, h('div', { role: 'link', tabindex: 0, class: 'k-quote' },
  view({ 'data-testid': 'Tweet-User-Avatar' }, handlePlain(quote.by)), view({ 'data-testid': 'User-Name' }, view(null, nameOf(quote.by)), h('div', { tabindex: -1 }, `@${quote.by}`), view({ 'aria-label': 'Nov 2' }, h('time', { datetime: '2026-11-02T08:00:00.000Z' }, 'Nov 2'))),
  view({ 'data-testid': 'tweetText', lang: 'en' }, quote.text), quote.photo && link(`/${quote.by}/status/${quote.photo}/photo/1`, {}, view({ 'data-testid': 'tweetPhoto', class: 'k-photo' }))));

/** The line over a post. @param {Post} post */
function context({ reposter, context: kind }) {
  const text = (/** @type {string} */ words) => h('span', { 'data-testid': 'socialContext' }, words);
  if (reposter) return view(null, icon(paths.retweeted), link(`/${reposter}`, { id: `id__r${reposter}` }, text(reposter === me ? t('you') : t('reposter', { h: nameOf(reposter) }))));
  if (kind === 'pinned') return view(null, icon(paths.pin), text('Pinned'));
  return kind ? view(null, icon(paths.community), link('/i/communities/1500', {}, text('Wall gardens'))) : view(null);
}

const date = (/** @type {Post} */ post) => link(`/${post.by}/status/${post.id}`, { 'aria-label': 'Nov 20' }, h('time', { datetime: '2026-11-20T09:14:00.000Z' }, 'Nov 20'));

/** A post. @param {Post} post @param {{ focal?: boolean, bare?: boolean }} [how] `bare`: above an answer that is being written */
export function article(post, { focal = false, bare = false } = {}) {
  const at = h('article', { 'data-testid': 'tweet', role: 'article', tabindex: focal ? -1 : 0, 'aria-labelledby': `id__a${post.id} id__b${post.id}` }, view(null, view(null,
    bare || focal ? view(null) : context(post),
    view(null, view({ 'data-testid': 'Tweet-User-Avatar' }, avatar(post.by)), view(null,
      view(null, view({ 'data-testid': 'User-Name', id: `id__a${post.id}` }, link(`/${post.by}`, null, nameOf(post.by), icon(paths.badge, { 'data-testid': 'icon-verified' })), link(`/${post.by}`, { tabindex: -1 }, `@${post.by}`), view({ 'aria-hidden': 'true' }, '·'), !focal && !post.promoted && date(post)),
        post.promoted && t('ad'), h('button', { type: 'button', 'data-testid': 'caret', 'aria-haspopup': 'menu' }, '…')),
      post.to && !bare && view(null, t('to'), link(`/${post.to}`, {}, `@${post.to}`)),
      view({ 'data-testid': 'tweetText', lang: 'en', dir: 'auto', id: `id__b${post.id}` }, h('span', {}, post.text), post.mention && [' ', link(`/${post.mention}`, {}, `@${post.mention}`)], ' ', link('/hashtag/walls', {}, '#walls')),
      view({ 'aria-labelledby': `id__m${post.id}` }, post.photo && link(`/${post.by}/status/${post.id}/photo/1`, {}, view({ 'data-testid': 'tweetPhoto', class: 'k-photo' })),
        // Videos are tracked like advertisements.
        post.video && view({ 'data-testid': 'placementTracking' }, view({ 'data-testid': 'videoPlayer', class: 'k-photo' })), post.quote && quoted(post.quote)),
      focal && view(null, date(post)), !bare && bar(post, focal))))));
  /** @type {any} */ (at).post = post;
  return post.promoted ? view({ 'data-testid': 'placementTracking' }, at) : at;
}

/** A follow button; those of protected accounts end in a request. @param {string} handle @param {boolean} [already] */
export function followButton(handle, already) {
  const key = `follow ${handle}`;
  const id = numberOf(handle);
  const at = pressable({ 'aria-describedby': `id__f${handle}`, onclick: () => {
    const now = store.get(key);
    if (now === 'follow') flip(key, handle === 'locked_owl' ? 'cancel' : 'unfollow');
    else ask(`${t('unfollow')} @${handle}?`, () => flip(key, 'follow'));
  } });
  shared(key, already ? 'unfollow' : 'follow', (now) => {
    at.setAttribute('data-testid', `${id}-${now}`);
    at.setAttribute('aria-label', t(now === 'follow' ? 'followOne' : 'unfollowOne', { h: handle }));
    at.replaceChildren(h('span', {}, t(now === 'follow' ? 'follow' : now === 'cancel' ? 'pending' : 'following')));
  });
  return [at, h('div', { id: `id__f${handle}`, hidden: true }, `Click to Follow ${handle}`)];
}

/** Somebody in a list. @param {string} handle @param {boolean} [already] */
export function userCell(handle, already) {
  const beside = view(null);
  if (handle !== me) late(() => beside.append(...followButton(handle, already)));
  return h(options.old ? 'div' : 'button', { 'data-testid': 'UserCell', class: 'k-card', ...options.old ? { role: 'button', tabindex: 0 } : { type: 'button' } },
    avatar(handle), view(null, link(`/${handle}`, {}, nameOf(handle)), link(`/${handle}`, { tabindex: -1 }, `@${handle}`)), beside, view(null, 'Walls and weather. With ', link('/ada_brandt', {}, '@ada_brandt')));
}

/** @param {string} handle @returns {Record<string, any>} */
function hoverable(handle) {
  return { onmouseenter: () => after(100, () => {
    if (layers.querySelector('[data-testid="HoverCard"]')) return;
    const card = view({ 'data-testid': 'HoverCard', class: 'k-hover' }, avatar(handle), view(null, handle === me ? null : followButton(handle)), link(`/${handle}`, null, nameOf(handle)), view(null, 'Gardens. With ', link('/ada_brandt', {}, '@ada_brandt')), link(`/${handle}/following`, {}, '12 Following'));
    layers.append(card);
    card.addEventListener('mouseleave', () => card.remove());
  }) };
}
