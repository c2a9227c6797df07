// @ts-check
/**
 * How much the living pages of each site show, as JSON for `cargo xtask site check`: pages that are compared, acts that are
 * played, kinds of gestures given and received in them. Sites with tests of their own say so.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { load, named } from './site.mjs';

/** @type {Record<string, { pages: number, acts: number, given: string[], received: string[], own: boolean }>} */
const census = {};
const tests = readdirSync(new URL('../e2e/', import.meta.url));
for (const id of readdirSync(new URL('../pages/', import.meta.url))) {
  const file = new URL(`../pages/${id}/expected.json`, import.meta.url);
  if (!existsSync(file)) continue;
  const own = tests.some((name) => name.startsWith(`${id}.`) || name.startsWith(`${id}-`));
  const { pages } = JSON.parse(readFileSync(file, 'utf8'));
  census[id] = { pages: Object.keys(pages).length, acts: 0, given: [], received: [], own };
}
for (const id of named()) {
  const { acts, pages } = await load(id);
  const kinds = (/** @type {string[]} */ lines) => [...new Set(lines.map((line) => line.split(' ')[0]))].sort();
  Object.assign(census[id], {
    acts: acts.length,
    given: kinds(acts.flatMap((act) => act.given)),
    received: kinds(Object.values(pages).flatMap((page) => page.received ?? [])),
  });
}
console.log(JSON.stringify(census));
