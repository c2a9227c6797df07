// @ts-check
/**
 * One site in the real extension: what is read on its pages (`expected.json`) and what its acts leave in the ledger
 * (`acts.mjs`), both as plain lines. `sites.test.mjs` runs it for every site; nothing here knows one.
 *
 * All acts of a site go to one ledger: those that are no gesture come first, so that a wrong record of theirs is there by the
 * time the others have arrived, and the whole is compared at the end.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { exported, line } from './goodturn.mjs';
import { click, focus, hover, scroll, tap } from './user.mjs';
import { until } from './wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Frame} Frame
 * @typedef {import('./browser.mjs').World} World
 * @typedef {[string, ...any[]]} Step
 * @typedef {{ name: string, page: string, steps: Step[], given: string[], frame?: string }} Act
 * @typedef {{ path: string, reads: string[], received?: string[], frame?: string, ambiguous?: boolean }} Expected `frame`: part of the address of
 *   the frame that is read instead of the page; `ambiguous`: two might be meant, and no damaged copies are made of it
 * @typedef {{ id: string, site: any, acts: Act[], pages: Record<string, Expected>, received: Expected[], read: string[], origins: string[] }} Site
 *   `received`: the pages on which the user rests to see what others did; `read`: the names of those that are read
 */

const PAGES = new URL('../pages/', import.meta.url);

/** The sites that have pages and lines. @returns {string[]} */
export const named = () => readdirSync(PAGES).filter((id) => existsSync(new URL(`${id}/acts.mjs`, PAGES)) && existsSync(new URL(`${id}/expected.json`, PAGES)) && reads(id));

/** All that have pages, those with tests of their own as well. @returns {string[]} */
export const all = () => readdirSync(PAGES).filter((id) => existsSync(new URL(`${id}/site.mjs`, PAGES)) && existsSync(new URL(`${id}/expected.json`, PAGES)));

/** @param {string} id */
const expected = (id) => JSON.parse(readFileSync(new URL(`${id}/expected.json`, PAGES), 'utf8'));
const reads = (/** @type {string} */ id) => Object.values(expected(id).pages).some((/** @type {any} */ page) => page.reads);

/** @param {string} id @returns {Promise<Site>} */
export async function load(id) {
  const site = await import(new URL(`${id}/site.mjs`, PAGES).href);
  const { acts = [] } = await import(new URL(`${id}/acts.mjs`, PAGES).href);
  const pages = /** @type {Record<string, Expected>} */ (expected(id).pages);
  const received = Object.values(pages).filter((page) => page.received);
  const read = Object.entries(pages).filter(([, page]) => page.reads).map(([name]) => name);
  return { id, site, acts, pages, received, read, origins: site.origins ?? [site.origin] };
}

/**
 * What every run plays of a site: the first three pages are read, of the acts the first that gives each kind and every tenth are
 * made, of the pages with what others did the first is looked at. `WHOLE=1` plays all.
 *
 * @param {Site} site @returns {Site}
 */
export function inShort(site) {
  if (process.env.WHOLE) return site;
  const kinds = new Set();
  const isFirst = (/** @type {Act} */ act) => act.given.some((line) => !kinds.has(line.split(' ')[0]) && kinds.add(line.split(' ')[0]));
  const acts = site.acts.filter((act, at) => isFirst(act) || at % 10 === 0);
  const received = Object.values(site.pages).filter((page) => page.received).slice(0, 1);
  const read = Object.entries(site.pages).filter(([, page]) => page.reads).slice(0, 3).map(([name]) => name);
  return { ...site, acts, received, read };
}

/** What a site's ledger holds: lines without direction and site. @param {World} world @param {string} id @param {'given' | 'received'} direction */
export async function standing(world, id, direction) {
  const { gestures, people } = await exported(world.extension);
  return gestures
    .filter((gesture) => !gesture.undone_at && gesture.site === id && gesture.direction === direction)
    .map((gesture) => line(gesture, people).split(' ').slice(1, -1).join(' '));
}

