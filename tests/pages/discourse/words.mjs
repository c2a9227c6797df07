/** What the interface says, in English and German. */
import { options } from '/_/kit/page.mjs';

/** @type {Record<string, Record<string, any>>} */
const words = {
  en: {
    like: 'like this post', unlike: 'undo like', reply: 'Reply', send: 'Reply', close: 'close', liked: 'new like', replied: 'reply', mentioned: 'mention',
    refused: 'You’ve performed this action too many times, please try again later.', share: 'copy a link to this post', short: 'Post must be at least 5 characters', accept: 'Solution', discard: 'Discard', keep: 'Keep editing',
    two: (/** @type {string} */ a, /** @type {string} */ b) => `${a}, ${b}`, many: (/** @type {string} */ a, /** @type {number} */ n) => `${a} and ${n} others`, replies: (/** @type {number} */ n) => `${n} replies`,
  },
  de: {
    like: 'Beitrag gefällt mir', unlike: '„Gefällt mir“ zurücknehmen', reply: 'Antworten', send: 'Antworten', close: 'Schließen', liked: 'Neues Like', replied: 'Antwort', mentioned: 'Erwähnung',
    refused: 'Du hast diese Aktion zu oft durchgeführt, bitte versuche es später erneut.', share: 'Link zu diesem Beitrag kopieren', short: 'Der Beitrag muss mindestens 5 Zeichen lang sein', accept: 'Lösung', discard: 'Verwerfen', keep: 'Weiter bearbeiten',
    two: (/** @type {string} */ a, /** @type {string} */ b) => `${a}, ${b}`, many: (/** @type {string} */ a, /** @type {number} */ n) => `${a} und ${n} andere`, replies: (/** @type {number} */ n) => `${n} Antworten`,
  },
};

export const t = (/** @type {string} */ key) => words[options.lang]?.[key] ?? words.en[key] ?? key;
