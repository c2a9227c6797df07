/**
 * What there is to read: stories, a job, a poll, comments. `mira` is signed in. A comment's `parent` is a story or a comment;
 * the pages are flat tables, so only the indent tells which.
 */
export const ME = 'mira';

/** @typedef {{ id: number, by: string, title: string, url?: string, text?: string, minutes: number, voted?: boolean, job?: boolean, poll?: string[] }} Story */
/** @typedef {{ id: number, by: string | null, parent: number, text: string, minutes: number, down?: boolean, folded?: boolean, plain?: boolean }} Comment */

export function createWorld() {
  /** @type {Story[]} */
  const stories = [
    { id: 1001, by: 'ada_k', title: 'A clock that runs on rain', url: 'https://clockmakers.example/rain', minutes: 190 },
    { id: 1002, by: 'benok', title: 'Ask HN: How do you keep a workshop warm?', text: 'The roof is tin and the winters are long.', minutes: 240 },
    { id: 1003, by: '', title: 'Lantern Works (YC X01) is looking for a boatbuilder', url: 'https://lantern.example/jobs', minutes: 60, job: true },
    { id: 1004, by: 'Carolin', title: 'Drawing maps of places that moved', url: 'https://maps.example/moved', minutes: 410, voted: true },
    { id: 1005, by: ME, title: 'Show HN: A kettle that tells the time', url: 'https://kettle.example/', minutes: 330 },
    { id: 1006, by: 'hiro-t', title: 'The quiet joy of small databases', url: 'https://small.example/db', minutes: 80 },
    { id: 1007, by: 'lenaf', title: 'Repairing a 1931 radio', url: 'https://radio.example/1931', minutes: 95 },
    { id: 1008, by: 'oyelaran', title: 'Notes from a year of baking at altitude', url: 'https://bread.example/altitude', minutes: 100 },
    { id: 1009, by: 'pia', title: 'Why the ferry timetable is a poem', url: 'https://ferry.example/poem', minutes: 130 },
    { id: 1010, by: 'quentin_m', title: 'Poll: Where do you read?', minutes: 150, poll: ['On the train', 'In bed'] },
    { id: 1011, by: 'rasa', title: 'Paper sensors for small rivers', url: 'https://rivers.example/paper', minutes: 170 },
    { id: 1012, by: 'sunniva', title: 'A font for tired eyes', url: 'https://fonts.example/tired', minutes: 20 },
  ];
  /** @type {Comment[]} */
  const comments = [
    { id: 2001, by: 'benok', parent: 1001, text: 'I built one of these with my aunt. The hard part is August.', minutes: 170 },
    { id: 2002, by: ME, parent: 2001, text: 'How did you keep the leaves out?', minutes: 160 },
    { id: 2003, by: 'dan_o', parent: 2002, text: 'A sieve. Everybody starts with something cleverer.', minutes: 150, down: true },
    { id: 2004, by: null, parent: 1001, text: '', minutes: 140 },
    { id: 2005, by: 'olga_v', parent: 2004, text: 'The comment above said that rain is not a unit.', minutes: 130, plain: true },
    { id: 2006, by: 'olga_v', parent: 1001, text: 'There is one in the town hall of my village, stopped since 1988.', minutes: 120 },
    { id: 2007, by: ME, parent: 1006, text: 'One table was enough for nine years.', minutes: 70 },
    { id: 2008, by: 'tomasz', parent: 2007, text: 'And for the tenth?', minutes: 60 },
    { id: 2009, by: ME, parent: 2008, text: 'Two tables.', minutes: 50 },
    { id: 2010, by: 'uschi', parent: 2009, text: 'A slippery slope.', minutes: 40 },
    { id: 2011, by: 'viktor', parent: 1005, text: 'Mine only tells the time of the tea.', minutes: 300 },
    { id: 2012, by: 'wanda', parent: 1005, text: 'Does it know about summer time?', minutes: 280 },
    { id: 2013, by: 'viktor', parent: 2012, text: 'Kettles do not travel.', minutes: 270 },
    { id: 2014, by: 'yusra', parent: 1001, text: 'Folded away, still here.', minutes: 110, folded: true },
    { id: 2015, by: ME, parent: 1001, text: 'Written a moment ago, while I may still edit it.', minutes: 9 },
    { id: 2016, by: 'zeno', parent: 1011, text: 'We use birch bark for the same thing.', minutes: 90 },
    { id: 2017, by: 'astrid', parent: 1011, text: 'How long do they last in spring?', minutes: 88, down: true },
    { id: 2018, by: 'bao', parent: 1011, text: 'Two weeks, then the fish eat them.', minutes: 84 },
    { id: 2019, by: 'celeste', parent: 1011, text: 'I measured mine with a teaspoon.', minutes: 80 },
  ];
  const world = {
    stories,
    comments,
    /** @param {number} id */
    story: (id) => stories.find((story) => story.id === id),
    /** @param {number} id */
    comment: (id) => comments.find((comment) => comment.id === id),
    /** The story a comment belongs to. @param {Comment} comment @returns {Story} */
    storyOf(comment) {
      const above = world.comment(comment.parent);
      return above ? world.storyOf(above) : /** @type {Story} */ (world.story(comment.parent));
    },
    /** Everything under something, in reading order, with its depth; one's own new ones first. @param {number} id @param {number} [depth] @returns {[Comment, number][]} */
    under: (id, depth = 0) =>
      comments.filter((comment) => comment.parent === id).sort((one, other) => Number(other.id > 9000) - Number(one.id > 9000))
        .flatMap((comment) => [/** @type {[Comment, number]} */ ([comment, depth]), ...world.under(comment.id, depth + 1)]),
    /** @param {number} parent @param {string} text */
    write(parent, text) {
      const comment = { id: 9001 + comments.filter((one) => one.id > 9000).length, by: ME, parent, text, minutes: 0 };
      comments.push(comment);
      return comment;
    },
  };
  return world;
}
