/**
 * Your data: what is saved comes in again, encrypted too; what was erased or brought in can be taken back; and when one of the
 * browser's two stores is lost or damaged, the record is there again. In the real extension, with the page's own buttons.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/browser.mjs';
import { exported } from '../support/goodturn.mjs';
import { click, type } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {string} */
let directory;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'goodturn-files-'));
  world = await launch();
  let at = Date.parse('2026-03-01T09:00:00Z');
  for (const [site, handle, name] of [['mastodon', 'ada@social.example', 'Ada Moreau'], ['github', 'bela-builds', 'Bela Kovac']]) {
    for (const direction of ['given', 'received']) {
      for (const kind of ['react', 'reply', 'thank']) {
        at += 3 * 86_400_000;
        await said({ type: 'log', account: { site, account: { handle, name } }, direction, kind, at, object: `https://social.example/@ada/${at}` });
      }
    }
  }
});
after(async () => {
  await world?.close();
  await rm(directory, { recursive: true, force: true });
});

/** @param {any} message */
async function said(message) {
  const answer = await world.extension.send({ v: 1, offset: 60, ...message });
  assert.equal(answer.type, 'ack', JSON.stringify(answer));
}

/** The record without what changes by itself. */
async function record() {
  const { people, gestures } = await exported(world.extension);
  return { people, gestures };
}

/** @param {import('puppeteer-core').Page} page @param {string} selector */
const text = (page, selector) => page.$eval(selector, (element) => element.textContent ?? '');

/** The page, ready. */
async function data() {
  const page = await world.extension.page('data.html');
  await page.waitForSelector('#holds');
  return page;
}

/** Waits for what the page says. @param {import('puppeteer-core').Page} page @param {RegExp} wanted */
async function says(page, wanted) {
  await until(async () => wanted.test(await text(page, '#message')), `the page to say ${wanted}`, { timeout: 20_000 });
}

/** What a button hands to the browser's downloads. @param {import('puppeteer-core').Page} page @param {() => Promise<void>} act */
async function download(page, act) {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (/** @type {any} */ blob) => {
      /** @type {any} */ (globalThis).saved = blob;
      return make(blob);
    };
  });
  await act();
  await says(page, /on its way/);
  return Buffer.from(await page.evaluate(async () => {
    const bytes = new Uint8Array(await /** @type {any} */ (globalThis).saved.arrayBuffer());
    return Array.from(bytes);
  }));
}

/** @param {import('puppeteer-core').Page} page @param {string} path */
async function choose(page, path) {
  const field = await page.waitForSelector('#bring-file');
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (field).uploadFile(path);
}

test('what is saved comes in again, once, and can be taken back', async () => {
  const page = await data();
  const before = await record();
  assert.match(await text(page, '#holds'), /People: 2\. Gestures: 12/);
  const saved = await download(page, () => click(page, '#save-json'));
  const file = join(directory, 'saved.json');
  await writeFile(file, saved);
  assert.deepEqual(JSON.parse(saved.toString()).gestures, before.gestures);

  await choose(page, file);
  await page.waitForSelector('#bring-look');
  assert.match(await text(page, '#bring-look'), /in your record already/);
  await click(page, '#bring-not');

  await said({ type: 'erase-person', person: before.people[0].id });
  await choose(page, file);
  await page.waitForSelector('#bring-now');
  assert.match(await text(page, '#bring-look'), /People: 1 new, 0 changed, 1 already here/);
  assert.match(await text(page, '#bring-look'), /Gestures: 6 new, 0 changed, 6 already here/);
  await click(page, '#bring-now');
  await says(page, /New people: 1\. New gestures: 6/);
  assert.deepEqual(await record(), before);

  await click(page, '#take-back-0');
  await says(page, /taken back/);
  assert.equal((await record()).people.length, 1);
  await choose(page, file);
  await click(page, '#bring-now');
  await says(page, /New people: 1/);
  assert.deepEqual(await record(), before);
  await page.close();
});

test('a long file shows how far it is and can be given up: nothing is changed', async () => {
  const before = await record();
  const file = join(directory, 'long.json');
  const gesture = before.gestures[0];
  // On a busy machine the key may come when all is read: then the same with a longer file.
  let page = await data();
  for (let length = 400_000; !(await givenUp(length)); length *= 2) {
    assert.ok(length < 3_000_000, 'it was read before it could be given up');
    await page.close();
    page = await data();
  }
  /** @param {number} length */
  async function givenUp(length) {
    const gestures = Array.from({ length }, (_, n) => ({ ...gesture, id: n.toString(16).padStart(32, '0') }));
    await writeFile(file, JSON.stringify({ format: 'goodturn', version: 1, people: before.people, gestures, settings: {} }));
    await choose(page, file);
    await until(() => page.evaluate(() => {
      const bar = /** @type {HTMLProgressElement | null} */ (document.querySelector('#busy'));
      return bar && bar.position > 0 && bar.position <= 1 || document.querySelector('#bring-look');
    }), 'the bar to move', { timeout: 30_000 });
    // By the keyboard: on a fast machine the mouse comes too late.
    await page.focus('#give-up').catch(() => {});
    await page.keyboard.press('Enter');
    const end = await until(async () => /Given up\. Nothing was changed/.test(await text(page, '#message')) ? 'given up' : (await page.$('#bring-look')) && 'read', 'the reading to end', { timeout: 60_000 });
    return end === 'given up';
  }
  assert.equal(await page.$('#busy'), null);
  assert.equal(await page.$('#bring-look'), null);
  assert.deepEqual(await record(), before);
  await page.close();
});

