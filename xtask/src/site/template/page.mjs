/** The feed. One's own account, two posts, and a button that does what the server says. */
import { act, h, late } from './kit/page.mjs';

/** @param {string} author @param {string} name @param {number} id */
function post(author, name, id) {
  const button = h('button', { 'aria-pressed': 'false', onclick: toggle }, 'Like');
  function toggle() {
    const before = button.getAttribute('aria-pressed');
    act(() => button.setAttribute('aria-pressed', String(before === 'false')), () => button.setAttribute('aria-pressed', String(before)));
  }
  return h('article', {},
    h('a', { rel: 'author', href: `/@${author}` }, name), ' ',
    h('a', { href: `/p/${id}` }, h('time', { datetime: '2026-11-20T10:00:00Z' }, '20 Nov')),
    h('p', {}, 'Morning light on the water.'), button);
}

document.body.append(h('nav', {}, h('a', { rel: 'me', href: '/@mira' }, 'Mira')));
late(() => document.body.append(post('ada', 'Ada', 1), post('ben', 'Ben', 2)));
