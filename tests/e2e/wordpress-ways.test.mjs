// @ts-check
/**
 * WordPress: the ways in which a comment is sent (keys, fingers, scripts, as a guest, from the author's table) and what comes
 * between.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  KETTLE, TABLE, answer, begin, comment, did, given, heard, leads, leave, nothingWentWrong, open, toAda,
  toDmitri, toTom, underWay, world, write,
} from '../pages/wordpress/acts.mjs';
import { aim, click, focus, press, tap } from '../support/user.mjs';
import { until } from '../support/wait.mjs';

begin(['keys', 'ajax', 'plugin', 'river', 'tom', 'sleepy', 'tabs', 'desk']);

test('keys and fingers send like the mouse (T7)', async () => {
  const at = open('keys');
  const page = await world.open(at.origin + KETTLE);
  await write(page, 'By Ctrl and Enter.');
  await leads(page, async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  });
  await heard(page);
  await focus(page, 'a.comment-reply-link[data-commentid="37"]');
  await press(page, 'Enter');
  await page.keyboard.type('By Tab and Enter.');
  await press(page, 'Tab');
  await leads(page, () => press(page, 'Enter'));
  await heard(page);
  await answer(page, 33, tap);
  await write(page, 'By a finger.');
  await leads(page, () => tap(page, '#submit'));
  await given(at, [toAda, toDmitri, toTom]);
  await leave(page);
});

for (const [name, query] of [['ajax', '?ajax=1'], ['plugin', '?ajax=post&theme=block']]) {
  test(`sent without leaving the page (${query}): what appears counts, what is refused or held does not (T4, T9)`, async () => {
    const at = open(name);
    const page = await world.open(`${at.origin}${KETTLE}${query}`);
    const sends = async (/** @type {string} */ text, /** @type {string} */ deed) => {
      await write(page, text);
      await click(page, '#submit');
      await did(page, deed);
    };
    await sends('[flood] one', 'refused flood');
    await sends('[hold] two', 'appended comment-900');
    await sends('Three.', 'appended comment-901');
    await given(at, [toAda]);
    await answer(page, 33);
    await sends('Four.', 'appended comment-902');
    await given(at, [toAda, toTom]);
    // The same words again, refused; then a page of one's own words.
    await sends('Three.', 'refused duplicate');
    await page.goto(`${at.origin}/`);
    await page.goto(`${at.origin}${KETTLE}#comment-34`);
    await comment(page, 'Five.');
    await given(at, [toAda, toTom, toAda]);
    await leave(page);
  });
}

test('a guest with a site, not remembered: the comment counts, a held one does not', async () => {
  const at = open('river');
  const page = await world.open(`${at.origin}${KETTLE}?guest=1`);
  const fill = async () => {
    for (const [field, text] of [['#author', 'Rosa Vale'], ['#email', 'rosa@post.example'], ['#url', 'https://river.example/']]) {
      await click(page, field);
      await page.keyboard.type(text);
    }
  };
  await fill();
  await comment(page, '[hold] First.');
  await fill();
  await comment(page, 'Second.');
  assert.equal(await page.$eval('#author', (field) => /** @type {HTMLInputElement} */ (field).value), '', 'nobody is remembered');
  const [gesture] = await given(at, [toAda]);
  assert.equal(gesture.account, 'river.example');
  await leave(page);
});

test('a guest without a site, remembered: the comment counts, an answer to oneself does not (T6)', async () => {
  const at = open('tom');
  const page = await world.open(`${at.origin}${KETTLE}?guest=1`);
  for (const [field, text] of [['#author', 'Rosa Vale'], ['#email', 'rosa@post.example']]) {
    await click(page, field);
    await page.keyboard.type(text);
  }
  await click(page, '#wp-comment-cookies-consent');
  await comment(page, 'First.');
  await answer(page, 50);
  await comment(page, 'Second, to myself.');
  await answer(page, 33);
  await comment(page, 'Third, to another guest.');
  const gestures = await given(at, [toAda, toTom]);
  assert.deepEqual(gestures.map((gesture) => gesture.account), ['', '']);
  await leave(page);
});

test('the worker is stopped before a form is sent, and between the post and the next page: kept once (T10)', async () => {
  const at = open('sleepy');
  const page = await world.open(at.origin + KETTLE);
  let stopped = 0;
  at.gate.before = async () => {
    await until(() => underWay(at), 'the background to know of the form');
    await world.extension.killWorker();
    stopped += 1;
  };
  await write(page, 'One.');
  await world.extension.killWorker();
  await leads(page, () => click(page, '#submit'));
  await given(at, [toAda]);
  await answer(page, 37);
  await comment(page, 'Two.');
  await given(at, [toAda, toDmitri]);
  at.gate.before = undefined;
  // Stopped right after it was written: nothing says it twice.
  await world.extension.killWorker();
  await page.reload();
  await comment(page, 'Three.');
  await given(at, [toAda, toDmitri, toAda]);
  assert.equal(stopped, 2);
  assert.equal(await underWay(at), 0);
  await leave(page);
});

test('two tabs on their way at the same time are two gestures (T8)', async () => {
  const at = open('tabs');
  const pages = [await world.open(at.origin + KETTLE), await world.open(at.origin + KETTLE)];
  let waiting = 0;
  /** @type {(value?: unknown) => void} */
  let release = () => {};
  const released = new Promise((resolve) => { release = resolve; });
  at.gate.before = async () => {
    waiting += 1;
    await released;
  };
  const next = [];
  for (const [place, page] of pages.entries()) {
    await page.bringToFront();
    await write(page, `From tab ${place}.`);
    next.push(leads(page, () => click(page, '#submit')));
    await until(() => waiting === place + 1, 'the form to be sent');
  }
  await until(async () => (await underWay(at)) === 2, 'both to be under way');
  release();
  await Promise.all(next);
  await given(at, [toAda, toAda]);
  for (const page of pages) await leave(page);
});

test('the author answers in the table: accepted, refused, cancelled (T4, T5)', async () => {
  const at = open('desk');
  let page = await world.open(`${at.origin}${TABLE}&refuse=1`);
  const replies = async (/** @type {number} */ id, /** @type {string} */ text) => {
    await click(page, `button.vim-r[data-comment-id="${id}"]`);
    await did(page, `opened reply to comment-${id}`);
    await aim(page, '#replycontent');
    await page.keyboard.type(text);
  };
  const save = () => click(page, '#replyrow .save.button');
  await replies(37, 'Never.');
  await save();
  await did(page, 'refused flood');
  await page.goto(at.origin + TABLE);
  await replies(33, 'Not sent.');
  await click(page, '#replyrow .cancel.button');
  await replies(31, '[flood] ');
  await save();
  await did(page, 'refused flood');
  await click(page, '#replycontent');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('Slower now.');
  await save();
  await did(page, 'inserted comment-700');
  await given(at, [`reply carol-n@blog ${KETTLE}#comment-31`]);
  await replies(37, 'The church organ!');
  await save();
  await did(page, 'inserted comment-701');
  await given(at, [`reply carol-n@blog ${KETTLE}#comment-31`, toDmitri]);
  await leave(page);
});

nothingWentWrong();
