// The GitHub of the tests: a faithful miniature with invented people, served under the real host or on localhost.
//
// The same views render the first page here and every later state in the page (page.mjs): there is no fetch at all. What
// somebody does lives in the tab's sessionStorage, so it survives a reload; `create()` is a fresh world apart from that.
// Times are written for `baseNow` (world.mjs); `create({ now })` shifts them all so that they lie just before `now`.
//
// Asked for by the page's own query string:
//   ?out=1       signed out (links to /login in place of controls, no composer)
//   ?refuse=1    every act shows and is taken back after about 60 ms; comments keep their text and show an error
//   ?never=1     controls never flip, comments never arrive
//   ?late=1      star, follow and reaction controls arrive 800 ms after the page
//   ?hostile=1   clobbered forms, false markup inside posts, a 1 MB name, bidi characters, the page's own synthetic
//                clicks on its controls, a window listener that swallows clicks before anybody else
// The modes last through soft navigation, until the next full load. Markup whose real shape nobody has verified:
// the React reaction picker (portal menu) and the red error beside a refused comment; expected.json says so too.
// What a faultless reader reads stands in expected.json, what acts lead to in acts.mjs.

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { document_ } from './view-layout.mjs';
import { pageFor } from './routes.mjs';
import { baseNow, freshState, viewer, people } from './world.mjs';

export { baseNow, viewer };
export const origin = 'https://github.com';

export const pages = {
  repo: '/tove-lind/driftglass',
  ownRepo: '/mira-halm/sandpiper',
  archived: '/zofia-kruk/kawka',
  issues: '/tove-lind/driftglass/issues',
  issue: '/tove-lind/driftglass/issues/42',
  ownIssue: '/mira-halm/sandpiper/issues/7',
  archivedIssue: '/zofia-kruk/kawka/issues/3',
  pull: '/r-okafor/lantern/pull/128',
  ownPull: '/kaze-studio/tsubame/pull/31',
  releases: '/kaze-studio/tsubame/releases',
  stars: '/mira-halm?tab=stars',
  profile: '/tove-lind',
  followed: '/haru-nishi',
  followers: '/tove-lind?tab=followers',
  ownProfile: '/mira-halm',
  organization: '/kaze-studio',
  notifications: '/notifications',
};

const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'";
const folder = fileURLToPath(new URL('.', import.meta.url));
const assets = new Set(readdirSync(folder).filter((name) => /\.(mjs|css)$/.test(name) && name !== 'site.mjs' && name !== 'acts.mjs'));
const types = { mjs: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

function avatarPicture(name) {
  let sum = 0;
  for (const char of name) sum = (sum * 33 + char.codePointAt(0)) % 3600;
  const letters = name.split('-').map((part) => part[0]).join('').slice(0, 2).toUpperCase();
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${sum / 10} 42% 46%)"/><text x="20" y="26" font-family="sans-serif" font-size="16" text-anchor="middle" fill="#fff">${letters}</text></svg>`;
}

export function create({ now = baseNow, build = 'k3f9a' } = {}) {
  const reply = (status, type, body, extra = {}) => ({ status, headers: { 'content-type': type, 'content-security-policy': csp, 'cache-control': 'no-store', ...extra }, body });

  function handle({ method = 'GET', url }) {
    const address = new URL(url);
    const [, kind, name] = address.pathname.split('/');
    if (kind === 'assets' && assets.has(name)) return reply(200, types[name.split('.').pop()], readFileSync(`${folder}/${name}`));
    if (kind === 'avatars' && name?.endsWith('.svg')) return reply(200, 'image/svg+xml', avatarPicture(name.slice(0, -4)));
    const out = address.searchParams.has('out');
    const c = {
      origin: address.origin, path: address.pathname, query: address.searchParams, me: out ? '' : viewer, state: freshState(),
      shift: now - baseNow, build, late: address.searchParams.has('late'),
    };
    // Every form of these pages is a remote form; one that arrives here was not intercepted, as without page script.
    if (method !== 'GET') return reply(422, 'text/html; charset=utf-8', document_(c, { title: 'Not accepted', main: 'This form needs the page script.' }).toString());
    const page = pageFor(c);
    if (page.redirect) return reply(302, 'text/html; charset=utf-8', '', { location: `${address.origin}${page.redirect}` });
    return reply(page.status ?? 200, 'text/html; charset=utf-8', document_(c, page).toString());
  }

  return { handle, people };
}
