// @ts-check
/**
 * For everybody: axe finds nothing on any surface, in light, dark and forced colours and with more contrast; and popup, options,
 * welcome and data are used by the keyboard alone, with the focus always to be seen. In every run after a busy year, in a whole
 * one in every state.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, named } from '../support/browser.mjs';
import { comes } from '../support/goodturn.mjs';
import { STATES, SURFACES, Stage } from '../support/states.mjs';
import { press } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const AXE = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const WHOLE = !!process.env.WHOLE;
/** The style sheets are the same in both browsers: one looks at them in all colours, the other in its own, unless all is asked for. */
const SCHEMES = schemes();
/** Everything a keyboard has to reach. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** @returns {import('../support/browser.mjs').Scheme[]} */
function schemes() {
  if (named() === 'chromium') return ['light', 'dark', 'forced', 'light-contrast', 'dark-contrast'];
  return WHOLE ? ['light', 'dark', 'forced'] : ['light'];
}

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {Stage} */
let stage;
before(async () => {
  world = await launch();
  stage = await Stage.set(world);
  if (WHOLE) return;
  await STATES['first-day'](stage);
  await STATES['busy-year'](stage, 24);
});
after(() => world?.close());

/** Looks at a surface in every scheme: nothing is wrong. @param {Page} surface */
async function sound(surface) {
  assert.deepEqual(await wrongs(surface), []);
}

/** What is wrong, as `scheme, rule: where`. @param {Page} surface */
async function wrongs(surface) {
  await surface.evaluate(AXE);
  const wrong = [];
  for (const scheme of SCHEMES) {
    await world.scheme(surface, scheme);
    const found = await surface.evaluate(async (enhanced) => {
      const rules = { 'color-contrast-enhanced': { enabled: enhanced } };
      const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'], rules });
      return violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target, any }) => `${id}: ${target.join(' ')} (${any.map((/** @type {any} */ part) => part.message).join('; ').slice(0, 160)})`));
    }, scheme.endsWith('contrast'));
    wrong.push(...found.map((/** @type {string} */ line) => `${scheme}, ${line}`));
  }
  await world.scheme(surface, 'light');
  return wrong;
}

/** Opens what waits behind a title. @param {Page} surface */
const unfold = (surface) =>
  surface.$$eval('details', (all) => all.forEach((details) => { /** @type {HTMLDetailsElement} */ (details).open = true; }));

/** Everything in one more state; each comes from the one before. @param {string} state */
function inState(state) {
  test(`axe finds nothing on any surface, ${state}`, async () => {
    await STATES[state](stage, 24);
    for (const name of Object.keys(SURFACES)) {
      const surface = await stage.surface(name, { width: name === 'popup' ? 380 : 1100 });
      await unfold(surface);
      await sound(surface);
      await surface.close();
    }
  });
}

if (WHOLE) ['empty', 'first-day', 'busy-year'].forEach(inState);

test('what is wrong would be found', async () => {
  const surface = await stage.surface('welcome', { width: 1100 });
  await surface.evaluate(() => {
    const button = document.createElement('button');
    const faint = Object.assign(document.createElement('p'), { textContent: 'Hardly to be read' });
    faint.style.color = 'rgb(128 128 128 / 40%)';
    document.querySelector('main')?.append(button, faint);
  });
  const found = (await wrongs(surface)).join('\n');
  for (const scheme of SCHEMES) {
    assert.match(found, new RegExp(`${scheme}, button-name`));
    // Where the system decides the colours, nothing is faint.
    if (scheme !== 'forced') assert.match(found, new RegExp(`${scheme}, color-contrast`));
  }
  await surface.close();
});

for (const name of Object.keys(SURFACES)) {
  test(`axe finds nothing on ${name}`, async () => {
    const surface = await stage.surface(name, { width: name === 'popup' ? 380 : 1100 });
    if (name !== 'statistics') await unfold(surface);
    await sound(surface);
    await surface.close();
  });
}

