/** The new front-end (server-driven React): hashed classes, keys, icons with ids; what changed is drawn anew. */
import { act, after, h, icon, late, options, portal, send, speaker } from '/_/kit/page.mjs';
import { ME, REACTIONS, WORDS, number, packed, people, token as named } from './world.mjs';

const t = speaker(WORDS);
const hashed = () => `_${Math.random().toString(16).slice(2, 10)} _${Math.random().toString(16).slice(2, 10)}`;
const address = (/** @type {any} */ person) => `${location.origin}/${person.company ? 'company' : 'in'}/${person.slug}/`;
const svg = (/** @type {string} */ id) => icon('M4 12h16M12 4v16', { id });
const token = (/** @type {any} */ post) => named(post.n);

/** What to choose from, at the end of the page. @param {(reaction: string) => void} choose */
function flyout(choose) {
  const box = h('div', { 'data-floating-ui-portal': true, role: 'dialog' }, REACTIONS.map(([, id, name]) =>
    h('button', { class: hashed(), 'aria-label': t(name), onclick: () => { close(); choose(name); } }, svg(`${id}-consumption-large${id === 'praise' ? '-mixed' : ''}`))));
  const close = portal(box);
  return close;
}

/** The state of a reaction and who draws it. @param {(given: string) => void} draw @param {string} [given] */
function reacting(draw, given = '') {
  const state = {
    get given() { return given; },
    give(/** @type {string} */ reaction) {
      const before = given;
      const set = (/** @type {string} */ to) => { given = to; draw(given); };
      act(() => set(reaction), () => set(before));
    },
  };
  return state;
}
const label = (/** @type {string} */ given) => (given ? t('state') + t(given) : t('none'));
const face = (/** @type {string} */ given) => {
  const id = REACTIONS.find(([, , name]) => name === given)?.[1];
  return id ? svg(`${id}-consumption-small${id === 'praise' ? '-mixed' : ''}`) : svg('thumbs-up-outline-small');
};

/** Hovering over the reaction opens the choice. @param {any} button @param {(reaction: string) => void} choose */
function hovering(button, choose) {
  let timer = 0;
  button.addEventListener('pointerenter', () => { timer = window.setTimeout(() => flyout(choose), 700); });
  button.addEventListener('pointerleave', () => clearTimeout(timer));
  button.addEventListener('click', () => clearTimeout(timer));
}

/** A place for words; what sends them is there only while there are any. @param {string} key @param {string} name @param {(words: string) => void} sent */
function editor(key, name, sent) {
  const field = h('div', { class: 'tiptap ProseMirror', contenteditable: 'true', role: 'textbox', 'aria-label': t('box') }, h('p', {}));
  const place = h('div', { id: `${key}-commentButtonSection` });
  const error = h('p', { role: 'alert', hidden: true }, t('failed'));
  field.addEventListener('input', () => {
    if (!field.textContent.trim()) place.replaceChildren();
    else if (!place.firstChild) {
      place.append(h('button', { class: hashed(), onclick: () => send(() => {
        const words = field.textContent.trim();
        field.replaceChildren(h('p', {}));
        place.replaceChildren();
        sent(words);
      }, () => { error.hidden = false; }) }, h('span', {}, t(name))));
    }
  });
  return h('div', { componentkey: `commentBox-${key}`, class: hashed() }, h('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' }, field), place, error);
}

let next = 900;
/** @param {any} remark @param {any} post */
function remarkOf(remark, post) {
  const person = people[remark.by];
  const key = `replaceableComment_urn:li:comment:(urn:li:${post.type ?? 'activity'}:${number(post.n)},${number(remark.n)})`;
  const like = h('div', { role: 'button', tabindex: 0, class: hashed() });
  const state = reacting((given) => draw(given));
  const draw = (/** @type {string} */ given) => {
    like.setAttribute('aria-label', label(given));
    like.replaceChildren(face(given), h('span', {}, t('Like')));
  };
  like.addEventListener('click', () => state.give(state.given ? '' : 'Like'));
  like.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Enter') like.click(); });
  draw('');
  const root = h('div', { id: key, componentkey: key, class: hashed() },
    h('a', { href: address(person) }, h('figure', {}, h('img', { alt: '', width: 24, height: 24 })), h('p', {}, person.name), h('p', {}, person === ME ? '• You' : '• 2nd')),
    h('p', { class: 'words' }, h('span', { 'data-testid': 'expandable-text-box' }, remark.words, ' ', h('a', { href: '/in/petra-vogel/' }, 'Petra Vogel'), h('button', { 'data-testid': 'expandable-text-button' }, t('more')))),
    h('div', {}, like, h('button', { class: hashed(), 'aria-label': t('reply'), onclick: () => {
      if (root.nextElementSibling?.matches('[componentkey^="commentBox-"]')) return;
      const box = editor(`reply${remark.n}`, 'reply', (words) => {
        box.replaceWith(remarkOf({ n: next++, by: ME.slug, words }, post));
      });
      root.after(box);
      box.querySelector('[role=textbox]').focus();
    } }, t('reply'))));
  return root;
}

