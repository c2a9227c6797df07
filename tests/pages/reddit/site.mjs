/**
 * Reddit, both front-ends: www.reddit.com of web components with open shadow roots (`app.mjs`), old.reddit.com of jQuery's
 * time (`old.mjs`). One signed-in person reads both; everything is in the page's memory.
 *
 * Besides the common options: `out=1` nobody is signed in. Languages of the new one: en, de, ja.
 */
import { living } from '../kit/server.mjs';

export const origin = 'https://www.reddit.com';
export const origins = [origin, 'https://old.reddit.com'];
export const pages = {
  feed: '/', post: '/r/clocks/comments/1aa001/a_clock_that_runs_on_rain/', profile: '/user/carolin_w/', notifications: '/notifications',
  oldList: 'https://old.reddit.com/r/clocks/', oldPost: 'https://old.reddit.com/r/clocks/comments/1aa001/a_clock_that_runs_on_rain/', oldInbox: 'https://old.reddit.com/message/comments/',
};

const KNOWN = /^\/($|r\/\w+\/($|comments\/\w+\/)|user\/[\w-]+\/|notifications$|message\/\w+\/$)/;

export const create = living({
  folder: new URL('.', import.meta.url),
  page: ({ url, path, query }) => {
    if (!KNOWN.test(path)) return null;
    return url.host === 'old.reddit.com'
      ? { title: 'reddit', lang: query.get('lang') ?? 'en', htmlAttributes: 'xmlns="http://www.w3.org/1999/xhtml"', scripts: ['old.mjs'], styles: ['reddit.css'] }
      : { title: 'Reddit', lang: query.get('lang') ?? 'en-US', scripts: ['app.mjs'], styles: ['reddit.css'] };
  },
});
