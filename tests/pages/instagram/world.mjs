// Who posts on the living Instagram, and what. Nobody here exists.

export const ME = 'mira.holt';

/** The site's words; what people wrote stays as it is. */
export const words = {
  en: {
    like: 'Like', unlike: 'Unlike', comment: 'Comment', share: 'Share', save: 'Save', repost: 'Repost', unrepost: 'Unrepost', more: 'More options', likes: 'likes',
    picture: "{user}'s profile picture", add: 'Add a comment…', post: 'Post', reply: 'Reply', all: 'View all {n} comments', sponsored: 'Sponsored', suggested: 'Suggested for you',
    follow: 'Follow', back: 'Follow Back', following: 'Following', requested: 'Requested', unfollow: 'Unfollow', cancel: 'Cancel', message: 'Message', reposted: '{user} reposted',
    notifications: 'Notifications', liked: 'liked your photo.', started: 'started following you.', said: 'commented: ', close: 'Close', failed: "Couldn't post comment. Retry", home: 'Home', next: 'Next', arrow: 'Down chevron icon', emoji: 'Emoji',
  },
  es: {
    like: 'Me gusta', unlike: 'Ya no me gusta', comment: 'Comentar', share: 'Compartir', save: 'Guardar', repost: 'Republicar', unrepost: 'Ya republicado', picture: 'Foto del perfil de {user}',
    add: 'Añade un comentario...', post: 'Publicar', reply: 'Responder', follow: 'Seguir', following: 'Siguiendo', sponsored: 'Publicidad', notifications: 'Notificaciones', reposted: '{user} lo republicó', likes: 'Me gusta',
  },
};

/**
 * @typedef {{ id: string, by: string, text: any[], at: string, liked?: boolean, under?: string }} Comment
 * @typedef {{ code: string, by: string, text: any[], at: string, kind?: 'p' | 'reel', long?: boolean, header?: boolean, story?: boolean, liked?: boolean, reposted?: boolean, via?: string,
 *   also?: string, ad?: 'dated' | 'bare', suggested?: boolean, slides?: number, likes: number, comments: Comment[] }} Post `long`: its link names the author; `story`: its head's picture opens one
 */
/** @param {string} code @param {string} by @param {any} text @param {Partial<Post>} [more] @returns {Post} */
const post = (code, by, text, more = {}) => ({ code, by, text: [text].flat(), at: '2026-11-20T09:15:00.000Z', likes: 1234, comments: [], ...more });
/** @param {string} id @param {string} by @param {any} text @param {Partial<Comment>} [more] @returns {Comment} */
const comment = (id, by, text, more = {}) => ({ id, by, text: [text].flat(), at: '2026-11-20T11:30:00.000Z', ...more });

export const feed = [
  post('DAdaKiln001', 'ada.lund', ['First firing. Thanks ', { mention: 'ben_okoro' }, ' ', { tag: 'kiln' }], {
    header: true,
    comments: [comment('1801', 'ben_okoro', 'The blue one turned out!'), comment('1802', 'cleo.marsh', 'Which glaze?', { liked: true }), comment('1803', 'ada.lund', [{ mention: 'cleo.marsh' }, ' ash, mostly'], { under: '1802' }), comment('1804', 'dov.hale', 'Saving up for a kiln.')],
  }),
  post('DLampAdv001', 'lamp.works', 'A lamp that dims by itself.', { ad: 'dated', header: true }),
  post('', 'kettle.works', 'A kettle that whistles in tune.', { ad: 'bare' }),
  post('DDanBeans01', 'dan.ito', 'Beans, day forty.', { via: 'cleo.marsh', long: true }),
  post('DEvaFinn001', 'eva.brandt', 'We built a bench.', { also: 'finn.oak', header: true, slides: 3 }),
  post('DGusSugges1', 'gus.perry', 'Fog over the estuary.', { suggested: true, header: true }),
  post('DMiraOwn001', ME, 'Looking for a concertina.', { comments: [comment('1901', 'xan.dole', 'Try the shop behind the market.'), comment('1902', ME, [{ mention: 'xan.dole' }, ' thank you'], { under: '1901' }), comment('1903', 'vi.tran', [{ mention: 'xan.dole' }, ' it closed'], { under: '1901' }), comment('1904', 'wim.baker', 'My aunt has two.')] }),
  post('DIvoLiked01', 'ivo.stern', 'Bread number forty.', { liked: true }),
  post('DJuneReel01', 'june.alder', 'The night train, from below.', { kind: 'reel', long: true }),
  post('DKaiScarf01', 'kai.mori', 'A timetable as a scarf.', { slides: 2 }),
  post('DLenaSun001', 'lena.fjord', 'Sundial, second try.'),
  post('DMaxBooks01', 'max.orban', 'The bookbinder.', { header: true, story: true }),
  post('DNinaSeeds1', 'nina.cole', 'Seed swap.', { reposted: true }),
  post('DOllyKind01', 'olly.reed', 'The kindest thing this year?'),
  post('DPiaChess01', 'pia.lopez', 'Half a chess set.'),
  post('DRosaLamp01', 'rosa.dene', 'Small lamp.'),
  post('DSamPiano01', 'sam.teller', 'Tuned by ear.', { comments: [comment('2001', 'ula.kern', 'We heard!')] }),
];
/** Posts that are only on their own pages. */
export const others = [post('DZoeAlone01', 'zoe.quill', 'A door in the dunes.', { long: true, comments: [comment('2101', 'arlo.west', 'Where is this?')] }), post('DCatoGrid01', 'cato.ilves', 'Tagged along.', {})];

/** @type {Record<string, { state: string, grid: string[], private?: boolean }>} */
export const people = {
  'noor.vale': { state: 'follow', grid: ['DZoeAlone01', 'DCatoGrid01'] },
  'otto.privat': { state: 'back', grid: [], private: true },
  'yara.finch': { state: 'following', grid: [] },
  'bea.stone': { state: 'follow', grid: [] },
};
