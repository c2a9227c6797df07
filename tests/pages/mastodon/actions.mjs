/**
 * What the buttons and shortcuts of a post do, whichever markup shows them: favourite, boost (menu, direct, confirm),
 * quote, bookmark, reply, more. Knows no nodes except the button a menu opens under.
 */
import { confirmDialog, dropdown } from './overlays.mjs';
import { fill, router, words } from './parts.mjs';
import { byId, controls, flags, status, toggle } from './world.mjs';
import { h } from './dom.mjs';

/** Filled in by the composer, so that the views need not know it. */
export const composer = { reply: () => {}, quote: () => {}, mention: () => {} };

export const favourite = (id) => toggle('favourite', id);
export const bookmark = (id) => toggle('bookmark', id);
export const reply = (id) => composer.reply(id);

/** Boosting at once, unless the reader asked to be asked. */
export function boost(id, skip = false) {
  if (!flags.confirm || skip || controls(id).reblogged) { toggle('reblog', id); return; }
  const s = status(id);
  confirmDialog({
    title: words.boostTitle, hint: words.boostHint, confirm: words.boost, older: flags.old ? 'boost-modal' : 'safety-action-modal',
    preview: [h('strong', null, byId[s.account].name.replace(/ :\w+:/g, '')), h('p.status__content', null, s.spoiler || s.text)],
    run: () => toggle('reblog', id),
  });
}
/** The boost button: a menu since 4.5, direct with Shift, "quick boosting" or on older servers. */
export function boostButton(id, button, event) {
  if (flags.quick || event.shiftKey) { boost(id, event.shiftKey); return; }
  const on = controls(id).reblogged;
  dropdown(button, [
    { label: on ? words.unboost : words.boost, highlighted: on, run: () => boost(id) },
    { label: words.quote, run: () => composer.quote(id) },
  ], { reblog: true });
}
export function moreMenu(id, button) {
  const s = status(id);
  const p = byId[s.account];
  dropdown(button, [
    { label: words.expand, run: () => router.go(`/@${p.acct}/${id}`) },
    { label: fill(words.mentionUser, { name: p.username }), run: () => composer.mention(p.id) },
    ...(flags.quick && !flags.old ? [{ label: words.quote, run: () => composer.quote(id) }] : []),
  ]);
}
/** Labels of the four buttons for the present state; those of the boost menu and of old servers never change. */
export function labels(id, { favourited, reblogged, bookmarked }) {
  const boostLabel = flags.quick ? (reblogged ? words.unboost : words.boost) : words.boostOrQuote;
  return {
    reply: status(id).inReplyTo ? words.replyAll : words.reply, boost: boostLabel,
    favourite: favourited && !flags.old ? words.unfavourite : words.favourite,
    bookmark: bookmarked ? words.unbookmark : words.bookmark,
  };
}

/** Keys on the focused post: no click happens anywhere. */
export const hotkeys = (id) => (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const p = byId[status(id).account];
  const key = event.key.toLowerCase();
  const open = () => router.go(`/@${p.acct}/${id}`);
  const run = { f: () => favourite(id), b: () => boost(id, event.shiftKey), r: () => reply(id), q: () => composer.quote(id), m: () => composer.mention(p.id), o: open, p: () => router.go(`/@${p.acct}`) }[key];
  if (run) { event.preventDefault(); run(); }
  else if (event.key === 'Enter' && event.target.classList.contains('focusable')) open();
};
