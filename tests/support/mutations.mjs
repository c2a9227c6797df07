// @ts-check
/**
 * Damaged copies of living pages, read by the shipped reader and watched by the shipped watcher: is what they say then still
 * right, or do they say nothing?
 *
 * A page is rendered once by its own scripts, taken as HTML with its open shadow roots, and opened again with nothing in it
 * running. Copies are made and damaged within that one document; every node of a copy knows the node it was copied from, so
 * what is read of it can be held against what the undamaged page says of that very node.
 *
 * What a damaged copy may not do:
 *  - make the reader or the watcher throw;
 *  - name another person, or another thing, for an element than the undamaged page does when that element is read as the same
 *    part (`silent` and `right` are both fine; parts of a copy that the whole page does not show as an item, such as a quote
 *    that lost the mark of being one, are right when they name their own author);
 *  - take a control for one of another kind or another person, or a composer for one that answers another person;
 *  - name an actor in a notification who is not one of it, or tell of something nobody did (a kind that the undamaged row does
 *    not have). An answer that lost the mark of being one is a mention: both are words to the user;
 *  - report an act when what was clicked never changed, whatever happens elsewhere on the page.
 *
 * What no reader can know is not asked for: words put in place of words never look like a handle (they have white space in
 * them), are nobody's name, and name nobody as the site's own sentences do; nor do they say that something is the user's where
 * only the site's own sentence does ("Replied to you" for "Replied to Sven"), and the user's name stays where a page has no
 * more of the user than that, or says by it alone that its things are theirs; names and times are not compared; what stands in no
 * element of a thing but only follows it (`beside`) is not moved to another one; and a notification keeps what says by being there
 * that it is none (`unless`, `:not`), since without it the page looks just like one that never had it. An adapter may have several
 * names for one person or thing: a later one is right when it is nobody else's.
 */
import { until } from './wait.mjs';

/**
 * @typedef {import('./reading.mjs').Readings} Readings
 * @typedef {import('./reading.mjs').Reading} Reading
 * @typedef {import('./reading.mjs').Plan} Plan
 * @typedef {{ what: string, damage: string[], times: number }} Wrong `damage`: the fewest that suffice, as far as was tried
 * @typedef {{ copies: number, nodes: number, items: number, rows: number, controls: number, composers: number,
 *   acts: number, wrong: Wrong[] }} Outcome what the undamaged page has, and what went wrong on damaged ones
 */

/**
 * A page as its own scripts leave it, as HTML by address (see `Readings.still`).
 *
 * @param {Readings} readings
 * @param {string} url served by `readings.network`
 * @param {string} [frame] part of the address of the frame that matters
 * @returns {Promise<Record<string, string>>}
 */
export async function rendered(readings, url, frame) {
  const reading = await readings.open(url, { frame, height: 4000 });
  try {
    let last = '';
    const html = await until(async () => {
      const now = await reading.run(taken);
      const still = now === last;
      last = now;
      return still && now;
    }, `${url} to come to rest`, { every: 200 });
    if (!frame) return { [url]: html };
    const address = reading.frame.url();
    const written = address.startsWith('about:');
    const element = await reading.frame.frameElement();
    await element?.evaluate((element, name, value) => element.setAttribute(name, value), written ? 'srcdoc' : 'src', written ? html : address);
    const { Reading } = await import('./reading.mjs');
    const around = await (await Reading.of(reading.page)).run(taken);
    return { [url]: around, ...(written ? {} : { [address]: html }) };
  } finally {
    await reading.close();
  }
}

/** The document as HTML, open shadow roots declared. */
function taken() {
  /** @type {ShadowRoot[]} */
  const shadowRoots = [];
  /** @type {(Document | ShadowRoot)[]} */
  const trees = [document];
  for (const tree of trees) {
    for (const el of tree.querySelectorAll('*')) {
      if (el.shadowRoot) {
        trees.push(el.shadowRoot);
        shadowRoots.push(el.shadowRoot);
      }
    }
  }
  const html = document.documentElement;
  const tag = /** @type {Element} */ (html.cloneNode(false)).outerHTML.replace(/<\/html>$/, '');
  return `${document.doctype ? '<!doctype html>' : ''}${tag}${/** @type {any} */ (html).getHTML({ shadowRoots })}</html>`;
}

/**
 * Damages copies of the page and says what was read wrongly.
 *
 * @param {Reading} reading
 * @param {Plan} plan
 * @param {{ copies: number, seed: number }} how the same seed damages the same page in the same ways
 * @returns {Promise<Outcome>}
 */
