/** Home, a post with its thread and the place to answer, a profile, notifications. */
import { act, after, h, late, options, send, speaker } from './kit/page.mjs';

const server = 'garden.example';
const me = 'mira';
const WORDS = {
  en: { reply: 'Reply', boost: 'Boost', boosted: 'Boosted', quote: 'Quote', favourite: 'Favourite', favourited: 'Favourited', bookmark: 'Bookmark', follow: 'Follow', following: 'Following', unfollow: 'Unfollow', publish: 'Publish', failed: 'Publishing failed', liked: 'favourited your post', reblogged: 'boosted your post', followed: 'followed you', and: 'and', others: '{n} others', to: 'Replying to', edited: 'edited a post' },
  de: { reply: 'Antworten', boost: 'Teilen', boosted: 'Geteilt', favourite: 'Favorisieren', favourited: 'Favorisiert', follow: 'Folgen', following: 'Folge ich', unfollow: 'Entfolgen', publish: 'Veröffentlichen' },
  ja: { reply: '返信', boost: 'ブースト', boosted: 'ブーストしました', favourite: 'お気に入り', favourited: 'お気に入りしました', follow: 'フォロー', following: 'フォロー中', unfollow: 'フォロー解除', publish: '公開する' },
};
const t = speaker(/** @type {any} */ (WORDS));

/** @typedef {{ id: number, by: string, text: string, booster?: string, quote?: { id: number, by: string, text: string }, favourited?: boolean, boosted?: boolean, to?: string, secret?: boolean, mention?: string }} Post */
/** @type {Post[]} */
const posts = [
  { id: 1001, by: 'ada@far.example', text: 'The lichen on the north wall has come back.' },
  { id: 1002, by: 'dov', text: 'A walk along the old canal, with a map.', booster: 'rhea@far.example' },
  { id: 1003, by: 'elif', text: 'Quoting this for everybody who missed it.', quote: { id: 990, by: 'uma@far.example', text: 'Rain gauges are instruments too.' } },
  { id: 1004, by: me, text: 'My notes on moss, first part.' },
  { id: 1005, by: 'goro@far.example', text: 'First frost. The ferns do not mind.', favourited: true, mention: 'uma@far.example' },
  { id: 1006, by: 'hana', text: 'Kite workshop pictures.', boosted: true },
  { id: 1007, by: 'ivo', text: 'Which trowel survives clay?', to: 'hana' },
  { id: 1008, by: 'juno', text: 'Just between us.', secret: true },
  { id: 1009, by: 'kai', text: 'Low tide at six tomorrow.' },
  { id: 1010, by: 'lena', text: 'Bread with rye and patience.' },
];
/** @type {Post} */
const focal = { id: 1101, by: 'ben', text: 'I do, since 1998. Here is the first page.', to: 'pia' };
/** @type {Post} */
const before = { id: 1100, by: 'pia', text: 'Does anybody still keep a rain diary?' };
/** @type {Post[]} */
const after_ = [{ id: 1102, by: 'sven', text: 'Mine starts in 2004.', to: 'ben' }, { id: 1103, by: 'tara@far.example', text: 'What do you write with?', to: 'ben' }];

/** @param {string} acct */
const person = (acct) => `/${server}/@${acct}`;
/** @param {Post} post */
const place = (post) => `${person(post.by)}/${post.id}`;
/** @param {string} acct */
const full = (acct) => [h('span', {}, `@${acct.split('@')[0]}`), h('span', {}, `@${acct.split('@')[1] ?? server}`)];
/** @param {string} acct */
const face = (acct) => h('a', { href: person(acct), 'rounded-full': true }, h('span', { class: 'k-face' }));

const store = new Map();
/** @type {Map<string, Set<() => void>>} */
const copies = new Map();
/** @param {string} key @param {any} first @param {(on: any) => void} draw */
function shared(key, first, draw) {
  if (!store.has(key)) store.set(key, first);
  const mine = () => draw(store.get(key));
  copies.set(key, (copies.get(key) ?? new Set()).add(mine));
  mine();
}
/** @param {string} key */
function flip(key) {
  const put = (/** @type {any} */ value) => () => { store.set(key, value); copies.get(key)?.forEach((draw) => draw()); };
  act(put(!store.get(key)), put(store.get(key)));
}

