// @ts-check
/**
 * Mastodon, what the user does with a click, a key or a finger: favourites and boosts in every markup, and all the ways in
 * which they do not count. Composers, follows and languages are in mastodon-words, reading and hints in mastodon-reading.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as site from '../pages/mastodon/site.mjs';
import { FIELD, FOCAL, DIALOG_NO, DIALOG_YES, MENU_QUOTE, answered, boost, bring, button, did, focus, inThread, leave, lit, press, row, since, visit } from '../pages/mastodon/acts.mjs';
import { withoutHints } from '../support/goodturn.mjs';
import { launch } from '../support/browser.mjs';
import { click, press as key, tap } from '../support/user.mjs';
import { throughout, until } from '../support/wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** One server for each group of tests, each with a memory of its own. */
const origins = ['classic', 'ways', 'redesign', 'old', 'deck', 'refusing', 'hostile', 'forging', 'moving', 'copies'].map((name) => `https://${name}.social.example`);
const [CLASSIC, WAYS, REDESIGN, OLD, DECK, REFUSING, HOSTILE, FORGING, MOVING, COPIES] = origins;

/** @type {import('../support/browser.mjs').World} */
let world;
before(async () => {
  world = await launch();
  await withoutHints(world.extension);
  for (const origin of origins) world.network.serve(site, { origin });
  await world.extension.allow(origins);
});
after(() => world?.close());

test('a favourite counts for the author of the post, a boosted one too (T5); undone it is nothing (T1); own posts and bookmarks never (T6)', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${CLASSIC}/home`);
  await press(page, row(2), 'favourite');
  await press(page, row(2), 'favourite');
  await press(page, row(4), 'favourite');
  await press(page, row(3), 'bookmark');
  await press(page, row(1), 'favourite');
  await press(page, row(101), 'favourite');
  await until(async () => !(await lit(page, row(2), 'favourite')) && (await lit(page, row(101), 'favourite')), 'the page to show what was pressed');
  await ledger.holds(did('react', 'ada', 1), did('react', 'lena', 14));
  await press(page, row(1), 'favourite');
  await ledger.holds(did('react', 'lena', 14));
  // What was favourited before Goodturn came, and is taken back now, was never there.
  await press(page, row(11), 'favourite');
  await press(page, row(1), 'favourite');
  await ledger.holds(did('react', 'lena', 14), did('react', 'ada', 1));
  await leave(page);
});

test('a boost counts through the menu and with Shift, for the author (T5); a closed menu, a quote or an undone boost are nothing (T1)', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${CLASSIC}/home`);
  await press(page, row(3), 'boost');
  await key(page, 'Escape');
  await press(page, row(5), 'boost');
  await click(page, MENU_QUOTE);
  await page.waitForSelector('.compose-form .status__quote');
  await boost(page, row(12));
  await boost(page, row(1));
  await boost(page, row(102));
  await bring(page, row(6));
  await page.keyboard.down('Shift');
  await press(page, row(6), 'boost');
  await page.keyboard.up('Shift');
  await ledger.holds(did('reshare', 'ada', 1), did('reshare', 'bruno', 8), did('reshare', 'idris', 6));
  await boost(page, row(1));
  await ledger.holds(did('reshare', 'bruno', 8), did('reshare', 'idris', 6));
  await leave(page);
});

test('keys count like the mouse (T7): f and b on a post, Enter and Space on its button; not with Ctrl, not in a field', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${WAYS}/home`);
  await focus(page, row(3));
  await page.keyboard.down('Control');
  await key(page, 'b');
  await page.keyboard.up('Control');
  await click(page, FIELD);
  await page.keyboard.type('fbf');
  await focus(page, row(1));
  await key(page, 'f');
  await focus(page, row(2));
  await key(page, 'b');
  await focus(page, row(5), button(row(5), 'favourite'));
  await key(page, 'Enter');
  await focus(page, row(6), button(row(6), 'favourite'));
  await key(page, ' ');
  await ledger.holds(did('react', 'ada', 1), did('reshare', 'idris', 2), did('react', 'mei', 5), did('react', 'idris', 6));
  await leave(page);
});

test('a finger counts like the mouse (T7)', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${WAYS}/home`, { width: 420, height: 800 });
  await bring(page, row(9));
  await tap(page, button(row(9), 'favourite'));
  await bring(page, row(7));
  await tap(page, button(row(7), 'boost'));
  await tap(page, '.reblog-menu-item button[data-index="0"]');
  await ledger.holds(did('react', 'tomasz', 9), did('reshare', 'joana', 7));
  await leave(page);
});

