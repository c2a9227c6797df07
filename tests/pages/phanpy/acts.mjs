/** What a user does on these pages, and what is in the ledger afterwards. How lines and steps read: tests/support/site.mjs. */

const object = (/** @type {number} */ id) => `/#/garden.example/s/${id}`;
const link = (/** @type {number} */ id) => `#app .timeline a.time[href="#/garden.example/s/${id}"]`;
const open = '.deck-backdrop article.status.large';
/** Sees the notifications, then opens a post over the home page. @param {number} id */
const known = (id) => [['await', '.notification'], ['click', 'header a[href="#/"]'], ['await', link(id)], ['click', link(id)], ['await', `${open} .favourite-button`]];
const like = `${open} .favourite-button`;
const boost = `${open} .reblog-button`;
const sure = '.menu-reblog';
const start = '/#/notifications';

export const acts = [
  { name: 'like', page: start, steps: [...known(1001), ['click', like]], given: [`react ada@far.example ${object(1001)}`] },
  { name: 'like what somebody boosted', page: start, steps: [...known(1002), ['click', like]], given: [`react dov@garden.example ${object(1002)}`] },
  { name: 'like what quotes somebody, by Enter', page: start, steps: [...known(1003), ['press', like, 'Enter']], given: [`react elif@garden.example ${object(1003)}`] },
  { name: 'like an answer, whose buttons come late, by Space', page: '/?late=1#/notifications', steps: [...known(1006), ['press', like, ' ']], given: [`react hana@garden.example ${object(1006)}`] },
  { name: 'like in German and go on', page: '/?lang=de#/notifications', steps: [...known(1101), ['click', like], ['await', `${like}.checked`], ['click', '.deck-close']], given: [`react ben@garden.example ${object(1101)}`] },
  { name: 'like before it is known whose page it is', page: '/#/', steps: [['click', link(1001)], ['await', like], ['click', like]], given: [] },
  { name: 'like and take it back at once', page: start, steps: [...known(1002), ['click', like], ['await', `${like}.checked`], ['click', like]], given: [] },
  { name: 'take a like back', page: start, steps: [...known(1005), ['click', like]], given: [] },
  { name: 'like refused', page: '/?refuse=1#/notifications', steps: [...known(1002), ['click', like]], given: [] },
  { name: 'like that never shows', page: '/?never=1#/notifications', steps: [...known(1002), ['click', like]], given: [] },
  { name: 'like an own post', page: start, steps: [...known(1004), ['click', like]], given: [] },
  { name: 'bookmark', page: start, steps: [...known(1003), ['click', `${open} .bookmark-button`]], given: [] },
  { name: 'boost', page: start, steps: [...known(1001), ['click', boost], ['await', sure], ['click', sure]], given: [`reshare ada@far.example ${object(1001)}`] },
  { name: 'boost by keys', page: start, steps: [...known(1003), ['press', boost, 'Enter'], ['await', sure], ['keys', 'Enter']], given: [`reshare elif@garden.example ${object(1003)}`] },
  { name: 'boost and take it back later', page: start, steps: [...known(1006), ['click', boost], ['await', sure], ['click', sure], ['recorded', `reshare hana@garden.example ${object(1006)}`], ['click', boost], ['await', sure], ['click', sure]], given: [] },
  { name: 'take a boost back', page: start, steps: [...known(1005), ['click', boost], ['await', sure], ['click', sure]], given: [] },
  { name: 'boost menu left', page: start, steps: [...known(1002), ['click', boost], ['await', sure], ['keys', 'Escape'], ['gone', sure]], given: [] },
  { name: 'boost refused', page: '/?refuse=1#/notifications', steps: [...known(1002), ['click', boost], ['await', sure], ['click', sure]], given: [] },
  { name: 'boost that never shows', page: '/?never=1#/notifications', steps: [...known(1002), ['click', boost], ['await', sure], ['click', sure]], given: [] },
  { name: 'boost an own post', page: start, steps: [...known(1004), ['click', boost], ['await', sure], ['click', sure]], given: [] },
];
