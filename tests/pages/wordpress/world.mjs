// The blog's memory: who writes there, what was written, and what happens to a comment that is sent.
//
// A world is made fresh for every `create()`; nothing is shared between two of them and nothing is written to disk.
// All times hang on one reference moment, so that the pages are the same on every run; `now` moves the whole
// world to another moment (a sample community wants comments of yesterday, whenever that is). After that the clock runs.
// Left out: rendering, sessions and HTTP.

import { createHash } from 'node:crypto';

/** The moment the blog is looked at unless the caller names another one. */
export const REFERENCE = Date.parse('2026-11-20T09:30:00Z');

/** Members by login. `slug` is what WordPress puts into addresses and classes; it may differ from the login. */
export const people = {
  ada: { id: 1, login: 'ada', slug: 'ada', name: 'Ada Lindqvist', email: 'ada@blog.example', site: '/', role: 'administrator', hue: 20 },
  bruno: { id: 2, login: 'bruno', slug: 'bruno', name: 'Bruno Castell', email: 'bruno@post.example', site: null, role: 'subscriber', hue: 205 },
  'carol.n': { id: 3, login: 'carol.n', slug: 'carol-n', name: 'Carol Nwosu', email: 'carol@hives.example', site: 'https://hives.example/', role: 'contributor', hue: 45 },
  dmitri: { id: 4, login: 'dmitri', slug: 'd-halvorsen', name: 'Dmitri Halvorsen', email: 'dmitri@fjord.example', site: null, role: 'subscriber', hue: 160 },
};

const guests = {
  mei: { name: 'Mei Tanaka', email: 'mei@garden.example', site: 'https://garden.example/mei', hue: 330 },
  tom: { name: 'Old Tom', email: 'tom@post.example', site: null, hue: 265 },
  deals: { name: 'Kettle Deals Daily', email: 'hello@deals.example', site: 'https://deals.example/kettles', hue: 0 },
};

/** Milliseconds of a UTC clock time in November 2026 (or another month), relative to the reference. */
const at = (iso) => Date.parse(`${iso}:00Z`) - REFERENCE;

