/**
 * A living miniature of Phanpy with @mira@garden.example signed in. Everything is one document and the address after the #;
 * a post opens over the page below it, which stays. What happens, is forgotten with the document.
 *
 *   ?refuse=1   favourites and boosts are taken back after 60 ms
 *   ?never=1    no control ever flips
 *   ?late=1     the buttons under the open post come 800 ms after it
 *   ?lang=de    the interface in German
 */
import { fileURLToPath } from 'node:url';
import { living } from '../kit/server.mjs';

export const origin = 'https://phanpy.social';

export const pages = {
  notifications: '/#/notifications',
  notificationsGerman: '/?lang=de#/notifications',
  home: '/#/',
  status: '/#/garden.example/s/1101',
};

export const create = living({
  folder: fileURLToPath(new URL('.', import.meta.url)),
  page: ({ path, query }) => path === '/' ? {
    title: 'Phanpy',
    lang: query.get('lang') ?? 'en',
    head: '<meta name="apple-mobile-web-app-title" content="Phanpy"><meta name="description" content="Minimalistic opinionated Mastodon web client"><link rel="me" href="https://hachyderm.io/@phanpy">',
    body: '<div id="app"></div><div id="modal-container"></div>',
    scripts: ['page.mjs'],
    styles: ['page.css'],
  } : null,
});
