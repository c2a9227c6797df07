/** Stack Overflow in the browser: a list, questions with their answers, people. */
import { after, h, icon, late, options, send } from '/_/kit/page.mjs';
import { me, people, questions } from './world.mjs';

/** @type {Record<string, Record<string, string>>} */
const WORDS = {
  en: { up: 'Up vote', down: 'Down vote', add: 'Add a comment', post: 'Add comment', answer: 'Post Your Answer', asked: 'asked', edited: 'edited', own: 'You can’t vote for your own post.', refused: 'You may only vote every few seconds.', short: 'Comments must be at least 15 characters in length.', help: 'Cancel' },
  ru: { up: 'За', down: 'Против', add: 'Добавить комментарий', post: 'Отправить', answer: 'Опубликовать ответ', asked: 'задан', edited: 'изменён', own: 'Нельзя голосовать за своё сообщение.', refused: 'Слишком часто.', short: 'Слишком короткий комментарий.', help: 'Отмена' },
};
const t = (/** @type {string} */ key) => (WORDS[options.lang] ?? WORDS.en)[key];
const ARROW = 'M2 26h32L18 10z';
let next = 980;

const popup = (/** @type {string} */ text) => {
  document.querySelector('.js-popup')?.remove();
  document.body.append(h('div', { class: 'message js-popup', role: 'alert' }, text));
};
const href = (/** @type {number} */ id) => `/users/${id}/${encodeURIComponent(people[id][1])}`;

function topbar() {
  const [name] = people[me];
  document.querySelector('.s-topbar')?.append(h('a', { href: '/questions', class: 's-topbar--logo js-gps-track' }, 'Stack Overflow'), options.old
    ? h('a', { href: href(me), class: 'my-profile js-gps-track' }, h('div', { class: 'gravatar-wrapper-24', title: name }, h('img', { class: 'js-avatar-me', alt: '', width: 24, height: 24 })))
    : h('a', { href: href(me), class: 's-topbar--item s-user-card s-user-card__small js-gps-track' }, h('img', { class: 's-avatar--image js-avatar-me', alt: name, width: 24, height: 24 })),
    h('button', { class: 's-topbar--item js-inbox-button' }, 'Inbox'));
}

/** @param {string} what */
const when = (what) => [`${what} `, h('span', { class: 'relativetime', title: '2026-11-02 12:00:00Z' }, 'Nov 2')];

/** @param {number} who @param {string} what @param {number | null} edited the post, where this is of whoever edited it */
const signature = (who, what, edited) => h('div', { class: `post-signature flex--item ${edited ? '' : 'owner'}` }, h('div', { class: 'user-info' },
  h('div', { class: 'user-action-time' }, edited ? h('a', { href: `/posts/${edited}/revisions` }, when(what)) : when(what)),
  h('div', { class: 'user-details', itemprop: !edited && !options.old ? 'author' : null }, who ? h('a', { href: href(who) }, people[who][0]) : 'user4242')));

/** @param {import('./world.mjs').Post} post @param {boolean} asked whether the user asked the question */
function voting(post, asked) {
  const count = h('div', { class: 'js-vote-count', 'data-value': 5, itemprop: 'upvoteCount' }, '5');
  const up = options.old
    ? h('a', { class: 'vote-up-off', title: 'useful', tabindex: 0, role: 'button' }, '▲')
    : h('button', { class: 'js-vote-up-btn flex--item s-btn s-btn__muted', 'aria-label': t('up'), 'data-selected-classes': 'fc-theme-primary' }, icon(ARROW, { viewBox: '0 0 36 36' }));
  const show = () => {
    const on = Boolean(post.voted);
    if (options.old) up.className = on ? 'vote-up-on' : 'vote-up-off';
    else { up.setAttribute('aria-pressed', String(on)); up.classList.toggle('fc-theme-primary', on); }
    count.dataset.value = String(5 + Number(on));
  };
  up.addEventListener('click', () => {
    if (post.by === me) return popup(t('own'));
    if (options.never) return;
    post.voted = !post.voted;
    show();
    if (options.refuse) after(60, () => { post.voted = !post.voted; show(); popup(t('refused')); });
  });
  late(show);
  const cell = h('div', { class: 'js-voting-container d-flex', 'data-post-id': post.id }, up, count,
    h('button', { class: 'js-vote-down-btn s-btn', 'aria-pressed': 'false', 'aria-label': t('down') }, '▼'), h('button', { class: 'js-bookmark-btn s-btn', 'aria-pressed': 'false' }, '⚑'));
  const indicator = h('div', { class: `js-accepted-answer-indicator flex--item ${post.accepted ? '' : 'd-none'}` }, '✓');
  cell.append(indicator);
  if (asked && post.by !== me) {
    cell.append(h('button', { class: 'js-accept-button s-btn', onclick: () => {
      if (options.never) return;
      const turn = () => { post.accepted = !post.accepted; indicator.classList.toggle('d-none', !post.accepted); };
      turn();
      if (options.refuse) after(60, turn);
    } }, '✔'));
  }
  return h('div', { class: 'votecell post-layout--left' }, cell);
}

