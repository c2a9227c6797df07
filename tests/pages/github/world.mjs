// The invented people, repositories, conversations and notifications of the GitHub pages.
//
// Pure data, used by the server (first render) and by the page script (every later render), so that both always tell the
// same story. Times are written for `baseNow`; a world created with another `now` shifts them all by the difference.
// What changes while somebody uses the pages (stars, follows, reactions, new comments) is a separate state object, made
// by `freshState`. Nobody here exists; bodies are hand-written HTML, as the real site would serve it after sanitising.

export const baseNow = Date.parse('2026-11-22T09:00:00Z');
export const viewer = 'mira-halm';

export const people = {
  'mira-halm': { id: 5100001, name: 'Mira Halm', bio: 'Small tools for people who walk along coasts.', place: 'Visby', followers: 61 },
  'tove-lind': {
    id: 5100002, name: 'Tove Lind', bio: 'Maps, tides and quiet software.', pronouns: 'she/her', place: 'Umeå', followers: 412,
    site: 'https://tove-lind.example/', social: 'https://hav.example/@tove', sponsors: true,
  },
  'haru-nishi': { id: 5100003, name: '西村 はる', bio: '小さな道具を作っています。翻訳も少し。', place: '金沢', followers: 208 },
  'zofia-kruk': { id: 5100004, name: 'Zofia Kruk-Żabińska', bio: 'Zegary, kalendarze, strefy czasowe. Łódź.', place: 'Łódź', followers: 95 },
  'r-okafor': { id: 5100005, name: 'Remi Okafor', bio: 'Lantern maintainer. Likes small diffs.', place: 'Enugu', followers: 730, sponsors: true },
  'lien-vdb': { id: 5100006, name: 'Lien Vandenberghe', bio: 'Docs and drawings.', place: 'Gent', followers: 33 },
  'kaze-studio': { id: 5200001, name: '風スタジオ Kaze Studio', bio: 'We build calm desktop tools.', place: '京都', organization: true, followers: 1200 },
};

export const apps = { 'tidy-robot': { id: 5300001 }, 'wave-ci': { id: 5300002 } };

export const repos = {
  'tove-lind/driftglass': { about: 'Tide tables as a tiny library, with no network at all', stars: 964, forks: 41, language: 'Rust', issues: 3, pulls: 1 },
  'kaze-studio/tsubame': { about: 'A swallow-light window switcher. 軽いウィンドウ切替。', stars: 2310, forks: 112, language: 'TypeScript', issues: 8, pulls: 2 },
  'r-okafor/lantern': { about: 'Static search for small sites', stars: 5121, forks: 260, language: 'Go', issues: 12, pulls: 4 },
  'mira-halm/sandpiper': { about: 'Counts birds from a text file', stars: 18, forks: 2, language: 'Rust', issues: 2, pulls: 1 },
  'zofia-kruk/kawka': { about: 'Kalendarz na jedną stronę. One-page calendars.', stars: 77, forks: 6, language: 'Python', issues: 1, pulls: 0, archived: true },
};

export const reactionKinds = [
  { content: 'THUMBS_UP', emoji: '👍', slug: '+1', label: 'thumbs up' },
  { content: 'THUMBS_DOWN', emoji: '👎', slug: '-1', label: 'thumbs down' },
  { content: 'LAUGH', emoji: '😄', slug: 'smile', label: 'laugh' },
  { content: 'HOORAY', emoji: '🎉', slug: 'tada', label: 'hooray' },
  { content: 'CONFUSED', emoji: '😕', slug: 'thinking_face', label: 'confused' },
  { content: 'HEART', emoji: '❤️', slug: 'heart', label: 'heart' },
  { content: 'ROCKET', emoji: '🚀', slug: 'rocket', label: 'rocket' },
  { content: 'EYES', emoji: '👀', slug: 'eyes', label: 'eyes' },
];

const mention = (login) => `<a class="user-mention notranslate" data-hovercard-type="user" data-hovercard-url="/users/${login}/hovercard" href="/${login}">@${login}</a>`;

