// The living Threads' pages: one document, addresses changed by its own links, columns whose rows leave the document when they
// are far away and whose containers then serve other rows.
import { act, h, options, portal } from './kit/page.mjs';
import { avatar, glyph, person, press, rich, say, show } from './post.mjs';
import { activity, feed, followers, ME, parents, people, replies } from './world.mjs';
import { box, compose } from './writing.mjs';

const mount = /** @type {HTMLElement} */ (document.querySelector('[id^="mount_0_0_"]'));
const find = (/** @type {string} */ code) => [...feed, ...feed.map((post) => post.quote), ...Object.values(replies).flat(), ...Object.values(parents).flat()].find((post) => post?.code === code);

/** Rows that are drawn only while they are near; containers go round. @param {((container: any) => any)[]} rows */
function rolling(rows) {
  /** @type {any[]} */
  const idle = [];
  const near = new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => {
    const cell = /** @type {any} */ (target);
    if (isIntersecting && !cell.firstChild) cell.append(cell.draw(idle.pop() ?? h('div')));
    else if (!isIntersecting && cell.firstChild) {
      cell.style.minHeight = `${cell.offsetHeight}px`;
      const used = cell.firstChild;
      used.remove();
      for (const { name } of [...used.attributes]) used.removeAttribute(name);
      idle.push(used);
    }
  }), { rootMargin: options.rolling ? '500px' : '9000px' });
  return rows.map((draw) => {
    const cell = Object.assign(h('div', { 'data-virtualized': 'false' }), { draw });
    cell.style.minHeight = '130px';
    near.observe(cell);
    return cell;
  });
}

const column = (/** @type {string} */ title, /** @type {string} */ href, /** @type {any[]} */ ...inside) => h('div', { 'aria-label': say('column'), role: 'region', tabindex: 0, class: 'xb57i2i x1q594ok' },
  h('a', { 'aria-label': say('title'), href, role: 'link' }, h('h1', {}, title)), ...inside);

const home = () => column(say('home'), '/', options.guest ? null : box(say('new')),
  h('div', { 'data-pagelet': 'threads_home_feed' }, rolling(feed.slice(0, options.few ? 8 : feed.length).map((post) => (container) => show(post, container)))));

function thread(/** @type {string} */ by, /** @type {string} */ code) {
  const post = find(code);
  if (!post) return column('', location.pathname);
  const under = h('div', {});
  const unit = (/** @type {number} */ n, /** @type {any[]} */ ...posts) => h('div', { 'data-pagelet': `threads_post_page_${n}` }, posts.map((one) => show(one)));
  (/** @type {any} */ (replies)[code] ?? []).forEach((/** @type {any} */ reply, /** @type {number} */ n) => under.append(unit(n + 1, reply)));
  return column('Thread', location.pathname,
    unit(0, ...(/** @type {any} */ (parents)[code] ?? []), post),
    box(say('replyTo').replace('{user}', by), (mine) => under.prepend(unit(99, mine))), under);
}

/** A button that follows, asks first where the account is private. @param {any} state @param {(state: any) => void} keep @param {boolean} [asks] */
function follow(state, keep, asks = false) {
  let now = state;
  const label = h('div', {}, say(now));
  const put = (/** @type {string} */ to) => () => { now = to; keep(to); label.textContent = say(to); };
  return press(() => {
    const before = now;
    const go = () => act(put(before === 'follow' ? asks ? 'requested' : 'following' : 'follow'), put(before));
    if (before === 'follow' || !asks) return go();
    const close = portal(h('div', { role: 'dialog' }, press(() => { close(); go(); }, {}, h('div', {}, say('unfollow'))), press(() => close(), {}, h('div', {}, say('cancel')))));
  }, {}, label);
}

