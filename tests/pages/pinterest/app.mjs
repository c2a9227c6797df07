/** The whole of it. Cards of the grid are used again for other pins; a pin opened from it lies over it and changes the address. */
import { act, after, h, late, options, speaker } from '/_/kit/page.mjs';

const ME = 'mira-solheim';
const t = speaker({ en: { follow: 'Follow', following: 'Following', react: 'React', save: 'Save', saved: 'Saved' }, fr: { follow: 'Suivre', following: 'Abonné', react: 'Réagir', save: 'Enregistrer', saved: 'Enregistré' } });
const PINS = [
  { id: '4400100001', by: 'orla-weaves', name: 'Orla Weaves', title: 'Linen, three threads' },
  { id: '4400100002', by: 'orla-weaves', name: 'Orla Weaves', title: 'Linen, four threads' },
  { id: '4400100003', by: 'benno-brick', name: 'Benno', title: 'A bench of leftovers', liked: true },
  { id: '4400100004', by: 'chiara-inks', name: 'Chiara', title: 'Blue from woad', sponsored: true },
  { id: '4400100005', by: ME, name: 'Mira', title: 'A footbridge' },
  { id: '4400100006', by: 'dov-folds', name: 'Dov', title: 'Paper frog', faceless: true },
  { id: '4400100007', by: 'esme-plants', name: 'Esme', title: 'Moss wall' },
  { id: '4400100008', by: 'farid-bikes', name: 'Farid', title: 'A rack of pipes' },
];
const find = (/** @type {string} */ id) => PINS.find((pin) => pin.id === id) ?? PINS[0];

/** @param {string} mark @param {string} name */
function follow(mark, name) {
  const button = h('button', { type: 'button' });
  let on = false;
  const set = (/** @type {boolean} */ to) => {
    on = to;
    button.setAttribute('aria-label', `${t(to ? 'following' : 'follow')} ${name}`);
    button.replaceChildren(h('div', {}, t(to ? 'following' : 'follow')));
  };
  set(false);
  button.addEventListener('click', () => {
    const was = on;
    act(() => set(!was), () => set(was));
  });
  return h('div', { 'data-test-id': mark }, button);
}

/** @param {any} pin */
function save(pin) {
  const button = h('button', {}, t('save'));
  const box = h('div', { 'data-test-id': 'PinBetterSaveButton' }, button);
  button.addEventListener('click', () => act(() => box.replaceWith(h('div', { 'data-test-id': 'saved-button' }, h('button', {}, t('saved')))), () => {}));
  return box;
}

/** A pin opened up. @param {any} pin */
function closeup(pin) {
  const place = h('div', { 'data-test-id': 'react-button' });
  let on = false;
  // Drawn anew at every change.
  const set = (/** @type {boolean} */ to) => {
    on = to;
    const button = h('button', { 'aria-label': t('react') }, h('svg', { viewBox: '0 0 24 24', width: 24, height: 24, fill: to ? 'rgb(221, 14, 14)' : 'currentColor' }, h('path', { d: 'M12 21 3 11a5 5 0 0 1 9-6 5 5 0 0 1 9 6z' })));
    button.addEventListener('click', () => {
      const was = on;
      act(() => set(!was), () => set(was));
    });
    place.replaceChildren(button);
  };
  late(() => set(!!pin.liked));
  return h('div', { 'data-test-id': 'closeup-container' }, h('div', { 'data-test-id': 'CloseupMainPin' },
    h('div', { 'data-test-id': 'closeup-visual-container' }, h('img', { alt: '', width: 240, height: 180 })),
    h('div', { 'data-test-id': 'closeup-body' },
      pin.sponsored ? h('div', { 'data-test-id': 'one-tap-sponsored-label' }, 'Promoted') : null,
      h('div', { 'data-bar': true }, place, h('button', { 'data-test-id': 'more-actions-button' }, '…'), save(pin)),
      h('h1', { 'data-test-id': 'pin-closeup-title' }, pin.title),
      h('div', {}, pin.faceless ? h('a', { 'data-test-id': 'creator-profile-name', href: `/${pin.by}/` }, pin.name)
        : [h('a', { 'data-test-id': 'creator-avatar-link', href: `/${pin.by}/` }, '●'), h('div', { 'data-test-id': 'creator-profile-name' }, pin.name)], pin.by === ME ? null : follow('creator-follow-button', pin.name)),
      h('div', {}, h('h2', { id: 'comments-heading' }, '2 comments'), h('a', { href: '/gus-glazes/' }, 'Gus'), ' So calm.'))));
}

function grid() {
  let turn = 0;
  const cards = Array.from({ length: 6 }, () => h('div', { 'data-grid-item': 'true' }));
  const draw = () => cards.forEach((card, n) => {
    const pin = PINS[(n + turn) % PINS.length];
    card.replaceChildren(h('div', { 'data-test-id': 'pin', 'data-test-pin-id': pin.id },
      h('a', { href: `/pin/${pin.id}/`, onclick: (/** @type {Event} */ event) => {
        event.preventDefault();
        open(pin);
      } }, h('div', { 'data-test-id': 'pinrep-image' }, h('img', { alt: pin.title, width: 160, height: 120 }))),
      h('a', { 'data-test-id': 'creator-avatar-link', href: `/${pin.by}/` }, pin.name), h('div', { 'data-test-id': 'react-button' }, h('button', { 'aria-label': t('react') }, '♡')), save(pin)));
  });
  draw();
  const open = (/** @type {any} */ pin) => {
    history.pushState(null, '', `/pin/${pin.id}/${location.search}`);
    const over = h('div', { 'data-over': true }, h('button', { 'data-test-id': 'back-icon-button', onclick: () => history.back() }, '←'), closeup(pin));
    document.body.append(over);
    turn += 3;
    after(300, draw);
    addEventListener('popstate', () => over.remove(), { once: true });
  };
  return h('div', { 'data-grid': true }, cards);
}

const id = /^\/pin\/(?:[\w-]+--)?(\d+)\/$/.exec(location.pathname)?.[1];
const user = /^\/([a-z-]+)\/$/.exec(location.pathname)?.[1];
document.body.append(h('header', {}, h('div', { 'data-test-id': 'header-profile' }, h('a', { href: `/${ME}/` }, 'Mira'))),
  ...(id ? [closeup(find(id)), grid()] : user ? [h('h1', {}, user), h('p', {}, `@${user}`), h('div', {}, follow('user-follow-button', user)), grid()] : [grid()]));
if (options.lang) document.title = `Pinterest (${options.lang})`;
