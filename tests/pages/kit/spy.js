// Counts what nobody did: events in the page that no person and no script of the page's own made.
(() => {
  const made = new WeakSet();
  let untrusted = 0;
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    made.add(event);
    return dispatch.call(this, event);
  };
  let clicking = false;
  const click = HTMLElement.prototype.click;
  HTMLElement.prototype.click = function () {
    clicking = true;
    try { click.call(this); } finally { clicking = false; }
  };
  for (const type of ['click', 'dblclick', 'input', 'submit', 'pointerdown', 'keydown']) {
    addEventListener(type, (event) => { if (!event.isTrusted && !made.has(event) && !clicking) untrusted++; }, true);
  }
  window.__page = { get untrustedEvents() { return untrusted; } };
})();
