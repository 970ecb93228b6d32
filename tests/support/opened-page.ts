/**
 * A page with one of the browser's scripts, in the DOM that Vitest lays under a file that begins with
 * `@vitest-environment happy-dom`. It has no layout and no voice: what a script asks of those is given by the test.
 */
import { vi } from 'vitest';

let added: (() => void)[] = [];
for (const target of [document, globalThis as unknown as Window] as EventTarget[]) {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  target.addEventListener = (...given: Parameters<EventTarget['addEventListener']>) => {
    added.push(() => remove(given[0], given[1], given[2]));
    add(...given);
  };
}

/** Opens a page anew: nothing of the one before listens, is stored or stands on the root element. */
export function openPage(body: string, address = '/'): void {
  for (const remove of added) remove();
  added = [];
  vi.resetModules();
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  history.replaceState(null, '', address);
  document.title = 'Xã';
  document.body.innerHTML = `<p data-announcer></p>${body}`;
}

export function find<Type extends HTMLElement = HTMLElement>(selector: string): Type {
  const found = document.querySelector<Type>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

/** What the live region says. */
export const said = (): string => find('[data-announcer]').textContent ?? '';

/** A key is pressed where the focus is. @returns whether the browser still does what the key always does */
export function press(key: string, more: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
}

/** @returns whether the browser still follows the link, or does what else the click does */
export const click = (element: Element, more: MouseEventInit = {}): boolean =>
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...more }));
