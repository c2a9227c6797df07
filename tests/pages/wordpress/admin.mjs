// The administration as far as a blog's author meets people there: the table of all comments, the dashboard's activity
// box, the profile, and the sign-in page. The table shows everybody's comments with every author block twice
// (a column for wide screens, a copy inside the comment's cell for narrow ones) and every text a third time, hidden.

import { commentClasses } from './world.mjs';
import { adminBar, avatar, commentBody, commentLink, esc, head, permalink, siteOf } from './parts.mjs';

function shell(view, { title, screen, body, scripts = [] }) {
  const { origin, w } = view;
  const menu = [['dashboard', 'index.php', w.admin.dashboard], ['comments', 'edit-comments.php', w.admin.comments]]
    .map(([id, file, label]) => `<li class="wp-has-current-submenu menu-top" id="menu-${id}"><a href="${origin}/wp-admin/${file === 'index.php' ? '' : file}" class="menu-top${screen === file ? ' current' : ''}"${screen === file ? ' aria-current="page"' : ''}><div class="wp-menu-name">${label}</div></a></li>`).join('');
  return `${head(view, { title: `${title} ‹ Slow Repairs — WordPress`, stylesheet: 'admin', scripts })}
<body class="wp-admin wp-core-ui js ${screen.replace('.', '-')} auto-fold admin-bar branch-6-7 version-6-7-1 admin-color-fresh locale-${view.w.locale.toLowerCase()}">
<div id="wpwrap"><div id="adminmenumain" role="navigation" aria-label="Main menu"><div id="adminmenuwrap"><ul id="adminmenu">${menu}<li class="menu-top" id="menu-site"><a href="${origin}/" class="menu-top"><div class="wp-menu-name">${w.admin.visit}</div></a></li></ul></div></div>
<div id="wpcontent">${adminBar(view, { admin: true })}
<div id="wpbody" role="main"><div id="wpbody-content"><div class="wrap"><h1 class="wp-heading-inline">${title}</h1><hr class="wp-header-end">
${body}
</div></div></div></div></div></body></html>`;
}

const stamp = (ms) => { const iso = new Date(ms).toISOString(); return [iso.slice(0, 10).replaceAll('-', '/'), iso.slice(11, 16)]; };

function authorBlock(view, comment) {
  const site = siteOf(view, comment.site);
  const shown = site?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return `<strong>${avatar(view, comment, 32)} ${esc(comment.name)}</strong><br>${site ? `<a href="${esc(site)}">${esc(shown)}</a><br>` : ''}${comment.email ? `<a href="mailto:${esc(comment.email)}">${esc(comment.email)}</a><br>` : ''}<a href="edit-comments.php?s=203.0.113.${comment.hue % 200}&amp;mode=detail">203.0.113.${comment.hue % 200}</a>`;
}

function row(view, comment, index) {
  const a = view.w.admin;
  const post = view.world.post(comment.post);
  const parent = view.world.comment(comment.parent);
  const classes = [...commentClasses(view.world, comment, index % 2 === 1), ...(index % 2 === 1 ? ['thread-odd', 'thread-alt'] : ['thread-even']), 'depth-1', comment.held ? 'unapproved' : 'approved'];
  const [day, time] = stamp(comment.at);
  const submitted = view.w.date(day, time);
  const url = `comment.php?c=${comment.id}`;
  const dim = (state) => `dim:the-comment-list:comment-${comment.id}:unapproved:e7e7d3:e7e7d3:new=${state}`;
  const button = (action, cls, label) => `<button type="button" data-comment-id="${comment.id}" data-post-id="${post.id}" data-action="${action}" class="${cls} comment-inline button-link" aria-expanded="false" aria-label="${label}">${label}</button>`;
  return `<tr id="comment-${comment.id}" class="${classes.join(' ')}"><th scope="row" class="check-column"><label class="screen-reader-text" for="cb-select-${comment.id}">${a.select}</label><input id="cb-select-${comment.id}" type="checkbox" name="delete_comments[]" value="${comment.id}"></th>
<td class="author column-author" data-colname="${a.author}">${authorBlock(view, comment)}</td>
<td class="comment column-comment has-row-actions column-primary" data-colname="${a.comment}"><div class="comment-author">${authorBlock(view, comment)}</div>${parent ? a.inReplyTo(`<a href="${commentLink(view, parent)}">${esc(parent.name)}</a>`) : ''}${commentBody(view, comment)}
<div id="inline-${comment.id}" class="hidden"><textarea class="comment" rows="1" cols="1">${esc(comment.text)}</textarea><div class="author-email">${esc(comment.email)}</div><div class="author">${esc(comment.name)}</div><div class="author-url">${esc(siteOf(view, comment.site) ?? '')}</div><div class="comment_status">${comment.held ? 0 : 1}</div></div>
<div class="row-actions"><span class="approve"><a href="${url}&amp;action=approvecomment" data-wp-lists="${dim('approved')}" class="vim-a aria-button-if-js" role="button">${a.approve}</a></span><span class="unapprove"><a href="${url}&amp;action=unapprovecomment" data-wp-lists="${dim('unapproved')}" class="vim-u aria-button-if-js" role="button">${a.unapprove}</a></span><span class="reply hide-if-no-js"> | ${button('replyto', 'vim-r', view.w.reply)}</span><span class="quickedit hide-if-no-js"> | ${button('edit', 'vim-q', a.quick)}</span><span class="edit"> | <a href="${url}&amp;action=editcomment">${a.edit}</a></span><span class="spam"> | <a href="${url}&amp;action=spamcomment" class="vim-s vim-destructive aria-button-if-js" role="button">${a.spam}</a></span><span class="trash"> | <a href="${url}&amp;action=trashcomment" class="delete vim-d vim-destructive aria-button-if-js" role="button">${a.trash}</a></span></div><button type="button" class="toggle-row"><span class="screen-reader-text">${a.details}</span></button></td>
<td class="response column-response" data-colname="${a.response}"><div class="response-links"><a href="${view.origin}/wp-admin/post.php?post=${post.id}&amp;action=edit" class="comments-edit-item-link">${esc(post.title)}</a><a href="${permalink(view, post)}" class="comments-view-item-link">${a.view}</a><span class="post-com-count-wrapper post-com-count-${post.id}"><span class="post-com-count post-com-count-approved"><span class="comment-count-approved" aria-hidden="true">${view.world.comments.filter((other) => other.post === post.id && !other.held).length}</span></span></span> </div></td>
<td class="date column-date" data-colname="${a.date}"><div class="submitted-on">${comment.held ? submitted : `<a href="${commentLink(view, comment)}">${submitted}</a>`}</div></td></tr>`;
}

