/**
 * What was done is kept, whatever happens to the background meanwhile: it is killed two hundred times while two hundred
 * gestures are made, and exactly those are in the export. And what is not kept is really gone.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../support/browser.mjs';
import * as crowd from '../support/crowd.mjs';
import { exported, lines } from '../support/goodturn.mjs';
import { click } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

const MANY = 200;

/** @type {import('../support/browser.mjs').World} */
let world;
before(async () => {
  world = await launch({ height: 1000 });
  world.network.serve(crowd, { options: { posts: MANY } });
  await world.extension.allow([crowd.origin]);
});
after(() => world?.close());

/** Random moments, the same in every run. */
function* moments() {
  for (let state = 20261122; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

test('killed two hundred times while two hundred gestures are made, it has exactly those (T10)', { timeout: 240_000 }, async () => {
  const page = await world.open(`${crowd.origin}/home`);
  // The plan has to be there before the first act; a view that was answered shows that it is.
  await until(() => answersViews(page), 'the content script to have its plan');
  const random = moments();
  let kills = 0;
  for (let n = 1; n <= MANY; n += 1) {
    await click(page, `#star-${n}`);
    const pause = Number(random.next().value) * 60;
    await Promise.all([
      world.extension.killWorker().then(() => { kills += 1; }),
      new Promise((resolve) => setTimeout(resolve, pause)),
    ]);
  }
  assert.equal(kills, MANY);
  const expected = Array.from({ length: MANY }, (_, n) => `given react p${n + 1}@crowd.example /@p${n + 1}/${n + 1} mastodon`);
  await until(async () => (await lines(world.extension)).length >= MANY, 'all gestures', { timeout: 120_000, every: 500 });
  assert.deepEqual((await lines(world.extension)).sort(), expected.sort());
  await page.close();
});

test('one person is erased with all gestures, then everything (C14)', async () => {
  const { people } = await exported(world.extension);
  const gone = people[0];
  assert.equal((await world.extension.send({ v: 1, type: 'erase-person', person: gone.id })).type, 'ack');
  const after = await exported(world.extension);
  assert.equal(after.people.length, people.length - 1);
  assert.ok(!JSON.stringify(after).includes(`"${gone.id}"`));
  assert.equal((await world.extension.send({ v: 1, type: 'erase-all' })).type, 'ack');
  const empty = await exported(world.extension);
  assert.deepEqual([empty.people, empty.gestures, empty.settings.sites], [[], [], {}]);
  const left = await world.extension.evaluate(async () => {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('goodturn');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const counts = await Promise.all([...database.objectStoreNames].map((name) => new Promise((resolve) => {
      const counting = database.transaction(name).objectStore(name).count();
      counting.onsuccess = () => resolve(counting.result);
    })));
    database.close();
    const { origins } = await chrome.permissions.getAll();
    return { counts, origins };
  });
  assert.deepEqual(left, { counts: left.counts.map(() => 0), origins: [] });
});

test('nothing went wrong, and the extension asked nobody for anything (C14)', async () => {
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
});

/** @param {import('puppeteer-core').Page} page */
async function answersViews(page) {
  const url = page.url();
  return world.extension.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    const view = await chrome.tabs.sendMessage(/** @type {number} */ (tab.id), { v: 1, type: 'who' });
    return view?.items?.length > 0;
  }, url);
}
