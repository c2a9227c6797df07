// Composers of both eras, and the row actions of the notifications page.
//
// A comment arrives about 300 ms after it was sent and empties the field; a refused one keeps its text and shows an error;
// in never mode the button keeps waiting. Closing with an empty field is an act, but no comment.

import { issue, reactComment } from './view-issue.mjs';
import { timelineItem } from './view-pull.mjs';
import { escape } from './view-html.mjs';
import { people } from './world.mjs';
import { attr, context, drop, every, find, findAll, later, modes, note, one, parse, put, renew, save, state, up, worldNow } from './page-world.mjs';

function bodyOf(text) {
  const safe = escape(text).replace(/(^|\s)@([a-z0-9-]+)/g, (all, before, login) => (people[login]
    ? `${before}<a class="user-mention notranslate" data-hovercard-type="user" data-hovercard-url="/users/${login}/hovercard" href="/${login}">@${login}</a>` : all));
  return safe.split(/\n{2,}/).map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`).join('');
}

function add(key, text) {
  const entry = { type: 'comment', id: state.next++, author: context().me, at: worldNow(), body: bodyOf(text) };
  (state.comments[key] ??= []).push(entry);
  state.reactions[`issuecomment-${entry.id}`] = {};
  save();
  note(`comment on ${key}`);
  return entry;
}

const threadKey = () => one('[data-thread-key]')?.dataset.threadKey;

// ---- the React composer

export function reactTyping(field) {
  const box = up(field, '[data-testid="comment-composer"]');
  const text = field.value.trim();
  box.querySelector('[data-variant="primary"]').disabled = text === '';
  const close = box.querySelector('[data-action="close"] [data-component="text"]');
  const verb = state.closed[threadKey()] ? 'Reopen' : 'Close';
  close.textContent = text === '' ? `${verb} issue` : `${verb} with comment`;
}

function redrawIssue(key) {
  const viewer = one('[data-testid="issue-viewer-container"]');
  const fresh = parse(issue(context(), key).main).querySelector('[data-testid="issue-viewer-container"]');
  renew(viewer, fresh.outerHTML);
}

export function reactComposer(button) {
  const box = up(button, '[data-testid="comment-composer"]');
  const field = box.querySelector('textarea');
  const key = threadKey();
  const closing = button.dataset.action === 'close';
  const text = field.value.trim();
  if (!text && !closing) return;
  button.setAttribute('aria-disabled', 'true');
  if (modes.never) return;
  later(300, () => {
    button.removeAttribute('aria-disabled');
    if (modes.refuse) {
      box.querySelector('.composer-alert').replaceChildren(parse('<div class="flash flash-error">There was an error posting your comment: you have been writing a lot just now.</div>'));
      return note('comment refused');
    }
    box.querySelector('.composer-alert').replaceChildren();
    if (text) {
      const entry = add(key, text);
      one('.react-comments-container').append(parse(reactComment(context(), key, entry)));
      // React takes the list over from the temporary entry: same comment, new nodes.
      later(1000, () => {
        const id = `IC_kwDO${entry.id.toString(36)}`;
        renew(one(`[data-wrapper-timeline-id="${id}"]`), reactComment(context(), key, entry));
      });
    }
    field.value = '';
    if (closing) {
      state.closed[key] = !state.closed[key];
      save();
      redrawIssue(key);
    } else reactTyping(field);
  });
}

// ---- the Rails composer

export function oldTyping(field) {
  const form = up(field, 'form');
  const empty = field.value.trim() === '';
  find(form, '.btn-primary').disabled = empty;
  const other = find(form, '.js-comment-and-button');
  const verb = state.closed[threadKey()] ? 'Reopen' : 'Close';
  find(other, '.js-form-action-text').textContent = empty ? `${verb} pull request` : other.dataset.commentText;
}

export function oldComposer(form, submitter) {
  const field = find(form, 'textarea');
  const key = threadKey();
  const closing = submitter?.name.startsWith('comment_and_');
  const text = field.value.trim();
  if (!text && !closing) return;
  const buttons = findAll(form, 'button[type=submit]');
  for (const each of buttons) put(each, 'disabled', '');
  if (modes.never) return;
  later(300, () => {
    for (const each of buttons) drop(each, 'disabled');
    const error = find(form, '.js-comment-form-error');
    if (modes.refuse) { drop(error, 'hidden'); return note('comment refused'); }
    put(error, 'hidden', '');
    const marker = one('#js-timeline-marker');
    const insert = (entry) => marker.before(parse(timelineItem(context(), key, entry)));
    if (text) insert(add(key, text));
    field.value = '';
    if (closing) {
      state.closed[key] = !state.closed[key];
      save();
      insert({ type: 'event', id: `event-${state.next++}`, author: context().me, at: worldNow(), text: state.closed[key] ? 'closed this' : 'reopened this' });
      const badge = one('.gh-header-meta .State');
      badge.className = `State State--${state.closed[key] ? 'closed' : 'open'}`;
      badge.lastChild.textContent = state.closed[key] ? ' Closed' : ' Open';
    }
    oldTyping(field);
  });
}

// ---- notifications

export function notificationAction(form) {
  const verb = attr(form, 'action').split('/').pop();
  const row = up(form, '.js-notifications-list-item');
  note(`notification ${verb}`);
  if (!row) {
    for (const each of every('.notification-unread')) { state.read[each.dataset.notificationId] = true; each.classList.replace('notification-unread', 'notification-read'); }
  } else if (verb === 'star') form.querySelector('button').setAttribute('aria-pressed', 'true');
  else { state.done[row.dataset.notificationId] = true; row.remove(); }
  save();
}
