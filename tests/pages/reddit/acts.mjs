/** What a user does on Reddit's two front-ends, and what stands of it afterwards. Both write the same addresses. */
const OLD = 'https://old.reddit.com';
const at = { // the pages with comments
  rain: '/r/clocks/comments/1aa001/a_clock_that_runs_on_rain/', kettle: '/r/clocks/comments/1aa005/my_kettle_tells_the_time/',
  rivers: '/r/rivers/comments/1aa010/paper_sensors_for_small_rivers/', bread: '/r/bread/comments/1aa012/what_is_your_oldest_starter/', tea: `${OLD}/r/tea/comments/1aa013/a_pot_for_one/`,
};
const post = (/** @type {string} */ sub, /** @type {number} */ n) => `/r/${sub}/comments/1aa0${String(n).padStart(2, '0')}/`;
const said = (/** @type {string} */ sub, /** @type {number} */ on, /** @type {number} */ n) => `${post(sub, on)}comment/kc00${String(n).padStart(2, '0')}/`;

// new
const up = (/** @type {string} */ id) => `#t3_1aa0${id} >>> button[upvote]`;
const down = (/** @type {string} */ id) => `#t3_1aa0${id} >>> button[downvote]`;
const row = (/** @type {string} */ id) => `shreddit-comment-action-row[comment-id="t1_kc00${id}"]`;
const upOn = (/** @type {string} */ id) => `${row(id)} >>> button[upvote]`;
const downOn = (/** @type {string} */ id) => `${row(id)} >>> button[downvote]`;
const pressed = (/** @type {string} */ button) => `${button}[aria-pressed="true"]`;
const reply = (/** @type {string} */ id) => `${row(id)} [noun="reply_comment"] button`;
const field = (/** @type {string} */ id) => `${row(id)} [contenteditable]`;
const sendIn = (/** @type {string} */ id) => `${row(id)} [slot="submit-button"]`;
const cancelIn = (/** @type {string} */ id) => `${row(id)} [slot="cancel-button"]`;
const open = '[data-testid="trigger-button"]';
const box = 'main > shreddit-async-loader [contenteditable]';
const send = 'main > shreddit-async-loader [slot="submit-button"]';
const cancel = 'main > shreddit-async-loader [slot="cancel-button"]';
const mine = 'shreddit-comment[permalink*="/kn000"]';

// old
const arrow = (/** @type {string} */ thing) => `#thing_${thing} > .midcol > .arrow.up`;
const taken = (/** @type {string} */ thing) => `#thing_${thing} > .midcol > .arrow.upmod`;
const under = (/** @type {string} */ id) => `#commentreply_t1_kc00${id}`;
const answer = (/** @type {string} */ id) => `#thing_t1_kc00${id} > .entry [data-event-action="comment"]`;
const top = '.commentarea > form';
const option = (/** @type {string} */ name) => `.titlebox .option.${name}`;
const written = '.thing.comment[data-fullname^="t1_kn"]';