const posts = [
  {
    id: 17, slug: 'mending-a-kettle', by: 'ada', at: at('2026-11-17T07:40'), category: 'Workbench', picture: 'kettle',
    title: 'Mending a kettle', alt: 'A round kettle on a small stove, steam rising',
    excerpt: 'The kettle stopped whistling in the first cold week. What it took was a spoon of vinegar, one evening, and a neighbour who knew.',
    body: [
      '<p>The kettle stopped whistling in the first cold week of November. It still boiled, but without a word, and twice I found it dancing dry on the stove.</p>',
      '<p>I had a new one open in another tab when Mrs Ferreira from the second floor came up about the post. She took the lid off, looked in with one eye closed, and said: “It is only holding its breath.” The whistle was full of chalk.</p>',
      '<figure class="wp-block-image size-large"><img src="{uploads}/kettle.svg" alt="A round kettle on a small stove, steam rising" width="720" height="360"></figure>',
      '<h2>What we did</h2>',
      '<p>A spoon of vinegar in a cup of warm water, the whistle upside down in it overnight, and in the morning a pin. That was all. I had expected a screwdriver at the very least.</p>',
      '<blockquote class="wp-block-quote"><p>Most broken things are only tired of something.</p><cite>Mrs Ferreira, second floor</cite></blockquote>',
      '<p>It sings again, half a tone lower than before. I find I walk to the kitchen a little earlier, to be there when it starts.</p>',
      '<p>If something of yours went quiet this autumn and came back, I would love to hear how.</p>',
    ],
  },
  {
    id: 14, slug: 'what-the-bees-taught-our-street', by: 'carol.n', at: at('2026-11-15T16:05'), category: 'Guests', picture: 'hive',
    title: 'What the bees taught our street', alt: 'Three wooden hives on a flat roof',
    excerpt: 'Three hives on a flat roof, and suddenly everybody in the street knew when the lime trees were in flower. A guest post by Carol.',
    body: [
      '<p>Ada asked me to write down the story I keep telling at her workbench, so here it is.</p>',
      '<figure class="wp-block-image size-large"><img src="{uploads}/hive.svg" alt="Three wooden hives on a flat roof" width="720" height="360"></figure>',
      '<p>When the three hives came to the roof of number 9, the first thing that changed was what people talked about on the stairs. Nobody had known that there are eleven lime trees between the bakery and the tram stop. Now everybody knew, and knew which one is late.</p>',
      '<p>In the second summer the children drew a map of everything in flower within a kilometre. It hangs in the bakery. People bring corrections.</p>',
      '<p>I came for the honey, really. I stayed for the corrections.</p>',
    ],
  },
  {
    id: 11, slug: 'the-pear-tree-on-the-corner', by: 'ada', at: at('2026-11-09T18:20'), category: 'Outdoors', picture: 'pear',
    title: 'The pear tree on the corner', alt: 'A pear tree behind a low wall, with a ladder',
    excerpt: 'Nobody planted it and nobody owns it. For nine years it has been pruned by whoever happened to have a ladder.',
    body: [
      '<p>Nobody remembers planting the pear tree on the corner of Mill Lane, and the town map has a blank where it stands. For nine years it has been pruned by whoever happened to have a ladder.</p>',
      '<figure class="wp-block-image size-large"><img src="{uploads}/pear.svg" alt="A pear tree behind a low wall, with a ladder" width="720" height="360"></figure>',
      '<p>This year there were four of us and two ladders. We cut less than we argued. In the end the tree decided most of it: where a branch pointed at a window, it went; where it pointed at the sky, it stayed.</p>',
      '<p>There are pears in a crate by the library door. They are small and hard and want three weeks on a windowsill. Please take some, and tell me what you made of them.</p>',
    ],
  },
  {
    id: 5, slug: 'a-letter-a-week', by: 'ada', at: at('2026-08-02T09:15'), category: 'Desk', picture: 'letter', closed: true,
    title: 'A letter a week', alt: 'An open envelope and a pencil on a table',
    excerpt: 'Fifty-two letters, thirty-one answers, one friend found again. What a year of stamps did to my Sundays.',
    body: [
      '<p>A year ago I bought fifty-two stamps and put them where the sugar used to be. One letter each Sunday, by hand, to whoever had been on my mind that week.</p>',
      '<figure class="wp-block-image size-large"><img src="{uploads}/letter.svg" alt="An open envelope and a pencil on a table" width="720" height="360"></figure>',
      '<p>Thirty-one people wrote back. I had thought I would count them, and then I stopped, because the best one came in March as an answer to nothing at all.</p>',
      '<p>The stamps are gone and the sugar is back. I bought fifty-two more.</p>',
    ],
  },
];

