// What a user does on the living Facebook and what then stands in the ledger. A card is found by its time's link or its place.
const NTH = { ada: 1, lamp: 2, dan: 3, finn: 4, mira: 5, ivo: 6, gus: 7, june: 8, kai: 9, lena: 10, max: 11, rosa: 12, hana: 13 };
const card = (/** @type {keyof typeof NTH} */ who) => `[aria-posinset="${NTH[who]}"]`;
const bar = (/** @type {string} */ where, /** @type {number} */ n) => `${where} > div > [role="button"][tabindex="0"]:nth-child(${n})`;
const like = (/** @type {keyof typeof NTH} */ who) => bar(card(who), 1);
const react = (/** @type {keyof typeof NTH} */ who) => bar(card(who), 2);
const talk = (/** @type {keyof typeof NTH} */ who) => bar(card(who), 3);
const DIALOG = '[role="dialog"].x1n2onr6';
const BOX = '[role="textbox"]';
const field = (/** @type {string} */ where) => `${where} > div > .x1r8uery ${BOX}`;
const ANSWER = `[data-commentid] ~ div > .x1r8uery ${BOX}`;
const said = '[data-commentid^="50"]';
const comment = (/** @type {string} */ id, /** @type {number} */ n) => `[data-commentid="${id}"] li:nth-child(${n}) [role="button"]:first-child`;
const ARTICLE = '[role="main"] > [role="article"]';
const POST = '/ada.lund/posts/pfbid0AdaKiln';
const GROUP = '[role="feed"] > div';
const profile = (/** @type {string} */ label) => `[role="main"] > span [role="button"][aria-label^="${label}"]`;

