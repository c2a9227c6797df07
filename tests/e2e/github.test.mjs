// @ts-check
/**
 * GitHub, in the real extension: every act of `tests/pages/github/acts.mjs` by trusted input, and what the ledger says of
 * it afterwards; then what others did, as notifications and own threads show it (`expected.json`).
 *
 * The same gesture twice is one gesture, so acts that come to the same are in different scenes, and between scenes
 * everything is undone, as by hand in the timeline. Within a scene all acts come first and are waited for together. That
 * something is no gesture shows when an act made after it is in the ledger and it is not.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import * as github from '../pages/github/site.mjs';
import { acts } from '../pages/github/acts.mjs';
import { launch } from '../support/browser.mjs';
import { exported, line, withoutHints } from '../support/goodturn.mjs';
import { down, view } from '../support/site.mjs';
import { click, focus, hover, tap, type } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {string[]} Seen [do|undo, kind, person, object, trace]
 * @typedef {{ name: string, page: string, steps: any[][], seen: Seen[] }} Act
 */

const { baseNow, origin } = github;
const now = Date.now();
const { pages: written } = JSON.parse(readFileSync(new URL('../pages/github/expected.json', import.meta.url), 'utf8'));
/** @type {Map<string, Act>} */
const byName = new Map(acts.map((act) => [act.name, /** @type {Act} */ (act)]));
const played = new Set();

const repo = '/tove-lind/driftglass';
const issue = `${repo}/issues/42`;
const pull = '/r-okafor/lantern/pull/128';
const star = '[data-testid="star-button"]';
const bar = (/** @type {number} */ id) => `[data-subject-key="issuecomment-${id}"]`;
const heart = '#__primerPortalRoot__ [aria-label*="heart"]';
const followButton = (/** @type {string} */ inside) => `${inside} form:not([hidden]) input[type="submit"]`;

/** @type {import('../support/browser.mjs').World} */
let world;
/** @type {Page[]} tabs of this scene */
let open = [];
/** @type {Page[]} tabs of scenes that are over, for the next one */
let spare = [];

before(async () => {
  world = await launch();
  await withoutHints(world.extension);
  world.network.serve(github, { options: { now } });
  await world.extension.allow([origin]);
});
after(() => world?.close());
afterEach(cleared);

/**
 * A page as it is for somebody who comes for the first time, or who left this behind.
 *
 * @param {string} path
 * @param {{ state?: object, height?: number }} [how]
 */
async function visit(path, { state = {}, height = 1000 } = {}) {
  const page = spare.pop() ?? (await world.open(`${origin}/`, { height }));
  open.push(page);
  if (page.viewport()?.height !== height) await page.setViewport({ width: 1280, height });
  await page.bringToFront();
  await page.evaluate((state) => sessionStorage.setItem('sample-github', JSON.stringify(state)), state);
  await page.goto(origin + path, { waitUntil: 'load' });
  await listened(page);
  return page;
}

/** Nobody acts within the first instant of a page; before that the extension is not told how to read it. @param {Page} page */
async function listened(page) {
  const url = await page.evaluate(() => location.href);
  await until(
    () =>
      world.extension.evaluate(async (url) => {
        const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
        const asked = tabs.map((tab) => chrome.tabs.sendMessage(tab.id ?? 0, { type: 'who' }).catch(() => null));
        return tabs.length > 0 && (await Promise.all(asked)).every(Boolean);
      }, url),
    `the extension to read ${url}`,
    { timeout: 20_000, every: 100 },
  );
}

/** Looks at what the pages themselves noticed of the extension (C1). */
async function leave() {
  for (const page of open) {
    const untrusted = await page.evaluate(() => /** @type {any} */ (window).__page?.untrustedEvents());
    assert.equal(untrusted, 0, `${page.url()} saw an event that nobody made`);
  }
  spare.push(...open);
  open = [];
}

