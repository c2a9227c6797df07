/** A topic: its stream of posts, their menus, and what far-away posts become. */
import { after, h, late, options } from '/_/kit/page.mjs';
import { compose, say } from './composer.mjs';
import { me, user } from './world.mjs';
import { t } from './words.mjs';

const icon = (/** @type {string} */ name) => h('svg', { class: `fa d-icon d-icon-${name} svg-icon`, width: 16, height: 16, 'aria-hidden': 'true' }, h('use', { href: `#${name}` }));
const who = (/** @type {any} */ post) => user(post.by);
const url = (/** @type {any} */ topic, /** @type {number} */ n) => `/t/${topic.slug}/${topic.id}${n > 1 ? `/${n}` : ''}`;
const shown = (/** @type {string} */ name) => options.names && user(name).full || name;

/** The names over a post; their order is the forum's choice. @param {any} post */
function names(post) {
  const { name, full } = who(post);
  const link = (/** @type {string} */ text) => h('a', { href: `/u/${name}`, 'data-user-card': name }, text);
  const username = (/** @type {string} */ place) => h('span', { class: `${place} username` }, link(name));
  const fullName = (/** @type {string} */ place) => full && h('span', { class: `${place} full-name` }, link(full));
  return h('div', { class: 'names trigger-user-card' }, options.names && full ? [fullName('first'), username('second')] : [username('first'), fullName('second')]);
}

const avatar = (/** @type {any} */ post) => h('div', { class: 'topic-avatar' }, h('div', { class: 'post-avatar' }, post.by
  ? h('a', { class: 'trigger-user-card main-avatar', 'data-user-card': post.by, href: `/u/${post.by}`, tabindex: -1 }, h('img', { class: 'avatar', alt: '', width: 48, height: 48 }))
  : h('svg', { class: 'fa d-icon d-icon-trash-can svg-icon deleted-user-avatar', width: 48, height: 48 })));

/** A post inside another one: what it answers, or what answers it. @param {any} topic @param {number} n */
function embedded(topic, n) {
  const post = topic.posts[n - 1];
  return h('div', { class: 'reply', 'data-post-id': id(topic, n) }, h('div', { class: 'row' }, avatar(post), h('div', { class: 'topic-body' },
    h('div', { class: 'topic-meta-data embedded-reply' }, names(post), h('div', { class: 'post-link-arrow' }, h('a', { class: 'post-info arrow', href: url(topic, n) }, 'Jump'))),
    h('div', { class: 'cooked' }, post.text))));
}

const id = (/** @type {any} */ topic, /** @type {number} */ n) => topic.id * 100 + n;

/** The menu of a post, drawn anew whenever something changes. @param {any} topic @param {any} post @param {number} n @param {any} place */
function menu(topic, post, n, place) {
  const mine = post.by === me.name;
  const draw = () => place.querySelector('.post-menu-area').replaceWith(menu(topic, post, n, place));
  const flip = (/** @type {string} */ what) => {
    if (options.never) return;
    post[what] = !post[what];
    draw();
    if (options.refuse) after(60, () => { post[what] = !post[what]; draw(); say.show(t('refused')); });
  };
  const controls = h('nav', { class: 'post-controls replies-button-visible' }, h('div', { class: 'actions' }));
  const actions = controls.firstChild;
  if (options.reactions) actions.append(reactions(topic, post, n, flip, draw));
  else if (!mine) actions.append(like(topic, post, n, flip));
  else actions.append(h('div', { class: 'double-button' }, h('button', { class: 'btn no-text btn-icon-text post-action-menu__like-count like-count' }, '3')));
  if (topic.asks && topic.by === me.name && n > 1 && !mine) {
    actions.append(post.accepted
      ? h('button', { class: 'btn btn-icon-text post-action-menu__solved-accepted accepted fade-out', title: t('accept'), onclick: () => flip('accepted') }, t('accept'))
      : h('button', { class: 'btn no-text btn-icon post-action-menu__solved-unaccepted unaccepted', title: t('accept'), onclick: () => flip('accepted') }, icon('far-square-check')));
  }
  actions.append(
    h('button', { class: 'btn no-text btn-icon post-action-menu__copy-link btn-flat', title: t('share') }, icon('d-post-share')),
    h('button', { class: 'btn no-text btn-icon post-action-menu__bookmark bookmark btn-flat', onclick: (/** @type {any} */ event) => event.currentTarget.classList.toggle('bookmarked') }, icon('bookmark')),
    h('button', { class: 'btn btn-icon-text post-action-menu__reply reply create fade-out btn-flat', onclick: () => compose({ topic, n, post }) }, icon('reply'), h('span', { class: 'd-button-label' }, t('reply'))));
  return h('section', { class: 'post-menu-area clearfix' }, controls);
}

