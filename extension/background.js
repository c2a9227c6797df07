// The background's door: listeners first, synchronously, as a worker must; everything else is the wasm's.
//
// Requests are worked on one after another. When one panics, its instance is thrown away, the sender is told to try again,
// and the next request gets a new instance of the same module.
import init, { answer, follow, point, tidy, wake, __wbg_reset_state } from './wasm/background.js';

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
  inTurn(() => wake(false));
  if (reason === 'install') chrome.tabs.create({ url: chrome.runtime.getURL('welcome.html') });
});
chrome.runtime.onStartup.addListener(() => inTurn(() => wake(false)));
chrome.alarms.onAlarm.addListener(({ name }) => inTurn(name.startsWith('resume') ? () => wake(false) : tidy));
chrome.storage.sync.onChanged.addListener(() => inTurn(follow));
chrome.permissions.onAdded.addListener(() => inTurn(() => wake(false)));
chrome.permissions.onRemoved.addListener(() => inTurn(() => wake(true)));

/**
 * The form for what the user pointed at: in the popup, which browsers open only while they handle the user's own act, or else
 * in a tab.
 *
 * @param {object} chosen
 * @param {{ id?: number }} [tab]
 */
function form(chosen, tab) {
  const opened = chrome.action.openPopup ? chrome.action.openPopup() : Promise.reject();
  inTurn(() => point(chosen));
  opened.catch(() => chrome.tabs.create({ url: chrome.runtime.getURL(`popup.html?tab=${tab?.id}`) }));
}
// Phones have neither menus nor keys.
chrome.contextMenus?.onClicked.addListener(form);
chrome.commands?.onCommand.addListener((name, tab) => {
  if (name === 'log') form({}, tab);
  // A tab without a script does not hear it.
  else if (tab?.id) chrome.tabs.sendMessage(tab.id, { v: 1, type: name }).catch(() => {});
});

// A panic leaves the wasm as an uncaught error, outside any promise.
addEventListener('error', event => {
  if (!panicked || !(event.error instanceof WebAssembly.RuntimeError)) return;
  __wbg_reset_state();
  panicked(event.error);
});
