/**
 * lemmy-ui in two versions. Nothing is optimistic: 1.0 takes both arrows away while a vote is under way and puts new ones there
 * afterwards, 0.19 turns a wheel inside the one that was pressed and draws every post twice.
 */
import { after, h, late, options, portal, send, speaker } from './kit/page.mjs';
import { ME, comments, posts, write } from './world.mjs';

const NEW = location.host === 'lemmy.example';
const say = speaker({
  en: { upvote: 'Upvote', downvote: 'Downvote', reply: 'Reply', post: 'Post', cancel: 'Cancel', save: 'Save', edit: 'Edit', read: 'Mark as read', to: 'to', by: 'by', subscribe: 'Subscribe', joined: 'Joined', failed: 'Rate limited', sent: 'Reply sent', unread: 'Unread', all: 'All', reply_: 'Replies', mention: 'Mentions', private_message: 'Messages', mod_action: 'Modlog', gone: 'Log in to comment', ago: '3 hours ago' },
  pl: { upvote: 'Głosuj za', downvote: 'Głosuj przeciw', reply: 'Odpowiedz', post: 'Wyślij', cancel: 'Anuluj', save: 'Zapisz', edit: 'Edytuj', read: 'Oznacz jako przeczytane', to: 'w', by: 'od', subscribe: 'Subskrybuj', joined: 'Dołączono', failed: 'Za szybko', sent: 'Wysłano', unread: 'Nieprzeczytane', all: 'Wszystkie', reply_: 'Odpowiedzi', mention: 'Wzmianki', private_message: 'Wiadomości', mod_action: 'Dziennik', gone: 'Zaloguj się', ago: '3 godziny temu' },
  ja: { upvote: '高評価', downvote: '低評価', reply: '返信', post: '投稿', cancel: 'キャンセル', save: '保存', edit: '編集', read: '既読にする', to: '→', by: '投稿者', subscribe: '登録', joined: '参加済み', failed: '失敗しました', sent: '送信しました', unread: '未読', all: 'すべて', reply_: '返信', mention: 'メンション', private_message: 'メッセージ', mod_action: 'モデログ', gone: 'ログイン', ago: '3時間前' },
});
const random = () => Math.random().toString(36).slice(2, 10);

/** @param {string} name */
function icon(name, more = '') {
  const use = h('use');
  use.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', `/static/assets/symbols.svg#icon-${name}`);
  return h('svg', { class: `icon ${more}` }, use, h('title', {}, name));
}
const toast = (/** @type {string} */ text) => after(3000, portal(h('div', { class: 'toastify', role: 'alert' }, text)));

// ---- votes

/** @type {Map<string, number>} */
const votes = new Map(posts.filter((post) => post.voted).map((post) => [`post-${post.id}`, 1]));
/** @type {Map<string, (() => void)[]>} */
const places = new Map();

/** The arrows of a thing; several places may show them. @param {string} thing @param {string} kind of frame around them */
function arrows(thing, kind) {
  const frame = h('div', { class: kind, role: kind === 'btn-group' ? 'group' : null });
  const one = (/** @type {'up' | 'down'} */ way) => {
    const on = votes.get(thing) === (way === 'up' ? 1 : -1);
    const button = h('button', {
      type: 'button', class: `btn btn-sm btn-animate ${on ? (way === 'down' ? 'text-danger' : NEW ? 'text-primary' : 'text-info') : 'text-muted'}`, 'aria-label': say(`${way}vote`), 'aria-pressed': String(on), disabled: !!options.out,
      onclick: () => cast(thing, way === 'up' ? 1 : -1, frame, button),
    }, icon(`arrow-${way}1`), h('span', { class: 'ms-2' }, String(1 + (on ? 1 : 0))));
    return button;
  };
  const draw = () => frame.replaceChildren(one('up'), ...(kind === 'vote-bar small text-center' ? [h('div', { class: 'post-score' }, String(12 + (votes.get(thing) ?? 0)))] : []), one('down'));
  late(draw);
  places.set(thing, [...(places.get(thing) ?? []), draw]);
  return frame;
}

