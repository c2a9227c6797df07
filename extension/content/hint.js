// Draws one hint beside an item: a small card in a closed shadow root at the end of the document, moved along with the item,
// never on top of a control, gone without a trace. The words come ready from the background.
'use strict';

goodturn.hint ||= (() => {
  const STYLE = `
    :host { all: initial; position: fixed; inset: 0 auto auto 0; z-index: 2147483646; }
    section { box-sizing: border-box; width: min(19rem, calc(100vw - 1.5rem)); padding: .8rem .9rem .6rem; border-radius: .9rem;
      border: 1px solid #d9d2c4; background: #fffdf8; color: #33302a; font: 14px/1.45 system-ui, sans-serif; text-align: start;
      box-shadow: 0 .25rem 1rem rgb(60 50 30 / .16); animation: come .25s ease-out; }
    p { margin: 0 0 .35rem; overflow-wrap: anywhere; }
    .why, small { color: #6a6458; }
    .why { display: block; font-size: 13px; margin-block-start: .35rem; }
    small { display: block; font-size: 11.5px; margin-block-start: .25rem; }
    div { display: flex; flex-wrap: wrap; gap: .35rem; margin-block-start: .5rem; }
    button { font: inherit; font-size: 13px; padding: .3rem .65rem; border-radius: 1rem; border: 1px solid #c9bfa9; background: transparent;
      color: inherit; cursor: pointer; overflow-wrap: anywhere; }
    button:hover { background: #f3ecdc; }
    button:focus-visible { outline: 2px solid #2f6f62; outline-offset: 2px; }
    @media (prefers-color-scheme: dark) {
      section { background: #262521; color: #ece7dc; border-color: #4a463d; box-shadow: 0 .25rem 1rem rgb(0 0 0 / .5); }
      .why, small { color: #b5ad9d; }
      button { border-color: #5d574b; }
      button:hover { background: #35332c; }
      button:focus-visible { outline-color: #7cc4b3; }
    }
    @media (prefers-reduced-motion: reduce) { section { animation: none; } }
    @media (prefers-contrast: more) { section, button { border-color: currentColor; } .why, small { color: inherit; } }
    @media (forced-colors: active) { section, button { border-color: CanvasText; } }
    @keyframes come { from { opacity: 0; translate: 0 .4rem; } }`;
  const CONTROLS = 'a, button, input, textarea, select, summary, label, video, [role=button], [role=link], [contenteditable]';
  const GAP = 12;
  const doc = Document.prototype;

  /** @type {Shown | null} */
  let shown = null;
  let frame = 0;
  let timer = 0;

  const make = (tag, /** @type {string} */ text = '', /** @type {string} */ name = '') => {
    const el = doc.createElement.call(document, tag);
    el.textContent = text;
    if (name) el.className = name;
    return el;
  };

  function show(card, found) {
    hide();
    const host = doc.createElement.call(document, 'div');
    const shadow = host.attachShadow({ mode: 'closed' });
    dress(shadow);
    const section = make('section');
    section.setAttribute('role', 'group');
    section.setAttribute('aria-label', card.label);
    section.dir = card.dir;
    section.lang = card.lang;
    const say = make('p');
    say.setAttribute('role', 'status');
    const buttons = make('div');
    let first;
    for (const [text, answer] of [[card.let_go, 'let-go'], [card.later, 'later'], [card.never, 'not-for']]) {
      const button = make('button', text);
      button.addEventListener('click', event => event.isTrusted && answered(answer));
      buttons.append(button);
      first ??= button;
    }
    section.append(say, buttons, make('small', card.source));
    shadow.append(section);
    host.style.visibility = 'hidden';
    goodturn.reader.whole().append(host);
    // Filled after it is there, so that screen readers announce it.
    say.append(card.say, make('span', card.why, 'why'));
    shown = { card, found, host, places, first };
    move();
    if (!shown) return void goodturn.send({ type: 'answer', nudge: card.nudge, answer: 'missed' });
    host.style.visibility = '';
    goodturn.deliver({ type: 'answer', nudge: card.nudge, answer: 'shown' });
  }

  /** A constructed sheet passes every page's CSP; where a browser will not take one from us, a style element does. */
  function dress(shadow) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      shadow.append(make('style', STYLE));
    }
  }

  // Beside the item, as near to its top as possible; else along the lower edge of the window.
  /** @type {Shown['places']} */
  const places = Array.from({ length: 24 }, (_, n) => n % 2
    ? (r, w) => [r.left - GAP - w, r.top + GAP + 20 * (n - 1)] : r => [r.right + GAP, r.top + GAP + 20 * n]);
  for (const share of [1, 0, 0.5]) {
    places.push((_, w, h) => [GAP + share * (innerWidth - w - 2 * GAP), innerHeight - h - GAP]);
  }

  /** Whether a box is in the window and over no control. */
  function free(x, y, w, h) {
    if (x < 0 || y < 0 || x + w > innerWidth || y + h > innerHeight) return false;
    for (let i = 0; i <= 8; i++) for (let j = 0; j <= 6; j++) {
      const under = doc.elementFromPoint.call(document, x + w * i / 8, y + h * j / 6);
      if (under && goodturn.reader.climb(goodturn.reader.pathOf(under), CONTROLS)) return false;
    }
    return true;
  }

  /** Goes where the item went. What would come over a control takes another place, or leaves. */
  function move() {
    frame = 0;
    clearTimeout(timer);
    if (!shown) return;
    // Pages change without anything being scrolled, too.
    timer = setTimeout(move, 250);
    const { found, host } = shown;
    // A node may be another item's by now.
    const root = goodturn.reader.again(found);
    const around = root?.getBoundingClientRect();
    if (!root || !around || around.bottom < 0 || around.top > innerHeight) return hide();
    found.root = root;
    const { width, height } = host.getBoundingClientRect();
    // What is under it is looked at through it.
    host.style.pointerEvents = 'none';
    const place = shown.places.find(place => free(...place(around, width, height), width, height));
    host.style.pointerEvents = '';
    if (!place) return hide();
    shown.places = [place, ...places];
    const [x, y] = place(around, width, height);
    host.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  function hide() {
    const { host, back } = shown ?? {};
    const held = host && Reflect.get(doc, 'activeElement', document) === host;
    host?.remove();
    clearTimeout(timer);
    shown = null;
    // The focus goes back to where the user's key took it from.
    if (held && back instanceof HTMLElement) HTMLElement.prototype.focus.call(back, { preventScroll: true });
  }
  function answered(answer) {
    if (!shown) return;
    goodturn.deliver({ type: 'answer', nudge: shown.card.nudge, answer });
    hide();
  }

  /** The user's keys, as the browser tells them. */
  function told(what) {
    if (what === 'let-go') return answered('let-go');
    if (!shown) return;
    shown.back ??= Reflect.get(doc, 'activeElement', document);
    shown.first.focus();
  }

  return {
    show, hide, told,
    moved: () => { if (shown && !frame) frame = requestAnimationFrame(move); },
    key: event => { if (event.key === 'Escape' && shown) answered('let-go'); },
  };
})();
