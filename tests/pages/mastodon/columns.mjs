/**
 * Columns and their lists. Rows far off screen are reduced to plain text in an article of fixed height; coming back, their
 * nodes are made anew. Thread pages have no articles around their posts, only the wrappers.
 */
import { h, icon } from './dom.mjs';
import { viewOf } from './notifications.mjs';
import { avatar, link, nameNodes, nameText, router, words } from './parts.mjs';
import { FollowButton, profileHeader } from './profile.mjs';
import { detailedView, statusView } from './status.mjs';
import { byId, flags, notificationGroups, notificationsSingly, thread, timelines, watch, whoDid } from './world.mjs';

const Observer = window.IntersectionObserver;

/**
 * A list of rows that follows `rows()`. Each row: { id, view(plain) }. With `reduce`, far rows lose their inner nodes.
 * `root`: the scrolling element, null for the window.
 */
function list(rows, topics, { root = null, reduce = true } = {}) {
  const el = h('div.item-list', { role: 'feed' });
  const shown = new Map();
  const observer = new Observer((entries) => {
    for (const entry of entries) {
      const item = [...shown.values()].find((one) => one.article === entry.target);
      if (!item || item.near === entry.isIntersecting) continue;
      item.near = entry.isIntersecting;
      if (item.near) grow(item); else shrink(item);
    }
  }, { root, rootMargin: '60% 0px' });
  function fill(item, plain) {
    item.view?.destroy();
    item.view = item.row.view(plain);
    item.article.replaceChildren(item.view.el);
  }
  function grow(item) {
    for (const name of ['height', 'opacity', 'overflow']) item.article.style[name] = '';
    if (reduce) fill(item, false);
  }
  function shrink(item) {
    item.article.style.height = `${item.article.offsetHeight}px`;
    item.article.style.opacity = '0';
    item.article.style.overflow = 'hidden';
    if (reduce) fill(item, true);
  }
  function update() {
    const wanted = rows();
    const ids = new Set(wanted.map((r) => r.id));
    for (const [id, item] of shown) if (!ids.has(id)) { observer.unobserve(item.article); item.view.destroy(); item.article.remove(); shown.delete(id); }
    let before = null;
    for (const [i, one] of wanted.entries()) {
      let item = shown.get(one.id);
      if (!item) {
        item = { row: one, near: true, article: h('article', { 'data-id': one.id }) };
        shown.set(one.id, item);
        fill(item, false);
        observer.observe(item.article);
      } else if (one.version !== item.row.version) { item.row = one; fill(item, !item.near && reduce); }
      item.article.setAttribute('aria-posinset', i + 1);
      item.article.setAttribute('aria-setsize', wanted.length);
      item.article.tabIndex = item.near ? 0 : -1;
      const next = before ? before.nextSibling : el.firstChild;
      if (next !== item.article) el.insertBefore(item.article, next);
      before = item.article;
    }
    el.classList.toggle('item-list--empty', wanted.length === 0);
    if (!wanted.length) el.replaceChildren(h('div.empty-column-indicator', null, words.empty)); else el.querySelector(':scope > .empty-column-indicator')?.remove();
  }
  update();
  const offs = topics.map((topic) => watch(topic, update));
  return { el, destroy: () => { observer.disconnect(); offs.forEach((off) => off()); shown.forEach((item) => item.view.destroy()); } };
}

const statusRow = (r, extra = {}) => ({ id: r.pinned ? `f-${r.id}` : r.id, view: (plain) => statusView(r.status, { plain, by: r.by, pinned: r.pinned, ...extra }) });
const feed = (source, topics, opts) => list(() => source().map((r) => statusRow(r, { threadLabel: true })), ['timeline', ...topics], opts);

function header(title, iconId, back) {
  return h('div.column-header__wrapper', null, h('h1.column-header', null, h('button.column-header__title', { type: 'button', onClick: () => scrollTo({ top: 0 }) }, icon(iconId), h('span', null, title)), back && h('button.column-header__back-button', { type: 'button', 'aria-label': words.back, onClick: () => router.back() }, icon('arrow-left'), h('span', null, words.back))));
}
/** `make(scrollable)` fills the column and returns what is to be destroyed later. */
function column(title, iconId, make, back = false) {
  const scrollable = h('div.scrollable');
  const el = h('div.column', { role: 'region', 'aria-label': title }, header(title, iconId, back), scrollable);
  const parts = make(scrollable, flags.deck ? scrollable : null);
  return { el, title, destroy: () => parts.forEach((part) => part.destroy()) };
}
const only = (make, reduce = true) => (scrollable, root) => { const one = make({ root, reduce }); scrollable.append(one.el); return [one]; };

