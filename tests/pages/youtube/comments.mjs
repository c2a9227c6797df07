/** Comments of a video: threads, their boxes, and nodes that are used again for the next video. */
import { h, options, send } from '/_/kit/page.mjs';
import { likeable } from './buttons.mjs';
import { link, me } from './world.mjs';
import { t } from './words.mjs';

let made = 1;

export const toast = (/** @type {string} */ text) => {
  document.querySelector('yt-notification-action-renderer')?.remove();
  document.body.append(h('yt-notification-action-renderer', {}, text));
};

/** The box one writes in. @param {(text: string) => void} sent @param {() => void} close */
function box(sent, close) {
  const field = h('div', { id: 'contenteditable-root', contenteditable: 'true', role: 'textbox', 'aria-label': t('add') });
  const submit = h('button', { class: 'ytSpecButtonShapeNextHost', 'aria-label': t('comment'), disabled: true, onclick: () => {
    submit.disabled = true;
    send(() => { sent(field.textContent.trim()); close(); }, () => { submit.disabled = false; toast(t('failed')); });
  } }, t('comment'));
  field.addEventListener('input', () => { submit.disabled = !field.textContent.trim(); });
  return h('ytd-commentbox', { id: 'commentbox' }, h('div', { id: 'input-container' }, field),
    h('div', { id: 'buttons' }, h('ytd-button-renderer', { id: 'cancel-button' }, h('yt-button-shape', {}, h('button', { onclick: close }, t('cancel')))), h('ytd-button-renderer', { id: 'submit-button' }, h('yt-button-shape', {}, submit))));
}

/** Shows another comment in a node that is already there. @param {any} node @param {string} video @param {import('./world.mjs').Comment} comment @param {(text: string) => void} answer */
function show(node, video, comment, answer) {
  const one = (/** @type {string} */ selector) => node.querySelector(selector);
  one('#author-text').setAttribute('href', link(comment.by));
  one('#author-text span').textContent = `@${comment.by}`;
  one('#author-thumbnail-button').setAttribute('aria-label', `@${comment.by}`);
  one('#published-time-text a').setAttribute('href', `/watch?v=${video}&lc=${comment.id}`);
  one('#content-text span').replaceChildren(comment.to ? h('a', { href: link(comment.to) }, `@${comment.to}`) : '', ` ${comment.text}`);
  one('#pinned-comment-badge').replaceChildren(comment.pinned ? h('ytd-pinned-comment-badge-renderer', {}, 'Pinned') : '');
  one('#reply-dialog').replaceChildren();
  one('#like-button').replaceChildren(h('yt-button-shape', {}, likeable(comment, t('likeComment'))));
  one('#reply-button-end button').onclick = () => one('#reply-dialog').replaceChildren(box(answer, () => one('#reply-dialog').replaceChildren()));
  return node;
}

/** An empty comment. @returns {any} */
const blank = () => h('ytd-comment-view-model', { id: 'comment' }, h('div', { id: 'body' },
  h('div', { id: 'author-thumbnail' }, h('button', { id: 'author-thumbnail-button' }, h('yt-img-shadow', {}, h('img', { id: 'img', alt: '', width: 40, height: 40 })))),
  h('div', { id: 'main' },
    h('div', { id: 'header' }, h('span', { id: 'pinned-comment-badge' }), h('div', { id: 'header-author' }, h('h3', {}, h('a', { id: 'author-text' }, h('span'))), h('span', { id: 'author-comment-badge' }), h('span', { id: 'published-time-text' }, h('a', {}, t('ago'))))),
    h('ytd-expander', { id: 'expander' }, h('yt-attributed-string', { id: 'content-text' }, h('span'))),
    h('ytd-comment-engagement-bar', { id: 'action-buttons' }, h('div', { id: 'toolbar' },
      h('ytd-toggle-button-renderer', { id: 'like-button' }), h('span', { id: 'vote-count-middle' }, '12'),
      h('div', { id: 'dislike-button' }, h('yt-button-shape', {}, h('button', { 'aria-pressed': 'false', 'aria-label': t('dislike') }, '▽'))), h('div', { id: 'creator-heart' }),
      h('ytd-button-renderer', { id: 'reply-button-end' }, h('yt-button-shape', {}, h('button', { 'aria-label': t('reply') }, t('reply')))),
      h('div', { id: 'action-menu' }, h('ytd-menu-renderer', {}, h('yt-icon-button', {}, h('button', { id: 'button', 'aria-label': 'Action menu' }, '⋮')))))),
    h('div', { id: 'reply-dialog' }), h('div', { id: 'edit-dialog' }))));

const thread = () => h('ytd-comment-thread-renderer', {}, h('div', { id: 'comment-container' }, blank()), h('div', { id: 'replies' }, h('ytd-comment-replies-renderer', {}, h('div', { id: 'expander-contents' }, h('div', { id: 'contents' })))));

/** Fills a thread. @param {any} node @param {string} video @param {import('./world.mjs').Comment} comment */
function fill(node, video, comment) {
  const holder = node.querySelector('#contents');
  const add = (/** @type {string} */ text, /** @type {string | undefined} */ to) => {
    const mine = { id: `${comment.id}.n${made++}`, by: me, text, to };
    holder.append(show(blank(), video, mine, (more) => add(more, me)));
  };
  show(node.querySelector('#comment-container > ytd-comment-view-model'), video, comment, (text) => add(text, undefined));
  holder.replaceChildren(...(comment.answers ?? []).map((answer) => show(blank(), video, answer, (text) => add(text, answer.by))));
  return node;
}

/** The comments under a video. @returns {{ root: any, use: (video: import('./world.mjs').Video) => void }} */
export function comments() {
  const list = h('div', { id: 'contents' });
  const dialog = h('div', { id: 'comment-dialog' });
  let /** @type {import('./world.mjs').Video} */ now;
  const close = () => dialog.replaceChildren();
  const open = () => dialog.replaceChildren(box((text) => list.prepend(fill(thread(), now.id, { id: `Ugnew${made++}`, by: me, text })), close));
  const root = h('ytd-comments', { id: 'comments' }, h('ytd-comments-header-renderer', {}, h('ytd-comment-simplebox-renderer', { id: 'simple-box' }, h('div', { id: 'placeholder-area', tabindex: 0, onclick: open }, t('add')), dialog)), list);
  return {
    root,
    use(video) {
      now = video;
      close();
      // As many nodes as there are comments: those that are there already get other words.
      while (list.children.length > video.comments.length) list.lastChild.remove();
      while (list.children.length < video.comments.length) list.append(thread());
      video.comments.forEach((comment, at) => fill(list.children[at], video.id, comment));
    },
  };
}
