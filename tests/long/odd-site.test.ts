/** What no designer draws and editors write (tests/fixtures/odd.ts), looked at by measure at every width, in large text and on paper. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareOddSite } from '../fixtures/odd.ts';
import { browsing } from '../support/browsing.ts';
import { clippedText, faultsByCheck, sideways } from '../support/page-checks.ts';
import { isRedirect, pagesOf } from '../support/pages.ts';
import { build } from '../support/sites.ts';

const dir = mkdtempSync(join(tmpdir(), 'odd-site-'));
const site = { contentDir: join(dir, 'content'), outDir: join(dir, 'dist'), url: 'https://xamau.example/' };
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The width of the text on a sheet of A4. */
const SHEET = Math.ceil((170 / 25.4) * 96);

let paths: string[] = [];
beforeAll(async () => {
  await prepareOddSite(site.contentDir);
  await build(site);
  paths = pagesOf(site)
    .filter((page) => !isRedirect(page))
    .map(({ path }) => path)
    // Topics and months repeat each other.
    .filter((path) => !/^\/(?:chu-de|luu-tru)\/(?!$|chu-de-so-1-|2025\/(?:$|01\/))/.test(path));
}, 10 * 60_000);

const { open } = browsing(site);

const enlarge = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

/** Words that begin left of the screen, such as the numbers of a long list; what is for ears alone is not meant. */
const leftOut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main ol > li')]
      .filter((item) => /decimal/.test(getComputedStyle(item).listStyleType))
      .filter((item) => {
        const number = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
        const size = Number.parseFloat(getComputedStyle(item).fontSize);
        // A figure is at most 0.65 em wide; the point and the gap after it are half an em.
        return item.getBoundingClientRect().left < (`${number}`.length * 0.65 + 0.5) * size;
      })
      .map(({ textContent }) => textContent?.slice(0, 40) ?? ''),
  );

test.each([
  [320, false],
  [360, false],
  [360, true],
  [768, false],
  [1280, false],
  [1920, false],
] as const)(
  'no page is wider than its screen, and no word is cut, at %i px (text twice as large: %s)',
  async (width, isLarge) => {
    expect(paths.length).toBeGreaterThan(40);
    const { found, check } = faultsByCheck();
    for (const path of paths) {
      const { page, close } = await open(path, { viewport: { width, height: 900 } });
      if (isLarge) await enlarge(page);
      await check(path, (await Promise.all([sideways(page), clippedText(page), leftOut(page)])).flat());
      await close();
    }
    expect(found).toEqual({});
  },
  10 * 60_000,
);

test(
  'on paper nothing is wider than the sheet',
  async () => {
    const { found, check } = faultsByCheck();
    for (const path of paths) {
      const { page, close } = await open(path, { viewport: { width: SHEET, height: 900 } });
      await page.emulateMedia({ media: 'print' });
      // A word for ears alone stands a pixel beyond the last column.
      await page.evaluate(() => {
        for (const words of document.querySelectorAll('.visually-hidden')) words.remove();
      });
      await check(path, sideways(page));
      await close();
    }
    expect(found).toEqual({});
  },
  10 * 60_000,
);