// Conversations. `entries` are in page order: comment, event (no gesture, no author to thank), review with its threads.
export const threads = {
  'tove-lind/driftglass#42': {
    kind: 'issue', id: 2840042, title: 'Tables drift by a minute after a leap second', state: 'open',
    author: 'haru-nishi', at: '2026-11-19T07:12:00Z', labels: ['bug'],
    body: `<p>The table for 金沢港 is one minute early since January. I compared it with the printed almanac for eight days
      and the difference is the same every day, which makes me think of the leap second list.</p>
      <p>The smallest file that shows it is below; it needs no configuration.</p>
      <div class="highlight"><pre>station = "kanazawa"\nfrom    = 2026-01-01\ndays    = 8</pre></div>`,
    entries: [
      { type: 'comment', id: 3107000001, author: 'tove-lind', at: '2026-11-19T09:40:00Z',
        body: `<p>Thank you for the small file, it made this easy to find. The list in the crate ends one entry early. I can
          publish a fix this week, but I would like somebody with a printed almanac to read the numbers first.</p>` },
      { type: 'event', id: 'LE_1', author: 'tove-lind', at: '2026-11-19T09:41:00Z', text: 'added the bug label' },
      { type: 'comment', id: 3107000002, author: 'mira-halm', at: '2026-11-19T18:05:00Z',
        body: `<p>I have the almanac for Visby here and can read those eight days tonight. Numbers to follow.</p>` },
      { type: 'comment', id: 3107000003, author: 'zofia-kruk', at: '2026-11-20T06:31:00Z',
        body: `<blockquote><p>${mention('tove-lind')} wrote in <a href="/tove-lind/driftglass/issues/42#issuecomment-3107000001">the first answer</a>:
          The list in the crate ends one entry early.</p></blockquote>
          <p>Same thing in Gdynia – sprawdziłam wczoraj. ${mention('mira-halm')} your way of reading the columns helped me a lot, dziękuję!</p>
          <p>A second pair of eyes on the table for the Hel peninsula would still be useful, because the printed one has a
          misprint on the third page that I only found by accident.</p>` },
      { type: 'comment', id: 3107000004, author: 'apps/tidy-robot', at: '2026-11-20T06:32:00Z',
        body: `<p>A linked pull request was found. This conversation will be closed when it is merged.</p>` },
      { type: 'comment', id: 3107000005, author: 'haru-nishi', at: '2026-11-20T22:15:00Z',
        body: `<p>ありがとうございます。The branch gives the right numbers for all eight days. Would anybody mind if I add the
          almanac's page as a test?</p>` },
    ],
  },
  'tove-lind/driftglass#39': {
    kind: 'issue', id: 2840039, title: 'Say in the manual which stations are bundled', state: 'open',
    author: 'lien-vdb', at: '2026-11-11T15:00:00Z', labels: ['documentation'],
    body: `<p>A list with a small drawing per harbour would do. I am happy to draw them.</p>`, entries: [],
  },
  'mira-halm/sandpiper#7': {
    kind: 'issue', id: 2840007, title: 'Counting fails on files without a final newline', state: 'open',
    author: 'mira-halm', at: '2026-11-17T20:00:00Z', labels: [],
    body: `<p>Noted while counting terns: the last line of a file is lost when it has no newline. A small test is in the
      branch; ideas for a simple fix are welcome.</p>`,
    entries: [
      { type: 'comment', id: 3107000021, author: 'zofia-kruk', at: '2026-11-18T08:20:00Z',
        body: `<p>I ran your test on three systems. It fails the same way on each, so it is not the shell. Splitting on the
          newline and keeping the rest would be enough.</p>` },
      { type: 'comment', id: 3107000022, author: 'mira-halm', at: '2026-11-18T19:02:00Z', body: `<p>That works here too, thank you ${mention('zofia-kruk')}.</p>` },
      { type: 'event', id: 'LE_2', author: 'r-okafor', at: '2026-11-19T10:00:00Z', text: 'mentioned this in Static search: count lines' },
      { type: 'comment', id: 3107000023, author: 'apps/wave-ci', at: '2026-11-19T10:05:00Z', body: `<p>All 14 checks have passed.</p>` },
      { type: 'comment', id: 3107000024, author: 'haru-nishi', at: '2026-11-21T01:30:00Z',
        body: `<p>鳥の数え方、とても好きです。I opened a pull request with two lines and your test.</p>` },
    ],
  },
  'r-okafor/lantern#128': {
    kind: 'pull', id: 2850128, title: 'Rank short pages a little higher', state: 'open', head: 'short-pages',
    author: 'r-okafor', at: '2026-11-18T11:00:00Z',
    body: `<p>Short pages lose to long ones because every repeated word counts. This gives a page under 200 words a small
      lift. The curve is in the picture of the design note; tests cover the three examples from the forum.</p>`,
    entries: [
      { type: 'comment', id: 3108000001, author: 'lien-vdb', at: '2026-11-18T13:30:00Z',
        body: `<blockquote><p>The curve is in the picture of the design note</p></blockquote>
          <p>The note says 150 words, the code says 200. Which one is meant? See also
          <a href="/r-okafor/lantern/pull/128#issuecomment-3108000009">the older remark</a> by ${mention('tove-lind')}.</p>` },
      { type: 'event', id: 'push-1', author: 'r-okafor', at: '2026-11-18T15:00:00Z', text: 'added 2 commits' },
      { type: 'comment', id: 3108000002, author: 'mira-halm', at: '2026-11-18T18:10:00Z', body: `<p>I tried it on my own pages: the order is what I would expect from a patient librarian.</p>` },
      { type: 'review', id: 4920000001, author: 'tove-lind', at: '2026-11-19T08:00:00Z', verdict: 'commented', body: `<p>Careful work. Two small things in the curve.</p>`,
        threads: [{ file: 'rank/curve.go', comments: [
          { id: 2201000001, author: 'tove-lind', at: '2026-11-19T08:00:00Z', body: `<p>Could this constant say where 0.35 comes from?</p>` },
          { id: 2201000002, author: 'r-okafor', at: '2026-11-19T09:12:00Z', body: `<p>From the forum thread; I will link it. Good catch.</p>` },
        ] }] },
      { type: 'comment', id: 3108000003, author: 'apps/wave-ci', at: '2026-11-19T09:20:00Z', body: `<p>Index size: 41.2 kB, 0.1 kB more than before.</p>` },
      { type: 'comment', id: 3108000004, author: 'zofia-kruk', at: '2026-11-20T17:45:00Z', legacyId: true,
        body: `<p>Przetestowane na 40 stronach po polsku: diacritics do not change the order any more. ${mention('mira-halm')} this is the case you asked about.</p>` },
    ],
  },
  'kaze-studio/tsubame#31': {
    kind: 'pull', id: 2850031, title: 'Remember the last window per workspace', state: 'open', head: 'last-window',
    author: 'mira-halm', at: '2026-11-16T19:30:00Z',
    body: `<p>Switching back and forth between two workspaces loses the window one was in. This keeps one entry per
      workspace, in memory only.</p>`,
    entries: [
      { type: 'comment', id: 3109000001, author: 'haru-nishi', at: '2026-11-17T00:10:00Z', body: `<p>待っていました！I tried it with six workspaces and it does what I hoped.</p>` },
      { type: 'review', id: 4920000011, author: 'haru-nishi', at: '2026-11-17T02:00:00Z', verdict: 'approved', body: `<p>Two words in the comment, otherwise good.</p>`,
        threads: [{ file: 'src/workspace.ts', comments: [
          { id: 2201000011, author: 'haru-nishi', at: '2026-11-17T02:00:00Z', body: `<p>“per desk” → “per workspace”?</p>` },
          { id: 2201000012, author: 'mira-halm', at: '2026-11-17T17:30:00Z', body: `<p>Done, thank you.</p>` },
          { id: 2201000013, author: 'lien-vdb', at: '2026-11-18T09:00:00Z', body: `<p>The manual calls it workspace too, so this is nicely in step.</p>` },
        ] }] },
      { type: 'event', id: 'push-2', author: 'mira-halm', at: '2026-11-17T17:29:00Z', text: 'added 1 commit' },
      { type: 'comment', id: 3109000002, author: 'apps/tidy-robot', at: '2026-11-17T17:31:00Z', body: `<p>Thank you for your first contribution. A maintainer will read it.</p>` },
    ],
  },
  'zofia-kruk/kawka#3': {
    kind: 'issue', id: 2840003, title: 'Weeks begin on Monday only', state: 'open', author: 'lien-vdb', at: '2024-05-02T10:00:00Z', labels: [],
    body: `<p>For the printed calendar at our school the week begins on Sunday.</p>`,
    entries: [
      { type: 'comment', id: 2207000031, author: 'zofia-kruk', at: '2024-05-03T07:00:00Z', body: `<p>Moved to the new project; this one rests now. Dziękuję za pomysł.</p>` },
    ],
  },
};

