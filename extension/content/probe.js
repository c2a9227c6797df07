// Answers one question of the popup, on the user's click, in a page that is not allowed yet: which of these markers are
// here? Then it is gone.
'use strict';

chrome.runtime.onMessage.addListener(function once(
  message, _, reply) {
  if (message.type !== 'probe') return;
  chrome.runtime.onMessage.removeListener(once);
  reply(message.selectors.map(selector => !!Document.prototype.querySelector.call(document, selector)));
});
