/** Who there is, what was posted, and the words of the interface. Everybody is invented. */
import { speaker } from './kit/page.mjs';

export const me = 'mira.example';
const names = {
  mira: 'Mira Halm', ada: 'Ada Brandt', ben: 'Ben Okoro 42', carla: 'Carla Ruiz', dov: 'Dov Stern', elif: 'Elif Aydin', fay: 'Fay Lindqvist',
  goro: 'Goro Sato', hana: 'Hana Novak', ivo: 'Ivo Petrov', juno: 'Juno Park', kai: 'Kai Moana', lena: 'Lena Fuchs', milo: 'Milo Hart',
  nia: 'Nia Addo', otis: 'Otis Bell', pia: 'Pia Roth', rhea: 'Rhea Paz', sven: 'Sven Dahl', tara: 'Tara Quinn', uma: 'Uma Iyer', vera: 'Vera Kolb',
};
/** @param {string} handle */
export const nameOf = (handle) => /** @type {any} */ (names)[handle.split('.')[0]] ?? handle;
/** @param {string} handle */
export const didOf = (handle) => `did:plc:${handle.split('.')[0].padEnd(24, '2')}`;
/** @param {string} name */
const rkey = (name) => `3l${name}`.padEnd(13, '2');

/**
 * @typedef {{ by: string, rkey: string, text: string, reposter?: string, pinned?: boolean, to?: string, quote?: { by: string, text: string },
 *   mention?: string, likes?: number, liked?: boolean, reposted?: boolean, link?: string }} Post
 */
/** @param {string} who @param {string} text @param {Partial<Post>} [more] @returns {Post} */
const post = (who, text, more = {}) => ({ by: `${who}.example`, rkey: rkey(who), text, likes: 0, ...more });

export const feed = [
  post('ada', 'The lichen on the north wall has come back.', { likes: 3 }),
  post('dov', 'A walk along the old canal, with a map.', { reposter: 'rhea.example', likes: 11 }),
  post('elif', 'Quoting this for everybody who missed it.', { quote: { by: 'uma.example', text: 'Rain gauges are instruments too.' } }),
  post('mira', 'My notes on moss, first part.', { likes: 2 }),
  post('fay', 'Seed swap on Saturday, bring paper bags.', { to: 'goro.example', mention: 'goro.example', link: '/profile/uma.example/post/3luma22222222' }),
  post('goro', 'First frost. The ferns do not mind.', { liked: true, likes: 5 }),
  post('hana', 'Kite workshop pictures.', { reposted: true, likes: 1 }),
  post('ivo', 'Which trowel survives clay?'),
  post('juno', 'Bees on the ivy, finally.', { reposter: me }),
  post('kai', 'Low tide at six tomorrow.'),
  post('lena', 'Bread with rye and patience.', { quote: { by: me, text: 'My notes on moss, first part.' } }),
  post('milo', 'A gate that closes by itself.'),
  post('nia', 'Two hours of cloud watching.', { pinned: true }),
  post('otis', 'Repairing a wheelbarrow, step by step.'),
  { ...post('invalid', 'I am moving house and have no name yet.'), by: 'handle.invalid' },
];

export const thread = {
  parent: post('pia', 'Does anybody still keep a rain diary?'),
  anchor: post('ben', 'I do, since 1998. Here is the first page.', { to: 'pia.example', likes: 0 }),
  replies: [post('sven', 'Mine starts in 2004.'), post('tara', 'What do you write with?'), post('vera', 'A lovely hand.')],
};

export const found = [post('uma', 'Lichen grows where the air is clean.'), post('rhea', 'Lichen, close up.')];

