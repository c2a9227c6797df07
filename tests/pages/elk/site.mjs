/**
 * A living miniature of Elk with @mira@garden.example signed in. One shell for every address; what happens, happens in the
 * page (page.mjs), and is forgotten with it.
 *
 *   ?refuse=1   favourites, boosts and follows are taken back after 60 ms; a post stays where it is written, with an error
 *   ?never=1    no control ever flips; sending never ends
 *   ?late=1     the bars under posts and what is known of people come 800 ms after the page
 *   ?lang=de|ja the interface in German or Japanese
 *   ?star=1     the user prefers a star to a heart
 */
import { fileURLToPath } from 'node:url';
import { living } from '../kit/server.mjs';

export const origin = 'https://elk.zone';

export const pages = {
  home: '/home',
  homeJapanese: '/home?lang=ja',
  homeStar: '/home?star=1',
  status: '/garden.example/@ben/1101',
  profile: '/garden.example/@carla@far.example',
  notifications: '/notifications',
};

const known = /^\/(home|notifications)$|^\/garden\.example\/@[\w.@]+(\/\d+)?$/;

export const create = living({
  folder: fileURLToPath(new URL('.', import.meta.url)),
  page: ({ path, query }) => known.test(path) ? {
    title: 'Elk',
    lang: query.get('lang') ?? 'en',
    head: '<meta name="application-name" content="Elk"><meta name="apple-mobile-web-app-title" content="Elk">',
    body: '<div id="__nuxt"></div>',
    scripts: ['page.mjs'],
    styles: ['page.css'],
  } : null,
});