/** One card of the feed, or the shell of a post's own page. @param {any} post @param {{ detail?: boolean }} [how] */
export function card(post, { detail = false } = {}) {
  const person = people[post.by];
  const kind = detail ? 'FeedType_FEED_DETAIL' : 'FeedType_MAIN_FEED_RELEVANCE';
  const key = `expanded${token(post)}${kind}`;
  const comments = h('div', { 'data-testid': `${token(post)}-commentList`, componentkey: `commentsSectionAnchor${token(post)}` });
  const place = h('div', {});
  const write = () => {
    if (!place.firstChild) place.append(editor(token(post), 'comment', (words) => comments.prepend(remarkOf({ n: next++, by: ME.slug, words }, post))));
    place.querySelector('[role=textbox]')?.focus();
  };
  const state = reacting(() => redraw(), post.liked ? 'Like' : '');
  const tools = () => {
    const name = `${post.unnumbered ? '' : `${packed(post.type ?? 'activity', number(post.n))}-`}replaceableCommentTools${token(post)}${kind}`;
    const like = h('button', { class: hashed(), 'aria-label': label(state.given), 'aria-pressed': 'false', onclick: () => state.give(state.given ? '' : 'Like') }, face(state.given), h('span', {}, t('Like')));
    hovering(like, (reaction) => state.give(reaction));
    return h('div', { id: name, componentkey: name, class: hashed() }, h('div', { 'data-bar': true }, like,
      h('button', { class: hashed(), 'aria-label': t('menu'), onclick: () => flyout((reaction) => state.give(reaction)) }, svg('chevron-up-small')),
      h('button', { class: hashed(), onclick: write }, svg('comment-small'), h('span', {}, t('comment'))),
      h('button', { class: hashed() }, svg('repost-small'), h('span', {}, t('repost'))),
      h('a', { class: hashed(), href: '/messaging/compose/?interop=msgOverlay' }, svg('send-privately-small'), h('span', {}, t('send')))));
  };
  const bar = h('div', { class: hashed() });
  const redraw = () => bar.replaceChildren(tools());
  late(redraw);
  const header = (/** @type {any} */ who) => h('div', {},
    h('a', { href: address(who) }, h('figure', {}, icon('M2 2h20v20H2z'))),
    h('a', { href: address(who) }, h('div', { 'aria-label': `${who.name} Verified Profile 2nd` }, h('p', {}, who.name), h('p', {}, '• 2nd')), h('p', {}, who.headline), h('p', {}, post.promoted ? 'Promoted' : '3h • ')));
  const block = [
    h('h2', { class: 'visually-hidden' }, 'Feed post'),
    post.reason ? h('p', {}, h('a', { href: address(people[post.reason]) }, people[post.reason].name), ' reposted this') : null,
    header(person),
    h('button', { 'aria-label': `Open control menu for post by ${person.name}` }, svg('overflow-web-ios-small')),
    h('button', { 'aria-label': `Hide post by ${person.name}` }, svg('close-small')),
    h('p', { componentkey: `feed-commentary_${token(post)}`, class: 'words' }, h('span', { 'data-testid': 'expandable-text-box' }, post.words, ' ', h('a', { href: '/in/aiko-tan/' }, 'Aiko Tan'), h('button', { 'data-testid': 'expandable-text-button' }, t('more')))),
    post.carousel ? h('div', { role: 'list' }, [1, 2].map((n) => h('div', { role: 'listitem' }, h('a', { href: '/in/ruben-castel/', 'aria-label': `Slide ${n}` }, `Slide ${n}`), h('button', { 'aria-label': t('none') }, svg('thumbs-up-outline-small'))))) : null,
    post.quotes ? h('blockquote', {}, header(people[post.quotes]), h('a', { href: `/feed/update/urn:li:activity:${number(998)}/` }, 'An earlier post')) : null,
    // The counts show the same icons as a given reaction.
    h('div', {}, h('button', { 'aria-label': '150 reactions' }, svg('like-consumption-small'), svg('praise-consumption-small-mixed'), '150'),
      person === ME ? h('a', { href: `/analytics/post-summary/urn:li:activity:${number(post.n)}/` }, '1,204 impressions') : null),
    bar,
  ];
  // The key is the card's own, or an element's inside it.
  if (post.inside) return h('div', { role: 'listitem', class: hashed() }, h('div', { componentkey: key }, block, place, comments));
  if (!detail) return h('div', { role: 'listitem', id: key, componentkey: key, class: hashed() }, block, place, comments);
  comments.append(...(post.remarks ?? []).map((/** @type {any} */ remark) => remarkOf(remark, post)));
  late(write);
  return h('div', { id: key, componentkey: key, 'data-card': true },
    h('div', {}, block, h('div', { 'data-testid': `ReactionFacepileCollection-urn:li:activity:${number(post.n)}` }, '150')), place, comments);
}

