// From an address to a page, for the server and for soft navigation alike.
//
// Returns { status, title, main, route, metas, reactApp } or { redirect }. Only the addresses the sample world knows exist.

import { html } from './view-html.mjs';
import { people, repos, threads, viewer } from './world.mjs';
import { repository, issues, releasesPage, stars } from './view-repo.mjs';
import { profile, organization, sponsor } from './view-people.mjs';
import { issue } from './view-issue.mjs';
import { pull } from './view-pull.mjs';
import { notificationsPage } from './view-notifications.mjs';

const missing = (c) => ({ status: 404, title: 'Page not found', main: html`<main class="container"><h1 class="h2">This is not the page you are looking for</h1><p><a href="/">Go to the start page</a></p></main>`, path: c.path });

const home = (c) => ({
  title: 'Dashboard', main: html`<main class="container"><h1 class="h2">Home</h1><ul class="home-list">${Object.keys(repos).map((key) => html`<li><a href="/${key}">${key}</a></li>`)}</ul>${c.me ? html`<p><a href="/notifications">Notifications</a></p>` : ''}</main>`,
});

export function pageFor(c) {
  const parts = c.path.split('/').filter(Boolean).map(decodeURIComponent);
  const [first, second, third, fourth] = parts;
  if (!first) return home(c);
  if (first === 'login') return { title: 'Sign in', main: html`<main class="container login"><h1 class="h2">Sign in</h1><form class="Box Box-body" action="/session" method="post"><label>Name <input name="login" autocomplete="off"></label><input type="submit" class="btn btn-primary" value="Sign in"></form></main>` };
  if (first === 'stars' && !second) return { redirect: `/${viewer}?tab=stars` };
  if (first === 'notifications') return c.me ? notificationsPage(c) : { redirect: '/login?return_to=%2Fnotifications&out=1' };
  if (first === 'sponsors' && people[second]) return sponsor(c, second);
  if (people[first] && !second) {
    if (people[first].organization) return organization(c, first);
    return c.query.get('tab') === 'stars' ? stars(c, first) : profile(c, first);
  }
  const key = `${first}/${second}`;
  if (!Object.hasOwn(repos, key)) return missing(c);
  if (!third) return repository(c, key);
  if (third === 'issues' && !fourth) return issues(c, key);
  if (third === 'releases') return releasesPage(c, key);
  const thread = threads[`${key}#${fourth}`];
  if (third === 'issues' && thread?.kind === 'issue') return issue(c, `${key}#${fourth}`);
  if (third === 'pull' && thread?.kind === 'pull') return pull(c, `${key}#${fourth}`);
  return missing(c);
}
