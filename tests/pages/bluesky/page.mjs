/** Screens: the feed, a thread, a profile, its followers, notifications, a search. Those that were left stay, hidden. */
import { h, late, options } from './kit/page.mjs';
import { didOf, feed, found, me, nameOf, paths, t, thread } from './world.mjs';
import { anchor, avatar, button, card, followBig, followSmall, link, ownAvatar, postRow, profileLink, view } from './view.mjs';
import { compose } from './composer.mjs';

const root = /** @type {HTMLElement} */ (document.getElementById('root'));
const main = h('main', { role: 'main' });
const search = new URLSearchParams(options).toString();

/** @param {string} path */
function go(path) {
  history.pushState(null, '', path + (search && !path.includes('?') ? `?${search}` : ''));
  show();
}
addEventListener('popstate', show);
document.addEventListener('click', (event) => {
  const at = /** @type {Element} */ (event.target).closest?.('a[href^="/"]');
  if (!at || event.defaultPrevented) return;
  event.preventDefault();
  go(at.getAttribute('href') ?? '/');
});

const feedScreen = () => view({ 'data-testid': 'followingFeedPage' }, feed.map((post) => postRow(post, go, `feedItem-by-${post.by}`)));
const searchScreen = () => view({ 'data-testid': 'searchScreen' }, found.map((post) => postRow(post, go)));

/** @param {string} key */
function threadScreen(key) {
  const all = [thread.parent, thread.anchor, ...thread.replies, ...feed];
  const focal = all.find((post) => post.rkey === key);
  if (!focal) return view(null, 'Post not found');
  const inThread = focal === thread.anchor;
  const row = (/** @type {any} */ post) => postRow(post, go, `postThreadItem-by-${post.by}`);
  const prompt = button({ class: 'k-wide', 'aria-label': 'Compose reply', onclick: () => compose({ to: focal }) }, ownAvatar(), t('prompt'));
  return view({ 'data-testid': 'postThreadScreen' }, inThread && row(thread.parent), anchor(focal), view(null, prompt), inThread && thread.replies.map(row));
}

/** @param {string} handle */
function profileScreen(handle) {
  const buttons = view({ class: 'k-bar' });
  const small = view({ class: 'k-bar' });
  const already = handle === 'lena.example';
  if (handle !== me) late(() => { buttons.append(followBig(handle, already)); small.append(followBig(handle, already, true)); });
  buttons.append(
    button({ 'data-testid': 'dmBtn', 'aria-label': t('bell', { h: nameOf(handle) }) }, '♪'), button({ 'data-testid': 'dmBtn', 'aria-label': t('message', { h: handle }) }, '✉'),
    button({ 'data-testid': 'profileHeaderDropdownBtn', 'aria-label': t('more') }, '…'));
  return view({ 'data-testid': 'profileScreen' }, view({ 'data-testid': 'profileView' },
    view({ class: 'k-row' }, button({ 'data-testid': 'profileHeaderAviButton', 'aria-label': `View ${handle}'s avatar` }, ownAvatar()), buttons, view({ 'data-testid': 'profileHeaderDisplayName' }, nameOf(handle)), view(null, `@${handle}`),
      link(`${profileLink(handle)}/followers`, { 'data-testid': 'profileHeaderFollowersButton' }, '12 followers'), link(`${profileLink(handle)}/follows`, { 'data-testid': 'profileHeaderFollowsButton' }, '9 following'),
      view({ 'data-testid': 'profileHeaderDescription' }, 'Weather and walls. With ', link(profileLink(didOf('ada.example')), {}, '@ada.example'), ...(handle === 'carla.example' ? ['. Code: ', h('a', { href: 'https://github.com/carla-walls', target: '_blank', rel: 'noopener noreferrer' }, 'github.com/carla-walls')] : []))),
    small, view({ 'data-testid': 'postsFeed' }, feed.filter((post) => post.by === handle || post.reposter === handle).concat(handle === 'carla.example' ? [{ by: handle, rkey: '3lcarla222222', text: 'A wall, in four seasons.' }, { ...feed[9], reposter: handle }] : [])
      .map((post) => postRow(post, go, `feedItem-by-${post.by}`)))));
}

const followersScreen = () => view({ 'data-testid': 'profileFollowersScreen' }, card('sven.example'), card('pia.example', { already: true }), card('tara.example'), card(me));

