// @ts-check
/**
 * Proves every selector of the adapters on the living pages: how often it matches on each, written beside the pages as
 * `selectors.json`. What comes only when somebody acts (menus, composers, what is on) is looked for while the acts are played.
 * No extension has a part in this. Selectors of parts with low confidence are carried, not proved.
 *
 *     node tests/support/prove.mjs [--write] [SITE …]     exits 1 when a selector is unproved or counts differ
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from './browser.mjs';
import * as sites from './site.mjs';
import { until } from './wait.mjs';

/**
 * @typedef {{ part: string, within: string[], marks?: string, selector: string, self: boolean }} Proof `within`: roots it is looked for
 *   in; `marks`: elements in there that are asked; `self`: the root itself counts
 */

const SELECTORS = ['root', 'unless', 'at', 'state', 'on', 'off', 'field', 'submit', 'when', 'opener', 'promoted', 'sensitive', 'own', 'text', 'links', 'gone', 'busy', 'held', 'refused', 'actor'];
/** What says what is not, or what a page shows only in trouble: need not be there. */
const MAY_BE_ABSENT = ['unless', 'busy', 'refused', 'held'];

/** Everything in a plan that has to match somewhere. @param {any} plan @returns {Proof[]} */
function proofs(plan) {
  /** @type {Proof[]} */
  const list = [];
  const roots = (/** @type {string[]} */ names) => plan.item.filter((/** @type {any} */ item) => !names.length || names.includes(item.name)).map((/** @type {any} */ item) => item.root);
  /** @param {string} part @param {any} value @param {string[]} within @param {string} key */
  const walk = (part, value, within, key) => {
    if (typeof value === 'string') {
      if (SELECTORS.includes(key) && value && !MAY_BE_ABSENT.includes(key)) {
        const self = ['on', 'off', 'when', 'promoted', 'sensitive', 'own'].includes(key) || key === 'at' && part.startsWith('control ');
        list.push({ part: `${part} ${key}`, within: key === 'root' ? [] : within, selector: value, self });
      }
    } else if (Array.isArray(value)) {
      if (key === 'then') value.forEach((one) => list.push({ part: `${part} then`, within: [], selector: one, self: false }));
      else value.forEach((one) => walk(part, one, one?.page ? [] : within, key));
    } else if (value && typeof value === 'object') {
      // Where a step starts from elsewhere (up, beside, outside), what it finds is told by what is read.
      if ('get' in value && (value.up || value.beside || value.outer)) return;
      for (const [name, inner] of Object.entries(value)) walk(part, inner, within, name);
    }
  };
  const sure = (/** @type {any} */ part) => part.confidence !== 'low';
  for (const item of plan.item.filter(sure)) walk(`item ${item.name}`, item, [item.root], '');
  for (const { on, off, ...control } of plan.control.filter(sure)) {
    const [part, within] = [`control ${control.kind}`, roots(control.items)];
    walk(part, control, within, '');
    for (const [name, selector] of Object.entries({ on, off })) if (selector) list.push({ part: `${part} ${name}`, within, marks: control.state ?? control.at, selector, self: false });
  }
  for (const composer of plan.composer.filter(sure)) {
    const { opener, answers, ...rest } = composer;
    walk(`composer ${composer.kind}`, { ...rest, done: { gone: composer.done.gone } }, [composer.root], '');
    // What tells by itself what it answers is opened from anywhere.
    const anywhere = answers.every((/** @type {any} */ answer) => answer.find.length);
    if (opener) list.push({ part: `composer ${composer.kind} opener`, within: anywhere ? [] : roots([]), selector: opener, self: false });
  }
  for (const row of plan.row.filter(sure)) walk(`row ${row.kind}`, row, [row.root], '');
  walk('me', plan.me, [], '');
  return list;
}

/** Counts matches in a document. @param {Proof[]} list */
function count(list) {
  /** @param {any} root @param {string} selector @returns {any[]} */
  const all = (root, selector) => {
    const [first, ...deeper] = selector.split('>>>');
    let found = first.trim() ? [...root.querySelectorAll(first)] : [root];
    for (const part of deeper) found = found.flatMap((el) => (el.shadowRoot ? [...el.shadowRoot.querySelectorAll(part)] : []));
    return found;
  };
  /** @param {Element} el @param {string} selector */
  const is = (el, selector) => el instanceof Element && !selector.includes('>>>') && el.matches(selector);
  return list.map(({ within, marks, selector, self }) => {
    const roots = within.length ? within.flatMap((root) => all(document, root)) : [document];
    // A state is read of what bears it, wherever that is.
    if (marks) return [...new Set(roots.flatMap((root) => [...(is(root, marks) ? [root] : []), ...all(root, marks)]))].filter((el) => is(el, selector)).length;
    const found = new Set(roots.flatMap((root) => all(root, selector)));
    if (self) for (const root of roots) if (is(root, selector)) found.add(root);
    return found.size;
  });
}