/** @param {import('./world.mjs').Remark} remark @param {number} post */
const comment = ({ id, by, text }, post) => h('li', { id: `comment-${id}`, class: 'comment js-comment', 'data-comment-id': id },
  h('div', { class: 'js-comment-actions comment-actions' }, h('a', { class: 'comment-up comment-up-off js-comment-up', tabindex: 0 }, '▲')),
  h('div', { class: 'comment-text js-comment-text-and-form' }, h('div', { class: 'comment-body' }, h('span', { class: 'comment-copy' }, text, ' ', h('a', { href: href(15) }, '@Gita')), ' – ',
    by ? h('a', { href: href(by), class: 'comment-user' }, people[by][0]) : h('span', { class: 'comment-user' }, 'user4242'),
    h('span', { class: 'comment-date', dir: 'ltr' }, h('a', { class: 'comment-link', href: `#comment${id}_${post}` }, h('span', { class: 'relativetime-clean', title: '2026-11-03 09:00:00Z, License: CC BY-SA 4.0' }, 'Nov 3'))))));

/** Comments of a post and the form that a link opens. @param {import('./world.mjs').Post} post */
function comments(post) {
  const list = h('ul', { class: 'comments-list js-comments-list' }, (post.remarks ?? []).map((one) => comment(one, post.id)));
  const place = h('div', { id: `comments-link-${post.id}` });
  const open = () => {
    const field = h('textarea', { name: 'comment', class: 's-textarea js-comment-text-input' });
    const form = h('form', { id: `add-comment-${post.id}`, class: 'js-comment-form', action: `/posts/${post.id}/comments`, method: 'post' }, field,
      h('button', { type: 'submit', class: 's-btn s-btn__filled js-comment-submit' }, t('post')), h('button', { type: 'button', class: 'js-comment-cancel', onclick: () => form.remove() }, t('help')));
    form.addEventListener('submit', (/** @type {Event} */ event) => {
      event.preventDefault();
      const text = field.value.trim();
      if (text.length < 15) return popup(t('short'));
      send(() => { form.remove(); list.append(comment({ id: next++, by: me, text }, post.id)); }, () => popup(t('refused')));
    });
    place.replaceChildren(form);
    field.focus();
  };
  place.append(h('a', { class: 'js-add-link comments-link', role: 'link', tabindex: 0, onclick: open }, t('add')));
  return h('div', { class: 'post-layout--right js-post-comments-component' }, h('div', { id: `comments-${post.id}`, class: 'comments js-comments-container' }, list), place);
}

/** @param {import('./world.mjs').Post} post @param {boolean} asked */
const layout = (post, asked) => h('div', { class: 'post-layout' }, voting(post, asked), h('div', { class: 'postcell post-layout--right' },
  h('div', { class: 's-prose js-post-body' }, h('p', {}, post.text, ' ', h('a', { href: href(14) }, 'as Finn says'))),
  h('div', { class: 'post-signatures' }, h('a', { class: 'js-share-link', href: `/q/${post.id}/${me}` }, 'Share'), post.editor && signature(post.editor, t('edited'), post.id), signature(post.by, t('asked'), null))), comments(post));

/** @param {import('./world.mjs').Post} post @param {boolean} asked @param {number} question */
const answer = (post, asked, question) => h('div', { id: `answer-${post.id}`, class: `answer js-answer ${post.accepted ? 'accepted-answer' : ''}`, 'data-answerid': post.id, 'data-parentid': question }, layout(post, asked));

/** @param {import('./world.mjs').Question} question */
function show(question) {
  const asked = question.by === me;
  const answers = [...question.answers];
  if (Number(document.body.dataset.posted)) answers.push({ id: 990, by: me, text: 'An answer that came by a form.' });
  const list = h('div', { id: 'answers' }, answers.map((one) => answer(one, asked, question.id)));
  const field = h('textarea', { id: 'wmd-input', name: 'post-text', class: 's-textarea' });
  const form = h('form', { id: 'post-form', action: `/questions/${question.id}/answer/submit`, method: 'post' }, field, h('button', { id: 'submit-button', class: 's-btn s-btn__filled', type: 'submit' }, t('answer')));
  if (!options.post) {
    form.addEventListener('submit', (/** @type {Event} */ event) => {
      event.preventDefault();
      if (!field.value.trim()) return;
      send(() => { list.append(answer({ id: next++, by: me, text: field.value }, asked, question.id)); field.value = ''; }, () => popup(t('refused')));
    });
  }
  return h('div', { id: 'mainbar' }, h('h1', {}, question.title),
    h('div', { id: 'question', class: 'question js-question', 'data-questionid': question.id, 'data-position-on-page': 0 }, layout(question, false)), list, form);
}

topbar();
const [, kind, id] = location.pathname.split('/');
const question = kind === 'questions' && questions.find((one) => one.id === Number(id));
document.querySelector('#content')?.append(question ? show(question)
  : kind === 'users' ? h('div', { class: 'js-user-header' }, h('div', { class: 'fs-headline2' }, people[Number(id)]?.[0] ?? ''))
  : h('div', { id: 'questions' }, questions.map((one) => h('div', { class: 'question-summary s-post-summary', 'data-post-id': one.id }, h('a', { href: `/questions/${one.id}/${one.slug}`, class: 's-link' }, one.title), ' ', h('a', { href: href(one.by) }, people[one.by][0])))));
