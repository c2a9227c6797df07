// The thread of every article, and the words of the frame.

export const viewer = 'mira-halm';

const ids = { 'haru-nishi': 4411, 'lien-vdb': 9120, 'mira-halm': 7003, 'r-okafor': 5150, 'tove-lind': 2087, 'zofia-kruk': 6622 };
export const person = (login) => ({ login, url: `https://github.com/${login}`, avatar: `https://avatars.githubusercontent.com/u/${ids[login]}?s=64&v=4` });

export const REACTIONS = { THUMBS_UP: '👍', THUMBS_DOWN: '👎', LAUGH: '😄', HOORAY: '🎉', CONFUSED: '😕', HEART: '❤️', ROCKET: '🚀', EYES: '👀' };

/** Reactions: name → [how many, whether the viewer is among them]. */
const comment = (id, author, at, html, more = {}) => ({ id, author, at, html, reactions: {}, replies: [], association: 'NONE', ...more });

/** @param {boolean} mine @param {string} slug of the article: there are answers to the reader, and comments on own articles, only where they are read */
export const discussion = (mine, slug) => ({
  url: `https://github.com/${mine ? 'mira-halm/sandpiper-notes' : 'tove-lind/kettle-notes'}/discussions/12`,
  reactions: { HEART: [3, false], EYES: [1, false] },
  comments: [
    comment(9001, 'haru-nishi', '2026-11-18T21:10:00Z', '<p>うちのやかんにもあります。Ours has two rings, one for each house it lived in.</p>', {
      reactions: { HEART: [2, false], ROCKET: [1, false] },
      replies: [
        comment(9101, 'r-okafor', '2026-11-18T22:00:00Z', '<p>Two rings! Mine was descaled every week by my aunt and has none at all.</p>', { reactions: { LAUGH: [1, false] } }),
        comment(9102, 'mira-halm', '2026-11-19T07:30:00Z', '<p>I would like to see the second ring.</p>'),
      ],
    }),
    comment(9002, 'lien-vdb', '2026-11-19T09:00:00Z',
      `<blockquote><p><a class="user-mention" href="https://github.com/haru-nishi">@haru-nishi</a> in <a href="https://github.com/tove-lind/kettle-notes/discussions/12#discussioncomment-9001">the first comment</a>: two rings</p></blockquote>
       <p>In Delft the water leaves a blue one. <button type="button" class="gsc-emoji-button-look-alike">not a reaction</button></p>`,
      { reactions: { ROCKET: [2, true], HEART: [1, false] }, hiddenReplies: 4, replies: [comment(9104, 'tove-lind', '2026-11-19T10:15:00Z', '<p>Blue, really? Please send a picture.</p>', { association: 'OWNER' })] }),
    comment(9003, 'mira-halm', '2026-11-19T18:00:00Z', '<p>I drew the outline of ours on paper; it looks like an island.</p>', {
      reactions: { HEART: [1, false] },
      replies: !['descaling', 'terns'].includes(slug) ? [] : [comment(9103, 'zofia-kruk', '2026-11-20T06:40:00Z', '<p>Wyspa! Could you put the drawing somewhere?</p>')],
    }),
    comment(9004, 'r-okafor', '2026-11-20T08:00:00Z', '<p>Minimised by a maintainer.</p>', { minimized: true }),
    comment(9005, 'zofia-kruk', '2026-11-20T12:00:00Z', '<p>Deleted by its author.</p>', { deleted: true }),
    comment(9006, 'tove-lind', '2026-11-20T19:00:00Z', '<p>All eleven pictures are in the article now, thank you.</p>', { association: 'OWNER' }),
  ].filter(({ author }) => !mine || slug === 'terns' || author === viewer),
});

export const words = {
  en: {
    reactions: 'reactions', comments: 'comments', replies: 'replies', write: 'Write', preview: 'Preview', writeComment: 'Write a comment', writeReply: 'Write a reply',
    signIn: 'Sign in with GitHub', signInToComment: 'Sign in to comment', comment: 'Comment', reply: 'Reply', cancel: 'Cancel', signOut: 'Sign out', pick: 'Pick your reaction',
    add: 'Add the reaction', remove: 'Remove the reaction', addReactions: 'Add reactions', upvote: 'Upvote', minimized: 'This comment was minimised.', deleted: 'This comment was deleted.',
    previous: 'Show previous replies', loading: 'Loading comments', nothing: 'Nothing to preview', oldest: 'Oldest', newest: 'Newest', OWNER: 'owner', wrong: 'That could not be sent.',
  },
  ja: {
    reactions: 'リアクション', comments: 'コメント', replies: '返信', write: '入力', preview: 'プレビュー', writeComment: 'コメントを書く', writeReply: '返信を書く',
    signIn: 'GitHub でサインイン', signInToComment: 'サインインしてコメント', comment: 'コメントする', reply: '返信する', cancel: 'キャンセル', signOut: 'サインアウト', pick: 'リアクションを選ぶ',
    add: 'リアクションを追加', remove: 'リアクションを削除', addReactions: 'リアクション', upvote: '賛成', minimized: 'このコメントは最小化されています。', deleted: 'このコメントは削除されました。',
    previous: '前の返信を表示', loading: '読み込み中', nothing: 'プレビューするものがありません', oldest: '古い順', newest: '新しい順', OWNER: '所有者', wrong: '送信できませんでした。',
  },
};
