/** TikTok on the web in miniature: the feed, a video's page with comments, profiles, the panel of notifications. `lang` = pl. */
import { living } from '../kit/server.mjs';

export const origin = 'https://www.tiktok.com';
export const pages = { feed: '/foryou', video: '/@tove.keramik/video/7301000000000000101', profile: '/@moss.and.mortar', notifications: '/foryou?panel=1' };

const KNOWN = [/^\/foryou$/, /^\/@[\w.]+$/, /^\/@[\w.]+\/video\/\d+$/];

export const create = living({
  folder: new URL('.', import.meta.url),
  page: ({ path, query }) => KNOWN.some((known) => known.test(path)) ? { title: 'TikTok', lang: query.get('lang') ?? 'en', scripts: ['app.mjs'], styles: ['page.css'] } : null,
});
