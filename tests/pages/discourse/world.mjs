/** The people and topics of The Crumb. All invented. */

export const me = { id: 19, name: 'mira', full: 'Mira Halm' };

/** @type {{ id: number, name: string, full: string }[]} */
export const users = [
  me,
  { id: 42, name: 'ada', full: 'Ada Sommer' },
  { id: 43, name: 'ben', full: 'Ben Okri' },
  { id: 44, name: 'carl.j', full: '' },
  { id: 45, name: 'dora-77', full: 'Dora Lind' },
  { id: 46, name: 'Emre', full: 'Emre Kaya' },
  { id: 47, name: 'fumi', full: 'Fumi Arai' },
  { id: 48, name: 'gita', full: 'Gita Rao' },
  { id: 49, name: 'hugo', full: 'Hugo Brandt' },
  { id: 50, name: 'ines', full: 'Ines Duarte' },
];
export const user = (/** @type {string} */ name) => users.find((one) => one.name === name) ?? users[0];

/**
 * Posts in order. `by` nobody: their account is gone. `to`: the number of the post it answers. `liked`: by the user. `state`:
 * what is special. `solved`: whether the topic's asker may accept it.
 *
 * @typedef {{ by: string, text: string, to?: number, liked?: boolean, quote?: [string, number], state?: 'small' | 'deleted' | 'fixed', locked?: boolean }} Post
 * @typedef {{ id: number, slug: string, title: string, by: string, asks?: boolean, posts: Post[] }} Topic
 */

/** @type {Topic[]} */
export const topics = [
  {
    id: 567, slug: 'what-do-you-bake-in-november', title: 'What do you bake in November?', by: 'ada',
    posts: [
      { by: 'ada', text: 'The evenings are long and the oven is warm. I have begun with a plain wheat loaf.' },
      { by: 'ben', text: 'Seeded buns, three trays. My neighbours are very fond of November.', to: 1 },
      { by: 'mira', text: 'Rye for me, with caraway.', to: 2 },
      { by: 'carl.j', text: 'Nothing yet, my scale broke and I cannot do it by feel.', liked: true },
      { by: 'ada', text: 'closed this and opened it again', state: 'small' },
      { by: 'dora-77', text: 'I tried what Ben wrote and it worked at once.', quote: ['ben', 2] },
      { by: '', text: 'An account that is gone wrote this about yeast.', state: 'deleted' },
      { by: 'Emre', text: 'Simit every Sunday, and the whole stairwell knows it.', to: 2 },
      { by: 'fumi', text: 'Melon bread with far too much sugar on top.' },
      { by: 'gita', text: 'Nankhatai, and cardamom in everything else.', to: 3 },
      { by: 'hugo', text: 'Stollen, which has to rest until the first of Advent.', locked: true, liked: true },
      { by: 'ines', text: 'Broa, half maize and half rye, in a wood oven.' },
      { by: 'ben', text: 'The buns have a second life as bread pudding.', to: 12 },
      { by: 'fumi', text: 'Now everybody here is hungry, well done.' },
    ],
  },
  {
    id: 590, slug: 'my-rye-starter', title: 'My rye starter does not rise', by: 'mira', asks: true,
    posts: [
      { by: 'mira', text: 'It smells of pears and does nothing else. What am I missing?' },
      { by: 'ada', text: 'Warmth. Put it on top of the fridge and give it two days.', to: 1 },
      { by: 'ben', text: 'That worked for mine as well.', to: 2 },
      { by: 'ines', text: 'Feed it half of its weight, twice a day, and be patient.', to: 1 },
      { by: 'mira', text: 'It moved overnight! Thank you both.' },
    ],
  },
];

/** What has happened to mira. `label` is what the row says in place of the actor's username. */
export const notifications = [
  { type: 'liked', who: 'ada', href: '/t/my-rye-starter/590/5', text: 'My rye starter does not rise' },
  { type: 'liked', who: 'ben', other: 'ines', count: 2, href: '/t/my-rye-starter/590', text: 'My rye starter does not rise' },
  { type: 'liked', who: 'gita', count: 4, read: true, href: '/t/what-do-you-bake-in-november/567/3', text: 'What do you bake in November?' },
  { type: 'liked-consolidated', who: 'Emre', href: '/u/mira/notifications/likes-received?acting_username=Emre', text: 'liked 3 of your posts' },
  { type: 'reaction', who: 'fumi', href: '/t/what-do-you-bake-in-november/567/3', text: 'What do you bake in November?' },
  { type: 'replied', who: 'ines', href: '/t/my-rye-starter/590/4', text: 'My rye starter does not rise' },
  { type: 'replied', count: 3, bucket: true, href: '/t/my-rye-starter/590/2?sort=new', text: 'My rye starter does not rise' },
  { type: 'mentioned', who: 'hugo', href: '/t/stollen-for-beginners/601/8', text: 'Stollen for beginners' },
  { type: 'quoted', who: 'dora-77', href: '/t/stollen-for-beginners/601/9', text: 'Stollen for beginners' },
  { type: 'granted-badge', href: '/badges/5/welcome?username=mira', text: 'Welcome' },
  { type: 'private-message', who: 'carl.j', href: '/t/about-your-scale/602', text: 'About your scale' },
  { type: 'watching-first-post', who: 'ada', href: '/t/a-new-topic/603', text: 'A new topic' },
];
