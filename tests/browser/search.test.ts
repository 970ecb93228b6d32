/** The search page in a real browser, with and without a base path. */
import { describe, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { SITES } from '../support/sites.ts';

const SEED = 'nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len';

type Open = ReturnType<typeof browsing>['open'];

/** Asks the search page and waits for its answer. */
async function ask(open: Open, query: string) {
  const visit = await open(`/tim-kiem/?q=${encodeURIComponent(query)}`);
  const list = visit.page.locator('ol[data-search-results][aria-busy="false"]:not([data-query=""])');
  await list.waitFor({ state: 'attached' });
  const answer = await list.evaluate((element) => ({
    query: element.getAttribute('data-query'),
    results: [...element.querySelectorAll(':scope > li')].map((item) => ({
      href: item.querySelector('a')?.getAttribute('href') ?? '',
      title: item.querySelector('a')?.textContent ?? '',
      marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
    })),
    count: document.querySelector('[data-search-count]')?.textContent ?? '',
  }));
  return { ...visit, answer };
}

describe('on the real site', () => {
  const { open } = browsing(SITES.real);

  test.each([
    ['with accents', 'sản phẩm OCOP'],
    ['without accents', 'san pham ocop'],
    ['without đ', 'phan dau toan huyen'],
    ['đ typed as d, accents elsewhere', 'phấn dấu'],
    ['decomposed', 'sản phẩm'.normalize('NFD')],
    ['words from the middle of the text', 'xúc tiến thương mại'],
  ])('%s: “%s” finds the article', async (_kind, query) => {
    const { answer, errors, close } = await ask(open, query);
    expect(errors).toEqual([]);
    expect(answer.results.map(({ href }) => href)).toContain(`/tin-tuc/${SEED}/`);
    expect(answer.query).toBe(query.normalize('NFC'));
    expect(answer.count).toContain(String(answer.results.length));
    await close();
  });

  test('titles and excerpts keep their đ, and what was found is marked', async () => {
    const { answer, close } = await ask(open, 'phan dau');
    const [first] = answer.results;
    expect(first?.title).toContain('Phấn đấu');
    expect(first?.marks).toContain('đấu');
    await close();
  });

  test('a query that finds nothing says so, in the reader’s own words', async () => {
    const { answer, errors, close } = await ask(open, 'zzzzqqqq <b>x</b>');
    expect(answer.results).toEqual([]);
    expect(answer.count).toContain('zzzzqqqq <b>x</b>');
    expect(errors).toEqual([]);
    await close();
  });

  test('menu and footer are not what is searched', async () => {
    const { answer, close } = await ask(open, '"Về đầu trang"');
    expect(answer.results).toEqual([]);
    await close();
  });

  test('nothing of the index is loaded before it is asked', async () => {
    const { page, close } = await open('/');
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => entry.name),
    );
    expect(loaded.filter((name) => name.includes('/pagefind/'))).toEqual([]);
    await close();
  });

  test('an index that cannot be loaded leaves other ways to go', async () => {
    const visit = await open('/tim-kiem/');
    await visit.page.route('**/pagefind/**', (route) => route.abort());
    await visit.page.locator('#tim-kiem').fill('nông thôn');
    await visit.page.keyboard.press('Enter');
    await visit.page.locator('[data-search-error]').waitFor({ state: 'visible' });
    expect(await visit.page.locator('[data-search-error] a').count()).toBe(2);
    await visit.close();
  });
});

describe('under a base path', () => {
  const { open, url } = browsing(SITES.rich);

  test('results lead to pages that exist', async () => {
    const { answer, errors, close } = await ask(open, 'nong thon moi');
    expect(errors).toEqual([]);
    expect(answer.results.length).toBeGreaterThan(1);
    for (const { href } of answer.results) {
      expect(href.startsWith(SITES.rich.base)).toBe(true);
      expect((await fetch(new URL(href, url('/')))).status, href).toBe(200);
    }
    await close();
  });
});
