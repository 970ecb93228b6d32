/** Tables of a text: figures whole, words with room, wide ones scroll by themselves and say so, nothing cut on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { sideways } from '../support/page-checks.ts';
import { lastLines } from '../support/pdf.ts';
import { CATALOGUE } from '../support/sites.ts';

const TABLES = '/prose/prose/bang-va-khoi-ma/';
/** The width of the text on a sheet of A4 between its margins, and its height, in px. */
const SHEET = { width: Math.floor((170 / 25.4) * 96), height: (261 / 25.4) * 96 };

/** What a reader sees of each table of the page. */
const tablesOf = (page: Page) =>
  page.evaluate(() => {
    const linesOf = (cell: Element) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
    };
    return [...document.querySelectorAll<HTMLElement>('main .table-scroll')].map((frame) => {
      const [table] = frame.getElementsByTagName('table');
      if (!table) throw new Error('a frame without a table');
      const cells = [...table.querySelectorAll('td')];
      const cue = getComputedStyle(table, '::before');
      return {
        columns: table.rows[0]?.cells.length ?? 0,
        isWide: frame.scrollWidth > frame.clientWidth,
        width: table.offsetWidth,
        /** How high the line is that says that there is more. */
        cue: cue.display === 'none' ? 0 : Number.parseFloat(cue.paddingBottom),
        cueWords: cue.content,
        parted: cells
          .filter((cell) => /^[\d./,]+$/.test(cell.innerText) && linesOf(cell) > 1)
          .map((cell) => cell.innerText),
        /** Cells of words that stand in so many lines that a column must be too narrow. */
        squeezed: cells.filter((cell) => linesOf(cell) > 12).map((cell) => cell.innerText),
        fontSize: Number.parseFloat(getComputedStyle(table).fontSize),
        right: Math.max(...cells.map((cell) => cell.getBoundingClientRect().right)),
      };
    });
  });

describe('the tables of a text', () => {
  const { open } = browsing(CATALOGUE);

  test.each([320, 360, 768, 1280, 1920])(
    'keep figures whole, and say where there is more, at %i px',
    async (width) => {
      const { page, close } = await open(TABLES, { viewport: { width, height: 900 } });
      const tables = await tablesOf(page);
      expect(tables.length).toBeGreaterThan(5);
      expect(tables.flatMap(({ parted }) => parted)).toEqual([]);
      expect(tables.flatMap(({ squeezed }) => squeezed)).toEqual([]);
      expect(tables.map(({ cue }) => cue > 0)).toEqual(tables.map(({ isWide }) => isWide));
      expect(tables.map(({ isWide }) => isWide)).toContain(true);
      expect(tables.map(({ isWide }) => isWide)).toContain(false);
      expect(new Set(tables.map(({ cueWords }) => cueWords))).toEqual(
        new Set(['"Bảng rộng, kéo ngang để xem hết"']),
      );
      expect(await sideways(page)).toEqual([]);
      await close();
    },
  );

  test('are as wide as they need: a small one less than the text, a wide one more', async () => {
    const { page, close } = await open(TABLES, { viewport: { width: 1280, height: 900 } });
    const text = (await page.locator('main .prose > p').first().boundingBox())?.width ?? 0;
    const [small, wide] = await tablesOf(page);
    expect(small?.width).toBeLessThan(text * 0.6);
    expect(wide?.width).toBeGreaterThan(text);
    expect(wide?.isWide).toBe(false);
    await close();
  });

  test('keep the column that tells rows apart on a phone, which leaves the others room', async () => {
    const { page, close } = await open(TABLES, { viewport: { width: 360, height: 740 } });
    const kept = await page.locator('.table-scroll').evaluateAll((frames) =>
      frames
        .filter((frame) => frame.scrollWidth > frame.clientWidth)
        .map((frame) => {
          frame.scrollLeft = 120;
          // Words stay rather than what only counts the rows before them.
          const counts = /^\d{1,3}$/.test(frame.querySelector('td')?.innerText ?? '');
          const kept = frame.querySelector(`td:nth-child(${counts ? 2 : 1})`)?.getBoundingClientRect();
          const { left, width } = frame.getBoundingClientRect();
          return {
            counts,
            stays: Math.abs((kept?.left ?? -1) - left) < 1,
            share: (kept?.width ?? 0) / width,
          };
        }),
    );
    expect(kept.length).toBeGreaterThan(3);
    expect(new Set(kept.map(({ counts }) => counts))).toEqual(new Set([true, false]));
    expect(kept.filter(({ stays, share }) => !stays || share > 0.5)).toEqual([]);
    await close();
  });

  test('on paper no column is cut, and the type is smaller from seven columns on', async () => {
    const { page, close } = await open(TABLES, { viewport: { ...SHEET, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const tables = await tablesOf(page);
    expect(tables.filter(({ right }) => right > SHEET.width + 1)).toEqual([]);
    expect(tables.filter(({ cue }) => cue > 0)).toEqual([]);
    expect(tables.filter(({ columns, parted }) => columns < 24 && parted.length > 0)).toEqual([]);
    const least = Math.min(...tables.filter(({ columns }) => columns < 7).map(({ fontSize }) => fontSize));
    expect(tables.filter(({ columns, fontSize }) => columns >= 7 && fontSize >= least)).toEqual([]);
    const rows = page.locator('tr, thead');
    const breaks = await rows.evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
    await close();
  });

  test('a table longer than a sheet begins where it stands: no sheet stays blank', async () => {
    const { page, close } = await open(TABLES, { viewport: { ...SHEET, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const sheets = lastLines(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets.length).toBeGreaterThan(3);
    // The next row, of two lines, did not fit.
    expect(sheets.slice(0, -1).filter((last) => last < SHEET.height - 90)).toEqual([]);
    await close();
  });

  test('code stands in a frame and breaks its lines', async () => {
    const { page, close } = await open(TABLES);
    const code = await page.locator('pre').evaluate((block) => ({
      border: getComputedStyle(block).borderStyle,
      isWide: block.scrollWidth > block.clientWidth,
    }));
    expect(code).toEqual({ border: 'solid', isWide: false });
    await close();
  });
});
