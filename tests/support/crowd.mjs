/**
 * A page with as many posts as a test wants, of as many people: a bare feed in Mastodon's classic markup. It is for counting
 * and timing; how hard real pages are is what `tests/pages/mastodon` is for.
 */

export const origin = 'https://crowd.example';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";
const SCRIPT = `addEventListener('click', event => {
  const button = event.target.closest('.star-icon');
  button?.classList.toggle('active');
});`;
const STYLE = 'button{width:3rem;height:1.5rem} .status{display:inline-block;width:9rem;height:3.4rem;overflow:hidden}';

/** @param {number} n */
const post = (n) => `<div class="status__wrapper" tabindex="0"><div class="status" data-id="${n}"><div class="status__info">
  <a class="status__display-name" href="/@p${n}" data-hover-card-account="${n}"><strong class="display-name__html">P ${n}</strong></a>
  <a class="status__relative-time" href="/@p${n}/${n}"><time datetime="2026-11-01T10:00:00Z">1 Nov</time></a></div>
  <div class="status__action-bar"><button class="star-icon icon-button" id="star-${n}"><svg class="icon icon-star"></svg></button></div></div></div>`;

/** @param {{ posts?: number }} [options] @returns {import('./network.mjs').World} */
export function create({ posts = 200 } = {}) {
  const state = JSON.stringify({ meta: { domain: 'crowd.example', me: '0' }, accounts: { 0: { acct: 'me', display_name: 'Me' } } });
  const all = Array.from({ length: posts }, (_, n) => post(n + 1)).join('');
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Crowd</title><link rel="stylesheet" href="/style.css">
    <script id="initial-state" type="application/json">${state}</script><div id="mastodon" data-props="{}">${all}</div><script src="/script.js"></script>`;
  return {
    handle({ url }) {
      const path = new URL(url).pathname;
      const [type, body] = { '/script.js': ['text/javascript', SCRIPT], '/style.css': ['text/css', STYLE] }[path] ?? ['text/html', html];
      return { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY }, body };
    },
  };
}
