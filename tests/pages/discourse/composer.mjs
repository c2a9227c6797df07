/** The one composer of the page. It stays while the page goes elsewhere, and asks before it throws words away. */
import { after, h, options } from '/_/kit/page.mjs';
import { me, user } from './world.mjs';
import { article } from './post.mjs';
import { t } from './words.mjs';

/** A dialog at the end of the page. */
export const say = Object.assign(h('div', { class: 'dialog-container', hidden: true, role: 'alertdialog' }), {
  show(/** @type {string} */ text, /** @type {any[]} */ ...buttons) {
    say.hidden = false;
    const ok = h('button', { class: 'btn btn-primary dialog-ok' }, 'OK');
    say.replaceChildren(h('p', {}, text), ...(buttons.length ? buttons : [ok]));
    say.onclick = (/** @type {any} */ event) => { if (event.target.closest('button')) say.hidden = true; };
  },
});

const control = h('div', { id: 'reply-control', class: 'closed' });
export const composer = () => control;

const close = () => {
  control.className = 'closed';
  control.replaceChildren();
};

/** Opens it for a post, or for the whole topic. @param {{ topic: any, n?: number, post?: any }} what */
export function compose({ topic, n, post }) {
  const title = post
    ? [h('img', { class: 'avatar', alt: '', width: 20, height: 20 }), h('a', { class: 'user-link', href: `/t/${topic.slug}/${topic.id}/${n}` }, options.names && user(post.by).full || post.by)]
    : [h('a', { class: 'topic-link', href: `/t/${topic.slug}/${topic.id}`, 'data-topic-id': topic.id }, topic.title)];
  const words = control.querySelector('.d-editor-input')?.value ?? '';
  const field = options.rich
    ? h('div', { class: 'ProseMirror d-editor-input', contenteditable: 'true', role: 'textbox' })
    : h('textarea', { class: 'ember-text-area d-editor-input' });
  const text = () => (field.value ?? field.textContent).trim();
  if (words) field.value = words;
  const cancel = () => {
    if (text()) say.show('?', h('button', { class: 'btn btn-danger discard-draft', onclick: close }, t('discard')), h('button', { class: 'btn keep-editing' }, t('keep')));
    else close();
  };
  const save = () => {
    if (text().length < 5) {
      control.querySelector('.d-editor-textarea-wrapper')?.append(h('div', { class: 'popup-tip bad' }, t('short')));
      return;
    }
    const send = control.querySelector('.create');
    send?.setAttribute('disabled', '');
    send?.classList.add('is-loading');
    if (options.never) return;
    const made = { by: me.name, text: text(), to: n };
    const number = topic.posts.length + 1;
    const staged = article(topic, made, number, true);
    document.querySelector(`#topic[data-topic-id="${topic.id}"] .post-stream`)?.append(staged);
    after(120, () => {
      send?.removeAttribute('disabled');
      send?.classList.remove('is-loading');
      if (options.refuse) {
        staged.remove();
        say.show(t('refused'));
        return;
      }
      topic.posts.push(made);
      const there = article(topic, made, number);
      staged.replaceWith(there);
      close();
      there.scrollIntoView({ block: 'center' });
    });
  };
  field.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); save(); }
    if (event.key === 'Escape') cancel();
  });
  control.className = 'open';
  control.replaceChildren(h('div', { class: 'reply-area without-tags', role: 'dialog', 'aria-label': t('reply') },
    h('div', { class: 'reply-to' }, h('div', { class: 'reply-details' }, h('div', { class: 'composer-action-title' }, h('span', { class: 'action-title', role: 'heading', 'aria-level': 1 }, title)))),
    h('div', { class: 'composer-fields' }),
    h('div', { class: 'd-editor-textarea-wrapper' }, field),
    h('div', { class: 'submit-panel' }, h('div', { class: 'save-or-cancel' },
      h('button', { class: 'btn btn-icon-text btn-primary create', onclick: save }, t('send')),
      h('button', { class: 'btn btn-transparent cancel discard-button', onclick: cancel }, t('close'))))));
  field.focus();
}
