/** What a user does on these pages and what is in the ledger afterwards. */
const card = (/** @type {number} */ n) => `[data-scroll-index="${n}"]`;
const like = (/** @type {number} */ n) => `${card(n)} button:has([data-e2e="like-icon"])`;
const follow = (/** @type {number} */ n) => `${card(n)} [data-e2e="feed-follow"]`;
const video = (/** @type {number} */ n) => `/@${['moss.and.mortar', 'moss.and.mortar', 'juno_bakes', 'mira.solheim', 'harbor.hana', '', 'olive.press', 'ravi.repairs'][n]}/${n === 6 ? 'photo' : 'video'}/730100000000000000${n + 1}`;
const page = '/@tove.keramik/video/7301000000000000101';
const other = (/** @type {number} */ n) => `/@lotte.lathe/video/730100000000000020${n}`;
const single = 'button:has([data-e2e="browse-like-icon"])';
const row = (/** @type {string} */ id) => `[class*="DivCommentItemWrapper"]:has([id="${id}"])`;
const heart = (/** @type {string} */ id) => `${row(id)} [class*="DivLikeContainer"]`;
const reply = (/** @type {string} */ id) => `${row(id)} [data-e2e^="comment-reply"]`;
const field = '[data-e2e="comment-text"] [contenteditable]';
const post = '[data-e2e="comment-post"]';
const head = '[class*="DivShareLayoutHeader"] [data-e2e="follow-button"]';

export const acts = [
  { name: 'like', page: '/foryou', steps: [['click', like(0)]], given: [`react moss.and.mortar ${video(0)}`] },
  { name: 'like by two taps on the picture', page: '/foryou', steps: [['double', `${card(1)} [data-player]`]], given: [`react moss.and.mortar ${video(1)}`] },
  { name: 'play and pause', page: '/foryou', steps: [['click', `${card(7)} [data-player]`]], given: [] },
  { name: 'like, then not, then again, an advertisement', page: '/foryou', steps: [['click', like(2)], ['click', like(2)], ['click', like(2)]], given: [`react juno_bakes ${video(2)}`] },
  { name: 'like one\'s own', page: '/foryou', steps: [['click', like(3)]], given: [] },
  { name: 'take back the like of long ago', page: '/foryou', steps: [['click', like(4)]], given: [] },
  { name: 'like what only the player names, by keyboard', page: '/foryou', steps: [['press', like(5), 'Enter']], given: ['react pavel.paints /@/video/7301000000000000006'] },
  { name: 'like where the button says it is pressed, in Polish', page: '/foryou?lang=pl', steps: [['press', like(6), ' ']], given: [`react olive.press ${video(6)}`] },
  { name: 'like refused', page: '/foryou?refuse=1', steps: [['click', like(7)]], given: [] },
  { name: 'like without an answer', page: '/foryou?never=1', steps: [['click', like(7)]], given: [] },
  { name: 'like and take it back', page: '/foryou', steps: [['click', like(7)], ['recorded', `react ravi.repairs ${video(7)}`], ['click', like(7)]], given: [] },
  { name: 'follow in the feed', page: '/foryou', steps: [['click', follow(6)]], given: ['follow olive.press /@olive.press'] },
  { name: 'follow refused', page: '/foryou?refuse=1', steps: [['click', follow(7)]], given: [] },
  { name: 'like on its page', page, steps: [['tap', single]], given: [`react tove.keramik ${page}`] },
  { name: 'like by two taps on its page', page: other(1), steps: [['double', '[data-e2e="browse-video"]']], given: [`react lotte.lathe ${other(1)}`] },
  { name: 'follow on its page, in Polish', page: `${page}?lang=pl`, steps: [['click', '[data-e2e="browse-follow"]']], given: ['follow tove.keramik /@tove.keramik'] },
  { name: 'follow on a profile', page: '/@moss.and.mortar', steps: [['press', head, 'Enter']], given: ['follow moss.and.mortar /@moss.and.mortar'] },
  { name: 'follow and take it back', page: '/@harbor.hana', steps: [['click', head], ['recorded', 'follow harbor.hana /@harbor.hana'], ['click', head]], given: [] },
  { name: 'follow somebody at the side of a profile', page: '/@harbor.hana', steps: [['click', '[data-aside]']], given: [] },
  { name: 'like a comment', page, steps: [['click', heart('7302001')]], given: ['react harbor.hana /#comment-7302001'] },
  { name: 'like an answer, by keyboard', page, steps: [['press', heart('7302002'), 'Enter']], given: ['react pavel.paints /#comment-7302002'] },
  { name: 'like one\'s own comment', page, steps: [['click', heart('7302004')]], given: [] },
  { name: 'like a comment, refused', page: `${page}?refuse=1`, steps: [['click', heart('7302003')]], given: [] },
  { name: 'comment', page, steps: [['type', field, 'The foot ring!'], ['click', post]], given: [`comment tove.keramik ${page}`] },
  { name: 'comment with Enter, buttons late', page: `${other(2)}?late=1`, steps: [['type', field, 'Which wood?'], ['keys', 'Enter']], given: [`comment lotte.lathe ${other(2)}`] },
  { name: 'comment refused', page: `${other(3)}?refuse=1`, steps: [['type', field, 'Nice'], ['click', post]], given: [] },
  { name: 'comment that never arrives', page: `${other(3)}?never=1`, steps: [['type', field, 'Nice'], ['keys', 'Enter']], given: [] },
  { name: 'nothing to send', page: other(3), steps: [['click', field], ['keys', 'Enter'], ['click', post]], given: [] },
  { name: 'answer', page, steps: [['click', reply('7302003')], ['type', field, 'I play it twice.'], ['click', post]], given: ['reply olive.press /#comment-7302003'] },
  { name: 'answer an answer', page, steps: [['click', reply('7302002')], ['type', field, 'Pine ash, I think.'], ['keys', 'Enter']], given: ['reply pavel.paints /#comment-7302002'] },
  { name: 'answer refused', page: `${page}?refuse=1`, steps: [['click', reply('7302005')], ['type', field, 'Gold!'], ['click', post]], given: [] },
  { name: 'comment on one\'s own video', page: '/@mira.solheim/video/7301000000000000004', steps: [['type', field, 'Thanks'], ['click', post]], given: [] },
];
