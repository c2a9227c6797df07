/** The whole of it: test names and class ends are the site's, the hashes before them are new at every load. */
import { act, h, late, options, portal, pressable, send, speaker } from '/_/kit/page.mjs';

const ME = 'mira.solheim';
const RED = 'rgb(254, 44, 85)';
const t = speaker({
  en: { follow: 'Follow', following: 'Following', like: 'Like video', reply: 'Reply', post: 'Post', share: 'Share video', failed: 'Something went wrong' },
  pl: { follow: 'Obserwuj', following: 'Obserwujesz', like: 'Polub film', reply: 'Odpowiedz', post: 'Opublikuj', share: 'Udostępnij film', failed: 'Coś poszło nie tak' },
});
const css = (/** @type {string} */ name) => `css-${Math.random().toString(36).slice(2, 8)}-${name}`;
const heart = () => h('svg', { viewBox: '0 0 24 24', width: 24, height: 24, fill: 'currentColor' }, h('path', { d: 'M12 21 3 11a5 5 0 0 1 9-6 5 5 0 0 1 9 6z' }));

/** A heart that is red while it is on. @param {any} button @param {any} svg @param {{ on?: boolean, pressed?: boolean }} [how] */
function liking(button, svg, { on = false, pressed = false } = {}) {
  let state = false;
  const set = (/** @type {boolean} */ to) => {
    state = to;
    svg.firstChild.setAttribute('fill', to ? RED : 'currentColor');
    if (pressed) button.setAttribute('aria-pressed', String(to));
  };
  set(false);
  const toggle = (to = !state) => {
    const was = state;
    if (to !== was) act(() => set(to), () => set(was));
  };
  if (on) late(() => set(true));
  button.addEventListener('click', () => toggle());
  return toggle;
}

/** @param {string} mark @param {any} extra */
function follow(mark, extra = {}) {
  const button = h('button', { 'data-e2e': mark, ...extra }, h('div', {}, t('follow')));
  let on = false;
  const set = (/** @type {boolean} */ to) => {
    on = to;
    button.replaceChildren(h('div', {}, t(to ? 'following' : 'follow')));
  };
  button.addEventListener('click', () => {
    const was = on;
    act(() => set(!was), () => set(was));
  });
  return button;
}

/** @param {string} kind @param {{ on?: boolean, pressed?: boolean }} how */
function rail(kind, how) {
  const svg = heart();
  const button = h('button', { 'aria-label': `${t('like')} 1.2K`, class: css('ButtonActionItem') }, h('span', { 'data-e2e': `${kind}like-icon` }, svg));
  const toggle = liking(button, svg, how);
  return { toggle, section: h('section', {}, button, h('strong', { 'data-e2e': 'like-count' }, '1.2K'),
    h('button', {}, h('span', { 'data-e2e': `${kind}comment-icon` }, '💬')), h('strong', { 'data-e2e': 'comment-count' }, '41'),
    h('button', {}, h('span', { 'data-e2e': 'favorite-icon' }, '▾')), h('button', { 'aria-label': t('share') }, h('span', { 'data-e2e': 'share-icon' }, '➦'))) };
}

/** @param {() => void} double */
function player(double, extra = {}) {
  return h('div', { 'data-player': true, class: css('DivBasicPlayerWrapper'), ondblclick: double, ...extra }, h('video', { muted: true }));
}