const comments = [
  { id: 3, post: 5, guest: 'mei', at: at('2026-08-02T13:02'), text: ['I read this on a train and bought stamps at the next stop. The first one goes to my old piano teacher.'] },
  { id: 4, post: 5, by: 'ada', parent: 3, at: at('2026-08-02T19:44'), text: ['Mei, that is the best thing that could have happened to this post. Tell her the scales were worth it.'] },

  { id: 21, post: 11, guest: 'tom', at: at('2026-11-09T20:31'), text: ['I held that ladder in 2019. Glad to read that the big fork is gone at last, it used to knock at my window in every storm.'] },
  { id: 22, post: 11, by: 'dmitri', at: at('2026-11-10T06:58'), text: ['Took six from the crate. Three went into a cake, three are still thinking it over on the windowsill.'] },
  { id: 24, post: 11, by: 'ada', parent: 22, at: at('2026-11-10T08:10'), text: ['Give them until the first of December. Then with blue cheese, if you have friends who like that sort of thing.'] },
  { id: 25, post: 11, ping: 'trackback', name: 'The Slow Bulletin', site: 'https://bulletin.example/week-46', at: at('2026-11-12T05:00'), text: ['[…] and from the corner of Mill Lane comes news of two ladders and one very patient tree […]'] },

  { id: 28, post: 14, by: 'ada', at: at('2026-11-15T17:30'), text: ['Thank you for writing this down, Carol. I am walking home under the late one tonight.'] },
  { id: 29, post: 14, by: 'carol.n', parent: 28, at: at('2026-11-15T21:12'), text: ['It is the one by the post box. Say hello from me.'] },

  { id: 31, post: 17, by: 'carol.n', at: at('2026-11-17T08:55'), text: ['I have the very same kettle, inherited with the flat. Mine only sings when the window is open, and I have never dared to ask why.'] },
  { id: 32, post: 17, by: 'ada', parent: 31, at: at('2026-11-17T10:12'), text: ['Do not ask. Some arrangements work because nobody looks inside.'] },
  { id: 33, post: 17, guest: 'tom', at: at('2026-11-17T12:40'), text: ['Lemon juice works as well and leaves the kitchen smelling of cake.', 'My father did it every first Sunday of the month and called it “the hearing test”.'] },
  { id: 34, post: 17, by: 'bruno', at: at('2026-11-17T19:21'), text: ['Lovely to read this with the kettle on. Did the vinegar leave any taste behind in the first pot?'] },
  { id: 35, post: 17, by: 'ada', parent: 34, at: at('2026-11-18T06:47'), text: ['Only a little in the first cup, Bruno, and that one went to the fern. Thank you for asking, I will add a line about rinsing twice.'] },
  { id: 36, post: 17, guest: 'mei', parent: 35, at: at('2026-11-18T09:03'), text: ['The fern will be fine. Mine gets all the first cups and looks better than I do.'] },
  {
    id: 37, post: 17, by: 'dmitri', at: at('2026-11-18T15:26'),
    html: '<blockquote><p>called it “the hearing test”</p><cite class="fn">Old Tom</cite></blockquote><p>This made my day, <a href="{post}#comment-33" rel="ugc">Tom</a>. We did the same with the church organ, only the bath was bigger.</p>',
  },
  { id: 38, post: 17, ping: 'pingback', name: 'Small repairs, week 46 – Carrying Water', site: 'https://water.example/small-repairs-46/', at: at('2026-11-18T18:00'), text: ['[…] Ada mended a kettle with a pin and a neighbour […]'] },
  { id: 39, post: 17, by: 'bruno', held: true, at: at('2026-11-19T18:05'), text: ['Here are two pages about limescale that helped me with mine: https://chalk.example/one and https://chalk.example/two'] },
  { id: 40, post: 17, by: 'carol.n', parent: 33, at: at('2026-11-18T20:15'), text: ['The hearing test! I am taking that word home with me.'] },
  { id: 41, post: 17, guest: 'deals', held: true, at: at('2026-11-19T22:51'), text: ['Great post! Visit us for the best kettles at the best price.'] },
  { id: 42, post: 17, by: 'bruno', parent: 32, at: at('2026-11-19T07:30'), text: ['That sentence is going on the wall above my workbench.'] },
];

export const escapeText = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const paragraphs = (lines) => lines.map((line) => `<p>${escapeText(line)}</p>`).join('');

