// The frame: reactions, threads and the boxes to write in. Comments are replaced by new nodes whenever anything changes.
import { act, h, icon, late, options, send, speaker } from '/_/kit/page.mjs';
import { discussion, person, REACTIONS, viewer, words } from '/_/world.mjs';

options.lang = /^\/([a-z]{2})\//.exec(location.pathname)?.[1];
const t = speaker(words);
const signedIn = options.who !== 'nobody';
const data = discussion(options.repo.startsWith(`${viewer}/`), options.term.split('/')[1]);
const boxes = new Map();
let openMenu = null;
let next = 9500;

const box = (name) => boxes.get(name) ?? boxes.set(name, { form: null }).get(name);

const root = h('div', { id: '__next' });
document.body.append(root);
root.append(h('div', { class: 'gsc-loading' }, h('div', { class: 'gsc-loading-image' }), h('span', { class: 'gsc-loading-text color-fg-muted' }, t('loading'))));

/** Comments are drawn anew whenever anything changes; the boxes one writes in stay the elements they are. */
function draw() {
  const active = document.activeElement;
  root.replaceChildren(main());
  if (active?.isConnected && active !== document.body) active.focus();
  parent.postMessage({ giscus: { resizeHeight: document.documentElement.scrollHeight + 240 } }, '*');
}

function toggle(subject, name) {
  const flip = () => {
    const [count, on] = subject.reactions[name] ?? [0, false];
    subject.reactions[name] = [on ? count - 1 : count + 1, !on];
    draw();
  };
  act(flip, flip);
}

function reactions(subject, key) {
  const outside = { href: 'https://github.com/login', class: 'color-text-link', target: '_top' };
  const menu = h('details', { class: 'gsc-reactions-menu', open: openMenu === key },
    h('summary', { 'aria-label': t('addReactions'), class: 'link-secondary gsc-reactions-button gsc-social-reaction-summary-item ' }, icon('M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0Z')),
    h('div', { class: `color-border-primary color-text-secondary color-bg-overlay gsc-reactions-popover bottom ${openMenu === key ? ' open' : ''} left` },
      h('p', { class: 'm-2' }, signedIn ? t('pick') : h('a', outside, t('signIn'))),
      h('div', { class: 'm-2' }, Object.entries(REACTIONS).map(([name, emoji]) => {
        const on = subject.reactions[name]?.[1];
        return h('button', {
          type: 'button', 'aria-label': `${t(on ? 'remove' : 'add')} ${name}`, disabled: !signedIn,
          class: `gsc-emoji-button${on ? ' has-reacted color-bg-info color-border-tertiary' : ''}${signedIn ? '' : ' no-token'}`,
          onclick: () => { openMenu = null; toggle(subject, name); draw(); },
        }, h('span', { class: 'gsc-emoji' }, emoji));
      }))));
  menu.addEventListener('toggle', () => { openMenu = menu.open ? key : openMenu === key ? null : openMenu; });
  return [menu, h('div', { class: 'gsc-direct-reaction-buttons' }, Object.entries(subject.reactions).filter(([, [count]]) => count > 0).map(([name, [count, on]]) =>
    h('button', {
      class: `gsc-direct-reaction-button gsc-social-reaction-summary-item ${on ? 'has-reacted' : ''}${signedIn ? '' : ' cursor-not-allowed'}`,
      disabled: !signedIn, 'aria-label': `${t('add')} ${name}`, title: `${count} ${name}`, onclick: () => toggle(subject, name),
    }, h('span', { class: 'gsc-direct-reaction-button-emoji' }, REACTIONS[name]), h('span', { class: 'gsc-social-reaction-summary-item-count' }, count))))];
}

/** The box below the thread (`to` is nothing), or the one that answers a comment. */
function writing(name, to) {
  const state = box(name);
  if (to && !state.form) {
    return h('div', { class: 'color-bg-tertiary gsc-reply-box' },
      h('button', { type: 'button', class: 'form-control color-text-secondary w-full cursor-text', onclick: () => { state.form = form(state, to); draw(); state.form.querySelector('textarea').focus(); } }, t('writeReply')));
  }
  return state.form ??= form(state, to);
}

