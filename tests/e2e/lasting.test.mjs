/**
 * What was done is kept, whatever happens to the background meanwhile: it is killed two hundred times while two hundred
 * gestures are made (a thousand times with `WHOLE=1`), and exactly those are in the export. And what is not kept is really gone.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../support/browser.mjs';
import * as crowd from '../support/crowd.mjs';
import { answersViews, comes, exported, lines } from '../support/goodturn.mjs';
import { click } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

const MANY = process.env.WHOLE === '1' ? 1000 : 200;

/** @type {import('../support/browser.mjs').World} */
let world;
before(async () => {
  world = await launch({ height: 1000 });
  world.network.serve(crowd, { options: { posts: MANY + 2 } });
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

test(`killed ${MANY} times while ${MANY} gestures are made, it has exactly those (T10)`, { timeout: 1200 * MANY }, async () => {
  const page = await world.open(`${crowd.origin}/home`);
  // The plan has to be there before the first act; a view that was answered shows that it is.
  await until(() => answersViews(world.extension, page), 'the content script to have its plan');
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

test('loaded anew under an open page, the old script is silent and the new one goes on (T17)', async () => {
  const page = await world.open(`${crowd.origin}/home`);
  await until(() => answersViews(world.extension, page), 'the content script to have its plan');
  await click(page, `#star-${MANY + 1}`);
  await comes(world.extension, new RegExp(`^given react p${MANY + 1}@`));
  await world.extension.reload();
  await until(() => answersViews(world.extension, page), 'a new script in the page that was open');
  await click(page, `#star-${MANY + 2}`);
  await comes(world.extension, new RegExp(`^given react p${MANY + 2}@`));
  assert.equal((await lines(world.extension)).length, MANY + 2, 'nothing was told by both');
  assert.deepEqual(world.pageErrors, []);
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
    const keys = await Promise.all([...database.objectStoreNames].map((name) => new Promise((resolve) => {
      const listing = database.transaction(name).objectStore(name).getAllKeys();
      listing.onsuccess = () => resolve(listing.result);
    })));
    database.close();
    const { origins } = await chrome.permissions.getAll();
    return { keys: keys.flat(), origins, copies: Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('copy')) };
  });
  // A new ledger has begun: that is all that is written of it.
  assert.deepEqual(left, { keys: ['turn'], origins: [], copies: [] });
});

test('nothing went wrong, and the extension asked nobody for anything (C14)', async () => {
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
