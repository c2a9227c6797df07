/**
 * www.reddit.com: a page of web components. Nearly everything is told by attributes in the page itself; what can be clicked is
 * in open shadow roots. Action rows of comments come late, nodes of the feed are used again for other posts.
 */
import { act, after, h, late, options, portal, send } from './kit/page.mjs';
import { say } from './words.mjs';
import { ME, MY_ID, comment as commentOf, idOf, link, linkOf, paid, post as postOf, posts, under, when, write } from './world.mjs';

/** @type {Map<string, 'up' | 'down' | null>} */
const votes = new Map(posts.filter((post) => post.voted).map((post) => [`t3_${post.id}`, 'up']));
const redrawn = new EventTarget();

/** @param {string} thing @param {'up' | 'down'} way */
function vote(thing, way) {
  if (options.out) {
    portal(h('div', { role: 'dialog' }, h('p', {}, say('login')), h('auth-flow-link', { step: 'login' }, say('login'))));
    return;
  }
  const before = votes.get(thing) ?? null;
  const set = (/** @type {any} */ to) => { votes.set(thing, to); redrawn.dispatchEvent(new Event(thing)); };
  act(() => set(before === way ? null : way), () => set(before));
}

/** The two arrows of a thing, drawn anew whenever its votes change. @param {string} thing */
function arrows(thing) {
  const one = (/** @type {'up' | 'down'} */ way) =>
    h('button', {
      [`${way}vote`]: true, 'data-action-bar-action': `${way}vote`, 'aria-pressed': String(votes.get(thing) === way), class: 'qd7xk rounded-full', onclick: () => vote(thing, way),
    }, h('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true' }, h('path', { d: way === 'up' ? 'M10 3l7 8H3z' : 'M10 17L3 9h14z' })), h('faceplate-screen-reader-content', {}, say(`${way}vote`)));
  const score = 12 + (votes.get(thing) === 'up' ? 1 : 0);
  return h('shreddit-vote-animations', { 'thing-id': thing }, h('div', { class: 'rpl-vote-button-group' }, one('up'), h('faceplate-number', { number: score }, String(score)), one('down')));
}

const sheet = new CSSStyleSheet();
sheet.replaceSync('button { min-width: 2.5rem; min-height: 2rem; } svg { width: 1.25rem; height: 1.25rem; } .bar { display: flex; gap: 1rem; align-items: center; padding-block: 0.5rem; } faceplate-screen-reader-content { position: absolute; width: 1px; height: 1px; overflow: hidden; } :host { display: block; }');

class Drawn extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    this.again = () => this.draw();
    this.thing = this.named();
    redrawn.addEventListener(this.thing, this.again);
    this.draw();
  }
  disconnectedCallback() { redrawn.removeEventListener(this.thing ?? '', this.again ?? null); }
  named() { return ''; }
  draw() {}
}

customElements.define('shreddit-post', class extends Drawn {
  named() { return this.id; }
  draw() {
    const row = h('div', { class: 'bar', 'data-testid': 'action-row' });
    late(() => row.replaceChildren(h('span', {}, arrows(this.id)), h('a', { 'data-action-bar-action': 'comments', 'data-post-click-location': 'comments-button', href: this.getAttribute('permalink') }, `${this.getAttribute('comment-count')}`), h('award-button', {}, h('button', { onclick: () => portal(h('div', { role: 'dialog' }, say('award'))) }, say('award'))), h('slot', { name: 'ssr-share-button' })));
    this.shadowRoot?.replaceChildren(h('div', { class: 'shreddit-post-container' }, h('slot', { name: 'credit-bar' }), h('slot', { name: 'title' }), h('slot', { name: 'text-body' }), h('slot', { name: 'full-post-link' }), row));
  }
});

customElements.define('shreddit-comment', class extends Drawn {
  draw() {
    this.shadowRoot?.replaceChildren(h('slot', { name: 'commentMeta' }), h('slot', { name: 'comment' }), h('slot', { name: 'actionRow' }), h('div', {}, h('slot')));
  }
});

