/** A site that has published for years: its lists are short enough to read, light enough to come, and can be narrowed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DENSE_ARTICLES, DENSE_YEAR, prepareDenseSite } from '../fixtures/dense.ts';
import { browsing } from '../support/browsing.ts';
import { ALL_RULES, axe, clippedText, sideways, smallTargets } from '../support/page-checks.ts';
import { attribute, byTag, headLink, pageOf, pagesOf, readText, visibleText } from '../support/pages.ts';
import { build } from '../support/sites.ts';
import { FIRST_FLIGHT, table, weigh } from '../support/weight.ts';

const dir = mkdtempSync(join(tmpdir(), 'dense-'));
const site = {
  contentDir: join(dir, 'content'),
  outDir: join(dir, 'dist'),
  url: 'https://xamau.example/',
};
beforeAll(async () => {
  prepareDenseSite(site.contentDir);
  await build(site);
}, 600_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const LIST = /^\/van-ban\/(?:(?:loai|co-quan|nam|hieu-luc)\/[^/]+\/)*(?:trang\/\d+\/)?$/;
const lists = () => pagesOf(site).filter(({ path }) => LIST.test(path));

describe('the lists of documents', () => {
  test('hold thirty at most, come in one flight, and are fewer than the documents', () => {
    const found = lists();
    const documents = pagesOf(site).filter(({ path }) => /^\/van-ban\/(?!trang\/)[^/]+\/$/.test(path));
    expect(found.length).toBeGreaterThan(50);
    expect(found.length).toBeLessThan(documents.length);
    const rows = found.map((page) =>
      byTag(page.document, 'th').filter((th) => attribute(th, 'scope') === 'row'),
    );
    expect(Math.max(...rows.map(({ length }) => length))).toBe(30);
    const weights = found.map(weigh);
    expect(
      weights.filter(({ html }) => html > FIRST_FLIGHT).map(({ path }) => path),
      table(weights),
    ).toEqual([]);
  });

  test('lead from each to each that exists, with how many stand there', () => {
    const counts = new Map(
      lists().map(({ path, document }) => [
        path,
        Number.parseInt(/^\d+(?= văn bản)/m.exec(visibleText(document))?.[0] ?? '', 10),
      ]),
    );
    const wrong = lists().flatMap(({ path, document }) =>
      byTag(document, 'details')
        .flatMap((filter) => byTag(filter, 'li'))
        .map((option) => ({
          path,
          to: attribute(byTag(option, 'a')[0] as never, 'href') ?? '',
          says: Number.parseInt(/\d+(?= văn bản$)/.exec(visibleText(option))?.[0] ?? '', 10),
        }))
        .filter(({ to, says }) => counts.get(to) !== says),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('have an address of their own for machines; the sitemap holds those that one condition makes', () => {
    const sitemap = readText(site, 'sitemap-0.xml');
    for (const page of lists()) {
      expect(headLink(page, 'canonical')).toBe(new URL(page.path, site.url).href);
      const conditions = (page.path.match(/\/(?:loai|co-quan|nam|hieu-luc)\//g) ?? []).length;
      expect(sitemap.includes(`<loc>${new URL(page.path, site.url).href}</loc>`), page.path).toBe(
        conditions < 2,
      );
    }
  });
});

test('a year of a thousand articles comes in one flight, and so does each of its months', () => {
  const year = pagesOf(site).filter(({ path }) => path.startsWith(`/luu-tru/${DENSE_YEAR}/`));
  expect(year).toHaveLength(13);
  const months = year.filter(({ path }) => path !== `/luu-tru/${DENSE_YEAR}/`);
  const items = months.map((page) => byTag(page.document, 'article').length);
  expect(items.reduce((sum, count) => sum + count, 0)).toBe(DENSE_ARTICLES);
  const weights = year.map(weigh);
  expect(
    weights.filter(({ html }) => html > FIRST_FLIGHT).map(({ path }) => path),
    table(weights),
  ).toEqual([]);
});

test('sixty products have ways to their groups', () => {
  const { document } = pageOf(site, '/ocop/');
  const [ways] = byTag(document, 'nav').filter((nav) => attribute(nav, 'aria-label') === 'Nhóm sản phẩm');
  const links = ways ? byTag(ways, 'a').map((link) => attribute(link, 'href')) : [];
  expect(links).toHaveLength(6);
  const ids = byTag(document, 'h2').map((head) => `#${attribute(head, 'id')}`);
  expect(links.filter((link) => !ids.includes(link ?? ''))).toEqual([]);
});

describe('in a browser', () => {
  const { open } = browsing(site);

  test('the filters work without a script: a type, then a year, then back', async () => {
    const { page, close } = await open('/van-ban/', { javaScriptEnabled: false });
    const choose = async (filter: string, choice: string) => {
      await page.locator('summary', { hasText: filter }).click();
      await page.locator('details[open]').getByRole('link', { name: choice, exact: true }).click();
    };
    await choose('Cơ quan ban hành', 'Ủy ban nhân dân xã Mẫu');
    expect(new URL(page.url()).pathname).toBe('/van-ban/co-quan/uy-ban-nhan-dan-xa-mau/');
    await choose('Năm ban hành', '2025');
    expect(new URL(page.url()).pathname).toBe('/van-ban/co-quan/uy-ban-nhan-dan-xa-mau/nam/2025/');
    expect(await page.locator('h1').textContent()).toMatch(/^\s*Văn bản của\s.*2025\s*$/s);
    await choose('Cơ quan ban hành', 'Tất cả');
    expect(new URL(page.url()).pathname).toBe('/van-ban/nam/2025/');
    await close();
  });

  test('an open filter is accessible, large enough, never cut, and no wider than its page at any width', async () => {
    const { page, close } = await open('/van-ban/');
    await page.locator('summary', { hasText: 'Cơ quan' }).click();
    const faults: Record<string, string[]> = {};
    for (const width of [320, 360, 640, 768, 992, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      faults[`${width} px`] = [...(await sideways(page)), ...(await clippedText(page))];
    }
    await page.setViewportSize({ width: 360, height: 740 });
    faults['targets'] = await smallTargets(page);
    faults['axe'] = await axe(page, ALL_RULES, '.document-filters');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    faults['200 %'] = await sideways(page);
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    await close();
  });

  test('the news of the home page end at the foot of its side', async () => {
    const { page, close } = await open('/', { viewport: { width: 1280, height: 900 } });
    const [news = 0, side = 0] = await Promise.all(
      ['main .split > div .teasers', 'main .side > :last-child'].map((end) =>
        page
          .locator(end)
          .first()
          .evaluate((part) => part.getBoundingClientRect().bottom),
      ),
    );
    expect(Math.abs(news - side)).toBeLessThan(100);
    await close();
  });
});