/** One button of the bar. @param {string} label @param {string} icon @param {{ key?: string, on?: boolean, fill?: string, name?: string, colour?: string, disabled?: string | false, press?: () => void }} how */
function control(label, icon, { key, on = false, fill, name = label, colour = 'text-blue', disabled = false, press = () => flip(key ?? '') }) {
  const inner = h('div', {});
  const at = h('button', { 'w-fit': true, flex: true, 'gap-1': true, 'items-center': true, disabled: !!disabled, 'aria-disabled': String(!!disabled), onclick: press }, h('div', {}, h('div', { 'rounded-full': true, p2: true }, inner)), h('span', {}, '3'));
  const draw = (/** @type {boolean} */ active) => {
    at.className = active ? colour : disabled ? 'op25 cursor-not-allowed' : 'text-secondary';
    at.setAttribute('aria-label', t(active ? name : label));
    inner.className = active && fill ? fill : disabled || icon;
  };
  if (key) shared(key, on, draw);
  else draw(false);
  return at;
}
/** @param {Post} post @param {() => void} reply */
function bar(post, reply) {
  const at = h('div', { flex: true, 'justify-between': true, class: 'status-actions' });
  const heart = options.star ? 'i-ri:star' : 'i-ri:heart-3';
  late(() => at.append(
    h('div', {}, control('reply', 'i-ri:chat-1-line', { press: reply })),
    h('div', {}, control('boost', 'i-ri:repeat-line', { key: `boost ${post.id}`, on: post.boosted, fill: 'i-ri:repeat-fill', name: 'boosted', colour: 'text-green', disabled: post.secret && 'i-tabler:repeat-off' })),
    h('div', {}, control('quote', 'i-ri:double-quotes-l', { press: () => {} })),
    h('div', {}, control('favourite', `${heart}-line`, { key: `favourite ${post.id}`, on: post.favourited, fill: `${heart}-fill`, name: 'favourited', colour: options.star ? 'text-yellow' : 'text-rose' })),
    h('div', {}, control('bookmark', 'i-ri:bookmark-line', { key: `bookmark ${post.id}`, fill: 'i-ri:bookmark-fill', colour: 'text-yellow' })),
  ));
  return at;
}
/** What was written, as one gets it. @param {...any} words */
const rich = (...words) => h('span', { class: 'content-rich line-compact', dir: 'auto' }, h('p', {}, ...words));
const when = () => h('time', { datetime: '2026-11-20T09:14:00.000Z' }, '2d');
/** @param {Post} post @param {{ actions?: boolean, meta?: any }} [how] */
function card(post, { actions = true, meta } = {}) {
  return h('div', { id: `status-${post.id}`, relative: true, tabindex: 0, 'aria-roledescription': 'status-card', lang: 'en', onclick: (/** @type {any} */ event) => { if (!event.target.closest('a, button')) go(place(post)); } },
    meta ?? h('div', {}, post.to && h('a', { href: `/${server}/status/${post.id - 1}`, title: `Replying to ${post.to}` }, h('div', { 'i-ri-chat-1-line': true }), t('to'), h('span', {}, post.to)),
      post.booster && h('div', {}, h('div', { 'i-ri:repeat-fill': true, class: 'status-boosted' }), face(post.booster), h('a', { href: person(post.booster) }, post.booster))),
    h('div', { flex: true, 'gap-3': true }, h('div', {}, face(post.by)), h('div', {},
      h('div', {}, h('a', { href: person(post.by), 'text-link-rounded': true }, h('strong', {}, post.by.split('@')[0]), ' ', full(post.by)), ' ', h('a', { title: '2026-11-20T09:14:00.000Z', href: place(post) }, when())),
      h('div', { class: 'status-body' }, rich(post.text, post.mention && [' ', h('a', { href: person(post.mention), class: 'u-url mention' }, `@${post.mention.split('@')[0]}`)])),
      post.quote && h('blockquote', { cite: 'https://far.example/users/uma/statuses/990' }, card(post.quote, { actions: false })),
      actions && bar(post, () => go(place(post))))));
}

