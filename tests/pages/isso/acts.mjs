// What a user does in the Isso widget below an article. Every act has an article of its own.

const act = (name, page, given, ...steps) => ({ name, page, steps, given });
const opener = (id) => `#isso-${id} > .isso-text-wrapper > .isso-comment-footer > .isso-reply`;
const box = (id) => `#isso-${id} > .isso-text-wrapper > .isso-postbox`;
const answer = (id, words) => [['click', opener(id)], ['type', `${box(id)} textarea`, words], ['click', `${box(id)} input[type="submit"]`]];
const main = '#isso-thread > .isso-postbox';
const write = (words) => [['type', `${main} textarea`, words], ['click', `${main} input[type="submit"]`]];

export const acts = [
  act('answer somebody with a website', '/ferns/one/', ['reply haru.example /ferns/one/#isso-1'], ...answer(1, 'Do they come back each year?')),
  act('answer somebody with nothing but a name', '/ferns/two/', ['reply isso-4@fern.example /ferns/two/#isso-4'], ...answer(4, 'More patient than I am.')),
  act('answer nobody in particular', '/ferns/three/', ['reply isso-2@fern.example /ferns/three/#isso-2'], ...answer(2, 'And to sheep?')),
  act('answer below a deleted comment', '/ferns/four/', ['reply okafor.example/garden /ferns/four/#isso-7'], ...answer(7, 'So did I.')),
  act('answer in German', '/ferns/five/?lang=de', ['reply haru.example /ferns/five/#isso-1'], ...answer(1, 'Kommen sie jedes Jahr wieder?')),
  act('answer by key', '/ferns/six/', ['reply fern.example /ferns/six/#isso-8'], ['press', opener(8), 'Enter'], ['type', `${box(8)} textarea`, 'Looking forward to the horses.'], ['press', `${box(8)} input[type="submit"]`, 'Enter']),
  act('answer after a look at the preview', '/ferns/seven/', ['reply haru.example /ferns/seven/#isso-9'],
    ['click', opener(9)], ['type', `${box(9)} textarea`, 'On dark paper they are white.'], ['click', `${box(9)} [name="preview"]`], ['click', `${box(9)} input[type="submit"]`]),
  act('two boxes open, the first is sent', '/ferns/eight/', ['reply haru.example /ferns/eight/#isso-1'],
    ['click', opener(1)], ['type', `${box(1)} textarea`, 'Through tarmac!'], ['click', opener(4)], ['type', `${box(4)} textarea`, 'Not yet.'], ['click', `${box(1)} input[type="submit"]`]),
  act('comment', '/ferns/nine/', ['blog-comment fern.example /ferns/nine/'], ...write('The third photograph is the one.')),
  act('comment where the widget comes late', '/ferns/ten/?late=1', ['blog-comment fern.example /ferns/ten/'], ...write('The third photograph is the one.')),
  act('comment as a stranger', '/ferns/eleven/?who=nobody', ['blog-comment fern.example /ferns/eleven/'], ['type', `${main} input[name="author"]`, 'Mira'], ...write('The third photograph is the one.')),
  act('comment twice', '/ferns/twelve/', ['blog-comment fern.example /ferns/twelve/', 'blog-comment fern.example /ferns/twelve/'], ...write('The third photograph is the one.'), ['await', '#isso-21'], ...write('No, the fourth.'), ['await', '#isso-22']),

  act('answer, refused', '/ferns/no-1/?refuse=1', [], ...answer(1, 'Do they come back each year?')),
  act('answer, refused and closed', '/ferns/no-2/?refuse=1', [], ...answer(1, 'Do they come back each year?'), ['await', '.isso-error'], ['click', opener(1)]),
  act('answer, never sent', '/ferns/no-3/?never=1', [], ...answer(1, 'Do they come back each year?')),
  act('answer, held back', '/ferns/no-4/?hold=1', [], ...answer(1, 'Do they come back each year?')),
  act('answer, empty', '/ferns/no-5/', [], ['click', opener(1)], ['click', `${box(1)} input[type="submit"]`]),
  act('answer, too short', '/ferns/no-6/', [], ...answer(1, 'No')),
  act('answer, closed', '/ferns/no-7/', [], ['click', opener(1)], ['type', `${box(1)} textarea`, 'Never mind.'], ['click', opener(1)]),
  act('answer an own comment', '/ferns/no-8/', [], ...answer(3, 'And in pencil.')),
  act('answer a deleted comment', '/ferns/no-9/', [], ...answer(5, 'What was here?')),
  act('comment, refused', '/ferns/no-10/?refuse=1', [], ...write('The third photograph is the one.')),
  act('comment, held back', '/ferns/no-11/?hold=1', [], ...write('The third photograph is the one.')),
  act('comment on an own article', '/mine/no-12/', [], ...write('A correction from me.')),
  // Nothing ever shows whose votes these are.
  act('vote', '/ferns/no-13/', [], ['click', '#isso-1 > .isso-text-wrapper > .isso-comment-footer > .isso-upvote']),
];
