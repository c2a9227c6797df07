// @ts-check
/**
 * The extension in one language, whatever languages the browser at hand has: a copy of the build in which only that one is
 * there, which a browser takes when it lacks its own. The words, and the dates and numbers in them, are then that language's.
 *
 * `pseudo` is no language: English with accents, 40 per cent longer, made here and shipped nowhere. What stays plain
 * in it never went through the locale files; what is cut off in it will be cut off in some language.
 */
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {Record<string, { message: string, placeholders?: Record<string, { content: string }> }>} Messages */

const BUILT = fileURLToPath(new URL('../../dist/goodturn', import.meta.url));

/** Languages as folders of `_locales` name them. */
export const LANGUAGES = ['de', 'es', 'fr', 'pt_BR', 'ja', 'ar'];

/** The words of a language in the build. @param {string} language @returns {Messages} */
export function words(language) {
  return JSON.parse(readFileSync(join(BUILT, '_locales', language, 'messages.json'), 'utf8'));
}

/**
 * A copy of the build that speaks this language alone. The caller removes it.
 *
 * @param {string} language a folder of `_locales`, or `pseudo`
 */
export async function speaking(language) {
  const directory = await mkdtemp(join(tmpdir(), `goodturn-${language}-`));
  const unpacked = join(directory, 'goodturn');
  await cp(BUILT, unpacked, { recursive: true });
  const locales = join(unpacked, '_locales');
  const messages = language === 'pseudo' ? pseudo(words('en')) : words(language);
  for (const folder of await readdir(locales)) await rm(join(locales, folder), { recursive: true });
  const folder = language === 'pseudo' ? 'en' : language;
  await mkdir(join(locales, folder));
  await writeFile(join(locales, folder, 'messages.json'), JSON.stringify(messages));
  const manifest = JSON.parse(await readFile(join(unpacked, 'manifest.json'), 'utf8'));
  manifest.default_locale = folder;
  await writeFile(join(unpacked, 'manifest.new'), JSON.stringify(manifest));
  await rename(join(unpacked, 'manifest.new'), join(unpacked, 'manifest.json'));
  return { directory: unpacked, remove: () => rm(directory, { recursive: true, force: true }) };
}

const ACCENTED = /** @type {Record<string, string>} */ ({
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ğ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ',
  q: 'ʠ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
});

/** Longer by letters said twice, so that words grow as German ones do. @param {Messages} english @returns {Messages} */
export function pseudo(english) {
  return Object.fromEntries(Object.entries(english).map(([key, entry]) => {
    if (key === 'common_language' || key === 'common_direction' || entry.message === 'Goodturn') return [key, entry];
    let letter = 0;
    const message = entry.message.replace(/\$\w+\$|[a-zA-Z]/g, (part) => {
      if (part.length > 1) return part;
      const accented = ACCENTED[part] ?? ACCENTED[part.toLowerCase()]?.toUpperCase() ?? part;
      return letter++ % 5 < 2 ? accented + accented.toLowerCase() : accented;
    });
    return [key, { ...entry, message }];
  }));
}

/**
 * Stretches of English sentences that this language says otherwise: nobody reading it meets one of them.
 *
 * @param {string} language
 */
export function english(language) {
  const own = Object.values(language === 'pseudo' ? pseudo(words('en')) : words(language)).map(({ message }) => message).join('\n');
  const stretches = Object.values(words('en')).flatMap(({ message }) => message.split(/\$\w+\$/)).map((text) => text.trim());
  return [...new Set(stretches)].filter((text) => text.length >= 10 && text.includes(' ') && !own.includes(text));
}

/**
 * What is cut off in a page, or hangs out of it. Runs in the page.
 *
 * @param {boolean} choices whether to look at what is chosen in lists, too: they cannot wrap, and show all of it when opened
 * @returns {string[]}
 */
export function cutOff(choices) {
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth + 1 ? [`the page is ${root.scrollWidth} wide in ${root.clientWidth}`] : [];
  const named = (/** @type {Element} */ element) => `${element.localName}#${element.id}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').slice(0, 60)}"`;
  const canvas = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const [width, height] = [element.clientWidth, element.clientHeight];
    // What only screen readers read is a pixel wide; inline boxes have no width of their own; fields are the browser's.
    if (element instanceof SVGElement || element instanceof HTMLInputElement || style.display === 'inline' || width <= 1 || height <= 1) continue;
    // Only a box with an edge cuts off; lists may hang into their card's margin.
    const edge = /hidden|clip/.test(style.overflowX) || element.matches('button, .button, .chip, .card, .notice');
    // Dots at the end tell that there is more; it is whole somewhere else.
    if (edge && style.textOverflow !== 'ellipsis' && element.scrollWidth > width + 1) found.push(`${named(element)} is ${element.scrollWidth} wide in ${width}`);
    if (/hidden|clip/.test(style.overflowY) && style.webkitLineClamp === 'none' && element.scrollHeight > height + 1) {
      found.push(`${named(element)} is ${element.scrollHeight} high in ${height}`);
    }
    if (choices && element instanceof HTMLSelectElement) {
      canvas.font = style.font;
      const text = canvas.measureText(element.selectedOptions[0]?.textContent ?? '').width;
      const room = width - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
      if (text > room + 1) found.push(`${named(element)} shows ${Math.round(room)} of ${Math.round(text)}`);
    }
  }
  return found;
}
