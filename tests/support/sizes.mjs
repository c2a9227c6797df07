// @ts-check
/**
 * Pages of sizes that nobody meets, and how long the reader takes on them. They are Mastodon's by their marks; what they hold
 * beyond HTML (nesting deeper than a parser allows) is grown inside.
 */

/** @typedef {import('./reading.mjs').Readings} Readings */
/** @typedef {{ visible: number[], view: number[], most: number, finished: boolean }} Measured milliseconds of several
 *   calls, and the most items one of them told */

export const HERE = 'https://sizes.example/home';

/** A post; laying so long a text out is the browser's work, so it is not shown. @param {number} n @param {string} [words] @param {string} [name] */
const post = (n, words = 'Some words.', name = `Person ${n}`) => `<article data-id="${n}"><div class="status" data-id="${n}" style="min-height: 120px">
<div class="status__info"><a class="status__relative-time" href="/@p${n % 500}/${n}"><time datetime="2026-11-20T10:00:00Z">2 d</time></a>
<a class="status__display-name" href="/@p${n % 500}"><span class="display-name"><strong class="display-name__html" ${name.length > 1000 ? 'hidden' : ''}>${name}</strong></span></a></div>
<div class="status__content" ${words.length > 1000 ? 'hidden' : ''}>${words}</div><div class="status__action-bar"><button class="star-icon">Favourite</button></div></div></article>`;

/** @param {string} body */
const page = (body) => `<!doctype html><html lang="en"><body><script id="initial-state" type="application/json">{"meta":{"domain":"sizes.example","me":"1"},"accounts":{"1":{"acct":"mira","display_name":"Mira"}}}</script>
<div id="mastodon" data-props="{}">${body}</div></body></html>`;

const TEN_MB = 'word '.repeat(2 * 1024 * 1024);
const many = (/** @type {number} */ count) => Array.from({ length: count }, (_, n) => post(n)).join('');

/** Their HTML, and what is done in them before they are read. @type {Record<string, { html: () => string, grow?: () => void }>} */
export const sizes = {
  '20,000 items': { html: () => page(many(20_000)) },
  '10 MB of text': { html: () => page(post(1, TEN_MB) + post(2, '', TEN_MB)) },
  '2,000 deep': {
    html: () => page(many(3)),
    grow: () => {
      const deep = (/** @type {any} */ inner) => {
        for (let n = 0; n < 2000; n++) {
          const outer = document.createElement('div');
          inner.replaceWith(outer);
          outer.append(inner);
        }
      };
      for (const inner of [document.querySelector('article'), document.querySelectorAll('.status__info')[1], document.querySelectorAll('.status__content')[2]]) deep(inner);
    },
  },
  'shadow roots 500 deep': {
    html: () => page(many(3)),
    grow: () => {
      const post = document.querySelector('article');
      let tree = /** @type {any} */ (document.querySelectorAll('.status__content')[1]);
      for (let n = 0; n < 500; n++) {
        const host = document.createElement('div');
        tree.append(host);
        tree = host.attachShadow({ mode: 'open' });
      }
      tree.append(/** @type {Element} */ (post).cloneNode(true));
    },
  },
};

/**
 * Opens one of the pages and reads it several times, each time after the page has changed.
 *
 * @param {Readings} readings
 * @param {keyof typeof sizes} name
 * @param {import('./reading.mjs').Plan} plan
 * @returns {Promise<Measured>}
 */
export async function measure(readings, name, plan) {
  const { html, grow } = sizes[name];
  const reading = await readings.still({ [HERE]: html() });
  try {
    if (grow) await reading.run(grow);
    return await reading.run((/** @type {any} */ plan) => {
      const r = /** @type {any} */ (globalThis).goodturn.reader;
      r.use(plan);
      /** @type {Measured} */
      const measured = { visible: [], view: [], most: 0, finished: false };
      for (let n = 0; n < 5; n++) {
        document.elementFromPoint(1, 1);
        const begun = performance.now();
        const roots = r.visible();
        const looked = performance.now();
        const { view } = r.view(roots);
        measured.visible.push(looked - begun);
        measured.view.push(performance.now() - looked);
        measured.most = Math.max(measured.most, view.items.length);
        measured.finished = !r.unfinished();
        scrollBy(0, 500);
      }
      return measured;
    }, /** @type {any} */ (plan));
  } finally {
    await reading.close();
  }
}

/** @param {string} name @param {Measured} measured */
export const told = (name, { visible, view, most, finished }) => {
  const ms = (/** @type {number[]} */ times) => times.map((time) => time.toFixed(1)).join(', ');
  return `reader, ${name}: looking ${ms(visible)} ms, reading ${ms(view)} ms; ${most} items${finished ? '' : ', the last look ended early'}`;
};
