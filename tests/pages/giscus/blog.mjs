// The article and the frame below it, embedded the way giscus's script does it.
import { h, options } from '/_/kit/page.mjs';

const mine = location.pathname.startsWith('/mine/');
const address = new URL(location.href);
address.hash = '';

const title = mine ? 'Counting terns from a bicycle' : 'What limescale tells you about a kettle';
document.body.append(
  h('header', {}, h('a', { href: '/' }, 'Kettle Notes')),
  h('article', {},
    h('h1', {}, title),
    h('p', {}, 'by ', h('a', { href: '/about/' }, mine ? 'Mira' : 'Tove')),
    h('p', {}, 'The white ring at the bottom is older than the handle. It grows where the water is loudest, and one can read from it how often somebody was called away from the kitchen.'),
    h('p', {}, 'I have photographed eleven of them. Further down there is room for yours.')),
);

const language = options.lang ? `/${options.lang}` : '';
const query = new URLSearchParams({
  origin: address.href, session: '', theme: 'light', reactionsEnabled: options.mute ? '0' : '1', emitMetadata: '0', inputPosition: 'bottom',
  repo: mine ? 'mira-halm/sandpiper-notes' : 'tove-lind/kettle-notes', repoId: 'R_kgDOA1', category: 'Announcements', categoryId: 'DIC_kwDO1',
  strict: '0', description: '', backLink: address.href, term: location.pathname.slice(1),
});
for (const name of ['refuse', 'never', 'late', 'who']) if (options[name]) query.set(name, options[name]);
const frame = h('iframe', { class: 'giscus-frame giscus-frame--loading', title: 'Comments', scrolling: 'no', src: `https://giscus.app${language}/widget?${query}` });
document.body.append(h('div', { class: 'giscus' }, frame));

addEventListener('message', ({ origin, data }) => {
  if (origin !== 'https://giscus.app' || !data?.giscus?.resizeHeight) return;
  frame.classList.remove('giscus-frame--loading');
  frame.style.height = `${data.giscus.resizeHeight}px`;
});
