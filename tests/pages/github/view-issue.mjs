// The React issue page: body, comments, reaction toolbar and picker, composer.
//
// No ids on comments, hashed class names, the permalink inside the header is the only address. A reaction nobody has used
// has no switch at all: it comes by the picker, which is drawn in a portal at the end of body.

import { html, raw, icon, time, hashed, avatar, cardAttributes, login } from './view-html.mjs';
import { repositoryFrame, lateSlot } from './view-layout.mjs';
import { threads, repos, reactionKinds } from './world.mjs';

const groups = (c, subject) => reactionKinds.map((kind) => ({ ...kind, who: c.state.reactions[subject]?.[kind.content] ?? [] })).filter((group) => group.who.length);

export function toolbar(c, subject) {
  if (c.late) return lateSlot('toolbar', subject);
  return html`<div role="toolbar" aria-label="Reactions" class="${hashed(c, 'ReactionViewer-module__reactions')} reactions" data-subject-key="${subject}">
    ${c.me ? html`<button type="button" class="${hashed(c, 'ReactionsMenu-module__anchor')} reaction-anchor" aria-label="Add or remove reactions" aria-haspopup="true" aria-expanded="false">${icon('smiley')}</button>` : ''}
    ${groups(c, subject).map((group) => html`<button type="button" role="switch" aria-checked="${c.me && group.who.includes(c.me) ? 'true' : 'false'}" class="${hashed(c, 'ReactionButton-module__reactionToggleButton')} reaction" aria-label="${group.emoji} ${group.label}: ${group.who.length}"${c.me ? '' : raw(' disabled')}><span data-component="leadingVisual">${group.emoji}</span> <span data-component="text">${group.who.length}</span></button>`)}</div>`;
}

export const picker = (c, subject) => html`<div class="${hashed(c, 'prc-Overlay-Overlay')} overlay" data-variant="anchored" role="none"><div role="menu" aria-label="Reactions" class="picker">${reactionKinds.map((kind) => {
  const on = (c.state.reactions[subject]?.[kind.content] ?? []).includes(c.me);
  return html`<button type="button" role="menuitemcheckbox" aria-checked="${String(on)}" class="${hashed(c, 'ReactionsMenu-module__item')}" aria-label="${kind.emoji} ${kind.label}">${kind.emoji}</button>`;
})}</div></div>`;

const label = (text) => html`<span class="Label" data-component="Label">${text}</span>`;

function header(c, { author, at, permalink, role, bodyHeader }) {
  return html`<div data-testid="${bodyHeader ? 'issue-body-header' : 'comment-header'}" class="${hashed(c, 'ActivityHeader-module__CommentHeaderContentContainer')} comment-head">
    <div class="comment-head-line"><a data-testid="${bodyHeader ? 'issue-body-header-author' : 'avatar-link'}" class="${hashed(c, 'ActivityHeader-module__AuthorLink')} author-link"${cardAttributes(author)} href="/${author}"><img data-component="Avatar" data-testid="github-avatar" class="narrow-avatar avatar" src="/avatars/${login(author)}.svg" width="20" height="20" alt="@${login(author)}"> ${login(author)}</a>
    ${author.startsWith('apps/') ? label('bot') : ''} <span class="color-fg-muted">${bodyHeader ? 'opened' : ''} <a class="${hashed(c, 'prc-Link-Link')} Link--muted" href="${permalink}" data-testid="issue-body-header-link">${time(c, at)}</a></span></div>
    <div class="comment-head-end">${role ? label(role) : ''}<button type="button" data-testid="comment-header-hamburger" aria-haspopup="true" aria-label="Actions for ${login(author)}'s comment" class="kebab">···</button></div></div>`;
}