/** @param {any} topic @param {any} post @param {number} n @param {(what: string) => void} flip */
function like(topic, post, n, flip) {
  const button = h('button', {
    class: `btn no-text btn-icon post-action-menu__like toggle-like btn-flat ${post.liked ? 'has-like' : 'like'}`, 'data-post-id': id(topic, n),
    disabled: Boolean(post.locked), title: t(post.liked ? 'unlike' : 'like'),
    onclick: () => { button.classList.add('heart-animation'); after(400, () => { button.classList.remove('heart-animation'); flip('liked'); }); },
  }, icon(post.liked ? 'd-liked' : 'd-unliked'));
  return h('div', { class: `double-button ${post.liked ? 'has-liked' : ''} post-action-menu__double-button` },
    h('button', { class: 'btn no-text post-action-menu__like-count like-count highlight-action', 'aria-pressed': 'false' }, '2'), button);
}

/** The plugin: a button for the usual reaction, others in a picker that comes when the mouse rests. @param {any} topic @param {any} post @param {number} n @param {(what: string) => void} flip @param {() => void} draw */
function reactions(topic, post, n, flip, draw) {
  const mine = post.by === me.name;
  const react = (/** @type {string} */ name) => {
    if (mine || post.locked) return;
    if (post.liked && post.reaction !== name) { post.reaction = name; draw(); return; }
    post.reaction = name;
    flip('liked');
  };
  const own = post.liked && post.reaction && post.reaction !== 'heart';
  const shell = h('div', {
    id: `discourse-reactions-actions-${id(topic, n)}-right`,
    class: `discourse-reactions-actions ${mine ? 'my-post' : ''} ${own ? 'custom-reaction-used' : ''} has-reactions ${post.liked ? `has-reacted ${own ? '' : 'has-used-main-reaction'}` : ''} ${mine || post.locked ? '' : 'can-toggle-reaction'}`,
  });
  const pick = () => {
    if (mine || shell.querySelector('.discourse-reactions-picker')) return;
    shell.append(h('div', { class: 'discourse-reactions-picker is-expanded' }, h('div', { class: 'discourse-reactions-picker-container' }, ['heart', 'laughing', 'open_mouth'].map((name) =>
      h('button', { class: `btn no-text btn-icon pickable-reaction ${name} can-undo`, 'data-reaction': name, onclick: () => after(150, () => react(name)) }, h('img', { class: 'emoji', alt: name, width: 20, height: 20 }))))));
  };
  shell.append(
    h('div', { class: 'discourse-reactions-counter', role: 'button', tabindex: 0 }, h('span', { class: 'reactions-counter' }, '4')),
    h('div', { class: 'discourse-reactions-reaction-button', onclick: () => react(post.liked ? post.reaction ?? 'heart' : 'heart'), onpointerover: (/** @type {PointerEvent} */ event) => { if (event.pointerType === 'mouse') pick(); } },
      own ? h('button', { class: 'btn btn-icon no-text btn-flat reaction-button' }, h('img', { class: 'btn-toggle-reaction-emoji reaction-button', alt: `:${post.reaction}`, width: 20, height: 20 }))
        : h('button', { class: 'btn btn-toggle-reaction-like btn-flat btn-icon no-text reaction-button', title: t(post.liked ? 'unlike' : 'like') }, icon(post.liked ? 'd-liked' : 'd-unliked'))));
  shell.addEventListener('pointerleave', () => shell.querySelector('.discourse-reactions-picker')?.remove());
  return shell;
}