/** @param {Page} page @param {any[][]} steps */
async function perform(page, steps) {
  for (const [verb, what, value] of steps) {
    if (verb === 'click') await click(page, what);
    else if (verb === 'tap') await tap(page, what);
    else if (verb === 'hover') await hover(page, what);
    else if (verb === 'type') await type(page, what, value);
    else if (verb === 'await') await page.waitForSelector(what, { timeout: 10_000 });
    else if (verb === 'press') await press(page, what, value);
    else if (verb === 'page') await until(() => did(page, what), `the page to note ${what}`);
    else throw new Error(`no step is called ${verb}`);
  }
}

/** @param {Page} page @param {string} where @param {string} keys */
async function press(page, where, keys) {
  await focus(page, where);
  const [key, ...held] = /** @type {import('puppeteer-core').KeyInput[]} */ (keys.split('+').reverse());
  for (const modifier of held) await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  for (const modifier of held) await page.keyboard.up(modifier);
}

/** @param {Page} page @param {string} what */
function did(page, what) {
  return page.evaluate(
    (what) => /** @type {any} */ (window).__page.acts().some((/** @type {any} */ act) => act.what.startsWith(what)),
    what,
  );
}

/** @param {'given' | 'received'} direction */
async function standing(direction) {
  const { gestures, people } = await exported(world.extension);
  const those = gestures.filter((gesture) => gesture.direction === direction && !gesture.undone_at);
  return those.map((gesture) => line(gesture, people)).sort();
}

/**
 * Waits until these gestures and no others stand.
 *
 * @param {'given' | 'received'} direction
 * @param {string[]} expected
 * @param {() => unknown} [meanwhile]
 */
async function stand(direction, expected, meanwhile) {
  const wanted = [...expected].sort();
  await until(async () => {
    await meanwhile?.();
    const found = await standing(direction);
    if (found.join('\n') === wanted.join('\n')) return true;
    const more = found.filter((line) => !wanted.includes(line));
    const less = wanted.filter((line) => !found.includes(line));
    throw new Error(`too many: ${JSON.stringify(more)}, missing: ${JSON.stringify(less)}, found ${found.length}`);
  }, `the gestures ${direction}`, { timeout: 30_000, every: 250 });
}

/** @param {string[]} expected */
const given = (...expected) => stand('given', expected);

/**
 * Reads a page as people do: goes down and rests wherever somebody did something, until that is noticed; then these gestures and
 * no others are.
 *
 * @param {Page} page
 * @param {Iterable<string>} expected
 */
async function read(page, expected) {
  const wanted = [...expected];
  await until(() => view(world, page), `${page.url()} to be read`);
  const missing = async (/** @type {string[]} */ lines) => {
    const now = await standing('received');
    return lines.filter((line) => wanted.includes(line) && !now.includes(line));
  };
  // Down the page once more if something was not there yet: rows that fill in late are no rows before.
  await until(async () => {
    await down(page, async () => {
      const { rows } = await view(world, page);
      const here = rows.flatMap((/** @type {any} */ { kind, actors, object }) =>
        actors.map((/** @type {any} */ { handle }) => `received ${kind} ${handle} ${(object ?? '-').replace(/^https?:\/\/[^/]+/, '')} github`));
      await until(async () => {
        const left = await missing(here);
        if (left.length) throw new Error(`missing: ${JSON.stringify(left)} of ${here.length}`);
        return true;
      }, `what is in view on ${page.url()} to be noticed`, { timeout: 45_000, every: 150 });
    });
    const left = await missing(wanted);
    if (left.length) throw new Error(`missing: ${JSON.stringify(left)}`);
    return true;
  }, `what others did on ${page.url()} to be in the ledger`, { timeout: 60_000, every: 200 });
  await stand('received', wanted);
}

/** What stands after observations, as lines of the ledger. @param {Seen[]} seen */
function outcome(seen) {
  /** @type {Set<string>} */
  const lines = new Set();
  for (const [how, kind, person, object] of seen) {
    const line = `given ${kind} ${person} ${object} github`;
    if (how === 'do') lines.add(line);
    else lines.delete(line);
  }
  return [...lines];
}