const FEED = [
  { id: '7301000000000000001', by: 'moss.and.mortar', name: 'Moss & Mortar', words: 'A wall in forty seconds' },
  { id: '7301000000000000002', by: 'moss.and.mortar', name: 'Moss & Mortar', words: 'The same wall, slower' },
  { id: '7301000000000000003', by: 'juno_bakes', name: 'Juno', words: 'Rye, no timer', ad: true },
  { id: '7301000000000000004', by: ME, name: 'Mira', words: 'My first kiln' },
  { id: '7301000000000000005', by: 'harbor.hana', name: 'Hana', words: 'Knots for cold hands', liked: true },
  { id: '7301000000000000006', by: 'pavel.paints', name: 'Pavel', words: 'One brush', player: true },
  { id: '7301000000000000007', by: 'olive.press', name: 'Olive', words: 'Pressing day', pressed: true, kind: 'photo' },
  { id: '7301000000000000008', by: 'ravi.repairs', name: 'Ravi', words: 'A zip, saved' },
];
function feed() {
  return FEED.map((video, n) => {
    const bar = rail('', { on: video.liked, pressed: video.pressed });
    const card = h('article', { 'data-e2e': 'recommend-list-item-container', 'data-scroll-index': n, class: css('ArticleItemContainer') },
      video.ad ? h('div', { 'data-e2e': 'ad-label' }, 'Sponsored') : null,
      player(() => bar.toggle(true), video.player ? { id: `xgwrapper-${n}-${video.id}` } : {}),
      video.player ? null : h('a', { href: `/@${video.by}/${video.kind ?? 'video'}/${video.id}?is_from_webapp=1`, tabindex: -1 }, '▶'),
      h('a', { href: `/@${video.by}`, 'data-e2e': 'video-author-avatar' }, '●'),
      h('a', { href: `/@${video.by}` }, h('h3', { 'data-e2e': 'video-author-uniqueid' }, video.by), h('h4', { 'data-e2e': 'video-author-nickname' }, video.name)),
      h('div', { 'data-e2e': 'video-desc' }, video.words, ' ', h('a', { href: '/@lotte.lathe' }, '@lotte.lathe'), ' ', h('a', { href: '/@lotte.lathe/video/7301000000000000999' }, 'part 1')),
      bar.section, video.by === ME ? null : follow('feed-follow'));
    return card;
  });
}

/** A video, its comments and the box below them. @param {string} user @param {string} id */
function single(user, id) {
  const bar = rail('browse-', {});
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'l' && event.target instanceof HTMLElement && !event.target.isContentEditable) bar.toggle();
  });
  const list = h('div', { 'data-e2e': 'comment-list', class: css('DivCommentListContainer') });
  let answered = /** @type {any} */ (null);
  let next = 900;
  const row = (/** @type {any} */ comment, level = 1) => {
    const svg = heart();
    const like = h('div', { class: css('DivLikeContainer'), role: 'button', tabindex: 0, 'aria-label': '3 likes', 'data-heart': true }, svg, h('span', {}, '3'));
    liking(pressable(like), svg);
    const reply = pressable(h('span', { 'data-e2e': `comment-reply-${level}`, role: 'button', tabindex: 0, onclick: () => {
      answered = { comment, wrapper: item.closest('[data-object]') };
      note.textContent = `@${comment.by}`;
      field.focus();
    } }, t('reply')));
    const item = h('div', { class: css('DivCommentItemWrapper'), 'data-row': true },
      h('a', { href: `/@${comment.by}` }, '●'),
      h('div', { class: css('DivCommentContentContainer'), id: comment.id },
        h('div', { 'data-e2e': `comment-username-${level}` }, h('a', { href: `/@${comment.by}` }, comment.by)),
        h('span', { 'data-e2e': `comment-level-${level}` }, comment.words), h('p', {}, '2h ', reply)), like);
    return item;
  };
  const whole = (/** @type {any} */ comment) => h('div', { class: css('DivCommentObjectWrapper'), 'data-object': true }, row(comment), (comment.answers ?? []).map((/** @type {any} */ answer) => h('div', { class: css('DivReplyContainer') }, row(answer, 2))));
  late(() => list.append(...[
    { id: '7302001', by: 'harbor.hana', words: 'Which glaze is that?', answers: [{ id: '7302002', by: 'pavel.paints', words: 'Looks like ash.' }] },
    { id: '7302003', by: 'olive.press', words: 'The sound at 0:40!' },
    { id: '7302004', by: ME, words: 'Mine cracked.' },
    { id: '7302005', by: 'ravi.repairs', words: 'Glue it with gold.' },
  ].map(whole)));
  const field = h('div', { class: 'notranslate public-DraftEditor-content', contenteditable: 'true', role: 'textbox' });
  const note = h('p', {});
  const error = h('p', { role: 'alert', hidden: true }, t('failed'));
  const post = () => {
    const words = field.textContent.trim();
    if (!words) return;
    const target = answered;
    send(() => {
      field.replaceChildren();
      note.textContent = '';
      answered = null;
      const fresh = { id: `73020${next++}`, by: ME, words };
      if (target) target.wrapper.append(h('div', { class: css('DivReplyContainer') }, row(fresh, 2)));
      else list.prepend(whole(fresh));
    }, () => { error.hidden = false; });
  };
  field.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      post();
    }
  });
  return h('div', { id: 'app' },
    player(() => bar.toggle(true), { 'data-e2e': 'browse-video' }),
    h('a', { href: `/@${user}` }, h('span', { 'data-e2e': 'browse-username' }, user)), h('span', { 'data-e2e': 'browser-nickname' }, 'Tove · 2d ago'),
    FEED.some((video) => video.id === id && video.ad) ? h('div', { 'data-e2e': 'ad-label' }, 'Sponsored') : null,
    user === ME ? null : follow('browse-follow'), h('div', { 'data-e2e': 'browse-video-desc' }, 'Trimming ', h('a', { href: '/@lotte.lathe' }, '@lotte.lathe')),
    bar.section, list,
    h('div', { class: css('DivBottomCommentContainer') }, note, h('div', { 'data-e2e': 'comment-input' }, h('div', { 'data-e2e': 'comment-text' }, h('div', { class: 'DraftEditor-root' }, field))), h('div', { 'data-e2e': 'comment-post', role: 'button', tabindex: 0, onclick: post }, t('post')), error));
}

