/** The results of administrative procedures, as a reader meets them. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { SITES } from '../support/sites.ts';

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('several years with a gap', () => {
  const { open } = browsing(SITES.rich);

  test('the chart is a figure with name and description, its values are heard and stand in the table', async () => {
    const { page, close } = await open('/tthc/');
    const figure = page.getByRole('figure', { name: 'Hồ sơ từng tháng, năm 2025' });
    expect(await figure.getAttribute('aria-describedby')).toBe('bieu-do-2025-mo-ta');
    expect(await page.locator('#bieu-do-2025-mo-ta').innerText()).toContain('trong bảng bên dưới');
    expect(await figure.getByRole('listitem').count()).toBe(12);
    expect(await figure.getByRole('img', { name: '118 hồ sơ, 2 trễ hạn' }).count()).toBe(1);
    const row = page.getByRole('table', { name: /2025/ }).getByRole('row', { name: /02\/2025/ });
    expect(await row.innerText()).toMatch(/02\/2025\s+118\s+116\s+2\s+1,7%/);
    await close();
  });

  test('bars are as long as their values, late ones hatched and not told by colour alone', async () => {
    const { page, close } = await open('/tthc/');
    const bars = await page.evaluate(() =>
      [...document.querySelectorAll('figure')][0] === undefined
        ? []
        : [...(document.querySelector('figure')?.querySelectorAll('li svg') ?? [])].map((svg) => ({
            value: Number(svg.querySelector('text')?.textContent?.replace('.', '')),
            length: [...svg.querySelectorAll('rect')].reduce(
              (sum, rect) => sum + rect.getBoundingClientRect().width,
              0,
            ),
            fills: [...svg.querySelectorAll('.late')].map((rect) => rect.getAttribute('fill') ?? ''),
          })),
    );
    expect(bars.length).toBe(7);
    const scale = (bars[0]?.length ?? 0) / (bars[0]?.value ?? 1);
    for (const { value, length } of bars)
      expect(Math.abs(length / value / scale - 1), String(value)).toBeLessThan(0.05);
    const hatched = bars.flatMap(({ fills }) => fills);
    expect(hatched.length).toBe(4);
    expect(
      await page
        .locator(hatched[0]?.replace(/^url\(|\)$/g, '') ?? '')
        .locator('path')
        .count(),
    ).toBe(1);
    await close();
  });

  test('a month that cannot be told apart has a dotted line and words', async () => {
    const { page, close } = await open('/tthc/');
    const lines = await page.locator('figure').first().locator('li').allInnerTexts();
    expect(lines.map((line) => line.replace(/\s+/g, ' ').trim())).toEqual(
      expect.arrayContaining(['Tháng 4 chưa có', 'Tháng 5 không tính riêng được', 'Tháng 12 chưa có']),
    );
    await close();
  });

  test.each([
    ['at 320 px', { viewport: { width: 320, height: 640 } }],
    ['in forced colours', { forcedColors: 'active' as const }],
    ['in the dark', { colorScheme: 'dark' as const }],
  ])('nothing is cut off %s', async (_where, options) => {
    const { page, close } = await open('/tthc/', options);
    expect(await fits(page)).toBe(true);
    const outside = await page.evaluate(
      () =>
        [...document.querySelectorAll('figure text')].filter((text) => {
          const { right } = text.getBoundingClientRect();
          return right > (text.closest('figure')?.getBoundingClientRect().right ?? 0) + 1;
        }).length,
    );
    expect(outside).toBe(0);
    const seen = await page.evaluate(() => {
      const bar = document.querySelector('figure li rect');
      return bar && getComputedStyle(bar).fill !== getComputedStyle(document.body).backgroundColor;
    });
    expect(seen).toBe(true);
    await close();
  });

  test('on paper chart, table and how to read them are there', async () => {
    const { page, close } = await open('/tthc/');
    await page.emulateMedia({ media: 'print' });
    for (const words of ['Hồ sơ từng tháng, năm 2025', 'Cách đọc các con số', '06/2025']) {
      expect(await page.getByText(words, { exact: true }).first().isVisible(), words).toBe(true);
    }
    await close();
  });
});

describe('one row, as the real commune has it', () => {
  const { open } = browsing(SITES.real);

  test('is told whole, with no chart and no month made up', async () => {
    const { page, close } = await open('/tthc/');
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('Năm 2022, đến tháng 09. Cập nhật lúc: 25/09/2022 12:41:15');
    for (const figure of [
      'Trước & đúng hạn: 1.783 hồ sơ 100%',
      'Số hồ sơ xử lý 1.783',
      'Trễ hạn 0',
      'Tỉ lệ trễ hạn 0%',
    ])
      expect(text).toContain(figure);
    expect(text).toContain('Chưa có số liệu của từng tháng.');
    expect(text).toContain('Số cộng dồn từ tháng 01 đến hết tháng 09 của năm đó.');
    expect(text).not.toContain('chưa có ');
    expect(await page.locator('main figure, main svg[role="img"]').count()).toBe(0);
    // A table would repeat the one row that the figures are.
    expect(await page.getByRole('table').count()).toBe(0);
    await close();
  });
});
