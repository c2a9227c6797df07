// The thread of every article. `guest` wrote without an account.

export const viewer = { username: 'mirahalm', name: 'Mira Halm', user: 700300001 };

const people = {
  haru: { username: 'harunishi', name: 'Haru Nishi', user: 441100002 },
  zofia: { username: 'disqus_zKr00k', name: 'Zofia', user: 662200003 },
  raymond: { username: 'okafor_r', name: 'Raymond Okafor', user: 515000004 },
  mira: viewer,
  guest: { name: 'A passer-by' },
};

const post = (id, by, at, html, more = {}) => ({ id, by: people[by], at, html, likes: 0, children: [], ...more });

export const posts = () => [
  post(9100000001, 'haru', '2026-11-14T09:00:00', '<p>曲がった塀は美しい。Is the bend the same everywhere?</p>', { likes: 3, children: [
    post(9100000002, 'zofia', '2026-11-14T10:00:00', '<p>Ours bends the other way, towards the river.</p>', { likes: 1, to: 'Haru Nishi', children: [
      post(9100000003, 'mira', '2026-11-14T11:00:00', '<p>Does it flood?</p>', { to: 'Zofia', children: [
        post(9100000004, 'zofia', '2026-11-14T12:00:00', '<p>Every second spring, and the wall stands.</p>', { to: 'Mira Halm', children: [
          post(9100000005, 'raymond', '2026-11-14T13:00:00', '<p>May I use that sentence?</p>', { to: 'Zofia' }),
        ] }),
      ] }),
    ] }),
  ] }),
  post(9100000006, 'guest', '2026-11-14T20:00:00', '<p>My grandfather laid one of the nine.</p>', { likes: 8 }),
  post(9100000007, 'mira', '2026-11-15T08:00:00', '<p>Which of the nine is the longest?</p>', { likes: 1, children: [
    post(9100000008, 'raymond', '2026-11-15T09:30:00', '<blockquote><p>the longest</p></blockquote><p>The fourth, by a dovecote.</p>', { to: 'Mira Halm' }),
  ] }),
];