export async function assay(reading, plan, { copies, seed }) {
  /** @type {Outcome | undefined} */
  let whole;
  // In parts, so that no single answer takes the browser minutes.
  for (let from = 0; from < copies; from += 100) {
    const part = await reading.run(damaged, /** @type {any} */ (plan), Math.min(100, copies - from), seed + from);
    if (!whole) {
      whole = part;
      continue;
    }
    whole.copies += part.copies;
    whole.acts += part.acts;
    for (const wrong of part.wrong) {
      const same = whole.wrong.find(({ what }) => what === wrong.what);
      if (same) same.times += wrong.times;
      else whole.wrong.push(wrong);
    }
  }
  if (!whole) throw new Error('no copies were asked for');
  return whole;
}

/**
 * Runs beside the page.
 *
 * @param {any} plan
 * @param {number} copies
 * @param {number} seed
 * @returns {Outcome}
 */
function damaged(plan, copies, seed) {
  const { goodturn, watching } = /** @type {any} */ (globalThis);
  const r = goodturn.reader;
  /** @typedef {{ name: string, node: any, how: any, told: string }} Damage on a node of the whole page */
  /** @typedef {{ html: any, of: WeakMap<any, any>, now: Map<any, any>, around: WeakMap<any, any>, trees: any[] }} Copy `of`: what a node was copied from; `now`: and back;
   * `around`: of what was put around something, what that was copied from */

  // ---- chance, the same every time

  let chance = seed >>> 0;
  const random = () => {
    chance = (chance + 0x6d2b79f5) >>> 0;
    let t = Math.imul(chance ^ (chance >>> 15), chance | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @template T @param {T[]} list @returns {T} */
  const pick = (list) => list[Math.floor(random() * list.length)];
  /** @template T @param {T[]} list @param {number} most @returns {T[]} */
  const some = (list, most) => {
    const rest = [...list];
    /** @type {T[]} */
    const chosen = [];
    while (rest.length && chosen.length < most) chosen.push(...rest.splice(Math.floor(random() * rest.length), 1));
    return chosen;
  };

  // ---- the page: hostile ones have form fields that bear the names of properties

  /** @type {(of: any, name: string) => (node: any) => any} */
  const getter = (of, name) => {
    const get = Object.getOwnPropertyDescriptor(of, name)?.get;
    return (node) => get?.call(node);
  };
  const firstChild = getter(Node.prototype, 'firstChild');
  const nextSibling = getter(Node.prototype, 'nextSibling');
  const parentNode = getter(Node.prototype, 'parentNode');
  const shadowRoot = getter(Element.prototype, 'shadowRoot');
  const classList = getter(Element.prototype, 'classList');
  const attributes = getter(Element.prototype, 'attributes');
  const documentElement = getter(Document.prototype, 'documentElement');
  const isElement = (/** @type {any} */ node) => node instanceof Element;
  /** @type {(node: any) => any[]} */
  const children = (node) => [...getter(Element.prototype, 'children')(node)];
  /** @type {(parent: any, node: any) => any} */
  const append = (parent, node) => Node.prototype.appendChild.call(parent, node);
  /** @type {(node: any, other: any) => any} */
  const replace = (node, other) => Node.prototype.replaceChild.call(parentNode(node), other, node);
  /** @type {() => any} */
  const wrapper = () => Document.prototype.createElement.call(document, 'div');

  const sure = (/** @type {any} */ part) => part.confidence !== 'low';
  const items = plan.item.filter(sure);
  const rows = plan.row.filter(sure);
  const whole = documentElement(document);
  /** Trees that selectors look at: the document and every open shadow root. */
  const treesIn = () => {
    /** @type {any[]} */
    const trees = [document];
    for (const tree of trees) for (const el of r.all(tree, '*')) if (shadowRoot(el)) trees.push(shadowRoot(el));
    return trees;
  };
  /** Taken from the prototype: a page may shadow it. @param {any} node @param {any} other */
  const holds = (node, other) => Node.prototype.contains.call(node, other);
  /** A tree is a root already, so a selector may begin inside one. @param {any[]} trees @param {string} selector @returns {any[]} */
  const all = (trees, selector) => [...new Set(trees.flatMap((tree) => r.all(tree, selector.replace(/^\s*>>>/, ''))))];
  /** @param {any[]} trees */
  const rootsIn = (trees) => [...new Set([...items, ...rows].flatMap((part) => all(trees, part.root)))];
  const nodes = treesIn().flatMap((tree) => r.all(tree, '*')).filter((el) => el !== whole);
  /** @type {any[]} */
  const texts = [];
  for (const tree of treesIn()) {
    const walk = Document.prototype.createTreeWalker.call(document, tree, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (walk.currentNode.nodeValue?.trim() && !(parentNode(walk.currentNode) instanceof HTMLStyleElement)) texts.push(walk.currentNode);
  }
  const phrases = texts.map((text) => text.nodeValue.trim()).filter((text) => /\S\s+\S/.test(text) && text.length < 200);
  phrases.push('quiet river stones', 'two of them', 'since Tuesday morning', '12 more words', 'a @b c');
  // Nodes that the adapter looks at are damaged as often as all others together.
  const trees = treesIn();
  /** @type {Set<any>} */
  const watched = new Set();
  JSON.stringify(plan, (key, value) => {
    if (value && typeof value === 'string' && /^(root|at|up|beside|state|on|off|actor|opener|field|submit|when|unless|own|promoted|links)$/.test(key)) {
      try { for (const el of all(trees, value)) watched.add(el); } catch { /* only works inside an element */ }
    }
    return value;
  });
  for (const el of [...watched]) for (let up = parentNode(el), n = 0; isElement(up) && n < 2; up = parentNode(up), n++) watched.add(up);
  const looked = [...watched].filter((el) => el !== whole && el.isConnected);
  // What says of a notification that it is none by being there (`unless`, `:not`).
  /** @type {Set<any>} */
  const denials = new Set();
  for (const part of rows) {
    const selectors = [part.root, part.when].filter(Boolean).flatMap(denied);
    if (part.unless) selectors.push(part.unless);
    for (const selector of selectors) try { for (const el of all(trees, selector)) denials.add(el); } catch { /* no selector by itself */ }
  }
  /** What is in the `:not(…)` of a selector, and in the `:has(…)` of that. @param {string} selector @returns {string[]} */
  function denied(selector) {
    /** @type {(text: string, name: string) => string[]} */
    const inside = (text, name) => {
      const found = [];
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        let depth = 1;
        let end = at + name.length;
        while (end < text.length && depth) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0, end++;
        found.push(text.slice(at + name.length, end - 1));
      }
      return found;
    };
    return inside(selector, ':not(').flatMap((not) => [not, ...inside(not, ':has(')]).map((one) => one.trim().replace(/^[>+~]\s*/, ''));
  }
  const heads = new Set(rootsIn(trees));
  /** @param {any} node @param {string} name */
  const denies = (node, name) => denials.size > 0 && !heads.has(node)
    && (denials.has(node) || (name === 'remove' || name === 'replace text') && [...denials].some((el) => holds(node, el) || holds(el, node)) && ![...heads].some((root) => holds(node, root)));
  const follows = JSON.stringify(plan).includes('"beside":"');
  const besides = new Set(follows ? rootsIn(trees).map(parentNode) : []);

  /** @type {(node: any) => string} */
  const short = (node) => {
    if (!isElement(node)) return node.nodeValue ? `“${node.nodeValue.trim().slice(0, 30)}” in ${short(parentNode(node))}` : 'shadow root';
    const named = [...attributes(node)].filter(({ name }) => /^(id|data-testid|role|aria-label|rel|href|data-e2e|slot)$/.test(name)).slice(0, 2);
    return getter(Element.prototype, 'localName')(node) + [...classList(node)].slice(0, 3).map((name) => `.${name}`).join('')
      + named.map(({ name, value }) => `[${name}="${value.slice(0, 40)}"]`).join('');
  };
  /** @param {any} el */
  const where = (el) => r.pathOf(el).slice(0, 3).reverse().map(short).join(' > ');

  // ---- copies

  /** @param {any} node @param {Copy} copy @param {(of: any) => any} [from] @returns {any} */
  function cloned(node, copy, from = (of) => of) {
    const made = Node.prototype.cloneNode.call(node, false);
    copy.of.set(made, from(node));
    if (from(node) === node) copy.now.set(node, made);
    for (let child = firstChild(node); child; child = nextSibling(child)) append(made, cloned(child, copy, from));
    if (isElement(node) && shadowRoot(node) && !shadowRoot(made)) {
      const shadow = /** @type {any} */ (made).attachShadow({ mode: 'open' });
      copy.trees.push(shadow);
      for (let child = firstChild(shadowRoot(node)); child; child = nextSibling(child)) append(shadow, cloned(child, copy, from));
    }
    return made;
  }
  /** @returns {Copy} */
  function fresh() {
    /** @type {Copy} */
    const copy = { html: null, of: new WeakMap(), now: new Map(), around: new WeakMap(), trees: [] };
    copy.html = cloned(whole, copy);
    return copy;
  }

  // ---- damage

  /** @type {Record<string, (copy: Copy, node: any, how: any) => void>} */
  const doing = {
    'drop attribute': (_, node, how) => Element.prototype.removeAttribute.call(node, how),
    'drop class': (_, node, how) => classList(node).remove(how),
    'drop everywhere': (copy, _, { name, token }) => {
      for (const [from, made] of copy.now) if (isElement(made) && !denials.has(from)) doing[token ? 'drop class' : 'drop attribute'](copy, made, token ?? name);
    },
    remove: (_, node) => Node.prototype.removeChild.call(parentNode(node), node),
    duplicate: (copy, node) => Node.prototype.insertBefore.call(parentNode(node), cloned(node, copy, (of) => copy.of.get(of)), nextSibling(node)),
    reorder: (_, node, order) => {
      const list = children(node);
      for (const at of order) if (list[at]) append(node, list[at]);
    },
    'replace text': (_, node, how) => { node.nodeValue = how; },
    wrap: (copy, node, depth) => {
      const outer = wrapper();
      let inner = outer;
      for (let n = 1; n < depth; n++) inner = append(inner, wrapper());
      // What is put around something is part of what was around it.
      for (let made = outer; made; made = firstChild(made)) copy.of.set(made, copy.of.get(parentNode(node))), copy.around.set(made, copy.of.get(node));
      replace(node, outer);
      append(inner, node);
    },
  };
  // Where a site names people in sentences only, another one's sentence in place of one's own says honestly who it was.
  const sentences = [...items.map((/** @type {any} */ part) => part.author), ...rows.map((/** @type {any} */ part) => part.who)]
    .flatMap(({ handle }) => handle).filter((/** @type {any} */ step) => (step.get ?? 'text') === 'text' && step.like);
  /** @param {string} words */
  const tells = (words) => {
    const sentence = wrapper();
    sentence.textContent = words;
    return sentences.some((/** @type {any} */ step) => /^\S+$/.test(r.read([{ ...step, page: false, outer: false, up: null, beside: null, at: null }], sentence) ?? ''));
  };
  // Likewise where only a sentence says that something is the user's: in place of another such sentence it is the page's own word.
  const claims = rows.flatMap((/** @type {any} */ part) => [...part.mine, ...part.to])
    .filter((/** @type {any} */ step) => step.at && (step.get ?? 'text') === 'text' && step.like && !step.like.includes('{'))
    .map((/** @type {any} */ { at, like }) => ({ like, found: all(trees, at) }));
  /** @param {string} words @param {any} text */
  const claimed = (words, text) => claims.some((/** @type {any} */ { like, found }) => like === words && found.some((/** @type {any} */ el) => holds(el, text)));
  /** @param {(node: any, name: string) => boolean} [may] @returns {Damage | null} */
  function damage(may = () => true) {
    const kind = random();
    const node = pick(looked.length && random() < 0.6 ? looked : nodes);
    if (!node) return null;
    /** @param {string} name @param {any} on @param {any} [how] @returns {Damage | null} */
    const of = (name, on, how) => on && may(on, name) && !denies(on, name) ? { name, node: on, how, told: `${name}${typeof how === 'string' ? ` ${how}` : name === 'wrap' ? ` ${how} deep` : how?.name ? ` ${how.token ? `.${how.token}` : how.name}` : ''}: ${name === 'replace text' ? short(on) : where(on)}` } : null;
    if (kind < 0.4) {
      const name = pick([...attributes(node)])?.name;
      if (!name) return null;
      const token = name === 'class' && random() < 0.7 ? pick([...classList(node)]) : undefined;
      if (random() < 0.2) return of('drop everywhere', node, { name, token });
      return token ? of('drop class', node, token) : of('drop attribute', node, name);
    }
    if (kind < 0.6) return of('remove', node);
    if (kind < 0.7) return of('duplicate', node);
    if (kind < 0.83) {
      const parent = random() < 0.5 ? node : parentNode(node);
      if (!isElement(parent) || children(parent).length < 2 || besides.has(parent)) return null;
      return of('reorder', parent, some(children(parent).map((_, at) => at), 1000));
    }
    if (kind < 0.93) {
      const words = pick(phrases);
      if (names.has(words) || tells(words)) return null;
      const text = pick(texts);
      // Where the page has no more of the user than a name, that name is who they are.
      if (plan.by_name && !me?.handle && text.nodeValue.trim() === me?.name) return null;
      return claimed(words, text) ? null : of('replace text', text, words);
    }
    return node instanceof HTMLBodyElement || node instanceof HTMLHeadElement ? null : of('wrap', node, random() < 0.1 ? 600 : 1 + Math.floor(random() * 8));
  }
  /** @param {Copy} copy @param {Damage[]} list */
  function apply(copy, list) {
    for (const { name, node, how } of list) {
      const now = copy.now.get(node);
      // What is gone with something else cannot be damaged.
      if (now && parentNode(now)) doing[name](copy, now, how);
    }
  }
  /** @param {Copy} copy */
  function stand(copy) {
    replace(documentElement(document), copy.html);
    r.use(plan);
    return [document, ...copy.trees.filter((tree) => tree.isConnected)];
  }
  /** Asks the whole page something, and puts back what was there. @template T @param {() => T} ask @returns {T} */
  function ofWhole(ask) {
    const there = documentElement(document);
    if (there !== whole) replace(there, whole);
    r.use(plan);
    try {
      return ask();
    } finally {
      if (there !== whole) replace(whole, there);
      r.use(plan);
    }
  }

  // ---- what is read

  /** @param {any} item */
  const tellItem = (item) => item && { handle: item.author.handle, object: item.object };
  /** Controls and openers on the page, and whom they are about. @param {any[]} trees */
  function controlsIn(trees) {
    /** @type {{ el: any, kind: string, part: any, item: any }[]} */
    const found = [];
    for (const part of plan.control.filter(sure)) {
      for (const el of all(trees, part.at)) {
        const item = r.itemOn(r.pathOf(el), part.items);
        if (item) found.push({ el, kind: part.kind, part, item });
      }
    }
    for (const part of plan.composer.filter(sure)) {
      // Elsewhere the composer itself says whom it answers.
      const by = part.opener ? part.answers.filter((/** @type {any} */ answer) => answer.opened) : [];
      for (const el of by.length ? all(trees, part.opener) : []) {
        const item = r.itemOn(r.pathOf(el), []);
        // What it does not answer it is not about.
        if (item && by.some((/** @type {any} */ answer) => !answer.items.length || answer.items.includes(item.part.name))) found.push({ el, kind: part.kind, part: null, item });
      }
    }
    return found;
  }
  /** A watcher with a clock that goes when told. */
  function watch(/** @type {any} */ by) {
    let now = 1000;
    let ids = 0;
    /** @type {{ id: number, at: number, work: () => void }[]} */
    let due = [];
    /** @type {any[]} */
    const told = [];
    goodturn.deliver = async (/** @type {any} */ request) => { told.push(request); };
    const watcher = watching(
      (/** @type {() => void} */ work, /** @type {number} */ ms) => { due.push({ id: ++ids, at: now + ms, work }); return ids; },
      (/** @type {number} */ id) => { due = due.filter((one) => one.id !== id); },
      { now: () => now, getEntriesByType: () => [] },
    );
    watcher.begin(by, []);
    return {
      told: () => told.filter((request) => request.type === 'observed').map(({ act }) => act),
      /** @param {string} type @param {any} el @param {object} [more] */
      heard: (type, el, more = {}) => watcher.heard({ type, isTrusted: true, composedPath: () => r.pathOf(el), ...more }),
      /** @param {number} ms */
      pass(ms) {
        for (const end = now + ms; ;) {
          const next = due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
          if (!next) return void (now = end);
          due = due.filter((one) => one !== next);
          now = Math.max(now, next.at);
          next.work();
        }
      },
    };
  }
  /** @param {any} field @param {string} words */
  const write = (field, words) => { if ('value' in field) field.value = words; else field.textContent = words; };
  // A composer that is done as soon as it is empty: whom it answers is what matters here.
  const willing = {
    ...plan,
    composer: plan.composer.map((/** @type {any} */ part) => ({ ...part, submit_says: null, done: { emptied: true, gone: null, busy: null, appears: null, lands: null } })),
  };
  /** Writes into a composer and sends. @param {any} part @param {any} root @returns {any} the act that is reported, if one is */
  function answers(part, root) {
    const field = r.one(root, part.field);
    const submit = r.one(root, part.submit);
    if (!field || !submit) return null;
    const one = { ...willing, composer: willing.composer.map((/** @type {any} */ other, /** @type {number} */ at) => plan.composer[at] === part ? other : { ...other, confidence: 'low' }), control: [] };
    const watcher = watch(one);
    write(field, 'Some words.');
    watcher.heard('click', submit);
    write(field, '');
    watcher.pass(2600);
    return watcher.told()[0] ?? null;
  }
  /** @param {any[]} trees */
  const composersIn = (trees) => plan.composer.filter(sure).flatMap((/** @type {any} */ part) => all(trees, part.root).slice(0, 8).map((root) => ({ part, root })));

  // ---- what the whole page says

  r.use(plan);
  const me = r.me(true);
  const names = new Set([me?.name]);
  // Where a page names its author once for all, and that is the user, this alone says that things are the user's.
  for (const step of plan.by_name ? items.flatMap((/** @type {any} */ part) => part.author.name) : []) {
    for (const el of step.page && step.at ? all(trees, step.at) : []) if (r.read([step], el) === me?.name) denials.add(el);
  }
  /** @type {Map<any, any>} */
  const toldOf = new Map();
  /** @type {Map<any, any[]>} */
  const rowsOf = new Map();
  for (const root of rootsIn(trees)) {
    const { view, found } = r.view(new Set([root]));
    if (found[0]) toldOf.set(root, tellItem(found[0])), names.add(found[0].author.name);
    rowsOf.set(root, view.rows);
    for (const { name } of view.rows.flatMap((/** @type {any} */ row) => row.actors)) names.add(name);
  }
  /** @type {Map<any, { kind: string, handle: string, object: string | null }[]>} */
  const actsOf = new Map();
  for (const { el, kind, item } of controlsIn(trees)) actsOf.set(el, [...(actsOf.get(el) ?? []), { kind, ...tellItem(item) }]);
  /** @type {Map<any, Map<any, any>>} */
  const answersOf = new Map();
  for (const { part, root } of composersIn(trees)) {
    const act = answers(part, root);
    if (act) answersOf.set(root, (answersOf.get(root) ?? new Map()).set(part, act));
  }

  /** Other names that later steps of the adapter have for the same: by that name, what is told first. @type {Map<string, Set<string>>} */
  const aliases = new Map();
  /** @param {any[]} field @param {any} el @param {any} first */
  const learn = (field, el, first) => {
    for (const step of first ? field : []) {
      const also = r.read([step], el);
      if (also && also !== first) aliases.set(also, (aliases.get(also) ?? new Set()).add(first));
    }
  };
  /** What each profile says of its owner elsewhere, by the owner's handle. @type {Map<string, Set<string>>} */
  const linksOf = new Map();
  for (const root of rootsIn(trees)) {
    const { view: { items: [seen] }, found: [item] } = r.view(new Set([root]));
    for (const link of seen?.links ?? []) linksOf.set(item.author.handle, (linksOf.get(item.author.handle) ?? new Set()).add(link));
    if (item) learn(item.part.author.handle, root, item.author.handle), learn(item.part.object, root, item.object);
    for (const part of rows.filter((/** @type {any} */ part) => r.matches(root, part.root))) {
      for (const el of part.actor ? r.all(root, part.actor) : [root]) learn(part.who.handle, el, r.who(part.who, el)?.handle);
      learn(part.object, root, r.read(part.object, root));
    }
  }
  // A name that is somebody else's is no other name.
  const taken = [...[...toldOf.values()].flatMap((told) => [told.handle, told.object]), ...[...rowsOf.values()].flat().flatMap(({ actors, object }) => [object, ...actors.map((/** @type {any} */ { handle }) => handle)]), me?.handle];
  for (const name of taken) aliases.delete(name);
  /** @type {(now: string | null, was: string | null | undefined) => boolean} */
  const same = (now, was) => now === was || !!was && !!aliases.get(now ?? '')?.has(was);

  /** @type {Map<any, Map<any, any>>} */
  const truths = new Map();
  /** What this element is when read as this part on the whole page. @param {any} part @param {any} root */
  function truth(part, root) {
    const known = truths.get(root) ?? new Map();
    truths.set(root, known);
    if (!known.has(part)) {
      known.set(part, ofWhole(() => {
        const author = root && r.who(part.author, root);
        return author && { handle: author.handle, object: r.read(part.object, root) };
      }));
    }
    return known.get(part);
  }
  /** @param {string | null} object @param {string | null} [was] */
  const fits = (object, was) => !object || same(object, was);
  const WORDS = ['reply', 'mention', 'comment', 'quote'];

  /** @param {Copy} copy @param {any[]} trees @returns {string[]} what is wrong */
  function read(copy, trees) {
    /** @type {string[]} */
    const wrong = [];
    const mine = r.me(true);
    if (mine?.handle && mine.handle !== me?.handle) wrong.push(`the user is ${mine.handle}, not ${me?.handle}`);
    for (const root of rootsIn(trees)) {
      const from = copy.of.get(root);
      const { view, found: [item] } = r.view(new Set([root]));
      if (item) {
        const agrees = (/** @type {any} */ was) => was && same(item.author.handle, was.handle) && fits(item.object, was.object);
        // What is put around a thing, where things are known by their place, stands for it.
        const within = toldOf.get(copy.around.get(root));
        const was = agrees(toldOf.get(from)) ? [toldOf.get(from)] : [toldOf.get(from), truth(item.part, from), within].filter((was) => was && same(item.author.handle, was.handle));
        if (!was.length) wrong.push(`item ${item.part.name} is of ${item.author.handle}, not of ${toldOf.get(from)?.handle ?? 'anybody known'}`);
        else if (!was.some((was) => fits(item.object, was.object))) wrong.push(`item ${item.part.name} is ${item.object}, not ${was[0].object}`);
        for (const link of view.items[0].links ?? []) if (link && !linksOf.get(item.author.handle)?.has(link)) wrong.push(`the profile of ${item.author.handle} names ${link}`);
      }
      for (const row of view.rows) {
        const was = (rowsOf.get(from) ?? []).filter(({ kind }) => kind === row.kind || WORDS.includes(kind) && WORDS.includes(row.kind));
        if (!row.actors.length) continue;
        if (!was.length) wrong.push(`row ${row.kind} of ${row.actors.map((/** @type {any} */ { handle }) => handle)}, where nobody did that`);
        else for (const { handle } of row.actors) if (!was.some(({ actors }) => actors.some((/** @type {any} */ actor) => same(handle, actor.handle)))) wrong.push(`row ${row.kind} names ${handle}`);
        if (was.length && !was.some(({ object }) => fits(row.object, object))) wrong.push(`row ${row.kind} is about ${row.object}, not ${was[0].object}`);
      }
    }
    for (const { el, kind, item } of controlsIn(trees)) {
      const was = actsOf.get(copy.of.get(el)) ?? [];
      const alike = was.filter((one) => one.kind === kind);
      if (was.length && !alike.length) wrong.push(`control ${kind} was one of ${was.map(({ kind }) => kind)}`);
      else if (!alike.length) {
        // A button that can be pressed now, such as one that was waiting for its state.
        const root = copy.of.get(item.root);
        if (![toldOf.get(root), truth(item.part, root)].some((was) => was && same(item.author.handle, was.handle))) wrong.push(`control ${kind} is about ${item.author.handle}, and was none`);
      } else if (!alike.some(({ handle }) => same(item.author.handle, handle))) wrong.push(`control ${kind} is about ${item.author.handle}, not ${alike[0].handle}`);
      else if (!alike.some(({ object }) => fits(item.object, object))) wrong.push(`control ${kind} is about ${item.object}, not ${alike[0].object}`);
    }
    for (const { part, root } of composersIn(trees)) {
      const act = answers(part, root);
      const was = answersOf.get(copy.of.get(root))?.get(part);
      // That the user is somebody the background remembers, should this page no longer say so.
      if (!act || act.person.handle === me?.handle) continue;
      // A root further out than the one there was: what is sent in it is sent in that one.
      const within = was ? [] : [...answersOf].filter(([inner]) => copy.of.get(root) && holds(copy.of.get(root), inner)).map(([, answers]) => answers.get(part));
      if (within.length && within.every((one) => same(act.person.handle, one?.person.handle) && fits(act.object, one.object))) continue;
      if (!same(act.person.handle, was?.person.handle)) wrong.push(`composer ${part.kind} answers ${act.person.handle}, not ${was?.person.handle ?? 'anybody'}`);
      else if (!fits(act.object, was.object)) wrong.push(`composer ${part.kind} answers ${act.object}, not ${was.object}`);
    }
    return wrong;
  }

  /** Clicks that change nothing, while the rest of the page changes. @param {Copy} copy @param {any[]} trees @param {Damage[]} meanwhile @returns {string[]} */
  function idle(copy, trees, meanwhile) {
    const clickable = controlsIn(trees).filter(({ part, item }) => part && r.state(part, item.root) !== null);
    const clicked = some(clickable, 2);
    const watcher = watch(plan);
    /** @type {Set<any>} */
    const kept = new Set();
    /** @param {any} el */
    const keep = (el) => {
      for (const up of r.pathOf(el)) kept.add(up);
      kept.add(el);
      for (const inner of r.all(el, '*')) kept.add(inner);
    };
    for (const { el, part, item } of clicked) {
      keep(el);
      for (const mark of r.all(item.root, part.state ?? part.at)) keep(mark);
      if (part.keys.length && random() < 0.3) {
        const keys = pick(/** @type {string[]} */ (part.keys)).split('+');
        watcher.heard('keydown', item.root, { key: keys.at(-1), ctrlKey: keys.includes('Ctrl'), shiftKey: keys.includes('Shift'), metaKey: false, altKey: keys.includes('Alt') });
      } else {
        watcher.heard('pointerdown', el);
        watcher.heard('click', el);
      }
    }
    const writing = pick(composersIn(trees));
    const field = writing && r.one(writing.root, writing.part.field);
    const submit = field && r.one(writing.root, writing.part.submit);
    if (submit) {
      keep(writing.root);
      write(field, 'Some words.');
      watcher.heard('click', submit);
    }
    acts += clicked.length + (submit ? 1 : 0);
    if (!clicked.length && !submit) return [];
    watcher.pass(200);
    // Only what has no part in what was clicked is damaged now: neither around it nor in it.
    apply(copy, meanwhile.filter(({ node, name }) => {
      const now = copy.now.get(node);
      return now && !kept.has(isElement(now) ? now : parentNode(now)) && name !== 'drop everywhere';
    }));
    // Nothing changes after that: what is taken for a change now has stood long enough in five seconds.
    watcher.pass(5000);
    return watcher.told().map((act) => `reported ${act.undo ? 'undone ' : ''}${act.kind} about ${act.person.handle}, where nothing changed`);
  }

  // ---- the run

  let acts = 0;
  /** @type {Map<string, Wrong>} */
  const wrong = new Map();
  /** @param {Damage[]} before @param {Damage[]} meanwhile @param {number} luck @param {boolean} look @returns {string[]} */
  function attempt(before, meanwhile, luck, look) {
    const copy = fresh();
    apply(copy, before);
    const trees = stand(copy);
    try {
      if (look) r.visible(1000);
      const found = read(copy, trees);
      chance = luck;
      return [...found, ...idle(copy, trees, meanwhile)];
    } catch (error) {
      return [`threw ${error instanceof Error ? error.stack ?? error : error}`];
    }
  }
  for (let n = 0; n < copies; n++) {
    chance = Math.imul(seed + n + 1, 0x9e3779b1) >>> 0;
    const many = 1 + Math.floor(random() * random() * 12);
    const list = Array.from({ length: many }, () => damage()).filter((one) => one !== null);
    const meanwhile = Array.from({ length: 4 }, () => damage()).filter((one) => one !== null);
    const luck = chance;
    for (const what of new Set(attempt(list, meanwhile, luck, n % 10 === 0))) {
      const known = wrong.get(what);
      if (known) {
        known.times++;
        continue;
      }
      let fewest = [list, meanwhile];
      if (wrong.size < 20) {
        for (const one of list) if (attempt([one], [], luck, false).includes(what)) { fewest = [[one], []]; break; }
        if (fewest[0] === list) for (const one of meanwhile) if (attempt([], [one], luck, false).includes(what)) { fewest = [[], [one]]; break; }
        if (fewest[0] === list && attempt(list, [], luck, false).includes(what)) fewest = [list, []];
      }
      const damage = [...fewest[0].map(({ told }) => told), ...fewest[1].map(({ told }) => `meanwhile, ${told}`)];
      // One damage goes wrong for many things at once: one of a kind is told.
      const kind = `${what.split(' ').slice(0, 2).join(' ')} ${damage}`;
      const alike = [...wrong.values()].find((other) => `${other.what.split(' ').slice(0, 2).join(' ')} ${other.damage}` === kind);
      wrong.set(what, alike ?? { what, damage, times: 1 });
    }
  }
  replace(documentElement(document), whole);
  return {
    copies, nodes: nodes.length, items: toldOf.size, rows: [...rowsOf.values()].reduce((sum, rows) => sum + rows.length, 0),
    controls: actsOf.size, composers: answersOf.size, acts, wrong: [...new Set(wrong.values())],
  };
}
