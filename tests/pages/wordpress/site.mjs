// A living WordPress blog, "Slow Repairs", kept by Ada Lindqvist. Posts, comments and sessions are in memory (world.mjs),
// pages are rendered on request in four themes, and the comment form is a real one: POST, verdict, redirect.
// The default reader is Bruno Castell, a registered member. Signing in by hand: /wp-login.php with `ada`, `bruno`,
// `carol.n` or `dmitri` and any password.
//
// What a page's query string asks for (a comment that is sent keeps the query of the page it was written on):
//   theme=block | block24 | rewritten   another theme (default: classic)
//   lang=pl | ja       the software's words in Polish or Japanese (what people wrote stays as it is)
//   who=ada            signed in as another member, kept by cookie; who=nobody signs out
//   guest=1            this page as a visitor without an account: #author, #email, #url
//   nobar=1            no admin bar (its owner switched it off): the form's note alone names the reader
//   moderate=1         every comment sent from here is held for moderation
//   ajax=1 | post      the page's own script sends the comment without a navigation; `post`: the form's action is "post"
//   hostile=1          classic single page: clobbered names, imitated markup, a megabyte of name, bidi characters; block themes
//                      and the rewritten one's list, which has the whole words then: the markup imitated in a post
//   refuse=1           wp-admin/edit-comments.php: the answer is refused by the server
//   csp=strict         served under `default-src 'none'; script-src 'self'` (no pictures, no style sheet)
//   replytocom=N       what a reply link does without scripts
// And what the text of a comment asks for: [hold] moderation, [flood] 429, [closed] 403; the same text again 409.

import { readFileSync } from 'node:fs';
import * as admin from './admin.mjs';
import { esc, head, permalink } from './parts.mjs';
import * as block from './theme-block.mjs';
import * as classic from './theme-classic.mjs';
import * as rewritten from './theme-rewritten.mjs';
import { words } from './words.mjs';
import { createWorld, people, REFERENCE } from './world.mjs';

export { REFERENCE };
export const origin = 'https://blog.example';

export const pages = {
  home: '/',
  homeBlock24: '/?theme=block24',
  author: '/author/ada/',
  post: '/mending-a-kettle/',
  postBlock: '/mending-a-kettle/?theme=block',
  postBlock24: '/mending-a-kettle/?theme=block24',
  postRewritten: '/mending-a-kettle/?theme=rewritten',
  postPolish: '/mending-a-kettle/?lang=pl',
  postJapaneseBlock: '/mending-a-kettle/?theme=block&lang=ja',
  postGuest: '/mending-a-kettle/?guest=1',
  postNoBar: '/mending-a-kettle/?nobar=1',
  postAjax: '/mending-a-kettle/?ajax=1',
  postHostile: '/mending-a-kettle/?hostile=1',
  hostileBlock: '/mending-a-kettle/?theme=block24&hostile=1',
  hostileList: '/?theme=rewritten&hostile=1',
  postOfGuestAuthor: '/what-the-bees-taught-our-street/',
  postPear: '/the-pear-tree-on-the-corner/',
  postClosed: '/a-letter-a-week/',
  received: '/wp-admin/edit-comments.php?who=ada',
  receivedPolish: '/wp-admin/edit-comments.php?who=ada&lang=pl',
  dashboard: '/wp-admin/?who=ada',
  postAsAuthor: '/mending-a-kettle/?who=ada',
};

const themes = { classic, block, block24: block, rewritten };
const file = (name) => readFileSync(new URL(`./assets/${name}`, import.meta.url));
const kept = ['theme', 'lang', 'who', 'guest', 'nobar', 'moderate', 'hostile', 'csp'];
const policies = {
  usual: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'",
  strict: "default-src 'none'; script-src 'self'",
};

/**
 * A fresh blog. `now`: the moment its newest comments are a day old (default `REFERENCE`, so pages are always the same);
 * `signedIn`: login of the reader before anybody signs in or out ('bruno'; null for nobody).
 */
export function create({ now, signedIn = 'bruno' } = {}) {
  const world = createWorld(now === undefined ? {} : { now });
  return { handle: (request) => handle(world, signedIn, request), world };
}

