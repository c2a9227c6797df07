// @ts-check
/**
 * Mastodon, what is read and shown: notifications of every dialect into the ledger, a hint on a page that allows nothing, and
 * every page of the miniature compared with what a perfect reader would see (expected.json). Acts are in mastodon-acts.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import * as site from '../pages/mastodon/site.mjs';
import { id, inThread, press, row, visit, who } from '../pages/mastodon/acts.mjs';
import { launch } from '../support/browser.mjs';
import { comes, exported, hint, lines, noticed, suggestNow } from '../support/goodturn.mjs';
import { click, press as key } from '../support/user.mjs';
import { throughout, until } from '../support/wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const expected = JSON.parse(readFileSync(new URL('../pages/mastodon/expected.json', import.meta.url), 'utf8'));
const pageOf = (/** @type {string} */ name) => expected.pages[expected.pages[name].same_as ?? name];
const bare = (/** @type {string} */ handle) => handle.slice(1);
const stable = (/** @type {string | null} */ id) => id && `social.example/${id}`;
const path = (/** @type {string | null} */ url) => url && decodeURIComponent(new URL(url).pathname);

/** One server for each group of tests, each with a memory of its own; the strict one allows nothing but its scripts. */
const origins = ['news', 'polish', 'old', 'redesign', 'strict', 'open', 'hostile', 'forging'].map((name) => `https://${name}.social.example`).concat(site.origin);
const [NEWS, POLISH, OLD, REDESIGN, STRICT, OPEN, HOSTILE, FORGING] = origins;

/** @type {import('../support/browser.mjs').World} */
let world;
before(async () => {
  world = await launch();
  for (const origin of origins) world.network.serve(site, { origin });
  world.network.serve(site, { origin: STRICT, csp: "default-src 'none'; script-src 'self'" });
  await world.extension.allow(origins);
});
after(() => world?.close());

/** Reads down the page, resting on what is in view until it is in the ledger; then the ledger is exactly as told. @param {Page} page @param {string[]} wanted */
async function rest(page, wanted) {
  for (let y = 0, more = true; more; y += 900) {
    more = await page.evaluate((y) => {
      scrollTo({ top: y, behavior: 'instant' });
      return y + innerHeight < document.documentElement.scrollHeight;
    }, y);
    const { rows } = await who(world.extension, page);
    const here = rows.flatMap((/** @type {any} */ row) => row.actors.map((/** @type {any} */ actor) => `received ${row.kind} ${actor.handle} ${path(row.object) ?? '-'} mastodon`));
    await until(async () => {
      const now = await lines(world.extension);
      const missing = here.filter((/** @type {string} */ line) => !now.includes(line));
      if (missing.length) throw new Error(`the ledger has ${JSON.stringify(now)}, not ${JSON.stringify(missing)}`);
      return true;
    }, 'what is in view to be in the ledger', { timeout: 30_000, every: 200 });
  }
  await noticed(world.extension, wanted);
}

const TALL = { width: 1280, height: 1300 };

/** What a notifications page gives, as the ledger's lines. @param {string} name */
function received(name) {
  return pageOf(name).notifications.filter((/** @type {any} */ row) => row.kind).flatMap((/** @type {any} */ row) => {
    const object = row.object ?? row.object_by_row_id ?? '-';
    const people = [...row.actors.map((/** @type {any} */ actor) => bare(actor.handle)), ...Array(row.unattributed).fill('somebody')];
    return people.map((person) => `received ${row.kind} ${person} ${object} mastodon`);
  });
}

/** Everything away, as if the user began anew. */
async function erase() {
  await world.extension.send({ v: 1, type: 'erase-all' });
  await until(async () => (await exported(world.extension)).gestures.length === 0, 'the ledger to be empty');
  await world.extension.allow(origins);
}

test('notifications are noticed with their people; of a group the unnamed rest is somebody (C17, T15); seen twice, and grown, they count once (T18)', async () => {
  const first = await visit(world, `${NEWS}/notifications`, TALL);
  const all = received('notifications');
  assert.equal(all.filter((/** @type {string} */ line) => line.includes('somebody')).length, 2);
  await rest(first, all);
  // Names come from the label of a group too.
  const { people } = await exported(world.extension);
  const name = (/** @type {string} */ handle) => people.find((person) => person.accounts.some((account) => account.handle === handle))?.name;
  assert.deepEqual(['tomasz@social.example', 'idris@social.example', 'ada@other.example', 'lena@north.example'].map(name), ['Tomasz Lis', 'Idris Okoye', 'Ada Wintergreen', 'Lena Voss']);
  // The first act makes Noor join the first group and Ada answer; a second tab shows them among the old rows.
  await press(first, inThread(12), 'favourite');
  await comes(world.extension, /^given react ada@/);
  await first.close();
  const second = await visit(world, `${NEWS}/notifications`, TALL);
  await rest(second, [...all, `given react ada@other.example /@ada@other.example/${id(12)} mastodon`,
    `received react noor@kitchen.example /@grace/${id(4)} mastodon`, `received reply ada@other.example /@ada@other.example/${id(29)} mastodon`]);
  await second.close();
});

