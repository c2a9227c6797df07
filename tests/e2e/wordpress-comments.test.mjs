// @ts-check
/**
 * WordPress: comments and replies by real form posts and real navigations, and what is no gesture of them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  KETTLE, answer, begin, comment, given, leads, leave, nothingWentWrong, open, refused, toAda, toDmitri, toMei, toTom,
  world, write,
} from '../pages/wordpress/acts.mjs';
import { click } from '../support/user.mjs';

begin(['classic', 'block', 'block24', 'rewritten', 'words', 'barless', 'cancel', 'refusals', 'lost', 'own', 'slug', 'carol']);

for (const theme of ['classic', 'block', 'block24', 'rewritten']) {
  test(`comments and replies in the ${theme} theme go to the author of what is answered (T5)`, async () => {
    const at = open(theme);
    const page = await world.open(`${at.origin}${KETTLE}?theme=${theme}`);
    await comment(page, 'One for the post.');
    assert.match(page.url(), /#comment-50$/);
    await given(at, [toAda]);
    // The form moves into the thread: in block themes it then stands beside the comment, not inside it.
    for (const [id, text] of /** @type {const} */ ([[33, 'To Tom.'], [36, 'To Mei.'], [37, 'To Dmitri.']])) {
      await answer(page, id);
      await comment(page, text);
    }
    await given(at, [toAda, toTom, toMei, toDmitri]);
    await leave(page);
  });
}

test('Polish and Japanese pages give the same gestures (T14)', async () => {
  const at = open('words');
  const lines = [];
  for (const query of ['?lang=pl', '?theme=block&lang=ja']) {
    const page = await world.open(`${at.origin}${KETTLE}${query}`);
    await comment(page, `Kettle ${query}`);
    await answer(page, 37);
    await comment(page, `Organ ${query}`);
    await comment(page, `[hold] ${query}`);
    lines.push(toAda, toDmitri);
    await given(at, lines);
    await leave(page);
  }
});

test('without the admin bar the form names the member; their own comments are known by the name (T6)', async () => {
  const at = open('barless');
  const page = await world.open(`${at.origin}${KETTLE}?nobar=1`);
  await answer(page, 34);
  await comment(page, 'To myself.');
  await comment(page, 'To the post.');
  await given(at, [toAda]);
  await leave(page);
});

test('a cancelled reply is a comment on the post again (T5)', async () => {
  const at = open('cancel');
  const page = await world.open(at.origin + KETTLE);
  await answer(page, 37);
  await click(page, '#cancel-comment-reply-link');
  await comment(page, 'After all to everybody.');
  await given(at, [toAda]);
  // And another comment after the first choice.
  await answer(page, 37);
  await answer(page, 33);
  await comment(page, 'To Tom.');
  await given(at, [toAda, toTom]);
  await leave(page);
});

test('held, duplicate, too quick, closed and empty are no gestures; a good one after them is (T4)', async () => {
  const at = open('refusals');
  const page = await world.open(`${at.origin}${KETTLE}?theme=block`);
  await comment(page, '[hold] two links');
  assert.ok(await page.$('li#comment-50 .comment-awaiting-moderation'));
  await comment(page, 'The same words.');
  await given(at, [toAda]);
  await comment(page, 'The same words.');
  await refused(page);
  for (const text of ['[flood] again', '[closed] now', ' ']) {
    await leads(page, () => click(page, 'a.go-back'));
    await comment(page, text);
    await refused(page);
  }
  await leads(page, () => click(page, 'a.go-back'));
  await answer(page, 33);
  await comment(page, '[flood] to Tom');
  await refused(page);
  await page.goto(`${at.origin}${KETTLE}?theme=block`);
  await answer(page, 37);
  await comment(page, 'A good one.');
  await given(at, [toAda, toDmitri]);
  assert.equal(at.memory.comments.filter((/** @type {any} */ comment) => comment.id >= 50).length, 3, 'one of them is held');
  await leave(page);
});

test('a comment that was lost on the way is no gesture, even when an older own comment is opened then (T4)', async () => {
  const at = open('lost');
  const page = await world.open(at.origin + KETTLE);
  at.gate.before = () => ({ status: 500, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>500</title>' });
  await answer(page, 37);
  await write(page, 'Into the void.');
  await leads(page, () => click(page, '#submit'));
  at.gate.before = undefined;
  await page.goto(`${at.origin}/`);
  await page.goto(`${at.origin}${KETTLE}#comment-34`);
  await comment(page, 'A good one.');
  await given(at, [toAda]);
  await leave(page);
});

test('an answer to oneself is none, whatever the login is called (T6)', async () => {
  for (const [name, signedIn, mine] of /** @type {const} */ ([['own', 'bruno', 34], ['slug', 'dmitri', 37], ['carol', 'carol.n', 40]])) {
    const at = open(name, { signedIn });
    const page = await world.open(at.origin + KETTLE);
    await answer(page, mine);
    await comment(page, 'And another thing.');
    await answer(page, 33);
    await comment(page, 'To Tom.');
    await given(at, [toTom]);
    await leave(page);
  }
  const at = open('carol', { signedIn: 'carol.n' });
  const page = await world.open(`${at.origin}/what-the-bees-taught-our-street/`);
  await comment(page, 'Under my own post.');
  await answer(page, 28);
  await comment(page, 'To Ada.');
  await given(at, [toTom, 'reply ada@blog /what-the-bees-taught-our-street/#comment-28']);
  await leave(page);
});

nothingWentWrong();
