/** Home, notifications, and a post with its thread over either. */
import { act, after, h, icon, late, options, portal, speaker } from './kit/page.mjs';

const server = 'garden.example';
const me = 'mira';
const t = speaker({
  en: { like: 'Like', unlike: 'Unlike', boost: 'Boost…', unboost: 'Unboost', really: 'Boost to everyone?', back: 'Unboost?', reply: 'Reply', liked: ' liked your post.', boosted: ' boosted your post.', both: ' boosted & liked your post.', followed: ' followed you.', people: '{n} people', posted: ' published a post.' },
  de: { like: 'Favorisieren', unlike: 'Favorisierung entfernen', boost: 'Teilen…', unboost: 'Nicht mehr teilen', really: 'Mit allen teilen?', back: 'Nicht mehr teilen?', reply: 'Antworten', liked: ' gefällt dein Beitrag.', boosted: ' hat deinen Beitrag geteilt.', both: ' hat deinen Beitrag geteilt und favorisiert.', followed: ' folgt dir.' },
});

/** @typedef {{ id: number, by: string, text: string, booster?: string, quote?: { id: number, by: string, text: string }, favourited?: boolean, boosted?: boolean, to?: string, spoiler?: boolean }} Post */
/** @type {Post[]} */
const posts = [
  { id: 1001, by: 'ada@far.example', text: 'The lichen on the north wall has come back.' },
  { id: 1002, by: 'dov', text: 'A walk along the old canal, with a map.', booster: 'rhea@far.example' },
  { id: 1003, by: 'elif', text: 'Quoting this for everybody who missed it.', quote: { id: 990, by: 'uma@far.example', text: 'Rain gauges are instruments too.' } },
  { id: 1004, by: me, text: 'My notes on moss, first part.' },
  { id: 1005, by: 'goro@far.example', text: 'First frost. The ferns do not mind.', favourited: true, boosted: true },
  { id: 1006, by: 'hana', text: 'Kite workshop pictures.', to: 'ivo' },
  { id: 1101, by: 'ben', text: 'I do, since 1998. Here is the first page.', spoiler: true },
];

/** @param {string} acct */
const url = (acct) => acct.includes('@') ? `https://${acct.split('@')[1]}/@${acct.split('@')[0]}` : `https://${server}/@${acct}`;
/** @param {string} acct @param {boolean} [short] */
const name = (acct, short) => h('a', { class: `name-text ${short ? 'short' : ''}`, href: url(acct), title: `@${acct}` }, short ? h('i', {}, `@${acct.split('@')[0]}`) : [h('b', {}, acct.split('@')[0]), ' ', h('i', {}, `@${acct.split('@')[0]}`)]);
const when = () => h('time', { datetime: '2026-11-20T09:14:00.000Z' }, '2d');

const store = new Map();
/** @type {Map<string, Set<() => void>>} */
const copies = new Map();
/** @param {string} key @param {boolean} first @param {(on: boolean) => void} draw */
function shared(key, first, draw) {
  if (!store.has(key)) store.set(key, first);
  const mine = () => draw(store.get(key));
  copies.set(key, (copies.get(key) ?? new Set()).add(mine));
  mine();
}
/** @param {string} key */
function flip(key) {
  const put = (/** @type {boolean} */ value) => () => { store.set(key, value); copies.get(key)?.forEach((draw) => draw()); };
  act(put(!store.get(key)), put(store.get(key)));
}
/** @param {string} kind @param {Post} post @param {boolean} first @param {[string, string]} titles @param {() => void} press */
function button(kind, post, first, titles, press) {
  const at = h('button', { type: 'button', onclick: (/** @type {Event} */ event) => { event.preventDefault(); event.stopPropagation(); press(); } });
  shared(`${kind} ${post.id}`, first, (on) => {
    at.className = `plain ${kind}-button ${on ? 'checked' : ''}`;
    at.title = t(titles[on ? 1 : 0]);
    at.replaceChildren(h('span', { class: 'icon' }, icon('M3 3h18v18H3z')), h('small', {}, String(2 + Number(on))));
  });
  return at;
}
/** Boosting asks by a menu of one entry. @param {Post} post */
function boost(post) {
  const key = `reblog ${post.id}`;
  const entry = h('li', { role: 'menuitem', tabindex: -1, class: 'szh-menu__item menu-reblog', onclick: () => { close(); flip(key); } }, t(store.get(key) ? 'back' : 'really'));
  entry.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Enter') { close(); flip(key); } });
  const close = portal(h('ul', { role: 'menu', class: 'szh-menu menu-emphasized' }, entry));
  entry.focus();
}

