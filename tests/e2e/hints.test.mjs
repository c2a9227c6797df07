// @ts-check
/**
 * The hint on the pages of every site: beside an item of somebody the user has something with, over no control, without moving
 * the page, gone without a trace; never on LinkedIn, never in a frame. A few sites in every run, all of them in a whole one.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../support/browser.mjs';
import { exported, hint, suggestNow } from '../support/goodturn.mjs';
import * as sites from '../support/site.mjs';
import { click, press, scroll } from '../support/user.mjs';
import { throughout, until } from '../support/wait.mjs';

const DAILY = ['linkedin', 'reddit', 'x', 'youtube'];
const wanted = process.env.SITES?.split(',') ?? (process.env.WHOLE ? null : DAILY);
const CONTROLS = 'a, button, input, textarea, select, summary, [role=button], [role=link]';
const DAY = 86_400_000;

/** Where nothing may be put into the pages. */
const BARE = ['linkedin'];
/** Sites whose lines are of another form: pages on which something is offered. @type {Record<string, string[]>} */
const OTHERWISE = { github: ['issue', 'pull'], mastodon: ['detail', 'feed'], wordpress: ['post', 'postBlock'] };
/** A link that changes the page without loading it. @type {Record<string, string>} */
const WITHIN = { x: 'a[data-testid="AppTabBar_Profile_Link"]' };
/** What may be suggested, and nothing was done yet. */
const OFFERED = / (react|vote|reshare|comment|reply|blog-comment|thank|quote):off/;

/** @type {import('../support/browser.mjs').World} */
let world;
before(async () => { world = await launch({ width: 1500, height: 900 }); });
after(() => world?.close());

/** Nothing known but what this site needs. @param {string[]} origins */
async function anew(origins) {
  await world.extension.send({ v: 1, type: 'erase-all' });
  await until(async () => (await exported(world.extension)).gestures.length === 0, 'the ledger to be empty');
  await world.extension.allow(origins);
  await suggestNow(world.extension);
}

/** Everybody in view did something large two days ago. @param {string} id @param {import('puppeteer-core').Page} page */
async function known(id, page) {
  const seen = await until(() => sites.view(world, page).catch(() => null), 'the page to be read');
  const others = seen.items.filter((/** @type {any} */ item) => !item.own && !item.promoted && !item.sensitive && (item.author.handle || item.author.name));
  for (const { author } of others) {
    const told = { type: 'log', account: { site: id, account: author }, direction: 'received', kind: 'introduce', at: Date.now() - 2 * DAY };
    const answer = await world.extension.send({ v: 1, offset: 0, ...told });
    assert.equal(answer?.type, 'ack', JSON.stringify([answer, author]));
  }
  return others.length;
}

/** Where things are on the page, whatever of them is shown. @param {import('puppeteer-core').Page} page */
const places = (page) => page.evaluate(() => {
  const all = /** @type {Element} */ (Reflect.get(Document.prototype, 'documentElement', document));
  const some = [...Document.prototype.querySelectorAll.call(document, 'body *')].slice(0, 400).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join();
  });
  return [all.scrollWidth, all.scrollHeight, ...some];
});

/** The controls of the page under a card. @param {import('puppeteer-core').Page} page @param {import('../support/closed.mjs').Found} card */
const under = (page, { x, y, width, height }) => page.evaluate(({ left, right, top, bottom, controls }) => {
  /** @type {(root: Document | ShadowRoot) => Element[]} */
  const open = (root) => [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element, ...open(element.shadowRoot)] : [element]));
  return open(document).filter((element) => element.matches(controls) && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((element) => [...element.getClientRects()].some((at) => {
      if (!(at.width && at.height && at.left < right && at.right > left && at.top < bottom && at.bottom > top)) return false;
      // What is cut off or covered there is nothing that anybody could press.
      const [cx, cy] = [Math.max(at.left, left) / 2 + Math.min(at.right, right) / 2, Math.max(at.top, top) / 2 + Math.min(at.bottom, bottom) / 2];
      const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
      return root.elementsFromPoint(cx, cy).some((one) => one === element || element.contains(one));
    })).map((element) => element.outerHTML.slice(0, 120));
}, { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2, controls: CONTROLS });

for (const id of sites.all().filter((id) => !wanted || wanted.includes(id))) {
  const site = await sites.load(id);
  const items = Object.entries(site.pages).flatMap(([name, { path, frame, reads }]) => (frame ? [] : [{ name, path, lines: reads?.filter((line) => /^item /.test(line) && !/ (own|promoted|sensitive)$/.test(line)) ?? [] }]));
  const offering = items.filter(({ name, lines }) => OTHERWISE[id]?.includes(name) || lines.some((line) => OFFERED.test(line)));
  // Where a page's items offer nothing but a follow, or nothing that says whether it was used, nothing fits.
  const none = BARE.includes(id) || !offering.length;
  const shown = (none ? items.filter(({ lines }) => lines.length).slice(0, 1) : offering).slice(0, 4);
  if (!shown.length) continue;

  test(`${id}: ${none ? 'no hint is ever drawn' : 'a hint stands beside an item, over no control, and moves nothing'} (C10, C14)`, async () => {
    for (const origin of site.origins) world.network.serve(site.site, { origin });
    await anew(site.origins);
    /** @type {import('../support/closed.mjs').Found | null} */
    let card = null;
    for (const { name, path } of shown) {
      const page = await world.open(new URL(path ?? site.site.pages[name], site.site.origin).href);
      for (let stop = 0; stop < (none ? 1 : 3) && !card; stop++) {
        if (await known(id, page)) {
          await scroll(page, 2);
          if (none) await throughout(async () => !(await world.piercing(page, 'section')).length, 'no hint', { during: 5000, every: 250 });
          else card = await hint(world, page, { timeout: 8000 }).catch(() => null);
        }
        if (!card) await scroll(page, 300);
      }
      if (card) {
        await until(async () => JSON.stringify(card) === JSON.stringify(card = (await world.piercing(page, 'section'))[0]), 'the hint to stand still');
        assert.deepEqual(await under(page, card), []);
        const before = await places(page);
        if (WITHIN[id]) await click(page, WITHIN[id]);
        else await press(page, 'Escape');
        await until(async () => !(await world.piercing(page, 'section')).length, 'the hint to be gone');
        if (!WITHIN[id]) assert.deepEqual(await places(page), before);
        assert.equal(await page.evaluate(() => /goodturn|-extension:/i.test(document.documentElement.outerHTML)), false);
      }
      await page.close();
      if (card) break;
    }
    if (!none) assert.ok(card, `no hint on ${shown.map(({ name }) => name).join(', ')}`);
  });
}

test('no page complained, and the extension asked nobody for anything (C14)', async () => {
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
