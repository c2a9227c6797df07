// @ts-check
/**
 * The states a person may meet the surfaces in, one after the other in one browser: nothing yet, the first day, a busy year, a
 * rest, a site that changed its pages, a record that was lost. For pictures (`shots.mjs`) and for what every state has to be
 * (`tests/e2e/access.test.mjs`). The people are invented.
 */
import * as mastodon from '../pages/mastodon/site.mjs';
import { suggestNow } from './goodturn.mjs';
import { scroll } from './user.mjs';
import { until } from './wait.mjs';

/** @typedef {import('./browser.mjs').World} World @typedef {import('puppeteer-core').Page} Page */

const DAY = 86_400_000;

/** Every page of the extension, and what is there once it has been filled. @type {Record<string, string>} */
export const SURFACES = {
  popup: 'main.popup .card, main.popup .notice',
  welcome: 'main .step',
  options: 'main #half-life',
  data: 'main #holds, main #recover',
  statistics: 'main',
};

/** The site's page that the popup is about. */
export class Stage {
  /** @param {World} world @param {Page} page @param {number} tab */
  constructor(world, page, tab) {
    this.world = world;
    this.page = page;
    this.tab = tab;
  }

  /** A browser with the site's page open, nothing allowed yet. @param {World} world */
  static async set(world) {
    world.network.serve(mastodon);
    // The page messages go out from opens a tab of its own the first time.
    await world.extension.evaluate(() => 0);
    const page = await world.open(mastodon.origin + mastodon.pages.feed);
    const tab = await world.extension.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab.id ?? -1;
    });
    return new Stage(world, page, tab);
  }

  /** @param {any} message */
  async said(message) {
    const answer = await this.world.extension.send({ v: 1, offset: 60, ...message });
    if (answer?.type !== 'ack') throw new Error(`${message.type} was answered ${JSON.stringify(answer)}`);
  }

  /** A surface, filled. @param {string} name @param {{ width: number, height?: number, hash?: string }} size */
  async surface(name, { width, height = 800, hash = '' }) {
    const address = name === 'popup' ? `popup.html?tab=${this.tab}` : `${name}.html${hash}`;
    const surface = await this.world.extension.page(address, { width, height });
    await surface.waitForSelector(SURFACES[name]);
    return surface;
  }

  /** The page's script answers the popup. */
  async answers() {
    await until(
      () => this.world.extension.evaluate((tab) => chrome.tabs.sendMessage(tab, { v: 1, type: 'who' }).then((view) => view?.items?.length > 0), this.tab),
      "the page's script to answer",
    );
  }

  /** What the button of the page's tab says. */
  sign() {
    return this.world.extension.evaluate((tabId) => chrome.action.getTitle({ tabId }), this.tab);
  }
}