/** The scene is over: nothing came after what was expected. @param {string[]} expected */
async function over(...expected) {
  await leave();
  await given(...expected);
}

/** Takes back what the user did, by the user's own word. */
async function cleared() {
  spare.push(...open.splice(0));
  rest = [];
  const { gestures } = await exported(world.extension);
  for (const { id, person, direction, undone_at } of gestures) {
    if (direction !== 'given' || undone_at) continue;
    await world.extension.send({ v: 1, type: 'undo', person, gesture: id, undone: true });
  }
}

/** @type {{ page: Page, steps: any[][] }[]} what acts still have to do once the ledger has what they did */
let rest = [];

/**
 * Plays acts, those of the same address in one page, up to their end or to where they wait for the ledger.
 *
 * @param {string[]} names
 * @param {Map<string, Page>} [at] pages that are open
 */
async function play(names, at = new Map()) {
  const lines = [];
  for (const name of names) {
    const { page: path, steps, seen } = act(name);
    const page = at.get(path) ?? (await visit(path));
    at.set(path, page);
    await page.bringToFront();
    const pause = steps.findIndex(([verb]) => verb === 'settled');
    const now = pause < 0 ? steps.length : pause;
    await perform(page, steps.slice(0, now));
    if (pause >= 0) rest.push({ page, steps: steps.slice(pause + 1) });
    lines.push(...outcome(pause < 0 ? seen : seen.slice(0, steps[pause][1])));
  }
  return lines;
}

/** @param {string} name */
function act(name) {
  const known = byName.get(name);
  if (!known) throw new Error(`no act is called ${name}`);
  played.add(name);
  return known;
}

/** An act after which everything before it has settled: another one than any of the acts. */
async function mark() {
  const page = await visit('/r-okafor/lantern');
  await click(page, star);
  return 'given vote r-okafor /r-okafor/lantern github';
}

test('stars, follows, reactions and comments of both eras are noticed once, for the author of the very item (T5, T9)', async () => {
  const lines = await play([
    'star',
    'star on an archived repository',
    'star in a list',
    'follow',
    'follow in a list',
    'follow an organisation',
    'react',
    'react by the picker',
    'comment',
    'react to a pull request',
    'react within a review',
    'react to a review',
    'old comment',
  ]);
  assert.equal(lines.length, 13);
  await given(...lines);
  await over(...lines);
});

test('keys and touch count like the mouse; the other forms of the same gestures count as well (T7)', async () => {
  const lines = await play(['star by key', 'follow in the sticky bar', 'comment by keys', 'old comment by keys']);
  const [button, unstarred] = ['#issue-2850128 .js-reaction-group-button', 'form[action="/r-okafor/lantern/star"] button'];
  const fields = await visit(pull);
  await perform(fields, [['press', button, 'Enter'], ['tap', '#issuecomment-3108000001 .js-reaction-group-button']]);
  await perform(await visit('/kaze-studio'), [['tap', followButton('.user-following-container')]]);
  await perform(await visit('/mira-halm?tab=stars'), [['press', unstarred, ' ']]);
  lines.push(
    `given react r-okafor ${pull} github`,
    `given react lien-vdb ${pull}#issuecomment-3108000001 github`,
    'given follow kaze-studio /kaze-studio github',
    'given vote r-okafor /r-okafor/lantern github',
  );
  await given(...lines);
  await over(...lines);
});

test('late controls, hovercards, closing with a comment and a hostile page lose nothing (T7, T9)', async () => {
  const lines = await play([
    'star that comes late',
    'follow in a hovercard',
    'close with comment',
    'old close with comment',
    'star in a clobbered list',
    'old react in clobbered forms',
  ]);
  assert.equal(lines.length, 6);
  await given(...lines);
  await over(...lines);
});

