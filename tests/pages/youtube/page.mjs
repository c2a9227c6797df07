/** YouTube in the browser: feed, watch page, shorts, channels. What is drawn once is used again. */
import { after, h, late, options } from '/_/kit/page.mjs';
import { segmented, subscribe } from './buttons.mjs';
import { comments } from './comments.mjs';
import { channel, channels, link, me, shorts, videos } from './world.mjs';
import { t } from './words.mjs';

const app = document.querySelector('ytd-app');
const manager = h('ytd-page-manager', { id: 'page-manager' });

function masthead() {
  const menu = h('ytd-multi-page-menu-renderer', {}, h('ytd-active-account-header-renderer', {},
    h('yt-formatted-string', { id: 'account-name' }, channel(me).name), h('yt-formatted-string', { id: 'channel-handle' }, `@${me}`)), h('a', { href: `/@${me}` }, 'View your channel'));
  // Drawn when it is first opened, and only hidden from then on.
  const toggle = () => { menu.hidden = menu.isConnected && !menu.hidden; document.body.append(menu); };
  return h('ytd-masthead', { id: 'masthead' }, h('button', { 'aria-label': 'Guide', 'aria-pressed': 'false' }, '☰'), h('a', { href: '/', id: 'logo' }, 'Miniature'),
    h('ytd-topbar-menu-button-renderer', {}, h('button', { id: 'avatar-btn', 'aria-label': 'Account profile photo that opens list of alternate accounts', onclick: toggle }, h('img', { alt: '', width: 32, height: 32 }))));
}

const discussion = comments();
const flexy = h('ytd-watch-flexy', { hidden: true });

/** Goes to a video in the nodes of the one before; the address changes first. @param {import('./world.mjs').Video} video */
function watch(video) {
  const own = video.by === me;
  flexy.hidden = false;
  flexy.setAttribute('video-id', video.id);
  const buttons = () => h('div', { id: 'top-level-buttons-computed', class: 'top-level-buttons' }, segmented(video, t('like')), h('yt-button-view-model', {}, h('button', { 'aria-label': 'Share' }, 'Share')), h('yt-button-view-model', {}, h('button', { 'aria-label': 'Save to playlist' }, 'Save')));
  const owner = () => [
    h('ytd-video-owner-renderer', {}, h('a', { href: link(video.by) }, h('img', { alt: '', width: 40, height: 40 })), h('div', { id: 'upload-info' }, h('ytd-channel-name', { id: 'channel-name' }, h('a', { href: link(video.by) }, channel(video.by).name)), h('span', { id: 'owner-sub-count', 'aria-label': '41.3K subscribers' }, '41.3K'))),
    h('div', { id: 'subscribe-button' }, own ? h('button', {}, 'Edit') : subscribe(video.by))];
  let parts = flexy.querySelector('ytd-watch-metadata');
  if (!parts) {
    flexy.append(h('ytd-player', {}), h('div', { hidden: true }, h('ytd-video-primary-info-renderer', {}, h('h1', {}), h('div', { id: 'twins' }))),
      h('ytd-watch-metadata', {}, h('h1', {}, h('yt-formatted-string', {})), h('div', { id: 'owner' }), h('div', { id: 'actions' })), discussion.root,
      h('div', { id: 'related' }, videos.map((other) => h('yt-lockup-view-model', {}, h('a', { href: `/watch?v=${other.id}`, class: 'related' }, other.title)))));
    parts = flexy.querySelector('ytd-watch-metadata');
  }
  parts.querySelector('yt-formatted-string').textContent = video.title;
  parts.querySelector('#owner').replaceChildren(...owner());
  flexy.querySelector('#twins').replaceChildren(buttons(), ...owner());
  const fill = () => { parts.querySelector('#actions').replaceChildren(buttons()); discussion.use(video); };
  parts.querySelector('#actions').replaceChildren();
  late(fill);
}

function feed() {
  return videos.flatMap((video, at) => [
    at === 2 && h('ytd-rich-item-renderer', {}, h('ytd-ad-slot-renderer', {}, h('a', { href: '/watch?v=paidPaid123' }, 'Knives for everybody'), h('a', { href: '/@edda' }, 'Edda Paints'))),
    h('ytd-rich-item-renderer', {}, h('yt-lockup-view-model', {}, h('a', { href: `/watch?v=${video.id}`, class: 'video' }, video.title), h('a', { href: link(video.by) }, channel(video.by).name)))]);
}

function reels() {
  const all = shorts.map((short) => ({ short, root: h('ytd-reel-video-renderer', { id: short.id }, h('ytd-player', {}), h('yt-reel-channel-bar-view-model', {}, h('a', { href: link(short.by) }, `@${short.by}`), subscribe(short.by)),
    h('div', { id: 'actions' }, h('like-button-view-model', {}, h('toggle-button-view-model', {}, h('button-view-model', {}, segmented(short, t('like')).querySelector('like-button-view-model button')))))) }));
  const activate = (/** @type {string} */ id) => all.forEach(({ short, root }) => root.toggleAttribute('is-active', short.id === id));
  activate(location.pathname.split('/')[2]);
  const next = () => {
    const at = all.findIndex(({ root }) => root.hasAttribute('is-active'));
    const to = all[Math.min(at + 1, all.length - 1)];
    history.pushState(null, '', `/shorts/${to.short.id}`);
    activate(to.short.id);
    to.root.scrollIntoView({ block: 'center' });
  };
  return [h('button', { id: 'navigation-button-down', onclick: next }, '↓'), ...all.map(({ root }) => root)];
}

function profile(/** @type {string} */ handle) {
  const head = [h('h1', {}, h('yt-dynamic-text-view-model', {}, channel(handle).name)), h('span', {}, `@${handle}`)];
  return options.new
    ? h('yt-page-header-renderer', {}, h('yt-page-header-view-model', {}, head, h('yt-flexible-actions-view-model', {}, handle === me ? h('button', {}, 'Customize') : subscribe(handle))))
    : h('ytd-channel-header-renderer', {}, head, handle === me ? h('button', {}, 'Customize') : subscribe(handle));
}

function render() {
  const [, first, second] = location.pathname.split('/');
  const query = new URLSearchParams(location.search);
  const video = first === 'watch' && videos.find(({ id }) => id === query.get('v'));
  for (const other of [...manager.children]) if (other !== flexy) other.remove();
  document.dispatchEvent(new CustomEvent('yt-navigate-start'));
  flexy.hidden = !video;
  if (video) watch(video);
  else if (first === 'shorts') manager.append(...reels());
  else if (first.startsWith('@')) manager.append(profile(channels.find(({ handle }) => `@${handle}` === first)?.handle ?? second));
  else manager.append(...feed().filter(Boolean));
  document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
  scrollTo(0, 0);
}

manager.append(flexy);
app?.append(masthead(), manager);
addEventListener('click', (event) => {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  const to = anchor?.getAttribute('href');
  if (!to?.startsWith('/')) return;
  event.preventDefault();
  if (anchor?.closest('ytd-comments, ytd-ad-slot-renderer')) return;
  history.pushState(null, '', to);
  after(150, render);
});
addEventListener('popstate', render);
render();