/** One blog with its own state. */
export function createWorld({ now = REFERENCE } = {}) {
  const started = Date.now();
  const clock = () => now + (Date.now() - started);
  const world = {
    clock,
    posts: posts.map((post) => ({ ...post, at: now + post.at, author: people[post.by] })),
    comments: comments.map((comment) => adopt(comment, now)),
    nextId: 50,
  };
  world.comments.sort((a, b) => a.at - b.at || a.id - b.id);

  function adopt(comment, base) {
    const member = comment.by ? people[comment.by] : null;
    const source = member ?? guests[comment.guest] ?? { name: comment.name, email: '', site: comment.site, hue: 90 };
    return {
      id: comment.id, post: comment.post, parent: comment.parent ?? 0, type: comment.ping ?? 'comment',
      member, name: source.name, email: source.email, site: source.site, hue: source.hue,
      at: base + comment.at, held: comment.held ?? false,
      html: comment.html ?? paragraphs(comment.text), text: comment.html ? plain(comment.html) : comment.text.join('\n\n'),
    };
  }

  world.post = (id) => world.posts.find((post) => post.id === Number(id));
  world.bySlug = (slug) => world.posts.find((post) => post.slug === slug);
  world.comment = (id) => world.comments.find((comment) => comment.id === Number(id));
  world.moderationHash = (comment) => createHash('md5').update(`${comment.id} ${comment.at - now}`).digest('hex');

  /** What a visitor is shown under a post: approved comments, and held ones that are the visitor's own. */
  world.visible = (postId, me, unapproved) => world.comments.filter((comment) => comment.post === postId
    && (!comment.held || (me && comment.member === me)
      || (unapproved && Number(unapproved.id) === comment.id && unapproved.hash === world.moderationHash(comment))));

  /**
   * A comment is sent. Gives `{ comment }`, or `{ refused }` with the reason WordPress gives.
   * The words [hold], [flood] and [closed] in the text ask for moderation and for those refusals.
   */
  world.send = ({ post: postId, parent, text, member, guest, moderate }) => {
    const post = world.post(postId);
    const trimmed = (text ?? '').replace(/\r\n/g, '\n').trim();
    if (!post) return { refused: 'unknown', status: 404 };
    if (post.closed || trimmed.includes('[closed]')) return { refused: 'closed', status: 403 };
    if (!member && !(guest?.name && guest.email.includes('@'))) return { refused: 'fields', status: 400 };
    if (!trimmed) return { refused: 'empty', status: 400 };
    const answered = world.comment(parent);
    const parentId = answered && answered.post === post.id && !answered.held ? answered.id : 0;
    const author = member ?? { name: guest.name, email: guest.email, site: guest.site || null, hue: 300 };
    const same = world.comments.some((comment) => comment.post === post.id && comment.parent === parentId
      && comment.text === trimmed && comment.email === author.email);
    if (same) return { refused: 'duplicate', status: 409 };
    if (trimmed.includes('[flood]')) return { refused: 'flood', status: 429 };
    const comment = {
      id: world.nextId++, post: post.id, parent: parentId, type: 'comment', member: member ?? null,
      name: author.name, email: author.email, site: author.site, hue: author.hue, at: clock(),
      held: Boolean(moderate) || trimmed.includes('[hold]'),
      html: paragraphs(trimmed.split(/\n{2,}/)), text: trimmed,
    };
    world.comments.push(comment);
    return { comment };
  };

  return world;
}

function plain(html) {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Comments as a tree in the order of the walker, each with its depth and the classes WordPress gives it. */
export function thread(world, list) {
  const shown = new Set(list.map((comment) => comment.id));
  const children = new Map();
  for (const comment of list) {
    const key = shown.has(comment.parent) ? comment.parent : 0;
    if (!children.has(key)) children.set(key, []);
    children.get(key).push(comment);
  }
  let count = 0;
  let threads = 0;
  const walk = (key, depth) => (children.get(key) ?? []).map((comment) => {
    const odd = count++ % 2 === 1;
    const classes = commentClasses(world, comment, odd);
    if (depth === 1) classes.push(...(threads++ % 2 === 1 ? ['thread-odd', 'thread-alt'] : ['thread-even']));
    classes.push(`depth-${depth}`);
    const replies = walk(comment.id, depth + 1);
    if (replies.length) classes.push('parent');
    return { comment, depth, classes, replies };
  });
  return walk(0, 1);
}

/** The classes that say who wrote a comment; shared by the thread and the admin's table. */
export function commentClasses(world, comment, odd) {
  const classes = [comment.type];
  if (comment.member) {
    classes.push('byuser', `comment-author-${comment.member.slug}`);
    if (world.post(comment.post)?.author === comment.member) classes.push('bypostauthor');
  }
  classes.push(...(odd ? ['odd', 'alt'] : ['even']));
  return classes;
}
