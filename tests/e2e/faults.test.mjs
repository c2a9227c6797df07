/**
 * The disk and the machine do what they do: the whole browser is killed while it writes, several tabs write at once, there is no
 * room left. What was acknowledged is there, once; what was not, changed nothing. `--long` does the same many more times.
 */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import { freshProfile, launch } from '../support/browser.mjs';
import * as crowd from '../support/crowd.mjs';
import { answersViews, exported, lines } from '../support/goodturn.mjs';
import { click } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

const LONG = process.env.WHOLE === '1';
const KILLS = LONG ? 50 : 2;
const TABS = LONG ? 10 : 2;
const EACH = LONG ? 100 : 6;

/** @typedef {import('../support/browser.mjs').World} World */

/** The page that reads everything says that all of it can be read. @param {World} world */
async function isWell(world) {
  const page = await world.extension.page('data.html');
  await page.waitForSelector('#check');
  assert.equal(await page.$('#recover'), null);
  await click(page, '#check');
  const said = () => page.$eval('#message', (element) => element.textContent ?? '');
  await until(async () => /Everything can be read/.test(await said()), 'the record to be whole', { timeout: 30_000 });
  await page.close();
}

test('the whole browser is killed while it writes, again and again: every acknowledged gesture is there, none twice (T10)', { timeout: 1_800_000 }, async (t) => {
  const profile = await freshProfile();
  t.after(() => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  /** @type {Map<string, string>} by what was sent, the id that was acknowledged */
  const acknowledged = new Map();
  let number = 0;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const world = await launch({ profile });
    const { gestures } = await exported(world.extension);
    const kept = new Set(gestures.map((gesture) => gesture.id));
    assert.equal(kept.size, gestures.length, 'none twice');
    for (const id of acknowledged.values()) assert.ok(kept.has(id), `${id} was acknowledged and is not there (kill ${kill})`);
    if (kill === KILLS) {
      await isWell(world);
      await world.close();
      break;
    }
    const browser = world.browser.process();
    assert.ok(browser);
    const gone = new Promise((resolve) => browser.once('exit', resolve));
    // Gestures are logged without a pause; the kill comes in the middle of it, at another moment each time.
    const writing = (async () => {
      for (;;) {
        number += 1;
        const object = `https://social.example/@ada/${number}`;
        const account = { site: 'mastodon', account: { handle: `p${number % 7}@social.example`, name: `P ${number % 7}` } };
        const message = { v: 1, offset: 0, type: 'log', account, direction: 'given', kind: 'reply', at: Date.now() - number * 1000, object };
        const answer = await Promise.race([world.extension.send(message).catch(() => null), gone.then(() => null)]);
        if (!answer) return;
        if (answer.type === 'ack') acknowledged.set(object, answer.gesture);
      }
    })();
    const enough = acknowledged.size + 20 + (kill * 7) % 30;
    await until(() => acknowledged.size >= enough, 'some gestures to be written', { timeout: 60_000 });
    browser.kill('SIGKILL');
    await gone;
    await writing;
    await world.network.close();
  }
});

test('several tabs write at once: every gesture is there, once (T10)', { timeout: 1_800_000 }, async () => {
  const world = await launch({ height: 1000 });
  try {
    world.network.serve(crowd, { options: { posts: TABS * EACH } });
    await world.extension.allow([crowd.origin]);
    const pages = [];
    for (let tab = 0; tab < TABS; tab += 1) {
      const page = await world.open(`${crowd.origin}/home`);
      await until(() => answersViews(world.extension, page), 'the content script to have its plan');
      pages.push(page);
    }
    // Acts of one tab come one after another, as a hand makes them; those of the tabs beside each other.
    await Promise.all(pages.map(async (page, tab) => {
      for (let n = 1; n <= EACH; n += 1) await click(page, `#star-${tab * EACH + n}`);
    }));
    const expected = Array.from({ length: TABS * EACH }, (_, n) => `given react p${n + 1}@crowd.example /@p${n + 1}/${n + 1} mastodon`);
    await until(async () => (await lines(world.extension)).length >= expected.length, 'all gestures', { timeout: LONG ? 600_000 : 120_000, every: 500 });
    assert.deepEqual((await lines(world.extension)).sort(), expected.sort());
    await isWell(world);
    assert.deepEqual(await world.extensionErrors(), []);
  } finally {
    await world.close();
  }
});

test('a full disk: nothing new is kept, the user is told, all can be read; with room again it goes on by itself', { timeout: 120_000 }, async (t) => {
  const world = await launch({ height: 1000 });
  try {
    // Only here can a test reach into the background; what follows from a full disk is tested natively as well.
    if (world.name !== 'chromium') return t.skip('the background of Firefox cannot be reached into');
    world.network.serve(crowd, { options: { posts: 6 } });
    await world.extension.allow([crowd.origin]);
    const page = await world.open(`${crowd.origin}/home`);
    await until(() => answersViews(world.extension, page), 'the content script to have its plan');
    await click(page, '#star-1');
    await until(async () => (await lines(world.extension)).length === 1, 'the first gesture');

    const target = await world.browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(world.extension.origin));
    const worker = await target.worker();
    assert.ok(worker);
    await worker.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(globalThis, { putAgain: () => { IDBObjectStore.prototype.put = put; } });
      IDBObjectStore.prototype.put = () => { throw new DOMException('No room is left on this device.', 'QuotaExceededError'); };
    });
    await click(page, '#star-2');
    await until(async () => (await world.extension.evaluate(() => chrome.storage.session.get('waiting'))).waiting?.length === 1, 'the act to wait for room');
    assert.equal((await lines(world.extension)).length, 1, 'all can be read');
    await page.bringToFront();
    const popup = await world.extension.popup(page);
    await until(async () => /no room left/.test(await popup.$eval('body', (body) => body.textContent ?? '')), 'the popup to tell');
    await popup.close();
    // The page goes, and with it what it would have sent again.
    await page.close();
    await worker.evaluate(() => { /** @type {any} */ (globalThis).putAgain(); });
    // As the alarm would say.
    await world.extension.send({ v: 1, offset: 0, type: 'tidy' });
    await until(async () => (await lines(world.extension)).length === 2, 'the act to be kept');
    assert.deepEqual((await world.extension.evaluate(() => chrome.storage.session.get('waiting'))).waiting, []);
  } finally {
    await world.close();
  }
});
