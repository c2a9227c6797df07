// A blog, "Kettle Notes", whose comments live in a giscus frame. Both origins are served here: the blog embeds the frame as
// giscus's own script does (the article's address, the repository and the reader's options are in the frame's query).
//
// Every article (`/notes/ANYTHING/`) has the same thread, so that each act has an address of its own. Besides the options
// of every living page: `who=nobody` (signed out), `mute=1` (a blog without reactions); `/mine/ANYTHING/` is an article of the
// reader's own blog.

import { living } from '../kit/server.mjs';

export const origin = 'https://kettle.example';
export const origins = [origin, 'https://giscus.app'];

export const pages = {
  article: '/notes/descaling/',
  signedOut: '/notes/descaling/?who=nobody',
  late: '/notes/descaling/?late=1',
  japanese: '/notes/descaling/?lang=ja',
  withoutReactions: '/notes/descaling/?mute=1',
  own: '/mine/terns/',
};

export const create = living({
  folder: new URL(import.meta.url),
  page({ url, path, query }) {
    if (url.origin !== origin) {
      return /^(\/[a-z]{2})?\/widget$/.test(path) ? { title: 'giscus', lang: /^\/([a-z]{2})\//.exec(path)?.[1] ?? 'en', scripts: ['widget.mjs'], styles: ['widget.css'] } : null;
    }
    if (!/^\/(notes|mine)\/[\w-]+\/$/.test(path)) return null;
    return { title: 'Kettle Notes', lang: query.get('lang') ?? 'en', scripts: ['blog.mjs'], styles: ['blog.css'] };
  },
});
