// @ts-check
/**
 * The tests of all sites, in parts that can run beside each other: each part is a file of `tests/e2e` with a browser of its own.
 * `SITES=x,reddit` runs only those, `WHOLE=1` all of their acts.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from './browser.mjs';
import { withoutHints } from './goodturn.mjs';
import * as sites from './site.mjs';

/** @param {number} part from 0 @param {number} parts @param {string[]} [only] */
export async function suite(part, parts, only) {
  const wanted = only ?? process.env.SITES?.split(',');
  const ids = sites.named().filter((id) => !wanted || wanted.includes(id)).filter((_, at) => at % parts === part);
  if (!ids.length) return;
  const all = (await Promise.all(ids.map(sites.load))).map(sites.inShort);

  /** @type {import('./browser.mjs').World} */
  let world;
  before(async () => {
    world = await launch();
    await withoutHints(world.extension);
    for (const { site, origins } of all) for (const origin of origins) world.network.serve(site, { origin });
    await world.extension.allow(all.flatMap(({ origins }) => origins));
  });
  after(() => world?.close());

  for (const site of all) {
    describe(site.id, () => {
      for (const name of site.read) test(`${site.id}: the page "${name}" is read as written (T5, T6)`, () => sites.compare(world, site, name));
      if (site.acts.length) test(`${site.id}: what was done is in the ledger, once, for the right person, and nothing else (T1, T4, T5, T6, T7, T9)`, () => sites.play(world, site));
      if (site.received.length) test(`${site.id}: what others did is in the ledger (T15, T18)`, () => sites.receive(world, site));
    });
  }

  test('no page complained, and the extension asked nobody for anything (C14)', async () => {
    assert.deepEqual(world.pageErrors, []);
    assert.deepEqual(await world.extensionErrors(), []);
    assert.deepEqual(world.network.fromExtensions(), []);
  });
}
