// Star, follow, reaction: what each control does to itself, and when.
//
// React star: label flips at once, the node is replaced a second later. Old star: the class "on" flips at once. Follow: the
// two forms change places after 200 ms, in the block that was used and in no other. React reaction: flips at once, the
// toolbar is drawn anew after 300 ms. Old reaction: nothing happens until the answer comes (150 ms), then the whole
// container is new.

import { starEntry } from './view-layout.mjs';
import { toolbar, picker } from './view-issue.mjs';
import { reactions } from './view-pull.mjs';
import { reactionKinds } from './world.mjs';
import { attempt, attr, context, drop, find, every, findAll, later, modes, note, one, parse, put, renew, state, up } from './page-world.mjs';

const setStar = (key, on) => { if (on) state.stars[key] = true; else delete state.stars[key]; };

export function reactStar(button) {
  const [, on, key] = /^(Unstar|Star) (.+)$/.exec(attr(button, 'aria-label')) ?? [];
  if (!key) return;
  const wanted = on === 'Star';
  const show = (value) => {
    setStar(key, value);
    const now = one('[data-testid="star-button"]');
    if (!now) return;
    put(now, 'aria-label', `${value ? 'Unstar' : 'Star'} ${key}`);
    now.querySelector('[data-component="text"]').textContent = value ? 'Starred' : 'Star';
  };
  attempt(`star ${key} ${wanted}`, {
    flip: () => show(wanted), back: () => show(!wanted),
    settled: () => later(1000, () => {
      const current = one(`[data-testid="star-button"][aria-label$=" ${key}"]`);
      renew(current?.closest('li'), starEntry(context(), key));
    }),
  });
}

export function oldStar(form) {
  const [, key, verb] = /^\/([^/]+\/[^/]+)\/(star|unstar)$/.exec(attr(form, 'action')) ?? [];
  if (!key) return false;
  const container = up(form, '.js-toggler-container');
  const wanted = verb === 'star';
  const show = (value) => { setStar(key, value); container.classList.toggle('on', value); };
  attempt(`star ${key} ${wanted}`, { flip: () => show(wanted), back: () => show(!wanted) });
  return true;
}

export function follow(form) {
  const [, verb, login] = /^\/users\/(follow|unfollow)\?target=(.+)$/.exec(attr(form, 'action')) ?? [];
  if (!login) return false;
  const container = up(form, '.js-form-toggle-container');
  const wanted = verb === 'follow';
  const submit = find(form, 'input[type=submit]');
  put(submit, 'disabled', '');
  later(200, () => drop(submit, 'disabled'));
  const show = (value) => {
    if (value) state.follows[login] = true; else delete state.follows[login];
    for (const each of findAll(container, 'form.js-form-toggle-target')) {
      if (attr(each, 'action').startsWith('/users/follow') === value) put(each, 'hidden', 'hidden'); else drop(each, 'hidden');
    }
  };
  attempt(`follow ${login} ${wanted}`, { delay: 200, flip: () => show(wanted), back: () => show(!wanted) });
  return true;
}

function setReaction(subject, content, on) {
  const me = context().me;
  const kinds = (state.reactions[subject] ??= {});
  const who = (kinds[content] ?? []).filter((name) => name !== me);
  kinds[content] = on ? [...who, me] : who;
}
const reacted = (subject, content) => (state.reactions[subject]?.[content] ?? []).includes(context().me);

const toolbarOf = (subject) => one(`[role="toolbar"][data-subject-key="${subject}"]`);
const contentOf = (button) => reactionKinds.find((kind) => attr(button, 'aria-label').startsWith(kind.emoji))?.content;

function reactReaction(subject, content, button) {
  const wanted = !reacted(subject, content);
  attempt(`react ${subject} ${content} ${wanted}`, {
    flip: () => {
      setReaction(subject, content, wanted);
      if (!button) return renew(toolbarOf(subject), toolbar(context(), subject));
      put(button, 'aria-checked', String(wanted));
      button.querySelector('[data-component="text"]').textContent = String(state.reactions[subject][content].length);
    },
    back: () => { setReaction(subject, content, !wanted); renew(toolbarOf(subject), toolbar(context(), subject)); },
    settled: () => later(300, () => renew(toolbarOf(subject), toolbar(context(), subject))),
  });
}

export function toggleReaction(button) {
  const bar = up(button, '[data-subject-key]');
  // Toolbars that the page did not draw (in a hostile post) have no subject, as they would have no handler.
  if (bar) reactReaction(bar.dataset.subjectKey, contentOf(button), button);
}

let pickerSubject = null;
export function closePicker() {
  one('#__primerPortalRoot__')?.replaceChildren();
  one('.reaction-anchor[aria-expanded="true"]')?.setAttribute('aria-expanded', 'false');
  pickerSubject = null;
}
export function openPicker(anchor) {
  const subject = up(anchor, '[data-subject-key]').dataset.subjectKey;
  const again = pickerSubject === subject;
  closePicker();
  if (again) return;
  pickerSubject = subject;
  anchor.setAttribute('aria-expanded', 'true');
  const portal = one('#__primerPortalRoot__');
  portal.replaceChildren(parse(picker(context(), subject)));
  const box = anchor.getBoundingClientRect();
  const overlay = portal.firstElementChild;
  overlay.style.left = `${Math.max(8, Math.min(box.left, one('html').clientWidth - overlay.offsetWidth - 8)) + window.scrollX}px`;
  overlay.style.top = `${box.top + window.scrollY - overlay.offsetHeight - 6}px`;
  overlay.querySelector('button').focus({ preventScroll: true });
}
export function pick(button) {
  const subject = pickerSubject;
  const content = contentOf(button);
  closePicker();
  const current = findAll(toolbarOf(subject) ?? one('body'), 'button[role="switch"]').find((each) => contentOf(each) === content);
  reactReaction(subject, content, current);
}

export function oldReaction(form, submitter) {
  if (!submitter) return;
  const [content, verb] = submitter.value.split(' ');
  const container = up(form, '.js-reactions-container');
  const subject = container.dataset.subject;
  const repo = attr(form, 'action').replace(/^\/|\/reactions$/g, '');
  const wanted = verb === 'react';
  const draw = (value) => {
    setReaction(subject, content, value);
    renew(one(`.js-reactions-container[data-subject="${subject}"]`), reactions(context(), repo, subject));
  };
  attempt(`react ${subject} ${content} ${wanted}`, { delay: 150, flip: () => draw(wanted), back: () => draw(!wanted) });
}

/** Fills the places that `?late=1` left open. */
export function arriveLate() {
  if (!modes.late) return;
  later(800, async () => {
    const { followForms } = await import('./view-people.mjs');
    for (const slot of every('[data-late]')) {
      const [kind, key] = [slot.dataset.late, slot.dataset.lateKey];
      const c = context();
      if (kind === 'star') slot.replaceWith(parse(starEntry(c, key)));
      else if (kind === 'toolbar') slot.replaceWith(parse(toolbar(c, key)));
      else if (kind === 'reactions') slot.replaceWith(parse(reactions(c, ...key.split(' '))));
      else slot.replaceWith(parse(followForms(c, key.replace('follow:', ''), kind)));
    }
    note('late controls arrived');
  });
}