/** @param {string} thing @param {number} way @param {any} frame @param {any} button */
function cast(thing, way, frame, button) {
  if (options.never) return;
  const now = votes.get(thing) === way ? 0 : way;
  const redraw = () => { for (const draw of places.get(thing) ?? []) draw(); };
  if (NEW) after(40, () => frame.replaceChildren(h('button', { type: 'button', class: 'btn', disabled: true }, icon('spinner', 'spin'))));
  else after(10, () => button.replaceChildren(icon('spinner', 'spin')));
  after(180, () => {
    if (options.refuse) toast(say('failed'));
    // New nodes come in the old state and are patched a moment later.
    if (NEW) redraw();
    if (!options.refuse) votes.set(thing, now);
    after(1, redraw);
  });
}

// ---- people, posts

/** @param {string} name */
function person(name) {
  const [user, host] = name.split('@');
  return h('a', { class: 'person-listing d-inline-flex align-items-baseline text-info', title: user, href: `/u/${name === `${user}@${location.host}` ? user : name}` }, h('span', {}, user[0].toUpperCase() + user.slice(1)), host && host !== location.host ? h('small', { class: 'text-muted' }, `@${host}`) : null);
}
const moment = () => h('span', { class: 'moment-time pointer unselectable', 'data-tippy-content': 'Sunday, 22 November' }, say('ago'));

/** @param {import('./world.mjs').Post} post @param {boolean} [focal] */
function drawPost(post, focal = false) {
  const href = `/post/${post.id}`;
  const title = h('a', { class: 'd-inline text-break', href: focal && post.away ? 'https://photos.example/chair' : href, title: post.title }, post.title);
  const line = [say('by'), ' ', person(post.by), ` ${say('to')} `, h('a', { class: 'community-link', href: '/c/gardens' }, 'gardens'), ' · ', moment()];
  const body = focal ? h('article', { class: NEW ? 'postContent' : null, id: NEW ? null : 'postContent' }, h('div', { class: 'md-div' }, h('p', {}, post.text), h('blockquote', {}, h('a', { href: '/u/nobody@river.example' }, '@nobody@river.example'), ': …'))) : null;
  if (NEW) {
    return h('div', { id: `post-listing-${post.id}`, class: 'post-listing my-2' }, h('div', {}, h('article', { class: 'row post-container' }, h('div', {}, h('h1', { class: 'post-name h5' }, focal ? h('span', {}, post.title) : title), h('div', { class: 'small' }, line), body),
      h('div', { class: 'd-flex' }, h('a', { class: 'btn btn-link', href: `${href}?scrollToComments=true` }, `${comments.filter((one) => one.on === post.id).length}`), arrows(`post-${post.id}`, 'btn-group')))));
  }
  const copy = (/** @type {boolean} */ wide) => h('article', { class: 'row post-container' },
    wide ? h('div', { class: 'col flex-grow-0' }, arrows(`post-${post.id}`, 'vote-bar small text-center')) : null,
    h('div', { class: 'col flex-grow-1' }, h('div', { class: 'post-title' }, h('h1', { class: 'h5 d-inline text-break' }, title.cloneNode(true))), h('div', { class: 'small mb-1' }, line.map((/** @type {any} */ part) => part.cloneNode?.(true) ?? part)),
      h('div', { class: 'd-flex' }, h('a', { class: 'btn btn-link', href: `${href}?scrollToComments=true` }, '…'), h('a', { class: 'btn', href }, icon('link')), h('a', { class: 'btn', href: `https://${post.by.split('@')[1] ?? location.host}/post/${900 + post.id}` }, icon('fedilink')), wide ? null : arrows(`post-${post.id}`, 'btn-group'), h('button', { class: 'btn', type: 'button', 'aria-label': say('save') }, icon('star')))));
  return h('div', { class: 'post-listing mt-2' }, h('div', { class: 'd-block d-sm-none' }, copy(false)), h('div', { class: 'd-none d-sm-block' }, copy(true)), body);
}

// ---- comments

