// What a user does in the Disqus frame. How the frame shows one's own vote, or that something was sent, is not confirmed: nothing of
// it may be recorded.

const frame = 'disqus.com';
/** What is clicked is in view before, and the frame has the focus before anything is typed. */
const ready = (step) => (step[0] === 'click' ? [['hover', step[1]], step] : step[0] === 'type' ? [['hover', step[1]], ['focus', step[1]], step] : [step]);
const inside = (steps) => [['in', '#disqus_thread iframe', steps.flatMap(ready)]];
const act = (name, page, ...steps) => ({ name, page, frame, steps: inside(steps), given: [] });
const own = (id) => `#post-${id} > [data-role="post-content"]`;
const up = (id) => `${own(id)} [data-action="upvote"]`;
const field = '[data-role="reply-form"] [data-role="editable"]';

export const acts = [
  act('vote', '/walls/a/', ['click', up(9100000001)], ['await', `${up(9100000001)}.upvoted`]),
  act('vote, refused', '/walls/b/?refuse=1', ['click', up(9100000002)]),
  act('vote, signed out', '/walls/c/?who=nobody', ['click', up(9100000002)]),
  act('answer', '/walls/d/', ['click', `${own(9100000001)} [data-action="reply"]`], ['type', field, 'It is not.'], ['click', '[data-role="reply-form"] [data-action="submit"]'], ['await', '#post-9200000001']),
  act('comment', '/walls/e/', ['type', '#form [data-role="editable"]', 'I know the fourth.'], ['click', '#form [data-action="submit"]'], ['await', '#post-9200000001']),
];