test('notifications in Polish, of 4.2 and with redesigned posts give the same gestures (T14)', async () => {
  for (const [origin, name] of [[POLISH, 'notificationsPolish'], [OLD, 'notificationsOld'], [REDESIGN, 'notificationsRedesign']]) {
    await erase();
    const page = await visit(world, `${origin}${site.pages[/** @type {'feed'} */ (name)]}`, TALL);
    await rest(page, received(name));
    await page.close();
  }
});

test('on a page that allows nothing a favourite is noticed and a hint is drawn, in a closed root, over no control; Escape lets it go (C10, C14)', async () => {
  await erase();
  await suggestNow(world.extension);
  // Without its styles the page's links are as wide as the window; this is a height at which there is room for a card.
  const page = await visit(world, `${STRICT}/home`, { width: 1280, height: 600 });
  const traces = () => page.evaluate(() => ({
    last: document.documentElement.lastElementChild?.tagName,
    around: document.documentElement.children.length,
    html: /goodturn|-extension:/i.test(document.documentElement.outerHTML),
    sheets: document.adoptedStyleSheets.length,
    names: Object.keys(window).filter((name) => /goodturn/i.test(name)),
  }));
  const none = { last: 'BODY', around: 2, html: false, sheets: 0, names: [] };
  assert.deepEqual(await traces(), none);
  await press(page, row(2), 'favourite');
  await comes(world.extension, /^given react idris@social.example /);
  await click(page, 'a[href="/notifications"]');
  await page.waitForSelector('.notification-ungrouped--mention');
  await comes(world.extension, new RegExp(`^received reply ada@other.example .*${id(29)} `), { timeout: 20_000 });
  assert.deepEqual(await traces(), none);
  await click(page, 'a[href="/home"]');
  const post = await page.waitForSelector(`${row(29)} .status`);
  await post?.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));

  const card = await hint(world, page);
  assert.match(card.text, /Ada Wintergreen/);
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    return { tag: host?.tagName, root: host?.shadowRoot, inside: host?.innerHTML, attributes: [...host?.attributes ?? []].map((one) => one.name) };
  });
  assert.deepEqual(seen, { tag: 'DIV', root: null, inside: '', attributes: ['style'] });
  assert.equal((await world.piercing(page, 'section')).length, 1);
  const covered = await page.evaluate(({ x, y, width, height }) => {
    const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    return [...document.querySelectorAll('a, button, input, textarea, select, summary, [role=button], [role=link]')]
      .filter((control) => [...control.getClientRects()].some((at) => at.width && at.height && at.left < box.right && at.right > box.left && at.top < box.bottom && at.bottom > box.top))
      .map((control) => control.outerHTML.slice(0, 200));
  }, card);
  assert.deepEqual(covered, []);
  assert.ok(card.x - card.width / 2 >= 0 && card.x + card.width / 2 <= 1280 && card.y - card.height / 2 >= 0 && card.y + card.height / 2 <= 600);

  await key(page, 'Escape');
  await until(async () => (await world.piercing(page, 'section')).length === 0, 'the hint to be gone');
  assert.deepEqual(await traces(), none);
  await throughout(async () => (await world.piercing(page, 'section')).length === 0, 'no second hint', { during: 5000, every: 500 });
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).__page.untrustedEvents), 0);
  await page.close();
});

test('a page can fetch nothing of the extension (C14)', async () => {
  world.network.serve(site, { origin: OPEN, csp: null });
  const page = await visit(world, `${OPEN}/home`);
  for (const file of ['manifest.json', 'content/main.js', 'icons/48.png', 'popup.html']) {
    const answer = await page.evaluate((url) => fetch(url).then(() => 'answered', () => 'refused'), `${world.extension.origin}/${file}`);
    assert.equal(answer, 'refused', file);
  }
  await page.close();
});

/** Reads a page from top to bottom, column by column where there are several. @param {Page} page @param {Map<string, any>} items @param {Map<string, any>} rows */
async function readThrough(page, items, rows) {
  for (let y = 0, more = true; more; y += 350) {
    more = await page.evaluate((y) => {
      const scrolling = [/** @type {Element} */ (document.scrollingElement), ...Document.prototype.querySelectorAll.call(document, '.scrollable')].filter((one) => one.scrollHeight > one.clientHeight);
      for (const one of scrolling) one.scrollTo({ top: y, behavior: 'instant' });
      return scrolling.some((one) => one.scrollTop + one.clientHeight < one.scrollHeight - 2);
    }, y);
    const view = await who(world.extension, page);
    assert.equal(view.me.handle, bare(expected.own.handle));
    assert.deepEqual(view.broken, []);
    assert.doesNotMatch(JSON.stringify(view), /invented-token/);
    for (const item of view.items) items.set(`${item.name} ${path(item.object)} ${item.author.handle}`, item);
    for (const one of view.rows) rows.set(one.key, one);
  }
}

