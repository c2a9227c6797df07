// @ts-check
/**
 * Writing and reading on the blogs as a person does, and what came of it in the ledger. Every test has a blog of its own at a
 * host of its own, so the ledger's lines for that host are exactly what the test did and nothing needs erasing. What is not
 * noticed is shown by something that is, done after it in the same place: the whole list is compared.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch } from '../../support/browser.mjs';
import { exported, line, withoutHints } from '../../support/goodturn.mjs';
import { down, view } from '../../support/site.mjs';
import { click } from '../../support/user.mjs';
import { until } from '../../support/wait.mjs';
import * as blog from './site.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {{ origin: string, host: string, memory: any, gate: Gate }} Blog
 * @typedef {{ before?: (request: import('../../support/network.mjs').SiteRequest) => unknown }} Gate what happens to a comment on
 *   its way: `before` may wait, or answer in the blog's place
 */

export const KETTLE = '/mending-a-kettle/';
export const TABLE = '/wp-admin/edit-comments.php?who=ada';
const { pages: EXPECTED } = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8'));

/** @type {import('../../support/browser.mjs').World} */
export let world;
/** @type {string[]} */
let allowed = [];

/** A browser for the tests of a file, in which these blogs are allowed. @param {string[]} names */
export function begin(names) {
  allowed = names;
  before(async () => {
    world = await launch();
    await withoutHints(world.extension);
    await world.extension.allow(names.map((name) => `https://${name}.example`));
  });
  after(() => world?.close());
}

/** The last test of a file. */
export function nothingWentWrong() {
  test('nothing went wrong, and the extension asked nobody for anything (C1, C14)', async () => {
    assert.deepEqual(await world.extensionErrors(), []);
    // The browser itself notes that a page was answered with an error; those were asked for.
    assert.deepEqual(world.pageErrors.filter((error) => !/status of (400|403|409|429|500)/.test(error)), []);
    assert.deepEqual(world.network.fromExtensions(), []);
    assert.deepEqual(world.network.unknown().map((entry) => entry.url), []);
  });
}

/** A fresh blog at a host of its own. @param {string} name one of those begun with @param {object} [options] @returns {Blog} */
export function open(name, options) {
  assert.ok(allowed.includes(name), `${name} is not allowed`);
  const origin = `https://${name}.example`;
  /** @type {Gate} */
  const gate = {};
  const create = () => {
    const { handle, world: memory } = blog.create(options);
    return {
      memory,
      /** @param {import('../../support/network.mjs').SiteRequest} request */
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
export async function standing(at, direction) {
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
export const given = (at, lines) => exactly(at, 'given', lines);

/** Nobody but the page's own scripts sent events into it. @param {Page} page */
export async function leave(page) {
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).__page.untrustedEvents), 0);
  await page.close();
}

/** @param {Page} page @param {string} text in place of what the field has */
export async function write(page, text) {
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
export async function leads(page, act) {
  const mark = ++left;
  await page.evaluate((mark) => { /** @type {any} */ (window).left = mark; }, mark);
  await act();
  const next = () =>
    page.evaluate((mark) => /** @type {any} */ (window).left !== mark && document.readyState === 'complete', mark);
  await until(next, `the page after ${page.url()}`, { timeout: 20_000 });
}

/** How many forms of a blog the background keeps as under way. @param {{ origin: string }} at */
export const underWay = (at) =>
  world.extension.evaluate(async (origin) => {
    const { pending = [] } = /** @type {any} */ (await chrome.storage.session.get('pending'));
    return pending.filter((/** @type {any} */ form) => form.origin === origin).length;
  }, at.origin);

/** Writes and sends by the button, and stays on the next page until it was heard. @param {Page} page @param {string} text */
export async function comment(page, text) {
  await write(page, text);
  await leads(page, () => click(page, '#submit'));
  await heard(page);
}

/** What the page told was heard: nothing is under way any more. @param {Page} page */
export async function heard(page) {
  const { origin } = new URL(page.url());
  await world.extension.send({ type: 'nobody-knows-this' }); // comes after whatever was told before
  await until(async () => (await underWay({ origin })) === 0, 'the verdict on a comment');
}

/** Puts the form below a comment. @param {Page} page @param {number} id */
export async function answer(page, id, by = click) {
  await by(page, `a.comment-reply-link[data-commentid="${id}"]`);
  await until(() => page.$eval('#comment_parent', (field, id) => /** @type {HTMLInputElement} */ (field).value === id, `${id}`), 'the form');
}

/** @param {Page} page @param {string} deed what the page's own scripts did */
export const did = (page, deed) =>
  until(() => page.evaluate((deed) => /** @type {any} */ (window).__page.deeds.includes(deed), deed), `the page: ${deed}`);

/** @param {Page} page */
export const refused = async (page) => assert.ok(await page.$('body#error-page'), `${page.url()} is no refusal`);

export const toAda = `blog-comment ada@blog ${KETTLE}`;
export const toTom = `reply comment-33@blog ${KETTLE}#comment-33`;
export const toMei = `reply garden.example/mei ${KETTLE}#comment-36`;
export const toDmitri = `reply d-halvorsen@blog ${KETTLE}#comment-37`;

/** What `expected.json` says was received on a page. @param {string} name */
export const expected = (name) =>
  EXPECTED[name].received.map((/** @type {any} */ { kind, actor, object }) =>
    `${kind} ${actor.handle.replace('@blog.example', '@blog')} ${object.replace('https://blog.example', '')}`);

/**
 * Goes down a page and rests wherever something was received, until exactly this was.
 *
 * @param {Page} page @param {Blog} at @param {string[]} lines
 */
export async function rests(page, at, lines) {
  await until(() => view(world, page), `${page.url()} to be read`);
  await down(page, async () => {
    const { rows } = await view(world, page);
    const here = rows.flatMap((/** @type {any} */ { kind, actors, object }) =>
      actors.map((/** @type {any} */ { handle }) => `${kind} ${handle.replace(`@${at.host}`, '@blog')} ${String(object).replace(at.origin, '')}`));
    const missing = async () => {
      const rest = (await standing(at, 'received')).map(({ line }) => line.replace('received ', ''));
      return here.filter((/** @type {string} */ line) => lines.includes(line) && (rest.includes(line) ? rest.splice(rest.indexOf(line), 1) && false : true));
    };
    await until(async () => !(await missing()).length, `what was received on ${page.url()}`, { timeout: 45_000, every: 150 });
  });
  // Two comments by one person on one post read alike: that both were seen shows at the place where the later one stands.
  let found = await exactly(at, 'received', lines, 1000).catch(() => null);
  await down(page, async () => { found ??= await exactly(at, 'received', lines, 5000).catch(() => null); });
  return found ?? exactly(at, 'received', lines, 0);
}

/** Writes down whatever is changed in the page's own nodes from now on. @param {Page} page */
export async function watched(page) {
  await page.evaluate(() => {
    const changes = /** @type {string[]} */ ([]);
    /** @type {any} */ (window).changes = changes;
    new MutationObserver((records) => {
      for (const record of records) changes.push(`${record.type} of ${record.target.nodeName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return async () => assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).changes), []);
}