function form(state, to) {
  let sending = false;
  const submit = () => {
    const words = field.value.trim();
    if (sending || !words) return;
    sending = true;
    button.disabled = field.disabled = true;
    // Refused, the box stays as it is: locked, with its words.
    send(() => {
      const made = { id: ++next, author: viewer, at: new Date().toISOString(), html: `<p>${words.replace(/[&<>]/g, '')}</p>`, reactions: {}, replies: [], association: 'NONE' };
      (to ? to.replies : data.comments).push(made);
      state.form = null;
      draw();
    }, () => element.append(h('p', { class: 'color-text-secondary' }, t('wrong'))));
  };
  const field = h('textarea', {
    class: 'form-control input-contrast gsc-comment-box-textarea ', placeholder: signedIn ? t(to ? 'writeReply' : 'writeComment') : t('signInToComment'), disabled: !signedIn,
    oninput: () => { button.disabled = !field.value.trim(); },
    onkeydown: (event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && submit(),
  });
  const write = h('div', { class: 'gsc-comment-box-write' }, field);
  const preview = h('div', { class: 'markdown color-border-primary gsc-comment-box-preview' });
  const show = (which) => {
    preview.textContent = field.value || t('nothing');
    body.replaceChildren(which);
  };
  const tab = (name, which) => h('button', { type: 'button', class: 'rounded-t border border-b-0 px-4 py-2', onclick: () => show(which) }, t(name));
  const body = h('div', { class: 'gsc-comment-box-main' }, write);
  const button = h('button', { type: 'submit', class: 'btn btn-primary items-center ml-1 rounded-md border', disabled: true }, t(to ? 'reply' : 'comment'));
  const element = h('form', { class: `color-bg-primary color-border-primary gsc-comment-box ${to ? 'gsc-comment-box-is-reply' : ''} `, onsubmit: (event) => { event.preventDefault(); submit(); } },
    h('div', { class: 'color-bg-tertiary color-border-primary gsc-comment-box-tabs' }, h('div', { class: 'mx-2 mt-2' }, tab('write', write), tab('preview', preview))),
    body,
    h('div', { class: 'gsc-comment-box-bottom' },
      signedIn && !to ? h('button', { type: 'button', class: 'link-secondary text-sm' }, t('signOut')) : null,
      h('div', { class: 'gsc-comment-box-buttons' },
        to ? h('button', { type: 'button', class: 'btn ml-1 rounded-md border', onclick: () => { state.form = null; draw(); } }, t('cancel')) : null,
        signedIn ? button : h('a', { class: 'btn btn-primary inline-flex', target: '_top', href: 'https://github.com/login' }, t('signIn')))));
  return element;
}

const outward = { rel: 'nofollow noopener noreferrer', target: '_blank' };
const when = (one) => h('a', { ...outward, href: `${data.url}#discussioncomment-${one.id}`, class: 'link-secondary overflow-hidden text-ellipsis' }, h('time', { class: 'whitespace-nowrap', title: one.at, datetime: one.at }, one.at.slice(0, 10)));
const badge = (one) => one.association === 'NONE' ? null : h('div', { class: 'hidden text-xs sm:inline-flex' }, h('span', { class: 'color-box-border-info font-medium capitalize ml-1 rounded-xl border' }, t(one.association)));
const picture = (author, extra) => h('img', { class: `${extra}rounded-full`, src: author.avatar, width: 30, height: 30, alt: `@${author.login}`, loading: 'lazy' });
function content(one, name) {
  const hidden = one.minimized || one.deleted;
  const body = h('div', { dir: 'auto', class: `markdown ${name}` }, hidden ? h('em', { class: 'color-text-secondary' }, t(one.deleted ? 'deleted' : 'minimized')) : null);
  if (!hidden) body.innerHTML = one.html;
  return body;
}

function reply(one) {
  const author = person(one.author);
  return h('div', { class: 'gsc-reply' }, h('div', { class: 'gsc-tl-line' }),
    h('div', { class: 'flex ' },
      h('div', { class: 'gsc-reply-author-avatar' }, h('a', { ...outward, href: author.url, class: 'flex items-center' }, picture(author, ''))),
      h('div', { class: 'w-full min-w-0 ml-2' },
        h('div', { class: 'gsc-reply-header' }, h('div', { class: 'gsc-reply-author' },
          h('a', { ...outward, href: author.url, class: 'flex min-w-0 items-center' }, h('span', { class: 'link-primary overflow-hidden text-ellipsis font-semibold' }, author.login)), when(one), badge(one))),
        content(one, 'gsc-reply-content'),
        h('div', { class: 'gsc-reply-footer' }, h('div', { class: 'gsc-reply-reactions' }, reactions(one, one.id))))));
}

function comment(one) {
  const author = person(one.author);
  return h('div', { class: 'gsc-comment' }, h('div', { class: `color-bg-primary w-full min-w-0 rounded-md border ${signedIn && one.author === viewer ? 'color-box-border-info' : 'color-border-primary'}` },
    one.minimized ? null : h('div', { class: 'gsc-comment-header' }, h('div', { class: 'gsc-comment-author' },
      h('a', { ...outward, href: author.url, class: 'gsc-comment-author-avatar' }, picture(author, 'mr-2 '), h('span', { class: 'link-primary overflow-hidden text-ellipsis font-semibold' }, author.login)), when(one), badge(one))),
    content(one, 'gsc-comment-content'),
    one.minimized ? null : h('div', { class: 'gsc-comment-footer' },
      h('div', { class: 'gsc-comment-reactions' },
        h('button', { type: 'button', class: 'gsc-upvote-button gsc-social-reaction-summary-item ', disabled: true, 'aria-label': t('upvote') }, icon('M8 2l6 6H2z', { class: 'gsc-direct-reaction-button-emoji' }), h('span', { class: 'gsc-social-reaction-summary-item-count' }, 1)),
        one.deleted ? null : reactions(one, one.id)),
      h('div', { class: 'gsc-comment-replies-count' }, h('span', { class: 'color-text-tertiary text-xs' }, `${one.replies.length} ${t('replies')}`))),
    one.replies.length ? h('div', { class: 'color-bg-inset color-border-primary gsc-replies ' },
      one.hiddenReplies ? h('div', { class: 'flex h-8 items-center mb-2 pl-4' }, h('button', { class: 'color-text-link hover:underline' }, `${t('previous')} (${one.hiddenReplies})`)) : null,
      one.replies.map(reply)) : null,
    !one.minimized && signedIn ? writing(`to-${one.id}`, one) : null));
}

function main() {
  const link = (text) => h('a', { href: data.url, target: '_blank', rel: 'noreferrer noopener nofollow', class: 'color-text-primary' }, text);
  return h('div', { class: 'color-text-primary gsc-main' },
    options.reactionsEnabled === '1' ? h('div', { class: 'gsc-reactions' },
      h('h4', { class: 'gsc-reactions-count' }, link(`4 ${t('reactions')}`)),
      h('div', { class: 'flex flex-auto items-center justify-center gap-2 text-sm mt-2' }, reactions(data, 'main'))) : null,
    h('div', { class: 'gsc-comments' },
      h('div', { class: 'gsc-header' }, h('div', { class: 'gsc-left-header' }, h('h4', { class: 'gsc-comments-count' }, link(`${data.comments.length} ${t('comments')}`))),
        h('div', { class: 'gsc-right-header BtnGroup', role: 'listbox' }, h('button', { class: 'btn BtnGroup-item', role: 'option', 'aria-selected': 'true' }, t('oldest')), h('button', { class: 'btn BtnGroup-item', role: 'option', 'aria-selected': 'false' }, t('newest')))),
      h('div', { class: 'gsc-timeline ' }, data.comments.map(comment)),
      writing('main', null)));
}

late(draw);
