// @vitest-environment happy-dom
/** The way to search from any page: the key `/`, and the field of the masthead that fetches what answers. */
import { beforeEach, expect, test, vi } from 'vitest';
import { find, openPage, press } from '../../../tests/support/opened-page.ts';

const search = { answerIn: vi.fn() };
const askAhead = vi.fn();
const askForVocabulary = vi.fn();
let hidden: string[];
const showPopover = vi.fn();

const quick = () => find<HTMLInputElement>('[data-search-quick]');

async function open(more = ''): Promise<void> {
  openPage(
    `<div popover id="sheet"><form action="/xa/tim-kiem/"><input data-search-quick></form></div><button id="other">Khác</button>${more}`,
  );
  hidden = [];
  for (const input of document.querySelectorAll('input')) {
    input.checkVisibility = () => !hidden.some((selector) => input.matches(selector));
  }
  search.answerIn.mockReset();
  showPopover.mockReset();
  (find('#sheet') as unknown as { showPopover: unknown }).showPopover = showPopover;
  askAhead.mockReset();
  askForVocabulary.mockReset();
  vi.doMock('./whole.ts', () => search);
  vi.doMock('./ahead.ts', async (importOriginal) => ({
    ...(await importOriginal<object>()),
    askAhead,
    askForVocabulary,
  }));
  await import('./intent.ts');
  find('#other').focus();
}

beforeEach(() => open());

test('the first focus of the field fetches what answers and, at once, what that will need', async () => {
  expect(search.answerIn).not.toHaveBeenCalled();
  expect(askAhead).not.toHaveBeenCalled();
  quick().focus();
  expect(askAhead.mock.calls).toEqual([['/xa/pagefind/']]);
  await vi.waitFor(() => expect(search.answerIn).toHaveBeenCalledWith(quick()));
  find('#other').focus();
  quick().focus();
  await new Promise((done) => setTimeout(done));
  expect(search.answerIn).toHaveBeenCalledTimes(1);
});

test('what is typed into it tells whether the vocabulary will be needed', () => {
  quick().focus();
  quick().value = 'thôn mẫu';
  quick().dispatchEvent(new Event('input'));
  expect(askForVocabulary.mock.calls).toEqual([['thôn mẫu', '/xa/pagefind/']]);
});

test('the key / goes to the field', () => {
  expect(press('/')).toBe(false);
  expect(document.activeElement).toBe(quick());
});

test('the key / goes to the field of the search page before that of the masthead', async () => {
  await open('<input data-search-field>');
  press('/');
  expect(document.activeElement).toBe(find('[data-search-field]'));
});

test('the key / opens the sheet of a phone, whose field is then ready', () => {
  hidden = ['[data-search-quick]'];
  expect(press('/')).toBe(false);
  expect(showPopover).toHaveBeenCalledTimes(1);
  find('#sheet').dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }));
  expect(document.activeElement).toBe(find('#other'));
  find('#sheet').dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  expect(document.activeElement).toBe(quick());
});

test.each<[string, KeyboardEventInit]>([
  ['a', {}],
  ['/', { ctrlKey: true }],
  ['/', { metaKey: true }],
  ['/', { altKey: true }],
])('the key %s with %o is left to the browser', (key, more) => {
  expect(press(key, more)).toBe(true);
  expect(document.activeElement).toBe(find('#other'));
});

test('a / that is typed into a field stays there', async () => {
  await open('<textarea></textarea>');
  find('textarea').focus();
  expect(press('/')).toBe(true);
  expect(document.activeElement).toBe(find('textarea'));
});