test('axe finds nothing on a popup as narrow as a phone', async () => {
  const popup = await stage.surface('popup', { width: 320, height: 640 });
  await sound(popup);
  assert.ok(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
  await popup.close();
});

test('axe finds nothing on the question before erasing; Escape closes it, and the focus returns', async () => {
  const options = await stage.surface('options', { width: 1100 });
  await options.focus('#erase');
  await press(options, 'Enter');
  const open = () => options.$eval('#erase-dialog', (dialog) => /** @type {HTMLDialogElement} */ (dialog).open);
  await until(open, 'the question');
  await sound(options);
  await press(options, 'Escape');
  await until(async () => !(await open()), 'the question to be closed');
  assert.equal(await options.evaluate(() => document.activeElement?.id), 'erase');
  await options.close();
});

/**
 * Goes through a surface with Tab until everything was reached, and looks at each stop.
 *
 * @param {Page} surface
 */
async function walk(surface) {
  await surface.bringToFront();
  /** Names what can be reached, and takes the name along in the page. */
  const wanted = await surface.evaluate((stops) => {
    const can = [...document.querySelectorAll(stops)].filter((element) => {
      const field = /** @type {HTMLInputElement} */ (element);
      if (field.tabIndex < 0 || field.disabled || !element.checkVisibility({ visibilityProperty: true })) return false;
      // Of buttons that exclude each other, the one that is on.
      return field.type !== 'radio' || field.checked;
    });
    can.forEach((element, n) => { /** @type {HTMLElement} */ (element).dataset.stop = `${n} ${element.id || element.tagName} ${(element.textContent || '').slice(0, 30)}`; });
    return can.map((element) => /** @type {HTMLElement} */ (element).dataset.stop ?? '');
  }, STOPS);
  const missed = new Set(wanted);
  /** @type {string[]} */
  const unseen = [];
  // A field for a day or a time has several stops.
  for (let step = 0; step < wanted.length * 3 + 12 && missed.size; step += 1) {
    await press(surface, 'Tab');
    const { at, seen } = await surface.evaluate(() => {
      const element = /** @type {HTMLElement | null} */ (document.activeElement);
      const { outlineStyle, outlineWidth } = element ? getComputedStyle(element) : { outlineStyle: 'none', outlineWidth: '0' };
      return { at: element?.dataset.stop ?? '', seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 };
    });
    if (at && missed.delete(at) && !seen) unseen.push(at);
  }
  assert.deepEqual([...missed], [], 'what Tab never reached');
  assert.deepEqual(unseen, [], 'where the focus is not to be seen');
}

for (const name of ['popup', 'options', 'welcome', 'data']) {
  test(`${name} is reached by the keyboard, all of it, and the focus is seen`, async () => {
    const surface = await stage.surface(name, { width: name === 'popup' ? 380 : 1100 });
    await walk(surface);
    await surface.close();
  });
}

test('a gesture is put into the record by the keyboard alone', async () => {
  const popup = await stage.surface('popup', { width: 380 });
  await popup.bringToFront();
  await popup.focus('#log > summary');
  await press(popup, 'Enter');
  await until(() => popup.$('#log[open]'), 'the form');
  await press(popup, 'Tab');
  assert.equal(await popup.evaluate(() => document.activeElement?.id), 'log-who');
  await press(popup, 'End');
  await until(() => popup.$('#log-name'), 'the field for a name');
  await press(popup, 'Tab');
  await popup.keyboard.type('Hedy');
  await press(popup, 'Enter');
  await comes(world.extension, /^given other Hedy - manual$/);
  await until(() => popup.evaluate(() => document.activeElement?.id === 'message'), 'the focus on what was said');
  await popup.close();
});

if (WHOLE) ['paused', 'changed', 'recovery'].forEach(inState);

test('nothing went wrong, and the extension asked nobody for anything (C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
