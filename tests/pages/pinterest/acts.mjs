/** What a user does on these pages and what is in the ledger afterwards. */
const pin = (/** @type {number} */ n) => `/pin/440010000${n}/`;
const body = '[data-test-id="closeup-container"]';
const react = `${body} [data-test-id="react-button"] button`;
const follow = `${body} [data-test-id="creator-follow-button"] button`;
const card = (/** @type {number} */ n) => `[data-test-pin-id="440010000${n}"]`;

export const acts = [
  { name: 'react', page: pin(1), steps: [['click', react]], given: [`react orla-weaves ${pin(1)}`] },
  { name: 'react over the grid, whose cards are used again', page: '/', steps: [['click', `${card(2)} img`], ['click', react]], given: [`react orla-weaves ${pin(2)}`] },
  { name: 'two pins one after the other in one tab', page: '/', steps: [['click', `${card(6)} img`], ['click', react], ['recorded', `react dov-folds ${pin(6)}`], ['back'], ['gone', '[data-over]'], ['click', `${card(4)} img`], ['press', react, 'Enter']], given: [`react dov-folds ${pin(6)}`, `react chiara-inks ${pin(4)}`] },
  { name: 'react in the grid, which has no author to trust', page: '/', steps: [['click', `${card(1)} [data-test-id="react-button"] button`]], given: [] },
  { name: 'react, then not, then again, by its long address', page: '/pin/moss-wall--4400100007/', steps: [['click', react], ['click', react], ['click', react]], given: [`react esme-plants ${pin(7)}`] },
  { name: 'take back the reaction of long ago, late', page: `${pin(3)}?late=1`, steps: [['await', `${body} [fill="rgb(221, 14, 14)"]`], ['click', react]], given: [] },
  { name: 'react to one\'s own', page: pin(5), steps: [['click', react]], given: [] },
  { name: 'react refused', page: `${pin(8)}?refuse=1`, steps: [['click', react]], given: [] },
  { name: 'react without an answer', page: `${pin(8)}?never=1`, steps: [['tap', react]], given: [] },
  { name: 'react and take it back', page: pin(8), steps: [['press', react, ' '], ['recorded', `react farid-bikes ${pin(8)}`], ['click', react]], given: [] },
  { name: 'save', page: pin(8), steps: [['click', `${body} [data-test-id="PinBetterSaveButton"] button`]], given: [] },
  { name: 'follow', page: pin(1), steps: [['click', follow]], given: ['follow orla-weaves /orla-weaves/'] },
  { name: 'follow in French, by touch', page: `${pin(7)}?lang=fr`, steps: [['tap', follow]], given: ['follow esme-plants /esme-plants/'] },
  { name: 'follow refused', page: `${pin(8)}?refuse=1`, steps: [['click', follow]], given: [] },
  { name: 'follow and take it back', page: pin(6), steps: [['click', follow], ['recorded', 'follow dov-folds /dov-folds/'], ['click', follow]], given: [] },
  { name: 'follow on a profile, where nothing is sure', page: '/farid-bikes/', steps: [['click', '[data-test-id="user-follow-button"] button']], given: [] },
];
