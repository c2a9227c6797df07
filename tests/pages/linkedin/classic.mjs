/** The old front-end (Ember): posts with urns, state in aria-pressed, nodes changed in place, elements emptied off screen. */
import { act, after, h, icon, late, options, portal, send } from '/_/kit/page.mjs';
import { ME, REACTIONS, number, people } from './world.mjs';

let ember = 300;
const emberId = () => `ember${(ember += 1 + Math.floor(Math.random() * 7))}`;
const urn = (/** @type {any} */ post) => `urn:li:${post.type ?? 'activity'}:${number(post.n)}`;
const address = (/** @type {any} */ person) => person.company
  ? `${location.origin}/company/${person.slug}/posts`
  : `${location.origin}/in/${person.slug}?miniProfileUrn=${encodeURIComponent(`urn:li:fsd_profile:${person.id}`)}`;
const twice = (/** @type {string} */ text, heard = text) => [h('span', { 'aria-hidden': 'true' }, text), h('span', { class: 'visually-hidden' }, heard)];
const svg = (/** @type {string} */ name) => icon('M3 12h18', { 'data-test-icon': name });

/** The bar on top: it tells the user's name, not the slug. */
export const nav = () => h('header', { id: 'global-nav', class: 'global-nav' },
  h('img', { class: 'global-nav__me-photo evi-image ember-view', alt: ME.name, width: 24, height: 24 }), h('span', {}, ' Me'));

export const rail = () => h('div', { class: 'feed-identity-module artdeco-card' },
  h('a', { href: `/in/${ME.slug}/`, class: 'ember-view block' }, h('h3', {}, ME.name)), h('a', { href: '/me/profile-views/' }, 'Profile viewers 12'));

/** Like and its menu. @param {{ what: string, outside?: boolean, on?: boolean, keep?: (on: boolean) => void }} how */
function reactions({ what, outside, on = false, keep }) {
  const name = (/** @type {string} */ reaction) => `React ${reaction}${what}`;
  const face = h('span', { class: 'react-button__text' }, 'Like');
  const trigger = h('button', { 'aria-pressed': 'false', 'aria-label': name('Like'), class: 'artdeco-button social-actions-button react-button__trigger' }, svg('thumbs-up-outline-small'), face);
  const opener = h('button', { 'aria-label': 'Open reactions menu', 'aria-expanded': 'false', class: 'artdeco-button reactions-menu__trigger', 'data-finite-scroll-hotkey': 'l' }, svg('caret-small'));
  const box = h('span', { class: 'reactions-react-button feed-shared-social-action-bar__action-button' }, trigger, opener);
  let given = '';
  const set = (/** @type {string} */ reaction) => {
    given = reaction;
    keep?.(!!reaction);
    trigger.setAttribute('aria-pressed', String(!!reaction));
    trigger.setAttribute('aria-label', reaction ? `Unreact ${reaction}${what}` : name('Like'));
    trigger.classList.toggle('react-button--active', !!reaction);
    trigger.querySelector('svg, img')?.replaceWith(reaction ? h('img', { alt: reaction.toLowerCase(), width: 16, height: 16, 'data-test-reactions-icon-type': reaction }) : svg('thumbs-up-outline-small'));
    face.textContent = reaction || 'Like';
  };
  const give = (/** @type {string} */ reaction) => {
    const before = given;
    act(() => set(reaction), () => set(before));
  };
  if (on) late(() => set('Like'));
  let close = () => {};
  const open = () => {
    close();
    const menu = h('div', { class: 'reactions-menu reactions-menu--active reactions-menu--humor-enabled' }, REACTIONS.map(([type, , reaction]) =>
      h('button', { 'aria-label': name(reaction), class: 'reactions-menu__reaction-index reactions-menu__reaction', onclick: (/** @type {Event} */ event) => {
        event.stopPropagation();
        close();
        give(reaction);
      } }, h('img', { alt: '', width: 24, height: 24, 'data-test-reactions-icon-type': type }))));
    opener.setAttribute('aria-expanded', 'true');
    const shut = outside ? portal(menu) : (box.append(menu), () => menu.remove());
    if (outside) Object.assign(menu.style, { position: 'fixed', top: '2rem', left: '20rem' });
    menu.querySelector('button')?.focus();
    close = () => {
      opener.setAttribute('aria-expanded', 'false');
      shut();
      close = () => {};
    };
  };
  trigger.addEventListener('click', () => give(given ? '' : 'Like'));
  opener.addEventListener('click', () => (opener.getAttribute('aria-expanded') === 'true' ? close() : open()));
  box.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Escape') close(); });
  return { box, open };
}

