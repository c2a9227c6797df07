/** What people do on the pages of the Writing Club, and what is in the ledger of it. */
const article = '/ada/sorting-by-hand-1a2b';
const tea = '/the-lab/tea-timers-3c4d';
const heart = (/** @type {number} */ id) => `#button-for-comment-${id}`;
const node = (/** @type {number} */ id) => `#comment-node-${id} > .comment__inner`;
const reply = (/** @type {number} */ id) => `${node(id)} .toggle-reply-form`;
const field = (/** @type {number} */ id) => `#new-comment-${id} textarea`;
const send = (/** @type {number} */ id) => `#new-comment-${id} [type=submit]`;
const known = '#reaction-butt-fire.activated';
const trigger = '#reaction-drawer-trigger';
const words = 'Thank you for writing this';
const follow = '.profile-header .follow-action-button';

export const acts = [
  { name: 'like by the trigger', page: article, steps: [['await', known], ['click', trigger]], given: [`react ada@dev.to ${article}`] },
  { name: 'react in the drawer, twice', page: '/cleo/knots-7a8b', steps: [['await', known], ['hover', trigger], ['click', '#reaction-butt-fire'], ['click', '#reaction-butt-unicorn']], given: ['react cleo@dev.to /cleo/knots-7a8b'] },
  { name: 'react by key, coming from the feed', page: '/?lang=fr', steps: [['click', '#article-link-5'], ['await', known], ['press', trigger, 'Enter']], given: ['react dinu@dev.to /dinu/a-bell-9c0d'] },
  { name: 'react where states come late', page: '/edda/glass-1e2f?late=1', steps: [['await', known], ['click', trigger]], given: ['react edda@dev.to /edda/glass-1e2f'] },
  { name: 'react one more than before', page: tea, steps: [['await', '#reaction-butt-unicorn.user-activated'], ['hover', trigger], ['click', '#reaction-butt-fire']], given: [] },
  { name: 'reaction taken back', page: '/finn/two-drums-3a4b', steps: [['await', known], ['click', trigger], ['recorded', 'react finn@dev.to /finn/two-drums-3a4b'], ['click', trigger], ['await', '#reaction-butt-like:not(.user-activated)']], given: [] },
  { name: 'reaction refused', page: '/finn/two-drums-3a4b?refuse=1', steps: [['await', known], ['click', trigger], ['await', '.crayons-snackbar__item']], given: [] },
  { name: 'reaction that never shows', page: '/finn/two-drums-3a4b?never=1', steps: [['await', known], ['click', trigger]], given: [] },
  { name: 'save, boost, jump, menu', page: '/finn/two-drums-3a4b', steps: [['await', known], ['click', '#reaction-butt-readinglist'], ['click', '#reaction-butt-boost'], ['click', '#reaction-butt-comment'], ['click', '#article-show-more-button']], given: [] },
  { name: 'like of an own article', page: '/mira/a-small-parser-5e6f', steps: [['await', known], ['click', trigger]], given: [] },
  { name: 'like a comment', page: article, steps: [['await', known], ['click', heart(11)]], given: ['react ben@dev.to /ben/comment/1a1'] },
  { name: 'like an answer to an answer, by key', page: article, steps: [['await', known], ['press', heart(12), 'Space']], given: ['react cleo@dev.to /cleo/comment/1a2'] },
  { name: 'like an answer to a comment that was deleted', page: article, steps: [['await', known], ['click', heart(16)]], given: ['react finn@dev.to /finn/comment/1a6'] },
  { name: 'like of a comment taken back', page: article, steps: [['await', known], ['click', heart(18)], ['recorded', 'react hana@dev.to /hana/comment/1a8'], ['click', heart(18)], ['await', `${heart(18)}:not(.reacted)`]], given: [] },
  { name: 'a like of a comment from before taken back', page: article, steps: [['await', `${heart(17)}.reacted`], ['click', heart(17)], ['await', `${heart(17)}:not(.reacted)`]], given: [] },
  { name: 'like of a comment refused', page: `${article}?refuse=1`, steps: [['await', known], ['click', heart(14)], ['await', '.crayons-snackbar__item']], given: [] },
  { name: 'like of a comment that never shows', page: `${article}?never=1`, steps: [['await', known], ['click', heart(14)]], given: [] },
  { name: 'like of an own comment', page: article, steps: [['await', known], ['click', heart(13)]], given: [] },
  { name: 'comment', page: article, steps: [['await', known], ['type', '#text-area', words], ['click', '#new_comment [type=submit]']], given: [`comment ada@dev.to ${article}`] },
  { name: 'comment with Ctrl+Enter', page: `${tea}?lang=fr`, steps: [['await', known], ['type', '#text-area', words], ['press', '#text-area', 'Control+Enter']], given: [`comment ben@dev.to ${tea}`] },
  { name: 'comment refused', page: '/finn/two-drums-3a4b?refuse=1', steps: [['await', known], ['type', '#text-area', words], ['click', '#new_comment [type=submit]'], ['await', '.crayons-snackbar__item']], given: [] },
  { name: 'comment that never arrives', page: '/finn/two-drums-3a4b?never=1', steps: [['await', known], ['type', '#text-area', words], ['click', '#new_comment [type=submit]']], given: [] },
  { name: 'empty comment, and a preview', page: '/finn/two-drums-3a4b', steps: [['await', known], ['click', '#new_comment [type=submit]'], ['type', '#text-area', words], ['click', '.preview-toggle']], given: [] },
  { name: 'comment on an own article', page: '/mira/a-small-parser-5e6f', steps: [['await', known], ['type', '#text-area', words], ['click', '#new_comment [type=submit]']], given: [] },
  { name: 'reply', page: article, steps: [['await', known], ['click', reply(18)], ['type', field(18), words], ['click', send(18)]], given: ['reply hana@dev.to /hana/comment/1a8'] },
  { name: 'reply to an answer, with Ctrl+Enter', page: article, steps: [['await', known], ['click', reply(14)], ['type', field(14), words], ['press', field(14), 'Control+Enter']], given: ['reply dinu@dev.to /dinu/comment/1a4'] },
  { name: 'reply to an own comment', page: article, steps: [['await', known], ['click', reply(13)], ['type', field(13), words], ['click', send(13)]], given: [] },
  { name: 'reply refused, then dismissed', page: `${article}?refuse=1`, steps: [['await', known], ['click', reply(17)], ['type', field(17), words], ['click', send(17)], ['await', '.crayons-snackbar__item'], ['click', '#new-comment-17 .js-btn-dismiss']], given: [] },
  { name: 'reply written and dismissed', page: article, steps: [['await', known], ['click', reply(17)], ['type', field(17), words], ['click', '#new-comment-17 .js-btn-dismiss']], given: [] },
  { name: 'follow', page: '/ben', steps: [['await', `${follow}[aria-pressed=false]`], ['click', follow]], given: ['follow ben@dev.to /ben'] },
  { name: 'follow in French, where states come late', page: '/gul?lang=fr&late=1', steps: [['await', `${follow}[aria-pressed=false]`], ['press', follow, 'Enter']], given: ['follow gul@dev.to /gul'] },
  { name: 'unfollow', page: '/cleo', steps: [['await', `${follow}[aria-pressed=true]`], ['click', follow]], given: [] },
  { name: 'follow and think better of it', page: '/edda', steps: [['await', `${follow}[aria-pressed=false]`], ['click', follow], ['await', `${follow}[aria-pressed=true]`], ['click', follow]], given: [] },
  { name: 'follow refused', page: '/edda?refuse=1', steps: [['await', `${follow}[aria-pressed=false]`], ['click', follow]], given: [] },
  { name: 'follow back in a notification', page: '/notifications?recent=1', steps: [['click', '.notification--middle .follow-action-button[aria-pressed=false]']], given: ['follow hana@dev.to /hana'] },
  { name: 'like a comment in a notification', page: '/notifications?recent=1', steps: [['click', '.reaction-button[data-reactable-id="41"]']], given: ['react ben@dev.to /ben/comment/9z9'] },
  { name: 'reply in a notification', page: '/notifications?recent=1', steps: [['click', '.toggle-reply-form[data-reactable-id="31"]'], ['type', '#comment-form-for-31 textarea', words], ['click', '#comment-form-for-31 [type=submit]']], given: ['reply hana@dev.to /hana/comment/3a1'] },
  { name: 'reply in a notification refused', page: '/notifications?recent=1&refuse=1', steps: [['click', '.toggle-reply-form[data-reactable-id="17"]'], ['type', '#comment-form-for-17 textarea', words], ['click', '#comment-form-for-17 [type=submit]'], ['await', '.crayons-snackbar__item']], given: [] },
];
