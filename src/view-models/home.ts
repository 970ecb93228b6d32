import type { DocumentEntry } from '../queries/documents.ts';
import type { Article } from '../queries/news.ts';
import type { ProductEntry } from '../queries/products.ts';
import { UTILITIES } from '../site/sections.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import { type DocumentRow, toDocumentRow } from './documents.ts';
import { fillingSide, type HomeLead, type HomeSide } from './home-height.ts';
import { categoryLink, type Link, sectionLink } from './links.ts';
import { momentWithTime } from './moments.ts';
import { type ProductCard, toProductCard } from './products.ts';
import { type Teaser, toTeaser } from './teaser.ts';

export interface HomeView {
  /** The first article; undefined on a site without news. */
  readonly lead?: HomeLead | undefined;
  readonly latest: readonly Teaser[];
  /** Headlines under their category; those above are not repeated. */
  readonly categories: readonly { readonly heading: Link; readonly teasers: readonly Teaser[] }[];
  readonly allNews?: Link | undefined;
  readonly documents: readonly DocumentRow[];
  readonly allDocuments: Link;
  readonly products: readonly ProductCard[];
  readonly allProducts: Link;
}

const CATEGORIES = 6;
const PER_CATEGORY = 3;
const DOCUMENTS = 3;
const PRODUCTS = 4;

/** What the home page draws on, each newest or best first. */
export interface HomeContent {
  readonly articles: readonly Article[];
  readonly documents: readonly DocumentEntry[];
  readonly products: readonly ProductEntry[];
  /** What else stands beside the news. */
  readonly side: Omit<HomeSide, 'documents'>;
}

/** Pinned articles come first, then the newest. An article stands on the page once. */
export function toHome({ articles, documents, products, side }: HomeContent, now: Date): HomeView {
  const ordered = [
    ...articles.filter((article) => article.data.pinned),
    ...articles.filter((article) => !article.data.pinned),
  ];
  const [first, ...rest] = ordered;
  const newest = documents.slice(0, DOCUMENTS).map((document) => toDocumentRow(document, documents, now));
  const lead = first && toLead(first, rest.length === 0);
  const latest = lead ? fillingSide(lead, rest.map(toTeaser), { ...side, documents: newest }) : [];
  return {
    lead,
    latest,
    categories: headlines(rest.slice(latest.length)),
    allNews: articles.length > 1 ? sectionLink(UTILITIES.allNews) : undefined,
    documents: newest,
    allDocuments: { label: 'Tất cả', href: href(sitePaths.documents) },
    products: products.slice(0, PRODUCTS).map((product) => toProductCard(product, now)),
    allProducts: { label: 'Tất cả sản phẩm', href: href(sitePaths.products) },
  };
}

/** Alone on the page an article is set with the whole of its first paragraph; among others, with its summary. */
function toLead(article: Article, isAlone: boolean): HomeLead {
  const teaser = toTeaser(article);
  return {
    ...teaser,
    publishedAt: momentWithTime(article.data.publishedAt),
    opening: isAlone ? article.firstParagraph : teaser.summary,
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
