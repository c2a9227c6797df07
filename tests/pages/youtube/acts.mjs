/** What people do on YouTube, and what is in the ledger of it. */
const bread = '/watch?v=aB3dE5gH7_k';
const tuning = '/watch?v=bC4eF6hI8-l';
const river = '/watch?v=cD5fG7iJ9_m';
const blue = '/watch?v=dE6gH8jK0-n';
const bench = '/watch?v=eF7hI9kL1_o';
const like = 'ytd-watch-metadata like-button-view-model button';
const subscribe = 'ytd-watch-metadata #subscribe-button button.ytSpecButtonShapeNextFilled';
const one = (/** @type {string} */ id) => `ytd-comment-view-model:has(#published-time-text a[href$="lc=${id}"])`;
const heart = (/** @type {string} */ id) => `${one(id)} #like-button button`;
const reply = (/** @type {string} */ id) => `${one(id)} #reply-button-end button`;
const field = (/** @type {string} */ id) => `${one(id)} #reply-dialog #contenteditable-root`;
const send = (/** @type {string} */ id) => `${one(id)} #reply-dialog #submit-button button`;
const box = '#comment-dialog #contenteditable-root';
const post = '#comment-dialog #submit-button button';
const ben = 'UgwAAAAAAAAAAAAAAA2';
const mine = 'UgwAAAAAAAAAAAAAAA3';
const edda = 'UgwAAAAAAAAAAAAAAA4';
const words = 'This made my evening';

