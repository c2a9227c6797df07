/** Home, a post with its thread, a profile, a list of people, notifications; and a photo over any of them. */
import { h, icon, late, options } from './kit/page.mjs';
import { home, me, nameOf, paths, suggested, t, thread, timeline } from './world.mjs';
import { article, avatar, does, followButton, like, link, repostMenu, userCell, view } from './view.mjs';
import { compose, layers, pressable, writer } from './layers.mjs';

const root = /** @type {HTMLElement} */ (document.getElementById('react-root'));
const main = h('main', { role: 'main' });
const search = new URLSearchParams(options).toString();

/** A virtual list: cells near the view are there, others are not, and those that come back are new. @param {[number, () => any][]} cells height, content */
function list(cells) {
  const at = h('section', { role: 'region', class: 'k-list' });
  let top = 0;
  const placed = cells.map(([height, build]) => ({ top, height, build, at: /** @type {any} */ (null), end: top += height }));
  at.style.height = `${top}px`;
  function place() {
    if (!at.isConnected) return;
    const from = -at.getBoundingClientRect().top;
    for (const cell of placed) {
      const near = cell.end > from - 500 && cell.top < from + innerHeight + 1600;
      if (near && !cell.at) {
        cell.at = h('div', { 'data-testid': 'cellInnerDiv', class: 'k-cell' }, view(null, view(null, cell.build())));
        cell.at.style.transform = `translateY(${cell.top}px)`;
        cell.at.style.height = `${cell.height}px`;
        at.append(cell.at);
      } else if (!near && cell.at) {
        cell.at.remove();
        cell.at = null;
      }
    }
  }
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
  queueMicrotask(place);
  return at;
}
/** @param {any} post @param {any} [how] @returns {[number, () => any]} */
const cell = (post, how) => [post.quote ? 360 : post.photo || post.video ? 330 : 260, () => article(post, how)];
/** @param {any[]} posts @returns {[number, () => any][]} */
const cells = (posts) => posts.flatMap((post) => post === 'people' ? [[60, () => h('h2', { role: 'heading' }, 'Who to follow')], ...suggested.map((who) => /** @type {any} */ ([130, () => userCell(who)]))] : [/** @type {any} */ (cell(post))]);

function homePage() {
  const { at } = writer('tweetButtonInline', () => {});
  return [at, list(cells(home))];
}

/** @param {number} id */
function statusPage(id) {
  const focal = [thread.before, thread.focal, ...thread.after, ...home].find((post) => post.id === id);
  const { at, field } = writer('tweetButtonInline', () => {});
  does.reply = (post, isFocal) => isFocal ? field.focus() : compose({ to: post });
  const rest = focal === thread.focal ? [...thread.after.map((post) => cell(post)), /** @type {any} */ ([60, () => h('h2', { role: 'heading' }, 'Discover more')]), cell(thread.more)] : [];
  return [list([...focal === thread.focal ? [cell(thread.before)] : [], cell(focal, { focal: true }), [260, () => at], ...rest])];
}

/** @param {string} handle */
function profilePage(handle) {
  const beside = view({ 'data-testid': 'placementTracking' });
  if (handle !== me) late(() => beside.append(...followButton(handle, handle === 'lena_f')));
  return [
    pressable({ 'data-testid': 'app-bar-back' }, '←'), h('h2', { role: 'heading' }, nameOf(handle)),
    view({ class: 'k-card' }, link(`/${handle}/header_photo`, {}, view({ class: 'k-photo' })), view({ 'data-testid': `UserAvatar-Container-${handle}` }, link(`/${handle}/photo`, {}, h('div', { class: 'k-avatar' }))),
      view(null, pressable({ 'data-testid': 'userActions', 'aria-haspopup': 'menu' }, '…'), pressable({ 'data-testid': 'sendDMFromProfile' }, '✉'), beside),
      view({ 'data-testid': 'UserName' }, nameOf(handle), h('div', { tabindex: -1 }, `@${handle}`)), view({ 'data-testid': 'UserDescription' }, 'Walls. With ', link('/ada_brandt', {}, '@ada_brandt')),
      link(`/${handle}/following`, {}, '12 Following'), link(`/${handle}/verified_followers`, {}, '30 Followers')),
    list(cells(timeline(handle))),
  ];
}

const followersPage = () => [list(/** @type {any} */ ([...['sven_dahl', 'locked_owl', 'tara_q', me].map((who) => [130, () => userCell(who)]), [130, () => userCell('pia_roth', true)]]))];

/** Likes, reposts, follows, news. @param {string} path @param {string[]} who @param {number} others @param {string} words @param {string} [text] @param {number} [id] newer ones link to the post */
const told = (path, who, others, words, text, id) => h('article', { 'data-testid': 'notification', role: 'article', tabindex: 0, 'aria-labelledby': 'id__n' },
  icon(path), view({ role: 'list' }, [...who, 'unknown'].slice(0, 11).map((handle) => view({ role: 'listitem' }, handle === 'unknown' ? view({ 'data-testid': 'UserAvatar-Container-unknown' }, h('div', { class: 'k-avatar' })) : avatar(handle)))),
  view({ dir: 'auto' }, link(`/${who[0]}`, {}, nameOf(who[0])), h('span', {}, others ? t('others', { n: others }) : '', words), ' ', h('time', { datetime: '2026-11-21T20:02:00.000Z' }, '14h')), text && (id ? link(`/${me}/status/${id}`, {}, view({ dir: 'auto' }, text)) : view({ dir: 'auto' }, text)));