export const releases = [
  { repo: 'kaze-studio/tsubame', tag: 'v2.4.0', author: 'haru-nishi', at: '2026-11-15T03:00:00Z', body: '<p>Workspaces have names. 名前を付けられます。</p><ul><li>Faster first start</li><li>Polish translation by <a class="user-mention" data-hovercard-type="user" href="/zofia-kruk">@zofia-kruk</a></li></ul>' },
  { repo: 'kaze-studio/tsubame', tag: 'v2.3.1', author: 'haru-nishi', at: '2026-10-02T03:00:00Z', body: '<p>Mends the shortcut on wide keyboards.</p>' },
];

// One row each; `avatars` are the latest participants, which is not the same as "who did this".
export const notifications = [
  { id: 'NT_01', repo: 'tove-lind/driftglass', number: 42, thread: 'Issue', comment: 'IssueComment', commentId: 3107000003, reason: 'mention', at: '2026-11-20T06:31:00Z', unread: true, icon: 'issue-opened', avatars: ['zofia-kruk'] },
  { id: 'NT_02', repo: 'mira-halm/sandpiper', number: 7, thread: 'Issue', comment: 'IssueComment', commentId: 3107000024, reason: 'author', at: '2026-11-21T01:30:00Z', unread: true, icon: 'issue-opened', avatars: ['haru-nishi'] },
  { id: 'NT_03', repo: 'kaze-studio/tsubame', number: 31, thread: 'Issue', comment: 'PullRequestReview', commentId: 4920000011, anchor: 'pullrequestreview', pull: true, reason: 'author', at: '2026-11-17T02:00:00Z', unread: true, icon: 'git-pull-request', avatars: ['haru-nishi'] },
  { id: 'NT_04', repo: 'mira-halm/sandpiper', number: 5, title: 'Which birds come first in the list?', thread: 'Issue', comment: 'IssueComment', commentId: 3107000051, reason: 'author', at: '2026-11-18T12:00:00Z', unread: true, icon: 'issue-opened', avatars: ['tove-lind', 'r-okafor', 'lien-vdb'] },
  { id: 'NT_05', repo: 'kaze-studio/tsubame', number: 31, thread: 'Issue', comment: 'IssueComment', commentId: 3109000002, pull: true, reason: 'author', at: '2026-11-17T17:31:00Z', unread: false, icon: 'git-pull-request', avatars: ['apps/tidy-robot'] },
  { id: 'NT_06', repo: 'mira-halm/sandpiper', number: null, title: 'tests workflow run failed for main branch', thread: 'CheckSuite', comment: 'CheckSuite', commentId: 880001, reason: 'ci_activity', at: '2026-11-21T02:00:00Z', unread: true, icon: 'x', avatars: [] },
  { id: 'NT_07', repo: 'r-okafor/lantern', number: 119, title: 'Highlight the found word', thread: 'Issue', comment: 'IssueEventNotification', commentId: 770001, reason: 'state_change', at: '2026-11-16T10:00:00Z', unread: false, icon: 'issue-closed', avatars: ['r-okafor'] },
  { id: 'NT_08', repo: 'r-okafor/lantern', number: 128, thread: 'Issue', comment: 'PullRequestPushNotification', commentId: 660001, pull: true, reason: 'subscribed', at: '2026-11-18T15:00:00Z', unread: true, icon: 'git-pull-request', avatars: ['r-okafor'] },
  { id: 'NT_09', repo: 'tove-lind/driftglass', number: 44, title: 'Leap seconds, one more', thread: 'Issue', comment: 'PullRequest', commentId: 2850044, pull: true, reason: 'review_requested', at: '2026-11-20T08:00:00Z', unread: true, icon: 'git-pull-request', avatars: ['tove-lind'] },
  { id: 'NT_10', repo: 'kaze-studio/tsubame', number: 28, title: 'Shortcut list for the manual', thread: 'Issue', comment: 'Issue', commentId: 2840028, reason: 'assign', at: '2026-11-14T08:00:00Z', unread: false, icon: 'issue-opened', avatars: ['haru-nishi'] },
  { id: 'NT_11', repo: 'kaze-studio/tsubame', number: null, title: 'v2.4.0', thread: 'Release', comment: 'Release', commentId: 550001, path: '/kaze-studio/tsubame/releases/tag/v2.4.0', reason: 'subscribed', at: '2026-11-15T03:00:00Z', unread: false, icon: 'tag', avatars: ['haru-nishi'] },
  { id: 'NT_12', repo: 'r-okafor/lantern', number: 131, title: 'Search in right-to-left pages', thread: 'Issue', comment: 'IssueComment', commentId: 3108000131, reason: 'subscribed', at: '2026-11-19T16:00:00Z', unread: true, icon: 'issue-opened', avatars: ['lien-vdb'] },
  { id: 'NT_13', repo: 'r-okafor/lantern', number: 128, thread: 'Issue', comment: 'IssueComment', commentId: 3108000004, pull: true, reason: 'comment', at: '2026-11-20T17:45:00Z', unread: true, icon: 'git-pull-request', avatars: ['zofia-kruk'] },
  { id: 'NT_14', repo: 'tove-lind/driftglass', number: 38, title: 'Thank-you note in the readme', thread: 'Issue', comment: 'IssueComment', commentId: 3107000038, reason: 'mention', at: '2026-11-12T09:00:00Z', unread: false, icon: 'issue-closed', avatars: ['mira-halm', 'tove-lind'] },
  { id: 'NT_15', repo: 'kaze-studio/tsubame', number: 12, title: 'How do you name your workspaces?', thread: 'Discussion', comment: 'DiscussionComment', commentId: 9900012, anchor: 'discussioncomment', path: '/kaze-studio/tsubame/discussions/12', reason: 'mention', at: '2026-11-13T23:00:00Z', unread: false, icon: 'comment-discussion', avatars: ['haru-nishi'] },
  { id: 'NT_16', repo: 'kaze-studio/tsubame', number: 33, title: 'Translations before the freeze', thread: 'Issue', comment: 'IssueComment', commentId: 3109000033, reason: 'team_mention', at: '2026-11-19T04:00:00Z', unread: true, icon: 'issue-opened', avatars: ['haru-nishi'] },
  { id: 'NT_17', repo: 'mira-halm/sandpiper', number: null, title: 'Your repository has dependencies with known weaknesses', thread: 'RepositoryVulnerabilityAlert', comment: 'RepositoryVulnerabilityAlert', commentId: 440001, path: '/mira-halm/sandpiper/security', reason: 'security_alert', at: '2026-11-10T04:00:00Z', unread: true, icon: 'alert', avatars: [] },
  { id: 'NT_18', repo: 'kaze-studio/tsubame', number: 36, title: 'Focus follows the pointer', thread: 'Issue', comment: 'PullRequestPushNotification', commentId: 660002, pull: true, reason: 'mention', at: '2026-11-21T05:00:00Z', unread: true, icon: 'git-pull-request', avatars: ['haru-nishi'] },
  { id: 'NT_19', repo: 'mira-halm/sandpiper', number: 3, title: 'Read counts from a spreadsheet', thread: 'Issue', comment: 'IssueEventNotification', commentId: 770002, reason: 'author', at: '2026-11-09T05:00:00Z', unread: false, icon: 'issue-closed', avatars: ['lien-vdb'] },
  { id: 'NT_20', repo: 'kaze-studio/tsubame', number: 31, thread: 'Issue', comment: 'PullRequestReviewComment', commentId: 2201000013, anchor: 'discussion_r', pull: true, reason: 'author', at: '2026-11-18T09:00:00Z', unread: true, icon: 'git-pull-request', avatars: ['lien-vdb', 'apps/wave-ci'] },
  { id: 'NT_21', repo: 'zofia-kruk/kawka', number: null, title: 'Invitation to join zofia-kruk/kawka', thread: 'RepositoryInvitation', comment: 'RepositoryInvitation', commentId: 330001, path: '/zofia-kruk/kawka/invitations', reason: 'invitation', at: '2026-11-08T05:00:00Z', unread: false, icon: 'mail', avatars: ['zofia-kruk'] },
];

