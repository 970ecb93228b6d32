import { formatDay, isoDay } from '../lib/dates.ts';
import type { Article } from '../queries/news.ts';
import type { ProductEntry } from '../queries/products.ts';
import { GROUP_NAMES } from '../site/called.ts';
import { certificateLastDay } from '../site/certificates.ts';
import { pageParts } from '../site/page-parts.ts';
import { href, sitePaths, telephoneLink } from '../site/site-urls.ts';
import type { Validity } from './documents.ts';
import type { CountedLink } from './links.ts';
import type { Picture } from './pictures.ts';
import { stateMark } from './state-mark.ts';
import type { ProductFacts } from './structured-data.ts';
import { type Teaser, toTeaser } from './teaser.ts';

export interface ProductCard {
  readonly name: string;
  readonly href: string;
  readonly stars: number;
  /** The grade in words: `4 sao`. */
  readonly grade: string;
  readonly producer: string;
  readonly group: string;
  /** Whether the certificate still holds, and until when. */
  readonly certificate: Validity;
  readonly picture?: Picture | undefined;
}

export interface ProductView extends ProductCard {
  readonly description?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: { readonly number: string; readonly href: string } | undefined;
  readonly website?: string | undefined;
  /** The decision that recognised it, in one line. */
  readonly decision: string;
  readonly round?: string | undefined;
  readonly mark?: string | undefined;
  readonly news: readonly Teaser[];
}

/** In words: `4 sao`. */
const gradeOf = ({ data }: ProductEntry): string => `${data.stars} sao`;

const lastDay = ({ data }: ProductEntry): string => certificateLastDay(data.decision.date);

function certificateOf(product: ProductEntry, now: Date): Validity {
  const until = lastDay(product);
  return until < isoDay(now)
    ? { state: 'ended', label: `Giấy chứng nhận hết hạn ngày ${formatDay(until)}` }
    : { state: 'valid', label: `Giấy chứng nhận còn hạn đến ${formatDay(until)}` };
}

export function toProductCard(product: ProductEntry, now: Date): ProductCard {
  const { data, slug } = product;
  return {
    name: data.name,
    href: href(sitePaths.product(slug)),
    stars: data.stars,
    grade: gradeOf(product),
    producer: data.producer.name,
    group: GROUP_NAMES[data.group],
    certificate: certificateOf(product, now),
    picture: data.picture,
  };
}

export interface ProductGroup {
  readonly name: string;
  /** Of its part of the page. */
  readonly id: string;
  readonly cards: readonly ProductCard[];
}

/** Products under their groups, in the decision's order; a group without a product is not there. */
export function groupProducts(products: readonly ProductEntry[], now: Date): ProductGroup[] {
  return Object.entries(GROUP_NAMES)
    .map(([group, name], index) => ({
      name,
      id: pageParts.productGroup(index + 1),
      cards: products
        .filter((product) => product.data.group === group)
        .map((product) => toProductCard(product, now)),
    }))
    .filter(({ cards }) => cards.length > 0);
}

/** So many products stand on a screen or two, where their groups are found by looking. */
const FEW_PRODUCTS = 12;

/** Ways to the groups of many products; none where they are few or of one group. */
export function groupLinks(groups: readonly ProductGroup[]): CountedLink[] {
  const count = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  if (groups.length < 2 || count <= FEW_PRODUCTS) return [];
  return groups.map(({ name, id, cards }) => ({ label: name, href: `#${id}`, count: cards.length }));
}

/** @param news every published article, newest first */
export function toProductView(product: ProductEntry, news: readonly Article[], now: Date): ProductView {
  const { data } = product;
  const { producer, decision } = data;
  return {
    ...toProductCard(product, now),
    description: data.description,
    address: producer.address,
    phone: producer.phone ? { number: producer.phone, href: telephoneLink(producer.phone) } : undefined,
    website: producer.url,
    decision: [`${decision.number}, ngày ${formatDay(decision.date)}`, decision.authority]
      .filter(Boolean)
      .join(', '),
    round: data.round,
    mark: stateMark(product.state),
    news: news.filter((article) => data.news?.includes(article.slug)).map(toTeaser),
  };
}

/** The same for search engines. */
export const toProductFacts = (product: ProductEntry): ProductFacts => ({
  producer: product.data.producer.name,
  group: GROUP_NAMES[product.data.group],
  grade: gradeOf(product),
  decision: product.data.decision.number,
  authority: product.data.decision.authority,
  from: product.data.decision.date,
  until: lastDay(product),
});
