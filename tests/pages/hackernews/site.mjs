/**
 * Hacker News: flat tables, one thing spread over two rows, forms that really post and pages that really follow. Votes are
 * the page's script's (`hn.mjs`): they show at once and ask nobody.
 *
 * Besides the common options: `out=1` nobody is signed in, `voted=ID` a vote of an earlier visit, `old=1` the markup of 2023.
 * English only, as the real one.
 */
import { escaped as esc, living } from '../kit/server.mjs';
import { ME, createWorld } from './world.mjs';

export const origin = 'https://news.ycombinator.com';
export const pages = { news: '/', item: '/item?id=1001', threads: '/threads?id=mira', comments: '/newcomments', reply: '/reply?id=2001', user: '/user?id=ada_k' };

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);
const link = (/** @type {string} */ href, /** @type {any} */ text, more = '') => `<a href="${esc(href)}"${more}>${text}</a>`;

/** @param {any} view @param {{ id: number, minutes: number }} thing */
function age({ old }, { id, minutes }) {
  const at = new Date((minutes ? NOW : Date.now()) - minutes * 60_000);
  const said = minutes < 60 ? `${minutes} minutes ago` : `${Math.floor(minutes / 60)} hours ago`;
  return `<span class="age" title="${at.toISOString().slice(0, 19)}${old ? '' : ` ${at.getTime() / 1000 | 0}`}">${link(`item?id=${id}`, said)}</span>`;
}

/** The arrows, or the mark of one's own. @param {any} view @param {{ id: number, by: string | null, down?: boolean }} thing */
function arrows(view, { id, by, down }) {
  if (by === ME && !view.out) return '<td valign="top" class="votelinks"><center><font color="#ff6600">*</font><br></center></td>';
  const one = (/** @type {string} */ how) =>
    `<a id="${how}_${id}" class="clicky${view.voted(id) ? ' nosee' : ''}" href="${esc(`vote?id=${id}&how=${how}${view.out ? '' : '&auth=f3a9c1'}&goto=${encodeURIComponent(view.here)}`)}"><div class="votearrow${how === 'down' ? ' rotate180' : ''}" title="${how}vote"></div></a>`;
  return `<td valign="top" class="votelinks"><center>${one('up')}${down && !view.out ? one('down') : ''}</center></td>`;
}

/** @param {any} view @param {number} id */
const unvote = (view, id) => `<span id="unv_${id}">${view.voted(id) ? ` | <a id="un_${id}" class="clicky" href="${esc(`vote?id=${id}&how=un&auth=f3a9c1&goto=news`)}">unvote</a>` : ''}</span>`;

/** @param {any} view @param {import('./world.mjs').Story} story @param {number} [rank] */
function story(view, story, rank) {
  const { id, by, title, url, minutes, job } = story;
  const count = view.world.under(id).length;
  const site = url ? ` <span class="sitebit comhead"> (${link(`from?site=${new URL(url).host}`, `<span class="sitestr">${new URL(url).host}</span>`)})</span>` : '';
  const line = job
    ? `<td colspan="2"></td><td class="subtext">${age(view, story)} | ${link(`hide?id=${id}&auth=f3a9c1&goto=news`, 'hide')}</td>`
    : `<td colspan="2"></td><td class="subtext"><span class="subline"><span class="score" id="score_${id}">${id % 90} points</span> by ${link(`user?id=${by}`, by, ' class="hnuser"')} ${age(view, { id, minutes })} ${unvote(view, id)} | ${link(`hide?id=${id}&auth=f3a9c1&goto=news`, 'hide', view.list ? ' class="clicky hider"' : '')} | ${link(`fave?id=${id}&auth=f3a9c1`, 'favorite')} | ${link(`item?id=${id}`, `${count}&nbsp;comments`)}</span></td>`;
  return `<tr class="athing${view.old ? '' : ' submission'}" id="${id}"><td align="right" valign="top" class="title"><span class="rank">${rank ? `${rank}.` : ''}</span></td>${job ? '<td></td>' : arrows(view, story)}<td class="title"><span class="titleline">${link(url ?? `item?id=${id}`, esc(title))}${site}</span></td></tr>
<tr>${line}</tr><tr class="spacer"></tr>`;
}

