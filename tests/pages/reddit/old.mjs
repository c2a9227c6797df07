/** old.reddit.com: one page a request, things in things, classes that change, forms sent by script. */
import { act, h, late, options, send } from './kit/page.mjs';
import { ME, comment as commentOf, idOf, link, oldLinkOf, paid, post as postOf, posts, under, when, write } from './world.mjs';

const base = 'https://old.reddit.com';
const WORDS = options.lang === 'de' ? { by: 'von', reply: 'antworten', save: 'speichern', cancel: 'abbrechen', friends: '+ freunde', unfriend: '- freunde', comment: 'antwort auf kommentar', post: 'antwort auf beitrag', mention: 'erwähnung' } : { by: 'by', reply: 'reply', save: 'save', cancel: 'cancel', friends: '+ friends', unfriend: '- friends', comment: 'comment reply', post: 'post reply', mention: 'username mention' };

/** @param {boolean} voted @param {boolean} [score] */
function midcol(voted, score = false) {
  const state = voted ? 'likes' : 'unvoted';
  const one = (/** @type {string} */ way, /** @type {boolean} */ on) =>
    h('div', { class: `arrow ${on ? `${way}mod` : way} login-required access-required`, 'data-event-action': `${way}vote`, role: 'button', 'aria-label': `${way}vote`, tabindex: 0 });
  const column = h('div', { class: `midcol ${state}` });
  late(() => column.replaceChildren(one('up', voted), ...(score ? ['dislikes', 'unvoted', 'likes'].map((name, at) => h('div', { class: `score ${name}` }, String(11 + at))) : []), one('down', false)));
  return column;
}

/** @param {string} name */
const author = (name, more = '') => (name === '[deleted]' ? h('span', {}, '[deleted]') : h('a', { class: `author may-blank id-${idOf(name)} ${more}`, href: `${base}/user/${name}` }, name));

/** @param {import('./world.mjs').Post} post */
function drawLink(post) {
  const state = post.voted ? 'likes' : 'unvoted';
  return h('div', {
    id: `thing_t3_${post.id}`, class: `thing id-t3_${post.id} odd link self ${post.nsfw ? 'over18' : ''} ${post.ad ? 'promoted promotedlink' : ''}`, 'data-fullname': `t3_${post.id}`, 'data-type': 'link',
    'data-author': post.by === '[deleted]' ? null : post.by, 'data-author-fullname': post.by === '[deleted]' ? null : idOf(post.by), 'data-subreddit': post.sub, 'data-timestamp': Date.parse(when(post.hours)), 'data-permalink': link(post), 'data-url': link(post), 'data-promoted': post.ad ? 'true' : null,
  },
  h('p', { class: 'parent' }), h('span', { class: 'rank' }, '1'), midcol(!!post.voted, true),
  h('div', { class: `entry ${state}` }, h('p', { class: 'title' }, h('a', { class: 'title may-blank', href: link(post) }, post.title)),
    h('p', { class: 'tagline' }, h('time', { class: 'live-timestamp', datetime: when(post.hours) }, `${post.hours} hours ago`), ` ${WORDS.by} `, author(post.by), ' ', h('a', { class: 'subreddit', href: `${base}/r/${post.sub}/` }, `r/${post.sub}`)),
    h('ul', { class: 'flat-list buttons' }, h('li', { class: 'first' }, h('a', { class: 'bylink comments', href: link(post) }, `${under(`t3_${post.id}`).length}`)), h('li', { class: 'share' }, h('a', { class: 'post-sharing-button', href: '#' }, '↗')))),
  h('div', { class: 'child' }), h('div', { class: 'clearleft' }));
}

/** @param {import('./world.mjs').Comment} one @returns {any} */
function drawComment(one) {
  const thing = `t1_${one.id}`;
  const gone = one.by === '[deleted]';
  const own = one.by === ME;
  return h('div', {
    id: `thing_${thing}`, class: `thing id-${thing} noncollapsed ${gone ? 'deleted ' : ''}comment`, 'data-fullname': thing, 'data-type': 'comment', 'data-author': gone ? null : one.by, 'data-author-fullname': gone ? null : idOf(one.by), 'data-subreddit': postOf(one.on)?.sub, 'data-permalink': oldLinkOf(one), 'data-replies': under(thing).length,
  },
  h('p', { class: 'parent' }, h('a', { name: one.id })), gone ? null : midcol(false),
  h('div', { class: 'entry unvoted' }, h('p', { class: 'tagline' }, h('a', { class: 'expand', href: '#' }, '[–]'), ' ', author(one.by), ' ', h('span', { class: 'score unvoted', title: 4 }, '4 points'), ' ', h('time', { class: 'live-timestamp', datetime: when(one.hours) }, `${one.hours} hours ago`)),
    h('form', { class: 'usertext warn-on-unload', id: `form-${thing}abc`, action: '#' }, h('input', { type: 'hidden', name: 'thing_id', value: thing }), h('div', { class: 'usertext-body may-blank-within md-container' }, h('div', { class: 'md' }, h('p', {}, one.text)))),
    h('ul', { class: 'flat-list buttons' }, h('li', { class: 'first' }, h('a', { class: 'bylink', rel: 'nofollow', 'data-event-action': 'permalink', href: oldLinkOf(one) }, '#')),
      own ? h('li', {}, h('a', { class: 'edit-usertext', 'data-event-action': 'edit', href: 'javascript:void(0)' }, 'edit')) : null,
      h('li', { class: 'reply-button' }, h('a', { class: 'access-required', 'data-event-action': 'comment', href: 'javascript:void(0)' }, WORDS.reply)))),
  h('div', { class: 'child' }, under(thing).length ? h('div', { id: `siteTable_${thing}`, class: 'sitetable listing' }, under(thing).map(drawComment)) : null));
}

