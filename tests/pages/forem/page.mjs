/** The Forem in the browser: feed, articles, people, notifications. */
import { after, h, icon, late, options } from '/_/kit/page.mjs';
import { discussion, heart, noticeForm, snack } from './comments.mjs';
import { articles, me, notifications, people, person } from './world.mjs';
import { t } from './words.mjs';

const CATEGORIES = ['like', 'unicorn', 'exploding_head', 'raised_hands', 'fire'];
const DOT = 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z';
const avatar = (/** @type {string} */ user, more = '') => h('a', { href: `/${user}`, class: `crayons-avatar crayons-avatar--l ${more}` }, h('img', { class: 'crayons-avatar__image', width: 32, height: 32, alt: `link to ${user}'s profile` }));
const link = (/** @type {string} */ user) => h('a', { href: `/${user}`, class: 'crayons-link fw-bold' }, person(user).name);

/** A follow button: neutral until the page knows, then with a state. @param {string} user */
function follow(user) {
  const one = person(user);
  const organisation = user === 'the-lab';
  const button = h('button', { class: 'crayons-btn follow-action-button whitespace-nowrap follow-user', 'data-info': JSON.stringify({ id: one.id, className: organisation ? 'Organization' : 'User', name: one.name, style: 'full' }) }, t('follow'));
  const show = () => {
    button.textContent = t(one.follows ? 'following' : 'follow');
    button.setAttribute('aria-pressed', String(Boolean(one.follows)));
    button.setAttribute('aria-label', t(one.follows ? 'unfollowUser' : 'followUser') + one.name);
    button.classList.toggle('crayons-btn--outlined', Boolean(one.follows));
    button.classList.toggle('crayons-btn--primary', !one.follows);
    button.dataset.fetched = 'fetched';
  };
  after(options.late ? 800 : 60, show);
  button.addEventListener('click', () => {
    if (options.never) return;
    one.follows = !one.follows;
    show();
    if (options.refuse) after(60, () => { one.follows = !one.follows; show(); snack(t('refused')); });
  });
  return button;
}

/** The bar beside an article. What the user has given arrives with the numbers. @param {import('./world.mjs').Article} article */
function bar(article) {
  const mine = new Set();
  /** @type {Map<string, any>} */
  const buttons = new Map();
  const show = (/** @type {string} */ name) => {
    const button = buttons.get(name);
    button.classList.toggle('user-activated', mine.has(name));
    button.classList.toggle('not-user-animated', !mine.has(name));
    button.setAttribute('aria-pressed', String(mine.has(name)));
    trigger.classList.toggle('user-activated', CATEGORIES.some((one) => mine.has(one)));
  };
  const press = (/** @type {string} */ name) => {
    if (options.never) return;
    const turn = () => { if (mine.has(name)) mine.delete(name); else mine.add(name); show(name); };
    turn();
    if (options.refuse) after(60, () => { turn(); snack(t('refused')); });
  };
  const reaction = (/** @type {string} */ name) => {
    const button = h('button', { id: `reaction-butt-${name}`, name, class: `crayons-reaction crayons-reaction--${name} pl-0 pt-2`, 'data-category': name, 'aria-pressed': 'false', 'aria-label': name, onclick: () => press(name) },
      h('span', { class: 'crayons-reaction__icon crayons-reaction__icon--inactive' }, icon(DOT)), h('span', { class: 'crayons-reaction__count', id: `reaction-number-${name}` }, h('span', { class: 'bg-base-40 opacity-25 p-2 inline-block radius-default' })));
    buttons.set(name, button);
    return button;
  };
  const trigger = h('button', { id: 'reaction-drawer-trigger', class: 'reaction-drawer__outer crayons-reaction', 'aria-label': 'reaction-drawer-trigger', onclick: () => press('like'), onpointerover: () => drawer.classList.add('open') }, '♡', h('span', { id: 'reaction_total_count' }, '7'));
  const drawer = h('div', { class: 'reaction-drawer', 'aria-expanded': 'false' }, CATEGORIES.map(reaction));
  const arrives = () => {
    for (const [name, button] of buttons) {
      button.querySelector('.crayons-reaction__count').textContent = name === 'fire' ? '4' : '1';
      if (name === 'fire') button.classList.add('activated');
      if (article.mine?.includes(name)) mine.add(name);
      show(name);
    }
  };
  after(options.late ? 800 : 120, arrives);
  return h('aside', { class: 'crayons-layout__sidebar-left' }, h('div', { class: 'crayons-article-actions print-hidden' }, h('div', { class: 'crayons-article-actions__inner' },
    trigger, drawer, h('button', { id: 'reaction-butt-comment', class: 'crayons-reaction', 'aria-label': 'Jump to Comments' }, '💬'), reaction('readinglist'), reaction('boost'),
    h('button', { id: 'article-show-more-button', class: 'dropbtn crayons-btn' }, '…'))));
}

