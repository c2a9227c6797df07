// What a user does in the giscus frame below an article. Every act has an article of its own.

const frame = 'giscus.app';
/** What is clicked is in view before, and the frame has the focus before anything is typed. */
const ready = (step) => (step[0] === 'click' ? [['hover', step[1]], step] : step[0] === 'type' ? [['hover', step[1]], ['focus', step[1]], step] : [step]);
const inside = (...steps) => [['in', 'iframe.giscus-frame', steps.flatMap(ready)]];
const act = (name, page, given, ...steps) => ({ name, page, frame, steps: inside(...steps), given });

const comment = (id) => `.gsc-comment:has(> div > .gsc-comment-header a[href$="-${id}"])`;
const reply = (id) => `.gsc-reply:has(a[href$="-${id}"])`;
/** The nth reaction beside the menu, and what is in the menu itself. */
const used = (id, n = 1) => `${comment(id)} > div > .gsc-comment-footer .gsc-direct-reaction-button:nth-child(${n})`;
const menu = (id) => `${comment(id)} > div > .gsc-comment-footer summary`;
const emoji = (id, n) => `${comment(id)} > div > .gsc-comment-footer .gsc-emoji-button:nth-child(${n})`;
const article = '.gsc-reactions .gsc-direct-reaction-button:nth-child(1)';
const opener = (id) => `${comment(id)} .gsc-reply-box button`;
const field = (id) => `${comment(id)} form textarea`;
const button = (id) => `${comment(id)} form button[type="submit"]`;
const main = 'form.gsc-comment-box:not(.gsc-comment-box-is-reply)';