/** Compares two lists of lines, whatever their order, and says what differs. @param {string[]} now @param {string[]} wanted @param {string} what */
function same(now, wanted, what) {
  const rest = [...now];
  const missing = wanted.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  if (missing.length || rest.length) throw new Error(`${what}: ${JSON.stringify({ missing, extra: rest }, null, 1)}`);
  return true;
}

/**
 * What the reader tells of what is in view. @param {World} world @param {Page} page @param {string} [frame]
 * @returns {Promise<any>}
 */
export async function view(world, page, frame) {
  const url = await page.evaluate(() => location.href);
  const read = await world.extension.evaluate(
    async (url, frame) => {
      for (const tab of (await chrome.tabs.query({})).filter((tab) => tab.url === url)) {
        const tabId = tab.id ?? 0;
        let frameId = 0;
        if (frame) {
          const frames = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => location.href });
          frameId = frames.find((one) => one.frameId !== 0 && String(one.result).includes(frame))?.frameId ?? -1;
          if (frameId < 0) continue;
        }
        const told = await chrome.tabs.sendMessage(tabId, { type: 'who' }, { frameId }).catch(() => null);
        if (told) return told;
      }
      return null;
    },
    url,
    frame ?? '',
  );
  if (!read) throw new Error(`nobody reads ${frame ?? url}`);
  return read;
}

/** A view as lines. @param {any} seen */
function told({ me, items, rows }) {
  const flags = (/** @type {any} */ item) => ['promoted', 'sensitive', 'own'].filter((flag) => item[flag]);
  const state = (/** @type {any} */ on) => (on === null ? '?' : on ? 'on' : 'off');
  return [
    `me ${me?.handle || me?.name || '-'}`,
    ...items.map((/** @type {any} */ item) =>
      ['item', item.name, item.author.handle, item.object ?? '-', ...item.controls.map((/** @type {any} */ { kind, on }) => `${kind}:${state(on)}`), ...flags(item), ...(item.links?.length ? ['links', ...item.links] : [])].join(' ')),
    ...rows.map((/** @type {any} */ row) =>
      ['row', row.kind, row.actors.map((/** @type {any} */ actor) => actor.handle).join(',') || '-', ...(row.others ? [`+${row.others}`] : []), row.object ?? '-'].join(' ')),
  ];
}

// A hostile page has form fields that bear the names of the document's properties: those are taken from prototypes.

/** Where everything that scrolls stands. @param {Page} page */
const places = (page) =>
  page.evaluate(() => [...Document.prototype.querySelectorAll.call(document, '*')].reduce((sum, element) => sum + (Number(element.scrollTop) || 0), 0));

/** Whether anything under the mouse can still go down. @param {Page} page */
const goesOn = (page) =>
  page.evaluate(() => {
    const all = /** @type {Element} */ (Reflect.get(Document.prototype, 'documentElement', document));
    let at = Document.prototype.elementFromPoint.call(document, 640, 500);
    for (; at; at = /** @type {Element | null} */ (Reflect.get(Node.prototype, 'parentElement', at))) {
      const scrolls = at === all || /auto|scroll/.test(getComputedStyle(at).overflowY);
      if (scrolls && at.scrollTop + at.clientHeight < at.scrollHeight - 1) return true;
    }
    return all.scrollTop + innerHeight < all.scrollHeight - 1;
  });

/**
 * Goes down the page as far as it goes, and does something at every stop.
 *
 * @param {Page} page
 * @param {() => Promise<void>} stop
 */
export async function down(page, stop) {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.mouse.move(640, 500);
  for (let stops = 0; stops < 30; stops++) {
    await stop();
    if (!(await goesOn(page))) return;
    const before = await places(page);
    let last = before;
    await scroll(page, 700);
    // On a busy machine a turn of the wheel takes its time, and two of them would pass over something.
    const moved = await until(async () => {
      const now = await places(page);
      const still = now === last && now !== before;
      last = now;
      return still;
    }, 'the page to scroll', { timeout: 3000, every: 40 }).catch(() => false);
    if (!moved) return;
  }
}

