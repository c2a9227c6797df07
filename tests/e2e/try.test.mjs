// @ts-check
/**
 * `site try`: saved pages are read from top to bottom, whatever is in view, without running anything in them. The reader is
 * the shipped one; these pages are small ones written by hand.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { named } from '../support/browser.mjs';
import * as reading from '../support/reading.mjs';
import { attempt } from '../support/try.mjs';

const issue = (/** @type {string} */ author, /** @type {string} */ on) => `<div class="react-issue-body" style="height: 3000px">
  ${author && `<a data-testid="issue-body-header-author" href="/${author}">${author}</a>`}
  <relative-time datetime="2026-11-20T10:00:00Z"></relative-time>
  <div role="toolbar" aria-label="Reactions"><button role="switch" aria-checked="${on}">1</button></div></div>`;
const ISSUE = `<!doctype html><html lang="en"><head><meta name="user-login" content="mira-halm"></head>
  <body>${issue('ada', 'true')}${issue('', 'false')}${issue('ben', 'false')}
  <script>document.body.textContent = 'It ran.'</script><img src="/nowhere.png" onerror="document.body.textContent = 'It ran.'"></body></html>`;

const state = JSON.stringify({ meta: { domain: 'any.example', me: '1' }, accounts: { 1: { acct: 'mira', display_name: 'Mira Halm' } } });
const FOLLOWED = `<!doctype html><html lang="en"><body><script id="initial-state" type="application/json">${state}</script>
  <div id="mastodon" data-props="{}"><article data-id="follow-7"><div class="notification-group--follow">
  <div class="notification-group__avatar-group"><a href="/@zoë@other.example"></a><a href="/@ben"></a></div></div></article></div></body></html>`;

/** @type {string} */
let directory;
before(async () => { directory = await mkdtemp(join(tmpdir(), 'goodturn-try-')); });
after(() => rm(directory, { recursive: true }));

/** @param {string} html @param {...string} args */
async function tried(html, ...args) {
  const file = join(directory, 'page.html');
  await writeFile(file, html);
  return attempt([file, ...args]);
}

if (named() === 'chromium') {
  test('a page is read by its host, far below the view too, and nothing in it runs', async () => {
    const seen = JSON.parse(await tried(ISSUE, '--as', 'https://github.com/tove/glass/issues/42', '--json'));
    assert.equal(seen.site, 'github');
    assert.equal(seen.me.handle, 'mira-halm');
    assert.deepEqual(
      seen.items.map((/** @type {any} */ item) => [item.name, item.author.handle, item.object, item.at, item.controls.find((/** @type {any} */ { kind }) => kind === 'react')?.on]),
      [
        ['issue', 'ada', 'https://github.com/tove/glass/issues/42', Date.parse('2026-11-20T10:00:00Z'), true],
        ['issue', 'ben', 'https://github.com/tove/glass/issues/42', Date.parse('2026-11-20T10:00:00Z'), false],
      ],
    );
    assert.deepEqual(seen.unreadable, [{ part: 'issue', where: 'html > body > div.react-issue-body' }]);
  });

  test('a page of any host is read by its markers, and told as a table', async () => {
    const lines = (await tried(FOLLOWED, '--as', 'https://any.example/notifications')).split('\n');
    assert.equal(lines[0], 'Mastodon (mastodon), https://any.example/notifications');
    assert.equal(lines[1], 'Own account: mira@any.example (Mira Halm), any.example/1');
    const row = lines.find((line) => line.startsWith('  follow '));
    assert.match(row ?? '', /^ {2}follow +zoë@other\.example, ben@any\.example +- +-$/);
  });

  test('shadow roots that a saved page declares are read into', async () => {
    const readings = await reading.start();
    try {
      const html = `<!doctype html><body><x-post><template shadowrootmode="open"><a href="/ada">ada</a>
        <x-bar><template shadowrootmode="open"><button aria-pressed="true">Like</button></template></x-bar></template></x-post>`;
      const page = await readings.still({ 'https://shadows.example/': html });
      const step = { page: false, outer: false, up: null, beside: null, at: null, get: null, like: null, unless: null, give: null };
      const nobody = { handle: [], name: [], stable: [], url: [] };
      const seen = await page.everything({
        id: 'shadows', name: 'Shadows', hosts: [], markers: [], frames: false, generic: false, vars: [], me: nobody, row: [], composer: [],
        item: [{
          name: 'post', root: 'x-post', unless: null, pages: [], object: [], at: [], promoted: null, sensitive: null, own: null, confidence: 'high',
          author: { ...nobody, handle: [{ ...step, at: '>>> a', get: 'path', like: '/{name}' }] },
        }],
        control: [{
          kind: 'react', items: ['post'], at: '>>> x-bar >>> button', state: null, on: '[aria-pressed=true]', off: '[aria-pressed=false]',
          on_says: null, off_says: null, then: [], keys: [], confidence: 'high',
        }],
      });
      assert.deepEqual(seen.items.map((item) => [item.author.handle, item.controls]), [['ada', [{ kind: 'react', on: true }]]]);
    } finally {
      await readings.close();
    }
  });

  test('what cannot be tried is said in one line', async () => {
    await assert.rejects(tried(ISSUE, '--as', 'https://nobody.example/'), /^Error: no site fits https:\/\/nobody\.example\/; known: .*\bmastodon\b.* \(name one with --site\)$/);
    await assert.rejects(tried(ISSUE, '--as', 'https://github.com/', '--site', 'nothing'), /^Error: no site is called nothing; known: /);
    await assert.rejects(tried(ISSUE, '--as', 'github.com'), /^Error: github\.com is no web address/);
    const script = fileURLToPath(new URL('../support/try.mjs', import.meta.url));
    const said = await new Promise((resolve) => {
      execFile(process.execPath, [script, join(directory, 'none.html'), '--as', 'https://github.com/'], (error, stdout, stderr) => resolve({ code: error?.code, stdout, stderr }));
    });
    assert.deepEqual(said, { code: 1, stdout: '', stderr: `no such file: ${join(directory, 'none.html')}\n` });
  });
}
