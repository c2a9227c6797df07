// The Rails conversation of a pull request: timeline items, reviews with nested threads, reaction forms, comment form.
//
// The address of a comment sits on the group in most items and on the comment itself in some (`legacyId`), as on pages of
// different age. Reviews are comment containers that hold other people's comments.

import { html, raw, icon, time, avatar, cardAttributes, login } from './view-html.mjs';
import { repositoryFrame, lateSlot } from './view-layout.mjs';
import { threads, reactionKinds } from './world.mjs';

const hidden = html`<input type="hidden" name="authenticity_token" value="sample">`;

/** Popover with every kind, then the summary form with those in use. The page script replaces the whole of it. */
export function reactions(c, repo, subject) {
  if (c.late) return lateSlot('reactions', `${repo} ${subject}`);
  const state = c.state.reactions[subject] ?? {};
  const mine = (kind) => Boolean(c.me) && (state[kind.content] ?? []).includes(c.me);
  const value = (kind) => `${kind.content} ${mine(kind) ? 'unreact' : 'react'}`;
  const trap = c.query.has('hostile') ? raw('<input type="hidden" name="closest" value="1"><input type="hidden" name="action" value="/evil">') : '';
  const form = (extra, buttons) => html`<form class="js-pick-reaction${extra}" action="/${repo}/reactions" accept-charset="UTF-8" data-turbo="false" method="post"><input type="hidden" name="_method" value="put">${hidden}${trap}<input type="hidden" name="input[subjectId]" value="${subject}">${buttons}</form>`;
  return html`<div class="comment-reactions d-flex js-reactions-container js-reaction-buttons-container social-reactions reactions-container has-reactions" data-subject="${subject}">
    ${c.me ? html`<details class="dropdown details-reset details-overlay reaction-popover-container reactions-menu js-reaction-popover-container"><summary class="btn-link reaction-summary-item add-reaction-btn" aria-label="Add or remove reactions">${icon('smiley')}</summary>
      <div class="js-reaction-menu js-add-reaction-popover dropdown-menu">${form('', html`<p class="js-reaction-description">Pick your reaction</p><div class="add-reactions-options">${reactionKinds.map((kind) => html`<button type="submit" role="menuitem" class="btn-link add-reactions-options-item js-reaction-option-item${mine(kind) ? ' user-has-reacted' : ''}" name="input[content]" value="${value(kind)}" data-button-index-position="0" data-reaction-label="${kind.label}" aria-label="${kind.label}"><g-emoji alias="${kind.slug}" class="emoji">${kind.emoji}</g-emoji></button>`)}</div>`)}</div></details>` : ''}
    ${form(' js-reactions-summary', html`<div class="js-comment-reactions-options d-flex">${reactionKinds.filter((kind) => state[kind.content]?.length).map((kind) => html`<button type="submit" class="social-reaction-summary-item js-reaction-group-button btn-link d-flex${mine(kind) ? ' user-has-reacted' : ''}" name="input[content]" value="${value(kind)}" data-reaction-content="${kind.slug}" data-reaction-label="${kind.label}" aria-pressed="${String(mine(kind))}" aria-label="react with ${kind.label}"${c.me ? '' : raw(' disabled')}><g-emoji alias="${kind.slug}" class="social-button-emoji">${kind.emoji}</g-emoji> <span class="js-discussion-reaction-group-count">${state[kind.content].length}</span></button>`)}</div>`)}
  </div>`;
}

const badge = (text) => html`<span class="Label">${text}</span>`;
const stamp = (c, anchor, at) => html`<a href="#${anchor}" id="${anchor}-permalink" class="Link--secondary js-timestamp">${time(c, at)}</a>`;

function head(c, author, anchor, at, role) {
  return html`<div class="timeline-comment-header clearfix d-flex"><div class="timeline-comment-actions"><details class="details-overlay details-reset"><summary class="timeline-comment-action" role="button" aria-label="Show options">···</summary></details></div>
    <h3 class="f5 text-normal"><div><strong><a class="author Link--primary text-bold css-overflow-wrap-anywhere"${cardAttributes(author)} href="/${author}">${login(author)}</a></strong> ${author.startsWith('apps/') ? badge('bot') : ''} <span class="color-fg-muted">commented ${stamp(c, anchor, at)}</span></div></h3>${role ? badge(role) : ''}</div>`;
}