/** A form for words. @param {{ reply?: string, label: string, sent: (words: string) => void }} how */
function form({ reply, label, sent }) {
  const field = h('div', { class: 'ql-editor ql-blank', contenteditable: 'true', 'data-placeholder': 'Add a comment…', 'aria-label': 'Text editor for creating content', role: 'textbox', 'aria-multiline': 'true', 'data-test-ql-editor-contenteditable': 'true' }, h('p', {}, reply ? [h('a', { class: 'ql-mention', href: '#' }, reply), '\u00a0'] : h('br')));
  const place = h('div', { class: 'display-flex align-items-center' });
  const error = h('p', { class: 'artdeco-inline-feedback', hidden: true }, 'That did not work. Try again.');
  const look = () => {
    const words = field.textContent.trim();
    field.classList.toggle('ql-blank', !words);
    if (!words) place.replaceChildren();
    else if (!place.firstChild) place.append(h('button', { class: 'comments-comment-box__submit-button--cr artdeco-button artdeco-button--1 artdeco-button--primary', onclick: post }, h('span', { class: 'artdeco-button__text' }, label)));
  };
  const post = (/** @type {Event} */ event) => {
    event.preventDefault();
    const words = field.textContent.trim();
    send(() => {
      field.replaceChildren(h('p', {}, h('br')));
      look();
      sent(words);
    }, () => { error.hidden = false; });
  };
  field.addEventListener('input', look);
  if (reply) look();
  return h('div', { id: emberId(), class: `comments-comment-box--cr comments-comment-box--has-avatar ${reply === undefined ? '' : 'comments-comment-box--reply'}` },
    h('img', { class: 'ember-view avatar member EntityPhoto-circle-2', alt: ME.name, width: 24, height: 24 }),
    h('form', { class: 'comments-comment-box__form', onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
      h('div', { class: 'comments-comment-texteditor' }, h('div', { class: 'display-flex flex-wrap' },
        h('div', { class: 'comments-comment-box-comment__text-editor' }, h('div', { class: 'editor-content ql-container' }, field, h('div', { class: 'ql-clipboard', contenteditable: 'true', tabindex: -1, hidden: true }))),
        h('div', {}, h('button', { type: 'button', class: 'comments-comment-box__emoji-picker-trigger' }, '☺'), h('button', { type: 'button', 'aria-label': 'Add a photo' }, '▣'), place)), error)));
}

let next = 900;
/** @param {any} remark @param {any} post @param {any} [parent] @returns {any} */
function comment(remark, post, parent) {
  const person = people[remark.by];
  const mine = person === ME;
  const answers = h('div', { class: 'comments-replies-list' });
  const article = h('article', { id: emberId(), class: `comments-comment-entity ${parent ? 'comments-comment-entity--reply' : ''}`, 'data-id': `urn:li:comment:(${post.type ?? 'activity'}:${number(post.n)},${number(remark.n)})` },
    h('div', { class: 'comments-comment-meta__container' },
      h('a', { class: 'comments-comment-meta__image-link', href: address(person) }, h('img', { alt: '', width: 24, height: 24 })),
      h('a', { class: 'comments-comment-meta__description-container', href: address(person), 'aria-label': `View: ${person.name} • ${mine ? 'You' : '2nd'} ${person.headline}` },
        h('h3', { class: 'comments-comment-meta__description' }, h('span', { class: 'comments-comment-meta__description-title' }, remark.n % 2 ? twice(person.name) : person.name), h('span', {}, mine ? ' • You' : ' • 2nd')),
        h('div', { class: 'comments-comment-meta__description-subtitle' }, person.headline)),
      h('time', { class: 'comments-comment-meta__data' }, '2h')),
    h('section', { class: 'comments-comment-entity__content' }, h('div', { class: 'update-components-text', dir: 'ltr' },
      h('span', {}, remark.to ? [h('a', { href: address(people[remark.to]) }, people[remark.to].name), ' '] : null, remark.words))),
    h('div', { class: 'comments-comment-social-bar--cr' },
      reactions({ what: ` to ${person.name}’s comment`, outside: true }).box,
      h('button', { class: 'comments-comment-social-bar__reply-action-button--cr artdeco-button', 'aria-label': `Reply to ${person.name}’s comment`, onclick: () => {
        // Answers to answers are written under the first comment, with the name filled in.
        const home = parent ?? article;
        home.querySelector('.comments-comment-box--reply')?.remove();
        home.append(form({ reply: person.name, label: 'Reply', sent: (words) => {
          home.querySelector('.comments-replies-list').append(comment({ n: next++, by: ME.slug, words }, post, home));
          home.querySelector('.comments-comment-box--reply')?.remove();
        } }));
      } }, 'Reply')));
  if (!parent) {
    article.append(answers);
    answers.append(...(remark.answers ?? []).map((/** @type {any} */ answer) => comment(answer, post, article)));
  }
  return article;
}

function actor(/** @type {any} */ post, /** @type {any} */ person) {
  const follow = h('button', { class: 'follow update-components-actor__follow-button artdeco-button', 'aria-label': `Follow ${person.name}`, 'aria-pressed': 'false' }, svg('add-small'), h('span', { 'aria-hidden': 'true' }, 'Follow'));
  const set = (/** @type {boolean} */ on) => {
    follow.setAttribute('aria-pressed', String(on));
    follow.setAttribute('aria-label', `${on ? 'Following' : 'Follow'} ${person.name}`);
    follow.lastChild.textContent = on ? 'Following' : 'Follow';
  };
  follow.addEventListener('click', () => {
    const was = follow.getAttribute('aria-pressed') === 'true';
    act(() => {
      set(!was);
      if (!was && !options.refuse) after(400, () => { if (follow.getAttribute('aria-pressed') === 'true') follow.remove(); });
    }, () => set(was));
  });
  return h('div', { class: 'JbqcRzUWnELaodgMvbVnZ display-flex' },
    h('div', { class: 'update-components-actor__container' },
      h('a', { class: 'XeLkwQpzRmAs update-components-actor__image', href: address(person), 'aria-label': `View ${person.name}’s  graphic link` }, h('img', { width: 48, height: 48, alt: '', class: 'update-components-actor__avatar-image evi-image' })),
      h('div', { class: 'update-components-actor__meta' },
        h('a', { class: 'XeLkwQpzRmAs update-components-actor__meta-link', href: address(person), 'aria-label': `View: ${person.name} Premium • 1st ${person.headline}` },
          h('span', { class: 'update-components-actor__title' }, h('span', { class: 'BtRkqYwlDm' }, h('span', { dir: 'ltr' }, twice(person.name))),
            h('span', { class: 'update-components-actor__supplementary-actor-info' }, twice(' • 1st', 'Premium • 1st'))),
          h('span', { class: 'update-components-actor__description' }, twice(person.headline))),
        h('span', { class: 'update-components-actor__sub-description' }, post.promoted ? twice('Promoted') : twice('3h •', '3 hours ago • Visible to anyone on or off LinkedIn')))),
    post.followed || person === ME ? null : follow);
}

/** @param {any} post @param {{ open?: boolean, module?: string }} [how] */
export function update(post, { open = false, module = 'home-feed:desktop' } = {}) {
  const person = people[post.by];
  const like = reactions({ what: '', on: post.liked, keep: (on) => { post.liked = on; } });
  const comments = h('div', { class: 'feed-shared-update-v2__comments-container' });
  const list = h('div', { class: 'comments-comment-list__container' });
  const write = () => {
    if (!comments.firstChild) {
      comments.append(form({ label: 'Comment', sent: (words) => list.prepend(comment({ n: next++, by: ME.slug, words }, post)) }), h('div', { class: 'comments-comments-list' }, list));
      list.append(...(post.remarks ?? []).map((/** @type {any} */ remark) => comment(remark, post)));
    }
    return comments.querySelector('.ql-editor');
  };
  const reshare = h('div', { class: 'artdeco-dropdown__content social-reshare-button__share-dropdown-content', 'aria-hidden': 'true' });
  const quoted = post.quotes && people[post.quotes];
  const root = h('div', { class: 'feed-shared-update-v2 feed-shared-update-v2--minimal-padding full-height relative artdeco-card', id: emberId(), role: 'article', 'data-urn': urn(post) },
    h('div', {}, h('div', { class: 'feed-shared-update-v2__control-menu-container display-flex flex-column' },
      h('h2', { class: 'visually-hidden' }, `Feed post number ${post.n}`),
      post.reason ? h('div', { class: 'update-components-header' }, h('a', { href: address(people[post.reason]), class: 'update-components-header__image' }, people[post.reason].name), ' reposted this') : null,
      h('div', { class: 'fie-impression-container' },
        h('div', { class: 'relative' }, actor(post, person)),
        h('div', { class: 'kQzPwTuy' }, h('div', { class: 'feed-shared-inline-show-more-text feed-shared-update-v2__description words' },
          h('div', { class: 'update-components-text update-components-update-v2__commentary', dir: 'ltr' }, h('span', { class: 'break-words' }, h('span', { dir: 'ltr' }, post.words, ' ', h('a', { href: '/in/tomas-brandl/' }, 'Tomás Brandl')))))),
        quoted ? h('div', { class: 'feed-shared-update-v2__update-content-wrapper artdeco-card' }, h('div', { class: 'update-components-mini-update-v2' }, actor({ followed: true }, quoted),
          h('a', { class: 'update-components-mini-update-v2__link-to-details-page', href: `/feed/update/urn:li:activity:${number(999)}/` }, 'An earlier post'))) : null,
        h('div', { class: 'update-v2-social-activity' },
          h('div', { class: 'social-details-social-counts' }, h('button', { 'data-reaction-details': true, 'aria-label': '150 reactions' }, h('img', { 'data-test-reactions-icon-type': 'LIKE', alt: 'like', width: 16, height: 16 }), h('span', { class: 'social-details-social-counts__reactions-count' }, '150')),
            h('button', { 'aria-label': `13 comments on ${person.name}’s post` }, '13 comments'),
            person === ME ? h('a', { href: `/analytics/post-summary/${urn(post)}/` }, '1,204 impressions') : null),
          h('div', { class: 'feed-shared-social-action-bar feed-shared-social-action-bar--full-width' }, like.box,
            h('span', { class: 'feed-shared-social-action-bar__action-button' }, h('div', {}, h('button', { role: 'button', 'aria-label': 'Comment', id: `feed-shared-social-action-bar-comment-${emberId()}`, class: 'artdeco-button social-actions-button comment-button', 'data-finite-scroll-hotkey': 'c', onclick: () => write().focus() }, svg('comment-small'), 'Comment'))),
            h('div', { class: 'artdeco-dropdown feed-shared-social-action-bar__action-button' }, h('span', {}, h('button', { 'aria-expanded': 'false', 'aria-label': '', class: 'artdeco-dropdown__trigger social-reshare-button', 'data-finite-scroll-hotkey': 'r' }, svg('repost-small'), h('span', {}, 'Repost')), reshare)),
            h('div', { class: 'feed-shared-social-action-bar__action-button' }, h('button', { 'aria-label': 'Send in a private message', class: 'artdeco-button send-privately-button', 'data-finite-scroll-hotkey': 's' }, svg('send-privately-small'), 'Send'))))),
      h('div', { class: 'update-v2-social-activity' }, comments))));
  if (open) late(write);
  const scope = [{ topicName: post.promoted ? 'SponsoredUpdateServedEvent' : 'FeedUpdateServedEvent', breadcrumb: { updateUrn: urn(post), moduleKey: module } }];
  const whole = h('div', { 'data-id': urn(post), class: 'relative', 'data-finite-scroll-hotkey-item': post.n, tabindex: -1 },
    h('div', { id: emberId(), class: 'ember-view occludable-update' },
      h('div', { class: 'full-height', 'data-view-name': 'feed-full-update', 'data-view-tracking-scope': JSON.stringify(scope) }, h('div', { class: 'full-height' }, root))));
  whole.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.target !== whole) return;
    if (event.key === 'l') like.open();
    if (event.key === 'c') {
      event.preventDefault();
      write().focus();
    }
  });
  return whole;
}