test('an encrypted backup opens with its passphrase and with no other', async () => {
  const page = await data();
  const before = await record();
  await click(page, '#save-sealed');
  await says(page, /at least ten/);
  await type(page, '#pass', 'warm rain in june');
  await type(page, '#pass-again', 'warm rain in june');
  const sealed = await download(page, () => click(page, '#save-sealed'));
  assert.equal(sealed.subarray(0, 8).toString(), 'GOODTURN');
  assert.ok(!sealed.includes('Moreau'));
  const file = join(directory, 'sealed.goodturn');
  await writeFile(file, sealed);

  await said({ type: 'erase-person', person: before.people[1].id });
  await choose(page, file);
  await page.waitForSelector('#bring-pass');
  await type(page, '#bring-pass', 'cold rain in june');
  await click(page, '#bring-open');
  await says(page, /does not open/);
  await page.$eval('#bring-pass', (field) => /** @type {HTMLInputElement} */ (field).select());
  await page.keyboard.type('warm rain in june');
  await click(page, '#bring-open');
  await click(page, '#bring-now');
  await says(page, /New people: 1\. New gestures: 6/);
  assert.deepEqual(await record(), before);
  await page.close();
});

test('a broken file is refused with its line, and nothing changes', async () => {
  const page = await data();
  const before = await record();
  const whole = await readFile(join(directory, 'saved.json'));
  const cut = join(directory, 'cut.json');
  await writeFile(cut, whole.subarray(0, Math.floor(whole.length / 2)));
  await choose(page, cut);
  await says(page, /damaged at line \d+/);
  const other = join(directory, 'holiday.json');
  await writeFile(other, '{"beach": true}');
  await choose(page, other);
  await says(page, /does not know what/);
  assert.deepEqual(await record(), before);
  await page.close();
});

test('a site is erased and taken back; erased for good, nothing of it is left in either store (C14)', async () => {
  const page = await data();
  const before = await record();
  await click(page, '#erase-site-now');
  await click(page, '#erase-sure-now');
  await says(page, /Gestures: 6/);
  assert.equal((await record()).gestures.length, 6);
  await click(page, '#take-back-0');
  await says(page, /taken back/);
  assert.deepEqual(await record(), before);

  const gone = before.people.find((person) => person.accounts[0].site === 'github');
  assert.ok(gone);
  await click(page, '#copy-now');
  await says(page, /up to date/);
  await click(page, '#empty-bin');
  await says(page, /gone for good/);
  await click(page, '#erase-keep');
  await click(page, '#erase-site-now');
  await click(page, '#erase-sure-now');
  await says(page, /Gestures: 6/);
  const left = await everything();
  assert.ok(left.includes('ada@social.example'), 'the other person is in both');
  for (const word of ['bela-builds', 'Bela', gone.id]) assert.ok(!left.includes(word), `${word} is left`);
  await page.close();
});