/** Likes, reposts, follows: one link around everything, other links inside it. @param {string} path @param {string[]} who @param {string} words @param {string} href @param {any} [more] */
function grouped(path, who, words, href, more) {
  const label = `${nameOf(who[0])}${who.length > 1 ? t('and') + (who.length > 2 ? t('others', { n: who.length - 1 }) : t('one')) : ''}${words}`;
  return link(href, { 'data-testid': `feedItem-by-${who[0]}`, class: 'k-row', 'aria-label': `${label} · November 21, 2026 at 8:02 PM` },
    view(null, h('svg', { viewBox: '0 0 24 24', width: 28, height: 28 }, h('path', { d: path, fill: '#EC4899' }))),
    view(null, view(null, who.slice(0, 5).map(avatar)), view({ class: 'k-none' }, who.map((handle) => card(handle, { bare: true }))),
      view({ 'aria-label': label }, h('span', {}, link(profileLink(who[0]), {}, nameOf(who[0]))), who.length > 1 && [t('and'), h('span', {}, who.length > 2 ? t('others', { n: who.length - 1 }) : t('one'))], words, ' · ', h('span', { 'data-tooltip': 'November 21, 2026 at 8:02 PM' }, '14h')), more));
}
const mine = `/profile/${didOf(me)}/post/3lmira2222222`;
/** A reply, mention or quote is the post itself in a wrapper. @param {any} post */
const whole = (post) => view({ 'data-testid': `feedItem-by-${post.by}` }, postRow(post, go));

function notificationsScreen() {
  const excerpt = () => view(null, 'My notes on moss, first part.');
  const back = (/** @type {string} */ handle) => { const at = view(null); late(() => at.append(followSmall(handle))); return at; };
  return view({ 'data-testid': 'notificationsScreen' }, view({ 'data-testid': 'notifsFeed' },
    grouped(paths.liked, ['ada.example', 'ben.example', 'carla.example', 'dov.example', 'elif.example', 'fay.example', 'goro.example'], t('liked'), mine, excerpt()),
    grouped(paths.liked, ['hana.example'], t('liked'), `/profile/${didOf(me)}/post/3lmira3333333`, excerpt()),
    grouped(paths.reposted, ['ivo.example', 'juno.example'], t('reposted'), mine, excerpt()),
    grouped(paths.person, ['kai.example'], t('followed'), profileLink('kai.example'), back('kai.example')),
    grouped(paths.person, ['lena.example', 'milo.example'], t('followed'), profileLink('lena.example')),
    whole({ by: 'nia.example', rkey: '3lnia33333333', text: 'Moss does that here as well.', to: me }),
    whole({ by: 'otis.example', rkey: '3lotis3333333', text: 'Have a look at this,', mention: me }),
    whole({ by: 'pia.example', rkey: '3lpia33333333', text: 'More people need to read this.', quote: { by: me, text: 'My notes on moss, first part.' } }),
    whole({ by: 'rhea.example', rkey: '3lrhea3333333', text: 'I asked the same,', to: 'sven.example', mention: me }),
    whole({ by: 'sven.example', rkey: '3lsven3333333', text: 'And what about this one?', to: me, quote: { by: 'uma.example', text: 'Rain gauges are instruments too.' } }),
    grouped(paths.bell, ['tara.example'], '', '/notifications/activity?posts=at%3A%2F%2Fx', excerpt()),
    grouped(paths.other, ['uma.example'], t('verified'), profileLink('uma.example')),
    grouped(paths.liked, ['vera.example'], t('likedFeed'), `/profile/${didOf(me)}/feed/moss`),
  ));
}

/** @type {Map<string, any>} */
const screens = new Map();
function show() {
  const path = decodeURIComponent(location.pathname);
  const [, , handle, tab, key] = path.split('/');
  if (!screens.has(path)) {
    screens.set(path, path === '/' ? feedScreen() : path === '/notifications' ? notificationsScreen() : path === '/search' ? searchScreen()
      : tab === 'post' ? threadScreen(key) : tab === 'followers' ? followersScreen() : profileScreen(handle));
    main.append(screens.get(path));
  }
  for (const [at, screen] of screens) screen.style.display = at === path ? '' : 'none';
}

root.append(h('nav', { role: 'navigation', class: 'k-nav' }, button({ 'aria-label': t('switch') }, ownAvatar()), link('/', {}, 'Home'), link('/search?q=lichen', {}, 'Search'), link('/notifications', {}, 'Notifications'),
  link(profileLink(me), { 'aria-label': t('profile') }, t('profile')), button({ 'aria-label': t('compose'), onclick: () => compose({}) }, t('compose'))), main);
show();

// A fork's shortcuts: they press the button for the user.
let selected = -1;
addEventListener('keydown', (event) => {
  if (!options.keys || /** @type {Element} */ (event.target).closest('[contenteditable]')) return;
  const rows = [...main.querySelectorAll('[data-testid^="feedItem-by-"]')];
  if (event.key === 'j') rows[selected = Math.min(selected + 1, rows.length - 1)].scrollIntoView({ block: 'center' });
  if (event.key === 'l') /** @type {HTMLElement} */ (rows[selected].querySelector('[data-testid="likeBtn"]')).click();
});
