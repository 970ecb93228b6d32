/**
 * On every page: `/` goes to the search field, and the first focus of the one in the masthead fetches what answers. On
 * a phone that one lies in a popover, which opens with the field ready to be typed in.
 */
import { addressesBeside, askAhead, askForVocabulary } from './ahead.ts';
import type { Selector } from './names.ts';

// Their type alone comes from names.ts: the module itself holds much that no other page needs.
const QUICK: Selector<'quick'> = '[data-search-quick]';
const FIELD: Selector<'field'> = '[data-search-field]';
const quick = document.querySelector<HTMLInputElement>(QUICK);
const field = document.querySelector<HTMLInputElement>(FIELD);

quick?.addEventListener(
  'focus',
  () => {
    if (quick.form) {
      const { indexHref } = addressesBeside(quick.form);
      askAhead(indexHref);
      quick.addEventListener('input', () => askForVocabulary(quick.value, indexHref));
    }
    // Without it the form still leads to the search page.
    import('./whole.ts').then((search) => search.answerIn(quick)).catch(() => undefined);
  },
  { once: true },
);

const sheet = quick?.closest<HTMLElement>('[popover]');
sheet?.addEventListener('toggle', ({ newState }) => {
  if (newState === 'open') quick?.focus();
});

document.addEventListener('keydown', (event) => {
  const inText =
    event.target instanceof Element && event.target.closest('input,textarea,select,[contenteditable]');
  if (event.key !== '/' || inText || event.ctrlKey || event.metaKey || event.altKey) return;
  const visible = [field, quick].find((input) => input?.checkVisibility?.() ?? input?.offsetParent);
  event.preventDefault();
  if (visible) visible.focus();
  else sheet?.showPopover?.();
});
