/**
 * What there is on an instance. People without a host are the instance's own; `mira` is signed in, and has the same name on both
 * instances. `on` is a post's number, `parent` a comment's.
 */
export const ME = 'mira';

/** @typedef {{ id: number, by: string, title: string, text: string, away?: boolean, voted?: boolean }} Post */
/** @typedef {{ id: number, by: string, on: number, parent?: number, text: string, names?: string, why?: 'reply' | 'mention' | 'subscribed' }} Comment */

/** @type {Post[]} */
export const posts = [
  { id: 1, by: 'ada', title: 'Rain barrels for balconies', text: 'Two fit beside the door, one sings.' },
  { id: 2, by: 'ben@river.example', title: 'What the river left on our field', text: 'A chair, mostly.', away: true },
  { id: 3, by: 'mira', title: 'My first beans', text: 'Four of them, and a snail.' },
  { id: 4, by: 'carla', title: 'Seeds to swap in autumn', text: 'Marigolds for anything.', voted: true },
  { id: 5, by: 'hiro@maps.example', title: 'A map of wild plums', text: 'Ask before you climb.' },
  { id: 6, by: 'lena', title: 'Compost, a diary', text: 'Day one: a banana.' },
  { id: 7, by: 'oyelaran', title: 'Bees on the library roof', text: 'They read nothing, they hum.' },
  { id: 8, by: 'pia@river.example', title: 'A bench for two watering cans', text: 'It took a weekend.' },
];

/** @type {Comment[]} */
export const comments = [
  { id: 11, by: 'ben@river.example', on: 1, text: 'Mine sings in G.' },
  { id: 12, by: 'mira', on: 1, parent: 11, text: 'Only when it is half full?' },
  { id: 13, by: 'dan', on: 1, parent: 12, text: 'Half full, and from the north.', why: 'reply' },
  { id: 14, by: 'mira', on: 1, parent: 13, text: 'Then I have to turn it.' },
  { id: 15, by: 'olga', on: 1, parent: 14, text: 'Turn the balcony instead.', why: 'reply' },
  { id: 16, by: 'tomasz', on: 1, text: 'A lid keeps the gnats away.' },
  { id: 17, by: 'viktor', on: 3, text: 'A fine snail.', why: 'reply' },
  { id: 18, by: 'wanda@maps.example', on: 3, parent: 17, text: 'Do snails like maps?' },
  { id: 19, by: 'yusra', on: 5, text: 'There is one behind the station, as you said,', names: 'mira', why: 'mention' },
  { id: 20, by: 'zeno', on: 5, text: 'The red ones are sour.', why: 'subscribed' },
  { id: 21, by: 'astrid', on: 6, text: 'Day two?' },
  { id: 22, by: 'bao@river.example', on: 6, text: 'Add the newspaper, not the glossy one.' },
  { id: 23, by: 'celeste', on: 6, parent: 22, text: 'And no oranges.' },
  { id: 24, by: 'dilip', on: 6, text: 'Mine moved by itself once.' },
];

let fresh = 90;
/** @param {number} on @param {number | undefined} parent @param {string} text @returns {Comment} */
export function write(on, parent, text) {
  const made = { id: ++fresh, by: ME, on, parent, text };
  comments.unshift(made);
  return made;
}
