// The frame: the issue's comments, their reactions, and the box below them.
import { after, h, icon, late, options, send } from '/_/kit/page.mjs';
import { comments, emoji, viewer } from '/_/world.mjs';

const [owner, repo] = options.repo.split('/');
const issue = `https://github.com/${owner}/${repo}/issues/4`;
const user = options.who === 'nobody' ? null : viewer;
const all = comments(owner === viewer, options.pathname.split('/')[1]);
let next = 7200;

const resize = () => parent.postMessage({ type: 'resize', height: document.documentElement.scrollHeight + 120 }, '*');

function reaction(one, name, count, label) {
  return h('button', {
    reaction: '', type: 'submit', action: 'javascript:', formaction: `https://api.github.com/repos/${owner}/${repo}/issues/comments/${one.id}/reactions`, disabled: !user,
    class: 'btn BtnGroup-item reaction-button', value: name, 'aria-label': `Toggle ${name} reaction`, 'reaction-count': count,
  }, ` ${emoji[name]} `, label && h('span', { class: 'reaction-name', 'aria-hidden': 'true' }, name));
}

function menu(one) {
  return h('details', { class: 'details-overlay details-popover reactions-popover' }, h('summary', { 'aria-label': 'Reactions Menu' }, icon('M4 4H3v3H0v1h3v3h1V8h3V7H4V4z', { class: 'octicon plus-icon' })),
    h('div', { class: 'Popover' }, user
      ? h('form', { class: 'Popover-message box-shadow-large', onsubmit: (event) => event.preventDefault() }, h('span', { class: 'reaction-name' }, 'Pick your reaction'), h('div', { class: 'BtnGroup' }, Object.keys(emoji).map((name) => reaction(one, name, 0))))
      : h('div', { class: 'Popover-message box-shadow-large' }, h('span', {}, h('a', { href: 'https://utteranc.es/authorize', target: '_top' }, 'Sign in'), ' to add your reaction.'))));
}

function shown(one) {
  const face = `https://github.com/${one.author}`;
  const article = h('article', { class: `timeline-comment${one.author === user ? ' current-user' : ''}` },
    h('a', { class: 'avatar', href: face, target: '_blank', tabindex: -1 }, h('img', { alt: `@${one.author}`, src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })),
    h('div', { class: 'comment' },
      h('header', { class: 'comment-header' },
        h('span', { class: 'comment-meta' }, h('a', { class: 'text-link', href: face, target: '_blank' }, h('strong', {}, one.author)), ' commented ', h('a', { class: 'text-link', href: `${issue}#issuecomment-${one.id}`, target: '_blank' }, one.at.slice(0, 10))),
        h('div', { class: 'comment-actions' }, one.association && h('span', { class: 'author-association-badge' }, one.association), menu(one))),
      h('div', { class: 'markdown-body markdown-body-scrollable' }),
      h('div', { class: 'comment-footer', 'reaction-count': Object.values(one.reactions).reduce((sum, [count]) => sum + count, 0), 'reaction-url': `https://api.github.com/repos/${owner}/${repo}/issues/comments/${one.id}/reactions` },
        h('form', { class: 'reaction-list BtnGroup', onsubmit: (event) => event.preventDefault() }, Object.keys(emoji).map((name) => reaction(one, name, one.reactions[name]?.[0] ?? 0))), menu(one))));
  article.querySelector('.markdown-body').innerHTML = one.html;
  return article;
}

// The server says whether a reaction was added or taken away; the frame only counts.
addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('button[reaction]');
  if (!button) return;
  event.preventDefault();
  button.disabled = true;
  const menu = button.closest('details');
  if (menu) menu.open = false;
  if (options.never) return;
  const one = all.find(({ id }) => button.formAction.includes(`/${id}/`));
  after(80, () => {
    button.disabled = false;
    if (options.refuse) return;
    const [count, on] = one.reactions[button.value] ?? [0, false];
    one.reactions[button.value] = [on ? count - 1 : count + 1, !on];
    for (const twin of document.querySelectorAll(`button[reaction][formaction*="/${one.id}/"][value="${button.value}"], [reaction-count][reaction-url*="/${one.id}/"]`)) {
      twin.setAttribute('reaction-count', String(Number(twin.getAttribute('reaction-count')) + (on ? -1 : 1)));
    }
  });
}, true);

function writing() {
  const field = h('textarea', { class: 'form-control', placeholder: user ? 'Leave a comment' : 'Sign in to comment', 'aria-label': 'comment', disabled: !user });
  const preview = h('div', { class: 'markdown-body', hidden: true }, 'Nothing to preview');
  const tabs = ['write', 'preview'].map((name, at) => h('button', { type: 'button', class: `tabnav-tab tab-${name}`, role: 'tab', 'aria-selected': String(at === 0), onclick: () => {
    tabs.forEach((tab, which) => tab.setAttribute('aria-selected', String(which === at)));
    field.hidden = at === 1;
    preview.hidden = at === 0;
  } }, name));
  const button = h('button', { class: 'btn btn-primary', type: 'submit', disabled: true, hidden: !user }, 'Comment');
  let sending = false;
  const submit = (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    const words = field.value;
    field.disabled = button.disabled = true;
    // Refused or not, the box is empty and open again; only the comment above it tells.
    const over = () => {
      sending = false;
      field.disabled = !user;
      field.value = '';
      button.disabled = false;
      tabs[0].click();
    };
    send(() => {
      const made = { id: ++next, author: user, at: new Date().toISOString(), association: '', reactions: {}, html: `<p>${words.replace(/[&<>]/g, '')}</p>` };
      all.push(made);
      box.before(shown(made));
      over();
      resize();
    }, over);
  };
  const form = h('form', { class: 'comment', 'accept-charset': 'UTF-8', onsubmit: submit },
    h('header', { class: 'new-comment-header tabnav' }, h('div', { class: 'tabnav-tabs', role: 'tablist' }, tabs)),
    h('div', { class: 'comment-body' }, field, preview),
    h('footer', { class: 'new-comment-footer' }, h('a', { class: 'text-link markdown-info', tabindex: -1, target: '_blank', href: 'https://guides.github.com/features/mastering-markdown/' }, 'Styling with Markdown is supported'), button,
      h('a', { class: 'btn btn-primary btn-sign-in', href: 'https://utteranc.es/authorize', target: '_top', hidden: !!user }, 'Sign in with GitHub')));
  field.addEventListener('input', () => {
    button.disabled = !field.value.trim();
    preview.textContent = field.value.trim() || 'Nothing to preview';
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey && !button.disabled) form.dispatchEvent(new CustomEvent('submit', { cancelable: true }));
  });
  const box = h('article', { class: 'timeline-comment' },
    h('a', { class: 'avatar', target: '_blank', tabindex: -1, href: user ? `https://github.com/${user}` : null }, h('img', { alt: user ? `@${user}` : '@anonymous', src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })), form);
  return box;
}

late(() => {
  document.body.append(h('main', { class: 'timeline' },
    h('h1', { class: 'timeline-header' }, h('a', { class: 'text-link', target: '_blank', href: issue }, `${all.length} Comments`), h('em', {}, ' - powered by ', h('a', { class: 'text-link', href: 'https://utteranc.es', target: '_blank' }, 'utteranc.es'))),
    all.map(shown), writing()));
  resize();
});
