// Repository pages: code with readme, list of issues, releases (old star forms), and a person's list of stars.

import { html, raw, icon, time, count, avatar, cardAttributes, hashed } from './view-html.mjs';
import { repositoryFrame, starForms } from './view-layout.mjs';
import { repos, threads, threadPath, releases } from './world.mjs';

export function repository(c, key) {
  const [owner, name] = key.split('/');
  const about = repos[key];
  const files = [['src', 'Keep one list of stations'], ['tests', 'Compare with the printed almanac'], ['LICENSE', 'Start'], ['README.md', 'Say what it is in one sentence']];
  return {
    title: `${key}: ${about.about}`, context: html`${owner} / <b>${name}</b>`, route: '/:user_id/:repository',
    main: repositoryFrame(c, key, 'Code', html`<div class="Layout">
      <div class="Layout-main">
        <div class="Box"><div class="Box-header"><a class="Link--primary"${cardAttributes(owner)} href="/${owner}">${avatar(owner, 20)} ${owner}</a> <span class="color-fg-muted">Say what it is in one sentence</span></div>
          ${files.map(([file, commit]) => html`<div class="Box-row file-row">${icon(file.includes('.') || file === 'LICENSE' ? 'repo' : 'code')}<span class="file-name">${file}</span><span class="color-fg-muted">${commit}</span></div>`)}</div>
        <div class="Box readme"><div class="Box-header">README</div><article class="markdown-body entry-content" itemprop="text">
          <h1>${name}</h1><p>${about.about}.</p>
          <p>Nothing to configure: put the files beside your own, read the two pages of the manual and begin. Questions are welcome as issues, in English, 日本語 or polski.</p>
          <p>It grew out of <a href="/r-okafor/lantern">r-okafor/lantern</a>, which is worth a star of its own, and is read every week by a few dozen people.</p>
          <h2>Thanks</h2><p>To <a class="user-mention" data-hovercard-type="user" data-hovercard-url="/users/haru-nishi/hovercard" href="/haru-nishi">@haru-nishi</a> for the first drawing.</p></article></div>
      </div>
      <aside class="Layout-sidebar"><h2 class="h4">About</h2><p>${about.about}</p><p class="color-fg-muted">${icon('star')} <a href="/${key}/stargazers"><strong>${count(about.stars)}</strong> stars</a></p><p class="color-fg-muted">${about.language} · ${about.forks} forks</p>
        <a class="Link--primary" href="/${key}/releases" data-turbo-frame="repo-content-turbo-frame">Releases</a></aside>
    </div>`),
  };
}

export function issues(c, key) {
  const rows = Object.entries(threads).filter(([id, thread]) => id.startsWith(`${key}#`) && thread.kind === 'issue');
  return {
    title: `Issues · ${key}`, route: '/_view_fragments/issues/index/:user_id/:repository/layout', reactApp: true,
    main: repositoryFrame(c, key, 'Issues', html`<react-app app-name="issues-react" class="react-app"><div data-target="react-app.reactRoot"><div class="Box ${hashed(c, 'ListView-module__container')}">
      <div class="Box-header"><b>Open</b> <span class="Counter">${rows.length}</span></div>
      <ul role="list" data-listview-component="items-list" class="list-style-none">${rows.map(([id, thread]) => html`<li class="Box-row ${hashed(c, 'ListItem-module__listItem')}" role="listitem">
        ${icon('issue-opened', 'color-fg-open')} <div><h3 class="h5"><a data-testid="issue-pr-title-link" href="${threadPath(id)}">${thread.title}</a></h3>
        <span class="color-fg-muted f6">#${id.split('#')[1]} · <a class="Link--muted" data-hovercard-type="user" href="/${thread.author}">${thread.author}</a> opened ${time(c, thread.at)}</span></div></li>`)}</ul>
    </div></div></react-app>`),
  };
}

export function releasesPage(c, key) {
  const rows = releases.filter((release) => release.repo === key);
  return {
    title: `Releases · ${key}`, route: '/:user_id/:repository/releases(.:format)',
    main: repositoryFrame(c, key, 'Releases', rows.length
      ? rows.map((release) => html`<section class="release" aria-labelledby="hd-${release.tag}"><div class="Box Box-body">
        <h2 id="hd-${release.tag}" class="h3"><a href="/${key}/releases/tag/${release.tag}" class="Link--primary">${release.tag}</a></h2>
        <p class="color-fg-muted f6"><a${cardAttributes(release.author)} href="/${release.author}">${avatar(release.author, 20)} ${release.author}</a> released this ${time(c, release.at)}</p>
        <div class="markdown-body my-3" data-test-selector="body-content">${raw(release.body)}</div></div></section>`)
      : html`<p class="blankslate">There are no releases here</p>`, 'legacy'),
  };
}

export function stars(c, owner) {
  const order = ['kaze-studio/tsubame', 'r-okafor/lantern', 'tove-lind/driftglass', 'mira-halm/sandpiper', 'zofia-kruk/kawka'];
  return {
    title: `${owner} (stars)`, route: '/:user_id(.:format)', context: html`<b>${owner}</b>`, metas: [['octolytics-dimension-user_login', owner]],
    main: html`<main class="container"><turbo-frame id="user-starred-repos" target="_top"><h2 class="h3">Stars</h2>
      ${order.map((key) => html`<div class="col-12 d-block width-full py-4 border-bottom star-row">
        <div class="d-flex star-row-head"><h3><a href="/${key}"><span class="text-normal">${key.split('/')[0]} / </span>${key.split('/')[1]}</a></h3>${starForms(c, key)}</div>
        <p class="color-fg-muted" itemprop="description">${repos[key].about}</p>
        <p class="f6 color-fg-muted">${repos[key].language} <a class="Link--muted" href="/${key}/stargazers">${icon('star')} ${count(repos[key].stars)}</a> Updated ${time(c, '2026-11-18T10:00:00Z')}</p></div>`)}
    </turbo-frame></main>`,
  };
}
