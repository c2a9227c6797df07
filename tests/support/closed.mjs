// @ts-check
/**
 * Looking into closed shadow roots from outside the page. The shape of what is found, and the
 * function that describes an element, are the same for both browsers; how to get in is not
 * (`chromium.mjs`, `firefox.mjs`).
 */

/**
 * @typedef {{ text: string, html: string, visible: boolean, x: number, y: number, width: number,
 *   height: number }} Found  `x` and `y` are the middle, in the viewport's CSS pixels
 */

/** Runs in the page, on an element. @this {Element} @returns {Found} */
export function describe() {
  const box = this.getBoundingClientRect();
  const style = getComputedStyle(this);
  return {
    text: (this instanceof HTMLElement ? this.innerText : this.textContent) ?? '',
    html: this.outerHTML,
    visible: box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && style.opacity !== '0',
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    width: box.width,
    height: box.height,
  };
}
