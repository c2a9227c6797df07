// @ts-check
/**
 * What is particular to Chromium: flags, permissions, the real popup, stopping the worker, closed
 * shadow roots. Puppeteer speaks the browser's own protocol here, through a pipe.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { describe } from './closed.mjs';
import { until, within } from './wait.mjs';

export const variable = 'CHROMIUM';
export const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What `xtask` pins by the development build's key. */
export const ID = 'egiefimmbdodknlnhlkoedojohceadaa';

/**
 * @param {import('./browser.mjs').LaunchOptions} options
 * @returns {Promise<import('./browser.mjs').Driver>}
 */
export async function launch({ directory, executable, headless, proxy, language, width, height, profile }) {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--disable-component-update',
    '--error-console',
    '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints',
    `--lang=${language}`,
    `--window-size=${width},${height + 100}`,
  ];
  // Chromium's sandbox refuses to run as root, which is what containers are.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (proxy) {
    args.push(
      `--proxy-server=http://127.0.0.1:${proxy.port}`,
      '--proxy-bypass-list=<-loopback>',
      `--ignore-certificate-errors-spki-list=${proxy.fingerprint}`,
    );
  }
  const userDataDir = profile ?? (await freshProfile());
  const browser = await puppeteer.launch({
    userDataDir,
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: directory ? [directory] : false,
    args,
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    defaultViewport: null,
  });
  const driver = new Chromium(browser, profile ? undefined : userDataDir);
  // Pages of an extension are refused until the browser has started it.
  try {
    if (directory) await until(() => driver.workerRuns(), 'the extension to start', { timeout: 30_000 });
  } catch (error) {
    // Nobody else has a hold on it.
    await driver.close();
    throw error;
  }
  return driver;
}

