/**
 * Acting on the miniature server as a person at the mouse, the keyboard or a touch screen, and telling what came of it in the
 * ledger: where the buttons of each markup are, posts by their number in community.mjs, the gestures given since a moment.
 */
import assert from 'node:assert/strict';
import { exported, line } from '../../support/goodturn.mjs';
import { click, focus as stay } from '../../support/user.mjs';
import { until } from '../../support/wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('../../support/browser.mjs').World} World
 * @typedef {import('../../support/extension.mjs').Extension} Extension
 * @typedef {'reply' | 'boost' | 'favourite' | 'bookmark' | 'more'} Button
 */

/** The id of post n of community.mjs; 101 and 102 are the two boosts. @param {number} n */
export const id = (n) => `115920000000000${String(n).padStart(3, '0')}`;

/** Where a post stands: a row of a list, a post of a thread, the post a thread page is about. @param {number} n */
export const row = (n) => `article[data-id="${id(n)}"]`;
/** @param {number} n */
export const inThread = (n) => `.status[data-id="${id(n)}"]`;
export const FOCAL = '.detailed-status__wrapper';

/** @type {Record<Button, string>} */
const CLASSIC = {
  reply: 'button:has(.icon-reply, .icon-reply-all, .fa-reply, .fa-reply-all)',
  boost: ':is(.status__action-bar, .detailed-status__action-bar) button:has(.icon-retweet, .fa-retweet)',
  favourite: 'button.star-icon',
  bookmark: 'button.bookmark-icon',
  more: 'button:has(.icon-ellipsis-h, .fa-ellipsis-h)',
};
/** @param {number} n */
const nth = (n) => `._comp_status__actions > button:nth-of-type(${n})`;
/** @type {Record<Button, string>} */
const REDESIGNED = { reply: nth(1), boost: nth(2), favourite: nth(3), bookmark: nth(5), more: nth(6) };

/** A button of the post at `where`, in whichever markup. @param {string} where @param {Button} button */
export const button = (where, button) => `${where} :is(${CLASSIC[button]}, ${REDESIGNED[button]})`;

export const MENU_BOOST = ':is(.reblog-menu-item button[data-index="0"], ._comp_menu__item:nth-of-type(1))';
export const MENU_QUOTE = ':is(.reblog-menu-item button[data-index="1"], ._comp_menu__item:nth-of-type(2))';
export const DIALOG_YES = '.modal-root__modal button.button';
export const DIALOG_NO = '.modal-root__modal button.link-button';
export const FIELD = '.compose-form textarea';
export const PUBLISH = '.compose-form button[type=submit]';
export const FOLLOW = '.account-timeline__header :is(._comp_account_header__buttonsDesktop, .account__header__tabs__buttons) button.button:not(:has(.loading-indicator))';
export const FOLLOW_NARROW = '.account-timeline__header ._comp_account_header__buttonsMobile button.button:not(:has(.loading-indicator))';

/** Waits until the server has answered every act so far and nothing is drawn anew any more: nobody's hand is faster. @param {Page} page */
export async function answered(page) {
  await until(() => page.evaluate(() => {
    /** @type {{ kind: string, id: string, phase: string }[]} */
    const { acts, quiet } = /** @type {any} */ (window).__page;
    return quiet && acts.every((act, i) => act.phase !== 'shown' || acts.slice(i).some((later) => later.kind === act.kind && later.id === act.id && later.phase !== 'shown'));
  }), 'the server to answer');
}

/** Brings a row near, so that the page draws it whole. @param {Page} page @param {string} where */
export async function bring(page, where) {
  await answered(page);
  const there = await page.waitForSelector(where);
  await there?.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    // Told after the page's own observer, which draws rows whole when they come near.
    return new Promise((resolve) => { new IntersectionObserver(resolve).observe(element); });
  });
}

/** Presses a button of a post. @param {Page} page @param {string} where @param {Button} which */
export async function press(page, where, which) {
  await bring(page, where);
  await click(page, button(where, which));
}

/** Boosts through the menu. @param {Page} page @param {string} where */
export async function boost(page, where) {
  await press(page, where, 'boost');
  await click(page, MENU_BOOST);
}

