// @ts-check
/**
 * Where the browser itself shows Goodturn: its menu on links and words, its keys, its button in the toolbar. What is pointed at
 * begins the form and nothing more; the button tells the truth about each tab.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as mastodon from '../pages/mastodon/site.mjs';
import { launch } from '../support/browser.mjs';
import { comes, exported, hint, lines, suggestNow } from '../support/goodturn.mjs';
import { aim, click, scroll } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

const OTHER = 'https://elsewhere.example';
const PROFILE = `a.status__display-name[href="/@ada@other.example"]`;

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {import('puppeteer-core').Page} */
let page;
/** The browser's number for its tab. @type {number} */
let tab;
before(async () => {
  world = await launch();
  world.network.serve(mastodon);
  world.network.serve(mastodon, { origin: OTHER });
  await world.extension.allow([mastodon.origin]);
  page = await world.open(mastodon.origin + mastodon.pages.feed);
  tab = await world.extension.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return tab.id ?? -1;
  }, page.url());
});
after(() => world?.close());

/** The button says this of the page. @param {string} expected @param {{ timeout?: number }} [how] */
const sign = (expected, how) => until(
  async () => {
    const said = await world.extension.evaluate((tabId) => chrome.action.getTitle({ tabId }), tab);
    if (said !== expected) throw new Error(`it says "${said}"`);
    return true;
  },
  `the button to say "${expected}"`,
  how,
);
/** @param {import('puppeteer-core').Page} surface @param {string} selector */
const value = (surface, selector) => surface.$eval(selector, (field) => /** @type {HTMLInputElement} */ (field).value);
/** The name that is chosen in the form. @param {import('puppeteer-core').Page} surface */
const chosen = (surface) => surface.$eval('#log-who', (field) => /** @type {HTMLSelectElement} */ (field).selectedOptions[0]?.textContent);

test('the button says where Goodturn is on, and where it is not', async () => {
  await sign('Goodturn is on here');
  const usual = await world.extension.evaluate(() => chrome.action.getTitle({}));
  assert.equal(usual, 'Goodturn does not look at this page');
});

test('a link to a profile begins the form with that person, and nothing is recorded before it is confirmed', async () => {
  const before = await lines(world.extension);
  const popup = await world.extension.opens(page, async () => {
    assert.ok(await world.extension.menu(page, PROFILE, 'by'), 'the entry is in the menu');
  });
  await until(() => popup.$('#log[open]'), 'the form');
  await until(async () => /ada/i.test((await chosen(popup)) ?? ''), 'Ada in the form');
  assert.equal(await popup.$eval('#log-received', (radio) => /** @type {HTMLInputElement} */ (radio).checked), true);
  assert.equal(await value(popup, '#log-link'), page.url());
  assert.deepEqual(await lines(world.extension), before);
  const waits = await world.extension.evaluate(() => chrome.storage.session.get('pointed'));
  assert.deepEqual(waits, {}, 'what was pointed at is forgotten as soon as the form has it');
  await popup.select('#log-kind', 'introduce');
  await click(popup, '#log-save');
  await comes(world.extension, /^received introduce ada@other\.example \/home mastodon$/);
  const { people } = await exported(world.extension);
  assert.equal(people.filter((person) => person.accounts.some(({ handle }) => handle === 'ada@other.example')).length, 1);
  await popup.close();
});

test('selected words begin the form as a name', async () => {
  await page.bringToFront();
  const where = await page.evaluate(() => {
    const words = document.querySelector('.status__content p')?.firstChild;
    if (!(words instanceof Text)) throw new Error('no words');
    words.parentElement?.setAttribute('id', 'words');
    const range = document.createRange();
    range.setStart(words, 0);
    range.setEnd(words, Math.min(12, words.length));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return String(getSelection());
  });
  const popup = await world.extension.opens(page, async () => {
    assert.ok(await world.extension.menu(page, '#words', 'for'), 'the entry is in the menu');
  });
  await until(() => popup.$('#log-name'), 'the field for a name');
  assert.equal(await value(popup, '#log-name'), where.trim());
  assert.equal(await popup.$eval('#log-given', (radio) => /** @type {HTMLInputElement} */ (radio).checked), true);
  await popup.close();
});

test('sites that were not allowed have no such entry, and a button that says so', async () => {
  const other = await world.open(OTHER + mastodon.pages.feed);
  await other.waitForSelector(PROFILE);
  // In Chromium nobody can look into the menu.
  if (world.name === 'firefox') assert.equal(await world.extension.menu(other, PROFILE, 'by'), false);
  await other.close();
});

