/**
 * Size of text and colours: every button of the page that sets them, wherever it stands.
 *
 * `data-set-text="-1|0|1"`, `data-set-theme="|light|dark|contrast"`, `data-toggle-theme="contrast"`. The state is on
 * the root element alone, so that all copies and all tabs agree; styles read it there and show it from the first paint.
 */
import { announce } from './announce.ts';
import { nextSize, type Steps, TEXT_KEY, TEXT_SIZES, THEME_KEY, THEMES } from './choices.ts';
import { recall, remember } from './storage.ts';

const root = document.documentElement.dataset;
/** What contrast was switched on from, to go back to. */
const BEFORE_KEY = 'mau-truoc';

const each = (selector: string, change: (element: HTMLElement) => void) => {
  document.querySelectorAll<HTMLElement>(selector).forEach(change);
};
const is = (values: readonly (string | number)[], value: string | null | undefined) =>
  values.map(String).includes(value ?? '');

/** Sets one choice on the root; one that is none of ours, or the default, takes it away. */
function put(name: 'theme' | 'text', value: string | null | undefined): void {
  if (value && value !== '100' && is(name === 'theme' ? THEMES : TEXT_SIZES, value)) root[name] = value;
  else delete root[name];
}

const bar = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');

function showStates(): void {
  const size = Number(root['text'] ?? 100);
  const theme = root['theme'] ?? '';
  each('[data-set-text]', (button) => {
    const step = Number(button.dataset['setText']) as Steps;
    if (step === 0) button.ariaPressed = String(size === 100);
    else button.ariaDisabled = String(nextSize(size, step) === size);
  });
  each('[data-set-theme]', (button) => {
    button.ariaPressed = String(button.dataset['setTheme'] === theme);
  });
  each('[data-toggle-theme]', (button) => {
    button.ariaPressed = String(button.dataset['toggleTheme'] === theme);
  });
  // The bar of the browser has the colour of the masthead under it.
  const masthead = document.querySelector('.masthead .brand');
  if (bar && masthead) bar.content = getComputedStyle(masthead).backgroundColor;
}

function setSize(step: Steps): void {
  const size = String(nextSize(Number(root['text']), step));
  put('text', size);
  remember(TEXT_KEY, root['text']);
  announce(`Cỡ chữ ${size}%`);
}

function setTheme(theme: string, words: string): void {
  put('theme', theme);
  remember(THEME_KEY, root['theme']);
  announce(words);
}

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('button');
  const { setText, setTheme: chosen, toggleTheme } = button?.dataset ?? {};
  if (setText !== undefined) setSize(Number(setText) as Steps);
  else if (chosen !== undefined) setTheme(chosen, `Màu: ${button?.textContent?.trim()}`);
  else if (toggleTheme !== undefined) {
    const on = root['theme'] === toggleTheme;
    if (!on) remember(BEFORE_KEY, root['theme']);
    setTheme((on ? recall(BEFORE_KEY) : toggleTheme) ?? '', `Tương phản cao: ${on ? 'tắt' : 'bật'}`);
  } else return;
  showStates();
});

addEventListener('storage', ({ key, newValue }) => {
  // A null key: everything was cleared.
  if (key === THEME_KEY || !key) put('theme', newValue);
  if (key === TEXT_KEY || !key) put('text', newValue);
  showStates();
});

// A page that the browser kept is shown as it was left; the choice may have changed since.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  put('theme', recall(THEME_KEY));
  put('text', recall(TEXT_KEY));
  showStates();
});

showStates();
