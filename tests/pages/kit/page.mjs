/**
 * What the living pages of most sites share in the browser: making elements, the options of the address, and a server that
 * agrees, refuses, never answers or answers late. Everything is in the page's memory and gone after a reload.
 */

/** The options of the address: `?refuse=1`, `?never=1`, `?late=1`, `?lang=ja` … They hold while the page navigates by itself. */
export const options = Object.fromEntries(new URLSearchParams(location.search));

const SVG = new Set(['svg', 'path', 'circle', 'use', 'g', 'rect', 'line', 'polygon', 'polyline', 'title']);

/**
 * An element. Attributes: `true` is an empty one, `false`, `null` and `undefined` leave it out; `onclick` and the like are
 * listeners; children are nodes, text, lists of those, or nothing.
 *
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...any} children
 * @returns {any}
 */
export function h(tag, attributes = {}, ...children) {
  const inSvg = SVG.has(tag) && tag !== 'title';
  const element = inSvg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function' && name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An icon of one path. @param {string} d @param {Record<string, any>} [attributes] */
export const icon = (d, attributes = {}) => h('svg', { viewBox: '0 0 24 24', width: 20, height: 20, 'aria-hidden': 'true', ...attributes }, h('path', { d }));

/** After a moment, as a server takes. @param {number} ms @param {() => void} then */
export const after = (ms, then) => void setTimeout(then, ms);

/**
 * Something optimistic: shown at once, taken back after a moment when the server refuses, never shown when it never answers.
 *
 * @param {() => void} show
 * @param {() => void} takeBack
 * @param {{ delay?: number }} [how] `delay`: shown only when the server answered, after so many milliseconds
 */
export function act(show, takeBack, { delay = 0 } = {}) {
  if (options.never) return;
  if (delay) {
    if (options.refuse) return;
    after(delay, show);
    return;
  }
  show();
  if (options.refuse) after(60, takeBack);
}

/**
 * Sending words: `sent` after a moment, or `refused`; with `?never=1` nothing ever comes.
 *
 * @param {() => void} sent
 * @param {() => void} refused
 */
export function send(sent, refused) {
  if (options.never) return;
  after(80, options.refuse ? refused : sent);
}

/** What comes at once, or 800 ms later with `?late=1`. @param {() => void} work */
export function late(work) {
  if (options.late) after(800, work);
  else work();
}

/** Text by the language of the address. @param {Record<string, Record<string, string>>} words by language, `en` first of all */
export const speaker = (words) => (/** @type {string} */ key) => words[options.lang]?.[key] ?? words.en[key] ?? key;

/** Something in a portal at the end of the body (menu, dialog), closed by a press elsewhere or Escape. @param {any} content */
export function portal(content) {
  document.body.append(content);
  const close = () => {
    content.remove();
    removeEventListener('pointerdown', outside, true);
    removeEventListener('keydown', escape, true);
  };
  const outside = (/** @type {Event} */ event) => { if (!event.composedPath().includes(content)) close(); };
  const escape = (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Escape') close(); };
  addEventListener('pointerdown', outside, true);
  addEventListener('keydown', escape, true);
  return close;
}

/** Enter and Space on something that only looks like a button. @param {any} element @returns {any} the element */
export function pressable(element) {
  element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.target === element && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      element.click();
    }
  });
  return element;
}
