// Ghost's comments: a frame written by the page, everything in it made by the page's script. Comments keep their elements; what
// changes in them is put anew.
import { after, late, options, send, speaker } from '/_/kit/page.mjs';
import { comments, members, words } from '/_/world.mjs';

const t = speaker(words);
const me = options.who === 'nobody' ? null : members.mira;
const layout = options.layout ?? 'flat';
const all = comments();
/** Open answers: by the comment they answer. */
const forms = new Map();
const nodes = new Map();
let next = 0x500;

const frame = Object.assign(document.createElement('iframe'), { title: 'comments-frame', srcdoc: '<!DOCTYPE html>' });
frame.addEventListener('load', () => late(begin));
document.querySelector('#ghost-comments-root').append(frame);

/** An element of the frame's own document. */
function h(tag, attributes, ...children) {
  const inner = frame.contentDocument;
  const svg = tag === 'svg' || tag === 'path';
  const element = svg ? inner.createElementNS('http://www.w3.org/2000/svg', tag) : inner.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const page = location.origin + location.pathname;
const icon = (d, classes) => h('svg', { viewBox: '0 0 16 16', width: 16, height: 16, class: classes }, h('path', { d }));
const avatar = (member) => h('figure', { class: 'relative w-8 h-8', 'data-testid': member ? 'avatar' : 'blank-avatar' }, member ? h('div', { 'data-testid': 'avatar-background' }, h('p', {}, member.name.split(' ').map((part) => part[0]).join(''))) : null);

function like(one) {
  const button = h('button', { type: 'button', 'data-testid': 'like-button', onclick: () => {
    if (!me) return;
    button.disabled = true;
    if (options.never) return;
    after(80, () => {
      button.disabled = false;
      if (options.refuse) return;
      one.liked = !one.liked;
      one.likes += one.liked ? 1 : -1;
      show();
    });
  } });
  const show = () => {
    button.className = `duration-50 group flex items-center ${one.liked ? 'text-black/90 dark:text-white/90' : 'text-black/50 hover:text-black/75'}`;
    button.replaceChildren(icon('M8 14 2 8a4 4 0 0 1 6-5 4 4 0 0 1 6 5z', one.liked ? ' mr-[6px] fill-black dark:fill-white stroke-black dark:stroke-white ' : ' mr-[6px] stroke-black/50 group-hover:stroke-black/75'), String(one.likes));
  };
  show();
  return button;
}

function replyButton(one, parent) {
  const button = h('button', { type: 'button', 'data-testid': 'reply-button', class: 'duration-50 group flex items-center', onclick: () => {
    if (!me) return;
    if (forms.has(one)) close(one);
    else {
      // Another answer in the same thread closes; one with words in another thread stays.
      for (const [other, form] of [...forms]) if (form.thread === (parent ?? one) || !form.editor.textContent) close(other);
      open(one, parent);
    }
  } });
  const show = () => button.replaceChildren(icon('M6 2 1 7l5 5V9c4 0 7 1 9 5 0-6-4-9-9-9z', ` mr-[6px] ${forms.has(one) ? 'fill-black dark:fill-white' : 'stroke-black/50 group-hover:stroke-black/75'} duration-50`), t('reply'));
  show();
  nodes.get(one).highlight = show;
  return button;
}

/** The box one writes in: `to` is the comment it answers, or nothing. */
function box(testid, submitText, to, sent, cancel) {
  const editor = h('div', { contenteditable: 'true', class: 'ProseMirror', translate: 'no', 'data-testid': 'editor' });
  let progress = 'default';
  const submit = () => {
    const text = editor.textContent.trim();
    if (!text || progress === 'sending') return;
    progress = 'sending';
    editor.setAttribute('contenteditable', 'false');
    send(() => {
      progress = 'sent';
      editor.setAttribute('contenteditable', 'true');
      editor.replaceChildren();
      button.disabled = true;
      sent(`<p>${text.replace(/[&<>]/g, '')}</p>`);
    }, () => {
      progress = 'error';
      editor.setAttribute('contenteditable', 'true');
    });
  };
  const button = h('button', { type: 'button', 'data-testid': 'submit-form-button', disabled: true, onclick: submit }, h('span', {}, submitText));
  editor.addEventListener('input', () => { button.disabled = !editor.textContent.trim(); });
  editor.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') { event.preventDefault(); submit(); }
    if (event.key === 'Escape') cancel?.();
  });
  const header = h('div', { 'data-testid': 'form-header' },
    h('div', { class: 'flex flex-wrap' }, h('div', { 'data-testid': 'member-name', class: 'w-full font-bold' }, me.name), h('button', { type: 'button', 'data-testid': 'expertise-button' }, '·')),
    to ? h('div', { 'data-testid': 'replying-to' }, h('span', {}, `${t('to')}:`), ' ', h('span', { class: 'font-semibold' }, snippet(to))) : null);
  const element = h('div', { 'data-testid': testid }, h('div', {}, h('div', { class: 'relative w-full' },
    h('div', {}, h('form', { 'data-testid': 'form', onsubmit: (event) => event.preventDefault() },
      h('div', { 'data-testid': 'form-editor' }, h('div', {}, editor)),
      h('div', { class: 'absolute' }, cancel ? h('button', { type: 'button', onclick: cancel }, t('cancel')) : null, button))),
    h('div', { class: 'absolute left-0' }, avatar(me), h('div', { class: 'grow-1' }, testid === 'reply-form' ? header : null)))));
  if (testid === 'main-form') {
    const place = element.querySelector('.grow-1');
    editor.addEventListener('focus', () => place.append(header));
    editor.addEventListener('blur', () => { if (!editor.textContent) header.remove(); });
  }
  return { element, editor };
}

