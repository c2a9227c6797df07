// What every theme gets from WordPress itself: the head, the admin bar, the comment form, the reply link, the recent
// comments block. Ids and classes are the software's own; themes only choose what is around them.
// Left out: the themes (theme-*.mjs) and the administration (admin.mjs).

import { isoOf, momentOf } from './words.mjs';

export const esc = (value) => String(value).replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' })[c]);

export const permalink = (view, post) => `${view.origin}/${post.slug}/`;
export const commentLink = (view, comment) => `${permalink(view, view.world.post(comment.post))}#comment-${comment.id}`;
/** A person's site as an absolute address; the author's own may be a path on this blog. */
export const siteOf = (view, site) => (site && site.startsWith('/') ? view.origin + site : site);
export const avatar = (view, who, size, extra = '') => `<img alt="" src="${view.origin}/avatar/${encodeURIComponent(who.name.slice(0, 40))}.svg?hue=${who.hue}" class="avatar avatar-${size} photo${extra}" height="${size}" width="${size}" loading="lazy" decoding="async">`;

/** A commenter's name, linked when they gave a site: `ugc` always, `external nofollow` only for other sites. */
export function authorLink(view, comment, { cls = 'url', rel } = {}) {
  const href = siteOf(view, comment.site);
  if (!href) return esc(comment.name);
  const outside = !href.startsWith(view.origin);
  return `<a href="${esc(href)}"${cls ? ` class="${cls}"` : ''} rel="${rel ?? (outside ? 'ugc external nofollow' : 'ugc')}">${esc(comment.name)}</a>`;
}

export const commentBody = (view, comment) => comment.html.replaceAll('{post}', permalink(view, view.world.post(comment.post)));
export const postBody = (view, post) => post.body.join('\n').replaceAll('{uploads}', `${view.origin}/wp-content/uploads`);

export function head(view, { title, post, stylesheet = 'blog', scripts = [], generator = true }) {
  const { origin } = view;
  return `<!doctype html>
<html lang="${view.w.locale}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)}</title>
<meta name="robots" content="max-image-preview:large">
<link rel="alternate" type="application/rss+xml" title="Slow Repairs » Feed" href="${origin}/feed/">
<link rel="stylesheet" id="theme-style-css" href="${origin}/wp-content/themes/${view.theme}/${stylesheet}.css" media="all">
<link rel="https://api.w.org/" href="${origin}/wp-json/">
${post ? `<link rel="alternate" type="application/json" href="${origin}/wp-json/wp/v2/posts/${post.id}">
<link rel="canonical" href="${permalink(view, post)}">
<link rel="shortlink" href="${origin}/?p=${post.id}">` : ''}
<link rel="icon" href="${origin}/wp-content/uploads/icon.svg" type="image/svg+xml">
${generator ? '<meta name="generator" content="WordPress 6.7.1">' : ''}
<script src="${origin}/wp-includes/js/page.js"></script>
${scripts.map((name) => `<script src="${origin}/wp-includes/js/${name}.js" defer></script>`).join('\n')}
</head>`;
}

export const threadScripts = (view) => ['comment-reply', ...(view.ajax ? ['ajax-comments'] : [])];

