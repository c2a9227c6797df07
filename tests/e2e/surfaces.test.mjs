/**
 * What people meet: the popup knows the story with whoever is in view, a gesture by hand and a note are kept, a suggestion is let
 * go, the site rests; statistics show it, options change it. In the real extension, after one received and one given gesture.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as mastodon from '../pages/mastodon/site.mjs';
import { launch } from '../support/browser.mjs';
import { comes, exported, suggestNow } from '../support/goodturn.mjs';
import { click, type } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {import('puppeteer-core').Page} */
let page;
before(async () => {
  world = await launch();
  world.network.serve(mastodon);
  await world.extension.allow([mastodon.origin]);
  page = await world.open(mastodon.origin + mastodon.pages.notifications);
  await comes(world.extension, /^received reply joana@/, { timeout: 20_000 });
  await page.goto(`${mastodon.origin}${mastodon.pages.detailOwn}`);
});
after(() => world?.close());

/** @param {import('puppeteer-core').Page} surface @param {string} selector */
const text = (surface, selector) => surface.$eval(selector, (element) => element.textContent ?? '');
/** @param {import('puppeteer-core').Page} surface @param {string} selector */
const open = (surface, selector) => surface.$eval(selector, (element) => { /** @type {HTMLDetailsElement} */ (element).open = true; });

test('the popup watches only at first, until the user ends that (C9)', async () => {
  const popup = await world.extension.popup(page);
  await click(popup, '#end-observing');
  await until(async () => (await exported(world.extension)).settings.observing_ended === true, 'the start to be over');
  await popup.close();
});

test('the popup tells the story with whoever is in view, and why it suggests what it suggests (C13)', async () => {
  await suggestNow(world.extension);
  await page.bringToFront();
  const popup = await world.extension.popup(page);
  await until(async () => /Joana/.test(await text(popup, '#people, #story')), 'Joana in the popup');
  const choice = await popup.$('::-p-xpath(//*[@id="people"]//button[contains(., "Joana")])');
  if (choice) await click(popup, choice);
  await until(async () => /Joana/.test(await text(popup, '#story')), 'the story with Joana');
  assert.match(await text(popup, 'body'), /seen by Goodturn/i);
  assert.doesNotMatch(await text(popup, 'body'), /\b(owe|debt|overdue|score|streak|rank)\b/i);
  await popup.close();
});

test('the quiet shelf has whom to thank, once it is opened', async () => {
  await page.bringToFront();
  const popup = await world.extension.popup(page);
  await popup.waitForSelector('#shelf');
  assert.equal(await popup.$('#on-shelf'), null, 'nothing is read before somebody asks');
  await click(popup, '#shelf > summary');
  await until(async () => /Joana/.test(await text(popup, '#on-shelf')), 'Joana on the shelf');
  assert.doesNotMatch(await text(popup, '#shelf'), /\b(owe|debt|overdue|still|waiting|yet)\b/i);
  const story = await popup.$eval('#on-shelf a', (link) => /** @type {HTMLAnchorElement} */ (link).href);
  const { people } = await exported(world.extension);
  assert.ok(story.endsWith(`#person=${people.find((/** @type {any} */ { name }) => /Joana/.test(name)).id}`), story);
  await popup.close();
});

test('two people whose notes meet are asked apart, and nothing is sent', async () => {
  const { people } = await exported(world.extension);
  const joana = people.find((/** @type {any} */ { name }) => /Joana/.test(name));
  const other = people.find((/** @type {any} */ { id }) => id !== joana.id);
  const note = (/** @type {string} */ person, /** @type {string} */ to) => world.extension.send({ v: 1, type: 'keep', person, change: { note: { to } } });
  await note(joana.id, 'Bookbinding on Thursdays');
  await note(other.id, 'Teaches bookbinding');
  await page.bringToFront();
  const popup = await world.extension.popup(page);
  const choice = await popup.waitForSelector('::-p-xpath(//*[@id="people"]//button[contains(., "Joana")] | //*[@id="story-title"][contains(., "Joana")])');
  if (await choice?.evaluate((element) => element.localName === 'button')) await click(popup, /** @type {any} */ (choice));
  await click(popup, '#introduce > summary');
  const asks = () => popup.$$eval('#introduce textarea', (fields) => fields.map((field) => /** @type {HTMLTextAreaElement} */ (field).value));
  const [toJoana, toOther] = await asks();
  assert.ok(toJoana.includes(joana.name) && !toJoana.includes(other.name), toJoana);
  assert.ok(toOther.includes(other.name) && !toOther.includes(joana.name), toOther);
  await click(popup, '#copy-one');
  await until(async () => /copied/.test(await text(popup, '#message')), 'the words to be copied');
  await click(popup, '#ask-other');
  await popup.keyboard.down('Control');
  await popup.keyboard.press('a');
  await popup.keyboard.press('v');
  await popup.keyboard.up('Control');
  await until(async () => (await asks())[1] === toJoana, 'the copied words where they are put');
  await note(joana.id, '');
  await note(other.id, '');
  await popup.close();
});

