/**
 * The statistics page with a ledger of ten years in a real browser: how soon it shows something and its figures, how long a change
 * of range and a keystroke in the search take until the next picture, how scrolling goes, how much memory it holds.
 *
 * `cargo xtask bench statistics`; the argument is the export that the native bench wrote. Figures, not judgements.
 */
import { launch } from './browser.mjs';
import { click } from './user.mjs';
import { until } from './wait.mjs';

const [file] = process.argv.slice(2);
/** @param {string} what @param {string} figure */
const told = (what, figure) => console.log(`${what.padEnd(58)} ${figure.padStart(16)}`);
/** @param {number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)];
/** @param {number[]} times */
const told3 = (times) => `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;

const world = await launch();
try {
  const data = await world.extension.page('data.html');
  const field = await data.waitForSelector('#bring-file');
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (field).uploadFile(file);
  await data.waitForSelector('#bring-now', { timeout: 120_000 });
  await click(data, '#bring-now');
  await until(async () => /New people/.test(await data.$eval('#message', (element) => element.textContent ?? '')), 'the ledger to be there', { timeout: 120_000 });
  await data.close();

  const [paint, figures] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  let page = await world.extension.page('background.js');
  for (let n = 0; n < 5; n += 1) {
    await page.close();
    page = await world.extension.page('background.js');
    await page.evaluateOnNewDocument(() => {
      const look = () => {
        if (document.querySelector('#given-total')) requestAnimationFrame(() => { /** @type {any} */ (globalThis).readyAt = performance.now(); });
        else requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(`${world.extension.origin}/statistics.html`);
    figures.push(await until(() => page.evaluate(() => /** @type {any} */ (globalThis).readyAt), 'the figures', { timeout: 60_000 }));
    paint.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
  }
  told('opening: first paint', told3(paint));
  told('opening: to its figures', told3(figures));

  // From an input to the next picture, as the browser itself measures it (in steps of 8 ms).
  await page.evaluate(() => {
    /** @type {any} */ (globalThis).inputs = [];
    /** @type {any} */ (globalThis).tasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { name, duration, processingStart, processingEnd } = /** @type {any} */ (entry);
        /** @type {any} */ (globalThis).inputs.push({ name, duration, work: processingEnd - processingStart });
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: false });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) /** @type {any} */ (globalThis).tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  const inputs = async () => page.evaluate(async () => {
    await new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(() => { setTimeout(resolve, 200); }); }); });
    const all = /** @type {any} */ (globalThis).inputs;
    /** @type {any} */ (globalThis).inputs = [];
    return all;
  });
  for (const range of ['12', 'year', 'all', '30']) {
    const times = [];
    for (let n = 0; n < 3; n += 1) {
      await click(page, `#range input[value="${range === '30' ? '12' : '30'}"]`);
      await inputs();
      await click(page, `#range input[value="${range}"]`);
      times.push(Math.max(16, ...(await inputs()).map((/** @type {any} */ input) => input.duration)));
    }
    told(`range "${range}": from the click to the picture`, told3(times));
  }

  await click(page, '#ways a[href="#people"]');
  await page.waitForSelector('#people-list li');
  await inputs();
  await click(page, '#people-search');
  await inputs();
  const keys = [];
  for (const letter of 'ada moreau') {
    await page.keyboard.press(letter === ' ' ? 'Space' : /** @type {any} */ (letter));
    const work = (await inputs()).filter((/** @type {any} */ input) => input.name === 'input' || input.name === 'keydown' || input.name === 'keypress').map((/** @type {any} */ input) => input.work);
    keys.push(Math.max(0, ...work));
  }
  told('search: work of a keystroke, slowest', `${Math.max(...keys).toFixed(1)} ms`);
  await page.$eval('#people-search', (field) => { /** @type {HTMLInputElement} */ (field).value = ''; field.dispatchEvent(new Event('input', { bubbles: true })); });
  const frames = page.evaluate(async () => {
    /** @type {any} */ (globalThis).tasks = [];
    const times = /** @type {number[]} */ ([]);
    let last = performance.now();
    while (times.length < 180) {
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return { times, tasks: /** @type {any} */ (globalThis).tasks, at: scrollY };
  });
  for (let n = 0; n < 40; n += 1) await page.mouse.wheel({ deltaY: 1200 });
  const { times, tasks, at } = await frames;
  const late = times.filter((time) => time > 25).length;
  told(`scrolling ${at.toFixed(0)} px of people: frames late, long tasks`, `${late} of ${times.length}, ${tasks.length}`);

  if (world.name === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize, embedderHeapUsedSize } = /** @type {any} */ (await session.send('Runtime.getHeapUsage'));
    // The module that runs already: asked to start again, it hands out what it has.
    const wasm = await page.evaluate(async () => (await (await import(new URL('wasm/statistics.js', location.href).href)).default()).memory.buffer.byteLength);
    const [script, core] = [usedSize + (backingStorageSize ?? 0) + (embedderHeapUsedSize ?? 0), wasm].map((bytes) => (bytes / 1024 / 1024).toFixed(1));
    told('memory: script and document, wasm', `${script} MB, ${core} MB`);
  }
} finally {
  await world.close();
}