function profile(/** @type {string} */ user) {
  const who = /** @type {any} */ (people)[user] ?? { name: user, bio: '' };
  const tab = (/** @type {string} */ path, /** @type {string} */ label) => h('a', { href: `/@${user}${path}`, role: 'link', 'aria-label': label, 'aria-current': location.pathname === `/@${user}${path}` ? 'page' : null }, h('span', {}, label));
  return column(user, `/@${user}`,
    h('div', {}, h('h1', { dir: 'auto', translate: 'no' }, who.name), h('span', { dir: 'auto', translate: 'no' }, h('span', {}, user)), press(() => {}, {}, avatar(user).firstChild)),
    h('span', { dir: 'auto' }, who.bio),
    press(list, {}, h('span', { title: '3,708' }, '3,708'), ` ${say('followers')}`), press(() => {}, {}, glyph(say('more'), ['M2 2h8'])),
    user === ME ? null : h('div', { class: 'x78zum5' }, follow(who.state ?? (who.followed ? 'following' : 'follow'), (to) => { who.state = to; }, who.private), press(() => compose({}), {}, h('div', {}, say('mention')))),
    h('div', { class: 'x78zum5' }, tab('', 'Threads'), tab('/replies', 'Replies'), tab('/media', 'Media'), tab('/reposts', 'Reposts')),
    h('div', {}, feed.filter((post) => post.by === user || post.via === user).map((post) => show(post))));
}
/** Who follows: a dialog with a row each. */
function list() {
  portal(h('div', { role: 'dialog', class: 'x1uvtmcs' },
    h('div', { role: 'tablist' }, h('div', { role: 'tab', 'aria-selected': 'true' }, 'Followers'), h('div', { role: 'tab', 'aria-selected': 'false' }, 'Following')),
    followers.map((row) => h('div', { 'data-pressable-container': 'true' }, avatar(String(row[0])), person(String(row[0])), row[1] ? follow(row[1], (to) => { row[1] = to; }) : null))));
}

/** What others did. @param {any} row */
function happened({ kind, colour, by, others, plain, at, code, owner, excerpt, bar }) {
  const badge = h('div', { class: 'x10l6tqk' }, h('i', {}));
  badge.style.setProperty('--x-backgroundColor', colour);
  badge.firstChild.style.setProperty('--x-backgroundColor', colour);
  const rest = others ? press(() => {}, {}, say('others').replace('{n}', others)) : plain ? ` ${say('othersText')}` : null;
  return h('div', { 'data-pressable-container': 'true', class: 'x1ypdohk' },
    by.map(avatar), badge, h('div', {}, person(by[0]), ' ', rest, ' ', h('time', { datetime: at }, '5h')),
    h('div', {}, say(/** @type {any} */ ({ like: 'liked', follow: 'followed', reply: 'replied', repost: 'repostedYours', quote: 'quoted', mention: 'mentioned', picked: 'picked' })[kind])),
    excerpt ? rich(excerpt) : null, code ? h('a', { href: `/@${owner}/post/${code}`, role: 'link' }, 'Thread') : null,
    bar ? h('div', {}, press(() => {}, {}, glyph(say('share'), ['M1 1h3'])), h('span', {}, '4')) : null,
    kind === 'follow' && !others ? press(() => {}, {}, h('div', {}, say('follow'))) : null);
}
const inbox = () => column(say('activity'), '/activity', press(() => {}, { 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, glyph(say('all'), ['M1 1h9'])), activity.map(happened));

function rail() {
  const face = () => glyph(say('profile'), [h('circle', { cx: 13, cy: '7.25', r: 4 }), 'M6.3 22.300a6.700 6.700 0 0 1 13.400 0'], 26);
  return h('nav', { class: 'xixxii4' }, h('a', { href: '/' }, glyph(say('home'), ['M2 12L13 3l11 9v11H2z'], 26)), h('a', { href: '/activity' }, glyph(say('activity'), ['M5 3h9'], 26)),
    options.guest ? press(() => {}, {}, face()) : h('a', { href: `/@${ME}`, role: 'link' }, face()),
    options.guest ? h('a', { href: '/login' }, 'Log in') : press(() => compose({}), {}, glyph(say('create'), ['M6 2v8m4-4H2'], 12)));
}

function draw() {
  const path = decodeURIComponent(location.pathname);
  const [, by, code] = /^\/@([\w.]+)\/post\/([\w-]+)/.exec(path) ?? [];
  const [, user] = /^\/@([\w.]+)/.exec(path) ?? [];
  const shown = code ? [thread(by, code)] : user ? [profile(user)] : path.startsWith('/activity') ? [inbox()] : options.columns ? [home(), inbox()] : [home()];
  mount.replaceChildren(h('div', { id: 'barcelona-header' }, rail()), h('div', { id: 'barcelona-page-layout' }, shown));
}
addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest?.('a[href^="/"]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  draw();
  scrollTo(0, 0);
});
addEventListener('popstate', draw);
draw();
