// What every page has around its own part: head, application header, repository header with its tabs, flash, portals.
//
// The repository header is the React one of 2026 (star button with a test id and no pressed state); the pages that the
// real site still renders the old way (releases) get the old header with the two star forms instead.

import { html, raw, icon, count, hashed, avatar, escape } from './view-html.mjs';
import { repos } from './world.mjs';

export function document_(c, page) {
  const metas = [
    ['user-login', c.me], ['hostname', 'github.com'], ['request-time', String(c.shift)], ['release', c.build],
    ['route-pattern', page.route ?? ''], ...(page.metas ?? []),
  ];
  return html`<!DOCTYPE html>
<html lang="en" data-color-mode="auto" data-light-theme="light" data-dark-theme="dark">
<head>
<meta charset="utf-8">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width">
<meta property="og:site_name" content="GitHub">
${metas.map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}<link rel="stylesheet" href="/assets/github.css">
<link rel="icon" href="/avatars/mark.svg">
<script type="module" src="/assets/page.mjs"></script>
</head>
${body(c, page)}
</html>
`;
}

export const body = (c, page) => html`<body class="${c.me ? 'logged-in' : 'logged-out'} env-production page-responsive">
<div class="${c.me ? 'logged-in' : 'logged-out'} position-relative js-header-wrapper">
  <a href="#start-of-content" class="show-on-focus">Skip to content</a>
  <header class="AppHeader" role="banner">
    <a class="AppHeader-logo" href="/" aria-label="Homepage">${icon('mark')}</a>
    <span class="AppHeader-context">${page.context ?? page.title}</span>
    <span class="AppHeader-end">${c.me
      ? html`<a class="AppHeader-button" href="/stars" aria-label="Your stars">${icon('star')}</a>
      <a class="AppHeader-button" href="/notifications" aria-label="Notifications">${icon('bell')}</a>
      <a class="AppHeader-user" href="/${c.me}" aria-label="Open user navigation menu">${avatar(c.me, 28)}</a>`
      : html`<a class="AppHeader-signin" href="/login?return_to=${encodeURIComponent(c.path)}">Sign in</a>`}</span>
  </header>
</div>
<div id="start-of-content" class="show-on-focus"></div>
<div id="js-flash-container" aria-live="polite"></div>
<div class="application-main" data-commit-hovercards-enabled>${page.main}</div>
<footer class="footer"><span>Sample pages with invented people</span></footer>
<div class="Popover js-hovercard-content position-absolute" hidden><div class="Popover-message Box" role="dialog" aria-label="User hovercard"></div></div>
<div id="__primerPortalRoot__"></div>
</body>`;

const counter = (number, id) => html`<span${id ? html` id="${id}"` : ''} data-component="CounterLabel" class="Counter" title="${number}">${count(number)}</span>`;

export const starCount = (c, key) => repos[key].stars + (c.state.stars[key] ? 1 : 0);

/** The star button of the React header: one list entry, drawn anew after every act. */
export function starEntry(c, key) {
  if (!c.me) {
    return html`<li><a href="/login?return_to=${encodeURIComponent(`/${key}`)}" rel="nofollow" aria-label="You must be signed in to star a repository" class="${hashed(c, 'prc-Button-ButtonBase')} btn btn-sm">${icon('star')} Star ${counter(repos[key].stars)}</a></li>`;
  }
  const on = Boolean(c.state.stars[key]);
  return html`<li><div class="${hashed(c, 'prc-ButtonGroup-ButtonGroup')} BtnGroup">
    <button data-testid="star-button" type="button" class="${hashed(c, 'prc-Button-ButtonBase')} btn btn-sm" data-size="small" aria-label="${on ? 'Unstar' : 'Star'} ${key}">${icon(on ? 'star-fill' : 'star')} <span data-component="text">${on ? 'Starred' : 'Star'}</span> ${counter(starCount(c, key))}</button>
    <button type="button" class="${hashed(c, 'prc-Button-IconButton')} btn btn-sm" aria-label="Add this repository to a list" aria-haspopup="true">${icon('triangle-down')}</button></div></li>`;
}