/** @param {any} view @param {import('./world.mjs').Comment} comment @param {number} depth @param {string} [navigation] */
function head(view, comment, depth, navigation = '') {
  const { id, by, parent } = comment;
  const up = depth > 0 ? ` | ${link(`#${parent}`, 'parent', ' class="clicky" aria-hidden="true"')} | ${link('#2006', 'next', ' class="clicky" aria-hidden="true"')}` : ` | ${link('#2006', 'next', ' class="clicky" aria-hidden="true"')}`;
  return `<div style="margin-top:2px"><span class="comhead">${by ? `${link(`user?id=${by}`, by === 'zeno' ? '<font color="#3c963c">zeno</font>' : by, ' class="hnuser"')} ` : ''}${age(view, comment)} ${unvote(view, id)}${by === ME && comment.minutes < 120 && !view.out ? ` | ${link(`edit?id=${id}`, 'edit')} | ${link(`delete-confirm?id=${id}`, 'delete')}` : ''}
<span class="navs">${navigation || up} <a class="togg clicky" id="${id}" n="1" href="javascript:void(0)">[–]</a></span></span></div><br>`.replace(' style="margin-top:2px"', '');
}

/** @param {any} view @param {import('./world.mjs').Comment} comment @param {number} depth @param {{ tree?: boolean, navigation?: string }} [how] */
function row(view, comment, depth, { tree = true, navigation = '' } = {}) {
  const { id, by, text, folded } = comment;
  const story = view.world.storyOf(comment).id;
  const tag = view.old ? 'span' : 'div';
  const words = by === null ? '<div class="comment"><div class="commtext c00">[deleted]</div></div>' : `<div class="comment"><${tag} class="commtext c00">${esc(text)}</${tag}><div class="reply"><p><font size="1"><u>${link(`reply?id=${id}&goto=${encodeURIComponent(`item?id=${story}#${id}`)}`, 'reply')}</u></font></p></div></div>`;
  const inner = `<td class="ind" indent="${depth}"><img src="data:," alt="" height="1" width="${depth * 40}"></td>${by === null ? '<td valign="top" class="votelinks"></td>' : arrows(view, comment)}<td class="default">${head(view, comment, depth, navigation)}${words}</td>`;
  return tree
    ? `<tr class="athing comtr${folded ? ' coll' : ''}" id="${id}"><td><table border="0"><tr>${inner}</tr></table></td></tr>`
    : `<tr class="athing" id="${id}">${inner}</tr><tr class="spacer"></tr>`;
}

/** @param {number} parent @param {string} goto @param {string} label */
const form = (parent, goto, label) =>
  `<form action="comment" method="post"><input type="hidden" name="parent" value="${parent}"><input type="hidden" name="goto" value="${esc(goto)}"><input type="hidden" name="hmac" value="9e2bd0"><textarea name="text" rows="8" cols="80" wrap="virtual"></textarea><br><br><input type="submit" value="${label}"></form>`;

/** @param {any} view @param {string} op @param {string} title @param {string} content */
function shell({ out }, op, title, content) {
  const who = out ? link('login?goto=news', 'login') : `${link(`user?id=${ME}`, ME, ' id="me"')} (312) | ${link('logout?auth=f3a9c1&goto=news', 'logout', ' id="logout"')}`;
  return {
    title, htmlAttributes: `op="${op}"`, scripts: ['hn.mjs'], styles: ['hn.css'],
    body: `<center><table id="hnmain"><tr><td><table><tr><td><span class="pagetop"><b class="hnname">${link('news', 'Hacker News')}</b> ${link('newest', 'new')} | ${link('threads?id=mira', 'threads')} | ${link('newcomments', 'comments')}</span></td><td><span class="pagetop">${who}</span></td></tr></table></td></tr>
<tr id="pagespace"><td></td></tr><tr><td>${content}</td></tr></table></center>`,
  };
}

