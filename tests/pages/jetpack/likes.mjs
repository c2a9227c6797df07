// The frame: a like button, one to reblog, and who likes it. A comment's frame has a link only.
import { act, h, late, options, speaker } from '/_/kit/page.mjs';

const about = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const t = speaker({ en: { like: 'Like', liked: 'Liked', reblog: 'Reblog', reblogged: 'Reblogged', first: 'Be the first to like this.' }, pl: { like: 'Lubię to', liked: 'Polubione', reblog: 'Przebloguj', reblogged: 'Przeblogowane', first: 'Polub jako pierwszy.' } });
const signedIn = options.who !== 'nobody';

function likebox() {
  let liked = !!options.mine;
  const link = h('a', { href: '#', rel: 'nofollow', onclick: (event) => { event.preventDefault(); if (signedIn) act(flip, flip); } });
  const button = h('div', {}, link);
  const people = h('ul', { class: 'wpl-avatars' });
  const flip = () => { liked = !liked; show(); };
  const show = () => {
    const state = liked ? 'liked' : 'like';
    button.className = `wpl-button ${state}`;
    link.className = `${state} sd-button`;
    link.replaceChildren(h('span', {}, t(state)), ' ');
    people.replaceChildren(...(liked ? [h('li', { class: 'wp-liker-me', 'data-liker-id': 7003 }, h('a', { title: 'Mira Halm', href: 'https://gravatar.example/mirahalm', class: 'wpl-liker', rel: 'nofollow' }, 'M'))] : []));
  };
  show();
  const again = h('a', { href: '#', class: 'reblog sd-button', rel: 'nofollow', onclick: (event) => {
    event.preventDefault();
    if (signedIn && !options.refuse && !options.never) setTimeout(() => { again.className = 'reblogged sd-button'; again.replaceChildren(h('span', {}, t('reblogged'))); }, 300);
  } }, h('span', {}, t('reblog')));
  return h('div', { class: 'wpl-likebox wpl-new-layout' }, h('div', { class: 'wpl-button reblog' }, again), button, people, h('div', { class: 'wpl-count' }, h('span', { class: 'wpl-count-text' }, t('first'))));
}

function commentLike() {
  const link = h('a', { class: 'comment-like-link', href: '#', onclick: (event) => { event.preventDefault(); box.className = 'comment-liked'; } }, t('like'));
  const box = h('p', { class: 'comment-not-liked' }, link);
  return box;
}

late(() => document.body.append(about.comment_id ? commentLike() : likebox()));
