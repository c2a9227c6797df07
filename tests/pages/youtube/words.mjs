/** What the interface says, in English, German and Japanese. */
import { options } from '/_/kit/page.mjs';

/** @type {Record<string, Record<string, any>>} */
const words = {
  en: { like: 'like this video along with 245 other people', dislike: 'Dislike this video', likeComment: 'Like this comment along with 12 other people', subscribe: 'Subscribe', subscribed: 'Subscribed', subscribeTo: 'Subscribe to ', unsubscribeFrom: 'Unsubscribe from ', unsubscribe: 'Unsubscribe', cancel: 'Cancel', comment: 'Comment', reply: 'Reply', ago: '12 hours ago', add: 'Add a comment…', failed: 'Comment failed to post.', sure: 'Unsubscribe from this channel?', all: 'All' },
  de: { like: 'Mag ich, zusammen mit 245 anderen', dislike: 'Mag ich nicht', likeComment: 'Kommentar gefällt mir', subscribe: 'Abonnieren', subscribed: 'Abonniert', subscribeTo: 'Abonniere ', unsubscribeFrom: 'Abo beenden: ', unsubscribe: 'Abo beenden', cancel: 'Abbrechen', comment: 'Kommentieren', reply: 'Antworten', ago: 'vor 12 Stunden', add: 'Kommentieren …', failed: 'Der Kommentar wurde nicht gesendet.', sure: 'Abo beenden?', all: 'Alle' },
  ja: { like: '他 245 人もこの動画を高く評価しました', dislike: '低く評価', likeComment: 'このコメントを高く評価', subscribe: 'チャンネル登録', subscribed: '登録済み', subscribeTo: 'チャンネル登録: ', unsubscribeFrom: '登録解除: ', unsubscribe: '登録解除', cancel: 'キャンセル', comment: 'コメント', reply: '返信', ago: '12 時間前', add: 'コメントする…', failed: 'コメントを投稿できませんでした。', sure: '登録を解除しますか?', all: 'すべて' },
};

export const t = (/** @type {string} */ key) => words[options.lang]?.[key] ?? words.en[key] ?? key;
