/** Headlines: lines end between words, and a piece that is longer than its line ends it at a space, never in a syllable. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { SITES } from '../support/sites.ts';

const SEED = '/tin-tuc/nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len/';
const TITLE = 'Năm 2022: Phấn đấu toàn huyện có ít nhất 10 sản phẩm OCOP 3 sao trở lên';

/** What lines of the page's headlines part: syllables; and pieces that would have fitted a line. */
function parted(page: Page) {
  return page.evaluate(() => {
    const isParted = (range: Range) =>
      new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1;
    const textsIn = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      return Array.from(
        { length: root.textContent?.length ?? 0 },
        () => walker.nextNode() as Text | null,
      ).filter((node) => node !== null);
    };
    const partedSyllables = (node: Text) =>
      [...node.data.matchAll(/\S+/g)].flatMap(({ 0: syllable, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + syllable.length);
        return isParted(range) ? [syllable] : [];
      });
    const isNeedlesslyParted = (piece: HTMLElement) => {
      const range = document.createRange();
      range.selectNodeContents(piece);
      const wasParted = isParted(range);
      piece.style.whiteSpace = 'nowrap';
      const fits = piece.offsetWidth <= (piece.closest('h1, h2, h3, li, p, div')?.clientWidth ?? 0);
      piece.style.whiteSpace = '';
      return fits && wasParted;
    };
    const headlines = [
      ...document.querySelectorAll<HTMLElement>(
        'main h1, main .headline, main .title, .subject a, .site-map a',
      ),
    ].filter((heading) => heading.checkVisibility());
    const pieces = headlines.flatMap((each) => [...each.querySelectorAll<HTMLElement>('.word, .nowrap')]);
    return {
      headlines: headlines.length,
      syllables: headlines.flatMap(textsIn).flatMap(partedSyllables),
      pieces: pieces.filter(isNeedlesslyParted).map(({ textContent }) => textContent),
      wider: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  });
}

describe.each([
  [SITES.real, ['/', '/tin-tuc/', SEED]],
  [SITES.rich, ['/', '/tin-tuc/', '/van-ban/', '/ocop/', '/so-do-trang/']],
] as const)('the headlines of the $name site', (site, paths) => {
  const { open } = browsing(site);

  test.each([320, 360, 768, 1280])('part nothing that fits a line, at %i px', async (width) => {
    for (const path of paths) {
      const { page, close } = await open(path, { viewport: { width, height: 800 } });
      const found = await parted(page);
      expect(found, path).toMatchObject({ syllables: [], pieces: [], wider: false });
      await close();
    }
  });

  test.each([320, 360])('break at spaces where the text is twice as large, at %i px', async (width) => {
    let headlines = 0;
    for (const path of paths) {
      const { page, close } = await open(path, { viewport: { width, height: 800 } });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const found = await parted(page);
      // A syllable that is longer than the whole line has nowhere else to break.
      expect(
        found.syllables.filter((syllable) => syllable.length < 8),
        path,
      ).toEqual([]);
      headlines += found.headlines;
      await close();
    }
    expect(headlines).toBeGreaterThan(2);
  });
});

describe('the headline of an article', () => {
  const { open } = browsing(SITES.real);

  test('is copied as it was written', async () => {
    const { page, close } = await open(SEED, { viewport: { width: 320, height: 800 } });
    const copied = await page.evaluate(() => {
      const heading = document.querySelector('h1');
      if (heading) getSelection()?.selectAllChildren(heading);
      return getSelection()?.toString();
    });
    expect(copied).toBe(TITLE);
    await close();
  });

  test('stands in the line as other words do, so that a search in the page goes through it', async () => {
    const { page, close } = await open(SEED, { viewport: { width: 320, height: 800 } });
    const displays = await page
      .locator('h1 span')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).display));
    expect(displays.length).toBeGreaterThan(4);
    expect(new Set(displays)).toEqual(new Set(['inline']));
    await close();
  });

  test('is the name of its heading for assistive technology', async () => {
    const { page, close } = await open(SEED);
    expect(await page.getByRole('heading', { level: 1, name: TITLE, exact: true }).count()).toBe(1);
    await close();
  });

  test('is set the same in an answer of the search', async () => {
    const { page, close } = await open('/tim-kiem/?q=OCOP', { viewport: { width: 320, height: 800 } });
    const link = page.locator('[data-search-results] h2 a').filter({ hasText: TITLE });
    await link.waitFor();
    const pieces = await link.locator('.word').allTextContents();
    expect(pieces).toContain('10 sản phẩm');
    expect(pieces).toContain('Phấn đấu');
    expect(await parted(page)).toMatchObject({ syllables: [], pieces: [] });
    await close();
  });
});