test('every key is set, and a key opens the form', async () => {
  const commands = await world.extension.evaluate(() => chrome.commands.getAll());
  assert.deepEqual(commands.filter(({ shortcut }) => !shortcut), []);
  await page.bringToFront();
  const popup = await world.extension.opens(page, () => world.extension.command('log'));
  await until(() => popup.$('#log[open]'), 'the form');
  await until(() => popup.evaluate(() => document.activeElement?.id === 'log-who'), 'the focus in the form');
  await popup.close();
  const options = await world.extension.page('options.html');
  await until(async () => (await options.$$('#keys kbd')).length === commands.length, 'the keys on the options page');
  const shown = await options.$$eval('#keys kbd', (keys) => keys.map((key) => key.textContent));
  assert.deepEqual(shown, commands.map(({ shortcut }) => shortcut));
  await options.close();
});

test('keys go to the hint and let it go; the focus returns (C10)', async () => {
  await suggestNow(world.extension);
  // Ada introduced Grace to somebody, as was said by hand before.
  await page.bringToFront();
  await aim(page, PROFILE);
  await scroll(page, 1);
  const card = await hint(world, page);
  const top = () => page.$eval(PROFILE, (link) => link.getBoundingClientRect().top);
  const before = await top();
  await scroll(page, -30);
  await until(async () => {
    const [[now], moved] = [await world.piercing(page, 'section'), (await top()) - before];
    // It came in by a few pixels of its own.
    return moved !== 0 && now && Math.abs(now.y - card.y - moved) < 10;
  }, 'the hint to go along with its item');
  // Above it is a form that stays where it is: scrolled under, it gives way.
  const over = (/** @type {{ x: number, y: number, width: number, height: number }} */ box) => page.evaluate(({ x, y, width, height }) =>
    [...document.querySelectorAll('a, button, input, textarea, select, summary, [role=button], [role=link]')].filter((control) => {
      const at = control.getBoundingClientRect();
      return at.width && at.height && at.left < x + width / 2 && at.right > x - width / 2 && at.top < y + height / 2 && at.bottom > y - height / 2;
    }).map((control) => control.outerHTML.slice(0, 80)), box);
  const [stood, along] = [await top(), card.y + (await top()) - before];
  await scroll(page, 60);
  await until(async () => {
    const [[now], moved] = [await world.piercing(page, 'section'), (await top()) - stood];
    return moved === -60 && now && (await over({ ...now, y: along + moved })).length > 0 && (await over(now)).length === 0;
  }, 'the hint to give way to what it would cover');
  // A list that builds its nodes anew takes nothing from it.
  await page.$eval(PROFILE, (link) => link.closest('article')?.replaceWith(link.closest('article')?.cloneNode(true) ?? ''));
  const [rebuilt, [held]] = [await top(), await world.piercing(page, 'section')];
  await scroll(page, -20);
  await until(async () => {
    const [[now], moved] = [await world.piercing(page, 'section'), (await top()) - rebuilt];
    return moved === 20 && now && now.text === held.text && (await over(now)).length === 0;
  }, 'the hint to go along with the item that was built anew');
  const focus = () => page.evaluate(() => [document.activeElement?.parentElement === document.documentElement, document.activeElement?.tagName].join());
  const away = await focus();
  await world.extension.command('focus-hint');
  await until(async () => (await focus()) === 'true,DIV', 'the focus in the hint');
  await world.extension.command('let-go');
  await until(async () => !(await world.piercing(page, 'section')).length, 'the hint to be gone');
  assert.equal(await focus(), away);
});

test('the button follows rests', async () => {
  const pause = (/** @type {number} */ until) => world.extension.send({ v: 1, type: 'pause', origin: mastodon.origin, until });
  await sign('Goodturn is on here');
  await pause(Date.now() + 3_600_000);
  await sign('Goodturn rests here');
  await pause(0);
  await sign('Goodturn is on here');
  // A rest that ends by itself.
  await pause(Date.now() + 1_000);
  await sign('Goodturn rests here');
  await sign('Goodturn is on here', { timeout: 40_000 });
});

test('the button says when a site has changed its pages, and when it can be read again (C17)', async () => {
  // Authors are no longer where they were.
  await page.evaluate(() => {
    for (const author of document.querySelectorAll('.status__info a')) author.className = '';
  });
  for (let look = 0; look < 4; look += 1) {
    await scroll(page, look % 2 ? -60 : 60);
    const changed = sign('Goodturn cannot read this site at present, so it rests here', { timeout: 4_500 });
    if (await changed.catch(() => false)) break;
  }
  await sign('Goodturn cannot read this site at present, so it rests here');
  await page.reload();
  await sign('Goodturn is on here', { timeout: 20_000 });
});

test('the button says when access was taken away', async () => {
  await world.extension.evaluate((pattern) => chrome.permissions.remove({ origins: [pattern] }), `${mastodon.origin}/*`);
  await sign('Goodturn does not look at this page');
});

test('nothing went wrong, and the extension asked nobody for anything (C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
