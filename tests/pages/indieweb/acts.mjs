// Nothing a visitor does here leaves a gesture: links lead elsewhere, and whatever is written is written on the visitor's own site.

export const acts = [
  { name: 'follow a link to what somebody liked', page: '/2026/liked/', steps: [['hover', '.u-like-of'], ['focus', '.u-like-of']], given: [] },
  { name: 'write the address of an answer', page: '/2026/lighthouses/', steps: [['type', '.webmention input', 'https://mira.example/answer'], ['focus', '.webmention button']], given: [] },
  { name: 'press in the middle of an entry', page: '/', steps: [['click', '.h-entry:nth-of-type(2) .e-content'], ['double', '.h-entry:nth-of-type(3) .e-content']], given: [] },
];
