// @ts-check
/**
 * The adapters on real front-ends: a WordPress with a classic and with a block theme, and Isso. What these show is what the
 * hand-made pages can only claim. `cargo xtask test --real` brings and starts everything; nothing leaves this machine.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../support/browser.mjs';
import { comes, lines, noticed } from '../support/goodturn.mjs';
import { click, type } from '../support/user.mjs';
import { throughout, until } from '../support/wait.mjs';
import * as servers from './servers.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const DIRECTORY = fileURLToPath(new URL('../../target/goodturn/real', import.meta.url));
const ARTICLES = 'http://shed.example';
const COMMENTS = 'http://isso.shed.example';

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {Awaited<ReturnType<typeof servers.wordpress>>} */
let blog;
/** @type {Awaited<ReturnType<typeof servers.isso>>} */
let isso;

before(async () => {
  world = await launch();
  blog = await servers.wordpress(`blog-${world.name}`);
  isso = await servers.isso(ARTICLES, DIRECTORY);
  world.network.pass(blog.origin);
  world.network.pass(COMMENTS, isso.origin);
  world.network.serve({ origin: ARTICLES, create: () => ({ handle: article }) }, { csp: null });
  await world.extension.allow([blog.origin, ARTICLES]);
}, { timeout: 240_000 });
after(async () => {
  await world?.close();
  await blog?.close();
  await isso?.close();
});

