// A blog, "Moss and Rain", whose comments live in an utterances frame. Both origins are served here: the blog embeds the frame as
// the widget's own script does (address, repository and the reader's options in the frame's query).
//
// Every article (`/field/ANYTHING/`) has the same comments, so that each act has an address of its own. Besides the options of
// every living page: `who=nobody` (signed out), `canonical=1` (the article names another address as its own);
// `/mine/ANYTHING/` is an article of the reader's own blog.

import { living } from '../kit/server.mjs';

export const origin = 'https://moss.example';
export const origins = [origin, 'https://utteranc.es'];

export const pages = {
  article: '/field/haircap/',
  signedOut: '/field/haircap/?who=nobody',
  canonical: '/field/haircap/?canonical=1',
  late: '/field/haircap/?late=1',
  own: '/mine/gravel/',
};

export const create = living({
  folder: new URL(import.meta.url),
  page({ url, path, query }) {
    if (url.origin !== origin) return path === '/utterances.html' ? { title: 'Utterances', scripts: ['widget.mjs'], styles: ['widget.css'] } : null;
    if (!/^\/(field|mine)\/[\w-]+\/$/.test(path)) return null;
    const head = query.has('canonical') ? `<link rel="canonical" href="${origin}/2026/11${path}">` : '';
    return { title: 'Moss and Rain', lang: query.get('lang') ?? 'en', head, scripts: ['blog.mjs'], styles: ['blog.css'] };
  },
});
