/**
 * Start and navigation: chooses the columns for the URL, changes them without loading, keeps the composer and the overlays.
 *
 * Routes as in Mastodon; with `?deck=1` or under `/deck` several columns stand side by side and the same post may be in more
 * than one of them.
 */
import { body, h, head, icon, listenAtRoot, listenTo, setTitle } from './dom.mjs';
import { byAcct, flags, begin, me, refuseToast, status, unreadCount, watch } from './world.mjs';
import { mountOverlays, toast } from './overlays.mjs';
import { link, router, words } from './parts.mjs';
import { form } from './composer.mjs';
import { editColumn, homeColumn, listColumn, localColumn, notificationsColumn, profileColumn, savedColumn, tagColumn, threadColumn } from './columns.mjs';

const hostile = flags.hostile ? await import('./hostile.mjs') : null;
hostile?.prepare();

refuseToast.show = (word) => toast(words[word]);
const canonical = h('link', { rel: 'canonical' });

/** The column for a path, or null for a path this community does not have. */
function columnFor(path) {
  const parts = decodeURIComponent(path.replace(/^\/deck(?=\/|$)/, '')).split('/').filter(Boolean);
  canonical.remove();
  if (!parts.length || parts[0] === 'home') return homeColumn();
  if (parts[0] === 'notifications') return notificationsColumn();
  if (parts[0] === 'public') return localColumn();
  if (parts[0] === 'bookmarks' || parts[0] === 'favourites') return savedColumn(parts[0]);
  if (parts[0] === 'tags') return tagColumn(parts[1]);
  if (parts[0] === 'profile') return editColumn(me);
  const p = parts[0][0] === '@' ? byAcct[parts[0].slice(1)] : null;
  if (!p) return null;
  if (parts[1]) {
    if (!status(parts[1])) return null;
    return parts[2] ? listColumn(parts[2], parts[1]) : threadColumn(parts[1]);
  }
  canonical.setAttribute('href', p.url);
  head.append(canonical);
  return profileColumn(p);
}

const area = h('div.columns-area', { class: flags.deck ? '' : 'columns-area--mobile' });
let current = [];
let shownPath = null;
function show() {
  if (location.pathname === shownPath) return;
  shownPath = location.pathname;
  current.forEach((c) => c.destroy());
  const own = columnFor(location.pathname);
  const notFound = { el: h('div.column', { role: 'region' }, h('div.empty-column-indicator', null, words.empty)), title: '404', destroy: () => {} };
  const routed = own ?? notFound;
  const home = /^\/(deck\/?)?(home|notifications|public\/local)?$/.test(location.pathname);
  current = flags.deck ? [homeColumn(), notificationsColumn(), localColumn(), ...(home ? [] : [routed])] : [routed];
  area.replaceChildren(...(flags.deck ? [drawer] : []), ...current.map((c) => c.el));
  setTitle(`${routed.title} - Social Example`);
  for (const [path, el] of tabs) el.classList.toggle('active', path === location.pathname);
}
const drawer = h('div.drawer', { role: 'region' });

router.go = (path) => {
  const to = flags.deck ? `/deck${path}` : path;
  if (to === location.pathname) return;
  history.pushState({ here: true }, '', to);
  show();
  scrollTo(0, 0);
};
router.back = () => { if (history.state?.here) history.back(); else router.go('/home'); };
listenTo(window, 'popstate', show);

const badge = h('i.icon-with-badge__badge');
const tabs = new Map();
const tab = (path, iconId, word, extra) => {
  const el = h('a.column-link.column-link--transparent', { href: path, title: words[word], onClick: link(path) }, h('span.icon-with-badge', null, icon(iconId), extra), h('span', null, words[word]));
  tabs.set(path, el);
  return el;
};
const navigation = h('div.navigation-panel', null,
  h('a.column-link.column-link--logo', { href: '/home', onClick: link('/home') }, 'Social Example'),
  tab('/home', 'home', 'home'), tab('/notifications', 'notifications-active', 'notifications', badge), tab('/public/local', 'users', 'local'),
  tab('/favourites', 'star', 'favourites'), tab('/bookmarks', 'bookmark', 'bookmarks'), tab(`/@${me.acct}`, 'person-add', 'profile'));
const countUnread = () => { const n = unreadCount(); badge.textContent = n || ''; badge.hidden = !n; };
watch('notifications', countUnread);
countUnread();

const panels = flags.deck
  ? [h('div.columns-area__panels__pane.columns-area__panels__pane--navigational', null, h('div.columns-area__panels__pane__inner', null, navigation)), area]
  : [h('div.columns-area__panels__pane.columns-area__panels__pane--compositional', null, h('div.columns-area__panels__pane__inner', null, h('div.compose-panel', null, form))),
    h('div.columns-area__panels__main', null, h('div.tabs-bar__wrapper'), area),
    h('div.columns-area__panels__pane.columns-area__panels__pane--navigational', null, h('div.columns-area__panels__pane__inner', null, navigation))];
if (flags.deck) drawer.append(h('div.drawer__pager', null, h('div.drawer__inner', null, form)));
const root = document.getElementById('mastodon');
body.classList.toggle('layout-multiple-columns', flags.deck);
body.classList.toggle('layout-single-column', !flags.deck);
root.replaceChildren(h('div.ui', null, h('div.columns-area__panels', { class: flags.deck ? 'columns-area__panels--deck' : '' }, panels)));
mountOverlays();
listenAtRoot(flags.hostile);
begin();
show();
hostile?.arm();
window.__pageReady = true;