/** @param {import('./world.mjs').Comment} one @param {{ tree?: boolean, about?: boolean }} [how] @returns {any} */
function drawComment(one, { tree = true, about = false } = {}) {
  const place = h('div');
  const close = () => place.replaceChildren();
  const reply = h('button', { type: 'button', class: 'btn btn-link btn-animate', 'aria-label': say('reply'), onclick: () => {
    place.className = 'ms-2';
    place.replaceChildren(form(say('reply'), close, (text) => {
      close();
      if (about) return toast(say('sent'));
      const list = item.querySelector(':scope > ul.comments') ?? item.appendChild(h('ul', { class: 'comments ms-1' }));
      list.prepend(drawComment(write(one.on, one.id, text)));
    }));
  } }, icon('reply1', 'text-muted'));
  const words = h('div', { class: 'comment-content' }, h('div', { class: 'md-div' }, h('p', {}, one.text, one.names ? [' ', h('a', { href: `/u/${one.names}@${location.host}` }, `@${one.names}@${location.host}`)] : null)));
  const edit = one.by === ME ? h('button', { type: 'button', class: 'btn edit', 'aria-label': say('edit'), onclick: () => words.replaceChildren(form(say('save'), () => {}, () => words.replaceChildren(h('p', {}, one.text)), one.text)) }, icon('edit')) : null;
  const mark = about ? h('button', { type: 'button', class: 'btn', 'aria-label': say('read') }, icon('check')) : null;
  const header = [about ? [h('a', { class: 'community-link', href: '/c/gardens' }, 'gardens'), ' • ', h('a', { href: `/post/${one.on}` }, posts.find((post) => post.id === one.on)?.title), ` ${say('by')} `] : null, person(one.by)];
  const article = h('article', { id: `comment-${one.id}`, class: `details comment-node py-2 ${one.why ? 'mark' : ''}` },
    h('div', { class: tree ? 'ms-2' : null }, h('div', { class: 'row text-muted small' }, header, ' ', moment()), words, h('div', { class: NEW ? 'row row-cols-auto' : 'comment-bottom-btns d-flex' }, mark, arrows(`comment-${one.id}`, 'btn-group'), reply, edit)));
  const below = tree && !about ? comments.filter((child) => child.parent === one.id) : [];
  const item = h('li', { class: 'comment list-unstyled' }, article, place, below.length ? h('ul', { class: 'comments ms-1' }, below.map((child) => drawComment(child))) : null);
  return item;
}

/** A place to write. @param {string} title @param {(() => void) | null} cancel @param {(text: string) => void} sent */
function form(title, cancel, sent, words = '') {
  const id = random();
  const field = h('textarea', { id: `markdown-textarea-${id}`, class: 'form-control border-0 rounded-top-0', required: true, rows: 2 });
  field.value = words;
  const button = h('button', { type: 'submit', class: 'btn btn-sm btn-secondary ms-2', disabled: !words }, title);
  field.addEventListener('input', () => { button.disabled = !field.value; });
  const submit = () => {
    const text = field.value.trim();
    if (text) send(() => { sent(text); field.value = ''; }, () => toast(say('failed')));
  };
  field.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); }
  });
  return h('div', { class: `comment-form mb-3 ${cancel ? 'comment-comment-container' : ''}` },
    h('form', { class: 'markdown-textarea', id: `markdown-form-${id}`, onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); submit(); } },
      h('button', { class: 'btn btn-sm btn-link', 'aria-label': 'bold', onclick: (/** @type {Event} */ event) => event.preventDefault() }, icon('bold')), field,
      h('div', {}, cancel ? h('button', { type: 'button', class: 'btn btn-sm btn-secondary cancel', onclick: cancel }, say('cancel')) : null, button)));
}

// ---- pages

/** @param {number} id @param {number} [only] */
function thread(id, only) {
  const post = posts.find((one) => one.id === id);
  if (!post) return [];
  const shown = comments.filter((one) => one.on === id && (only ? one.id === only : options.view === 'flat' || !one.parent));
  const list = h('ul', { class: 'comments' }, shown.map((one) => drawComment(one, { tree: options.view !== 'flat' })));
  return [h('div', { class: 'post container-lg' }, h('div', { class: 'row' }, h('main', { class: 'col-12' }, drawPost(post, true),
    options.out ? h('div', { class: 'comment-form mb-3' }, h('div', { class: 'alert' }, say('gone'))) : form(say('post'), null, (text) => list.prepend(drawComment(write(id, undefined, text)))), list)))];
}

