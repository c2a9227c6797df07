// Who writes on the living Threads, and what. Nobody here exists.

export const ME = 'mira.holt';

/** The site's words; what people wrote stays as it is. */
export const words = {
  en: {
    like: 'Like', unlike: 'Unlike', reply: 'Reply', repost: 'Repost', unrepost: 'Unrepost', quote: 'Quote', share: 'Share', more: 'More',
    follow: 'Follow', following: 'Following', requested: 'Requested', mention: 'Mention', post: 'Post', cancel: 'Cancel', reposted: 'reposted',
    sponsored: 'Sponsored', column: 'Column body', title: 'Column title', profile: 'Profile', home: 'Home', activity: 'Notifications', create: 'Create',
    new: "What's new?", replyTo: 'Reply to {user}…', empty: 'Empty text field. Type to compose a new post.', posted: 'Posted', view: 'View',
    failed: "Couldn't post. Try again.", remove: 'Remove', others: 'and {n} other', othersText: 'and others', liked: 'liked your thread', followed: 'Followed you', replied: '',
    repostedYours: 'reposted your thread', quoted: 'quoted your thread', mentioned: 'mentioned you', picked: 'Picked for you', followers: 'followers',
    unfollow: 'Unfollow', all: 'All', shop: 'Shop now',
  },
  ja: {
    like: '「いいね！」', unlike: '「いいね！」を取り消す', reply: '返信', repost: '再投稿', unrepost: '再投稿済み', quote: '引用', share: 'シェア', more: 'もっと見る',
    follow: 'フォロー', following: 'フォロー中', requested: 'リクエスト済み', mention: 'メンション', post: '投稿', cancel: 'キャンセル', reposted: 'さんが再投稿しました',
    sponsored: '広告', column: '列の本文', title: '列のタイトル', profile: 'プロフィール', home: 'ホーム', activity: 'お知らせ', create: '作成',
    new: '今なにしてる？', replyTo: '{user}さんに返信…', posted: '投稿しました', view: '表示', others: '他{n}人', liked: 'があなたのスレッドに「いいね！」しました',
    followed: 'があなたをフォローしました', followers: 'フォロワー',
  },
  'zh-TW': { like: '讚', unlike: '收回讚', reply: '回覆', repost: '轉發', quote: '引用', follow: '追蹤', following: '追蹤中', post: '發佈', column: '直欄內文', title: '直欄標題' },
};

/**
 * @typedef {{ code: string, by: string, text: any[], at: string, liked?: boolean, reposted?: boolean, likes: number, via?: string, ad?: boolean,
 *   quote?: Post, bar?: boolean, parent?: string }} Post `bar`: a quoted post that has its own buttons
 */

/** @param {string} code @param {string} by @param {any[] | string} text @param {Partial<Post>} [more] @returns {Post} */
const post = (code, by, text, more = {}) => ({ code, by, text: [text].flat(), at: '2026-11-20T09:15:00.000Z', likes: 9, ...more });

const ada = post('DKadaThread', 'ada.lund', ['The kiln is finally warm. First firing on Sunday, bring cups. ', { mention: 'ben_okoro' }, ' knows the recipe.']);

/** The home feed. */
export const feed = [
  ada,
  post('', 'kettle.works', 'A kettle that whistles in tune.', { ad: true }),
  post('DKdanRepost', 'dan.ito', 'Rain on the allotment all week; the beans do not mind.', { via: 'cleo.marsh' }),
  post('DKevaQuotes', 'eva.brandt', 'This, exactly.', { quote: post('DKfinnQuote', 'finn.oak', 'A library is a promise kept in public.') }),
  post('DKgusQuotes', 'gus.perry', 'Reading this twice.', { quote: post('DKhanaQuote', 'hana.sol', 'Notes from the tide pools, part one.', { bar: true }) }),
  post('DKmiraOwn01', ME, 'Does anybody mend concertinas near the harbour?'),
  post('DKivoLiked1', 'ivo.stern', 'Bread number forty. Still flat, still happy.', { liked: true, likes: 40 }),
  post('DKjunePost1', 'june.alder', ['Field recordings from the night train: ', { link: 'sounds.example' }, ' ', { tag: 'fieldrecording' }]),
  post('DKkaiPost01', 'kai.mori', 'The ferry timetable, drawn as a scarf.'),
  post('DKlenaPost1', 'lena.fjord', 'Second attempt at a sundial. It is late by an hour and I am keeping it.'),
  post('DKmaxPost01', 'max.orban', 'Found a bookbinder in the next village.'),
  post('DKninaRepo1', 'nina.cole', 'Seed swap on Saturday, the yellow door.', { reposted: true, likes: 12 }),
  post('DKollyPost1', 'olly.reed', 'What is the kindest thing a stranger did for you this year?'),
  post('DKpiaPost01', 'pia.lopez', 'Half of a chess set, looking for the other half.'),
  post('DKquinPost1', 'quin.hart', 'The bees have a new roof.', { quote: post('DKfinnQuot2', 'finn.oak', 'Build for those who cannot ask you to.') }),
  post('DKrosaPost1', 'rosa.dene', 'Small lamp, long evening.'),
  post('DKsamPost01', 'sam.teller', 'Tuned the piano by ear. The neighbours were asked first.'),
  post('DKtovePost1', 'tove.lind', 'A map of every bench on our street.'),
  post('DKulaPost01', 'ula.kern', 'My grandmother wrote down forty-one soups.'),
];

