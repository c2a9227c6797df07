/**
 * Building and listening, the way the page's own framework would: nodes from plain calls, events handled once at the root.
 *
 * The natives are taken before anything hostile (hostile.mjs) can replace or clobber them, so the page goes on working while
 * it lies to everybody else. Nothing here sends events except `ownEvent`, which marks them as the page's own for the spy.
 */
const doc = document;
const create = Document.prototype.createElement.bind(doc);
const createNS = Document.prototype.createElementNS.bind(doc);
const text = Document.prototype.createTextNode.bind(doc);
const setAttribute = Element.prototype.setAttribute;
const appendChild = Node.prototype.appendChild;
const composedPath = Event.prototype.composedPath;
const listen = EventTarget.prototype.addEventListener;
export const body = doc.body;
export const head = doc.head;
const activeElementOf = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement').get;
export const activeElement = () => activeElementOf.call(doc);
export const setTitle = Object.getOwnPropertyDescriptor(Document.prototype, 'title').set.bind(doc);

function add(parent, kid) {
  if (kid == null || kid === false) return;
  if (Array.isArray(kid)) kid.forEach((one) => add(parent, one));
  else appendChild.call(parent, typeof kid === 'object' ? kid : text(String(kid)));
}

/** `h('a.name', { href }, 'text', node, [more])`; attributes that are null or false are left out, true is the empty string. */
export function h(spec, attributes, ...kids) {
  const [tag, ...classes] = spec.split('.');
  const el = create(tag || 'div');
  if (classes.length) setAttribute.call(el, 'class', classes.join(' '));
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value == null || value === false) continue;
    if (name === 'class') setAttribute.call(el, 'class', [...classes, value].filter(Boolean).join(' '));
    else if (typeof value === 'function') on(el, name.slice(2).toLowerCase(), value);
    else setAttribute.call(el, name, value === true ? '' : String(value));
  }
  add(el, kids);
  return el;
}

/** Icons drawn on a 24 grid; only their class is what the real front-end shares. */
const shapes = {
  star: 'M12 4.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.7-4.8 2.7 1-5.4-4-3.8 5.4-.7zM12 1 8.6 7.8 1 8.8l5.6 5.3L5.200 21.700 12 18l6.800 3.700-1.400-7.600L23 8.800l-7.600-1z',
  'star-on': 'M12 1 8.600 7.800 1 8.800l5.600 5.300L5.200 21.700 12 18l6.800 3.700-1.400-7.600L23 8.800l-7.600-1z',
  retweet: 'M7 22 3 18l4-4v3h10v-5h2v7H7zM17 2l4 4-4 4V7H7v5H5V5h12z',
  'retweet-on': 'M7 22 3 18l4-4v3h10v-5h2v7H7zM17 2l4 4-4 4V7H7v5H5V5h12zM8.500 11.500l1-1 2 2 4-4 1 1-5 5z',
  reply: 'M9 5v4c7 0 11 4 12 10-3-4-6-5-12-5v4L2 11.500z',
  'reply-all': 'M13 5v4c5 0 8 4 9 10-2-4-4-5-9-5v4l-6-6.500zM8 5v3l-4 3.500L8 15v3L1 11.500z',
  bookmark: 'M5 2h14v20l-7-4-7 4zm2 2v14.500l5-2.800 5 2.800V4z',
  'bookmark-on': 'M5 2h14v20l-7-4-7 4z',
  'ellipsis-h': 'M4 10h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4z',
  share: 'M11 15V6L8 9 6.500 7.500 12 2l5.500 5.500L16 9l-3-3v9zM4 13h2v7h12v-7h2v9H4z',
  globe: 'M12 2a10 10 0 1 0 .01 0zm0 2a8 8 0 1 1-.01 0zM3 11h18v2H3zM11 3h2v18h-2z',
  lock: 'M7 10V7a5 5 0 0 1 10 0v3h2v12H5V10zm2 0h6V7a3 3 0 0 0-6 0z',
  'thumb-tack': 'M8 2h8v2l-1 1v6l3 3v2h-5v6l-1 1-1-1v-6H6v-2l3-3V5L8 4z',
  'person-add': 'M9 4a4 4 0 1 1-.01 0zM2 20c0-5 3-7 7-7s7 2 7 7zM18 8h2v3h3v2h-3v3h-2v-3h-3v-2h3z',
  quote: 'M4 6h7v6l-4 6H4l2-5H4zm9 0h7v6l-4 6h-3l2-5h-2z',
  'notifications-active': 'M12 2a6 6 0 0 1 6 6v6l2 3v1H4v-1l2-3V8a6 6 0 0 1 6-6zM10 20h4a2 2 0 0 1-4 0z',
  'bar-chart-4-bars': 'M3 20h18v2H3zM4 11h3v7H4zm5-5h3v12H9zm5 3h3v9h-3zm5-6h3v15h-3z',
  edit: 'M4 16.500V20h3.500L18 9.500 14.500 6zM16 4.500 17.500 3 21 6.500 19.500 8z',
  home: 'M12 3 2 12h3v9h6v-6h2v6h6v-9h3z',
  flag: 'M5 2h2v2h12l-3 4 3 4H7v10H5z',
  'heart-broken': 'M12 21C5 15 2 12 2 8a5 5 0 0 1 8-4l-1 5 4 3-2 4 5-5-4-3 2-5a5 5 0 0 1 8 5c0 4-3 7-10 13z',
  close: 'M5 6.500 6.500 5 12 10.500 17.500 5 19 6.500 13.500 12 19 17.500 17.500 19 12 13.500 6.500 19 5 17.500 10.500 12z',
  'arrow-left': 'M11 4 3 12l8 8 1.500-1.500L7 13h14v-2H7l5.500-5.500z',
  users: 'M8 4a4 4 0 1 1-.01 0zM1 20c0-5 3-7 7-7s7 2 7 7zM16 5a3.500 3.500 0 1 1 0 7 5 5 0 0 0 0-7zM17 13.500c4 .5 6 2.500 6 6.500h-6c0-3-.5-5-2-6.300z',
};