export const homeColumn = () => column(words.home, 'home', only((o) => feed(timelines.home, [], o)));
export const localColumn = () => column(words.local, 'users', only((o) => feed(timelines.local, [], o)));
export const savedColumn = (which) => column(words[which], which === 'bookmarks' ? 'bookmark' : 'star', only((o) => feed(timelines[which], [], o)), true);
export const tagColumn = (tag) => column(`#${tag}`, 'users', only((o) => feed(() => timelines.tag(tag), [], o)), true);
export const notificationsColumn = () => column(words.notifications, 'notifications-active', only((o) => list(
  () => (flags.old ? notificationsSingly() : notificationGroups()).map((n) => ({ id: rowId(n), version: `${n.actors.length}:${n.at}`, view: () => viewOf(n) })), ['notifications'], o), false));
// The server's group keys: type, post and the hour it was; servers up to 4.2 number their rows.
const rowId = (n) => {
  if (flags.old) return n.id;
  if (['favourite', 'reblog'].includes(n.type)) return `${n.type}-${n.status}-49${n.id}`;
  return n.type === 'follow' ? `follow-49${n.id}` : `ungrouped-${n.id}`;
};

export function profileColumn(p) {
  return column(nameText(p).slice(0, 60), 'users', (scrollable, root) => {
    const top = profileHeader(p);
    const posts = feed(() => timelines.account(p.id), [], { root });
    scrollable.append(h('div.account-timeline__header', null, top.el), posts.el);
    return [top, posts];
  }, true);
}
/** `/@acct/<id>`: what it answers, the post itself, what answers it. Replies that come later appear. */
export function threadColumn(id) {
  return column(words.post, 'reply', (scrollable) => {
    const focal = detailedView(id);
    const before = h('div');
    const after = h('div');
    let around = [];
    const show = () => {
      around.forEach((v) => v.destroy());
      const { ancestors, descendants } = thread(id);
      const make = (one) => { const v = statusView(one, { inThread: true }); around.push(v); return v.el; };
      around = [];
      before.replaceChildren(...ancestors.map(make));
      after.replaceChildren(...descendants.map(make));
    };
    show();
    const offs = [watch('timeline', show)];
    scrollable.append(h('div.item-list.scrollable--flex', null, before, focal.el, after));
    return [focal, { destroy: () => { offs.forEach((off) => off()); around.forEach((v) => v.destroy()); } }];
  }, true);
}
export function listColumn(kind, id) {
  return column(kind === 'reblogs' ? words.boostsPage : words.favouritesPage, kind === 'reblogs' ? 'retweet' : 'star', (scrollable) => {
    const people = whoDid(kind === 'reblogs' ? 'reblog' : 'favourite', id).map((one) => byId[one]);
    const buttons = people.map((p) => FollowButton(p));
    scrollable.append(h('div.item-list', null, people.map((p, i) => h('div.account', null, h('div.account__wrapper', null,
      h('div.account__info-wrapper', null, h('a.account__display-name', { href: `/@${p.acct}`, title: `@${p.acct}`, 'data-hover-card-account': p.id, onClick: link(`/@${p.acct}`) }, h('div.account__avatar-wrapper', null, avatar(p, 46)), h('div.account__contents', null, h('span.display-name', null, h('bdi', null, h('strong.display-name__html', null, nameNodes(p))), h('span.display-name__account', null, `@${p.acct}`))))),
      h('div.account__relationship', null, buttons[i].el)))), people.length ? null : h('div.empty-column-indicator', null, words.empty)));
    return buttons;
  }, true);
}
export function editColumn(p) {
  return column(words.editProfile, 'edit', (scrollable) => {
    const fields = h('div.account', null, h('div.account__wrapper', null, h('div.account__display-name', null, h('div.account__avatar-wrapper', null, avatar(p, 46)), h('div.account__contents', null, h('strong', null, nameNodes(p)), h('p', null, p.note)))));
    scrollable.append(fields);
    return [];
  }, true);
}