/** Where one writes. @param {() => void} sent */
function widget(sent) {
  const field = h('div', { class: 'tiptap ProseMirror', contenteditable: 'true', tabindex: 0 }, h('p', {}, h('br')));
  const failed = h('div', {});
  const words = () => field.textContent.trim();
  const button = h('button', { 'btn-solid': true, class: 'publish-button', 'aria-disabled': 'true', disabled: true, 'aria-describedby': 'publish-tooltip', onclick: () => publish() }, h('span', {}, t('publish')));
  function ready() { button.disabled = !words(); button.setAttribute('aria-disabled', String(!words())); }
  function publish() {
    if (!words() || button.disabled) return;
    const spinner = h('span', { block: true, class: 'animate-spin' }, h('div', { 'i-ri:loader-2-fill': true }));
    button.prepend(spinner);
    button.disabled = true;
    send(() => { spinner.remove(); field.replaceChildren(h('p', {}, h('br'))); ready(); sent(); },
      () => { spinner.remove(); ready(); failed.replaceChildren(h('header', { id: 'publish-failed', role: 'alert' }, t('failed'))); });
  }
  field.addEventListener('input', ready);
  field.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); publish(); }
  });
  return { field, at: h('div', { 'aria-roledescription': 'publish-widget', flex: '~ col gap-4' }, h('a', { href: person(me), 'self-start': true }, h('span', { class: 'k-face' })), failed, h('div', {}, field), button) };
}

/** @param {Post} post @returns {any[]} */
function statusPage(post) {
  const thread = post === focal;
  const { at, field } = widget(() => {});
  return [thread && card(before),
    h('div', { id: `status-${post.id}`, relative: true, lang: 'en', 'aria-roledescription': 'status-details' },
      h('button', { 'aria-label': 'More' }, '…'), h('a', { href: person(post.by), 'rounded-full': true }, h('div', {}, h('span', { class: 'k-face' }), h('strong', {}, post.by), full(post.by))),
      h('div', { class: 'status-body' }, rich(post.text)), h('div', {}, '20 November 2026'), h('div', {}, bar(post, () => field.focus()))),
    h('div', { class: 'border-y' }, at), thread && after_.map((one) => card(one))];
}

