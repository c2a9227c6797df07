// The living Facebook's pages: one document; the post that is opened from the feed lies in a dialog over it while the feed stays.
import { act, h, options, portal } from './kit/page.mjs';
import { card, home, live, press, put, redraw, say, where } from './card.mjs';
import { feed, group, ME, names, people } from './world.mjs';

const mount = /** @type {HTMLElement} */ (document.querySelector('[id^="mount_0_0_"]'));
const here = decodeURIComponent(location.pathname);
const find = (/** @type {string} */ path) => [...feed, ...group].find((post) => where(post) === path);

/** The dialog over the feed. @param {import('./world.mjs').Post} post */
function open(post) {
  history.pushState(null, '', where(post) + location.search);
  const close = () => { dialog.remove(); history.replaceState(null, '', '/' + location.search); };
  const dialog = card(post, { role: 'dialog', 'aria-modal': 'true', class: 'x1n2onr6' });
  dialog.prepend(press(close, { 'aria-label': say('close') }, '×'));
  document.body.append(dialog);
}

const main = (/** @type {any[]} */ ...inside) => h('div', { role: 'main' }, ...inside);
/** The left rail begins with oneself, by name. */
const rail = () => h('div', { role: 'navigation' }, h('ul', {}, h('li', {}, h('a', { role: 'link', href: '/me/' }, ME.name)), h('li', {}, h('a', { role: 'link', href: '/friends/' }, 'Friends'))));
const newest = () => h('div', {}, rail(), main(feed.slice(0, options.few ? 6 : feed.length).map((post, n) => h('div', {}, card(post, { 'aria-posinset': n + 1, 'aria-describedby': '_r_1_' }, { closed: () => open(post) })))));
const circle = () => main(h('h1', {}, 'Tide pool friends'), press(() => {}, { 'aria-label': say('join') }, say('join')), h('div', { role: 'feed' }, group.map((post) => card(post, {})), h('div', { class: 'x1lliihq' })));

/** @param {string} user */
function profile(user) {
  const who = (people[user] ??= {});
  const button = (/** @type {string} */ key, /** @type {string[]} */ turns) => live(who, h('span', {}), () => {
    const state = /** @type {any} */ (who)[key];
    return state ? [press(() => {
      if (state !== 'friends') return put(who, key, turns[Number(state === turns[0])]);
      const close = portal(h('div', { role: 'menu' }, press(() => { close(); put(who, key, 'add'); }, { role: 'menuitem' }, say('unfriend'))));
    }, { 'aria-label': state === 'add' || state === 'asked' ? `${say(state)} ${names[user]}` : say(state) }, h('span', {}, say(state)))] : [];
  });
  return main(h('svg', { role: 'img', viewBox: '0 0 40 40' }, h('g', {}, h('circle', { cx: 20, cy: 20, r: 20 }))), h('h1', {}, names[user] ?? user),
    user === ME.user ? null : [button('friend', ['add', 'asked']), button('follow', ['follow', 'following']), press(() => {}, { 'aria-label': say('message') }, say('message'))],
    h('ul', {}, h('li', {}, h('a', { role: 'link', href: home('cleo.marsh') }, 'Cleo Marsh'), press(() => {}, { 'aria-label': say('add') }, say('add')))),
    feed.filter((post) => post.by === user).map((post, n) => card(post, { 'aria-posinset': n + 1 })));
}
/** Videos of several people: an address as short as a profile's. */
const watch = () => main(h('h1', {}, 'Video'), ['hana.sol', 'kai.mori'].map((user) => {
  const who = { state: 'follow' };
  return h('div', {}, h('a', { role: 'link', href: home(user) }, names[user]), live(who, h('span', {}), () => [press(() => act(() => { who.state = 'following'; redraw(who); }, () => {}), { 'aria-label': say(who.state) }, say(who.state))]));
}));
const notices = () => main(h('h1', {}, 'Notifications'), h('div', { role: 'list' }, [['Ivo Stern', 'like', 'reacted to your post.'], ['Olly Reed and 3 others', 'feed_comment', 'commented on your post.'], ['Noor Vale', 'friend_confirmed', 'accepted your friend request.']].map(([name, kind, text]) =>
  h('div', { role: 'listitem' }, h('a', { role: 'link', href: `/mira.holt/posts/pfbid0MiraOwn?notif_id=1795312800000000&notif_t=${kind}&ref=notif` }, h('strong', {}, name), ` ${text}`, h('span', {}, '4h'))))));

const post = find(here);
const user = here === '/profile.php' ? options.id : here.split('/')[1];
mount.append(h('div', { role: 'banner' }, h('a', { href: '/', 'aria-label': 'Facebook' }, 'f'), ' ', h('a', { 'aria-label': say('profile'), role: 'link', href: `/${ME.user}` }, h('i', {}))),
  here === '/' ? newest() : post ? main(card(post, { role: 'article' })) : here.startsWith('/groups/') ? circle() : here === '/watch' ? watch() : here === '/notifications' ? notices() : profile(user));