/** @param {string} user */
const profile = (user) => h('div', { id: 'app' },
  h('div', { class: css('DivShareLayoutHeader'), 'data-row': true }, h('h1', { 'data-e2e': 'user-title' }, user.replaceAll('.', ' ')), h('h2', { 'data-e2e': 'user-subtitle' }, user), user === ME ? null : follow('follow-button'), h('h2', { 'data-e2e': 'user-bio' }, 'Hello')),
  h('div', {}, [1, 2].map((n) => h('div', { 'data-e2e': 'user-post-item' }, h('a', { href: `/@${user}/video/730100000000000010${n}` }, 'A video')))),
  h('aside', {}, h('a', { href: '/@juno_bakes' }, 'juno_bakes'), follow('follow-button', { 'data-aside': true })));

const RECEIVED = /** @type {Record<string, any[]>} */ ({
  likes: [['harbor.hana', ' liked your video. 2h ago', '7301000000000000004'], ['olive.press', ' liked your video. 3h ago', '7301000000000000004']],
  comments: [['ravi.repairs', ' commented: lovely 4m ago', '7301000000000000004']],
  mentions: [['pavel.paints', ' mentioned you in a comment. 1d ago', '7301000000000000044', 'tove.keramik']],
  followers: [['juno_bakes', ' started following you. 24s ago', null]],
});
RECEIVED.all = Object.values(RECEIVED).flat();
function panel() {
  const list = h('div', { 'data-e2e': 'inbox-list' });
  const tabs = ['all', 'likes', 'comments', 'mentions', 'followers'].map((name) => h('button', { 'data-e2e': name, role: 'tab', 'aria-selected': 'false', onclick: () => show(name) }, name));
  const show = (/** @type {string} */ name) => {
    for (const tab of tabs) tab.setAttribute('aria-selected', String(tab.getAttribute('data-e2e') === name));
    list.replaceChildren(...RECEIVED[name].map(([by, words, id, of]) => h('li', {}, h('div', { 'data-e2e': 'inbox-list-item' },
      h('a', { 'data-e2e': 'inbox-title', href: `/@${by}` }, by), h('p', { 'data-e2e': 'inbox-content' }, words), id ? h('a', { href: `/@${of ?? ME}/video/${id}?lang=en` }, '▶') : null))));
  };
  portal(h('div', { 'data-e2e': 'inbox-notifications' }, h('div', { role: 'tablist' }, tabs), list));
  show(options.panel ?? 'all');
}

const [, user, id] = /^\/@([\w.]+)(?:\/(?:video|photo)\/(\d+))?$/.exec(location.pathname) ?? [];
// The way to oneself is marked in one of several ways.
const mine = id ? h('div', { 'data-e2e': 'nav-profile' }, h('a', { href: `/@${ME}` }, 'Profile')) : h('a', { 'data-e2e': user ? 'profile-icon' : 'nav-profile', href: `/@${ME}` }, 'Profile');
document.body.append(h('nav', {}, mine, ' ', h('button', { 'data-e2e': 'nav-activity', onclick: panel }, 'Activity')),
  ...(id ? [single(user, id)] : user ? [profile(user)] : [h('main', {}, feed())]));
if (options.panel) panel();