/** @param {any} view @param {number} id */
function item(view, id) {
  const { world } = view;
  const of = world.story(id);
  const tree = `<table border="0" class="comment-tree">${world.under(id).map((/** @type {any} */ [comment, depth]) => row(view, comment, depth)).join('')}</table>`;
  if (of) {
    const poll = (of.poll ?? []).map((/** @type {string} */ text, /** @type {number} */ at) =>
      `<tr class="athing" id="${id * 10 + at}"><td valign="top" class="votelinks"><center><a id="up_${id * 10 + at}" class="clicky" href="${esc(`vote?id=${id * 10 + at}&how=up&auth=f3a9c1`)}"><div class="votearrow" title="upvote"></div></a></center></td><td class="comment"><div>${text}</div></td></tr><tr><td></td><td class="default"><span class="comhead"><span class="score" id="score_${id * 10 + at}">4 points</span> <span id="unv_${id * 10 + at}"></span></span></td></tr>`).join('');
    return shell(view, 'item', `${of.title} | Hacker News`, `<table class="fatitem" border="0">${story(view, of)}${of.text ? `<tr><td colspan="2"></td><td><div class="toptext">${esc(of.text)}</div></td></tr>` : ''}${poll ? `<tr><td colspan="2"></td><td><table>${poll}</table></td></tr>` : ''}
<tr><td colspan="2"></td><td>${form(id, `item?id=${id}`, 'add comment')}</td></tr></table><br><br>${tree}`);
  }
  const comment = world.comment(id);
  if (!comment) return null;
  const about = world.storyOf(comment);
  return shell(view, 'item', `${comment.text} | Hacker News`, `<table class="fatitem" border="0">${focal(view, comment, about)}<tr><td colspan="2"></td><td>${form(id, `item?id=${id}`, 'reply')}</td></tr></table><br><br>${tree}`);
}

/** A comment at the head of its own page, or of the page that answers it. @param {any} view @param {any} comment @param {any} about */
const focal = (view, comment, about) =>
  `<tr class="athing" id="${comment.id}">${comment.by === null ? '<td></td>' : arrows(view, comment)}<td class="default">${head(view, comment, 0, ` | ${link(`item?id=${comment.parent}`, 'parent')} | ${link(`context?id=${comment.id}`, 'context')} <span class="onstory"> | on: ${link(`item?id=${about.id}`, esc(about.title))}</span>`)}<div class="comment"><div class="commtext c00">${esc(comment.text)}</div></div></td></tr><tr class="spacer"></tr>`;

