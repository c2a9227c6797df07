/**
 * The interface in three languages, so that a reader which leans on labels is found out.
 *
 * Only the words of the interface change; posts keep the language of their author. `{name}` stands for a link or a handle,
 * `{others}` for the counted rest of a group.
 */
const tables = {
  en: {
    home: 'Home', notifications: 'Notifications', local: 'This server', bookmarks: 'Bookmarks', favourites: 'Favorites', profile: 'Profile', post: 'Post',
    reply: 'Reply', replyAll: 'Reply to thread', boost: 'Boost', boostOrQuote: 'Boost or quote', unboost: 'Unboost', quote: 'Quote',
    favourite: 'Favorite', unfavourite: 'Remove from favorites', bookmark: 'Bookmark', unbookmark: 'Remove bookmark', more: 'More', share: 'Share',
    boostedBy: '{name} boosted', repliedTo: 'Replied to {name}', pinned: 'Pinned post', showMore: 'Show more', showLess: 'Show less', edited: 'Edited {date}',
    mentionUser: 'Mention @{name}', expand: 'Expand this post', votes: '{n} people', closed: 'Closed', quoted: 'Quoted post',
    newPost: 'New post', publish: 'Post', publishReply: 'Reply', whatsOnYourMind: 'What’s on your mind?', cancelReply: 'Cancel', removeQuote: 'Remove quoted post',
    published: 'Post published.', open: 'Open', failed: 'Something went wrong. The server did not accept this.', publishFailed: 'Text was not accepted by the server.',
    draftTitle: 'Discard your draft post?', discard: 'Discard and continue', cancel: 'Cancel',
    boostTitle: 'Boost post?', boostHint: 'You can press Shift + Boost to skip this next time',
    follow: 'Follow', followBack: 'Follow back', unfollow: 'Unfollow', cancelRequest: 'Cancel request', unfollowTitle: 'Unfollow {name}?', withdrawTitle: 'Withdraw the request to follow {name}?', withdraw: 'Withdraw request', followsYou: 'Follows you', editProfile: 'Edit profile', loading: 'Loading…',
    nFavourite: '{name} favorited your post', nReblog: '{name} boosted your post', nFollow: '{name} followed you', nQuote: '{name} quoted your post', nStatus: '{name} just posted', nPoll: 'A poll you voted in has ended', nUpdate: '{name} edited a post', nSignUp: '{name} signed up', nReport: '{name} reported {target}', nSevered: 'Lost connections with {target}', nMention: 'Mention', nReplyLabel: 'Reply',
    and: ' and ', others: (n) => (n === 1 ? '1 other' : `${n} others`), minutes: (n) => `${n}m`, hours: (n) => `${n}h`, days: (n) => `${n}d`, now: 'now',
    boostsPage: 'Boosts', favouritesPage: 'Favorites', boostsCount: (n) => (n === 1 ? '1 boost' : `${n} boosts`), favouritesCount: (n) => (n === 1 ? '1 favorite' : `${n} favorites`),
    empty: 'Nothing here yet.', posts: 'Posts', back: 'Back',
  },
  pl: {
    home: 'Strona główna', notifications: 'Powiadomienia', local: 'Ten serwer', bookmarks: 'Zakładki', favourites: 'Ulubione', profile: 'Profil', post: 'Wpis',
    reply: 'Odpowiedz', replyAll: 'Odpowiedz na wątek', boost: 'Podbij', boostOrQuote: 'Podbij lub cytuj', unboost: 'Cofnij podbicie', quote: 'Cytuj',
    favourite: 'Dodaj do ulubionych', unfavourite: 'Usuń z ulubionych', bookmark: 'Dodaj zakładkę', unbookmark: 'Usuń zakładkę', more: 'Więcej', share: 'Udostępnij',
    boostedBy: 'Podbite przez {name}', repliedTo: 'Odpowiedź do {name}', pinned: 'Przypięty wpis', showMore: 'Pokaż więcej', showLess: 'Pokaż mniej', edited: 'Edytowano {date}',
    mentionUser: 'Wspomnij o @{name}', expand: 'Rozszerz ten wpis', votes: '{n} osób', closed: 'Zakończono', quoted: 'Cytowany wpis',
    newPost: 'Nowy wpis', publish: 'Opublikuj', publishReply: 'Skomentuj', whatsOnYourMind: 'Co Ci chodzi po głowie?', cancelReply: 'Anuluj', removeQuote: 'Usuń cytat',
    published: 'Wpis został opublikowany.', open: 'Otwórz', failed: 'Coś poszło nie tak. Serwer tego nie przyjął.', publishFailed: 'Serwer nie przyjął tekstu.',
    draftTitle: 'Odrzucić szkic wpisu?', discard: 'Odrzuć i kontynuuj', cancel: 'Anuluj',
    boostTitle: 'Podbić wpis?', boostHint: 'Naciśnij Shift + Podbij, aby pominąć to następnym razem',
    follow: 'Obserwuj', followBack: 'Również obserwuj', unfollow: 'Nie obserwuj', cancelRequest: 'Anuluj prośbę', unfollowTitle: 'Przestać obserwować {name}?', withdrawTitle: 'Wycofać prośbę o obserwowanie {name}?', withdraw: 'Wycofaj prośbę', followsYou: 'Obserwuje cię', editProfile: 'Edytuj profil', loading: 'Ładowanie…',
    nFavourite: '{name} lubi twój wpis', nReblog: 'Twój post został podbity przez {name}', nFollow: '{name} obserwuje cię', nQuote: '{name} cytował twój post', nStatus: '{name} opublikował(a) wpis', nPoll: 'Zakończyła się ankieta, w której głosowano', nUpdate: '{name} edytował(a) wpis', nSignUp: '{name} zarejestrował(a) się', nReport: '{name} zgłosił(a) {target}', nSevered: 'Utracono związek z {target}', nMention: 'Wzmianka', nReplyLabel: 'Komentarz',
    and: ' i ', others: (n) => (n === 1 ? '1 inna osoba' : `${n} innych`), minutes: (n) => `${n} min`, hours: (n) => `${n} godz.`, days: (n) => `${n} dni`, now: 'teraz',
    boostsPage: 'Podbicia', favouritesPage: 'Ulubione', boostsCount: (n) => `Podbicia: ${n}`, favouritesCount: (n) => `Ulubione: ${n}`,
    empty: 'Nic tu jeszcze nie ma.', posts: 'Wpisy', back: 'Wróć',
  },
  ja: {
    home: 'ホーム', notifications: '通知', local: 'このサーバー', bookmarks: 'ブックマーク', favourites: 'お気に入り', profile: 'プロフィール', post: '投稿',
    reply: '返信', replyAll: '全員に返信', boost: 'ブースト', boostOrQuote: 'ブーストか引用', unboost: 'ブースト解除', quote: '引用',
    favourite: 'お気に入り', unfavourite: 'お気に入りから削除', bookmark: 'ブックマーク', unbookmark: 'ブックマークを削除', more: 'もっと見る', share: '共有',
    boostedBy: '{name}さんがブースト', repliedTo: '{name}さんに返信', pinned: '固定された投稿', showMore: 'もっと見る', showLess: '隠す', edited: '{date}に編集',
    mentionUser: '@{name}さんに投稿', expand: '詳細を表示', votes: '{n}人', closed: '終了', quoted: '引用された投稿',
    newPost: '新しい投稿', publish: '投稿', publishReply: '返信', whatsOnYourMind: '今なにしてる？', cancelReply: 'キャンセル', removeQuote: '引用を外す',
    published: '投稿されました！', open: '開く', failed: '問題が発生しました。サーバーが受け付けませんでした。', publishFailed: 'サーバーが受け付けませんでした。',
    draftTitle: '下書きを破棄しますか？', discard: '破棄して続ける', cancel: 'キャンセル',
    boostTitle: 'ブーストしますか？', boostHint: '次からShift＋ブーストで省略できます',
    follow: 'フォロー', followBack: 'フォローバック', unfollow: 'フォロー解除', cancelRequest: 'リクエストを取り消す', unfollowTitle: '{name}さんのフォローを解除しますか？', withdrawTitle: '{name}さんへのリクエストを取り消しますか？', withdraw: 'リクエストを取り消す', followsYou: 'フォローされています', editProfile: 'プロフィール編集', loading: '読み込み中…',
    nFavourite: '{name}さんがお気に入りしました', nReblog: '{name}さんがあなたの投稿をブーストしました', nFollow: '{name}さんにフォローされました', nQuote: '{name}さんがあなたの投稿を引用しました', nStatus: '{name}さんが投稿しました', nPoll: '投票したアンケートが終了しました', nUpdate: '{name}さんが投稿を編集しました', nSignUp: '{name}さんが登録しました', nReport: '{name}さんが{target}を通報しました', nSevered: '{target}とのつながりが失われました', nMention: 'メンション', nReplyLabel: '返信',
    and: 'さんと', others: (n) => `ほか${n}人`, minutes: (n) => `${n}分`, hours: (n) => `${n}時間`, days: (n) => `${n}日`, now: '今',
    boostsPage: 'ブースト', favouritesPage: 'お気に入り', boostsCount: (n) => `ブースト ${n}`, favouritesCount: (n) => `お気に入り ${n}`,
    empty: 'まだ何もありません。', posts: '投稿', back: '戻る',
  },
};

export const languages = Object.keys(tables);
export const wordsFor = (lang) => tables[lang] ?? tables.en;
/** `fill('Hello {name}', { name: 'Ada' })`. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
