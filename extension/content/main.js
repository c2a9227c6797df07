// The content script's spine: listeners first, then hello, then reports.
//
// It holds no user data and decides nothing: what an act means, whether a hint is due and what it says comes from the
// background. It leaves no trace in the page but a hint while one is shown. When the extension is updated under it, it goes
// silent.
'use strict';

var goodturn = globalThis.goodturn?.life.signal.aborted === false ? globalThis.goodturn : (() => {
  const life = new AbortController();
  let ready = false;
  const hear = (types, heard) => types.forEach(
    type => addEventListener(type, event => ready && heard(event), { capture: true, passive: true, signal: life.signal }));

  hear(['pointerdown', 'click', 'keydown', 'submit'], event => {
    g.watcher.heard(event);
    if (event.isTrusted) {
      if (event.type === 'keydown') g.hint.key(/** @type {KeyboardEvent} */ (event));
      rest();
    }
  });
  hear(['focusout', 'popstate', 'pageshow', 'visibilitychange'], () => rest());
  hear(['focusin'], () => typing() && g.hint.hide());
  hear(['scroll', 'resize'], () => {
    moved = performance.now();
    again = 0;
    g.hint.moved();
    g.watcher.lookBack();
    if (!timer) rest();
  });
  hear(['pagehide'], () => g.watcher.leave());

  /** The document this one is embedded in, when it is of the same origin. */
  function outer() {
    try { return parent === window ? null : parent.document; } catch { return null; }
  }
  /** The page's address; a frame that was written by its page has that page's. */
  const address = () => location.protocol === 'about:' && outer()?.location.href || location.href;

  const g = /** @type {Goodturn} */ ({ life, send, deliver, outer, address });
  // Taken from the prototype: an element of the page may bear the property's name.
  const state = name => Reflect.get(Document.prototype, name, document);
  const framed = window !== top;
  let moved = 0;
  let timer = 0;
  let hints = false;
  let empty = 0;
  let again = 0;

  async function send(request) {
    try {
      return await chrome.runtime.sendMessage({ v: 1, offset: -new Date().getTimezoneOffset(), ...request });
    } catch {
      // Nobody there: the worker is being restarted, or this script outlived its extension.
      if (!chrome.runtime?.id) stop();
      return null;
    }
  }

  /** Tells it until it was heard, however long nobody is there; what the background cannot do is asked again for two minutes. */
  async function deliver(request) {
    for (let wait = 100; wait < 60_000 && !life.signal.aborted; wait *= 2) {
      const reply = await send(request);
      if (reply && reply.type !== 'error') return reply;
      if (!reply) wait = Math.min(wait, 2000);
      await new Promise(resolve => setTimeout(resolve, wait));
    }
    return null;
  }

  function stop() {
    ready = false;
    clearTimeout(timer);
    g.hint?.hide();
    life.abort();
  }

  async function hello(markers) {
    const reply = await deliver({ type: 'hello', url: address(), markers });
    if (reply?.type === 'recognise' && !markers) {
      await parsed();
      const found = reply.probes.filter(probe =>
        probe.any.some(selector => g.reader.one(outer() ?? document, selector)));
      return hello(found.map(probe => probe.site));
    }
    // Frames are read only where a site lives in one, and get no hints.
    if (reply?.type !== 'plan' || framed && !reply.plan.frames) return stop();
    hints = reply.hints && reply.plan.inject && !framed;
    if (!hints) g.hint.hide();
    g.reader.use(reply.plan);
    await parsed();
    g.watcher.begin(reply.plan, reply.pending);
    ready = true;
    rest();
  }

  // While deferred scripts still run a page is `interactive` already, and what they make is not there yet.
  const parsed = () => new Promise(resolve => {
    const [visit] = performance.getEntriesByType('navigation');
    if (state('readyState') === 'complete' || Reflect.get(visit ?? {}, 'domContentLoadedEventStart') > 0) resolve(null);
    for (const name of ['DOMContentLoaded', 'load']) addEventListener(name, () => resolve(null), { once: true, signal: life.signal });
  });

  /** Waits for the user to rest: nothing scrolled for 1.5 s, then the same things in view for as long again. */
  function rest(delay = 1500) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const still = performance.now() - moved;
      if (still < 1500) return rest(1500 - still);
      if (state('visibilityState') !== 'visible') return void (timer = 0);
      look(again > 0);
    }, delay);
  }

  /** Looks round, a little at a time for as long as that gets further, and goes by what is still there a while after. */
  function look(on, left = Infinity) {
    const began = performance.now();
    const before = g.reader.visible(undefined, on);
    const now = g.reader.unfinished();
    // A page on which even a little takes long is not looked at again at once.
    if (now && now < left && performance.now() - began < 50) {
      timer = setTimeout(() => performance.now() - moved < 1500 ? rest() : look(true, now), 50);
      return;
    }
    timer = setTimeout(() => {
      timer = 0;
      if (performance.now() - moved < 3000) return rest();
      const same = [...before].filter(root => g.reader.shown(root));
      report(new Set(same));
      // What was drawn anew meanwhile, or not reached in time, gets another look, a few times at most.
      if ((same.length && same.length < before.size || g.reader.unfinished()) && again++ < 9) rest();
      else again = 0;
    }, 1500);
  }

  async function report(roots) {
    const { view, found } = g.reader.view(roots);
    const reply = roots.size
      ? await send({ type: 'view', view: { ...view, typing: typing(), dwell: framed ? 0 : performance.now() - moved } }) : null;
    // A page that fills late has nothing yet, or the worker was being restarted and nobody heard it: a few more looks, further
    // and further apart, then none.
    if (!reply || reply.type === 'error') return void (!life.signal.aborted && empty++ < 4 && rest(1500 * 2 ** empty));
    empty = 0;
    const at = reply.type === 'hint' ? found[reply.card.index] : null;
    if (at && hints && !typing()) g.hint.show(reply.card, at);
  }

  function typing() {
    let el = state('activeElement');
    while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
    return !!el && g.reader.matches(el, 'input, textarea, select, [contenteditable]:not([contenteditable=false])');
  }

  chrome.runtime.onMessage.addListener((message, _, reply) => {
    if (life.signal.aborted) return;
    if (message.type === 'refresh') hello(null);
    else if (message.type === 'let-go' || message.type === 'focus-hint') g.hint.told(message.type);
    else if (message.type === 'who' && ready) reply({ ...g.reader.view(g.reader.visible(50)).view, typing: false, dwell: 0 });
  });

  // The other files of this content script run right after this one; hello needs them.
  queueMicrotask(() => hello(null));
  return g;
})();
