/**
 * The parts of pages that templates write and links may lead to, by their ids: `/en/#contact`. Templates write them, and
 * the content check knows them, from here; a test over the built sites finds what is missing. Headings and footnotes of
 * texts have ids of their own (src/html/text-ids.ts).
 */
import { sitePaths } from './urls.ts';

export const pageParts = {
  top: 'dau-trang',
  main: 'noi-dung',
  counters: 'luot-truy-cap',
  relatedLinks: 'lien-ket',
  contact: 'lien-he-voi-xa',
  englishContact: 'contact',
  result: 'ket-qua-tthc',
  chart: (year: number | string) => `bieu-do-${year}`,
  latestNews: 'tin-moi',
  latestDocuments: 'van-ban-moi',
  products: 'san-pham',
  categories: 'chuyen-muc',
  archive: 'luu-tru',
  contents: 'trong-bai-nay',
  corrections: 'dinh-chinh',
  downloads: 'tep-dinh-kem',
  series: 'dong-su-kien',
  otherNews: 'cac-tin-khac',
  sameType: 'cung-loai',
  relatedNews: 'tin-lien-quan',
  /** By its place in the decision on OCOP, from 1. */
  productGroup: (number: number) => `nhom-${number}`,
  howToSearch: 'cach-tim',
  visitsByDay: 'ngay',
  visitsByMonth: (year: string) => `thang-${year}`,
  visitsByYear: 'nam',
} as const;

interface PartsOfPages {
  /** Of which addresses. */
  readonly at: RegExp;
  /** Those that are there whatever the content holds. */
  readonly always?: readonly string[];
  /** Those that are there when there is something to show in them. */
  readonly sometimes?: readonly string[];
}

/** The address of any page that a function of `sitePaths` makes. */
const any = (path: (name: string) => string) => new RegExp(`^${path('[^/]+')}$`);
const only = (path: string) => new RegExp(`^${path}$`);
const LISTS = new RegExp(`^(?:${sitePaths.news}(?:trang/.*)?|/(?:chuyen-muc|chu-de)/.+)$`);
const YEARS = Array.from({ length: 200 }, (_, index) => String(1901 + index));

const PARTS: readonly PartsOfPages[] = [
  {
    at: /^/,
    always: [pageParts.top, pageParts.main],
    sometimes: [pageParts.counters, pageParts.relatedLinks, pageParts.contact],
  },
  {
    at: only(sitePaths.home),
    sometimes: [pageParts.result, pageParts.latestNews, pageParts.latestDocuments, pageParts.products],
  },
  { at: LISTS, sometimes: [pageParts.categories, pageParts.archive] },
  {
    at: any(sitePaths.article),
    sometimes: [pageParts.contents, pageParts.series, pageParts.otherNews, pageParts.result],
  },
  { at: any(sitePaths.page), sometimes: [pageParts.result] },
  { at: any(sitePaths.document), sometimes: [pageParts.sameType] },
  { at: any(sitePaths.product), sometimes: [pageParts.relatedNews] },
  { at: only(sitePaths.products), sometimes: [1, 2, 3, 4, 5, 6].map(pageParts.productGroup) },
  { at: only(sitePaths.english), always: [pageParts.englishContact] },
  { at: only(sitePaths.procedures), sometimes: YEARS.map(pageParts.chart) },
  { at: new RegExp(`^(?:${sitePaths.search}|${sitePaths.documents})$`), sometimes: [pageParts.howToSearch] },
  {
    at: only(sitePaths.visitors),
    sometimes: [pageParts.visitsByDay, pageParts.visitsByYear, ...YEARS.map(pageParts.visitsByMonth)],
  },
];

/** @param path from the root of the site */
export function partsOfPage(path: string): { always: string[]; sometimes: string[] } {
  const own = PARTS.filter(({ at }) => at.test(path));
  return {
    always: own.flatMap(({ always = [] }) => always),
    sometimes: own.flatMap(({ sometimes = [] }) => sometimes),
  };
}
