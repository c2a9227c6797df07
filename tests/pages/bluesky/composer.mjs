/** The composer: a dialog that names whom it answers, but not which post; a new post has a button for who may answer. */
import { after, h, options, send } from './kit/page.mjs';
import { nameOf, t } from './world.mjs';
import { button, ownAvatar, quoted, view } from './view.mjs';

/** @typedef {import('./world.mjs').Post} Post */

/** @param {string} words */
function toast(words) {
  const at = h('li', { 'data-sonner-toast': '', class: 'k-toast' }, words, h('button', { type: 'button', 'data-button': '' }, 'View'));
  document.body.append(at);
  after(4000, () => at.remove());
}

/** @param {{ to?: Post, quote?: Post }} what */
export function compose({ to, quote }) {
  if (document.querySelector('[data-testid="composePostView"]')) return;
  const field = h('div', { class: 'tiptap ProseMirror', contenteditable: 'true', tabindex: 0, 'aria-label': t('write') }, h('p', { 'data-placeholder': t('prompt'), class: 'is-empty' }));
  const words = () => field.textContent.trim();
  const top = view(null);
  const problem = view(null);
  const publish = button({ 'data-testid': 'composerPublishBtn', 'aria-label': t(to ? 'publishReply' : 'publishPost'), disabled: true, onclick: () => publishNow() }, t(to ? 'answer' : 'post'));
  const cancel = button({ 'aria-label': t('cancel'), onclick: () => words() ? ask() : dialog.remove() }, t('cancel'));
  const spinner = view({ role: 'progressbar' }, '…');
  const fold = to && button({ 'aria-label': 'Expand or collapse the full post you are replying to', onclick: () => { if (to.quote && !fold.querySelector('.k-quote')) fold.append(quoted(to.quote)); } },
    view({ class: 'k-avatar' }, h('div', { 'data-testid': 'userAvatarFallback' })), nameOf(to.by), view(null, to.text));
  const dialog = h('div', { role: 'dialog', 'aria-modal': 'true' }, view({ 'data-testid': 'composePostView' },
    top, problem, fold, view(null, ownAvatar(), view(null, field)), quote && quoted(quote),
    !to && button({ 'data-testid': 'openReplyGateButton', 'aria-label': t('gate') }, t('gate'))));
  top.append(cancel, publish);

  function publishNow() {
    if (!words()) return;
    publish.replaceWith(spinner);
    send(
      () => { after(120, () => dialog.remove()); after(500, () => toast(t(to ? 'sentReply' : 'sentPost'))); },
      () => { spinner.replaceWith(publish); problem.replaceChildren(view({ role: 'alert' }, t('wentWrong'))); },
    );
  }
  function ask() {
    const sure = h('div', { role: 'dialog', 'aria-modal': 'true', 'data-testid': 'confirmModal' }, h('p', {}, 'Discard draft?'),
      button({ 'data-testid': 'confirmBtn', 'aria-label': t('discard'), onclick: () => { sure.remove(); dialog.remove(); } }, t('discard')));
    document.body.append(sure);
  }
  field.addEventListener('input', () => { publish.disabled = !words(); });
  field.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); publishNow(); }
  });
  document.body.append(dialog);
  // It is there before it can be written in.
  after(options.late ? 400 : 20, () => field.focus());
}
