/**
 * LinkedIn in miniature: its two front-ends side by side.
 *
 * Besides the options all pages know (`refuse`, `never`, `late`, `lang` = de or pl): `ui=classic` serves the old front-end where
 * both exist (feed, one post); without it the new one. A profile is always new, the dialog it opens always old.
 */
import { living } from '../kit/server.mjs';

export const origin = 'https://www.linkedin.com';
export const pages = {
  feed: '/feed/',
  classicFeed: '/feed/?ui=classic',
  post: '/feed/update/urn:li:activity:7486042476307222528/',
  classicPost: '/feed/update/urn:li:activity:7486042476307222601/?ui=classic',
  ownClassicPost: '/feed/update/urn:li:activity:7486042476307222602/?ui=classic',
  profile: '/in/lena-quist/',
  skills: '/in/tomas-brandl/details/skills/',
  activity: '/in/noor-haddad/recent-activity/all/',
  notifications: '/notifications/?ui=classic',
};

const KNOWN = [/^\/feed\/$/, /^\/feed\/update\/urn:li:(activity|ugcPost):\d+\/$/, /^\/in\/[\w-]+\/(details\/skills\/|recent-activity\/all\/)?$/, /^\/notifications\/$/];

export const create = living({
  folder: new URL('.', import.meta.url),
  page: ({ path, query }) => KNOWN.some((known) => known.test(path))
    ? { title: 'LinkedIn', lang: query.get('lang') ?? 'en', scripts: ['app.mjs'], styles: ['page.css'] }
    : null,
});
