// @ts-check
/**
 * Waiting for things that happen. Tests never sleep: they say what they wait for, and when it does
 * not come the message says so.
 */

/**
 * Asks again and again until the answer is truthy, and returns it.
 *
 * @template T
 * @param {() => T | Promise<T>} condition may throw while things are not ready; the last error is told
 * @param {string} what ends the sentence "waited for …"
 * @param {{ timeout?: number, every?: number }} [how] milliseconds
 * @returns {Promise<Exclude<Awaited<T>, false | null | undefined | 0 | ''>>}
 */
export async function until(condition, what, { timeout = 10_000, every = 25 } = {}) {
  const deadline = Date.now() + timeout;
  let error;
  let answer;
  do {
    try {
      answer = await condition();
      error = undefined;
      if (answer) return /** @type {any} */ (answer);
    } catch (thrown) {
      error = thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  } while (Date.now() < deadline);
  const seen = error ? `last error: ${error instanceof Error ? error.message : error}` : `last answer: ${shown(answer)}`;
  throw new Error(`waited ${timeout} ms for ${what}; ${seen}`, { cause: error });
}

/**
 * Looks at something for a while and fails as soon as it is no longer so: for what must not happen.
 *
 * @param {() => unknown} condition
 * @param {string} what ends the sentence "expected throughout: …"
 * @param {{ during: number, every?: number }} how milliseconds
 */
export async function throughout(condition, what, { during, every = 50 }) {
  const deadline = Date.now() + during;
  do {
    const answer = await condition();
    if (!answer) throw new Error(`expected throughout ${during} ms: ${what}; got ${shown(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  } while (Date.now() < deadline);
}

/**
 * A promise that does not wait for ever.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {string} what ends the sentence "waited for …"
 * @param {number} [timeout] milliseconds
 * @returns {Promise<T>}
 */
export async function within(promise, what, timeout = 10_000) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${timeout} ms for ${what}`)), timeout);
  });
  try {
    return /** @type {T} */ (await Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}

/** @param {unknown} value */
function shown(value) {
  try {
    return JSON.stringify(value)?.slice(0, 400) ?? String(value);
  } catch {
    return String(value);
  }
}
