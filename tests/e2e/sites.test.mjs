// @ts-check
/**
 * Every site in the real extension: its pages are read as written, its acts leave what they say, what others did arrives.
 *
 * What each site's pages are is in `tests/pages/SITE`; how they are run is in `tests/support/site.mjs`. Mastodon, WordPress
 * and GitHub have tests of their own besides. `SITES=x,reddit` runs some.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from '../support/browser.mjs';
import * as sites from '../support/site.mjs';

const wanted = process.env.SITES?.split(',');
const ids = sites.named().filter((id) => !wanted || wanted.includes(id));
const all = await Promise.all(ids.map(sites.load));

/** @type {import('../support/browser.mjs').World} */
let world;
before(async () => {
  world = await launch();
  for (const { site, origins } of all) for (const origin of origins) world.network.serve(site, { origin });
  await world.extension.allow(all.flatMap(({ origins }) => origins));
});
after(() => world?.close());

for (const site of all) {
  describe(site.id, () => {
    for (const [name, page] of Object.entries(site.pages)) {
      if (page.reads) test(`${site.id}: the page "${name}" is read as written`, () => sites.compare(world, site, name));
    }
    if (site.acts.length) test(`${site.id}: every act is in the ledger, once, for the right person, and nothing else (T1, T4, T5, T6, T7, T9)`, () => sites.play(world, site));
    if (Object.values(site.pages).some((page) => page.received)) test(`${site.id}: what others did is in the ledger (T15, T18)`, () => sites.receive(world, site));
  });
}

test('no page complained, and the extension asked nobody for anything (C14)', async () => {
  assert.deepEqual(world.pageErrors, []);
  assert.deepEqual(await world.extensionErrors(), []);
  assert.deepEqual(world.network.fromExtensions(), []);
});
