// A Ghost publication, "The Copper Post": a list of posts, and posts whose comments are drawn into a frame the page writes itself
// (`srcdoc`), as Ghost's own script does.
//
// Every post (`/ANYTHING/`) has the same comments, so that each act has an address of its own. Besides the options of every living
// page: `who=nobody` (signed out), `layout=threaded` (answers nest without end) or `early` (the first years: no links to comments);
// `/by-mira-ANYTHING/` was written by the reader.

import { escaped, living } from '../kit/server.mjs';

export const origin = 'https://copper.example';

export const pages = {
  list: '/', post: '/verdigris/', comments: '/verdigris/', signedOut: '/verdigris/?who=nobody', threaded: '/verdigris/?layout=threaded', early: '/verdigris/?layout=early', german: '/verdigris/?lang=de', late: '/verdigris/?late=1',
};

const authors = { tove: 'Tove Lind', mira: 'Mira Halm' };

export const create = living({
  folder: new URL(import.meta.url),
  page({ path, query }) {
    const head = '<meta name="generator" content="Ghost 6.9">';
    const lang = query.get('lang') ?? 'en';
    if (path === '/') {
      const card = (/** @type {string} */ slug, /** @type {string} */ title) => `<article class="post-card post tag-metal"><a href="/${slug}/"><h2>${title}</h2></a><p>Eleven minutes, with pictures of roofs.</p><footer><a href="/author/tove/">Tove Lind</a></footer></article>`;
      return { title: 'The Copper Post', lang, head, styles: ['ghost.css'], bodyAttributes: 'class="home-template"', body: `<main>${card('verdigris', 'Verdigris is not rust')}${card('gutters', 'Whose gutter is it?')}</main>` };
    }
    const slug = /^\/([\w-]+)\/$/.exec(path)?.[1];
    if (!slug) return null;
    const by = slug.startsWith('by-mira-') ? 'mira' : 'tove';
    const facts = {
      '@context': 'https://schema.org', '@type': 'Article', publisher: { '@type': 'Organization', name: 'The Copper Post', url: `${origin}/` },
      author: { '@type': 'Person', name: authors[by], url: `${origin}/author/${by}/`, sameAs: [] }, headline: 'Verdigris is not rust', url: origin + path, datePublished: '2026-11-12T07:00:00.000Z',
    };
    return {
      title: 'Verdigris is not rust', lang, scripts: ['comments.mjs'], styles: ['ghost.css'], bodyAttributes: 'class="post-template tag-metal"',
      head: `${head}<link rel="canonical" href="${origin}${path}"><script type="application/ld+json">${JSON.stringify(facts)}</script>`,
      body: `<main><article class="article post tag-metal"><header><h1>Verdigris is not rust</h1><p>by <a href="/author/${by}/">${escaped(authors[by])}</a></p></header>
        <section class="gh-content"><p>It keeps what is below it. Take it off and the roof begins to age again, from the beginning.</p><p>Last month I was allowed up, with a camera and a rope.</p></section></article>
        <section class="gh-comments"><div id="ghost-comments-root"></div></section>
        <aside><article class="post-card post"><a href="/gutters/"><h3>Whose gutter is it?</h3></a><a href="/author/raymond/">Raymond Okafor</a></article></aside></main>`,
    };
  },
});
