/**
 * A living miniature of a Discourse forum, `https://forum.example`, with mira signed in.
 *
 * The server hands out a shell with what the real one preloads; the page draws everything (`page.mjs`). Options: those of the
 * kit, `?reactions=1` (the reactions plugin in place of likes), `?names=1` (a forum that puts names before usernames),
 * `?lang=de`. Far-away posts are cloaked, a post of one's own is staged before it is there.
 */
import { escaped, living } from '../kit/server.mjs';
import { me, topics, users } from './world.mjs';

export const origin = 'https://forum.example';

export const pages = { list: '/latest', topic: '/t/what-do-you-bake-in-november/567', reactions: '/t/what-do-you-bake-in-november/567?reactions=1', own: '/t/my-rye-starter/590', profile: '/u/ada', notifications: '/u/mira/notifications' };

const known = (/** @type {string} */ path) =>
  path === '/' || path === '/latest' || topics.some(({ slug, id }) => new RegExp(`^/t/${slug}/${id}(/\\d+)?$`).test(path))
  || users.some(({ name }) => new RegExp(`^/u/${name}(/(summary|notifications))?$`).test(path));

/** What the real page carries: values that are JSON themselves. @param {URLSearchParams} query */
const preloaded = (query) => JSON.stringify({
  site: JSON.stringify({ default_archetype: 'regular', notification_types: { mentioned: 1, replied: 2 } }),
  siteSettings: JSON.stringify({ title: 'The Crumb', prioritize_username_in_ux: !query.has('names'), enable_names: true }),
  currentUser: JSON.stringify({ id: me.id, username: me.name, name: me.full, avatar_template: `/user_avatar/forum.example/${me.name}/{size}/7_2.png`, unread_notifications: 2, username_lower: 'nobody' }),
  topicTrackingStates: JSON.stringify([{ topic_id: 567, username: 'ben' }]),
});

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#789"/></svg>';

export const create = living({
  folder: new URL('.', import.meta.url),
  handle: ({ path }) => (path.startsWith('/user_avatar/') ? { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: PICTURE } : null),
  page({ path, query }) {
    if (!known(path)) return null;
    return {
      title: 'The Crumb', lang: query.get('lang') ?? 'en', scripts: ['page.mjs'], styles: ['page.css'],
      head: '<meta name="generator" content="Discourse 2026.8.0 - https://github.com/discourse/discourse version 0f1e2d3c"><meta name="theme-color" content="#fff">'
        + `<meta id="data-discourse-setup" data-base-url="${origin}" data-base-uri="" data-default-locale="en" data-environment="production">`,
      bodyAttributes: 'class="crawler-no desktop-view"',
      body: `<discourse-assets><discourse-assets-json><div class="hidden" id="data-preloaded" data-preloaded="${escaped(preloaded(query))}"></div></discourse-assets-json></discourse-assets><section id="main" class="ember-application"></section>`,
    };
  },
});
