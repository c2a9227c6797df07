// @ts-check
/**
 * Reading pages without installing anything: a headless Chromium, the content scripts' own reader and watcher in a world of
 * their own beside the page, and a plan from the build (or one given). Saved pages are served under their real address, and
 * nothing in them runs.
 *
 * What can be asked of a page is in `look` and in `mutations.mjs`; both hand functions to the page's other world.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { binary } from './browser.mjs';
import * as chromium from './chromium.mjs';
import { Network } from './network.mjs';
import { until } from './wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Frame} Frame
 * @typedef {import('puppeteer-core').CDPSession} Session
 * @typedef {{ id: string, name: string, hosts: string[], markers: string[], frames: boolean, generic: boolean, item: any[],
 *   control: any[], composer: any[], row: any[] } & Record<string, any>} Plan
 * @typedef {{ handle: string, name: string, stable: string | null, url: string | null }} Account
 * @typedef {{ name: string, author: Account, object: string | null, at: number | null, own: boolean, promoted: boolean,
 *   sensitive: boolean, controls: { kind: string, on: boolean | null }[], links: string[] | null }} Item
 * @typedef {{ kind: string, key: string | null, object: string | null, at: number | null, actors: Account[], others: number }} Row
 * @typedef {{ url: string, me: Account | null, items: Item[], rows: Row[],
 *   unreadable: { part: string, where: string }[], composers: { kind: string, answers: string | null, field: boolean,
 *   submit: boolean }[], low: Record<string, number> }} Seen everything on a page. `unreadable`: there, but it says nothing of
 *   whose it is; `low`: how many of what is never recorded from
 */

const BUILT = fileURLToPath(new URL('../../dist/goodturn/', import.meta.url));
const STILL = "default-src 'none'; style-src 'unsafe-inline'; frame-src https: http:";

/** A file of the build. @param {string} path */
function built(path) {
  if (!existsSync(BUILT + path)) throw new Error(`no ${path} in ${BUILT}; run cargo xtask build`);
  return readFileSync(BUILT + path, 'utf8');
}

/** Ids of all sites of this build. @returns {string[]} */
export const known = () => {
  if (!existsSync(`${BUILT}sites`)) throw new Error(`no sites in ${BUILT}; run cargo xtask build`);
  return readdirSync(`${BUILT}sites`).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)).sort();
};

/** @param {string} id @returns {Plan} */
export const plan = (id) => JSON.parse(built(`sites/${id}.json`));

/** Whether a host is one of a site's. @param {Plan} site @param {string} host */
export const covers = (site, host) => site.hosts.some((pattern) =>
  pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern);

/**
 * The content scripts, with a background that has nothing for this page, so that nothing is read or told unasked. The watcher
 * is made anew whenever it is wanted, with timers and a clock of the caller's.
 */
const SCRIPTS = () => `
  var chrome = { runtime: { id: 'reading', sendMessage: async () => ({ type: 'nothing' }), onMessage: { addListener() {} } } };
  ${built('content/main.js')};
  ${built('content/reader.js')};
  ${built('content/hint.js')};
  var watching = (setTimeout, clearTimeout, performance) => { goodturn.watcher = undefined; ${built('content/watcher.js')}; return goodturn.watcher; };`;

export async function start() {
  const network = new Network();
  const port = await network.listen();
  const driver = await chromium.launch({
    directory: '', manifest: null, executable: binary('chromium'), headless: true, language: 'en-US', width: 1280, height: 1000,
    proxy: { port, fingerprint: network.fingerprint },
  });
  return new Readings(driver, network);
}

export class Readings {
  #driver;
  /** @type {Map<string, string | Buffer>} address → HTML */
  #saved = new Map();

  /** @param {import('./browser.mjs').Driver} driver @param {Network} network */
  constructor(driver, network) {
    this.#driver = driver;
    this.network = network;
  }

  /**
   * Opens an address that `network` serves, with its own scripts.
   *
   * @param {string} url
   * @param {{ frame?: string, height?: number }} [how] `frame`: part of the address of the frame to be read instead of the page
   */
  async open(url, { frame, height = 1000 } = {}) {
    const page = await this.#driver.browser.newPage();
    await page.setViewport({ width: 1280, height });
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    return Reading.of(page, frame);
  }

