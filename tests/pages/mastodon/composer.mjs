/**
 * The composer in the left column: one node for the whole life of the page, whatever the middle column shows.
 *
 * Replying puts an indicator with the author and the text into it, but no id of the post. While sending, the button has
 * `loading` and the text field is disabled; on success the field is emptied and the indicator goes, on refusal both stay.
 */
import { composer as actions } from './actions.mjs';
import { h, icon, on } from './dom.mjs';
import { confirmDialog, toast } from './overlays.mjs';
import { avatar, link, nameNodes, router, textNodes, words } from './parts.mjs';
import { statusView } from './status.mjs';
import { byId, flags, me, publish, status } from './world.mjs';

let replyTo = null;
let quote = null;
let sending = false;
let prefilled = '';
let quoteView = null;

const field = h('textarea.autosuggest-textarea__textarea', { name: 'text', placeholder: words.whatsOnYourMind, 'aria-label': words.whatsOnYourMind, rows: '3', dir: 'auto', spellcheck: 'false', autocomplete: 'off' });
const label = h('span', null, words.publish);
const submitButton = h('button.button.button--compact', { type: 'submit' }, label);
const cancel = h('button.icon-button', { type: 'button', 'aria-label': words.cancelReply, title: words.cancelReply, onClick: () => reset() }, icon('close'));
const bar = h('div.navigation-bar', null,
  h('a', { href: `/@${me.acct}`, title: `@${me.acct}`, 'data-hover-card-account': flags.old ? null : me.id, onClick: link(`/@${me.acct}`) }, avatar(me, 36)),
  h('a.account__display-name', { href: `/@${me.acct}`, title: `@${me.acct}`, 'data-hover-card-account': flags.old ? null : me.id, onClick: link(`/@${me.acct}`) }, h('span.display-name', null, h('bdi', null, h('strong.display-name__html', null, nameNodes(me))), h('span.display-name__account', null, `@${me.acct}`))));
const quoteSlot = h('div');
const counter = h('span.character-counter', null, '500');
export const form = h('form.compose-form', { role: 'region', 'aria-label': words.newPost, onSubmit: (event) => { event.preventDefault(); send(); } },
  bar,
  h('div.compose-form__highlightable', null,
    h('div.compose-form__scrollable', null, h('div.autosuggest-textarea', { class: 'compose-form__input' }, field), quoteSlot),
    h('div.compose-form__footer', null, h('div.compose-form__actions', null, counter, h('div.compose-form__submit', null, submitButton)))));

function showMode() {
  label.textContent = replyTo ? words.publishReply : words.publish;
  if (replyTo) bar.append(cancel); else cancel.remove();
  form.querySelector(':scope > .reply-indicator')?.remove();
  quoteView?.destroy();
  quoteView = null;
  quoteSlot.replaceChildren();
  if (replyTo) {
    const s = status(replyTo);
    const p = byId[s.account];
    form.prepend(h('div.reply-indicator', null, h('div.reply-indicator__line'),
      h('a.detailed-status__display-avatar', { href: `/@${p.acct}`, onClick: link(`/@${p.acct}`) }, avatar(p, 46)),
      h('div.reply-indicator__main', null,
        h('a.detailed-status__display-name', { href: `/@${p.acct}`, 'data-hover-card-account': flags.old ? null : p.id, onClick: link(`/@${p.acct}`) }, h('span.display-name', null, h('bdi', null, h('strong.display-name__html', null, nameNodes(p))), h('span.display-name__account', null, `@${p.acct}`))),
        h('div.reply-indicator__content.translate', { lang: 'en' }, textNodes(s.spoiler || s.text)))));
  }
  if (quote) {
    quoteView = statusView(quote, { quoted: true });
    quoteSlot.append(h('div.status__quote', null, quoteView.el, h('button.icon-button.status__quote-remove', { type: 'button', 'aria-label': words.removeQuote, title: words.removeQuote, onClick: () => { quote = null; showMode(); } }, icon('close'))));
  }
}
function reset() {
  replyTo = null;
  quote = null;
  prefilled = '';
  field.value = '';
  showMode();
  count();
}
/** A draft is only given up after a question. */
function start(change) {
  const begin = () => {
    change();
    field.value = prefilled;
    showMode();
    count();
    field.focus();
    field.setSelectionRange(prefilled.length, prefilled.length);
  };
  if (sending) return;
  if (field.value.trim() && field.value !== prefilled) confirmDialog({ title: words.draftTitle, confirm: words.discard, run: begin });
  else begin();
}
actions.reply = (id) => start(() => {
  const s = status(id);
  const names = [byId[s.account], ...(s.mentions ?? []).map((m) => byId[m])].filter((p) => p !== me);
  replyTo = id;
  quote = null;
  prefilled = [...new Set(names)].map((p) => `@${p.acct} `).join('');
});
actions.quote = (id) => start(() => { replyTo = null; quote = id; prefilled = ''; });
actions.mention = (id) => start(() => { replyTo = null; quote = null; prefilled = `@${byId[id].acct} `; });

async function send() {
  const text = field.value.trim();
  if (!text || sending) return;
  sending = true;
  submitButton.classList.add('loading');
  submitButton.setAttribute('aria-disabled', 'true');
  submitButton.append(h('div.loading-indicator', { role: 'progressbar' }, h('span.circular-progress')));
  field.disabled = true;
  const made = await publish({ text, inReplyTo: replyTo, quote });
  sending = false;
  submitButton.classList.remove('loading');
  submitButton.removeAttribute('aria-disabled');
  submitButton.replaceChildren(label);
  field.disabled = false;
  if (!made) { toast(words.publishFailed); return; }
  reset();
  toast(words.published, { label: words.open, run: () => router.go(`/@${me.acct}/${made.id}`) });
}
function count() { counter.textContent = String(500 - [...field.value].length); }
on(field, 'input', count);
on(field, 'keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(); } });
