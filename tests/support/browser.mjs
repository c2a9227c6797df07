// @ts-check
/**
 * Starts a real browser with the extension in it, on a fresh profile, with a network of its own.
 *
 * `launch` is where every test begins:
 *
 *     const world = await launch();                       // env BROWSER: chromium (default) or firefox
 *     world.network.serve(mastodon);                      // https://social.example is now that site
 *     await world.extension.allow([mastodon.origin]);
 *     const page = await world.open(mastodon.origin + mastodon.pages.feed);
 *     …
 *     await world.close();
 *
 * What differs between the browsers is in `chromium.mjs` and `firefox.mjs`; tests do not ask which
 * one they run in. Acting like a user is in `user.mjs`, waiting in `wait.mjs`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as chromium from './chromium.mjs';
import * as firefox from './firefox.mjs';
import { Extension } from './extension.mjs';
import { Network } from './network.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {'chromium' | 'firefox'} Name
 * @typedef {'light' | 'dark' | 'forced' | 'light-contrast' | 'dark-contrast'} Scheme `forced`: the user's system decides the colours;
 *   `…-contrast`: they ask for more of it (Chromium only)
 * @typedef {{
 *   browser: Browser,
 *   origin: string,
 *   goto(page: Page, path: string): Promise<void>,
 *   grant(desk: Page, origins: string[]): Promise<void>,
 *   popup(desk: Page, tab: Page): Promise<Page>,
 *   opens(desk: Page, tab: Page, act: () => Promise<void>): Promise<Page>,
 *   menu(tab: Page, where: string, entry: string): Promise<boolean>,
 *   command(name: string): Promise<void>,
 *   killWorker(desk: Page): Promise<void>,
 *   workerRuns(): Promise<boolean>,
 *   scheme(page: Page, scheme: Scheme): Promise<void>,
 *   piercing(page: Page, selector: string): Promise<import('./closed.mjs').Found[]>,
 *   errors(): Promise<string[]>,
 *   close(): Promise<void>,
 * }} Driver what each browser does in its own way
 */

const BUILT = fileURLToPath(new URL('../../dist/goodturn', import.meta.url));

/** @type {Record<Name, { launch(options: LaunchOptions): Promise<Driver>, usual: string[], variable: string, freshProfile(): Promise<string> }>} */
const BROWSERS = { chromium, firefox };

/**
 * @typedef {{ directory: string, manifest: any, executable: string, headless: boolean,
 *   proxy?: { port: number, fingerprint: string }, language: string, width: number, height: number,
 *   scheme?: 'light' | 'dark', profile?: string }} LaunchOptions `directory`: the unpacked extension; '' for a browser without it
 */

/** The browser that the environment asks for. @returns {Name} */
export function named() {
  const name = process.env.BROWSER || 'chromium';
  if (name !== 'chromium' && name !== 'firefox') throw new Error(`BROWSER is ${name}; it is chromium or firefox`);
  return name;
}

/** A profile that outlives its browser; the caller removes it. */
export function freshProfile() {
  return BROWSERS[named()].freshProfile();
}

/** Where the browser is. @param {Name} name @returns {string} */
export function binary(name) {
  const { usual, variable } = BROWSERS[name];
  const executable = process.env[variable] || usual.find((path) => existsSync(path));
  if (!executable) throw new Error(`${name} was not found; let ${variable} name its binary`);
  return executable;
}

/**
 * @param {object} [options]
 * @param {Name} [options.browser]
 * @param {boolean} [options.headless]
 * @param {string} [options.directory] the unpacked extension
 * @param {string} [options.language] of the browser and of what it tells pages
 * @param {number} [options.width] of new tabs, CSS pixels
 * @param {number} [options.height]
 * @param {string} [options.profile] a profile that outlives the browser, see `freshProfile`
 * @param {boolean} [options.offline] false: the browser has the real network (for people, not for tests)
 */
