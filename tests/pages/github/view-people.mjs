// People: profile with its two follow blocks, organisation without an h-card, lists of followers, hovercard.

import { html, raw, icon, avatar, cardAttributes, escape } from './view-html.mjs';
import { lateSlot } from './view-layout.mjs';
import { people, repos } from './world.mjs';

/** The pair of forms; `hidden` says which of them does not apply now. */
export function followForms(c, login, size = 'btn-block') {
  if (login === c.me) return '';
  if (!c.me) return html`<span class="user-following-container"><a class="btn ${size}" href="/login?return_to=${encodeURIComponent(`/${login}`)}" rel="nofollow" aria-label="You must be signed in to follow ${login}">Follow</a></span>`;
  if (c.late) return lateSlot(size, `follow:${login}`);
  const on = Boolean(c.state.follows[login]);
  const trap = c.query.has('hostile') ? raw('<input type="hidden" name="hidden" value="1"><input type="hidden" name="getAttribute" value="1"><input type="hidden" name="action" value="/users/follow?target=somebody-else">') : '';
  const form = (act, label, hidden, feedback) => html`<form class="js-form-toggle-target"${hidden ? raw(' hidden="hidden"') : ''} data-sr-feedback="${feedback} ${login}" data-turbo="false" action="/users/${act}?target=${login}" accept-charset="UTF-8" method="post">${trap}<input type="hidden" name="authenticity_token" value="sample"><input type="submit" name="commit" value="${label}" class="btn ${size}" title="${label} ${login}" aria-label="${label} ${login}" data-disable-with="${label}"></form>`;
  return html`<span class="user-following-container js-form-toggle-container">
    ${form('follow', 'Follow', on, 'You are following')}
    ${form('unfollow', 'Unfollow', !on, 'You are unfollowing')}</span>`;
}

export function profile(c, login) {
  const person = people[login];
  const own = login === c.me;
  const tab = c.query.get('tab');
  const followers = Object.keys(people).filter((other) => other !== login && !people[other].organization);
  const name = c.query.has('hostile') && !own ? `\u202e${person.name}\u2066 ${'W'.repeat(1_000_000)}` : person.name;
  return {
    title: `${login} (${person.name})`, route: '/:user_id(.:format)', context: html`<b>${login}</b>`,
    metas: [['octolytics-dimension-user_login', login], ['hovercard-subject-tag', `user:${person.id}`]],
    main: html`<main id="js-pjax-container" class="container"><div class="Layout Layout--profile">
      <div class="Layout-sidebar">
        <div class="user-profile-sticky-bar js-user-profile-sticky-bar"><div class="user-profile-mini-vcard d-table">${avatar(login, 32)} <strong>${login}</strong> ${own ? '' : followForms(c, login, 'btn-sm')}</div></div>
        <div class="h-card" data-acv-badge-hovercards-enabled itemscope itemtype="http://schema.org/Person">
          <a class="profile-photo" itemprop="image" href="/avatars/${login}.svg">${avatar(login, 180)}</a>
          <div class="vcard-names-container"><h1 class="vcard-names"><span class="p-name vcard-fullname d-block overflow-hidden" itemprop="name">${name}</span> <span class="p-nickname vcard-username d-block" itemprop="additionalName">
            ${login}
            ${person.pronouns ? html`· <span itemprop="pronouns">${person.pronouns}</span>` : ''}</span></h1></div>
          <div class="p-note user-profile-bio mb-3 js-user-profile-bio"><div>${person.bio}</div></div>
          <div class="js-profile-editable-area d-flex flex-column">
            ${own ? html`<button type="button" class="btn btn-block js-profile-editable-edit-button">Edit profile</button>` : followForms(c, login)}
            ${person.sponsors && !own ? html`<a id="sponsor-profile-button" class="btn btn-block" href="/sponsors/${login}" aria-label="Sponsor @${login}">${icon('heart')} Sponsor</a>` : ''}
            <p class="f5"><a class="Link--secondary" href="/${login}?tab=followers"><span class="text-bold">${person.followers}</span> followers</a></p>
            <ul class="vcard-details list-style-none f6"><li itemprop="homeLocation">${person.place}</li>
              ${person.site ? html`<li itemprop="url"><a rel="nofollow me" class="Link--primary" href="${person.site}">${person.site}</a></li>` : ''}
              ${person.social ? html`<li itemprop="social"><a rel="nofollow me" class="Link--primary" href="${person.social}">${person.social.replace('https://', '')}</a></li>` : ''}</ul></div>
        </div></div>
      <div class="Layout-main"><nav class="UnderlineNav" aria-label="User profile"><ul class="UnderlineNav-body list-style-none"><li><a class="UnderlineNav-item" href="/${login}">Overview</a></li><li><a class="UnderlineNav-item" href="/${login}?tab=followers">Followers</a></li></ul></nav>
        <turbo-frame id="user-profile-frame">${tab === 'followers'
          ? followers.map((other) => html`<div class="d-table table-fixed col-12 width-full py-4 border-bottom follower">
            <a class="d-inline-block"${cardAttributes(other)} href="/${other}">${avatar(other, 50)}</a>
            <div class="follower-name"><a class="d-inline-block no-underline mb-1"${cardAttributes(other)} href="/${other}"><span class="f4 Link--primary">${people[other].name}</span> <span class="Link--secondary">${other}</span></a><div class="color-fg-muted">${people[other].bio}</div></div>
            ${followForms(c, other, 'btn-sm')}</div>`)
          : html`<h2 class="h4">Pinned</h2><ol class="pinned list-style-none">${Object.keys(repos).filter((key) => key.startsWith(`${login}/`)).map((key) => html`<li class="Box Box-body pinned-item-list-item"><a href="/${key}"><span class="repo">${key.split('/')[1]}</span></a><p class="pinned-item-desc color-fg-muted">${repos[key].about}</p></li>`)}</ol>`}
        </turbo-frame></div></div></main>`,
  };
}

