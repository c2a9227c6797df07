/**
 * One post in the classic markup (4.3 to 4.6, and 4.7 without the redesign; `?old=1` gives the 4.2 dialect).
 *
 * `statusView(id, options)` returns { el, destroy }. Options: `by` (a boost), `pinned`, `threadLabel`, `inThread`, `muted`,
 * `quoted` (inside another post: no buttons), `plain` (nothing but text: rows far off screen). The focal post of a thread is
 * `detailedView`, which has no data-id and keeps its buttons outside of the post.
 */
import { redesignedView } from './redesign.mjs';
import { bookmark, boostButton, favourite, hotkeys, labels, moreMenu, reply } from './actions.mjs';
import { h, stop } from './dom.mjs';
import { avatar, fill, glyph, iconButton, link, nameLink, nameNodes, plainLabel, textNodes, time, words } from './parts.mjs';
import { byId, controls, flags, status, watch } from './world.mjs';

/** A line above the post: `{name}` in the text becomes a link. */
export function prepend(iconId, text, p, ids = true) {
  const [before, after] = p ? text.split('{name}') : [text, ''];
  const sign = flags.old ? h('div.status__prepend-icon-wrapper', null, glyph(iconId, false, 'status__prepend-icon')) : h('div.status__prepend__icon', null, glyph(iconId));
  let who = null;
  if (p) {
    who = nameLink(p, 'status__display-name muted', { ids });
    // Even old servers told the booster's id.
    if (flags.old && ids) who.setAttribute('data-id', p.id);
  }
  return h('div.status__prepend', null, sign, h('span', null, before, who, after));
}
export function prependFor(s, { by, pinned, threadLabel }) {
  if (pinned) return prepend('thumb-tack', words.pinned);
  if (by) return prepend('retweet', words.boostedBy, byId[by]);
  if (threadLabel && s.inReplyTo && !flags.old) return prepend('reply', words.repliedTo, byId[status(s.inReplyTo).account], false);
  return null;
}

/** Text behind a warning is not in the page until it is asked for. */
export function content(s, { action } = {}) {
  const inner = () => h('div.status__content__text.status__content__text--visible.translate', { lang: 'en' }, textNodes(s.text));
  const box = h('div.status__content', { class: action ? 'status__content--with-action' : '', onClick: action });
  if (!s.spoiler) { box.append(inner()); return [box]; }
  const button = h('button.link-button', { type: 'button', 'aria-expanded': 'false', onClick: (event) => {
    stop(event);
    const shown = box.firstChild !== null;
    box.replaceChildren(...(shown ? [] : [inner()]));
    button.textContent = shown ? words.showMore : words.showLess;
    button.setAttribute('aria-expanded', String(!shown));
  } }, words.showMore);
  return [h('div.content-warning', null, h('p', null, h('span', null, s.spoiler)), button), box];
}
export function attachments(s) {
  const parts = [];
  if (s.picture) parts.push(h('div.media-gallery', null, h('div.media-gallery__item', null, h('a.media-gallery__item-thumbnail', { href: s.picture.src, target: '_blank', onClick: (event) => { event.preventDefault(); stop(event); } }, h('img', { src: s.picture.src, alt: s.picture.alt, title: s.picture.alt, lang: 'en' })))));
  if (s.poll) {
    const most = Math.max(...s.poll.options.map(([, n]) => n));
    parts.push(h('div.poll', null, h('ul', null, s.poll.options.map(([label, n]) => {
      const bar = h('span.poll__chart', { class: n === most ? 'leading' : '' });
      bar.style.width = `${Math.round((n / s.poll.votes) * 100)}%`;
      return h('li', null, h('span.poll__option', null, h('span.poll__number', null, `${Math.round((n / s.poll.votes) * 100)}%`), h('span.poll__option__text', null, label)), bar);
    })), h('div.poll__footer', null, fill(words.votes, { n: s.poll.votes }), ' · ', words.closed)));
  }
  return parts;
}
/** The quoted post: a post of its own by its classes, but nothing to press. */
export function quoteOf(s, views) {
  if (!s.quote || !status(s.quote)) return null;
  const inner = statusView(s.quote, { quoted: true });
  views.push(inner);
  return h('div.status__quote', null, inner.el);
}

function actionBar(id) {
  const opts = (extra) => ({ classes: `status__action-bar__button${extra ? ` ${extra}` : ''}` });
  const buttons = {
    reply: iconButton(status(id).inReplyTo ? 'reply-all' : 'reply', { ...opts(), counter: true, onClick: (e) => { stop(e); reply(id); } }),
    boost: iconButton('retweet', { ...opts(), counter: true, onClick: (e) => { stop(e); boostButton(id, buttons.boost.el, e); } }),
    favourite: iconButton('star', { ...opts('star-icon'), counter: true, animate: true, onClick: (e) => { stop(e); favourite(id); } }),
    bookmark: iconButton('bookmark', { ...opts('bookmark-icon'), onClick: (e) => { stop(e); bookmark(id); } }),
    more: iconButton('ellipsis-h', { ...opts(), onClick: (e) => { stop(e); moreMenu(id, buttons.more.el); } }),
  };
  const wrap = (b) => (flags.old ? b.el : h('div.status__action-bar__button-wrapper', null, b.el));
  return { el: h('div.status__action-bar', null, Object.values(buttons).map(wrap)), buttons };
}
/** Writes the present state into a set of buttons. */
export function refresh(id, b) {
  const c = controls(id);
  const l = labels(id, c);
  b.reply.update({ label: l.reply, count: c.replies });
  b.boost.update({ active: c.reblogged, label: l.boost, count: c.boosts });
  b.favourite.update({ active: c.favourited, label: l.favourite, count: c.favourites });
  b.bookmark.update({ active: c.bookmarked, label: l.bookmark });
  b.more.update({ label: words.more });
}

