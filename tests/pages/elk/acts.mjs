/** What a user does on these pages, and what is in the ledger afterwards. How lines and steps read: tests/support/site.mjs. */

const ids = /** @type {Record<string, [string, number]>} */ ({
  ada: ['ada@far.example', 1001], dov: ['dov', 1002], elif: ['elif', 1003], mira: ['mira', 1004], goro: ['goro@far.example', 1005], hana: ['hana', 1006], ivo: ['ivo', 1007], juno: ['juno', 1008], kai: ['kai', 1009], lena: ['lena', 1010],
  ben: ['ben', 1101], pia: ['pia', 1100], sven: ['sven', 1102], tara: ['tara@far.example', 1103],
});
const path = (/** @type {string} */ name) => `/garden.example/@${ids[name][0]}/${ids[name][1]}`;
const handle = (/** @type {string} */ name) => ids[name][0].includes('@') ? ids[name][0] : `${ids[name][0]}@garden.example`;
const line = (/** @type {string} */ kind, /** @type {string} */ name) => `${kind} ${handle(name)} ${path(name)}`;
const bar = (/** @type {string} */ name) => `#status-${ids[name][1]} .status-actions`;
const favourite = (/** @type {string} */ name) => `${bar(name)} > :nth-child(4) button`;
const boost = (/** @type {string} */ name) => `${bar(name)} > :nth-child(2) button`;
const on = (/** @type {string} */ name) => `${favourite(name)} [class$="-fill"]`;
const ben = path('ben');
const field = '.border-y .ProseMirror';
const publish = '.border-y .publish-button:not([disabled])';
const follow = 'button[min-w-30].bg-primary';

export const acts = [
  { name: 'favourite', page: '/home', steps: [['click', favourite('ada')]], given: [line('react', 'ada')] },
  { name: 'favourite what somebody boosted', page: '/home', steps: [['click', favourite('dov')]], given: [line('react', 'dov')] },
  { name: 'favourite what quotes somebody, by Enter', page: '/home', steps: [['press', favourite('elif'), 'Enter']], given: [line('react', 'elif')] },
  { name: 'favourite in Japanese', page: '/home?lang=ja', steps: [['click', favourite('ivo')]], given: [line('react', 'ivo')] },
  { name: 'favourite with a star, by Space', page: '/home?star=1&late=1', steps: [['await', favourite('kai')], ['press', favourite('kai'), ' ']], given: [line('react', 'kai')] },
  { name: 'favourite what cannot be boosted', page: '/home', steps: [['click', favourite('juno')]], given: [line('react', 'juno')] },
  { name: 'favourite the open post by key', page: `${ben}?lang=de`, steps: [['keys', 'f']], given: [line('react', 'ben')] },
  { name: 'favourite an answer and go on at once', page: ben, steps: [['click', favourite('sven')], ['await', on('sven')], ['click', 'aside a[href="/notifications"]']], given: [line('react', 'sven')] },
  { name: 'favourite and take it back at once', page: '/home', steps: [['click', favourite('lena')], ['await', on('lena')], ['click', favourite('lena')]], given: [] },
  { name: 'favourite and take it back later', page: '/home', steps: [['click', favourite('lena')], ['recorded', line('react', 'lena')], ['click', favourite('lena')]], given: [] },
  { name: 'take a favourite back', page: '/home', steps: [['click', favourite('goro')]], given: [] },
  { name: 'favourite refused', page: '/home?refuse=1', steps: [['click', favourite('lena')]], given: [] },
  { name: 'favourite that never shows', page: '/home?never=1', steps: [['click', favourite('lena')]], given: [] },
  { name: 'favourite an own post', page: '/home', steps: [['click', favourite('mira')]], given: [] },
  { name: 'bookmark', page: '/home', steps: [['click', `${bar('lena')} > :nth-child(5) button`]], given: [] },
  { name: 'boost', page: '/home', steps: [['click', boost('ada')]], given: [line('reshare', 'ada')] },
  { name: 'boost the open post by key', page: ben, steps: [['keys', 'b']], given: [line('reshare', 'ben')] },
  { name: 'boost and take it back later', page: '/home', steps: [['click', boost('lena')], ['recorded', line('reshare', 'lena')], ['click', boost('lena')]], given: [] },
  { name: 'take a boost back', page: '/home', steps: [['click', boost('hana')]], given: [] },
  { name: 'boost refused', page: '/home?refuse=1', steps: [['click', boost('lena')]], given: [] },
  { name: 'boost that never shows', page: '/home?never=1', steps: [['click', boost('lena')]], given: [] },
  { name: 'follow', page: '/garden.example/@carla@far.example', steps: [['click', follow]], given: ['follow carla@far.example /garden.example/@carla@far.example'] },
  { name: 'follow somebody of the own server, known late', page: '/garden.example/@kai?late=1', steps: [['await', follow], ['click', follow]], given: ['follow kai@garden.example /garden.example/@kai'] },
  { name: 'follow and unfollow later', page: '/garden.example/@ivo', steps: [['click', follow], ['recorded', 'follow ivo@garden.example /garden.example/@ivo'], ['click', 'button[min-w-30].border-strong']], given: [] },
  { name: 'unfollow', page: '/garden.example/@lena', steps: [['click', 'button[min-w-30].border-strong']], given: [] },
  { name: 'follow refused', page: '/garden.example/@hana?refuse=1', steps: [['click', follow]], given: [] },
  { name: 'follow that never shows', page: '/garden.example/@hana?never=1', steps: [['click', follow]], given: [] },
  { name: 'answer', page: ben, steps: [['type', field, 'Show us more'], ['click', publish], ['gone', publish]], given: [line('reply', 'ben')] },
  { name: 'answer an answer by keys, in German', page: `${ben}?lang=de`, steps: [['click', `${bar('tara')} > :nth-child(1) button`], ['await', `#status-${ids.tara[1]}[aria-roledescription="status-details"]`], ['type', field, 'A pencil'], ['press', field, 'Control+Enter'], ['gone', publish]], given: [line('reply', 'tara')] },
  { name: 'answer refused', page: `${path('kai')}?refuse=1`, steps: [['type', field, 'At six?'], ['click', publish], ['await', '#publish-failed']], given: [] },
  { name: 'answer that never ends', page: `${path('kai')}?never=1`, steps: [['type', field, 'At six?'], ['click', publish]], given: [] },
  { name: 'empty answer', page: path('kai'), steps: [['press', field, 'Control+Enter']], given: [] },
  { name: 'answer left', page: path('kai'), steps: [['type', field, 'At six?'], ['click', 'aside a[href="/home"]']], given: [] },
  { name: 'answer to an own post', page: path('mira'), steps: [['type', field, 'Second part soon'], ['click', publish], ['gone', publish]], given: [] },
  { name: 'a post of one\'s own over an open post', page: path('kai'), steps: [['keys', 'c'], ['await', '[role="dialog"] .ProseMirror'], ['type', '[role="dialog"] .ProseMirror', 'A new day'], ['click', '[role="dialog"] .publish-button'], ['gone', '[role="dialog"]']], given: [] },
];