/** A profile in which the browser keeps a list of what went wrong in extensions. */
export async function freshProfile() {
  const directory = await mkdtemp(join(tmpdir(), 'goodturn-chromium-'));
  await mkdir(join(directory, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(directory, 'Default/Preferences'), JSON.stringify(preferences));
  return directory;
}

/** @typedef {import('./browser.mjs').Driver} Driver */

/** @implements {Driver} */
class Chromium {
  origin = `chrome-extension://${ID}`;
  #profile;
  /** @type {import('puppeteer-core').CDPSession | undefined} */
  #serviceWorkers;
  /** @type {import('puppeteer-core').CDPSession | undefined} to the browser as a whole */
  #session;

  /**
   * @param {import('puppeteer-core').Browser} browser
   * @param {string} [profile] goes when the browser is closed
   */
  constructor(browser, profile) {
    this.browser = browser;
    this.#profile = profile;
  }

  async close() {
    await this.browser.close();
    // The last of the browser's processes may still be writing.
    if (this.#profile) await rm(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  /** What the browser itself says at this moment; puppeteer's targets follow by events, later. */
  async #worker() {
    this.#session ??= await this.browser.target().createCDPSession();
    const { targetInfos } = await this.#session.send('Target.getTargets');
    const ours = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(this.origin));
    return ours?.targetId;
  }

  /**
   * The list that the browser's own page about extensions shows to developers: pages, worker and
   * content scripts. Listening to the worker instead would change it (a worker with a listener is
   * never destroyed, and waking it again can bring the browser down).
   */
  async errors() {
    return this.#inSettings(async (id) => {
      const { developerPrivate } = /** @type {any} */ (chrome);
      const { runtimeErrors } = await developerPrivate.getExtensionInfo(id);
      return runtimeErrors
        .filter((/** @type {any} */ error) => error.severity === 'ERROR')
        .map((/** @type {any} */ error) => `${error.source}: ${error.message}`);
    });
  }

  /**
   * Evaluates in the browser's page about extensions, which may do what a user can do there.
   *
   * @template R
   * @template {unknown[]} A
   * @param {(id: string, ...args: A) => Promise<R>} work
   * @param {A} args
   * @returns {Promise<R>}
   */
  async #inSettings(work, ...args) {
    const page = await this.browser.newPage();
    try {
      await page.goto('chrome://extensions');
      return /** @type {any} */ (await page.evaluate(/** @type {any} */ (work), ID, ...args));
    } finally {
      await page.close();
    }
  }

  /** @param {import('puppeteer-core').Page} page @param {string} path */
  async goto(page, path) {
    await page.goto(`${this.origin}/${path}`, { waitUntil: 'load' });
  }

  /**
   * The prompt of `permissions.request` cannot be answered headless. The extensions page may allow
   * a site directly, as a user can there; the request that follows then succeeds by itself.
   *
   * @param {import('puppeteer-core').Page} desk
   * @param {string[]} origins
   */
  async grant(desk, origins) {
    await this.#inSettings(async (id, patterns) => {
      const { developerPrivate } = /** @type {any} */ (chrome);
      for (const pattern of patterns) await developerPrivate.addHostPermission(id, pattern);
    }, origins);
    const granted = await desk.evaluate((patterns) => chrome.permissions.request({ origins: patterns }), origins);
    if (!granted) throw new Error(`not granted: ${origins.join(', ')}`);
  }

  async workerRuns() {
    return (await this.#worker()) !== undefined;
  }

  /** @param {import('puppeteer-core').Page} desk */
  async killWorker(desk) {
    if (!this.#serviceWorkers) {
      this.#serviceWorkers = await desk.createCDPSession();
      await this.#serviceWorkers.send('ServiceWorker.enable');
    }
    const stopped = await this.#worker();
    const session = this.#serviceWorkers;
    // One that is just starting does not hear the first word. Another may be awake already: what counts is that this one is gone.
    await until(async () => {
      await session.send('ServiceWorker.stopAllWorkers');
      return !stopped || (await this.#worker()) !== stopped;
    }, 'the worker to stop', { every: 10 });
  }

  /**
   * The real popup, opened over the tab as by a click on the toolbar's button.
   *
   * @param {import('puppeteer-core').Page} desk
   * @param {import('puppeteer-core').Page} tab
   */
  async popup(desk, tab) {
    await tab.bringToFront();
    const opened = this.browser.waitForTarget((target) => target.url().startsWith(`${this.origin}/popup.html`), {
      timeout: 10_000,
    });
    await desk.evaluate(() => chrome.action.openPopup());
    const target = await opened;
    return within(target.asPage(), 'the popup');
  }

  /**
   * @param {import('puppeteer-core').Page} _desk
   * @param {import('puppeteer-core').Page} tab
   * @param {() => Promise<void>} act
   */
  async opens(_desk, tab, act) {
    await tab.bringToFront();
    const opened = this.browser.waitForTarget((target) => target.url().startsWith(`${this.origin}/popup.html`), {
      timeout: 10_000,
    });
    await act();
    return within((await opened).asPage(), 'the popup');
  }

  /**
   * Menus and the browser's own keys lie outside of what can be reached headless: the worker is told as the browser would tell it.
   *
   * @param {string} event
   * @param {object} first what the browser says; the tab in front comes second
   */
  async #tell(event, first) {
    const [target] = this.browser.targets().filter((target) => target.type() === 'service_worker' && target.url().startsWith(this.origin));
    const worker = await target?.worker();
    if (!worker) throw new Error('the background sleeps');
    await worker.evaluate(
      async (event, first) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const on = event.split('.').reduce((/** @type {any} */ at, name) => at[name], chrome);
        on.dispatch(first, tab);
      },
      event,
      /** @type {any} */ (first),
    );
  }

  /** @param {import('puppeteer-core').Page} tab @param {string} where @param {string} entry */
  async menu(tab, where, entry) {
    const told = await tab.$eval(where, (element) => {
      const link = element.closest('a');
      const words = String(getSelection());
      return { pageUrl: location.href, ...(link ? { linkUrl: link.href } : {}), ...(words ? { selectionText: words } : {}) };
    });
    await this.#tell('contextMenus.onClicked', { menuItemId: entry, editable: false, ...told });
    return true;
  }

  /** @param {string} name */
  async command(name) {
    await this.#tell('commands.onCommand', /** @type {any} */ (name));
  }

  /** @param {import('puppeteer-core').Page} page @param {import('./browser.mjs').Scheme} scheme */
  async scheme(page, scheme) {
    const features = [
      { name: 'prefers-color-scheme', value: scheme.startsWith('dark') ? 'dark' : 'light' },
      { name: 'prefers-contrast', value: scheme.endsWith('contrast') ? 'more' : 'no-preference' },
      { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
    ];
    // It holds for as long as the session, which ends with the page.
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features });
  }

  /**
   * @param {import('puppeteer-core').Page} page
   * @param {string} selector
   * @returns {Promise<import('./closed.mjs').Found[]>}
   */
  async piercing(page, selector) {
    const session = await page.createCDPSession();
    try {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const found = [];
      for (const nodeId of closedRoots(root)) {
        const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId, selector });
        for (const nodeId of nodeIds) {
          const { object } = await session.send('DOM.resolveNode', { nodeId });
          const { result } = await session.send('Runtime.callFunctionOn', {
            objectId: object.objectId,
            functionDeclaration: describe.toString(),
            returnByValue: true,
          });
          found.push(result.value);
        }
      }
      return found;
    } finally {
      await session.detach();
    }
  }
}

/** @param {import('puppeteer-core').Protocol.DOM.Node} node @returns {number[]} */
function closedRoots(node) {
  const inner = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  const roots = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed').map((root) => root.nodeId);
  return roots.concat(inner.flatMap(closedRoots));
}
