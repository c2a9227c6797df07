/** What a user does on these pages, and what is in the ledger afterwards. How lines and steps read: tests/support/site.mjs. */

const ids = /** @type {Record<string, [string, number]>} */ ({
  ada: ['ada_brandt', 2001], dov: ['DovStern', 2002], elif: ['elif_a', 2004], fay: ['fay_l', 2005], mira: ['mira_halm', 2006], goro: ['GoroSato', 2007], hana: ['hana_n', 2008],
  ivo: ['IvoPetrov', 2009], juno: ['juno_park', 2010], kai: ['kai_moana', 2011], lena: ['lena_f', 2012], ben: ['BenOkoro', 1001], pia: ['pia_roth', 1000], sven: ['sven_dahl', 1002], tara: ['tara_q', 1003], uma: ['uma_iyer', 1005],
  nia: ['nia_addo', 2014], reader: ['reader_12', 2111],
});
const link = (/** @type {string} */ name) => `/${ids[name][0]}/status/${ids[name][1]}`;
/** A button of the post whose own link this is. @param {string} name @param {string} button @param {string} [where] */
const of = (name, button, where = 'main') => `${where} article:has(a[href="${link(name)}"] time) [data-testid="${button}"]`;
/** @param {string} name */
const post = (name) => `main article:has(a[href="${link(name)}"] time)`;
/** @param {string} kind @param {string} name */
const line = (kind, name) => `${kind} ${ids[name][0]} ${link(name)}`;
const confirm = '[data-testid="retweetConfirm"]';
const quote = 'a[role="menuitem"][href="/compose/post"]';
const inDialog = (/** @type {string} */ what) => `[role="dialog"] ${what}`;
const field = '[data-testid="tweetTextarea_0"][role="textbox"]';
const button = '[data-testid="tweetButton"]:not([aria-disabled])';
const inline = '[data-testid="tweetButtonInline"]:not([aria-disabled])';
const dialog = '[role="dialog"]';
const follow = (/** @type {string} */ who) => `[data-testid$="-follow"][aria-label="Follow @${who}"]`;
const unfollow = (/** @type {string} */ who) => `[data-testid$="-unfollow"][aria-label="Following @${who}"]`;
const ben = link('ben');
const write = (/** @type {string} */ words) => [['await', inDialog(field)], ['type', inDialog(field), words]];
const sent = [['click', button], ['gone', dialog]];
const down = (/** @type {string} */ selector) => [...Array(4).fill(['scroll', 500]), ['await', selector]];

