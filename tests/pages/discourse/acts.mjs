/** What people do on the pages of the forum, and what is in the ledger of it. */
const topic = '/t/what-do-you-bake-in-november/567';
const own = '/t/my-rye-starter/590';
const post = (/** @type {number} */ n) => `.topic-post[data-post-number="${n}"]`;
const like = (/** @type {number} */ n) => `${post(n)} .toggle-like`;
const react = (/** @type {number} */ n) => `${post(n)} .reaction-button`;
const reply = (/** @type {number} */ n) => `${post(n)} button.reply`;
const field = '#reply-control .d-editor-input';
const send = '#reply-control .create';
const words = 'I will try that on Sunday';

export const acts = [
  { name: 'like', page: topic, steps: [['click', like(2)]], given: [`react ben@forum.example ${topic}/2`] },
  { name: 'like twice is once, and a like by key', page: topic, steps: [['press', like(6), 'Enter'], ['await', `${like(6)}.has-like`]], given: [`react dora-77@forum.example ${topic}/6`] },
  { name: 'the same post again, undone and done', page: `${topic}?lang=de`, steps: [['click', like(8)], ['await', `${like(8)}.has-like`], ['click', like(8)], ['await', `${like(8)}.like`], ['click', like(8)]], given: [`react Emre@forum.example ${topic}/8`] },
  { name: 'like with l', page: topic, steps: [['keys', 'j'], ['keys', 'l'], ['await', `${like(1)}.has-like`]], given: [`react ada@forum.example ${topic}`] },
  { name: 'like after scrolling to a cloaked post', page: topic, steps: [['scroll', 2600], ['click', like(12)]], given: [`react ines@forum.example ${topic}/12`] },
  { name: 'like of a post that shows what it answers', page: topic, steps: [['click', `${post(10)} .reply-to-tab`], ['await', `${post(10)} .embedded-posts`], ['click', like(10)]], given: [`react gita@forum.example ${topic}/10`] },
  { name: 'like taken back', page: topic, steps: [['click', like(9)], ['recorded', `react fumi@forum.example ${topic}/9`], ['click', like(9)], ['await', `${like(9)}.like`]], given: [] },
  { name: 'a like from before taken back', page: topic, steps: [['click', like(4)], ['await', `${like(4)}.like`]], given: [] },
  { name: 'like refused', page: `${topic}?refuse=1`, steps: [['click', like(14)]], given: [] },
  { name: 'like that never shows', page: `${topic}?never=1`, steps: [['click', like(14)]], given: [] },
  { name: 'like that cannot be undone any more', page: topic, steps: [['click', like(11)]], given: [] },
  { name: 'bookmark, link, number of likes', page: topic, steps: [['click', `${post(14)} .bookmark`], ['click', `${post(14)} .post-action-menu__copy-link`], ['click', `${post(14)} .like-count`]], given: [] },
  { name: 'a look at the card of a person', page: topic, steps: [['click', `${post(2)} .main-avatar`], ['await', '#user-card .user-profile-link'], ['keys', 'Escape']], given: [] },
  { name: 'l in a field is a letter', page: topic, steps: [['click', reply(14)], ['type', field, 'l'], ['keys', 'l']], given: [] },
  { name: 'like in a menu that comes late', page: `${own}?late=1`, steps: [['await', like(2)], ['click', like(2)]], given: [`react ada@forum.example ${own}/2`] },
  { name: 'react', page: `${own}?reactions=1`, steps: [['click', react(3)]], given: [`react ben@forum.example ${own}/3`] },
  { name: 'react with another one, then yet another', page: `${own}?reactions=1`, steps: [['hover', react(4)], ['click', `${post(4)} .pickable-reaction.laughing`], ['await', `${post(4)} .btn-toggle-reaction-emoji`], ['hover', react(4)], ['click', `${post(4)} .pickable-reaction.open_mouth`]], given: [`react ines@forum.example ${own}/4`] },
  { name: 'reaction taken back', page: `${topic}?reactions=1`, steps: [['click', react(13)], ['recorded', `react ben@forum.example ${topic}/13`], ['click', react(13)], ['await', `${post(13)} .discourse-reactions-actions:not(.has-reacted)`]], given: [] },
  { name: 'reaction refused', page: `${topic}?reactions=1&refuse=1`, steps: [['click', react(14)]], given: [] },
  { name: 'reaction to an own post', page: `${topic}?reactions=1`, steps: [['click', react(3)]], given: [] },
  { name: 'a look at the picker', page: `${topic}?reactions=1`, steps: [['hover', react(14)], ['await', `${post(14)} .discourse-reactions-picker`], ['hover', '#site-logo']], given: [] },
  { name: 'accept an answer', page: own, steps: [['click', `${post(4)} .post-action-menu__solved-unaccepted`]], given: [`review ines@forum.example ${own}/4`] },
  { name: 'accept and think better of it', page: own, steps: [['click', `${post(2)} .post-action-menu__solved-unaccepted`], ['await', `${post(2)} .accepted`], ['click', `${post(2)} .accepted`]], given: [] },
  { name: 'reply to a post', page: topic, steps: [['click', reply(2)], ['type', field, words], ['click', send]], given: [`reply ben@forum.example ${topic}/2`] },
  { name: 'reply with r and Ctrl+Enter', page: topic, steps: [['keys', 'j'], ['keys', 'j'], ['keys', 'j'], ['keys', 'j'], ['keys', 'r'], ['await', field], ['type', field, words], ['press', field, 'Control+Enter']], given: [`reply carl.j@forum.example ${topic}/4`] },
  { name: 'reply in the rich editor', page: `${topic}?rich=1`, steps: [['click', reply(6)], ['type', field, words], ['click', send]], given: [`reply dora-77@forum.example ${topic}/6`] },
  { name: 'reply to another than began', page: topic, steps: [['click', reply(9)], ['click', reply(8)], ['type', field, words], ['click', send]], given: [`reply Emre@forum.example ${topic}/8`] },
  { name: 'reply where names come first', page: `${own}?names=1`, steps: [['click', reply(3)], ['type', field, words], ['click', send]], given: [`reply ben@forum.example ${own}/3`] },
  { name: 'reply to the topic', page: `${topic}?lang=de`, steps: [['click', reply(2)], ['click', '#reply-control .cancel'], ['scroll', 9000], ['click', '#topic-footer-buttons .create'], ['scroll', -9000], ['type', field, words], ['click', send]], given: [`comment ada@forum.example ${topic}`] },
  { name: 'reply to the own topic', page: own, steps: [['click', '#topic-footer-buttons .create'], ['type', field, words], ['click', send]], given: [] },
  { name: 'reply to an own post', page: topic, steps: [['click', reply(3)], ['type', field, words], ['click', send]], given: [] },
  { name: 'reply refused, then thrown away', page: `${topic}?refuse=1`, steps: [['click', reply(9)], ['type', field, words], ['click', send], ['await', '.dialog-ok'], ['click', '.dialog-ok'], ['press', field, 'Escape'], ['click', '.discard-draft']], given: [] },
  { name: 'reply that never arrives', page: `${topic}?never=1`, steps: [['click', reply(9)], ['type', field, words], ['click', send]], given: [] },
  { name: 'reply too short', page: topic, steps: [['click', reply(9)], ['type', field, 'Yes'], ['click', send], ['await', '.popup-tip']], given: [] },
  { name: 'reply written and not sent', page: topic, steps: [['click', reply(9)], ['type', field, words], ['click', '#reply-control .cancel'], ['click', '.discard-draft']], given: [] },
];