test('going on right after an act keeps it, going back does not repeat it (T9)', async () => {
  const lines = await play(['star, then on to the issues', 'comment on a hostile page']);
  const page = open[0];
  await page.bringToFront();
  // Deeper without a load, to an issue that was not in the document the scripts began in.
  await perform(page, [
    ['click', `a[data-testid="issue-pr-title-link"][href="${issue}"]`],
    ['click', `${bar(3107000001)} [role="switch"]`],
  ]);
  lines.push(`given react tove-lind ${issue}#issuecomment-3107000001 github`);

  // Away with a load, in the moment the page shows it.
  const other = await visit(pull);
  const shown = '#issuecomment-3108000001 .js-reaction-group-button[aria-pressed="true"]';
  await perform(other, [
    ['click', '#issuecomment-3108000001 .js-reaction-group-button'],
    ['await', shown],
    ['click', '.AppHeader-logo'],
    ['await', '.home-list'],
  ]);
  lines.push(`given react lien-vdb ${pull}#issuecomment-3108000001 github`);
  await given(...lines);

  for (const address of [`${repo}/issues`, repo]) {
    await page.bringToFront();
    await page.goBack();
    assert.equal(await page.evaluate(() => location.pathname), address);
  }
  await other.bringToFront();
  await other.goBack();
  await listened(other);
  await perform(other, [['await', shown]]);
  lines.push(await mark());
  await given(...lines);

  // What was given before the way out and back is taken back after it.
  await other.bringToFront();
  await perform(other, [['click', shown]]);
  await page.bringToFront();
  await perform(page, [['await', `${star}[aria-label^="Unstar"]`], ['click', star]]);
  const left = lines.filter((line) => !/vote tove-lind|react lien-vdb/.test(line));
  await given(...left);
  await over(...left);
});

test('taking back is noticed, and another reaction to the same comment adds nothing (T1, T2)', async () => {
  const reactions = {
    'issuecomment-3107000005': { ROCKET: ['tove-lind'] },
    'issue-2840042': { EYES: ['tove-lind'] },
    'issuecomment-3107000001': { HEART: ['haru-nishi'] },
    'issuecomment-3107000003': {},
    'issuecomment-3108000004': { HEART: ['r-okafor'] },
    'issue-2850128': { HOORAY: ['lien-vdb'] },
  };
  const state = { stars: {}, follows: {}, reactions };
  // In the world these stand from the beginning; here they are made first, so that the ledger has them to lose.
  const undone = ['unstar among releases', 'unfollow', 'take the last reaction off', 'unreact in a late toolbar', 'unreact'];
  /** @type {Map<string, Page>} */
  const at = new Map();
  const lost = [];
  for (const name of undone) {
    const { page: path, steps, seen } = act(name);
    const page = await visit(path, { state });
    at.set(path, page);
    await perform(page, name === 'unstar among releases' ? [['click', '.starring-container .unstarred button']] : steps);
    lost.push(...outcome([['do', ...seen[0].slice(1)]]));
  }
  const [issues, pulls] = [/** @type {Page} */ (at.get(issue)), /** @type {Page} */ (at.get(pull))];
  const hooray = '#issue-2850128 .js-reaction-group-button[value^="HOORAY"]';
  await issues.bringToFront();
  await perform(issues, [['click', `${bar(3107000001)} [aria-label*="heart"]`]]);
  await pulls.bringToFront();
  await perform(pulls, [['click', hooray]]);
  const kept = [`given react tove-lind ${issue}#issuecomment-3107000001 github`, `given react r-okafor ${pull} github`];
  lost.push(...(await play(['star, and unstar later'])));
  await given(...lost, ...kept);

  // Another one, then the first one off: the same gesture, neither doubled nor lost.
  const rocket = '[aria-label*="rocket"]';
  await issues.bringToFront();
  await perform(issues, [
    ['click', `${bar(3107000001)} .reaction-anchor`],
    ['click', `#__primerPortalRoot__ ${rocket}`],
    ['await', `${bar(3107000001)} ${rocket}[aria-checked="true"]`],
    ['click', `${bar(3107000001)} [aria-label*="heart"]`],
  ]);
  await pulls.bringToFront();
  await perform(pulls, [
    ['click', '#issue-2850128 .reaction-popover-container summary'],
    ['click', '#issue-2850128 .js-reaction-option-item[value^="HEART"]'],
    ['await', '#issue-2850128 .js-reaction-group-button[value="HEART unreact"]'],
    ['click', hooray],
  ]);
  for (const name of undone) {
    const { page, steps } = act(name);
    await at.get(page)?.bringToFront();
    await perform(/** @type {Page} */ (at.get(page)), steps);
  }
  for (const { page, steps } of rest.splice(0)) {
    await page.bringToFront();
    await perform(page, steps);
  }
  await given(...kept);

  await issues.bringToFront();
  await perform(issues, [['click', `${bar(3107000001)} ${rocket}`]]);
  await pulls.bringToFront();
  await perform(pulls, [['click', '#issue-2850128 .js-reaction-group-button[value^="HEART"]']]);
  await given();
  await over();
});

