// @ts-check
/**
 * Mastodon, what takes a form or a profile: answers and quotes that were sent, given up or refused, follows on a button that
 * is drawn twice, and all of it in other languages. Clicks on posts are in mastodon-acts, reading in mastodon-reading.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as site from '../pages/mastodon/site.mjs';
import { DIALOG_YES, FIELD, FOCAL, FOLLOW, FOLLOW_NARROW, MENU_QUOTE, PUBLISH, answer, bring, button, boost, did, focus, followed, inThread, leave, press, row, since, visit, write } from '../pages/mastodon/acts.mjs';
import { withoutHints } from '../support/goodturn.mjs';
import { launch } from '../support/browser.mjs';
import { click, press as key, tap } from '../support/user.mjs';
import { throughout } from '../support/wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** One server for each group of tests, each with a memory of its own. */
const origins = ['writing', 'redesign', 'old', 'refusing', 'following', 'en', 'pl', 'ja'].map((name) => `https://${name}.social.example`);
const [WRITING, REDESIGN, OLD, REFUSING, FOLLOWING] = origins;

/** @type {import('../support/browser.mjs').World} */
let world;
before(async () => {
  world = await launch();
  await withoutHints(world.extension);
  for (const origin of origins) world.network.serve(site, { origin });
  await world.extension.allow(origins);
});
after(() => world?.close());

/** Sends what is written, and waits until the form has taken it. @param {Page} page @param {() => Promise<unknown>} [how] */
async function send(page, how = () => click(page, PUBLISH)) {
  await how();
  await page.waitForFunction((field) => document.querySelector(/** @type {'textarea'} */ (field))?.value === '', {}, FIELD);
}
/** Quotes a post through the boost menu and does not send it yet. @param {Page} page @param {string} where @param {string} text */
async function quote(page, where, text) {
  await press(page, where, 'boost');
  await click(page, MENU_QUOTE);
  await page.waitForSelector('.compose-form .status__quote');
  await write(page, text);
}
const ctrlEnter = async (/** @type {Page} */ page) => {
  await page.keyboard.down('Control');
  await key(page, 'Enter');
  await page.keyboard.up('Control');
};

test('an answer counts when it was sent, to the author of the post it answers; cancelled or to oneself it does not (T4, T6)', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${WRITING}/home`);
  await answer(page, row(2), 'I have two, ');
  await click(page, '.compose-form .navigation-bar .icon-button');
  await page.waitForFunction(() => !document.querySelector('.reply-indicator'));
  await answer(page, row(4), 'Eleven it was.');
  await send(page);
  // A post of one's own answers nobody.
  await click(page, FIELD);
  await write(page, 'The kiln cools.');
  await send(page);
  await answer(page, row(1), 'Gloves first next time!');
  await send(page);
  await focus(page, row(6));
  await key(page, 'r');
  await page.waitForSelector('.compose-form .reply-indicator');
  await write(page, 'I heard them once.');
  await send(page, () => ctrlEnter(page));
  await ledger.holds(did('reply', 'ada', 1), did('reply', 'idris', 6));
  await leave(page);
});

test('an answer begun while the one before is still settling is to the post it was begun on', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${WRITING}/home`);
  await answer(page, row(3), 'Sent a moment ago.');
  await send(page);
  await answer(page, row(7), 'Begun at once, ');
  await ledger.holds(did('reply', 'noor', 3));
  await page.keyboard.type('and sent later.');
  await send(page);
  await ledger.holds(did('reply', 'noor', 3), did('reply', 'joana', 7));
  await leave(page);
});

test('an answer begun on one page of the site and sent on another; in a thread it is for the author of that post (T5)', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${WRITING}${site.pages.detail}`);
  await answer(page, inThread(24), 'Autumn fits me well.');
  await click(page, 'a[href="/home"]');
  await page.waitForSelector(row(2));
  await send(page);
  await ledger.holds(did('reply', 'ada', 24));
  await page.goBack();
  await answer(page, FOCAL, 'So do the gloves.');
  await send(page);
  await ledger.holds(did('reply', 'ada', 24), did('reply', 'tomasz', 23));
  await leave(page);
});

test('a quote counts when it was sent; with the quoted post taken out it does not', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${WRITING}/home`);
  await quote(page, row(3), 'Knocking.');
  await click(page, '.status__quote-remove');
  await send(page);
  await quote(page, row(7), 'Bento knew every shelf.');
  await send(page);
  await quote(page, row(102), 'The steps are there.');
  await send(page, () => ctrlEnter(page));
  await ledger.holds(did('quote', 'joana', 7), did('quote', 'bruno', 8));
  await leave(page);
});

