// A living Threads: the home feed (also in two columns), post pages with a thread, profiles, lists of followers, the activity
// page, the dialogs for replying and quoting. Mira Holt is signed in.
//
// What a page's query string asks for, besides what every living page obeys (refuse, never, late):
//   lang=ja | zh-TW   the site's words in Japanese or traditional Chinese
//   rolling=1         rows leave the document as soon as they are out of view, and their containers serve others
//   few=1             only the newest eight posts
//   columns=2         home with the activity page pinned beside it
//   guest=1           nobody is signed in
//   plain=1           icons without words (a language nobody wrote down)
import { living } from '../kit/server.mjs';

export const origin = 'https://www.threads.com';

export const pages = {
  feed: '/?rolling=1',
  feedJapanese: '/?lang=ja&few=1',
  columns: '/?columns=2&few=1',
  post: '/@ada.lund/post/DKadaThread',
  ownPost: '/@mira.holt/post/DKmiraOwn01',
  profile: '/@noor.vale',
  profileFollowed: '/@yara.finch/replies',
  profileJapanese: '/@ada.lund?lang=ja',
  activity: '/activity',
};

const KNOWN = [/^\/$/, /^\/(for_you|following|activity|search)$/, /^\/activity\/\w+$/, /^\/@[\w.]+(\/(replies|media|reposts))?$/, /^\/@[\w.]+\/post\/[\w-]+$/];

export const create = living({
  folder: new URL('.', import.meta.url),
  page: ({ path, query }) => KNOWN.some((known) => known.test(path))
    ? {
        title: 'Threads', lang: query.get('lang') ?? 'en', htmlAttributes: 'class="_9dls __fb-light-mode" id="facebook"',
        head: '<meta property="og:site_name" content="Threads">', body: '<div id="mount_0_0_Zq" class="x1a2b3c"></div>',
        scripts: ['app.mjs'], styles: ['page.css'],
      }
    : null,
});