/** @param {string} acct */
function profilePage(acct) {
  const at = h('button', { 'gap-1': true, 'rounded-full': true, 'min-w-30': true, onclick: () => flip(`follow ${acct}`) });
  at.className = 'text-base border-base';
  at.append(h('span', { 'i-svg-spinners-180-ring-with-bg': true }));
  late(() => shared(`follow ${acct}`, acct === 'lena', (on) => {
    at.className = on ? 'text-base border-strong' : 'text-inverted bg-primary border-primary';
    at.replaceChildren(...on ? [h('span', { 'elk-group-hover': 'hidden' }, t('following')), h('span', { hidden: true, 'elk-group-hover': 'inline' }, t('unfollow'))] : [h('span', {}, t('follow'))]);
  }));
  return [h('div', { flex: true, 'flex-col': true, class: 'k-wide' }, h('div', { border: 'b base', 'z-1': true }, h('img', { 'h-50': true, height: 200, 'w-full': true, src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', alt: 'Profile picture' })),
    h('div', { p4: true }, h('button', {}, h('span', { class: 'k-face' })), acct !== me && at, h('button', { 'aria-label': 'More' }, '…'), h('strong', {}, acct.split('@')[0]), h('p', {}, full(acct)),
      h('div', { class: 'content-rich' }, 'Walls. With ', h('a', { href: person('ada@far.example') }, '@ada')),
      h('div', { flex: true, 'gap-5': true }, h('a', { href: person(acct) }, '12 Posts'), ' ', h('a', { href: `${person(acct)}/following` }, '9 Following'), ' ', h('a', { href: `${person(acct)}/followers` }, '30 Followers')))),
  ...posts.filter((post) => post.by === acct).map((post) => card(post))];
}

/** @param {any} icon @param {string[]} who @param {string} words */
const line = (icon, who, words) => who.length > 0 && h('div', { flex: '~ gap-1' }, icon, who.map(face), h('div', { ml1: true }, t(words), ' ', when()));
const hearts = () => h('div', { class: options.star ? 'i-ri:star-line color-yellow' : 'i-ri:heart-line color-red', 'text-xl': true });
/** @param {Post} post @param {string[]} boosts @param {string[]} likes */
const grouped = (post, boosts, likes) => h('article', { flex: true, relative: true }, h('div', { id: `status-${post.id}`, tabindex: 0, 'aria-roledescription': 'status-card', lang: 'en' },
  h('div', {}, line(h('div', { 'i-ri:repeat-fill': true, 'text-xl': true }), boosts, 'reblogged'), line(hearts(), likes, 'liked')), h('div', { class: 'status-body' }, rich(post.text, ' ', h('a', { href: person('uma@far.example'), class: 'mention' }, '@uma')))));
/** @param {string[]} who */
const followed = (who) => h('article', { flex: true, relative: true },
  h('div', { flex: true }, h('div', { class: who.length > 1 ? 'i-ri-group-line' : 'i-ri-user-3-line' }), h('a', { href: person(who[0]) }, h('strong', {}, who[0])), who.length > 1 && ` ${t('and')} ${who.length - 1}`, h('span', {}, ` ${t('followed')} `, when())),
  h('div', {}, who.map((acct) => h('a', { href: person(acct) }, h('span', { class: 'k-face' })))));

function notificationsPage() {
  const own = { id: 1004, by: me, text: 'My notes on moss, first part.' };
  return [
    grouped(own, ['hana'], ['ada@far.example', 'ben', 'carla@far.example']), grouped({ ...own, id: 1014, text: 'Second part.' }, [], ['dov']), grouped({ ...own, id: 1015, text: 'Third part.' }, ['elif'], []),
    followed(['goro@far.example']), followed(['ivo', 'juno']),
    h('article', {}, card({ id: 1201, by: 'kai', text: 'Moss does that here as well.', to: me })),
    h('article', {}, card({ id: 1202, by: 'lena', text: 'Changed my mind about rye.' }, { actions: false, meta: h('div', {}, h('div', { 'i-ri:edit-2-fill': true }), t('edited')) })),
    h('article', {}, card({ id: 1203, by: 'pia', text: 'A post everybody hears of.', booster: 'sven' })),
  ];
}

const middle = h('div', {});
const search = new URLSearchParams(options).toString();
/** @param {string} path */
function go(path) {
  history.pushState(null, '', path + (search ? `?${search}` : ''));
  show();
}
function show() {
  const [, first, acct, id] = decodeURIComponent(location.pathname).split('/');
  const all = [...posts, focal, before, ...after_];
  const dialog = document.querySelector('[role="dialog"]');
  dialog?.remove();
  const content = first === 'home' ? [widget(() => {}).at, posts.map((post) => card(post))] : first === 'notifications' ? notificationsPage()
    : id ? statusPage(all.find((post) => post.id === Number(id)) ?? focal) : profilePage(acct.slice(1));
  middle.replaceChildren(...content.flat(9).filter(Boolean));
  scrollTo(0, 0);
}
addEventListener('popstate', show);
document.addEventListener('click', (event) => {
  const at = /** @type {Element} */ (event.target).closest?.('a[href^="/"]');
  if (!at) return;
  event.preventDefault();
  go(at.getAttribute('href') ?? '/');
});
// The keys press the buttons of the open post, looked for by their labels.
addEventListener('keydown', (event) => {
  if (/** @type {Element} */ (event.target).closest('[contenteditable]') || event.ctrlKey || event.metaKey) return;
  const open = document.querySelector('[aria-roledescription="status-details"]');
  if (event.key === 'f') /** @type {HTMLElement} */ (open?.querySelector(`button[aria-label="${t('favourite')}"]`))?.click();
  if (event.key === 'b') /** @type {HTMLElement} */ (open?.querySelector(`button[aria-label="${t('boost')}"]`))?.click();
  if (event.key === 'c' && !document.querySelector('[role="dialog"]')) {
    const { at, field } = widget(() => dialog.remove());
    const dialog = h('div', { role: 'dialog', 'aria-modal': 'true' }, at);
    document.body.append(dialog);
    after(20, () => field.focus());
  }
});

document.getElementById('__nuxt')?.append(h('div', { 'h-full': true }, h('main', { flex: true, 'w-full': true },
  h('aside', {}, h('a', { href: '/home' }, 'Elk'), h('a', { href: '/home' }, 'Home'), h('a', { href: '/notifications' }, 'Notifications'), h('a', { href: `/${server}/explore` }, 'Explore'), h('a', { href: person(me) }, h('span', { class: 'k-face' }), h('strong', {}, 'Mira'), full(me))),
  middle, h('aside', {}, 'Elk is made by ', h('a', { href: '/m.webtoo.ls/@elk' }, 'its team')))));
show();