export function statusView(id, options = {}) {
  const s = status(id);
  const p = byId[s.account];
  if (options.plain) return { el: h('div.status__wrapper.focusable', { tabindex: '0' }, h('span', null, nameNodes(p)), s.spoiler ? h('span', null, s.spoiler) : h('span', null, s.text)), destroy: () => {} };
  if (flags.redesign) return redesignedView(id, options);
  const { quoted, inThread, muted } = options;
  const href = `/@${p.acct}/${id}`;
  const views = [];
  const bar = quoted ? null : actionBar(id);
  const open = link(href);
  const picture = options.by ? h('div.account__avatar-overlay', null, h('div.account__avatar-overlay-base', null, avatar(p)), h('div.account__avatar-overlay-overlay', null, avatar(byId[options.by], 24))) : avatar(p);
  const author = h('a.status__display-name', {
    href: `/@${p.acct}`, title: flags.old ? p.acct : `@${p.acct}`, 'data-id': flags.old ? null : p.id, 'data-hover-card-account': flags.old ? null : p.id, onClick: link(`/@${p.acct}`), target: flags.old ? '_blank' : null, rel: flags.old ? 'noopener noreferrer' : null,
  }, h('div.status__avatar', null, picture), h('span.display-name', null, h('bdi', null, h('strong.display-name__html', null, nameNodes(p))), ' ', h('span.display-name__account', null, `@${p.acct}`)));
  const when = h('a.status__relative-time', { href, onClick: link(href), target: flags.old ? '_blank' : null }, h('span.status__visibility-icon', null, glyph('globe')), time(s.at), s.edited && h('abbr', { title: fill(words.edited, { date: '' }) }, ' *'));
  const inner = h('div.status.status-public', { class: [s.inReplyTo && 'status-reply', inThread && 'status--in-thread', s.quote && 'status--has-quote', quoted && 'status--is-quote', muted && 'muted'].filter(Boolean).join(' '), 'data-id': id },
    h('div.status__info', null, flags.old ? [when, author] : [author, when]),
    content(s, { action: quoted ? undefined : open }), attachments(s), quoteOf(s, views), bar?.el);
  const el = h('div.status__wrapper.status__wrapper-public.focusable', { class: [s.inReplyTo && 'status__wrapper-reply', options.unread && 'unread'].filter(Boolean).join(' '), tabindex: quoted ? null : '0', 'aria-label': plainLabel(s, p), onKeydown: quoted ? () => {} : hotkeys(id) },
    prependFor(s, options), inner);
  if (!bar) return { el, destroy: () => views.forEach((v) => v.destroy()) };
  refresh(id, bar.buttons);
  const off = watch(id, () => refresh(id, bar.buttons));
  return { el, destroy: () => { off(); views.forEach((v) => v.destroy()); } };
}

/** The focal post of `/@acct/<id>`. */
export function detailedView(id) {
  if (flags.redesign) return redesignedView(id, { page: true });
  const s = status(id);
  const p = byId[s.account];
  const views = [];
  const wrap = (b) => h('div.detailed-status__button', null, b.el);
  const buttons = {
    reply: iconButton(s.inReplyTo ? 'reply-all' : 'reply', { onClick: () => reply(id) }),
    boost: iconButton('retweet', { onClick: (e) => boostButton(id, buttons.boost.el, e) }),
    favourite: iconButton('star', { classes: 'star-icon', animate: true, onClick: () => favourite(id) }),
    bookmark: iconButton('bookmark', { classes: 'bookmark-icon', onClick: () => bookmark(id) }),
    more: iconButton('ellipsis-h', { onClick: () => moreMenu(id, buttons.more.el) }),
  };
  const count = (kind, n, text) => h('a.detailed-status__link', { href: `/@${p.acct}/${id}/${kind}`, onClick: link(`/@${p.acct}/${id}/${kind}`) }, text(n));
  const boosts = h('span');
  const favourites = h('span');
  const el = h('div.focusable.detailed-status__wrapper.detailed-status__wrapper-public', { tabindex: '0', 'aria-label': plainLabel(s, p), onKeydown: hotkeys(id) },
    h('div.detailed-status', null,
      h('a.detailed-status__display-name', { href: `/@${p.acct}`, title: flags.old ? p.acct : null, 'data-hover-card-account': flags.old ? null : p.id, onClick: link(`/@${p.acct}`) }, h('div.detailed-status__display-avatar', null, avatar(p)), h('span.display-name', null, h('bdi', null, h('strong.display-name__html', null, nameNodes(p))), h('span.display-name__account', null, `@${p.acct}`))),
      content(s), attachments(s), quoteOf(s, views),
      h('div.detailed-status__meta', null, h('div.detailed-status__meta__line', null, h('a.detailed-status__datetime', { href: `/@${p.acct}/${id}`, target: '_blank', rel: 'noopener noreferrer', onClick: (event) => event.preventDefault() }, h('time', { datetime: new Date(s.at).toISOString() }, new Date(s.at).toLocaleString(flags.lang, { dateStyle: 'medium', timeStyle: 'short' })))),
        h('div.detailed-status__meta__line', null, boosts, ' · ', favourites))),
    h('div.detailed-status__action-bar', null, Object.values(buttons).map(wrap)));
  const show = () => {
    refresh(id, buttons);
    const c = controls(id);
    boosts.replaceChildren(count('reblogs', c.boosts, words.boostsCount));
    favourites.replaceChildren(count('favourites', c.favourites, words.favouritesCount));
  };
  show();
  const off = watch(id, show);
  return { el, destroy: () => { off(); views.forEach((v) => v.destroy()); } };
}