customElements.define('shreddit-comment-action-row', class extends Drawn {
  named() { return this.getAttribute('comment-id') ?? ''; }
  draw() {
    this.shadowRoot?.replaceChildren(h('div', { class: 'bar' }, h('span', {}, arrows(this.named())), h('slot', { name: 'comment-reply' }), h('slot', { name: 'comment-share' })), h('slot'));
  }
});

customElements.define('shreddit-composer', class extends Drawn {
  draw() { this.shadowRoot?.replaceChildren(h('div', {}, h('slot')), h('div', { class: 'bar' }, h('slot', { name: 'cancel-button' }), h('slot', { name: 'submit-button' }))); }
});

/** @param {import('./world.mjs').Post} post @param {boolean} [focal] @param {Element} [node] one to be used again */
function drawPost(post, focal = false, node) {
  const about = {
    id: `t3_${post.id}`, 'post-title': post.title, author: post.by, 'author-id': post.by === '[deleted]' ? null : idOf(post.by), 'user-id': options.out ? null : MY_ID, 'subreddit-name': post.sub,
    'subreddit-prefixed-name': `r/${post.sub}`, 'created-timestamp': when(post.hours).replace(/\.\d+Z$/, '.000000+0000'), score: 12, 'comment-count': under(`t3_${post.id}`).length, permalink: link(post),
    'content-href': `https://www.reddit.com${link(post)}`, 'post-type': 'text', 'view-context': focal ? 'CommentsPage' : 'AggregateFeed', nsfw: post.nsfw,
  };
  const inside = [
    h('span', { slot: 'credit-bar' }, h('a', { href: `/r/${post.sub}/` }, `r/${post.sub}`), ' ', h('a', { href: `/user/${post.by}/` }, post.by), h('shreddit-join-button', {}, h('button', {}, say('join'))), h('faceplate-timeago', { ts: about['created-timestamp'] }, h('time', { datetime: when(post.hours) }, `${post.hours} h`))),
    focal ? h('h1', { slot: 'title', id: `post-title-t3_${post.id}` }, post.title) : [h('a', { slot: 'full-post-link', href: link(post) }, '↗'), h('a', { slot: 'title', id: `post-title-t3_${post.id}`, href: link(post) }, post.title)],
    h('shreddit-post-text-body', { slot: 'text-body' }, h('p', {}, post.text), h('blockquote', {}, h('a', { href: '/user/nobody_here/' }, 'u/nobody_here'), ': quoted')),
    h('div', { slot: 'ssr-share-button' }, h('shreddit-post-share-button', { 'share-href': link(post) }, h('button', {}, say('share')))),
  ];
  if (node) {
    for (const [name, value] of Object.entries(about)) if (value !== null && value !== undefined && value !== false) node.setAttribute(name, String(value)); else node.removeAttribute(name);
    const place = node.nextSibling;
    const parent = node.parentNode;
    node.remove();
    node.replaceChildren(...inside.flat());
    parent?.insertBefore(node, place);
    return node;
  }
  return h(post.ad ? 'shreddit-ad-post' : 'shreddit-post', about, inside);
}

/** @param {import('./world.mjs').Comment} one @param {number} depth @returns {any} */
function drawComment(one, depth) {
  const thing = `t1_${one.id}`;
  const actions = h('div', { slot: 'actionRow' }, h('faceplate-loader', {}, '…'));
  const row = () => {
    const box = h('shreddit-async-loader');
    const reply = h('faceplate-tracker', { slot: 'comment-reply', noun: 'reply_comment' }, h('button', { class: 'pz3vb', onclick: () => box.replaceChildren(composer(one.on, thing, () => box.replaceChildren())) }, say('reply')));
    const edit = one.by === ME && h('button', { slot: 'comment-share', class: 'edit', onclick: () => box.replaceChildren(editor(one)) }, say('edit'));
    actions.replaceChildren(h('shreddit-comment-action-row', { 'comment-id': thing, score: 4 }, reply, edit, h('shreddit-comment-share-button', { slot: 'comment-share' }, h('button', {}, say('share'))), box));
  };
  after(options.late ? 800 : 120, row);
  return h('shreddit-comment', { thingid: thing, postid: `t3_${one.on}`, parentid: one.parent.startsWith('t1_') ? one.parent : null, depth, author: one.by, created: when(one.hours), score: 4, permalink: linkOf(one), 'content-type': 'text' },
    h('div', { slot: 'commentMeta' }, h('a', { href: `/user/${one.by}/` }, one.by), h('faceplate-timeago', { ts: when(one.hours) }, h('time', { datetime: when(one.hours) }, `${one.hours} h`))),
    h('div', { slot: 'comment', id: `${thing}-comment-rtjson-content` }, h('p', {}, one.text)), actions,
    under(thing).map((child) => drawComment(child, depth + 1)));
}