/** The form that answers a thing. @param {string} thing @param {string | null} id */
const form = (thing, id) =>
  h('form', { class: 'usertext cloneable warn-on-unload', id, action: '#' }, h('input', { type: 'hidden', name: 'thing_id', value: thing }),
    h('div', { class: 'usertext-edit md-container' }, h('div', { class: 'md' }, h('textarea', { rows: 1, cols: 1, name: 'text' })),
      h('div', { class: 'bottom-area' }, h('span', { class: 'error RATELIMIT field-ratelimit' }, 'you are doing that too much'), h('div', { class: 'usertext-buttons' }, h('button', { type: 'submit', class: 'save' }, WORDS.save), h('button', { type: 'button', class: 'cancel' }, WORDS.cancel), h('span', { class: 'status' })))));

/** @param {any} arrow */
function vote(arrow) {
  const column = arrow.closest('.midcol');
  const entry = column.parentElement.querySelector(':scope > .entry');
  const before = ['likes', 'dislikes', 'unvoted'].find((name) => column.classList.contains(name)) ?? 'unvoted';
  const wanted = arrow.matches('.up') ? 'likes' : arrow.matches('.down') ? 'dislikes' : 'unvoted';
  const set = (/** @type {string} */ state) => {
    for (const part of [column, entry]) { part?.classList.remove('likes', 'dislikes', 'unvoted'); part?.classList.add(state); }
    const [up, down] = [column.querySelector('.up, .upmod'), column.querySelector('.down, .downmod')];
    up.className = up.className.replace(/\b(up|upmod)\b(?= login)/, state === 'likes' ? 'upmod' : 'up');
    down.className = down.className.replace(/\b(down|downmod)\b(?= login)/, state === 'dislikes' ? 'downmod' : 'down');
  };
  if (options.out) document.body.append(h('div', { role: 'dialog' }, 'log in'));
  else act(() => set(wanted), () => set(before));
}

document.addEventListener('click', (event) => {
  const at = event.target instanceof Element ? event.target : null;
  const arrow = at?.closest('.arrow');
  if (arrow) return vote(arrow);
  const reply = at?.closest('[data-event-action="comment"]');
  const thing = at?.closest('.thing');
  if (reply && thing) {
    const name = thing.getAttribute('data-fullname') ?? '';
    event.preventDefault();
    thing.querySelector(':scope > .child')?.prepend(form(name, `commentreply_${name}`));
  }
  if (at?.closest('[data-event-action="edit"]') && thing) {
    event.preventDefault();
    thing.querySelector(':scope > .entry > form')?.append(h('div', { class: 'usertext-edit' }, h('textarea', { name: 'text' }, 'old words '), h('button', { type: 'submit', class: 'save' }, WORDS.save)));
  }
  const cancel = at?.closest('button.cancel');
  if (cancel) {
    const box = cancel.closest('form');
    if (box?.id.startsWith('commentreply_')) box.remove();
    else box?.reset();
  }
  const option = at?.closest('.fancy-toggle-button .option');
  if (option) {
    event.preventDefault();
    const flip = () => { for (const one of option.parentElement?.children ?? []) one.classList.toggle('active'); };
    act(flip, flip);
  }
});
document.addEventListener('submit', (event) => {
  event.preventDefault();
  const box = /** @type {HTMLFormElement} */ (event.target);
  const field = box.querySelector('textarea');
  if (!field?.value.trim()) return;
  if (box.id.startsWith('form-')) return box.querySelector('.usertext-edit')?.remove();
  const thing = /** @type {HTMLInputElement} */ (box.elements.namedItem('thing_id')).value;
  send(() => {
    const on = thing.startsWith('t3_') ? thing.slice(3) : commentOf(thing.slice(3))?.on ?? '';
    const drawn = drawComment(write(on, thing, field.value));
    if (thing.startsWith('t3_')) document.querySelector('.commentarea > .sitetable')?.prepend(drawn);
    else if (location.pathname.startsWith('/message/')) box.after(h('div', { class: 'sitetable listing' }, drawn));
    else {
      const child = document.querySelector(`#thing_${thing} > .child`);
      if (!child?.querySelector(':scope > .sitetable')) child?.append(h('div', { id: `siteTable_${thing}`, class: 'sitetable listing' }));
      child?.querySelector(':scope > .sitetable')?.prepend(drawn);
    }
    if (box.id.startsWith('commentreply_')) box.remove();
    else box.reset();
  }, () => box.querySelector('.error')?.classList.add('shown'));
});