const WORDS = {
  en: {
    like: 'Like ({n} likes)', unlike: 'Unlike ({n} likes)', reply: 'Reply ({n} replies)', repostMenu: 'Repost or quote post', repost: 'Repost', undo: 'Undo repost',
    quote: 'Quote post', save: 'Add to saved posts', share: 'Open share menu', more: 'More options', follow: 'Follow', following: 'Following', back: 'Follow back',
    followOne: 'Follow {h}', unfollowOne: 'Unfollow {h}', byYou: 'Reposted by you', by: 'Reposted by {h}', toYou: 'Replied to you', to: 'Replied to {h}',
    publishPost: 'Publish post', publishReply: 'Publish reply', post: 'Post', answer: 'Reply', write: 'Write post', compose: 'Compose new post', prompt: 'Write your reply',
    cancel: 'Cancel', discard: 'Discard', sentPost: 'Your post was sent', sentReply: 'Your reply was sent', profile: 'Profile', view: 'View profile', wentWrong: 'Your post did not upload.',
    others: '{n} others', one: '1 other', and: ' and ', liked: ' liked your post', likedRepost: ' liked your repost', likedFeed: ' liked your custom feed', reposted: ' reposted your post', followed: ' followed you',
    posted: 'New post from ', contact: 'Your contact is on Bluesky: ', verified: ' verified you', gate: 'Anybody can interact', switch: 'Switch accounts', message: 'Message {h}', bell: 'Get notified when {h} posts',
  },
  ja: {
    like: 'いいねする（{n}件のいいね）', unlike: 'いいねを外す（{n}件のいいね）', reply: '返信する（{n}件の返信）', repostMenu: 'リポストまたは引用', repost: 'リポスト', undo: 'リポストを元に戻す',
    quote: '引用', save: '保存済投稿へ追加', share: '共有', more: 'その他のオプション', follow: 'フォロー', following: 'フォロー中', back: 'フォローバック', followOne: '{h}をフォロー', unfollowOne: '{h}のフォローを解除',
    byYou: 'あなたのリポスト', by: '{h}がリポスト', toYou: 'あなたへの返信', to: '{h}への返信', publishPost: '投稿を公開', publishReply: '返信を公開', post: '投稿', answer: '返信', write: '投稿を書く',
    compose: '新しい投稿を作成', prompt: '返信を書く', cancel: 'キャンセル', discard: '破棄', sentPost: '投稿が送信されました', sentReply: '返信が送信されました', profile: 'プロフィール', view: 'プロフィールを表示',
    others: '他{n}人', one: '他1人', and: 'と', liked: 'があなたの投稿にいいねしました', likedRepost: 'があなたのリポストにいいねしました', reposted: 'があなたの投稿をリポストしました', followed: 'があなたをフォローしました', switch: 'アカウントを切り替える', message: '{h}へメッセージを送る',
  },
  de: {
    like: 'Gefällt mir ({n} Gefällt mir)', unlike: 'Gefällt mir nicht mehr ({n} Gefällt mir)', reply: 'Antworten ({n} Antworten)', repostMenu: 'Reposten oder Post zitieren', repost: 'Reposten', undo: 'Repost rückgängig machen',
    quote: 'Post zitieren', follow: 'Folgen', following: 'Folge ich', back: 'Ebenfalls folgen', toYou: 'Antwort auf deinen Post', publishPost: 'Post veröffentlichen', publishReply: 'Antwort veröffentlichen', compose: 'Neuen Post verfassen', profile: 'Profil',
  },
};
const say = speaker(/** @type {any} */ (WORDS));
/** @param {string} key @param {Record<string, any>} [values] */
export const t = (key, values = {}) => say(key).replace(/\{(\w)\}/g, (_, name) => values[name]);

/** Beginnings and ends of the paths the icons are drawn with. */
export const paths = {
  heart: 'M16.734 5.091c-1.238-.276-2.708.047-4.022 1.38L12 7.19l-.712-.719', liked: 'M12.489 21.372c8.528-4.78 10.626-10.47 9.022-14.47z', repost: 'M17.957 2.293a1 1 0 1 0-1.414 1.414z',
  reposted: 'M16.793 2.293a1 1 0 0 1 1.414 0z', pinned: 'M6.5 3a1 1 0 0 1 1-1z', arrow: 'M15.793 10.293a1 1 0 0 1 1.338-.068z', bubble: 'M2.002 6a3 3 0 0 1 3-3z',
  save: 'M9.7 16.895a4 4 0 0 1 4.6 0z', plus: 'M12 3a1 1 0 0 1 1 1v7h7a1 1 0 1 1 0 2z', check: 'M21.59 3.193a1 1 0 0 1 .217 1.397z', person: 'M7.5 6.5a4.5 4.5 0 1 1 9 0z',
  bell: 'M12 2a7.854 7.854 0 0 1 7.784 6.815z', bellPlus: 'M12 2a1 1 0 0 1 0 2 5.85z', other: 'M11 5a3 3 0 1 0 0 6z',
};