test('somebody the ledger knows is found by name and is no second person', async () => {
  const before = await exported(world.extension);
  const joana = before.people.find((/** @type {any} */ { name }) => /Joana/.test(name));
  await page.bringToFront();
  const popup = await world.extension.popup(page);
  await popup.waitForSelector('#log');
  await open(popup, '#log');
  await popup.select('#log-who', '');
  await type(popup, '#log-name', 'joa');
  const names = () => popup.$$eval('#log-names option', (all) => all.map((one) => /** @type {HTMLOptionElement} */ (one).value));
  const shown = await until(async () => (await names()).find((name) => name.startsWith(joana.name)), 'Joana among the names offered');
  // As it is chosen from the list: the whole line.
  await popup.$eval('#log-name', (field) => { /** @type {HTMLInputElement} */ (field).select(); });
  await popup.keyboard.type(shown);
  await popup.select('#log-kind', 'meet');
  await type(popup, '#log-note', 'Grows quinces');
  await click(popup, '#log-save');
  const after = await until(async () => {
    const now = await exported(world.extension);
    return now.gestures.length > before.gestures.length && now;
  }, 'the gesture by hand');
  assert.equal(after.people.length, before.people.length);
  const added = after.gestures.filter((/** @type {any} */ { id }) => !before.gestures.some((/** @type {any} */ known) => known.id === id));
  assert.deepEqual(added.map((/** @type {any} */ { person, kind, source }) => [person, kind, source]), [[joana.id, 'meet', 'manual']]);
  const { note } = after.people.find((/** @type {any} */ { id }) => id === joana.id);
  assert.match(note, /^\d{4}-\d\d-\d\d Grows quinces$/m, 'what was to be remembered is in the note, with its day');
  await popup.close();
});

test('a gesture by hand and a note are kept (C18)', async () => {
  await page.bringToFront();
  const popup = await world.extension.popup(page);
  await popup.waitForSelector('#log');
  await open(popup, '#log');
  await popup.waitForSelector('#log-form');
  await click(popup, '#log-save');
  await comes(world.extension, /^given \S+ .+ - manual$/);
  await open(popup, '#keep');
  await type(popup, '#note', 'Lent me the long ladder.');
  await type(popup, '#groups', 'choir, mill');
  await click(popup, '#keep-save');
  await until(async () => (await exported(world.extension)).people.some((person) => person.note.includes('Lent me the long ladder.') && person.groups.join() === 'choir,mill'), 'the note and the groups');
  await popup.close();
});

test('a site rests for an hour and is resumed', async () => {
  await page.bringToFront();
  const popup = await world.extension.popup(page);
  await popup.waitForSelector('#pause');
  await open(popup, '#pause');
  await click(popup, '#pause-hour');
  const paused = async () => (await exported(world.extension)).settings.sites[mastodon.origin].paused_until;
  const until_ = await until(paused, 'the site to rest');
  assert.ok(Math.abs(until_ - Date.now() - 3_600_000) < 60_000, String(until_));
  await click(popup, '#resume');
  await until(async () => (await paused()) === null, 'the site to be watched again');
  await popup.close();
});

test('statistics count what the export holds', async () => {
  const { gestures } = await exported(world.extension);
  const count = (/** @type {string} */ direction) => gestures.filter((gesture) => gesture.direction === direction && !gesture.undone_at).length;
  const statistics = await world.extension.page('statistics.html');
  await statistics.waitForSelector('#chart-time');
  await click(statistics, '#range input[value="all"]');
  for (const direction of ['given', 'received']) {
    await until(async () => (await text(statistics, `#${direction}-total`)).trim() === String(count(direction)), `${direction} gestures`);
  }
  await click(statistics, '#ways a[href="#people"]');
  await type(statistics, '#people-search', 'joana');
  await until(async () => /Joana/.test(await text(statistics, '#people-list')), 'Joana among the people');
  assert.doesNotMatch(await text(statistics, '#people-list'), /Tomasz/);
  await statistics.close();
});

