/** Which page this is and which front-end draws it. */
import { h, options } from '/_/kit/page.mjs';
import { nav, notifications, occluding, rail, update } from './classic.mjs';
import { card, feed, profile, skills } from './sdui.mjs';
import * as world from './world.mjs';

const path = location.pathname;
const old = options.ui === 'classic';
const number = /urn:li:\w+:(\d+)/.exec(decodeURIComponent(path))?.[1];
const slug = /^\/in\/([\w-]+)\//.exec(`${path}/`)?.[1] ?? '';
const person = world.people[slug];

/** The new front-end has a bar without a name and an inner scroller. */
const main = (/** @type {any[]} */ ...content) => [h('header', { 'data-testid': 'primary-nav' }, h('a', { href: '/feed/' }, 'Home'), h('button', {}, 'Me')), h('main', { id: 'workspace' }, content)];

function draw() {
  if (path.startsWith('/notifications')) return [nav(), notifications()];
  if (path.endsWith('/recent-activity/all/')) return [nav(), occluding(world.activity.filter(({ by }) => by === slug))];
  if (path.endsWith('/details/skills/')) return main(skills(person));
  if (person) return main(profile(person));
  if (number) {
    const post = world.alone.find(({ n }) => world.number(n) === number) ?? world.focal;
    return old ? [nav(), update(post, { open: true })] : main(card(world.focal, { detail: true }));
  }
  return old ? [nav(), rail(), h('main', {}, h('div', { class: 'relative' }, h('div', { class: 'scaffold-finite-scroll' }, world.classic.map((post) => update(post)))))] : main(feed(world.feed));
}

document.body.append(...draw(), h('div', { id: 'artdeco-modal-outlet' }));
