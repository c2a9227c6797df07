// Twitch: channels with a follow button, a card over a name that has one too, a chat, and the question before one unfollows.
// Besides the options of every living page: `followed=1`, `who=nobody` (signed out).

import { living } from '../kit/server.mjs';

export const origin = 'https://www.twitch.tv';

export const pages = { channel: '/ada_paints', followed: '/ada_paints?followed=1', about: '/ada_paints/about', video: '/videos/2200000001', directory: '/directory', late: '/ada_paints?late=1' };

export const create = living({
  folder: new URL(import.meta.url),
  page({ path, query }) {
    if (path !== '/directory' && !/^\/(videos\/\d+|[a-z0-9_]+(\/(about|videos|schedule))?)$/.test(path)) return null;
    return { title: 'Twitch', lang: query.get('lang') ?? 'en', scripts: ['page.mjs'], styles: ['twitch.css'] };
  },
});
