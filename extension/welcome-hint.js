// What the hint needs of the other content scripts, for the sample on the welcome page: no page to read, nobody to tell.
'use strict';

globalThis.goodturn = /** @type {any} */ ({
  reader: {
    whole: () => document.documentElement,
    pathOf: (/** @type {Element} */ el) => [el],
    climb: (/** @type {Element[]} */ [el], /** @type {string} */ selector) => el.closest(selector),
    again: found => found.root,
  },
  send: async () => null,
  deliver: async () => null,
});
addEventListener('scroll', () => goodturn.hint.moved(), { capture: true, passive: true });
addEventListener('resize', () => goodturn.hint.moved());
addEventListener('keydown', event => goodturn.hint.key(event));
