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

/** The pages that every site has, and what readers may take with them, by one name too. */
export const UTILITIES = {
  home: { label: 'Trang chủ', path: sitePaths.home },
  allNews: { label: 'Tất cả tin', path: sitePaths.news },
  search: { label: 'Tìm kiếm', path: sitePaths.search },
  archive: { label: 'Lưu trữ theo thời gian', path: sitePaths.archive },
  siteMap: { label: 'Sơ đồ trang', path: sitePaths.siteMap },
  visitors: { label: 'Thống kê truy cập', path: sitePaths.visitors },
  accessibility: { label: 'Trợ năng', path: sitePaths.accessibility },
  feeds: { label: 'Nhận tin qua RSS', path: sitePaths.feeds },
} as const satisfies Record<string, Section>;
