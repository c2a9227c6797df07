/** People and posts of the miniature. All invented. Nobody (0) is an account that is gone. */

export const me = 900;

/** @type {Record<number, [string, string]>} */
export const people = {
  900: ['Mira Halm', 'mira-halm'], 9: ['Ada Sommer', 'ada-sommer'], 10: ['Ben Okri', 'ben-okri'], 11: ['Cleo Marsh', 'cleo-marsh'],
  12: ['Дину', 'дину'], 13: ['Edda Vik', 'edda-vik'], 14: ['Finn', 'finn'], 15: ['Gita Rao', 'gita-rao'],
};

/**
 * @typedef {{ id: number, by: number, text: string, up?: boolean }} Remark
 * @typedef {{ id: number, by: number, text: string, editor?: number, voted?: boolean, accepted?: boolean, remarks?: Remark[] }} Post
 * @typedef {Post & { slug: string, title: string, answers: Post[] }} Question
 */

/** @type {Question[]} */
export const questions = [
  {
    id: 1234, slug: 'how-do-i-fold-a-map', title: 'How do I fold a map?', by: 9, text: 'It never goes back the way it came.', editor: 10,
    remarks: [{ id: 501, by: 11, text: 'Which map?' }, { id: 502, by: 0, text: 'Roll it.' }],
    answers: [
      { id: 701, by: 10, text: 'Along the creases, from the short side.', editor: 9, accepted: true, remarks: [{ id: 503, by: 12, text: 'Works.' }] },
      { id: 702, by: 900, text: 'I keep mine open on the wall.', remarks: [{ id: 504, by: 13, text: 'So do I.' }, { id: 505, by: 900, text: 'Good company.' }] },
      { id: 703, by: 0, text: 'By an account that is gone.' },
      { id: 704, by: 12, text: 'Buy two.', voted: true },
      { id: 705, by: 13, text: 'Ask somebody who sails.' },
      { id: 706, by: 14, text: 'Wet it first. Do not wet it first.' },
    ],
  },
  {
    id: 5678, slug: 'why-does-my-kettle-whistle', title: 'Why does my kettle whistle?', by: 900, text: 'It did not, last year.',
    remarks: [{ id: 601, by: 14, text: 'Which tone?' }],
    answers: [{ id: 801, by: 15, text: 'Steam through two plates with a hole each.', remarks: [{ id: 602, by: 11, text: 'Lovely.' }] }, { id: 802, by: 11, text: 'It is glad to see you.' }],
  },
  { id: 4321, slug: 'a-name-for-a-boat', title: 'A name for a boat?', by: 15, text: 'It is small and green.', answers: [] },
  { id: 4322, slug: 'what-is-a-bight', title: 'What is a bight?', by: 11, text: 'In a rope.', answers: [] },
];
