// What a user does on the dashboard. The liked icon's name is not confirmed; that it is no longer the outline is.

const act = (name, page, given, ...steps) => ({ name, page, steps, given });
const like = (id) => `[data-id="${id}"] footer button:has(use[href*="like"])`;
const lamp = (n) => `76000000000000010${n}`;
const given = (n) => [`react lamplighter-${n + 1} /lamplighter-${n + 1}/${lamp(n)}`];

export const acts = [
  act('like', '/dashboard', given(0), ['click', like(lamp(0))]),
  act('like by key, in French', '/dashboard?lang=fr', given(1), ['press', like(lamp(1)), 'Enter']),
  act('like what somebody reblogged', '/dashboard', ['react nightferry /nightferry/760000000000000002'], ['click', like('760000000000000002')]),
  act('like on the post’s own page', '/larkspur-and-rust/760000000000000001/on-hinges', ['react larkspur-and-rust /larkspur-and-rust/760000000000000001'], ['click', like('760000000000000001')]),
  act('like what comes late', '/dashboard?late=1', given(2), ['click', like(lamp(2))]),
  act('like and think better of it', '/dashboard', [], ['click', like(lamp(3))], ['await', `${like(lamp(3))}:not(:has(use[href$="outline-24"]))`], ['click', like(lamp(3))]),
  act('like and take it back later', '/dashboard', [], ['click', like(lamp(4))], ['recorded', given(4)[0]], ['click', like(lamp(4))]),
  act('take back what was liked before', '/dashboard', [], ['click', like('760000000000000003')]),
  act('like, refused', '/dashboard?refuse=1', [], ['click', like(lamp(5))]),
  act('like, never shown', '/dashboard?never=1', [], ['click', like(lamp(6))]),
  act('press what is not described', '/dashboard', [], ['click', `[data-id="${lamp(7)}"] footer button:has(use[href*="reply"])`], ['click', `[data-id="${lamp(7)}"] header button`]),
];
