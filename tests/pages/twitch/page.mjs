// One page of the app: the player, the line below it with the buttons, the chat, and what lies over them.
import { act, h, late, options, portal, speaker } from '/_/kit/page.mjs';

const t = speaker({ en: { follow: 'Follow', following: 'Following', sure: 'Stop following?', yes: 'Yes, unfollow', no: 'Cancel', subscribe: 'Subscribe' }, ja: { follow: 'フォロー', following: 'フォロー中', sure: 'フォローをやめますか？', yes: 'フォロー解除', no: 'キャンセル', subscribe: 'サブスク' } });
const login = location.pathname.split('/')[1];

function followButton(on) {
  const button = h('button', { class: 'ScCoreButton-sc-1qn4ixc-0 gjXvGt' });
  const show = () => {
    button.setAttribute('data-a-target', on ? 'unfollow-button' : 'follow-button');
    button.setAttribute('aria-label', `${t(on ? 'following' : 'follow')}`);
    button.replaceChildren(h('div', { class: 'hB2xq' }, t(on ? 'following' : 'follow')));
  };
  const flip = () => { on = !on; show(); };
  button.addEventListener('click', () => {
    if (options.who === 'nobody') return;
    if (!on) return act(flip, flip, { delay: 120 });
    const close = portal(h('div', { role: 'dialog', 'aria-modal': 'true' }, h('p', {}, t('sure')),
      h('button', { 'data-a-target': 'modal-unfollow-button', onclick: () => { close(); act(flip, flip); } }, t('yes')), h('button', { onclick: () => close() }, t('no'))));
  });
  show();
  return button;
}

/** The card over somebody's name in the chat: another channel, with a follow button of its own. */
function card() {
  const close = portal(h('div', { role: 'menu', class: 'viewer-card' }, h('a', { href: '/ben_codes' }, 'ben_codes'), followButton(false)));
  return close;
}

document.body.append(h('nav', {}, h('a', { href: '/directory' }, 'Browse'), h('button', { 'data-a-target': options.who === 'nobody' ? 'login-button' : 'user-menu-toggle' }, '⋮')));
if (location.pathname === '/directory') {
  document.body.append(h('main', {}, h('h1', {}, 'Browse'), h('a', { href: '/ada_paints' }, 'Ada_Paints')));
} else if (login === 'videos') {
  document.body.append(h('main', {}, h('div', { class: 'kq3Zp1' }, 'A recording'), h('div', { class: 'tV8wd' }, h('h1', {}, 'Ada_Paints'), h('div', { 'data-a-target': 'channel-header-right' }, followButton(false)))));
} else {
  document.body.append(h('main', {}, h('div', { class: 'kq3Zp1' }, 'Painting the harbour, third evening'),
    h('div', { class: 'tV8wd' }, h('h1', {}, 'Ada_Paints'),
      h('div', { 'data-a-target': 'channel-header-right' }))));
  late(() => document.querySelector('[data-a-target="channel-header-right"]').append(followButton(!!options.followed), h('button', { 'data-a-target': 'subscribe-button' }, t('subscribe'))));
  document.body.append(h('section', { class: 'chat-room' }, h('p', {}, h('button', { class: 'chat-author', onclick: card }, 'ben_codes'), ': the light!'),
    h('textarea', { 'data-a-target': 'chat-input' }), h('button', { 'data-a-target': 'chat-send-button', onclick: () => { document.querySelector('textarea').value = ''; } }, 'Chat')));
}
