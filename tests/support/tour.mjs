/**
 * The first minute with Goodturn, played by trusted input in the sample community: what `cargo xtask run --tour DIR` shows.
 *
 * Grace favourites a post, boosts another, sees who answered her, is reminded that Ada wrote to her, answers, follows
 * somebody, comments on a blog, looks at the popup and at her statistics. What was noticed and suggested is printed; DIR
 * gets `export.json` and pictures of hint, popup and statistics, light and dark.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SITES } from './community.mjs';
import { comes, exported, hint, line, suggestNow } from './goodturn.mjs';
import { aim, click, type } from './user.mjs';
import { until } from './wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** A post of the feed by the person who wrote it. @param {string} acct @param {number} [n] which of theirs */
const post = (acct, n = 1) => `::-p-xpath((//div[contains(@class,"status") and @data-id][.//*[@class="status__info"]//a[@href="/@${acct}"]])[${n}])`;
/** Something inside it. @param {string} acct @param {string} within an XPath test @param {number} [n] */
const part = (acct, within, n = 1) =>
  `::-p-xpath((//div[contains(@class,"status") and @data-id][.//*[@class="status__info"]//a[@href="/@${acct}"]])[${n}]${within})`;
const FAVOURITE = '//button[contains(@class,"star-icon")]';
const BOOST = '//div[contains(@class,"status__action-bar")]//button[.//*[contains(@class,"icon-retweet")]]';
const REPLY = '//div[contains(@class,"status__action-bar")]//button[.//*[contains(@class,"icon-reply")]]';

/** @param {import('./run.mjs').Stage} stage */
export async function tour({ browser: world, extension, origins, dir, log }) {
  const file = (/** @type {string} */ name) => join(dir, name);
  const said = async (/** @type {RegExp} */ pattern) => log(`noticed    ${await comes(extension, pattern, { timeout: 20_000 })}`);

  await suggestNow(extension);
  log('settings   suggestions from now on, at any hour');
  const page = await world.open(origins.social + SITES.social.pages?.feed);

  await click(page, part('idris', FAVOURITE));
  await said(/^given react idris@/);
  await click(page, part('mei@paper.example', BOOST));
  await click(page, 'li.reblog-menu-item button[data-index="0"]');
  await said(/^given reshare mei@/);

  await click(page, 'a[href="/notifications"]');
  await page.waitForSelector('.notification-ungrouped--mention');
  await said(/^received reply ada@/);
  for (const gesture of await received(extension)) log(`noticed    ${gesture}`);

  await click(page, 'a[href="/home"]');
  await aim(page, post('ada@other.example'));
  const card = await hint(world, page);
  log(`suggested  ${card.text.replace(/\s+/g, ' ').trim()}`);
  await world.picture(page, file('hint.png'), { scheme: 'light' });
  await world.picture(page, file('hint-dark.png'), { scheme: 'dark' });
  await world.scheme(page, 'light');

  await click(page, part('ada@other.example', REPLY));
  await page.waitForSelector('.compose-form .reply-indicator');
  await page.focus('.compose-form textarea');
  await page.keyboard.press('End');
  await page.keyboard.type('Tea first is the right order. The bench by the window is yours on Saturday.');
  await click(page, '.compose-form button[type=submit]');
  await said(/^given reply ada@/);

  const blog = await world.open(`${origins.blog}${SITES.blog.pages?.post}`);
  await type(blog, '#comment', 'I mended mine with a cork and your drawing. It whistles a third lower now, and I like it better.');
  await click(blog, '#commentform [type=submit]');
  await said(/^given blog-comment ada@/);
  await blog.close();

  await page.bringToFront();
  const popup = await extension.popup(page);
  await until(() => popup.$('#story'), "the popup's story");
  await shoot(world, popup, file, 'popup', { width: 400, height: 640 });
  await popup.close();

  const statistics = await extension.page('statistics.html');
  await until(() => statistics.$('#chart-time'), 'the statistics');
  await shoot(world, statistics, file, 'statistics', { width: 1280, height: 900, fullPage: true });
  await statistics.close();

  const all = await exported(extension);
  await writeFile(file('export.json'), `${JSON.stringify(all, null, 2)}\n`);
  const standing = all.gestures.filter((gesture) => !gesture.undone_at);
  log(`exported   ${standing.length} gestures with ${all.people.length} people:`);
  for (const gesture of standing) log(`           ${line(gesture, all.people)}`);
  log(`pictures   ${dir}`);
}

/** @param {import('./extension.mjs').Extension} extension */
async function received(extension) {
  const { gestures, people } = await exported(extension);
  return gestures.filter((gesture) => gesture.direction === 'received').map((gesture) => line(gesture, people));
}

/**
 * A picture in both schemes: NAME.png light, NAME-dark.png dark.
 *
 * @param {import('./browser.mjs').World} world
 * @param {Page} page
 * @param {(name: string) => string} file
 * @param {string} name
 * @param {{ width: number, height: number, fullPage?: boolean }} size
 */
async function shoot(world, page, file, name, size) {
  await world.picture(page, file(`${name}-dark.png`), { scheme: 'dark', ...size });
  await world.picture(page, file(`${name}.png`), { scheme: 'light', ...size });
}
