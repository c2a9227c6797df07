// A magazine, "Brickwork", with a Disqus thread below its articles. Both origins are served here: the article embeds the frame with
// its own address in the frame's query (`t_u`), as Disqus's script does.
//
// Every article (`/walls/ANYTHING/`) has the same thread. Besides the options of every living page: `who=nobody` (signed out).

import { living } from '../kit/server.mjs';

export const origin = 'https://brickwork.example';
export const origins = [origin, 'https://disqus.com'];

export const pages = { article: '/walls/garden/', signedOut: '/walls/garden/?who=nobody', late: '/walls/late/?late=1', polish: '/walls/garden/?lang=pl' };

export const create = living({
  folder: new URL(import.meta.url),
  page({ url, path, query }) {
    if (url.origin !== origin) return path === '/embed/comments/' ? { title: 'Disqus Comments', lang: query.get('l') || 'en', scripts: ['thread.mjs'], styles: ['thread.css'] } : null;
    if (!/^\/walls\/[\w-]+\/$/.test(path)) return null;
    return { title: 'Brickwork', lang: query.get('lang') ?? 'en', scripts: ['article.mjs'], styles: ['article.css'] };
  },
});
