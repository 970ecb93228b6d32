/** Asks the search page as a reader does. */
import type { Page } from 'playwright-core';
import { normalizeQuery } from '../../src/search/query/query-text.ts';
import type { Browsing } from './browsing.ts';

type Open = Browsing['open'];

/** Waits until the page has answered a query, and reads the answer. */
export async function answerTo(page: Page, query: string) {
  const asked = normalizeQuery(query);
  await page.waitForFunction((wanted) => {
    const list = document.querySelector<HTMLElement>('ol[data-search-results]');
    return list?.getAttribute('aria-busy') === 'false' && list.dataset['query'] === wanted;
  }, asked);
  return page.locator('ol[data-search-results]').evaluate((element) => ({
    results: [...element.querySelectorAll(':scope > li')].map((item) => ({
      href: item.querySelector('a')?.getAttribute('href') ?? '',
      title: item.querySelector('a')?.textContent ?? '',
      marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
    })),
    count: document.querySelector('[data-search-count]')?.textContent ?? '',
  }));
}

/** Opens the search page at a query. */
export async function ask(open: Open, query: string) {
  const visit = await open(`/tim-kiem/?q=${encodeURIComponent(query)}`);
  return { ...visit, answer: await answerTo(visit.page, query) };
}

/** Asks again on an open page, as a reader who presses Enter. */
export async function askAgain(page: Page, query: string) {
  await page.locator('[data-search-field]').evaluate((field, value) => {
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    field.value = value;
    field.form?.requestSubmit();
  }, query);
  return answerTo(page, query);
}