/** The bar on top for people who are signed in. */
export function adminBar(view, { admin = false } = {}) {
  if (!view.me || (view.nobar && !admin)) return '';
  const { me, origin, w } = view;
  const profile = `${origin}/wp-admin/profile.php`;
  const author = me.role === 'administrator';
  return `<div id="wpadminbar" class="nojq"><div class="quicklinks" id="wp-toolbar" role="navigation" aria-label="Toolbar">
<ul role="menu" id="wp-admin-bar-root-default" class="ab-top-menu">
<li role="group" id="wp-admin-bar-site-name" class="menupop"><a class="ab-item" role="menuitem" href="${origin}/${admin ? '' : author ? 'wp-admin/' : ''}">Slow Repairs</a></li>
${author ? `<li role="group" id="wp-admin-bar-comments"><a class="ab-item" role="menuitem" href="${origin}/wp-admin/edit-comments.php"><span class="ab-icon" aria-hidden="true"></span><span class="ab-label awaiting-mod pending-count" aria-hidden="true">${w.admin.comments}</span></a></li>` : ''}
</ul>
<ul role="menu" id="wp-admin-bar-top-secondary" class="ab-top-secondary ab-top-menu">
<li role="group" id="wp-admin-bar-my-account" class="menupop with-avatar"><a class="ab-item" role="menuitem" aria-haspopup="true" href="${profile}">${w.howdy(`<span class="display-name">${esc(me.name)}</span>`)}${avatar(view, me, 26)}</a>
<div class="ab-sub-wrapper"><ul role="menu" id="wp-admin-bar-user-actions" class="ab-submenu">
<li role="group" id="wp-admin-bar-user-info"><a class="ab-item" tabindex="-1" role="menuitem" href="${profile}">${avatar(view, me, 64)}<span class="display-name">${esc(me.name)}</span>${me.login === me.name ? '' : `<span class="username">${esc(me.login)}</span>`}<span class="display-name edit-profile">${w.edit}</span></a></li>
<li role="group" id="wp-admin-bar-logout"><a class="ab-item" role="menuitem" href="${origin}/wp-login.php?action=logout">${w.out}</a></li>
</ul></div></li></ul></div></div>`;
}

/** The link that moves the form. `below` is the element after which the form is put. */
export function replyLink(view, comment, below) {
  const post = view.world.post(comment.post);
  const to = esc(view.w.replyTo(comment.name));
  return `<a rel="nofollow" class="comment-reply-link" href="${permalink(view, post)}?replytocom=${comment.id}#respond" data-commentid="${comment.id}" data-postid="${post.id}" data-belowelement="${below}" data-respondelement="respond" data-replyto="${to}" aria-label="${to}">${view.w.reply}</a>`;
}

export const mayReply = (view, node) => !node.comment.held && !view.world.post(node.comment.post).closed && node.depth < 5 && node.comment.type === 'comment';

/** The comment form. Themes may rename the form, give its address a query, ask for `novalidate` and dress the button. */
export function respond(view, post, { formId = 'commentform', actionQuery = '', novalidate = false, wrapper = 'comment-respond', titleTag = 'h3', title, button = 'submit', buttonRow = 'form-submit', cancelApart = false } = {}) {
  const { w, origin, me } = view;
  if (post.closed) return '';
  const answered = view.world.comment(view.query.get('replytocom'));
  const parent = answered && answered.post === post.id ? answered.id : 0;
  const cancel = `<a rel="nofollow" id="cancel-comment-reply-link"${parent ? ' data-shown="1"' : ''} href="/${post.slug}/#respond">${w.cancel}</a>`;
  const identity = me
    ? `<p class="logged-in-as">${esc(w.loggedInAs(me.name))} <a href="${origin}/wp-admin/profile.php">${w.editProfile}</a>. <a href="${origin}/wp-login.php?action=logout&amp;redirect_to=${encodeURIComponent(permalink(view, post))}">${w.logOut}</a> <span class="required-field-message">${w.required} <span class="required">*</span></span></p>`
    : `<p class="comment-notes"><span id="email-notes">${w.notPublished}</span> <span class="required-field-message">${w.required} <span class="required">*</span></span></p>`;
  const guestFields = me ? '' : `<p class="comment-form-author"><label for="author">${w.name} <span class="required">*</span></label> <input id="author" name="author" type="text" value="${esc(view.guest.name)}" size="30" maxlength="245" autocomplete="name" required></p>
<p class="comment-form-email"><label for="email">${w.email} <span class="required">*</span></label> <input id="email" name="email" type="email" value="${esc(view.guest.email)}" size="30" maxlength="100" aria-describedby="email-notes" autocomplete="email" required></p>
<p class="comment-form-url"><label for="url">${w.website}</label> <input id="url" name="url" type="url" value="${esc(view.guest.site)}" size="30" maxlength="200" autocomplete="url"></p>
<p class="comment-form-cookies-consent"><input id="wp-comment-cookies-consent" name="wp-comment-cookies-consent" type="checkbox" value="yes"${view.guest.name ? ' checked' : ''}> <label for="wp-comment-cookies-consent">${w.remember}</label></p>`;
  const action = view.ajax === 'post' ? 'post' : `${origin}/wp-comments-post.php${actionQuery}`;
  return `<div id="respond" class="${wrapper}">
<${titleTag} id="reply-title" class="comment-reply-title">${parent ? esc(w.replyTo(answered.name)) : title ?? w.leave}${cancelApart ? '' : ` <small>${cancel}</small>`}</${titleTag}>
${cancelApart ? `<p id="cancel-comment-reply">${cancel}</p>` : ''}
<form action="${action}" method="post" id="${formId}" class="comment-form"${novalidate ? ' novalidate' : ''}>${view.hostile ? clobbering : ''}
${identity}
<p class="comment-form-comment"><label for="comment">${w.comment} <span class="required">*</span></label> <textarea id="comment" name="comment" cols="45" rows="5" maxlength="65525" required></textarea></p>
${guestFields}
<p class="${buttonRow}"><input name="submit" type="submit" id="submit" class="${button}" value="${w.post}"> <input type="hidden" name="comment_post_ID" value="${post.id}" id="comment_post_ID">
<input type="hidden" name="comment_parent" id="comment_parent" value="${parent}">
</p><p class="antispam"><label>Leave this empty <textarea name="ak_hp_textarea" cols="45" rows="8" maxlength="100" tabindex="-1" autocomplete="off"></textarea></label><input type="hidden" id="ak_js_1" name="ak_js" value="${view.world.clock()}"></p></form>
</div>`;
}

