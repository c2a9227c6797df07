// @ts-check
/**
 * Bad input: damaged copies of every living page, and pages of sizes that nobody meets. What counts as wrong is said in
 * `mutations.mjs`. Eight copies a page of a few sites; `MUTATIONS=1000` makes a thousand of all. `SITES=x,reddit` runs some sites,
 * `SEED=7` damages in other ways. It is the content scripts' own code that is looked at, so one browser is enough: Chromium. In
 * parts that can run beside each other, because a thousand copies take hours.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { named } from './browser.mjs';
import { assay, rendered } from './mutations.mjs';
import * as reading from './reading.mjs';
import { measure, sizes, told } from './sizes.mjs';

const PAGES = new URL('../pages/', import.meta.url);
const COPIES = Number(process.env.MUTATIONS || 8);
const SEED = Number(process.env.SEED || 20261122);

// Every time a few sites of different kinds; all of them when `MUTATIONS` is set, because that takes its time.
const wanted = process.env.SITES?.split(',') ?? (process.env.MUTATIONS ? null : ['discourse', 'elk', 'hackernews']);
const ids = readdirSync(PAGES).filter((id) => existsSync(new URL(`${id}/expected.json`, PAGES)) && (!wanted || wanted.includes(id)));

/** @type {reading.Readings} */
let readings;

/** Every page of a site that says what is read on it. @param {string} id */
async function pagesOf(id) {
  const site = await import(new URL(`${id}/site.mjs`, PAGES).href);
  const { pages } = JSON.parse(readFileSync(new URL(`${id}/expected.json`, PAGES), 'utf8'));
  // What comes late is on other pages of the site at once; where two might be meant, one of them gone is the other.
  const list = Object.entries(pages).filter(([name, { path, ambiguous }]) => !ambiguous && !/[?&]late=/.test(path ?? site.pages[name])).map(([name, { path, frame, reads }]) => ({
    name, url: new URL(path ?? site.pages[name], site.origin).href, frame,
    filled: (reads ?? []).some((/** @type {string} */ line) => !line.startsWith('me ')),
  }));
  return { site, list };
}

/** A list of notes by two people, in which a note may hold somebody else's. */
const NOTES = `<!doctype html><html lang="en"><head><meta name="me" content="mira"></head><body><main>
  ${['ada', 'ben', 'cleo', 'dan'].map((name, at) => `<article class="note"><header><a class="by" href="/${name}">${name}</a></header>
    <p>Some words of ${name}, on this and that.</p>${at % 2 ? '<blockquote><a class="by" href="/eve">eve</a> said so</blockquote>' : ''}
    <button class="like" aria-pressed="${at === 3}">Like</button></article>`).join('')}</main></body></html>`;

const STEP = { page: false, outer: false, up: null, beside: null, at: null, sole: false, get: null, like: null, unless: null, give: null };
const NOBODY = { handle: [], name: [], stable: [], url: [] };

/** An adapter for it. @param {string} by where the author is looked for @param {string | null} state @returns {reading.Plan} */
const notes = (by, state = null) => ({
  id: 'notes', name: 'Notes', hosts: [], markers: [], inject: false, frames: false, generic: false, synthetic: false, by_name: false,
  vars: [], me: { ...NOBODY, handle: [{ ...STEP, page: true, at: 'meta[name=me]', get: '@content' }] }, composer: [], row: [],
  item: [{
    name: 'note', root: '.note', unless: null, pages: [], shares: false, object: [], at: [], promoted: null, sensitive: null, own: null, links: null, confidence: 'high',
    author: { ...NOBODY, handle: [{ ...STEP, at: by, get: 'path', like: '/{name}' }] },
  }],
  control: [{
    kind: 'react', items: ['note'], at: 'button', state, on: '[aria-pressed=true]', off: '[aria-pressed=false]', on_says: null, off_says: null,
    then: [], keys: [], confidence: 'high',
  }],
});

/** @param {reading.Plan} plan @param {string} [html] */
async function assayed(plan, html = NOTES) {
  const page = await readings.still({ 'https://notes.example/': html });
  try {
    return await assay(page, plan, { copies: 200, seed: SEED });
  } finally {
    await page.close();
  }
}

/** @param {import('./mutations.mjs').Wrong[]} wrong */
const listed = (wrong) => wrong.map(({ what, times, damage }) => `  ${what} (${times} of the copies), after\n${damage.map((one) => `    ${one}`).join('\n')}`).join('\n');

/** @param {number} part from 0 @param {number} parts */
export function suite(part, parts) {
  if (named() !== 'chromium') return;
  before(async () => { readings = await reading.start(); });
  after(() => readings?.close());

  for (const id of ids.filter((_, at) => at % parts === part)) {
    test(`${id}: ${COPIES} damaged copies of every page are read right or not at all, and nothing is reported that nobody did`, async (t) => {
      const { site, list } = await pagesOf(id);
      const plan = reading.plan(id);
      const wrong = [];
      let read = 0;
      for (const { name, url, frame, filled } of list) {
        for (const origin of site.origins ?? [site.origin]) readings.network.serve(site, { origin });
        const page = await readings.still(await rendered(readings, url, frame), { frame });
        const found = await assay(page, plan, { copies: COPIES, seed: SEED });
        await page.close();
        if (filled) assert.ok(found.items + found.rows > 0, `nothing was read on the page "${name}"`);
        read += found.items + found.rows;
        if (found.wrong.length) wrong.push(`page "${name}":\n${listed(found.wrong)}`);
      }
      t.diagnostic(`${list.length} pages, ${read} items and rows, ${list.length * COPIES} copies`);
      assert.equal(wrong.join('\n'), '');
    });
  }

  if (part === 0) theHarness();
  else theSizes();
}

/** That the harness finds what is wrong, and nothing else. */
function theHarness() {
  test('an adapter that looks in the right place only is right or silent', async () => {
    const { items, controls, acts, wrong } = await assayed(notes(':scope > header > a.by'));
    assert.deepEqual([items, controls], [4, 4]);
    assert.ok(acts > 200, `${acts} acts`);
    assert.equal(listed(wrong), '');
  });

  test('an adapter that takes the first link it meets is found out', async () => {
    const { wrong } = await assayed(notes('a.by'));
    assert.ok(wrong.some(({ what }) => what === 'item note is of eve, not of ben'), listed(wrong));
    assert.ok(wrong.some(({ what }) => what === 'control react is about eve, not ben'), listed(wrong));
  });

  test('an adapter whose state is not the control\'s own is found out', async () => {
    const lamps = NOTES.replaceAll('<p>', '<i aria-pressed="true"></i><i aria-pressed="false"></i><p>');
    const { wrong } = await assayed(notes(':scope > header > a.by', 'i[aria-pressed]:first-of-type, i[aria-pressed=false]'), lamps);
    assert.equal(listed(wrong), '', 'what only has marks of its own is right');
    const loose = await assayed({ ...notes(':scope > header > a.by', 'header'), control: [{ ...notes('', 'header').control[0], on: ':has(~ p)', off: 'header' }] });
    assert.ok(loose.wrong.some(({ what }) => /^reported (undone )?react about \w+, where nothing changed$/.test(what)), listed(loose.wrong));
  });
}

function theSizes() {
  for (const name of Object.keys(sizes)) {
    test(`a page with ${name}: the reader comes to an end`, async (t) => {
      const measured = await measure(readings, name, reading.plan('mastodon'));
      t.diagnostic(told(name, measured));
      assert.equal(measured.visible.length, 5);
      assert.ok(measured.most > 0, 'something was read all the same');
    });
  }
}
