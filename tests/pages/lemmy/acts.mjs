/** What a user does on two instances of Lemmy, and what stands of it afterwards. */
const OLD = 'https://alder.example';
const up = (/** @type {string} */ thing, label = 'Upvote') => `${thing} [aria-label="${label}"]`;
const on = (/** @type {string} */ button) => `${button}[aria-pressed="true"]`;
const off = (/** @type {string} */ button) => `${button}[aria-pressed="false"]`;
const down = (/** @type {string} */ thing) => up(thing, 'Downvote');
const post = (/** @type {number} */ id) => `#post-listing-${id}`;
const wide = (/** @type {number} */ id) => `.post-listing:has(a[href="/post/${id}"]) .d-sm-block`;
const comment = (/** @type {number} */ id) => `#comment-${id}`;
const reply = (/** @type {number} */ id) => `#comment-${id} [aria-label="Reply"]`;
const below = (/** @type {number} */ id) => `.comment:has(> #comment-${id}) > .ms-2`;
const box = (/** @type {number} */ id) => `${below(id)} textarea`;
const sendIn = (/** @type {number} */ id) => `${below(id)} [type="submit"]`;
const top = 'main > .comment-form textarea';
const send = 'main > .comment-form [type="submit"]';
const mine = '[id^="comment-9"]';