/** A place to write that opens when asked. @param {string} on @param {string} parent @param {() => void} close */
function composer(on, parent, close) {
  const host = h('comment-composer-host', { 'user-id': MY_ID, slot: 'ready' });
  const field = h('div', { contenteditable: 'true', 'data-lexical-editor': 'true', role: 'textbox', name: 'body', 'aria-placeholder': say('write') });
  const submit = h('button', { slot: 'submit-button', type: 'submit' }, say('comment'));
  submit.addEventListener('click', () => {
    const text = field.textContent.trim();
    if (!text) return;
    send(() => {
      const made = write(on, parent, text);
      const above = document.querySelector(`shreddit-comment[thingid="${parent}"]`);
      const drawn = drawComment(made, above ? Number(above.getAttribute('depth')) + 1 : 0);
      if (above) above.append(drawn);
      else document.querySelector('shreddit-comment-tree')?.prepend(h('div', {}, drawn));
      field.textContent = '';
      close();
    }, () => {
      const toast = portal(h('faceplate-toast', { role: 'alert' }, say('failed')));
      after(4000, toast);
    });
  });
  host.append(h('faceplate-form', {}, h('shreddit-composer', {}, field, h('button', { slot: 'cancel-button', type: 'reset', onclick: close }, say('cancel')), submit)));
  return host;
}

/** The composer of the page, closed until it is clicked. @param {string} on */
function pageComposer(on) {
  const place = h('shreddit-async-loader');
  const close = () => place.replaceChildren(h('comment-composer-host', { 'user-id': MY_ID, slot: 'ready' }, h('faceplate-textarea-input', { 'data-testid': 'trigger-button', tabindex: 0, placeholder: say('write'), onclick: () => place.replaceChildren(composer(on, `t3_${on}`, close)) }, say('write'))));
  close();
  return place;
}

/** Editing what one wrote oneself. @param {import('./world.mjs').Comment} one */
function editor(one) {
  const field = h('div', { contenteditable: 'true', role: 'textbox', name: 'body' }, one.text);
  const form = h('faceplate-form', {}, h('shreddit-composer', {}, field, h('button', { slot: 'submit-button', type: 'submit', onclick: () => form.remove() }, say('save'))));
  return form;
}

function feed() {
  const list = h('shreddit-feed');
  const shown = posts.filter((post) => post.sub !== 'tea').slice(options.lang ? 6 : 0);
  shown.forEach((post, at) => {
    list.append(h('article', { 'aria-label': post.title }, drawPost(post)));
    if (at === 1) list.append(h('article', {}, h('span', {}, say('promoted')), drawPost(paid)));
  });
  // Some posts are shown once more among recommendations.
  if (!options.lang) list.append(h('article', { 'aria-label': 'again' }, drawPost(posts[0])));
  const turn = h('button', { id: 'feed-refresh', onclick: () => {
    const nodes = [...list.querySelectorAll('shreddit-post')].slice(0, 3);
    nodes.forEach((node, at) => drawPost(posts[at + 8], false, node));
  } }, '⟳');
  return [turn, list];
}

/** @param {string} id */
function thread(id) {
  const post = postOf(id);
  if (!post) return [];
  const tree = h('shreddit-comment-tree', { id: 'comment-tree', 'post-id': `t3_${id}`, totalcomments: 5 }, under(`t3_${id}`).map((one) => h('section', {}, drawComment(one, 0))));
  return [drawPost(post, true), pageComposer(id), tree, h('aside', { id: 'right-sidebar-container' }, h('shreddit-subreddit-header', { name: post.sub, 'prefixed-name': `r/${post.sub}` }), h('achievements-entrypoint', { username: ME }))];
}