const snippet = (one) => one.html.replace(/<[^>]*>/g, '').slice(0, 40);

function open(one, parent) {
  const thread = parent ?? one;
  const { element, editor } = box('reply-form', t('addReply'), parent ? one : null, (html) => {
    close(one);
    const made = { id: `6aa1b2c3d4e5f6a7b8c9${(next++).toString(16).padStart(4, '0')}`, by: me, html, likes: 0, liked: false, replies: [], to: parent ? one : undefined };
    thread.replies.push(made);
    place(made, thread);
  }, () => close(one));
  forms.set(one, { element, editor, thread });
  const around = h('div', { class: layout === 'threaded' ? 'relative ml-8' : 'my-8' }, element);
  nodes.get(layout === 'threaded' ? one : thread).forms.append(around);
  nodes.get(one).highlight();
  editor.focus();
}

function close(one) {
  forms.get(one).element.parentElement.remove();
  forms.delete(one);
  nodes.get(one).highlight();
}

function comment(one, parent) {
  const parts = { replies: h('div', { class: layout === 'threaded' ? 'ml-8 flow-root' : '' }), forms: h('div', {}), highlight() {} };
  nodes.set(one, parts);
  const early = layout === 'early';
  const own = one.removed
    ? h('div', { class: 'flex items-start', id: early ? null : one.id }, h('div', { class: 'flex h-10' }, h('p', { class: 'text-md' }, t('removed'))))
    : h('div', { id: early ? null : one.id },
      h('div', { class: 'mt-0.5 flex flex-wrap items-start' }, h('h4', { class: 'font-bold' }, one.by.name), h('div', { class: 'flex items-baseline' }, h('span', {},
        early ? h('span', { title: '2026-11-15' }, `· ${t('ago')}`) : h('a', { class: 'hover:underline', href: `${page}#ghost-comments-${one.id}`, target: '_parent', title: '2026-11-15' }, `· ${t('ago')}`)))),
      one.to && layout !== 'threaded' ? h('div', { class: 'mb-2 line-clamp-1' }, h('span', {}, t('replied')), ': ', h('a', { 'data-testid': 'comment-in-reply-to', href: early ? `#${one.to.id}` : `${page}#ghost-comments-${one.to.id}`, target: '_parent' }, snippet(one.to))) : null,
      h('div', { class: 'mt mb-2 flex' }, Object.assign(h('div', { class: 'gh-comment-content', 'data-testid': 'comment-content' }), { innerHTML: one.html })),
      h('div', { class: 'flex items-center gap-4' }, like(one), replyButton(one, parent), me ? h('button', { type: 'button', 'data-testid': 'more-button' }, '…') : null));
  const component = h('div', { class: 'flex w-full flex-row', 'data-member-uuid': one.removed ? '' : one.by.uuid, 'data-testid': 'comment-component' },
    h('div', { class: 'mr-2 flex flex-col' }, h('div', {}, avatar(one.removed ? null : one.by))),
    h('div', { class: 'grow' }, own, layout === 'threaded' ? null : [parts.replies, parts.forms]));
  one.replies.forEach((reply) => place(reply, one, parts.replies));
  return h('div', { class: '', 'data-testid': 'animated-comment', id: early ? one.id : null }, layout === 'threaded' ? h('div', { class: 'relative flow-root' }, component, parts.forms, parts.replies) : component);
}

/** Answers hang below the thread's first comment; in threads, below the one they answer. */
function place(one, thread, replies) {
  const below = layout === 'threaded' && one.to ? nodes.get(one.to).replies : replies ?? nodes.get(thread).replies;
  below.append(comment(one, thread));
}

function begin() {
  const inner = frame.contentDocument;
  inner.head.append(Object.assign(h('link', { rel: 'stylesheet', href: '/_/ghost.css' })));
  const list = h('div', { 'data-testid': 'comment-elements' });
  const main = me ? box('main-form', t('add'), null, (html) => {
    const made = { id: `6aa1b2c3d4e5f6a7b8c9${(next++).toString(16).padStart(4, '0')}`, by: me, html, likes: 0, liked: false, replies: [] };
    list.prepend(comment(made, null));
  }, null).element : h('section', { 'data-testid': 'cta-box' }, h('h1', {}, t('join')), h('button', { type: 'button', 'data-testid': 'signin-button' }, t('signIn')));
  inner.body.append(h('section', { class: 'ghost-display ', 'data-testid': 'content-box', 'data-loaded': 'true' }, h('h2', {}, t('discussion')), h('div', {}, main), list));
  list.append(...all.map((one) => comment(one, null)));
  frame.style.height = `${inner.documentElement.scrollHeight + 300}px`;
}
