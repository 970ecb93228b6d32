/**
 * Every address of the site is built here.
 *
 * `sitePaths` gives addresses as editors write them, from the root of the site (`/tin-tuc/`).
 * `href` adds the base path under which the site is deployed; `absoluteUrl` adds the origin.
 */

/** By what documents are listed apart, in the order of their addresses: `/van-ban/loai/quyet-dinh/nam/2025/`. */
const DOCUMENT_CONDITIONS = {
  type: 'loai',
  authority: 'co-quan',
  year: 'nam',
  validity: 'hieu-luc',
} as const;

export type DocumentCondition = keyof typeof DOCUMENT_CONDITIONS;
/** What a list of documents has in common: slugs, and a year. */
export type DocumentConditions = Partial<Record<DocumentCondition, string>>;

export const documentConditions = Object.keys(DOCUMENT_CONDITIONS) as readonly DocumentCondition[];

/** The address of a list of documents that have something in common, or of a page of it. */
export const LIST_OF_DOCUMENTS = new RegExp(
  `^/van-ban/(?:(?:${Object.values(DOCUMENT_CONDITIONS).join('|')})/[^/]+/){1,2}(?:trang/\\d+/)?$`,
);

export const sitePaths = {
  home: '/',
  news: '/tin-tuc/',
  newsPage: (page: number) => (page <= 1 ? '/tin-tuc/' : `/tin-tuc/trang/${page}/`),
  article: (slug: string) => `/tin-tuc/${slug}/`,
  articleFile: (slug: string, file: string) => `/tin-tuc/${slug}/${encodeURIComponent(file)}`,
  category: (id: string, page = 1) => (page <= 1 ? `/chuyen-muc/${id}/` : `/chuyen-muc/${id}/trang/${page}/`),
  archive: '/luu-tru/',
  archiveYear: (year: string) => `/luu-tru/${year}/`,
  archiveMonth: (year: string, month: string) => `/luu-tru/${year}/${month}/`,
  tag: (tag: string) => `/chu-de/${tag}/`,
  page: (slug: string) => `/${slug}/`,
  contact: '/lien-he/',
  english: '/en/',
  procedures: '/tthc/',
  documents: '/van-ban/',
  documentList: (conditions: DocumentConditions, page = 1) => {
    const parts = documentConditions.flatMap((name) => {
      const value = conditions[name];
      return value === undefined ? [] : [`${DOCUMENT_CONDITIONS[name]}/${value}/`];
    });
    return `/van-ban/${parts.join('')}${page <= 1 ? '' : `trang/${page}/`}`;
  },
  document: (slug: string) => `/van-ban/${slug}/`,
  documentFile: (slug: string, file: string) => `/van-ban/${slug}/${encodeURIComponent(file)}`,
  products: '/ocop/',
  product: (slug: string) => `/ocop/${slug}/`,
  search: '/tim-kiem/',
  searchIndex: '/pagefind/',
  visitors: '/thong-ke/',
  visitorsFile: '/thong-ke/luot-truy-cap.csv',
  feeds: '/feeds/',
  admin: '/quan-tri/',
  siteMap: '/so-do-trang/',
  accessibility: '/tro-nang/',
  feedSheet: '/subscription.css',
  manifest: '/manifest.webmanifest',
  sitemap: '/sitemap-index.xml',
  newsSitemap: '/sitemap-news.xml',
  robots: '/robots.txt',
  stats: '/stats.json',
  status: '/status.json',
  /** While somebody edits, and in no build. */
  waiting: '/xem-thu/',
  notFound: '/404.html',
} as const;

/** What lies under these lists news, as `/tin-tuc/` does. */
export const newsLists = [sitePaths.archive, '/chuyen-muc/', '/chu-de/'] as const;

/** The address of a site that was given none: scheme and host. */
export const FALLBACK_ORIGIN = 'http://localhost';

/** First segments that the site's own addresses take; no page or article may be called so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'trang',
  '404',
  ...Object.values(sitePaths)
    .map((path) => (typeof path === 'function' ? (path as (...parts: string[]) => string)('x', 'x') : path))
    .map((path) => path.split('/')[1] ?? '')
    // The contact address is written by an editor, as a page of that name.
    .filter((segment) => /^[a-z0-9-]+$/.test(segment) && segment !== 'x' && segment !== 'lien-he'),
]);

export const withoutLastSlash = (address: string): string => address.replace(/(?<!\/)\/+$/, '');

/**
 * @param base path under which the site lies: `/` or `/xa/mau` with or without a last slash
 * @param origin scheme and host, `https://xamau.gov.vn`
 */
export function createUrls(base: string, origin: string) {
  const prefix = withoutLastSlash(base);
  /** A path from the root of the site as a link from any page: the base path is added. */
  const href = (sitePath: string) => `${prefix}${sitePath}`;
  return {
    href,
    /** The whole address of a path from the root of the site. */
    absoluteUrl: (sitePath: string) => new URL(href(sitePath), origin).href,
    /** The whole address of a link as it stands on a page, the base path already in it. */
    absoluteHref: (link: string) => new URL(link, origin).href,
  };
}

/** A telephone number as a link. */
export const telephoneLink = (number: string) => `tel:${number}`;

/** Where a map shows a place. */
export const mapLink = (lat: string, lng: string): string =>
  `https://www.openstreetmap.org/?${new URLSearchParams({ mlat: lat, mlon: lng })}`;

/**
 * An e-mail address as a link.
 * @param address empty where the reader names whom to write to
 * @param message written for the reader, who may change it; a line feed in its body is a new line
 */
export function mailLink(address: string, message?: { subject: string; body: string }): string {
  if (!message) return `mailto:${address}`;
  const body = message.body.replaceAll('\n', '\r\n');
  return `mailto:${address}?subject=${encodeURIComponent(message.subject)}&body=${encodeURIComponent(body)}`;
}

/** Plain links by which a page is passed on; each leads to the service's own page, no script of theirs is loaded. */
export function shareLinks(title: string, address: string): { label: string; href: string }[] {
  // Zalo's page takes JSON in base64. It reads no `=`, so spaces fill up to a whole number of three bytes.
  const json = JSON.stringify({ url: address });
  const payload = btoa(json.padEnd(Math.ceil(json.length / 3) * 3));
  return [
    { label: 'Zalo', href: `https://button-share.zalo.me/share_external?d=${encodeURIComponent(payload)}` },
    {
      label: 'Facebook',
      href: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`,
    },
    { label: 'Thư điện tử', href: mailLink('', { subject: title, body: `${title}\n${address}` }) },
  ];
}
