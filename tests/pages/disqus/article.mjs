// The article and the thread below it.
import { h, options } from '/_/kit/page.mjs';

const address = location.origin + location.pathname;
const query = new URLSearchParams({ base: 'default', f: 'brickwork', t_i: `wall ${location.pathname}`, t_u: address, t_e: document.title, t_d: document.title, t_t: document.title, s_o: 'default', l: options.lang ?? '' });
for (const name of ['refuse', 'never', 'late', 'who']) if (options[name]) query.set(name, options[name]);
document.body.append(
  h('article', {}, h('h1', {}, 'Garden walls that lean on purpose'),
    h('p', {}, 'A wall with a bend needs one brick less in every four. The gardeners of the flat counties knew it before anybody wrote it down.'),
    h('p', {}, 'We walked along nine of them.')),
  h('div', { id: 'disqus_thread' }, h('iframe', { id: 'dsq-app4711', name: 'dsq-app4711', title: 'Disqus', src: `https://disqus.com/embed/comments/?${query}#version=3a153681e8d91dee2860bdf5f56e28f6` })),
);
