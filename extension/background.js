// The background's door: listeners first, synchronously, as a worker must; everything else is the wasm's.
//
// Requests are worked on one after another. When one panics, its instance is thrown away, the sender is told to try again,
// and the next request gets a new instance of the same module.
import init, { answer, wake, __wbg_reset_state } from './wasm/background.js';

/** @type {Promise<unknown> | null} */
let booting = null;
/** @type {((error: unknown) => void) | null} */
let panicked = null;
/** @type {Promise<unknown>} */
let queue = Promise.resolve();

const boot = () => booting ??= init({ module_or_path: chrome.runtime.getURL('wasm/background_bg.wasm') });

/** @param {() => Promise<any>} work */
function inTurn(work) {
  const done = queue.then(boot).then(() => new Promise((resolve, reject) => {
    panicked = reject;
    work().then(resolve, reject);
  })).finally(() => { panicked = null; });
  queue = done.catch(() => {});
  return done;
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  inTurn(() => answer(message, sender)).then(reply, error => {
    console.error('Goodturn:', error);
    reply({ type: 'error', why: 'common_internal' });
  });
  return true;
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  inTurn(wake);
  if (reason === 'install') chrome.tabs.create({ url: chrome.runtime.getURL('welcome.html') });
});
chrome.runtime.onStartup.addListener(() => inTurn(wake));
chrome.permissions.onAdded.addListener(() => inTurn(wake));
chrome.permissions.onRemoved.addListener(() => inTurn(wake));

// A panic leaves the wasm as an uncaught error, outside any promise.
addEventListener('error', event => {
  if (!panicked || !(event.error instanceof WebAssembly.RuntimeError)) return;
  __wbg_reset_state();
  panicked(event.error);
});
