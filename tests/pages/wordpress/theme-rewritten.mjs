// A theme that replaced nearly everything: its own body classes without the post's number, comments written by a
// callback (`cite.author.fn`, `blockquote.entry-content`), a form with another id and an address with a query, dates
// without a time of day, and a newsletter form with an `#email` of its own above the comments. No generator tag.

import { thread } from './world.mjs';
import { dateOf, momentOf } from './words.mjs';
import { adminBar, authorLink, avatar, commentBody, commentLink, esc, head, mayReply, neighbours, permalink, postBody, replyLink, respond, threadScripts } from './parts.mjs';
import { hostileContent } from './hostile.mjs';
import { blankComment } from './theme-classic.mjs';

const bodyClass = (view, own) => ['wordpress', 'ltr', 'parent-theme', view.me ? 'logged-in' : 'logged-out', ...own].join(' ');

const top = (view) => `<header id="masthead" class="section"><div class="site-id"><div class="site-title-wrap content"><a href="${view.origin}/" rel="home"><h4 id="site-title"><span>Slow Repairs</span></h4><p id="site-description"><span>Notes on mending things, and on the people who show you how</span></p></a></div></div></header>`;

const info = (view, post) => `<div class="entry-info"><address class="vcard"><a href="${view.origin}/author/${post.author.slug}/" title="Posts by ${esc(post.author.name)}" rel="author">${esc(post.author.name)}</a></address><time class="date published" datetime="${new Date(post.at).toISOString().slice(0, 19)}+00:00">${dateOf(post.at, view.w)}</time>`;

export function home(view) {
  return `${head(view, { title: 'Slow Repairs', generator: false })}
<body class="${bodyClass(view, ['home', 'plural'])}">${adminBar(view)}${top(view)}<div class="site-wrap"><main id="content"><div class="content">
${view.world.posts.map((post) => `<article id="post-${post.id}" class="post post-${post.id} type-post status-publish format-standard hentry"><header class="entry-header"><h2 class="entry-title"><a href="${permalink(view, post)}" rel="bookmark">${esc(post.title)}</a></h2>${view.hostile ? '' : `${info(view, post)}</div>`}</header>${view.hostile
  ? `<div class="entry-content">${postBody(view, post)}${hostileContent(view)}</div><footer class="entry-footer">${info(view, post)}</div></footer>`
  : `<div class="entry-summary"><p>${esc(post.excerpt)}</p></div>`}</article>`).join('\n')}
</div></main></div></body></html>`;
}

export function single(view, post) {
  const { w } = view;
  const list = view.world.visible(post.id, view.me, view.unapproved);
  const nodes = thread(view.world, list);
  const { newer, older } = neighbours(view, post);
  return `${head(view, { title: `${post.title} – Slow Repairs`, post, scripts: threadScripts(view), generator: false })}
<body class="${bodyClass(view, ['singular', 'singular-post', `singular-post-${post.id}`])}">${adminBar(view)}${top(view)}
<div class="site-wrap"><main id="content"><div class="content">
<article id="post-${post.id}" class="post post-${post.id} type-post status-publish format-standard hentry category-${post.category.toLowerCase()}">
<header class="entry-header"><h1 class="entry-title">${esc(post.title)}</h1>${info(view, post)}<p class="entry-comments"><a href="${permalink(view, post)}#comments">${esc(w.comments(list.length))}</a></p></div></header>
<div class="entry-content">
${postBody(view, post)}
</div></article></div></main>
<aside id="related-posts" class="section"><div class="content"><h4 class="module-title">${w.recentPosts}</h4><ul class="recent-posts">${[older, newer].filter(Boolean).map((other) => `<li><h5 class="entry-title"><a href="${permalink(view, other)}">${esc(other.title)}</a></h5><time class="date" datetime="${new Date(other.at).toISOString().slice(0, 19)}+00:00">${dateOf(other.at, w)}</time></li>`).join('')}</ul></div></aside>
<aside id="newsletter-subscribe" class="section"><form id="newsletter_form" class="content newsletter_form" name="newsletter_form" action="${view.origin}/newsletter/" method="post"><div class="form-title"><h4>${w.subscribe}</h4></div><div class="field field-email"><label for="email">${w.email}</label> <input type="email" id="email" name="email" required placeholder="you@post.example" size="30"></div><div class="form-submit"><button id="newsletter_submit" type="submit" class="form-button">${w.subscribeButton}</button></div></form></aside>
<section id="comments" class="section"><div class="content"><header class="comments-head"><h3>${esc(w.comments(list.length))}</h3></header>
${nodes.length ? `<ol id="comment-list" class="comment-list hfeed">
${nodes.map((node) => item(view, node)).join('\n')}
</ol>` : ''}
${post.closed ? `<p class="no-comments">${w.closed}</p>` : ''}
${respond(view, post, { formId: 'comment-form', actionQuery: '?wpe-comment-post=slowrepairs', title: w.leaveBlock, cancelApart: true })}
${view.ajax ? `<template id="new-comment">${item(view, blankComment(view, post))}</template>` : ''}
</div></section></div>
<footer id="site-info" class="section"><div class="content"><p>Slow Repairs</p></div></footer></body></html>`;
}

function item(view, node) {
  const { comment } = node;
  const day = new Date(comment.at).toISOString().slice(0, 10);
  return `<li id="comment-${comment.id}" class="${node.classes.join(' ')} hentry">
<h4 class="entry-title vcard"><cite class="author fn">${authorLink(view, comment)}</cite> <span class="photo">${avatar(view, comment, 60)}</span> <span class="comment-meta">${view.w.wrote} <a href="${commentLink(view, comment)}" rel="bookmark" title="${esc(comment.name)}"><time class="published" datetime="${day}" title="${day}">${momentOf(comment.at, view.w)}:</time></a></span></h4>
${comment.held ? `<p class="mod"><em class="comment-awaiting-moderation">${view.w.held}</em></p>` : ''}
<blockquote class="entry-content">${commentBody(view, comment)}</blockquote>
${mayReply(view, node) ? `<p class="comment-util">${replyLink(view, comment, `comment-${comment.id}`)}</p>` : ''}
${node.replies.length ? `<ol class="children">\n${node.replies.map((reply) => item(view, reply)).join('\n')}\n</ol>` : ''}
</li><!-- #comment-## -->`;
}
