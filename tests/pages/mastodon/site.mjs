/**
 * A living miniature of a Mastodon server, `https://social.example`, with @grace signed in.
 *
 * The server hands out one shell and static files; everything else happens in the page, as in the real front-end. Routes
 * change by history.pushState. State (favourites, follows, own posts) lives in the page's localStorage.
 *
 * Behaviours, by the query of the first page loaded (they stay in force while the page navigates by itself):
 *   ?redesign=1   the redesigned posts (CSS-module classes, buttons by order, aria-pressed)
 *   ?old=1        the dialect of 4.2: font icons, single notifications, constant labels, direct boosts, no stable ids of authors
 *   ?deck=1       several columns with the same post in more than one (also any path under /deck)
 *   ?header=4.6   profile head of 4.6 and before
 *   ?quick=1      the boost button boosts at once       ?confirm=1  boosting asks first
 *   ?refuse=1     every act is taken back after 60 ms; posts are not accepted
 *   ?never=1      no control ever flips; sending a post never ends
 *   ?late=1       what was favourited or followed is known only after 800 ms
 *   ?lang=pl|ja   the interface in Polish or Japanese
 *   ?hostile=1    clobbered DOM, a megabyte for a name, bidi tricks, forged events, lying prototypes
 * 1.5 s after the first favourite, boost, follow or post, Noor favourites grace's post and Ada answers it.
 */
import { readFileSync } from 'node:fs';
import { byAcct, domain, meId, people, posts } from './community.mjs';

export const origin = 'https://social.example';

const post = (n) => posts[n - 1].id;
export const pages = {
  feed: '/home',
  feedRedesign: '/home?redesign=1',
  feedOld: '/home?old=1',
  feedPolish: '/home?lang=pl',
  feedJapanese: '/home?lang=ja',
  deck: '/deck/home',
  deckRedesign: '/deck/home?redesign=1',
  local: '/public/local',
  bookmarks: '/bookmarks',
  favourites: '/favourites',
  detail: `/@tomasz/${post(23)}`,
  detailRedesign: `/@tomasz/${post(23)}?redesign=1`,
  detailOwn: `/@grace/${post(4)}`,
  detailQuote: `/@mei@paper.example/${post(5)}`,
  profile: '/@bruno',
  profile46: '/@bruno?header=4.6',
  profileRemote: '/@ada@other.example',
  profileLocked: '/@lena@north.example',
  profileOwn: '/@grace',
  whoFavourited: `/@grace/${post(22)}/favourites`,
  notifications: '/notifications',
  notificationsRedesign: '/notifications?redesign=1',
  notificationsOld: '/notifications?old=1',
  notificationsPolish: '/notifications?lang=pl',
  hostile: '/home?hostile=1',
  hostileRedesign: '/home?hostile=1&redesign=1',
};

const adminId = byAcct.joana.id;
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'";
const types = { css: 'text/css', js: 'text/javascript', mjs: 'text/javascript' };
const files = ['spy.js', 'app.mjs', 'actions.mjs', 'columns.mjs', 'community.mjs', 'composer.mjs', 'dom.mjs', 'hostile.mjs', 'notifications.mjs', 'overlays.mjs', 'parts.mjs', 'profile.mjs', 'redesign.mjs', 'status.mjs', 'words.mjs', 'world.mjs', 'mastodon.css'];
const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const text = (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** What the real #initial-state tells; the access token is there so that a reader can be seen to leave it alone. */
function initialState({ lang, base, old }) {
  return {
    meta: {
      access_token: 'invented-token-that-nobody-reads', admin: adminId, domain, limited_federation_mode: false, locale: lang, me: meId,
      repository: 'mastodon/mastodon', search_enabled: true, single_user_mode: false, source_url: 'https://github.com/mastodon/mastodon', streaming_api_base_url: base.replace(/^http/, 'ws'),
      title: 'Social Example', version: old ? '4.2.10' : '4.7.0-alpha.2',
    },
    compose: { me: meId, default_privacy: 'public', default_sensitive: false, default_language: 'en', text: '' },
    // The reader and the admin: nobody else is told here.
    accounts: Object.fromEntries(people.filter((p) => [meId, adminId].includes(p.id)).map((p) => [p.id, { id: p.id, username: p.username, acct: p.acct, display_name: p.name, locked: p.locked, url: p.acct.includes('@') ? p.url : `${base}/@${p.username}`, avatar: p.avatar, emojis: [] }])),
    settings: {}, languages: [['en', 'English', 'English'], ['pl', 'Polish', 'polski'], ['ja', 'Japanese', '日本語']],
  };
}

/** Does this community have the path? Own posts are only known to the page, so any number will do for a post. */
function known(path) {
  const route = decodeURIComponent(path).replace(/^\/deck(?=\/|$)/, '') || '/home';
  if (/^\/(home|notifications|public\/local|bookmarks|favourites|profile\/edit|tags\/\w+)$/.test(route)) return true;
  const found = /^\/@([^/]+)(\/\d+(\/(reblogs|favourites))?)?$/.exec(route);
  return Boolean(found && byAcct[found[1]]);
}

/** A fresh world; `options.csp` replaces the Content-Security-Policy of every page. */
export function create(options = {}) {
  const reply = (status, type, body, more = {}) => ({ status, headers: { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': options.csp ?? csp, 'cache-control': 'no-store', ...more }, body });
  return {
    handle({ method, url }) {
      const at = new URL(url);
      if (method !== 'GET' && method !== 'HEAD') return reply(405, 'text/plain', 'Method not allowed', { allow: 'GET, HEAD' });
      const file = /^\/packs\/([\w.]+)$/.exec(at.pathname)?.[1];
      if (files.includes(file)) return reply(200, types[file.split('.').pop()], read(file));
      if (at.pathname === '/') return reply(302, 'text/plain', '', { location: `/home${at.search}` });
      if (!known(at.pathname)) return reply(404, 'text/html', '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Not found</title><link rel="stylesheet" href="/packs/mastodon.css"><body class="error"><p>There is nothing here. <a href="/home">Back to the community</a></p></body></html>');
      const lang = ['pl', 'ja'].includes(at.searchParams.get('lang')) ? at.searchParams.get('lang') : 'en';
      const state = JSON.stringify(initialState({ lang, base: at.origin, old: at.searchParams.get('old') === '1' })).replace(/</g, '\\u003c');
      const values = { lang, path: text(at.pathname), state };
      return reply(200, 'text/html', read('shell.html').replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]));
    },
  };
}