/** @param {import('./world.mjs').Article} article */
function show(article) {
  const { by, path, title, id } = article;
  const mine = by === me.user;
  return h('div', { class: 'article-wrapper' }, h('div', { class: options.bare ? 'crayons-layout--article' : 'crayons-layout crayons-layout--3-cols crayons-layout--article' }, bar(article),
    h('main', { id: 'main-content', class: 'crayons-layout__content grid gap-4' },
      h('article', { class: `crayons-card crayons-article mb-4 ${mine ? 'current-user-is-article-author' : ''}`, id: 'article-show-container', 'data-article-id': id, 'data-article-slug': path.split('/')[2], 'data-author-id': person(by).id, 'data-author-name': person(by).name, 'data-author-username': by, 'data-path': path, 'data-published': 'true' },
        h('header', { class: 'crayons-article__header', id: 'main-title' }, h('div', { class: 'crayons-article__header__meta' }, path.startsWith('/the-lab') && h('a', { href: '/the-lab', class: 'crayons-link' }, 'The Lab'), h('a', { href: `/${by}`, class: 'crayons-link fw-bold' }, person(by).name), h('time', { datetime: '2026-11-02T08:00:00Z' }, 'Nov 2')),
          h('h1', {}, title), follow(by)),
        h('div', { class: 'crayons-article__main' }, h('div', { class: 'crayons-article__body text-styles', id: 'article-body', 'data-article-id': id }, h('p', {}, `${title}: what it is, how it went, and what came of it. `, h('a', { href: '/hana' }, '@hana'))))),
      discussion(article))));
}

function feed() {
  return h('div', { class: 'crayons-layout' }, h('div', { id: 'index-container', class: 'articles-list crayons-layout__content' },
    articles.flatMap((article, at) => [
      at === 1 && h('div', { class: 'crayons-story billboard js-billboard', 'data-type-of': 'external' }, h('a', { href: '/the-lab', class: 'crayons-story__hidden-navigation-link' }, 'Timers for every kettle'), h('p', {}, 'Paid for by The Lab')),
      h('div', { class: 'crayons-story', 'data-content-user-id': person(article.by).id, 'data-feed-content-id': article.id },
        h('div', { class: 'crayons-story__meta' }, article.path.startsWith('/the-lab') && h('a', { href: '/the-lab', class: 'crayons-logo crayons-logo--l' }, 'L'), avatar(article.by),
          h('a', { href: `/${article.by}`, class: 'crayons-story__secondary fw-medium' }, person(article.by).name), h('a', { href: article.path, class: 'crayons-story__tertiary fs-xs' }, h('time', { datetime: '2026-11-02T08:00:00Z' }, 'Nov 2'))),
        h('h2', { class: 'crayons-story__title' }, h('a', { href: article.path, id: `article-link-${article.id}` }, article.title)),
        h('button', { class: 'crayons-btn bookmark-button', 'data-reactable-id': article.id }, 'Save')),
    ])));
}

function profile(/** @type {string} */ user) {
  return h('div', { class: 'profile-header__wrapper' }, h('div', { class: 'profile-header crayons-card' }, h('h1', { class: 'crayons-title' }, person(user).name),
    h('div', { class: 'profile-header__actions' }, user === me.user ? h('a', { href: '/settings' }, 'Edit profile') : follow(user)), h('div', { class: 'profile-header__details' }, h('p', {}, 'Writes things down.'))));
}

