/**
 * A living miniature of Bluesky's web app with @mira.example signed in. One shell for every address; what happens, happens
 * in the page (page.mjs), and is forgotten with it. Routes change by history.pushState; screens that were left stay mounted
 * and hidden, so that the same post is often there more than once.
 *
 *   ?refuse=1   likes, reposts and follows are taken back after 60 ms; a post stays in the composer, with an error
 *   ?never=1    no control ever flips; sending never ends
 *   ?late=1     the buttons under posts and the follow buttons come 800 ms after the page
 *   ?lang=ja|de the interface in Japanese or German
 *   ?keys=1     the shortcuts of a fork: `j` selects the next post, `l` clicks its like button
 */
import { fileURLToPath } from 'node:url';
import { living } from '../kit/server.mjs';

export const origin = 'https://bsky.app';

export const pages = {
  feed: '/',
  feedJapanese: '/?lang=ja',
  thread: '/profile/ben.example/post/3lben22222222',
  profile: '/profile/carla.example',
  followers: '/profile/carla.example/followers',
  notifications: '/notifications',
  search: '/search?q=lichen',
};

const known = /^\/$|^\/(notifications|search)$|^\/profile\/[\w.:-]+(\/(followers|post\/[a-z2-7]{13}))?$/;

export const create = living({
  folder: fileURLToPath(new URL('.', import.meta.url)),
  page: ({ path, query }) => known.test(path) ? {
    title: 'Bluesky',
    lang: query.get('lang') ?? 'en',
    head: '<meta name="application-name" content="Bluesky"><meta name="generator" content="bskyweb">',
    body: '<div id="root"></div>',
    scripts: ['page.mjs'],
    styles: ['page.css'],
  } : null,
});
