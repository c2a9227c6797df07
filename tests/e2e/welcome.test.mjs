// @ts-check
/**
 * The welcome page: sites are chosen with one question, and the sample shows the real hint and the popup's own views without
 * anything being recorded.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../support/browser.mjs';
import { exported } from '../support/goodturn.mjs';
import { click, press, type } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {import('puppeteer-core').Page} */
let welcome;
before(async () => {
  world = await launch();
  welcome = await world.extension.page('welcome.html', { width: 1280, height: 900 });
  await welcome.waitForSelector('#allow-sites');
});
after(() => world?.close());

const hints = () => world.piercing(welcome, 'section');
const said = () => welcome.$eval('#message', (region) => region.textContent ?? '');

test('three steps, and the sample says what the popup would say (C13)', async () => {
  assert.equal((await welcome.$$('section.step')).length, 3);
  const sample = () => welcome.$eval('.sample', (element) => element.textContent ?? '');
  assert.match(await sample(), /Ada Moreau/);
  assert.match(await welcome.$eval('#suggestion', (element) => element.textContent ?? ''), /boosted/);
  await click(welcome, '#let-go');
  await until(async () => !(await welcome.$('#suggestion')), 'the suggestion to be let go');
  assert.match(await sample(), /Ada Moreau/, 'the story stays');
  await click(welcome, '#circle');
  await until(() => welcome.$('#circle[aria-pressed="true"]'), 'Ada in the circle of the sample');
  await click(welcome, '#sample-again');
  await until(() => welcome.$('#suggestion'), 'the suggestion again');
});

test('the sample draws the real hint, which Escape lets go (C10)', async () => {
  await click(welcome, '#show-hint');
  const [hint] = await until(async () => { const found = await hints(); return found.some((card) => card.visible) && found; }, 'the hint');
  assert.match(hint.text, /Ada Moreau/);
  await press(welcome, 'Escape');
  await until(async () => !(await hints()).length, 'the hint to be gone');
});

test('several sites are chosen with one question', async () => {
  await welcome.evaluate(() => {
    const asked = /** @type {any} */ (window).asked = /** @type {any[]} */ ([]);
    // The browser's own question cannot be answered here; what is asked of it can be seen.
    chrome.permissions.request = /** @type {any} */ (async (/** @type {any} */ wanted) => asked.push(wanted.origins) > 0);
  });
  await click(welcome, '#allow-sites');
  await until(async () => /Nothing is chosen/.test(await said()), 'to be told that nothing is chosen');
  await type(welcome, '#site-address', 'social.example, not an address');
  await click(welcome, '#allow-sites');
  await until(async () => !/Nothing is chosen/.test(await said()) && (await said()) !== '', 'to be told of the address');
  assert.deepEqual(await welcome.evaluate(() => /** @type {any} */ (window).asked), []);
  await welcome.$eval('#site-address', (field) => /** @type {HTMLInputElement} */ (field).select());
  await welcome.keyboard.type('social.example, https://blog.example/about');
  await click(welcome, '#site-github-com');
  await click(welcome, '#site-www-linkedin-com');
  await click(welcome, '#allow-sites');
  await until(async () => /github\.com/.test(await said()), 'the sites to be allowed');
  const asked = await welcome.evaluate(() => /** @type {any} */ (window).asked);
  assert.deepEqual(asked.map((/** @type {string[]} */ origins) => origins.sort()), [
    ['https://blog.example/*', 'https://github.com/*', 'https://social.example/*', 'https://www.linkedin.com/*'],
  ]);
  const { settings } = await exported(world.extension);
  assert.deepEqual(Object.keys(settings.sites).sort(), ['https://blog.example', 'https://github.com', 'https://social.example', 'https://www.linkedin.com']);
  assert.equal(await welcome.$eval('#site-github-com', (tick) => /** @type {HTMLInputElement} */ (tick).checked), false, 'what is done is not chosen any more');
});

test('nothing of the sample was recorded, and nothing went wrong', async () => {
  const { people, gestures } = await exported(world.extension);
  assert.deepEqual([people, gestures], [[], []]);
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
