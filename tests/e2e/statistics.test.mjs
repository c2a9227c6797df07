/**
 * The statistics page: figures that open, pictures one can walk through and save, a long list of people, somebody's own page where
 * accounts are put together and what was entered by hand is changed, the year on a sheet, and the made-up year. With the page's
 * own controls, by mouse and by keyboard.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { constants, inflateSync } from 'node:zlib';
import { launch } from '../support/browser.mjs';
import { exported } from '../support/goodturn.mjs';
import { click, type } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {Page} */
let page;
const DAY = 86_400_000;
/** People enough that no screen holds them. */
const CROWD = 120;

/** @param {any} message */
async function said(message) {
  const answer = await world.extension.send({ v: 1, offset: 60, ...message });
  assert.equal(answer.type, 'ack', JSON.stringify(answer));
}

/** @param {string} site @param {string} handle @param {string} name @param {'given' | 'received'} direction @param {string} kind @param {number} days */
const log = (site, handle, name, direction, kind, days) => said({
  type: 'log', account: { site, account: { handle, name } }, direction, kind, at: Date.now() - days * DAY, object: `https://social.example/@x/${handle}${days}`,
});

before(async () => {
  world = await launch();
  for (let days = 1; days <= 12; days += 1) {
    await log('mastodon', 'ada@social.example', 'Ada Moreau', days % 2 ? 'given' : 'received', days % 3 ? 'react' : 'reply', days * 3);
  }
  await log('github', 'amoreau', 'A. Moreau', 'received', 'review', 5);
  await log('github', 'amoreau', 'A. Moreau', 'given', 'thank', 4);
  for (let n = 0; n < CROWD; n += 1) await log('mastodon', `guest${n}@social.example`, `Guest ${String(n).padStart(3, '0')}`, 'given', 'follow', 50 + n);
  page = await world.extension.page('statistics.html');
  await page.waitForSelector('#chart-time');
});
after(() => world?.close());

/** @param {string} selector */
const text = (selector) => page.$eval(selector, (element) => element.textContent ?? '');
/** @param {RegExp} wanted */
const says = (wanted) => until(async () => wanted.test(await text('#message')), `the page to say ${wanted}`);
/** @param {string} fragment */
const go = async (fragment) => {
  await click(page, `#ways a[href^="${fragment}"]`);
  await until(async () => (await page.evaluate(() => document.activeElement?.id)) === 'part-title', `the focus on the heading of ${fragment}`);
};
/** Puppeteer's own takes no SVG. @param {string} selector */
const focus = (selector) => page.$eval(selector, (element) => /** @type {HTMLElement} */ (element).focus());
const overview = async () => {
  await click(page, '#ways a[href="#"]');
  await page.waitForSelector('#chart-time');
};

test('a mark is reached with the arrow keys, tells its facts and opens its gestures (C13)', async () => {
  await focus('#chart-time');
  await page.keyboard.press('ArrowRight');
  const facts = () => page.$eval('#chart-time + .facts', (line) => line.textContent ?? '');
  const latest = await until(async () => (await facts()) || null, 'facts of the latest bar');
  await page.keyboard.press('ArrowLeft');
  const before = await until(async () => { const now = await facts(); return now !== latest ? now : null; }, 'facts of the bar before');
  assert.match(before, /\d+ given, \d+ received/);
  const [, given, received] = /(\d+) given, (\d+) received/.exec(before) ?? [];
  await page.keyboard.press('Enter');
  await page.waitForSelector('#gestures-list li');
  assert.equal((await page.$$('#gestures-list .gesture')).length, Number(given) + Number(received));
  await page.evaluate(() => history.back());
  await page.waitForSelector('#chart-time');
  // Escape leaves the marks, and the picture stays.
  await focus('#chart-kinds');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'chart-kinds');
});