export function organization(c, login) {
  const org = people[login];
  return {
    title: org.name, route: '/:user_id(.:format)', context: html`<b>${login}</b>`,
    metas: [['hovercard-subject-tag', `organization:${org.id}`], ['octolytics-dimension-user_login', login]],
    main: html`<main class="container"><div itemscope itemtype="http://schema.org/Organization">
      <header class="orghead d-flex">${avatar(login, 100)}<div class="orghead-text"><h1 class="h2 lh-condensed">${org.name}</h1><div class="color-fg-muted">${org.bio}</div><p class="f6">${org.place} · <a href="/orgs/${login}/followers"><span class="text-bold">1.2k</span> followers</a></p></div>
      <div class="flex-self-start">${followForms(c, login, 'btn-sm')}</div></header>
      <h2 class="h4">Repositories</h2>${Object.keys(repos).filter((key) => key.startsWith(`${login}/`)).map((key) => html`<div class="Box Box-body" itemprop="owns"><a itemprop="name codeRepository" href="/${key}">${key.split('/')[1]}</a><p class="color-fg-muted">${repos[key].about}</p></div>`)}
      <h2 class="h4">People</h2><p>${['haru-nishi', 'mira-halm'].map((other) => html`<a class="member-avatar"${cardAttributes(other)} href="/${other}">${avatar(other, 36)}</a> `)}</p></div></main>`,
  };
}

export function hovercard(c, login) {
  const person = people[login];
  return html`<div data-hydro-view="${JSON.stringify({ event_type: 'user-hovercard-hover', payload: { card_user_login: login } })}" class="hovercard-body"><div class="position-relative">
    <section aria-label="User avatar"><a class="user-hovercard-avatar" href="/${login}">${avatar(login, 48)}</a></section>
    <section aria-label="User login and name" class="d-inline-flex mt-2"><a class="f5 text-bold Link--primary no-underline" href="/${login}">${login}</a> <span class="Truncate"><span class="Truncate-text"><a class="Link--secondary no-underline ml-1" href="/${login}">${person.name}</a></span></span></section>
    <section aria-label="User bio" class="mt-1"><div>${person.bio}</div></section>
    <aside aria-label="User action buttons" class="hovercard-actions">${person.sponsors ? html`<a id="sponsor-button-hovercard-user" class="Button btn btn-sm" href="/sponsors/${login}" aria-label="Sponsor @${login}">${icon('heart')} Sponsor</a>` : ''} ${followForms({ ...c, late: false }, login, 'btn-sm')}</aside>
  </div></div><div class="sr-only">Press escape to close this hovercard</div>`;
}

export const sponsor = (c, login) => ({
  title: `Sponsor @${login}`, main: html`<main class="container"><h1 class="h2">Support ${people[login].name}</h1><p>${raw(escape(people[login].bio))}</p><p>Choose an amount on the next page.</p><a class="btn" href="/sponsors/${login}/sponsorships?frequency=one-time">Select</a></main>`,
});
