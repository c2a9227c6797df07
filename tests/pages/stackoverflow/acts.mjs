/** What people do on Stack Overflow, and what is in the ledger of it. */
const map = '/questions/1234/how-do-i-fold-a-map';
const kettle = '/questions/5678/why-does-my-kettle-whistle';
const boat = '/questions/4321/a-name-for-a-boat';
const bight = '/questions/4322/what-is-a-bight';
const vote = (/** @type {number} */ id) => `[data-post-id="${id}"] .js-vote-up-btn`;
const old = (/** @type {number} */ id) => `[data-post-id="${id}"] :is(.vote-up-off, .vote-up-on)`;
const add = (/** @type {number} */ id) => `#comments-link-${id} .js-add-link`;
const field = (/** @type {number} */ id) => `#add-comment-${id} textarea`;
const send = (/** @type {number} */ id) => `#add-comment-${id} [type=submit]`;
const words = 'Thank you, that was the crease I missed';

export const acts = [
  { name: 'vote for a question', page: map, steps: [['click', vote(1234)]], given: ['vote 9@stackoverflow.com /questions/1234'] },
  { name: 'vote for an answer that somebody else edited, by key', page: map, steps: [['press', vote(701), 'Enter']], given: ['vote 10@stackoverflow.com /a/701'] },
  { name: 'vote in the look of 2018', page: `${map}?old=1`, steps: [['click', old(705)]], given: ['vote 13@stackoverflow.com /a/705'] },
  { name: 'vote in Russian, where states come late', page: `${bight}?lang=ru&late=1`, steps: [['await', `${vote(4322)}[aria-pressed]`], ['click', vote(4322)]], given: ['vote 11@stackoverflow.com /questions/4322'] },
  { name: 'vote taken back', page: map, steps: [['click', vote(706)], ['recorded', 'vote 14@stackoverflow.com /a/706'], ['click', vote(706)]], given: [] },
  { name: 'a vote from before taken back', page: map, steps: [['click', vote(704)]], given: [] },
  { name: 'vote taken back in the look of 2018', page: `${map}?old=1`, steps: [['click', old(706)], ['await', '[data-post-id="706"] .vote-up-on'], ['click', old(706)]], given: [] },
  { name: 'vote refused', page: `${map}?refuse=1`, steps: [['click', vote(706)], ['await', '.js-popup']], given: [] },
  { name: 'vote that never shows', page: `${map}?never=1`, steps: [['click', vote(706)]], given: [] },
  { name: 'vote for an own answer', page: map, steps: [['click', vote(702)], ['await', '.js-popup']], given: [] },
  { name: 'vote for an account that is gone', page: map, steps: [['click', vote(703)]], given: [] },
  { name: 'vote down, bookmark, share', page: map, steps: [['click', '[data-post-id="706"] .js-vote-down-btn'], ['click', '[data-post-id="706"] .js-bookmark-btn']], given: [] },
  { name: 'vote for a comment', page: map, steps: [['click', '#comment-501 .comment-up']], given: [] },
  { name: 'accept', page: kettle, steps: [['click', '[data-post-id="801"] .js-accept-button']], given: ['review 15@stackoverflow.com /a/801'] },
  { name: 'accept and think better of it', page: kettle, steps: [['click', '[data-post-id="802"] .js-accept-button'], ['await', '[data-post-id="802"] .js-accepted-answer-indicator:not(.d-none)'], ['click', '[data-post-id="802"] .js-accept-button']], given: [] },
  { name: 'accept refused', page: `${kettle}?refuse=1`, steps: [['click', '[data-post-id="802"] .js-accept-button']], given: [] },
  { name: 'comment on a question', page: map, steps: [['click', add(1234)], ['type', field(1234), words], ['click', send(1234)]], given: ['comment 9@stackoverflow.com /questions/1234'] },
  { name: 'comment on an answer, in Russian', page: `${map}?lang=ru`, steps: [['click', add(704)], ['type', field(704), words], ['press', send(704), 'Enter']], given: ['comment 12@stackoverflow.com /a/704'] },
  { name: 'comment on an own answer', page: map, steps: [['click', add(702)], ['type', field(702), words], ['click', send(702)]], given: [] },
  { name: 'comment refused, then cancelled', page: `${map}?refuse=1`, steps: [['click', add(705)], ['type', field(705), words], ['click', send(705)], ['await', '.js-popup'], ['click', '#add-comment-705 .js-comment-cancel']], given: [] },
  { name: 'comment that never arrives', page: `${map}?never=1`, steps: [['click', add(705)], ['type', field(705), words], ['click', send(705)]], given: [] },
  { name: 'comment too short', page: map, steps: [['click', add(705)], ['type', field(705), 'Thanks'], ['click', send(705)], ['await', '.js-popup']], given: [] },
  { name: 'comment written and cancelled', page: map, steps: [['click', add(705)], ['type', field(705), words], ['click', '#add-comment-705 .js-comment-cancel']], given: [] },
  { name: 'answer', page: boat, steps: [['type', '#wmd-input', words], ['click', '#submit-button']], given: ['reply 15@stackoverflow.com /questions/4321'] },
  { name: 'answer by a form', page: `${bight}?post=1`, steps: [['type', '#wmd-input', words], ['click', '#submit-button'], ['await', '#answer-990']], given: ['reply 11@stackoverflow.com /questions/4322'] },
  { name: 'answer to an own question', page: kettle, steps: [['type', '#wmd-input', words], ['click', '#submit-button']], given: [] },
  { name: 'answer refused', page: `${map}?refuse=1`, steps: [['type', '#wmd-input', words], ['click', '#submit-button'], ['await', '.js-popup']], given: [] },
  { name: 'empty answer', page: map, steps: [['click', '#submit-button']], given: [] },
];