/** @param {string} name */
function profile(name) {
  const said = ['kc0012', 'kc0016'].map((id) => /** @type {any} */ (commentOf(id))).filter((one) => one.by === name);
  return [h('h1', {}, name), h('follow-button', {}, h('button', {}, say('follow'))), h('shreddit-feed', {}, posts.filter((post) => post.by === name).map((post) => h('article', {}, drawPost(post))),
    said.map((one) => h('shreddit-profile-comment', { 'comment-id': `t1_${one.id}`, href: `${linkOf(one)}?context=3` }, h('p', {}, one.text))))];
}

function notifications() {
  const rows = [
    ['COMMENT_REPLY', 'dan_o', 'clocks', '1aa001', 'kc0003', true], ['POST_REPLY', 'viktor', 'clocks', '1aa005', 'kc0008', false], ['USERNAME_MENTION', 'eleni', 'bread', '1aa012', 'kc0017', false],
    ['UPVOTE_COMMENT', '', 'clocks', '1aa001', 'kc0002', false], ['SUBREDDIT_RECOMMENDATION', 'sunniva', 'bread', '1aa012', '', false], ['COMMENT_REPLY', 'yusra', 'clocks', '1aa005', 'kc0011', false],
  ];
  return [h('div', { 'data-id': 'notification-container-element' }, rows.map(([type, name, sub, on, id, unread], at) => {
    const href = `https://www.reddit.com/r/${sub}/comments/${on}/${id ? `comment/${id}/?context=1` : 'x/'}`;
    const menu = () => h('notification-context-menu', { 'message-type': type, 'notification-id': `9f0e-${at}`, 'comment-id': id ? `t1_${id}` : null });
    return h('notification-item', { 'notification-id': `9f0e-${at}`, 'message-type': type, 'has-link': true, 'is-viewed': !unread },
      h('rpl-inbox-row', { selected: unread, inaccessibleHref: href }, h('div', { slot: 'leading' }, h('img', { alt: '', src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', width: 40, height: 40 })),
        h('a', { href }, h('span', { 'data-testid': 'title' }, say(String(type)).replace('{name}', String(name)).replace('{sub}', String(sub))), h('span', { 'data-testid': 'body' }, commentOf(String(id))?.text ?? '')),
        h('span', { 'data-testid': 'sent-at' }, h('faceplate-timeago', { ts: when(2 + at) }, h('time', { datetime: when(2 + at) }, `${2 + at} h`))), menu(), menu()));
  }))];
}

const app = h('shreddit-app', { 'user-logged-in': options.out ? null : 'true', routename: 'frontpage' },
  h('reddit-header-large', {}, h('a', { href: '/' }, 'reddit'), options.out ? h('a', { id: 'login-button', href: '/login' }, 'Log in') : h('button', { id: 'expand-user-drawer-button', onclick: () => portal(h('div', { id: 'user-drawer-content', role: 'menu' }, h('a', { href: `/user/${ME}/` }, ME))) }, '☺')),
  h('main', { id: 'main-content' }), options.out ? null : h('after-login-toast-dispatcher', { username: ME }));
document.body.append(app);

function route() {
  const [, kind, name, what, id] = location.pathname.split('/');
  const content = what === 'comments' && id ? thread(id) : kind === 'user' ? profile(name) : kind === 'notifications' ? notifications() : feed();
  app.setAttribute('routename', what === 'comments' ? 'post_page' : kind || 'frontpage');
  document.getElementById('main-content')?.replaceChildren(...content);
  scrollTo(0, 0);
}

addEventListener('popstate', route);
document.addEventListener('click', (event) => {
  const to = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!(to instanceof HTMLAnchorElement) || to.origin !== location.origin || !to.pathname.includes('/comments/')) return;
  event.preventDefault();
  history.pushState(null, '', to.pathname + location.search);
  route();
});
route();
