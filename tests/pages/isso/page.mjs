// The article and the widget below it: what Isso draws, where it puts a new comment, and which links it leaves to a stranger.
import { after, h, icon, late, options, send, speaker } from '/_/kit/page.mjs';
import { comments, me, words } from '/_/world.mjs';

const t = speaker(words);
const mine = location.pathname.startsWith('/mine/');
let next = 20;

document.body.append(
  h('header', {}, h('a', { href: '/' }, 'Under the Ferns')),
  h('article', {},
    h('h1', {}, mine ? 'What grows out of a wall' : 'Bracken, from above'),
    h('p', {}, 'by ', h('a', { href: '/about/', rel: 'author' }, mine ? 'Mira Halm' : 'Tove Lind')),
    h('p', {}, 'Seen from the hill it is one plant. It may well be: the oldest stands have the same roots since before there was a village to name them.'),
    h('p', {}, 'Here is a walk through one of them, with the sun behind.')),
);

function postbox(parent, sent) {
  const known = options.who === 'nobody' ? {} : me;
  const field = h('textarea', { class: 'isso-textarea', rows: 5, minlength: 3, maxlength: 65535, placeholder: t('text') });
  const line = (name, label) => h('p', { class: 'isso-input-wrapper' }, h('label', {}, t(label)), h('input', { type: name === 'email' ? 'email' : 'text', name, placeholder: t(label), value: known[name] ?? '' }));
  const shown = h('div', { class: 'isso-text' });
  const submit = () => {
    const text = field.value.trim();
    if (text.length < 3) return field.focus();
    send(() => {
      const [author, website] = ['author', 'website'].map((name) => box.querySelector(`[name=${name}]`).value || null);
      const made = { id: ++next, author, website, hash: '0b6e4c90', at: new Date().toISOString(), likes: 0, mode: options.hold ? 2 : 1, own: true, html: `<p>${text.replace(/[&<>]/g, '')}</p>`, replies: [] };
      field.value = '';
      insert(made, parent);
      sent();
    }, () => box.append(h('p', { class: 'isso-error' }, t('wrong'))));
  };
  const box = h('div', { class: 'isso-postbox' }, h('div', { class: 'isso-form-wrapper' },
    h('div', { class: 'isso-textarea-wrapper' }, field, h('div', { class: 'isso-preview' }, h('div', { class: 'isso-comment' }, h('div', { class: 'isso-text-wrapper' }, shown)))),
    h('section', { class: 'isso-auth-section' }, line('author', 'author'), line('email', 'email'), line('website', 'website'),
      h('p', { class: 'isso-post-action' }, h('input', { type: 'submit', value: t('submit'), onclick: submit })),
      h('p', { class: 'isso-post-action' }, h('input', { type: 'button', name: 'preview', value: t('preview'), onclick: () => { shown.textContent = field.value; box.classList.add('isso-preview-mode'); } })),
      h('p', { class: 'isso-post-action' }, h('input', { type: 'button', name: 'edit', value: t('again'), onclick: () => box.classList.remove('isso-preview-mode') })))));
  return box;
}

/** A link that does nothing but what its listener does. */
const link = (name, content, work) => h('a', { class: `isso-${name}`, href: '#', onclick: (event) => { event.preventDefault(); work?.(event.currentTarget); } }, content);

function insert(one, parent) {
  const author = one.author ?? t('anonymous');
  const votes = h('span', { class: 'isso-votes' }, one.likes || '');
  const vote = (by) => () => {
    if (options.never || options.refuse) return;
    after(60, () => { votes.textContent = String((one.likes += by)); });
  };
  let form = null;
  const footer = h('div', { class: 'isso-comment-footer' }, one.likes ? votes : null,
    link('upvote', icon('M2 16l10-10 10 10z'), vote(1)), h('span', { class: 'isso-spacer' }, '|'), link('downvote', icon('M2 8l10 10 10-10z'), vote(-1)),
    link('reply', t('reply'), (toggle) => {
      if (form) {
        form.remove();
        form = null;
        toggle.textContent = t('reply');
        return;
      }
      form = postbox(one.id, () => { form.remove(); form = null; toggle.textContent = t('reply'); });
      footer.after(form);
      form.querySelector('textarea').focus();
      toggle.textContent = t('close');
    }),
    one.own ? [link('edit', t('edit')), link('delete', t('delete'))] : null);
  const text = h('div', { class: 'isso-text' });
  text.innerHTML = one.mode === 4 ? '<p>&nbsp;</p>' : one.html;
  const element = h('div', { class: `isso-comment${one.pageAuthor ? ' isso-is-page-author' : ''}`, id: `isso-${one.id}`, 'data-hash': one.hash },
    h('div', { class: 'isso-text-wrapper' },
      h('div', { class: 'isso-comment-header' },
        one.website ? h('a', { class: 'isso-author', href: one.website, rel: 'nofollow' }, author) : h('span', { class: 'isso-author' }, author),
        one.pageAuthor ? [h('span', { class: 'isso-spacer' }, '•'), h('span', { class: 'isso-page-author-suffix' }, t('suffix'))] : null,
        h('span', { class: 'isso-spacer' }, '•'),
        h('a', { class: 'isso-permalink', href: `#isso-${one.id}` }, h('time', { title: one.at, datetime: one.at }, one.at.slice(0, 10))),
        h('span', { class: 'isso-note' }, one.mode === 2 ? t('queued') : one.mode === 4 ? t('deleted') : null)),
      text, footer),
    h('div', { class: 'isso-follow-up' }));
  (parent ? document.querySelector(`#isso-${parent} > .isso-follow-up`) : document.querySelector('#isso-root')).append(element);
  one.replies.forEach((reply) => insert(reply, one.id));
}

late(() => {
  document.body.append(h('section', { id: 'isso-thread', 'data-title': document.title, 'data-isso-id': location.pathname },
    h('h4', { class: 'isso-thread-heading' }, '9'), postbox(null, () => {}), h('div', { id: 'isso-root' })));
  comments().forEach((one) => insert(one, null));
});
