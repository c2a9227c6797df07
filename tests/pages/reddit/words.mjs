/** What the new front-end says, in three languages; the software's own words only. */
import { speaker } from './kit/page.mjs';

export const say = speaker({
  en: { upvote: 'Upvote', downvote: 'Downvote', reply: 'Reply', share: 'Share', join: 'Join', comment: 'Comment', cancel: 'Cancel', write: 'Join the conversation', failed: 'Something went wrong', edit: 'Edit', save: 'Save', promoted: 'Promoted', more: 'More replies', login: 'Log in to continue', award: 'Give award', follow: 'Follow',
    COMMENT_REPLY: 'u/{name} replied to your comment in r/{sub}', POST_REPLY: 'u/{name} replied to your post in r/{sub}', USERNAME_MENTION: 'u/{name} mentioned you in r/{sub}', UPVOTE_COMMENT: 'Your comment got 25 upvotes', SUBREDDIT_RECOMMENDATION: 'Popular in r/{sub}: ask u/{name} anything' },
  de: { upvote: 'Positiv abstimmen', downvote: 'Negativ abstimmen', reply: 'Antworten', share: 'Teilen', join: 'Beitreten', comment: 'Kommentieren', cancel: 'Abbrechen', write: 'Diskutiere mit', failed: 'Etwas ist schiefgelaufen', edit: 'Bearbeiten', save: 'Speichern', promoted: 'Gesponsert', more: 'Weitere Antworten', login: 'Melde dich an', award: 'Auszeichnen', follow: 'Folgen',
    COMMENT_REPLY: 'u/{name} hat auf deinen Kommentar in r/{sub} geantwortet', POST_REPLY: 'u/{name} hat auf deinen Beitrag in r/{sub} geantwortet', USERNAME_MENTION: 'In r/{sub} hat dich u/{name} erwähnt', UPVOTE_COMMENT: 'Dein Kommentar hat 25 Upvotes', SUBREDDIT_RECOMMENDATION: 'Beliebt in r/{sub}: frag u/{name}' },
  ja: { upvote: '賛成票', downvote: '反対票', reply: '返信', share: '共有', join: '参加', comment: 'コメント', cancel: 'キャンセル', write: '会話に参加', failed: 'エラーが発生しました', edit: '編集', save: '保存', promoted: 'プロモーション', more: '返信をもっと見る', login: 'ログイン', award: 'アワード', follow: 'フォロー',
    COMMENT_REPLY: 'u/{name}さんが r/{sub} であなたのコメントに返信しました', POST_REPLY: 'u/{name}さんが r/{sub} であなたの投稿に返信しました', USERNAME_MENTION: 'u/{name}さんが r/{sub} であなたをメンションしました', UPVOTE_COMMENT: 'あなたのコメントに賛成票が25件', SUBREDDIT_RECOMMENDATION: 'r/{sub} で人気' },
});
