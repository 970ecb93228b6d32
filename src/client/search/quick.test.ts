// @vitest-environment happy-dom
/** Answers under the field of the masthead: typed, chosen by arrows, followed, closed. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { click, find, openPage, press } from '../../../tests/support/opened-page.ts';

type Early = (answer: ReturnType<typeof answerOf>) => void;
const answer = vi.fn<(request: { query: string }, wanted: number, early: Early) => Promise<unknown>>();
const loading = { sessionOf: vi.fn() };
const assign = vi.fn();
/** Answers that were brought into view, by their title. */
let scrolled: [title: string | undefined, how: unknown][];

const field = () => find<HTMLInputElement>('input');
const list = () => find('ul');
const options = () => [...list().querySelectorAll('li')];
const chosen = () => options().findIndex((option) => option.getAttribute('aria-selected') === 'true');
const isOpen = () => !list().hidden && field().getAttribute('aria-expanded') === 'true';
const status = () => find('[role="status"]').textContent;

const answerOf = (...titles: readonly string[]) => ({
  total: titles.length,
  results: titles.map((title) => ({
    href: `/${title}/`,
    title: [{ text: title, marked: true }],
    excerpt: [],
    facts: { section: 'Tin tức', date: '2025-09-28T23:00:00+07:00' },
    lacks: false,
  })),
});

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(150);
}

