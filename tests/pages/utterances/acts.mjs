// What a user does in the utterances frame below an article. Every act has an article of its own.

const frame = 'utteranc.es';
/** What is clicked is in view before, and the frame has the focus before anything is typed. */
const ready = (step) => (step[0] === 'click' ? [['hover', step[1]], step] : step[0] === 'type' ? [['hover', step[1]], ['focus', step[1]], step] : [step]);
const inside = (steps) => [['in', 'iframe.utterances-frame', steps.flatMap(ready)]];
const act = (name, page, given, ...steps) => ({ name, page, frame, steps: inside(steps), given });

const comment = (id) => `.timeline-comment:has(a[href$="issuecomment-${id}"]):not(:has(form.comment))`;
const field = 'form.comment textarea';
const button = 'form.comment button[type="submit"]';
const words = 'Ours took nineteen seconds.';
const mine = 'article.current-user:nth-of-type(5)';

export const acts = [
  act('comment', '/field/one/', ['blog-comment lien-vdb /field/one/'], ['type', field, words], ['click', button]),
  act('comment by keys', '/field/two/', ['blog-comment lien-vdb /field/two/'], ['type', field, words], ['press', field, 'Control+Enter']),
  act('comment, the button by key', '/field/three/', ['blog-comment lien-vdb /field/three/'], ['type', field, words], ['press', button, 'Enter']),
  act('comment from the preview', '/field/four/', ['blog-comment lien-vdb /field/four/'], ['type', field, words], ['click', '.tab-preview'], ['click', button]),
  act('comment under another address', '/field/five/?canonical=1', ['blog-comment lien-vdb /2026/11/field/five/'], ['type', field, words], ['click', button]),
  act('comment where the frame fills late', '/field/six/?late=1', ['blog-comment lien-vdb /field/six/?late=1'], ['type', field, words], ['click', button]),
  act('two comments', '/field/seven/', ['blog-comment lien-vdb /field/seven/', 'blog-comment lien-vdb /field/seven/'],
    ['type', field, words], ['click', button], ['await', mine], ['type', field, 'Twenty, to be exact.'], ['click', button], ['await', 'article.current-user:nth-of-type(6)']),
  // The box empties itself all the same.
  act('comment, refused', '/field/no-1/?refuse=1', [], ['type', field, words], ['click', button]),
  act('comment, never sent', '/field/no-2/?never=1', [], ['type', field, words], ['click', button]),
  act('comment, empty', '/field/no-3/', [], ['type', field, '   '], ['press', field, 'Control+Enter']),
  act('comment, written and left', '/field/no-4/', [], ['type', field, words], ['click', '.tab-preview'], ['click', '.tab-write']),
  act('comment, signed out', '/field/no-5/?who=nobody', [], ['click', field]),
  act('comment on an own article', '/mine/no-6/', [], ['type', field, words], ['click', button]),
  // Nothing shows whose reactions these are.
  act('react', '/field/no-7/', [], ['click', `${comment(7101)} .reaction-list button[value="heart"]`], ['await', `${comment(7101)} .reaction-list button[value="heart"][reaction-count="3"]`]),
  act('react through the menu', '/field/no-8/', [], ['click', `${comment(7104)} .comment-actions summary`], ['click', `${comment(7104)} .comment-actions button[value="eyes"]`]),
];