function inbox() {
  const names = NEW ? ['all', 'reply', 'mention', 'private_message', 'mod_action'] : ['all', 'replies', 'mentions', 'messages'];
  let tab = options.tab ?? 'all';
  const list = h('div');
  const draw = () => list.replaceChildren(...comments.filter((one) => one.why && (NEW || one.why !== 'subscribed') && (tab === 'all' || tab.startsWith(one.why === 'reply' ? 'repl' : one.why))).map((one) => {
    const drawn = drawComment(one, { tree: false, about: true });
    return NEW ? drawn : h('ul', { class: 'comments' }, drawn);
  }), ...(tab === 'mention' ? [drawPost({ ...posts[6], text: '…' })] : []), ...(tab === 'all' ? [h('div', { class: 'private-message' }, person('rasa'), ' ', say('private_message'))] : []));
  const group = (/** @type {string[]} */ all, /** @type {() => string} */ now, /** @type {(name: string) => void} */ choose) => {
    const id = random();
    return h('div', { class: 'btn-group btn-group-toggle flex-wrap', role: 'group' }, all.map((name, at) => {
      const input = h('input', { id: `${id}-${name}`, type: 'radio', class: 'btn-check', name: `radio-${id}`, value: NEW ? name : at, onchange: () => choose(name) });
      input.checked = now() === name;
      return [input, h('label', { for: `${id}-${name}`, class: 'btn btn-outline-secondary pointer' }, say(name === 'reply' ? 'reply_' : name))];
    }));
  };
  draw();
  return [h('div', { class: `${NEW ? 'notifications' : 'inbox'} container-lg` }, h('h1', { class: 'h4' }, NEW ? 'Notifications' : 'Inbox'), group(['unread', 'all'], () => 'unread', () => {}), group(names, () => tab, (name) => { tab = name; draw(); }), list)];
}

/** @param {string} name */
function profile(name) {
  const join = h('button', { type: 'button', class: 'btn btn-secondary d-block mb-2 w-100', onclick: () => join.replaceChildren(icon('check'), say('joined')) }, say('subscribe'));
  return [h('div', { class: 'person-profile container-lg' }, h('h1', { class: 'h4' }, name), h('a', { class: 'person-listing', href: `https://${name.split('@')[1] ?? location.host}/u/${name.split('@')[0]}` }, `@${name}`), h('a', { class: 'btn', href: '/create_private_message/7' }, say('private_message')), join,
    posts.filter((post) => post.by === name).map((post) => drawPost(post)), h('ul', { class: 'comments' }, comments.filter((one) => one.by === name).map((one) => drawComment(one, { tree: false }))))];
}

const main = h('div', { class: 'mt-4 p-0 fl-1' });
const app = h('div', { id: 'app', class: 'lemmy-site' },
  h('nav', { class: 'navbar' }, h('a', { href: '/' }, 'Lemmy'), options.out ? h('a', { class: 'nav-link', href: '/login' }, 'Login') : h('ul', {}, h('li', { id: 'navMessages' }, h('a', { class: 'nav-link', href: NEW ? '/notifications' : '/inbox' }, '✉')),
    h('li', { id: 'dropdownUser', class: 'dropdown' }, h('button', { type: 'button', class: 'nav-link dropdown-toggle' }, 'Mira H.'), h('ul', { class: 'dropdown-menu', hidden: true }, h('li', {}, h('a', { class: 'dropdown-item px-2', href: `/u/${ME}` }, 'Profile')), h('li', {}, h('a', { class: 'dropdown-item px-2', href: '/settings' }, 'Settings')))))), main);
document.getElementById('root')?.append(app);

function route() {
  places.clear();
  const [, kind, id, only] = location.pathname.split('/');
  const of = (/** @type {string} */ number) => comments.find((one) => one.id === Number(number));
  main.replaceChildren(...(kind === 'post' ? thread(Number(id), Number(only)) : kind === 'comment' ? thread(of(id)?.on ?? 0, Number(id)) : kind === 'u' ? profile(decodeURIComponent(id)) : kind ? inbox() : [h('div', { class: 'post-listings' }, posts.map((post) => drawPost(post)))]));
  scrollTo(0, 0);
}
addEventListener('popstate', route);
document.addEventListener('click', (event) => {
  const to = event.target instanceof Element ? event.target.closest('a') : null;
  if (!to || to.origin !== location.origin || !/^\/post\/\d+/.test(to.pathname)) return;
  event.preventDefault();
  history.pushState(null, '', to.pathname + location.search);
  route();
});
route();