function handle(world, signedIn, { method = 'GET', url, headers = {}, body = '' }) {
  const address = new URL(url);
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const path = decodeURIComponent(address.pathname);
  if (method === 'POST' && path === '/wp-comments-post.php') return sendComment(world, signedIn, address, given, body);
  if (path === '/wp-comments-post.php') return { status: 405, headers: { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': policies.usual, allow: 'POST' }, body: '' };
  const view = viewOf(world, signedIn, address, given);
  if (method === 'POST' && path === '/wp-login.php') return signIn(view, new URLSearchParams(body));
  if (method !== 'GET' && method !== 'HEAD') return html(view, notFound(view), 404);
  return asset(view, path) ?? page(view, path);
}

/** Everything a page is drawn from: the world, the words, the reader, the variants asked for. */
function viewOf(world, signedIn, address, headers, query = address.searchParams) {
  const cookies = Object.fromEntries((headers.cookie ?? '').split(/;\s*/).filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), decodeURIComponent(pair.slice(pair.indexOf('=') + 1))]));
  const login = query.get('who') ?? cookies.blog_session ?? signedIn;
  const theme = query.get('theme');
  return {
    world, query, origin: address.origin, path: address.pathname,
    w: words[query.get('lang')] ?? words.en,
    theme: theme in themes ? theme : 'classic',
    me: query.get('guest') === '1' ? null : people[login] ?? null,
    guest: remembered(cookies.comment_author),
    nobar: query.get('nobar') === '1', hostile: query.get('hostile') === '1', moderate: query.get('moderate') === '1' || cookies.moderate === '1',
    ajax: query.get('ajax'), strict: query.get('csp') === 'strict',
    unapproved: query.has('unapproved') ? { id: query.get('unapproved'), hash: query.get('moderation-hash') } : null,
    setCookie: query.has('who') ? `blog_session=${encodeURIComponent(query.get('who'))}; Path=/; SameSite=Lax` : null,
  };
}

/** What a guest allowed to be remembered. The software uses three cookies; one is enough here. */
function remembered(cookie) {
  const nobody = { name: '', email: '', site: '' };
  try { return { ...nobody, ...JSON.parse(cookie ?? '{}') }; } catch { return nobody; }
}

function html(view, body, status = 200) {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': view.strict ? policies.strict : policies.usual, 'cache-control': 'no-cache, must-revalidate' };
  if (view.setCookie) headers['set-cookie'] = view.setCookie;
  return { status, headers, body };
}

const redirect = (view, location, cookie = view.setCookie) => ({
  status: 302, headers: { location, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policies.usual, ...(cookie ? { 'set-cookie': cookie } : {}) }, body: '',
});

function page(view, path) {
  const theme = themes[view.theme];
  const { world, query } = view;
  const byNumber = path === '/' && query.has('p') ? world.post(query.get('p')) : null;
  if (byNumber) return redirect(view, permalink(view, byNumber));
  if (path === '/') return html(view, theme.home(view));
  const author = Object.values(people).find((person) => path === `/author/${person.slug}/`);
  if (author) return html(view, classic.home(view, { posts: world.posts.filter((post) => post.author === author), archive: author }));
  const slug = path.replace(/^\/|\/$/g, '');
  const post = world.bySlug(slug);
  if (post && !path.endsWith('/')) return redirect(view, `${permalink(view, post)}${query.size ? `?${query}` : ''}`);
  if (post) return html(view, theme.single(view, post));
  if (path === '/wp-login.php') {
    if (query.get('action') !== 'logout') return html(view, admin.login(view));
    return redirect(view, local(view, query.get('redirect_to')), 'blog_session=nobody; Path=/; SameSite=Lax');
  }
  if (path.startsWith('/wp-admin')) return administration(view, path);
  return html(view, notFound(view), 404);
}

function administration(view, path) {
  if (!view.me) return redirect(view, `${view.origin}/wp-login.php?redirect_to=${encodeURIComponent(view.origin + path)}`);
  if (path === '/wp-admin/profile.php') return html(view, admin.profile(view));
  if (view.me.role !== 'administrator') return html(view, refusal(view, view.w.refused.forbidden, 'WordPress › Error'), 403);
  if (path === '/wp-admin/edit-comments.php') return html(view, admin.comments(view));
  if (path === '/wp-admin/' || path === '/wp-admin/index.php') return html(view, admin.dashboard(view));
  return html(view, notFound(view), 404);
}

