// @ts-check
/**
 * The extension as its own pages see it: opening them, sending messages to the background, allowing
 * sites, stopping the worker.
 *
 * Messages go out from a page of the extension that does nothing else (the "desk": a plain file of
 * the extension in a tab behind), since a page of the web cannot send any.
 *
 * In Chromium the id is egiefimmbdodknlnhlkoedojohceadaa, by the key of the development build.
 */
import { until } from './wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 */

export class Extension {
  #driver;
  /** @type {Promise<Page> | undefined} */
  #desk;
  /** @type {Page | undefined} */
  #atDeskNow;

  /**
   * @param {import('./browser.mjs').Driver} driver
   * @param {any} manifest
   */
  constructor(driver, manifest) {
    this.#driver = driver;
    this.manifest = manifest;
    this.origin = driver.origin;
    this.id = new URL(driver.origin).host;
  }

  /** @returns {Promise<Page>} */
  async #atDesk() {
    this.#desk ??= (async () => {
      const page = await this.#driver.browser.newPage();
      this.#atDeskNow = page;
      await this.#driver.goto(page, 'background.js');
      return page;
    })();
    return this.#desk;
  }

  /** Opens the desk, and waits for the page with which a new installation welcomes. @param {boolean} isNew */
  async settle(isNew) {
    await this.#atDesk();
    const welcomed = () => this.evaluate(async () => (await chrome.tabs.query({})).some(({ url, pendingUrl }) => /\/welcome\.html$/.test(url || pendingUrl || '')));
    if (isNew) await until(welcomed, 'the welcome page', { timeout: 30_000 });
  }

  /** Loads the extension anew, as an update does: its pages close, and open pages of sites keep the old script. */
  async reload() {
    const desk = await this.#atDesk();
    // The page goes with its answer.
    await desk.evaluate(() => { setTimeout(() => chrome.runtime.reload()); }).catch(() => {});
    // Chromium closes it, Firefox leaves an empty tab.
    await until(() => desk.isClosed() || !desk.url().startsWith(this.origin), 'the extension to be gone');
    if (!desk.isClosed()) await desk.close();
    this.#desk = undefined;
    await until(async () => {
      const page = await this.#driver.browser.newPage();
      try {
        await this.#driver.goto(page, 'background.js');
        this.#desk = Promise.resolve(page);
        this.#atDeskNow = page;
        return true;
      } catch (error) {
        await page.close();
        throw error;
      }
    }, 'the extension to be there again', { timeout: 20_000, every: 200 });
  }

  /** Whether a tab is the desk, which nobody else closes. @param {Page} page */
  owns(page) {
    return page === this.#atDeskNow;
  }

  /**
   * Opens one of the extension's pages in a new tab.
   *
   * @param {string} path e.g. `options.html`
   * @param {{ width?: number, height?: number }} [size]
   * @returns {Promise<Page>}
   */
  async page(path, { width = 1280, height = 800 } = {}) {
    const page = await this.#driver.browser.newPage();
    await page.setViewport({ width, height });
    await page.bringToFront();
    await this.#driver.goto(page, path);
    return page;
  }

  /**
   * Sends a message to the background as one of the extension's own pages and returns the answer.
   *
   * @param {unknown} message
   * @returns {Promise<any>}
   */
  async send(message) {
    const desk = await this.#atDesk();
    return desk.evaluate((message) => chrome.runtime.sendMessage(message), message);
  }

  /**
   * Evaluates a function in a page of the extension, where `chrome.*` is whole.
   *
   * @template {unknown[]} A
   * @template R
   * @param {(...args: A) => R} work
   * @param {A} args
   * @returns {Promise<Awaited<R>>}
   */
  async evaluate(work, ...args) {
    const desk = await this.#atDesk();
    return /** @type {any} */ (desk.evaluate(/** @type {any} */ (work), ...args));
  }

  /**
   * Really grants the optional host permissions, as a user would, and waits until the extension has
   * registered its scripts there. Pages opened before that do not have them.
   *
   * @param {string[]} origins e.g. `https://social.example`, or whole patterns
   * @param {{ registered?: boolean }} [how] false: do not wait for the scripts
   */
  async allow(origins, { registered = true } = {}) {
    const patterns = origins.map((origin) => (origin.endsWith('/*') ? origin : `${origin}/*`)).map(withoutPort);
    const desk = await this.#atDesk();
    await this.#driver.grant(desk, patterns);
    if (!registered) return;
    for (const pattern of patterns) {
      await until(
        () =>
          desk.evaluate(async (pattern) => {
            const scripts = await chrome.scripting.getRegisteredContentScripts();
            return scripts.some((script) => script.matches?.includes(pattern));
          }, pattern),
        `scripts to be registered for ${pattern}`,
      );
    }
  }

  /**
   * The popup for a tab: the real one in Chromium; in Firefox the same document in a tab of its own.
   *
   * @param {Page} tab
   * @returns {Promise<Page>}
   */
  async popup(tab) {
    return this.#driver.popup(await this.#atDesk(), tab);
  }

  /**
   * The popup that opens by what the user does, in the tab: as `popup`, but nobody asks for it.
   *
   * @param {Page} tab
   * @param {() => Promise<unknown>} act
   * @returns {Promise<Page>}
   */
  async opens(tab, act) {
    return this.#driver.opens(await this.#atDesk(), tab, async () => void (await act()));
  }

  /**
   * Chooses an entry of the extension's in the browser's own menu on something in a page.
   *
   * @param {Page} tab
   * @param {string} where a selector of a link, or of something with selected words
   * @param {string} entry its id
   * @returns {Promise<boolean>} whether the menu had it (Firefox; in Chromium nobody can tell)
   */
  async menu(tab, where, entry) {
    return this.#driver.menu(tab, where, entry);
  }

  /** Presses the key of a command, with the tab in front. @param {string} name as in the manifest */
  async command(name) {
    await this.#driver.command(name);
  }

  /** Stops the background at once, whatever it is doing. The next event starts it anew. */
  async killWorker() {
    await this.#driver.killWorker(await this.#atDesk());
  }

  /** Whether the background runs at this moment. */
  async workerRuns() {
    return this.#driver.workerRuns();
  }
}

/** Match patterns know no ports: they mean all of them. @param {string} pattern */
function withoutPort(pattern) {
  return pattern.replace(/^(\w+:\/\/[^/:]+):\d+\//, '$1/');
}
