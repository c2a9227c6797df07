// What a user does on the living Instagram and what then stands in the ledger. A post is found by its own link, a heart by its
// outline: words differ between languages.
const post = (/** @type {string} */ code) => `main article:has(a[href*="/${code}/"] time)`;
const heart = (/** @type {string} */ code) => `${post(code)} section [role="button"]:has(svg[height="24"]):first-of-type`;
const nth = (/** @type {number} */ n) => (/** @type {string} */ code) => `${post(code)} section > [role="button"]:nth-child(${n})`;
const open = nth(2);
const repost = nth(3);
const picture = (/** @type {string} */ code) => `${post(code)} .xveil`;
const want = (/** @type {string} */ code) => `${post(code)} > [role="button"]:last-child`;
const field = (/** @type {string} */ code) => `${post(code)} textarea`;
const send = (/** @type {string} */ where) => `${where} form [role="button"]:not(:has(svg))`;
const said = (/** @type {string} */ where) => `${where} a[href*="/c/50"]`;
const DIALOG = '[role="dialog"] article';
const entry = (/** @type {string} */ id) => `${DIALOG} li:has(a[href$="/${id}/"] time)`;
const answer = (/** @type {string} */ id) => `${entry(id)} [role="button"]:not(:has(svg))`;
const small = (/** @type {string} */ id) => `${entry(id)} [role="button"]:has(svg)`;
const HEART = 'main [role="button"]:has(svg[height="24"] path[d^="M16.792"])';
const FOLLOW = 'main header button:first-child';

