// @ts-check
/**
 * The harness itself, with the real extension: a browser starts, the extension loads, its
 * background answers, a page is served under its real address, a site is allowed, the background is
 * stopped and comes back. When one of these fails, no other end-to-end test means anything.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../support/browser.mjs';
import { click, press, type } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'";
const SCRIPT = `
  const root = document.querySelector('#host').attachShadow({ mode: 'closed' });
  root.append(Object.assign(document.createElement('b'), { textContent: 'inside' }));
  window.seen = [];
  for (const name of ['click', 'keydown', 'submit']) {
    addEventListener(name, (event) => seen.push(name + (event.isTrusted ? '' : ' (untrusted)')), true);
  }`;

/** One page with a form, under an address of our choice. @type {import('../support/network.mjs').Site} */
const site = {
  origin: 'https://social.example',
  create() {
    return {
      handle({ method, url, body }) {
        const { pathname } = new URL(url);
        if (pathname === '/page.js') return { status: 200, headers: { 'content-type': 'text/javascript' }, body: SCRIPT };
        const html = `<!doctype html><html lang="en"><title>${method} ${pathname}</title><p id="posted">${body}</p>
          <div id="host"></div><form method="post" action="/posted"><input name="words"><button>Send</button></form>
          <script src="/page.js"></script>`;
        const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
        return { status: 200, headers, body: html };
      },
    };
  },
};

/** @type {import('../support/browser.mjs').World} */
let world;
before(async () => {
  world = await launch();
  world.network.serve(site);
});
after(() => world?.close());

test('the background answers a message it does not know with an error', async () => {
  const answer = await world.extension.send({ type: 'nobody-knows-this' });
  assert.equal(answer?.type, 'error', JSON.stringify(answer));
});

test('a page is served under its real address and under its policy', async () => {
  const page = await world.open(`${site.origin}/home`);
  assert.equal(await page.evaluate(() => location.href), 'https://social.example/home');
  assert.equal(await page.evaluate(() => isSecureContext), true);
  const refused = await page.evaluate(() => fetch('/page.js').then(() => 'answered', () => 'refused'));
  assert.equal(refused, 'refused');
  // The browser says so in the console, some time later; that complaint is wanted, so it is taken out.
  await until(() => world.pageErrors.some((error) => /Content.Security.Policy/i.test(error)), 'the complaint');
  world.pageErrors = world.pageErrors.filter((error) => !/Content.Security.Policy/i.test(error));
  await page.close();
});

test('input is trusted and forms are really posted', async () => {
  const page = await world.open(`${site.origin}/home`);
  await type(page, 'input', 'hello');
  await press(page, 'Tab');
  const seen = await page.evaluate(() => /** @type {any} */ (window).seen.join(' '));
  assert.match(seen, /click.*keydown/);
  assert.doesNotMatch(seen, /untrusted/);
  await click(page, 'button');
  await until(() => page.$eval('#posted', (element) => element.textContent === 'words=hello'), 'the next page');
  assert.equal(await page.evaluate(() => document.title), 'POST /posted');
  await page.close();
});

test('closed shadow roots are seen from outside only', async () => {
  const page = await world.open(`${site.origin}/home`);
  const found = await world.piercing(page, 'b');
  assert.deepEqual(found.map((element) => element.text), ['inside']);
  assert.equal(await page.evaluate(() => document.querySelector('#host')?.shadowRoot), null);
  await page.close();
});

test('a site is allowed and its scripts are registered', async () => {
  await world.extension.allow([site.origin]);
  const { origins } = await world.extension.evaluate(() => chrome.permissions.getAll());
  assert.deepEqual(origins, [`${site.origin}/*`]);
});

test('the background is stopped, and wakes up for the next message', async () => {
  for (let round = 0; round < 5; round += 1) {
    await world.extension.send({ type: 'nobody-knows-this' });
    await world.extension.killWorker();
    assert.equal(await world.extension.workerRuns(), false);
    const answer = await world.extension.send({ type: 'nobody-knows-this' });
    assert.equal(answer.type, 'error');
    assert.equal(await world.extension.workerRuns(), true);
  }
});

test('the popup opens over a tab', async () => {
  const page = await world.open(`${site.origin}/home`);
  const popup = await world.extension.popup(page);
  assert.match(popup.url() + (await popup.evaluate(() => location.href)), /popup\.html/);
  await popup.close();
  await page.close();
});

test('nothing went wrong, and the extension asked nobody for anything', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
  assert.deepEqual(world.network.unknown().map((entry) => entry.url), []);
});
