/**
 * How long a settled act takes to be on the disk: from the content script's message to the background's acknowledgement,
 * with the worker warm. Asked in the content script's own world (Chromium's debugging protocol), a hundred acts. And how long
 * the reader takes on a page that holds far too much.
 */
import { launch } from './browser.mjs';
import * as crowd from './crowd.mjs';
import { lines } from './goodturn.mjs';
import * as reading from './reading.mjs';
import { measure, told } from './sizes.mjs';
import { until } from './wait.mjs';

const ACTS = 100;

const world = await launch({ browser: 'chromium' });
try {
  world.network.serve(crowd, { options: { posts: 1 } });
  await world.extension.allow([crowd.origin]);
  const page = await world.open(`${crowd.origin}/home`);
  const session = await page.createCDPSession();
  /** @type {number[]} */
  const contexts = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contexts.push(context.id);
  });
  await session.send('Runtime.enable');
  const contextId = await until(() => contexts.at(-1), "the content script's world");
  /** @param {string} expression */
  const run = async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
  await until(() => run('!!goodturn.reader && goodturn.reader.visible().size > 0'), 'the plan');
  const times = await run(`(async () => {
    const times = [];
    for (let n = 0; n < ${ACTS} + 5; n++) {
      const act = { nonce: crypto.randomUUID(), undo: false, kind: 'react', at: Date.now(), url: location.href,
        me: { handle: 'me@crowd.example', name: 'Me', stable: null, url: null },
        person: { handle: 'p' + n % 20 + '@crowd.example', name: 'P', stable: null, url: null },
        object: location.origin + '/' + n, trace: null, composer: null };
      const begun = performance.now();
      const reply = await goodturn.send({ type: 'observed', act });
      times.push(performance.now() - begun);
      if (reply?.type !== 'ack' || !reply.gesture) throw new Error(JSON.stringify(reply));
    }
    return times;
  })()`);
  const warm = times.slice(5).sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
  const kept = (await lines(world.extension)).length;
  if (kept !== ACTS + 5) throw new Error(`${kept} gestures were kept of ${ACTS + 5}`);
  const at = (/** @type {number} */ share) => warm[Math.floor((warm.length - 1) * share)].toFixed(1);
  console.log(`act to acknowledgement, worker warm, ${ACTS} acts: median ${at(0.5)} ms, nine in ten under ${at(0.9)} ms, slowest ${at(1)} ms`);
} finally {
  await world.close();
}

const readings = await reading.start();
try {
  console.log(told('20,000 items', await measure(readings, '20,000 items', reading.plan('mastodon'))));
} finally {
  await readings.close();
}
