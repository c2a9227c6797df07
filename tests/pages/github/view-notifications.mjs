// /notifications: Rails rows. What happened is in the JSON of data-hydro-click, in no class and no address.
//
// Every row also carries forms with nested list items, one of which posts to …/beta/star (keep the row), which is no star.

import { html, raw, icon, shifted, time, avatar, cardAttributes } from './view-html.mjs';
import { notifications, threads } from './world.mjs';

const reasons = { ci_activity: 'ci activity', review_requested: 'review requested', state_change: 'state change', team_mention: 'team mention', security_alert: 'security alert' };

const titleOf = (row) => row.title ?? threads[`${row.repo}#${row.number}`].title;
export function targetOf(row) {
  const path = row.path ?? (row.thread === 'CheckSuite' ? `/${row.repo}/actions/runs/880001` : `/${row.repo}/${row.pull ? 'pull' : 'issues'}/${row.number}`);
  const anchor = row.comment === 'IssueComment' ? `#issuecomment-${row.commentId}` : row.anchor ? `#${row.anchor}${row.anchor === 'discussion_r' ? '' : '-'}${row.commentId}` : '';
  return { path, anchor };
}

function hydro(c, row, type, action, event) {
  return JSON.stringify({ event_type: type, payload: {
    list_type: 'Repository', list_id: '1252837092', thread_type: row.thread, thread_id: String(5134670000 + (row.number ?? 0)),
    comment_type: row.comment, comment_id: String(row.commentId), version: 'V2', handler: 'WEB', action,
    metadata: { event, is_unread: row.unread && !c.state.read[row.id], reason: row.reason, is_pull_request: row.pull ? 'true' : 'false', is_starred_page: false,
      is_done_page: false, is_inbox_page: true, unread_items_count: 1, is_grouped_by: 'date', is_sorted_by: 'desc', query: '', has_entry: 'true', last_updated_at: shifted(c, row.at) },
    originating_url: `${c.origin}/notifications?query=`, user_id: 5100001 } });
}

function action(row, verb, label, glyph) {
  return html`<li class="js-notification-action notification-action-${verb} mr-2"><span class="d-flex"><form data-status="${verb}" data-update="true" data-turbo="false" action="/notifications/beta/${verb}" accept-charset="UTF-8" method="post"><input type="hidden" name="authenticity_token" value="sample"><input type="hidden" name="notification_ids[]" value="${row.id}"><button type="submit" aria-label="${label}" title="${label}" class="btn btn-sm">${icon(glyph)}</button></form></span></li>`;
}

export function notificationRow(c, row) {
  const { path, anchor } = targetOf(row);
  const unread = row.unread && !c.state.read[row.id];
  const title = c.query.has('hostile') && row.id === 'NT_04' ? `\u202e${titleOf(row)} "}]}<b>` : titleOf(row);
  return html`<li class="notifications-list-item p-0 position-relative js-notifications-list-item js-navigation-item notification-${unread ? 'unread' : 'read'}" data-notification-id="${row.id}"><div class="notification-columns">
    <label class="p-2"><input class="js-notification-bulk-action-check-item" type="checkbox" name="notification_ids[]" value="${row.id}" aria-labelledby="notification_${row.id}_link"></label>
    <a class="d-flex flex-auto min-width-0 no-underline js-navigation-open notification-list-item-link wb-break-word" href="${c.origin}${path}?notification_referrer_id=${row.id}${anchor}" data-hydro-click="${hydro(c, row, 'notifications.read', 'READ', 'notification_item_click')}" data-hydro-click-hmac="0000000000000000">
      ${icon(row.icon, unread ? 'color-fg-open' : 'color-fg-muted')}<div class="d-flex flex-column flex-auto" id="notification_${row.id}_link"><div class="d-flex"><p class="m-0 f6 flex-auto">${row.repo} ${row.number ? html`<span class="text-normal color-fg-muted">#${row.number}</span>` : ''}</p><p class="note m-0 narrow-only">${time(c, row.at)}</p></div><p class="m-0 text-normal markdown-title">${title}</p></div></a>
    <div class="notification-end"><div class="AvatarStack AvatarStack--right"><div class="AvatarStack-body">${row.avatars.map((author) => html`<a class="avatar${author.startsWith('apps/') ? '' : ' avatar-user'}" data-hydro-click="${hydro(c, row, 'notifications.user_action', 'LINK_CLICK', 'recent_participant_avatar_click')}"${cardAttributes(author)} href="/${author}" aria-keyshortcuts="Alt+ArrowUp">${avatar(author, 24)}</a>`)}</div></div>
      <span class="f6 flex-self-center notification-reason">${reasons[row.reason] ?? row.reason}</span><p class="note m-0 wide-only notification-list-item-hide-on-hover">${time(c, row.at)}</p></div></div>
    <ul class="notification-list-item-actions list-style-none">${action(row, 'archive', 'Done', 'check')}${action(row, 'unsubscribe', 'Unsubscribe', 'x')}${action(row, 'star', 'Save', 'bookmark')}</ul></li>`;
}

export function notificationsPage(c) {
  const rows = notifications.filter((row) => !c.state.done[row.id]).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return {
    title: 'Notifications', route: '/notifications(.:format)',
    main: html`<main id="js-repo-pjax-container"><div class="js-notifications-container notifications-layout"><nav class="notification-navigation" aria-label="Notification"><a class="menu-item" aria-current="page" href="/notifications">Inbox</a><a class="menu-item" href="/notifications?query=is%3Asaved">Saved</a><a class="menu-item" href="/notifications?query=is%3Adone">Done</a></nav>
      <div class="js-check-all-container Box"><div class="Box-header"><b>Inbox</b> <form data-status="read" data-turbo="false" action="/notifications/beta/mark" accept-charset="UTF-8" method="post"><input type="hidden" name="authenticity_token" value="sample"><button type="submit" class="btn btn-sm">Mark as read</button></form></div>
      <ul class="list-style-none notifications-list">${c.me ? rows.map((row) => notificationRow(c, row)) : raw('')}</ul></div></div></main>`,
  };
}
