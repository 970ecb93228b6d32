/** Where a reader of the search page stands: focus, history, place on the page, and what was typed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { answerTo, ask } from '../support/searching.ts';
import { SITES } from '../support/sites.ts';

const { open } = browsing(SITES.rich);
const WIDE = { viewport: { width: 1280, height: 740 } };
const results = (page: Page) => page.locator('[data-search-results] > li');
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.firstChild?.textContent ?? document.activeElement?.tagName);

describe('the keyboard stays where it was', () => {
  test('on the order, the section and the filter that were chosen', async () => {
    const { page, close } = await open('/tim-kiem/?q=thôn', WIDE);
    await answerTo(page, 'thôn');
    for (const [place, label] of [
      ['sort', 'Mới nhất'],
      ['sections', 'Tin tức'],
      ['facets', 'Năm 2024'],
    ] as const) {
      const link = page.locator(`[data-search-${place}] a`, { hasText: label });
      await link.focus();
      await page.keyboard.press('Enter');
      await page.locator(`[data-search-${place}] [aria-current]`, { hasText: label }).waitFor();
      expect(await focused(page), place).toBe(label);
    }
    await close();
  });

  test('on the count when what was pressed is gone', async () => {
    const { page, close } = await open('/tim-kiem/?q=thôn&nam=1999', WIDE);
    await answerTo(page, 'thôn');
    await page.locator('[data-search-unfiltered] a').focus();
    await page.keyboard.press('Enter');
    await results(page).first().waitFor();
    expect(await focused(page)).toMatch(/^\d+ kết quả$/);
    await close();
  });

  test('and after another try that succeeds', async () => {
    const { page, close } = await open('/tim-kiem/?q=thôn', WIDE, (page) =>
      page.route('**/site.json', (route) => route.abort()),
    );
    await page.locator('[data-search-error]').waitFor();
    await page.unroute('**/site.json');
    await page.locator('[data-search-retry]').focus();
    await page.keyboard.press('Enter');
    await results(page).first().waitFor();
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await close();
  });
});

describe('a reader comes back', () => {
  test('from an article to the same place among as many answers', async () => {
    const { page, close } = await ask(open, 'thôn');
    await page.locator('[data-search-more]').click();
    const link = results(page).nth(14).locator('h2 a');
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(500);
    await link.click();
    await page.waitForURL(/tin-tuc|van-ban|ocop/);
    await page.goBack();
    await results(page).nth(14).waitFor();
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 80, top);
    await close();
  });

  test('to a question that was asked, not to letters on the way to the next', async () => {
    const { page, close } = await open('/tim-kiem/');
    const field = page.locator('[data-search-field]');
    await field.fill('thôn');
    await field.press('Enter');
    await answerTo(page, 'thôn');
    await field.fill('cầ');
    await answerTo(page, 'cầ');
    await field.fill('cầu');
    await answerTo(page, 'cầu');
    await page.goBack();
    await answerTo(page, 'thôn');
    expect(await field.inputValue()).toBe('thôn');
    expect(await page.title()).toMatch(/^thôn – /);
    await close();
  });
});

test('what is typed before the page’s script comes is kept, and answered', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page, close } = await open('/404.html', {});
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL('tim-kiem/?q=thôn', page.url()).href, { waitUntil: 'commit' });
  await page.locator('[data-search-field]').fill('cầu');
  release();
  await answerTo(page, 'cầu');
  expect(await page.locator('[data-search-field]').inputValue()).toBe('cầu');
  await close();
});

test('more answers that do not come take none away', async () => {
  const { page, close } = await ask(open, 'thôn');
  await page.route('**/fragment/**', (route) => route.abort());
  await page.locator('[data-search-more]').click();
  await page.locator('[data-search-error]').waitFor();
  expect(await results(page).count()).toBe(10);
  await page.unroute('**/fragment/**');
  await page.locator('[data-search-retry]').click();
  await results(page).nth(15).waitFor();
  expect(await page.locator('[data-search-error]').isVisible()).toBe(false);
  await close();
});

test('the heading names the filters of the answers', async () => {
  const { page, close } = await open('/tim-kiem/?q=thôn&nam=2024', WIDE);
  await answerTo(page, 'thôn');
  expect(await page.locator('[data-search-count]').innerText()).toMatch(/cho “thôn”, lọc theo: Năm 2024$/);
  await close();
});

test('Enter in the quick search after retyping asks what was typed, not what was chosen before', async () => {
  const { page, close } = await open('/', WIDE);
  const quick = page.locator('[data-search-quick]');
  await quick.focus();
  await quick.fill('thôn');
  await page.locator('.quick [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await quick.pressSequentially(' mẫu');
  expect(await quick.getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('Enter');
  await page.waitForURL(/tim-kiem\/\?q=/);
  await answerTo(page, 'thôn mẫu');
  await close();
});

test('VNI keys, a name of the list and a known word are answered as meant, through the page', async () => {
  const { page, answer, close } = await ask(open, 'la61y nu7o7c1');
  expect(answer.results[0]?.marks.join(' ').toLowerCase()).toContain('lấy nước');
  expect(await page.locator('[data-search-correction]').innerText()).toBe('Có phải bạn tìm lấy nước?');
  await close();
  const fire = await ask(open, 'phòng cháy chữa cháy');
  expect(fire.answer.results.length).toBeGreaterThan(0);
  await fire.close();
  const rule = await ask(open, 'quy ước thôn');
  expect(await rule.page.locator('[data-search-correction]').isVisible()).toBe(false);
  await rule.close();
});
