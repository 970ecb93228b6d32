/** Ways on through the site, for the places where a reader may not find what was sought. */
import type { Article } from '../queries/news.ts';
import type { Category } from '../schemas/categories.ts';
import { SECTIONS, type Section, UTILITIES } from '../site/sections.ts';
import { sitePaths } from '../site/site-urls.ts';
import { groupByMonth, recentPeriods } from './archive.ts';
import { type CountedLink, categoryLink, type Link, sectionLink } from './links.ts';

/** Ways through the news, beside every list of it. */
export interface NewsWays {
  /** Categories that hold articles, in the editors' order. */
  readonly categories: readonly CountedLink[];
  readonly archive: readonly CountedLink[];
}

/** @param news newest first */
export function toNewsWays(news: readonly Article[], categories: readonly Category[]): NewsWays {
  const counts = Map.groupBy(news, (article) => article.category.id);
  return {
    categories: categories.flatMap((category) => {
      const count = counts.get(category.id)?.length ?? 0;
      return count > 0 ? [{ ...categoryLink(category), count }] : [];
    }),
    archive: recentPeriods(groupByMonth(news)),
  };
}

/** Ways beside the search: for a reader without JavaScript, connection or luck. */
export function toSearchWays(sections: readonly Section[], { categories, archive }: NewsWays): Link[] {
  return [
    ...(archive.length > 0
      ? [sectionLink(UTILITIES.archive)]
      : linkIf(sections, sitePaths.news, sectionLink(SECTIONS.news))),
    ...categories.map(({ label, href: link }) => ({ label, href: link })),
    ...linkIf(sections, sitePaths.documents, sectionLink(SECTIONS.documents)),
    sectionLink(UTILITIES.siteMap),
  ];
}

/** Ways from an address where no page is. */
export function toNotFoundWays(sections: readonly Section[]): Link[] {
  return [
    sectionLink(UTILITIES.home),
    ...linkIf(sections, sitePaths.news, sectionLink(UTILITIES.allNews)),
    sectionLink(UTILITIES.siteMap),
  ];
}

/** The link where the section exists, else nothing. */
const linkIf = (sections: readonly Section[], path: string, link: Link): Link[] =>
  sections.some((section) => section.path === path) ? [link] : [];