const content = (c, repo, subject, body) => html`<div class="edit-comment-hide"><task-lists><div class="comment-body markdown-body js-comment-body soft-wrap user-select-contain d-block">${raw(body)}</div></task-lists>
  <div class="pull-details">${reactions(c, repo, subject)}</div></div>`;

export function timelineItem(c, key, entry) {
  const [repo] = key.split('#');
  if (entry.type === 'event') {
    return html`<div class="js-timeline-item js-timeline-progressive-focus-container"><div class="TimelineItem" id="${entry.id}"><div class="TimelineItem-badge">${icon('git-commit')}</div><div class="TimelineItem-body">${avatar(entry.author, 20)} <a class="author Link--primary text-bold" data-hovercard-type="user" href="/${entry.author}">${entry.author}</a> ${entry.text} <a class="Link--secondary" href="#${entry.id}">${time(c, entry.at)}</a></div></div></div>`;
  }
  if (entry.type === 'review') return review(c, repo, entry);
  const anchor = entry.anchor ?? `issuecomment-${entry.id}`;
  const role = entry.author === threads[key].author ? 'Author' : '';
  const inner = html`${head(c, entry.author, anchor, entry.at, role)}${content(c, repo, anchor, entry.body)}`;
  return html`<div class="js-timeline-item js-timeline-progressive-focus-container" data-gid="IC_${entry.id.toString(36)}"><div class="TimelineItem js-comment-container" data-gid="IC_${entry.id.toString(36)}">
    <div class="avatar-parent-child TimelineItem-avatar"><a class="d-inline-block"${cardAttributes(entry.author)} href="/${entry.author}">${avatar(entry.author, 40)}</a></div>
    ${entry.legacyId
      ? html`<div id="${anchor}" class="timeline-comment-group js-minimizable-comment-group unminimized-comment timeline-comment comment js-comment TimelineItem-body">${inner}</div>`
      : html`<div class="timeline-comment-group js-minimizable-comment-group js-targetable-element TimelineItem-body my-0" id="${anchor}"><div class="ml-n3 timeline-comment unminimized-comment comment previewable-edit js-task-list-container js-comment timeline-comment--caret">${inner}</div></div>`}
  </div></div>`;
}

function review(c, repo, entry) {
  const anchor = `pullrequestreview-${entry.id}`;
  return html`<div class="js-timeline-item"><div class="TimelineItem js-comment-container review-item" data-gid="PRR_${entry.id.toString(36)}">
    <div class="TimelineItem-avatar"><a class="d-inline-block"${cardAttributes(entry.author)} href="/${entry.author}">${avatar(entry.author, 40)}</a></div>
    <div class="TimelineItem-body" id="${anchor}"><div class="review-line">${icon(entry.verdict === 'approved' ? 'check' : 'code')} <strong><a class="author Link--primary text-bold"${cardAttributes(entry.author)} href="/${entry.author}">${entry.author}</a></strong> ${entry.verdict === 'approved' ? 'approved these changes' : 'reviewed'} ${stamp(c, anchor, entry.at)}</div>
      <div class="timeline-comment js-comment review-summary">${content(c, repo, anchor, entry.body)}</div>
      ${entry.threads.map((thread) => html`<div class="review-thread-component js-comment-container js-resolvable-timeline-thread-container Box" id="discussion_r${thread.comments[0].id}-thread"><div class="file-header">${thread.file}</div><div class="js-comments-holder">${thread.comments.map((comment) => html`<div class="review-comment js-comment js-minimizable-comment-group js-targetable-element" id="discussion_r${comment.id}" data-gid="PRRC_${comment.id.toString(36)}"><div class="TimelineItem-body">
        <a class="d-inline-block"${cardAttributes(comment.author)} href="/${comment.author}">${avatar(comment.author, 24)}</a> <strong><a class="author Link--primary text-bold"${cardAttributes(comment.author)} href="/${comment.author}">${comment.author}</a></strong> <span class="color-fg-muted">${stamp(c, `discussion_r${comment.id}`, comment.at)}</span>
        ${content(c, repo, `discussion_r${comment.id}`, comment.body)}</div></div>`)}</div></div>`)}
    </div></div></div>`;
}

