/** What people do on Medium. Nothing of it is recorded: no mark tells that it happened, or to whom. */
const house = '/@ada/a-house-by-the-water-1a2b3c4d5e6f';
const field = 'aside > div [role=textbox]';
const send = 'aside > div [data-testid=ResponseRespondButton]';
const words = 'I could hear the water';

export const acts = [
  { name: 'respond', page: house, steps: [['type', field, words], ['click', send], ['await', 'aside pre']], given: [] },
  { name: 'respond to a response', page: house, steps: [['click', 'aside pre + button'], ['await', 'aside pre ~ div [role=textbox]'], ['type', 'aside pre ~ div [role=textbox]', words], ['click', 'aside pre ~ div [data-testid=ResponseRespondButton]']], given: [] },
  { name: 'respond refused', page: `${house}?refuse=1`, steps: [['type', field, words], ['click', send], ['await', '[role=alert]']], given: [] },
  { name: 'response cancelled', page: house, steps: [['type', field, words], ['click', 'aside > div [data-testid=CancelResponseButton]']], given: [] },
  { name: 'clap', page: house, steps: [['click', '[data-testid=headerClapButton]'], ['click', '[data-testid=footerClapButton]']], given: [] },
  { name: 'follow, in Spanish', page: `${house}?lang=es`, steps: [['click', '[data-testid=authorName] + button']], given: [] },
  { name: 'save and share', page: house, steps: [['click', '[data-testid=headerBookmarkButton]'], ['click', '[data-testid=headerSocialShareButton]'], ['await', '[role=dialog]'], ['keys', 'Escape']], given: [] },
  { name: 'the menu of the user', page: `${house}?late=1`, steps: [['await', '[data-testid=headerUserIcon]'], ['click', '[data-testid=headerUserIcon]'], ['await', '[role=menu]']], given: [] },
];
