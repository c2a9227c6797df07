/** The people and articles of the Writing Club. All invented. */

export const me = { id: 900, user: 'mira', name: 'Mira Halm' };

/** @type {{ id: number, user: string, name: string, follows?: boolean }[]} */
export const people = [
  me,
  { id: 101, user: 'ada', name: 'Ada Sommer' },
  { id: 102, user: 'ben', name: 'Ben and 3 others' },
  { id: 103, user: 'cleo', name: 'Cleo Marsh', follows: true },
  { id: 104, user: 'dinu', name: 'Dinu Rusu' },
  { id: 105, user: 'edda', name: 'Edda Vik' },
  { id: 106, user: 'finn', name: 'Finn 2000' },
  { id: 107, user: 'gul', name: 'Gül Demir' },
  { id: 108, user: 'hana', name: 'Hana Mori' },
];
export const person = (/** @type {string} */ user) => people.find((one) => one.user === user) ?? people[0];

/**
 * @typedef {{ id: number, code: string, by: string, text: string, deleted?: boolean, liked?: boolean, answers?: Comment[] }} Comment
 * @typedef {{ id: number, path: string, by: string, title: string, mine?: string[], comments: Comment[] }} Article `mine`: the user's reactions
 */

/** @type {Article[]} */
export const articles = [
  {
    id: 1, path: '/ada/sorting-by-hand-1a2b', by: 'ada', title: 'Sorting by hand',
    comments: [
      { id: 11, code: '1a1', by: 'ben', text: 'I sort my spices like this.', answers: [
        { id: 12, code: '1a2', by: 'cleo', text: 'By colour?', answers: [{ id: 13, code: '1a3', by: 'mira', text: 'By smell, surely.' }] },
        { id: 14, code: '1a4', by: 'dinu', text: 'By the date on the jar, sadly.' },
      ] },
      { id: 15, code: '1a5', by: 'edda', text: 'deleted', deleted: true, answers: [{ id: 16, code: '1a6', by: 'finn', text: 'I read it before it went, and it was kind.' }] },
      { id: 17, code: '1a7', by: 'gul', text: 'Bubble sort is what my children do.', liked: true },
      { id: 18, code: '1a8', by: 'hana', text: 'A pleasure to read.' },
    ],
  },
  { id: 2, path: '/the-lab/tea-timers-3c4d', by: 'ben', title: 'Tea timers and 5 others', mine: ['unicorn'], comments: [] },
  {
    id: 3, path: '/mira/a-small-parser-5e6f', by: 'mira', title: 'A small parser',
    comments: [
      { id: 31, code: '3a1', by: 'hana', text: 'Small indeed, and clear.', answers: [{ id: 32, code: '3a2', by: 'ada', text: 'I thought so too.' }] },
      { id: 33, code: '3a3', by: 'mira', text: 'There is a second part now.' },
    ],
  },
  { id: 4, path: '/cleo/knots-7a8b', by: 'cleo', title: 'Knots', comments: [] },
  { id: 5, path: '/dinu/a-bell-9c0d', by: 'dinu', title: 'A bell', comments: [] },
  { id: 6, path: '/edda/glass-1e2f', by: 'edda', title: 'Glass', comments: [] },
  { id: 7, path: '/finn/two-drums-3a4b', by: 'finn', title: 'Two drums', comments: [] },
];

/** What has happened to mira. */
export const notifications = [
  { kind: 'reaction', actors: ['ada'], path: '/mira/a-small-parser-5e6f', title: '10 reasons and 7 others', single: true },
  { kind: 'reaction', actors: ['dinu', 'edda'], path: '/mira/comment/1a3', title: 'By smell, surely.' },
  { kind: 'reaction', actors: ['finn'], others: 1 + 1, path: '/mira/a-small-parser-5e6f', title: 'A small parser', older: true },
  { kind: 'comment', actors: ['hana'], path: '/mira/a-small-parser-5e6f', title: 'A small parser', comment: '/hana/comment/3a1', id: 31 },
  { kind: 'comment', actors: ['cleo'], path: '/ada/sorting-by-hand-1a2b', title: 'Sorting by hand', comment: '/cleo/comment/1b9', to: '/mira/comment/1a3', id: 40 },
  { kind: 'comment', actors: ['ada'], path: '/mira/a-small-parser-5e6f', title: 'A small parser', comment: '/ada/comment/3a2', to: '/hana/comment/3a1', id: 32, liked: true },
  { kind: 'comment', actors: ['gul'], path: '/ada/sorting-by-hand-1a2b', title: 'Sorting by hand', comment: '/gul/comment/1a7', id: 17 },
  { kind: 'mention', actors: ['ben'], comment: '/ben/comment/9z9', id: 41 },
  { kind: 'article', actors: ['cleo'], path: '/cleo/knots-7a8b', title: 'Knots' },
  { kind: 'follow', actors: ['hana'] },
  { kind: 'follow', actors: ['ada', 'gul', 'dinu'] },
  { kind: 'badge', actors: [] },
];
