// Buttons that change when pressed, each in a way of its own.
import { act } from '/_/kit/page.mjs';

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    const flip = () => {
      button.classList.toggle('styles_active__Qq2');
      button.dataset.filled = String(button.dataset.filled !== 'true');
    };
    act(flip, flip);
  });
}
