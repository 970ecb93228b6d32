import { sitePaths } from '../lib/site-urls.ts';
import type { Category } from '../schemas/categories.ts';

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

export interface Section {
  readonly label: string;
  /** From the root of the site, without the base path. */
  readonly path: string;
}

/** The sections that exist, in menu order: one without content is not among them. */
export function existingSections(holdings: Holdings): Section[] {
  const sections: Section[] = [{ label: 'Trang chủ', path: sitePaths.home }];
  const pages = holdings.pages.map(({ slug, label }) => ({ label, path: sitePaths.page(slug) }));
  const contact = pages.filter(({ path }) => path === sitePaths.contact);
  sections.push(...pages.filter(({ path }) => path !== sitePaths.contact));
  if (holdings.articleCount > 0) sections.push({ label: 'Tin tức', path: sitePaths.news });
  for (const category of holdings.categories) {
    sections.push({ label: category.name, path: sitePaths.category(category.id) });
  }
  if (holdings.documentCount > 0) sections.push({ label: 'Văn bản', path: sitePaths.documents });
  if (holdings.productCount > 0) sections.push({ label: 'Sản phẩm OCOP', path: sitePaths.products });
  if (holdings.procedureRowCount > 0) {
    sections.push({ label: 'Kết quả TTHC', path: sitePaths.procedures });
  }
  sections.push(...contact);
  return sections;
}
