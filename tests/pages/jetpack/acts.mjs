// What a user does in Jetpack's frames below a post. Every act has a post of its own.

/** What is clicked is in view before. */
const ready = (step) => (step[0] === 'click' ? [['hover', step[1]], step] : [step]);
const act = (name, page, given, ...steps) => ({ name, page, frame: 'post_id=', steps: [['in', 'iframe.post-likes-widget', steps.flatMap(ready)]], given });
const like = '.wpl-button a:is(.like, .liked)';
const reblog = '.wpl-button a:is(.reblog, .reblogged)';

export const acts = [
  act('like', '/?p=1', ['react tallow.example /?p=1'], ['click', like]),
  act('like by key, in Polish', '/?p=2&lang=pl', ['react tallow.example /?p=2'], ['press', like, 'Enter']),
  act('like what comes late', '/?p=3&late=1', ['react tallow.example /?p=3'], ['click', like]),
  act('like on a mapped domain', '/?p=4&mapped=1', ['react tallow.example /?p=4'], ['click', like]),
  act('reblog', '/?p=5', ['reshare tallow.example /?p=5'], ['click', reblog], ['await', 'a.reblogged']),
  act('like, unlike, like', '/?p=6', ['react tallow.example /?p=6'], ['click', like], ['await', 'a.liked'], ['click', like], ['await', 'a.like'], ['click', like]),
  act('like and think better of it', '/?p=21', [], ['click', like], ['await', 'a.liked'], ['click', like]),
  act('like and take it back later', '/?p=22', [], ['click', like], ['recorded', 'react tallow.example /?p=22'], ['click', like]),
  act('like, refused', '/?p=23&refuse=1', [], ['click', like]),
  act('like, never shown', '/?p=24&never=1', [], ['click', like]),
  act('like, signed out', '/?p=25&who=nobody', [], ['click', like]),
  act('take back what was liked before', '/?p=26&mine=1', [], ['click', like]),
  act('reblog, refused', '/?p=27&refuse=1', [], ['click', reblog]),
  { name: 'like a comment', page: '/?p=28', frame: 'comment_id=3', steps: [['in', 'iframe.comment-likes-widget-frame', [['click', 'a.comment-like-link'], ['await', '.comment-liked']]]], given: [] },
];
