// Who writes on the living Facebook, and what. Nobody here exists.

export const ME = { user: 'mira.holt', name: 'Mira Holt' };

/** The site's words; what people wrote stays as it is. */
export const words = {
  en: {
    like: 'Like', unlike: 'Remove {r}', react: 'React', leave: 'Leave a comment', share: 'Send this to friends or post it on your profile.', who: 'See who reacted to this', people: '{r}: {n} people',
    reply: 'Reply', comment: 'Comment by {n} 8 hours ago', hide: 'Hide or report this', write: 'Comment as {n}', answer: 'Reply to {n}…', send: 'Post comment', actions: 'Actions for this post', sponsored: 'Sponsored',
    follow: 'Follow', following: 'Following', add: 'Add friend', asked: 'Cancel request', friends: 'Friends', message: 'Message', join: 'Join', profile: 'Your profile', failed: 'Unable to post comment.', close: 'Close', unfriend: 'Unfriend',
  },
  pt: {
    like: 'Curtir', unlike: 'Remover Curtir', react: 'Reagir', leave: 'Deixe um comentário', share: 'Envie para seus amigos ou poste no seu perfil.', who: 'Veja quem reagiu a isso', people: 'Amei: {n} pessoas',
    reply: 'Responder', comment: 'Comentário de {n} há 8 horas', hide: 'Ocultar ou denunciar este', write: 'Comente como {n}', answer: 'Responder a {n}…', send: 'Comentar', follow: 'Seguir', following: 'Seguindo', add: 'Adicionar amigo', profile: 'Seu perfil', message: 'Mensagem',
  },
};

/** Names by address; a number where somebody has no other. @type {Record<string, string>} */
export const names = {
  'mira.holt': 'Mira Holt', 'ada.lund': 'Ada Lund', 'ben.okoro': 'Ben Okoro', 'cleo.marsh': 'Cleo Marsh', 'dan.ito': 'Dan Ito', 'eva.brandt': 'Eva Brandt', 'finn.oak': 'Finn Oak', 'gus.perry': 'Gus Perry',
  'hana.sol': 'Hana Sol', 'ivo.stern': 'Ivo Stern', 'june.alder': 'June Alder', 'kai.mori': 'Kai Mori', 'lena.fjord': 'Lena Fjord', 'max.orban': 'Max Orban', 'nina.cole': 'Nina Cole', 'olly.reed': 'Olly Reed',
  'lamp.works': 'Lamp Works', 'rosa.dene': 'Rosa Dene', 'noor.vale': 'Noor Vale', 'otto.privat': 'Otto Privat', 'yara.finch': 'Yara Finch', '100077001122334': 'Zoe Quill', '100088123400001': 'Vi Tran', '100088123400002': 'Wim Baker', 'xan.dole': 'Xan Dole',
};

/**
 * @typedef {{ id: string, by: string, text: string, liked?: string, under?: string }} Comment
 * @typedef {{ id: string, by: string, text: string, group?: string, liked?: string, late?: boolean, ad?: boolean, suggested?: boolean, shared?: Post, comments: Comment[], old?: boolean }} Post
 *   `late`: its time's link is empty until the mouse or the focus is in the card
 */
/** @param {string} id @param {string} by @param {string} text @param {Partial<Post>} [more] @returns {Post} */
const post = (id, by, text, more = {}) => ({ id, by, text, comments: [], ...more });
/** @param {string} id @param {string} by @param {string} text @param {Partial<Comment>} [more] @returns {Comment} */
const comment = (id, by, text, more = {}) => ({ id, by, text, ...more });

export const feed = [
  post('pfbid0AdaKiln', 'ada.lund', 'The kiln is warm. First firing on Sunday.', { comments: [
    comment('1801', 'ben.okoro', 'Recipe is in the shed.'), comment('1802', 'cleo.marsh', 'Which glaze?', { liked: 'Like' }), comment('1803', 'ada.lund', 'Ash, mostly.', { under: '1802' }), comment('1804', '100077001122334', 'Room for one more cup?')] }),
  post('pfbid0Lamp', 'lamp.works', 'A lamp that dims by itself.', { ad: true }),
  post('pfbid0DanShare', 'dan.ito', 'Worth a look.', { shared: post('pfbid0EvaOrig', 'eva.brandt', 'We built a bench.') }),
  post('pfbid0FinnLate', 'finn.oak', 'A library is a promise kept in public.', { late: true }),
  post('pfbid0MiraOwn', 'mira.holt', 'Does anybody mend concertinas?', { comments: [comment('1901', 'xan.dole', 'Try the shop behind the market.'), comment('1902', 'mira.holt', 'Thank you!', { under: '1901' }), comment('1903', 'nina.cole', 'It closed.', { under: '1901' }), comment('1904', 'olly.reed', 'My aunt has two.')] }),
  post('pfbid0IvoLiked', 'ivo.stern', 'Bread number forty.', { liked: 'Love' }),
  post('pfbid0GusSugg', 'gus.perry', 'Fog over the estuary.', { suggested: true }),
  post('pfbid0JuneTrain', 'june.alder', 'Recordings from the night train.'),
  post('pfbid0KaiScarf', 'kai.mori', 'The ferry timetable as a scarf.'),
  post('pfbid0LenaSun', 'lena.fjord', 'Sundial, second try.', { late: true }),
  post('pfbid0MaxBook', 'max.orban', 'Found a bookbinder.'),
  post('pfbid0RosaLamp', 'rosa.dene', 'Small lamp, long evening.'),
  post('pfbid0HanaTide', 'hana.sol', 'Notes from the tide pools.'),
];
export const group = [
  post('7001', '100088123400001', 'Low tide at six, who comes?', { group: 'tidepool', comments: [comment('2101', 'ben.okoro', 'Me, with boots.')] }),
  post('7002', '100088123400002', 'Found a chiton!', { group: 'tidepool' }),
];
/** What stands on the buttons of profiles. @type {Record<string, { friend?: string, follow?: string }>} */
export const people = { 'noor.vale': { follow: 'follow' }, 'otto.privat': { friend: 'add' }, 'yara.finch': { friend: 'friends' }, '100077001122334': { friend: 'add' }, 'hana.sol': { follow: 'follow' } };
