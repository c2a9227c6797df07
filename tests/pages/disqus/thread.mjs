// The frame: posts within posts, votes, and boxes to write in.
import { act, h, late, options, send, speaker } from '/_/kit/page.mjs';
import { posts, viewer } from '/_/world.mjs';

options.lang = options.l || undefined;
const t = speaker({ en: { reply: 'Reply', up: 'Vote up', down: 'Vote down', share: 'Share ›', post: 'Comment', join: 'Join the discussion…' }, pl: { reply: 'Odpowiedz', up: 'Głosuj za', down: 'Głosuj przeciw', share: 'Udostępnij ›', post: 'Skomentuj', join: 'Dołącz do dyskusji…' } });
const me = options.who === 'nobody' ? null : viewer;
const page = options.t_u;
let next = 9200000000;

function box(sent) {
  const field = h('div', { class: 'textarea', contenteditable: 'true', 'data-role': 'editable', role: 'textbox', 'aria-label': t('join') });
  const button = h('button', { type: 'submit', class: 'btn post-action__button full-size-button', 'data-action': 'submit' }, t('post'));
  return h('form', { class: 'reply', onsubmit: (event) => {
    event.preventDefault();
    const text = field.textContent.trim();
    if (!text || !me) return;
    send(() => {
      field.replaceChildren();
      sent({ id: ++next, by: me, at: new Date().toISOString(), html: `<p>${text.replace(/[&<>]/g, '')}</p>`, likes: 0, children: [] });
    }, () => {});
  } }, h('div', { class: 'postbox' }, h('div', { class: 'textarea-wrapper', 'data-role': 'textarea' }, field), h('div', { class: 'post-actions' }, button)));
}

function votes(one) {
  let on = false;
  const count = h('span', { class: 'updatable count', 'data-role': 'likes' }, String(one.likes));
  const up = h('a', { href: '#', class: `vote-up count-${one.likes}`, 'data-action': 'upvote', title: t('up'), onclick: (event) => { event.preventDefault(); if (me) act(flip, flip); } }, h('span', { class: 'control' }), count);
  const flip = () => {
    on = !on;
    one.likes += on ? 1 : -1;
    up.className = `vote-up ${on ? 'upvoted ' : ''}count-${one.likes}`;
    count.textContent = String(one.likes);
  };
  return h('li', { class: 'voting', 'data-role': 'voting' }, h('div', { class: 'post-votes' }, up, h('a', { href: '#', class: 'vote-down count-0', 'data-action': 'downvote', title: t('down'), onclick: (event) => event.preventDefault() }, h('span', { class: 'control' }))));
}

function post(one) {
  const name = (extra) => one.by.username
    ? h('a', { href: `https://disqus.com/by/${one.by.username}/`, 'data-action': 'profile', 'data-username': one.by.username, target: '_blank', rel: 'noopener noreferrer', class: extra }, extra ? h('img', { 'data-role': 'user-avatar', 'data-user': one.by.user, src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', width: 36, height: 36, alt: 'Avatar' }) : one.by.name)
    : h('span', { class: extra ?? '' }, extra ? null : one.by.name);
  const children = h('ul', { 'data-role': 'children', class: 'children' });
  const open = h('div', { class: 'reply-form-container', 'data-role': 'reply-form' });
  const message = h('div', { class: 'post-message ', 'data-role': 'message', dir: 'auto' });
  message.innerHTML = `<div>${one.html}</div>`;
  one.children.forEach((child) => children.append(post(child)));
  return h('li', { class: 'post', id: `post-${one.id}` },
    h('div', { 'data-role': 'post-content', class: `post-content${me && one.by.username === me.username ? ' authored-by-session-user' : ''}`, tabindex: 0 },
      h('div', { class: 'avatar hovercard' }, name('user')),
      h('div', { class: 'post-body' },
        h('header', { class: 'comment__header' },
          h('span', { class: 'post-byline' }, h('span', {}, h('span', { class: 'author publisher-anchor-color' }, name())), one.to && h('span', { class: 'parent-link-container' }, h('a', { class: 'parent-link', 'data-role': 'parent-link', href: '#' }, one.to))),
          h('span', { class: 'post-meta' }, h('a', { href: `${page}#comment-${one.id}`, 'data-role': 'relative-time', class: 'time-ago', title: one.at }, one.at.slice(0, 10)))),
        h('div', { class: 'post-body-inner' }, h('div', { class: 'post-message-container', 'data-role': 'message-container' }, h('div', { class: 'publisher-anchor-color', 'data-role': 'message-content' }, message))),
        h('footer', { class: 'comment__footer' }, h('menu', { class: 'comment-footer__menu' }, votes(one),
          h('li', { class: 'reply', 'data-role': 'reply-link' }, h('a', { class: 'comment-footer__action', href: '#', 'data-action': 'reply', onclick: (event) => { event.preventDefault(); if (me) open.replaceChildren(box((made) => { open.replaceChildren(); children.prepend(post(made)); })); } }, h('span', { class: 'text' }, t('reply')))),
          h('li', { class: 'comment__share' }, h('a', { class: 'toggle', href: '#', 'data-action': 'expand-share', onclick: (event) => event.preventDefault() }, t('share'))))))),
    open, children);
}

late(() => {
  const list = h('ul', { id: 'post-list', class: 'post-list' }, posts().map(post));
  document.body.append(h('div', { id: 'layout' }, h('section', { id: 'conversation', 'data-role': 'main' }, h('div', { id: 'posts' }, h('div', { id: 'form', class: 'textarea-outer-wrapper--top-level' }, box((made) => list.prepend(post(made)))), list))));
});