/** Writes an answer to a post and does not send it yet. @param {Page} page @param {string} where @param {string} text */
export async function answer(page, where, text) {
  await press(page, where, 'reply');
  await page.waitForSelector('.compose-form .reply-indicator');
  await write(page, text);
}

/** @param {Page} page @param {string} text */
export async function write(page, text) {
  await page.waitForFunction((field) => document.querySelector(field) === document.activeElement, {}, FIELD);
  await page.keyboard.type(text);
}

/**
 * The focus on a post, which has shortcuts of its own, or on something in it.
 *
 * @param {Page} page @param {string} where @param {string} [what]
 */
export async function focus(page, where, what = where.startsWith('article') ? `${where} .focusable` : where) {
  await bring(page, where);
  await stay(page, what);
}

/** Whether the post's button is lit. @param {Page} page @param {string} where @param {Button} which */
export const lit = (page, where, which) =>
  page.$eval(button(where, which), (element) => element.classList.contains('active') || element.getAttribute('aria-pressed') === 'true');

/**
 * Opens a page and waits until its own scripts and the extension's are there.
 *
 * @param {World} world @param {string} url @param {{ width?: number, height?: number }} [size]
 */
export async function visit(world, url, size) {
  const page = await world.open(url, size);
  await until(() => page.evaluate(() => /** @type {any} */ (window).__page?.ready), 'the page to be drawn');
  await who(world.extension, page);
  return page;
}

/** Closes a page after looking whether anybody but its user acted on it. @param {Page} page */
export async function leave(page) {
  const { untrustedEvents, errors } = await page.evaluate(() => {
    const { untrustedEvents, errors } = /** @type {any} */ (window).__page;
    return { untrustedEvents, errors };
  });
  assert.deepEqual({ untrustedEvents, errors }, { untrustedEvents: 0, errors: [] });
  await page.close();
}

/**
 * What the extension reads in the tab that shows this address; waits until it listens there.
 *
 * @param {Extension} extension @param {Page} page @returns {Promise<any>}
 */
export function who(extension, page) {
  return until(async () => {
    const url = await page.evaluate(() => location.href);
    return extension.evaluate(async (url) => {
      for (const tab of await chrome.tabs.query({})) {
        if (tab.url !== url || tab.id === undefined) continue;
        const view = await chrome.tabs.sendMessage(tab.id, { v: 1, type: 'who' }).catch(() => null);
        if (view) return view;
      }
      return null;
    }, url);
  }, 'the content script to answer');
}

/**
 * From this moment on: `given` tells the gestures of the user that have come and stand, `holds` waits until they are exactly
 * these. A test's last act is one that counts: what must not count came before it and has had its time.
 *
 * @param {Extension} extension
 */
export async function since(extension) {
  const before = new Set((await exported(extension)).gestures.map((gesture) => gesture.id));
  const given = async () => {
    const { gestures, people } = await exported(extension);
    return gestures
      .filter((gesture) => gesture.direction === 'given' && !gesture.undone_at && !before.has(gesture.id))
      .map((gesture) => line(gesture, people).replace(/^given (.*) mastodon$/, '$1'))
      .sort();
  };
  const holds = (/** @type {string[]} */ ...expected) => {
    const wanted = JSON.stringify(expected.sort());
    return until(async () => {
      const now = JSON.stringify(await given());
      if (now !== wanted) throw new Error(`the ledger has ${now}, expected ${wanted}`);
      return true;
    }, 'what was done to be in the ledger', { timeout: 20_000, every: 100 });
  };
  return { given, holds };
}

const ACCTS = { ada: 'ada@other.example', tomasz: 'tomasz', mei: 'mei@paper.example', idris: 'idris', noor: 'noor@kitchen.example', bruno: 'bruno', lena: 'lena@north.example', joana: 'joana' };
/** @typedef {keyof typeof ACCTS} Somebody */

/** A person's handle, as the ledger has it. @param {Somebody} name */
export const handle = (name) => (ACCTS[name].includes('@') ? ACCTS[name] : `${ACCTS[name]}@social.example`);

/** The ledger's words for an act on a post. @param {string} kind @param {Somebody} name @param {number} n */
export const did = (kind, name, n) => `${kind} ${handle(name)} /@${ACCTS[name]}/${id(n)}`;
/** @param {Somebody} name */
export const followed = (name) => `follow ${handle(name)} /@${ACCTS[name]}`;