/** How each state comes about from the one before; `much`: how many gestures a busy year has. @type {Record<string, (stage: Stage, much?: number) => Promise<void>>} */
export const STATES = {
  async empty() {},

  async 'first-day'(stage) {
    await stage.world.extension.allow([mastodon.origin]);
    await stage.answers();
    for (const [name, direction, kind] of /** @type {const} */ ([[0, 'received', 'reply'], [0, 'given', 'react'], [1, 'given', 'reshare']])) {
      await stage.said(gesture(PEOPLE[name], direction, kind, 0.1));
    }
  },

  async 'busy-year'(stage, much = 240) {
    await suggestNow(stage.world.extension);
    const kinds = ['react', 'reply', 'react', 'reshare', 'comment', 'react', 'thank', 'mention', 'quote'];
    for (let n = 0; n < much; n += 1) {
      // Some often and both ways, some now and then, some long ago.
      const person = PEOPLE[(n * n + (n % 7)) % PEOPLE.length];
      const ago = 2 + ((n * 37) % 363) * (PEOPLE.indexOf(person) < 5 ? 0.6 : 1);
      await stage.said(gesture(person, (n * 3) % 5 < 3 ? 'given' : 'received', kinds[n % kinds.length], ago));
    }
    await stage.said(gesture(PEOPLE[0], 'received', 'introduce', 1));
    for (const [person, change] of /** @type {const} */ ([
      [0, { circle: { to: true } }],
      [0, { note: { to: 'Lent me the long ladder. Two daughters, one plays the cello.' } }],
      [0, { intention: { to: 'congratulate on the new studio' } }],
      [0, { groups: { to: ['choir', 'mill'] } }],
      [1, { circle: { to: true } }],
      [3, { groups: { to: ['customers'] } }],
    ])) {
      await stage.said({ type: 'keep', account: account(PEOPLE[person]), change });
    }
    await stage.said({ type: 'setting', setting: { group: { to: { name: 'choir', gap: 14, amplify: true, worked: false } } } });
    await stage.said({ type: 'log', account: { site: 'manual', account: { handle: 'Old Acquaintance', name: 'Old Acquaintance' } }, direction: 'given', kind: 'react', at: Date.now() - 300 * DAY });
    const { people } = await stage.world.extension.send({ type: 'export' });
    const old = people.find((/** @type {any} */ person) => person.name === 'Old Acquaintance');
    await stage.said({ type: 'erase-person', person: old.id, keep: true });
    await stage.said({ type: 'tidy' });
  },

  async paused(stage) {
    await stage.said({ type: 'pause', origin: mastodon.origin, until: Date.now() + 3_600_000 });
  },

  async changed(stage) {
    await stage.said({ type: 'pause', origin: mastodon.origin, until: 0 });
    await stage.page.bringToFront();
    await until(async () => (await stage.sign()) === (await title(stage, 'icon_on')), 'the rest to be over');
    await stage.page.evaluate(() => {
      for (const author of document.querySelectorAll('.status__info a')) author.className = '';
    });
    const wanted = await title(stage, 'icon_changed');
    for (let look = 0; look < 9; look += 1) {
      await scroll(stage.page, look % 2 ? -60 : 60);
      const changed = until(async () => (await stage.sign()) === wanted, 'the change to be seen', { timeout: 4_500 });
      if (await changed.catch(() => false)) return;
    }
    throw new Error('the changed pages were not noticed');
  },

  async recovery(stage) {
    await stage.world.extension.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const going = indexedDB.deleteDatabase('goodturn');
          going.onsuccess = () => resolve(0);
          going.onerror = () => reject(going.error);
        }),
    );
    await stage.world.extension.killWorker();
    await stage.said(gesture(PEOPLE[2], 'given', 'react', 0.05));
  },
};

/** @param {Stage} stage @param {string} key */
const title = (stage, key) => stage.world.extension.evaluate((key) => chrome.i18n.getMessage(key), key);

/** Who writes in the feed, and others. @type {[handle: string, name: string][]} */
const PEOPLE = [
  ['ada@other.example', 'Ada Moreau'],
  ['tomasz@social.example', 'Tomasz Zieliński'],
  ['idris@social.example', 'Idris Bello'],
  ['mei@paper.example', 'Mei Tanaka 田中芽衣'],
  ['joana@social.example', 'Joana Prata'],
  ['bruno@social.example', 'Bruno Almeida-Castelo Branco'],
  ['noor@north.example', 'Noor'],
  ['lena@north.example', 'Lena Öberg'],
  ['yusuf@harbour.example', 'يوسف الحداد'],
  ['wren@harbour.example', 'wren 🌿'],
];

/** @param {[string, string]} person */
const account = ([handle, name]) => ({ site: 'mastodon', account: { handle, name } });

/** @param {[string, string]} person @param {string} direction @param {string} kind @param {number} ago days */
function gesture(person, direction, kind, ago) {
  const at = Date.now() - Math.round(ago * DAY);
  return { type: 'log', account: account(person), direction, kind, at, object: `${mastodon.origin}/@${person[0]}/${at}` };
}
