/**
 * Two instances of Lemmy: lemmy.example runs the web app's 1.0, alder.example its 0.19. The same person has an account on each.
 *
 * Besides the common options: `tab=` the list chosen in the notifications (the app keeps that in the page), `view=flat` comments
 * without a tree, `out=1` nobody is signed in. Languages: en, pl, ja.
 */
import { living } from '../kit/server.mjs';

export const origin = 'https://lemmy.example';
export const origins = [origin, 'https://alder.example'];
export const pages = { list: '/', post: '/post/1', profile: '/u/ada', notifications: '/notifications', oldList: 'https://alder.example/', oldPost: 'https://alder.example/post/1', oldInbox: 'https://alder.example/inbox' };

const icon = (/** @type {string} */ name, /** @type {string} */ d) => `<symbol id="icon-${name}" viewBox="0 0 24 24"><path d="${d}"/></symbol>`;
const SYMBOLS = `<svg xmlns="http://www.w3.org/2000/svg">${icon('arrow-up1', 'M12 4l8 9H4z')}${icon('arrow-down1', 'M12 20l-8-9h16z')}${icon('reply1', 'M10 5L3 11l7 6v-4h10V9H10z')}${icon('check', 'M4 12l5 5L20 6')}${icon('link', 'M6 11h12v2H6z')}${icon('fedilink', 'M12 3l9 16H3z')}${icon('star', 'M12 3l3 6 6 1-4 4 1 6-6-3-6 3 1-6-4-4 6-1z')}${icon('edit', 'M4 20l4-1 11-11-3-3L5 16z')}${icon('bold', 'M8 5h6v14H8z')}${icon('spinner', 'M12 2v4')}</svg>`;

export const create = living({
  folder: new URL('.', import.meta.url),
  page: ({ path, query }) =>
    /^\/($|post\/\d+(\/\d+)?$|comment\/\d+$|u\/[\w@.-]+$|notifications$|inbox$)/.test(path)
      ? { title: 'Lemmy', lang: query.get('lang') ?? 'en', head: '<meta name="Description" content="Lemmy">', body: '<div id="root"></div>', scripts: ['app.mjs'], styles: ['lemmy.css'] }
      : null,
  handle: ({ path }) => (path === '/static/assets/symbols.svg' ? { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: SYMBOLS } : null),
});
