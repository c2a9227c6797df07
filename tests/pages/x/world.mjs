/** Who there is, what was posted, and the words of the interface. Everybody is invented. */
import { speaker } from './kit/page.mjs';

export const me = 'mira_halm';
/** Somebody's number, as follow buttons bear it. @param {string} handle */
export const numberOf = (handle) => [...handle].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_000_000, 1_000_000);
/** @param {string} handle */
export const nameOf = (handle) => handle.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/^./, (letter) => letter.toUpperCase());

/**
 * @typedef {{ id: number, by: string, text: string, reposter?: string, context?: 'pinned' | 'community', promoted?: boolean, liked?: boolean,
 *   reposted?: boolean, to?: string, video?: boolean, photo?: boolean, mention?: string, quote?: { by: string, text: string, photo?: number } }} Post
 */
export const home = [
  { id: 2001, by: 'ada_brandt', text: 'The lichen on the north wall has come back.', photo: true },
  { id: 2002, by: 'DovStern', text: 'A walk along the old canal, with a map.', reposter: 'RheaPaz' },
  { id: 2003, by: 'GardenGoods', text: 'A shed for every garden. Order now.', promoted: true },
  { id: 2004, by: 'elif_a', text: 'Quoting this for everybody who missed it.', quote: { by: 'uma_iyer', text: 'Rain gauges are instruments too.' } },
  { id: 2005, by: 'fay_l', text: 'Look at this one.', quote: { by: 'GoroSato', text: 'First frost.', photo: 1999 } },
  { id: 2006, by: me, text: 'My notes on moss, first part.' },
  { id: 2007, by: 'GoroSato', text: 'The ferns do not mind.', liked: true },
  { id: 2008, by: 'hana_n', text: 'Kite workshop pictures.', reposted: true, reposter: me },
  { id: 2009, by: 'IvoPetrov', text: 'How the gate closes by itself.', video: true },
  { id: 2010, by: 'juno_park', text: 'Bees on the ivy, finally.', context: 'pinned', mention: 'GoroSato' },
  { id: 2011, by: 'kai_moana', text: 'Low tide at six tomorrow.', to: 'lena_f' },
  { id: 2012, by: 'lena_f', text: 'Bread with rye and patience.', context: 'community' },
  'people',
  { id: 2013, by: 'milo_hart', text: 'Which trowel survives clay?' },
  { id: 2014, by: 'nia_addo', text: 'Two hours of cloud watching.' },
  { id: 2015, by: 'otis_bell', text: 'Repairing a wheelbarrow, step by step.' },
  ...Array.from({ length: 12 }, (_, n) => ({ id: 2100 + n, by: `reader_${n + 1}`, text: `Page ${n + 1} of a long evening.` })),
];
export const suggested = ['pia_roth', 'sven_dahl'];
export const thread = {
  before: { id: 1000, by: 'pia_roth', text: 'Does anybody still keep a rain diary?' },
  focal: { id: 1001, by: 'BenOkoro', text: 'I do, since 1998. Here is the first page.', to: 'pia_roth' },
  after: [{ id: 1002, by: 'sven_dahl', text: 'Mine starts in 2004.', to: 'BenOkoro' }, { id: 1003, by: 'tara_q', text: 'What do you write with?', to: 'BenOkoro' }, { id: 1004, by: me, text: 'A pencil.', to: 'tara_q' }],
  more: { id: 1005, by: 'uma_iyer', text: 'Lichen grows where the air is clean.' },
};
/** @param {string} handle */
export const timeline = (handle) => [
  { id: 3001, by: handle, text: 'A wall, in four seasons.', context: 'pinned' }, { id: 3002, by: 'vera_kolb', text: 'The east gate.', reposter: handle }, 'people', { id: 3003, by: handle, text: 'Winter again.' },
];

const WORDS = {
  en: {
    like: '{n} Likes. Like', unlike: '{n} Likes. Liked', retweet: '{n} reposts. Repost', unretweet: '{n} reposts. Reposted', reply: '{n} Replies. Reply', bookmark: 'Bookmark', share: 'Share post', repost: 'Repost', undo: 'Undo repost',
    quote: 'Quote', follow: 'Follow', following: 'Following', pending: 'Pending', followOne: 'Follow @{h}', unfollowOne: 'Following @{h}', unfollow: 'Unfollow', cancel: 'Cancel', reposter: '{h} reposted', you: 'You reposted', to: 'Replying to ',
    post: 'Post', sent: 'Your post was sent.', wentWrong: 'Something went wrong. Try again.', profile: 'Profile', postIt: 'Post', ad: 'Ad', others: ' and {n} others', liked: ' liked your post', reposted: ' reposted your post', followed: ' followed you',
  },
  de: { like: '{n} „Gefällt mir“-Angaben.', unlike: '{n} „Gefällt mir“-Angaben.', retweet: '{n} Reposts. Repost', unretweet: '{n} Reposts. Repostet', reply: '{n} Antworten. Antworten', repost: 'Repost', undo: 'Repost rückgängig machen', follow: 'Folgen', following: 'Folge ich', followOne: '@{h} folgen', unfollowOne: 'Folge ich @{h}', reposter: '{h} hat repostet', to: 'Antwort an ', sent: 'Dein Post wurde gesendet.', ad: 'Anzeige' },
  ja: { like: '{n} 件のいいね。いいねする', unlike: '{n} 件のいいね。いいねしました', retweet: '{n} 件のリポスト件。リポスト', unretweet: '{n} 件のリポスト件。リポストしました', follow: 'フォロー', following: 'フォロー中', followOne: '@{h}さんをフォロー', unfollowOne: 'フォロー中 @{h}', to: '返信先 ', liked: 'さんがあなたのポストをいいねしました' },
};
const say = speaker(/** @type {any} */ (WORDS));
/** @param {string} key @param {Record<string, any>} [values] */
export const t = (key, values = {}) => say(key).replace(/\{(\w)\}/g, (_, name) => values[name]);

/** Beginnings of the paths the icons are drawn with. */
export const paths = {
  heart: 'M16.697 5.5c-1.222-.06-2.679.51-3.89 2.16z', liked: 'M20.884 13.19c-1.351 2.48-4.001 5.12-8.379 7.67z', retweet: 'M4.5 3.88l4.432 4.14-1.364 1.46z', retweeted: 'M4.75 3.79l4.603 4.3-1.706 1.82z',
  pin: 'M7 4.5C7 3.12 8.12 2 9.5 2h5z', community: 'M7.471 21H.472l.029-1.027z', reply: 'M1.751 10c0-4.42 3.584-8 8.005-8z', save: 'M4 4.5C4 3.12 5.119 2 6.5 2h11z', share: 'M12 2.59l5.7 5.7-1.41 1.42z',
  person: 'M17.863 13.44c1.477 1.58 2.366 3.8 2.632 6.46z', bell: 'M11.996 2c-4.062 0-7.49 3.021-7.999 7.051z', sparkle: 'M22.99 11.295l-6.986-2.13z', badge: 'M20.396 11c-.018-.646-.215-1.275-.57-1.816z',
};
