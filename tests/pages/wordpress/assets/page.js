// Runs first on every page: lets a test ask whether anybody but the page's own scripts sent events, and what those
// scripts did. Nothing here depends on an extension being there, and nothing watches the document's nodes.
(() => {
  let untrusted = 0;
  let own = 0;
  const deeds = [];
  const count = (event) => { if (!event.isTrusted && own === 0) untrusted += 1; };
  for (const type of ['click', 'input', 'change', 'submit', 'keydown', 'keyup', 'pointerdown', 'pointerup', 'focusin']) window.addEventListener(type, count, true);
  Object.defineProperty(window, '__page', {
    value: Object.freeze({
      get untrustedEvents() { return untrusted; },
      get deeds() { return [...deeds]; },
      /** For the page's scripts: what `act` sends is the page's own doing. */
      byPage(act) { own += 1; try { return act(); } finally { own -= 1; } },
      did(deed) { deeds.push(deed); },
    }),
  });
  const listen = Document.prototype.addEventListener;
  listen.call(document, 'click', (event) => {
    const back = event.target instanceof Element && event.target.closest('a.go-back');
    if (back) { event.preventDefault(); history.back(); }
  });
})();