  /**
   * Opens saved pages: nothing in them runs, and nothing but them is there.
   *
   * @param {Record<string, string | Buffer>} saved HTML by address; the first is opened, others are what its frames show
   * @param {{ frame?: string, height?: number }} [how]
   */
  async still(saved, how) {
    const [url] = Object.keys(saved);
    for (const [url, html] of Object.entries(saved)) {
      const { origin } = new URL(url);
      this.#saved.set(plain(url), html);
      this.network.serve({ origin, create: () => ({ handle: (request) => this.#answer(request) }) });
    }
    return this.open(url, how);
  }

  /** @param {import('./network.mjs').SiteRequest} request @returns {import('./network.mjs').SiteResponse} */
  #answer({ url }) {
    const html = this.#saved.get(plain(url));
    if (html === undefined) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'not saved' };
    // A page that names no encoding of its own was written by us or by a browser, in UTF-8.
    const type = /charset/i.test(Buffer.from(html).toString('latin1', 0, 2000)) ? 'text/html' : 'text/html; charset=utf-8';
    return { status: 200, headers: { 'content-type': type, 'content-security-policy': STILL }, body: html };
  }

  async close() {
    await this.#driver.close();
    await this.network.close();
  }
}

/** An address as the network is asked for it. @param {string} url */
const plain = (url) => new URL(url).href.replace(/#.*$/s, '');

/** One page (or frame) with the reader beside it. */
export class Reading {
  /** @type {number} */
  #world = 0;

  /** @param {Page} page @param {Frame} frame @param {Session} session */
  constructor(page, frame, session) {
    this.page = page;
    this.frame = frame;
    this.session = session;
  }

  /** @param {Page} page @param {string} [part] */
  static async of(page, part) {
    const frame = part ? await until(() => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes(part)), `the frame ${part}`) : page.mainFrame();
    // The frame may have a process of its own.
    const session = part ? /** @type {any} */ (frame).client : await page.createCDPSession();
    const reading = new Reading(page, frame, session);
    await reading.#enter();
    return reading;
  }

  async #enter() {
    const { executionContextId } = await this.session.send('Page.createIsolatedWorld', { frameId: /** @type {any} */ (this.frame)._id, worldName: 'goodturn' });
    this.#world = executionContextId;
    await this.#told(this.session.send('Runtime.evaluate', { expression: SCRIPTS(), contextId: this.#world }));
  }

  /**
   * Runs a function beside the page, where `goodturn` is.
   *
   * @template R
   * @template {unknown[]} A
   * @param {(...args: A) => R} work stands on its own: it is sent as text
   * @param {A} args
   * @returns {Promise<Awaited<R>>}
   */
  async run(work, ...args) {
    return this.#told(this.session.send('Runtime.callFunctionOn', {
      functionDeclaration: String(work), executionContextId: this.#world, awaitPromise: true, returnByValue: true,
      arguments: args.map((value) => ({ value })),
    }));
  }

  /** @param {Promise<import('puppeteer-core').Protocol.Runtime.EvaluateResponse>} asked @returns {Promise<any>} */
  async #told(asked) {
    const { result, exceptionDetails } = await asked;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Everything on the page by this plan, in view or not. @param {Plan} plan @returns {Promise<Seen>} */
  async everything(plan) {
    return this.run(look, /** @type {any} */ (plan));
  }

  /** Which of these sites have a marker on the page. @param {Plan[]} sites @returns {Promise<string[]>} */
  async marked(sites) {
    return this.run((/** @type {any[]} */ probes) => {
      const { goodturn } = /** @type {any} */ (globalThis);
      const page = goodturn.outer() ?? document;
      return probes.filter((probe) => probe.any.some((/** @type {string} */ selector) => goodturn.reader.one(page, selector))).map(({ id }) => id);
    }, sites.map(({ id, markers }) => ({ id, any: markers })));
  }

  async close() {
    await this.page.close();
  }
}

/**
 * Reads one root at a time, so that what is read is told of the right element and nothing is left out for being too many.
 *
 * @param {Plan} plan
 * @returns {Seen}
 */
function look(plan) {
  const { goodturn } = /** @type {any} */ (globalThis);
  const r = goodturn.reader;
  r.use(plan);
  /** Trees that selectors look at: the document and every open shadow root. @type {any[]} */
  const trees = [document];
  for (const tree of trees) for (const el of /** @type {Element[]} */ (r.all(tree, '*'))) if (el.shadowRoot) trees.push(el.shadowRoot);
  /** @param {string} selector */
  const all = (selector) => [...new Set(trees.flatMap((tree) => r.all(tree, selector)))];
  /** @param {any} part */
  const sure = (part) => part.confidence !== 'low';
  /** @param {Element} el */
  const where = (el) => r.pathOf(el).slice(0, 4).reverse().map((/** @type {Element} */ el) =>
    el.localName + (el.id ? `#${el.id}` : '') + [...el.classList].slice(0, 2).map((name) => `.${name}`).join('')).join(' > ');
  /** @type {Record<string, number>} */
  const low = {};
  for (const part of [...plan.item, ...plan.row]) {
    const found = sure(part) ? 0 : all(part.root).length;
    if (found) low[part.name ?? part.kind] = (low[part.name ?? part.kind] ?? 0) + found;
  }
  /** @type {Seen} */
  const seen = { url: goodturn.address(), me: r.me(true), items: [], rows: [], unreadable: [], composers: [], low };
  const roots = new Set([...plan.item, ...plan.row].filter(sure).flatMap((part) => all(part.root)));
  for (const root of inOrder([...roots])) {
    const { view } = r.view(new Set([root]));
    for (const { index: _, ...item } of view.items) seen.items.push(item);
    seen.rows.push(...view.rows);
    for (const part of view.broken) seen.unreadable.push({ part, where: where(root) });
  }
  for (const part of plan.composer.filter(sure)) {
    for (const root of all(part.root)) {
      if (part.when && !r.one(root, part.when)) continue;
      seen.composers.push({
        kind: part.kind, answers: r.who(part.author, root)?.handle ?? null, field: !!r.one(root, part.field), submit: !!r.one(root, part.submit),
      });
    }
  }
  return seen;

  /** As a person meets them: what is in a shadow root stands where its host does. @param {Element[]} elements */
  function inOrder(elements) {
    const paths = new Map(elements.map((el) => [el, r.pathOf(el).reverse()]));
    return elements.sort((one, other) => {
      const [a, b] = [paths.get(one) ?? [], paths.get(other) ?? []];
      let at = 0;
      while (a[at] && a[at] === b[at]) at++;
      if (!a[at] || !b[at]) return a.length - b.length;
      return a[at].compareDocumentPosition(b[at]) & 4 ? -1 : 1;
    });
  }
}