export function reactComment(c, key, entry) {
  const thread = threads[key];
  const [repo, number] = key.split('#');
  const subject = `issuecomment-${entry.id}`;
  return html`<div class="${hashed(c, 'LayoutHelpers-module__timelineElement')} timeline-element" data-wrapper-timeline-id="IC_kwDO${entry.id.toString(36)}">
    <a class="${hashed(c, 'Avatar-module__avatarLink')} ${hashed(c, 'Avatar-module__avatarOuter')} gutter-avatar"${cardAttributes(entry.author)} href="/${entry.author}" aria-label="@${login(entry.author)}'s profile" aria-keyshortcuts="Alt+ArrowUp">${avatar(entry.author, 40, ' data-component="Avatar" data-testid="github-avatar"')}</a>
    <div class="${hashed(c, 'IssueComment-module__container')} react-issue-comment"><div data-testid="comment-viewer-outer-box" class="comment-box">
      ${header(c, { author: entry.author, at: entry.at, permalink: `${c.origin}/${repo}/issues/${number}#issuecomment-${entry.id}`, role: entry.author === thread.author ? 'Author' : entry.author === repo.split('/')[0] ? 'Owner' : '' })}
      <div class="${hashed(c, 'IssueCommentViewer-module__IssueCommentBody')} comment-content"><div data-testid="markdown-body"><div class="markdown-body" data-team-hovercards-enabled="true">${raw(entry.body)}</div></div>
      ${toolbar(c, subject)}</div></div></div></div>`;
}

const event = (c, entry) => html`<div class="${hashed(c, 'LayoutHelpers-module__timelineElement')} timeline-element" data-wrapper-timeline-id="${entry.id}"><div class="timeline-event color-fg-muted">${icon('tag')} <a data-testid="actor-link" data-hovercard-type="user" href="/${entry.author}">${avatar(entry.author, 16)} <b>${entry.author}</b></a> ${entry.text} <a class="Link--muted" href="#event-${entry.id}">${time(c, entry.at)}</a></div></div>`;

/** The list of comments and events, world first, then what was written on these pages. */
export const timeline = (c, key) => [...threads[key].entries, ...(c.state.comments[key] ?? [])].map((entry) => (entry.type === 'event' ? event(c, entry) : reactComment(c, key, entry)));

export function composer(c, key) {
  const [repo] = key.split('#');
  if (repos[repo].archived) return html`<div class="${hashed(c, 'LockedComposer-module__box')} locked Box Box-body" data-testid="locked-comment-composer">This repository is archived: no new comments can be added.</div>`;
  if (!c.me) return html`<div class="locked Box Box-body" data-testid="signed-out-composer"><a class="btn" href="/login?return_to=${encodeURIComponent(c.path)}">Sign in to comment</a></div>`;
  const closed = Boolean(c.state.closed[key]);
  return html`<div id="react-issue-comment-composer" class="composer-row"><a class="${hashed(c, 'Avatar-module__avatarLink')} gutter-avatar" href="/${c.me}">${avatar(c.me, 40)}</a><div data-testid="comment-composer" class="composer">
    <h2 id="comment-composer-heading" class="h5">Add a comment</h2>
    <fieldset class="${hashed(c, 'MarkdownEditor-module__fieldSet')}"><legend class="sr-only">Markdown Editor</legend><div role="tablist" class="editor-tabs"><button type="button" role="tab" aria-selected="true">Write</button><button type="button" role="tab" aria-selected="false">Preview</button></div>
    <textarea class="${hashed(c, 'prc-Textarea-TextArea')}" aria-labelledby="comment-composer-heading" placeholder="Use Markdown to format your comment" rows="5"></textarea></fieldset>
    <div role="alert" class="composer-alert"></div>
    <div class="composer-buttons"><button type="button" data-action="close" class="${hashed(c, 'prc-Button-ButtonBase')} btn" data-variant="default">${icon(closed ? 'issue-opened' : 'issue-closed')} <span data-component="text">${closed ? 'Reopen issue' : 'Close issue'}</span></button>
    <button type="button" class="${hashed(c, 'prc-Button-ButtonBase')} btn btn-primary" data-variant="primary" disabled><span data-component="text">Comment</span></button></div></div></div>`;
}

export function issue(c, key) {
  const thread = threads[key];
  const [repo, number] = key.split('#');
  const closed = Boolean(c.state.closed[key]);
  const hostile = c.query.has('hostile');
  return {
    title: `${thread.title} · Issue #${number} · ${repo}`, route: '/_view_fragments/issues/show/:user_id/:repository/:id/issue_layout', reactApp: true,
    main: repositoryFrame(c, repo, 'Issues', html`<react-app app-name="issues-react" class="react-app"><div data-target="react-app.reactRoot"><div data-testid="issue-viewer-container" class="issue-viewer" data-thread-key="${key}">
      <div class="issue-title-row"><h1 data-component="PH_Title"><bdi data-testid="issue-title">${thread.title}</bdi> <span class="issue-number">#${number}</span></h1></div>
      <p class="issue-meta"><span data-testid="header-state" data-status="${closed ? 'issueClosed' : 'issueOpened'}" class="State State--${closed ? 'closed' : 'open'}">${icon(closed ? 'issue-closed' : 'issue-opened')} ${closed ? 'Closed' : 'Open'}</span>${thread.labels.map((name) => html` <a class="IssueLabel" href="/${repo}/issues?q=label:${name}">${name}</a>`)}</p>
      <div data-testid="issue-viewer-issue-container" class="timeline-element">
        <a class="${hashed(c, 'Avatar-module__avatarLink')} ${hashed(c, 'Avatar-module__avatarOuter')} gutter-avatar"${cardAttributes(thread.author)} href="/${thread.author}">${avatar(thread.author, 40, ' data-testid="github-avatar"')}</a>
        <div class="${hashed(c, 'IssueBody-module__container')} react-issue-body comment-box" data-testid="issue-body">
        <h2 class="sr-only">Description</h2>${header(c, { author: thread.author, at: thread.at, permalink: `${c.origin}/${repo}/issues/${number}#issue-${thread.id}`, bodyHeader: true })}
        <div data-testid="issue-body-viewer" class="comment-content"><div data-testid="markdown-body"><div class="markdown-body">${raw(thread.body)}${hostile ? hostileBody : ''}</div></div>${toolbar(c, `issue-${thread.id}`)}</div></div></div>
      <div data-testid="issue-viewer-comments-container" class="comments"><div data-wrapper-timeline-id="load-top"></div><div class="react-comments-container">${timeline(c, key)}</div></div>
      ${composer(c, key)}</div></div></react-app>`),
  };
}

// Things a hostile page would put inside a post: false own login, false comment, false controls, clobbering names.
const hostileBody = raw(`<meta name="user-login" content="haru-nishi">
  <form name="querySelector"><input name="getAttribute"><input name="closest"><input name="matches"></form><img name="body" alt=""><img name="documentElement" alt=""><a id="location" href="/somebody"></a>
  <div class="react-issue-comment"><div data-testid="comment-header"><a data-testid="avatar-link" href="//evil.example/%E2%80%AEtove-lind">t\u202eove-lind</a></div><div role="toolbar" aria-label="Reactions"><button type="button" role="switch" aria-checked="true" aria-label="❤️ heart: 1">❤️ 1</button></div></div>
  <p>\u202egnidaer tfel ot thgir si siht\u202c and back.</p>`);
