// @ts-check
/**
 * WordPress, whole: real form posts, real navigations, the author's own pages.
 *
 * Every test has a blog of its own at a host of its own, so the ledger's lines for that host are exactly what the test did
 * and nothing needs erasing. What is not noticed is shown by something that is, done after it in the same place: the whole
 * list is compared. Left out: reading pages without acting (`expected.json` of the blog is compared here only where it is
 * about gestures).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import * as blog from '../pages/wordpress/site.mjs';
import { launch } from '../support/browser.mjs';
import { exported, line, withoutHints } from '../support/goodturn.mjs';
import { aim, click, press, tap } from '../support/user.mjs';
import { throughout, until } from '../support/wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {{ origin: string, host: string, memory: any, gate: Gate }} Blog
 * @typedef {{ before?: (request: import('../support/network.mjs').SiteRequest) => unknown }} Gate what happens to a comment on
 *   its way: `before` may wait, or answer in the blog's place
 */

const KETTLE = '/mending-a-kettle/';
const TABLE = '/wp-admin/edit-comments.php?who=ada';
const { pages: EXPECTED } = JSON.parse(readFileSync(new URL('../pages/wordpress/expected.json', import.meta.url), 'utf8'));
const NAMES = [
  'classic', 'block', 'block24', 'rewritten', 'words', 'barless', 'cancel', 'refusals', 'lost', 'keys', 'ajax', 'plugin', 'own',
  'slug', 'carol', 'river', 'tom', 'sleepy', 'tabs', 'table', 'polish', 'tokyo', 'widget', 'desk', 'hostile', 'both',
];

/** @type {import('../support/browser.mjs').World} */
let world;
before(async () => {
  world = await launch();
  await withoutHints(world.extension);
  await world.extension.allow(NAMES.map((name) => `https://${name}.example`));
});
after(() => world?.close());

/** A fresh blog at a host of its own. @param {string} name one of `NAMES` @param {object} [options] @returns {Blog} */
function open(name, options) {
  assert.ok(NAMES.includes(name), `${name} is not allowed`);
  const origin = `https://${name}.example`;
  /** @type {Gate} */
  const gate = {};
  const create = () => {
    const { handle, world: memory } = blog.create(options);
    return {
      memory,
      /** @param {import('../support/network.mjs').SiteRequest} request */
      handle: async (request) => {
        const instead = request.method === 'POST' ? await gate.before?.(request) : null;
        return /** @type {any} */ (instead ?? handle(request));
      },
    };
  };
  const { memory } = /** @type {any} */ (world.network.serve({ origin, create }));
  return { origin, host: `${name}.example`, memory, gate };
}

/** The gestures that stand on a blog; its host is written `@blog`. @param {Blog} at @param {'given' | 'received'} direction */
async function standing(at, direction) {
  const { gestures, people } = await exported(world.extension);
  const here = gestures.filter((gesture) => !gesture.undone_at && gesture.object?.startsWith(`${at.origin}/`));
  return here
    .filter((gesture) => gesture.direction === direction)
    .map((gesture) => ({ ...gesture, line: line(gesture, people).replace(`@${at.host}`, '@blog').replace(/ wordpress$/, '') }))
    .sort((one, other) => (one.line < other.line ? -1 : 1));
}

/** Waits until exactly these gestures stand. @param {Blog} at @param {'given' | 'received'} direction @param {string[]} lines */
async function exactly(at, direction, lines, timeout = 10_000) {
  const wanted = [...lines].map((line) => `${direction} ${line}`).sort();
  return until(
    async () => {
      const gestures = await standing(at, direction);
      assert.deepEqual(gestures.map((gesture) => gesture.line), wanted);
      return gestures;
    },
    `${at.host} to have exactly what was ${direction}`,
    { timeout, every: 100 },
  );
}
/** @param {Blog} at @param {string[]} lines */
const given = (at, lines) => exactly(at, 'given', lines);

/** Nobody but the page's own scripts sent events into it. @param {Page} page */
async function leave(page) {
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).__page.untrustedEvents), 0);
  await page.close();
}