/** @param {any} item as read */
const told = (item) => ({
  object: path(item.object), handle: item.author.handle, stable: item.author.stable, own: item.own, promoted: item.promoted, sensitive: item.sensitive,
  controls: Object.fromEntries(item.controls.map((/** @type {any} */ control) => [control.kind, control.on])),
});
/** @param {any} item as expected */
const wanted = ({ object, author, own, promoted, sensitive, controls }) => ({
  object, handle: bare(author.handle), stable: stable(author.id), own, promoted, sensitive,
  controls: { react: controls.react === 'on', reshare: controls.reshare === 'on', ...(controls.reply && { reply: false }) },
});
const byObject = (/** @type {any} */ a, /** @type {any} */ b) => (a.object + a.handle < b.object + b.handle ? -1 : 1);
/** Without twins. @param {any[]} list */
const unique = (list) => [...new Map(list.map((one) => [one.object, one])).values()].sort(byObject);

for (const [name, address] of Object.entries(site.pages)) {
  test(`the page "${name}" is read as expected`, async () => {
    const page = pageOf(name);
    const hostile = name.startsWith('hostile');
    const origin = hostile ? (name === 'hostile' ? HOSTILE : FORGING) : site.origin;
    const tab = await visit(world, `${origin}${address}`, { width: name.startsWith('deck') ? 1800 : 1280, height: 900 });
    const posts = [...(page.items ?? []), ...(page.columns?.home ?? []), ...(page.columns?.local ?? [])];
    const news = (page.notifications ?? page.columns?.notifications ?? []).filter((/** @type {any} */ row) => row.kind);
    const items = new Map();
    const rows = new Map();
    await until(async () => {
      await readThrough(tab, items, rows);
      const read = [...items.values()];
      const kept = unique(read.filter((item) => ['post', 'focal'].includes(item.name)).map(told));
      if (hostile) {
        // What the page did by itself changes states and brings an answer; who wrote what stays true.
        const plain = (/** @type {any} */ { object, handle, stable, own }) => ({ object, handle, stable, own });
        assert.deepEqual(kept.filter((item) => !item.object.endsWith(id(29))).map(plain), unique(posts.map(wanted)).map(plain));
        assert.ok(read.every((item) => item.author.name.length <= 300));
        return true;
      }
      if (page.notifications || page.columns) {
        const objects = kept.map((item) => item.object);
        for (const row of page.notifications ?? []) if (row.live_item) assert.ok(objects.includes(row.live_item), row.live_item);
      }
      if (page.items || page.columns) {
        const live = page.columns ? kept.filter((item) => posts.some((post) => post.object === item.object)) : kept;
        assert.deepEqual(live, unique(posts.map(wanted)));
      }
      const people = read.filter((item) => item.name === 'person').map((item) => item.author.handle);
      if (page.people) assert.deepEqual(people.sort(), page.people.map((/** @type {any} */ one) => bare(one.handle)).sort());
      if (page.profile) {
        const head = read.find((item) => item.name === 'profile');
        const { handle, self, follow } = page.profile;
        assert.deepEqual([head?.author.handle, head?.own], [bare(handle), self]);
        assert.deepEqual(head.controls, follow === null ? [] : [{ kind: 'follow', on: follow === 'on' }]);
      }
      const seen = [...rows.values()].map((one) => ({
        key: one.key, kind: one.kind, object: path(one.object), others: one.others,
        actors: one.actors.map((/** @type {any} */ actor) => [actor.handle, actor.stable]),
      }));
      const awaited = news.map((/** @type {any} */ row) => ({
        key: row.row, kind: row.kind, object: row.object ?? row.object_by_row_id ?? null, others: row.unattributed,
        actors: row.actors.map((/** @type {any} */ actor) => [bare(actor.handle), stable(actor.id)]),
      }));
      const byKey = (/** @type {any} */ a, /** @type {any} */ b) => (a.key < b.key ? -1 : 1);
      assert.deepEqual(seen.sort(byKey), awaited.sort(byKey));
      return true;
    }, 'the page to be read whole', { timeout: 12_000 });
    await tab.close();
  });
}

test('nothing went wrong, and the extension asked nobody for anything (C1, C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  // Two pages lie to themselves, one asked for its own styles and pictures to be refused, one was refused our files.
  const complaint = (/** @type {string} */ error) => (error.includes(STRICT) && /Content.Security.Policy/i.test(error)) || [HOSTILE, FORGING, OPEN].some((origin) => error.startsWith(origin));
  assert.deepEqual(world.pageErrors.filter((error) => !complaint(error)), []);
  assert.deepEqual(world.network.fromExtensions(), []);
  assert.deepEqual(world.network.unknown().map((entry) => entry.url), []);
});