export async function launch({
  browser: name = named(),
  headless = true,
  directory = BUILT,
  language = 'en-US',
  width = 1280,
  height = 800,
  offline = true,
  profile,
} = {}) {
  if (!existsSync(`${directory}/manifest.json`)) throw new Error(`no extension in ${directory}; run cargo xtask build`);
  const manifest = JSON.parse(readFileSync(`${directory}/manifest.json`, 'utf8'));
  const executable = binary(name);
  const network = new Network();
  const port = offline ? await network.listen() : 0;
  const proxy = offline ? { port, fingerprint: network.fingerprint } : undefined;
  /** @type {Driver} */
  let driver;
  try {
    driver = await BROWSERS[name].launch({ directory, manifest, executable, headless, proxy, language, width, height, profile });
  } catch (error) {
    if (offline) await network.close();
    throw error;
  }
  const extension = new Extension(driver, manifest);
  const world = new World(name, driver, network, extension, { width, height });
  try {
    // Both would come to the front later, over the page that a test is looking at: what is behind draws nothing and hears late.
    await extension.settle(!profile);
  } catch (error) {
    await world.close();
    throw error;
  }
  return world;
}

/** A running browser and all that belongs to it. */
export class World {
  #driver;
  #size;
  #closed = false;

  /**
   * @param {Name} name
   * @param {Driver} driver
   * @param {Network} network
   * @param {Extension} extension
   * @param {{ width: number, height: number }} size
   */
  constructor(name, driver, network, extension, size) {
    this.name = name;
    this.browser = driver.browser;
    this.network = network;
    this.extension = extension;
    this.#driver = driver;
    this.#size = size;
  }

  /**
   * What pages complained about, with the page's address: uncaught errors and console errors. A
   * page of a test has none; a test ends by asserting that.
   *
   * @type {string[]}
   */
  pageErrors = [];

  /**
   * Opens a page in a new tab, in front, and waits until it has loaded.
   *
   * @param {string} url
   * @param {{ width?: number, height?: number }} [size]
   * @returns {Promise<Page>}
   */
  async open(url, { width = this.#size.width, height = this.#size.height } = {}) {
    const page = await this.browser.newPage();
    this.listen(page);
    await page.setViewport({ width, height });
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  /**
   * Opens a page in a new tab as large as its window, for a person.
   *
   * @param {string} url
   * @returns {Promise<Page>}
   */
  async visit(url) {
    const page = await this.browser.newPage();
    this.listen(page);
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  /** Writes a page's errors down from now on. @param {Page} page */
  listen(page) {
    page.on('pageerror', (error) => {
      this.pageErrors.push(`${page.url()}: ${error instanceof Error ? error.message : error}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.pageErrors.push(`${page.url()}: ${message.text()}`);
    });
  }

  /** Errors of the extension's own pages and of its background. @returns {Promise<string[]>} */
  async extensionErrors() {
    return this.#driver.errors();
  }

  /**
   * A picture. The page is left in the scheme it was pictured in.
   *
   * @param {Page} page
   * @param {string} path where the PNG goes
   * @param {{ scheme?: 'light' | 'dark', width?: number, height?: number, fullPage?: boolean }} [how]
   */
  async picture(page, path, { scheme, width, height, fullPage = false } = {}) {
    if (scheme) await this.#driver.scheme(page, scheme);
    const size = { width: width ?? this.#size.width, height: height ?? this.#size.height };
    if (width || height) await page.setViewport(size);
    if (fullPage) {
      // In a window as tall as the page: asked for the full page, browsers cut those written from right to left.
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewport({ ...size, height: Math.max(size.height, whole) });
    }
    await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
    if (fullPage) await page.setViewport(size);
  }

  /** Makes a page see what colours the user prefers. @param {Page} page @param {Scheme} scheme */
  async scheme(page, scheme) {
    await this.#driver.scheme(page, scheme);
  }

  /**
   * Elements in closed shadow roots, which the page itself cannot reach: the hint's.
   *
   * @param {Page} page
   * @param {string} selector within the root
   * @returns {Promise<import('./closed.mjs').Found[]>} in document order; empty when there is none
   */
  async piercing(page, selector) {
    return this.#driver.piercing(page, selector);
  }

  async close() {
    if (this.#closed) return;
    this.#closed = true;
    await this.#driver.close();
    await this.network.close();
  }
}
