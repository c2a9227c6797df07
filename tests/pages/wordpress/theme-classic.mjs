// The classic theme: an `article` per post, its author in the article's footer and only on the single page, and a
// list of comments written by the software's own walker, replies nested in `ol.children` inside the answered `li`.
// Also holds what the hostile variant adds to this theme's single page.

import { thread } from './world.mjs';
import { dateOf, isoOf, momentOf } from './words.mjs';
import { adminBar, authorLink, avatar, clobberedDocument, commentBody, commentLink, esc, head, mayReply, neighbours, permalink, postBody, recentComments, recentPosts, replyLink, respond, threadScripts } from './parts.mjs';
import { hostileComments, hostileContent } from './hostile.mjs';

const masthead = (view) => `<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header has-title-and-tagline"><div class="site-branding"><p class="site-title"><a href="${view.origin}/" rel="home">Slow Repairs</a></p><p class="site-description">Notes on mending things, and on the people who show you how</p></div>
<nav id="site-navigation" class="primary-navigation" aria-label="Primary menu"><ul id="primary-menu-list" class="menu-wrapper"><li class="menu-item"><a href="${view.origin}/">${view.w.home}</a></li><li class="menu-item"><a href="${view.origin}/author/ada/">${view.w.about}</a></li>${view.me ? '' : `<li class="menu-item"><a href="${view.origin}/wp-login.php">${view.w.logIn}</a></li>`}</ul></nav></header>`;

const colophon = (view) => `<aside class="widget-area">${recentPosts(view)}${recentComments(view)}</aside>
<footer id="colophon" class="site-footer"><div class="site-info"><div class="site-name"><a href="${view.origin}/">Slow Repairs</a></div><div class="powered-by">${view.w.proudly}</div></div></footer>`;

const bodyClass = (view, own) => [...own, view.me ? 'logged-in' : '', view.me && !view.nobar ? 'admin-bar' : '', 'wp-embed-responsive is-light-theme has-main-navigation'].filter(Boolean).join(' ');

export function home(view, { posts = view.world.posts, archive } = {}) {
  return `${head(view, { title: 'Slow Repairs – Notes on mending things' })}
<body class="${bodyClass(view, archive ? ['archive', 'author', `author-${archive.slug}`, 'hfeed'] : ['home', 'blog', 'hfeed'])}">
${adminBar(view)}<div id="page" class="site">${masthead(view)}
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
${archive ? `<header class="page-header alignwide"><h1 class="page-title"><span>${esc(archive.name)}</span></h1></header>` : ''}
${posts.map((post) => `<article id="post-${post.id}" class="post-${post.id} post type-post status-publish format-standard hentry category-${post.category.toLowerCase()} entry">
<header class="entry-header"><h2 class="entry-title default-max-width"><a href="${permalink(view, post)}">${esc(post.title)}</a></h2><figure class="post-thumbnail"><a class="post-thumbnail-inner alignwide" href="${permalink(view, post)}" aria-hidden="true" tabindex="-1"><img width="720" height="360" src="${view.origin}/wp-content/uploads/${post.picture}.svg" class="attachment-post-thumbnail size-post-thumbnail wp-post-image" alt="${esc(post.alt)}" decoding="async"></a></figure></header>
<div class="entry-content"><p>${esc(post.excerpt)}</p><div class="more-link-container"><a class="more-link" href="${permalink(view, post)}">${view.w.more}<span class="screen-reader-text"> ${esc(post.title)}</span></a></div></div>
<footer class="entry-footer default-max-width"><span class="posted-on">${view.w.published(`<time class="entry-date published updated" datetime="${isoOf(post.at)}">${dateOf(post.at, view.w)}</time>`)}</span><div class="post-taxonomies"><span class="cat-links">${view.w.category(`<a href="${view.origin}/" rel="category tag">${post.category}</a>`)}</span></div></footer>
</article>`).join('\n')}
</main></div></div>
${colophon(view)}</div></body></html>`;
}

