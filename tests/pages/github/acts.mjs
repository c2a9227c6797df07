// What a user does on these pages and what a faithful watcher reports of it, as data for the tests of both browsers.
//
// Each act: `page` (address), `steps` of trusted input, `seen` (observations in order: [do|undo, kind, person, object,
// trace]; objects without origin). An empty `seen` is a promise as well: nothing may be reported, however long one waits.
// Steps: ['click'|'hover'|'await', selector], ['type', selector, text], ['press', selector, keys], ['settled', n] until n
// observations were made, ['page', text] until the page's own record (__page.acts) has an entry beginning so.

const repo = '/tove-lind/driftglass';
const issue = `${repo}/issues/42`;
const pull = '/r-okafor/lantern/pull/128';

const star = '[data-testid="star-button"]';
const shown = (inside) => `${inside} form:not([hidden]) input[type="submit"]`;
const bar = (id) => `[data-subject-key="${id}"]`;
const field = '#react-issue-comment-composer textarea';
const send = '#react-issue-comment-composer [data-variant="primary"]';
const oldField = '#new_comment_field';
const oldSend = '#partial-new-comment-form-actions .btn-primary';

const starred = ['do', 'vote', 'tove-lind', repo];
const followed = ['do', 'follow', 'tove-lind', '/tove-lind'];
const reacted = ['do', 'react', 'tove-lind', `${issue}#issuecomment-3107000001`];
const commented = ['do', 'comment', 'haru-nishi', issue, `${issue}#issuecomment-3200000001`];
const oldCommented = ['do', 'comment', 'r-okafor', pull, `${pull}#issuecomment-3200000001`];
const heart = '#__primerPortalRoot__ [aria-label*="heart"]';

