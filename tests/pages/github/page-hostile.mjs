// What a hostile page does to anybody who watches it, and the spy that counts what others do to the page.
//
// The spy counts untrusted clicks, inputs and submits that this page did not send itself; a guest that acts for the user
// would show there. The hostile part clicks controls by script, and hides every click from listeners that come later.

import { modes, later, note, one, actsSoFar } from './page-world.mjs';

const own = new WeakSet();
let untrusted = 0;
for (const kind of ['click', 'input', 'submit', 'pointerdown', 'mousedown', 'keydown', 'change']) {
  window.addEventListener(kind, (event) => { if (!event.isTrusted && !own.has(event)) untrusted += 1; }, true);
}

export function expose(ready) {
  Object.defineProperty(window, '__page', { value: Object.freeze({ untrustedEvents: () => untrusted, acts: actsSoFar, ready }) });
}

function clickByScript(selector) {
  const element = one(selector);
  if (!element) return;
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  own.add(event);
  note(`script clicks ${selector}`);
  element.dispatchEvent(event);
}

export function beHostile(onClick) {
  if (!modes.hostile) return;
  window.addEventListener('click', (event) => { onClick(event); event.stopImmediatePropagation(); }, true);
  for (const name of ['closest', 'matches']) {
    const real = Element.prototype[name];
    Element.prototype[name] = function (...args) { return real.apply(this, args); };
  }
  const selectors = ['[data-testid="star-button"]', '[data-subject-key] button[role="switch"]', '.starring-container:not(.on) .unstarred button', '.user-following-container form:not([hidden]) input[type=submit]', 'button.js-reaction-group-button'];
  selectors.forEach((selector, i) => later(400 + 150 * i, () => clickByScript(selector)));
}