test('a server that asks before boosting: only "yes" counts, by mouse and by key (T7); one that boosts at once', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${WAYS}/home?confirm=1`);
  await boost(page, row(15));
  await click(page, DIALOG_NO);
  await boost(page, row(16));
  await click(page, DIALOG_YES);
  await focus(page, row(17));
  await key(page, 'b');
  await page.waitForSelector(DIALOG_YES);
  await key(page, 'Enter');
  await ledger.holds(did('reshare', 'mei', 16), did('reshare', 'idris', 17));
  await leave(page);
  const quick = await visit(world, `${WAYS}/home?quick=1`);
  await press(quick, row(18), 'boost');
  await ledger.holds(did('reshare', 'mei', 16), did('reshare', 'idris', 17), did('reshare', 'noor', 18));
  await leave(quick);
});

test('the redesigned posts give the same gestures as the classic ones', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${REDESIGN}/home?redesign=1`);
  await press(page, row(2), 'favourite');
  await press(page, row(2), 'favourite');
  await press(page, row(3), 'bookmark');
  await press(page, row(4), 'favourite');
  await press(page, row(1), 'favourite');
  await boost(page, row(101));
  await focus(page, row(5));
  await key(page, 'f');
  await ledger.holds(did('react', 'ada', 1), did('reshare', 'lena', 14), did('react', 'mei', 5));
  await boost(page, row(101));
  await press(page, row(1), 'favourite');
  await ledger.holds(did('react', 'mei', 5));
  await leave(page);
});

test('the posts of 4.2 give the same gestures', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${OLD}/home?old=1`);
  await press(page, row(2), 'boost');
  await press(page, row(2), 'boost');
  await press(page, row(4), 'favourite');
  await press(page, row(1), 'favourite');
  await press(page, row(101), 'boost');
  await focus(page, row(5));
  await key(page, 'f');
  await ledger.holds(did('react', 'ada', 1), did('reshare', 'lena', 14), did('react', 'mei', 5));
  await press(page, row(101), 'boost');
  await ledger.holds(did('react', 'ada', 1), did('react', 'mei', 5));
  await leave(page);
});

test('a post that stands in two columns is one post (T9), and both columns follow (T3)', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${DECK}/deck/home`, { width: 1800, height: 900 });
  const home = (/** @type {number} */ n) => `.columns-area > .column:nth-of-type(2) ${row(n)}`;
  const local = (/** @type {number} */ n) => `.columns-area > .column:nth-of-type(4) ${row(n)}`;
  await press(page, home(2), 'favourite');
  await press(page, local(6), 'favourite');
  await bring(page, local(2));
  await until(() => lit(page, local(2), 'favourite'), 'the twin to be lit');
  await boost(page, local(2));
  await ledger.holds(did('react', 'idris', 2), did('react', 'idris', 6), did('reshare', 'idris', 2));
  await press(page, local(2), 'favourite');
  await press(page, home(6), 'favourite');
  await ledger.holds(did('reshare', 'idris', 2));
  await leave(page);
});

