/** What floats: menus, the sheet that asks, toasts, hover cards, the composer. */
import { after, h, icon, options, portal, send } from './kit/page.mjs';
import { me, nameOf, paths, t } from './world.mjs';
import { article, avatar, handlePlain, view } from './view.mjs';

export const layers = /** @type {HTMLElement} */ (document.getElementById('layers'));

/** Something like a button; of old it was none. Enter calls it without any click there. @param {Record<string, any>} attributes @param {...any} children */
export function pressable({ onclick, ...attributes }, ...children) {
  const at = options.old ? h('div', { role: 'button', tabindex: 0, ...attributes }, ...children) : h('button', { type: 'button', role: 'button', ...attributes }, ...children);
  if (onclick) at.addEventListener('click', (/** @type {Event} */ event) => { event.stopPropagation(); event.preventDefault(); onclick(); });
  if (onclick && options.old) at.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onclick(); } });
  return at;
}

/** @param {any} content what it says */
export function toast(...content) {
  const at = h('div', { role: 'alert', 'data-testid': 'toast', class: 'k-toast' }, ...content);
  layers.append(at);
  after(3000, () => at.remove());
}

/** @param {[string | null, string, () => void][]} entries test id, words, what it does */
export function menu(entries) {
  const items = entries.map(([id, words, chosen]) => {
    const done = () => { close(); chosen(); };
    const at = h(id ? 'div' : 'a', { role: 'menuitem', tabindex: 0, 'data-testid': id, href: id ? null : '/compose/post', onclick: (/** @type {Event} */ event) => { event.preventDefault(); event.stopPropagation(); done(); } },
      icon(paths.retweet), view(null, words));
    at.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter') { event.preventDefault(); done(); }
      if (event.key === 'ArrowDown') /** @type {any} */ (at.nextElementSibling)?.focus();
    });
    return at;
  });
  const close = portal(h('div', { role: 'menu' }, view({ 'data-testid': 'Dropdown' }, items)));
  layers.append(/** @type {Element} */ (document.body.lastElementChild));
  items[0].focus();
}

/** @param {string} words @param {() => void} sure */
export function ask(words, sure) {
  const sheet = h('div', { role: 'alertdialog', class: 'k-hover', 'data-testid': 'confirmationSheetDialog' }, h('h1', {}, words),
    pressable({ 'data-testid': 'confirmationSheetConfirm', onclick: () => { sheet.remove(); sure(); } }, t('unfollow')), pressable({ 'data-testid': 'confirmationSheetCancel', onclick: () => sheet.remove() }, t('cancel')));
  layers.append(sheet);
}

/**
 * Where one writes: the field, a bar, the button. @param {string} id of the button @param {() => void} sent
 * @param {any} [beside] what is quoted
 */
export function writer(id, sent, beside) {
  const field = h('div', { contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'data-testid': 'tweetTextarea_0', tabindex: 0, class: 'public-DraftEditor-content' }, h('div', { 'data-block': 'true' }, h('br')));
  const words = () => field.textContent.trim();
  const button = pressable({ 'data-testid': id, 'aria-disabled': 'true', onclick: () => publish() }, view(null, h('span', {}, t('postIt'))));
  let busy = false;
  function publish() {
    if (!words() || busy) return;
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    send(() => {
      busy = false;
      field.replaceChildren(h('div', { 'data-block': 'true' }, h('br')));
      sent();
      toast(t('sent'), h('a', { href: `/${me}/status/9001`, role: 'link' }, 'View'));
    }, () => {
      busy = false;
      button.removeAttribute('aria-disabled');
      toast(t('wentWrong'));
    });
  }
  field.addEventListener('input', () => { if (words()) button.removeAttribute('aria-disabled'); else button.setAttribute('aria-disabled', 'true'); });
  field.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); publish(); }
  });
  const at = view(null, view(null, avatar(me), h('label', { 'data-testid': 'tweetTextarea_0_label' }, view({ 'data-testid': 'tweetTextarea_0RichTextInputContainer' }, field)), beside), view({ 'data-testid': 'toolBar', role: 'navigation' }, button));
  return { at, field };
}

/** @param {{ to?: import('./world.mjs').Post, quote?: import('./world.mjs').Post }} what */
export function compose({ to, quote }) {
  const from = location.pathname + location.search;
  history.pushState(null, '', `/compose/post${location.search}`);
  const card = quote && h('div', { role: 'link', tabindex: 0, class: 'k-quote' }, view({ 'data-testid': 'Tweet-User-Avatar' }, handlePlain(quote.by)), view({ 'data-testid': 'User-Name' }, view(null, nameOf(quote.by)), h('div', { tabindex: -1 }, `@${quote.by}`), view(null, h('time', { datetime: '2026-11-20T09:14:00.000Z' }, 'Nov 20'))), view({ 'data-testid': 'tweetText' }, quote.text));
  const close = () => { dialog.remove(); history.replaceState(null, '', from); };
  const { at, field } = writer('tweetButton', close, card);
  const dialog = h('div', { role: 'dialog', 'aria-modal': 'true' }, pressable({ 'data-testid': 'app-bar-close', onclick: close }, '×'), to && [article(to, { bare: true }), view(null, t('to'), h('a', { href: `/${to.by}`, role: 'link' }, `@${to.by}`))], at);
  layers.append(dialog);
  after(20, () => field.focus());
}
