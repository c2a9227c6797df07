/**
 * A living miniature of Medium with mira signed in.
 *
 * Class names are made afresh on every load, as the real ones are on every build. Options: those of the kit, `?lang=es`, `?bare=1` (no `main`).
 */
import { living } from '../kit/server.mjs';
import { stories } from './world.mjs';

export const origin = 'https://medium.com';

export const pages = { feed: '/', story: '/@ada/a-house-by-the-water-1a2b3c4d5e6f', publication: '/harbour/letters-from-the-pier-2b3c4d5e6f7a', profile: '/@ada' };

export const create = living({
  folder: new URL('.', import.meta.url),
  page({ path, query }) {
    if (path !== '/' && path !== '/@ada' && !stories.some((story) => story.path === path)) return null;
    return {
      title: 'Medium', lang: query.get('lang') ?? 'en', scripts: ['page.mjs'], styles: ['page.css'],
      head: '<meta data-rh="true" property="og:site_name" content="Medium"><meta data-rh="true" property="al:android:package" content="com.medium.reader"><link data-rh="true" rel="canonical" href="https://elsewhere.example/first-published-here">',
      body: '<div id="root"></div>',
    };
  },
});