/** The pair of forms of the old pages. Both are always there; the class "on" says which one shows. */
export function starForms(c, key) {
  if (!c.me) {
    return html`<a href="/login?return_to=${encodeURIComponent(`/${key}`)}" rel="nofollow" aria-label="You must be signed in to star a repository" class="btn btn-sm tooltipped">${icon('star')} Star</a>`;
  }
  const total = starCount(c, key);
  const trap = c.query.has('hostile') ? raw('<input type="hidden" name="action" value="/evil/star"><input type="hidden" name="getAttribute" value="1"><input type="hidden" name="parentNode" value="1">') : '';
  return html`<div class="js-toggler-container js-social-container starring-container${c.state.stars[key] ? ' on' : ''} BtnGroup d-flex">
    <form class="starred js-social-form BtnGroup-parent flex-auto js-deferred-toggler-target" action="/${key}/unstar" accept-charset="UTF-8" data-turbo="false" method="post">${trap}<input type="hidden" name="authenticity_token" value="sample"><input type="hidden" name="context" value="repository">
      <button type="submit" class="rounded-left-2 btn-sm btn BtnGroup-item" aria-label="Unstar this repository (${total})">${icon('star-fill', 'starred-button-icon')} <span data-view-component="true">Starred</span> <span id="repo-stars-counter-unstar" class="Counter js-social-count">${count(total)}</span></button></form>
    <form class="unstarred js-social-form BtnGroup-parent flex-auto" action="/${key}/star" accept-charset="UTF-8" data-turbo="false" method="post">${trap}<input type="hidden" name="authenticity_token" value="sample"><input type="hidden" name="context" value="repository">
      <button type="submit" class="js-toggler-target rounded-left-2 btn-sm btn BtnGroup-item" aria-label="Star this repository (${total})">${icon('star')} <span data-view-component="true">Star</span> <span id="repo-stars-counter-star" class="Counter js-social-count">${count(total)}</span></button></form>
    <details class="details-reset BtnGroup-parent js-user-list-menu"><summary class="btn-sm btn BtnGroup-item" aria-label="Add this repository to a list">${icon('triangle-down')}</summary><div class="select-menu-modal">No lists so far</div></details>
  </div>`;
}

const tabs = (c, key, current) => {
  const entry = (name, path, glyph, number) => html`<li><a class="UnderlineNav-item" href="/${key}${path}" data-turbo-frame="repo-content-turbo-frame"${current === name ? raw(' aria-current="page"') : ''}>${icon(glyph)} <span data-content="${name}">${name}</span>${number ? html` <span class="Counter">${number}</span>` : ''}</a></li>`;
  return html`<nav class="UnderlineNav js-repo-nav" aria-label="Repository"><ul class="UnderlineNav-body list-style-none">
    ${entry('Code', '', 'code')}${entry('Issues', '/issues', 'issue-opened', repos[key].issues)}${entry('Releases', '/releases', 'tag')}</ul></nav>`;
};

/** @param {'react'|'legacy'} era */
export function repositoryFrame(c, key, current, content, era = 'react') {
  const [owner, name] = key.split('/');
  const archived = repos[key].archived;
  return html`<div id="repository-container-header" class="repo-header" data-turbo-replace>
    <div class="repo-header-line">
      <div class="repo-title">${avatar(owner, 24)} <span class="author" itemprop="author"><a class="url fn" rel="author" data-hovercard-url="/users/${owner}/hovercard" href="/${owner}">${owner}</a></span><span class="path-divider">/</span><strong itemprop="name"><a data-pjax="#repo-content-pjax-container" data-turbo-frame="repo-content-turbo-frame" href="/${key}">${name}</a></strong>
        <span class="Label">Public${archived ? ' archive' : ''}</span></div>
      ${era === 'react'
        ? html`<react-partial partial-name="repo-header"><script type="application/json" data-target="react-app.embeddedData">${raw(JSON.stringify({ payload: { viewerHasStarred: Boolean(c.me && c.state.stars[key]), nameWithOwner: key } }))}</script><ul data-testid="repo-header-actions" class="pagehead-actions list-style-none">${c.late ? lateSlot('star', key) : starEntry(c, key)}</ul></react-partial>`
        : html`<ul class="pagehead-actions list-style-none d-flex"><li>${starForms(c, key)}</li></ul>`}
    </div>
    ${tabs(c, key, current)}
  </div>
  ${archived ? html`<div class="flash flash-warn flash-full">This repository was archived by the owner on May 4, 2024. It is now read-only.</div>` : ''}
  <main id="js-repo-pjax-container"><turbo-frame id="repo-content-turbo-frame" target="_top">${content}</turbo-frame></main>`;
}

/** A place that fills later (`?late=1`): what it will hold is named by data attributes. */
export const lateSlot = (kind, key) => raw(`<span class="Skeleton" data-late="${escape(kind)}" data-late-key="${escape(key)}"></span>`);