test('options keep what is chosen', async () => {
  const options = await world.extension.page('options.html');
  await options.waitForSelector('#half-life');
  await options.select('#half-life', '30');
  await until(async () => (await exported(world.extension)).settings.half_life === 30, 'the half-life');
  assert.match(await text(options, '#sites'), /social\.example/);
  const settings = async () => (await exported(world.extension)).settings;
  await type(options, '#away', 'election');
  await options.keyboard.press('Tab');
  await until(async () => (await settings()).away.join() === 'election', 'the words to stay away from');
  await options.select('#group-gap-0', '7');
  await until(async () => (await settings()).groups[0]?.gap === 7, 'the rhythm of the choir');
  await click(options, '#group-amplify-0');
  await until(async () => (await settings()).groups[0]?.amplify === true, 'the choir to be worth passing on');
  assert.equal((await settings()).groups[0].name, 'choir');
  await options.close();
});

test('what gestures weigh is chosen in words, and the ledger is told anew', async () => {
  const options = await world.extension.page('options.html');
  await options.waitForSelector('#weight-words');
  await options.select('#weight-words', 'more');
  await until(async () => (await exported(world.extension)).settings.weights.join() === 'usual,usual,more,usual', 'the weights');
  await options.select('#weight-light', 'less');
  await until(async () => (await exported(world.extension)).settings.weights.join() === 'less,usual,more,usual', 'the weights');
  await options.close();
});

test('a role is chosen for each of the own accounts', async () => {
  const options = await world.extension.page('options.html');
  await options.waitForSelector('#role-0');
  assert.match(await options.$eval('label[for="role-0"]', (label) => label.textContent ?? ''), /^Mastodon · grace/);
  await options.select('#role-0', 'brand');
  const roles = async () => (await exported(world.extension)).settings.roles.map((/** @type {any} */ role) => `${role.site} ${role.account} ${role.persona}`);
  await until(async () => /^mastodon grace\S* brand$/.test((await roles()).join()), 'the role');
  await options.close();
});

test('what was chosen is taken back with one press, by key too, and so is a site that was removed', async () => {
  const options = await world.extension.page('options.html');
  await options.waitForSelector('#role-0');
  const settings = async () => (await exported(world.extension)).settings;
  const taken = () => until(async () => /taken back/.test(await text(options, '#message')), 'it to be said that it was taken back');
  await options.select('#role-0', 'personal');
  await options.waitForSelector('#take-back');
  await click(options, '#take-back');
  await taken();
  assert.deepEqual([(await settings()).roles.length, await options.$eval('#role-0', (field) => /** @type {HTMLSelectElement} */ (field).value)], [1, 'brand']);
  await type(options, '#goal', 'kindness');
  await options.keyboard.press('Tab');
  await options.waitForSelector('#take-back');
  assert.equal((await settings()).goal, 'kindness');
  await options.focus('#take-back');
  await options.keyboard.press('Enter');
  await taken();
  assert.deepEqual([(await settings()).goal, await options.$eval('#goal', (field) => /** @type {HTMLInputElement} */ (field).value)], ['', '']);
  assert.equal(await options.evaluate(() => document.activeElement?.id), 'message');
  await click(options, '[data-origin] .row .button:last-child');
  await until(async () => !(await options.$('[data-origin]')), 'the site to be gone');
  // No browser lets a test answer its question; that it is asked is what can be seen.
  await options.evaluate(() => {
    chrome.permissions.request = /** @type {any} */ (async (/** @type {any} */ wanted) => { document.title = wanted.origins.join(); return true; });
  });
  await click(options, '#take-back');
  await until(() => options.$('[data-origin]'), 'the site to be there again');
  assert.equal(await options.title(), `${mastodon.origin}/*`);
  await world.extension.allow([mastodon.origin]);
  await options.close();
});

test('another language than the browser\'s is spoken everywhere, at once, and no longer', async () => {
  const options = await world.extension.page('options.html');
  await options.waitForSelector('#language');
  const tab = await world.extension.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? -1, page.url());
  const names = await options.$$eval('#language option', (all) => all.map((option) => option.textContent));
  assert.deepEqual(names, ['the browser’s language', 'العربية', 'Deutsch', 'English', 'Español', 'Français', '日本語', 'Português (Brasil)']);
  const spoken = async () => {
    const popup = await world.extension.page(`popup.html?tab=${tab}`);
    await popup.waitForSelector('main.popup .card');
    const root = await popup.$eval('html', ({ lang, dir }) => ({ lang, dir }));
    const way = await text(popup, 'footer');
    await popup.close();
    const title = await world.extension.evaluate((tabId) => chrome.action.getTitle({ tabId }), tab);
    return [root.lang, root.dir, /Statistics|Statistik|الإحصاءات/.exec(way)?.[0], title].join(' ');
  };
  // No handles on what the page shows: it comes anew as soon as a language is chosen.
  const heading = () => options.evaluate(() => document.querySelector('h1')?.textContent);
  const choose = (/** @type {string} */ language) => options.evaluate((to) => {
    const field = /** @type {HTMLSelectElement} */ (document.querySelector('#language'));
    field.value = to;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);
  const english = await spoken();
  for (const [language, title, expected] of [
    ['de', 'Einstellungen', 'de ltr Statistik Goodturn ist hier wach'], ['ar', 'الخيارات', 'ar rtl الإحصاءات Goodturn نشط هنا'],
  ]) {
    await choose(language);
    await until(async () => (await heading()) === title, `the options in ${language}`);
    await until(() => options.evaluate(() => document.activeElement?.id === 'language'), 'the focus where it was');
    await until(async () => (await spoken()) === expected, `everything in ${language}`);
  }
  await choose('');
  await until(async () => (await heading()) === 'Options', 'the options in English');
  await until(async () => (await spoken()) === english, 'everything in English');
  await options.close();
});

