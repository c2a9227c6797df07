// @ts-check
/**
 * `cargo xtask shots DIR`: a picture of every surface in every state, light and dark, narrow and wide, for people to look at.
 *
 *     node tests/support/shots.mjs DIR [--language xx]
 *
 * DIR gets one PNG each (`popup-first-day-dark-320.png`), `index.html` with all of them, and a sheet for each surface and width.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { STATES, SURFACES, Stage } from './states.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { language: { type: 'string', default: 'en-US' } } });
const dir = resolve(positionals[0] ?? 'shots');
const SCHEMES = /** @type {const} */ (['light', 'dark']);
/** @type {Record<string, number[]>} */
const WIDTHS = { popup: [320, 380], welcome: [360, 1100], options: [360, 1100], data: [360, 1100], statistics: [360, 1100] };

await mkdir(dir, { recursive: true });
const world = await launch({ browser: 'chromium', language: values.language });
try {
  const stage = await Stage.set(world);
  for (const [state, come] of Object.entries(STATES)) {
    await come(stage);
    for (const surface of Object.keys(SURFACES)) await shoot(stage, surface, state);
    console.log(`${state}: ${Object.keys(SURFACES).length} surfaces`);
  }
  await sheets();
} finally {
  await world.close();
}
console.log(pathToFileURL(join(dir, 'index.html')).href);

/** @param {string} surface @param {string} state @param {string} scheme @param {number} width */
function name(surface, state, scheme, width) {
  return `${surface}-${state}-${scheme}-${width}.png`;
}

/** @param {Stage} stage @param {string} surface @param {string} state */
async function shoot(stage, surface, state) {
  const page = await stage.surface(surface, { width: WIDTHS[surface][0] });
  // What waits behind a title is a part of the surface.
  if (state === 'busy-year') {
    await page.$$eval('details:not(#pause)', (all) => all.forEach((details) => { /** @type {HTMLDetailsElement} */ (details).open = true; }));
  }
  for (const width of WIDTHS[surface]) {
    for (const scheme of SCHEMES) {
      await world.picture(page, join(dir, name(surface, state, scheme, width)), { scheme, width, height: 600, fullPage: true });
    }
  }
  await page.close();
}

/** All pictures on one page, and a PNG of those of each surface and width. */
async function sheets() {
  const part = (/** @type {string} */ surface, /** @type {number} */ width) => {
    const figures = Object.keys(STATES).flatMap((state) =>
      SCHEMES.map((scheme) => {
        const file = name(surface, state, scheme, width);
        return `<figure><figcaption>${surface}, ${state}, ${scheme}, ${width}</figcaption><a href="${file}"><img src="${file}" width="${width > 400 ? 480 : 300}"></a></figure>`;
      }),
    );
    return `<section>${figures.join('')}</section>`;
  };
  const whole = (/** @type {string} */ body) => `<!doctype html><meta charset="utf-8"><title>Goodturn</title><style>
    body { margin: 12px; background: #c9c9c9; font: 12px system-ui } section { display: flex; flex-wrap: wrap; gap: 12px; align-items: start }
    figure { margin: 0 } img { display: block; max-height: 1500px; object-fit: cover; object-position: top; border: 1px solid #888 }</style>${body}`;
  const all = [];
  const page = await world.browser.newPage();
  for (const surface of Object.keys(SURFACES)) {
    for (const width of WIDTHS[surface]) {
      const body = part(surface, width);
      all.push(`<h2>${surface}, ${width}</h2>${body}`);
      const file = join(dir, `sheet-${surface}-${width}.html`);
      await writeFile(file, whole(body));
      await page.setViewport({ width: width > 400 ? 2000 : 1900, height: 900 });
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      await page.screenshot({ path: /** @type {`${string}.png`} */ (file.replace('.html', '.png')), fullPage: true });
    }
  }
  await page.close();
  await writeFile(join(dir, 'index.html'), whole(all.join('')));
}