test('every gesture of others is noticed once, wherever and however often it is seen (T9, T15, T18, C17)', async () => {
  const rows = written.notifications.rows.filter((/** @type {any} */ row) => row.kind);
  const threads = [...written.ownIssue.received, ...written.ownPull.received];
  const lineOf = (/** @type {Record<string, string>} */ { kind, person, actor, object }) =>
    `received ${kind} ${person ?? (actor === 'not attributable' ? 'somebody' : actor)} ${object.replace(origin, '')} github`;
  const [ofIssue, ofPull] = [written.ownIssue, written.ownPull].map((page) => page.received.map(lineOf));
  const page = await visit(written.ownIssue.path, { height: 1600 });
  await watchNodes(page);
  await read(page, ofIssue);
  assert.deepEqual(await writes(page), [], 'nothing was written into a page that was only read (C1)');

  await page.goto(origin + written.ownPull.path);
  await read(page, [...ofIssue, ...ofPull]);

  // Two of the rows are what the threads showed already; those whose actor is not certain, bots and what is no gesture add
  // nothing but one nobody.
  const newest = 'NT_15';
  const remember = (/** @type {object} */ state) =>
    page.evaluate((state) => sessionStorage.setItem('sample-github', JSON.stringify(state)), state);
  await remember({ done: { [newest]: true } });
  await page.goto(`${origin}/notifications`);
  await watchNodes(page);
  const known = new Set([...ofIssue, ...ofPull, ...rows.filter((/** @type {any} */ row) => row.id !== newest).map(lineOf)]);
  assert.equal(known.size, threads.length + rows.length - 1 - 2);
  await read(page, known);
  assert.deepEqual(await writes(page), [], 'nothing was written into the list (C1)');

  // The same list again, with one row more: that one is new, the others are not.
  await remember({});
  await page.goto(`${origin}/notifications`);
  known.add(lineOf(rows.find((/** @type {any} */ row) => row.id === newest)));
  await read(page, known);

  // And the thread again, when somebody has written meanwhile.
  const at = new Date(baseNow - 3_600_000).toISOString();
  const comment = { type: 'comment', id: 3200000009, author: 'lien-vdb', at, body: '<p>Counting them is half the joy.</p>' };
  await remember({ comments: { 'mira-halm/sandpiper#7': [comment] } });
  await page.goto(origin + written.ownIssue.path);
  known.add(`received comment lien-vdb ${written.ownIssue.path}#issuecomment-3200000009 github`);
  await read(page, known);
  await leave();

  const { gestures, people } = await exported(world.extension);
  const received = gestures.filter((gesture) => gesture.direction === 'received');
  assert.equal(received.length, known.size, 'nothing was noticed and taken back');
  for (const { object, at } of [...threads, ...rows]) {
    const gesture = received.find((gesture) => gesture.object === object);
    assert.equal(Date.parse(gesture?.at ?? ''), Date.parse(at) - baseNow + now, `the time of ${object} is the page's`);
  }
  assert.ok(received.every(({ account, source }) => account === 'mira-halm' && source === 'notification'));
  const handles = people.flatMap((person) => person.accounts.map((account) => account.handle));
  assert.deepEqual(handles.filter((handle) => /apps|tidy|wave|ghost|mira/.test(handle)), [], 'programs are nobody');
  assert.equal(new Set(handles).size, handles.length);
});

