/**
 * A living miniature of X with @mira_halm signed in. One shell for every address; what happens, happens in the page
 * (page.mjs), and is forgotten with it. Lists are virtual: only the cells near the view are there, and those that come back
 * are built anew. Menus, dialogs and hover cards are in `#layers`; dialogs change the address over a page that stays.
 *
 *   ?refuse=1   likes, reposts and follows are taken back after 60 ms; a post stays in the composer, with an error
 *   ?never=1    no control ever flips; sending never ends
 *   ?late=1     action bars and follow buttons come 800 ms after the page
 *   ?lang=de|ja the interface in German (where the label of a like is the same on and off) or Japanese
 *   ?old=1      the layout of 2023: buttons are `div[role=button]`
 *   ?narrow=1   no side bar: the own account is only on the button of the menu
 */
import { fileURLToPath } from 'node:url';
import { living } from '../kit/server.mjs';

export const origin = 'https://x.com';

export const pages = {
  home: '/home',
  homeGerman: '/home?lang=de',
  homeOld: '/home?old=1',
  status: '/BenOkoro/status/1001',
  narrow: '/BenOkoro/status/1001?narrow=1',
  profile: '/carla_ruiz',
  followers: '/carla_ruiz/followers',
  notifications: '/notifications',
};

const known = /^\/(home|notifications|notifications\/mentions|compose\/post)$|^\/\w{1,20}(\/followers|\/status\/\d+(\/photo\/1)?)?$/;

export const create = living({
  folder: fileURLToPath(new URL('.', import.meta.url)),
  page: ({ path, query }) => known.test(path) ? {
    title: '(3) Home / X',
    lang: query.get('lang') ?? 'en',
    body: '<div id="react-root"></div><div id="layers"></div>',
    scripts: ['page.mjs'],
    styles: ['page.css'],
  } : null,
});