/** Under Ada's post: a parent stands above it in the same unit, answers below in units of their own. */
export const parents = { DKadaThread: [post('DKzoeParent', 'zoe.quill', 'Who has a kiln that still works?')] };
export const replies = {
  DKadaThread: [
    post('DKbenReply1', 'ben_okoro', 'Recipe is in the shed. So is the key.'),
    post('DKviReplyA1', 'vi.tran', 'I will bring the wobbly cup.'),
    post('DKmiraReply', ME, 'Sunday is good.'),
    post('DKwimReply1', 'wim.baker', 'Bringing cake, not cups.'),
  ],
  DKmiraOwn01: [post('DKxanReply1', 'xan.dole', 'Try the music shop behind the market.')],
};

export const people = {
  'noor.vale': { name: 'Noor Vale', followed: false, bio: 'Ceramics, mostly cups.' },
  'otto.privat': { name: 'Otto', followed: false, private: true, bio: 'Quiet.' },
  'yara.finch': { name: 'Yara Finch', followed: true, bio: 'Boats.' },
  'ada.lund': { name: 'Ada Lund', followed: false, bio: 'Kiln keeper.' },
};
/** Noor's followers, in a dialog. */
export const followers = [['arlo.west', 'follow'], ['bea.stone', 'following'], [ME, null], ['cato.ilves', 'follow']];

/** What others did, newest first. Colours are those of the badge on the avatar. */
export const activity = [
  { kind: 'reply', colour: '#24C3FF', by: ['ben_okoro'], at: '2026-11-21T08:00:11.000Z', code: 'DKbenAnswer', owner: 'ben_okoro', excerpt: ['Yes! Ask ', { mention: 'zoe.quill' }, ' for the small one.'], bar: true },
  { kind: 'like', colour: '#fe0169', by: ['cleo.marsh'], others: 1, at: '2026-11-21T07:00:00.000Z', code: 'DKmiraOwn01', owner: ME },
  { kind: 'follow', colour: '#6e3def', by: ['dan.ito'], at: '2026-11-21T06:30:00.000Z' },
  { kind: 'mention', colour: '#20C584', by: ['eva.brandt'], at: '2026-11-20T19:00:00.000Z', code: 'DKevaNaming', owner: 'eva.brandt', excerpt: ['Thanks to ', { mention: ME }, ' for the loan of the ladder.'] },
  { kind: 'picked', colour: '#999999', by: ['fern.holloway'], at: '2026-11-20T18:00:00.000Z', code: 'DKfernPick1', owner: 'fern.holloway' },
  { kind: 'quote', colour: '#FE7900', by: ['gus.perry'], at: '2026-11-20T17:00:00.000Z', code: 'DKgusQuoMe1', owner: 'gus.perry', excerpt: ['The concertina question.'] },
  { kind: 'repost', colour: '#c329bf', by: ['hana.sol'], others: 2, at: '2026-11-20T16:00:00.000Z', code: 'DKmiraOwn01', owner: ME },
  { kind: 'like', colour: '#fe0169', by: ['ivo.stern', 'june.alder'], plain: true, at: '2026-11-20T15:00:00.000Z', code: 'DKmiraOwn02', owner: ME },
  { kind: 'follow', colour: '#6E3DEF', by: ['kai.mori'], others: 7, at: '2026-11-20T14:00:00.000Z' },
];
