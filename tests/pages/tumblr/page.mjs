// Posts in cells; the app's class names mean nothing and change with every release. The icons of the buttons have names.
import { act, h, late, options, speaker } from '/_/kit/page.mjs';

const t = speaker({ en: { like: 'Like', unlike: 'Unlike', reblog: 'Reblog', reply: 'Reply', share: 'Share', from: 'reblogged from', follow: 'Follow' }, fr: { like: 'J’aime', unlike: 'Je n’aime plus', reblog: 'Rebloguer', reply: 'Répondre', share: 'Partager', from: 'reblogué de', follow: 'Suivre' } });

const posts = [
  { id: '760000000000000001', blog: 'larkspur-and-rust', slug: 'on-hinges', text: 'A hinge is a promise about where a door may go.' },
  { id: '760000000000000002', blog: 'nightferry', slug: 'timetable', text: 'The last one leaves when the last one is aboard.', from: { blog: 'harbourcat', id: '750000000000000009', text: 'Timetables of small ferries, a thread.' } },
  { id: '760000000000000003', blog: 'harbourcat', slug: 'ropes', text: 'Ropes, by colour.', liked: true },
  { id: '760000000000000004', blog: 'quietmoss', slug: '', text: 'Rain gauge: 4 mm.' },
  ...Array.from({ length: 8 }, (_, n) => ({ id: `7600000000000001${String(n).padStart(2, '0')}`, blog: `lamplighter-${n + 1}`, slug: 'lamp', text: `Lamp number ${n + 1}, at dusk.` })),
];

const icon = (name) => h('svg', { class: 'zA9qe', width: 24, height: 24, role: 'presentation' }, h('use', { href: `#managed-icon__${name}` }));

function likeButton(post) {
  const button = h('button', { class: 'TRX6J vUGGi' });
  const show = () => {
    button.setAttribute('aria-label', t(post.liked ? 'unlike' : 'like'));
    button.replaceChildren(h('span', { class: 'EvhBA', tabindex: -1 }, icon(post.liked ? 'ds-like-filled-24' : 'ds-like-outline-24')));
  };
  const flip = () => { post.liked = !post.liked; show(); };
  button.addEventListener('click', () => act(flip, flip));
  show();
  return button;
}

function cell(post) {
  const link = (blog) => h('a', { class: 'BSUG4', href: `/${blog}`, title: blog, rel: 'noopener' }, blog);
  const footer = h('footer', { class: 'MCavR' }, h('div', { class: 'qYXF9' },
    h('button', { class: 'TRX6J', 'aria-label': t('share') }, icon('ds-ui-upload-24')), h('button', { class: 'TRX6J', 'aria-label': t('reply') }, icon('ds-reply-outline-24')), h('a', { class: 'TRX6J', href: `/reblog/${post.blog}/${post.id}/Kx`, 'aria-label': t('reblog') }, icon('ds-reblog-24'))));
  late(() => footer.firstChild.append(likeButton(post)));
  return h('div', { class: 'rZlUD', 'data-cell-id': `timelineObject:${post.id}` }, h('div', { class: 'FtjPK', tabindex: -1, 'data-id': post.id },
    h('article', { class: 'c79Av', tabindex: 0 },
      h('header', { class: 'IjzY5' }, h('div', { class: 'fAAi8' }, link(post.blog), h('a', { href: `/${post.blog}/${post.id}${post.slug ? `/${post.slug}` : ''}`, class: 'XoN2v' }, h('time', { class: 'uW6YQ', datetime: '2026-11-15T07:00:00.000Z' }, '15/11')), h('button', { class: 'TRX6J' }, t('follow'))),
        post.from ? h('div', { class: 'nZ9l5' }, `${t('from')} `, link(post.from.blog)) : null),
      post.from ? h('div', { class: 'u2tXn' }, h('div', { class: 'zDvt1' }, link(post.from.blog), h('a', { href: `/${post.from.blog}/${post.from.id}` }, h('time', { datetime: '2026-11-01T07:00:00.000Z' }, '1/11'))), h('p', { class: 'k31gt' }, post.from.text)) : null,
      h('div', { class: 'k31gt' }, h('p', {}, post.text)), footer)));
}

const single = /^\/[\w-]+\/(\d+)/.exec(location.pathname);
document.body.append(h('main', {}, (single ? posts.filter(({ id }) => id === single[1]) : posts).map(cell)));
