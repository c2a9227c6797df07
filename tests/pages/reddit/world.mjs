/** What there is to read on both front-ends. `mira_h` is signed in. Comments hang on a post (`t3_…`) or a comment (`t1_…`). */
export const ME = 'mira_h';
export const MY_ID = 't2_me001';

/** @typedef {{ id: string, by: string, sub: string, title: string, text: string, hours: number, voted?: boolean, nsfw?: boolean, ad?: boolean }} Post */
/** @typedef {{ id: string, by: string, on: string, parent: string, text: string, hours: number }} Comment */

/** An account's id: made up from its name, for nothing else is known of people here. @param {string} name */
export const idOf = (name) => (name === ME ? MY_ID : `t2_${[...name].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 1e9, 7).toString(36)}`);

/** @type {Post[]} */
export const posts = [
  { id: '1aa001', by: 'ada_kettle', sub: 'clocks', title: 'A clock that runs on rain', text: 'It took four winters and one very patient aunt.', hours: 3 },
  { id: '1aa002', by: 'Ben-Okoro', sub: 'clocks', title: 'How do you keep a workshop warm?', text: 'The roof is tin. I have a stove, a cat and a radio.', hours: 5 },
  { id: '1aa003', by: '[deleted]', sub: 'clocks', title: 'Gone by now', text: '[removed]', hours: 6 },
  { id: '1aa004', by: 'carolin_w', sub: 'maps', title: 'Places that moved', text: 'Seven villages and a lighthouse.', hours: 8, voted: true },
  { id: '1aa005', by: ME, sub: 'clocks', title: 'My kettle tells the time', text: 'Only the time of the tea, so far.', hours: 9 },
  { id: '1aa006', by: 'hiro_t', sub: 'maps', title: 'Maps nobody asked for', text: 'The smells of my street, by the hour.', hours: 10, nsfw: true },
  { id: '1aa007', by: 'lena_f', sub: 'radio', title: 'Repairing a radio from 1931', text: 'Valves, shellac, and a letter behind the dial.', hours: 11 },
  { id: '1aa008', by: 'oyelaran', sub: 'bread', title: 'A year of baking at altitude', text: 'Everything rises, nothing stays.', hours: 12 },
  { id: '1aa009', by: 'pia_m', sub: 'ferries', title: 'The timetable as a poem', text: 'I read it aloud on the pier.', hours: 13 },
  { id: '1aa010', by: 'quentin', sub: 'rivers', title: 'Paper sensors for small rivers', text: 'Birch bark works as well.', hours: 14 },
  { id: '1aa011', by: 'rasa_v', sub: 'fonts', title: 'A font for tired eyes', text: 'Tested on the night bus.', hours: 15 },
  { id: '1aa012', by: 'sunniva', sub: 'bread', title: 'What is your oldest starter?', text: 'Mine is named after a tram driver.', hours: 16 },
  { id: '1aa013', by: 'faye_l', sub: 'tea', title: 'A pot for one', text: 'The lid is from another pot.', hours: 17 },
  { id: '1aa014', by: 'goran', sub: 'tea', title: 'Nettles, dried on the roof', text: 'The wind did most of it.', hours: 18 },
  { id: '1aa015', by: 'hedda', sub: 'tea', title: 'How long is too long?', text: 'I forgot mine for a week.', hours: 19 },
  { id: '1aa016', by: 'ivo_k', sub: 'tea', title: 'My grandmother’s strainer', text: 'One hole was enough for her.', hours: 20 },
  { id: '1aa017', by: 'jun_s', sub: 'tea', title: 'Tea on a night train', text: 'In a glass, in a metal holder, past forty stations.', hours: 21 },
];

/** A post somebody paid for. @type {Post} */
export const paid = { id: '1zz900', by: 'LanternWorks', sub: 'u_LanternWorks', title: 'Lanterns, half price', text: 'This week only.', hours: 1, ad: true };

