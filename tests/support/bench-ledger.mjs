/**
 * A ledger of ten years in a real browser, through the extension's own pages: bringing it in, opening popup and statistics, adding
 * to it. Then the same gestures in a plain store, one record each, written with a well-known library, on an ordinary page.
 *
 * `cargo xtask bench ledger`; the argument is the export that the native bench wrote. Figures, not judgements.
 */
import { readFileSync } from 'node:fs';
import { launch } from './browser.mjs';
import { click } from './user.mjs';
import { until } from './wait.mjs';

const [file] = process.argv.slice(2);
const APPENDS = 200;
const MANY = 10_000;

/** @param {string} what @param {string} figure */
const told = (what, figure) => console.log(`${what.padEnd(58)} ${figure.padStart(12)}`);
/** @param {number[]} times @param {number} share */
const at = (times, share) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)].toFixed(1);

const world = await launch();
const { gestures } = JSON.parse(readFileSync(file, 'utf8'));
/** @type {Record<string, number>} */
const ours = {};
try {
  const data = await world.extension.page('data.html');
  const field = await data.waitForSelector('#bring-file');
  let begun = performance.now();
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (field).uploadFile(file);
  await data.waitForSelector('#bring-now', { timeout: 120_000 });
  told('reading the export and comparing it', `${(performance.now() - begun).toFixed(0)} ms`);
  begun = performance.now();
  await click(data, '#bring-now');
  await until(async () => /Brought in\./.test(await data.$eval('#message', (element) => element.textContent ?? '')), 'the ledger to be there', { timeout: 120_000 });
  told('bringing it in, second copy included', `${(performance.now() - begun).toFixed(0)} ms`);
  await data.reload();
  await data.waitForSelector('#holds');
  const rebuilding = performance.now();
  await click(data, '#check');
  await until(async () => /Everything can be read/.test(await data.$eval('#message', (element) => element.textContent ?? '')), 'the check', { timeout: 60_000 });
  told('checking everything and full rebuild, copy included', `${(performance.now() - rebuilding).toFixed(0)} ms`);

  /** From the page's start, and from asking for the record. @param {string} path @param {string} ready @returns {Promise<number[]>} */
  const opened = async (path, ready) => {
    const page = await world.extension.page('background.js');
    await page.evaluateOnNewDocument((ready) => {
      const open = IDBFactory.prototype.open;
      let asked = 0;
      IDBFactory.prototype.open = function (...args) {
        asked ||= performance.now();
        return open.apply(this, args);
      };
      const look = () => {
        const now = performance.now();
        if (document.querySelector(ready)) /** @type {any} */ (globalThis).readyAt ??= [now, now - asked];
        else requestAnimationFrame(look);
      };
      look();
    }, ready);
    await page.goto(`${world.extension.origin}/${path}`);
    const time = await until(() => page.evaluate(() => /** @type {any} */ (globalThis).readyAt), `${path} to be ready`, { timeout: 60_000 });
    await page.close();
    return time;
  };
  for (const [path, ready] of [['popup.html', 'main:not(:has(> p.soft))'], ['statistics.html', '#given-total']]) {
    const times = [];
    for (let n = 0; n < 5; n += 1) times.push(await opened(path, ready));
    const [all, data] = [0, 1].map((which) => at(times.map((time) => time[which] ?? NaN), 0.5));
    told(`${path}: from opening to its figures, of it the record's`, `${all}, ${data} ms`);
  }

  // A name looked for among everybody, in the form for a gesture by hand.
  const form = await world.extension.page('popup.html?tab=0');
  await form.waitForSelector('#log');
  await form.$eval('#log', (log) => { /** @type {HTMLDetailsElement} */ (log).open = true; });
  await form.focus('#log-name');
  await form.keyboard.type('zz');
  await form.evaluate(() => {
    const works = /** @type {any} */ (globalThis).works = /** @type {number[]} */ ([]);
    addEventListener('input', () => {
      const begun = performance.now();
      setTimeout(() => works.push(performance.now() - begun));
    }, { capture: true });
  });
  await form.$eval('#log-name', (field) => /** @type {HTMLInputElement} */ (field).select());
  await form.keyboard.type('mara to');
  const works = await until(() => form.evaluate(() => /** @type {any} */ (globalThis).works.length === 7 && /** @type {any} */ (globalThis).works), 'the names');
  told('popup, a name among all: work of a keystroke, median and slowest', `${at(works, 0.5)}, ${at(works, 1)} ms`);
  await form.close();

  // From asking for the popup, as a click on its button does, to the first picture with something in it.
  const tab = await world.open('about:blank');
  for (const stopped of [false, true]) {
    const [all, own] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (let n = 0; n < 9; n += 1) {
      if (stopped) await world.extension.killWorker();
      await tab.bringToFront();
      const asked = Date.now();
      const popup = await world.extension.popup(tab);
      const [from, paint] = await until(() => popup.evaluate(() => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        return paint && [performance.timeOrigin, paint.startTime];
      }), 'the popup\'s first picture', { every: 10 });
      all.push(from + paint - asked);
      own.push(paint);
      await popup.close();
      await until(() => !world.browser.targets().some((target) => target.url().includes('/popup.html')), 'the popup to be gone');
    }
    told(`popup, worker ${stopped ? 'stopped' : 'running'}: from asking to first paint, from its start`, `${at(all, 0.5)}, ${at(own, 0.5)} ms`);
  }

  const desk = await world.extension.page('background.js');
  const appended = async (/** @type {number} */ from, /** @type {number} */ many) => desk.evaluate(async (from, many) => {
    const times = [];
    for (let n = from; n < from + many; n += 1) {
      const account = { site: 'mastodon', account: { handle: `new${n % 50}@social.example`, name: `New ${n % 50}` } };
      const begun = performance.now();
      const answer = await chrome.runtime.sendMessage({ v: 1, offset: 0, type: 'log', account, direction: 'received', kind: 'reply', at: Date.now() - n * 1000, object: `https://social.example/@me/${n}` });
      times.push(performance.now() - begun);
      if (answer.type !== 'ack') throw new Error(JSON.stringify(answer));
    }
    return times;
  }, from, many);
  const times = await appended(0, APPENDS);
  told(`adding a gesture, ${APPENDS} times: median, nine in ten under`, `${at(times, 0.5)}, ${at(times, 0.9)} ms`);
  ours.append = Number(at(times, 0.5));
  if (world.name === 'chromium') {
    const target = await world.browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(world.extension.origin));
    const session = await target.createCDPSession();
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = /** @type {any} */ (await session.send('Runtime.getHeapUsage'));
      return (usedSize + (backingStorageSize ?? 0)) / 1024 / 1024;
    };
    const before = await heap();
    await appended(APPENDS, MANY);
    told(`the background's memory before and after ${MANY.toLocaleString('en')} more`, `${before.toFixed(1)}, ${(await heap()).toFixed(1)} MB`);
  }
  await desk.close();

  const dexie = readFileSync(new URL('../../node_modules/dexie/dist/dexie.min.js', import.meta.url), 'utf8');
  const origin = 'https://plain.example';
  world.network.serve({ origin, create: () => ({
    handle: ({ url }) => {
      const path = new URL(url).pathname;
      const [type, body] = path === '/dexie.js' ? ['text/javascript', dexie]
        : path === '/gestures.json' ? ['application/json', JSON.stringify(gestures)]
        : ['text/html', '<!doctype html><html lang="en"><title>Plain</title><script src="/dexie.js"></script>'];
      return { status: 200, headers: { 'content-type': type }, body };
    },
  }) });
  const page = await world.open(`${origin}/`);
  const plain = await page.evaluate(async (appends) => {
    const all = await (await fetch('/gestures.json')).json();
    const { Dexie } = /** @type {any} */ (globalThis);
    const store = new Dexie('plain', { chromeTransactionDurability: 'strict' });
    store.version(1).stores({ gestures: 'id, person, at', people: 'id' });
    let begun = performance.now();
    await store.gestures.bulkAdd(all);
    const written = performance.now() - begun;
    begun = performance.now();
    const read = (await store.gestures.toArray()).length;
    const reading = performance.now() - begun;
    const times = [];
    for (let n = 0; n < appends; n += 1) {
      begun = performance.now();
      await store.transaction('rw', store.gestures, () => store.gestures.add({ ...all[n], id: `new-${n}` }));
      times.push(performance.now() - begun);
    }
    return { written, reading, read, times };
  }, APPENDS);
  told(`plain store (Dexie): writing ${plain.read.toLocaleString('en')} gestures`, `${plain.written.toFixed(0)} ms`);
  told('plain store (Dexie): reading them', `${plain.reading.toFixed(0)} ms`);
  told('plain store (Dexie): adding one, median (no message, no tally)', `${at(plain.times, 0.5)} ms`);
} finally {
  await world.close();
}
