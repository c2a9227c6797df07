// The block themes: no `article` around the single post and no `rel="author"`. The 2023 shape names the author in a plain
// paragraph, the 2024 shape in a link to the archive. Replies nest as a bare `ol`, and the reply link puts the form
// beside the answered `li`, not inside it.

import { thread } from './world.mjs';
import { dateOf, isoOf, momentOf } from './words.mjs';
import { adminBar, authorLink, avatar, commentBody, commentLink, esc, head, mayReply, neighbours, permalink, postBody, recentComments, replyLink, respond, threadScripts } from './parts.mjs';
import { hostileContent } from './hostile.mjs';
import { blankComment } from './theme-classic.mjs';

const bodyClass = (view, own) => [...own, view.me ? 'logged-in' : '', view.me && !view.nobar ? 'admin-bar' : '', 'wp-embed-responsive'].filter(Boolean).join(' ');

const header = (view) => `<header class="wp-block-template-part"><div class="wp-block-group alignwide is-layout-flex"><p class="wp-block-site-title"><a href="${view.origin}/" target="_self" rel="home">Slow Repairs</a></p>
<nav class="is-responsive wp-block-navigation" aria-label="Navigation"><ul class="wp-block-navigation__container"><li class="wp-block-navigation-item"><a class="wp-block-navigation-item__content" href="${view.origin}/">${view.w.home}</a></li>${view.me ? '' : `<li class="wp-block-navigation-item"><a class="wp-block-navigation-item__content" href="${view.origin}/wp-login.php">${view.w.logIn}</a></li>`}</ul></nav></div></header>`;

const footer = (view) => `<footer class="wp-block-template-part">${view.theme === 'block24' ? '' : `<div class="widget-area">${recentComments(view)}</div>`}<div class="wp-block-group alignwide"><p class="wp-block-site-title"><a href="${view.origin}/" target="_self" rel="home">Slow Repairs</a></p><p>${view.w.proudly}</p></div></footer>`;

const dateBlock = (view, post) => `<div class="wp-block-post-date"><time datetime="${isoOf(post.at)}"><a href="${permalink(view, post)}">${dateOf(post.at, view.w)}</a></time></div>`;

function authorBlock(view, post) {
  if (view.theme === 'block24') return `<p>${view.w.byWord}</p><div class="wp-block-post-author-name"><a href="${view.origin}/author/${post.author.slug}/" target="_self" class="wp-block-post-author-name__link">${esc(post.author.name)}</a></div>`;
  return `<p>${view.w.byWord}</p><div class="wp-block-post-author"><div class="wp-block-post-author__content"><p class="wp-block-post-author__name">${esc(post.author.name)}</p></div></div>`;
}

const terms = (view, post) => `<p>${view.w.inCategory}</p><div class="taxonomy-category wp-block-post-terms"><a href="${view.origin}/" rel="tag">${post.category}</a></div>`;

export function home(view) {
  const withAuthor = view.theme === 'block24';
  return `${head(view, { title: 'Slow Repairs' })}
<body class="${bodyClass(view, ['home', 'blog'])}">${adminBar(view)}<div class="wp-site-blocks">${header(view)}
<main class="wp-block-group is-layout-flow"><div class="wp-block-query alignwide"><ul class="wp-block-post-template is-layout-grid">
${view.world.posts.map((post) => `<li class="wp-block-post post-${post.id} post type-post status-publish format-standard hentry category-${post.category.toLowerCase()}">
<h2 class="wp-block-post-title"><a href="${permalink(view, post)}" target="_self">${esc(post.title)}</a></h2>
<div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">${esc(post.excerpt)} </p></div>
<div class="wp-block-group is-layout-flex">${dateBlock(view, post)}${withAuthor ? authorBlock(view, post) : ''}</div></li>`).join('\n')}
</ul></div></main>${footer(view)}</div></body></html>`;
}

