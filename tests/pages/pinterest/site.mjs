/** Pinterest in miniature: the grid, a pin opened up over it or on its page, a profile. `lang` = fr. */
import { living } from '../kit/server.mjs';

export const origin = 'https://www.pinterest.com';
export const pages = { grid: '/', pin: '/pin/4400100001/', profile: '/orla-weaves/' };

const KNOWN = [/^\/$/, /^\/pin\/[\w-]+\/$/, /^\/[a-z-]+\/$/];

export const create = living({
  folder: new URL('.', import.meta.url),
  page: ({ path, query }) => KNOWN.some((known) => known.test(path)) ? { title: 'Pinterest', lang: query.get('lang') ?? 'en', scripts: ['app.mjs'], styles: ['page.css'] } : null,
});
