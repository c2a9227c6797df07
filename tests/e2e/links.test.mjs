// @ts-check
/**
 * Profiles that name one another: read where the user looks at them, asked about on the statistics page with the page that says
 * so, joined only by the user, and never asked again about two who are two.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as site from '../pages/mastodon/site.mjs';
import { visit } from '../pages/mastodon/acts.mjs';
import { launch } from '../support/browser.mjs';
import { exported, withoutHints } from '../support/goodturn.mjs';
import { click } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** @type {import('../support/browser.mjs').World} */
let world;

/** @param {string} id @param {string} handle @param {string} name */
async function met(id, handle, name) {
  const answer = await world.extension.send({
    v: 1, offset: 60, type: 'log', account: { site: id, account: { handle, name } }, direction: 'given', kind: 'react', at: Date.now() - 86_400_000, object: `https://social.example/@x/${handle}`,
  });
  assert.equal(answer.type, 'ack', JSON.stringify(answer));
}

/** Waits until the profile in front was read. @param {string} handle */
const read = (handle) => until(() => world.extension.evaluate(async (handle) => {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('goodturn');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const state = database.transaction('state').objectStore('state').get('links');
  const bytes = await new Promise((resolve) => { state.onsuccess = () => resolve(state.result); });
  database.close();
  return bytes !== undefined && new TextDecoder().decode(bytes).includes(handle);
}, handle), `the profile of ${handle} to be read`, { timeout: 20_000, every: 200 });

before(async () => {
  world = await launch();
  await withoutHints(world.extension);
  world.network.serve(site);
  await world.extension.allow([site.origin]);
  await met('mastodon', 'bruno@social.example', 'Bruno Salgado');
  await met('github', 'bruno-salgado', 'bruno-salgado');
  await met('mastodon', 'tomasz@social.example', 'Tomasz Lis');
  await met('bluesky', 'tomasz.example', 'Tomasz of the north');
});
after(() => world?.close());

const people = async () => (await exported(world.extension)).people;
/** @param {Page} page @param {string} selector */
const text = (page, selector) => page.$eval(selector, (element) => element.textContent ?? '');

test('a profile that names an account of somebody known is asked about, with the page that says so; nothing joins by itself', async () => {
  for (const [handle, header] of [['bruno', ''], ['tomasz', '?header=4.6']]) {
    const page = await visit(world, `${site.origin}/@${handle}${header}`);
    await read(handle);
    await page.close();
  }
  assert.equal((await people()).length, 4);
  const page = await world.extension.page('statistics.html#people');
  await page.waitForSelector('#named-some');
  assert.match(await text(page, '#named-some'), /Bruno Salgado and bruno-salgado.*Tomasz Lis and Tomasz of the north/);
  await click(page, '#named-some a');
  await page.waitForSelector('#person-view .named');
  assert.match(await text(page, '.named'), /bruno@social\.example \(Mastodon\) links to bruno-salgado \(GitHub\)/i);
  assert.equal(await page.$eval('.named a', (link) => link.getAttribute('href')), `${site.origin}/@bruno`);
  await click(page, '.named .primary');
  await until(async () => /one person now/.test(await text(page, '#message')), 'the page to say that they are one');
  const bruno = (await people()).find((person) => person.name === 'Bruno Salgado');
  assert.deepEqual(bruno?.accounts.map((account) => account.handle).sort(), ['bruno-salgado', 'bruno@social.example']);
  assert.equal((await people()).length, 3);
  assert.match(await text(page, '#joined'), /One profile names the other/);
  assert.equal(await page.$('.named'), null);
  await page.close();
});

test('two who are two are not asked about again, told apart as well as kept apart', async () => {
  const page = await world.extension.page('statistics.html#people');
  await page.waitForSelector('#named-some');
  await click(page, '#named-some a');
  await page.waitForSelector('.named');
  await click(page, '.named .button:not(.primary)');
  await until(async () => /won’t ask again/.test(await text(page, '#message')), 'the page to say that it was noted');
  await page.waitForFunction(() => !document.querySelector('.named'));
  assert.equal((await people()).length, 3);
  await click(page, '#ways a[href^="#people"]');
  await page.waitForSelector('#people-list li');
  assert.equal(await page.$('#named-some'), null);
  // Bruno and Bruno, too, once they are parted.
  await page.type('#people-search', 'bruno');
  await until(async () => (await page.$$('#people-list li')).length === 1, 'Bruno alone');
  await click(page, '#people-list li a');
  await page.waitForSelector('#joined button');
  await click(page, '#joined button');
  await until(async () => /two people again/.test(await text(page, '#message')), 'the page to say that they are two');
  assert.equal((await people()).length, 4);
  assert.equal(await page.$('.named'), null);
  await page.close();
});

test('nothing went wrong, and nobody was asked for anything (C14)', async () => {
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
