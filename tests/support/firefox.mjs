// @ts-check
/**
 * What is particular to Firefox: preferences, the extension's fixed address, stopping the event
 * page, closed shadow roots. Puppeteer speaks WebDriver BiDi here; where that has no word for
 * something the browser's own window is asked (`--remote-allow-system-access`).
 *
 * Pages of extensions emit no navigation or console events in BiDi, so loading is waited for by
 * looking at the document, and their errors are read from the browser's console.
 */
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { describe } from './closed.mjs';
import { click } from './user.mjs';
import { until } from './wait.mjs';

export const variable = 'FIREFOX';
export const usual = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Any would do; a fixed one makes addresses readable in reports. */
const UUID = '5e0c5d5e-6ac8-4f2d-9f35-5d2a1f5d9c11';

/**
 * @param {import('./browser.mjs').LaunchOptions} options
 * @returns {Promise<import('./browser.mjs').Driver>}
 */
export async function launch({ directory, manifest, executable, headless, proxy, language, width, height, profile }) {
  const id = manifest.browser_specific_settings.gecko.id;
  /** @type {Record<string, unknown>} */
  const preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.accept_languages': language,
    'intl.locale.requested': language,
    'layout.css.prefers-color-scheme.content-override': 1,
    'ui.prefersReducedMotion': 0,
    'toolkit.cosmeticAnimations.enabled': false,
    // Questions the browser would ask its maker, and icons it would ask pages for.
    'services.settings.server': 'data:,',
    'browser.chrome.site_icons': false,
  };
  if (profile) {
    // Puppeteer puts the profile's own preferences back after a browser has gone; two at that at once trip over each other. What
    // is still there after a while was left behind, and is written over.
    const put = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
    await until(() => !put.some((file) => existsSync(file)), 'the profile to be as it was').catch(() => {});
    // An extension that is there for the time of a session keeps what it stored.
    preferences['extensions.webextensions.keepStorageOnUninstall'] = true;
    preferences['extensions.webextensions.keepUuidOnUninstall'] = true;
  }
  if (proxy) {
    for (const scheme of ['http', 'ssl']) {
      preferences[`network.proxy.${scheme}`] = '127.0.0.1';
      preferences[`network.proxy.${scheme}_port`] = proxy.port;
    }
    preferences['network.proxy.type'] = 1;
    preferences['network.proxy.no_proxies_on'] = '';
    preferences['network.proxy.allow_hijacking_localhost'] = true;
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    ...(profile ? { userDataDir: profile } : {}),
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height + 100}`],
    acceptInsecureCerts: true,
    extraPrefsFirefox: preferences,
    defaultViewport: null,
  });
  try {
    await browser.installExtension(directory);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return new Firefox(browser, id);
}

/** @typedef {import('./browser.mjs').Driver} Driver */

/** @implements {Driver} */
class Firefox {
  origin = `moz-extension://${UUID}`;
  #id;
  /** @type {string | undefined} */
  #window;

  /** @param {import('puppeteer-core').Browser} browser @param {string} id */
  constructor(browser, id) {
    this.browser = browser;
    this.#id = id;
  }

  async close() {
    await this.browser.close();
  }

  /**
   * A command of WebDriver BiDi, for what puppeteer does not offer.
   *
   * @param {string} method
   * @param {object} parameters
   * @returns {Promise<any>}
   */
  async #send(method, parameters) {
    const { connection } = /** @type {any} */ (this.browser);
    return (await connection.send(method, parameters)).result;
  }

  /** @param {import('puppeteer-core').Page} page @returns {string} */
  #context(page) {
    return /** @type {any} */ (page.mainFrame())._id;
  }

  /** Runs an expression in the browser's own window. @param {string} expression @returns {Promise<any>} */
  async #inBrowser(expression) {
    if (!this.#window) {
      const { contexts } = await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
      this.#window = contexts.find((/** @type {any} */ c) => c.url.endsWith('/browser.xhtml')).context;
    }
    const answer = await this.#send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: this.#window },
      awaitPromise: true,
    });
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'the browser refused');
    return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
  }

  /** @param {import('puppeteer-core').Page} page @param {string} path */
  async goto(page, path) {
    const url = `${this.origin}/${path}`;
    await this.#send('browsingContext.navigate', { context: this.#context(page), url, wait: 'none' });
    await until(
      () => page.evaluate((url) => location.href === url && document.readyState === 'complete', url),
      `${path} to load`,
    );
  }

  /**
   * Firefox wants a real click for this, so a button is put on the desk and clicked.
   *
   * @param {import('puppeteer-core').Page} desk
   * @param {string[]} origins
   */
  async grant(desk, origins) {
    await desk.bringToFront();
    await desk.evaluate((patterns) => {
      const button = document.createElement('button');
      button.textContent = 'Allow';
      button.addEventListener('click', async () => {
        const answer = await chrome.permissions.request({ origins: patterns }).catch(String);
        button.dataset.answer = String(answer);
      });
      document.body.prepend(button);
    }, origins);
    await click(desk, 'button');
    const answer = await until(() => desk.$eval('button', (button) => button.dataset.answer), 'the permission');
    await desk.$eval('button', (button) => button.remove());
    if (answer !== 'true') throw new Error(`not granted: ${origins.join(', ')} (${answer})`);
  }

  async workerRuns() {
    return (await this.#inBrowser(`${this.#extension()}.backgroundState`)) === 'running';
  }

  async killWorker() {
    await this.#inBrowser(`${this.#extension()}.terminateBackground({ ignoreDevToolsAttached: true }).then(() => 0)`);
    // It may be awake again already, when a page has something to tell.
  }

  #extension() {
    return `WebExtensionPolicy.getByID(${JSON.stringify(this.#id)}).extension`;
  }

  /**
   * The same document as in the panel, in a tab, told which tab it is about.
   *
   * @param {import('puppeteer-core').Page} desk
   * @param {import('puppeteer-core').Page} tab
   */
  async popup(desk, tab) {
    await tab.bringToFront();
    const id = await desk.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id;
    });
    const popup = await this.browser.newPage();
    await popup.setViewport({ width: 400, height: 600 });
    await this.goto(popup, `popup.html?tab=${id}`);
    return popup;
  }

  /**
   * The panel cannot be looked into, so the same document waits in a tab of its own; that the panel opens is seen from outside.
   *
   * @param {import('puppeteer-core').Page} desk
   * @param {import('puppeteer-core').Page} tab
   * @param {() => Promise<void>} act
   */
  async opens(desk, tab, act) {
    const popup = await this.popup(desk, tab);
    await popup.waitForSelector('main.popup');
    await tab.bringToFront();
    await act();
    const panel = `document.querySelector('.webextension-popup-browser')`;
    await until(() => this.#inBrowser(`!!${panel}?.currentURI?.spec.startsWith(${JSON.stringify(`${this.origin}/popup.html`)})`), 'the panel');
    await this.#inBrowser(`${panel}.closest('panel').hidePopup()`);
    await popup.bringToFront();
    return popup;
  }

  /** @param {import('puppeteer-core').Page} tab @param {string} where @param {string} entry */
  async menu(tab, where, entry) {
    await click(tab, where, { button: 'right' });
    const menu = `document.getElementById('contentAreaContextMenu')`;
    await until(() => this.#inBrowser(`${menu}.state === 'open'`), 'the menu');
    return this.#inBrowser(`(() => {
      const item = ${menu}.querySelector('[id$=${JSON.stringify(`-menuitem-_${entry}`)}]');
      item?.doCommand();
      ${menu}.hidePopup();
      return !!item;
    })()`);
  }

  /** @param {string} name */
  async command(name) {
    const key = (await this.#inBrowser(`${this.#extension()}.manifest.commands`))[name].suggested_key.default.split('+').at(-1);
    // The window's keyboard: keys of the browser's own are none of a page's.
    await this.#inBrowser(`(() => {
      const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!tip.beginInputTransactionForTests(window)) throw new Error('no keyboard');
      const keys = [['Alt', 'AltLeft'], ['Shift', 'ShiftLeft'], [${JSON.stringify(key)}, ${JSON.stringify(`Key${key}`)}]];
      const events = keys.map(([key, code]) => new KeyboardEvent('', { key, code }));
      for (const event of events) tip.keydown(event);
      for (const event of events.reverse()) tip.keyup(event);
      return true;
    })()`);
  }

  /** @param {import('puppeteer-core').Page} page @param {import('./browser.mjs').Scheme} scheme */
  async scheme(page, scheme) {
    const forced = scheme === 'forced';
    for (const [name, value] of /** @type {const} */ ([
      ['layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1],
      ['browser.display.document_color_use', forced ? 2 : 0],
    ])) {
      await this.#inBrowser(`Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`);
    }
    const query = `(forced-colors: ${forced ? 'active' : 'none'})${forced ? '' : ` and (prefers-color-scheme: ${scheme})`}`;
    await until(() => page.evaluate((query) => matchMedia(query).matches, query), `the page to be ${scheme}`);
  }

  async errors() {
    // Leaving a page while an answer is on its way is no error of the extension's, though the browser files it as one.
    return this.#inBrowser(`Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag)
        // A tab that is closed while a message is under way: Firefox says so, nobody else can tell.
        && !/after context unloaded/.test(message.errorMessage)
        // A site's own word is asked for first; where it has none, the general one is taken.
        && !/^Unknown localization message \\w+_(mastodon|github|wordpress|manual)$/.test(message.errorMessage)
        && [message.sourceName, message.cssSelectors].some((name) => name?.startsWith(${JSON.stringify(this.origin)})))
      .filter((message) => !/^Promise (resolved|rejected) (while context is inactive|after context unloaded)/.test(message.errorMessage))
      .map((message) => message.sourceName + ': ' + message.errorMessage)`);
  }

  /**
   * @param {import('puppeteer-core').Page} page
   * @param {string} selector
   * @returns {Promise<import('./closed.mjs').Found[]>}
   */
  async piercing(page, selector) {
    const target = { context: this.#context(page) };
    const { result } = await this.#send('script.evaluate', {
      expression: 'document.documentElement',
      target,
      awaitPromise: false,
      serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    });
    const found = [];
    for (const sharedId of closedRoots(result)) {
      const answer = await this.#send('script.callFunction', {
        functionDeclaration: `(root, selector) => JSON.stringify([...root.querySelectorAll(selector)]
          .map((element) => (${methodAsFunction(describe)}).call(element)))`,
        arguments: [{ sharedId }, { type: 'string', value: selector }],
        target,
        awaitPromise: false,
      });
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
      found.push(...JSON.parse(answer.result.value));
    }
    return found;
  }
}

/** @param {Function} method */
const methodAsFunction = (method) => method.toString();

/** @param {any} node a serialized node @returns {string[]} */
function closedRoots(node) {
  const { children = [], shadowRoot } = node.value ?? {};
  const roots = shadowRoot?.value?.mode === 'closed' ? [shadowRoot.sharedId] : [];
  return roots.concat(...[...children, ...(shadowRoot ? [shadowRoot] : [])].map(closedRoots));
}

/** A profile that outlives its browser. */
export async function freshProfile() {
  return mkdtemp(join(tmpdir(), 'goodturn-firefox-'));
}
