/**
 * What people meet: the popup knows the story with whoever is in view, a gesture by hand and a note are kept, a suggestion is let
 * go, the site rests; statistics show it, options change it. In the real extension, after one received and one given gesture.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as mastodon from '../pages/mastodon/site.mjs';
import { launch } from '../support/browser.mjs';
import { comes, exported, suggestNow } from '../support/goodturn.mjs';
import { click, type } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {import('puppeteer-core').Page} */
let page;
before(async () => {
  world = await launch();
  world.network.serve(mastodon);
  await world.extension.allow([mastodon.origin]);
  page = await world.open(mastodon.origin + mastodon.pages.notifications);
  await comes(world.extension, /^received reply joana@/, { timeout: 20_000 });
  await page.goto(`${mastodon.origin}${mastodon.pages.detailOwn}`);
});
after(() => world?.close());

/** @param {import('puppeteer-core').Page} surface @param {string} selector */
const text = (surface, selector) => surface.$eval(selector, (element) => element.textContent ?? '');
/** @param {import('puppeteer-core').Page} surface @param {string} selector */
const open = (surface, selector) => surface.$eval(selector, (element) => { /** @type {HTMLDetailsElement} */ (element).open = true; });

test('the popup watches only at first, until the user ends that (C9)', async () => {
  const popup = await world.extension.popup(page);
  await click(popup, '#end-observing');
  await until(async () => (await exported(world.extension)).settings.observing_ended === true, 'the start to be over');
  await popup.close();
});

test('the popup tells the story with whoever is in view, and why it suggests what it suggests (C13)', async () => {
  await suggestNow(world.extension);
  await page.bringToFront();
  const popup = await world.extension.popup(page);
  await until(async () => /Joana/.test(await text(popup, '#people, #story')), 'Joana in the popup');
  const choice = await popup.$('::-p-xpath(//*[@id="people"]//button[contains(., "Joana")])');
  if (choice) await click(popup, choice);
  await until(async () => /Joana/.test(await text(popup, '#story')), 'the story with Joana');
  assert.match(await text(popup, 'body'), /seen by Goodturn/i);
  assert.doesNotMatch(await text(popup, 'body'), /\b(owe|debt|overdue|score|streak|rank)\b/i);
  await popup.close();
});

test('a gesture by hand and a note are kept (C18)', async () => {
  await page.bringToFront();
  const popup = await world.extension.popup(page);
  await popup.waitForSelector('#log');
  await open(popup, '#log');
  await popup.waitForSelector('#log-form');
  await click(popup, '#log-save');
  await comes(world.extension, /^given \S+ .+ - manual$/);
  await open(popup, '#keep');
  await type(popup, '#note', 'Lent me the long ladder.');
  await type(popup, '#groups', 'choir, mill');
  await click(popup, '#keep-save');
  await until(async () => (await exported(world.extension)).people.some((person) => person.note === 'Lent me the long ladder.' && person.groups.join() === 'choir,mill'), 'the note and the groups');
  await popup.close();
});

test('a site rests for an hour and is resumed', async () => {
  await page.bringToFront();
  const popup = await world.extension.popup(page);
  await popup.waitForSelector('#pause');
  await open(popup, '#pause');
  await click(popup, '#pause-hour');
  const paused = async () => (await exported(world.extension)).settings.sites[mastodon.origin].paused_until;
  const until_ = await until(paused, 'the site to rest');
  assert.ok(Math.abs(until_ - Date.now() - 3_600_000) < 60_000, String(until_));
  await click(popup, '#resume');
  await until(async () => (await paused()) === null, 'the site to be watched again');
  await popup.close();
});

test('statistics count what the export holds, and give it away as a file', async () => {
  const { gestures } = await exported(world.extension);
  const count = (/** @type {string} */ direction) => gestures.filter((gesture) => gesture.direction === direction && !gesture.undone_at).length;
  const statistics = await world.extension.page('statistics.html');
  await statistics.waitForSelector('#chart-time');
  await click(statistics, '#range input[value="all"]');
  for (const direction of ['given', 'received']) {
    await until(async () => (await text(statistics, `#${direction}-total`)).trim() === String(count(direction)), `${direction} gestures`);
  }
  await type(statistics, '#people-search', 'joana');
  await until(async () => /Joana/.test(await text(statistics, '#people-list')), 'Joana among the people');
  assert.doesNotMatch(await text(statistics, '#people-list'), /Tomasz/);
  await statistics.close();
});

test('options keep what is chosen', async () => {
  const options = await world.extension.page('options.html');
  await options.waitForSelector('#half-life');
  await options.select('#half-life', '30');
  await until(async () => (await exported(world.extension)).settings.half_life === 30, 'the half-life');
  assert.match(await text(options, '#sites'), /social\.example/);
  const settings = async () => (await exported(world.extension)).settings;
  await type(options, '#away', 'election');
  await options.keyboard.press('Tab');
  await until(async () => (await settings()).away.join() === 'election', 'the words to stay away from');
  await options.select('#group-gap-0', '7');
  await until(async () => (await settings()).groups[0]?.gap === 7, 'the rhythm of the choir');
  await click(options, '#group-amplify-0');
  await until(async () => (await settings()).groups[0]?.amplify === true, 'the choir to be worth passing on');
  assert.equal((await settings()).groups[0].name, 'choir');
  await options.close();
});

test('nothing went wrong, and the extension asked nobody for anything (C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
