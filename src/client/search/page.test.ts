// @vitest-environment happy-dom
/** The search page whole, with answers that the test gives: what is loaded, drawn, written into the history, focused. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { click, find, openPage, press } from '../../../tests/support/opened-page.ts';
import { type Part, selectorOf } from './names.ts';

const session = { answer: vi.fn(), facets: vi.fn() };
const loading = { sessionOf: vi.fn(), forgetSession: vi.fn() };
let isWide: boolean;
let widened: () => void;
let scrolled: unknown[];

const COUNTS = {
  section: [
    { value: 'Tin tức', count: 20 },
    { value: 'Văn bản', count: 5 },
  ],
  category: [],
  type: [],
  year: [
    { value: '2025', count: 15 },
    { value: '2024', count: 10 },
  ],
};
const NO_COUNTS = { section: [], category: [], type: [], year: [] };

const answerOf = (total: number, wanted: number) => ({
  total,
  results: Array.from({ length: Math.min(total, wanted) }, (_, at) => ({
    href: `/bai-${at}/`,
    title: [{ text: `Bài ${at}`, marked: false }],
    excerpt: [],
    facts: {},
    lacks: false,
  })),
  partial: false,
  cut: false,
  known: [],
});

const part = <Type extends HTMLElement = HTMLElement>(name: Part) => find<Type>(selectorOf(name));
const field = () => part<HTMLInputElement>('field');
const results = () => [...part('results').querySelectorAll('h2 a')].map(({ textContent }) => textContent);
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

const divs = (...names: Part[]) => names.map((name) => `<div data-search-${name}></div>`).join('');
const MARKUP = (value: string, section?: string) => `
  <div data-search data-index="/pagefind/" data-home="/" ${section ? `data-section="${section}"` : ''}>
    <form action="/tim-kiem/"><input data-search-field value="${value}"></form>
    <div data-search-columns><div>
      ${divs('idle')}
      <div data-search-answer>
        <p tabindex="-1" data-search-count></p>
        ${divs('cut', 'partial', 'way', 'correction')}
        <div data-search-tools>${divs('sort')}<button data-search-opener aria-expanded="false"><span data-search-chosen></span></button></div>
        <div data-search-filters>${divs('sections', 'facets')}</div>
        ${divs('late')}<ol data-search-results></ol><button data-search-more></button>
        <section data-search-empty>${divs('unfiltered', 'known')}<p data-search-ways><a href="/van-ban/">Văn bản</a></p></section>
        <div data-search-error><button data-search-retry>Thử lại</button></div>
      </div>
    </div><aside data-search-side>${divs('help', 'contact')}</aside></div>
  </div>
  <p class="print-source">Nguồn: https://xa.example/tim-kiem/ <span></span></p>`;

async function open(
  address: string,
  { typed, section }: { typed?: string; section?: string } = {},
): Promise<void> {
  openPage(MARKUP(new URLSearchParams(address).get('q') ?? '', section), `/tim-kiem/${address}`);
  document.documentElement.dataset['asked'] = address;
  if (typed !== undefined) field().value = typed;
  await import('./page.ts');
  await settle();
}

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input'));
  await settle(150);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.doMock('./loading.ts', () => loading);
  session.answer.mockReset().mockImplementation(async (_, wanted: number) => answerOf(25, wanted));
  session.facets.mockReset().mockResolvedValue(COUNTS);
  loading.sessionOf.mockReset().mockResolvedValue(session);
  loading.forgetSession.mockReset();
  isWide = true;
  scrolled = [];
  vi.stubGlobal('scrollTo', (...to: unknown[]) => scrolled.push(to));
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return isWide;
    },
    addEventListener: (_: string, call: () => void) => {
      widened = call;
    },
  }));
  // Made up: what is in the page and not hidden has a place in it.
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement) {
      return this.isConnected && this !== document.body && !this.closest('[hidden]') ? document.body : null;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a search page that is opened', () => {
  test('without a question loads nothing before the reader comes to the field', async () => {
    await open('');
    expect(loading.sessionOf).not.toHaveBeenCalled();
    expect([part('idle').hidden, part('answer').hidden]).toEqual([false, true]);
    expect(document.title).toBe('Xã');
    expect(document.documentElement.dataset['asked']).toBeUndefined();
    field().focus();
    expect(loading.sessionOf).toHaveBeenCalledWith({ indexHref: '/pagefind/', homeHref: '/' });
  });

  test('with one shows its answer, filters and title', async () => {
    await open('?q=nước');
    expect(results()).toHaveLength(10);
    expect(part('count').textContent).toBe('25 kết quả cho “nước”');
    expect(part('results').getAttribute('data-query')).toBe('nước');
    expect(part('results').getAttribute('aria-busy')).toBe('false');
    expect(document.title).toBe('nước – Xã');
    expect(part('sections').textContent).toBe('Tất cả 25Tin tức 20Văn bản 5');
    expect(part('facets').textContent).toContain('Theo năm');
    expect(part('more').textContent).toBe('Xem thêm 10 kết quả');
    expect(history.length).toBeGreaterThan(0);
    expect(part('way').textContent).toBe('');
    // Nobody is taken anywhere.
    expect(scrolled).toEqual([]);
    expect(document.activeElement).toBe(document.body);
  });

  test('on paper tells what was asked', async () => {
    const source = () => {
      dispatchEvent(new Event('beforeprint'));
      return find('.print-source').textContent;
    };
    await open('?q=nước & đất&utm=x');
    expect(source()).toBe('Nguồn: https://xa.example/tim-kiem/?q=nước ');
    await type('đê điều %');
    expect(source()).toBe('Nguồn: https://xa.example/tim-kiem/?q=đê+điều+%25 ');
    await type('');
    expect(source()).toBe('Nguồn: https://xa.example/tim-kiem/ ');
  });

  test('shows the part of the site that the query names', async () => {
    await open('?q=van ban');
    expect(part('way').innerHTML).toContain('<a href="/van-ban/">Văn bản</a>');
  });

  test('for one section searches that alone, and has the whole width until something is asked', async () => {
    await open('', { section: 'Văn bản' });
    expect(part('columns').classList.contains('alone')).toBe(true);
    await type('nước');
    expect(part('columns').classList.contains('alone')).toBe(false);
    expect(session.answer.mock.calls[0]?.[0]).toMatchObject({
      query: 'nước',
      choice: { section: 'Văn bản' },
    });
  });

  test('does not lose what the reader typed before the script came', async () => {
    await open('', { typed: 'cầu' });
    expect(field().value).toBe('cầu');
    expect(session.answer.mock.calls.map(([request]) => request.query)).toEqual(['cầu']);
    expect(location.search).toBe('?q=c%E1%BA%A7u');
  });

  test('by Back shows as much as there was, where the reader was', async () => {
    openPage(MARKUP('nước'), '/tim-kiem/?q=nước');
    history.replaceState({ shown: 20, top: 700 }, '');
    await import('./page.ts');
    await settle();
    expect(session.answer).toHaveBeenCalledWith(expect.anything(), 20);
    expect(scrolled).toEqual([[0, 700]]);
  });

  test('by Back within it shows what was asked there', async () => {
    await open('?q=nước');
    history.replaceState(null, '', '/tim-kiem/?q=cầu');
    dispatchEvent(new Event('popstate'));
    await settle();
    expect(field().value).toBe('cầu');
    expect(part('count').textContent).toBe('25 kết quả cho “cầu”');
  });
});

describe('typing', () => {
  test('asks after a pause, and once for all the letters', async () => {
    await open('');
    for (const text of ['n', 'nư', 'nước']) {
      field().value = text;
      field().dispatchEvent(new Event('input'));
      await settle(149);
    }
    expect(session.answer).not.toHaveBeenCalled();
    await settle(1);
    expect(session.answer.mock.calls.map(([request]) => request.query)).toEqual(['nước']);
    expect(location.pathname + location.search).toBe('/tim-kiem/?q=n%C6%B0%E1%BB%9Bc');
  });

  test('and Enter asks at once, and only once', async () => {
    await open('');
    field().value = 'nước';
    field().dispatchEvent(new Event('input'));
    const sent = new Event('submit', { bubbles: true, cancelable: true });
    expect(field().form?.dispatchEvent(sent)).toBe(false);
    await settle();
    expect(session.answer).toHaveBeenCalledTimes(1);
    await settle(1000);
    expect(session.answer).toHaveBeenCalledTimes(1);
  });

  test('and Enter on what was asked asks it again', async () => {
    await open('?q=nước');
    field().form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
    expect(session.answer).toHaveBeenCalledTimes(2);
  });

  test('a new question after one that was asked is a step of the history of its own', async () => {
    await open('?q=nước');
    const push = vi.spyOn(history, 'pushState');
    const replace = vi.spyOn(history, 'replaceState');
    await type('cầu');
    expect(push).toHaveBeenCalledTimes(1);
    expect(replace).toHaveBeenCalledWith({ shown: 10, top: scrollY }, '');
    await type('cầu treo');
    expect(push).toHaveBeenCalledTimes(1);
  });
});

describe('answers on their way', () => {
  test('are waited for in words once they are slow', async () => {
    let come: (value: unknown) => void = () => undefined;
    session.answer.mockImplementation(() => new Promise((done) => (come = done)));
    await open('?q=nước');
    expect(part('count').textContent).toBe('Đang tìm…');
    expect(part('results').getAttribute('aria-busy')).toBe('true');
    await settle(2999);
    expect(part('late').hidden).toBe(true);
    await settle(1);
    expect(part('late').hidden).toBe(false);
    expect(part('count').textContent).toBe('Mạng đang chậm, vẫn đang tải dữ liệu tìm kiếm…');
    come(answerOf(1, 10));
    await settle();
    expect(part('late').hidden).toBe(true);
    expect(results()).toEqual(['Bài 0']);
  });

  test('that were quick are not called slow later', async () => {
    await open('?q=nước');
    const words = part('count').textContent;
    await settle(5000);
    expect(part('count').textContent).toBe(words);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('wait a second for their filters, which else come after', async () => {
    let come: (value: unknown) => void = () => undefined;
    session.facets.mockImplementation(() => new Promise((done) => (come = done)));
    await open('?q=nước');
    await settle(999);
    expect(results()).toEqual([]);
    await settle(1);
    expect(results()).toHaveLength(10);
    expect(part('facets').hidden).toBe(true);
    come(COUNTS);
    await settle();
    expect(part('facets').hidden).toBe(false);
  });

  test('come without filters where those cannot be had', async () => {
    session.facets.mockRejectedValue(new Error('offline'));
    await open('?q=nước');
    expect(results()).toHaveLength(10);
    expect(part('error').hidden).toBe(true);
    expect(part('opener').style.visibility).toBe('hidden');
    // No list is told of that holds nothing.
    expect(part('sections').childElementCount).toBe(0);
  });

  test('to an older question are not shown, nor is its failure told', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    let fail: (error: Error) => void = () => undefined;
    session.answer.mockImplementationOnce(() => new Promise((_, no) => (fail = no)));
    await open('?q=cũ');
    await type('mới');
    fail(new Error('offline'));
    await settle();
    expect(part('error').hidden).toBe(true);
    expect(results()).toHaveLength(10);
    expect(warned).not.toHaveBeenCalled();
    expect(loading.forgetSession).not.toHaveBeenCalled();
  });

  test('that were asked for by nobody any more are not asked of the index', async () => {
    let come: (value: unknown) => void = () => undefined;
    loading.sessionOf.mockImplementationOnce(() => new Promise((done) => (come = done)));
    await open('?q=cũ');
    await type('mới');
    come(session);
    await settle();
    expect(session.answer.mock.calls.map(([request]) => request.query)).toEqual(['mới']);
  });
});

describe('a failure', () => {
  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    loading.sessionOf.mockRejectedValue(new Error('offline'));
    await open('?q=nước');
    loading.sessionOf.mockResolvedValue(session);
  });

  test('is told, and forgets what was loaded', () => {
    expect(part('error').hidden).toBe(false);
    expect(console.warn).toHaveBeenCalled();
    expect(loading.forgetSession).toHaveBeenCalledTimes(1);
  });

  test('is over with the button', async () => {
    click(part('retry'));
    await settle();
    expect(part('error').hidden).toBe(true);
    expect(results()).toHaveLength(10);
  });

  test('is over when the connection comes back, which asks nothing where nothing failed', async () => {
    dispatchEvent(new Event('online'));
    await settle();
    expect(results()).toHaveLength(10);
    dispatchEvent(new Event('online'));
    await settle();
    expect(session.answer).toHaveBeenCalledTimes(1);
  });
});

describe('links of the page', () => {
  beforeEach(() => open('?q=nước'));
  const year = () =>
    [...part('facets').querySelectorAll('a')].find(
      ({ textContent }) => textContent === 'Năm 2025',
    ) as HTMLAnchorElement;

  test('filter in place, keep the focus on the filter, and Back leaves it', async () => {
    year().focus();
    const focused = vi.spyOn(HTMLElement.prototype, 'focus');
    expect(click(year())).toBe(false);
    await settle();
    expect(focused.mock.lastCall).toEqual([{ preventScroll: true }]);
    expect(session.answer.mock.lastCall?.[0]).toMatchObject({ query: 'nước', choice: { year: '2025' } });
    expect(location.search).toContain('2025');
    expect(year().getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).toBe(year());
    expect(part('count').textContent).toContain('lọc theo: Năm 2025');
  });

  test('give the reader the answer to stand on where they are gone', async () => {
    year().focus();
    session.facets.mockResolvedValue(NO_COUNTS);
    const focused = vi.spyOn(HTMLElement.prototype, 'focus');
    await type('cầu');
    expect(document.activeElement).toBe(part('count'));
    expect(focused.mock.lastCall).toEqual([{ preventScroll: false }]);
  });

  test('give it to them where a narrower window hides the link', () => {
    year().focus();
    isWide = false;
    widened();
    expect(document.activeElement).toBe(part('count'));
  });

  test('do not give the focus to a result of the same name', async () => {
    year().focus();
    session.answer.mockImplementation(async (_, wanted: number) => {
      const answer = answerOf(1, wanted);
      return {
        ...answer,
        results: answer.results.map((each) => ({ ...each, title: [{ text: 'Năm 2025', marked: false }] })),
      };
    });
    click(year());
    await settle();
    expect(results()).toEqual(['Năm 2025']);
    expect(document.activeElement).toBe(year());
  });

  test.each<MouseEventInit>([{ metaKey: true }, { ctrlKey: true }, { shiftKey: true }, { altKey: true }])(
    'with %o are left to the browser',
    (more) => {
      expect(click(year(), more)).toBe(true);
      expect(session.answer).toHaveBeenCalledTimes(1);
    },
  );

  test('to results and to other pages are left to the browser', () => {
    expect(click(part('results').querySelector('a') as Element)).toBe(true);
    expect(click(part('ways').querySelector('a') as Element)).toBe(true);
    expect(session.answer).toHaveBeenCalledTimes(1);
  });

  test('end a pause in typing: the link is what the reader wants', async () => {
    field().value = 'nước sạch';
    field().dispatchEvent(new Event('input'));
    click(year());
    expect(field().value).toBe('nước');
    await settle(1000);
    expect(session.answer.mock.calls.map(([request]) => request.query)).toEqual(['nước', 'nước']);
  });
});

describe('more results', () => {
  test('come below, and the reader goes on at the first of them', async () => {
    await open('?q=nước');
    click(part('more'));
    await settle();
    expect(results()).toHaveLength(20);
    expect(document.activeElement?.textContent).toBe('Bài 10');
    expect(history.state).toEqual({ shown: 20, top: scrollY });
  });

  test('are kept with the place when the page is left', async () => {
    await open('?q=nước');
    history.replaceState(null, '');
    dispatchEvent(new Event('pagehide'));
    expect(history.state).toEqual({ shown: 10, top: scrollY });
  });
});

describe('the filters', () => {
  test('lie beside the answers where there is room, and above them on a phone', async () => {
    await open('?q=nước');
    expect(part('facets').parentElement).toBe(part('side'));
    expect(part('filters').hidden).toBe(false);
    isWide = false;
    widened();
    expect(part('facets').parentElement).toBe(part('filters'));
    expect(part('filters').hidden).toBe(true);
  });

  test('open and close on a phone by their button', async () => {
    isWide = false;
    await open('?q=nước');
    click(part('opener'));
    expect(part('opener').getAttribute('aria-expanded')).toBe('true');
    expect(part('filters').hidden).toBe(false);
    click(part('opener'));
    expect(part('opener').getAttribute('aria-expanded')).toBe('false');
    expect(part('filters').hidden).toBe(true);
  });
});

describe('the keys', () => {
  beforeEach(async () => {
    await open('?q=nước');
    field().focus();
  });
  const focused = () => document.activeElement?.textContent;

  test('go from the field into the results and back', () => {
    expect(press('ArrowDown')).toBe(false);
    expect(focused()).toBe('Bài 0');
    press('ArrowDown');
    expect(focused()).toBe('Bài 1');
    press('ArrowUp');
    expect(focused()).toBe('Bài 0');
    press('Escape');
    expect(document.activeElement).toBe(field());
  });

  test('do what they always do elsewhere, with others held, and while a keyboard composes', () => {
    expect(press('ArrowUp')).toBe(true);
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
      expect(press('ArrowDown', more)).toBe(true);
    expect(document.activeElement).toBe(field());
    part('more').focus();
    expect(press('ArrowDown')).toBe(true);
  });
});

test('what did not change is not put there anew: it would be read out anew', async () => {
  await open('?q=nước');
  const before = part('count').firstChild;
  const first = part('results').firstChild;
  widened();
  expect(part('count').firstChild).toBe(before);
  expect(part('results').firstChild).toBe(first);
});
