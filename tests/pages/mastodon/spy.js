/*
 * window.__page: what tests may ask this page. Loaded first, changes nothing on the page.
 *
 * `untrustedEvents` counts synthetic events which the page did not send itself: an extension that clicks, types or submits
 * shows up here. `quiet`: nothing is on its way that draws posts anew. `acts` is what the page's own code did, in order, and `errors` everything that was thrown.
 */
(() => {
  const acts = [];
  const errors = [];
  let untrusted = 0;
  let own = false;
  Object.defineProperty(window, '__pageOwn', { get: () => own, set: (value) => { own = Boolean(value); }, enumerable: false });
  for (const type of ['click', 'dblclick', 'pointerdown', 'mousedown', 'keydown', 'keypress', 'input', 'change', 'submit']) {
    window.addEventListener(type, (event) => { if (!event.isTrusted && !own) untrusted += 1; }, true);
  }
  window.addEventListener('error', (event) => errors.push(String(event.message)));
  window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  window.__page = Object.freeze({
    get untrustedEvents() { return untrusted; },
    get acts() { return acts.map((act) => ({ ...act })); },
    get errors() { return errors.slice(); },
    get quiet() { return window.__pageQuiet(); },
    get ready() { return window.__pageReady === true; },
  });
  window.__pageAct = (act) => acts.push({ at: Date.now(), ...act });
})();
