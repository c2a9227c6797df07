// @ts-check
/**
 * `cargo xtask run`, once everything is built: the sample community, a real browser with the
 * extension, both sites already allowed.
 *
 *     node tests/support/run.mjs [--browser chromium|firefox] [--headless] [--tour DIR]
 *
 * For a person it stays until the window is closed or Ctrl+C is pressed. With `--tour` it hands over
 * to `tour.mjs`, which plays the first minute and leaves pictures and the export in DIR; the browser
 * is then cut off from every network but the community.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, named } from './browser.mjs';
import { SITES, start } from './community.mjs';

/**
 * @typedef {{
 *   browser: import('./browser.mjs').World,
 *   extension: import('./extension.mjs').Extension,
 *   origins: Record<string, string>,
 *   dir: string,
 *   log: (line: string) => void,
 * }} Stage what a tour is given: `origins` holds `social` and `blog`
 */

const { values } = parseArgs({
  options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false }, tour: { type: 'string' } },
});
if (values.browser) process.env.BROWSER = values.browser;
const { headless, tour } = values;

if (!headless && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error('there is no display to open a window on: use --headless --tour DIR');
  process.exit(1);
}

process.exitCode = await main();

async function main() {
  const community = await start();
  const { origins } = community;
  const world = await launch({ browser: named(), headless, offline: headless || tour !== undefined });
  try {
    for (const origin of Object.values(origins)) world.network.pass(origin);
    await world.extension.allow(Object.values(origins));
    if (tour === undefined) {
      await stay(world, origins);
      return 0;
    }
    const dir = resolve(tour);
    await mkdir(dir, { recursive: true });
    const script = await import('./tour.mjs');
    const log = (/** @type {string} */ line) => console.log(line);
    await script.tour({ browser: world, extension: world.extension, origins, dir, log });
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    return 1;
  } finally {
    await world.close();
    await community.close();
  }
}

/**
 * Opens the community and waits until the person has seen enough.
 *
 * @param {import('./browser.mjs').World} world
 * @param {Record<string, string>} origins
 */
async function stay(world, origins) {
  const gone = new Promise((resolve) => {
    world.browser.once('disconnected', resolve);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, resolve);
  });
  const before = await world.browser.pages();
  await world.visit(origins.blog + (SITES.blog.pages?.home ?? '/'));
  const social = await world.visit(origins.social + (SITES.social.pages?.feed ?? '/'));
  for (const page of before) if (page.url() === 'about:blank' && !world.extension.owns(page)) await page.close();
  await social.bringToFront();
  console.log(`The sample community: ${origins.social} and ${origins.blog}`);
  console.log('Both are allowed. Favourite something, write a reply, leave a comment on the blog;');
  console.log("then rest a moment, and click on Goodturn's button in the toolbar.");
  console.log('Everything stays on this machine. Close the window or press Ctrl+C to end.');
  await gone;
}
