/** Stories and responses of the miniature. All invented. */

/** @type {{ path: string, by: string, name: string, title: string, link?: string }[]} */
export const stories = [
  { path: '/@ada/a-house-by-the-water-1a2b3c4d5e6f', by: 'ada', name: 'Ada Sommer', title: 'A house by the water' },
  { path: '/harbour/letters-from-the-pier-2b3c4d5e6f7a', by: 'ben.writes', name: 'Ben Okri', title: 'Letters from the pier' },
  { path: '/harbour/salt-3c4d5e6f7a8b', by: 'cleo', name: 'Cleo Marsh', title: 'Salt', link: 'https://cleo.medium.com/' },
  { path: '/@mira/a-first-story-4d5e6f7a8b9c', by: 'mira', name: 'Mira Halm', title: 'A first story' },
];

/** @type {{ by: string, name: string, text: string }[]} */
export const responses = [
  { by: 'dinu', name: 'Dinu Rusu', text: 'I have been there, in spring.' },
  { by: 'edda', name: 'Edda Vik', text: 'The second paragraph stayed with me.' },
];
