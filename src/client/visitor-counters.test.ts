// @vitest-environment happy-dom
/** Newer counters: when they are asked for, and when they are shown. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { find, openPage } from '../../tests/support/opened-page.ts';

const NOW = Date.parse('2026-01-01T14:00:00+07:00');
const NEWER = { online: 1, today: 20, month: 300, total: 53_627, updatedAt: '2026-01-01T13:59:00+07:00' };

let comes: (isIntersecting: boolean) => void;
let watched: Element | undefined;
const fetched = vi.fn<(address: string, how: unknown) => Promise<unknown>>();

const shown = () => [...document.querySelectorAll('dd')].map(({ textContent }) => textContent);
const status = () => find('[role=status]').textContent;
/** Comes into view, and what follows of it comes to its end. */
async function come(): Promise<void> {
  comes(true);
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  openPage(`<section data-counters="/stats.json"><dl><dt>1</dt><dd>–</dd><dt>2</dt><dd>–</dd><dt>3</dt><dd>–</dd><dt>4</dt><dd>–</dd></dl>
    <p role="status" data-counted-at="Số liệu lúc">Số liệu lúc <time datetime="2026-01-01T12:00:00+07:00">12:00</time></p></section>`);
  fetched.mockReset().mockResolvedValue({ ok: true, json: async () => ({ visitors: NEWER }) });
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(call: (entries: { isIntersecting: boolean }[]) => void) {
        comes = (isIntersecting) => call([{ isIntersecting }]);
      }
      observe(element: Element) {
        watched = element;
      }
    },
  );
  await import('./visitor-counters.ts');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('nothing is asked before the counters come into view', async () => {
  expect(watched).toBe(find('[data-counters]'));
  comes(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(fetched).not.toHaveBeenCalled();
});

test('newer ones are shown in the order of the page, with their time', async () => {
  await come();
  expect(fetched).toHaveBeenCalledWith('/stats.json', { cache: 'no-cache' });
  expect(shown()).toEqual(['1', '20', '300', '53.627']);
  expect(status()).toBe('Số liệu lúc 01/01/2026 13:59:00');
  expect(find<HTMLTimeElement>('time').dateTime).toBe(NEWER.updatedAt);
});

test('older ones than those of the page are not shown, and keep no other place from newer ones', async () => {
  const place = find('[data-counters]');
  const other = place.cloneNode(true) as HTMLElement;
  place.after(other);
  find<HTMLTimeElement>('time').dateTime = '2026-01-01T13:59:30+07:00';
  vi.resetModules();
  await import('./visitor-counters.ts');
  await come();
  expect(place.querySelector('dd')?.textContent).toBe('–');
  expect(status()).toBe('Số liệu lúc 12:00');
  expect(other.querySelector('dd')?.textContent).toBe('1');
});

test('on a page in English they have a comma between thousands', async () => {
  find('[data-counters]').dataset['thousands'] = ',';
  await come();
  expect(shown()).toEqual(['1', '20', '300', '53,627']);
});

test('they are asked for once a minute, whatever page of the site is open', async () => {
  await come();
  vi.setSystemTime(NOW + 59_999);
  await come();
  expect(fetched).toHaveBeenCalledTimes(1);
  vi.setSystemTime(NOW + 60_000);
  await come();
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('what another page was told within the minute is shown without asking', async () => {
  sessionStorage.setItem('stats', JSON.stringify([NOW - 1000, { visitors: NEWER }]));
  await come();
  expect(fetched).not.toHaveBeenCalled();
  expect(shown()).toEqual(['1', '20', '300', '53.627']);
});

test('a clock that was put back does not stop them', async () => {
  sessionStorage.setItem('stats', JSON.stringify([NOW + 1000]));
  await come();
  expect(fetched).toHaveBeenCalledTimes(1);
});

test.each([
  ['no connection', () => Promise.reject(new Error('offline'))],
  ['an error of the server', async () => ({ ok: false, json: async () => ({ visitors: NEWER }) })],
  ['what is no set of counters', async () => ({ ok: true, json: async () => ({ visitors: { online: 1 } }) })],
])('%s leaves the figures of the page, and counts as asked', async (_, answer) => {
  fetched.mockImplementation(answer);
  await come();
  expect(shown()).toEqual(['–', '–', '–', '–']);
  expect(status()).toBe('Số liệu lúc 12:00');
  await come();
  expect(fetched).toHaveBeenCalledTimes(1);
});
