// The article and the frame below it, embedded the way the widget's script does it (which replaces itself by the frame).
import { h, options } from '/_/kit/page.mjs';

const mine = location.pathname.startsWith('/mine/');
document.body.append(
  h('header', {}, h('a', { href: '/' }, 'Moss and Rain')),
  h('article', {},
    h('h1', {}, mine ? 'Gravel that was a river' : 'Haircap after four dry weeks'),
    h('p', {}, 'It does not die, it closes. Each leaf lays itself along the stem and the whole cushion turns the colour of an old coat.'),
    h('p', {}, 'Pour a glass of water over it and count: the first leaves open after eleven seconds.')),
);

const canonical = document.querySelector('link[rel="canonical"]');
const query = new URLSearchParams({
  src: 'https://utteranc.es/client.js', repo: mine ? 'mira-halm/sandpiper-notes' : 'lien-vdb/moss-and-rain', 'issue-term': 'pathname', theme: 'github-light', crossorigin: 'anonymous', async: '',
  url: canonical ? canonical.href : location.origin + location.pathname + location.search,
  origin: location.origin, pathname: location.pathname.slice(1).replace(/\.\w+$/, ''), title: document.title, description: '', 'og:title': '', session: '',
});
for (const name of ['refuse', 'never', 'late', 'who']) if (options[name]) query.set(name, options[name]);
const container = h('div', { class: 'utterances' }, h('iframe', { class: 'utterances-frame', title: 'Comments', scrolling: 'no', src: `https://utteranc.es/utterances.html?${query}` }));
document.body.append(container);

addEventListener('message', ({ origin, data }) => {
  if (origin === 'https://utteranc.es' && data?.type === 'resize') container.firstChild.style.height = `${data.height}px`;
});
