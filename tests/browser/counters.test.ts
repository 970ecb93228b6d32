/** The counters under every page, which show newer figures when they come into view. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { SITES } from '../support/sites.ts';

const { open } = browsing(SITES.rich);
const PAGE = '/lien-he/';

const newer = {
  visitors: { online: 1, today: 2, month: 3456, total: 1_234_567, updatedAt: '2030-01-02T03:04:05+07:00' },
};

/** Answers for the counters' file. @returns how often it was asked for */
async function answerWith(page: Page, body: string, status = 200): Promise<() => number> {
  let asked = 0;
  await page.route('**/stats.json', (route) => {
    asked += 1;
    return route.fulfill({ status, body, contentType: 'application/json' });
  });
  return () => asked;
}

const counters = (page: Page) => page.locator('[data-counters]');
const text = (page: Page) => counters(page).innerText();

async function comeIntoView(page: Page) {
  const answered = page.waitForResponse('**/stats.json');
  await counters(page).scrollIntoViewIfNeeded();
  await (await answered).finished();
}

/** On a screen so low that the footer is out of sight. */
const LOW = { viewport: { width: 360, height: 400 } };

describe('the counters', () => {
  test('are those of the build, without a request, until they come into view; then newer ones, moving nothing', async () => {
    const { page, close, errors } = await open(PAGE, LOW);
    const asked = await answerWith(page, JSON.stringify(newer));
    const before = await text(page);
    expect(asked()).toBe(0);
    const place = () => page.evaluate(() => document.documentElement.scrollHeight);
    const height = await place();
    await comeIntoView(page);
    await page.waitForFunction(
      () => document.querySelector('[data-counters] div:last-child dd')?.textContent === '1.234.567',
    );
    expect(await counters(page).getByRole('status').innerText()).toBe('Số liệu lúc 02/01/2030 03:04:05');
    expect(await place()).toBe(height);
    expect(await text(page)).not.toBe(before);
    expect(errors).toEqual([]);
    await close();
  });

  test('are asked for once a minute at most, on whatever page', async () => {
    const { page, close } = await open(PAGE, LOW);
    const asked = await answerWith(page, JSON.stringify(newer));
    await comeIntoView(page);
    await page.waitForFunction(
      () => document.querySelector('[data-counters] div:last-child dd')?.textContent === '1.234.567',
    );
    await page.evaluate(() => scrollTo(0, 0));
    await page.goto(page.url().replace(PAGE, '/thong-ke/'), { waitUntil: 'networkidle' });
    await counters(page).first().scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => document.querySelector('[data-counters] div:last-child dd')?.textContent === '1.234.567',
    );
    expect(asked()).toBe(1);
    await close();
  });

  test.each([
    ['missing', 'Not found', 404],
    ['no JSON', '<html>', 200],
    ['nonsense', '{"visitors":{"online":"7","today":-1}}', 200],
    [
      'right but for a time that is a list',
      JSON.stringify({ visitors: { ...newer.visitors, updatedAt: [newer.visitors.updatedAt] } }),
      200,
    ],
    [
      'older',
      JSON.stringify({ visitors: { ...newer.visitors, updatedAt: '2020-01-01T00:00:00+07:00' } }),
      200,
    ],
  ])('stay those of the build, with their time, when the file is %s', async (_what, body, status) => {
    const { page, close } = await open(PAGE, LOW);
    await answerWith(page, body, status);
    const before = await text(page);
    expect(before).toContain('Số liệu lúc');
    await comeIntoView(page);
    await page.waitForFunction(() => sessionStorage.getItem('stats') !== null);
    expect(await text(page)).toBe(before);
    await close();
  });
});
