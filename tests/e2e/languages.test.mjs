/**
 * Every surface in other languages: the root says which and in what direction, nothing is left in English, nothing is cut
 * off, narrow or wide. German (long words), Arabic (right to left) and the pseudo-locale in every run, all languages in a whole one.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import * as mastodon from '../pages/mastodon/site.mjs';
import { launch, named } from '../support/browser.mjs';
import { comes, hint, suggestNow } from '../support/goodturn.mjs';
import { LANGUAGES, cutOff, english, speaking } from '../support/languages.mjs';
import { click } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

const WHOLE = process.env.WHOLE === '1';
const DAILY = named() === 'chromium' ? ['de', 'ar', 'pseudo'] : [];
const PLAYED = WHOLE ? [...LANGUAGES, 'pseudo'] : DAILY;
/** Page and what is there once it is drawn. @type {Record<string, string>} */
const SURFACES = {
  'popup.html': '#story',
  'options.html': '#half-life',
  'statistics.html': '#range',
  'welcome.html': 'h1',
  'data.html': '#retention',
};

for (const language of PLAYED) {
  suite(`in ${language}`, () => {
    /** @type {import('../support/browser.mjs').World} */
    let world;
    /** @type {Awaited<ReturnType<typeof speaking>>} */
    let copy;
    /** @type {import('puppeteer-core').Page} */
    let page;
    /** @type {number | undefined} */
    let tab;
    const tag = language === 'pseudo' ? 'en' : language.replace('_', '-');
    before(async () => {
      copy = await speaking(language);
      world = await launch({ directory: copy.directory, language: tag });
      world.network.serve(mastodon);
      await world.extension.allow([mastodon.origin]);
      page = await world.open(mastodon.origin + mastodon.pages.notifications);
      await comes(world.extension, /^received reply joana@/, { timeout: 20_000 });
      await suggestNow(world.extension);
      await page.bringToFront();
      await page.goto(`${mastodon.origin}${mastodon.pages.detailOwn}`);
      tab = await world.extension.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url?.startsWith(url))?.id, mastodon.origin);
    });
    after(async () => {
      await world?.close();
      await copy?.remove();
    });

    test('a hint on a page speaks it, in its own direction', async () => {
      await page.bringToFront();
      const card = await hint(world, page, { timeout: 40_000 });
      assert.match(card.html, new RegExp(`^<section[^>]* lang="${tag}"`));
      assert.match(card.html, new RegExp(`^<section[^>]* dir="${language === 'ar' ? 'rtl' : 'ltr'}"`));
      assert.deepEqual(english(language).filter((text) => card.text.includes(text)), []);
    });

    for (const [surface, drawn] of Object.entries(SURFACES)) {
      test(`${surface} speaks it, whole and uncut`, async () => {
        const path = surface === 'popup.html' ? `${surface}?tab=${tab}` : surface;
        const shown = await world.extension.page(path, { width: 320, height: 700 });
        await shown.waitForSelector(drawn);
        await shown.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
        const root = await shown.$eval('html', ({ lang, dir }) => ({ lang, dir }));
        assert.deepEqual(root, { lang: tag, dir: language === 'ar' ? 'rtl' : 'ltr' });
        const said = await shown.evaluate(() => {
          const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')];
          const hidden = labels.flatMap((label) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => label.getAttribute(name) ?? ''));
          return [document.title, document.body.innerText, ...hidden].join('\n');
        });
        assert.deepEqual(english(language).filter((text) => said.includes(text)), []);
        for (const width of [320, 1100]) {
          await shown.setViewport({ width, height: 700 });
          await until(() => shown.evaluate((width) => innerWidth === width, width), 'the page to be that wide');
          assert.deepEqual(await shown.evaluate(cutOff, language !== 'pseudo'), [], `at ${width} pixels`);
        }
        await shown.close();
      });
    }

    test('the statistics of a gesture by hand are in it, too', async () => {
      const popup = await world.extension.page(`popup.html?tab=${tab}`, { width: 360, height: 700 });
      await popup.waitForSelector('#log');
      await popup.$eval('#log', (log) => { /** @type {HTMLDetailsElement} */ (log).open = true; });
      await popup.waitForSelector('#log-form');
      await click(popup, '#log-save');
      await comes(world.extension, /^given \S+ .+ - manual$/);
      await popup.close();
      const statistics = await world.extension.page('statistics.html', { width: 320, height: 700 });
      await statistics.waitForSelector('#chart-time');
      const said = await statistics.evaluate(() => document.body.innerText);
      assert.deepEqual(english(language).filter((text) => said.includes(text)), []);
      assert.deepEqual(await statistics.evaluate(cutOff, language !== 'pseudo'), []);
      await statistics.close();
    });

    test('nothing went wrong', async () => {
      assert.deepEqual(await world.extensionErrors(), []);
      assert.deepEqual(world.pageErrors, []);
    });
  });
}