export const acts = [
  // ---- likes ----
  { name: 'a like, by mouse', page: '/', steps: [['click', heart('DAdaKiln001')]], given: ['react ada.lund /p/DAdaKiln001/'] },
  { name: 'a like of a reposted post goes to its author', page: '/', steps: [['click', heart('DDanBeans01')]], given: ['react dan.ito /p/DDanBeans01/'] },
  { name: 'a like of a joint post goes to the first', page: '/', steps: [['click', heart('DEvaFinn001')]], given: ['react eva.brandt /p/DEvaFinn001/'] },
  { name: 'a like by a double click on one of several pictures', page: '/', steps: [['double', picture('DKaiScarf01')]], given: ['react kai.mori /p/DKaiScarf01/'] },
  { name: 'a like of a reel by a double click', page: '/', steps: [['double', picture('DJuneReel01')]], given: ['react june.alder /reel/DJuneReel01/'] },
  { name: 'a double click on what is liked already', page: '/', steps: [['double', picture('DIvoLiked01')]], given: [] },
  { name: 'a single click on a picture', page: '/', steps: [['click', picture('DRosaLamp01')]], given: [] },
  { name: 'a like by Enter', page: '/', steps: [['press', heart('DLenaSun001'), 'Enter']], given: ['react lena.fjord /p/DLenaSun001/'] },
  { name: 'a like by Space', page: '/', steps: [['press', heart('DMaxBooks01'), ' ']], given: ['react max.orban /p/DMaxBooks01/'] },
  { name: 'a like in Spanish, and again', page: '/?lang=es', steps: [['click', heart('DOllyKind01')], ['click', heart('DOllyKind01')], ['click', heart('DOllyKind01')]], given: ['react olly.reed /p/DOllyKind01/'] },
  { name: 'a like in the dialog, which is closed at once', page: '/', steps: [['click', open('DPiaChess01')], ['click', `${DIALOG} section [role="button"]:has(svg[height="24"])`], ['click', '[role="dialog"] > [role="button"]'], ['gone', '[role="dialog"]']], given: ['react pia.lopez /p/DPiaChess01/'] },
  { name: "a like over somebody else's profile", page: '/noor.vale/', steps: [['click', 'main a[href*="DCatoGrid01"]'], ['click', `${DIALOG} section [role="button"]:has(svg[height="24"])`]], given: ['react cato.ilves /p/DCatoGrid01/'] },
  { name: "a like on the post's own page, late", page: '/zoe.quill/p/DZoeAlone01/?late=1', steps: [['click', HEART]], given: ['react zoe.quill /p/DZoeAlone01/'] },
  { name: 'a like taken back by the site', page: '/?refuse=1', steps: [['click', heart('DRosaLamp01')]], given: [] },
  { name: 'a like that is never shown', page: '/?never=1', steps: [['click', heart('DRosaLamp01')]], given: [] },
  { name: 'a like taken back by the user', page: '/', steps: [['click', heart('DRosaLamp01')], ['recorded', 'react rosa.dene /p/DRosaLamp01/'], ['click', heart('DRosaLamp01')]], given: [] },
  { name: 'a like from before is taken back', page: '/', steps: [['click', heart('DIvoLiked01')]], given: [] },
  { name: "a like of one's own post", page: '/', steps: [['click', heart('DMiraOwn001')]], given: [] },
  { name: 'a like of an ad without a time', page: '/', steps: [['click', 'main article:has(a[href="/kettle.works/"]) section [role="button"]:has(svg[height="24"])']], given: [] },
  { name: 'following from the head of a post', page: '/', steps: [['click', `${post('DGusSugges1')} header button`]], given: [] },
  { name: 'a like of a comment', page: '/', steps: [['click', open('DAdaKiln001')], ['click', small('1801')]], given: ['react ben_okoro /p/DAdaKiln001/c/1801/'] },
  { name: 'a like of an answer', page: '/', steps: [['click', open('DAdaKiln001')], ['press', small('1803'), 'Enter']], given: ['react ada.lund /p/DAdaKiln001/c/1802/r/1803/'] },
  { name: 'a like of a comment taken back by the site', page: '/?refuse=1', steps: [['click', open('DAdaKiln001')], ['click', small('1804')]], given: [] },

  // ---- reposts ----
  { name: 'a repost', page: '/', steps: [['click', repost('DSamPiano01')]], given: ['reshare sam.teller /p/DSamPiano01/'] },
  { name: 'a repost in Spanish, by Enter', page: '/?lang=es', steps: [['press', repost('DLenaSun001'), 'Enter']], given: ['reshare lena.fjord /p/DLenaSun001/'] },
  { name: 'a repost refused', page: '/?refuse=1', steps: [['click', repost('DRosaLamp01')]], given: [] },
  { name: 'a repost from before is taken back', page: '/', steps: [['click', repost('DNinaSeeds1')]], given: [] },
  { name: 'a repost, and taken back', page: '/', steps: [['click', repost('DRosaLamp01')], ['recorded', 'reshare rosa.dene /p/DRosaLamp01/'], ['click', repost('DRosaLamp01')]], given: [] },

  // ---- comments ----
  { name: 'a comment in the feed, by Enter', page: '/', steps: [['click', want('DOllyKind01')], ['type', field('DOllyKind01'), 'Somebody waited with me.'], ['press', field('DOllyKind01'), 'Enter'], ['await', said(post('DOllyKind01'))]], given: ['comment olly.reed /p/DOllyKind01/'] },
  { name: 'a comment in the feed, by its button', page: '/?lang=es', steps: [['click', want('DKaiScarf01')], ['type', field('DKaiScarf01'), 'Where does one buy it?'], ['click', send(post('DKaiScarf01'))], ['await', said(post('DKaiScarf01'))]], given: ['comment kai.mori /p/DKaiScarf01/'] },
  { name: 'a comment in the dialog, naming a friend', page: '/', steps: [['click', open('DMaxBooks01')], ['type', `${DIALOG} textarea`, 'Look, @ben_okoro'], ['press', `${DIALOG} textarea`, 'Enter'], ['await', said(DIALOG)]], given: ['comment max.orban /p/DMaxBooks01/'] },
  { name: "a comment on the post's own page", page: '/zoe.quill/p/DZoeAlone01/', steps: [['type', 'main textarea', 'It was open when I passed.'], ['press', 'main textarea', 'Enter'], ['await', said('main')]], given: ['comment zoe.quill /p/DZoeAlone01/'] },
  { name: 'an answer to a comment', page: '/', steps: [['click', open('DAdaKiln001')], ['click', answer('1804')], ['type', `${DIALOG} textarea`, ' me too'], ['press', `${DIALOG} textarea`, 'Enter'], ['await', `${DIALOG} a[href*="/r/50"]`]], given: ['reply dov.hale /p/DAdaKiln001/c/1804/'] },
  { name: 'an answer to an answer, after another was begun', page: '/', steps: [['click', open('DAdaKiln001')], ['click', answer('1801')], ['await', `${DIALOG} textarea`], ['click', answer('1803')], ['type', `${DIALOG} textarea`, ' thank you'], ['click', send(DIALOG)], ['await', `${DIALOG} a[href*="/r/50"]`]], given: ['reply ada.lund /p/DAdaKiln001/c/1802/r/1803/'] },
  { name: 'words that begin with a name and answer nothing that was read', page: '/zoe.quill/p/DZoeAlone01/', steps: [['click', 'main .x5yr21d [role="button"]:not(:has(svg))'], ['type', 'main textarea', ' behind the dunes'], ['press', 'main textarea', 'Enter'], ['await', 'main a[href*="/r/50"]']], given: [] },
  { name: 'a comment refused, then taken out', page: '/?refuse=1', steps: [['click', open('DRosaLamp01')], ['type', `${DIALOG} textarea`, 'No'], ['press', `${DIALOG} textarea`, 'Enter'], ['await', '[role="alert"]:not(:empty)'], ['press', `${DIALOG} textarea`, 'Backspace'], ['press', `${DIALOG} textarea`, 'Backspace']], given: [] },
  { name: 'a comment that nobody answers', page: '/?never=1', steps: [['click', open('DRosaLamp01')], ['type', `${DIALOG} textarea`, 'Lost.'], ['press', `${DIALOG} textarea`, 'Enter']], given: [] },
  { name: 'an empty comment', page: '/', steps: [['click', open('DRosaLamp01')], ['click', `${DIALOG} textarea`], ['press', `${DIALOG} textarea`, 'Enter']], given: [] },
  { name: 'a comment given up', page: '/', steps: [['click', open('DRosaLamp01')], ['type', `${DIALOG} textarea`, 'Better not.'], ['keys', 'Escape'], ['gone', '[role="dialog"]']], given: [] },
  { name: "a comment below one's own post", page: '/', steps: [['click', open('DMiraOwn001')], ['type', `${DIALOG} textarea`, 'Found one.'], ['press', `${DIALOG} textarea`, 'Enter'], ['await', said(DIALOG)]], given: [] },

  // ---- people ----
  { name: 'following', page: '/noor.vale/', steps: [['click', FOLLOW]], given: ['follow noor.vale /noor.vale/'] },
  { name: 'following back, asking a private account', page: '/otto.privat/', steps: [['press', FOLLOW, 'Enter']], given: ['follow otto.privat /otto.privat/'] },
  { name: 'following in Spanish', page: '/bea.stone/?lang=es', steps: [['click', FOLLOW]], given: ['follow bea.stone /bea.stone/'] },
  { name: 'following somebody suggested below a profile', page: '/dan.ito/', steps: [['click', 'main header li button']], given: [] },
  { name: 'following refused', page: '/dan.ito/?refuse=1', steps: [['click', FOLLOW]], given: [] },
  { name: 'no longer following', page: '/yara.finch/', steps: [['click', FOLLOW], ['click', '[role="dialog"] button:first-child'], ['gone', '[role="dialog"]']], given: [] },
  { name: 'following, and not any more', page: '/dan.ito/', steps: [['click', FOLLOW], ['recorded', 'follow dan.ito /dan.ito/'], ['click', FOLLOW], ['click', '[role="dialog"] button:first-child']], given: [] },
  { name: 'no longer following, but then still', page: '/yara.finch/', steps: [['click', FOLLOW], ['click', '[role="dialog"] button:last-child']], given: [] },
];
