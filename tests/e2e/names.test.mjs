/**
 * Names as people have them and as people make them up: three hundred letters without a space, joined pictures, writing of both
 * directions with marks that turn it round, a tower of accents, somebody with forty accounts, a note without an end. Every surface
 * keeps its layout, narrow and wide, and tells who is meant. And nobody at all.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/browser.mjs';
import * as crowd from '../support/crowd.mjs';
import { answersViews, exported } from '../support/goodturn.mjs';
import { cutOff } from '../support/languages.mjs';
import { click } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** By the handle of each on the page of the crowd. @type {Record<string, string>} */
const NAMES = {
  p1: 'Ermengarde'.repeat(30),
  p2: '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(40),
  p3: 'Ada \u202Eevah uoy \u2067مرحبا بالعالم (x) \u202A"quotes" <b>bold</b>',
  p4: `Z${'\u0335\u0327\u0357'.repeat(60)}oe`,
  p5: 'The Honourable Lady of the Eastern Marshes and Keeper of Seventeen Lighthouses '.repeat(4),
  p6: 'Forty Accounts',
};
const WIDTHS = [320, 1100];

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {Page} */
let page;
/** @type {string} */
let directory;
/** @type {Map<string, string>} the person's id, by handle */
const ids = new Map();

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'goodturn-names-'));
  world = await launch({ height: 1000 });
  world.network.serve(crowd, { options: { posts: 8 } });
  await world.extension.allow([crowd.origin]);
  page = await world.open(`${crowd.origin}/home`);
  await until(() => answersViews(world.extension, page), 'the content script to have its plan');
});
after(async () => {
  await world?.close();
  await rm(directory, { recursive: true, force: true });
});

/** Nothing hangs out of a surface or is cut off in it. @param {Page} surface @param {string} what @param {number[]} [widths] */
async function holds(surface, what, widths = WIDTHS) {
  await surface.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  for (const width of widths) {
    await surface.setViewport({ width, height: 800 });
    await until(() => surface.evaluate((width) => innerWidth === width, width), 'the page to be that wide');
    // Names of people in lists to choose from are cut by the browser, and shown whole when the list is opened.
    assert.deepEqual(await surface.evaluate(cutOff, false), [], `${what} at ${width} pixels`);
  }
}

/** The popup over the crowd: beside the page in Chromium, in a tab of its own in Firefox. */
async function popup() {
  const tab = await world.extension.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url?.startsWith(url))?.id, crowd.origin);
  await page.bringToFront();
  const shown = await world.extension.page(`popup.html?tab=${tab}`, { width: 320, height: 700 });
  await shown.waitForSelector('main.popup:not(:has(> p.soft))');
  return shown;
}

test('nobody at all: every surface says what is going on', async () => {
  for (const [path, said] of Object.entries({ 'statistics.html': /nothing|first|yet/i, 'data.html': /People: 0/, 'popup.html': /Goodturn/ })) {
    const surface = await world.extension.page(path, { width: 320, height: 700 });
    await until(() => surface.evaluate(() => document.body.innerText.trim().length > 60), `${path} to be drawn`);
    await until(async () => said.test(await surface.evaluate(() => document.body.innerText)), `${path} to say ${said}`);
    await holds(surface, path);
    await surface.close();
  }
});

test('they come in by a file, and its preview holds', async () => {
  const at = (/** @type {number} */ days) => new Date(Date.now() - days * 86_400_000).toISOString();
  const account = (/** @type {string} */ handle, /** @type {string} */ site = 'mastodon') => ({ site, handle, stable_id: null });
  const people = Object.entries(NAMES).map(([handle, name], number) => ({
    id: `p${String(number).padStart(16, '0')}`, name, in_circle: true,
    accounts: [
      account(`${handle}@crowd.example`),
      ...(handle === 'p6' ? Array.from({ length: 39 }, (_, n) => account(`${'forty'.repeat(8)}${n}@${'long'.repeat(12)}.example`)) : []),
    ],
    groups: ['Lighthousekeepers'.repeat(5), 'choir', 'mill'],
    note: 'Donaudampfschifffahrtsgesellschaft'.repeat(40),
  }));
  const gestures = people.flatMap(({ id }, person) => ['given', 'received'].flatMap((direction, way) => Array.from({ length: 6 }, (_, n) => ({
    id: (1 + person * 100 + way * 10 + n).toString(16).padStart(32, '0'), at: at(n * 9 + way * 4), site: 'mastodon', account: '', direction,
    kind: ['reply', 'react', 'thank'][n % 3], person: id, object: `https://crowd.example/@p/${'address'.repeat(30)}${person}${way}${n}`, source: 'observed', undone_at: null,
  }))));
  const file = join(directory, `${'name-of-a-file-'.repeat(10)}.json`);
  await writeFile(file, JSON.stringify({ format: 'goodturn', version: 1, exported_at: at(0), people, gestures, settings: {} }));
  const data = await world.extension.page('data.html');
  const field = await data.waitForSelector('#bring-file');
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (field).uploadFile(file);
  await data.waitForSelector('#bring-now');
  await holds(data, 'the preview');
  await click(data, '#bring-now');
  await until(async () => /New people: 6/.test(await data.$eval('#message', (element) => element.textContent ?? '')), 'them to be there');
  await data.close();
  const known = await exported(world.extension);
  for (const person of known.people) ids.set(person.accounts[0].handle.split('@')[0], person.id);
  assert.deepEqual([...ids.keys()].sort(), Object.keys(NAMES));
  // What turns writing round would turn round everything after it.
  assert.doesNotMatch(JSON.stringify(known.people), /[\u202A-\u202E\u2066-\u2069]/);
});

test('the popup keeps its layout with each of them', async () => {
  const shown = await popup();
  const chips = await shown.$$eval('#people button', (all) => all.length);
  assert.ok(chips >= 6, `${chips} to choose from`);
  await holds(shown, 'the popup', [320, 400]);
  await shown.close();
});

test('the statistics keep theirs: the circle, the list, the log and everybody\'s page', async () => {
  const statistics = await world.extension.page('statistics.html#overview', { width: 1100, height: 800 });
  await statistics.waitForSelector('#given-total');
  await holds(statistics, 'the overview');
  for (const [address, drawn] of [['#people', '#people-list li'], ['#gestures', '#gestures-view'], [`#year=${new Date().getFullYear()}`, '.sheet']]) {
    await statistics.evaluate((address) => { location.hash = address; }, address);
    await statistics.waitForSelector(drawn);
    await holds(statistics, address);
  }
  for (const [handle, id] of ids) {
    await statistics.evaluate((id) => { location.hash = `#person=${id}`; }, id);
    await statistics.waitForSelector('#person-circle');
    await until(() => statistics.evaluate(() => scrollY === 0 || document.querySelector('h2, h1')), 'the page to be drawn');
    await holds(statistics, `the page of ${handle}`);
  }
  await statistics.close();
});

test('nothing went wrong, and nobody was asked for anything (C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
