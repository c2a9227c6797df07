/**
 * A living miniature of Stack Overflow with mira (900) signed in.
 *
 * Pages are drawn in the browser; only an answer may be a real form post (`?post=1`), which is answered by the way to the new
 * answer. Options: those of the kit, `?old=1` (the look of 2018), `?lang=ru`.
 */
import { living } from '../kit/server.mjs';
import { questions } from './world.mjs';

export const origin = 'https://stackoverflow.com';

export const pages = { list: '/questions', question: '/questions/1234/how-do-i-fold-a-map', own: '/questions/5678/why-does-my-kettle-whistle', person: '/users/9/ada-sommer' };

export const create = living({
  folder: new URL('.', import.meta.url),
  handle({ method, path, form, memory }) {
    const id = /^\/questions\/(\d+)\/answer\/submit$/.exec(path)?.[1];
    if (method !== 'POST' || !id) return null;
    const question = questions.find((one) => one.id === Number(id));
    if (!form.get('post-text')?.trim()) return { status: 303, headers: { location: `/questions/${id}/${question?.slug}` }, body: '' };
    (memory.answers ??= []).push({ question: Number(id), id: 990, text: form.get('post-text') });
    return { status: 303, headers: { location: `/questions/${id}/${question?.slug}/990#990` }, body: '' };
  },
  page({ path, query, memory }) {
    const id = Number(/^\/questions\/(\d+)\//.exec(path)?.[1]);
    if (path !== '/questions' && !questions.some((one) => one.id === id) && !path.startsWith('/users/')) return null;
    const posted = (memory.answers ?? []).filter((/** @type {any} */ answer) => answer.question === id);
    return {
      title: 'Stack Overflow', lang: query.get('lang') ?? 'en', scripts: ['page.mjs'], styles: ['page.css'],
      bodyAttributes: `class="question-page unified-theme" data-posted="${posted.length}"`,
      body: '<header class="s-topbar js-top-bar"></header><div id="content"></div>',
    };
  },
});