const notificationsPage = () => [list([
  [200, () => told(paths.liked, ['ada_brandt', 'BenOkoro', 'carla_ruiz', 'DovStern'], 3, t('liked'), 'My notes on moss, first part.')],
  [200, () => told(paths.liked, ['sven_dahl'], 0, t('liked'), 'My notes on moss, second part.')],
  [200, () => told(paths.liked, ['elif_a'], 0, ' liked 2 of your posts')],
  [200, () => told(paths.retweeted, ['fay_l'], 0, t('reposted'), 'My notes on moss, first part.', 2006)],
  [200, () => told(paths.liked, ['tara_q'], 0, t('liked'), 'My notes on moss, third part.', 2050)],
  [200, () => told(paths.person, ['GoroSato', 'hana_n'], 0, t('followed'))],
  cell({ id: 4001, by: 'IvoPetrov', text: 'Moss does that here as well.', to: me }),
  cell({ id: 4002, by: 'juno_park', text: 'Have a look at this,', mention: me }),
  cell({ id: 4003, by: 'kai_moana', text: 'More people need to read this.', quote: { by: me, text: 'My notes on moss, first part.' } }),
  cell({ id: 4004, by: 'lena_f', text: 'I asked the same,', to: 'pia_roth', mention: me }),
  cell({ id: 4005, by: 'milo_hart', text: 'Two things at once,', quote: { by: 'uma_iyer', text: 'Rain gauges are instruments too.' }, mention: me }),
  cell({ id: 4006, by: 'GardenGoods', text: 'A shed for every garden,', promoted: true, mention: me }),
  [200, () => told(paths.bell, ['otis_bell'], 0, ' posted', 'A new wheelbarrow.')],
  [200, () => told(paths.sparkle, ['pia_roth'], 0, ' is recommended to you', 'Rain again.')],
])];

/** @param {any} post */
function photo(post) {
  const from = location.pathname + location.search;
  history.pushState(null, '', `/${post.by}/status/${post.id}/photo/1${location.search}`);
  const dialog = h('div', { role: 'dialog', 'aria-modal': 'true' }, pressable({ 'data-testid': 'app-bar-close', onclick: () => { dialog.remove(); history.replaceState(null, '', from); } }, '×'), view({ class: 'k-photo' }), article({ ...post, photo: false }));
  layers.append(dialog);
}

let shown = '';
function show() {
  const path = location.pathname;
  if (path === shown) return;
  shown = path;
  const [, first, second, id] = path.split('/');
  does.reply = (post) => compose({ to: post });
  const content = first === 'home' || first === 'compose' ? homePage() : first === 'notifications' ? notificationsPage() : second === 'status' ? statusPage(Number(id)) : second === 'followers' ? followersPage() : profilePage(first);
  layers.replaceChildren();
  main.replaceChildren(view({ 'data-testid': 'primaryColumn' }, content));
  scrollTo(0, 0);
}
addEventListener('popstate', show);
document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target);
  const at = target.closest?.('a[href^="/"]');
  const post = /** @type {any} */ (target.closest?.('article'))?.post;
  if (event.defaultPrevented || !at) return;
  event.preventDefault();
  const href = at.getAttribute('href') ?? '/';
  if (href.endsWith('/photo/1')) return post.photo && photo(post);
  history.pushState(null, '', href + (search ? `?${search}` : ''));
  show();
});
// The site's own keys act on the post that has the focus.
addEventListener('keydown', (event) => {
  const at = /** @type {any} */ (document.activeElement?.closest('article'));
  if (!at?.post || event.ctrlKey || event.metaKey || /** @type {Element} */ (event.target).closest('[contenteditable]')) return;
  if (event.key === 'l') like(at.post);
  if (event.key === 't') repostMenu(at.post);
  if (event.key === 'r') { event.preventDefault(); does.reply(at.post, at.tabIndex < 0); }
});

const own = avatar(me);
root.append(h('header', { role: 'banner' }, options.narrow ? h('button', { type: 'button', 'data-testid': 'DashButton_ProfileIcon_Link' }, own) : [
  h('nav', { role: 'navigation' }, link('/home', { 'data-testid': 'AppTabBar_Home_Link' }, 'Home'), link('/notifications', { 'data-testid': 'AppTabBar_Notifications_Link' }, 'Notifications'), link(`/${me}`, { 'data-testid': 'AppTabBar_Profile_Link', 'aria-label': t('profile') }, t('profile')),
    link('/compose/post', { 'data-testid': 'SideNav_NewTweet_Button', onclick: (/** @type {Event} */ event) => { event.preventDefault(); compose({}); } }, t('post'))),
  h('button', { type: 'button', 'data-testid': 'SideNav_AccountSwitcher_Button' }, own, `@${me}`)]), main);
show();
