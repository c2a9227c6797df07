/** Who is here and what they wrote. Numbers of posts are the real kind: their upper bits are the moment of writing. */

/** @typedef {{ slug: string, name: string, id: string, member: number, headline: string, company?: boolean }} Person */

/** @type {Record<string, Person>} */
export const people = Object.fromEntries(
  [
    ['mira-solheim', 'Mira Solheim', 'Bridges, mostly small ones'],
    ['lena-quist', 'Lena Quist', 'Timber engineer'],
    ['tomas-brandl', 'Tomás Brandl', 'Night trains and timetables'],
    ['kenji-ito', 'Kenji Ito', 'Soil laboratory'],
    ['noor-haddad', 'Noor Haddad .', 'Teaches welding'],
    ['priya-menon', 'Priya Menon', 'Irrigation for dry gardens'],
    ['jana-kralova', 'Jana Králová', 'Museum of clocks'],
    ['sam-whitlock', 'Sam Whitlock', 'Harbour pilot'],
    ['olu-adeyemi', 'Olu Adeyemi', 'Maps of buses'],
    ['ines-duarte', 'Inês Duarte', 'Paper restorer'],
    ['hugo-lindqvist', 'Hugo Lindqvist', 'Bees & orchards'],
    ['petra-vogel', 'Petra Vogel', 'Choir and accounts'],
    ['aiko-tan', 'Aiko Tan', 'Ceramics'],
    ['ruben-castel', 'Ruben Castel', 'Fire safety'],
    ['fernwood-tools', 'Fernwood Tools', '1,204 followers'],
  ].map(([slug, name, headline], n) => [slug, { slug, name, headline, id: `ACoAAB${slug.replace(/\W/g, '').toUpperCase().slice(0, 9)}Q`, member: 41000000 + n * 137, company: slug === 'fernwood-tools' }]),
);

export const ME = people['mira-solheim'];
const FIRST = 7486042476307222528n;
export const number = (/** @type {number} */ n) => String(FIRST + BigInt(n));