export function single(view, post) {
  const { w } = view;
  const list = view.world.visible(post.id, view.me, view.unapproved);
  const nodes = thread(view.world, list);
  const { newer, older } = neighbours(view, post);
  return `${head(view, { title: `${post.title} – Slow Repairs`, post, scripts: threadScripts(view) })}
<body class="${bodyClass(view, ['post-template-default', 'single', 'single-post', `postid-${post.id}`, 'single-format-standard', 'singular'])}">
${adminBar(view)}${clobberedDocument(view)}<div id="page" class="site">${masthead(view)}
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-${post.id}" class="post-${post.id} post type-post status-publish format-standard hentry category-${post.category.toLowerCase()} entry">
<header class="entry-header alignwide"><h1 class="entry-title">${esc(post.title)}</h1></header>
<div class="entry-content">
${postBody(view, post)}${view.hostile ? hostileContent(view) : ''}
</div>
<footer class="entry-footer default-max-width"><div class="posted-by"><span class="posted-on">${w.published(`<time class="entry-date published updated" datetime="${isoOf(post.at)}">${dateOf(post.at, w)}</time>`)}</span> <span class="byline">${w.by(`<a href="${view.origin}/author/${post.author.slug}/" rel="author">${esc(post.author.name)}</a>`)}</span></div><div class="post-taxonomies"><span class="cat-links">${w.category(`<a href="${view.origin}/" rel="category tag">${post.category}</a>`)}</span></div></footer>
</article>
<div id="comments" class="comments-area default-max-width show-avatars">
${nodes.length ? `<h2 class="comments-title">${w.comments(list.length)}</h2>
<ol class="comment-list">
${nodes.map((node) => item(view, node)).join('\n')}${view.hostile ? hostileComments(view, post) : ''}
</ol>` : ''}
${post.closed ? `<p class="no-comments">${w.closed}</p>` : ''}
${respond(view, post, { title: w.leave, titleTag: 'h2' })}
</div>${view.ajax ? `<template id="new-comment">${item(view, blankComment(view, post))}</template>` : ''}
<nav class="navigation post-navigation" aria-label="Posts"><div class="nav-links">${older ? `<div class="nav-previous"><a href="${permalink(view, older)}" rel="prev"><p class="meta-nav">${w.previous}</p><p class="post-title">${esc(older.title)}</p></a></div>` : ''}${newer ? `<div class="nav-next"><a href="${permalink(view, newer)}" rel="next"><p class="meta-nav">${w.next}</p><p class="post-title">${esc(newer.title)}</p></a></div>` : ''}</div></nav>
</main></div></div>
${colophon(view)}</div></body></html>`;
}

function item(view, node) {
  const { comment } = node;
  const children = node.replies.length ? `<ol class="children">\n${node.replies.map((reply) => item(view, reply)).join('\n')}\n</ol><!-- .children -->` : '';
  if (comment.type !== 'comment') {
    return `<li id="comment-${comment.id}" class="${node.classes.join(' ')}"><div class="comment-body">${comment.type === 'pingback' ? view.w.ping : view.w.track} <a href="${esc(comment.site)}" class="url" rel="ugc external nofollow">${esc(comment.name)}</a></div>${children}</li><!-- #comment-## -->`;
  }
  return `<li id="comment-${comment.id}" class="${node.classes.join(' ')}">
<article id="div-comment-${comment.id}" class="comment-body">
<footer class="comment-meta">
<div class="comment-author vcard">${avatar(view, comment, 60)}<b class="fn">${authorLink(view, comment)}</b> <span class="says">${view.w.says}</span></div>
<div class="comment-metadata"><a href="${commentLink(view, comment)}"><time datetime="${isoOf(comment.at)}">${momentOf(comment.at, view.w)}</time></a></div>
${comment.held ? `<em class="comment-awaiting-moderation">${view.w.held}</em>` : ''}
</footer>
<div class="comment-content">${commentBody(view, comment)}</div>
${mayReply(view, node) ? `<div class="reply">${replyLink(view, comment, `div-comment-${comment.id}`)}</div>` : ''}
</article>${children}
</li><!-- #comment-## -->`;
}

/** The shape of a comment the page script fills in when comments are sent without a navigation. */
export function blankComment(view, post) {
  const { me } = view;
  const bypost = me && me === post.author ? ['bypostauthor'] : [];
  return {
    depth: 1, replies: [],
    classes: ['comment', ...(me ? ['byuser', `comment-author-${me.slug}`] : []), ...bypost, 'even', 'thread-even', 'depth-1'],
    comment: { id: 987654321, post: post.id, parent: 0, type: 'comment', member: me, name: me?.name ?? '', site: me?.site ?? null, hue: me?.hue ?? 300, at: view.world.clock(), held: false, html: '' },
  };
}
