/** What somebody does on these pages, and what is in the ledger afterwards. */
const like = (/** @type {number} */ id) => `article:has(a[href="/p/${id}"]) button`;

export const acts = [
  { name: 'like', page: '/', steps: [['click', like(1)]], given: ['react ada /p/1'] },
  { name: 'like by key', page: '/', steps: [['press', like(2), 'Enter']], given: ['react ben /p/2'] },
  { name: 'like refused', page: '/?refuse=1', steps: [['click', like(1)]], given: [] },
  { name: 'like, and think better of it', page: '/', steps: [['click', like(1)], ['click', like(1)]], given: [] },
];
