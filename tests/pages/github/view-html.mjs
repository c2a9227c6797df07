// The smallest building blocks of the views: escaping templates, times, avatars, icons, hashed class names.
//
// Everything is a pure function of its arguments and of a context `c`, because the same views run in Node (the page as
// served) and in the page (every later render).
//
// Context: { origin, path, query, me ('' when signed out), state, shift (ms added to every time), build, late }.

class Markup {
  constructor(text) { this.text = text; }
  toString() { return this.text; }
}

const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text) => String(text).replace(/[&<>"']/g, (char) => escaped[char]);

const put = (value) => {
  if (value == null || value === false) return '';
  if (Array.isArray(value)) return value.map(put).join('');
  return value instanceof Markup ? value.text : escape(value);
};

/** Template tag: values are escaped, unless they are markup themselves. */
export const html = (strings, ...values) => new Markup(strings.reduce((text, part, i) => text + put(values[i - 1]) + part));
/** Text that already is HTML (hand-written bodies of the world). */
export const raw = (text) => new Markup(text);

export const shifted = (c, iso) => new Date(Date.parse(iso) + c.shift).toISOString().replace('.000Z', 'Z');
export const time = (c, iso) => {
  const at = shifted(c, iso);
  return html`<relative-time datetime="${at}" class="no-wrap" title="${at.replace('T', ' ').replace('Z', ' UTC')}">${at.slice(0, 10)}</relative-time>`;
};

/** CSS-module class with a suffix that changes with every build, e.g. `Avatar-module__avatarLink--k3f9a`. */
export const hashed = (c, name) => {
  let sum = 7;
  for (const char of name + c.build) sum = (sum * 31 + char.codePointAt(0)) % 60466176;
  return `${name}--${sum.toString(36).padStart(5, '0')}`;
};

const isApp = (login) => login.startsWith('apps/');
export const login = (author) => author.replace('apps/', '');
export const avatar = (author, size, attributes = '') =>
  html`<img src="/avatars/${login(author)}.svg" width="${size}" height="${size}" alt="@${login(author)}" class="avatar${isApp(author) ? '' : ' avatar-user'}"${raw(attributes)}>`;
/** Attributes of every link to a person: apps have no hovercard of the user type. */
export const cardAttributes = (author) => (isApp(author) ? raw('') : html` data-hovercard-type="user" data-hovercard-url="/users/${author}/hovercard" data-octo-click="hovercard-link-click"`);

const shapes = {
  star: '<path d="M8 1.8l1.9 4 4.3.6-3.1 3 .8 4.4L8 11.7l-3.9 2.1.8-4.4-3.1-3 4.3-.6z" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  'star-fill': '<path d="M8 1.4l2 4.3 4.7.6-3.4 3.2.9 4.7L8 11.9l-4.2 2.3.9-4.7L1.3 6.3l4.7-.6z"/>',
  heart: '<path d="M8 14S1.5 9.8 1.5 5.5C1.5 3 4 1.7 6 2.8c.9.5 1.6 1.3 2 2.2.4-.9 1.1-1.7 2-2.2 2-1.1 4.5.2 4.5 2.7C14.5 9.8 8 14 8 14z" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  smiley: '<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.4"/><circle cx="5.8" cy="6.5" r="1"/><circle cx="10.2" cy="6.5" r="1"/><path d="M5 9.6c1.6 2 4.4 2 6 0" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  'issue-opened': '<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="8" r="1.7"/>',
  'issue-closed': '<circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5 8.2l2.2 2.2L11 6.2" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  'git-pull-request': '<path d="M4 5v6M12 11V6.5A2.5 2.5 0 0 0 9.5 4H8" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="4" cy="3.5" r="1.7"/><circle cx="4" cy="12.5" r="1.7"/><circle cx="12" cy="12.5" r="1.7"/>',
  'comment-discussion': '<path d="M1.5 2.5h9v6h-5l-2.5 2v-2H1.5zM12 6h2.5v6H13v2l-2.5-2H7v-1.5" fill="none" stroke="currentColor" stroke-width="1.3"/>',
  tag: '<path d="M2 2h6l6 6-6 6-6-6z" fill="none" stroke="currentColor" stroke-width="1.4"/><circle cx="5" cy="5" r="1.1"/>',
  code: '<path d="M5 4L1.5 8 5 12M11 4l3.5 4L11 12" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  repo: '<path d="M3 2h10v12H4.5A1.5 1.5 0 0 1 3 12.5z" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  check: '<path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  bookmark: '<path d="M4 2h8v12l-4-3-4 3z" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  bell: '<path d="M4 11V7a4 4 0 0 1 8 0v4l1 1H3zM7 13.5h2" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  x: '<path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  alert: '<path d="M8 2l6.5 11.5h-13z" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M8 6v3.5M8 11v1" stroke="currentColor" stroke-width="1.4"/>',
  mail: '<path d="M1.5 3.5h13v9h-13zl6.5 5 6.5-5" fill="none" stroke="currentColor" stroke-width="1.3"/>',
  mark: '<path d="M2 12c2-6 10-6 12 0M5 12c1-3 5-3 6 0" fill="none" stroke="currentColor" stroke-width="1.6"/><circle cx="8" cy="4" r="1.5"/>',
  'triangle-down': '<path d="M4 6l4 4 4-4z"/>',
  'git-commit': '<circle cx="8" cy="8" r="2.5" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M1 8h4.5M10.5 8H15" stroke="currentColor" stroke-width="1.4"/>',
};
export const icon = (name, extra = '') =>
  html`<svg aria-hidden="true" data-component="Octicon" height="16" viewBox="0 0 16 16" width="16" fill="currentColor" class="octicon octicon-${name}${extra && ` ${extra}`}">${raw(shapes[name])}</svg>`;

export const count = (number) => (number >= 1000 ? `${(number / 1000).toFixed(1)}k` : String(number));