/** A page with Isso in it, as its documentation says. @param {import('../support/network.mjs').SiteRequest} request */
function article({ url }) {
  const { pathname } = new URL(url);
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>On glue</title><link rel="canonical" href="${ARTICLES}${pathname}">
    <meta name="author" content="Tove Halm"><h1>On glue</h1><p>It holds, if one waits.</p>
    <script data-isso="${COMMENTS}/" src="${COMMENTS}/js/embed.min.js"></script><section id="isso-thread" data-title="On glue"></section>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** Signs in through the blog's own form. @param {Page} page @param {string} login */
async function signIn(page, login) {
  await page.goto(`${blog.origin}/wp-login.php?loggedout=true`);
  await page.$eval('#user_login', (field) => { /** @type {HTMLInputElement} */ (field).value = ''; });
  await type(page, '#user_login', login);
  await type(page, '#user_pass', 'invented-1');
  await Promise.all([page.waitForNavigation(), click(page, '#wp-submit')]);
}

/** Writes into the comment form, sends it, and is on the next page. @param {Page} page @param {string} text */
async function comment(page, text) {
  await type(page, '#comment', text);
  await Promise.all([page.waitForNavigation({ timeout: 30_000 }), click(page, '#submit')]);
}

/** Puts the form below the only comment there is. @param {Page} page */
async function answer(page) {
  await click(page, 'a.comment-reply-link');
  await page.waitForFunction(() => /** @type {HTMLInputElement} */ (document.querySelector('#comment_parent')).value !== '0');
}

const of = (/** @type {string} */ kind, /** @type {string} */ who, /** @type {string} */ path) => `given ${kind} ${who}@${blog.host} ${path} wordpress`;
/** @type {string[]} */
const sure = [];

for (const [theme, path] of [['twentytwentyone', '/kettle/'], ['twentytwentyfour', '/garden/']]) {
  test(`WordPress, ${theme}: comment and reply are for whom they answer; held, twice the same and too quick are no gestures (T4, T5)`, { timeout: 240_000 }, async () => {
    blog.turn(`theme-${theme}`, true);
    blog.turn('no-flood', true);
    const page = await world.open(`${blog.origin}/wp-login.php`);
    await signIn(page, 'bob');
    await page.goto(blog.origin + path);
    await comment(page, `A good word in ${theme}.`);
    sure.push(of('blog-comment', 'ada', path));
    await noticed(world.extension, sure, { timeout: 20_000 });

    await answer(page);
    const answered = await page.$eval('#comment_parent', (field) => /** @type {HTMLInputElement} */ (field).value);
    await comment(page, 'And one for Carol.');
    sure.push(of('reply', 'carol', `${path}#comment-${answered}`));
    await noticed(world.extension, sure, { timeout: 20_000 });

    await comment(page, `A good word in ${theme}.`);
    assert.ok(await page.$('body#error-page'), 'the same words twice are refused');
    blog.turn('hold', true);
    await page.goto(blog.origin + path);
    await comment(page, 'This one waits.');
    assert.ok(await page.$('.comment-awaiting-moderation'), 'it waits for approval');
    blog.turn('hold', false);
    blog.turn('no-flood', false);
    await page.goto(blog.origin + path);
    await comment(page, 'Too quick.');
    assert.ok(await page.$('body#error-page'), 'who is too quick is refused');

    // Something that counts, after all that does not.
    blog.turn('no-flood', true);
    await page.goto(`${blog.origin}/bread/`);
    if (!sure.includes(of('blog-comment', 'ada', '/bread/'))) {
      await comment(page, 'And good bread.');
      sure.push(of('blog-comment', 'ada', '/bread/'));
    }
    await noticed(world.extension, sure, { timeout: 20_000 });
    await page.close();
    blog.turn(`theme-${theme}`, false);
  });
}

test('WordPress, received: what readers wrote is in wp-admin; what the same user wrote under another name is not (T6, T15)', { timeout: 120_000 }, async () => {
  const page = await world.open(`${blog.origin}/wp-login.php`, { height: 2400 });
  await world.browser.deleteCookie(...(await world.browser.cookies()));
  await signIn(page, 'ada');
  await page.goto(`${blog.origin}/wp-admin/edit-comments.php`);
  assert.match(await page.$eval('#wp-admin-bar-my-account', (place) => place.textContent ?? ''), /Ada Lindqvist/);
  for (const path of ['bread', 'garden', 'kettle']) {
    await comes(world.extension, new RegExp(`^received blog-comment carol@\\S+ /${path}/`), { timeout: 30_000 });
  }
  const received = (await lines(world.extension)).filter((line) => line.startsWith('received'));
  assert.ok(received.every((line) => /^received blog-comment (carol@|wordpress\.org )/.test(line)), received.join('\n'));
  await page.close();
});

test('Isso: comments count when they are there; refused ones, and answers to oneself, do not (T4, T6)', { timeout: 120_000 }, async () => {
  const page = await world.open(`${ARTICLES}/glue`);
  const box = '#isso-thread > .isso-postbox';
  await page.waitForSelector(`${box} .isso-textarea`);
  const write = async (/** @type {string} */ inside, /** @type {string} */ text, /** @type {string} */ name) => {
    await type(page, `${inside} .isso-textarea`, text);
    await page.$eval(`${inside} input[name="author"]`, (field) => { /** @type {HTMLInputElement} */ (field).value = ''; });
    await type(page, `${inside} input[name="author"]`, name);
    await click(page, `${inside} input[type="submit"]`);
  };
  await write(box, 'It held for years.', 'Mira');
  await page.waitForSelector('#isso-1');
  const first = /^given blog-comment shed\.example \/glue isso$/;
  await comes(world.extension, first, { timeout: 20_000 });
  // Too quick: the server takes three in a minute. The last one is refused, and what was not there never counts.
  const reply = '#isso-1 .isso-postbox';
  await click(page, '#isso-1 .isso-reply');
  await page.waitForSelector(`${reply} .isso-textarea`);
  await write(reply, 'And it still does.', 'Mira');
  await page.waitForSelector('#isso-2');
  await write(box, 'One more thing.', 'Mira');
  await page.waitForSelector('#isso-3');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && response.status() >= 400);
  await write(box, 'This is too much.', 'Mira');
  await answered;
  await until(async () => (await lines(world.extension)).filter((line) => line.endsWith(' isso')).length === 2, 'both comments', { timeout: 20_000 });
  await throughout(async () => (await lines(world.extension)).filter((line) => line.endsWith(' isso')).length === 2, 'nothing of what was refused', { during: 4000, every: 250 });
  await page.close();
});

test('nothing went wrong, and the extension asked nobody for anything (C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
