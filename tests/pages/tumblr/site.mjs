// Tumblr's app: the dashboard and single posts. Besides the options of every living page: `lang=fr`.

import { living } from '../kit/server.mjs';

export const origin = 'https://www.tumblr.com';

export const pages = { dashboard: '/dashboard', post: '/larkspur-and-rust/760000000000000001/on-hinges', french: '/dashboard?lang=fr', late: '/dashboard?late=1' };

export const create = living({
  folder: new URL(import.meta.url),
  page({ path, query }) {
    if (path !== '/dashboard' && !/^\/[\w-]+\/\d+(\/[\w-]*)?$/.test(path)) return null;
    return { title: 'Tumblr', lang: query.get('lang') ?? 'en', scripts: ['page.mjs'], styles: ['tumblr.css'] };
  },
});
