/** What a user does on these pages and what is in the ledger afterwards. */
import { number, packed, token } from './world.mjs';

// The new front-end.
const card = (/** @type {number} */ n) => `[id="expanded${token(n)}FeedType_MAIN_FEED_RELEVANCE"]`;
const tools = (/** @type {number} */ n) => `[id*="replaceableCommentTools${token(n)}"]`;
const like = (/** @type {number} */ n) => `${tools(n)} button:has(+ button #chevron-up-small)`;
const given = (/** @type {number} */ n) => `${tools(n)} button svg[id*="-consumption-small"]`;
const opener = (/** @type {number} */ n) => `${tools(n)} button:has(#chevron-up-small)`;
const write = (/** @type {number} */ n) => `${tools(n)} button:has(#comment-small)`;
const chosen = (/** @type {string} */ id) => `[data-floating-ui-portal] button:has([id^="${id}-consumption-large"])`;
const box = (/** @type {number | string} */ key) => `[componentkey="commentBox-${typeof key === 'number' ? token(key) : key}"]`;
const field = (/** @type {number | string} */ key) => `${box(key)} [role="textbox"]`;
const sender = (/** @type {number | string} */ key) => `${box(key)} [id*="commentButtonSection"] button`;
const to = (/** @type {number} */ n, type = 'activity') => `/feed/#${packed(type, number(n))}`;
// Cards come six at a time.
const down = (/** @type {number} */ n) => [['scroll', 4000], ['await', tools(12)], ...(n > 12 ? [['scroll', 4000], ['await', tools(n)]] : [])];

const post = `/feed/update/urn:li:activity:${number(0)}/`;
const remark = (/** @type {number} */ n) => `[id="replaceableComment_urn:li:comment:(urn:li:activity:${number(0)},${number(n)})"]`;
const remarkLike = (/** @type {number} */ n) => `${remark(n)} [role="button"]`;
const remarkReply = (/** @type {number} */ n) => `${remark(n)} > div > button`;

// The old one.
const old = '/feed/?ui=classic';
const oldPost = (/** @type {number} */ n) => `/feed/update/urn:li:activity:${number(n)}/`;
const urn = (/** @type {number} */ n, type = 'activity') => `[data-urn="urn:li:${type}:${number(n)}"]`;
const whole = (/** @type {number} */ n) => `[data-id="urn:li:activity:${number(n)}"]`;
const oldLike = (/** @type {number} */ n, type = 'activity') => `${urn(n, type)} .feed-shared-social-action-bar .react-button__trigger`;
const oldMenu = (/** @type {number} */ n) => `${urn(n)} .feed-shared-social-action-bar .reactions-menu__trigger`;
const oldChosen = (/** @type {string} */ type) => `.reactions-menu--active button:has([data-test-reactions-icon-type="${type}"])`;
const oldWrite = (/** @type {number} */ n) => `${urn(n)} .comment-button`;
const oldFollow = (/** @type {number} */ n) => `${urn(n)} .update-components-actor__follow-button`;
const main = (/** @type {number} */ n) => `${urn(n)} .comments-comment-box--cr:not(.comments-comment-box--reply)`;
const words = ' .ql-editor';
const submit = ' [class*="submit-button"]';
const comment = (/** @type {number} */ p, /** @type {number} */ n) => `article[data-id="urn:li:comment:(activity:${number(p)},${number(n)})"]`;
const bar = (/** @type {number} */ p, /** @type {number} */ n) => `${comment(p, n)} > .comments-comment-social-bar--cr`;
const oldReply = (/** @type {number} */ p, /** @type {number} */ n) => `${bar(p, n)} .comments-comment-social-bar__reply-action-button--cr`;
const address = (/** @type {number} */ p, /** @type {number} */ n) => `/feed/update/urn:li:activity:${number(p)}/?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A${number(p)}%2C${number(n)}%29`;
const replying = (/** @type {number} */ n) => `${comment(73, n)} > .comments-comment-box--reply`;

const follow = 'section [componentkey^="FollowButton"]';
const more = 'section button[aria-expanded]';
const connect = '[role="menu"] [href^="/preload/custom-invite/"]';
const plain = '.send-invite .artdeco-button--primary';
const skill = (/** @type {string} */ name) => `main button[aria-label$=" ${name}"]`;

