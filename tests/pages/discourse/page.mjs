/** The forum in the browser: routes, header, notifications, people. Posts are in `post.mjs`, the composer in `composer.mjs`. */
import { h, options, portal } from '/_/kit/page.mjs';
import { composer, say } from './composer.mjs';
import { me, notifications, topics, user } from './world.mjs';
import { stream } from './post.mjs';
import { t } from './words.mjs';

const main = h('div', { id: 'main-outlet', class: 'wrap' });

function header() {
  const menu = () => {
    const open = document.querySelector('.user-menu');
    if (open) return open.remove();
    document.querySelector('.d-header')?.after(h('div', { class: 'user-menu revamped menu-panel drop-down' },
      h('div', { id: 'quick-access-all-notifications', class: 'quick-access-panel' }, h('ul', {}, notifications.slice(0, 4).map(row)))));
  };
  return h('header', { class: 'd-header' },
    h('a', { href: '/latest', id: 'site-logo' }, 'The Crumb'),
    h('ul', { class: 'icons d-header-icons' }, h('li', { id: 'current-user', class: 'header-dropdown-toggle current-user' },
      h('button', { id: 'toggle-current-user', class: 'btn no-text btn-icon icon btn-flat', 'aria-haspopup': 'true', onclick: menu },
        h('img', { class: 'avatar', alt: '', width: 32, height: 32, src: `/user_avatar/forum.example/${me.name}/48/7_2.png` })))));
}

/** A row of the menu and of the page of notifications. @param {any} one */
function row(one) {
  const shown = (/** @type {string} */ name) => options.names && user(name).full || name;
  const many = one.type === 'liked' || one.type === 'reaction' ? one.count : 0;
  const label = one.bucket ? t('replies')(one.count) : many === 2 ? t('two')(shown(one.who), shown(one.other)) : many > 2 ? t('many')(shown(one.who), many - 1) : one.who && shown(one.who);
  return h('li', { class: `notification ${one.read ? 'read' : 'unread'} ${one.type}` },
    h('a', { href: one.href, title: t(one.type), onclick: (/** @type {Event} */ event) => event.preventDefault() },
      h('svg', { class: `fa d-icon d-icon-${one.type} svg-icon`, 'aria-hidden': 'true', width: 16, height: 16 }),
      h('div', {},
        label && h('span', { class: `item-label ${many === 2 ? 'double-user' : many > 2 ? 'multi-user' : ''}` }, ` ${label} `),
        h('span', { class: 'item-description', 'data-topic-id': /\/(\d+)/.exec(one.href)?.[1] }, one.text))));
}

function list() {
  return h('table', { class: 'topic-list' }, h('tbody', {}, topics.map((topic) =>
    h('tr', { class: 'topic-list-item', 'data-topic-id': topic.id },
      h('td', { class: 'main-link' }, h('a', { class: 'title raw-link raw-topic-link', href: `/t/${topic.slug}/${topic.id}`, 'data-topic-id': topic.id }, topic.title)),
      h('td', { class: 'posters' }, h('a', { href: `/u/${topic.by}`, 'data-user-card': topic.by }, h('img', { class: 'avatar', alt: topic.by, width: 25, height: 25 }))),
      h('td', {}, h('button', { class: 'btn-link posts-map badge-posts' }, String(topic.posts.length)))))));
}

function profile(/** @type {string} */ name) {
  const { full } = user(name);
  return h('div', { class: 'container viewing-self-no user-main' }, h('section', { class: 'about' }, h('div', { class: 'primary' },
    h('img', { class: 'avatar', alt: '', width: 120, height: 120, src: `/user_avatar/forum.example/${name}/144/3_2.png` }),
    h('div', { class: 'user-profile-names' }, h('h1', { class: 'user-profile-names__primary username' }, name), h('h2', { class: 'user-profile-names__secondary full-name' }, full)),
    h('div', { class: 'bio' }, 'Bakes, and writes about it. ', h('a', { class: 'mention', href: '/u/ben' }, '@ben'), ' taught me.'))));
}

function render() {
  const [, kind, first, second] = location.pathname.split('/');
  const topic = kind === 't' && topics.find(({ slug }) => slug === first);
  main.replaceChildren(...(topic ? stream(topic)
    : kind === 'u' ? [profile(first), ...(second === 'notifications' ? [h('div', { class: 'user-notifications-list' }, h('ul', {}, notifications.filter((one) => options.filter !== 'unread' || !one.read).map(row)))] : [])]
    : [list()]));
  scrollTo(0, 0);
}

document.querySelector('#main')?.append(header(), main, composer());
document.body.append(say);
addEventListener('click', (event) => {
  const link = /** @type {HTMLAnchorElement | null} */ (event.target instanceof Element ? event.target.closest('a.title, #site-logo') : null);
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.pathname);
  render();
});
/** A press on a picture shows the card of the person. */
addEventListener('click', (event) => {
  const picture = event.target instanceof Element ? event.target.closest('a.main-avatar[data-user-card]') : null;
  const name = picture?.getAttribute('data-user-card');
  if (!name) return;
  event.preventDefault();
  portal(h('div', { id: 'user-card', class: 'user-card show', role: 'dialog' }, h('div', { class: 'names' }, h('a', { class: 'user-profile-link', href: `/u/${name}` }, name)), h('div', { class: 'bio' }, user(name).full)));
});
addEventListener('popstate', render);
render();
