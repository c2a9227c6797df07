// The page's own "server": state that survives a reload, the modes of the address, and how an act goes through.
//
// Nothing here talks to a network. `attempt` is the one place that decides whether an act sticks, is taken back or never
// shows, so every control misbehaves in the same way when it is asked to.

import { freshState, viewer } from './world.mjs';

const first = new URLSearchParams(location.search);
/** Modes of the first address; they outlive soft navigation. */
export const modes = { refuse: first.has('refuse'), never: first.has('never'), late: first.has('late'), hostile: first.has('hostile'), out: first.has('out') };

const meta = (name) => document.head.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
const shift = Number(meta('request-time') || 0);
const build = meta('release');

const store = 'sample-github';
function load() {
  try {
    const text = sessionStorage.getItem(store);
    if (text) return { ...freshState(), ...JSON.parse(text) };
  } catch { /* storage is closed to this page: the visit is simply not remembered */ }
  return null;
}
const remembered = load();
export const changedBefore = remembered !== null;
export const state = remembered ?? freshState();
export function save() {
  try { sessionStorage.setItem(store, JSON.stringify(state)); } catch { /* as above */ }
}

/** The context the views ask for, at the present address. */
export function context(late = false) {
  const query = new URLSearchParams(location.search);
  if (modes.hostile) query.set('hostile', '1');
  return { origin: location.origin, path: location.pathname, query, me: modes.out ? '' : viewer, state, shift, build, late };
}
/** This moment, in the world's own calendar. */
export const worldNow = () => new Date(Date.now() - shift).toISOString();

// Page code, too, has to get past names that a form's fields put in front of its own methods.
export const attr = (element, name) => Element.prototype.getAttribute.call(element, name);
export const put = (element, name, value) => Element.prototype.setAttribute.call(element, name, value);
export const drop = (element, name) => Element.prototype.removeAttribute.call(element, name);
export const up = (element, selector) => Element.prototype.closest.call(element, selector);
export const find = (element, selector) => Element.prototype.querySelector.call(element, selector);
export const findAll = (element, selector) => [...Element.prototype.querySelectorAll.call(element, selector)];

// The document's own methods can be covered by elements named after them just as well.
export const one = (selector) => Document.prototype.querySelector.call(document, selector);
export const every = (selector) => [...Document.prototype.querySelectorAll.call(document, selector)];

export const later = (ms, run) => setTimeout(run, ms);

export function parse(markup) {
  const template = document.createElement('template');
  template.innerHTML = String(markup).trim();
  return template.content;
}
/** Replaces a node by freshly rendered ones, if it is still in the page. */
export const renew = (node, markup) => { if (node?.isConnected) Element.prototype.replaceWith.call(node, parse(markup)); };

const acts = [];
export const note = (what) => acts.push({ at: performance.now(), what });
export const actsSoFar = () => acts.map((act) => ({ ...act }));

export function flash(text) {
  const area = one('#js-flash-container');
  area?.replaceChildren(parse(`<div class="flash flash-full flash-error" role="alert"><span></span></div>`));
  if (area) area.querySelector('span').textContent = text;
}

/**
 * One act: `flip` shows it (after `delay`), `back` undoes the showing, `settled` comes when it stuck.
 * In refuse mode it is taken back 60 ms after it showed; in never mode nothing shows at all.
 */
export function attempt(what, { flip, back, settled, delay = 0 }) {
  if (modes.never) return note(`${what}: ignored`);
  const show = () => {
    flip();
    note(`${what}: shown`);
    if (modes.refuse) later(60, () => { back(); note(`${what}: taken back`); flash('Something went wrong. Please try again.'); });
    else { save(); settled?.(); }
  };
  if (delay) later(delay, show); else show();
}
