import type { DocumentEntry } from '../queries/documents.ts';
import type { Article } from '../queries/news.ts';
import type { ProductEntry } from '../queries/products.ts';
import { UTILITIES } from '../site/sections.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import { type DocumentRow, toDocumentRow } from './documents.ts';
import { categoryLink, type Link, sectionLink } from './links.ts';
import { momentWithTime } from './moments.ts';
import { type ProductCard, toProductCard } from './products.ts';
import { type Teaser, toTeaser } from './teaser.ts';

export interface HomeView {
  /** The first article; undefined on a site without news. */
  readonly lead?: (Teaser & { readonly opening: string }) | undefined;
  readonly latest: readonly Teaser[];
  /** Headlines under their category; those above are not repeated. */
  readonly categories: readonly { readonly heading: Link; readonly teasers: readonly Teaser[] }[];
  readonly allNews?: Link | undefined;
  readonly documents: readonly DocumentRow[];
  readonly allDocuments: Link;
  readonly products: readonly ProductCard[];
  readonly allProducts: Link;
}

const LATEST = 3;
const CATEGORIES = 6;
const PER_CATEGORY = 4;
const DOCUMENTS = 3;
const PRODUCTS = 4;

/** What the home page draws on, each newest or best first. */
export interface HomeContent {
  readonly articles: readonly Article[];
  readonly documents: readonly DocumentEntry[];
  readonly products: readonly ProductEntry[];
}

/** Pinned articles come first, then the newest. An article stands on the page once. */
export function toHome({ articles, documents, products }: HomeContent, now: Date): HomeView {
  const ordered = [
    ...articles.filter((article) => article.data.pinned),
    ...articles.filter((article) => !article.data.pinned),
  ];
  const [lead, ...rest] = ordered;
  const remaining = rest.slice(LATEST);
  return {
    lead: lead && {
      ...toTeaser(lead),
      publishedAt: momentWithTime(lead.data.publishedAt),
      // Alone on the page it is set with the whole of its first paragraph; among others, with its summary.
      opening: rest.length === 0 ? lead.firstParagraph : toTeaser(lead).summary,
    },
    latest: rest.slice(0, LATEST).map(toTeaser),
    categories: headlines(remaining),
    allNews: articles.length > 1 ? sectionLink(UTILITIES.allNews) : undefined,
    documents: documents.slice(0, DOCUMENTS).map((document) => toDocumentRow(document, documents, now)),
    allDocuments: { label: 'Tất cả', href: href(sitePaths.documents) },
    products: products.slice(0, PRODUCTS).map((product) => toProductCard(product, now)),
    allProducts: { label: 'Tất cả sản phẩm', href: href(sitePaths.products) },
  };
}

function headlines(articles: readonly Article[]): HomeView['categories'] {
  const byCategory = Map.groupBy(articles, (article) => article.category.id);
  return [...byCategory.values()].slice(0, CATEGORIES).flatMap((own) => {
    const [newest] = own;
    if (!newest) return [];
    return {
      heading: categoryLink(newest.category),
      teasers: own.slice(0, PER_CATEGORY).map(toTeaser),
    };
  });
}