export function comments(view) {
  const a = view.w.admin;
  const all = [...view.world.comments].sort((x, y) => y.at - x.at || y.id - x.id);
  const wanted = view.query.get('comment_status');
  const list = all.filter((comment) => (wanted === 'moderated' ? comment.held : wanted === 'approved' ? !comment.held : wanted === 'mine' ? comment.member === view.me : true));
  const columns = `<td class="manage-column column-cb check-column"><input type="checkbox" aria-label="${a.all}"></td><th scope="col" class="manage-column column-author">${a.author}</th><th scope="col" class="manage-column column-comment column-primary">${a.comment}</th><th scope="col" class="manage-column column-response">${a.response}</th><th scope="col" class="manage-column column-date">${a.date}</th>`;
  const answer = { id: 987654321, post: view.world.posts[0].id, parent: 0, type: 'comment', member: view.me, name: view.me.name, email: view.me.email, site: view.me.site, hue: view.me.hue, at: view.world.clock(), held: false, html: '', text: '' };
  return shell(view, {
    title: a.title, screen: 'edit-comments.php', scripts: ['edit-comments'],
    body: `<ul class="subsubsub"><li class="all"><a href="edit-comments.php" class="current">${a.all} <span class="count">(${all.length})</span></a> |</li><li class="mine"><a href="edit-comments.php?comment_status=mine">${a.mine}</a> |</li><li class="moderated"><a href="edit-comments.php?comment_status=moderated">${a.pending} <span class="count">(${all.filter((comment) => comment.held).length})</span></a> |</li><li class="approved"><a href="edit-comments.php?comment_status=approved">${a.approved}</a></li></ul>
<form id="comments-form" method="get"><table class="wp-list-table widefat fixed striped table-view-list comments"><thead><tr>${columns}</tr></thead>
<tbody id="the-comment-list" data-wp-lists="list:comment">
${list.map((comment, index) => row(view, comment, index)).join('\n')}
</tbody>
<tbody id="the-extra-comment-list" data-wp-lists="list:comment"></tbody>
<tfoot><tr>${columns}</tr></tfoot></table></form>
<form method="get"><table id="com-reply-table"><tbody id="com-reply"><tr id="replyrow" class="inline-edit-row"><td colspan="5" class="colspanchange"><fieldset class="comment-reply"><legend><span id="replyhead">${a.replyHead}</span></legend>
<div id="replycontainer"><label for="replycontent" class="screen-reader-text">${a.comment}</label><div id="wp-replycontent-wrap" class="wp-core-ui wp-editor-wrap html-active"><textarea class="wp-editor-area" rows="6" cols="40" name="replycontent" id="replycontent"></textarea></div></div>
<div id="replysubmit" class="submit"><p class="reply-submit-buttons"><button type="button" class="save button button-primary"><span id="replybtn" data-plain="${a.submit}" data-approve="${a.approveReply}">${a.submit}</span></button> <button type="button" class="cancel button">${a.cancel}</button><span class="waiting spinner"></span></p><div class="notice notice-error notice-alt inline hidden"><p class="error" data-duplicate="${esc(view.w.refused.duplicate)}" data-flood="${esc(view.w.refused.flood)}" data-empty="${esc(view.w.refused.empty.replace(/<[^>]+>/g, ''))}"></p></div></div>
<input type="hidden" name="action" id="action" value=""><input type="hidden" name="comment_ID" id="comment_ID" value=""><input type="hidden" name="comment_post_ID" id="comment_post_ID" value="">
</fieldset></td></tr></tbody></table></form>
<template id="answer-row" data-own-posts="${view.world.posts.filter((post) => post.author === view.me).map((post) => post.id).join(' ')}">${row(view, answer, 0)}</template>`,
  });
}