/** All that both stores hold, as text; the copy decompressed. */
async function everything() {
  return world.extension.evaluate(async () => {
    const latin = (/** @type {Uint8Array} */ bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('goodturn');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const parts = [];
    for (const name of database.objectStoreNames) {
      const all = (/** @type {'getAll' | 'getAllKeys'} */ method) => new Promise((resolve) => {
        const asking = database.transaction(name).objectStore(name)[method]();
        asking.onsuccess = () => resolve(asking.result);
      });
      parts.push(JSON.stringify(await all('getAllKeys')), ...(await all('getAll')).map(latin));
    }
    database.close();
    for (const [key, value] of Object.entries(await chrome.storage.local.get(null))) {
      if (!key.startsWith('copy-')) {
        parts.push(JSON.stringify(value));
        continue;
      }
      const packed = Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      parts.push(latin(new Uint8Array(await new Response(stream).arrayBuffer())));
    }
    return parts.join('\n');
  });
}

/** Changes the database past the extension. @param {'lose' | 'damage'} how */
async function harm(how) {
  await world.extension.evaluate(async (how) => {
    if (how === 'lose') {
      await new Promise((resolve, reject) => {
        const going = indexedDB.deleteDatabase('goodturn');
        going.onsuccess = resolve;
        going.onerror = () => reject(going.error);
      });
      return;
    }
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('goodturn');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise((resolve, reject) => {
      const transaction = database.transaction('logs-2', 'readwrite');
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
      const walking = transaction.objectStore('logs-2').openCursor();
      walking.onsuccess = () => {
        const cursor = walking.result;
        if (!cursor) return;
        const bytes = cursor.value;
        bytes[bytes.length - 1] ^= 1;
        cursor.update(bytes);
        cursor.continue();
      };
    });
    database.close();
  }, how);
}

for (const [how, holds] of /** @type {const} */ ([['lose', /has lost the record/], ['damage', /cannot be read/]])) {
  test(`when the browser's database is ${how === 'lose' ? 'lost' : 'damaged'}, the second copy brings it back`, async () => {
    await said({ type: 'tidy' });
    const before = await record();
    assert.ok(before.gestures.length > 0);
    await harm(how);
    await world.extension.killWorker();
    // What is noticed meanwhile is kept beside it.
    await said({ type: 'log', account: { site: 'manual', account: { handle: 'Cato', name: 'Cato' } }, direction: 'given', kind: 'gift', at: Date.parse('2026-10-01T09:00:00Z') });
    const page = await data();
    await page.waitForSelector('#recover');
    assert.match(await text(page, '#recover'), holds);
    await until(async () => /second copy of .*People: \d/.test(await text(page, '#recover')), 'the page to tell what the copy holds');
    await click(page, '#from-copy');
    await says(page, /Brought back/);
    await until(async () => !(await page.$('#recover')), 'all to be well');
    const now = await record();
    const meanwhile = now.people.find((person) => person.name === 'Cato')?.id;
    assert.ok(meanwhile);
    assert.deepEqual(now.gestures.filter((gesture) => gesture.person !== meanwhile), before.gestures);
    await said({ type: 'erase-person', person: meanwhile });
    assert.deepEqual((await record()).gestures, before.gestures);
    await page.close();
  });
}

test('a ledger of the first layout is read, all of it', async () => {
  const fixture = JSON.parse(await readFile(new URL('../support/layout-1.json', import.meta.url), 'utf8'));
  await said({ type: 'erase-all' });
  await layout(fixture.version, fixture.stores);
  await world.extension.killWorker();
  const now = await record();
  const known = (/** @type {any[]} */ people) => people.map(({ id, name, accounts, note }) => ({ id, name, handle: accounts[0].handle, note }));
  assert.deepEqual(known(now.people), known(fixture.people));
  const plain = (/** @type {any[]} */ gestures) => gestures.map(({ id, at, site, direction, kind, person, object, undone_at }) => ({ id, at, site, direction, kind, person, object, undone_at }));
  assert.deepEqual(plain(now.gestures), plain(fixture.gestures));
});

test('a ledger of a newer Goodturn is left alone, and the user is told', async () => {
  await said({ type: 'erase-all' });
  await layout(99, { future: [['key', { bytes: 'AAEC' }]] });
  await world.extension.killWorker();
  const answer = await world.extension.send({ v: 1, offset: 0, type: 'log', account: { site: 'manual', account: { handle: 'Cato', name: 'Cato' } }, direction: 'given', kind: 'gift', at: Date.now() });
  assert.deepEqual(answer, { type: 'error', why: 'common_store_newer' });
  const page = await world.extension.page('data.html');
  await page.waitForSelector('#recover');
  assert.match(await text(page, '#recover'), /newer Goodturn/);
  assert.equal(await page.$('#go-on'), null);
  const stores = await world.extension.evaluate(async () => {
    const database = await new Promise((resolve) => { const opening = indexedDB.open('goodturn'); opening.onsuccess = () => resolve(opening.result); });
    const names = [database.version, ...database.objectStoreNames];
    database.close();
    return names;
  });
  assert.deepEqual(stores, [99, 'future']);
  await page.close();
});

/** Makes the database as an older or newer Goodturn would. @param {number} version @param {Record<string, any[]>} stores */
async function layout(version, stores) {
  await world.extension.evaluate(async (version, stores) => {
    await new Promise((resolve, reject) => {
      const going = indexedDB.deleteDatabase('goodturn');
      going.onsuccess = resolve;
      going.onerror = () => reject(going.error);
    });
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('goodturn', version);
      opening.onupgradeneeded = () => { for (const name of Object.keys(stores)) opening.result.createObjectStore(name); };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const [name, records] of Object.entries(stores)) {
      await new Promise((resolve, reject) => {
        const transaction = database.transaction(name, 'readwrite');
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
        for (const [key, value] of records) {
          transaction.objectStore(name).put(typeof value === 'string' ? value : Uint8Array.from(atob(value.bytes), (letter) => letter.charCodeAt(0)), key);
        }
      });
    }
    database.close();
  }, version, stores);
}
