/** What a user does on these pages, and what is in the ledger afterwards. How lines and steps read: tests/support/site.mjs. */

/** @param {string} name */
const link = (name) => `/profile/${name}.example/post/${`3l${name}`.padEnd(13, '2')}`;
/** A button of the post whose own link this is. @param {string} name @param {string} button */
const of = (name, button) => `[role="link"]:has(a[data-tooltip][href="${link(name)}"]) button[data-testid="${button}"]`;
/** @param {string} button */
const focal = (button) => `[data-testid^="postThreadItem-by-"]:not([role="link"]) button[data-testid="${button}"]`;
const entry = (/** @type {string} */ id) => `[role="menuitem"][data-testid="${id}"]`;
const repost = entry('repostDropdownRepostBtn');
const quote = entry('repostDropdownQuoteBtn');
const editor = '[data-testid="composePostView"] .ProseMirror';
const publish = 'button[data-testid="composerPublishBtn"]:not([disabled])';
const dialog = '[data-testid="composePostView"]';
const prompt = 'button[aria-label="Compose reply"]';
const liked = (/** @type {string} */ name) => `${of(name, 'likeBtn')} path[d^="M12.489"]`;
const ben = link('ben');
const card = (/** @type {string} */ name) => `[data-testid="profileCard-${name}.example-link"] button`;
const write = (/** @type {string} */ words, /** @type {any[]} */ ...last) => [['await', editor], ['type', editor, words], ...last];
const sent = [['click', publish], ['gone', dialog]];

