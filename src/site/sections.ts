/** The sections that the site itself makes, by one name everywhere: menu, titles, trails, beside a search result. */
import { sitePaths } from './urls.ts';

export interface Section {
  readonly label: string;
  /** From the root of the site, without the base path. */
  readonly path: string;
}

export const SECTIONS = {
  news: { label: 'Tin tức', path: sitePaths.news },
  documents: { label: 'Văn bản', path: sitePaths.documents },
  products: { label: 'Sản phẩm OCOP', path: sitePaths.products },
  procedures: { label: 'Kết quả TTHC', path: sitePaths.procedures },
} as const satisfies Record<string, Section>;
