/** Buttons: likes and subscriptions, as they were and as they are. */
import { after, h, late, options, portal } from '/_/kit/page.mjs';
import { channel } from './world.mjs';
import { t } from './words.mjs';

/** A like: on at once, taken back when refused. @param {{ liked?: boolean }} thing @param {string} label @param {string} [look] */
export function likeable(thing, label, look = 'ytSpecButtonShapeNextHost ytSpecButtonShapeNextSegmentedStart') {
  const button = h('button', { class: look, 'aria-label': label, title: label, onclick: () => {
    if (options.never) return;
    thing.liked = !thing.liked;
    show();
    if (options.refuse) after(60, () => { thing.liked = !thing.liked; show(); });
  } }, h('div', { class: 'ytSpecButtonShapeNextIcon' }, '△'), h('div', { class: 'ytSpecButtonShapeNextButtonTextContent' }, '245'));
  const show = () => button.setAttribute('aria-pressed', String(Boolean(thing.liked)));
  late(show);
  return button;
}

/** Like and dislike side by side. @param {{ liked?: boolean }} video @param {string} label */
export function segmented(video, label) {
  const dislike = h('button', { class: 'ytSpecButtonShapeNextHost', 'aria-pressed': 'false', 'aria-label': t('dislike'), onclick: () => dislike.setAttribute('aria-pressed', String(dislike.getAttribute('aria-pressed') !== 'true')) }, '▽');
  if (options.old) {
    return h('ytd-segmented-like-dislike-button-renderer', {}, h('div', { id: 'segmented-like-button' }, h('ytd-toggle-button-renderer', {}, h('yt-button-shape', {}, likeable(video, label, 'yt-spec-button-shape-next yt-spec-button-shape-next--segmented-start')))),
      h('div', { id: 'segmented-dislike-button' }, h('ytd-toggle-button-renderer', {}, h('yt-button-shape', {}, dislike))));
  }
  return h('segmented-like-dislike-button-view-model', {}, h('div', {},
    h('like-button-view-model', {}, h('toggle-button-view-model', {}, h('button-view-model', {}, likeable(video, label)))),
    h('dislike-button-view-model', {}, h('toggle-button-view-model', {}, h('button-view-model', {}, dislike)))));
}

/** Subscribing at once; leaving through a menu and a question. @param {string} handle */
export function subscribe(handle) {
  const one = channel(handle);
  const modern = Boolean(options.new);
  const button = h('button', { class: 'ytSpecButtonShapeNextHost ytSpecButtonShapeNextFilled' });
  const host = h(modern ? 'yt-subscribe-button-view-model' : 'ytd-subscribe-button-renderer', {}, h('yt-button-shape', {}, button));
  const bell = h('div', { id: 'notification-preference-button', hidden: true }, h('button', { 'aria-label': 'Current setting is personalized' }, '🔔'));
  const show = () => {
    button.replaceChildren(h('div', { class: 'ytSpecButtonShapeNextButtonTextContent' }, t(one.subscribed ? 'subscribed' : 'subscribe')));
    if (modern) button.setAttribute('aria-label', `${t(one.subscribed ? 'unsubscribeFrom' : 'subscribeTo')}${one.name}.`);
    host.toggleAttribute('subscribed', !modern && Boolean(one.subscribed));
    bell.hidden = !one.subscribed;
  };
  const turn = () => {
    if (options.never) return;
    one.subscribed = !one.subscribed;
    show();
    if (options.refuse) after(60, () => { one.subscribed = !one.subscribed; show(); });
  };
  button.addEventListener('click', () => {
    if (!one.subscribed) return turn();
    const entry = modern ? 'yt-list-item-view-model' : 'ytd-menu-service-item-renderer';
    const leave = h(entry, { role: 'menuitem', tabindex: 0, onclick: () => {
      shut();
      const ask = portal(h('yt-confirm-dialog-renderer', { role: 'dialog' }, h('p', {}, t('sure')),
        h('yt-button-renderer', { id: 'cancel-button' }, h('button', { onclick: () => ask() }, t('cancel'))), h('yt-button-renderer', { id: 'confirm-button' }, h('button', { onclick: () => { ask(); turn(); } }, t('unsubscribe')))));
    } }, t('unsubscribe'));
    const shut = portal(h('ytd-menu-popup-renderer', {}, h(entry, { role: 'menuitem', tabindex: 0, onclick: () => shut() }, t('all')), leave));
  });
  show();
  return [host, bell];
}