async function open(value = ''): Promise<void> {
  openPage(`<form action="http://localhost:3000/xa/tim-kiem/"><input value="${value}"></form>`);
  const { answerIn } = await import('./quick.ts');
  answerIn(field());
  field().focus();
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.doMock('./loading.ts', () => loading);
  answer.mockReset().mockResolvedValue(answerOf('mot', 'hai', 'ba'));
  loading.sessionOf.mockReset().mockResolvedValue({ answer });
  assign.mockReset();
  vi.spyOn(location, 'assign').mockImplementation(assign);
  scrolled = [];
  Element.prototype.scrollIntoView = function (this: Element, how?: unknown) {
    scrolled.push([this.querySelector('mark')?.textContent, how]);
  };
  await open();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('what is typed', () => {
  test('is answered after a pause, six answers at most, from the index beside the search page', async () => {
    expect(loading.sessionOf).toHaveBeenCalledWith({ indexHref: '/xa/pagefind/', homeHref: '/xa/' });
    field().value = 'nuoc';
    field().dispatchEvent(new Event('input'));
    await vi.advanceTimersByTimeAsync(149);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    const asked = { query: 'nuoc', choice: {}, byDate: false, cut: false };
    expect(answer).toHaveBeenCalledWith(asked, 6, expect.any(Function));
    expect(isOpen()).toBe(true);
    expect(options().map(({ innerHTML }) => innerHTML)).toEqual([
      '<mark>mot</mark> <span class="meta">Tin tức, 28/09/2025</span>',
      '<mark>hai</mark> <span class="meta">Tin tức, 28/09/2025</span>',
      '<mark>ba</mark> <span class="meta">Tin tức, 28/09/2025</span>',
      'Xem tất cả kết quả',
    ]);
    click(find('li:last-child'));
    expect(assign).toHaveBeenCalledWith('/xa/tim-kiem/?q=nuoc');
    expect(status()).toBe('3 kết quả, dùng mũi tên để chọn');
    expect(chosen()).toBe(-1);
  });

  test('letter by letter is asked once', async () => {
    for (const text of ['n', 'nu', 'nuo']) {
      field().value = text;
      field().dispatchEvent(new Event('input'));
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(50);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  test('opens the list for one answer too, and tells of it what is known', async () => {
    const { total, results } = answerOf('mot');
    answer.mockResolvedValue({
      total,
      results: results.map((each) => ({ ...each, facts: { section: 'Tin tức' } })),
    });
    await type('nuoc');
    expect(isOpen()).toBe(true);
    expect(find('li .meta').textContent).toBe('Tin tức');
  });

  test('without an answer says so and opens nothing', async () => {
    answer.mockResolvedValue(answerOf());
    await type('xyz');
    expect(isOpen()).toBe(false);
    expect(status()).toBe('Không có kết quả');
  });

  test('and taken away closes the list', async () => {
    await type('nuoc');
    await type('  ');
    expect(isOpen()).toBe(false);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  test('is not answered by what comes for something older', async () => {
    let late: (value: unknown) => void = () => undefined;
    answer.mockImplementationOnce(() => new Promise((done) => (late = done)));
    await type('nu');
    await type('nuoc');
    late(answerOf('cu'));
    await vi.advanceTimersByTimeAsync(0);
    expect(options()).toHaveLength(4);
  });

  test('stays answered when something older fails', async () => {
    let fail: (error: Error) => void = () => undefined;
    answer.mockImplementationOnce(() => new Promise((_, no) => (fail = no)));
    await type('nu');
    await type('nuoc');
    fail(new Error('offline'));
    await vi.advanceTimersByTimeAsync(0);
    expect(isOpen()).toBe(true);
  });

  test('before the script came is answered at once', async () => {
    await open('nuoc');
    expect(answer).toHaveBeenCalledTimes(1);
    expect(isOpen()).toBe(true);
  });

  test('where search cannot be had closes the list: the form still works', async () => {
    await type('nuoc');
    loading.sessionOf.mockRejectedValue(new Error('offline'));
    await type('nuoc sach');
    expect(isOpen()).toBe(false);
  });

  test('opens nothing under a field that the reader has left', async () => {
    field().value = 'nuoc';
    field().dispatchEvent(new Event('input'));
    field().blur();
    await vi.advanceTimersByTimeAsync(150);
    expect(isOpen()).toBe(false);
  });
});

describe('the first answer, where the others take longer', () => {
  const titles = () => options().map((option) => option.querySelector('mark')?.textContent);
  let come: (value: unknown) => void = () => undefined;

  beforeEach(async () => {
    answer.mockImplementationOnce((_, __, early) => {
      early(answerOf('hai'));
      return new Promise((done) => (come = done));
    });
    await type('nuoc');
  });

  test('is shown at once, told aloud with the others, and can be followed', () => {
    expect(isOpen()).toBe(true);
    expect(titles()).toEqual(['hai']);
    expect(list().getAttribute('aria-busy')).toBe('true');
    expect(status()).toBe('');
    click(find('li'));
    expect(assign).toHaveBeenCalledWith('/hai/');
  });

  test('stays where it is, and chosen, when the others come', async () => {
    const [first] = options();
    press('ArrowDown');
    come(answerOf('mot', 'hai', 'ba'));
    await vi.advanceTimersByTimeAsync(0);
    expect(titles()).toEqual(['hai', 'mot', 'ba', undefined]);
    expect(options()[0]).toBe(first);
    expect(new Set(options().map(({ id }) => id)).size).toBe(4);
    expect(chosen()).toBe(0);
    expect(list().getAttribute('aria-busy')).toBe('false');
    expect(status()).toBe('3 kết quả, dùng mũi tên để chọn');
  });

  test('is gone once something else is asked', async () => {
    await type('nuoc sach');
    come(answerOf('cu'));
    await vi.advanceTimersByTimeAsync(0);
    expect(titles()).toEqual(['mot', 'hai', 'ba', undefined]);
  });

  test('opens nothing that the reader has closed', async () => {
    press('Escape');
    come(answerOf('hai'));
    await vi.advanceTimersByTimeAsync(0);
    expect(isOpen()).toBe(false);
  });
});

describe('the keys', () => {
  beforeEach(() => type('nuoc'));

  test('go down the list, through the field, and up', () => {
    expect(press('ArrowDown')).toBe(false);
    expect(chosen()).toBe(0);
    expect(field().getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
    expect(scrolled).toEqual([['mot', { block: 'nearest' }]]);
    for (let more = 1; more <= 3; more += 1) press('ArrowDown');
    expect(chosen()).toBe(3);
    expect(scrolled.map(([title]) => title)).toEqual(['mot', 'hai', 'ba', undefined]);
    press('ArrowDown');
    expect(chosen()).toBe(-1);
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
    press('ArrowUp');
    expect(chosen()).toBe(3);
    press('ArrowUp');
    expect(chosen()).toBe(2);
    for (let more = 1; more <= 3; more += 1) press('ArrowUp');
    expect(chosen()).toBe(-1);
  });

  test('follow what is chosen; with nothing chosen Enter sends the form', () => {
    expect(press('Enter')).toBe(true);
    press('ArrowDown');
    press('ArrowDown');
    expect(press('Enter')).toBe(false);
    expect(assign).toHaveBeenCalledWith('/hai/');
  });

  test('close the list with Escape, also against an answer on its way', async () => {
    field().value = 'nuoc sach';
    field().dispatchEvent(new Event('input'));
    expect(press('Escape')).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(isOpen()).toBe(false);
    expect(answer).toHaveBeenCalledTimes(1);
    // Now it is the field's again, which it empties.
    expect(press('Escape')).toBe(true);
    expect(press('ArrowDown')).toBe(true);
  });

  test('that write are left to the field, and those of a keyboard that composes', () => {
    expect(press('a')).toBe(true);
    expect(press('ArrowDown', { isComposing: true })).toBe(true);
    expect(chosen()).toBe(-1);
  });

  test('that close the list leave nothing chosen', () => {
    press('ArrowDown');
    press('Escape');
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
  });

  test('typed on leave no answer to what stood there before chosen', () => {
    press('ArrowDown');
    field().dispatchEvent(new Event('input'));
    expect(chosen()).toBe(-1);
  });
});

describe('the pointer', () => {
  beforeEach(() => type('nuoc'));

  test('follows an answer, and does not take the focus by which the list stays open', () => {
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    expect(options()[1]?.dispatchEvent(press)).toBe(false);
    click(find('li:nth-child(3) mark'));
    expect(assign).toHaveBeenCalledWith('/ba/');
  });

  test('between the answers follows none', () => {
    click(list());
    expect(assign).not.toHaveBeenCalled();
  });
});

test('leaving the field closes the list', async () => {
  await type('nuoc');
  field().blur();
  expect(isOpen()).toBe(false);
});

test('those who do not see are told that it is a box with a list', () => {
  expect(field().getAttribute('role')).toBe('combobox');
  expect(field().getAttribute('aria-autocomplete')).toBe('list');
  expect(field().getAttribute('aria-controls')).toBe(list().id);
  expect(list().getAttribute('aria-label')).toBe('Kết quả nhanh');
  expect(list().hidden).toBe(true);
});

test('the list brings its styles', async () => {
  const styled = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  const before = document.adoptedStyleSheets.length;
  await open();
  expect(styled).toHaveBeenCalledTimes(1);
  expect(document.adoptedStyleSheets.slice(before)).toEqual(styled.mock.contexts);
});
