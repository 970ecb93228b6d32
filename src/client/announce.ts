/**
 * Says something through the one live region of the page, politely.
 * @param seen shown to the eye too, until the next announcement: what has no other sign on the page
 */
export function announce(words: string, seen = false): void {
  const region = document.querySelector('[data-announcer]');
  if (!region) return;
  // Words that are already there would not be said again.
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
  region.classList.toggle('visually-hidden', !seen);
}