export const acts = [
  // ---- likes ----
  { name: 'a like, by mouse', page: '/', steps: [['click', like('ada')]], given: ['react ada.lund /ada.lund/posts/pfbid0AdaKiln'] },
  { name: 'a like of a share goes to who shares', page: '/', steps: [['click', like('dan')]], given: ['react dan.ito /dan.ito/posts/pfbid0DanShare'] },
  { name: 'a like of a post whose link comes with the mouse', page: '/?blank=1', steps: [['click', like('finn')]], given: ['react finn.oak /finn.oak/posts/pfbid0FinnLate'] },
  { name: 'a like by Enter, the link comes with the focus', page: '/?blank=1', steps: [['press', like('lena'), 'Enter']], given: ['react lena.fjord /lena.fjord/posts/pfbid0LenaSun'] },
  { name: 'a like by Space', page: '/', steps: [['press', like('june'), ' ']], given: ['react june.alder /june.alder/posts/pfbid0JuneTrain'] },
  { name: 'a like in Portuguese, twice and again', page: '/?lang=pt', steps: [['click', like('kai')], ['click', like('kai')], ['click', like('kai')]], given: ['react kai.mori /kai.mori/posts/pfbid0KaiScarf'] },
  { name: 'another reaction, from the picker', page: '/', steps: [['click', react('max')], ['click', '[role="dialog"] [aria-label="Wow"]']], given: ['react max.orban /max.orban/posts/pfbid0MaxBook'] },
  { name: 'one reaction instead of another', page: '/', steps: [['click', react('ivo')], ['click', '[role="dialog"] [aria-label="Haha"]']], given: [] },
  { name: 'the picker closed', page: '/', steps: [['click', react('rosa')], ['await', '[role="dialog"]'], ['keys', 'Escape'], ['gone', '[role="dialog"]']], given: [] },
  { name: 'a like of a suggested post, late', page: '/?late=1', steps: [['click', like('gus')]], given: ['react gus.perry /gus.perry/posts/pfbid0GusSugg'] },
  { name: 'a like in an older build', page: '/?old=1', steps: [['click', like('hana')]], given: ['react hana.sol /hana.sol/posts/pfbid0HanaTide'] },
  { name: 'a like in a group goes to the person', page: '/groups/tidepool/', steps: [['click', bar(`${GROUP}:nth-child(2)`, 1)]], given: ['react 100088123400002 /groups/tidepool/posts/7002/'] },
  { name: 'a like taken back by the site', page: '/?refuse=1', steps: [['click', like('rosa')]], given: [] },
  { name: 'a like that is never shown', page: '/?never=1', steps: [['click', like('rosa')]], given: [] },
  { name: 'a like taken back by the user', page: '/', steps: [['click', like('rosa')], ['recorded', 'react rosa.dene /rosa.dene/posts/pfbid0RosaLamp'], ['click', like('rosa')]], given: [] },
  { name: 'a reaction from before is taken back', page: '/', steps: [['click', like('ivo')]], given: [] },
  { name: "a like of one's own post", page: '/', steps: [['click', like('mira')]], given: [] },
  { name: 'who reacted, looked up', page: '/', steps: [['click', `${card('rosa')} [role="toolbar"] [role="button"]`]], given: [] },
  { name: 'a like of a comment', page: POST, steps: [['click', comment('1801', 2)]], given: ['react ben.okoro /ada.lund/posts/pfbid0AdaKiln?comment_id=1801'] },
  { name: 'a like of an answer, by Enter', page: POST, steps: [['press', comment('1803', 2), 'Enter']], given: ['react ada.lund /ada.lund/posts/pfbid0AdaKiln?comment_id=1802&reply_comment_id=1803'] },
  { name: 'a like of a comment in the dialog', page: '/', steps: [['click', talk('ada')], ['click', `${DIALOG} ${comment('1804', 2)}`]], given: ['react 100077001122334 /ada.lund/posts/pfbid0AdaKiln?comment_id=1804'] },
  { name: 'a like of a comment from before is taken back', page: POST, steps: [['click', comment('1802', 2)]], given: [] },
  { name: 'a like of a comment refused', page: `${POST}?refuse=1`, steps: [['click', comment('1804', 2)]], given: [] },

  // ---- comments and answers ----
  { name: 'a comment in the dialog, by Enter', page: '/', steps: [['click', talk('june')], ['type', field(DIALOG), 'Where was that?'], ['press', field(DIALOG), 'Enter'], ['await', said]], given: ['comment june.alder /june.alder/posts/pfbid0JuneTrain'] },
  { name: 'a comment in Portuguese, by its button', page: '/?lang=pt', steps: [['click', talk('kai')], ['type', field(DIALOG), 'Lovely.'], ['click', `${DIALOG} > div > .x1r8uery > [role="button"]`], ['await', said]], given: ['comment kai.mori /kai.mori/posts/pfbid0KaiScarf'] },
  { name: "a comment on the post's own page", page: POST, steps: [['type', field(ARTICLE), 'I have six cups.'], ['press', field(ARTICLE), 'Enter'], ['await', said]], given: ['comment ada.lund /ada.lund/posts/pfbid0AdaKiln'] },
  { name: 'a comment in a group', page: '/groups/tidepool/', steps: [['type', field(`${GROUP}:nth-child(1)`), 'I do.'], ['press', field(`${GROUP}:nth-child(1)`), 'Enter'], ['await', said]], given: ['comment 100088123400001 /groups/tidepool/posts/7001/'] },
  { name: 'an answer to a comment, after another was begun', page: POST, steps: [['click', comment('1801', 3)], ['await', ANSWER], ['click', comment('1804', 3)], ['type', `[data-commentid="1804"] ~ div > .x1r8uery ${BOX}`, 'Two more.'], ['press', `[data-commentid="1804"] ~ div > .x1r8uery ${BOX}`, 'Enter'], ['await', said]], given: ['reply 100077001122334 /ada.lund/posts/pfbid0AdaKiln?comment_id=1804'] },
  { name: 'an answer in the field of a comment, after the button of another', page: POST, steps: [['click', comment('1801', 3)], ['click', comment('1804', 3)], ['type', `[data-commentid="1801"] ~ div > .x1r8uery ${BOX}`, 'Found it.'], ['press', `[data-commentid="1801"] ~ div > .x1r8uery ${BOX}`, 'Enter'], ['await', said]], given: [] },
  { name: 'an answer to an answer', page: POST, steps: [['click', comment('1803', 3)], ['type', ANSWER, 'Thanks!'], ['press', ANSWER, 'Enter'], ['await', said]], given: [] },
  { name: 'an answer in Portuguese', page: `${POST}?lang=pt`, steps: [['press', comment('1802', 3), 'Enter'], ['type', ANSWER, 'A blue one.'], ['press', ANSWER, 'Enter'], ['await', said]], given: ['reply cleo.marsh /ada.lund/posts/pfbid0AdaKiln?comment_id=1802'] },
  { name: 'a comment refused, then taken out', page: `${POST}?refuse=1`, steps: [['type', field(ARTICLE), 'No'], ['press', field(ARTICLE), 'Enter'], ['await', '[role="alert"]:not(:empty)'], ['press', field(ARTICLE), 'Backspace'], ['press', field(ARTICLE), 'Backspace']], given: [] },
  { name: 'a comment that nobody answers', page: `${POST}?never=1`, steps: [['type', field(ARTICLE), 'Lost.'], ['press', field(ARTICLE), 'Enter']], given: [] },
  { name: 'an empty comment', page: POST, steps: [['click', field(ARTICLE)], ['press', field(ARTICLE), 'Enter']], given: [] },
  { name: 'a comment given up', page: '/', steps: [['click', talk('rosa')], ['type', field(DIALOG), 'Better not.'], ['click', `${DIALOG} > [role="button"]:first-child`], ['gone', DIALOG]], given: [] },
  { name: "a comment below one's own post", page: '/mira.holt/posts/pfbid0MiraOwn', steps: [['type', field(ARTICLE), 'Found one.'], ['press', field(ARTICLE), 'Enter'], ['await', said]], given: [] },

  // ---- people ----
  { name: 'following', page: '/noor.vale', steps: [['click', profile('Follow')]], given: ['follow noor.vale /noor.vale'] },
  { name: 'following in Portuguese, by Enter', page: '/hana.sol?lang=pt', steps: [['press', profile('Seguir'), 'Enter']], given: ['follow hana.sol /hana.sol'] },
  { name: 'asking to be a friend', page: '/profile.php?id=100077001122334', steps: [['click', profile('Add friend')]], given: ['follow 100077001122334 /100077001122334'] },
  { name: 'asking, refused', page: '/otto.privat?refuse=1', steps: [['click', profile('Add friend')]], given: [] },
  { name: 'asking, and no longer', page: '/otto.privat', steps: [['click', profile('Add friend')], ['recorded', 'follow otto.privat /otto.privat'], ['click', profile('Cancel request')]], given: [] },
  { name: 'no longer friends, through the menu', page: '/yara.finch', steps: [['click', profile('Friends')], ['click', '[role="menuitem"]']], given: [] },
  { name: 'somebody else asked from a profile', page: '/otto.privat', steps: [['click', '[role="main"] li [role="button"]']], given: [] },
  { name: 'following somebody among videos', page: '/watch', steps: [['click', '[role="main"] > div:nth-child(2) [role="button"]']], given: [] },
];
