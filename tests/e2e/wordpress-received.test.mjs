// @ts-check
/**
 * WordPress: what readers wrote to the author, in the author's own table and in threads; hostile pages; two accounts.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  KETTLE, TABLE, answer, begin, comment, expected, given, leave, nothingWentWrong, open, rests, standing, toAda, toTom,
  watched, world,
} from '../pages/wordpress/acts.mjs';
import { exported } from '../support/goodturn.mjs';
import { view } from '../support/site.mjs';
import { click } from '../support/user.mjs';
import { throughout, until } from '../support/wait.mjs';

begin(['table', 'polish', 'tokyo', 'widget', 'hostile', 'words', 'both']);

test("the author's table: its rows, once, also in the thread (T15, T18, C1)", async () => {
  const at = open('table');
  const page = await world.open(at.origin + TABLE);
  const untouched = await watched(page);
  const rows = expected('received');
  await rests(page, at, rows);
  await untouched();
  // Approving is no gesture; what was approved is received from the next visit on, and shows that there was one.
  await click(page, '#comment-39 a.vim-a');
  at.memory.comment(39).held = false;
  await page.reload();
  rows.push(`blog-comment bruno@blog ${KETTLE}`);
  await rests(page, at, rows);
  // The same comments where they were written, and one that is new.
  const guest = { name: 'Old Tom', email: 'tom@post.example', site: '' };
  at.memory.send({ post: 17, parent: 35, text: 'Mine gets tea leaves.', member: null, guest });
  await page.goto(`${at.origin}${KETTLE}?theme=block24`);
  rows.push(`reply comment-50@blog ${KETTLE}#comment-35`);
  const gestures = await rests(page, at, rows);
  assert.deepEqual(new Set(gestures.map((gesture) => gesture.account)), new Set(['ada@table.example']));
  assert.deepEqual(await standing(at, 'given'), []);
  await leave(page);
});

test('the table in Polish has the same rows (T14)', async () => {
  const at = open('polish');
  const page = await world.open(`${at.origin}${TABLE}&lang=pl`);
  await rests(page, at, expected('receivedPolish'));
  await leave(page);
});

test('an answer to a reader is received from its thread, in Japanese too (T14)', async () => {
  const at = open('tokyo');
  const page = await world.open(`${at.origin}${KETTLE}?theme=block&lang=ja`);
  const untouched = await watched(page);
  const [gesture] = await rests(page, at, expected('postJapaneseBlock'));
  await untouched();
  assert.equal(Date.parse(gesture.at), Date.parse('2026-11-18T06:47:00Z'), 'it is dated as the page says');
  await leave(page);
});

test("the dashboard's box of comments is nobody's gesture", async () => {
  const at = open('widget');
  const page = await world.open(`${at.origin}/wp-admin/?who=ada`);
  await throughout(async () => (await standing(at, 'received')).length === 0, 'nothing received', { during: 4500, every: 250 });
  await leave(page);
});

test('a hostile page: false forms, false authors and clobbered names mislead nobody (C14, C17)', async () => {
  const at = open('hostile');
  const page = await world.open(`${at.origin}${KETTLE}?hostile=1`);
  await rests(page, at, expected('postHostile'));
  await answer(page, 31); // a false comment 31 stands in the post: whose it is cannot be told
  await comment(page, 'To Carol, perhaps.');
  await click(page, 'a.comment-reply-link[href*="replytocom=904"]');
  await comment(page, 'To a number that is none.');
  await answer(page, 33);
  await comment(page, 'To Tom.');
  await comment(page, 'To the post.');
  await given(at, [toTom, toAda]);
  const { people } = await exported(world.extension);
  assert.ok(!people.some((person) => /mallory/i.test(person.name + JSON.stringify(person.accounts))));
  await leave(page);
});

test('bylines in the words of a post name nobody, in block themes and in lists either (T5, C17)', async () => {
  const at = open('words');
  for (const [path, ids] of /** @type {const} */ ([[`${KETTLE}?theme=block24&hostile=1`, ['ada']], ['/?theme=rewritten&hostile=1', ['ada', 'carol-n', 'ada', 'ada']]])) {
    const page = await world.open(at.origin + path, { height: 12_000 });
    const seen = await until(async () => {
      const { items } = await view(world, page);
      const posts = items.filter((/** @type {any} */ item) => item.name === 'post');
      return posts.length === ids.length && posts;
    }, `the posts on ${path}`);
    assert.deepEqual(seen.map((/** @type {any} */ item) => item.author.handle), ids.map((id) => `${id}@words.example`));
    await leave(page);
  }
});

test("two of the user's own accounts on one blog are kept apart, and nothing passes between them (T6, T19)", async () => {
  const at = open('both');
  const page = await world.open(at.origin + KETTLE);
  const toCarol = 'reply carol-n@blog /what-the-bees-taught-our-street/#comment-29';
  for (const who of ['bruno', 'ada']) {
    await page.goto(`${at.origin}/what-the-bees-taught-our-street/?who=${who}`);
    await answer(page, 29);
    await comment(page, `Hello, says ${who}.`);
  }
  const gestures = await given(at, [toCarol, toCarol]);
  assert.deepEqual(gestures.map((gesture) => gesture.account).sort(), ['ada@both.example', 'bruno@both.example']);
  await page.goto(at.origin + KETTLE);
  await comment(page, 'Under my own post.');
  await answer(page, 34);
  await comment(page, 'To my other self.');
  await page.goto(at.origin + TABLE);
  await rests(page, at, expected('received').filter((/** @type {string} */ line) => !/ bruno@/.test(line)));
  await given(at, [toCarol, toCarol]);
  await leave(page);
});

nothingWentWrong();
