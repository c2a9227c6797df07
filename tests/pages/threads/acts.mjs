// What a user does on the living Threads and what then stands in the ledger. A post is found by its own link, a button by its
// icon's outline: words differ between languages.
const post = (/** @type {string} */ code) => `[role="region"] [data-pressable-container]:has(> div a[href$="/post/${code}"] time)`;
const button = (/** @type {string} */ outline) => (/** @type {string} */ code) => `${post(code)} > div > div > [role="button"]:has(path[d^="${outline}"])`;
const like = button('M1.34375');
const reply = button('M15.376');
const repost = button('M6.41256');
const entry = (/** @type {number} */ n) => `[role="menu"] [role="menuitem"]:nth-child(${n})`;
const FIELD = '[role="dialog"] [role="textbox"]';
const FOLLOW = '[role="region"] > div > [role="button"]:first-child';
const BOX = '[role="region"] > div > div > [role="textbox"]';
const POST = (/** @type {string} */ where) => `${where} [role="button"]:last-child`;
const SEND = POST('[role="dialog"] > .x78zum5');
const SENDBOX = '[role="region"] > .x1iorvi4 > .x78zum5 > [role="button"]:last-child';
const VIEW = 'output a[href*="/post/"]';

export const acts = [
  // ---- likes ----
  { name: 'a like, by mouse', page: '/', steps: [['click', like('DKadaThread')]], given: ['react ada.lund /@ada.lund/post/DKadaThread'] },
  { name: 'a like of a reposted post goes to its author', page: '/', steps: [['click', like('DKdanRepost')]], given: ['react dan.ito /@dan.ito/post/DKdanRepost'] },
  { name: 'a like of a post that quotes goes to who quotes', page: '/', steps: [['click', like('DKevaQuotes')]], given: ['react eva.brandt /@eva.brandt/post/DKevaQuotes'] },
  { name: 'a like of a quoted post with buttons of its own', page: '/', steps: [['click', like('DKhanaQuote')]], given: ['react hana.sol /@hana.sol/post/DKhanaQuote'] },
  { name: 'a like by Enter', page: '/', steps: [['press', like('DKjunePost1'), 'Enter']], given: ['react june.alder /@june.alder/post/DKjunePost1'] },
  { name: 'a like by Space', page: '/', steps: [['press', like('DKkaiPost01'), ' ']], given: ['react kai.mori /@kai.mori/post/DKkaiPost01'] },
  { name: 'a like in Japanese', page: '/?lang=ja', steps: [['click', like('DKlenaPost1')]], given: ['react lena.fjord /@lena.fjord/post/DKlenaPost1'] },
  { name: 'a like where icons bear no words, twice and again', page: '/?plain=1', steps: [['click', like('DKmaxPost01')], ['click', like('DKmaxPost01')], ['click', like('DKmaxPost01')]], given: ['react max.orban /@max.orban/post/DKmaxPost01'] },
  { name: 'a like, then far down the feed and back', page: '/?rolling=1', steps: [['click', like('DKadaThread').replace('M1.34375', 'M15.6097')], ['scroll', 6000], ['await', like('DKpiaPost01')], ['scroll', 6000], ['await', like('DKsamPost01')], ['click', like('DKsamPost01')], ['scroll', -9000], ['await', like('DKadaThread')], ['gone', like('DKsamPost01')], ['scroll', 9000], ['await', like('DKsamPost01')]], given: ['react sam.teller /@sam.teller/post/DKsamPost01'] },
  { name: 'a like on a post page, then back', page: '/', steps: [['click', `${post('DKadaThread')} a:has(time)`], ['click', like('DKviReplyA1')], ['recorded', 'react vi.tran /@vi.tran/post/DKviReplyA1'], ['back'], ['await', like('DKadaThread')]], given: ['react vi.tran /@vi.tran/post/DKviReplyA1'] },
  { name: 'a like that arrives late', page: '/?late=1', steps: [['click', like('DKtovePost1')]], given: ['react tove.lind /@tove.lind/post/DKtovePost1'] },
  { name: 'a like with two columns', page: '/?columns=2', steps: [['click', like('DKulaPost01')]], given: ['react ula.kern /@ula.kern/post/DKulaPost01'] },
  { name: 'a like taken back by the site', page: '/?refuse=1', steps: [['click', like('DKrosaPost1')]], given: [] },
  { name: 'a like that is never shown', page: '/?never=1', steps: [['click', like('DKrosaPost1')]], given: [] },
  { name: 'a like taken back by the user', page: '/', steps: [['click', like('DKrosaPost1')], ['recorded', 'react rosa.dene /@rosa.dene/post/DKrosaPost1'], ['click', like('DKrosaPost1')]], given: [] },
  { name: 'a like from before is taken back', page: '/', steps: [['click', like('DKivoLiked1')]], given: [] },
  { name: "a like of one's own post", page: '/', steps: [['click', like('DKmiraOwn01')]], given: [] },
  { name: 'a like of an ad', page: '/', steps: [['click', '[data-pressable-container]:has(a[href="/@kettle.works"]) [role="button"]:has(path[d^="M1.34375"])']], given: [] },
  { name: 'a like without an account', page: '/?guest=1&never=1', steps: [['click', like('DKrosaPost1')]], given: [] },

  // ---- reposts ----
  { name: 'a repost, through its menu', page: '/', steps: [['click', repost('DKjunePost1')], ['click', entry(1)]], given: ['reshare june.alder /@june.alder/post/DKjunePost1'] },
  { name: 'a repost by keys', page: '/', steps: [['press', repost('DKkaiPost01'), 'Enter'], ['press', entry(1), 'Enter']], given: ['reshare kai.mori /@kai.mori/post/DKkaiPost01'] },
  { name: 'a repost where icons bear no words', page: '/?plain=1', steps: [['click', repost('DKlenaPost1')], ['click', entry(1)]], given: ['reshare lena.fjord /@lena.fjord/post/DKlenaPost1'] },
  { name: 'a repost in Chinese', page: '/?lang=zh-TW', steps: [['click', repost('DKmaxPost01')], ['click', entry(1)]], given: ['reshare max.orban /@max.orban/post/DKmaxPost01'] },
  { name: 'a repost refused', page: '/?refuse=1', steps: [['click', repost('DKsamPost01')], ['click', entry(1)]], given: [] },
  { name: 'a repost given up in its menu', page: '/', steps: [['click', repost('DKsamPost01')], ['await', entry(1)], ['keys', 'Escape'], ['gone', '[role="menu"]']], given: [] },
  { name: 'a repost, and taken back', page: '/', steps: [['click', repost('DKrosaPost1')], ['click', entry(1)], ['recorded', 'reshare rosa.dene /@rosa.dene/post/DKrosaPost1'], ['click', repost('DKrosaPost1')], ['click', entry(1)]], given: [] },
  { name: 'a repost from before is taken back', page: '/', steps: [['click', repost('DKninaRepo1')], ['click', entry(1)]], given: [] },

  // ---- replies and quotes ----
  { name: 'a reply, in the dialog', page: '/', steps: [['click', reply('DKollyPost1')], ['type', FIELD, 'Somebody waited with me for a late bus.'], ['click', SEND], ['gone', FIELD]], given: ['reply olly.reed /@olly.reed/post/DKollyPost1'] },
  { name: 'a reply by Ctrl+Enter', page: '/', steps: [['click', reply('DKpiaPost01')], ['type', FIELD, 'I have eleven pawns.'], ['press', FIELD, 'Control+Enter'], ['gone', FIELD]], given: ['reply pia.lopez /@pia.lopez/post/DKpiaPost01'] },
  { name: 'a reply opened by a key, after another was given up', page: '/', steps: [['click', reply('DKollyPost1')], ['await', FIELD], ['keys', 'Escape'], ['gone', FIELD], ['press', reply('DKkaiPost01'), 'Enter'], ['type', FIELD, 'Where does one buy it?'], ['click', SEND], ['gone', FIELD]], given: ['reply kai.mori /@kai.mori/post/DKkaiPost01'] },
  { name: 'a reply to a post that quotes', page: '/', steps: [['click', reply('DKquinPost1')], ['type', FIELD, 'Congratulations to all forty thousand.'], ['click', SEND], ['gone', FIELD]], given: ['reply quin.hart /@quin.hart/post/DKquinPost1'] },
  { name: "a reply in the page's own box", page: '/@ada.lund/post/DKadaThread', steps: [['type', BOX, 'I have six cups.'], ['click', SENDBOX], ['await', VIEW]], given: ['reply ada.lund /@ada.lund/post/DKadaThread'] },
  { name: 'a reply to a reply', page: '/@ada.lund/post/DKadaThread', steps: [['click', reply('DKwimReply1')], ['type', FIELD, 'Cake is always right.'], ['click', SEND], ['gone', FIELD]], given: ['reply wim.baker /@wim.baker/post/DKwimReply1'] },
  { name: 'a reply in Japanese', page: '/@ada.lund/post/DKadaThread?lang=ja', steps: [['click', reply('DKbenReply1')], ['type', FIELD, 'Thank you!'], ['click', SEND], ['gone', FIELD]], given: ['reply ben_okoro /@ben_okoro/post/DKbenReply1'] },
  { name: 'a reply refused, then given up', page: '/?refuse=1', steps: [['click', reply('DKollyPost1')], ['type', FIELD, 'Lost words.'], ['click', SEND], ['await', 'output'], ['keys', 'Escape'], ['gone', FIELD]], given: [] },
  { name: 'a reply that nobody answers', page: '/?never=1', steps: [['click', reply('DKollyPost1')], ['type', FIELD, 'Lost words.'], ['click', SEND]], given: [] },
  { name: 'an empty reply', page: '/', steps: [['click', reply('DKollyPost1')], ['click', FIELD], ['press', FIELD, 'Control+Enter'], ['keys', 'Escape'], ['gone', FIELD]], given: [] },
  { name: 'a reply given up', page: '/', steps: [['click', reply('DKollyPost1')], ['type', FIELD, 'Better not.'], ['click', '[role="dialog"] > .x78zum5 [role="button"]:nth-child(2)'], ['gone', FIELD]], given: [] },
  { name: "a reply to one's own post", page: '/', steps: [['click', reply('DKmiraOwn01')], ['type', FIELD, 'Found one.'], ['click', SEND], ['gone', FIELD]], given: [] },
  { name: "a reply in the box of one's own post", page: '/@mira.holt/post/DKmiraOwn01', steps: [['type', BOX, 'Found one, thanks.'], ['click', SENDBOX], ['await', VIEW]], given: [] },
  { name: 'a new post at home', page: '/', steps: [['type', BOX, 'Good morning.'], ['click', SENDBOX], ['await', VIEW]], given: [] },
  { name: 'a new post on a post page', page: '/@ada.lund/post/DKadaThread', steps: [['click', 'nav [role="button"]'], ['type', FIELD, 'Good evening.'], ['click', SEND], ['gone', FIELD]], given: [] },
  { name: 'a quote', page: '/', steps: [['click', repost('DKninaRepo1')], ['click', entry(2)], ['type', FIELD, 'The yellow door is easy to find.'], ['click', SEND], ['gone', FIELD]], given: ['quote nina.cole /@nina.cole/post/DKninaRepo1'] },
  { name: 'a quote given up', page: '/', steps: [['click', repost('DKollyPost1')], ['click', entry(2)], ['type', FIELD, 'Hm.'], ['keys', 'Escape'], ['gone', FIELD]], given: [] },
  { name: "a quote of one's own post", page: '/', steps: [['click', repost('DKmiraOwn01')], ['click', entry(2)], ['type', FIELD, 'Asking again.'], ['click', SEND], ['gone', FIELD]], given: [] },

  // ---- people ----
  { name: 'following', page: '/@noor.vale', steps: [['click', FOLLOW]], given: ['follow noor.vale /@noor.vale'] },
  { name: 'asking a private account', page: '/@otto.privat/replies', steps: [['press', FOLLOW, 'Enter']], given: ['follow otto.privat /@otto.privat'] },
  { name: 'following in Japanese', page: '/@ada.lund?lang=ja', steps: [['click', FOLLOW]], given: ['follow ada.lund /@ada.lund'] },
  { name: 'following from a list', page: '/@noor.vale', steps: [['click', '[role="button"]:has(span[title])'], ['click', '[role="dialog"] [data-pressable-container]:has(a[href="/@cato.ilves"]) [role="button"]']], given: ['follow cato.ilves /@cato.ilves'] },
  { name: 'following refused', page: '/@zoe.quill?refuse=1', steps: [['click', FOLLOW]], given: [] },
  { name: 'no longer following', page: '/@yara.finch', steps: [['click', FOLLOW]], given: [] },
  { name: 'following, and not any more', page: '/@zoe.quill', steps: [['click', FOLLOW], ['recorded', 'follow zoe.quill /@zoe.quill'], ['click', FOLLOW]], given: [] },
];
