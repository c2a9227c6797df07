/** Comments: nodes inside nodes, hearts, and the forms that answer. */
import { after, h, icon, late, options, send } from '/_/kit/page.mjs';
import { me, person } from './world.mjs';
import { t } from './words.mjs';

const HEART = 'M12 20l-7-7a5 5 0 0 1 7-7 5 5 0 0 1 7 7z';
let next = 900;

export const snack = (/** @type {string} */ text) => document.querySelector('#snack-zone')?.replaceChildren(h('div', { class: 'crayons-snackbar__item flex' }, text));

/** A heart: on as soon as it is pressed, whatever it was; the answer decides. @param {any} post @param {Record<string, any>} attributes */
export function heart(post, attributes) {
  const button = h('button', {
    class: 'crayons-btn crayons-btn--ghost crayons-btn--icon-left crayons-btn--s mr-1 reaction-like inline-flex reaction-button', title: 'heart', ...attributes,
    onclick: () => {
      if (options.never) return;
      const was = Boolean(post.liked);
      button.classList.add('reacted');
      button.disabled = true;
      after(80, () => {
        button.disabled = false;
        if (!options.refuse) post.liked = !was;
        else snack(t('refused'));
        button.classList.toggle('reacted', Boolean(post.liked));
      });
    },
  }, icon(HEART, { class: 'crayons-icon reaction-icon not-reacted' }), icon(HEART, { class: 'crayons-icon reaction-icon--like reaction-icon reacted' }),
    h('span', { class: 'reactions-count' }, '3'), h('span', { class: 'reactions-label hidden m:inline-block' }, t('like')));
  after(options.late ? 800 : 60, () => { if (post.liked) button.classList.add('reacted'); });
  return button;
}

/** The part of a form that all have. @param {any} form @param {(text: string) => void} sent @param {boolean} reply */
function fill(form, sent, reply) {
  const field = h('textarea', { class: 'crayons-textfield crayons-textfield--ghost comment-textarea', name: 'comment[body_markdown]', placeholder: t('add'), required: true });
  const submit = h('button', { type: 'submit', class: 'crayons-btn comment-action-button mr-2 js-btn-enable' }, t('submit'));
  form.append(
    h('input', { type: 'hidden', name: 'comment[commentable_type]', value: 'Article' }),
    h('div', { class: 'comment-form__inner' }, h('div', { class: 'comment-form__field' }, field), h('div', { class: 'comment-form__buttons mb-4' }, submit,
      h('button', { type: 'button', class: 'preview-toggle crayons-btn crayons-btn--secondary comment-action-preview js-btn-enable mr-2' }, t('preview')),
      reply && h('button', { type: 'button', class: 'crayons-btn crayons-btn--ghost js-btn-dismiss', onclick: () => form.remove() }, t('dismiss')))));
  field.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    if (field.value.trim()) submit.click();
  });
  form.addEventListener('submit', (/** @type {Event} */ event) => {
    event.preventDefault();
    form.classList.add('submitting');
    send(() => sent(field.value), () => { form.classList.remove('submitting'); snack(t('refused')); });
  });
  return field;
}

/** The form under an article. @param {(text: string) => void} add */
export function mainForm(add) {
  const form = h('form', { class: 'comment-form print-hidden', id: 'new_comment', action: '/comments', method: 'post' });
  const field = fill(form, (text) => { add(text); field.value = ''; form.classList.remove('submitting'); }, false);
  field.id = 'text-area';
  return form;
}

/** @param {{ by: string, text: string }} what */
export const made = (what) => ({ id: next++, code: `n${next}`, ...what });