export const acts = [
  // votes, 1.0
  { name: 'vote', page: '/', steps: [['click', up(post(1))]], given: ['vote ada@lemmy.example /post/1'] },
  { name: 'vote with Enter', page: '/', steps: [['press', up(post(2)), 'Enter']], given: ['vote ben@river.example /post/2'] },
  { name: 'vote with Space', page: '/', steps: [['press', up(post(5)), ' ']], given: ['vote hiro@maps.example /post/5'] },
  { name: 'vote by touch', page: '/', steps: [['tap', up(post(6))]], given: ['vote lena@lemmy.example /post/6'] },
  { name: 'vote, think better, vote', page: '/', steps: [['click', up(post(7))], ['await', on(up(post(7)))], ['click', up(post(7))], ['await', off(up(post(7)))], ['click', up(post(7))]], given: ['vote oyelaran@lemmy.example /post/7'] },
  { name: 'vote, then on to the post', page: '/', steps: [['click', up(post(8))], ['await', on(up(post(8)))], ['click', `${post(8)} .post-name a`]], given: ['vote pia@river.example /post/8'] },
  { name: 'vote on the post’s own page', page: '/post/4', steps: [['click', up(post(4))], ['await', off(up(post(4)))], ['click', up(post(4))], ['await', on(up(post(4)))]], given: [] },
  { name: 'vote on a comment', page: '/post/1', steps: [['click', up(comment(11))]], given: ['vote ben@river.example /comment/11'] },
  { name: 'vote on arrows that came late', page: '/post/6?late=1', steps: [['click', up(comment(21))]], given: ['vote astrid@lemmy.example /comment/21'] },
  { name: 'vote in Polish', page: '/post/5?lang=pl', steps: [['click', up(comment(19), 'Głosuj za')]], given: ['vote yusra@lemmy.example /comment/19'] },
  { name: 'vote in the notifications, in Japanese', page: '/notifications?lang=ja', steps: [['click', up(comment(13), '高評価')]], given: ['vote dan@lemmy.example /comment/13'] },
  { name: 'vote up after voting down', page: '/post/6', steps: [['click', down(comment(22))], ['await', on(down(comment(22)))], ['click', up(comment(22))]], given: ['vote bao@river.example /comment/22'] },
  { name: 'vote up, then down', page: '/post/6', steps: [['click', up(comment(23))], ['await', on(up(comment(23)))], ['click', down(comment(23))]], given: [] },
  { name: 'vote on a comment, take it back later', page: '/post/6', steps: [['click', up(comment(24))], ['recorded', 'vote dilip@lemmy.example /comment/24'], ['click', up(comment(24))]], given: [] },
  { name: 'take an earlier vote back', page: '/', steps: [['click', up(post(4))]], given: [] },
  { name: 'vote refused', page: '/?refuse=1', steps: [['click', up(post(1))], ['await', '.toastify']], given: [] },
  { name: 'vote on a comment refused', page: '/post/1?refuse=1', steps: [['click', up(comment(16))], ['await', '.toastify']], given: [] },
  { name: 'vote that never shows', page: '/?never=1', steps: [['click', up(post(1))]], given: [] },
  { name: 'vote down', page: '/', steps: [['click', down(post(1))]], given: [] },
  { name: 'vote for oneself', page: '/', steps: [['click', up(post(3))]], given: [] },
  { name: 'vote without being signed in', page: '/post/6?out=1', steps: [['click', up(post(6))]], given: [] },
  { name: 'join from a profile', page: '/u/ada', steps: [['click', '.person-profile > .btn-secondary']], given: [] },

  // writing, 1.0
  { name: 'comment', page: '/post/1', steps: [['type', top, 'Does it sing in tune?'], ['click', send], ['await', mine]], given: ['comment ada@lemmy.example /post/1'] },
  { name: 'comment by keys', page: '/post/5', steps: [['type', top, 'I asked.'], ['press', top, 'Control+Enter'], ['await', mine]], given: ['comment hiro@maps.example /post/5'] },
  { name: 'comment in Japanese', page: '/post/6?lang=ja', steps: [['type', top, 'Day two: a pear.'], ['press', send, 'Enter'], ['await', mine]], given: ['comment lena@lemmy.example /post/6'] },
  { name: 'answer a comment', page: '/post/1', steps: [['click', reply(11)], ['type', box(11), 'In G!'], ['click', sendIn(11)], ['await', mine]], given: ['reply ben@river.example /comment/11'] },
  { name: 'answer an answer by keys', page: '/post/1', steps: [['click', reply(13)], ['type', box(13), 'From the north?'], ['press', box(13), 'Control+Enter'], ['await', mine]], given: ['reply dan@lemmy.example /comment/13'] },
  { name: 'answer, then answer somebody else', page: '/post/6', steps: [['click', reply(22)], ['type', box(22), 'Only newspaper.'], ['click', sendIn(22)], ['await', mine], ['click', reply(24)], ['type', box(24), 'Where to?'], ['click', sendIn(24)]], given: ['reply bao@river.example /comment/22', 'reply dilip@lemmy.example /comment/24'] },
  { name: 'answer in the notifications', page: '/notifications?tab=mention', steps: [['click', reply(19)], ['type', box(19), 'Thank you.'], ['click', sendIn(19)], ['await', '.toastify']], given: ['reply yusra@lemmy.example /comment/19'] },
  { name: 'answer in the notifications refused, then cancelled', page: '/notifications?refuse=1', steps: [['click', reply(15)], ['type', box(15), 'Hm.'], ['click', sendIn(15)], ['await', '.toastify'], ['click', `${below(15)} .cancel`]], given: [] },
  { name: 'answer oneself', page: '/post/1', steps: [['click', reply(12)], ['type', box(12), 'It is.'], ['click', sendIn(12)], ['await', mine]], given: [] },
  { name: 'comment under one’s own post', page: '/post/3', steps: [['type', top, 'Five now.'], ['click', send], ['await', mine]], given: [] },
  { name: 'edit one’s own comment', page: '/post/1', steps: [['click', `${comment(12)} .edit`], ['type', `${comment(12)} textarea`, ' Or empty?'], ['click', `${comment(12)} form [type="submit"]`], ['gone', `${comment(12)} form`]], given: [] },
  { name: 'comment refused', page: '/post/6?refuse=1', steps: [['type', top, 'Hm.'], ['click', send], ['await', '.toastify']], given: [] },
  { name: 'comment that never comes', page: '/post/6?never=1', steps: [['type', top, 'Hm.'], ['click', send]], given: [] },
  { name: 'nothing but spaces', page: '/post/6', steps: [['type', top, '  '], ['click', send]], given: [] },
  { name: 'bold letters, not sent', page: '/post/6', steps: [['type', top, 'Loud!'], ['click', 'main > .comment-form [aria-label="bold"]']], given: [] },
  { name: 'answer refused', page: '/post/1?refuse=1', steps: [['click', reply(16)], ['type', box(16), 'Hm.'], ['press', box(16), 'Control+Enter'], ['await', '.toastify']], given: [] },
  { name: 'answer refused, then cancelled', page: '/post/1?refuse=1', steps: [['click', reply(16)], ['type', box(16), 'Hm.'], ['click', sendIn(16)], ['await', '.toastify'], ['click', `${below(16)} .cancel`]], given: [] },
  { name: 'answer cancelled', page: '/post/1', steps: [['click', reply(16)], ['type', box(16), 'Rather not.'], ['click', `${below(16)} .cancel`]], given: [] },

  // 0.19
  { name: '0.19: vote', page: `${OLD}/`, steps: [['click', up(wide(1))]], given: ['vote ada@alder.example /post/1'] },
  { name: '0.19: vote with Enter, in Polish', page: `${OLD}/?lang=pl`, steps: [['press', up(wide(6), 'Głosuj za'), 'Enter']], given: ['vote lena@alder.example /post/6'] },
  { name: '0.19: vote, think better', page: `${OLD}/`, steps: [['click', up(wide(7))], ['await', on(up(wide(7)))], ['click', up(wide(7))]], given: [] },
  { name: '0.19: vote refused', page: `${OLD}/?refuse=1`, steps: [['click', up(wide(1))], ['await', '.toastify']], given: [] },
  { name: '0.19: vote on a comment', page: `${OLD}/post/1`, steps: [['click', up(comment(16))]], given: ['vote tomasz@alder.example /comment/16'] },
  { name: '0.19: vote on a comment in the inbox', page: `${OLD}/inbox`, steps: [['click', up(comment(15))]], given: ['vote olga@alder.example /comment/15'] },
  { name: '0.19: comment on a post from elsewhere', page: `${OLD}/post/2`, steps: [['type', top, 'A good chair?'], ['click', send], ['await', mine]], given: ['comment ben@river.example /post/2'] },
  { name: '0.19: answer a comment', page: `${OLD}/post/6`, steps: [['click', reply(21)], ['type', box(21), 'Day three.'], ['click', sendIn(21)], ['await', mine]], given: ['reply astrid@alder.example /comment/21'] },
  { name: '0.19: answer in the inbox', page: `${OLD}/inbox?tab=replies`, steps: [['click', reply(17)], ['type', box(17), 'He is called Otto.'], ['press', box(17), 'Control+Enter'], ['await', '.toastify']], given: ['reply viktor@alder.example /comment/17'] },
  { name: '0.19: answer cancelled', page: `${OLD}/post/6`, steps: [['click', reply(24)], ['type', box(24), 'Rather not.'], ['click', `${below(24)} .cancel`]], given: [] },
];