export const items = (c, key) => [...threads[key].entries, ...(c.state.comments[key] ?? [])].map((entry) => timelineItem(c, key, entry));

function commentForm(c, key) {
  const [repo, number] = key.split('#');
  if (!c.me) return html`<div class="Box Box-body locked"><a class="btn" href="/login?return_to=${encodeURIComponent(c.path)}">Sign in to comment</a></div>`;
  const closed = Boolean(c.state.closed[key]);
  return html`<div id="issue-comment-box" class="discussion-timeline-actions"><div class="timeline-comment-wrapper timeline-new-comment composer-row js-comment-container"><span class="timeline-comment-avatar"><a href="/${c.me}">${avatar(c.me, 40)}</a></span>
    <form class="js-new-comment-form js-needs-timeline-marker-header" data-turbo="false" action="/${repo}/pull/${number}/comment?sticky=true" accept-charset="UTF-8" method="post">${hidden}<input type="hidden" name="issue" value="${number}">
      <h2 class="h5">Add a comment</h2><div class="comment-form-head tabnav"><button type="button" class="tabnav-tab" aria-selected="true">Write</button></div>
      <textarea name="comment[body]" id="new_comment_field" class="comment-form-textarea js-comment-field js-paste-markdown js-size-to-fit" aria-label="Comment body" placeholder="Leave a comment" rows="5"></textarea>
      <div class="flash flash-error comment-form-error js-comment-form-error" role="alert" hidden>There was an error creating your comment.</div>
      <div class="d-flex composer-buttons" id="partial-new-comment-form-actions"><button type="submit" name="comment_and_${closed ? 'open' : 'close'}" value="1" class="js-comment-and-button js-quick-submit-alternative btn" data-comment-text="${closed ? 'Reopen' : 'Close'} with comment" formnovalidate><span class="js-form-action-text">${closed ? 'Reopen' : 'Close'} pull request</span></button>
      <button type="submit" class="btn btn-primary" data-disable-with data-disable-invalid disabled>Comment</button></div></form></div></div>`;
}

export function pull(c, key) {
  const thread = threads[key];
  const [repo, number] = key.split('#');
  const closed = Boolean(c.state.closed[key]);
  return {
    title: `${thread.title} by ${thread.author} · Pull Request #${number} · ${repo}`, route: '/:user_id/:repository/pull/:id(.:format)',
    main: repositoryFrame(c, repo, 'Issues', html`<div class="clearfix js-issues-results" data-thread-key="${key}"><div id="partial-discussion-header" class="gh-header js-details-container"><div class="gh-header-show"><h1 class="gh-header-title"><bdi class="js-issue-title markdown-title">${thread.title}</bdi> <span class="issue-number">#${number}</span></h1></div>
      <div class="gh-header-meta"><span title="Status: ${closed ? 'Closed' : 'Open'}" class="State State--${closed ? 'closed' : 'open'}">${icon('git-pull-request')} ${closed ? 'Closed' : 'Open'}</span> <span class="color-fg-muted"><a class="author text-bold Link--secondary"${cardAttributes(thread.author)} href="/${thread.author}">${thread.author}</a> wants to merge 2 commits into <code>main</code> from <code>${thread.head}</code></span></div></div>
      <div id="discussion_bucket" class="pull-discussion-timeline js-quote-selection-container"><div class="js-discussion ml-0 pl-0"><div class="TimelineItem-group js-pull-body">${timelineItem(c, key, { type: 'comment', id: thread.id, anchor: `issue-${thread.id}`, author: thread.author, at: thread.at, body: thread.body })}</div>${items(c, key)}<span id="js-timeline-marker" class="js-timeline-marker" data-last-modified></span></div>
      ${commentForm(c, key)}</div></div>`),
  };
}