/** A redirect goes to this blog only. */
function local(view, wanted) {
  const target = URL.canParse(wanted ?? '', view.origin) ? new URL(wanted, view.origin) : null;
  return wanted && target.origin === view.origin ? target.href : `${view.origin}/`;
}

function signIn(view, fields) {
  const person = people[fields.get('log')] ?? Object.values(people).find((other) => other.email === fields.get('log'));
  if (!person) return html(view, admin.login(view, { wrong: true }));
  return redirect(view, local(view, fields.get('redirect_to')), `blog_session=${encodeURIComponent(person.login)}; Path=/; SameSite=Lax`);
}

function sendComment(world, signedIn, address, headers, body) {
  const fields = new URLSearchParams(body);
  const from = URL.canParse(headers.referer ?? '') ? new URL(headers.referer).searchParams : new URLSearchParams();
  if (fields.has('author')) from.set('guest', '1');
  const view = viewOf(world, signedIn, address, headers, from);
  const guest = view.me ? null : { name: fields.get('author') ?? '', email: fields.get('email') ?? '', site: fields.get('url') ?? '' };
  const sent = world.send({ post: fields.get('comment_post_ID'), parent: fields.get('comment_parent'), text: fields.get('comment'), member: view.me, guest, moderate: view.moderate });
  if (sent.refused) return html(view, refusal(view, view.w.refused[sent.refused], view.w.failure), sent.status);
  const { comment } = sent;
  const query = new URLSearchParams([...from].filter(([name]) => kept.includes(name)));
  if (comment.held) {
    query.set('unapproved', comment.id);
    query.set('moderation-hash', world.moderationHash(comment));
  }
  const cookie = guest && fields.get('wp-comment-cookies-consent') === 'yes' ? `comment_author=${encodeURIComponent(JSON.stringify(guest))}; Path=/; SameSite=Lax` : view.setCookie;
  return redirect(view, `${permalink(view, world.post(comment.post))}${query.size ? `?${query}` : ''}#comment-${comment.id}`, cookie);
}

/** The bare page on which WordPress refuses. Its message is the software's own markup. */
function refusal(view, message, title) {
  return `${head(view, { title, stylesheet: 'die' })}
<body id="error-page"><div class="wp-die-message"><p>${message}</p></div>
<p><a href="#" class="go-back">${view.w.back}</a></p></body></html>`;
}

function notFound(view) {
  return `${head(view, { title: `404 – Slow Repairs` })}<body class="error404"><div id="page" class="site"><main id="main" class="site-main not-found"><h1 class="page-title">${esc(view.w.notFound)}</h1><p><a href="${view.origin}/">Slow Repairs</a></p></main></div></body></html>`;
}

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml; charset=utf-8' };
const assetPaths = [
  [/^\/wp-content\/themes\/(?:classic|block|block24|rewritten)\/(blog|admin|die)\.css$/, 'css'],
  [/^\/wp-includes\/js\/(page|comment-reply|ajax-comments|edit-comments)\.js$/, 'js'],
  [/^\/wp-content\/uploads\/(kettle|hive|pear|letter|icon)\.svg$/, 'svg'],
];

function asset(view, path) {
  const answer = (body, type) => ({ status: 200, headers: { 'content-type': types[type], 'content-security-policy': policies.usual, 'x-content-type-options': 'nosniff', 'cache-control': 'max-age=60' }, body });
  for (const [pattern, type] of assetPaths) {
    const found = pattern.exec(path);
    if (found) return answer(file(`${found[1]}.${type}`), type);
  }
  if (path === '/favicon.ico') return answer(file('icon.svg'), 'svg');
  const face = /^\/avatar\/(.*)\.svg$/.exec(path);
  return face ? answer(portrait(face[1], Number(view.query.get('hue')) || 0), 'svg') : null;
}

/** A round face with the person's initials, in place of the pictures a blog would fetch from elsewhere. */
function portrait(name, hue) {
  const initials = [...name.trim().split(/\s+/).filter(Boolean).map((word) => [...word][0])].slice(0, 2).join('').toUpperCase();
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="32" fill="hsl(${hue} 38% 44%)"/><text x="32" y="33" fill="#fff" font-family="Georgia, serif" font-size="24" text-anchor="middle" dominant-baseline="central">${esc(initials)}</text></svg>`;
}
