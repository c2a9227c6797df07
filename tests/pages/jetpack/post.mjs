// The post, what Jetpack puts below it, and the frame its script adds. A second frame likes a comment.
import { h, options } from '/_/kit/page.mjs';

const blog = 9006382;
const post = Number(options.p);
const object = `${blog}-${post}-58c9f2a1b3d4e`;
const query = new URLSearchParams({ ver: '20261101' });
for (const name of ['refuse', 'never', 'late', 'who', 'mine', 'lang']) if (options[name]) query.set(name, options[name]);
const source = `https://widgets.wp.com/likes/index.html?${query}`;
const about = `blog_id=${blog}&post_id=${post}&origin=${options.mapped ? 'tallowandtin.wordpress.com' : 'tallow.example'}&obj_id=${object}${options.mapped ? '&domain=tallow.example' : ''}`;

document.body.append(
  h('article', { id: `post-${post}` }, h('h1', { class: 'entry-title' }, 'How a candle learns its shape'),
    h('p', {}, 'The mould is tin, the wick is tied before anything else, and then one waits by a window.'),
    h('p', {}, 'Nine of ten come out. The tenth keeps the mould.')),
  h('div', { class: 'sharedaddy sd-block sd-like jetpack-likes-widget-wrapper jetpack-likes-widget-loaded', id: `like-post-wrapper-${object}`, 'data-src': `${source}#${about}`, 'data-name': `like-post-frame-${object}` },
    h('h3', { class: 'sd-title' }, 'Like this:'),
    h('div', { class: 'likes-widget-placeholder post-likes-widget-placeholder', hidden: true }, h('span', { class: 'button' }, h('span', {}, 'Like'))),
    h('iframe', { class: 'post-likes-widget jetpack-likes-widget', name: `like-post-frame-${object}`, src: `${source}#${about}` })),
  h('ol', { class: 'comment-list' }, h('li', { id: 'comment-3' }, h('p', {}, 'Mine keep the wick.'),
    h('iframe', { class: 'comment-likes-widget-frame jetpack-likes-widget', name: 'like-comment-frame-9006382-3', src: `${source}#blog_id=${blog}&comment_id=3&origin=tallow.example&obj_id=${blog}-3-58c9f2a1b3d4e` }))),
);
