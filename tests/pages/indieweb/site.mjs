// Hanne Vester's own website, "hanne.example", made by hand with microformats: a stream, notes, articles, answers to others and what
// others answered. The reader is nobody here: such a site knows no visitors.
//
// Options: `lang=da` (the site's own words in Danish).

import { escaped, living } from '../kit/server.mjs';

export const origin = 'https://hanne.example';

export const pages = { stream: '/', article: '/2026/lighthouses/', answer: '/2026/in-answer/', like: '/2026/liked/', danish: '/?lang=da', journal: '/journal/', unmarked: '/2026/unmarked/' };

/** The author, as most such sites write it: a small card that is itself the link. */
const card = (extra = '') => `<a class="p-author h-card" href="/" rel="author">${extra}<img class="u-photo" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="32" height="32">Hanne Vester</a>`;
const time = (/** @type {string} */ at, /** @type {string} */ path) => `<a class="u-url" href="${path}"><time class="dt-published" datetime="${at}">${at.slice(0, 10)}</time></a>`;

const stream = (/** @type {boolean} */ danish) => `
  <main class="h-feed"><h1 class="p-name">${danish ? 'Strøm' : 'Stream'}</h1>
  <article class="h-entry"><h2 class="p-name"><a class="u-url" href="/2026/lighthouses/">Lighthouses without a keeper</a></h2>${card()}
    <time class="dt-published" datetime="2026-11-14T08:00:00+01:00">14.11.</time><p class="p-summary">Eleven of them, by bus.</p></article>
  <article class="h-entry">${card()}<div class="e-content p-name">Fog again. <a class="u-category" href="/tag/fog/">#fog</a></div>${time('2026-11-15T07:00:00+01:00', '/2026/fog/')}</article>
  <article class="h-entry"><div class="p-author h-card"><span class="p-name">Søren Holt</span> <a class="u-url" href="https://soren.example/about">soren.example</a></div>
    <p>A guest of the week.</p><div class="e-content">The ferry timetable is a poem.</div>${time('2026-11-15T18:00:00+01:00', '/2026/guest/')}</article>
  <article class="h-entry">${card()}<p>Reposted</p><blockquote class="u-repost-of h-cite"><a class="p-author h-card" href="https://ines.example/">Inês Duarte</a>
    <a class="u-url" href="https://ines.example/notes/7">a note</a><p class="p-content">The sea has no opinion.</p></blockquote>${time('2026-11-16T09:00:00+01:00', '/2026/repost/')}</article>
  <article class="hentry"><h2 class="entry-title"><a href="/old/">From the old theme</a></h2><span class="author vcard"><a class="url fn" href="/">Hanne</a></span></article>
  </main>
  <footer><a rel="me" href="https://social.example/@hanne">Mastodon</a> <a class="share" href="https://share.example/?text=hanne">${danish ? 'Del' : 'Share'}</a></footer>`;

const article = `
  <main><article class="h-entry"><h1 class="p-name">Lighthouses without a keeper</h1><p>${card()} ${time('2026-11-14T08:00:00+01:00', '/2026/lighthouses/')}</p>
    <div class="e-content"><p>The last one was switched over on a Tuesday. Nobody was there; that was the point.</p><p>I went by bus, with a thermos.</p></div>
    <section><h2>Liked by</h2><div class="u-like h-cite"><a class="p-author h-card u-url" href="https://tomas.example/">Tomás</a></div></section>
    <section><h2>Answers</h2><ol>
      <li class="p-comment h-cite" id="r1"><a class="p-author h-card" href="https://ines.example/"><img class="u-photo" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">Inês Duarte</a>
        <a class="u-url" href="https://ines.example/notes/9"><time class="dt-published" datetime="2026-11-14T20:00:00Z">14.11.</time></a><p class="p-content">Ours still has a keeper, and a goat.</p></li>
      <li class="u-comment h-cite" id="r2"><span class="p-author h-card"><a class="p-name u-url" href="https://soren.example/about">Søren Holt</a></span>
        <a class="u-url" href="https://soren.example/2026/bus">his place</a><p class="p-content">Which bus?</p></li>
      <li class="p-comment h-cite" id="r3"><span class="p-author h-card">Somebody</span><p class="p-content">Without a site of their own.</p></li>
    </ol></section></article>
    <form class="webmention" action="/webmention" method="post"><label>Your answer's address <input name="source" type="url"></label><input type="hidden" name="target" value="${origin}/2026/lighthouses/"><button type="submit">Send</button></form></main>`;

const answer = `
  <main><article class="h-entry">${card()}<div class="u-in-reply-to h-cite"><p>In answer to <a class="p-author h-card" href="https://ines.example/">Inês Duarte</a>’s <a class="u-url" href="https://ines.example/notes/9">note</a>:</p><blockquote class="p-content">a keeper, and a goat</blockquote></div>
    <div class="e-content p-name">Does the goat keep the light, too?</div>${time('2026-11-15T09:00:00+01:00', '/2026/in-answer/')}</article></main>`;

const like = `
  <main><article class="h-entry">${card()}<p class="p-name">Liked <a class="u-like-of" href="https://ines.example/notes/7">a note about the sea</a></p>${time('2026-11-15T10:00:00+01:00', '/2026/liked/')}</article></main>`;

/** What is answered bears no mark, and names its author like the entry does: nothing tells which of the two it is of. */
const unmarked = `
  <main><article class="h-entry"><div><a class="p-author h-card" href="https://ines.example/">Inês Duarte</a> <a class="u-url" href="https://ines.example/notes/9">wrote</a>: a keeper, and a goat</div>
    ${card()}<div class="e-content p-name">Two goats by now.</div>${time('2026-11-16T09:00:00+01:00', '/2026/unmarked/')}</article></main>`;

/** A feed that names its author once. */
const journal = `
  <main class="h-feed"><p class="p-author h-card"><a class="p-name u-url" href="https://hanne.example/">Hanne Vester</a></p>
  <article class="h-entry"><div class="e-content p-name">Nineteen geese.</div>${time('2026-11-10T07:00:00+01:00', '/journal/geese/')}</article>
  <article class="h-entry"><div class="e-content p-name">Twenty.</div>${time('2026-11-11T07:00:00+01:00', '/journal/twenty/')}</article></main>`;

export const create = living({
  folder: new URL(import.meta.url),
  page({ path, query }) {
    const body = { '/': stream(query.get('lang') === 'da'), '/2026/lighthouses/': article, '/2026/in-answer/': answer, '/2026/liked/': like, '/journal/': journal, '/2026/unmarked/': unmarked }[path];
    if (!body) return null;
    return { title: escaped('Hanne Vester'), lang: query.get('lang') ?? 'en', styles: ['indieweb.css'], head: `<link rel="canonical" href="${origin}${path}"><link rel="webmention" href="/webmention"><link rel="me" href="https://social.example/@hanne">`, body };
  },
});
