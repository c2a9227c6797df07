/**
 * The notifications column: grouped rows of 4.3+ (`.notification-group`, `.notification-ungrouped` with a live post), and
 * the single rows of 4.2 (`?old=1`). Which post a group is about is only told by the "N others" link.
 */
import { h, icon, stop } from './dom.mjs';
import { FollowButton } from './profile.mjs';
import { ago, avatar, fill, glyph, link, nameNodes, nameText, textNodes, words } from './parts.mjs';
import { statusView } from './status.mjs';
import { byId, flags, me, status } from './world.mjs';

const grouped = {
  favourite: ['star', 'nFavourite', 'favourites'], reblog: ['retweet', 'nReblog', 'reblogs'], follow: ['person-add', 'nFollow'],
  'admin.sign_up': ['person-add', 'nSignUp'], 'admin.report': ['flag', 'nReport'], severed_relationships: ['heart-broken', 'nSevered'],
};
const ungrouped = { mention: ['reply', 'nMention'], quote: ['quote', 'nQuote'], status: ['notifications-active', 'nStatus'], poll: ['bar-chart-4-bars', 'nPoll'], update: ['edit', 'nUpdate'] };
const suffix = (type) => type.replace('.', '-').replaceAll('_', '-');
// Mastodon's boost icon in notifications has the id of its drawing.
const iconOf = (name) => (name === 'retweet' ? icon('repeat', 'retweet') : icon(name));

const who = (p) => h('a', { href: `/@${p.acct}`, title: `@${p.acct}`, 'data-hover-card-account': p.id, onClick: link(`/@${p.acct}`) }, h('bdi', null, nameNodes(p)));
/** "{name}", then " and N others" where there are more; the counted rest links to everybody's list. */
function label(text, n, page) {
  const [before, after] = text.split('{name}');
  const rest = n.actors.length - 1;
  const target = n.target && byId[n.target] ? who(byId[n.target]) : h('strong', null, n.target);
  const tail = (part) => (part ?? '').split(/(\{target\})/).map((t) => (t === '{target}' ? target : t));
  if (after === undefined) return h('span', null, tail(before));
  const others = rest > 0 ? [words.and, page ? h('a', { href: `/@${me.acct}/${n.status}/${page}`, onClick: link(`/@${me.acct}/${n.status}/${page}`) }, words.others(rest)) : words.others(rest)] : null;
  return h('span', null, before, who(byId[n.actors[0]]), others, tail(after));
}
const when = (at) => h('time', { datetime: new Date(at).toISOString() }, ago(at));

function embedded(id) {
  const s = status(id);
  const p = byId[s.account];
  const open = link(`/@${p.acct}/${id}`);
  return h('div.notification-group__embedded-status', { role: 'button', tabindex: '-1', onClick: open },
    h('div.notification-group__embedded-status__account', null, avatar(p, 16), h('span.display-name', null, h('bdi', null, h('strong.display-name__html', null, nameNodes(p))), h('span.display-name__account', null, `@${p.acct}`))),
    h('div.notification-group__embedded-status__content', { lang: 'en' }, textNodes(s.text)));
}

/** A row: { el, destroy }. */
export function groupView(n) {
  const views = [];
  const destroy = () => views.forEach((v) => v.destroy());
  if (grouped[n.type]) {
    const [iconId, word, page] = grouped[n.type];
    const sample = n.actors.slice(0, n.sample ?? 8).map((id) => byId[id]);
    const follow = n.type === 'follow' ? FollowButton(byId[n.actors[0]]) : null;
    if (follow) views.push(follow);
    const el = h(`div.notification-group.notification-group--${suffix(n.type)}.focusable`, { role: 'button', tabindex: '0', class: n.unread ? 'notification-group--unread' : '', onClick: n.status ? link(`/@${me.acct}/${n.status}`) : () => {} },
      h('div.notification-group__icon', null, iconOf(iconId)),
      h('div.notification-group__main', null,
        h('div.notification-group__main__header', null,
          h('div.notification-group__main__header__wrapper', null, sample.length ? h('div.avatar-group', null, sample.map((p) => h('a', { href: `/@${p.acct}`, title: `@${p.acct}`, 'data-hover-card-account': p.id, onClick: link(`/@${p.acct}`) }, avatar(p, 28)))) : null,
            follow && h('div.notification-group__actions', null, follow.el)),
          h('h2.notification-group__main__header__label', null, label(words[word], n, page), ' ', when(n.at))),
        n.status && h('div.notification-group__main__status', null, embedded(n.status))));
    return { el, destroy };
  }
  const s = status(n.status);
  const [iconId, word] = ungrouped[n.type];
  const answersMe = n.type === 'mention' && s.inReplyTo && status(s.inReplyTo)?.account === me.id;
  const inner = statusView(n.status, { inNotification: true });
  views.push(inner);
  const el = h(`div.notification-ungrouped.notification-ungrouped--${suffix(n.type)}`, { class: n.unread ? 'notification-ungrouped--unread' : '' },
    h('h2.notification-ungrouped__header', null, h('div.notification-ungrouped__header__icon', null, icon(iconId)), answersMe ? h('span', null, words.nReplyLabel) : label(words[word], n)),
    inner.el);
  return { el, destroy };
}

/** A row up to 4.2: one actor; a mention is nothing but the post. */
export function singleView(n) {
  if (n.type === 'mention') return statusView(n.status, { unread: n.unread });
  const fonts = { favourite: 'star', reblog: 'retweet', follow: 'user-plus', 'admin.sign_up': 'user-plus', 'admin.report': 'flag', poll: 'tasks', status: 'home', update: 'pencil', severed_relationships: 'unlink' };
  const word = { ...Object.fromEntries(Object.entries({ ...grouped, ...ungrouped }).map(([k, v]) => [k, v[1]])) }[n.type];
  const p = byId[n.actors[0]];
  const [before, after] = words[word].split('{name}');
  const target = n.target && (byId[n.target]?.acct ?? n.target);
  const name = p && h('bdi', null, h('a.notification__display-name', { href: `/@${p.acct}`, title: p.acct, onClick: link(`/@${p.acct}`) }, nameNodes(p)));
  const inner = n.status ? statusView(n.status, { muted: true }) : null;
  const el = h(`div.notification.notification-${suffix(n.type)}.focusable`, { tabindex: '0', class: n.unread ? 'unread' : '', 'aria-label': fill(words[word], { name: p ? nameText(p) : '', target }) },
    h('div.notification__message', null, h('div.notification__icon-wrapper', null, h(`i.fa.fa-${fonts[n.type]}.fa-fw`, { class: n.type === 'favourite' ? 'star-icon' : '' })),
      h('span', null, fill(before, { target }), after === undefined ? null : [name, fill(after, { target })])),
    inner?.el);
  return { el, destroy: () => inner?.destroy() };
}
export const viewOf = (n) => (flags.old ? singleView(n) : groupView(n));