/** A long list: what is far off screen is emptied and drawn anew with other ids. @param {any[]} posts */
export function occluding(posts) {
  const rows = new Map(posts.map((post) => [h('li', { class: 'emptied' }), post]));
  const observer = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting && !target.firstChild) target.append(h('div', {}, update(rows.get(target), { module: 'member-activity:desktop' }).firstChild));
      if (!isIntersecting) target.replaceChildren();
    }
  }, { rootMargin: '200px' });
  for (const row of rows.keys()) observer.observe(row);
  return h('ul', { class: 'display-flex flex-wrap list-style-none' }, [...rows.keys()]);
}

/** Notifications: kinds are told by wording alone. */
export const notifications = () => h('div', {}, [
  ['lena-quist', ' reacted to your post.', `/feed/update/${encodeURIComponent(`urn:li:activity:${number(74)}`)}?origin=REACTED`],
  ['kenji-ito', ' commented on your post.', `/feed/?highlightedUpdateUrn=${encodeURIComponent(`urn:li:activity:${number(74)}`)}&commentUrn=x`],
  ['noor-haddad', ' shared a post.', `/feed/update/${encodeURIComponent(`urn:li:activity:${number(92)}`)}?origin=SHARED_BY_YOUR_NETWORK`],
].map(([slug, text, href]) => h('article', { class: 'nt-card nt-card__unread artdeco-card' },
  h('a', { href: `/in/${slug}/`, class: 'nt-card__left-rail' }, h('img', { alt: '', width: 48, height: 48 })),
  h('a', { class: 'nt-card__headline', href }, h('span', { class: 'nt-card__text--3-line' }, h('strong', {}, people[slug].name), text)), h('p', { class: 'nt-card__time-ago' }, '2h'))));
