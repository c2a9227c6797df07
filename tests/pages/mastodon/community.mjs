/**
 * The people of social.example and what they wrote.
 *
 * Plain data, shared by the page scripts and by site.mjs (which puts the accounts into #initial-state). Everybody here is
 * invented. Ids never change, because tests and expected.json name them. Ages are minutes before the first visit.
 * What the reader of the site did (favourites, replies, follows) is not here: see world.mjs.
 */

export const domain = 'social.example';
export const meId = '109300000000000001';

/** A small landscape as an image: sky, sun, two hills. */
function landscape(hue, sun, wide) {
  const [w, ht] = wide ? [480, 270] : [96, 96];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${ht}" width="${w}" height="${ht}">`
    + `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 70% 78%)"/>`
    + `<stop offset="1" stop-color="hsl(${(hue + 40) % 360} 80% 88%)"/></linearGradient></defs>`
    + `<rect width="${w}" height="${ht}" fill="url(#s)"/>`
    + `<circle cx="${w * sun}" cy="${ht * 0.38}" r="${ht * 0.15}" fill="hsl(${wide ? 24 : (hue + 170) % 360} 90% 68%)"/>`
    + `<path d="M0 ${ht * 0.72}Q${w * 0.28} ${ht * 0.42} ${w * 0.58} ${ht * 0.72}T${w} ${ht * 0.6}V${ht}H0Z" fill="hsl(${(hue + 100) % 360} 32% 52%)"/>`
    + `<path d="M0 ${ht * 0.9}Q${w * 0.5} ${ht * 0.58} ${w} ${ht * 0.84}V${ht}H0Z" fill="hsl(${(hue + 110) % 360} 36% 36%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const bee = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><ellipse cx="8" cy="6" rx="4" ry="4.5" fill="#bcd8ef"/><ellipse cx="14" cy="6.5" rx="3.4" ry="4" fill="#d4e7f6"/><ellipse cx="10" cy="12.5" rx="7.6" ry="5" fill="#f2b632"/><path d="M7 8v9M11 7.7v9.6M15 9v7" stroke="#3a2a10" stroke-width="1.8"/></svg>')}`;
/** Custom emoji that may stand in display names as `:code:`. */
export const emoji = { bee };

/**
 * `relation`: what grace has with them before she does anything here. `followsMe`: they follow grace.
 * `url` is the person's page on their own server.
 */
function person(n, username, host, name, hue, sun, note, extra = {}) {
  const id = `1093000000000000${String(n).padStart(2, '0')}`;
  return {
    id, username, name, note,
    acct: host ? `${username}@${host}` : username,
    handle: `@${username}@${host || domain}`,
    url: `https://${host || domain}/@${username}`,
    avatar: landscape(hue, sun), relation: 'following', followsMe: false, locked: false, ...extra,
  };
}

export const people = [
  person(1, 'grace', '', 'Grace Holloway', 205, 0.7, 'Potter, and keeper of the Saturday repair café. Mugs, lamps, second chances.', { relation: 'self' }),
  person(2, 'ada', 'other.example', 'Ada Wintergreen', 150, 0.3, 'Allotment number 14. Kale, notebooks, long letters.', { followsMe: true }),
  person(3, 'tomasz', '', 'Tomasz Lis', 20, 0.62, 'Translator by day, bicycle courier of soup by night.', { followsMe: true, fields: [['Soup', 'https://soup.example/menu'], ['Elsewhere', 'https://bsky.app/profile/tomasz.example']] }),
  person(4, 'mei', 'paper.example', 'Mei Tanaka', 320, 0.25, 'Bookbinder. I mend what people read to pieces.', { followsMe: true }),
  person(5, 'idris', '', 'Idris Okoye :bee:', 45, 0.45, 'Nine hives behind the old station. Ask me about honey, not about stings.', { followsMe: true }),
  person(6, 'noor', 'kitchen.example', 'Noor Haddad', 5, 0.75, 'Cooks for twelve, eats for one. Recipes on Sundays.', { followsMe: true }),
  person(7, 'bruno', '', 'Bruno Salgado', 245, 0.55, 'Telescope on the hill whenever the sky allows.', { relation: 'none', fields: [['Code', 'https://github.com/bruno-salgado']] }),
  person(8, 'lena', 'north.example', 'Lena Voss', 180, 0.35, 'I conduct a choir that does not audition.', { relation: 'none', followsMe: true, locked: true }),
  person(9, 'joana', '', 'Joana Prado', 280, 0.5, 'Retired librarian, unretired reader.', { followsMe: true }),
];

export const byId = Object.fromEntries(people.map((p) => [p.id, p]));
export const byAcct = Object.fromEntries(people.map((p) => [p.acct, p]));
const P = Object.fromEntries(people.map((p) => [p.username, p.id]));

function post(n, who, age, text, extra = {}) {
  return {
    id: `1159200000000000${String(n).padStart(2, '0')}`, account: P[who], age, text,
    boosts: 0, favourites: 0, favourited: false, reblogged: false, bookmarked: false, ...extra,
  };
}
const S = (n) => `1159200000000000${String(n).padStart(2, '0')}`;

export const posts = [
  post(1, 'ada', 12, 'First frost on the allotment this morning, and the kale looks happier than I do. Tea first, gloves later.', { favourites: 7, boosts: 1 }),
  post(2, 'idris', 41, 'Does anyone have a spare bicycle bell? The bees hear me coming. Pedestrians do not.\n\n#repaircafe', { favourites: 3 }),
  post(3, 'noor', 58, 'Sourdough attempt nine. It sighed when I cut it. I have decided that this is a good sign, and there are two loaves too many, so knock if you live near the canal.', { spoiler: 'Food, bread', favourites: 11, boosts: 2 }),
  post(4, 'grace', 80, 'The repair café fixed eleven things today: four lamps, three toasters, two zips, one music box and a very stubborn umbrella.\n\nThank you to everyone who held a torch.', { favourites: 1, boosts: 1 }),
  post(5, 'mei', 110, 'I read this twice this morning, once as a gardener and once as a bookbinder. It holds both times.', { quote: S(20), favourites: 5 }),
  post(6, 'idris', 130, 'The hives are wrapped for the winter. Put an ear against the wood and you can hear them discussing spring.', { picture: { src: landscape(40, 0.7, true), alt: 'Hills behind the old station at dusk, a low orange sun' }, favourites: 18, boosts: 6 }),
  post(7, 'joana', 160, 'Our old dog Bento died last night, fourteen years old, in his basket by the bookshelf. The house is very quiet.', { spoiler: 'Pet loss, grief', favourites: 2 }),
  post(8, 'bruno', 320, 'Clear sky in the forecast for Saturday. Telescope on the hill by the water tower from eight; there are steps for short people and cocoa for everybody.', { favourites: 24, boosts: 9 }),
  post(9, 'tomasz', 150, '@joana Take all the time you need. There is a chair for you at the Friday table, and nobody will ask you to talk.', { inReplyTo: S(7), favourites: 4 }),
  post(10, 'tomasz', 240, 'Which word shall we translate together on Sunday?', { poll: { ended: true, votes: 23, options: [['saudade', 9], ['komorebi', 8], ['zadomowić się', 6]] } }),
  post(11, 'noor', 300, 'The lentil soup is written down at last. Serves twelve, scales down to one and a bad day.', { favourites: 31, boosts: 14, favourited: true }),
  post(12, 'ada', 365, '@grace Your notes about the green glaze saved my evening. The second bowl came out like lake water.', { favourites: 2, boosts: 2, reblogged: true, mentions: [P.grace] }),
  post(13, 'joana', 480, 'A list of seven short novels for long trains, in no order, with no spoilers. Add yours below.', { favourites: 9, bookmarked: true, edited: true }),
  post(14, 'lena', 190, 'The choir opens its doors on Thursday. No audition: bring a warm voice or a warm scarf, both are useful.', { favourites: 16, boosts: 5 }),
  post(15, 'tomasz', 600, 'Delivered four soups, one scarf and a letter today. The letter weighed the most.', { favourites: 13 }),
  post(16, 'mei', 730, 'A child brought me an atlas without Iceland. We have made a new Iceland.', { favourites: 42, boosts: 17 }),
  post(17, 'idris', 1210, 'Honey swap on Sunday at the library steps. I bring linden; surprise me.', { favourites: 8, boosts: 3 }),
  post(18, 'noor', 1480, 'Who taught you the dish that you cook without thinking?', { favourites: 6 }),
  post(19, 'ada', 1600, 'Found my grandmother’s seed envelopes. Her handwriting for “beans” looks like a small train.', { favourites: 21, boosts: 4 }),
  post(20, 'ada', 2000, 'Slow work is not late work. Some things are simply being done at the speed at which they stay done.', { favourites: 57, boosts: 30 }),
  post(21, 'grace', 2900, 'Kiln opened at six this morning. Nothing cracked. I have been smiling at shelves.', { favourites: 3 }),
  post(22, 'grace', 5800, 'We are looking for a second sewing machine for the repair café. It may be old; we like old.', { favourites: 6, boosts: 2 }),
  post(23, 'tomasz', 9, '@ada@other.example The kale always wins. Send the gloves my way, I have forgotten where autumn went.', { inReplyTo: S(1), favourites: 1 }),
  post(24, 'ada', 6, '@tomasz They are on the hook by the door, next to autumn.', { inReplyTo: S(23) }),
  post(25, 'joana', 55, '@grace The music box plays a little faster than before. I think it is glad.', { inReplyTo: S(4), mentions: [P.grace], favourites: 1 }),
  post(26, 'mei', 2700, 'Open kilns are my favourite kind of morning news.', { quote: S(21), favourites: 3 }),
  post(27, 'bruno', 4000, 'Saturn, for anyone who was under clouds: still there, still showing off.', { favourites: 12, boosts: 4, pinned: true }),
  post(28, 'lena', 900, 'Rehearsal note to myself: silence is also a note, and today we sang it well.', { favourites: 10 }),
  // Written to grace a moment after she first does something here (world.mjs decides when).
  post(29, 'ada', null, '@grace Eleven! Keep me a seat at the bench next Saturday, I have a lamp that hums in B flat.', { inReplyTo: S(4), mentions: [P.grace], arrives: true }),
];

/** Boosts by others: `id` is the boost's own id, `of` the post. */
export const boosts = [
  { id: '115920000000000101', by: P.tomasz, of: S(14), age: 25 },
  { id: '115920000000000102', by: P.ada, of: S(8), age: 180 },
];

/** The home feed, newest first, as row ids (posts or boosts). */
export const home = [S(1), '115920000000000101', S(2), S(3), S(4), S(5), S(6), S(9), S(7), '115920000000000102', S(10), S(11), S(12), S(13), S(15), S(16), S(17), S(18), S(19), S(20)];

/**
 * Notifications, newest first. `actors` are all who did it, `sample` how many of them the server sends along
 * (avatars); the label counts them all.
 */
export const notifications = [
  { id: '9001', type: 'favourite', actors: [P.tomasz], status: S(4), age: 30 },
  { id: '9002', type: 'reblog', actors: [P.idris], status: S(4), age: 36 },
  { id: '9003', type: 'mention', actors: [P.joana], status: S(25), age: 55 },
  { id: '9004', type: 'favourite', actors: [P.ada, P.noor, P.idris], status: S(21), age: 200 },
  { id: '9005', type: 'follow', actors: [P.lena], age: 260 },
  { id: '9006', type: 'status', actors: [P.idris], status: S(6), age: 130 },
  { id: '9007', type: 'mention', actors: [P.ada], status: S(12), age: 365 },
  { id: '9008', type: 'poll', actors: [P.tomasz], status: S(10), age: 400 },
  { id: '9009', type: 'quote', actors: [P.mei], status: S(26), age: 2700 },
  { id: '9010', type: 'favourite', actors: [P.ada, P.mei, P.joana, P.noor, P.tomasz, P.idris], sample: 4, status: S(22), age: 2800 },
  { id: '9011', type: 'reblog', actors: [P.noor, P.mei], status: S(22), age: 2850 },
  { id: '9012', type: 'update', actors: [P.joana], status: S(13), age: 470 },
  { id: '9013', type: 'admin.sign_up', actors: [P.bruno], age: 4100 },
  { id: '9014', type: 'admin.report', actors: [P.tomasz], target: P.bruno, age: 4200 },
  { id: '9015', type: 'severed_relationships', actors: [], target: 'noisy.example', age: 5000 },
];

/** What comes in after grace's first act: somebody joins the first favourite group, and Ada's post 29 arrives. */
export const arrivals = [
  { id: '9101', type: 'favourite', joins: '9001', actors: [P.noor], status: S(4) },
  { id: '9102', type: 'mention', actors: [P.ada], status: S(29) },
];
