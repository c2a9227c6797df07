// Product Hunt: people's pages, and the front page with its cards. What a vote looks like afterwards is not confirmed; the pages have a
// vote button that flips a class to show that nothing is recorded from it.

import { escaped, living } from '../kit/server.mjs';

export const origin = 'https://www.producthunt.com';

export const pages = { person: '/@ada_makes', tab: '/@ada_makes/upvotes', front: '/', post: '/posts/kettle-clock', german: '/@ada_makes?lang=de' };

const card = (/** @type {number} */ id, /** @type {string} */ slug, /** @type {string} */ name) => `<section class="styles_item__Dk_nz" data-test="post-item-${id}"><a data-test="post-name-${id}" href="/posts/${slug}">${name}</a><p>For mornings.</p><button type="button" data-test="vote-button" class="styles_voteButton__xX1y">▲ <span>41</span></button></section>`;

export const create = living({
  folder: new URL(import.meta.url),
  page({ path, query }) {
    const handle = /^\/@([\w-]+)(\/[\w-]+)?$/.exec(path)?.[1];
    const body = handle ? `<header><a href="/">Product Hunt</a></header><main><h1>${escaped(handle)}</h1><p>Makes clocks out of kettles.</p><button type="button" class="styles_button__9aBc">${query.get('lang') === 'de' ? 'Folgen' : 'Follow'}</button></main>`
      : path === '/' ? `<main>${card(501, 'kettle-clock', 'Kettle clock')}${card(502, 'quiet-bell', 'Quiet bell')}</main>`
      : path === '/posts/kettle-clock' ? `<main><h1>Kettle clock</h1>${card(501, 'kettle-clock', 'Kettle clock')}<div><a href="/@ada_makes">Ada</a><p>Maker here: ask me anything.</p></div><form><textarea></textarea><button type="button">Comment</button></form></main>` : null;
    return body ? { title: 'Product Hunt', lang: query.get('lang') ?? 'en', scripts: ['page.mjs'], styles: ['producthunt.css'], body } : null;
  },
});
