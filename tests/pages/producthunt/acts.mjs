// Whatever is pressed here: how it looks afterwards is not confirmed, so nothing is recorded.

export const acts = [
  { name: 'vote', page: '/', steps: [['click', '[data-test="post-item-501"] [data-test="vote-button"]']], given: [] },
  { name: 'vote on the launch', page: '/posts/kettle-clock', steps: [['press', '[data-test="vote-button"]', 'Enter']], given: [] },
  { name: 'follow', page: '/@ada_makes', steps: [['click', 'main button']], given: [] },
  { name: 'comment', page: '/posts/kettle-clock', steps: [['type', 'textarea', 'Which kettle?'], ['click', 'form button']], given: [] },
];