/** One post as it stands in the stream. @param {any} topic @param {any} post @param {number} n @param {boolean} [staged] */
export function article(topic, post, n, staged = false) {
  const mine = post.by === me.name;
  if (post.state === 'small') {
    return h('div', { class: 'topic-post small-action-wrap', 'data-post-number': n }, h('article', { id: `post_${n}`, class: 'small-action onscreen-post topic-post-visited', 'data-post-id': id(topic, n), 'data-user-id': who(post).id },
      avatar(post), h('div', { class: 'small-action-desc' }, h('a', { href: `/u/${post.by}`, 'data-user-card': post.by }, post.by), ' ', post.text)));
  }
  const place = h('div', { class: `topic-post clearfix regular post--regular ${topic.by === post.by ? 'topic-owner' : ''} ${mine ? 'current-user-post post--current-user' : ''} ${staged ? 'staged' : ''}`, 'data-post-number': n });
  const tab = post.to && post.to !== n - 1 && h('a', {
    class: 'reply-to-tab', href: '', role: 'button', onclick: (/** @type {Event} */ event) => {
      event.preventDefault();
      place.querySelector('.embedded-posts.top') ?? place.firstChild.prepend(h('div', { class: 'row' }, h('section', { class: 'embedded-posts top topic-body', id: `embedded-posts__top--${n}` }, h('button', { class: 'btn collapse-down' }, 'v'), embedded(topic, post.to))));
    },
  }, icon('share'), h('img', { class: 'avatar', alt: '', width: 20, height: 20 }), h('span', {}, shown(topic.posts[post.to - 1]?.by)));
  place.append(h('article', { id: `post_${n}`, class: 'boxed onscreen-post', 'data-post-id': staged ? -1 : id(topic, n), 'data-topic-id': topic.id, 'data-user-id': post.by ? who(post).id : null, role: 'region', 'aria-label': `post #${n}` },
    h('div', { class: 'post__row row' }, avatar(post), h('div', { class: 'post__body topic-body clearfix' },
      h('div', { class: 'topic-meta-data' }, post.by && names(post), tab, h('div', { class: 'post-infos' },
        h('div', { class: 'post-info post-date' }, h('a', { class: 'post-date', href: staged ? null : `${url(topic, n)}?u=${me.name}` }, h('span', { 'aria-hidden': 'true' }, h('span', { class: 'relative-date', 'data-time': 1763000000000 + n * 60000, 'data-format': 'tiny' }, `${n}d`)))))),
      h('div', { class: 'post__regular regular' }, h('div', { class: 'post__contents contents' },
        h('div', { class: 'cooked' },
          post.quote && h('aside', { class: 'quote no-group', 'data-username': post.quote[0], 'data-post': post.quote[1], 'data-topic': topic.id }, h('div', { class: 'title' }, h('img', { class: 'avatar', alt: '', width: 20, height: 20 }), ` ${post.quote[0]}:`), h('blockquote', {}, topic.posts[post.quote[1] - 1].text)),
          h('p', {}, post.text, ' ', h('a', { class: 'mention', href: '/u/gita' }, '@gita'))),
        h('section', { class: 'post-menu-area clearfix' }))))),
  ));
  const fill = () => place.querySelector('.post-menu-area').replaceWith(staged ? h('section', { class: 'post-menu-area clearfix' }) : menu(topic, post, n, place));
  if (place.isConnected || !options.late) fill();
  else late(fill);
  return place;
}

/** Posts far from the view keep their place and nothing else. @param {any} topic @param {any} holder */
function cloak(topic, holder) {
  for (const place of [...holder.children]) {
    const { top, bottom, height } = place.getBoundingClientRect();
    const far = bottom < -1600 || top > innerHeight + 1600;
    const n = Number(place.dataset.postNumber);
    if (far && !place.matches('.post-cloak, .staged')) {
      const empty = h('div', { class: 'post-cloak', 'data-post-number': n }, h('div', { id: `post_${n}` }));
      empty.style.height = `${height}px`;
      place.replaceWith(empty);
    } else if (!far && place.matches('.post-cloak')) {
      place.replaceWith(article(topic, topic.posts[n - 1], n));
    }
  }
}

/** A topic's page. @param {any} topic */
export function stream(topic) {
  const holder = h('div', { class: 'post-stream' }, topic.posts.map((/** @type {any} */ post, /** @type {number} */ at) => article(topic, post, at + 1)));
  addEventListener('scroll', () => { if (holder.isConnected) cloak(topic, holder); }, { passive: true });
  return [
    h('div', { id: 'topic-title' }, h('h1', { 'data-topic-id': topic.id }, h('a', { class: 'fancy-title', href: url(topic, 1) }, topic.title))),
    h('section', { class: 'topic-area', id: 'topic', 'data-topic-id': topic.id }, h('div', { class: 'posts-wrapper' }, holder)),
    h('div', { id: 'topic-footer-buttons' }, h('button', { class: 'btn btn-icon-text btn-primary create topic-footer-button', onclick: () => compose({ topic }) }, t('reply'))),
  ];
}

/** j and k go from post to post; l likes and r answers the one they stand at. */
addEventListener('keydown', (event) => {
  const on = /** @type {HTMLElement} */ (event.target);
  if (on.matches('input, textarea, [contenteditable]') || event.ctrlKey || event.metaKey || !document.querySelector('.post-stream')) return;
  const places = /** @type {any[]} */ ([...document.querySelectorAll('.topic-post:not(.small-action-wrap)')]);
  const at = places.findIndex((place) => place.matches('.selected'));
  if (event.key === 'j' || event.key === 'k') {
    const next = places[Math.max(0, at + (event.key === 'j' ? 1 : -1))];
    places[at]?.classList.remove('selected');
    next?.classList.add('selected');
    next?.setAttribute('tabindex', '0');
    next?.focus();
  } else if (at >= 0 && event.key === 'l') {
    places[at].querySelector('.toggle-like, .reaction-button')?.click();
  } else if (at >= 0 && event.key === 'r') {
    event.preventDefault();
    places[at].querySelector('button.reply')?.click();
  }
});
