// Reads a page by its plan: items, authors, states, rows. A plain interpreter of site data: every selector and template
// comes from the adapter, every judgement is made elsewhere. The page is hostile: methods are taken from prototypes because
// named form fields shadow an element's own, values are clipped, and long pages are read by hit-testing what is in view.
'use strict';

goodturn.reader ||= (() => {
  const CLIP = 300;
  const DEEP = 512; // what lies deeper than parsers go was made to waste time
  const LOOK = 4; // milliseconds for looking round
  const LONG = 100; // on a page of so many screens a single hit test takes long
  /** @type {Plan} */
  let plan;
  let vars = new Map();
  let mineAt = -Infinity;
  /** When the last look round ended for want of time: what it found, and the points it had not reached. */
  let kept = new Set();
  let left = [];
  /** @type {Account | null} */
  let mine = null;
  const templates = new Map();
  /** Values taken from the page's JSON, so that it is not read again for every item. */
  let taken = new WeakMap();

  const proto = Document.prototype;
  const textOf = el => String(Reflect.get(Node.prototype, 'textContent', el));
  const whole = () => Reflect.get(proto, 'documentElement', document);
  const base = () => Reflect.get(Node.prototype, 'baseURI', document);
  const attr = (el, name) => Element.prototype.getAttribute.call(el, name);
  const shadow = el => Reflect.get(Element.prototype, 'shadowRoot', el);
  // By the kind of node, not by `instanceof`: the embedding page's nodes have prototypes of their own.
  const kin = root => ({ 1: Element, 9: Document })[Reflect.get(Node.prototype, 'nodeType', root)]?.prototype ?? DocumentFragment.prototype;
  const flat = (root, selector) => [...kin(root).querySelectorAll.call(root, selector)];

  /** Whether an element matches; what is left of ` >>> ` is around the shadow root the element is in. */
  function matches(el, selector) {
    const cut = selector.lastIndexOf('>>>');
    if (cut < 0) return Element.prototype.matches.call(el, selector);
    const host = Reflect.get(Node.prototype.getRootNode.call(el), 'host');
    const left = selector.slice(0, cut).trim();
    return !!host && matches(el, selector.slice(cut + 3)) && (!left || !!climb(pathOf(host), left));
  }
  /** Everything that matches inside; ` >>> ` goes into the open shadow root of what is left of it. */
  function all(root, selector) {
    const [first, ...deeper] = selector.split('>>>');
    let found = first.trim() ? flat(root, first) : [root];
    for (const part of deeper) found = found.flatMap(el => shadow(el) ? flat(shadow(el), part) : []);
    return found;
  }
  const one = (root, selector) =>
    selector.includes('>>>') ? all(root, selector)[0] ?? null : kin(root).querySelector.call(root, selector);
  const has = (root, selector) =>
    !!selector && (matches(root, selector) || !!one(root, selector));
  /** Whether the element says one of these words, as its label or as its whole text. */
  const says = (el, words) => !!words && (words.includes(attr(el, 'aria-label')?.trim()) || words.includes(textOf(el).trim()));
  /** The beginning of what an element says, however long it is. */
  function said(el) {
    const walker = proto.createTreeWalker.call(document, el, 4);
    let text = '';
    for (let node, n = 0; text.length < 1000 && n < 400 && (node = walker.nextNode()); n++) text += ' ' + Reflect.get(CharacterData.prototype, 'data', node).slice(0, 1000);
    return text.slice(0, 1000);
  }
  const rect = el => Element.prototype.getBoundingClientRect.call(el);
  const byId = id => proto.getElementById.call(document, id);

  /** The address of the page around a frame; of another origin the browser tells no more than that. */
  const around = () => goodturn.outer()?.location.href ?? (parent === window ? '' : document.referrer);

  /** The element and its ancestors, out of open shadow roots. */
  function* up(el) {
    for (let at = el, n = 0; at && n++ < DEEP; at = Reflect.get(Node.prototype, 'parentNode', at) || at.host) if (at instanceof Element) yield at;
  }
  const pathOf = el => [...up(el)];
  const climb = (path, selector) =>
    path.find(el => matches(el, selector)) || null;

  function template(text) {
    let known = templates.get(text);
    if (!known) {
      const names = [];
      const form = text.replace(/[.*+?^$()|[\]\\]/g, c => c === '*' ? '*' : '\\' + c)
        .replace(/\{(\w+)(\*?)\}/g, (_, name, any) => { names.push(name); return any ? '(.*)' : '([^/?#]+?)'; });
      templates.set(text, known = { names, form: new RegExp(`^${form}$`, 's') });
    }
    return known;
  }
  function match(text, value) {
    const { names, form } = template(text);
    const found = form.exec(value);
    return found && Object.fromEntries(names.map((name, i) => [name, decode(found[i + 1])]));
  }
  function decode(text) {
    try { return decodeURIComponent(text); } catch { return text; }
  }
  /** Fills a template; `null` when a name has no value. */
  function fill(text, values) {
    let whole = true;
    const out = text.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name] ?? ({ host: 1, origin: 1 })[name] && new URL(goodturn.address())[name] ?? variable(name);
      whole &&= !!value;
      return value ?? '';
    });
    return whole ? out : null;
  }
  function variable(name) {
    if (!vars.has(name)) {
      const part = plan.vars.find(part => part.name === name);
      const value = part && read(part.is, whole());
      if (!value) return null;
      vars.set(name, value);
    }
    return vars.get(name) ?? null;
  }

  function take(el, what, page) {
    const [name, rest] = what.split(/:(.*)/s);
    if (name[0] === '@') return [attr(el, what.slice(1)) ?? ''];
    if (name === 'text') return [textOf(el)];
    if (name === 'class') return [...(attr(el, 'class') ?? '').split(/\s+/)];
    if (name === 'value') return [String((el).value ?? '')];
    if (name === 'number') return [/\d+/.exec(textOf(el).replace(/(\d)[.,\u00a0\u202f' ](?=\d{3})/g, '$1'))?.[0] ?? ''];
    if (name === 'json') return [json(el, fill(rest, {}) ?? '')];
    if (name === 'host') return [new URL(page ?? goodturn.address()).host];
    const link = page ?? attr(el, 'href') ?? attr(el, 'action') ?? attr(el, 'src');
    if (link === null || !URL.canParse(link, base())) return [''];
    const url = new URL(link, base());
    if (name === 'link') return [url.href];
    if (name === 'path') return [url.pathname];
    if (name === 'hash') return [url.hash.slice(1)];
    if (name === 'query') return [url.searchParams.get(rest) ?? ''];
    url.hash = '';
    return [url.href];
  }
  function json(el, path) {
    const known = taken.get(el) ?? new Map();
    taken.set(el, known);
    if (!known.get(path)) {
      try {
        const value = path.split('.').reduce((at, key) => at?.[key], JSON.parse(textOf(el)));
        known.set(path, ['string', 'number'].includes(typeof value) ? String(value) : '');
      } catch { return ''; }
    }
    return known.get(path);
  }

  function read(field, el, /** @type {((el: Element) => boolean) | null} */ own = null) {
    for (const step of field) {
      const page = step.outer ? goodturn.outer() : step.page ? document : null;
      // A frame of another origin sees nothing around it but an address.
      let at = page && step.at ? page : page || step.outer ? whole() : el;
      if (step.up) at = climb(pathOf(at), step.up);
      for (let n = 0; at && step.beside && (!n || !matches(at, step.beside)); n++) at = n < 4 ? Reflect.get(Element.prototype, 'nextElementSibling', at) : null;
      if (at && step.at) {
        const meant = at === el && own || Boolean;
        const marks = step.outer && !page ? [] : step.sole ? all(at, step.at).filter(meant) : [own ? all(at, step.at).find(meant) : one(at, step.at)];
        const value = mark => take(mark, step.get ?? 'text', null)[0];
        if (step.sole && marks.some(mark => value(mark) !== value(marks[0]))) return null;
        at = marks[0];
      }
      if (!at) continue;
      for (const raw of take(at, step.get ?? 'text', step.at ? null : step.outer ? around() : step.page ? goodturn.address() : null)) {
        const value = raw.trim();
        const found = step.like ? match(step.like, value) : {};
        if (!value || !found || value === step.unless) continue;
        const out = step.give ? fill(step.give, found) : Object.values(found)[0] ?? value;
        if (out) return out.slice(0, step.get === 'link' || step.get === 'url' ? 2048 : CLIP);
      }
    }
    return null;
  }
  function who(who, el, own = /** @type {((el: Element) => boolean) | null} */ (null)) {
    const handle = read(who.handle, el, own);
    // No handle has white space in it: those are other words.
    return handle && !/\s/.test(handle) ? { handle, name: read(who.name, el, own) ?? '', stable: read(who.stable, el, own), url: read(who.url, el, own) } : null;
  }
  /** The user's account; a page may tell no more than the name. */
  function me(afresh = false) {
    if (afresh || performance.now() - mineAt > 500) {
      const name = read(plan.me.name, whole());
      mine = who(plan.me, whole()) || (name ? { handle: '', name, stable: null, url: null } : null);
      mineAt = performance.now();
    }
    return mine;
  }

  const here = pages => !pages.length || pages.some(page => match(page, new URL(goodturn.address()).pathname));
  const sure = part => part.confidence !== 'low';

  function isMe({ handle, name }) {
    const my = me();
    return !!my && (my.handle === handle || plan.by_name && !!name && my.name === name);
  }

  function found(part, root) {
    // What is in an item within this one is that one's; what lies too deep is nobody's.
    const inner = el => {
      let deep = 0;
      for (const at of up(el)) if (at === root || deep++ > 200 || plan.item.some(part => sure(part) && !part.shares && matches(at, part.root) && here(part.pages))) return at === root;
      return false;
    };
    const author = who(part.author, root, inner);
    if (!author) return null;
    const object = read(part.object, root, inner);
    const own = has(root, part.own) || isMe(author);
    const at = Date.parse(read(part.at, root, inner) ?? '');
    return { part, root, author, object, own, at: at || null, key: `${part.name} ${object} ${author.handle}` };
  }
  /** The closest item; `null` when it cannot be read, and `undefined` when there is none. */
  function itemOn(path, names) {
    for (const [n, root] of path.entries()) {
      const part = partOf(root, names);
      const item = part && found(part, root);
      // Somebody else is named in between: something that is not known as an item, or no longer.
      if (item) return path.slice(0, n).some(el => (read(part.author.handle, el) ?? item.author.handle) !== item.author.handle) ? null : item;
      if (part) return null;
    }
    return path.includes(whole()) ? undefined : null;
  }
  function partOf(root, names) {
    return plan.item.find(part => sure(part) && (!names.length || names.includes(part.name)) && matches(root, part.root)
      && here(part.pages) && !(part.unless && climb(pathOf(root), part.unless)));
  }
  function itemIn(root, names) {
    for (const part of plan.item) {
      if (names.length && !names.includes(part.name)) continue;
      // Several screens may be mounted at once: what can be seen goes first.
      const roots = all(root, part.root).slice(0, 50).filter(el => partOf(el, [part.name]));
      const inside = roots.find(el => Element.prototype.checkVisibility.call(el)) ?? roots[0];
      if (inside) return found(part, inside);
    }
    return null;
  }
  const shows = (root, item) => matches(root, item.part.root) && found(item.part, root)?.key === item.key;
  /** The item's own root, while it is in the page and not recycled for another item. */
  const still = item => item.root.isConnected && shows(item.root, item) ? item.root : null;
  /** The item's root now: frameworks replace nodes. One that showed the same thing beside it all along is not it. */
  const again = (item, twins = []) =>
    still(item) ?? all(document, item.part.root).slice(0, 500).find(root => !twins.includes(root) && shows(root, item)) ?? null;
  function twins(item) {
    const roots = all(document, item.part.root);
    const at = roots.indexOf(item.root);
    return roots.slice(Math.max(at - 20, 0), at + 20).filter(root => root !== item.root && shows(root, item));
  }
  function called(name) {
    return plan.item.filter(part => part.name === name)
      .flatMap(part => all(document, part.root).slice(-500).filter(root => partOf(root, [name]) === part).map(root => found(part, root)))
      .filter(item => item !== null);
  }
  function state(control, root) {
    const marks = all(root, control.state ?? control.at)
      .filter(el => itemRoot(el, control.items) === root);
    const shows = (selector, words) => marks.some(el => !!selector && matches(el, selector) || says(el, words));
    return shows(control.on, control.on_says) || (shows(control.off, control.off_says) ? false : null);
  }
  const itemRoot = (el, names) => pathOf(el).find(root => partOf(root, names));

  /**
   * Roots of items and rows in view, found by hit-testing: it knows what is covered, and whatever a page is made of. A single
   * test costs more the longer the page is; on a very long one the way down goes by places alone. A look may go `on` where the
   * last one ended for want of time; one with more time of its own, for the popup, leaves that as it is.
   */
  function visible(budget = LOOK, on = false) {
    const roots = new Set(on ? [...kept].filter(shown) : []);
    const places = [...roots].map(rect);
    const seen = new Set(roots);
    const parts = [...plan.item, ...plan.row].filter(part => sure(part) && here(part.pages));
    const look = el => {
      for (const at of up(el)) {
        if (seen.has(at)) break;
        seen.add(at);
        if (parts.some(part => matches(at, part.root)) && shown(at)) roots.add(at), places.push(rect(at));
      }
    };
    const done = points => {
      if (budget === LOOK) kept = roots, left = points;
      return roots;
    };
    // Column after column, coarse first: should time run out, at least the middle has been looked at from top to bottom.
    const points = on && left.length ? left : [0.5, 0.3, 0.7, 0.1, 0.9].flatMap(share => [8, 56, 32, 80].flatMap(from =>
      Array.from({ length: (innerHeight - from + 95) / 96 }, (_, n) => ({ x: innerWidth * share, y: from + 96 * n }))));
    if (Reflect.get(Element.prototype, 'scrollHeight', whole()) > LONG * innerHeight) {
      const inside = [whole()];
      const started = performance.now();
      for (const el of inside) {
        if (performance.now() - started >= budget) return done(points);
        if (Element.prototype.checkVisibility.call(el)) look(el);
        inside.push(...inView(el));
      }
      return done([]);
    }
    proto.elementFromPoint.call(document, 0, 0); // lays the page out, which is not ours to be charged with
    const started = performance.now();
    // Where something was found already is looked at last, for what is inside it. A look gets a few points further even on a
    // machine that is busy otherwise.
    const later = [];
    let looked = 0;
    for (const list of [points, later]) {
      for (const [n, point] of list.entries()) {
        const { x, y } = point;
        if (list !== later && places.some(({ left, right, top, bottom }) => left < x && x < right && top < y && y < bottom)) {
          later.push(point);
          continue;
        }
        if (looked++ > 7 && performance.now() - started >= budget) return done([...list.slice(n), ...list === later ? [] : later]);
        let el = proto.elementFromPoint.call(document, x, y);
        for (let inner = el, n = 0; inner && n < 50; n++, el = inner) {
          inner = shadow(el)?.elementFromPoint(x, y) ?? null;
          if (!inner || inner === el) break;
        }
        look(el);
      }
    }
    return done([]);
  }
  /** Children of which something is in view, or may be; of many the first is found by halving. */
  function inView(el) {
    const list = Reflect.get(Element.prototype, 'children', el);
    const many = list.length > 99;
    const some = [];
    let from = 0;
    for (let to = many ? list.length : 0; from < to;) {
      const middle = from + to >> 1;
      if (rect(list[middle]).bottom > 0) to = middle;
      else from = middle + 1;
    }
    for (let child; child = list[from++];) {
      const { top, bottom, height } = rect(child);
      if (!height || top < innerHeight && bottom > 0) some.push(child);
      else if (many && top > 0) break;
    }
    return some;
  }
  function shown(root) {
    const { top, bottom, height } = rect(root);
    const inside = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return root.isConnected && inside >= Math.min(height, innerHeight) / 2;
  }

  function view(roots) {
    const inOrder = [...roots].sort((a, b) => a.compareDocumentPosition(b) & 4 ? -1 : 1);
    const items = [];
    const broken = [];
    const rows = [];
    for (const root of inOrder) {
      const part = partOf(root, []);
      const item = part && found(part, root);
      if (item) items.push(item);
      else if (part) broken.push(part.name);
      for (const row of plan.row) {
        if (sure(row) && here(row.pages) && matches(root, row.root)) rows.push(rowOf(row, root));
      }
    }
    const seen = items.slice(0, 40).map((item, index) => ({
      index, name: item.part.name, author: item.author, object: item.object, at: item.at, own: item.own,
      promoted: has(item.root, item.part.promoted), sensitive: has(item.root, item.part.sensitive), controls: controls(item),
      links: item.part.links ? all(item.root, item.part.links).slice(0, 20).map(el => take(el, 'link', null)[0]) : null,
      ...text(item),
    }));
    return { view: { url: goodturn.address(), me: me(), items: seen, rows: rows.filter(row => row).slice(0, 60), broken }, found: items };
  }
  /** What the item says; where the site does not tell that apart, everything about it. */
  function text({ part, root }) {
    const words = part.text && all(root, part.text).find(el => itemRoot(el, []) === root);
    return part.text ? { text: words ? said(words) : null } : { about: said(root) };
  }
  function controls(item) {
    const list = [];
    for (const control of plan.control) {
      if (!sure(control) || !control.items.includes(item.part.name)) continue;
      if (all(item.root, control.at).some(el => itemRoot(el, control.items) === item.root)) {
        list.push({ kind: control.kind, on: state(control, item.root) });
      }
    }
    for (const composer of plan.composer) {
      const answer = composer.answers.find(answer => !answer.items.length || answer.items.includes(item.part.name));
      if (!sure(composer) || !answer) continue;
      const there = composer.opener ? one(item.root, composer.opener) : one(document, composer.root);
      if (there) list.push({ kind: answer.kind ?? composer.kind, on: false });
    }
    return list;
  }
  function rowOf(row, root) {
    if (row.when && !has(root, row.when) || has(root, row.unless)) return null;
    const named = name => !!name && (name === me()?.handle || name === me()?.name);
    const to = read(row.to, root);
    if (to && !named(to) || row.mine.length && !named(read(row.mine, root))) return null;
    const marks = row.actor ? all(root, row.actor) : [root];
    const actors = new Map();
    for (const mark of marks) {
      const actor = who(row.who, mark);
      // Where the page tells no more of the user than a name, whoever has none here may be the user.
      if (!actor || isMe(actor) || plan.by_name && !actor.name && !me()?.handle) continue;
      const first = actors.get(actor.handle);
      if (first) first.name ||= actor.name;
      else actors.set(actor.handle, actor);
    }
    const vague = row.single && actors.size > 1;
    const total = Math.max(actors.size, 1 + Number(read(row.more, root) ?? 0));
    const at = Date.parse(read(row.at, root) ?? '');
    return {
      kind: row.kind, key: read(row.key, root), object: read(row.object, root), at: at || null,
      actors: vague ? [] : [...actors.values()], others: vague ? 1 : actors.size ? total - actors.size : 0,
    };
  }

  return /** @type {Reader} */ ({
    use: next => { plan = next; kept = new Set(); left = []; vars = new Map(); taken = new WeakMap(); mineAt = -Infinity; },
    matches, one, all, has, says, read, who, me, climb, pathOf, itemOn, itemIn, still, again, twins, called, state, view, visible, shown, byId, whole,
    unfinished: () => left.length,
  });
})();
