/**
 * The head of a profile, in the CSS-module markup of 4.7 (buttons twice: desktop and mobile) and in that of 4.6 and before
 * (`?header=4.6`), and the follow button, which shows a spinner until the server has told the relation.
 */
import { h, icon, stop } from './dom.mjs';
import { confirmDialog } from './overlays.mjs';
import { avatar, fill, link, nameNodes, nameText, textNodes, words } from './parts.mjs';
import { askRelation, flags, me, relation, setRelation, watch } from './world.mjs';
import { domain } from './community.mjs';

export function FollowButton(p, classes = '') {
  if (p === me) return { el: h(`a.button.button-secondary${classes}`, { href: '/profile/edit', onClick: link('/profile/edit') }, words.editProfile), destroy: () => {} };
  const el = h('button', { type: 'button', class: 'button', onClick: (event) => { stop(event); press(); } });
  const base = `button${classes.replaceAll('.', ' ')}`;
  const show = () => {
    const now = relation(p.id);
    const on = now === 'following' || now === 'requested';
    el.className = `${base}${on ? ` button--destructive${flags.old ? '' : ' button-secondary'}` : ''}`;
    if (now === null) el.replaceChildren(h('span.loading-indicator', { role: 'progressbar', 'aria-label': words.loading }, h('span.circular-progress')));
    else el.replaceChildren(now === 'requested' ? words.cancelRequest : on ? words.unfollow : p.followsMe ? words.followBack : words.follow);
  };
  const press = () => {
    const now = relation(p.id);
    if (now === null) return;
    if (now === 'none') { setRelation(p.id, p.locked ? 'requested' : 'following'); return; }
    const asked = now === 'requested';
    confirmDialog({ title: fill(asked ? words.withdrawTitle : words.unfollowTitle, { name: `@${p.acct}` }), confirm: asked ? words.withdraw : words.unfollow, run: () => setRelation(p.id, 'none') });
  };
  show();
  askRelation(p.id);
  return { el, destroy: watch(`relation:${p.id}`, show) };
}

/** What somebody says of themselves; a link is one they say is theirs. */
const fields = (p) => p.fields && h('div.account__header__fields', null, p.fields.map(([name, url]) =>
  h('dl', null, h('dt.translate', { title: name }, name), h('dd.translate', { title: url }, h('a', { href: url, target: '_blank', rel: 'nofollow noopener noreferrer me', translate: 'no' }, url.replace('https://', ''))))));
const count = (p) => h('div.account__header__extra__links', null, h('span', null, words.posts));

export function profileHeader(p) {
  const handle = `@${p.username}`;
  const host = p.acct.includes('@') ? p.acct.split('@')[1] : domain;
  if (flags.header === '4.6') {
    const follow = FollowButton(p);
    const el = h('div.account__header', null,
      h('div.account__header__image', null, h('div.account__header__info', null, p.followsMe && h('span.relationship-tag', null, words.followsYou))),
      h('div.account__header__bar', null,
        h('div.account__header__tabs', null, h('a.avatar', { href: p.avatar, rel: 'noopener noreferrer', target: '_blank', onClick: (event) => event.preventDefault() }, avatar(p, 92)), h('div.account__header__tabs__buttons', null, follow.el)),
        h('div.account__header__tabs__name', null, h('h1', null, h('span', null, nameNodes(p)), h('small', null, h('span', null, handle, h('span.invisible', null, `@${host}`)), flags.old ? null : h('button.account__domain-pill', { type: 'button' }, host), p.locked && icon('lock')))),
        h('div.account__header__extra', null, h('div.account__header__bio', null, h('div.account__header__content.translate', null, textNodes(p.note)), fields(p)), count(p))));
    return { el, destroy: follow.destroy };
  }
  const desktop = FollowButton(p, p === me ? '' : '._comp_account_header__followButton');
  const mobile = FollowButton(p, p === me ? '' : '._comp_account_header__followButton');
  const el = h('div._comp_account_header__header', null,
    h('div._comp_account_header__image'),
    h('div._comp_account_header__barWrapper', null,
      h('div._comp_account_header__avatarWrapper', null, h('a._comp_account_header__avatar', { href: p.avatar, rel: 'noopener', target: '_blank', onClick: (event) => event.preventDefault() }, avatar(p, 92))),
      h('div._comp_account_header__displayNameWrapper', null,
        h('div._comp_account_header__nameWrapper', null, h('h1._comp_account_header__name', null, nameNodes(p)), p.followsMe && h('span.badge._comp_badge__followsYou', null, words.followsYou), h('button._comp_account_header__handleHelpButton', { type: 'button' }, `${handle}@${host}`, p.locked && icon('lock'))),
        h('div._comp_account_header__buttonsDesktop', null, desktop.el)),
      h('div._comp_account_header__bioButtonsWrapper', null, h('div.account__header__content.translate', null, textNodes(p.note)), fields(p), h('div._comp_account_header__buttonsMobile', null, mobile.el))));
  return { el, destroy: () => { desktop.destroy(); mobile.destroy(); } };
}