export function single(view, post) {
  const { w } = view;
  const list = view.world.visible(post.id, view.me, view.unapproved);
  const nodes = thread(view.world, list);
  const { newer, older } = neighbours(view, post);
  const meta = `<div class="wp-block-template-part"><div class="wp-block-group post-meta is-layout-flex">${view.theme === 'block24' ? '' : `<p>${w.posted}</p>`}${dateBlock(view, post)}${view.theme === 'block24' ? `${authorBlock(view, post)}${terms(view, post)}` : `${terms(view, post)}${authorBlock(view, post)}`}</div></div>`;
  return `${head(view, { title: `${post.title} – Slow Repairs`, post, scripts: threadScripts(view) })}
<body class="${bodyClass(view, ['post-template-default', 'single', 'single-post', `postid-${post.id}`, 'single-format-standard'])}">${adminBar(view)}<div class="wp-site-blocks">${header(view)}
<main class="wp-block-group is-layout-flow"><div class="wp-block-group has-global-padding is-layout-constrained">
<h1 class="wp-block-post-title">${esc(post.title)}</h1>${view.theme === 'block24' ? meta : ''}</div>
<div class="entry-content wp-block-post-content has-global-padding is-layout-constrained wp-block-post-content-is-layout-constrained">
${postBody(view, post)}${view.hostile ? hostileContent(view) : ''}
</div>
${view.theme === 'block24' ? '' : meta}
<div class="wp-block-group has-global-padding is-layout-constrained"><div class="wp-block-comments">
${nodes.length ? `<h2 id="comments" class="wp-block-comments-title">${esc(w.responses(list.length, post.title))}</h2>
<ol class="wp-block-comment-template">
${nodes.map((node) => item(view, node)).join('\n')}
</ol>` : ''}
${respond(view, post, { novalidate: true, wrapper: 'comment-respond wp-block-post-comments-form', title: w.leaveBlock, button: 'wp-block-button__link wp-element-button', buttonRow: 'form-submit wp-block-button' })}
${post.closed ? `<p class="no-comments">${w.closed}</p>` : ''}
</div></div>${view.ajax ? `<template id="new-comment">${item(view, blankComment(view, post))}</template>` : ''}
<nav class="wp-block-group post-navigation is-layout-flex">${older ? `<div class="post-navigation-link-previous wp-block-post-navigation-link"><a href="${permalink(view, older)}" rel="prev">← ${esc(older.title)}</a></div>` : ''}${newer ? `<div class="post-navigation-link-next wp-block-post-navigation-link"><a href="${permalink(view, newer)}" rel="next">${esc(newer.title)} →</a></div>` : ''}</nav>
</main>${footer(view)}</div></body></html>`;
}

function item(view, node) {
  const { comment } = node;
  const held = comment.held ? `<p><em class="comment-awaiting-moderation">${view.w.held}</em></p>` : '';
  return `<li id="comment-${comment.id}" class="${node.classes.join(' ')}">
<div class="wp-block-columns is-layout-flex"><div class="wp-block-column comment-portrait"><div class="wp-block-avatar">${avatar(view, comment, 40, ' wp-block-avatar__image')}</div></div>
<div class="wp-block-column is-layout-flow"><div class="wp-block-comment-author-name has-small-font-size">${authorLink(view, comment, { cls: '', rel: 'external nofollow ugc' }).replace('<a ', '<a target="_self" ')}</div>
<div class="wp-block-group is-layout-flex"><div class="wp-block-comment-date has-small-font-size"><time datetime="${isoOf(comment.at)}"><a href="${commentLink(view, comment)}">${momentOf(comment.at, view.w)}</a></time></div></div>
<div class="wp-block-comment-content">${held}${commentBody(view, comment)}</div>
${mayReply(view, node) ? `<div class="wp-block-comment-reply-link has-small-font-size">${replyLink(view, comment, `comment-${comment.id}`)}</div>` : ''}
</div></div>${node.replies.length ? `<ol>${node.replies.map((reply) => item(view, reply)).join('\n')}</ol>` : ''}</li>`;
}