/** @param {Page} page @param {string} text in place of what the field has */
async function write(page, text) {
  await click(page, '#comment');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

let left = 0;

/**
 * Waits for what leads to another page, also to one the browser kept whole: that one fires no `load`.
 *
 * @param {Page} page @param {() => Promise<unknown>} act
 */
async function leads(page, act) {
  const mark = ++left;
  await page.evaluate((mark) => { /** @type {any} */ (window).left = mark; }, mark);
  await act();
  const next = () =>
    page.evaluate((mark) => /** @type {any} */ (window).left !== mark && document.readyState === 'complete', mark);
  await until(next, `the page after ${page.url()}`, { timeout: 20_000 });
}

/** How many forms of a blog the background keeps as under way. @param {{ origin: string }} at */
const underWay = (at) =>
  world.extension.evaluate(async (origin) => {
    const { pending = [] } = /** @type {any} */ (await chrome.storage.session.get('pending'));
    return pending.filter((/** @type {any} */ form) => form.origin === origin).length;
  }, at.origin);

/** Writes and sends by the button, and stays on the next page until it was heard. @param {Page} page @param {string} text */
async function comment(page, text) {
  await write(page, text);
  await leads(page, () => click(page, '#submit'));
  await heard(page);
}

/** What the page told was heard: nothing is under way any more. @param {Page} page */
async function heard(page) {
  const { origin } = new URL(page.url());
  await world.extension.send({ type: 'nobody-knows-this' }); // comes after whatever was told before
  await until(async () => (await underWay({ origin })) === 0, 'the verdict on a comment');
}

/** Puts the form below a comment. @param {Page} page @param {number} id */
async function answer(page, id, by = click) {
  await by(page, `a.comment-reply-link[data-commentid="${id}"]`);
  await until(() => page.$eval('#comment_parent', (field, id) => /** @type {HTMLInputElement} */ (field).value === id, `${id}`), 'the form');
}

/** @param {Page} page @param {string} deed what the page's own scripts did */
const did = (page, deed) =>
  until(() => page.evaluate((deed) => /** @type {any} */ (window).__page.deeds.includes(deed), deed), `the page: ${deed}`);

/** @param {Page} page */
const refused = async (page) => assert.ok(await page.$('body#error-page'), `${page.url()} is no refusal`);

const toAda = `blog-comment ada@blog ${KETTLE}`;
const toTom = `reply comment-33@blog ${KETTLE}#comment-33`;
const toMei = `reply garden.example/mei ${KETTLE}#comment-36`;
const toDmitri = `reply d-halvorsen@blog ${KETTLE}#comment-37`;

for (const theme of ['classic', 'block', 'block24', 'rewritten']) {
  test(`comments and replies in the ${theme} theme go to the author of what is answered (T5)`, async () => {
    const at = open(theme);
    const page = await world.open(`${at.origin}${KETTLE}?theme=${theme}`);
    await comment(page, 'One for the post.');
    assert.match(page.url(), /#comment-50$/);
    await given(at, [toAda]);
    // The form moves into the thread: in block themes it then stands beside the comment, not inside it.
    for (const [id, text] of /** @type {const} */ ([[33, 'To Tom.'], [36, 'To Mei.'], [37, 'To Dmitri.']])) {
      await answer(page, id);
      await comment(page, text);
    }
    await given(at, [toAda, toTom, toMei, toDmitri]);
    await leave(page);
  });
}

test('Polish and Japanese pages give the same gestures (T14)', async () => {
  const at = open('words');
  const lines = [];
  for (const query of ['?lang=pl', '?theme=block&lang=ja']) {
    const page = await world.open(`${at.origin}${KETTLE}${query}`);
    await comment(page, `Kettle ${query}`);
    await answer(page, 37);
    await comment(page, `Organ ${query}`);
    await comment(page, `[hold] ${query}`);
    lines.push(toAda, toDmitri);
    await given(at, lines);
    await leave(page);
  }
});

test('without the admin bar the form names the member; their own comments are known by the name (T6)', async () => {
  const at = open('barless');
  const page = await world.open(`${at.origin}${KETTLE}?nobar=1`);
  await answer(page, 34);
  await comment(page, 'To myself.');
  await comment(page, 'To the post.');
  await given(at, [toAda]);
  await leave(page);
});

test('a cancelled reply is a comment on the post again (T5)', async () => {
  const at = open('cancel');
  const page = await world.open(at.origin + KETTLE);
  await answer(page, 37);
  await click(page, '#cancel-comment-reply-link');
  await comment(page, 'After all to everybody.');
  await given(at, [toAda]);
  // And another comment after the first choice.
  await answer(page, 37);
  await answer(page, 33);
  await comment(page, 'To Tom.');
  await given(at, [toAda, toTom]);
  await leave(page);
});

test('held, duplicate, too quick, closed and empty are no gestures; a good one after them is (T4)', async () => {
  const at = open('refusals');
  const page = await world.open(`${at.origin}${KETTLE}?theme=block`);
  await comment(page, '[hold] two links');
  assert.ok(await page.$('li#comment-50 .comment-awaiting-moderation'));
  await comment(page, 'The same words.');
  await given(at, [toAda]);
  await comment(page, 'The same words.');
  await refused(page);
  for (const text of ['[flood] again', '[closed] now', ' ']) {
    await leads(page, () => click(page, 'a.go-back'));
    await comment(page, text);
    await refused(page);
  }
  await leads(page, () => click(page, 'a.go-back'));
  await answer(page, 33);
  await comment(page, '[flood] to Tom');
  await refused(page);
  await page.goto(`${at.origin}${KETTLE}?theme=block`);
  await answer(page, 37);
  await comment(page, 'A good one.');
  await given(at, [toAda, toDmitri]);
  assert.equal(at.memory.comments.filter((/** @type {any} */ comment) => comment.id >= 50).length, 3, 'one of them is held');
  await leave(page);
});

test('a comment that was lost on the way is no gesture, even when an older own comment is opened then (T4)', async () => {
  const at = open('lost');
  const page = await world.open(at.origin + KETTLE);
  at.gate.before = () => ({ status: 500, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>500</title>' });
  await answer(page, 37);
  await write(page, 'Into the void.');
  await leads(page, () => click(page, '#submit'));
  at.gate.before = undefined;
  await page.goto(`${at.origin}/`);
  await page.goto(`${at.origin}${KETTLE}#comment-34`);
  await comment(page, 'A good one.');
  await given(at, [toAda]);
  await leave(page);
});

test('keys and fingers send like the mouse (T7)', async () => {
  const at = open('keys');
  const page = await world.open(at.origin + KETTLE);
  await write(page, 'By Ctrl and Enter.');
  await leads(page, async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  });
  await heard(page);
  await page.focus('a.comment-reply-link[data-commentid="37"]');
  await press(page, 'Enter');
  await page.keyboard.type('By Tab and Enter.');
  await press(page, 'Tab');
  await leads(page, () => press(page, 'Enter'));
  await heard(page);
  await answer(page, 33, tap);
  await write(page, 'By a finger.');
  await leads(page, () => tap(page, '#submit'));
  await given(at, [toAda, toDmitri, toTom]);
  await leave(page);
});

for (const [name, query] of [['ajax', '?ajax=1'], ['plugin', '?ajax=post&theme=block']]) {
  test(`sent without leaving the page (${query}): what appears counts, what is refused or held does not (T4, T9)`, async () => {
    const at = open(name);
    const page = await world.open(`${at.origin}${KETTLE}${query}`);
    const sends = async (/** @type {string} */ text, /** @type {string} */ deed) => {
      await write(page, text);
      await click(page, '#submit');
      await did(page, deed);
    };
    await sends('[flood] one', 'refused flood');
    await sends('[hold] two', 'appended comment-900');
    await sends('Three.', 'appended comment-901');
    await given(at, [toAda]);
    await answer(page, 33);
    await sends('Four.', 'appended comment-902');
    await given(at, [toAda, toTom]);
    // The same words again, refused; then a page of one's own words.
    await sends('Three.', 'refused duplicate');
    await page.goto(`${at.origin}/`);
    await page.goto(`${at.origin}${KETTLE}#comment-34`);
    await comment(page, 'Five.');
    await given(at, [toAda, toTom, toAda]);
    await leave(page);
  });
}

test('an answer to oneself is none, whatever the login is called (T6)', async () => {
  for (const [name, signedIn, mine] of /** @type {const} */ ([['own', 'bruno', 34], ['slug', 'dmitri', 37], ['carol', 'carol.n', 40]])) {
    const at = open(name, { signedIn });
    const page = await world.open(at.origin + KETTLE);
    await answer(page, mine);
    await comment(page, 'And another thing.');
    await answer(page, 33);
    await comment(page, 'To Tom.');
    await given(at, [toTom]);
    await leave(page);
  }
  const at = open('carol', { signedIn: 'carol.n' });
  const page = await world.open(`${at.origin}/what-the-bees-taught-our-street/`);
  await comment(page, 'Under my own post.');
  await answer(page, 28);
  await comment(page, 'To Ada.');
  await given(at, [toTom, 'reply ada@blog /what-the-bees-taught-our-street/#comment-28']);
  await leave(page);
});

test('a guest with a site, not remembered: the comment counts, a held one does not', async () => {
  const at = open('river');
  const page = await world.open(`${at.origin}${KETTLE}?guest=1`);
  const fill = async () => {
    for (const [field, text] of [['#author', 'Rosa Vale'], ['#email', 'rosa@post.example'], ['#url', 'https://river.example/']]) {
      await click(page, field);
      await page.keyboard.type(text);
    }
  };
  await fill();
  await comment(page, '[hold] First.');
  await fill();
  await comment(page, 'Second.');
  assert.equal(await page.$eval('#author', (field) => /** @type {HTMLInputElement} */ (field).value), '', 'nobody is remembered');
  const [gesture] = await given(at, [toAda]);
  assert.equal(gesture.account, 'river.example');
  await leave(page);
});

test('a guest without a site, remembered: the comment counts, an answer to oneself does not (T6)', async () => {
  const at = open('tom');
  const page = await world.open(`${at.origin}${KETTLE}?guest=1`);
  for (const [field, text] of [['#author', 'Rosa Vale'], ['#email', 'rosa@post.example']]) {
    await click(page, field);
    await page.keyboard.type(text);
  }
  await click(page, '#wp-comment-cookies-consent');
  await comment(page, 'First.');
  await answer(page, 50);
  await comment(page, 'Second, to myself.');
  await answer(page, 33);
  await comment(page, 'Third, to another guest.');
  const gestures = await given(at, [toAda, toTom]);
  assert.deepEqual(gestures.map((gesture) => gesture.account), ['', '']);
  await leave(page);
});

test('the worker is stopped before a form is sent, and between the post and the next page: kept once (T10)', async () => {
  const at = open('sleepy');
  const page = await world.open(at.origin + KETTLE);
  let stopped = 0;
  at.gate.before = async () => {
    await until(() => underWay(at), 'the background to know of the form');
    await world.extension.killWorker();
    stopped += 1;
  };
  await write(page, 'One.');
  await world.extension.killWorker();
  await leads(page, () => click(page, '#submit'));
  await given(at, [toAda]);
  await answer(page, 37);
  await comment(page, 'Two.');
  await given(at, [toAda, toDmitri]);
  at.gate.before = undefined;
  // Stopped right after it was written: nothing says it twice.
  await world.extension.killWorker();
  await page.reload();
  await comment(page, 'Three.');
  await given(at, [toAda, toDmitri, toAda]);
  assert.equal(stopped, 2);
  assert.equal(await underWay(at), 0);
  await leave(page);
});

test('two tabs on their way at the same time are two gestures (T8)', async () => {
  const at = open('tabs');
  const pages = [await world.open(at.origin + KETTLE), await world.open(at.origin + KETTLE)];
  let waiting = 0;
  /** @type {(value?: unknown) => void} */
  let release = () => {};
  const released = new Promise((resolve) => { release = resolve; });
  at.gate.before = async () => {
    waiting += 1;
    await released;
  };
  const next = [];
  for (const [place, page] of pages.entries()) {
    await page.bringToFront();
    await write(page, `From tab ${place}.`);
    next.push(leads(page, () => click(page, '#submit')));
    await until(() => waiting === place + 1, 'the form to be sent');
  }
  await until(async () => (await underWay(at)) === 2, 'both to be under way');
  release();
  await Promise.all(next);
  await given(at, [toAda, toAda]);
  for (const page of pages) await leave(page);
});

/** What `expected.json` says was received on a page. @param {string} name */
const expected = (name) =>
  EXPECTED[name].received.map((/** @type {any} */ { kind, actor, object }) =>
    `${kind} ${actor.handle.replace('@blog.example', '@blog')} ${object.replace('https://blog.example', '')}`);

/**
 * Rests on a page that is wholly in view until exactly this was received. On a busy machine a look at so much at once may be
 * cut short; the page is then read as on a screen, part by part.
 *
 * @param {Page} page @param {Blog} at @param {string[]} lines
 */
async function rests(page, at, lines) {
  for (let look = 0; ; look += 1) {
    try {
      return await exactly(at, 'received', lines, 5000);
    } catch (error) {
      if (look === 12) throw error;
      if (look === 0) await page.setViewport({ width: 1280, height: 600 });
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), (look - 1) * 450);
    }
  }
}

/** Writes down whatever is changed in the page's own nodes from now on. @param {Page} page */
async function watched(page) {
  await page.evaluate(() => {
    const changes = /** @type {string[]} */ ([]);
    /** @type {any} */ (window).changes = changes;
    new MutationObserver((records) => {
      for (const record of records) changes.push(`${record.type} of ${record.target.nodeName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return async () => assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).changes), []);
}
const TALL = { width: 1280, height: 4800 };

test("the author's table: its rows, once, also in the thread (T15, T18, C1)", async () => {
  const at = open('table');
  const page = await world.open(at.origin + TABLE, TALL);
  const untouched = await watched(page);
  const rows = expected('received');
  await rests(page, at, rows);
  await untouched();
  // Approving is no gesture; what was approved is received from the next visit on, and shows that there was one.
  await click(page, '#comment-39 a.vim-a');
  at.memory.comment(39).held = false;
  await page.reload();
  rows.push(`blog-comment bruno@blog ${KETTLE}`);
  await rests(page, at, rows);
  // The same comments where they were written, and one that is new.
  const guest = { name: 'Old Tom', email: 'tom@post.example', site: '' };
  at.memory.send({ post: 17, parent: 35, text: 'Mine gets tea leaves.', member: null, guest });
  await page.goto(`${at.origin}${KETTLE}?theme=block24`);
  rows.push(`reply comment-50@blog ${KETTLE}#comment-35`);
  const gestures = await rests(page, at, rows);
  assert.deepEqual(new Set(gestures.map((gesture) => gesture.account)), new Set(['ada@table.example']));
  assert.deepEqual(await standing(at, 'given'), []);
  await leave(page);
});

test('the table in Polish has the same rows (T14)', async () => {
  const at = open('polish');
  const page = await world.open(`${at.origin}${TABLE}&lang=pl`, TALL);
  await rests(page, at, expected('receivedPolish'));
  await leave(page);
});

test('an answer to a reader is received from its thread, in Japanese too (T14)', async () => {
  const at = open('tokyo');
  const page = await world.open(`${at.origin}${KETTLE}?theme=block&lang=ja`, TALL);
  const untouched = await watched(page);
  const [gesture] = await rests(page, at, expected('postJapaneseBlock'));
  await untouched();
  assert.equal(Date.parse(gesture.at), Date.parse('2026-11-18T06:47:00Z'), 'it is dated as the page says');
  await leave(page);
});

test("the dashboard's box of comments is nobody's gesture", async () => {
  const at = open('widget');
  const page = await world.open(`${at.origin}/wp-admin/?who=ada`, TALL);
  await throughout(async () => (await standing(at, 'received')).length === 0, 'nothing received', { during: 4500, every: 250 });
  await leave(page);
});

test('the author answers in the table: accepted, refused, cancelled (T4, T5)', async () => {
  const at = open('desk');
  let page = await world.open(`${at.origin}${TABLE}&refuse=1`);
  const replies = async (/** @type {number} */ id, /** @type {string} */ text) => {
    await click(page, `button.vim-r[data-comment-id="${id}"]`);
    await did(page, `opened reply to comment-${id}`);
    await aim(page, '#replycontent');
    await page.keyboard.type(text);
  };
  const save = () => click(page, '#replyrow .save.button');
  await replies(37, 'Never.');
  await save();
  await did(page, 'refused flood');
  await page.goto(at.origin + TABLE);
  await replies(33, 'Not sent.');
  await click(page, '#replyrow .cancel.button');
  await replies(31, '[flood] ');
  await save();
  await did(page, 'refused flood');
  await click(page, '#replycontent');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('Slower now.');
  await save();
  await did(page, 'inserted comment-700');
  await given(at, [`reply carol-n@blog ${KETTLE}#comment-31`]);
  await replies(37, 'The church organ!');
  await save();
  await did(page, 'inserted comment-701');
  await given(at, [`reply carol-n@blog ${KETTLE}#comment-31`, toDmitri]);
  await leave(page);
});

test('a hostile page: false forms, false authors and clobbered names mislead nobody (C14, C17)', async () => {
  const at = open('hostile');
  const page = await world.open(`${at.origin}${KETTLE}?hostile=1`, TALL);
  await rests(page, at, expected('postHostile'));
  await answer(page, 31); // a false comment 31 stands in the post: whose it is cannot be told
  await comment(page, 'To Carol, perhaps.');
  await click(page, 'a.comment-reply-link[href*="replytocom=904"]');
  await comment(page, 'To a number that is none.');
  await answer(page, 33);
  await comment(page, 'To Tom.');
  await comment(page, 'To the post.');
  await given(at, [toTom, toAda]);
  const { people } = await exported(world.extension);
  assert.ok(!people.some((person) => /mallory/i.test(person.name + JSON.stringify(person.accounts))));
  await leave(page);
});

test("two of the user's own accounts on one blog are kept apart, and nothing passes between them (T6, T19)", async () => {
  const at = open('both');
  const page = await world.open(at.origin + KETTLE, TALL);
  const toCarol = 'reply carol-n@blog /what-the-bees-taught-our-street/#comment-29';
  for (const who of ['bruno', 'ada']) {
    await page.goto(`${at.origin}/what-the-bees-taught-our-street/?who=${who}`);
    await answer(page, 29);
    await comment(page, `Hello, says ${who}.`);
  }
  const gestures = await given(at, [toCarol, toCarol]);
  assert.deepEqual(gestures.map((gesture) => gesture.account).sort(), ['ada@both.example', 'bruno@both.example']);
  await page.goto(at.origin + KETTLE);
  await comment(page, 'Under my own post.');
  await answer(page, 34);
  await comment(page, 'To my other self.');
  await page.goto(at.origin + TABLE);
  await rests(page, at, expected('received').filter((/** @type {string} */ line) => !/ bruno@/.test(line)));
  await given(at, [toCarol, toCarol]);
  await leave(page);
});

test('nothing went wrong, and the extension asked nobody for anything (C1, C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  // The browser itself notes that a page was answered with an error; those were asked for.
  assert.deepEqual(world.pageErrors.filter((error) => !/status of (400|403|409|429|500)/.test(error)), []);
  assert.deepEqual(world.network.fromExtensions(), []);
  assert.deepEqual(world.network.unknown().map((entry) => entry.url), []);
});