/** Reads a page from top to bottom. @param {World} world @param {Page} page @param {string} [frame] */
async function readAll(world, page, frame) {
  /** @type {Set<string>} */
  const lines = new Set();
  await down(page, async () => told(await view(world, page, frame)).forEach((line) => lines.add(line)));
  return [...lines];
}

/** What is read on one page is exactly what is written. @param {World} world @param {Site} site @param {string} name */
export async function compare(world, site, name) {
  const { path, reads, frame } = site.pages[name];
  const page = await world.open(new URL(path, site.origins[0]).href, { height: 1000 });
  await until(async () => same(await readAll(world, page, frame), [...new Set(reads)], `${site.id}, page ${name}`), 'what is read to be what is written', { timeout: 30_000, every: 200 });
  await page.close();
}

/** What others did is in the ledger once the user has rested on the rows. @param {World} world @param {Site} site */
export async function receive(world, site) {
  for (const { path, received = [], frame } of site.received) {
    const page = await world.open(new URL(path, site.origins[0]).href, { height: 1000 });
    const seen = async () => (await view(world, page, frame)).rows.flatMap((/** @type {any} */ row) => row.actors.map((/** @type {any} */ actor) => `${row.kind} ${actor.handle} ${(row.object ?? '-').replace(/^https?:\/\/[^/]+/, '')}`));
    await until(() => view(world, page, frame), `${path} to be read`);
    const missing = async (/** @type {string[]} */ lines) => {
      const now = await standing(world, site.id, 'received');
      return lines.filter((line) => received.includes(line) && !now.includes(line));
    };
    // Down the page once more if something was not there yet: who the user is comes late on some pages, and with it the rows.
    await until(async () => {
      await down(page, async () => {
        const here = await seen();
        await until(async () => (await missing(here)).length === 0, `${path}: ${JSON.stringify(await missing(here))} to be in the ledger`, { timeout: 45_000, every: 150 });
      });
      const left = await missing(received);
      if (left.length) throw new Error(`not in the ledger: ${JSON.stringify(left, null, 1)}`);
      return true;
    }, `what others did on ${path} to be in the ledger`, { timeout: 60_000, every: 200 });
    await page.close();
  }
  // The same gesture may be seen on several pages; several of nobody in particular are on one. And pages that are not visited
  // here may have shown their rows already, when they were read or acted on.
  const times = (/** @type {Expected[]} */ pages, /** @type {string} */ line) => Math.max(0, ...pages.map(({ received = [] }) => received.filter((one) => one === line).length));
  await until(async () => {
    const now = await standing(world, site.id, 'received');
    const lines = new Set([...now, ...site.received.flatMap((page) => page.received ?? [])]);
    const wrong = [...lines].filter((line) => {
      const there = now.filter((one) => one === line).length;
      return there < times(site.received, line) || there > times(Object.values(site.pages), line);
    });
    if (wrong.length) throw new Error(`too often or not often enough: ${JSON.stringify(wrong, null, 1)}`);
    return true;
  }, `what others did on ${site.id} to be in the ledger`, { timeout: 20_000, every: 200 });
}

