import { href, sitePaths } from '../lib/site-urls.ts';
import type { Article } from '../queries/news.ts';
import { type Link, momentWithTime, type Teaser, toTeaser } from './teaser.ts';

export interface HomeView {
  /** The first article with its whole first paragraph; undefined on a site without news. */
  readonly lead?: (Teaser & { readonly opening: string }) | undefined;
  readonly latest: readonly Teaser[];
  readonly categories: readonly { readonly heading: Link; readonly teasers: readonly Teaser[] }[];
  readonly allNews?: Link | undefined;
}

const LATEST = 6;
const PER_CATEGORY = 3;

/**
 * Pinned articles come first, then the newest. An article stands on the page once.
 * @param articles newest first
 */
export function toHome(articles: readonly Article[]): HomeView {
  const ordered = [
    ...articles.filter((article) => article.data.pinned),
    ...articles.filter((article) => !article.data.pinned),
  ];
  const [lead, ...rest] = ordered;
  if (!lead) return { latest: [], categories: [] };
  const latest = rest.slice(0, LATEST);
  const remaining = rest.slice(LATEST);
  const categories = new Map(remaining.map((article) => [article.category.id, article.category] as const));
  return {
    lead: {
      ...toTeaser(lead),
      publishedAt: momentWithTime(lead.data.publishedAt),
      opening: lead.firstParagraph,
    },
    latest: latest.map(toTeaser),
    categories: [...categories.values()].map((category) => ({
      heading: { label: category.name, href: href(sitePaths.category(category.id)) },
      teasers: remaining
        .filter((article) => article.category.id === category.id)
        .slice(0, PER_CATEGORY)
        .map(toTeaser),
    })),
    allNews: articles.length > 1 ? { label: 'Tất cả tin tức', href: href(sitePaths.news) } : undefined,
  };
}
