// @ts-check
/**
 * `cargo xtask icons`: the pictures of the extension and of its toolbar button, drawn from the one master, `extension/icons/icon.svg`,
 * by Chromium. Run it after the master or the signs below were changed; what it writes is committed.
 *
 *     node tests/support/icons.mjs
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { binary } from './browser.mjs';

const ICONS = fileURLToPath(new URL('../../extension/icons/', import.meta.url));

/** A mark in the corner, with a gap around it, so that it is seen at 16 pixels. @param {string} fill @param {string} mark */
const badge = (fill, mark) => `<circle cx="92" cy="92" r="36" fill="#ffffff"/><circle cx="92" cy="92" r="30" fill="${fill}"/>${mark}`;
/** Edges on multiples of 8 are edges of pixels at size 16. @param {string} d */
const stroke = (d) => `<path d="${d}" stroke="#ffffff" stroke-width="8"/>`;

/**
 * What the button says of a tab (`desk::Sign`): its colours in place of the master's, and its mark.
 *
 * @type {Record<string, { colours: Record<string, string>, mark?: string }>}
 */
const SIGNS = {
  off: { colours: { '#24685a': '#9aa09d', '#f3c3a3': '#ffffff' } },
  paused: { colours: { '#24685a': '#6f8b84' }, mark: badge('#4a4640', stroke('M84 80V104M100 80V104')) },
  changed: { colours: {}, mark: badge('#a85b00', stroke('M92 72V96M92 104V112')) },
};

const master = await readFile(`${ICONS}icon.svg`, 'utf8');
const browser = await puppeteer.launch({
  executablePath: binary('chromium'),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const page = await browser.newPage();
  for (const size of [16, 32, 48, 128]) await draw(page, master, size, `${size}.png`);
  for (const [name, { colours, mark = '' }] of Object.entries(SIGNS)) {
    let svg = master.replace('</svg>', `${mark}</svg>`);
    for (const [from, to] of Object.entries(colours)) svg = svg.replaceAll(from, to);
    for (const size of [16, 32]) await draw(page, svg, size, `${name}-${size}.png`);
  }
} finally {
  await browser.close();
}

/** @param {import('puppeteer-core').Page} page @param {string} svg @param {number} size @param {string} file */
async function draw(page, svg, size, file) {
  await page.setViewport({ width: size, height: size });
  const sized = svg.replace('width="128" height="128"', `width="${size}" height="${size}" style="display: block"`);
  await page.setContent(`<!doctype html><body style="margin: 0">${sized}`);
  await page.screenshot({ path: /** @type {`${string}.png`} */ (`${ICONS}${file}`), omitBackground: true });
}