export const acts = [
  // reactions
  act('react, by mouse', '/notes/one/', ['react haru-nishi /notes/one/#discussioncomment-9001'], ['click', used(9001)]),
  act('react through the menu', '/notes/two/', ['react haru-nishi /notes/two/#discussioncomment-9001'], ['click', menu(9001)], ['click', emoji(9001, 8)]),
  act('react by key', '/notes/three/', ['react haru-nishi /notes/three/#discussioncomment-9001'], ['press', used(9001), 'Enter']),
  act('react by the space bar, in the menu', '/notes/four/', ['react tove-lind /notes/four/#discussioncomment-9006'], ['press', menu(9006), 'Enter'], ['press', emoji(9006, 1), ' ']),
  act('react to an answer', '/notes/five/', ['react r-okafor /notes/five/#discussioncomment-9101'], ['click', `${reply(9101)} .gsc-direct-reaction-button`]),
  act('react to the article', '/notes/six/', ['react tove-lind /notes/six/'], ['click', article]),
  act('two emoji are one reaction', '/notes/seven/', ['react haru-nishi /notes/seven/#discussioncomment-9001'], ['click', used(9001, 1)], ['click', used(9001, 2)], ['await', `${used(9001, 2)}.has-reacted`]),
  act('another emoji instead: still reacted', '/notes/eight/', ['react haru-nishi /notes/eight/#discussioncomment-9001'],
    ['click', used(9001, 1)], ['recorded', 'react haru-nishi /notes/eight/#discussioncomment-9001'], ['click', used(9001, 2)], ['click', used(9001, 1)]),
  act('react in Japanese', '/notes/nine/?lang=ja', ['react haru-nishi /notes/nine/?lang=ja#discussioncomment-9001'], ['click', used(9001)]),
  act('react to what comes late', '/notes/ten/?late=1', ['react haru-nishi /notes/ten/?late=1#discussioncomment-9001'], ['click', used(9001)]),
  act('react and think better of it', '/notes/no-1/', [], ['click', used(9001)], ['await', `${used(9001)}.has-reacted`], ['click', used(9001)]),
  act('react and take it back later', '/notes/no-2/', [], ['click', used(9001)], ['recorded', 'react haru-nishi /notes/no-2/#discussioncomment-9001'], ['click', used(9001)]),
  act('react, refused', '/notes/no-3/?refuse=1', [], ['click', used(9001)]),
  act('react, never shown', '/notes/no-4/?never=1', [], ['click', used(9001)]),
  act('one more emoji where there is one already', '/notes/no-5/', [], ['click', used(9002, 2)]),
  act('open the menu and close it', '/notes/no-6/', [], ['click', menu(9001)], ['click', menu(9001)]),
  act('react to an own comment', '/notes/no-7/', [], ['click', used(9003)]),
  act('react to an own answer', '/notes/no-8/', [], ['click', `${reply(9102)} summary`], ['click', `${reply(9102)} .gsc-emoji-button:nth-child(6)`]),
  act('react to an own article', '/mine/no-9/', [], ['click', article]),
  act('react, signed out', '/notes/no-10/?who=nobody', [], ['click', used(9001)]),

  // answers
  act('answer a comment', '/notes/answer-1/', ['reply haru-nishi /notes/answer-1/#discussioncomment-9001'], ['click', opener(9001)], ['type', field(9001), 'Which ring is the older one?'], ['click', button(9001)]),
  act('answer by keys', '/notes/answer-2/', ['reply lien-vdb /notes/answer-2/#discussioncomment-9002'], ['click', opener(9002)], ['type', field(9002), 'Blue from copper, I think.'], ['press', field(9002), 'Control+Enter']),
  act('answer from the preview', '/notes/answer-3/', ['reply tove-lind /notes/answer-3/#discussioncomment-9006'],
    ['click', opener(9006)], ['type', field(9006), 'The seventh is my favourite.'], ['click', `${comment(9006)} form .gsc-comment-box-tabs button + button`], ['await', `${comment(9006)} .gsc-comment-box-preview`], ['click', button(9006)]),
  act('two boxes open, the first is sent', '/notes/answer-4/', ['reply haru-nishi /notes/answer-4/#discussioncomment-9001'],
    ['click', opener(9001)], ['type', field(9001), 'Both rings, please.'], ['click', opener(9006)], ['type', field(9006), 'Not yet.'], ['click', button(9001)]),
  act('answer, refused', '/notes/no-11/?refuse=1', [], ['click', opener(9001)], ['type', field(9001), 'Which ring is the older one?'], ['click', button(9001)]),
  act('answer, never sent', '/notes/no-12/?never=1', [], ['click', opener(9001)], ['type', field(9001), 'Which ring is the older one?'], ['click', button(9001)]),
  act('answer, empty', '/notes/no-13/', [], ['click', opener(9001)], ['press', field(9001), 'Control+Enter']),
  act('answer, cancelled', '/notes/no-14/', [], ['click', opener(9001)], ['type', field(9001), 'Never mind.'], ['click', `${comment(9001)} form .gsc-comment-box-buttons button[type="button"]`]),
  act('answer refused, then cancelled', '/notes/no-15/?refuse=1', [], ['click', opener(9001)], ['type', field(9001), 'Never mind.'], ['click', button(9001)], ['await', `${comment(9001)} form p`], ['click', `${comment(9001)} form .gsc-comment-box-buttons button[type="button"]`]),
  act('answer an own comment', '/notes/no-16/', [], ['click', opener(9003)], ['type', field(9003), 'Here it is.'], ['click', button(9003)]),
  act('answer below a deleted comment', '/notes/no-17/', [], ['click', opener(9005)], ['type', field(9005), 'What was here?'], ['click', button(9005)]),

  // comments on the article
  act('comment', '/notes/comment-1/', ['blog-comment tove-lind /notes/comment-1/'], ['type', `${main} textarea`, 'Ours has one on the lid.'], ['click', `${main} button[type="submit"]`]),
  act('comment by keys, in Japanese', '/notes/comment-2/?lang=ja', ['blog-comment tove-lind /notes/comment-2/?lang=ja'], ['type', `${main} textarea`, 'Ours has one on the lid.'], ['press', `${main} textarea`, 'Control+Enter']),
  act('two comments', '/notes/comment-3/', ['blog-comment tove-lind /notes/comment-3/', 'blog-comment tove-lind /notes/comment-3/'],
    ['type', `${main} textarea`, 'Ours has one on the lid.'], ['click', `${main} button[type="submit"]`], ['await', `${comment(9501)}`], ['type', `${main} textarea`, 'And one below.'], ['click', `${main} button[type="submit"]`], ['await', `${comment(9502)}`]),
  act('comment, refused', '/notes/no-18/?refuse=1', [], ['type', `${main} textarea`, 'Ours has one on the lid.'], ['click', `${main} button[type="submit"]`]),
  act('comment, never sent', '/notes/no-19/?never=1', [], ['type', `${main} textarea`, 'Ours has one on the lid.'], ['click', `${main} button[type="submit"]`]),
  act('comment, empty', '/notes/no-20/', [], ['press', `${main} textarea`, 'Control+Enter']),
  act('comment on an own article', '/mine/no-21/', [], ['type', `${main} textarea`, 'A correction from me.'], ['click', `${main} button[type="submit"]`]),
];