test('an option is found by what it says, and how much is kept is told', async () => {
  const options = await world.extension.page('options.html');
  await options.waitForSelector('#half-life');
  const shown = () => options.$$eval('main > .card h2', (all) => all.filter((title) => title.checkVisibility()).map((title) => title.textContent));
  const all = await shown();
  await type(options, '#options-search', 'half gone');
  await until(async () => (await shown()).length === 1, 'one part to be left');
  assert.ok(await options.$eval('#half-life', (field) => field.checkVisibility()));
  await type(options, '#options-search', ' zebra');
  await until(async () => /Nothing here/.test(await text(options, '[role="search"]')), 'it to be said that nothing is found');
  await options.$eval('#options-search', (field) => { /** @type {HTMLInputElement} */ (field).select(); });
  await options.keyboard.press('Backspace');
  await until(async () => (await shown()).length === all.length, 'all parts to be back');
  const { gestures, people } = await exported(world.extension);
  const standing = gestures.filter((/** @type {any} */ gesture) => gesture.person && !gesture.undone_at);
  await until(async () => {
    const much = await text(options, '#stored-much');
    return much.includes(`Gestures: ${standing.length}, people: ${people.length}.`) && /About \d+(\.\d)? MB/.test(much);
  }, 'how much is kept');
  await options.close();
});

test('settings and circle follow to other browsers once the user wants it, and without names (C14)', async () => {
  const options = await world.extension.page('options.html');
  await options.waitForSelector('#follow');
  const synced = () => world.extension.evaluate(() => chrome.storage.sync.get(null));
  const settings = async () => (await exported(world.extension)).settings;
  await type(options, '#nobody', '@newsbot@social.example, *-ci');
  await options.keyboard.press('Tab');
  await until(async () => (await settings()).nobody.join(' ') === '@newsbot@social.example *-ci', 'the accounts that are no people');
  const { people } = await exported(world.extension);
  const somebody = people[0];
  const circle = (/** @type {boolean} */ to) => world.extension.send({ v: 1, type: 'keep', person: somebody.id, change: { circle: { to } } });
  await circle(true);
  assert.deepEqual(await synced(), {}, 'nothing is handed to the browser before the user says so');

  await click(options, '#follow');
  await until(async () => (await synced()).chosen?.half_life === 30, 'the settings in the browser\'s synchronisation');
  const all = await synced();
  assert.equal(all.circle0.length, (await exported(world.extension)).people.filter((/** @type {any} */ person) => person.in_circle).length);
  assert.ok(all.circle0.some((/** @type {string} */ line) => line.startsWith(`${somebody.id} in `)));
  const names = people.flatMap((/** @type {any} */ person) => [person.name, ...person.accounts.map((/** @type {any} */ account) => account.handle)]);
  for (const name of names) assert.ok(!JSON.stringify(all).includes(name), `${name} stays here`);
  assert.deepEqual(Object.keys(all.chosen.sites), []);

  // As another browser of the same user would write it.
  await world.extension.evaluate(async ({ chosen, line }) => {
    await chrome.storage.sync.set({ chosen, circle0: [line] });
  }, { chosen: { ...all.chosen, per_day: 1, changed_at: Date.now() + 1000 }, line: `${somebody.id} out ${Date.now() + 1000}` });
  await until(async () => (await settings()).per_day === 1, 'what was chosen in the other browser');
  await until(async () => !(await exported(world.extension)).people.find((/** @type {any} */ { id }) => id === somebody.id).in_circle, 'the other browser\'s word about the circle');
  assert.equal((await settings()).follow, true, 'whether it follows is each browser\'s own');

  await click(options, '#follow');
  await until(async () => Object.keys(await synced()).length === 0, 'nothing to stay in the browser\'s synchronisation');
  await options.close();
});

test('nothing went wrong, and the extension asked nobody for anything (C14)', async () => {
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
