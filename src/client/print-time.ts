/** Tells on paper when the page was printed, by the clock of Viet Nam. */
import { formatDateTime } from '../lib/dates.ts';

addEventListener('beforeprint', () => {
  const place = document.querySelector<HTMLElement>('[data-printed]');
  if (place) place.textContent = `${place.dataset['printed']} ${formatDateTime(new Date())}`;
});
