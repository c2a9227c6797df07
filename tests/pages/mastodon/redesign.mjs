/**
 * One post in the redesigned markup (`?redesign=1`): class names from CSS modules, buttons that differ only by their order
 * (reply, boost, favourite, share, bookmark, more) and carry their state in aria-pressed.
 */
import { bookmark, boostButton, favourite, hotkeys, labels, moreMenu, reply } from './actions.mjs';
import { h, icon, stop } from './dom.mjs';
import { toast } from './overlays.mjs';
import { avatar, link, nameNodes, plainLabel, time, words } from './parts.mjs';
import { attachments, content, prependFor, quoteOf } from './status.mjs';
import { byId, controls, status, watch } from './world.mjs';

/** Icons are not named after what they stand for. */
function button(shape, run, pressed) {
  const count = h('span._comp_status__count');
  const el = h('button._comp_status__action', { type: 'button', 'aria-pressed': pressed ? 'false' : null, onClick: (event) => { stop(event); run(el, event); } });
  const update = ({ active = false, label, count: n }) => {
    el.replaceChildren(icon('leading', active ? `${shape}-on` : shape), count);
    count.textContent = n || '';
    if (pressed) el.setAttribute('aria-pressed', String(active));
    el.title = label;
  };
  return { el, update };
}

export function redesignedView(id, options) {
  const s = status(id);
  const p = byId[s.account];
  const { quoted, page, inThread } = options;
  const variant = quoted ? 'isQuote' : page ? 'variantPage' : inThread ? 'variantThread' : 'variantFeed';
  const href = `/@${p.acct}/${id}`;
  const views = [];
  const b = quoted ? null : {
    reply: button('reply', () => reply(id)),
    boost: button('retweet', (el, event) => boostButton(id, el, event), true),
    favourite: button('star', () => favourite(id), true),
    share: button('share', () => { navigator.clipboard?.writeText(location.origin + href).catch(() => {}); toast(location.origin + href); }),
    bookmark: button('bookmark', () => bookmark(id), true),
    more: button('ellipsis-h', (el) => moreMenu(id, el)),
  };
  const open = link(href);
  const el = h(`article._comp_status__root._comp_status__${variant}${quoted ? '' : '.focusable'}`, { 'data-id': id, 'aria-label': plainLabel(s, p), tabindex: quoted ? null : '0', onKeydown: quoted ? () => {} : hotkeys(id) },
    prependFor(s, options),
    h('header._comp_status__header', null,
      h('a._comp_status__avatar', { href: `/@${p.acct}`, role: 'presentation', tabindex: '-1', onClick: link(`/@${p.acct}`) }, avatar(p)),
      h('a._comp_status__name', { href: `/@${p.acct}`, 'data-id': p.id, 'data-hover-card-account': p.id, onClick: link(`/@${p.acct}`) }, h('span.display-name', null, h('bdi', null, h('strong.display-name__html', null, nameNodes(p))), h('span.display-name__account', null, `@${p.acct}`))),
      h('a._comp_status__time', { href, onClick: link(href) }, time(s.at))),
    h('div._comp_status__body', null, content(s, { action: quoted || page ? undefined : open }), attachments(s), quoteOf(s, views)),
    b && h('footer._comp_status__footer', null, h('div._comp_status__actions', null, Object.values(b).map((one) => one.el))));
  if (!b) return { el, destroy: () => views.forEach((v) => v.destroy()) };
  const show = () => {
    const c = controls(id);
    const l = labels(id, c);
    b.reply.update({ label: l.reply, count: c.replies });
    b.boost.update({ active: c.reblogged, label: l.boost, count: c.boosts });
    b.favourite.update({ active: c.favourited, label: l.favourite, count: c.favourites });
    b.share.update({ label: words.share });
    b.bookmark.update({ active: c.bookmarked, label: l.bookmark });
    b.more.update({ label: words.more });
  };
  show();
  const off = watch(id, show);
  return { el, destroy: () => { off(); views.forEach((v) => v.destroy()); } };
}