/** @type {Comment[]} */
export const comments = [
  { id: 'kc0001', by: 'Ben-Okoro', on: '1aa001', parent: 't3_1aa001', text: 'I built one of these. The hard part is August.', hours: 2.9 },
  { id: 'kc0002', by: ME, on: '1aa001', parent: 't1_kc0001', text: 'How did you keep the leaves out?', hours: 2.8 },
  { id: 'kc0003', by: 'dan_o', on: '1aa001', parent: 't1_kc0002', text: 'A sieve. Everybody starts with something cleverer.', hours: 2.7 },
  { id: 'kc0004', by: '[deleted]', on: '1aa001', parent: 't1_kc0001', text: '[removed]', hours: 2.6 },
  { id: 'kc0005', by: 'olga_v', on: '1aa001', parent: 't1_kc0004', text: 'The comment above said that rain is not a unit.', hours: 2.5 },
  { id: 'kc0006', by: 'tomasz', on: '1aa001', parent: 't3_1aa001', text: 'There is one in the town hall of my village.', hours: 2.4 },
  { id: 'kc0007', by: 'uschi_b', on: '1aa001', parent: 't3_1aa001', text: 'Does it know about summer time?', hours: 2.3 },
  { id: 'kc0008', by: 'viktor', on: '1aa005', parent: 't3_1aa005', text: 'Mine only tells when the milk is off.', hours: 8 },
  { id: 'kc0009', by: 'wanda_s', on: '1aa005', parent: 't1_kc0008', text: 'That is a different kind of clock.', hours: 7 },
  { id: 'kc0010', by: ME, on: '1aa005', parent: 't1_kc0009', text: 'The best kind.', hours: 6 },
  { id: 'kc0011', by: 'yusra', on: '1aa005', parent: 't1_kc0010', text: 'Agreed, from experience.', hours: 5 },
  { id: 'kc0012', by: 'zeno_p', on: '1aa010', parent: 't3_1aa010', text: 'Two weeks, then the fish eat them.', hours: 12 },
  { id: 'kc0013', by: 'astrid', on: '1aa010', parent: 't3_1aa010', text: 'Which side of the bark?', hours: 11 },
  { id: 'kc0014', by: 'bao_n', on: '1aa010', parent: 't1_kc0013', text: 'The inside, always.', hours: 10 },
  { id: 'kc0015', by: 'celeste', on: '1aa010', parent: 't3_1aa010', text: 'I measured mine with a teaspoon.', hours: 9 },
  { id: 'kc0016', by: 'dilip', on: '1aa012', parent: 't3_1aa012', text: 'Nine years, called Herbert.', hours: 15 },
  { id: 'kc0017', by: 'eleni', on: '1aa012', parent: 't3_1aa012', text: 'I lost mine in a move and still set the table for it.', hours: 14 },
  { id: 'kc0020', by: 'kalle', on: '1aa013', parent: 't3_1aa013', text: 'Lids travel.', hours: 16 },
  { id: 'kc0021', by: '[deleted]', on: '1aa013', parent: 't1_kc0020', text: '[removed]', hours: 15.9 },
  { id: 'kc0022', by: 'lior', on: '1aa013', parent: 't1_kc0021', text: 'So do the pots, only slower.', hours: 15.8 },
  { id: 'kc0023', by: ME, on: '1aa013', parent: 't3_1aa013', text: 'Mine whistles.', hours: 15.7 },
  { id: 'kc0024', by: 'noor', on: '1aa013', parent: 't3_1aa013', text: 'Which tea is it for?', hours: 15.6 },
];

const NOW = Date.UTC(2026, 10, 22, 12);
/** @param {number} hours */
export const when = (hours) => new Date(NOW - hours * 3_600_000).toISOString();
/** @param {string} id */
export const post = (id) => [...posts, paid].find((one) => one.id === id);
/** @param {string} id */
export const comment = (id) => comments.find((one) => one.id === id);
/** @param {string} parent a full name */
export const under = (parent) => comments.filter((one) => one.parent === parent);
/** @param {Post} one */
export const slug = ({ title }) => title.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');
/** @param {Post} one */
export const link = (one) => `${one.ad ? `/user/${one.by}` : `/r/${one.sub}`}/comments/${one.id}/${slug(one)}/`;
/** @param {Comment} one */
export const linkOf = (one) => `/r/${post(one.on)?.sub}/comments/${one.on}/comment/${one.id}/`;
/** As the older front-end writes it. @param {Comment} one */
export const oldLinkOf = (one) => `${link(/** @type {Post} */ (post(one.on)))}${one.id}/`;

let fresh = 0;
/** A new comment of one's own. @param {string} on @param {string} parent @param {string} text @returns {Comment} */
export function write(on, parent, text) {
  const made = { id: `kn000${++fresh}`, by: ME, on, parent, text, hours: 0 };
  comments.unshift(made);
  return made;
}
