/**
 * What Goodturn noticed, as its export tells, and waiting for it. Tests and the tour look at the ledger through the same
 * door that everybody has: the export.
 */
import { throughout, until } from './wait.mjs';

/**
 * @typedef {import('./extension.mjs').Extension} Extension
 * @typedef {{ id: string, at: string, site: string, account: string, direction: 'given' | 'received', kind: string,
 *   person: string | null, object: string | null, source: string, undone_at: string | null }} Gesture
 * @typedef {{ id: string, name: string, accounts: { site: string, handle: string, stable_id: string | null }[],
 *   groups: string[], note: string, in_circle: boolean }} Person
 * @typedef {{ format: 'goodturn', version: 1, exported_at: string, people: Person[], gestures: Gesture[], settings: any }} Export
 */

/** The whole ledger. @param {Extension} extension @returns {Promise<Export>} */
export async function exported(extension) {
  const answer = await extension.send({ type: 'export' });
  if (answer?.format !== 'goodturn') throw new Error(`the export answered ${JSON.stringify(answer)}`);
  return answer;
}

/**
 * The gestures that stand, one line each: `given react ada@other.example /@ada@other.example/115 mastodon`, in the order of
 * the ledger's dates. Objects are told without their origin, so that lines are the same wherever a page is served.
 *
 * @param {Extension} extension
 */
export async function lines(extension) {
  const { gestures, people } = await exported(extension);
  return gestures.filter((gesture) => !gesture.undone_at).map((gesture) => line(gesture, people));
}

/** @param {Gesture} gesture @param {Person[]} people */
export function line(gesture, people) {
  const person = people.find((person) => person.id === gesture.person);
  const handle = person?.accounts.find((account) => account.site === gesture.site)?.handle ?? person?.name ?? 'somebody';
  const object = gesture.object === null ? '-' : gesture.object.replace(/^https?:\/\/[^/]+/, '');
  return `${gesture.direction} ${gesture.kind} ${handle} ${object} ${gesture.site}`;
}

/**
 * Waits until exactly these gestures stand (in any order).
 *
 * @param {Extension} extension
 * @param {string[]} expected
 * @param {{ timeout?: number }} [how]
 */
export async function noticed(extension, expected, how) {
  const wanted = JSON.stringify([...expected].sort());
  await until(async () => {
    const now = JSON.stringify((await lines(extension)).sort());
    if (now !== wanted) throw new Error(`the ledger has ${now}, expected ${wanted}`);
    return true;
  }, 'the ledger to hold what was done', how);
}

/**
 * Waits until one more gesture that fits stands, and returns its line.
 *
 * @param {Extension} extension
 * @param {RegExp} pattern
 * @param {{ timeout?: number }} [how]
 */
export async function comes(extension, pattern, how) {
  return until(async () => {
    const now = await lines(extension);
    const found = now.find((line) => pattern.test(line));
    if (!found) throw new Error(`the ledger has ${JSON.stringify(now)}`);
    return found;
  }, `a gesture like ${pattern}`, how);
}

/**
 * Nothing that fits is ever in the ledger while the page has every chance to be misread: longer than an act takes to settle.
 *
 * @param {Extension} extension
 * @param {RegExp} pattern
 * @param {number} [during]
 */
export async function neverComes(extension, pattern, during = 4000) {
  await throughout(async () => !(await lines(extension)).some((line) => pattern.test(line)), `no gesture like ${pattern}`, {
    during,
    every: 250,
  });
}

/**
 * What a person does who wants suggestions now and at any hour: ends the observe-only start, has no quiet hours.
 *
 * @param {Extension} extension
 */
export async function suggestNow(extension) {
  for (const setting of [{ 'end-observing': {} }, { 'quiet-hours': { from: 0, to: 0 } }]) {
    const answer = await extension.send({ v: 1, type: 'setting', setting });
    if (answer?.type !== 'ack') throw new Error(`the setting ${Object.keys(setting)} was answered ${JSON.stringify(answer)}`);
  }
}

/**
 * No hints on pages, whatever the hour and however much was noticed: for tests of what is read and recorded.
 *
 * @param {Extension} extension
 */
export async function withoutHints(extension) {
  const answer = await extension.send({ v: 1, type: 'setting', setting: { hints: { to: false } } });
  if (answer?.type !== 'ack') throw new Error(`the setting was answered ${JSON.stringify(answer)}`);
}

/**
 * The hint that is on the page; waits for it.
 *
 * @param {import('./browser.mjs').World} world
 * @param {import('puppeteer-core').Page} page
 * @param {{ timeout?: number }} [how]
 */
export async function hint(world, page, how) {
  const [found] = await until(async () => {
    const cards = await world.piercing(page, 'section');
    return cards.some((card) => card.visible) && cards;
  }, 'a hint on the page', { timeout: 20_000, ...how });
  return found;
}

/**
 * Whether a page's content script has its plan, so that the first act is not missed: asked as the popup asks.
 *
 * @param {Extension} extension
 * @param {import('puppeteer-core').Page} page
 */
export async function answersViews(extension, page) {
  return extension.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    const view = await chrome.tabs.sendMessage(/** @type {number} */ (tab.id), { v: 1, type: 'who' });
    return view?.items?.length > 0;
  }, page.url());
}
