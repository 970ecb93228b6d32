/** Links to the search page that somebody else wrote: whatever stands in them, the page answers, and its reader is told. */
import { expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { answerTo, ask, askAgain } from '../support/searching.ts';
import { SITES } from '../support/sites.ts';

const { open } = browsing(SITES.real);

/** What no address may hold in full, since servers refuse it: it is typed or pasted. */
const PASTED: readonly (readonly [string, string])[] = [
  ['100 KB of words', 'đất nước '.repeat(11_000)],
  ['100 KB without a space', 'a'.repeat(100_000)],
  ['100 KB of marks', 'a\u0323\u0301'.repeat(33_000)],
  ['100 KB of quotes', '"a '.repeat(33_000)],
  ['100 KB of figures in words', 'a1b '.repeat(25_000)],
  ['100 KB outside the basic plane', '🙂'.repeat(25_000)],
  ['10,000 words', Array.from({ length: 10_000 }, (_, at) => `từ${at}`).join(' ')],
];

/** As an attacker would send them, escapes and all. */
const LINKS: readonly string[] = [
  'q=%zz',
  'q=%E0%A4%A',
  'q=%ED%A0%80',
  'q=%00',
  'q=%F0%9F%99%82',
  'q=__proto__',
  'q=constructor+prototype+hasOwnProperty+toString',
  'q=thôn&muc=__proto__',
  'q=thôn&nam=constructor&loai=toString&chuyen-muc=valueOf',
  'q=thôn&muc=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  'q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  'q=thôn&xep=__proto__',
  'q=a&q=b&q=c',
  `q=${'x'.repeat(3_000)}`,
  `q=thôn&muc=${'x'.repeat(3_000)}`,
  'q=javascript:alert(1)',
  '__proto__=x&constructor=y&q=thôn',
];

test('no link to it hangs or breaks the search page', async () => {
  const { page, errors, foreign, close } = await open('/tim-kiem/');
  page.on('dialog', () => errors.push('a dialogue opened'));
  const address = page.url();
  for (const link of LINKS) {
    await page.goto(`${address}?${link}`);
    await answerTo(page, new URLSearchParams(link).get('q') ?? '');
    expect(await page.locator('[data-search-error]').isVisible(), link).toBe(false);
    expect(await page.locator('img[src="x"]').count(), link).toBe(0);
  }
  expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
  await close();
});

test('what is pasted is cut, and the reader is told', async () => {
  const { page, errors, close } = await open('/tim-kiem/');
  for (const [what, query] of PASTED) {
    const started = performance.now();
    await askAgain(page, query);
    expect(performance.now() - started, what).toBeLessThan(10_000);
    expect(await page.locator('[data-search-cut]').isVisible(), what).toBe(true);
    expect(page.url().length, what).toBeLessThan(8_000);
    expect(await page.locator('[data-search-error]').isVisible(), what).toBe(false);
  }
  expect(errors).toEqual([]);
  await close();
});

test('a question of usual length is not said to be cut', async () => {
  const { page, close } = await ask(
    open,
    'thủ tục cấp giấy chứng nhận quyền sử dụng đất lần đầu cho hộ gia đình',
  );
  expect(await page.locator('[data-search-cut]').isVisible()).toBe(false);
  await close();
});