/** `svg.icon.icon-<id>`, drawn as `shape` (the id stays the same when the drawing changes). */
export function icon(id, shape = id, extra = '') {
  const svg = createNS('http://www.w3.org/2000/svg', 'svg');
  for (const [k, v] of Object.entries({ width: 24, height: 24, viewBox: '0 0 24 24', class: `icon icon-${id}${extra ? ` ${extra}` : ''}`, 'aria-hidden': 'true' })) setAttribute.call(svg, k, v);
  const path = createNS('http://www.w3.org/2000/svg', 'path');
  setAttribute.call(path, 'd', shapes[shape]);
  setAttribute.call(path, 'fill-rule', 'evenodd');
  appendChild.call(svg, path);
  return svg;
}

/* One listener per event type at the root; handlers sit beside the nodes. */
const handlers = new WeakMap();
export function on(el, type, fn) {
  const of = handlers.get(el) ?? handlers.set(el, {}).get(el);
  (of[type] ??= []).push(fn);
}
const stopped = new WeakSet();
/** Keeps handlers further out from seeing this event. */
export const stop = (event) => stopped.add(event);
function dispatch(event) {
  for (const node of composedPath.call(event)) {
    for (const fn of handlers.get(node)?.[event.type] ?? []) fn(event);
    if (stopped.has(event)) return;
  }
}
/** A greedy page answers in the capture phase and lets nobody after it hear. */
export function listenAtRoot(greedy) {
  for (const type of ['click', 'keydown', 'submit', 'input']) {
    if (greedy) listen.call(window, type, (event) => { event.stopImmediatePropagation(); dispatch(event); }, true);
    else listen.call(doc, type, dispatch);
  }
}
const containsNative = Node.prototype.contains;
export const contains = (outer, inner) => containsNative.call(outer, inner);
export const listenTo = (target, type, fn, options) => listen.call(target, type, fn, options);

/** Runs `send` (which dispatches a synthetic event) so that the spy knows it was the page itself. */
export function ownEvent(send) {
  window.__pageOwn = true;
  try { send(); } finally { window.__pageOwn = false; }
}
