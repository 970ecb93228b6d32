import type { Article } from '../queries/news.ts';
import { PAGE_SIZE } from '../site/paging.ts';
import { type Teaser, toTeaser } from './teaser.ts';

/** One page of a list, of whatever the list is. */
export interface PageOfList {
  readonly number: number;
  readonly count: number;
  readonly total: number;
  /** Addresses of the neighbouring pages, undefined at the ends. */
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
  /** The pages that the pager names, in order; a gap stands where numbers are left out. */
  readonly pages: readonly (PagerItem | 'gap')[];
}

export interface ListPage extends PageOfList {
  readonly teasers: readonly Teaser[];
}

export interface PagerItem {
  readonly number: number;
  readonly href: string;
  readonly current: boolean;
}

/**
 * Cuts a list into pages.
 * @param hrefOf address of a page by its number, from 1
 * @returns no page where there is nothing
 */
export function pagesOf<Item>(
  items: readonly Item[],
  hrefOf: (page: number) => string,
  size: number,
): (PageOfList & { readonly items: readonly Item[] })[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return {
      number,
      count,
      total: items.length,
      items: items.slice(index * size, number * size),
      newer: number > 1 ? hrefOf(number - 1) : undefined,
      older: number < count ? hrefOf(number + 1) : undefined,
      pages: pagerNumbers(number, count).map((page) =>
        page === 'gap' ? page : { number: page, href: hrefOf(page), current: page === number },
      ),
    };
  });
}

/** The pages of a list of articles. */
export const paginate = (
  articles: readonly Article[],
  hrefOf: (page: number) => string,
  size = PAGE_SIZE,
): ListPage[] =>
  pagesOf(articles, hrefOf, size).map(({ items, ...page }) => ({ ...page, teasers: items.map(toTeaser) }));

/** First, last, the current page and its neighbours: never more than seven, so that they fit a phone. */
export function pagerNumbers(current: number, count: number): (number | 'gap')[] {
  const shown = new Set([1, count, current - 1, current, current + 1]);
  const numbers = [...shown].filter((page) => page >= 1 && page <= count).sort((a, b) => a - b);
  const result: (number | 'gap')[] = [];
  let previous = 0;
  for (const page of numbers) {
    if (page - previous === 2) result.push(page - 1);
    else if (page - previous > 2) result.push('gap');
    result.push(page);
    previous = page;
  }
  return result;
}
