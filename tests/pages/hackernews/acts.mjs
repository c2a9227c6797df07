/** What a user does on Hacker News, and what stands of it afterwards. A vote counts on; a comment once its page has come. */
const item = (/** @type {number} */ id) => `/item?id=${id}`;
const reply = (/** @type {number} */ id, more = '') => `/reply?id=${id}${more}`;
const up = (/** @type {number} */ id) => `#up_${id} .votearrow`;
const un = (/** @type {number} */ id) => `#un_${id}`;
const down = (/** @type {number} */ id) => `#down_${id} .votearrow`;
const box = 'textarea[name="text"]';
const send = 'form[action="comment"] input[type="submit"]';
const came = '.comtr[id^="90"]';

export const acts = [
  // votes on stories
  { name: 'vote', page: '/', steps: [['click', up(1001)]], given: [`vote ada_k ${item(1001)}`] },
  { name: 'vote by key', page: '/', steps: [['press', '#up_1002', 'Enter']], given: [`vote benok ${item(1002)}`] },
  { name: 'vote by touch', page: '/', steps: [['tap', up(1006)]], given: [`vote hiro-t ${item(1006)}`] },
  { name: 'vote on its own page', page: item(1010), steps: [['click', up(1010)]], given: [`vote quentin_m ${item(1010)}`] },
  { name: 'vote, think better, vote', page: '/', steps: [['click', up(1009)], ['click', un(1009)], ['click', up(1009)]], given: [`vote pia ${item(1009)}`] },
  { name: 'vote and go on to read', page: '/', steps: [['click', up(1012)], ['await', un(1012)], ['goto', item(1012)]], given: [`vote sunniva ${item(1012)}`] },
  { name: 'vote on an arrow that came late', page: '/?late=1', steps: [['await', up(1011)], ['click', up(1011)]], given: [`vote rasa ${item(1011)}`] },
  { name: 'vote and take it back at once', page: '/', steps: [['click', up(1007)], ['click', un(1007)]], given: [] },
  { name: 'vote and take it back later', page: '/', steps: [['click', up(1008)], ['recorded', `vote oyelaran ${item(1008)}`], ['click', un(1008)]], given: [] },
  { name: 'take the vote of an earlier visit back', page: '/', steps: [['click', up(1007)], ['recorded', `vote lenaf ${item(1007)}`], ['goto', '/?voted=1007'], ['click', un(1007)], ['gone', un(1007)]], given: [] },
  { name: 'take a vote back that was never seen', page: '/', steps: [['click', un(1004)]], given: [] },
  { name: 'vote that is taken back', page: '/?refuse=1', steps: [['click', up(1007)]], given: [] },
  { name: 'vote that never shows', page: '/?never=1', steps: [['click', up(1007)]], given: [] },
  { name: 'vote without being signed in', page: '/?out=1', steps: [['click', up(1007)], ['await', 'input[name="acct"]']], given: [] },
  { name: 'vote for an option of a poll', page: item(1010), steps: [['click', up(10101)]], given: [] },
  { name: 'hide a story', page: '/', steps: [['click', '#unv_1008 ~ a.hider']], given: [] },
  { name: 'favourite a story', page: '/', steps: [['click', '#unv_1008 ~ a[href^="fave?"]']], given: [] },

  // votes on comments
  { name: 'vote on a comment', page: item(1001), steps: [['click', up(2001)]], given: [`vote benok ${item(2001)}`] },
  { name: 'vote on a comment by key', page: item(1001), steps: [['press', '#up_2006', 'Enter']], given: [`vote olga_v ${item(2006)}`] },
  { name: 'vote on a comment in the markup of 2023', page: `${item(1001)}&old=1`, steps: [['click', up(2005)]], given: [`vote olga_v ${item(2005)}`] },
  { name: 'vote among new comments', page: '/newcomments', steps: [['click', up(2016)]], given: [`vote zeno ${item(2016)}`] },
  { name: 'vote on a comment on its own page', page: item(2018), steps: [['click', up(2018)]], given: [`vote bao ${item(2018)}`] },
  { name: 'vote on a comment and take it back', page: item(1001), steps: [['click', up(2003)], ['click', un(2003)]], given: [] },
  { name: 'vote on a comment and take it back later', page: item(1011), steps: [['click', up(2019)], ['recorded', `vote celeste ${item(2019)}`], ['click', un(2019)]], given: [] },
  { name: 'vote down', page: item(1001), steps: [['click', down(2003)]], given: [] },
  { name: 'vote up after voting down', page: item(1011), steps: [['click', down(2017)], ['click', un(2017)], ['click', up(2017)]], given: [`vote astrid ${item(2017)}`] },
  { name: 'vote up, then down', page: '/newcomments', steps: [['click', up(2017)], ['click', un(2017)], ['click', down(2017)]], given: [] },
  { name: 'vote on a comment, taken back', page: `${item(1001)}&refuse=1`, steps: [['click', up(2003)]], given: [] },
  { name: 'fold a comment, go to the next', page: item(1001), steps: [['click', '.comtr[id="2001"] a.togg'], ['click', '.comtr[id="2006"] .navs a[href^="#"]']], given: [] },

  // comments
  { name: 'comment on a story', page: item(1001), steps: [['type', box, 'Rain as a unit of time!'], ['click', send], ['await', came]], given: [`comment ada_k ${item(1001)}`] },
  { name: 'comment by key', page: item(1002), steps: [['type', box, 'A rug on the wall.'], ['press', send, 'Enter'], ['await', came]], given: [`comment benok ${item(1002)}`] },
  { name: 'answer a comment', page: item(1001), steps: [['click', '.comtr[id="2001"] .reply a'], ['type', box, 'August, yes.'], ['click', send], ['await', came]], given: [`reply benok ${item(2001)}`] },
  { name: 'answer an answer', page: reply(2003), steps: [['type', box, 'A sieve it is.'], ['click', send], ['await', came]], given: [`reply dan_o ${item(2003)}`] },
  { name: 'answer on a comment’s own page', page: item(2018), steps: [['type', box, 'Poor fish.'], ['click', send], ['await', came]], given: [`reply bao ${item(2018)}`] },
  { name: 'answer, and back to the form', page: reply(2016), steps: [['type', box, 'Birch bark!'], ['click', send], ['await', came], ['recorded', `reply zeno ${item(2016)}`], ['back'], ['await', box]], given: [`reply zeno ${item(2016)}`] },
  { name: 'comment refused', page: `${item(1007)}&refuse=1`, steps: [['type', box, 'Valves!'], ['click', send], ['gone', box]], given: [] },
  { name: 'comment refused, then away', page: `${item(1008)}&refuse=1`, steps: [['type', box, 'Rye!'], ['click', send], ['gone', box], ['goto', item(1001)]], given: [] },
  { name: 'comment that never comes', page: `${item(1009)}&never=1`, steps: [['type', box, 'Ferries!'], ['click', send]], given: [] },
  { name: 'answer that never comes, where an older comment of one’s own stands', page: reply(2006, '&never=1'), steps: [['type', box, 'Since 1989.'], ['click', send], ['await', '.comment-tree']], given: [] },
  { name: 'empty comment', page: item(1007), steps: [['click', send], ['gone', box]], given: [] },
  { name: 'words left behind', page: item(1012), steps: [['type', box, 'Half a thought'], ['goto', '/']], given: [] },
  { name: 'answer refused', page: reply(2019, '&refuse=1'), steps: [['type', box, 'A teaspoon?'], ['click', send], ['gone', box]], given: [] },
  { name: 'comment under one’s own story', page: item(1005), steps: [['type', box, 'It does.'], ['click', send], ['await', came]], given: [] },
  { name: 'answer oneself', page: reply(2007), steps: [['type', box, 'Or eight.'], ['click', send], ['await', came]], given: [] },
  { name: 'answer that never comes, then one to oneself', page: reply(2006, '&never=1'), steps: [['type', box, 'Since then.'], ['click', send], ['await', '.comment-tree'], ['goto', reply(2007)], ['type', box, 'Or nine.'], ['click', send], ['await', came]], given: [] },
  { name: 'edit one’s own comment', page: '/edit?id=2015', steps: [['type', box, ' Edited.'], ['click', 'input[value="update"]'], ['gone', 'input[value="update"]']], given: [] },
];