/** Every act of the site. @param {World} world @param {Site} site */
export async function play(world, site) {
  const before = await standing(world, site.id, 'given');
  assert.deepEqual(before, [], `${site.id} was in the ledger before anybody acted`);
  // What is either on or off counts once however often it was done; words count each time.
  const toggled = /^(react|vote|follow|reshare|endorse) /;
  const wanted = site.acts.flatMap((act) => act.given).filter((line, at, all) => !toggled.test(line) || all.indexOf(line) === at);
  /** Tabs are few and used again, as a person's are: a page is left when its turn comes round. @type {{ page: Page, act: Act }[]} */
  const tabs = [];
  const acts = [...site.acts].sort((one, other) => Number(one.given.length > 0) - Number(other.given.length > 0));
  for (const [n, act] of acts.entries()) {
    const url = new URL(act.page, site.origins[0]).href;
    const before = tabs[n % TABS];
    if (before) await leave(world, site, before);
    const page = before ? await visit(before.page, url) : await world.open(url, { height: 1000 });
    tabs[n % TABS] = { page, act };
    try {
      await until(() => view(world, page, act.frame), `${act.page} to be read`);
      for (const step of act.steps) await perform(world, site, page, page.mainFrame(), step);
    } catch (error) {
      throw new Error(`${site.id}, act "${act.name}": ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
  await until(async () => same(await standing(world, site.id, 'given'), wanted, `${site.id}, given`), 'the ledger to hold what was done', { timeout: 45_000, every: 200 });
  for (const { page } of tabs) {
    await unmoved(page);
    await page.close();
  }
}

/** How many acts are under way at most. */
const TABS = 8;

/** What was done on a page is in the ledger before the page is left. @param {World} world @param {Site} site @param {{ page: Page, act: Act }} tab */
async function leave(world, site, { page, act }) {
  const missing = async () => {
    const now = act.given.length ? await standing(world, site.id, 'given') : [];
    return act.given.filter((line) => !now.includes(line));
  };
  await until(async () => !(await missing()).length, `${site.id}, act "${act.name}" to be in the ledger`, { timeout: 45_000, every: 100 });
  await unmoved(page);
}

/** Another page in a tab; by way of nothing, because an address that differs in its fragment alone is the same page. @param {Page} page @param {string} url */
async function visit(page, url) {
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Nobody but the page's own scripts sent events into it. @param {Page} page */
async function unmoved(page) {
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).__page?.untrustedEvents ?? 0), 0, `${page.url()} saw an event that nobody made (C1)`);
}

/** @param {World} world @param {Site} site @param {Page} page @param {Frame} frame @param {Step} step */
export async function perform(world, site, page, frame, [verb, what, value]) {
  const inPage = frame === page.mainFrame();
  const there = async () => {
    const handle = await frame.waitForSelector(what, { visible: true, timeout: 10_000 });
    if (!handle) throw new Error(`${what} is not there`);
    return handle;
  };
  switch (verb) {
    case 'click': return inPage ? click(page, what) : (await there()).click();
    case 'double': return inPage ? click(page, what, { count: 2 }) : (await there()).click({ count: 2 });
    case 'tap': return inPage ? tap(page, what) : (await there()).tap();
    case 'hover': return inPage ? hover(page, what) : (await there()).hover();
    case 'type': {
      await (inPage ? click(page, what) : (await there()).click());
      return page.keyboard.type(value);
    }
    case 'focus': return focus(page, what, there);
    case 'press':
      await focus(page, what, there);
      return chord(page, value);
    case 'keys': return chord(page, what);
    case 'await': return frame.waitForSelector(what, { timeout: 10_000 });
    case 'gone': return frame.waitForFunction((selector) => !document.querySelector(selector), { timeout: 10_000 }, what);
    case 'scroll': return scroll(page, what);
    case 'goto': return page.goto(new URL(what, site.origins[0]).href, { waitUntil: 'load' });
    case 'back': return page.goBack();
    case 'recorded': return until(async () => (await standing(world, site.id, 'given')).includes(what), `${what} to be in the ledger`, { timeout: 30_000, every: 150 });
    case 'in': {
      const inner = await (await frame.waitForSelector(what, { timeout: 10_000 }))?.contentFrame();
      if (!inner) throw new Error(`${what} is no frame`);
      for (const step of value) await perform(world, site, page, inner, step);
      return;
    }
    default: throw new Error(`no step is called ${verb}`);
  }
}

/** A key with what is held: `Control+Enter`. @param {Page} page @param {string} keys */
async function chord(page, keys) {
  const [key, ...held] = /** @type {import('puppeteer-core').KeyInput[]} */ (keys === '+' ? ['+'] : keys.split('+').reverse());
  for (const modifier of held) await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  for (const modifier of held) await page.keyboard.up(modifier);
}