/** @param {import('puppeteer-core').Page} page @param {Proof[]} list */
async function counted(page, list) {
  const sums = list.map(() => 0);
  for (const frame of page.frames()) {
    const counts = await frame.evaluate(count, list).catch(() => []);
    counts.forEach((n, at) => { sums[at] += n; });
  }
  return sums;
}

/** Steps without those that wait for the ledger, in frames too. @param {import('./site.mjs').Step[]} steps @returns {import('./site.mjs').Step[]} */
const withoutLedger = (steps) => steps.filter(([verb]) => verb !== 'recorded').map((step) => (step[0] === 'in' ? ['in', step[1], withoutLedger(step[2])] : step));

const write = process.argv.includes('--write');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const ids = sites.all().filter((id) => !wanted.length || wanted.includes(id));
const world = await launch();
let failed = 0;
try {
  for (const id of ids) failed += (await prove(id)) ? 0 : 1;
} finally {
  await world.close();
}
process.exitCode = failed ? 1 : 0;

/** @param {string} id */
async function prove(id) {
  const site = await sites.load(id);
  for (const origin of site.origins) world.network.serve(site.site, { origin });
  const plan = JSON.parse(readFileSync(new URL(`../../dist/goodturn/sites/${id}.json`, import.meta.url), 'utf8'));
  const list = proofs(plan);
  const file = new URL(`../pages/${id}/selectors.json`, import.meta.url);
  const written = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const name = (/** @type {Proof} */ proof) => `${proof.part}: ${proof.selector}`;
  /** @type {Record<string, Record<string, number>>} */
  const found = {};
  for (const proof of list) found[name(proof)] = {};
  const problems = [];
  // Pages that lie to themselves are another at every look.
  const pages = Object.entries(site.pages).filter(([page]) => !page.startsWith('hostile'));
  for (const [page, { path }] of pages) {
    const tab = await world.open(new URL(path, site.origins[0]).href, { height: 1000 });
    let before = '';
    let still = 0;
    const counts = await until(async () => {
      const now = await counted(tab, list);
      const expected = list.every((proof, at) => (written[name(proof)]?.[page] ?? 0) === now[at]);
      still = before === JSON.stringify(now) ? still + 1 : 0;
      before = JSON.stringify(now);
      // What is written has stood for a while: pages fill in late.
      return (write ? still > 3 && now.some(Boolean) : expected) && now;
    }, `${id}, ${page}`, { timeout: write ? 8000 : 3000, every: write ? 400 : 100 }).catch(() => counted(tab, list));
    counts.forEach((n, at) => { if (n) found[name(list[at])][page] = n; });
    await tab.close();
  }
  /** What went wrong in acts: of interest only when something stays unproved, the acts' own tests tell of the rest. @type {string[]} */
  const trouble = [];
  let later = '';
  const unseen = list.filter((proof) => !Object.keys(found[name(proof)]).length);
  if (unseen.length) {
    const left = new Set(unseen);
    for (const act of site.acts) {
      if (!left.size) break;
      const tab = await world.open(new URL(act.page, site.origins[0]).href, { height: 1000 });
      const look = async () => {
        const rest = [...left];
        (await counted(tab, rest)).forEach((n, at) => {
          if (!n) return;
          left.delete(rest[at]);
          found[name(rest[at])] = { 'while acting': 1 };
        });
      };
      for (const step of withoutLedger(act.steps)) {
        await sites.perform(world, site, tab, tab.mainFrame(), step).catch((error) => trouble.push(`act "${act.name}": ${error.message}`));
        await look();
      }
      await until(async () => { await look(); return !left.size; }, 'the rest', { timeout: 250, every: 60 }).catch(() => {});
      await tab.close();
    }
    // Where acts are a program of their own (`tests/e2e/SITE-*`), that plays what comes only with them.
    if (site.acts.length) for (const proof of left) problems.push(`unproved: ${name(proof)}`);
    if (problems.length) problems.push(...trouble);
    else if (left.size) later = `, ${left.size} of them in acts of their own`;
  }
  const now = Object.fromEntries(Object.entries(found).filter(([, pages]) => Object.keys(pages).length).sort(([one], [other]) => (one < other ? -1 : 1)));
  if (write) writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);
  else {
    for (const key of new Set([...Object.keys(now), ...Object.keys(written)])) {
      if (JSON.stringify(now[key]) !== JSON.stringify(written[key])) problems.push(`${key}: expected ${JSON.stringify(written[key] ?? {})}, found ${JSON.stringify(now[key] ?? {})}`);
    }
  }
  console.log(`${problems.length ? 'FAIL' : 'ok  '} ${id}: ${list.length} selectors on ${pages.length} pages${later}`);
  for (const problem of problems) console.log(`     ${problem}`);
  return !problems.length;
}
