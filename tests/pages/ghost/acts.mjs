// What a member does in the comments below a post. Every act has a post of its own.
//
// Nothing shows an own comment before the own name was seen, which is when one writes.

const frame = 'about:srcdoc';
const id = (n) => `6aa1b2c3d4e5f6a7b8c9${n}`;
const haru = '5b1e0c9d-2a4f-4a77-8d0e-9be3a1c47002@copper.example';
const zofia = '9f7a6b5c-4d3e-4f2a-b1c0-d9e8f7a67003@copper.example';
const raymond = 'c2b4d6e8-1f3a-4c5b-8d7e-6f5a4b3c7004@copper.example';
const lien = 'e8d7c6b5-a493-4827-b160-5f4e3d2c7005@copper.example';

/** What is clicked is in view before, and the frame has the focus before anything is typed. */
const ready = (step) => (step[0] === 'click' ? [['hover', step[1]], step] : step[0] === 'type' ? [['hover', step[1]], ['focus', step[1]], step] : [step]);
const act = (name, page, given, ...steps) => ({
  name, page, frame, given,
  steps: [['in', 'iframe[title="comments-frame"]', steps.flatMap(ready)]],
});
const own = (n) => `[id="${id(n)}"] > div`;
const like = (n) => `${own(n)} > [data-testid="like-button"]`;
const reply = (n) => `${own(n)} > [data-testid="reply-button"]`;
const liked = (n) => `${like(n)} svg.fill-black`;
/** In the first years only the whole comment had an id. */
const early = (n, part) => `[id="${id(n)}"] > [data-testid="comment-component"] > .grow > div:first-child > div > [data-testid="${part}-button"]`;
const field = '[data-testid="reply-form"] [contenteditable]';
const button = '[data-testid="reply-form"] [data-testid="submit-form-button"]';
const answer = (words) => [['type', field, words], ['click', button]];
const main = '[data-testid="main-form"] [contenteditable]';
const add = '[data-testid="main-form"] [data-testid="submit-form-button"]';

export const acts = [
  act('like', '/p1/', [`react ${haru} /p1/#ghost-comments-${id('0100')}`], ['click', like('0100')]),
  act('like an answer, by key', '/p2/', [`react ${zofia} /p2/#ghost-comments-${id('0102')}`], ['press', like('0102'), 'Enter']),
  act('like below a removed comment, in German', '/p3/?lang=de', [`react ${haru} /p3/#ghost-comments-${id('0401')}`], ['press', like('0401'), ' ']),
  act('like in threads', '/p4/?layout=threaded', [`react ${raymond} /p4/#ghost-comments-${id('0101')}`], ['click', like('0101')]),
  act('like, in the first years', '/p5/?layout=early', [`react ${raymond} /p5/#ghost-comments-${id('0101')}`], ['click', early('0101', 'like')]),
  act('like and think better of it', '/no-1/', [], ['click', like('0100')], ['await', liked('0100')], ['click', like('0100')]),
  act('like and take it back later', '/no-2/', [], ['click', like('0100')], ['recorded', `react ${haru} /no-2/#ghost-comments-${id('0100')}`], ['click', like('0100')]),
  act('like, refused', '/no-3/?refuse=1', [], ['click', like('0100')]),
  act('like, never shown', '/no-4/?never=1', [], ['click', like('0100')]),
  act('like, signed out', '/no-5/?who=nobody', [], ['click', like('0100')]),

  act('answer', '/p6/', [`reply ${haru} /p6/#ghost-comments-${id('0100')}`], ['click', reply('0100')], ...answer('Sixty years is one person.')),
  act('answer an answer, by keys', '/p7/', [`reply ${zofia} /p7/#ghost-comments-${id('0102')}`], ['click', reply('0102')], ['type', field, 'Brass, then?'], ['press', field, 'Control+Enter']),
  act('answer in threads', '/p8/?layout=threaded', [`reply ${raymond} /p8/#ghost-comments-${id('0101')}`], ['click', reply('0101')], ...answer('The flour, perhaps.')),
  act('answer, in the first years', '/p9/?layout=early', [`reply ${lien} /p9/#ghost-comments-${id('0200')}`], ['click', early('0200', 'reply')], ...answer('And did it age?')),
  act('two boxes open, the first is sent', '/p10/', [`reply ${haru} /p10/#ghost-comments-${id('0100')}`],
    ['click', reply('0100')], ['type', field, 'Which temple?'], ['click', reply('0200')], ['type', `[id="${id('0200')}"] ~ div ${field}`, 'Later.'], ['click', `[id="${id('0100')}"] ~ div ${button}`]),
  act('answer, refused and closed', '/no-6/?refuse=1', [], ['click', reply('0100')], ...answer('Which temple?'), ['await', `${field}[contenteditable="true"]`], ['press', field, 'Escape']),
  act('answer, never sent', '/no-7/?never=1', [], ['click', reply('0100')], ...answer('Which temple?')),
  act('answer, empty', '/no-8/', [], ['click', reply('0100')], ['press', field, 'Control+Enter']),
  act('answer, cancelled', '/no-9/', [], ['click', reply('0100')], ['type', field, 'Never mind.'], ['click', '[data-testid="reply-form"] form > div > button']),
  // By the time the reaction stands, the name in the open box is known.
  act('answer an own comment', '/p13/', [`react ${haru} /p13/#ghost-comments-${id('0100')}`],
    ['click', reply('0300')], ['click', like('0100')], ['recorded', `react ${haru} /p13/#ghost-comments-${id('0100')}`], ...answer('One may.')),

  act('comment', '/p11/', ['blog-comment tove@copper.example /p11/'], ['type', main, 'How long is the rope?'], ['click', add]),
  act('comment by keys, where the frame fills late', '/p12/?late=1', ['blog-comment tove@copper.example /p12/'], ['type', main, 'How long is the rope?'], ['press', main, 'Control+Enter']),
  act('comment, refused', '/no-12/?refuse=1', [], ['type', main, 'How long is the rope?'], ['click', add]),
  act('comment on an own post', '/by-mira-gutters/', [`react ${haru} /by-mira-gutters/#ghost-comments-${id('0100')}`],
    ['type', main, 'A correction from me.'], ['click', like('0100')], ['recorded', `react ${haru} /by-mira-gutters/#ghost-comments-${id('0100')}`], ['click', add]),
];