/** Field names that hide a form's own properties from a careless script. */
const clobbering = ['action', 'method', 'id', 'querySelector', 'querySelectorAll', 'closest', 'matches', 'getAttribute', 'parentNode', 'parentElement', 'children', 'elements', 'ownerDocument', 'textContent', 'addEventListener', 'contains', 'tagName', 'nodeType']
  .map((name) => `<input type="hidden" name="${name}" value="">`).join('');

/** The sidebar block that repeats other people's comments and their permalinks outside every thread. */
export function recentComments(view) {
  const latest = view.world.comments.filter((comment) => !comment.held && comment.type === 'comment').slice(-5).reverse();
  return `<section id="block-4" class="widget widget_block"><h2 class="widget-title">${view.w.recent}</h2><ol class="has-avatars has-dates wp-block-latest-comments">
${latest.map((comment) => {
    const post = view.world.post(comment.post);
    const site = siteOf(view, comment.site);
    const name = site ? `<a class="wp-block-latest-comments__comment-author" href="${esc(site)}">${esc(comment.name)}</a>` : `<span class="wp-block-latest-comments__comment-author">${esc(comment.name)}</span>`;
    const link = `<a class="wp-block-latest-comments__comment-link" href="${commentLink(view, comment)}">${esc(post.title)}</a>`;
    return `<li class="wp-block-latest-comments__comment">${avatar(view, comment, 48, ' wp-block-latest-comments__comment-avatar')}<article><footer class="wp-block-latest-comments__comment-meta">${view.w.on(name, link)}<time datetime="${isoOf(comment.at)}" class="wp-block-latest-comments__comment-date">${momentOf(comment.at, view.w)}</time></footer></article></li>`;
  }).join('\n')}
</ol></section>`;
}

export function recentPosts(view) {
  return `<section id="block-3" class="widget widget_block"><h2 class="widget-title">${view.w.recentPosts}</h2><ul class="wp-block-latest-posts__list wp-block-latest-posts">
${view.world.posts.map((post) => `<li><a class="wp-block-latest-posts__post-title" href="${permalink(view, post)}">${esc(post.title)}</a></li>`).join('\n')}
</ul></section>`;
}

export const neighbours = (view, post) => {
  const index = view.world.posts.indexOf(post);
  return { newer: view.world.posts[index - 1], older: view.world.posts[index + 1] };
};

/** What a hostile author can put into a page: names that hide the document's own methods. */
export const clobberedDocument = (view) => (view.hostile ? `<div class="hidden-bait"><form name="querySelector"><input name="x"></form><form name="querySelectorAll"></form><form name="getElementById"></form><form name="forms"></form><img name="body" alt=""><img name="documentElement" alt=""><form name="location"></form><form name="addEventListener"></form></div>` : '');
