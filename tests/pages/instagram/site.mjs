// A living Instagram: the feed, a post in a dialog over it, a post on a page of its own (the newer layout, without article or
// lists), profiles, the panel of notifications. Mira Holt is signed in.
//
// What a page's query string asks for, besides what every living page obeys (refuse, never, late):
//   lang=es   the site's words in Spanish
//   few=1     only the newest eight posts
//   open=CODE this post lies in its dialog over the page
//   panel=1   the panel of notifications is open
import { living } from '../kit/server.mjs';

export const origin = 'https://www.instagram.com';

export const pages = {
  feed: '/',
  feedSpanish: '/?lang=es&few=1',
  post: '/p/DAdaKiln001/',
  postNamed: '/zoe.quill/p/DZoeAlone01/',
  postOpened: '/cato.ilves/?open=DAdaKiln001',
  ownPost: '/mira.holt/?open=DMiraOwn001',
  profile: '/noor.vale/',
  profileFollowed: '/yara.finch/reels/',
  notifications: '/?panel=1&few=1',
};

const KNOWN = [/^\/$/, /^\/[\w.]+\/((reels|tagged|followers|following)\/)?$/, /^\/([\w.]+\/)?(p|reel)\/[\w-]+\/$/, /^\/reel\/[\w-]+\/$/];

export const create = living({
  folder: new URL('.', import.meta.url),
  page: ({ path, query }) => KNOWN.some((known) => known.test(path))
    ? { title: 'Instagram', lang: query.get('lang') ?? 'en', htmlAttributes: 'class="_9dls _aa4d"', body: '<div id="mount_0_0_xK"></div>', scripts: ['app.mjs'], styles: ['page.css'] }
    : null,
});