test('the redesigned posts and those of 4.2 are answered and quoted like the classic ones', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${REDESIGN}/home?redesign=1`);
  await answer(page, row(9), 'There is a chair.');
  await send(page);
  await quote(page, row(5), 'And a third time.');
  await send(page);
  await ledger.holds(did('reply', 'tomasz', 9), did('quote', 'mei', 5));
  await leave(page);
  const old = await visit(world, `${OLD}/home?old=1`);
  await answer(old, row(10), 'The second one.');
  await send(old);
  await ledger.holds(did('reply', 'tomasz', 9), did('quote', 'mei', 5), did('reply', 'tomasz', 10));
  await leave(old);
});

test('what the server refuses or never answers is no gesture (T4): answers, quotes, follows', async () => {
  const ledger = await since(world.extension);
  const refusing = await visit(world, `${REFUSING}/home?refuse=1`);
  await answer(refusing, row(1), 'Tea first.');
  await click(refusing, PUBLISH);
  await refusing.waitForFunction(() => !document.querySelector('.compose-form .loading') && document.querySelector('.notification-bar'));
  const quoting = await visit(world, `${REFUSING}/home?refuse=1`);
  await quote(quoting, row(2), 'Ring ring.');
  await ctrlEnter(quoting);
  const never = await visit(world, `${REFUSING}/home?never=1`);
  await answer(never, row(3), 'Two loaves?');
  await click(never, PUBLISH);
  await never.waitForSelector('.compose-form .loading');
  const profile = await visit(world, `${REFUSING}/@bruno?refuse=1`);
  await click(profile, FOLLOW);
  await profile.waitForSelector('.notification-bar');
  await throughout(async () => (await ledger.given()).length === 0, 'no gesture', { during: 4000, every: 250 });
  for (const page of [profile, never, quoting, refusing]) await leave(page);
});

test('a follow counts once though its button is there twice (T9), a request to a locked account too; unfollowed it is nothing (T1)', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${FOLLOWING}/@bruno`);
  await click(page, FOLLOW);
  await page.waitForSelector('.account-timeline__header button.button--destructive');
  const narrow = await visit(world, `${FOLLOWING}/@lena@north.example`, { width: 420, height: 800 });
  await tap(narrow, FOLLOW_NARROW);
  await ledger.holds(followed('bruno'), followed('lena'));
  await leave(narrow);
  await page.bringToFront();
  // Asked and left alone: still following.
  await click(page, FOLLOW);
  await click(page, '.modal-root__modal button.link-button');
  await click(page, FOLLOW);
  await click(page, DIALOG_YES);
  await ledger.holds(followed('lena'));
  await leave(page);
  const old = await visit(world, `${FOLLOWING}/@bruno?header=4.6`);
  await click(old, FOLLOW);
  await ledger.holds(followed('lena'), followed('bruno'));
  await leave(old);
});

test('unfollowing somebody who was followed before, from a list of people, is no gesture', async () => {
  const ledger = await since(world.extension);
  const page = await visit(world, `${FOLLOWING}${site.pages.whoFavourited}`);
  const ada = '.account:has(a[href="/@ada@other.example"]) button.button';
  await click(page, `${ada}.button--destructive`);
  await click(page, DIALOG_YES);
  await page.waitForSelector(`${ada}:not(.button--destructive)`);
  // Thought better of it within a moment.
  const mei = '.account:has(a[href="/@mei@paper.example"]) button.button';
  await click(page, `${mei}.button--destructive`);
  await click(page, DIALOG_YES);
  await click(page, `${mei}:not(.button--destructive)`);
  await throughout(async () => (await ledger.given()).length === 0, 'no gesture', { during: 3500, every: 250 });
  await click(page, `${ada}:not(.button--destructive)`);
  await ledger.holds(followed('ada'));
  await leave(page);
});

test('Polish and Japanese pages give the same gestures as English ones (T14)', async () => {
  for (const lang of ['en', 'pl', 'ja']) {
    const ledger = await since(world.extension);
    const origin = `https://${lang}.social.example`;
    const page = await visit(world, `${origin}/home?lang=${lang}`);
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
    await press(page, row(4), 'favourite');
    await press(page, row(1), 'favourite');
    await boost(page, row(2));
    await answer(page, row(3), 'One loaf, please.');
    await send(page);
    await quote(page, row(5), 'Twice, yes.');
    await send(page);
    const profile = await visit(world, `${origin}/@bruno?lang=${lang}`);
    await click(profile, FOLLOW);
    await ledger.holds(did('react', 'ada', 1), did('reshare', 'idris', 2), did('reply', 'noor', 3), did('quote', 'mei', 5), followed('bruno'));
    await click(profile, FOLLOW);
    await click(profile, DIALOG_YES);
    await page.bringToFront();
    await bring(page, row(1));
    await click(page, button(row(1), 'favourite'));
    await ledger.holds(did('reshare', 'idris', 2), did('reply', 'noor', 3), did('quote', 'mei', 5));
    await leave(profile);
    await leave(page);
  }
});

test('nothing went wrong, and the extension asked nobody for anything (C1, C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
  assert.deepEqual(world.network.unknown().map((entry) => entry.url), []);
});