/** @param {any} asked */
function page({ path, query, memory }) {
  const world = memory.world ??= createWorld();
  const view = {
    world, out: query.has('out'), old: query.has('old'), list: false, here: path.slice(1) || 'news',
    voted: (/** @type {number} */ id) => !query.has('out') && (query.get('voted') === String(id) || !!world.story(id)?.voted),
  };
  const id = Number(query.get('id'));
  if (path === '/' || path === '/news') {
    view.list = true;
    return shell(view, 'news', 'Hacker News', `<table border="0">${world.stories.map((/** @type {any} */ one, /** @type {number} */ at) => story(view, one, at + 1)).join('')}<tr class="morespace"></tr><tr><td colspan="2"></td><td class="title">${link('?p=2', 'More', ' class="morelink" rel="next"')}</td></tr></table>`);
  }
  if (path === '/item') return item(view, id);
  if (path === '/reply' && world.comment(id)) {
    const comment = world.comment(id);
    const about = world.storyOf(comment);
    return shell(view, 'reply', 'Add Comment | Hacker News', `<table class="fatitem" border="0">${focal(view, comment, about)}<tr><td colspan="2"></td><td>${form(id, query.get('goto') ?? `item?id=${about.id}#${id}`, 'reply')}</td></tr></table>`);
  }
  if (path === '/edit' && world.comment(id)) {
    return shell(view, 'edit', 'Edit | Hacker News', `<form action="xedit" method="post"><table>${focal(view, world.comment(id), world.storyOf(world.comment(id)))}<tr><td></td><td><input type="hidden" name="id" value="${id}"><textarea name="text" rows="6">${esc(world.comment(id).text)}</textarea><br><input type="submit" value="update"></td></tr></table></form>`);
  }
  if (path === '/newcomments') {
    const on = (/** @type {any} */ comment) => ` | ${link(`item?id=${comment.parent}`, 'parent')} <span class="onstory"> | on: ${link(`item?id=${world.storyOf(comment).id}`, esc(world.storyOf(comment).title))}</span>`;
    return shell(view, 'newcomments', 'New Comments | Hacker News', `<table border="0">${[2018, 2017, 2016, 2007].map((one) => row(view, world.comment(one), 0, { tree: false, navigation: on(world.comment(one)) })).join('')}</table>`);
  }
  if (path === '/threads') {
    const mine = query.get('id') === ME ? [2007, 2002] : [2012];
    const on = (/** @type {any} */ comment) => ` | ${link(`item?id=${comment.parent}`, 'parent')} <span class="onstory"> | on: ${link(`item?id=${world.storyOf(comment).id}`, esc(world.storyOf(comment).title))}</span>`;
    return shell(view, 'threads', 'Comments | Hacker News', `<table border="0">${mine.map((one) => row(view, world.comment(one), 0, { navigation: on(world.comment(one)) }) + world.under(one, 1).filter(([comment]) => comment.id < 9000).map((/** @type {any} */ [comment, depth]) => row(view, comment, depth)).join('')).join('')}</table>`);
  }
  if (path === '/user') {
    const name = query.get('id') ?? '';
    return shell(view, 'user', `Profile: ${name} | Hacker News`, `<table border="0"><tr class="athing" id="${esc(name)}"><td valign="top">user:</td><td timestamp="1500000000">${link(`user?id=${name}`, esc(name), ' class="hnuser"')}</td></tr><tr><td>created:</td><td>July 14, 2017</td></tr><tr><td>karma:</td><td>1204</td></tr><tr><td>about:</td><td>Clocks, mostly: large ones, slow ones, ones that run on the weather. I write about them on Sundays and mend them on all other days. If yours has stopped, tell me what it was doing when it did.</td></tr></table>`);
  }
  if (path === '/login' || path === '/favorites') return shell({ ...view, out: path === '/login' }, path.slice(1), 'Hacker News', path === '/login' ? '<b>Login</b><form action="login" method="post"><input name="acct"><input type="submit" value="login"></form>' : `<table>${story(view, world.stories[0])}</table>`);
  return null;
}

/** What is posted, and the links that do something. @param {any} asked */
function handle({ method, path, query, form: sent, headers, memory }) {
  const world = memory.world ??= createWorld();
  const to = (/** @type {string} */ where) => ({ status: 302, headers: { location: `${origin}/${where}` }, body: '' });
  if (path === '/vote') return to(query.has('auth') ? 'news' : `login?goto=${encodeURIComponent(`vote?id=${query.get('id')}`)}`);
  if (path === '/fave') return to(`favorites?id=${ME}`);
  if (path === '/hide') return to('news');
  if (method !== 'POST') return null;
  if (path === '/xedit') return to(`item?id=${sent.get('id')}`);
  if (path !== '/comment') return null;
  const from = new URLSearchParams(URL.canParse(headers.referer ?? '') ? new URL(headers.referer).search : '');
  const text = (sent.get('text') ?? '').trim();
  const plain = (/** @type {string} */ words) => ({ status: 200, headers: {}, body: `<html><head><script src="/_/kit/spy.js"></script></head><body>${words}</body></html>` });
  if (from.has('refuse')) return plain("You're posting too fast. Please slow down. Thanks.");
  if (!text) return plain('Please try again.');
  if (!from.has('never')) world.write(Number(sent.get('parent')), text);
  return to(sent.get('goto') ?? 'news');
}

export const create = living({ folder: new URL('.', import.meta.url), page, handle });