/** A comment with its answers. @param {import('./world.mjs').Comment} comment @param {number} [depth] @returns {any} */
export function comment(comment, depth = 0) {
  const { id, code, by, text } = comment;
  const { name, id: author } = person(by);
  const path = `/${by}/comment/${code}`;
  const details = h('div', { class: 'inner-comment comment__details' });
  const node = h('div', { id: `comment-node-${id}`, class: `comment single-comment-node ${depth ? 'child' : 'root'} comment--deep-${depth}`, 'data-comment-id': id, 'data-path': path, 'data-comment-author-id': author, 'data-current-user-comment': by === me.user ? 'true' : null, 'data-content-user-id': author },
    h('div', { class: 'comment__inner' }, !comment.deleted && h('a', { href: `/${by}`, class: 'shrink-0 crayons-avatar comment__avatar' }, h('img', { class: 'crayons-avatar__image', width: 32, height: 32, alt: `${by} profile image` })), details));
  if (comment.deleted) {
    details.append(h('div', { class: 'comment__content crayons-card' }, h('div', { class: 'p-6 align-center opacity-50 fs-s' }, h('span', { class: 'js-comment-username' }, t('deleted')))));
  } else {
    const open = (/** @type {Event} */ event) => {
      event.preventDefault();
      const form = h('form', { class: 'comment-form new_comment w-100 pt-4', id: `new-comment-${id}`, 'data-comment-id': id, action: '/comments', method: 'post' }, h('input', { type: 'hidden', name: 'comment[parent_id]', value: id }));
      const field = fill(form, (words) => {
        form.remove();
        node.querySelector('.comment__inner').after(comment_(made({ by: me.user, text: words }), depth + 1));
      }, true);
      details.append(form);
      setTimeout(() => field.focus(), 30);
    };
    details.append(
      h('div', { class: 'comment__content crayons-card' },
        h('header', { class: 'comment__header' }, h('a', { href: `/${by}`, class: 'crayons-link crayons-link--secondary flex items-center fw-medium' }, h('span', { class: 'js-comment-username' }, name)),
          h('a', { href: path, class: 'comment-date crayons-link crayons-link--secondary ml-2 opacity-75 fs-s' }, h('time', { datetime: `2026-11-0${1 + (id % 9)}T10:00:00Z` }, 'Nov 2')),
          h('button', { class: 'dropbtn crayons-btn', 'aria-label': 'Toggle dropdown menu' }, '…')),
        h('div', { class: 'comment__body text-styles text-styles--secondary body' }, h('p', {}, text, ' ', h('a', { href: '/gul', class: 'mentioned-user' }, '@gul')))),
      h('footer', { class: 'comment__footer print-hidden' },
        heart(comment, { id: `button-for-comment-${id}`, 'data-comment-id': id }),
        h('a', { class: 'actions crayons-btn crayons-btn--ghost crayons-btn--s crayons-btn--icon-left toggle-reply-form mr-1 inline-flex', href: `#${path}`, 'data-comment-id': id, 'data-path': path, rel: 'nofollow', onclick: open }, t('reply'))));
  }
  node.append(...(comment.answers ?? []).map((answer) => comment_(answer, depth + 1)));
  return h('details', { class: `comment-wrapper comment-wrapper--deep-${depth} js-comment-wrapper ${depth ? '' : 'root'}`, open: true }, h('summary', {}, h('span', { class: 'js-collapse-comment-content' })), node);
}
const comment_ = comment;

/** The comments of an article. @param {import('./world.mjs').Article} article */
export function discussion(article) {
  const trees = h('div', { class: 'comments', id: 'comment-trees-container' }, article.comments.map((one) => comment(one)));
  const area = h('section', { id: 'comments', class: 'text-padding mb-4' }, h('div', { id: 'comments-container', 'data-commentable-id': article.id, 'data-commentable-type': 'Article' }));
  late(() => area.firstChild.append(mainForm((text) => trees.prepend(comment(made({ by: me.user, text })))), trees));
  return area;
}

/** The answer form of a notification, which leaves a notice in its place. @param {any} where @param {{ id: number }} of */
export function noticeForm(where, of) {
  const form = h('form', { id: `comment-form-for-${of.id}`, class: 'p-2 pb-1 pt-3 hidden', action: '/comments', method: 'post' });
  fill(form, () => form.replaceWith(h('span', {}, h('div', { class: 'crayons-notice crayons-notice--success reply-sent-notice' }, 'Reply sent'))), false);
  where.append(form);
  return form;
}
