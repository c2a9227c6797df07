// A living Facebook: the home feed (no feed role, cards by position), a group (feed role), a post on its own (an article whose
// comments are articles too), a post in a dialog over the feed, profiles, notifications. Mira Holt is signed in.
//
// What a page's query string asks for, besides what every living page obeys (refuse, never, late):
//   lang=pt   the site's words in Portuguese
//   few=1     only the newest six posts
//   blank=1   the links of some times are empty until the mouse or the focus is in their card
//   old=1     an older build: no rendering roles on buttons, labels alone
import { living } from '../kit/server.mjs';

export const origin = 'https://www.facebook.com';

export const pages = {
  feed: '/',
  feedPortuguese: '/?lang=pt&few=1',
  group: '/groups/tidepool/',
  post: '/ada.lund/posts/pfbid0AdaKiln',
  ownPost: '/mira.holt/posts/pfbid0MiraOwn',
  profile: '/noor.vale',
  profileFriend: '/yara.finch',
  profileNumber: '/profile.php?id=100077001122334',
  watch: '/watch',
  notifications: '/notifications',
};

const KNOWN = [/^\/$/, /^\/[\w.]+\/?$/, /^\/[\w.]+\/posts\/\w+$/, /^\/groups\/\w+\/$/, /^\/groups\/\w+\/posts\/\d+\/$/];

export const create = living({
  folder: new URL('.', import.meta.url),
  page: ({ path, query }) => KNOWN.some((known) => known.test(path))
    ? { title: 'Facebook', lang: query.get('lang') ?? 'en', htmlAttributes: 'id="facebook" class="_9dls __fb-light-mode"', body: '<div id="mount_0_0_fK"></div>', scripts: ['app.mjs'], styles: ['page.css'] }
    : null,
});
