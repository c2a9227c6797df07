// @ts-check
/**
 * `cargo xtask site try`: what would be read from a saved page.
 *
 *     node tests/support/try.mjs FILE.html --as https://host/path [--site ID] [--json]
 *
 * The site is the one whose hosts hold the address, else the first whose markers are on the page. Everything on the page is
 * read, in view or not; nothing in it runs, and it reaches no network.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as reading from './reading.mjs';

/** What is said in one line, without a stack. */
class Trouble extends Error {}

/**
 * @param {string[]} args
 * @returns {Promise<string>} what is printed
 */
export async function attempt(args) {
  const { file, url, id, json } = asked(args);
  if (!existsSync(file) || !statSync(file).isFile()) throw new Trouble(`no such file: ${file}`);
  const html = readFileSync(file);
  if (/^(From: |MIME-Version: )/.test(html.toString('latin1', 0, 40))) throw new Trouble(`${file} is a web archive; save the page as HTML`);
  const known = reading.known();
  if (id && !known.includes(id)) throw new Trouble(`no site is called ${id}; known: ${known.join(', ')}`);
  const readings = await reading.start();
  try {
    const page = await readings.still({ [url]: html });
    const site = id ? reading.plan(id) : await fits(page, known.map(reading.plan), new URL(url).host);
    if (!site) throw new Trouble(`no site fits ${url}; known: ${known.join(', ')} (name one with --site)`);
    const seen = await page.everything(site);
    return json ? JSON.stringify({ site: site.id, ...seen }, null, 2) : table(site, seen);
  } finally {
    await readings.close();
  }
}

/** @param {string[]} args */
function asked(args) {
  const usage = 'site try FILE.html --as https://host/path [--site ID] [--json]';
  let given;
  try {
    given = parseArgs({
      args, allowPositionals: true, options: { as: { type: 'string' }, site: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new Trouble(`${error instanceof Error ? error.message : error} (${usage})`);
  }
  const { positionals: [file, ...more], values: { as, site: id, json } } = given;
  if (!file || more.length || !as) throw new Trouble(usage);
  if (!URL.canParse(as) || !/^https?:$/.test(new URL(as).protocol)) throw new Trouble(`${as} is no web address (${usage})`);
  return { file, url: new URL(as).href, id, json };
}

/** @param {reading.Reading} page @param {reading.Plan[]} sites @param {string} host */
async function fits(page, sites, host) {
  const byHost = sites.find((site) => reading.covers(site, host));
  if (byHost) return byHost;
  const marked = await page.marked(sites.filter((site) => site.markers.length));
  return sites.filter((site) => marked.includes(site.id)).sort((one, other) => Number(one.generic) - Number(other.generic))[0];
}

/** @param {reading.Plan} site @param {reading.Seen} seen */
function table(site, { url, me, items, rows, unreadable, composers, low }) {
  const time = (/** @type {number | null} */ at) => (at ? new Date(at).toISOString().slice(0, 16).replace('T', ' ') : '-');
  const person = (/** @type {reading.Account} */ { handle, name }) => [handle, name && name !== handle ? `(${name})` : ''].filter(Boolean).join(' ');
  const state = (/** @type {boolean | null} */ on) => (on === null ? '?' : on ? 'on' : 'off');
  const counted = (/** @type {string[]} */ names) => [...new Set(names)].map((name) => [name, String(names.filter((one) => one === name).length)]);
  /** @type {(title: string, head: string[], lines: string[][], none: string) => string} */
  const part = (title, head, lines, none) => `\n${title}\n${lines.length ? columns([head, ...lines]) : `  ${none}`}`;
  return [
    `${site.name} (${site.id}), ${url}`,
    `Own account: ${me ? person(me) || '-' : 'not told'}${me?.stable ? `, ${me.stable}` : ''}`,
    part(`Items: ${items.length}`, ['name', 'author', 'object', 'time', 'flags', 'controls'], items.map((item) => [
      item.name, person(item.author), item.object ?? '-', time(item.at),
      ['promoted', 'sensitive', 'own'].filter((flag) => /** @type {any} */ (item)[flag]).concat(item.links?.length ? [`links ${item.links.length}`] : []).join(' ') || '-',
      item.controls.map(({ kind, on }) => `${kind}:${state(on)}`).join(' ') || '-',
    ]), 'none'),
    part(`Notifications: ${rows.length}`, ['kind', 'from', 'object', 'time'], rows.map((row) => [
      row.kind, [row.actors.map(person).join(', ') || 'nobody named', row.others ? `+${row.others}` : ''].filter(Boolean).join(' '), row.object ?? '-', time(row.at),
    ]), 'none'),
    part('Composers', ['kind', 'answers', 'field', 'button'], composers.map((composer) => [
      composer.kind, composer.answers ?? '-', composer.field ? 'yes' : 'no', composer.submit ? 'yes' : 'no',
    ]), 'none'),
    ...(unreadable.length ? [part('There, but nothing tells whose', ['name', 'where'], unreadable.map(({ part, where }) => [part, where]), '')] : []),
    ...(Object.keys(low).length ? [part('Low confidence, never recorded from', ['name', 'times'], Object.entries(low).map(([name, times]) => [name, String(times)]), '')] : []),
    ...(items.length || rows.length || unreadable.length ? [] : [`\nNothing of ${site.name} was found. Parts of the adapter: ${counted([...site.item, ...site.row].map((part) => part.name ?? part.kind)).map(([name]) => name).join(', ') || 'none'}.`]),
  ].join('\n');
}

/** @param {string[][]} lines the first is the head */
function columns(lines) {
  const printable = lines.map((line) => line.map((cell) => cell.replace(/[\p{C}\s]+/gu, ' ').trim()));
  const widths = printable[0].map((_, at) => Math.max(...printable.map((line) => line[at].length)));
  return printable.map((line) => `  ${line.map((cell, at) => (at === line.length - 1 ? cell : cell.padEnd(widths[at]))).join('  ')}`).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(await attempt(process.argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  }
}
