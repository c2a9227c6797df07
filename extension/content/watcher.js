// From what the user does to what became of it. A trusted input begins a watch; a few timed looks at the item find out whether
// its state really changed and stayed; only then the act is reported. What the page takes back is taken back. No
// observer, no polling: a watch ends by itself.
'use strict';

goodturn.watcher ||= (() => {
  const STAY = 2000; // a change counts once it stood this long
  const WAIT = 12_000; // how long a change may take to show
  const RETRACT = 30_000; // how long the page may take it back
  const MENU = 120_000; // how long a menu or a composer may stay open

  const r = () => goodturn.reader;
  /** @type {Plan} */
  let plan;
  /** Forms posted on the page before, of which this one was to tell. @type {Waiting[]} */
  let waiting = [];
  /** @type {Map<string, Watch>} */
  const watches = new Map();
  /** @type {Set<Writing>} */
  const writings = new Set();
  /** @type {Map<ControlPart | ComposerPart, Opened>} */
  const opened = new Map();
  /** @type {{el: Element, states: Map<ControlPart, boolean | null>} | null} */
  let pressed = null;
  let trustedKey = -Infinity;

  /** Pages without https have no `randomUUID`. */
  const nonce = () => crypto.getRandomValues(new Uint32Array(4)).join('-');

  /** @returns {Act} */
  function act(kind, item) {
    return {
      nonce: nonce(), undo: false, kind, at: Date.now(), url: goodturn.address(), me: r().me(true), person: item.author,
      object: item.object, trace: null, composer: null,
    };
  }
  const sure = part => part.confidence !== 'low';

  function heard(event) {
    const now = performance.now();
    if (event.type === 'keydown' && event.isTrusted) trustedKey = now;
    // Where a site turns its own shortcuts into synthetic clicks, those count right after a real key.
    if (!event.isTrusted && !(plan.synthetic && event.type === 'click' && now - trustedKey < 150)) return;
    const path = /** @type {Element[]} */ (event.composedPath().filter(node => node instanceof Element));
    if (!path.length) return;
    // What a writing came to is looked at before the page hears of what the user does next.
    for (const writing of writings) look(writing);
    if (event.type === 'pointerdown') return press(path);
    if (event.type === 'keydown') return key(/** @type {KeyboardEvent} */ (event), path);
    if (event.type === 'click') {
      for (const writing of writings) if (path.includes(writing.root)) interrupted(writing, path);
      for (const control of plan.control) if (sure(control)) clicked(control, path);
      for (const composer of plan.composer) if (composer.opener && r().climb(path, composer.opener)) open(composer, path);
    }
    send(event, path);
  }

  /** The state under the finger, before the page reacts: menu labels flip before the menu closes. */
  function press(path) {
    lookBack();
    pressed = { el: path[0], states: new Map() };
    for (const control of plan.control) {
      const item = r().climb(path, control.at) && r().itemOn(path, control.items);
      if (item) pressed.states.set(control, r().state(control, item.root));
    }
  }

  function clicked(control, path) {
    const at = r().climb(path, control.at);
    const item = at && r().itemOn(r().pathOf(at), control.items);
    if (item) {
      const before = pressed && path.includes(pressed.el) ? pressed.states.get(control) : undefined;
      return begin(control, item, before ?? r().state(control, item.root));
    }
    const from = opened.get(control);
    if (from && control.then.some(selector => r().climb(path, selector)) && performance.now() - from.when < MENU) {
      begin(control, from.item, from.base ?? null);
    }
  }

  function key(event, path) {
    pressed = null;
    const name = combo(event);
    for (const composer of plan.composer) {
      if (composer.keys.includes(name) && r().climb(path, composer.field) && compose(composer, path)) return;
    }
    if (r().matches(path[0], 'input, textarea, select, [contenteditable]:not([contenteditable=false])')) return;
    lookBack();
    for (const control of plan.control) {
      const item = sure(control) && control.keys.includes(name) && focused(path, control.items);
      if (item) begin(control, item, r().state(control, item.root));
    }
    for (const composer of plan.composer) if (composer.opener_keys.includes(name)) open(composer, path);
  }
  function combo(event) {
    const parts = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '',
      event.shiftKey && event.key.length > 1 ? 'Shift' : '', event.key];
    return parts.filter(part => part).join('+');
  }
  /** The item around the focus, or the one the focused frame holds. */
  const focused = (path, names) =>
    r().itemOn(path, names) ?? (r().matches(path[0], 'body, html') ? null : r().itemIn(path[0], names));

  function begin(control, item, before) {
    if (item.own) return;
    if (control.then.length) opened.set(control, { item, when: performance.now(), base: before ?? undefined });
    if (before === null) return;
    const id = `${control.kind} ${item.key}`;
    const now = performance.now();
    let watch = watches.get(id);
    if (watch) {
      clearTimeout(watch.timer);
      watch.act.at = watch.flipped ? watch.act.at : Date.now();
    } else {
      watch = {
        control, item, twins: r().twins(item), base: before, since: now, until: 0, flipped: 0, timer: 0,
        act: act(control.kind, item), href: goodturn.address(),
      };
      watches.set(id, watch);
    }
    watch.since = now;
    watch.until = now + WAIT;
    // Most pages have changed by the time their own listeners have run.
    next(id, watch, 0);
  }

  function next(id, watch, delay) {
    watch.timer = setTimeout(() => check(id, watch), delay);
  }

  /** What the item shows now; `undefined` where it is gone. A change counts from the first look that sees it. */
  function shown(watch, root = r().again(watch.item, watch.twins)) {
    if (!root) return undefined;
    const state = r().state(watch.control, root);
    if (state !== null) watch.flipped = state === watch.base ? 0 : watch.flipped || performance.now();
    return state;
  }
  /** What came of what was done before is looked at before the page hears of what comes next: that may lead away. */
  function lookBack() {
    for (const watch of watches.values()) if (!watch.flipped) shown(watch, r().still(watch.item));
  }

  function check(id, watch) {
    const now = performance.now();
    const state = shown(watch);
    const left = state === undefined && goodturn.address() !== watch.href;
    // Scrolled far away or left: the change that was seen stands. Being replaced, or filled in late: look again while there is time.
    if (watch.flipped && state !== null && (left || now - watch.flipped >= STAY)) return settle(id, watch, now);
    // In a tab that is not seen browsers let looks come late: what has changed by then has changed.
    if (now > watch.until && !watch.flipped) return void watches.delete(id);
    const soon = Math.min(Math.max((now - watch.since) * 0.6, 60), 3000);
    next(id, watch, watch.flipped ? Math.max(STAY / 2 - (now - watch.flipped) % (STAY / 2), 50) : soon);
  }

  /** It changed and stayed: report it, then keep an eye on it while the page may still take it back. */
  function settle(id, watch, now) {
    tell(watch);
    watch.base = !watch.base;
    watch.flipped = 0;
    watch.since = now;
    watch.until = now + RETRACT;
    watch.act = { ...watch.act, nonce: nonce(), at: Date.now() };
    goodturn.hint.hide();
    next(id, watch, 2000);
  }
  function tell(watch) {
    goodturn.deliver({ type: 'observed', act: { ...watch.act, undo: watch.base } });
  }

  function open(composer, path) {
    const item = focused(path, []);
    if (item) opened.set(composer, { item, when: performance.now() });
  }

  function send(event, path) {
    for (const composer of plan.composer) {
      if (!sure(composer)) continue;
      const sent = event.type === 'submit'
        ? r().has(path[0], composer.field) && (r().climb(path, composer.root) || r().matches(path[0], composer.root))
        : !composer.done.lands && r().climb(path, composer.submit);
      if (sent && composer.submit_says && event.type !== 'submit' && !r().says(sent, composer.submit_says)) continue;
      if (sent && compose(composer, path)) return;
    }
  }

  function compose(composer, path) {
    const root = r().climb(path, composer.root);
    if (!root || composer.when && !r().one(root, composer.when)) return false;
    const field = r().one(root, composer.field);
    const sent = field && words(field);
    if (!sent) return false;
    r().me(true); // who writes may have become known a moment ago
    const answered = answeredBy(composer, root);
    if (!answered || answered.item.own) {
      // What is told of the next page is told of this form: what was posted before it came to nothing.
      if (composer.done.lands) for (const { nonce } of waiting) goodturn.deliver({ type: 'landed', nonce, found: 'refused', trace: null });
      return false;
    }
    const made = act(answered.kind ?? composer.kind, answered.item);
    made.composer = plan.composer.indexOf(composer);
    made.words = sent.slice(0, 2000);
    for (const other of writings) if (other.root === root) other.flipped ? finish(other) : end(other);
    const { appears, lands } = composer.done;
    const writing = {
      part: composer, root, from: opened.get(composer), act: made, sent, flipped: 0, timer: 0, trace: null,
      known: new Map(), mine: 0, until: performance.now() + RETRACT,
    };
    for (const { root, object, own } of appears ? r().called(appears) : []) writing.known.set(root, object), writing.mine += Number(own);
    if (lands) goodturn.deliver({ type: 'pending', act: made });
    if (appears || composer.done.emptied || composer.done.gone) {
      writings.add(writing);
      writing.timer = setTimeout(() => follow(writing), 100);
    }
    return true;
  }
  const words = field => (field.value ?? field.textContent ?? '').trim();

  function answeredBy(composer, root) {
    const said = r().who(composer.author, root);
    const from = opened.get(composer);
    for (const answer of composer.answers) {
      let /** @type {Found | null | undefined} */ item = null;
      if (answer.opened) {
        item = from && performance.now() - from.when < MENU * 30 ? from.item : null;
        if (said && item?.author.handle !== said.handle) item = null;
      } else if (answer.find.length) {
        const id = r().read(answer.find, root);
        const at = id && r().byId(id);
        item = at ? r().itemOn(r().pathOf(at), answer.items) : null;
        if (id && !item) return null; // it answers something that cannot be read: say nothing rather than guess
      } else {
        item = r().itemOn(r().pathOf(root), answer.items);
        if (item === null) return null; // nor the first thing on the page for what it stands in
        item ??= r().itemIn(r().whole(), answer.items);
      }
      if (item && (!answer.items.length || answer.items.includes(item.part.name))) return { item, kind: answer.kind };
    }
    // The composer names somebody whose item was never seen: the person is sure, the object is not.
    const nowhere = { author: said, object: null, own: false };
    return said ? { item: nowhere, kind: null } : null;
  }

  function look(writing) {
    const { root, part: { done } } = writing;
    const busy = !!done.busy && root.isConnected && r().has(root, done.busy);
    writing.flipped = !busy && succeeded(writing) ? writing.flipped || performance.now() : 0;
    return busy;
  }
  function follow(writing) {
    const now = performance.now();
    const { root, part: { field } } = writing;
    const busy = look(writing);
    if (writing.flipped && now - writing.flipped >= STAY) return finish(writing);
    const box = r().one(root, field);
    const refused = !busy && !writing.flipped && now > writing.until - RETRACT / 2 && box && words(box);
    if (now > writing.until && !writing.flipped || refused) return end(writing);
    writing.timer = setTimeout(() => follow(writing), writing.flipped ? STAY / 4 : 200);
  }
  function succeeded(writing) {
    const { root, known, flipped, sent, part: { done, field } } = writing;
    if (done.appears) {
      const before = new Set(known.values());
      const own = r().called(done.appears).filter(item => item.own);
      // What was there under any name is not new, nor is what only got its link; without a link it is new as one more.
      const fresh = own.find(item => item.object ? known.get(item.root) !== null && !before.has(item.object) : !known.has(item.root) && own.length > writing.mine);
      if (!fresh) return false;
      writing.trace = fresh.object;
    }
    const box = root.isConnected ? r().one(root, field) : null;
    // What was sent is out of the form: other words in it are the next ones.
    return flipped && box && words(box) !== sent
      || !(done.emptied && box && words(box)) && !(done.gone && root.isConnected && r().one(root, done.gone));
  }
  /** The user goes on inside a composer that has not succeeded (cancels it): what happens to it now proves nothing. */
  function interrupted(writing, path) {
    if (!r().climb(path, writing.part.submit) && !writing.flipped) end(writing);
  }
  function finish(writing) {
    // Meanwhile the next one may have been begun.
    if (opened.get(writing.part) === writing.from) opened.delete(writing.part);
    goodturn.deliver({ type: 'observed', act: { ...writing.act, trace: writing.trace } });
    goodturn.hint.hide();
    end(writing);
  }
  function end(writing) {
    clearTimeout(writing.timer);
    writings.delete(writing);
  }

  /** The page is being left: what stands now counts. */
  function leave() {
    for (const [id, watch] of watches) {
      clearTimeout(watch.timer);
      const state = shown(watch);
      if (state === !watch.base || state === undefined && watch.flipped) tell(watch);
      watches.delete(id);
    }
    for (const writing of [...writings]) {
      writing.flipped && succeeded(writing) ? finish(writing) : end(writing);
    }
  }

  /** What became of the form posted on the page before this one. An accepted post is answered by a redirect; a link is not. */
  function landed(pending) {
    const redirected = performance.getEntriesByType('navigation')[0]?.['redirectCount'];
    for (const { nonce, composer, name } of pending) {
      const lands = plan.composer[composer]?.done.lands;
      if (!lands) continue;
      const id = r().read(lands.own, r().whole());
      const at = id && r().byId(id);
      const item = at && (r().itemOn(r().pathOf(at), []) ?? r().itemIn(at, []));
      const refused = !!lands.refused && !!r().one(document, lands.refused);
      const found = refused ? 'refused' : redirected && item && (item.own || name && item.author.name === name) ? r().has(item.root, lands.held) ? 'held' : 'own' : 'neither';
      goodturn.deliver({ type: 'landed', nonce, found, trace: item ? item.object : null });
    }
  }

  /** What the address points to is known to selectors (`:target`) once the page has loaded, and not a moment earlier. */
  function use(next, pending) {
    plan = next;
    waiting = pending;
    const state = Reflect.get(Document.prototype, 'readyState', document);
    if (!pending.length || state === 'complete' || !location.hash || r().one(document, ':target')) landed(pending);
    else addEventListener('load', () => landed(pending), { once: true, signal: goodturn.life.signal });
  }

  return /** @type {Watcher} */ ({ begin: use, heard, lookBack, leave });
})();