export const acts = [
  { name: 'like', page: bread, steps: [['click', like]], given: [`react ada-cooks ${bread}`] },
  { name: 'like by key, in Japanese', page: `${bench}&lang=ja`, steps: [['press', like, 'Enter']], given: [`react ben.builds ${bench}`] },
  { name: 'like in the look of 2022', page: `${blue}&old=1`, steps: [['click', 'ytd-watch-metadata #segmented-like-button button']], given: [`react edda ${blue}`] },
  { name: 'like after going on to another video, where states come late', page: `${tuning}&late=1`, steps: [['click', 'a.related[href$="cD5fG7iJ9_m"]'], ['await', 'ytd-watch-flexy[video-id="cD5fG7iJ9_m"]'], ['await', `${like}[aria-pressed=false]`], ['click', like]], given: [`react UCdinuDinuDinuDinuDinu1 ${river}`] },
  { name: 'a like from before taken back', page: tuning, steps: [['click', like], ['await', `${like}[aria-pressed=false]`]], given: [] },
  { name: 'like, and on to a video that is not liked', page: `${tuning}&never=1`, steps: [['click', 'a.related[href$="cD5fG7iJ9_m"]'], ['await', 'ytd-watch-flexy[video-id="cD5fG7iJ9_m"]'], ['click', like]], given: [] },
  { name: 'like refused', page: `${tuning.replace('bC4eF6hI8-l', 'cD5fG7iJ9_m')}&refuse=1`, steps: [['click', like], ['await', `${like}[aria-pressed=false]`]], given: [] },
  { name: 'dislike, share, save', page: river, steps: [['click', 'ytd-watch-metadata dislike-button-view-model button'], ['click', 'ytd-watch-metadata [aria-label="Share"]'], ['click', 'ytd-watch-metadata [aria-label="Save to playlist"]']], given: [] },
  { name: 'like of an own video', page: '/watch?v=mR4sT6uV8wX', steps: [['click', '#avatar-btn'], ['await', '#channel-handle'], ['click', '#avatar-btn'], ['click', like]], given: [] },
  { name: 'like a comment', page: bread, steps: [['click', heart(ben)]], given: [`react ben.builds ${bread}&lc=${ben}`] },
  { name: 'like an answer', page: bread, steps: [['press', heart(`${ben}.8a`), 'Enter']], given: [`react cleo ${bread}&lc=${ben}.8a`] },
  { name: 'like of a comment taken back', page: bench, steps: [['click', heart('UgyCCCCCCCCCCCCCCC1')], ['recorded', `react cleo ${bench}&lc=UgyCCCCCCCCCCCCCCC1`], ['click', heart('UgyCCCCCCCCCCCCCCC1')]], given: [] },
  { name: 'a like of a comment from before taken back', page: bread, steps: [['click', heart(edda)]], given: [] },
  { name: 'like of a comment refused', page: `${bread}&refuse=1`, steps: [['click', heart(`${ben}.8b`)]], given: [] },
  { name: 'like of a comment that never shows', page: `${bread}&never=1`, steps: [['click', heart(`${ben}.8b`)]], given: [] },
  { name: 'like of a comment in a node used again', page: bread, steps: [['click', 'a.related[href$="bC4eF6hI8-l"]'], ['await', one('UgxBBBBBBBBBBBBBBB2')], ['click', heart('UgxBBBBBBBBBBBBBBB2')]], given: [`react edda ${tuning}&lc=UgxBBBBBBBBBBBBBBB2`] },
  { name: 'dislike of a comment, and its menu', page: bread, steps: [['click', `${one(`${ben}.8b`)} #dislike-button button`], ['click', `${one(`${ben}.8b`)} #action-menu button`]], given: [] },
  { name: 'subscribe', page: bread, steps: [['click', subscribe]], given: ['follow ada-cooks /@ada-cooks'] },
  { name: 'subscribe with the newest button, in German', page: `${blue}&new=1&lang=de`, steps: [['click', subscribe]], given: ['follow edda /@edda'] },
  { name: 'subscribe on a channel', page: '/@ben.builds', steps: [['press', 'ytd-channel-header-renderer ytd-subscribe-button-renderer button', 'Enter']], given: ['follow ben.builds /@ben.builds'] },
  { name: 'leave a channel', page: `${tuning}&new=1`, steps: [['click', subscribe], ['click', 'ytd-menu-popup-renderer > :nth-child(2)'], ['click', '#confirm-button button']], given: [] },
  { name: 'leave a channel and think better of it', page: tuning, steps: [['click', subscribe], ['click', 'ytd-menu-popup-renderer > :nth-child(2)'], ['click', 'yt-confirm-dialog-renderer #cancel-button button']], given: [] },
  { name: 'subscribe and leave again', page: '/@dinu?new=1', steps: [['click', 'yt-subscribe-button-view-model button'], ['recorded', 'follow dinu /@dinu'], ['click', 'yt-subscribe-button-view-model button'], ['click', 'ytd-menu-popup-renderer > :nth-child(2)'], ['click', '#confirm-button button']], given: [] },
  { name: 'subscribe refused', page: `${river}&refuse=1`, steps: [['click', subscribe]], given: [] },
  { name: 'comment', page: bread, steps: [['click', '#placeholder-area'], ['type', box, words], ['click', post]], given: [`comment ada-cooks ${bread}`] },
  { name: 'comment by keys, in German', page: `${blue}&lang=de`, steps: [['click', '#placeholder-area'], ['type', box, words], ['press', post, 'Enter']], given: [`comment edda ${blue}`] },
  { name: 'comment refused, then cancelled', page: `${bench}&refuse=1`, steps: [['click', '#placeholder-area'], ['type', box, words], ['click', post], ['await', 'yt-notification-action-renderer'], ['click', '#comment-dialog #cancel-button button']], given: [] },
  { name: 'comment that never arrives', page: `${bench}&never=1`, steps: [['click', '#placeholder-area'], ['type', box, words], ['click', post]], given: [] },
  { name: 'comment written and cancelled', page: bench, steps: [['click', '#placeholder-area'], ['type', box, words], ['click', '#comment-dialog #cancel-button button']], given: [] },
  { name: 'comment on an own video', page: '/watch?v=mR4sT6uV8wX', steps: [['click', '#avatar-btn'], ['await', '#channel-handle'], ['click', '#avatar-btn'], ['click', '#placeholder-area'], ['type', box, words], ['click', post]], given: [] },
  { name: 'reply', page: bread, steps: [['click', reply(ben)], ['type', field(ben), words], ['click', send(ben)]], given: [`reply ben.builds ${bread}&lc=${ben}`] },
  { name: 'reply to an answer', page: bread, steps: [['click', reply(`${ben}.8b`)], ['type', field(`${ben}.8b`), words], ['click', send(`${ben}.8b`)]], given: [`reply edda ${bread}&lc=${ben}.8b`] },
  { name: 'reply to an own comment', page: bread, steps: [['click', '#avatar-btn'], ['await', '#channel-handle'], ['click', '#avatar-btn'], ['click', reply(mine)], ['type', field(mine), words], ['click', send(mine)]], given: [] },
  { name: 'reply refused', page: `${bread}&refuse=1`, steps: [['click', reply(edda)], ['type', field(edda), words], ['click', send(edda)], ['await', 'yt-notification-action-renderer']], given: [] },
  { name: 'reply written and cancelled', page: bread, steps: [['click', reply(edda)], ['type', field(edda), words], ['click', `${one(edda)} #reply-dialog #cancel-button button`]], given: [] },
  { name: 'like a short', page: '/shorts/sH0rt-one-1', steps: [['click', '#sH0rt-one-1 like-button-view-model button']], given: ['react edda /shorts/sH0rt-one-1'] },
  { name: 'like the next short', page: '/shorts/sH0rt-one-1', steps: [['click', '#navigation-button-down'], ['await', '#sH0rt-two-2[is-active]'], ['click', '#sH0rt-two-2 like-button-view-model button']], given: ['react cleo /shorts/sH0rt-two-2'] },
];
