import type { Category } from '../schemas/categories.ts';
import { SECTIONS, type Section, UTILITIES } from '../site/sections.ts';
import { sitePaths } from '../site/site-urls.ts';

/** What the site holds, as far as its sections depend on it. */
export interface Holdings {
  readonly articleCount: number;
  /** Categories with at least one article, in the editors' order. */
  readonly categories: readonly Category[];
  readonly pages: readonly { slug: string; label: string }[];
  readonly documentCount: number;
  readonly productCount: number;
  readonly procedureRowCount: number;
}

/** The sections that exist, in menu order: one without content is not among them. */
export function existingSections(holdings: Holdings): Section[] {
  const sections: Section[] = [UTILITIES.home];
  const pages = holdings.pages.map(({ slug, label }) => ({ label, path: sitePaths.page(slug) }));
  const contact = pages.filter(({ path }) => path === sitePaths.contact);
  sections.push(...pages.filter(({ path }) => path !== sitePaths.contact));
  if (holdings.articleCount > 0) sections.push(SECTIONS.news);
  for (const category of holdings.categories) {
    sections.push({ label: category.name, path: sitePaths.category(category.id) });
  }
  if (holdings.documentCount > 0) sections.push(SECTIONS.documents);
  if (holdings.productCount > 0) sections.push(SECTIONS.products);
  if (holdings.procedureRowCount > 0) sections.push(SECTIONS.procedures);
  sections.push(...contact);
  return sections;
}

/** The menu where the editors wrote none: a lone category would only say again what the news are. */
export function menuSections(holdings: Holdings): Section[] {
  const { categories } = holdings;
  return existingSections({ ...holdings, categories: categories.length > 1 ? categories : [] });
}