/** The new front-end's name for a post: the number as a protobuf field, in base64. @param {string} type @param {string} id */
export function packed(type, id) {
  let rest = BigInt(id) << 1n;
  const bytes = [8];
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  const all = [type === 'ugcPost' ? 0x12 : 0x0a, bytes.length, ...bytes];
  return btoa(String.fromCharCode(...all)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The new front-end's own name for a card. @param {number} n */
export const token = (n) => `k${(n * 7919 + 13).toString(36)}Zt${n}Q`;

/**
 * @typedef {{ n: number, by: string, words: string, type?: string, reason?: string, quotes?: string, promoted?: boolean, liked?: boolean,
 *   unnumbered?: boolean, inside?: boolean, carousel?: boolean, followed?: boolean, remarks?: Remark[] }} Post
 * @typedef {{ n: number, by: string, words: string, to?: string, answers?: Remark[] }} Remark
 */

/** The new feed. @type {(Post | 'people')[]} */
export const feed = [
  { n: 1, by: 'lena-quist', words: 'The glue joint held. Forty tonnes, and then the crane gave up first.' },
  { n: 2, by: 'lena-quist', words: 'Second note of the day, because the drawings are finally public.' },
  { n: 3, by: 'kenji-ito', reason: 'tomas-brandl', words: 'What worms tell about a building site, in six photographs.' },
  { n: 4, by: 'noor-haddad', quotes: 'priya-menon', words: 'Read this before you plan a roof garden.' },
  { n: 5, by: 'fernwood-tools', promoted: true, words: 'Clamps that do not slip. Now in two sizes.' },
  { n: 6, by: 'mira-solheim', words: 'A footbridge of nine metres took me two years. Ask me anything.' },
  'people',
  { n: 7, by: 'jana-kralova', unnumbered: true, inside: true, words: 'The tower clock runs again, eleven seconds fast.' },
  { n: 8, by: 'sam-whitlock', liked: true, words: 'Fog all week. Radar, patience, tea.' },
  { n: 10, by: 'olu-adeyemi', carousel: true, words: 'Three ways to draw a bus line that forks.' },
  { n: 11, by: 'ines-duarte', type: 'ugcPost', words: 'How to flatten a map that was folded for ninety years.' },
  { n: 12, by: 'priya-menon', words: 'Does anybody here measure drip lines by weight?' },
  { n: 13, by: 'tomas-brandl', words: 'The sleeper to the coast is back in the timetable.' },
  { n: 14, by: 'hugo-lindqvist', words: 'Bees arrived. All of them, in my car.' },
  { n: 15, by: 'petra-vogel', words: 'Closing the books and opening the score.' },
  { n: 16, by: 'aiko-tan', words: 'Kiln log, week nine: less is more.' },
  { n: 17, by: 'ruben-castel', words: 'Please stop wedging fire doors. A thread.' },
];

/** A post of the new front-end on its page; comments are a flat list there. @type {Post} */
export const focal = {
  n: 0, by: 'olu-adeyemi', words: 'I asked forty drivers which map they use. None of ours.',
  remarks: [
    { n: 501, by: 'jana-kralova', words: 'Which one do they use, then?' },
    { n: 502, by: 'sam-whitlock', words: 'Same at sea. Everybody carries the old sheet.' },
    { n: 503, by: 'mira-solheim', words: 'We print ours on the back of the timetable.' },
    { n: 504, by: 'kenji-ito', words: 'A map is a promise.' },
  ],
};

/** The old feed. @type {Post[]} */
export const classic = [
  { n: 61, by: 'hugo-lindqvist', words: 'Orchard walk on Sunday, boots advised.' },
  { n: 62, by: 'petra-vogel', followed: true, reason: 'sam-whitlock', words: 'A choir is a budget that sings.' },
  { n: 63, by: 'aiko-tan', quotes: 'ruben-castel', words: 'He is right about doors. I checked ours.' },
  { n: 64, by: 'fernwood-tools', promoted: true, words: 'Spring catalogue.' },
  { n: 65, by: 'mira-solheim', followed: true, words: 'Looking for a second pair of eyes on a load table.' },
  { n: 66, by: 'ruben-castel', words: 'Door closers compared, with a stopwatch.' },
  { n: 67, by: 'ines-duarte', type: 'ugcPost', words: 'Paste, water, weight, wait.' },
  { n: 68, by: 'jana-kralova', liked: true, followed: true, words: 'A pendulum has no opinion.' },
  { n: 69, by: 'kenji-ito', words: 'Clay is slow, reports are slower.' },
  { n: 70, by: 'priya-menon', words: 'One valve, nine gardens.' },
  { n: 71, by: 'olu-adeyemi', words: 'Night buses deserve a day map.' },
];

/** Posts of the old front-end on their own pages. @type {Post[]} */
export const alone = [
  {
    n: 73, by: 'petra-vogel', followed: true, words: 'What does your association do with its first surplus?',
    remarks: [
      { n: 601, by: 'ruben-castel', words: 'Extinguishers. Then cake.', answers: [{ n: 602, by: 'aiko-tan', to: 'ruben-castel', words: 'In that order?' }, { n: 603, by: 'hugo-lindqvist', to: 'aiko-tan', words: 'Always.' }] },
      { n: 604, by: 'ines-duarte', words: 'A reserve for roofs.' },
      { n: 605, by: 'mira-solheim', words: 'We fixed the stairs.' },
    ],
  },
  {
    n: 74, by: 'mira-solheim', followed: true, words: 'Steel or timber for a span of nine metres?',
    remarks: [
      { n: 611, by: 'lena-quist', words: 'Timber, and I will prove it.' },
      { n: 612, by: 'mira-solheim', words: 'Proof is welcome.', answers: [{ n: 613, by: 'kenji-ito', to: 'mira-solheim', words: 'Ask the soil first.' }, { n: 614, by: 'noor-haddad', to: 'kenji-ito', words: 'The soil says weld.' }] },
      { n: 615, by: 'fernwood-tools', words: 'Both need clamps!' },
    ],
  },
];

/** Noor's list of posts. @type {Post[]} */
export const activity = Array.from({ length: 12 }, (_, i) => ({ n: 81 + i, by: 'noor-haddad', followed: true, words: `Workshop note ${12 - i}: keep the torch moving.` }));

/** Names to reactions as both front-ends call them. */
export const REACTIONS = [
  ['LIKE', 'like', 'Like'], ['PRAISE', 'praise', 'Celebrate'], ['APPRECIATION', 'support', 'Support'],
  ['EMPATHY', 'empathy', 'Love'], ['INTEREST', 'interest', 'Insightful'], ['ENTERTAINMENT', 'entertainment', 'Funny'],
];

export const WORDS = {
  en: { none: 'Reaction button state: no reaction', state: 'Reaction button state: ', menu: 'Open reactions menu', Like: 'Like', Celebrate: 'Celebrate', Support: 'Support', Love: 'Love', Insightful: 'Insightful', Funny: 'Funny', comment: 'Comment', reply: 'Reply', repost: 'Repost', send: 'Send', box: 'Text editor for creating comment', failed: 'That did not work. Try again.', more: '… more' },
  de: { none: 'Status der Reaktionsschaltfläche: keine Reaktion', state: 'Status der Reaktionsschaltfläche: ', menu: 'Reaktionsmenü öffnen', Like: 'Gefällt mir', Celebrate: 'Beifall', Support: 'Unterstützung', Love: 'Wunderbar', Insightful: 'Inspirierend', Funny: 'Lustig', comment: 'Kommentieren', reply: 'Antworten', repost: 'Reposten', send: 'Senden', box: 'Texteditor zum Erstellen von Kommentaren', failed: 'Das hat nicht geklappt.', more: '… mehr' },
  pl: { none: 'Stan przycisku reakcji: brak reakcji', state: 'Stan przycisku reakcji: ', menu: 'Otwórz menu reakcji', Like: 'Poleć', Celebrate: 'Gratulacje', Support: 'Wsparcie', Love: 'Super', Insightful: 'Ciekawe', Funny: 'Zabawne', comment: 'Komentarz', reply: 'Odpowiedz', repost: 'Podaj dalej', send: 'Wyślij', box: 'Edytor tekstu do tworzenia komentarzy', failed: 'Nie udało się.', more: '… więcej' },
};
