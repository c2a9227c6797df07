// Entry of the page script: one listener per kind of event on the document, handed on by what was hit.

import { modes, changedBefore, attr, one, up, note } from './page-world.mjs';
import { reactStar, oldStar, follow, toggleReaction, openPicker, closePicker, pick, oldReaction, arriveLate } from './page-gestures.mjs';
import { reactComposer, reactTyping, oldComposer, oldTyping, notificationAction } from './page-writing.mjs';
import { redraw, travel } from './page-travel.mjs';
import * as card from './page-hovercard.mjs';
import { beHostile, expose } from './page-hostile.mjs';

/** Shows its date in an open shadow root, as the real element does, so that clicks on it come out of a shadow tree. */
customElements.define('relative-time', class extends HTMLElement {
  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const at = new Date(attr(this, 'datetime'));
    const days = Math.round((Date.now() - at) / 86_400_000);
    root.textContent = Math.abs(days) < 30
      ? new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-days, 'day')
      : new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
  }
});

function onClick(event) {
  const hit = event.target instanceof Element ? event.target : event.target?.parentElement;
  if (!hit) return;
  const button = up(hit, 'button');
  if (!(button && (up(button, '[role="menu"].picker') || button.matches('.reaction-anchor')))) closePicker();
  if (button?.disabled || button?.getAttribute('aria-disabled') === 'true') return;
  if (button?.dataset.testid === 'star-button') return reactStar(button);
  if (button?.getAttribute('role') === 'switch') return toggleReaction(button);
  if (button?.matches('.reaction-anchor')) return openPicker(button);
  if (button && up(button, '[role="menu"].picker')) return pick(button);
  if (button && up(button, '#react-issue-comment-composer') && button.dataset.variant) return reactComposer(button);
  const link = up(hit, 'a[href]');
  if (link) travel(link, event);
}

function onSubmit(event) {
  const form = event.target;
  const action = attr(form, 'action') ?? '';
  if (form.classList.contains('js-social-form')) { event.preventDefault(); oldStar(form); }
  else if (form.classList.contains('js-form-toggle-target')) { event.preventDefault(); follow(form); }
  else if (form.classList.contains('js-pick-reaction')) { event.preventDefault(); oldReaction(form, event.submitter); }
  else if (form.classList.contains('js-new-comment-form')) { event.preventDefault(); oldComposer(form, event.submitter); }
  else if (action.startsWith('/notifications/beta/')) { event.preventDefault(); notificationAction(form); }
}

document.addEventListener('click', onClick);
document.addEventListener('submit', onSubmit);
document.addEventListener('input', (event) => {
  if (up(event.target, '#react-issue-comment-composer')) reactTyping(event.target);
  else if (event.target.id === 'new_comment_field') oldTyping(event.target);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { closePicker(); card.hide(); }
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const box = up(event.target, '[data-testid="comment-composer"]');
  if (box) reactComposer(box.querySelector('[data-variant="primary"]'));
  else if (event.target.id === 'new_comment_field') up(event.target, 'form').requestSubmit(one('#partial-new-comment-form-actions .btn-primary'));
});
document.addEventListener('mouseover', (event) => { if (event.target instanceof Element) card.over(event.target); });

if (changedBefore) redraw();
arriveLate();
beHostile(onClick);
expose(true);
note(`ready ${Object.keys(modes).filter((mode) => modes[mode]).join(' ')}`);