export const acts = [
  { name: 'like', page: '/home', steps: [['click', of('ada', 'like')]], given: [line('react', 'ada')] },
  { name: 'like what somebody reposted', page: '/home', steps: [['click', of('dov', 'like')]], given: [line('react', 'dov')] },
  { name: 'like what quotes somebody', page: '/home', steps: [['click', of('elif', 'like')]], given: [line('react', 'elif')] },
  { name: 'like what quotes somebody with a picture, by Enter', page: '/home', steps: [['press', of('fay', 'like'), 'Enter']], given: [line('react', 'fay')] },
  { name: "like by the site's key", page: '/home', steps: [...down(of('ivo', 'like')), ['focus', post('ivo')], ['keys', 'l']], given: [line('react', 'ivo')] },
  { name: 'like a pinned post, by Space', page: '/home?late=1', steps: [...down(of('juno', 'like')), ['press', of('juno', 'like'), ' ']], given: [line('react', 'juno')] },
  { name: 'like in German', page: '/home?lang=de', steps: [...down(of('kai', 'like')), ['click', of('kai', 'like')]], given: [line('react', 'kai')] },
  { name: 'like in the layout of 2023', page: '/home?old=1', steps: [...down(of('lena', 'like')), ['press', of('lena', 'like'), 'Enter']], given: [line('react', 'lena')] },
  { name: 'like, scroll away and come back', page: '/home', steps: [['click', of('hana', 'like')], ['await', of('hana', 'unlike')], ...Array(6).fill(['scroll', 900]), ['gone', post('hana')], ['recorded', line('react', 'hana')], ...Array(6).fill(['scroll', -900]), ['await', of('hana', 'unlike')], ['click', of('hana', 'unlike')], ['await', of('hana', 'like')], ['click', of('hana', 'like')]], given: [line('react', 'hana')] },
  { name: 'like what a page is about', page: ben, steps: [['click', of('ben', 'like')]], given: [line('react', 'ben')] },
  { name: 'like an answer and go on at once', page: ben, steps: [['click', of('sven', 'like')], ['await', of('sven', 'unlike')], ['click', '[data-testid="AppTabBar_Home_Link"]']], given: [line('react', 'sven')] },
  { name: 'like what is only shown below a thread, on a narrow page', page: `${ben}?narrow=1`, steps: [...down(of('uma', 'like')), ['click', of('uma', 'like')]], given: [line('react', 'uma')] },
  { name: 'like an advertisement', page: '/home', steps: [['click', '[data-testid="placementTracking"] article [data-testid="like"]']], given: ['react GardenGoods -'] },
  { name: 'like twice in two places', page: '/home', steps: [['click', of('ada', 'unlike') + ', ' + of('ada', 'like')], ['click', `main a[href="${link('ada')}/photo/1"]`], ['await', of('ada', 'unlike', dialog)], ['click', of('ada', 'unlike', dialog)], ['await', of('ada', 'like')], ['click', of('ada', 'like', dialog)]], given: [line('react', 'ada')] },
  { name: 'like and think better of it', page: '/home', steps: [['click', of('goro', 'unlike')], ['await', of('goro', 'like')], ['click', of('goro', 'like')]], given: [] },
  { name: 'like and unlike later', page: ben, steps: [['click', of('tara', 'like')], ['recorded', line('react', 'tara')], ['click', of('tara', 'unlike')]], given: [] },
  { name: 'unlike', page: '/home', steps: [['click', of('goro', 'unlike')]], given: [] },
  { name: 'like refused', page: '/home?refuse=1', steps: [['click', of('elif', 'like')]], given: [] },
  { name: 'like that never shows', page: '/home?never=1', steps: [['click', of('elif', 'like')]], given: [] },
  { name: 'like an own post', page: '/home', steps: [['click', of('mira', 'like')]], given: [] },
  { name: 'bookmark', page: '/home', steps: [['click', of('goro', 'bookmark')]], given: [] },

  { name: 'repost', page: '/home', steps: [['click', of('ada', 'retweet')], ['await', confirm], ['click', confirm]], given: [line('reshare', 'ada')] },
  { name: 'repost by keys in the menu', page: '/home', steps: [['click', of('dov', 'retweet')], ['await', confirm], ['keys', 'Enter']], given: [line('reshare', 'dov')] },
  { name: "repost by the site's key", page: '/home?lang=ja', steps: [['focus', post('fay')], ['keys', 't'], ['await', confirm], ['keys', 'Enter']], given: [line('reshare', 'fay')] },
  { name: 'repost in the layout of 2023', page: `${ben}?old=1`, steps: [['click', of('ben', 'retweet')], ['await', confirm], ['click', confirm]], given: [line('reshare', 'ben')] },
  { name: 'repost and undo later', page: ben, steps: [['click', of('tara', 'retweet')], ['await', confirm], ['click', confirm], ['recorded', line('reshare', 'tara')], ['click', of('tara', 'unretweet')], ['await', '[data-testid="unretweetConfirm"]'], ['click', '[data-testid="unretweetConfirm"]']], given: [] },
  { name: 'undo a repost', page: '/home', steps: [['click', of('hana', 'unretweet')], ['await', '[data-testid="unretweetConfirm"]'], ['click', '[data-testid="unretweetConfirm"]']], given: [] },
  { name: 'repost menu left', page: '/home', steps: [['click', of('elif', 'retweet')], ['await', confirm], ['keys', 'Escape'], ['gone', confirm]], given: [] },
  { name: 'repost refused', page: '/home?refuse=1', steps: [['click', of('elif', 'retweet')], ['await', confirm], ['click', confirm]], given: [] },
  { name: 'repost that never shows', page: '/home?never=1', steps: [['click', of('elif', 'retweet')], ['await', confirm], ['click', confirm]], given: [] },

  { name: 'follow on a profile', page: '/carla_ruiz', steps: [['click', follow('carla_ruiz')]], given: ['follow carla_ruiz /carla_ruiz'] },
  { name: 'follow in a list', page: '/carla_ruiz/followers', steps: [['click', follow('sven_dahl')]], given: ['follow sven_dahl /sven_dahl'] },
  { name: 'ask a protected account', page: '/carla_ruiz/followers?late=1&old=1', steps: [['await', follow('locked_owl')], ['press', follow('locked_owl'), 'Enter']], given: ['follow locked_owl /locked_owl'] },
  { name: 'follow among suggestions on a profile', page: '/vera_kolb', steps: [...down(follow('pia_roth')), ['click', follow('pia_roth')]], given: ['follow pia_roth /pia_roth'] },
  { name: 'ask a protected account on its page, and take it back', page: '/locked_owl', steps: [['click', follow('locked_owl')], ['recorded', 'follow locked_owl /locked_owl'], ['click', '[data-testid$="-cancel"]'], ['await', '[data-testid="confirmationSheetConfirm"]'], ['click', '[data-testid="confirmationSheetConfirm"]']], given: [] },
  { name: 'follow on a card', page: '/home', steps: [['hover', `${post('ada')} [data-testid="Tweet-User-Avatar"] a`], ['await', `[data-testid="HoverCard"] ${follow('ada_brandt')}`], ['click', `[data-testid="HoverCard"] ${follow('ada_brandt')}`]], given: ['follow ada_brandt /ada_brandt'] },
  { name: 'follow in Japanese', page: '/tara_q?lang=ja', steps: [['click', '[data-testid$="-follow"][aria-label="@tara_qさんをフォロー"]']], given: ['follow tara_q /tara_q'] },
  { name: 'unfollow', page: '/lena_f', steps: [['click', unfollow('lena_f')], ['await', '[data-testid="confirmationSheetConfirm"]'], ['click', '[data-testid="confirmationSheetConfirm"]']], given: [] },
  { name: 'follow and unfollow later', page: '/GoroSato', steps: [['click', follow('GoroSato')], ['recorded', 'follow GoroSato /GoroSato'], ['click', unfollow('GoroSato')], ['await', '[data-testid="confirmationSheetConfirm"]'], ['click', '[data-testid="confirmationSheetConfirm"]']], given: [] },
  { name: 'follow, and stay after all', page: '/vera_kolb', steps: [['click', follow('vera_kolb')], ['recorded', 'follow vera_kolb /vera_kolb'], ['click', unfollow('vera_kolb')], ['await', '[data-testid="confirmationSheetCancel"]'], ['click', '[data-testid="confirmationSheetCancel"]']], given: ['follow vera_kolb /vera_kolb'] },
  { name: 'follow refused', page: '/elif_a?refuse=1', steps: [['click', follow('elif_a')]], given: [] },
  { name: 'follow that never shows', page: '/elif_a?never=1', steps: [['click', follow('elif_a')]], given: [] },

  { name: 'reply', page: '/home', steps: [['click', of('ada', 'reply')], ...write('Good news'), ...sent], given: [line('reply', 'ada')] },
  { name: "reply by the site's key, sent by keys", page: '/home', steps: [['focus', post('dov')], ['keys', 'r'], ...write('Where does it end?'), ['press', inDialog(field), 'Control+Enter'], ['gone', dialog]], given: [line('reply', 'dov')] },
  { name: 'reply to what quotes somebody, in German', page: '/home?lang=de', steps: [['click', of('elif', 'reply')], ...write('Danke'), ...sent], given: [line('reply', 'elif')] },
  { name: 'reply below the post', page: ben, steps: [['type', `main ${field}`, 'Show us more'], ['click', inline], ['await', '[data-testid="toast"]']], given: [line('reply', 'ben')] },
  { name: 'reply to a reply', page: ben, steps: [['click', of('tara', 'reply')], ...write('A pencil, since then'), ...sent], given: [line('reply', 'tara')] },
  { name: 'reply to what the page is not about, below nothing', page: ben, steps: [['click', of('pia', 'reply')], ...write('We do'), ...sent], given: [line('reply', 'pia')] },
  { name: 'reply below the post, refused', page: `${link('goro')}?refuse=1`, steps: [['type', `main ${field}`, 'Mine do'], ['click', inline], ['await', '[data-testid="toast"]']], given: [] },
  { name: 'reply refused', page: '/home?refuse=1', steps: [['click', of('goro', 'reply')], ...write('Hello'), ['click', button], ['await', '[data-testid="toast"]']], given: [] },
  { name: 'reply refused, and left', page: '/home?refuse=1', steps: [['click', of('goro', 'reply')], ...write('Hello'), ['click', button], ['await', '[data-testid="toast"]'], ['click', inDialog('[data-testid="app-bar-close"]')], ['gone', dialog]], given: [] },
  { name: 'reply that is never answered', page: '/home?never=1', steps: [['click', of('goro', 'reply')], ...write('Hello'), ['click', button]], given: [] },
  { name: 'reply left', page: '/home', steps: [['click', of('goro', 'reply')], ...write('Hello'), ['click', inDialog('[data-testid="app-bar-close"]')], ['gone', dialog]], given: [] },
  { name: 'empty reply', page: '/home', steps: [['click', of('goro', 'reply')], ['await', inDialog(field)], ['press', inDialog(field), 'Control+Enter'], ['click', inDialog('[data-testid="app-bar-close"]')], ['gone', dialog]], given: [] },
  { name: 'reply to an own post', page: '/home', steps: [['click', of('mira', 'reply')], ...write('Second part soon'), ...sent], given: [] },
  { name: 'a post of one\'s own on the home page', page: '/home', steps: [['type', `main ${field}`, 'A new day'], ['click', inline], ['await', '[data-testid="toast"]']], given: [] },
  { name: 'reply left, then a post of one\'s own', page: '/home', steps: [['click', of('goro', 'reply')], ...write('Hello'), ['click', inDialog('[data-testid="app-bar-close"]')], ['gone', dialog], ['click', '[data-testid="SideNav_NewTweet_Button"]'], ...write('A new day'), ...sent], given: [] },
  { name: 'quote', page: '/home', steps: [['click', of('ada', 'retweet')], ['await', quote], ['click', quote], ...write('Bring two bags'), ...sent], given: [line('quote', 'ada')] },
  { name: "quote by the site's keys", page: '/home', steps: [['focus', post('elif')], ['keys', 't'], ['await', confirm], ['keys', 'ArrowDown'], ['keys', 'Enter'], ...write('So true'), ['press', inDialog(field), 'Control+Enter'], ['gone', dialog]], given: [line('quote', 'elif')] },
  { name: 'quote refused', page: '/home?refuse=1', steps: [['click', of('goro', 'retweet')], ['await', quote], ['click', quote], ...write('Mine does'), ['click', button], ['await', '[data-testid="toast"]']], given: [] },
  { name: 'quote left, then a post of one\'s own', page: '/home', steps: [['click', of('goro', 'retweet')], ['await', quote], ['click', quote], ['await', inDialog(field)], ['click', inDialog('[data-testid="app-bar-close"]')], ['gone', dialog], ['click', '[data-testid="SideNav_NewTweet_Button"]'], ...write('A new day'), ...sent], given: [] },
];
