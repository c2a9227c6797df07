// Writing on the living Threads: a dialog with what is answered above the text or what is quoted below it, and a box on post
// pages. Sending closes the dialog or empties the box, and a note at the bottom links to what was sent.
import { h, options, portal, send } from './kit/page.mjs';
import { glyph, press, say, show, written } from './post.mjs';

/** A field and its button. @param {string} hint @param {(text: string) => void} sent @param {() => void} [cancel] */
function form(hint, sent, cancel) {
  const text = () => field.textContent.trim();
  const post = () => {
    if (!text() || button.getAttribute('aria-disabled') === 'true') return;
    send(() => sent(text()), () => note(say('failed')));
  };
  const field = h('div', {
    role: 'textbox', contenteditable: 'true', 'data-lexical-editor': 'true', 'aria-label': say('empty'), 'aria-placeholder': hint, class: 'xzsf02u xw2csxc',
    oninput: () => button.setAttribute('aria-disabled', String(!text())),
    onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); post(); } },
  });
  const button = press(post, { 'aria-disabled': 'true' }, h('div', {}, say('post')));
  return { field, parts: [h('div', { class: 'x1n2onr6' }, field), h('div', { class: 'x78zum5' }, press(() => {}, { 'aria-haspopup': 'menu' }, glyph('Attach', ['M2 2h8v8z'])), cancel ? press(cancel, {}, h('div', {}, say('cancel'))) : null, button)] };
}

/** @param {{ answers?: import('./world.mjs').Post, quotes?: import('./world.mjs').Post }} what */
export function compose({ answers, quotes }) {
  const done = (/** @type {string} */ text) => { close(); posted(written(text, { quote: quotes })); };
  const { field, parts } = form(answers ? say('replyTo').replace('{user}', answers.by) : say('new'), done, () => close());
  const close = portal(h('div', { role: 'dialog', class: 'x1uvtmcs x9f619' },
    answers ? h('div', { class: 'xh8yej3' }, show({ ...answers, via: undefined }, h('div'), { bare: true })) : null,
    h('div', { class: 'xh8yej3' }, parts[0], quotes ? h('div', {}, show({ ...quotes, quote: undefined }, h('div'), { bare: true })) : null),
    parts[1]));
  field.focus();
}

/** The box of a post page, or of home (which answers nobody). @param {string} hint @param {(post: any) => void} [then] */
export function box(hint, then) {
  const { field, parts } = form(hint, (text) => {
    field.replaceChildren();
    const post = written(text);
    posted(post);
    then?.(post);
  });
  return h('div', { class: 'x1iorvi4 x18d9i69' }, parts);
}

function posted(/** @type {any} */ post) {
  if (options.quiet) return;
  note(say('posted'), h('a', { href: `/@${post.by}/post/${post.code}`, role: 'link' }, say('view')));
}
function note(/** @type {any[]} */ ...inside) {
  const toast = h('div', { class: 'x1kmqopl xixxii4' }, h('output', {}, inside));
  document.body.append(toast);
  setTimeout(() => toast.remove(), 8000);
}