export const acts = [
  // The new feed.
  { name: 'like, by mouse', page: '/feed/', steps: [['click', like(1)]], given: [`react lena-quist ${to(1)}`] },
  { name: 'like a second post of the same person, by keyboard', page: '/feed/', steps: [['press', like(2), 'Enter']], given: [`react lena-quist ${to(2)}`] },
  { name: 'like what somebody passed on: its author', page: '/feed/', steps: [['press', like(3), ' ']], given: [`react kenji-ito ${to(3)}`] },
  { name: 'like what quotes another: the one who quotes', page: '/feed/', steps: [['click', like(4)], ['await', given(4)], ['click', like(4)], ['click', like(4)]], given: [`react noor-haddad ${to(4)}`] },
  { name: 'like something promoted', page: '/feed/', steps: [['click', like(5)]], given: [`react company/fernwood-tools ${to(5)}`] },
  { name: 'like one\'s own', page: '/feed/', steps: [['click', like(6)]], given: [] },
  { name: 'like a card without a number', page: '/feed/', steps: [...down(7), ['click', like(7)]], given: [`react jana-kralova /feed/#${token(7)}`] },
  { name: 'take back what was liked long ago', page: '/feed/', steps: [...down(8), ['click', like(8)]], given: [] },
  { name: 'another reaction instead of the like of long ago', page: '/feed/', steps: [...down(8), ['click', opener(8)], ['click', chosen('empathy')]], given: [] },
  { name: 'a reaction from the menu, on a card with lists inside', page: '/feed/', steps: [...down(10), ['click', opener(10)], ['click', chosen('praise')]], given: [`react olu-adeyemi ${to(10)}`] },
  { name: 'the menu opened and left', page: '/feed/', steps: [...down(12), ['click', opener(12)], ['await', chosen('support')], ['keys', 'Escape'], ['gone', chosen('support')]], given: [] },
  { name: 'like by touch', page: '/feed/', steps: [...down(11), ['tap', like(11)]], given: [`react ines-duarte ${to(11, 'ugcPost')}`] },
  { name: 'like refused', page: '/feed/?refuse=1', steps: [...down(13), ['click', like(13)]], given: [] },
  { name: 'like without an answer', page: '/feed/?never=1', steps: [...down(13), ['click', like(13)]], given: [] },
  { name: 'like and take it back', page: '/feed/', steps: [...down(13), ['click', like(13)], ['recorded', `react tomas-brandl ${to(13)}`], ['click', like(13)]], given: [] },
  { name: 'like in German', page: '/feed/?lang=de', steps: [...down(14), ['click', like(14)]], given: [`react hugo-lindqvist ${to(14)}`] },
  { name: 'a reaction in Polish', page: '/feed/?lang=pl', steps: [...down(15), ['click', opener(15)], ['click', chosen('entertainment')]], given: [`react petra-vogel ${to(15)}`] },
  { name: 'like once the buttons are there', page: '/feed/?late=1', steps: [...down(16), ['click', like(16)]], given: [`react aiko-tan ${to(16)}`] },
  { name: 'comment', page: '/feed/', steps: [['click', write(1)], ['type', field(1), 'Forty tonnes is a lot of bicycles.'], ['click', sender(1)]], given: [`comment lena-quist ${to(1)}`] },
  { name: 'comment by keyboard, in German', page: '/feed/?lang=de', steps: [...down(17), ['press', write(17), 'Enter'], ['type', field(17), 'Danke, das hänge ich auf.'], ['press', sender(17), 'Enter']], given: [`comment ruben-castel ${to(17)}`] },
  { name: 'comment refused', page: '/feed/?refuse=1', steps: [['click', write(4)], ['type', field(4), 'Thank you'], ['click', sender(4)]], given: [] },
  { name: 'comment without an answer', page: '/feed/?never=1', steps: [['click', write(4)], ['type', field(4), 'Thank you'], ['click', sender(4)]], given: [] },
  { name: 'comment written and not sent, by Enter neither', page: '/feed/', steps: [['click', write(4)], ['type', field(4), 'Thank you'], ['keys', 'Control+Enter'], ['keys', 'Enter']], given: [] },
  { name: 'comment on one\'s own', page: '/feed/', steps: [['click', write(6)], ['type', field(6), 'More pictures follow.'], ['click', sender(6)]], given: [] },

  // One post of the new front-end: a box for the post, boxes for answers.
  { name: 'comment on its page', page: post, steps: [['type', field(0), 'Twelve of them draw their own.'], ['click', sender(0)]], given: [`comment olu-adeyemi ${to(0)}`] },
  { name: 'like a comment', page: post, steps: [['click', remarkLike(501)]], given: [`react jana-kralova ${address(0, 501)}`] },
  { name: 'like a comment by keyboard', page: post, steps: [['press', remarkLike(504), 'Enter']], given: [`react kenji-ito ${address(0, 504)}`] },
  { name: 'like a comment, refused', page: `${post}?refuse=1`, steps: [['press', remarkLike(502), 'Enter']], given: [] },
  { name: 'answer a comment while another answer is begun', page: post, steps: [['click', remarkReply(502)], ['type', field('reply502'), 'With a pencil on it.'], ['click', remarkReply(501)], ['type', field('reply501'), 'Not yet'], ['click', field('reply502')], ['click', sender('reply502')]], given: [`reply sam-whitlock ${address(0, 502)}`] },
  { name: 'answer in Polish', page: `${post}?lang=pl`, steps: [['click', remarkReply(504)], ['type', field('reply504'), 'I dotrzymuje jej tramwaj.'], ['click', sender('reply504')]], given: [`reply kenji-ito ${address(0, 504)}`] },
  { name: 'answer refused', page: `${post}?refuse=1`, steps: [['click', remarkReply(501)], ['type', field('reply501'), 'Which?'], ['click', sender('reply501')]], given: [] },

  // The old feed.
  { name: 'like, old', page: old, steps: [['click', oldLike(61)]], given: [`react hugo-lindqvist ${oldPost(61)}`] },
  { name: 'like what somebody passed on, old, with its key', page: old, steps: [['focus', whole(62)], ['keys', 'l'], ['await', oldChosen('LIKE')], ['keys', 'Enter']], given: [`react petra-vogel ${oldPost(62)}`] },
  { name: 'a reaction from the menu, old, and another one instead', page: old, steps: [['click', oldMenu(63)], ['click', oldChosen('PRAISE')], ['recorded', `react aiko-tan ${oldPost(63)}`], ['click', oldMenu(63)], ['click', oldChosen('EMPATHY')]], given: [`react aiko-tan ${oldPost(63)}`] },
  { name: 'the menu left, old', page: old, steps: [['click', oldMenu(66)], ['await', oldChosen('LIKE')], ['keys', 'Escape']], given: [] },
  { name: 'like one\'s own, old', page: old, steps: [['click', oldLike(65)]], given: [] },
  { name: 'like by keyboard, old', page: old, steps: [['press', oldLike(67, 'ugcPost'), ' ']], given: [`react ines-duarte /feed/update/urn:li:ugcPost:${number(67)}/`] },
  { name: 'like refused, old', page: `${old}&refuse=1`, steps: [['click', oldLike(66)]], given: [] },
  { name: 'take back the like of long ago, old', page: `${old}&late=1`, steps: [['await', `${oldLike(68)}[aria-pressed="true"]`], ['click', oldLike(68)]], given: [] },
  { name: 'like and take it back, old', page: old, steps: [['click', oldLike(66)], ['recorded', `react ruben-castel ${oldPost(66)}`], ['click', oldLike(66)]], given: [] },
  { name: 'follow the author; the button goes away', page: old, steps: [['click', oldFollow(69)]], given: ['follow kenji-ito /in/kenji-ito/'] },
  { name: 'follow refused, old', page: `${old}&refuse=1`, steps: [['click', oldFollow(70)]], given: [] },
  { name: 'comment, old', page: old, steps: [['click', oldWrite(71)], ['type', main(71) + words, 'Please one for Sundays too.'], ['click', main(71) + submit]], given: [`comment olu-adeyemi ${oldPost(71)}`] },
  { name: 'comment with the key that opens it, old', page: old, steps: [['focus', whole(69)], ['keys', 'c'], ['type', main(69) + words, 'And clay wins.'], ['press', main(69) + submit, 'Enter']], given: [`comment kenji-ito ${oldPost(69)}`] },
  { name: 'comment refused, old', page: `${old}&refuse=1`, steps: [['click', oldWrite(70)], ['type', main(70) + words, 'Nine?'], ['click', main(70) + submit]], given: [] },
  { name: 'comment typed and left, old', page: old, steps: [['click', oldWrite(70)], ['type', main(70) + words, 'Nine?'], ['keys', 'Control+Enter']], given: [] },
  { name: 'comment on one\'s own, old', page: old, steps: [['click', oldWrite(65)], ['type', main(65) + words, 'Thanks all.'], ['click', main(65) + submit]], given: [] },

  // One post of the old front-end.
  { name: 'like a comment, old, from the menu at the end of the page', page: `${oldPost(73)}?ui=classic`, steps: [['click', `${bar(73, 604)} .reactions-menu__trigger`], ['click', oldChosen('INTEREST')]], given: [`react ines-duarte ${address(73, 604)}`] },
  { name: 'like an answer, old: not the comment above it', page: `${oldPost(73)}?ui=classic`, steps: [['click', `${bar(73, 602)} .react-button__trigger`]], given: [`react aiko-tan ${address(73, 602)}`] },
  { name: 'like one\'s own comment, old', page: `${oldPost(73)}?ui=classic`, steps: [['click', `${bar(73, 605)} .react-button__trigger`]], given: [] },
  { name: 'answer a comment, old', page: `${oldPost(73)}?ui=classic`, steps: [['click', oldReply(73, 604)], ['type', replying(604) + words, 'And one for gutters.'], ['click', replying(604) + submit]], given: [`reply ines-duarte ${address(73, 604)}`] },
  { name: 'answer an answer, old: the form is the comment\'s', page: `${oldPost(73)}?ui=classic`, steps: [['click', oldReply(73, 603)], ['type', replying(601) + words, 'Even on Mondays?'], ['click', replying(601) + submit]], given: [`reply hugo-lindqvist ${address(73, 603)}`] },
  { name: 'answer refused, old', page: `${oldPost(73)}?ui=classic&refuse=1`, steps: [['click', oldReply(73, 601)], ['type', replying(601) + words, 'No'], ['click', replying(601) + submit]], given: [] },
  { name: 'answer oneself, old', page: `${oldPost(73)}?ui=classic`, steps: [['click', oldReply(73, 605)], ['type', replying(605) + words, 'Twice.'], ['click', replying(605) + submit]], given: [] },
  { name: 'like in a list that empties itself', page: '/in/noor-haddad/recent-activity/all/', steps: [['scroll', 1500], ['await', oldLike(88)], ['click', oldLike(88)], ['scroll', -1500], ['gone', urn(88)], ['scroll', 1500]], given: [`react noor-haddad ${oldPost(88)}`] },

  // People.
  { name: 'follow on a profile', page: '/in/lena-quist/', steps: [['click', follow]], given: ['follow lena-quist /in/lena-quist/'] },
  { name: 'follow refused', page: '/in/jana-kralova/?refuse=1', steps: [['click', follow]], given: [] },
  { name: 'follow and take it back', page: '/in/jana-kralova/', steps: [['press', follow, 'Enter'], ['recorded', 'follow jana-kralova /in/jana-kralova/'], ['click', follow]], given: [] },
  { name: 'connect without a note', page: '/in/tomas-brandl/', steps: [['click', more], ['click', connect], ['click', plain]], given: ['follow tomas-brandl /in/tomas-brandl/'] },
  { name: 'connect with a note, buttons late', page: '/in/priya-menon/?late=1', steps: [['click', more], ['click', connect], ['click', '.send-invite .artdeco-button--secondary'], ['type', '#custom-message', 'Your valve saved our beans.'], ['click', plain]], given: ['follow priya-menon /in/priya-menon/'] },
  { name: 'connect, then not', page: '/in/sam-whitlock/', steps: [['click', more], ['click', connect], ['click', '.send-invite [data-test-modal-close-btn]']], given: [] },
  { name: 'connect, and the site refuses', page: '/in/sam-whitlock/?refuse=1', steps: [['click', more], ['click', connect], ['click', plain], ['await', '[data-test-artdeco-toast-item-type="error"]']], given: [] },
  { name: 'endorse a skill of two words', page: '/in/tomas-brandl/details/skills/', steps: [['click', skill('Public Speaking')], ['await', '[role="dialog"]']], given: ['endorse tomas-brandl /feed/#skill-Public-Speaking'] },
  { name: 'endorse by keyboard', page: '/in/tomas-brandl/details/skills/', steps: [['press', skill('Railway Signalling and Interlocking'), 'Enter']], given: ['endorse tomas-brandl /feed/#skill-Railway-Signalling-and-Interlocking'] },
  { name: 'endorse refused', page: '/in/tomas-brandl/details/skills/?refuse=1', steps: [['click', skill('Knots')]], given: [] },
  { name: 'endorse and take it back', page: '/in/tomas-brandl/details/skills/', steps: [['click', skill('Timetables')], ['recorded', 'endorse tomas-brandl /feed/#skill-Timetables'], ['click', skill('Timetables')]], given: [] },
];
