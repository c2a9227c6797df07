// Votes flip; what is posted is gone from the field.
import { act } from '/_/kit/page.mjs';

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    if (!button.hasAttribute('aria-pressed')) return void document.querySelector('.doc').replaceChildren();
    const flip = () => button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    act(flip, flip);
  });
}