export const acts = [
  // new: votes on posts
  { name: 'vote', page: '/', steps: [['click', up('06')]], given: [`vote hiro_t ${post('maps', 6)}`] },
  { name: 'vote with Enter', page: '/', steps: [['press', up('07'), 'Enter']], given: [`vote lena_f ${post('radio', 7)}`] },
  { name: 'vote with Space', page: '/', steps: [['press', up('08'), ' ']], given: [`vote oyelaran ${post('bread', 8)}`] },
  { name: 'vote by touch', page: '/', steps: [['tap', up('09')]], given: [`vote pia_m ${post('ferries', 9)}`] },
  { name: 'vote, think better, vote', page: '/', steps: [['click', up('11')], ['click', up('11')], ['click', up('11')]], given: [`vote rasa_v ${post('fonts', 11)}`] },
  { name: 'vote, then the list uses its nodes again', page: '/', steps: [['click', up('02')], ['await', pressed(up('02'))], ['click', '#feed-refresh']], given: [`vote Ben-Okoro ${post('clocks', 2)}`] },
  { name: 'vote, then on to the post', page: '/', steps: [['click', up('10')], ['await', pressed(up('10'))], ['click', '#post-title-t3_1aa010']], given: [`vote quentin ${post('rivers', 10)}`] },
  { name: 'vote in German', page: '/?lang=de', steps: [['click', up('12')]], given: [`vote sunniva ${post('bread', 12)}`] },
  { name: 'vote on arrows that came late', page: `${at.rain}?late=1`, steps: [['click', up('01')]], given: [`vote ada_kettle ${post('clocks', 1)}`] },
  { name: 'vote and take it back', page: '/', steps: [['click', up('08')], ['click', up('08')]], given: [] },
  { name: 'take an earlier vote back', page: '/', steps: [['click', up('04')]], given: [] },
  { name: 'vote refused', page: '/?refuse=1', steps: [['click', up('06')]], given: [] },
  { name: 'vote that never shows', page: '/?never=1', steps: [['click', up('06')]], given: [] },
  { name: 'vote down', page: '/', steps: [['click', down('06')]], given: [] },
  { name: 'vote up, then down', page: '/', steps: [['click', up('07')], ['click', down('07')]], given: [] },
  { name: 'vote for one’s own post', page: '/', steps: [['click', up('05')]], given: [] },
  { name: 'vote without being signed in', page: `${at.bread}?out=1`, steps: [['click', up('12')], ['await', '[role="dialog"]']], given: [] },
  { name: 'open the awards, then leave them', page: '/', steps: [['click', '#t3_1aa006 >>> award-button button'], ['await', '[role="dialog"]'], ['keys', 'Escape']], given: [] },
  { name: 'open one’s own menu, then leave it', page: '/', steps: [['click', '#expand-user-drawer-button'], ['await', '#user-drawer-content a'], ['keys', 'Escape']], given: [] },
  { name: 'share and join', page: '/', steps: [['click', '#t3_1aa006 shreddit-post-share-button button'], ['click', '#t3_1aa006 shreddit-join-button button']], given: [] },

  // new: votes on comments
  { name: 'vote on a comment', page: at.rain, steps: [['click', upOn('01')]], given: [`vote Ben-Okoro ${said('clocks', 1, 1)}`] },
  { name: 'vote on an answer with Enter', page: at.rain, steps: [['press', upOn('03'), 'Enter']], given: [`vote dan_o ${said('clocks', 1, 3)}`] },
  { name: 'vote on an answer to somebody who is gone', page: at.rain, steps: [['click', upOn('05')]], given: [`vote olga_v ${said('clocks', 1, 5)}`] },
  { name: 'vote on a comment that came late', page: `${at.rivers}?late=1`, steps: [['click', upOn('12')]], given: [`vote zeno_p ${said('rivers', 10, 12)}`] },
  { name: 'vote up after voting down', page: at.rivers, steps: [['click', downOn('15')], ['click', upOn('15')]], given: [`vote celeste ${said('rivers', 10, 15)}`] },
  { name: 'vote on a comment, take it back later', page: at.rivers, steps: [['click', upOn('13')], ['recorded', `vote astrid ${said('rivers', 10, 13)}`], ['click', upOn('13')]], given: [] },
  { name: 'vote on what is gone', page: at.rain, steps: [['click', upOn('04')]], given: [] },
  { name: 'vote on one’s own comment', page: at.rain, steps: [['click', upOn('02')]], given: [] },
  { name: 'vote on a comment refused', page: `${at.rain}?refuse=1`, steps: [['click', upOn('06')]], given: [] },
  { name: 'vote up, then down, on a comment', page: at.rivers, steps: [['click', upOn('14')], ['click', downOn('14')]], given: [] },

  // new: writing
  { name: 'comment', page: at.rain, steps: [['click', open], ['type', box, 'Rain as a unit of time!'], ['click', send], ['await', mine]], given: [`comment ada_kettle ${post('clocks', 1)}`] },
  { name: 'comment, sent with Enter on the button', page: at.bread, steps: [['click', open], ['type', box, 'Gertrud, eleven.'], ['press', send, 'Enter'], ['await', mine]], given: [`comment sunniva ${post('bread', 12)}`] },
  { name: 'comment in Japanese', page: `${at.rivers}?lang=ja`, steps: [['click', open], ['type', box, 'Birch bark!'], ['click', send], ['await', mine]], given: [`comment quentin ${post('rivers', 10)}`] },
  { name: 'answer a comment', page: at.rain, steps: [['click', reply('06')], ['type', field('06'), 'Since when?'], ['click', sendIn('06')], ['await', mine]], given: [`reply tomasz ${said('clocks', 1, 6)}`] },
  { name: 'answer an answer', page: at.rain, steps: [['click', reply('03')], ['type', field('03'), 'A sieve it is.'], ['click', sendIn('03')], ['await', mine]], given: [`reply dan_o ${said('clocks', 1, 3)}`] },
  { name: 'answer below somebody who is gone', page: at.rain, steps: [['click', reply('05')], ['type', field('05'), 'A pity.'], ['click', sendIn('05')], ['await', mine]], given: [`reply olga_v ${said('clocks', 1, 5)}`] },
  { name: 'answer, then answer somebody else', page: at.rivers, steps: [['click', reply('13')], ['type', field('13'), 'Inside.'], ['click', sendIn('13')], ['await', mine], ['click', reply('15')], ['type', field('15'), 'Level or heaped?'], ['click', sendIn('15')]], given: [`reply astrid ${said('rivers', 10, 13)}`, `reply celeste ${said('rivers', 10, 15)}`] },
  { name: 'answer somebody who is gone', page: at.rain, steps: [['click', reply('04')], ['type', field('04'), 'Come back.'], ['click', sendIn('04')], ['await', mine]], given: [] },
  { name: 'answer oneself', page: at.rain, steps: [['click', reply('02')], ['type', field('02'), 'With a sieve, then.'], ['click', sendIn('02')], ['await', mine]], given: [] },
  { name: 'comment under one’s own post', page: at.kettle, steps: [['click', open], ['type', box, 'It still does.'], ['click', send], ['await', mine]], given: [] },
  { name: 'comment refused', page: `${at.bread}?refuse=1`, steps: [['click', open], ['type', box, 'Hm.'], ['click', send], ['await', 'faceplate-toast']], given: [] },
  { name: 'comment refused, then cancelled', page: `${at.bread}?refuse=1`, steps: [['click', open], ['type', box, 'Hm.'], ['click', send], ['await', 'faceplate-toast'], ['click', cancel]], given: [] },
  { name: 'comment that never comes', page: `${at.bread}?never=1`, steps: [['click', open], ['type', box, 'Hm.'], ['click', send]], given: [] },
  { name: 'empty comment', page: at.bread, steps: [['click', open], ['click', send]], given: [] },
  { name: 'comment cancelled', page: at.bread, steps: [['click', open], ['type', box, 'Rather not.'], ['click', cancel]], given: [] },
  { name: 'answer refused', page: `${at.rain}?refuse=1`, steps: [['click', reply('07')], ['type', field('07'), 'Does it?'], ['click', sendIn('07')], ['await', 'faceplate-toast']], given: [] },
  { name: 'answer cancelled', page: at.rain, steps: [['click', reply('07')], ['type', field('07'), 'Does it?'], ['click', cancelIn('07')]], given: [] },
  { name: 'edit one’s own comment', page: at.rain, steps: [['click', `${row('02')} .edit`], ['type', field('02'), ' Edited.'], ['click', sendIn('02')]], given: [] },

  // old: votes
  { name: 'old: vote', page: `${OLD}/r/tea/`, steps: [['click', arrow('t3_1aa013')]], given: [`vote faye_l ${post('tea', 13)}`] },
  { name: 'old: vote by touch', page: `${OLD}/r/tea/`, steps: [['tap', arrow('t3_1aa014')]], given: [`vote goran ${post('tea', 14)}`] },
  { name: 'old: vote, think better, vote', page: `${OLD}/r/tea/`, steps: [['click', arrow('t3_1aa015')], ['click', taken('t3_1aa015')], ['click', arrow('t3_1aa015')]], given: [`vote hedda ${post('tea', 15)}`] },
  { name: 'old: vote, then on to the post', page: `${OLD}/r/tea/?lang=de`, steps: [['click', arrow('t3_1aa016')], ['await', taken('t3_1aa016')], ['goto', at.tea]], given: [`vote ivo_k ${post('tea', 16)}`] },
  { name: 'old: vote on an arrow that came late', page: `${OLD}/r/tea/?late=1`, steps: [['await', arrow('t3_1aa017')], ['click', arrow('t3_1aa017')]], given: [`vote jun_s ${post('tea', 17)}`] },
  { name: 'old: vote on a comment', page: at.tea, steps: [['click', arrow('t1_kc0020')]], given: [`vote kalle ${said('tea', 13, 20)}`] },
  { name: 'old: vote on an answer to somebody who is gone', page: at.tea, steps: [['click', arrow('t1_kc0022')]], given: [`vote lior ${said('tea', 13, 22)}`] },
  { name: 'old: vote in the inbox', page: `${OLD}/message/comments/`, steps: [['click', arrow('t1_kc0011')]], given: [`vote yusra ${said('clocks', 5, 11)}`] },
  { name: 'old: vote on a comment, take it back later', page: at.tea, steps: [['click', arrow('t1_kc0024')], ['recorded', `vote noor ${said('tea', 13, 24)}`], ['click', taken('t1_kc0024')]], given: [] },
  { name: 'old: take an earlier vote back', page: `${OLD}/r/maps/`, steps: [['click', taken('t3_1aa004')]], given: [] },
  { name: 'old: vote refused', page: `${OLD}/r/tea/?refuse=1`, steps: [['click', arrow('t3_1aa017')]], given: [] },
  { name: 'old: vote that never shows', page: `${OLD}/r/tea/?never=1`, steps: [['click', arrow('t3_1aa017')]], given: [] },
  { name: 'old: vote down', page: `${OLD}/r/tea/`, steps: [['click', '#thing_t3_1aa017 .arrow.down']], given: [] },
  { name: 'old: vote without being signed in', page: `${OLD}/r/tea/?out=1`, steps: [['click', arrow('t3_1aa017')], ['await', '[role="dialog"]']], given: [] },
  { name: 'old: vote for oneself', page: at.tea, steps: [['click', arrow('t1_kc0023')]], given: [] },

  // old: friends
  { name: 'old: follow', page: `${OLD}/user/faye_l/`, steps: [['click', option('add')]], given: ['follow faye_l /user/faye_l/'] },
  { name: 'old: follow and take it back later', page: `${OLD}/user/goran/`, steps: [['click', option('add')], ['recorded', 'follow goran /user/goran/'], ['click', option('remove')]], given: [] },
  { name: 'old: follow refused', page: `${OLD}/user/hedda/?refuse=1`, steps: [['click', option('add')]], given: [] },

  // old: writing
  { name: 'old: comment', page: at.tea, steps: [['type', `${top} textarea`, 'For whom is the pot?'], ['click', `${top} .save`], ['await', written]], given: [`comment faye_l ${post('tea', 13)}`] },
  { name: 'old: answer a comment', page: at.tea, steps: [['click', answer('20')], ['type', `${under('20')} textarea`, 'Far?'], ['press', `${under('20')} .save`, 'Enter'], ['await', written]], given: [`reply kalle ${said('tea', 13, 20)}`] },
  { name: 'old: answer below somebody who is gone', page: at.tea, steps: [['click', answer('22')], ['type', `${under('22')} textarea`, 'Slower by how much?'], ['click', `${under('22')} .save`], ['await', written]], given: [`reply lior ${said('tea', 13, 22)}`] },
  { name: 'old: answer in the inbox', page: `${OLD}/message/comments/`, steps: [['click', answer('11')], ['type', `${under('11')} textarea`, 'Thank you.'], ['click', `${under('11')} .save`], ['await', written]], given: [`reply yusra ${said('clocks', 5, 11)}`] },
  { name: 'old: answer somebody who is gone', page: at.tea, steps: [['click', answer('21')], ['type', `${under('21')} textarea`, 'Hello?'], ['click', `${under('21')} .save`], ['await', written]], given: [] },
  { name: 'old: answer oneself', page: at.tea, steps: [['click', answer('23')], ['type', `${under('23')} textarea`, 'In C.'], ['click', `${under('23')} .save`], ['await', written]], given: [] },
  { name: 'old: comment refused', page: `${at.tea}?refuse=1`, steps: [['type', `${top} textarea`, 'Hm.'], ['click', `${top} .save`], ['await', '.error.shown']], given: [] },
  { name: 'old: answer refused, then cancelled', page: `${at.tea}?refuse=1`, steps: [['click', answer('24')], ['type', `${under('24')} textarea`, 'Hm.'], ['click', `${under('24')} .save`], ['await', '.error.shown'], ['click', `${under('24')} .cancel`]], given: [] },
  { name: 'old: comment that never comes', page: `${at.tea}?never=1`, steps: [['type', `${top} textarea`, 'Hm.'], ['click', `${top} .save`]], given: [] },
  { name: 'old: empty comment', page: at.tea, steps: [['click', `${top} .save`]], given: [] },
  { name: 'old: answer cancelled', page: at.tea, steps: [['click', answer('24')], ['type', `${under('24')} textarea`, 'Rather not.'], ['click', `${under('24')} .cancel`]], given: [] },
  { name: 'old: edit one’s own comment', page: at.tea, steps: [['click', '#thing_t1_kc0023 [data-event-action="edit"]'], ['type', '#form-t1_kc0023abc textarea', 'New words.'], ['click', '#form-t1_kc0023abc .save']], given: [] },
];