/** A post; only the open one has its buttons. @param {Post} post @param {'s' | 'm' | 'l'} size @returns {any} */
function status(post, size) {
  const buttons = h('div', { class: 'actions' });
  if (size === 'l') {
    late(() => buttons.append(
      h('div', { class: 'action' }, h('button', { type: 'button', class: 'plain reply-button', title: t('reply') }, '↩')),
      h('div', { class: 'action' }, button('reblog', post, !!post.boosted, ['boost', 'unboost'], () => boost(post))),
      h('div', { class: 'action' }, button('favourite', post, !!post.favourited, ['like', 'unlike'], () => flip(`favourite ${post.id}`))),
      h('div', { class: 'action' }, button('bookmark', post, false, ['boost', 'unboost'], () => flip(`bookmark ${post.id}`))),
    ));
  }
  return h('article', { tabindex: -1, lang: 'en', 'data-state-post-id': `${server}/${post.id}`, class: `status visibility-public ${{ s: 'small', m: 'medium', l: 'large' }[size]}` },
    h('div', { class: 'container' }, h('div', { class: 'meta' }, name(post.by), ' ', size === 'l' ? null : h('a', { class: 'time', href: `#/${server}/s/${post.id}` }, when())),
      post.to && h('div', { class: 'status-reply-badge' }, name(post.to, true)),
      h('div', { class: `content-container ${post.spoiler ? 'has-spoiler' : ''}` }, h('div', { class: 'content', lang: 'en' }, h('p', {}, post.text, ' ', h('a', { href: url('uma@far.example'), class: 'u-url mention' }, '@', h('span', {}, 'uma')))),
        post.quote && h('div', { class: 'status-card' }, status(/** @type {Post} */ (post.quote), 's'))),
      size === 'l' && h('div', { class: 'extra-meta' }, h('a', { href: `https://${server}/@${post.by}/${post.id}` }, when())), buttons));
}
/** @param {Post} post */
const inTimeline = (post) => {
  const at = h('a', { class: 'status-link timeline-item', href: `#/${server}/s/${post.id}` }, status(post, 'm'));
  return h('li', {}, post.booster ? h('div', { class: 'status-reblog', 'data-state-post-id': `${server}/${post.id + 5000}` }, h('div', { class: 'status-pre-meta' }, name(post.booster), ' boosted'), at) : at);
};

/** @param {string} type @param {string[]} who @param {string} words @param {Post | null} post @param {(acct: string) => string[]} [signs] */
const notification = (type, who, words, post, signs = () => []) => h('div', { class: `notification notification-${type}`, 'data-notification-id': `n${type}${who.length}`, tabindex: 0 },
  h('div', { class: `notification-type notification-${type}`, title: 'yesterday' }, icon('M3 3h18v18H3z')),
  h('div', { class: 'notification-content' }, type !== 'mention' && h('p', {}, who.length > 1 ? h('b', { tabindex: 0 }, t('people').replace('{n}', String(who.length))) : name(who[0]), t(words)),
    who.length > 1 && h('p', { class: 'avatars-stack' }, who.map((acct) => h('a', { href: url(acct), class: 'account-avatar-stack', rel: 'noopener noreferrer' }, signs(acct).length > 0 && h('div', { class: 'account-sub-icons' }, signs(acct).map((sign) => h('span', { class: `icon ${sign}-icon` }))))), h('button', { type: 'button', class: 'small plain' }, '▾')),
    post && h('a', { class: `status-link status-type-${type}`, href: `#/${server}/s/${post.id}` }, status(post, 's'))));
const own = posts[3];
const notifications = () => [
  notification('favourite', ['ada@far.example'], 'liked', own),
  notification('favourite', ['ben', 'carla@far.example', 'dov'], 'liked', { ...own, id: 1014, text: 'Second part.' }),
  notification('reblog', ['elif'], 'boosted', own),
  notification('favourite+reblog', ['fay', 'goro@far.example'], 'both', { ...own, id: 1015, text: 'Third part.' }, (acct) => acct === 'fay' ? ['favourite', 'reblog'] : ['reblog']),
  notification('favourite+reblog', ['hana'], 'both', own),
  notification('follow', ['ivo'], 'followed', null), notification('follow', ['juno', 'kai@far.example'], 'followed', null),
  notification('mention', ['lena'], '', { id: 1201, by: 'lena', text: 'Moss does that here as well.' }),
  notification('status', ['pia'], 'posted', { id: 1202, by: 'pia', text: 'A post everybody hears of.' }),
];

const app = document.getElementById('app');
let below = '';
function show() {
  const path = location.hash.slice(1) || '/';
  const [, , kind, id] = path.split('/');
  document.querySelector('.deck-backdrop')?.remove();
  const open = kind === 's' ? posts.find((post) => post.id === Number(id)) : null;
  const page = open ? below || '/' : path;
  if (page !== below) {
    below = page;
    app?.replaceChildren(h('header', {}, h('a', { href: '#/' }, 'Home'), ' ', h('a', { href: '#/notifications' }, 'Notifications'), ' ', h('button', { type: 'button', class: 'button plain nav-menu-button' }, '≡')),
      page === '/notifications' ? h('div', { id: 'notifications-page', class: 'deck-container' }, notifications()) : h('ul', { class: 'timeline' }, posts.map(inTimeline)));
  }
  if (open) app?.append(h('div', { class: 'deck-backdrop' }, h('a', { href: `#${below}`, class: 'button plain deck-close' }, '×'), status(open, 'l')));
  after(0, () => scrollTo(0, 0));
}
addEventListener('hashchange', show);
document.addEventListener('click', (event) => {
  const at = /** @type {Element} */ (event.target).closest?.('a.name-text, a.account-avatar-stack, .content a, .extra-meta a');
  if (at) event.preventDefault();
});
show();
document.documentElement.dataset.language = options.lang ?? 'en';