export const acts = [
  { name: 'star', page: repo, steps: [['click', star]], seen: [starred] },
  { name: 'star by key', page: repo, steps: [['press', star, 'Enter']], seen: [starred] },
  { name: 'star and think better of it', page: repo, steps: [['click', star], ['await', `${star}[aria-label^="Unstar"]`], ['click', star]], seen: [] },
  { name: 'star, and unstar later', page: repo, steps: [['click', star], ['settled', 1], ['click', star]], seen: [starred, ['undo', ...starred.slice(1)]] },
  { name: 'star refused', page: `${repo}?refuse=1`, steps: [['click', star]], seen: [] },
  { name: 'star that never shows', page: `${repo}?never=1`, steps: [['click', star]], seen: [] },
  { name: 'star that comes late', page: `${repo}?late=1`, steps: [['await', star], ['click', star]], seen: [starred] },
  { name: 'star on an archived repository', page: '/zofia-kruk/kawka', steps: [['click', star]], seen: [['do', 'vote', 'zofia-kruk', '/zofia-kruk/kawka']] },
  { name: 'star, then on to the issues', page: repo, steps: [['click', star], ['await', `${star}[aria-label^="Unstar"]`], ['click', 'a[href$="/driftglass/issues"]']], seen: [starred] },
  { name: 'star clicked by the page', page: `${repo}?hostile=1`, steps: [['page', 'script clicks']], seen: [] },
  { name: 'list of lists', page: repo, steps: [['click', '[aria-label="Add this repository to a list"]']], seen: [] },
  { name: 'unstar among releases', page: '/kaze-studio/tsubame/releases', steps: [['click', '.starring-container.on .starred button']], seen: [['undo', 'vote', 'kaze-studio', '/kaze-studio/tsubame']] },
  { name: 'star in a list', page: '/mira-halm?tab=stars', steps: [['click', 'form[action="/r-okafor/lantern/star"] button']], seen: [['do', 'vote', 'r-okafor', '/r-okafor/lantern']] },
  { name: 'star in a list refused', page: '/mira-halm?tab=stars&refuse=1', steps: [['click', 'form[action="/r-okafor/lantern/star"] button']], seen: [] },
  { name: 'star in a clobbered list', page: '/mira-halm?tab=stars&hostile=1', steps: [['page', 'script clicks'], ['click', 'form[action="/zofia-kruk/kawka/star"] button']], seen: [['do', 'vote', 'zofia-kruk', '/zofia-kruk/kawka']] },
  { name: 'follow', page: '/tove-lind', steps: [['click', shown('.h-card')]], seen: [followed] },
  { name: 'follow in the sticky bar', page: '/tove-lind', steps: [['click', shown('.user-profile-sticky-bar')]], seen: [followed] },
  { name: 'unfollow', page: '/haru-nishi', steps: [['click', shown('.h-card')]], seen: [['undo', 'follow', 'haru-nishi', '/haru-nishi']] },
  { name: 'follow in a list', page: '/tove-lind?tab=followers', steps: [['click', 'form[action="/users/follow?target=lien-vdb"] input[type="submit"]']], seen: [['do', 'follow', 'lien-vdb', '/lien-vdb']] },
  { name: 'follow refused', page: '/tove-lind?refuse=1', steps: [['click', shown('.h-card')]], seen: [] },
  { name: 'follow that never shows', page: '/tove-lind?never=1', steps: [['click', shown('.h-card')]], seen: [] },
  { name: 'follow clicked by the page', page: '/zofia-kruk?hostile=1', steps: [['page', 'follow zofia-kruk']], seen: [] },
  { name: 'follow an organisation', page: '/kaze-studio', steps: [['click', shown('.user-following-container')]], seen: [['do', 'follow', 'kaze-studio', '/kaze-studio']] },
  { name: 'follow in a hovercard', page: issue, steps: [['hover', '.react-issue-comment [data-testid="avatar-link"]'], ['await', '.js-hovercard-content form'], ['click', shown('.js-hovercard-content')]], seen: [followed] },
  { name: 'react', page: issue, steps: [['click', `${bar('issuecomment-3107000001')} [role="switch"]`]], seen: [reacted] },
  { name: 'take the last reaction off', page: issue, steps: [['click', `${bar('issuecomment-3107000005')} [role="switch"]`]], seen: [['undo', 'react', 'haru-nishi', `${issue}#issuecomment-3107000005`]] },
  { name: 'react by the picker', page: issue, steps: [['click', `${bar('issuecomment-3107000003')} .reaction-anchor`], ['await', heart], ['click', heart]], seen: [['do', 'react', 'zofia-kruk', `${issue}#issuecomment-3107000003`]] },
  { name: 'react to a program', page: issue, steps: [['click', `${bar('issuecomment-3107000004')} .reaction-anchor`], ['await', heart], ['click', heart]], seen: [] },
  { name: 'react refused', page: `${issue}?refuse=1`, steps: [['click', `${bar('issuecomment-3107000001')} [role="switch"]`]], seen: [] },
  { name: 'react that never shows', page: `${issue}?never=1`, steps: [['click', `${bar('issuecomment-3107000001')} [role="switch"]`]], seen: [] },
  { name: 'unreact in a late toolbar', page: `${issue}?late=1`, steps: [['await', `${bar('issue-2840042')} [aria-label*="eyes"]`], ['click', `${bar('issue-2840042')} [aria-label*="eyes"]`]], seen: [['undo', 'react', 'haru-nishi', issue]] },
  { name: 'comment', page: issue, steps: [['type', field, 'Thank you'], ['click', send]], seen: [commented] },
  { name: 'comment by keys', page: issue, steps: [['type', field, 'Thank you'], ['press', field, 'Control+Enter']], seen: [commented] },
  { name: 'close with comment', page: issue, steps: [['type', field, 'Thank you'], ['click', '#react-issue-comment-composer [data-action="close"]']], seen: [commented] },
  { name: 'close without a word', page: issue, steps: [['click', '#react-issue-comment-composer [data-action="close"]']], seen: [] },
  { name: 'comment refused', page: `${issue}?refuse=1`, steps: [['type', field, 'Thank you'], ['click', send]], seen: [] },
  { name: 'comment that never arrives', page: `${issue}?never=1`, steps: [['type', field, 'Thank you'], ['click', send]], seen: [] },
  { name: 'comment on a hostile page', page: `${issue}?hostile=1`, steps: [['page', 'react issue-2840042'], ['type', field, 'Thank you'], ['click', send]], seen: [commented] },
  { name: 'react to a pull request', page: pull, steps: [['click', '#issue-2850128 .js-reaction-group-button']], seen: [['do', 'react', 'r-okafor', pull]] },
  { name: 'react within a review', page: pull, steps: [['click', '#discussion_r2201000002 summary'], ['click', '#discussion_r2201000002 .js-reaction-option-item[value^="HEART"]']], seen: [['do', 'react', 'r-okafor', `${pull}#discussion_r2201000002`]] },
  { name: 'react to a review', page: pull, steps: [['click', '[data-subject="pullrequestreview-4920000001"] summary'], ['click', '[data-subject="pullrequestreview-4920000001"] .js-reaction-option-item[value^="HEART"]']], seen: [['do', 'react', 'tove-lind', `${pull}#pullrequestreview-4920000001`]] },
  { name: 'unreact', page: pull, steps: [['click', '#issuecomment-3108000004 .js-reaction-group-button']], seen: [['undo', 'react', 'zofia-kruk', `${pull}#issuecomment-3108000004`]] },
  { name: 'old react refused', page: `${pull}?refuse=1`, steps: [['click', '#issue-2850128 .js-reaction-group-button']], seen: [] },
  { name: 'old react that never shows', page: `${pull}?never=1`, steps: [['click', '#issue-2850128 .js-reaction-group-button']], seen: [] },
  { name: 'old react clicked by the page', page: `${pull}?hostile=1`, steps: [['page', 'react issue-2850128']], seen: [] },
  { name: 'old react in clobbered forms', page: `${pull}?hostile=1`, steps: [['page', 'react issue-2850128'], ['click', '#issuecomment-3108000001 .js-reaction-group-button']], seen: [['do', 'react', 'lien-vdb', `${pull}#issuecomment-3108000001`]] },
  { name: 'old comment', page: pull, steps: [['type', oldField, 'Works here'], ['click', oldSend]], seen: [oldCommented] },
  { name: 'old comment by keys', page: pull, steps: [['type', oldField, 'Works here'], ['press', oldField, 'Control+Enter']], seen: [oldCommented] },
  { name: 'old close with comment', page: pull, steps: [['type', oldField, 'Works here'], ['click', '.js-comment-and-button']], seen: [oldCommented] },
  { name: 'old comment refused', page: `${pull}?refuse=1`, steps: [['type', oldField, 'Works here'], ['click', oldSend]], seen: [] },
  { name: 'keep a notification', page: '/notifications', steps: [['hover', '[data-notification-id="NT_02"]'], ['click', '[data-notification-id="NT_02"] form[action$="/star"] button']], seen: [] },
];
