/**
 * NAME, as small as it can be: a feed of two posts. Make it as hard as the real one: what its dossier calls a trap belongs here.
 */
import { living } from '../kit/server.mjs';

export const origin = 'https://NAME.example';

export const pages = { feed: '/' };

export const create = living({
  folder: import.meta.url,
  page: ({ path }) => (path === '/' ? { title: 'NAME', scripts: ['page.mjs'] } : null),
});