test('a post that goes before anything came of it is no gesture, even beside a copy that was lit all along (T4)', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${COPIES}/home`);
  await bring(page, row(7));
  await page.$eval(row(7), (post) => {
    const copy = /** @type {HTMLElement} */ (post.cloneNode(true));
    const star = copy.querySelector('button.star-icon');
    star?.classList.add('active');
    star?.setAttribute('aria-pressed', 'true');
    // Outside of the list, which is drawn anew.
    post.parentElement?.before(copy);
    post.setAttribute('data-first', '');
    // The page takes the post away where it would have answered the press.
    post.addEventListener('click', (event) => { event.stopImmediatePropagation(); post.remove(); }, { capture: true });
  });
  await click(page, button(`${row(7)}[data-first]`, 'favourite'));
  await page.waitForFunction((where) => !document.querySelector(where), {}, `${row(7)}[data-first]`);
  await press(page, row(9), 'favourite');
  await ledger.holds(did('react', 'tomasz', 9));
  await leave(page);
});

test('what the server refuses or never answers is no gesture (T4)', async () => {
  const ledger = await since(world.extension);
  const refusing = await visit(world, `${REFUSING}/home?refuse=1`);
  await press(refusing, row(1), 'favourite');
  await boost(refusing, row(2));
  await focus(refusing, row(3));
  await key(refusing, 'f');
  await until(() => refusing.evaluate(() => /** @type {any} */ (window).__page.acts.filter((/** @type {any} */ act) => act.on).length === 3), 'three acts to reach the page');
  const never = await visit(world, `${REFUSING}/home?never=1`);
  await press(never, row(1), 'favourite');
  await boost(never, row(2));
  await focus(never, row(5));
  await key(never, 'f');
  await throughout(async () => (await ledger.given()).length === 0, 'no gesture', { during: 4000, every: 250 });
  await leave(never);
  await leave(refusing);
});

test('events that nobody made never count, whatever the page does to its own prototypes (T7)', async () => {
  for (const [origin, markup] of [[HOSTILE, ''], [FORGING, '&redesign=1']]) {
    const ledger = await since(world.extension);
    const page = await visit(world, `${origin}/home?hostile=1${markup}`);
    // The forged acts are real to the page: it lights posts that the user never touched.
    await until(() => page.evaluate(() => /** @type {any} */ (window).__page.acts.length >= 3), 'the page to have forged acts');
    if (markup) {
      await focus(page, row(1));
      await key(page, 'b');
      await ledger.holds(did('reshare', 'ada', 1));
    } else {
      await press(page, row(1), 'favourite');
      await ledger.holds(did('react', 'ada', 1));
    }
    await page.close();
  }
});

test('in a thread each gesture is for the author of the post it is on (T5)', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${MOVING}${site.pages.detail}`);
  await press(page, inThread(24), 'favourite');
  await press(page, FOCAL, 'favourite');
  await press(page, FOCAL, 'boost');
  await click(page, '.reblog-menu-item button[data-index="0"]');
  await press(page, inThread(1), 'favourite');
  await ledger.holds(did('react', 'ada', 24), did('react', 'ada', 1), did('react', 'tomasz', 23), did('reshare', 'tomasz', 23));
  await leave(page);
});

test('walking about the site gives no duplicates and loses nothing (T9): back and forward, rows drawn anew, rows far away', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${MOVING}/home`);
  await press(page, row(2), 'favourite');
  await click(page, `${row(2)} .status__content`);
  await page.waitForSelector(FOCAL);
  await until(() => lit(page, FOCAL, 'favourite'), 'the star to be lit');
  await press(page, FOCAL, 'boost');
  await click(page, '.reblog-menu-item button[data-index="0"]');
  await answered(page);
  await page.goBack();
  await page.waitForSelector(row(6));
  await page.goForward();
  await page.waitForSelector(FOCAL);
  await page.goBack();
  // Acted on, then scrolled far away: its nodes are gone before the act has stood for long.
  await press(page, row(6), 'favourite');
  await bring(page, row(19));
  await page.waitForFunction((where) => !document.querySelector(where), {}, `${row(6)} .status`);
  await ledger.holds(did('react', 'idris', 2), did('reshare', 'idris', 2), did('react', 'idris', 6));
  await bring(page, row(6));
  await page.waitForSelector(button(row(6), 'favourite'));
  await press(page, row(15), 'favourite');
  await ledger.holds(did('react', 'idris', 2), did('reshare', 'idris', 2), did('react', 'idris', 6), did('react', 'tomasz', 15));
  await leave(page);
});

test('who leaves the page right after an act keeps it', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${MOVING}/home`);
  await press(page, row(16), 'favourite');
  await until(() => lit(page, row(16), 'favourite'), 'the star to be lit');
  await page.goto(`${MOVING}/public/local`);
  await ledger.holds(did('react', 'mei', 16));
  await page.close();
});

test('nothing went wrong, and the extension asked nobody for anything (C1, C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.pageErrors.filter((error) => !error.startsWith(HOSTILE) && !error.startsWith(FORGING)), []);
  assert.deepEqual(world.network.fromExtensions(), []);
  assert.deepEqual(world.network.unknown().map((entry) => entry.url), []);
});
