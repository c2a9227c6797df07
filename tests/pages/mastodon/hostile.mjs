/**
 * What a page can do to whoever reads it (`?hostile=1`): clobbered documents and forms, a name of a megabyte, bidi control
 * characters, clicks and keys nobody made, prototypes that lie.
 *
 * The page itself goes on working: dom.mjs took what it needs before. `prepare` comes before anything is drawn, `arm` after.
 */
import { people } from './community.mjs';
import { body, h, listenTo, ownEvent } from './dom.mjs';

const clobbering = ['querySelector', 'querySelectorAll', 'getAttribute', 'hasAttribute', 'closest', 'matches', 'children', 'childNodes', 'firstChild', 'parentNode', 'parentElement', 'classList', 'className', 'dataset', 'attributes', 'tagName', 'nodeName', 'id', 'href', 'textContent', 'innerText', 'isConnected', 'contains', 'getBoundingClientRect', 'addEventListener', 'ownerDocument', 'getRootNode', 'nodeType', 'localName'];
const onDocument = ['querySelector', 'querySelectorAll', 'getElementById', 'getElementsByClassName', 'createElement', 'addEventListener', 'activeElement', 'body', 'documentElement', 'title', 'visibilityState', 'cookie', 'defaultView', 'hidden'];
const named = (person, name) => { people.find((p) => p.username === person).name = name; };

/** Elements as they are, whatever stands on them by name. */
const all = Document.prototype.querySelectorAll.bind(document);
const before = Element.prototype.before;
const append = Element.prototype.append;
const setText = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent').set;
const click = HTMLElement.prototype.click;

/* Clicks and keys that nobody made. The first post of a page is left alone, so that a test can act on it. */
const favourites = () => [...all('.star-icon, ._comp_status__action:nth-child(3)')];
const forge = (el) => ownEvent(() => {
  if (!el) return;
  el.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  click.call(el);
  el.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true, composed: true }));
});

export function prepare() {
  named('mei', `Mei ${'Tanaka '.repeat(150_000)}`);
  named('tomasz', 'Tomasz \u202Egro.elpmaxe@niugen\u202C \u2066Lis\u2069\u0007');
  named('noor', '\u200F\u202Bنور\u202C @grace@social.example <b>Noor</b>');
  // One forged act in the shadow of every real key or click.
  let turn = 3;
  for (const type of ['keydown', 'click']) listenTo(window, type, (event) => { if (event.isTrusted) setTimeout(() => forge(favourites()[1 + (turn++ % Math.max(1, favourites().length - 1))]), 15); }, true);
}

/** A form around the row's post and one between the post and its buttons: a walk up or down meets both. */
function wrap(el) {
  const form = h('form.clobber', null, clobbering.map((name) => h('input', { name, type: 'hidden', value: 'no' })));
  before.call(el, form);
  append.call(form, el);
}

export function arm() {
  for (const name of onDocument) append.call(body, h('img', { name, alt: '', width: '1', height: '1' }), h('form', { name }));
  [...all('article[data-id] > .status__wrapper')].slice(0, 4).forEach(wrap);
  [...all('.status[data-id] > .status__action-bar')].slice(0, 3).forEach(wrap);

  // Prototypes of this world only; a reader in a world of its own sees the true ones.
  const lie = (proto, name, value) => Object.defineProperty(proto, name, { value, writable: true, configurable: true });
  lie(Element.prototype, 'closest', () => null);
  lie(Element.prototype, 'matches', () => true);
  lie(Element.prototype, 'getAttribute', () => '/@nobody');
  lie(Event.prototype, 'composedPath', () => []);
  lie(Node.prototype, 'contains', () => true);
  Object.defineProperty(Node.prototype, 'textContent', { get: () => 'nothing', set: setText, configurable: true });
  Object.defineProperty(Object.prototype, 'kind', { value: 'follow', writable: true, configurable: true });
  lie(window, 'chrome', { runtime: { id: 'page', sendMessage: () => {}, connect: () => { throw new Error('page'); } } });

  [400, 700, 1000].forEach((ms, i) => setTimeout(() => forge(favourites()[i + 1]), ms));
}
