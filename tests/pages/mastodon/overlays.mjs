/**
 * What floats over the page: dropdown menus, confirm dialogs and toasts. All are appended to body, far from the button
 * that opened them and with nothing that points back to it.
 */
import { activeElement, body, contains, h, listenTo } from './dom.mjs';
import { flags } from './world.mjs';
import { wordsFor } from './words.mjs';

const words = wordsFor(flags.lang);
const toasts = h('div.notification-list', { role: 'status' });
const modalRoot = h('div.modal-root');
export const mountOverlays = () => body.append(toasts, modalRoot);

/** `action`: { label, run } or nothing. */
export function toast(message, action) {
  const bar = h('div.notification-bar.notification-bar--active', null, h('div.notification-bar__content', null,
    h('span.notification-bar__message', null, message),
    action && h('button.notification-bar__action', { type: 'button', onClick: () => { bar.remove(); action.run(); } }, action.label)));
  toasts.append(bar);
  setTimeout(() => bar.remove(), 5000);
}

let open = null;
export function closeMenu() {
  open?.menu.remove();
  open?.back?.focus({ preventScroll: true });
  open = null;
}
/** `items`: { label, run, class?, highlighted?, disabled? } in order. The menu closes before the item acts. */
export function dropdown(button, items, { reblog = false } = {}) {
  if (open) { const same = open.button === button; closeMenu(); if (same) return; }
  const pick = (item) => (event) => { event.preventDefault(); if (item.disabled) return; closeMenu(); item.run(event); };
  const menu = flags.redesign
    ? h('div._comp_menu__root', { role: 'menu' }, items.map((item) => h('button._comp_menu__item', { type: 'button', role: 'menuitem', 'data-menu-item': true, tabindex: '-1', 'aria-disabled': item.disabled ? 'true' : null, onClick: pick(item) }, item.label)))
    : h('div.dropdown-menu', null, h('div.dropdown-menu__container', null, h('ul.dropdown-menu__container__list', null,
      items.map((item, i) => h('li.dropdown-menu__item', { class: [reblog && 'reblog-menu-item', item.highlighted && 'dropdown-menu__item--highlighted'].filter(Boolean).join(' ') },
        h('button', { type: 'button', 'data-index': i, 'aria-disabled': item.disabled ? 'true' : null, onClick: pick(item) }, h('span', null, item.label)))))));
  body.append(menu);
  // Placed by script, so that it opens under its button even where no stylesheet is allowed.
  menu.style.position = 'absolute';
  const at = button.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(at.left + scrollX, innerWidth - menu.offsetWidth - 8))}px`;
  const below = at.bottom + menu.offsetHeight + 8 < innerHeight;
  menu.style.top = `${(below ? at.bottom + 4 : at.top - menu.offsetHeight - 4) + scrollY}px`;
  open = { menu, button, back: activeElement() };
  menu.getElementsByTagName('button')[0].focus({ preventScroll: true });
}
listenTo(window, 'pointerdown', (event) => { if (open && !contains(open.menu, event.target) && !contains(open.button, event.target)) closeMenu(); }, true);
listenTo(window, 'keydown', (event) => { if (event.key === 'Escape') { closeMenu(); closeModal(); } }, true);

export function closeModal() {
  modalRoot.replaceChildren();
  if (history.state?.mastodonModalKey) history.back();
}
/** A dialog on the same URL, as the real one: the history gets an entry with a modal key. */
export function confirmDialog({ title, hint, preview, confirm, run, older = 'safety-action-modal' }) {
  history.pushState({ ...history.state, mastodonModalKey: `${Date.now()}` }, '');
  const finish = (event) => { event.preventDefault(); closeModal(); run(); };
  const yes = h('button.button', { type: 'submit' }, confirm);
  const modal = h(`div.modal-root__modal.${older}`, null, h('form', { onSubmit: finish },
    h('div.safety-action-modal__top', null, h('div.safety-action-modal__confirmation', null, h('h1', null, title), hint && h('p', null, hint)), preview && h('div.safety-action-modal__status', null, preview)),
    h('div.safety-action-modal__bottom', null, h('div.safety-action-modal__actions', null,
      h('button.link-button', { type: 'button', onClick: closeModal }, words.cancel), yes))));
  modalRoot.replaceChildren(h('div', null, h('div.modal-root__overlay', { role: 'presentation', onClick: closeModal }), h('div.modal-root__container', { role: 'dialog', 'aria-modal': 'true' }, modal)));
  yes.focus({ preventScroll: true });
}
listenTo(window, 'popstate', () => { modalRoot.replaceChildren(); closeMenu(); });