export const acts = [
  { name: 'like', page: '/', steps: [['click', of('ada', 'likeBtn')]], given: [`react ada.example ${link('ada')}`] },
  { name: 'like what somebody reposted', page: '/', steps: [['click', of('dov', 'likeBtn')]], given: [`react dov.example ${link('dov')}`] },
  { name: 'like what quotes somebody', page: '/', steps: [['click', of('elif', 'likeBtn')]], given: [`react elif.example ${link('elif')}`] },
  { name: 'like by Enter', page: '/', steps: [['press', of('fay', 'likeBtn'), 'Enter']], given: [`react fay.example ${link('fay')}`] },
  { name: 'like by Space, on a page whose buttons come late', page: '/?late=1', steps: [['await', of('ivo', 'likeBtn')], ['press', of('ivo', 'likeBtn'), ' ']], given: [`react ivo.example ${link('ivo')}`] },
  { name: 'like in Japanese', page: '/?lang=ja', steps: [['click', of('kai', 'likeBtn')]], given: [`react kai.example ${link('kai')}`] },
  { name: "like by a fork's keys", page: '/?keys=1', steps: [...Array(8).fill(['keys', 'j']), ['keys', 'j'], ['keys', 'l']], given: [`react juno.example ${link('juno')}`] },
  { name: 'like somebody without a name', page: '/', steps: [['click', '[data-testid="feedItem-by-handle.invalid"] button[data-testid="likeBtn"]']], given: ['react did:plc:nobody22222222222222222222 /profile/did:plc:nobody22222222222222222222/post/3linvalid2222'] },
  { name: 'like the same in two places', page: '/', steps: [['click', of('lena', 'likeBtn')], ['recorded', `react lena.example ${link('lena')}`], ['click', `a[data-tooltip][href="${link('lena')}"]`], ['await', `${focal('likeBtn')} path[d^="M12.489"]`], ['click', focal('likeBtn')], ['await', `${focal('likeBtn')} path[d^="M16.734"]`], ['click', focal('likeBtn')]], given: [`react lena.example ${link('lena')}`] },
  { name: 'like and go on at once', page: '/', steps: [['click', of('milo', 'likeBtn')], ['await', liked('milo')], ['click', 'nav a[href="/notifications"]']], given: [`react milo.example ${link('milo')}`] },
  { name: 'like in a thread', page: ben, steps: [['click', of('sven', 'likeBtn')]], given: [`react sven.example ${link('sven')}`] },
  { name: 'like what the thread is about', page: ben, steps: [['click', focal('likeBtn')]], given: [`react ben.example ${ben}`] },
  { name: 'like a found post', page: '/search?q=lichen', steps: [['click', of('uma', 'likeBtn')]], given: [`react uma.example ${link('uma')}`] },
  { name: 'like what answered, among notifications', page: '/notifications', steps: [['click', '[data-testid="feedItem-by-nia.example"] button[data-testid="likeBtn"]']], given: ['react nia.example /profile/nia.example/post/3lnia33333333'] },
  { name: 'like and think better of it', page: '/', steps: [['click', of('otis', 'likeBtn')], ['await', liked('otis')], ['click', of('otis', 'likeBtn')]], given: [] },
  { name: 'like and unlike later', page: '/', steps: [['click', of('otis', 'likeBtn')], ['recorded', `react otis.example ${link('otis')}`], ['click', of('otis', 'likeBtn')]], given: [] },
  { name: 'unlike', page: '/', steps: [['click', of('goro', 'likeBtn')]], given: [] },
  { name: 'like refused', page: '/?refuse=1', steps: [['click', of('nia', 'likeBtn')]], given: [] },
  { name: 'like that never shows', page: '/?never=1', steps: [['click', of('nia', 'likeBtn')]], given: [] },
  { name: 'like an own post', page: '/', steps: [['click', of('mira', 'likeBtn')]], given: [] },
  { name: 'save', page: '/', steps: [['click', of('nia', 'postBookmarkBtn')]], given: [] },

  { name: 'repost', page: '/', steps: [['click', of('ada', 'repostBtn')], ['await', repost], ['click', repost]], given: [`reshare ada.example ${link('ada')}`] },
  { name: 'repost by keys', page: '/', steps: [['press', of('dov', 'repostBtn'), 'Enter'], ['await', repost], ['keys', 'Enter']], given: [`reshare dov.example ${link('dov')}`] },
  { name: 'repost by keys what was not opened first', page: '/', steps: [['click', of('goro', 'repostBtn')], ['await', repost], ['keys', 'Escape'], ['gone', repost], ['press', of('kai', 'repostBtn'), ' '], ['await', repost], ['keys', 'Enter']], given: [`reshare kai.example ${link('kai')}`] },
  { name: 'repost what the thread is about, in German', page: `${ben}?lang=de`, steps: [['click', focal('repostBtn')], ['await', repost], ['click', repost]], given: [`reshare ben.example ${ben}`] },
  { name: 'repost and undo later', page: '/', steps: [['click', of('milo', 'repostBtn')], ['await', repost], ['click', repost], ['gone', repost], ['recorded', `reshare milo.example ${link('milo')}`], ['click', of('milo', 'repostBtn')], ['await', repost], ['click', repost]], given: [] },
  { name: 'undo a repost', page: '/', steps: [['click', of('hana', 'repostBtn')], ['await', repost], ['click', repost]], given: [] },
  { name: 'repost menu left', page: '/', steps: [['click', of('nia', 'repostBtn')], ['await', repost], ['keys', 'Escape'], ['gone', repost]], given: [] },
  { name: 'repost refused', page: '/?refuse=1', steps: [['click', of('otis', 'repostBtn')], ['await', repost], ['click', repost]], given: [] },
  { name: 'repost that never shows', page: '/?never=1', steps: [['click', of('otis', 'repostBtn')], ['await', repost], ['click', repost]], given: [] },

  { name: 'follow on a profile', page: '/profile/carla.example', steps: [['click', '[data-testid="followBtn"]']], given: ['follow carla.example /profile/carla.example'] },
  { name: 'follow beside a post', page: ben, steps: [['click', '[data-testid="followBtn"]']], given: ['follow ben.example /profile/ben.example'] },
  { name: 'follow in a list', page: '/profile/carla.example/followers', steps: [['click', card('sven')]], given: ['follow sven.example /profile/sven.example'] },
  { name: 'follow in a list, in Japanese', page: '/profile/carla.example/followers?lang=ja', steps: [['press', card('tara'), 'Enter']], given: ['follow tara.example /profile/tara.example'] },
  { name: 'follow back', page: '/notifications?late=1', steps: [['await', '[href="/profile/kai.example"] button[aria-label="Follow back"]:has(path)'], ['click', '[href="/profile/kai.example"] button[aria-label="Follow back"]:has(path)']], given: ['follow kai.example /profile/kai.example'] },
  { name: 'unfollow', page: '/profile/lena.example', steps: [['click', '[data-testid="unfollowBtn"]']], given: [] },
  { name: 'follow and unfollow later', page: '/profile/otis.example', steps: [['click', '[data-testid="followBtn"]'], ['recorded', 'follow otis.example /profile/otis.example'], ['click', '[data-testid="unfollowBtn"]']], given: [] },
  { name: 'follow refused', page: '/profile/nia.example?refuse=1', steps: [['click', '[data-testid="followBtn"]']], given: [] },
  { name: 'follow that never shows', page: '/profile/nia.example?never=1', steps: [['click', '[data-testid="followBtn"]']], given: [] },
  { name: 'bell and message', page: '/profile/nia.example', steps: [['click', '[data-testid="dmBtn"]']], given: [] },

  { name: 'reply', page: '/', steps: [['click', of('ada', 'replyBtn')], ...write('Good news'), ...sent], given: [`reply ada.example ${link('ada')}`] },
  { name: 'reply by keys', page: '/', steps: [['press', of('dov', 'replyBtn'), 'Enter'], ...write('Where does it end?'), ['press', editor, 'Control+Enter'], ['gone', dialog]], given: [`reply dov.example ${link('dov')}`] },
  { name: 'reply in Japanese', page: '/?lang=ja', steps: [['click', of('elif', 'replyBtn')], ...write('そうです'), ...sent], given: [`reply elif.example ${link('elif')}`] },
  { name: 'reply to a reply', page: ben, steps: [['click', of('tara', 'replyBtn')], ...write('A pencil'), ...sent], given: [`reply tara.example ${link('tara')}`] },
  { name: 'reply to what the thread is about, after another composer was left', page: ben, steps: [['click', of('vera', 'replyBtn')], ...write('No'), ['click', `${dialog} button[aria-label="Cancel"]`], ['click', '[data-testid="confirmBtn"]'], ['gone', dialog], ['click', prompt], ...write('Show us more'), ...sent], given: [`reply ben.example ${ben}`] },
  { name: 'reply with what it quotes unfolded', page: '/', steps: [['click', of('lena', 'replyBtn')], ['await', editor], ['click', `${dialog} button[aria-label^="Expand"]`], ...write('Thank you'), ...sent], given: [`reply lena.example ${link('lena')}`] },
  { name: 'reply to a reply to the user', page: '/notifications', steps: [['click', '[data-testid="feedItem-by-sven.example"] button[data-testid="replyBtn"]'], ...write('That one too'), ...sent], given: ['reply sven.example /profile/sven.example/post/3lsven3333333'] },
  { name: 'reply refused', page: '/?refuse=1', steps: [['click', of('nia', 'replyBtn')], ...write('Hello'), ['click', publish], ['await', `${dialog} [role="alert"]`]], given: [] },
  { name: 'reply refused, and left', page: '/?refuse=1', steps: [['click', of('nia', 'replyBtn')], ...write('Hello'), ['click', publish], ['await', `${dialog} [role="alert"]`], ['click', `${dialog} button[aria-label="Cancel"]`], ['click', '[data-testid="confirmBtn"]'], ['gone', dialog]], given: [] },
  { name: 'reply that is never answered', page: '/?never=1', steps: [['click', of('nia', 'replyBtn')], ...write('Hello'), ['click', publish]], given: [] },
  { name: 'reply left', page: '/', steps: [['click', of('nia', 'replyBtn')], ...write('Hello'), ['click', `${dialog} button[aria-label="Cancel"]`], ['click', '[data-testid="confirmBtn"]'], ['gone', dialog]], given: [] },
  { name: 'empty reply', page: '/', steps: [['click', of('nia', 'replyBtn')], ['await', editor], ['press', editor, 'Control+Enter'], ['click', `${dialog} button[aria-label="Cancel"]`], ['gone', dialog]], given: [] },
  { name: 'reply to an own post', page: '/', steps: [['click', of('mira', 'replyBtn')], ...write('Second part soon'), ...sent], given: [] },
  { name: 'reply left, then a post of one\'s own', page: '/', steps: [['click', of('nia', 'replyBtn')], ['await', editor], ['click', `${dialog} button[aria-label="Cancel"]`], ['gone', dialog], ['click', 'nav button[aria-label="Compose new post"]'], ...write('A new day'), ...sent], given: [] },
  { name: 'quote', page: '/', steps: [['click', of('fay', 'repostBtn')], ['await', quote], ['click', quote], ...write('Bring two bags'), ...sent], given: [`quote fay.example ${link('fay')}`] },
  { name: 'quote by keys', page: '/', steps: [['press', of('goro', 'repostBtn'), 'Enter'], ['await', quote], ['press', quote, 'Enter'], ...write('They never do'), ['press', editor, 'Control+Enter'], ['gone', dialog]], given: [`quote goro.example ${link('goro')}`] },
  { name: 'quote refused', page: '/?refuse=1', steps: [['click', of('ivo', 'repostBtn')], ['await', quote], ['click', quote], ...write('Mine does'), ['click', publish], ['await', `${dialog} [role="alert"]`]], given: [] },
  { name: 'quote left, then a post of one\'s own', page: '/?lang=ja', steps: [['click', of('ivo', 'repostBtn')], ['await', quote], ['click', quote], ['await', editor], ['click', `${dialog} button[aria-label="キャンセル"]`], ['gone', dialog], ['click', 'nav button[aria-label="新しい投稿を作成"]'], ...write('おはよう'), ...sent], given: [] },
];
