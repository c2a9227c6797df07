/**
 * A living miniature of YouTube with @mira signed in.
 *
 * One shell for every address; the page draws everything and uses its nodes again when it goes to another video. Options:
 * those of the kit, `?new=1` (the subscribe button that has only words), `?old=1` (the buttons of 2022), `?lang=de|ja`.
 */
import { living } from '../kit/server.mjs';
import { channels, shorts, videos } from './world.mjs';

export const origin = 'https://www.youtube.com';

export const pages = { feed: '/', watch: '/watch?v=aB3dE5gH7_k', own: '/watch?v=mR4sT6uV8wX', shorts: '/shorts/sH0rt-one-1', channel: '/@ben.builds' };

const known = (/** @type {string} */ path, /** @type {string | null} */ v) =>
  path === '/' || path === '/watch' && videos.some(({ id }) => id === v) || shorts.some(({ id }) => path === `/shorts/${id}`) || channels.some(({ handle }) => path === `/@${handle}` || path === `/@${handle}/videos`);

export const create = living({
  folder: new URL('.', import.meta.url),
  page({ path, query }) {
    if (!known(path, query.get('v'))) return null;
    return {
      title: 'Miniature', lang: query.get('lang') ?? 'en', scripts: ['page.mjs'], styles: ['page.css'],
      head: '<link rel="canonical" href="https://www.youtube.com/channel/UCsomebodyElseEntirely22">', body: '<ytd-app></ytd-app>',
    };
  },
});