/** Somebody to follow, between the posts. */
const suggested = () => h('div', { role: 'listitem', componentkey: 'pymk-feed-module' }, h('h2', {}, 'People you may know'), ['ruben-castel', 'aiko-tan'].map((slug) => h('div', {},
  h('a', { href: `/in/${slug}/`, 'aria-label': people[slug].name }, people[slug].name), h('button', { 'aria-label': `Follow ${people[slug].name}` }, svg('add-small'), 'Follow'))));

/** The feed: cards come near the end, in wrappers without a box. @param {any[]} posts */
export function feed(posts) {
  const list = h('div', { 'data-testid': 'mainFeed', role: 'list', 'data-component-type': 'LazyColumn', componentkey: 'container-update-list_mainFeed-lazy-container' });
  const end = h('div', {}, '…');
  let n = 0;
  const more = () => {
    for (const post of posts.slice(n, n + 6)) {
      list.append(h('div', { 'data-lazy-mount-id': `lazy-${n}`, 'data-display-contents': 'true' }, h('div', post.promoted ? { 'data-view-tracking-scope': JSON.stringify([{ topicName: 'SponsoredUpdateServedEvent' }]) } : {}, post === 'people' ? suggested() : card(post))));
      n++;
    }
    // Watched anew: the end may still be near after that.
    watcher.unobserve(end);
    if (n < posts.length) watcher.observe(end);
    else end.remove();
  };
  const watcher = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) more(); }, { rootMargin: '600px' });
  more();
  return [list, end];
}