test('figures follow the stretch of time that is chosen, day by day', async () => {
  await click(page, '#range input[value="own"]');
  await page.waitForSelector('#range-from');
  const days = await page.evaluate(() => {
    const day = (/** @type {number} */ ago) => {
      const at = new Date(Date.now() - ago * 86_400_000);
      return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
    };
    return [day(10), day(2)];
  });
  for (const [id, value] of [['range-from', days[0]], ['range-to', days[1]]]) {
    await page.$eval(`#${id}`, (field, value) => {
      /** @type {HTMLInputElement} */ (field).value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
  }
  // Three, six and nine days ago with Ada; four and five with A. Moreau.
  await until(async () => (await text('#given-total')) === '3' && (await text('#received-total')) === '2', 'three given and two received');
  await click(page, '#given-total');
  await page.waitForSelector('#gestures-list li');
  assert.equal((await page.$$('#gestures-list .gesture.given')).length, 3);
  await overview();
  await click(page, '#range input[value="12"]');
  await page.waitForSelector('#chart-days');
  const all = (await exported(world.extension)).gestures;
  assert.equal(await text('#given-total'), String(all.filter((gesture) => gesture.direction === 'given').length));
  await click(page, '#range input[value="30"]');
});

test('a picture is saved as SVG and PNG with its colours', async () => {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (/** @type {any} */ blob) => {
      /** @type {any} */ (globalThis).saved = blob;
      return make(blob);
    };
  });
  const card = 'section:has(> .row #chart-time-title)';
  await click(page, `${card} .saving span:nth-of-type(1) button`);
  await says(/with your downloads/);
  const svg = await page.evaluate(() => /** @type {any} */ (globalThis).saved.text());
  assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.match(svg, /fill="rgb|fill="color\(/);
  assert.doesNotMatch(svg, /href=|class=/, 'nothing in it leads anywhere');
  await click(page, `${card} .saving span:nth-of-type(2) button`);
  const png = await until(() => page.evaluate(async () => {
    const blob = /** @type {any} */ (globalThis).saved;
    return blob.type === 'image/png' ? Array.from(new Uint8Array(await blob.arrayBuffer()).slice(0, 8)) : null;
  }), 'a PNG');
  assert.deepEqual(png, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
});

test('the list of people holds everybody, and the page only those in view', async () => {
  await go('#people');
  await page.waitForSelector('#people-list li');
  const rows = async () => (await page.$$('#people-list li')).length;
  assert.ok((await rows()) < 60, `${await rows()} rows in the page`);
  assert.equal(await page.$eval('#people-list li', (row) => row.getAttribute('aria-setsize')), String(CROWD + 2));
  await page.select('#people-order', 'name');
  await page.evaluate(() => { scrollTo(0, document.documentElement.scrollHeight); });
  await until(async () => /Guest 119/.test(await text('#people-list')), 'the last of them');
  assert.ok((await rows()) < 60);
  await page.evaluate(() => { scrollTo(0, 0); });
  await type(page, '#people-search', 'guest 07');
  await until(async () => (await text('#people-found')).startsWith('12 '), 'guests 007, 070 to 079 and 107');
  await click(page, '.narrowing summary');
  await page.select('#people-kind', 'review');
  await until(async () => /Nobody/.test(await text('#people-found')), 'nobody');
  await click(page, '#people-all');
  await page.select('#people-kind', 'review');
  await until(async () => /A\. Moreau/.test(await text('#people-list')), 'who wrote a review');
  assert.doesNotMatch(await text('#people-list'), /Guest|Ada/);
  await click(page, '#people-all');
});

test('what is kept about somebody is changed on their page', async () => {
  await type(page, '#people-search', 'ada mo');
  await until(async () => (await page.$$('#people-list li')).length === 1, 'Ada alone');
  await click(page, '#people-list li a');
  await page.waitForSelector('#chart-rhythm');
  await click(page, '#person-circle');
  await says(/Kept/);
  await until(async () => (await exported(world.extension)).people.some((person) => person.name === 'Ada Moreau' && person.in_circle), 'Ada in the circle');
  await click(page, '#person-keep summary');
  await type(page, '#person-note-text', 'Knows every ferry.');
  await click(page, '#person-save');
  await until(async () => /Knows every ferry/.test(await page.$eval('#person-view', (part) => part.textContent ?? '')), 'the note');
  await overview();
  await until(async () => (await page.$$('#chart-circle a.mark')).length === 1, 'Ada in the picture of the circle');
});

test('what was entered by hand is changed, taken out and brought back', async () => {
  await click(page, '#chart-circle a.mark circle');
  await page.waitForSelector('#gestures-list [id^="edit-"]');
  const manual = async () => (await exported(world.extension)).gestures.filter((gesture) => gesture.object?.includes('ada@social.example3') && !gesture.object.includes('example3'.padEnd(9, '0')));
  const [before] = await manual();
  const row = await page.waitForSelector(`#edit-${before.id}`);
  await click(page, /** @type {any} */ (row));
  await page.waitForSelector('#editor');
  await page.select('#edit-kind', 'quote');
  await click(page, '#edit-save');
  await says(/Changed/);
  const changed = async () => (await exported(world.extension)).gestures.find((gesture) => gesture.id === before.id);
  assert.equal((await changed())?.kind, 'quote');
  assert.equal((await changed())?.at, before.at);
  await click(page, `#change-${before.id}`);
  await says(/Taken out/);
  assert.notEqual((await changed())?.undone_at, null);
  await click(page, `#change-${before.id}`);
  await says(/Back in your record/);
  assert.equal((await changed())?.undone_at, null);
});

test('two accounts of one person are put together and told apart again', async () => {
  const people = (await exported(world.extension)).people.length;
  await click(page, '#join summary');
  await type(page, '#join-search', 'amoreau');
  await click(page, '#join-offered button');
  assert.match(await text('#join-question'), /A\. Moreau.*Ada Moreau/);
  await click(page, '#join-confirm');
  await says(/one person now/);
  const one = (await exported(world.extension)).people;
  assert.equal(one.length, people - 1);
  assert.deepEqual(one.find((person) => person.name === 'Ada Moreau')?.accounts.map((account) => account.handle), ['ada@social.example', 'amoreau']);
  await until(async () => /A\. Moreau/.test(await text('#joined')), 'who was put together');
  await click(page, '#joined button');
  await says(/two people again/);
  assert.equal((await exported(world.extension)).people.length, people);
});

/** How many pages a PDF has; some browsers pack the list of them. @param {Buffer} pdf */
function pagesOf(pdf) {
  const plain = pdf.toString('latin1');
  const parts = [plain];
  for (const { index, 0: { length } } of plain.matchAll(/stream\r?\n/g)) {
    try {
      parts.push(inflateSync(pdf.subarray(index + length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1'));
    } catch {
      // Pictures and fonts are packed otherwise.
    }
  }
  return parts.join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the year is one sheet, and on paper nothing but the sheet', async () => {
  await go('#year');
  await page.waitForSelector('#year-view');
  assert.match(await text('#year-view'), /Ada Moreau/);
  assert.equal(pagesOf(Buffer.from(await page.pdf({ format: 'a4' }))), 1, 'one page');
  // Only Chromium shows a page as it would be on paper.
  if (world.name !== 'chromium') return;
  await page.emulateMediaType('print');
  const shown = await page.evaluate(() => ['#ways', '#print', '#message', '#year-view'].map((selector) => {
    const element = document.querySelector(selector);
    return element !== null && element.getClientRects().length > 0;
  }));
  assert.deepEqual(shown, [false, false, false, true]);
  await page.emulateMediaType('screen');
});

test('every part is there for the keyboard alone', async () => {
  await overview();
  await focus('#ways a');
  const seen = new Set();
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    seen.add(await page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('href') || document.activeElement?.tagName));
  }
  for (const id of ['chart-time', 'chart-kinds', 'chart-hours', 'chart-circle', 'stack']) assert.ok(seen.has(id), `${id} among ${[...seen].join(' ')}`);
});

test('a made-up year is looked at and thrown away, and changes nothing', async () => {
  await said({ type: 'erase-all' });
  await page.close();
  page = await world.extension.page('statistics.html');
  await click(page, '#sample');
  await page.waitForSelector('#chart-circle');
  assert.ok(Number((await text('#given-total')).replace(/\D/g, '')) > 10);
  await go('#people');
  await click(page, '#people-list li a');
  await page.waitForSelector('#person-circle');
  await click(page, '#person-circle');
  await says(/made-up/);
  await click(page, '#sample-end');
  await page.waitForSelector('#sample');
  assert.deepEqual((await exported(world.extension)).people, []);
});

test('nothing went wrong, and nobody was asked for anything (C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
