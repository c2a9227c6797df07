/** Medium in the browser: a feed, stories with claps and responses, a profile. */
import { after, h, icon, late, options, portal, send } from '/_/kit/page.mjs';
import { responses, stories } from './world.mjs';

/** @type {Record<string, Record<string, string>>} */
const WORDS = {
  en: { follow: 'Follow', following: 'Following', respond: 'Respond', cancel: 'Cancel', reply: 'Reply', responses: 'Responses', share: 'Copy link', refused: 'Something went wrong.' },
  es: { follow: 'Seguir', following: 'Siguiendo', respond: 'Responder', cancel: 'Cancelar', reply: 'Responder', responses: 'Respuestas', share: 'Copiar enlace', refused: 'Algo salió mal.' },
};
const t = (/** @type {string} */ key) => (WORDS[options.lang] ?? WORDS.en)[key];
/** Two hashed names, other ones on every load. */
const made = () => Array.from({ length: 2 }, () => Math.random().toString(36).slice(2, 4)).join(' ');
const HANDS = 'M12 3v6m-3 1v8h8v-8z';

const root = document.querySelector('#root');
const toast = (/** @type {string} */ text) => root?.append(h('div', { role: 'alert', class: made() }, text));

function clap(/** @type {string} */ place) {
  let claps = 0;
  let /** @type {any} */ holding = 0;
  const count = h('button', { class: made() }, '82');
  const button = h('button', { class: made(), 'data-testid': `${place}ClapButton` }, icon(HANDS, { 'aria-label': 'clap' }));
  const one = () => {
    if (options.never || claps === 50) return;
    claps++;
    count.textContent = String(82 + claps);
    button.firstChild.firstChild.setAttribute('fill-rule', 'evenodd');
    if (options.refuse) after(60, () => { claps--; count.textContent = String(82 + claps); });
  };
  button.addEventListener('mousedown', () => { holding = setInterval(one, 150); });
  button.addEventListener('mouseup', () => { clearInterval(holding); one(); });
  return h('span', { class: made() }, button, count);
}

/** A box to respond in; the same for the story and for another response. @param {(text: string) => void} sent @param {() => void} close */
function editor(sent, close) {
  const field = h('div', { role: 'textbox', 'data-slate-editor': 'true', contenteditable: 'true', class: made() });
  const respond = h('button', { class: made(), 'data-testid': 'ResponseRespondButton', disabled: true, onclick: () => send(() => { sent(field.textContent); field.textContent = ''; respond.disabled = true; }, () => toast(t('refused'))) }, t('respond'));
  field.addEventListener('input', () => { respond.disabled = !field.textContent.trim(); });
  return h('div', { class: made() }, h('div', { class: made() }, field), h('div', { class: made() }, h('button', { class: made(), 'data-testid': 'CancelResponseButton', onclick: close }, t('cancel')), respond));
}

/** @param {{ by: string, name: string, text: string }} response */
function response({ by, name, text }) {
  const nested = h('div', { class: made() });
  return h('div', { class: made() }, h('a', { href: `/@${by}?source=responses`, class: made() }, name), h('pre', {}, text),
    h('button', { class: made(), onclick: () => nested.replaceChildren(editor((more) => nested.append(response({ by: 'mira', name: 'Mira Halm', text: more })), () => nested.replaceChildren())) }, t('reply')), nested);
}

function panel() {
  const list = h('div', {}, responses.map(response));
  const box = editor((text) => list.prepend(response({ by: 'mira', name: 'Mira Halm', text })), () => box.querySelector('[role=textbox]')?.replaceChildren());
  return h('aside', { class: made() }, h('h2', {}, t('responses')), box, list);
}

/** A follow button: words alone. */
function follow() {
  const button = h('button', { class: made(), onclick: () => { if (!options.never) button.textContent = t(button.textContent === t('follow') ? 'following' : 'follow'); } }, t('follow'));
  return button;
}

const bar = (/** @type {string} */ place) => h('div', { class: 'bar' }, clap(place), h('button', { class: made(), onclick: () => document.querySelector('aside')?.scrollIntoView({ block: 'center' }) }, icon(HANDS, { 'aria-label': 'responses' })),
  h('button', { class: made(), 'data-testid': `${place}BookmarkButton` }, '⚑'),
  h('button', { class: made(), 'data-testid': `${place}SocialShareButton`, onclick: () => void portal(h('div', { role: 'dialog', 'aria-labelledby': 'postFooterSocialMenu' }, h('button', {}, t('share')))) }, '↗'));

/** @param {(typeof stories)[0]} story */
const show = ({ by, name, title, link }) => h('div', { class: made() }, h(options.bare ? 'div' : 'main', {}, h('article', {},
  h('h1', { 'data-testid': 'storyTitle', class: made() }, title),
  h('div', { class: made() }, h('img', { 'data-testid': 'authorPhoto', alt: name, width: 44, height: 44 }), h('a', { 'data-testid': 'authorName', href: link ?? `/@${by}?source=post_page---byline` }, name), follow(), h('span', { 'data-testid': 'storyReadTime' }, '4 min read'), h('span', { 'data-testid': 'storyPublishDate' }, 'Nov 2')),
  bar('header'), h('section', {}, h('p', {}, `${title}, and what it was like there. With thanks to `, h('a', { href: '/@gita' }, 'Gita'), '.')), bar('footer')), panel()));

const feed = () => stories.map(({ path, by, name, title }) => h('article', { 'data-testid': 'post-preview', class: made() }, path.startsWith('/@') ? null : h('a', { href: '/harbour' }, 'Harbour'),
  h('a', { href: `/@${by}?source=home` }, name), h('a', { href: `${path}?source=home` }, h('h2', {}, title)), h('button', { class: made() }, icon(HANDS, { 'aria-label': 'clap' }), '82')));

const header = h('header', { class: 'bar' }, h('a', { href: '/', 'data-testid': 'headerMediumLogo' }, 'Medium'), h('button', { 'data-testid': 'headerNotificationButton' }, '🔔'),
  h('button', { 'data-testid': 'headerUserIcon', onclick: () => void portal(h('div', { role: 'menu' }, h('a', { href: '/@mira' }, 'Profile'))) }, h('img', { alt: 'Mira Halm', width: 32, height: 32 })));
const story = stories.find(({ path }) => path === location.pathname);
late(() => root?.append(header, ...(story ? [show(story)] : location.pathname === '/@ada' ? [h('h2', {}, h('span', { 'data-testid': 'authorName' }, 'Ada Sommer')), follow(), h('a', { href: '/@ada/followers' }, '12 Followers')] : feed())));
