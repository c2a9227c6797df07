/**
 * A living miniature of dev.to, as a Forem with mira signed in.
 *
 * The server hands out shells; the page draws everything (`page.mjs`), and navigation swaps `#page-content` without a load.
 * Who is signed in, what they have reacted to and whom they follow arrives after the page. Options: those of the kit, and
 * `?lang=fr`, `?bare=1` (an article in no known layout).
 */
import { living } from '../kit/server.mjs';
import { articles, people } from './world.mjs';

export const origin = 'https://dev.to';

export const pages = { feed: '/', article: '/ada/sorting-by-hand-1a2b', own: '/mira/a-small-parser-5e6f', profile: '/ben', notifications: '/notifications' };

const known = (/** @type {string} */ path) => path === '/' || path === '/notifications' || articles.some((one) => one.path === path) || people.some(({ user }) => `/${user}` === path);

export const create = living({
  folder: new URL('.', import.meta.url),
  page({ path, query }) {
    if (!known(path)) return null;
    return {
      title: 'Writing Club', lang: query.get('lang') ?? 'en', scripts: ['page.mjs'], styles: ['page.css'],
      head: '<meta name="forem:name" content="Writing Club"><meta name="forem:domain" content="dev.to"><meta name="csrf-token" content="invented">',
      bodyAttributes: 'class="light-theme sans-serif-article-body" data-user-status="logged-in"',
      body: '<header class="crayons-header topbar" id="topbar"><a href="/" class="site-logo">Writing Club</a><a href="/notifications" id="notifications-link">Notifications</a></header><div id="page-content" class="wrapper"><div id="page-content-inner"></div></div><div id="snack-zone"></div>',
    };
  },
});
