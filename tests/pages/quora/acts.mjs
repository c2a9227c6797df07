// Whatever is pressed here: how it looks afterwards is not confirmed, so nothing is recorded.

export const acts = [
  { name: 'vote', page: '/Why-do-kettles-sing', steps: [['click', '[aria-pressed]'], ['await', '[aria-pressed="true"]']], given: [] },
  { name: 'vote on an answer’s own page', page: '/Why-do-kettles-sing/answer/Ada-Brandt', steps: [['press', '[aria-pressed]', 'Enter'], ['await', '[aria-pressed="true"]']], given: [] },
  { name: 'vote, in German', page: '/Warum-singen-Kessel/answer/Ben-Ortiz', steps: [['click', '[aria-pressed]'], ['await', '[aria-pressed="true"]']], given: [] },
  { name: 'answer', page: '/Why-do-kettles-sing', steps: [['type', '.doc', 'The spout helps.'], ['click', '.doc + button']], given: [] },
];
