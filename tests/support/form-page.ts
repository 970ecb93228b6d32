/** The page of the form in a document without a browser: what an editor sees and presses there. */

/** Begins the page anew, with nothing in it. */
export function blankForm(): void {
  const main = document.createElement('main');
  main.id = 'form';
  document.body.replaceChildren(main);
}

export const heading = (): string | undefined => document.querySelector('h1')?.textContent;

/** All words of the page. */
export const shown = (): string => document.querySelector('main')?.textContent ?? '';

export const labels = (): string[] =>
  [...document.querySelectorAll('button')].map(({ textContent }) => textContent);

/** Presses the button of that name. */
export function press(label: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!found) throw new Error(`no button ${label} beside ${labels().join(', ')}`);
  found.click();
  return found;
}