/** A profile's card; its buttons stand a second time in a bar that sticks. @param {any} person */
export function profile(person) {
  if (person === ME) {
    return [h('section', { componentkey: `com.linkedin.sdui.profile.card.ref${person.id}Topcard` }, h('h2', {}, person.name), h('p', { class: 'words' }, person.headline), h('a', { href: `/in/${person.slug}/edit/intro/`, 'aria-label': 'Edit intro' }, '✎'))];
  }
  const actions = h('div', { class: 'words' });
  const sticky = h('div', { 'data-card': true });
  let following = false;
  let pending = false;
  const set = (/** @type {boolean} */ on) => { following = on; draw(); };
  const follow = () => h('div', { componentkey: crypto.randomUUID() }, h('button', { type: 'button', componentkey: `FollowButtonurn:li:fsd_followingState:urn:li:member:${person.member}_${following ? 'following' : 'follow'}`, 'aria-label': `${following ? 'Following' : 'Follow'} ${person.name}`, onclick: () => {
    const was = following;
    act(() => set(!was), () => set(was));
  } }, following ? svg('check-small') : svg('add-small'), h('span', {}, following ? 'Following' : 'Follow')));
  const more = (/** @type {any} */ extra) => h('button', { componentkey: crypto.randomUUID(), 'aria-expanded': 'false', ...extra, onclick: menu }, h('span', {}, 'More'));
  const wait = () => (pending ? h('a', { href: '#', componentkey: `ConnectButtonstate:invitation:urn:li:member:${person.member}_pending`, 'aria-label': `Pending, click to withdraw invitation sent to ${person.name}` }, 'Pending') : null);
  const draw = () => {
    actions.replaceChildren(h('div', {}, ...[wait(), follow(), more({})].filter((one) => one !== null)));
    sticky.replaceChildren(h('div', {}, follow(), more({ 'aria-label': 'More' })));
  };
  const menu = () => {
    const box = h('div', { popover: 'manual', tabindex: 0 }, h('div', { role: 'menu' },
      h('a', { role: 'menuitem', href: `/messaging/compose/?screenContext=NON_SELF_PROFILE_VIEW&body=${encodeURIComponent(address(person))}&interop=msgOverlay` }, svg('send-privately-medium'), h('p', {}, 'Send profile in a message')),
      h('div', { role: 'menuitem', tabindex: 0 }, svg('download-medium'), h('p', {}, 'Save to PDF')),
      pending ? null : h('a', { role: 'menuitem', href: `/preload/custom-invite/?vanityName=${person.slug}`, componentkey: `ConnectButtonstate:invitation:urn:li:member:${person.member}_connect`, onclick: (/** @type {Event} */ event) => {
        event.preventDefault();
        close();
        after(120, invite);
      } }, h('div', { 'aria-label': `Invite ${person.name} to connect` }, svg('connect-small'), h('p', {}, 'Connect')))));
    const close = portal(box);
    box.showPopover();
  };
  /** The dialog is one of the old front-end. */
  const invite = () => {
    const outlet = document.getElementById('artdeco-modal-outlet');
    const shut = () => outlet?.replaceChildren();
    const field = h('textarea', { id: 'custom-message', name: 'message', hidden: true });
    const post = () => {
      shut();
      if (options.never) return;
      after(150, () => {
        document.body.append(h('div', { 'data-test-artdeco-toast-item-type': options.refuse ? 'error' : 'success' }, options.refuse ? 'Your invitation was not sent.' : 'Your invitation was sent.'));
        if (!options.refuse) { pending = true; draw(); }
      });
    };
    const sendButton = h('button', { 'aria-label': 'Send without a note', class: 'artdeco-button artdeco-button--2 artdeco-button--primary ember-view', onclick: post }, 'Send without a note');
    const add = h('button', { 'aria-label': 'Add a note', class: 'artdeco-button artdeco-button--2 artdeco-button--secondary ember-view', onclick: () => {
      field.hidden = false;
      add.remove();
      sendButton.setAttribute('aria-label', 'Send invitation');
      sendButton.textContent = 'Send';
    } }, 'Add a note');
    outlet?.replaceChildren(h('div', { 'data-test-modal-container': true, 'data-test-modal-id': 'send-invite-modal', 'aria-hidden': 'false', class: 'artdeco-modal-overlay artdeco-modal-overlay--layer-default' },
      h('div', { 'data-test-modal': true, role: 'dialog', tabindex: -1, class: 'artdeco-modal artdeco-modal--layer-default send-invite', 'aria-labelledby': 'send-invite-modal' },
        h('button', { 'aria-label': 'Dismiss', class: 'artdeco-modal__dismiss artdeco-button artdeco-button--circle', 'data-test-modal-close-btn': true, onclick: shut }, '×'),
        h('h2', { id: 'send-invite-modal' }, 'Add a note to your invitation?'), h('p', {}, 'Personalize your invitation to ', h('strong', {}, person.name), '.'), field,
        h('div', { class: 'artdeco-modal__actionbar ember-view' }, add, sendButton))));
  };
  late(draw);
  const other = people['ruben-castel'];
  return [
    sticky,
    h('section', { componentkey: `com.linkedin.sdui.profile.card.ref${person.id}Topcard`, class: hashed() }, h('h2', {}, person.name), h('p', {}, '· 2nd'), h('p', { class: 'words' }, person.headline), actions),
    h('aside', {}, h('h2', {}, 'More profiles for you'), h('a', { href: address(other) }, other.name), h('button', { componentkey: `FollowButtonurn:li:fsd_followingState:urn:li:member:${other.member}_follow`, 'aria-label': `Follow ${other.name}` }, svg('add-small'), 'Follow')),
  ];
}

/** Skills. @param {any} person */
export const skills = (person) => [
  h('h2', {}, `Skills of ${person.name}`),
  ['Timetables', 'Public Speaking', 'Railway Signalling and Interlocking', 'Knots'].map((skill) => {
    const button = h('button', { 'aria-label': `Endorse ${skill}`, class: hashed() }, h('span', {}, 'Endorse'));
    const set = (/** @type {boolean} */ on) => {
      button.setAttribute('aria-label', `${on ? 'Endorsed' : 'Endorse'} ${skill}`);
      button.replaceChildren(h('span', {}, on ? 'Endorsed' : 'Endorse'));
    };
    button.addEventListener('click', () => {
      const was = button.getAttribute('aria-label')?.startsWith('Endorsed') ?? false;
      act(() => {
        set(!was);
        if (!was && skill === 'Public Speaking') portal(h('div', { role: 'dialog' }, h('h2', {}, `How good is ${person.name} at ${skill}?`), h('button', {}, 'Good')));
      }, () => set(was));
    });
    return h('div', { class: 'words', componentkey: crypto.randomUUID() }, h('p', {}, skill), button);
  }),
];