export function dashboard(view) {
  const a = view.w.admin;
  const latest = [...view.world.comments].sort((x, y) => y.at - x.at || y.id - x.id).slice(0, 5);
  return shell(view, {
    title: a.dashboard, screen: 'index.php', scripts: ['edit-comments'],
    body: `<div id="dashboard-widgets-wrap"><div id="dashboard-widgets" class="metabox-holder"><div id="postbox-container-1" class="postbox-container"><div id="normal-sortables" class="meta-box-sortables ui-sortable"><div id="dashboard_activity" class="postbox"><div class="postbox-header"><h2 class="hndle">${a.activity}</h2></div><div class="inside"><div id="activity-widget">
<div id="published-posts" class="activity-block"><h3>${a.recentlyPublished}</h3><ul>${view.world.posts.slice(0, 3).map((post) => `<li><span>${stamp(post.at).join(', ')}</span> <a href="${view.origin}/wp-admin/post.php?post=${post.id}&amp;action=edit">${esc(post.title)}</a></li>`).join('')}</ul></div>
<div id="latest-comments" class="activity-block table-view-list"><h3>${a.recentComments}</h3><ul id="the-comment-list" data-wp-lists="list:comment">
${latest.map((comment, index) => {
      const site = siteOf(view, comment.site);
      const name = `<cite class="comment-author">${site ? `<a href="${esc(site)}" rel="external nofollow ugc" class="url">${esc(comment.name)}</a>` : esc(comment.name)}</cite>`;
      const post = view.world.post(comment.post);
      return `<li id="comment-${comment.id}" class="${[...commentClasses(view.world, comment, index % 2 === 1), 'depth-1', 'comment-item', comment.held ? 'unapproved' : 'approved'].join(' ')}">${avatar(view, comment, 50)}<div class="dashboard-comment-wrap has-row-actions has-avatar"><p class="comment-meta">${a.from(name, `<a href="${permalink(view, post)}">${esc(post.title)}</a>`)} <span class="approve">${comment.held ? a.pendingMark : ''}</span></p><blockquote><p>${esc(comment.text)}</p></blockquote></div></li>`;
    }).join('\n')}
</ul></div></div></div></div></div></div></div></div>`,
  });
}

export function profile(view) {
  const { me } = view;
  return shell(view, { title: view.w.edit, screen: 'profile.php', body: `<table class="form-table"><tbody><tr><th>${view.w.login.user}</th><td><input type="text" name="user_login" id="user_login" value="${esc(me.login)}" disabled class="regular-text"></td></tr><tr><th>${view.w.name}</th><td><input type="text" name="display_name" id="display_name" value="${esc(me.name)}" class="regular-text" readonly></td></tr></tbody></table>` });
}

/** Any password opens the door of an invented blog. */
export function login(view, { wrong = false } = {}) {
  const l = view.w.login;
  return `${head(view, { title: `${l.title} ‹ Slow Repairs — WordPress`, stylesheet: 'admin' })}
<body class="login no-js login-action-login wp-core-ui locale-${view.w.locale.toLowerCase()}"><div id="login"><h1><a href="${view.origin}/">Slow Repairs</a></h1>${wrong ? `<div id="login_error" class="notice notice-error"><p>${l.wrong}</p></div>` : ''}
<form name="loginform" id="loginform" action="${view.origin}/wp-login.php" method="post"><p><label for="user_login">${l.user}</label><input type="text" name="log" id="user_login" class="input" value="" autocomplete="username" required></p><div class="user-pass-wrap"><label for="user_pass">${l.pass}</label><input type="password" name="pwd" id="user_pass" class="input" value="" autocomplete="current-password"></div><p class="submit"><input type="submit" name="wp-submit" id="wp-submit" class="button button-primary" value="${l.go}"><input type="hidden" name="redirect_to" value="${esc(view.query.get('redirect_to') ?? '')}"></p></form></div></body></html>`;
}