function message(/** @type {string} */ kind, /** @type {string} */ id) {
  const one = /** @type {import('./world.mjs').Comment} */ (commentOf(id));
  const about = /** @type {import('./world.mjs').Post} */ (postOf(one.on));
  return h('div', { id: `thing_t1_${id}`, class: `thing id-t1_${id} odd message was-comment new recipient`, 'data-fullname': `t1_${id}`, 'data-type': 'comment', 'data-author': one.by },
    h('p', { class: 'parent' }), midcol(false), h('p', { class: 'subject' }, h('span', { class: 'subject-text' }, /** @type {any} */ (WORDS)[kind]), ' ', h('a', { class: 'title', href: link(about) }, about.title)),
    h('div', { class: 'entry unvoted' }, h('p', { class: 'tagline' }, h('span', { class: 'head' }, h('span', { class: 'sender' }, author(one.by))), ' ', h('time', { class: 'live-timestamp', datetime: when(one.hours) }, `${one.hours} hours ago`)),
      h('div', { class: 'md-container' }, h('div', { class: 'md' }, h('p', {}, one.text))),
      h('ul', { class: 'flat-list buttons' }, h('li', {}, h('a', { class: 'bylink', 'data-event-action': 'context', href: `${oldLinkOf(one)}?context=3` }, 'context')), h('li', {}, h('a', { class: 'full-comments', href: link(about) }, 'full comments')), h('li', { class: 'reply-button' }, h('a', { class: 'access-required', 'data-event-action': 'comment', href: 'javascript:void(0)' }, WORDS.reply)))),
    h('div', { class: 'child' }));
}

function content() {
  const [, kind, name, what, id] = location.pathname.split('/');
  if (what === 'comments' && id) {
    const post = postOf(id);
    return post ? [h('div', { id: 'siteTable', class: 'sitetable linklisting' }, drawLink(post)), h('div', { class: 'commentarea' }, form(`t3_${id}`, null), h('div', { id: `siteTable_t3_${id}`, class: 'sitetable nestedlisting' }, under(`t3_${id}`).map(drawComment)))] : [];
  }
  if (kind === 'user') {
    const toggle = h('span', { class: 'fancy-toggle-button toggle' }, h('a', { class: 'option active add login-required', href: '#', tabindex: 100 }, WORDS.friends), h('a', { class: 'option remove', href: '#' }, WORDS.unfriend));
    return [h('div', { class: 'side' }, h('div', { class: 'titlebox' }, h('h1', {}, name), name === ME ? null : toggle, h('span', { class: 'karma' }, '1,204'), h('p', {}, 'post karma, and many words about clocks, kettles and the weather in between'))), h('div', { id: 'siteTable', class: 'sitetable linklisting' }, posts.filter((post) => post.by === name).map(drawLink))];
  }
  if (kind === 'message') {
    const boxes = { comments: [['comment', 'kc0003'], ['comment', 'kc0011']], selfreply: [['post', 'kc0008']], mentions: [['mention', 'kc0017']] };
    const list = name === 'inbox' ? Object.values(boxes).flat() : /** @type {any} */ (boxes)[name] ?? [];
    return [h('div', { id: 'siteTable', class: 'sitetable' }, list.map((/** @type {[string, string]} */ [what, id]) => message(what, id)))];
  }
  const list = kind === 'r' ? posts.filter((post) => post.sub === name) : posts;
  return [h('div', { id: 'siteTable', class: 'sitetable linklisting' }, drawLink(paid), list.map(drawLink))];
}

document.body.className = options.out ? 'listing-page' : 'listing-page loggedin';
document.body.append(
  h('div', { id: 'header' }, h('div', { id: 'header-bottom-right' }, h('span', { class: 'user' }, options.out ? h('a', { class: 'login-required', href: '/login' }, 'log in') : [h('a', { href: `${base}/user/${ME}/` }, ME), ' (', h('span', { class: 'userkarma' }, '312'), ')']), ' | ', h('a', { id: 'mail', class: 'havemail', href: `${base}/message/unread/` }, '✉'))),
  h('div', { class: 'content', role: 'main' }, content()));
