// Quora: a question with its answers, one answer on its own page, somebody's profile. Class names are utilities that repeat everywhere.
// How a vote looks afterwards is not confirmed; the pages have vote buttons to show that nothing is recorded from them.

import { escaped, living } from '../kit/server.mjs';

export const origin = 'https://www.quora.com';

export const pages = { profile: '/profile/Ada-Brandt', answer: '/Why-do-kettles-sing/answer/Ada-Brandt', question: '/Why-do-kettles-sing', german: '/Warum-singen-Kessel/answer/Ben-Ortiz' };

/** What depends on the language: the question, one answer to it, the label of the vote. */
const WORDS = {
  en: { question: 'Why do kettles sing?', said: 'Bubbles that die before they reach the top.', vote: 'Upvote' },
  de: { question: 'Warum singen Kessel?', said: 'Der Deckel ist das Instrument.', vote: 'Positiv bewerten' },
};

const answer = (/** @type {string} */ handle, /** @type {string} */ words, label = WORDS.en.vote) => `<div class="q-box qu-pt--medium"><a class="q-box qu-color--gray_dark" href="/profile/${handle}">${handle.replaceAll('-', ' ')}</a>
  <div class="q-text qu-wordBreak--break-word"><p>${words}</p></div>
  <button type="button" class="q-click-wrapper puppeteer_test_votable_upvote_button" aria-pressed="false" aria-label="${label}">↑ 12</button></div>`;

export const create = living({
  folder: new URL(import.meta.url),
  page({ path }) {
    const profile = /^\/profile\/([\w-]+)$/.exec(path)?.[1];
    const one = /^\/[\w-]+\/answer\/([\w-]+)$/.exec(path)?.[1];
    const lang = path.startsWith('/Warum-') ? 'de' : 'en';
    const t = WORDS[lang];
    const body = profile ? `<h1>${escaped(profile.replaceAll('-', ' '))}</h1>${answer('Ben-Ortiz', 'Shared by Ada: the lid is the instrument.')}`
      : one ? `<h1>${t.question}</h1>${answer(one, t.said, t.vote)}`
      : path === '/Why-do-kettles-sing' ? `<h1>Why do kettles sing?</h1>${answer('Ada-Brandt', 'Bubbles that die before they reach the top.')}${answer('Ben-Ortiz', 'The lid is the instrument.')}<div class="doc" data-placeholder="Write your answer" contenteditable="true"></div><button type="button" class="q-click-wrapper">Post</button>` : null;
    return body ? { title: 'Quora', lang, scripts: ['page.mjs'], styles: ['quora.css'], body: `<div id="root"><div class="q-box">${body}</div></div>` } : null;
  },
});