test('what was refused, never came, was taken back at once, is a script, a program or one\'s own is no gesture (T1, T4, T6, T7)', async () => {
  const began = Date.now();
  // Taking back what the ledger never had is nothing either.
  const nothing = acts.filter(({ seen }) => !seen.some(([how]) => how === 'do')).map(({ name }) => name);
  assert.deepEqual(await play(nothing), []);

  await perform(await visit(written.ownRepo.path), [['click', star]]);
  await perform(await visit('/mira-halm?tab=stars'), [['click', 'form[action="/mira-halm/sandpiper/star"] button']]);
  await perform(await visit(written.ownIssue.path), [
    ['click', `${bar(3107000022)} .reaction-anchor`],
    ['click', heart],
    ['type', '#react-issue-comment-composer textarea', 'Thank you both'],
    ['click', '#react-issue-comment-composer [data-variant="primary"]'],
    ['page', 'comment on mira-halm/sandpiper#7'],
  ]);
  await perform(await visit(written.ownPull.path), [
    ['click', '#discussion_r2201000012 .reaction-popover-container summary'],
    ['click', '#discussion_r2201000012 .js-reaction-option-item[value^="HEART"]'],
    ['type', '#new_comment_field', 'Thank you'],
    ['click', '#partial-new-comment-form-actions .btn-primary'],
    ['page', 'comment on kaze-studio/tsubame#31'],
  ]);
  for (const path of [`${repo}?out=1`, '/tove-lind?out=1', `${pull}?out=1`]) {
    const away = '.application-main a[href^="/login"]';
    const page = await visit(path);
    assert.deepEqual(await page.$$('.js-form-toggle-target, [data-testid="star-button"], textarea'), []);
    await perform(page, [['click', away], ['await', '.login']]);
  }
  const last = await mark();
  await given(last);
  await over(last);
  // Nor was anything noticed too early and taken back afterwards.
  const { gestures, people } = await exported(world.extension);
  const since = gestures.filter(({ direction, at }) => direction === 'given' && Date.parse(at) >= began);
  assert.deepEqual(since.map((gesture) => line(gesture, people)), [last]);
});

test('every act was played, none is in the ledger twice, and nobody was asked or bothered (C1, C15, T9)', async () => {
  assert.deepEqual([...byName.keys()].filter((name) => !played.has(name)), []);
  const { gestures, people } = await exported(world.extension);
  const lasting = gestures.filter(({ kind }) => kind !== 'comment').map((gesture) => line(gesture, people));
  assert.deepEqual(lasting.filter((line, place) => lasting.indexOf(line) !== place), []);
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(world.network.fromExtensions(), []);
  assert.deepEqual(world.network.unknown().map((entry) => entry.url), []);
});

/** Lists what is changed in a page from now on, by whomever. @param {Page} page */
async function watchNodes(page) {
  await page.evaluate(() => {
    const records = /** @type {string[]} */ (Reflect.set(window, 'written', []) && Reflect.get(window, 'written'));
    const observer = new MutationObserver((list) => list.forEach(({ type, target }) => records.push(`${type} ${target.nodeName}`)));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
/** @param {Page} page @returns {Promise<string[]>} */
const writes = (page) => page.evaluate(() => Reflect.get(window, 'written'));
