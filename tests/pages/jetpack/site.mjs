// A WordPress blog, "Tin and Tallow", with Jetpack's likes below each post: a frame of widgets.wp.com that knows the blog and the post
// from the fragment of its own address. Both origins are served here.
//
// Every post (`/?p=NUMBER`) has an address of its own. Besides the options of every living page: `who=nobody` (signed out),
// `mapped=1` (a blog of wordpress.com under a name of its own), `mine=1` (liked already).

import { living } from '../kit/server.mjs';

export const origin = 'https://tallow.example';
export const origins = [origin, 'https://widgets.wp.com'];

export const pages = { post: '/?p=11', liked: '/?p=12&mine=1', mapped: '/?p=13&mapped=1', late: '/?p=14&late=1', polish: '/?p=15&lang=pl' };

export const create = living({
  folder: new URL(import.meta.url),
  page({ url, path, query }) {
    if (url.origin !== origin) return path === '/likes/index.html' ? { title: 'Like', scripts: ['likes.mjs'], styles: ['likes.css'] } : null;
    if (path !== '/' || !query.get('p')) return null;
    return { title: 'Tin and Tallow', lang: query.get('lang') ?? 'en', head: '<meta name="generator" content="WordPress 6.8">', bodyAttributes: `class="single single-post postid-${Number(query.get('p'))}"`, scripts: ['post.mjs'], styles: ['post.css'] };
  },
});