/** A card of the notifications page. @param {any} one */
function card(one) {
  const [first, second] = one.actors;
  const title = one.title && h('a', { href: one.path, class: 'crayons-link fw-bold' }, one.title);
  const image = icon(DOT, { class: 'crayons-icon reaction-image mx-1 my-1 reaction-icon--like' });
  const face = (/** @type {string} */ user) => h('div', { class: 'relative shrink-0 self-start' }, avatar(user));
  if (one.kind === 'reaction') {
    const many = one.others || second;
    return h('div', { class: 'crayons-card notification' }, h('div', { class: 'relative shrink-0 self-start' }, avatar(first), many && avatar(first, 'absolute -right-1 -bottom-3')),
      one.single ? h('div', { class: 'notification__content' }, link(first), t('reacted'), title, h('span', {}, image))
        : h('div', { class: 'notification__content pt-2' }, h('span', { class: 'inline-block py-1' }, link(first), second ? [t('and'), link(second)] : one.others ? t('others')(one.others) : null, t('reacted'), title), image));
  }
  if (one.kind === 'follow') {
    return one.actors.length === 1
      ? h('div', { class: 'crayons-card notification notification--middle' }, avatar(first), h('div', { class: 'notification__content' }, h('div', { class: 'flex' }, h('p', {}, link(first), t('followed')), follow(first))))
      : h('div', { class: 'crayons-card notification flex-col items-center' }, h('div', { class: 'flex mb-3' }, one.actors.map((/** @type {string} */ user) => avatar(user, 'shrink-0 mx-1'))), h('p', {}, link(first), t('others')(one.actors.length - 1), t('followed')));
  }
  if (one.kind === 'badge') return h('div', { class: 'crayons-card notification' }, h('div', { class: 'notification__content' }, h('p', {}, 'You have earned a badge.')));
  if (one.kind === 'article') {
    return h('div', { class: 'crayons-card notification' }, face(first), h('div', { class: 'notification__content' },
      h('header', { class: 'mb-4' }, h('h2', { class: 'fs-base fw-normal' }, link(first), t('published')), h('p', { class: 'lh-tight' }, h('small', {}, '3 days'))), h('div', { class: 'crayons-card notification__preview' }, h('a', { href: one.path, class: 'crayons-link' }, one.title))));
  }
  const footer = h('footer', { class: 'comment-actions' });
  const form = noticeForm(footer, one);
  footer.prepend(h('div', { class: 'notification__actions' },
    heart(one, { 'data-reactable-id': one.id, 'data-category': 'like', 'data-reactable-type': 'Comment' }),
    one.to ? h('a', { class: 'crayons-btn reaction-comment reacted', href: '/mira/comment/zz1' }, t('replied')) : h('a', { class: 'crayons-btn toggle-reply-form', 'data-reactable-id': one.id, href: `#${one.comment}`, onclick: (/** @type {Event} */ event) => { event.preventDefault(); form.classList.toggle('hidden'); } }, t('reply')),
    h('a', { href: one.comment, class: 'crayons-btn crayons-btn--ghost' }, 'View')));
  const box = [one.to && h('h3', {}, h('a', { href: one.to, class: 'crayons-link notification__reply-title' }, 'Re: ', 'words')),
    h('div', { class: 'crayons-card notification__preview relative' }, h('div', { class: 'text-styles notification__preview__inner' }, 'Words about it.'), footer)];
  return h('div', { class: 'crayons-card notification' }, face(first), h('div', { class: 'notification__content' },
    one.kind === 'mention' ? h('h2', { class: 'fs-base fw-normal mb-4' }, link(first), t('mentioned'))
      : h('header', { class: 'mb-4' }, h('h2', { class: 'fs-base fw-normal' }, link(first), t('commented'), title), h('p', { class: 'lh-tight' }, h('a', { href: one.comment, class: 'crayons-link fs-s crayons-link--secondary' }, '2 days'))),
    box));
}

function render() {
  const path = location.pathname;
  const article = articles.find((one) => one.path === path);
  const inner = document.querySelector('#page-content-inner');
  inner?.replaceChildren(article ? show(article) : path === '/notifications' ? h('div', { class: 'crayons-layout' }, h('div', { id: 'notifications-container', class: 'crayons-layout__content' }, notifications.filter((one) => !(options.recent && one.older)).map(card)))
    : people.some(({ user }) => `/${user}` === path) ? profile(path.slice(1)) : feed());
  scrollTo(0, 0);
}

after(options.late ? 800 : 60, () => document.body.setAttribute('data-user', JSON.stringify({ id: me.id, name: me.name, username: me.user, profile_image_90: '', followed_tags: JSON.stringify([{ id: 1, name: 'tea' }]), reading_list_ids: [4], checked_code_of_conduct: true })));
addEventListener('click', (event) => {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  const to = anchor?.getAttribute('href');
  if (!to?.startsWith('/')) return;
  event.preventDefault();
  if (!articles.some((one) => one.path === to) && !['/', '/notifications'].includes(to) && !people.some(({ user }) => `/${user}` === to)) return;
  history.pushState(null, '', to);
  render();
});
addEventListener('popstate', render);
late(() => {});
render();
