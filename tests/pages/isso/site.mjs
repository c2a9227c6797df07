// A blog, "Under the Ferns", with the Isso widget in its pages: comments without accounts, known by a name and perhaps a website.
//
// Every article (`/ferns/ANYTHING/`) has the same comments, so that each act has an address of its own. Besides the options of
// every living page: `who=nobody` (nothing remembered in the form), `hold=1` (comments wait for the blogger),
// `/mine/ANYTHING/` is an article the reader wrote.

import { living } from '../kit/server.mjs';

export const origin = 'https://fern.example';

export const pages = { article: '/ferns/bracken/', stranger: '/ferns/bracken/?who=nobody', german: '/ferns/bracken/?lang=de', late: '/ferns/bracken/?late=1', own: '/mine/wall/' };

export const create = living({
  folder: new URL(import.meta.url),
  page({ path, query }) {
    if (!/^\/(ferns|mine)\/[\w-]+\/$/.test(path)) return null;
    return {
      title: 'Under the Ferns', lang: query.get('lang') ?? 'en', scripts: ['page.mjs'], styles: ['isso.css'],
      head: `<link rel="canonical" href="${origin}${path}"><meta name="author" content="${path.startsWith('/mine/') ? 'Mira Halm' : 'Tove Lind'}">`,
    };
  },
});
