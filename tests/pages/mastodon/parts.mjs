/**
 * Small pieces shared by every view: names, avatars, text, times, and the IconButton with its odd habits
 * (class `active` is the only ON marker, `deactivate` stays behind after OFF, the svg is a new node after every toggle).
 */
import { emoji } from './community.mjs';
import { h, icon, stop } from './dom.mjs';
import { byAcct, byId, flags } from './world.mjs';
import { fill, wordsFor } from './words.mjs';

export const words = wordsFor(flags.lang);
export { fill };
/** Set by the router: goes to a path without loading. */
export const router = { go: () => {} };
export const link = (path) => (event) => {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  stop(event);
  router.go(path);
};

export const nameText = (p) => p.name.replace(/ :\w+:/g, '');
/** A display name with its custom emoji as images. Of an endless name the rest is there, but not laid out. */
export const nameNodes = (p) => (p.name.length > 500 ? [p.name.slice(0, 60), h('span.invisible', null, p.name.slice(60))] : p.name.split(/(:\w+:)/).map((part) => {
  const code = /^:(\w+):$/.exec(part)?.[1];
  return code ? h('img.emojione.custom-emoji', { alt: part, title: part, src: emoji[code], draggable: 'false' }) : part;
}));
export const avatar = (p, size = 48) => h('div.account__avatar', null, h('img', { src: p.avatar, alt: '', width: size, height: size }));

/** The link every name is: `data-hover-card-account` (the stable id) exists since 4.3. */
export function nameLink(p, classes, { ids = true, title = true } = {}) {
  return h(`a${classes ? `.${classes.split(' ').join('.')}` : ''}`, {
    href: `/@${p.acct}`, title: title ? (flags.old ? p.acct : `@${p.acct}`) : null,
    'data-id': ids && !flags.old ? p.id : null, 'data-hover-card-account': flags.old ? null : p.id, onClick: link(`/@${p.acct}`),
  }, h('bdi', null, h('strong.display-name__html', null, nameNodes(p))));
}

export function ago(at) {
  const minutes = Math.floor((Date.now() - at) / 60_000);
  if (minutes < 1) return words.now;
  if (minutes < 60) return words.minutes(minutes);
  if (minutes < 1440) return words.hours(Math.floor(minutes / 60));
  return words.days(Math.floor(minutes / 1440));
}
export const time = (at, extra = {}) => h('time', { datetime: new Date(at).toISOString(), title: new Date(at).toLocaleString(flags.lang, { dateStyle: 'medium', timeStyle: 'short' }), ...extra }, ago(at));

/** Paragraphs with mentions (absolute addresses of the person's own server) and hashtags. */
export function textNodes(text) {
  return text.split('\n\n').map((paragraph) => h('p', null, paragraph.split(/(@[\w.]+(?:@[\w.-]+\w)?|#\w+)/).map((part) => {
    if (part[0] === '#' && part.length > 1) return h('a.mention.hashtag', { href: `/tags/${part.slice(1)}`, rel: 'tag', onClick: link(`/tags/${part.slice(1)}`) }, '#', h('span', null, part.slice(1)));
    const p = part[0] === '@' && byAcct[part.slice(1)];
    if (!p) return part;
    const url = p.acct.includes('@') ? p.url : `${location.origin}/@${p.username}`;
    return h('span.h-card', { translate: 'no' }, h('a.u-url.mention', { href: url, rel: 'nofollow noopener', target: '_blank', onClick: link(`/@${p.acct}`) }, '@', h('span', null, p.username)));
  })));
}

/** Someone's post as plain text, for labels. */
export const plainLabel = (s, p = byId[s.account]) => `${nameText(p)}, ${s.spoiler || s.text.replace(/\s+/g, ' ')}, ${new Date(s.at).toLocaleString(flags.lang, { dateStyle: 'medium', timeStyle: 'short' })}, ${p.acct}`;

/** Up to 4.0 (and, here, `?old=1`) icons were a font. */
const fontNames = { 'ellipsis-h': 'ellipsis-h', 'reply-all': 'reply-all', 'person-add': 'user-plus' };
export const glyph = (id, on, extra) => (flags.old ? h(`i.fa.fa-${fontNames[id] ?? id}.fa-fw`, { 'aria-hidden': 'true', class: extra }) : icon(id, on ? `${id}-on` : id, extra));

/**
 * A classic icon button. `update({ active, label, count })` changes the same node; only its icon is replaced.
 * `animate`: leaves `activate` or `deactivate` behind, as the favourite button does.
 */
export function iconButton(id, { classes = '', animate = false, counter = false, disabled = false, onClick, press }) {
  const base = ['icon-button', ...classes.split(' '), counter && 'icon-button--with-counter'].filter(Boolean).join(' ');
  const count = counter ? h('span.icon-button__counter') : null;
  const el = h('button', { type: 'button', class: base, disabled, tabindex: '0', onClick });
  let was;
  const update = ({ active = false, label, count: n }) => {
    if (was === undefined || was !== active) {
      const leftover = animate && was !== undefined ? (active ? ' activate' : ' deactivate') : '';
      el.className = `${base}${active ? ' active' : ''}${disabled ? ' disabled' : ''}${leftover}`;
      el.firstChild?.remove();
      el.prepend(glyph(id, active));
      was = active;
    }
    if (press) el.setAttribute('aria-pressed', String(active));
    el.setAttribute('aria-label', label);
    el.title = label;
    if (count) { count.textContent = n || ''; if (count.parentNode !== el) el.append(count); }
  };
  return { el, update };
}
