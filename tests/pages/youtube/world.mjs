/** Channels, videos and comments of the miniature. All invented. */

export const me = 'mira';

/** @type {{ handle: string, name: string, href?: string, subscribed?: boolean }[]} */
export const channels = [
  { handle: 'mira', name: 'Mira Halm' },
  { handle: 'ada-cooks', name: 'Ada Cooks' },
  { handle: 'ben.builds', name: 'Ben Builds' },
  { handle: 'cleo', name: 'Cleo on Strings', subscribed: true },
  { handle: 'dinu', name: 'Dinu', href: '/channel/UCdinuDinuDinuDinuDinu1' },
  { handle: 'edda', name: 'Edda Paints' },
];
export const channel = (/** @type {string} */ handle) => channels.find((one) => one.handle === handle) ?? channels[0];
export const link = (/** @type {string} */ handle) => channel(handle).href ?? `/@${handle}`;

/**
 * @typedef {{ id: string, by: string, text: string, to?: string, liked?: boolean, pinned?: boolean, answers?: Comment[] }} Comment
 * @typedef {{ id: string, by: string, title: string, liked?: boolean, comments: Comment[] }} Video
 */

/** @type {Video[]} */
export const videos = [
  {
    id: 'aB3dE5gH7_k', by: 'ada-cooks', title: 'Bread in a pan', comments: [
      { id: 'UgwAAAAAAAAAAAAAAA1', by: 'ada-cooks', text: 'Flour is in the description.', pinned: true },
      { id: 'UgwAAAAAAAAAAAAAAA2', by: 'ben.builds', text: 'I built the pan as well.', answers: [
        { id: 'UgwAAAAAAAAAAAAAAA2.8a', by: 'cleo', text: 'Show it!' },
        { id: 'UgwAAAAAAAAAAAAAAA2.8b', by: 'edda', text: 'yes please', to: 'cleo' },
      ] },
      { id: 'UgwAAAAAAAAAAAAAAA3', by: 'mira', text: 'Mine stuck to the pan.', answers: [
        { id: 'UgwAAAAAAAAAAAAAAA3.9a', by: 'ada-cooks', text: 'a little oil helps', to: 'mira' },
        { id: 'UgwAAAAAAAAAAAAAAA3.9b', by: 'dinu', text: 'Patience too.' },
        { id: 'UgwAAAAAAAAAAAAAAA3.9c', by: 'edda', text: 'you always say that', to: 'dinu' },
      ] },
      { id: 'UgwAAAAAAAAAAAAAAA4', by: 'edda', text: 'Beautiful light.', liked: true },
    ],
  },
  { id: 'bC4eF6hI8-l', by: 'cleo', title: 'Tuning by ear', liked: true, comments: [{ id: 'UgxBBBBBBBBBBBBBBB1', by: 'dinu', text: 'My ear says hello.' }, { id: 'UgxBBBBBBBBBBBBBBB2', by: 'edda', text: 'Again, please.' }] },
  { id: 'cD5fG7iJ9_m', by: 'dinu', title: 'A walk by the river', comments: [] },
  { id: 'dE6gH8jK0-n', by: 'edda', title: 'Blue, mixed', comments: [] },
  { id: 'eF7hI9kL1_o', by: 'ben.builds', title: 'A bench', comments: [{ id: 'UgyCCCCCCCCCCCCCCC1', by: 'cleo', text: 'I would sit there.' }] },
  { id: 'mR4sT6uV8wX', by: 'mira', title: 'My first film', comments: [{ id: 'UgzDDDDDDDDDDDDDDD1', by: 'cleo', text: 'What a start.' }, { id: 'UgzDDDDDDDDDDDDDDD2', by: 'mira', text: 'More soon.' }] },
];

export const shorts = [{ id: 'sH0rt-one-1', by: 'edda' }, { id: 'sH0rt-two-2', by: 'cleo' }, { id: 'sH0rt-thr-3', by: 'ada-cooks' }];