/** What the pages know before anybody has done anything. Reactions map subject → content → who. */
export function freshState() {
  return {
    stars: { 'kaze-studio/tsubame': true },
    follows: { 'haru-nishi': true },
    reactions: {
      'issue-2840042': { THUMBS_UP: ['tove-lind', 'zofia-kruk'], EYES: ['mira-halm'] },
      'issuecomment-3107000001': { HEART: ['haru-nishi'] },
      'issuecomment-3107000002': { HEART: ['haru-nishi', 'tove-lind'] },
      'issuecomment-3107000003': {},
      'issuecomment-3107000005': { ROCKET: ['mira-halm'] },
      'issuecomment-3107000021': { THUMBS_UP: ['mira-halm', 'haru-nishi'] },
      'issue-2850128': { HOORAY: ['lien-vdb', 'zofia-kruk'] },
      'issuecomment-3108000001': { THUMBS_UP: ['r-okafor'] },
      'issuecomment-3108000004': { HEART: ['mira-halm', 'r-okafor'] },
      'discussion_r2201000001': { THUMBS_UP: ['r-okafor'] },
      'issuecomment-3109000001': { ROCKET: ['mira-halm'] },
    },
    comments: {}, closed: {}, done: {}, read: {}, next: 3200000001,
  };
}

export const isOrganization = (login) => Boolean(people[login]?.organization);
export const threadPath = (key) => {
  const [repo, number] = key.split('#');
  return `/${repo}/${threads[key].kind === 'pull' ? 'pull' : 'issues'}/${number}`;
};
