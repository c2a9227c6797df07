// @ts-check
/**
 * Acting as a person does: every input here goes through the browser's own input path and is
 * trusted by the page. Nothing is clicked that is not in view, and nothing by calling `click()`.
 */
import { until } from './wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').ElementHandle<Element>} Handle
 * @typedef {string | Handle} Where a selector (puppeteer's, so `>>>` goes into open shadow roots) or an element
 */

/**
 * Brings an element to rest in the middle of the view and says where a mouse would hit it.
 *
 * @param {Page} page
 * @param {Where} where
 * @returns {Promise<{ x: number, y: number }>}
 */
export async function aim(page, where) {
  let last = '';
  return until(
    async () => {
      const { x, y, good } = await look(page, where);
      const place = `${x},${y}`;
      // A place is good when it is the same at two looks: nothing is moving any more.
      const still = place === last;
      last = place;
      return good && still && { x, y };
    },
    `${named(where)} to be in view, at rest and not covered`,
    { every: 30 },
  );
}

/** @param {Where} where */
const named = (where) => (typeof where === 'string' ? where : 'the element');

/** Where an element is now; what is out of view is scrolled to. @param {Page} page @param {Where} where */
async function look(page, where) {
  // Looked up each time: pages replace what they have just drawn.
  const handle = typeof where === 'string' ? await page.$(where) : where;
  if (!handle) throw new Error(`${named(where)} is not there`);
  return handle.evaluate((element) => {
    const outside = (/** @type {DOMRect} */ box) =>
      box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth;
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const look = () => {
      const box = element.getBoundingClientRect();
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const top = root.elementFromPoint(x, y);
      const hit = top !== null && (element.contains(top) || top.contains(element));
      return { x, y, good: hit && box.width > 0 && box.height > 0 };
    };
    // Out of view, or under a bar that stays at the top: a person would scroll.
    if (outside(element.getBoundingClientRect()) || !look().good) {
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    }
    return look();
  });
}

/** Brings the mouse to an element and looks again: a page may move while the mouse is on its way. @param {Page} page @param {Where} where */
async function reach(page, where) {
  return until(async () => {
    const { x, y } = await aim(page, where);
    await page.mouse.move(x, y);
    const now = await look(page, where);
    return now.good && now.x === x && now.y === y && { x, y };
  }, `the mouse to reach ${named(where)}`, { every: 0 });
}

/** A click of the mouse. @param {Page} page @param {Where} where @param {{ button?: 'left' | 'middle' | 'right', count?: number }} [how] */
export async function click(page, where, { button = 'left', count = 1 } = {}) {
  const { x, y } = await reach(page, where);
  await page.mouse.click(x, y, { button, count });
}

/** A touch of a finger. @param {Page} page @param {Where} where */
export async function tap(page, where) {
  const { x, y } = await aim(page, where);
  await page.touchscreen.tap(x, y);
}

/** The mouse over something, without pressing. @param {Page} page @param {Where} where */
export async function hover(page, where) {
  const { x, y } = await aim(page, where);
  await page.mouse.move(x, y);
}

/**
 * A click on something found in a closed shadow root (`world.piercing`), which no selector reaches.
 *
 * @param {Page} page
 * @param {import('./closed.mjs').Found} found
 */
export async function clickFound(page, found) {
  await page.mouse.move(found.x, found.y);
  await page.mouse.click(found.x, found.y);
}

/**
 * Puts the focus on an element, as after some presses of Tab, and waits until it stays there: a page that has just come is not
 * in front yet, and lists draw anew what has just come into view. In a frame, `there` finds the element.
 *
 * @param {Page} page
 * @param {string} where
 * @param {() => Promise<Handle | null>} [there]
 */
export async function focus(page, where, there = () => page.$(where)) {
  await until(async () => {
    const target = await there();
    if (!target) throw new Error(`${where} is not there`);
    await /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (target).focus();
    return target.evaluate(async (element) => {
      // An observer is told after those of the page, which were there before it.
      await Promise.race([
        new Promise((resolve) => { new IntersectionObserver(resolve).observe(element); }),
        new Promise((resolve) => { setTimeout(resolve, 500); }),
      ]);
      // From prototypes: a hostile page has elements that bear the names of the document's properties.
      const root = element.getRootNode();
      const { prototype } = root instanceof ShadowRoot ? ShadowRoot : Document;
      return element.isConnected && document.hasFocus() && Reflect.get(prototype, 'activeElement', root) === element;
    });
  }, `the focus to stay on ${where}`);
}

/** A key, or several in order, with the focus where it is. @param {Page} page @param {...import('puppeteer-core').KeyInput} keys */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** A click into a field, then text. @param {Page} page @param {Where} where @param {string} text */
export async function type(page, where, text) {
  await click(page, where);
  await page.keyboard.type(text);
}

/** Turns the wheel. @param {Page} page @param {number} pixels */
export async function scroll(page, pixels) {
  await page.mouse.wheel({ deltaY: pixels });
}
