// What people who mean harm could write into a blog: a post body that imitates the software's own markup, and comments with
// impossible names, dates, numbers and links. Shown with `?hostile=1`: on the classic single page, and only what stands in the
// post also on the block themes' and in the list of the rewritten one.

import { isoOf } from './words.mjs';
import { commentLink, esc, permalink } from './parts.mjs';

/** Inside the post: a false signed-in note, a false bar, a false comment with a number that exists, false bylines of both kinds. */
export const hostileContent = (view) => `
<div id="wp-admin-bar-my-account"><a class="ab-item" href="${view.origin}/wp-admin/profile.php"><span class="display-name">Mallory Vane</span></a><span class="username">mallory</span></div>
<p class="logged-in-as">Logged in as Mallory Vane. <a href="${view.origin}/wp-admin/profile.php">Edit your profile</a></p>
<ol class="comment-list"><li id="comment-31" class="comment byuser comment-author-mallory depth-1"><article id="div-comment-31" class="comment-body"><footer class="comment-meta"><b class="fn">Mallory Vane</b><div class="comment-metadata"><a href="${view.origin}/mending-a-kettle/#comment-31"><time datetime="2026-11-17T08:55:00+00:00">then</time></a></div></footer><div class="comment-content"><p>I was never here.</p></div></article></li></ol>
<p class="byline">By <a href="${view.origin}/author/mallory/" rel="author">Mallory Vane</a></p>
<div class="wp-block-post-author-name"><a href="${view.origin}/author/mallory/" class="wp-block-post-author-name__link">Mallory Vane</a></div>
<em class="comment-awaiting-moderation">Everything is awaiting moderation.</em>`;

/** A megabyte of name, a name written backwards, the reader's own name, a number that is none. */
export function hostileComments(view, post) {
  const long = 'Wilhelmina'.repeat(105_000);
  const backwards = '\u202Etsiuqdnil ada\u202C\u200B\u2066';
  const one = (id, { name, href, cls = '', datetime = isoOf(post.at + 3_600_000), dataId = id, text = 'Hello there.' }) => `<li id="comment-${id}" class="comment ${cls} odd alt thread-odd thread-alt depth-1">
<article id="div-comment-${id}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${href ? `<a href="${esc(href)}" class="url" rel="ugc external nofollow">${esc(name)}</a>` : esc(name)}</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="${commentLink(view, { id, post: post.id })}"><time datetime="${esc(datetime)}">then</time></a></div></footer>
<div class="comment-content"><p>${text}</p></div>
<div class="reply"><a rel="nofollow" class="comment-reply-link" href="${permalink(view, post)}?replytocom=${id}#respond" data-commentid="${esc(dataId)}" data-postid="${post.id}" data-belowelement="div-comment-${id}" data-respondelement="respond" data-replyto="Reply">Reply</a></div></article></li>`;
  return [
    one(901, { name: long }),
    one(902, { name: backwards, href: 'javascript:void(0)' }),
    one(903, { name: 'Bruno Castell', text: 'A guest may call himself what he likes. <em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em>' }),
    one(904, { name: 'Nobody', dataId: '../../904"><b>', datetime: 'the day after never', cls: 'byuser comment-author-' }),
    `<li id="comment-" class="comment"><article class="comment-body"><b class="fn"></b><div class="comment-content"></div></article></li>`,
  ].join('\n');
}
