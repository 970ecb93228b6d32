/**
 * What a page is in the words of schema.org. The types of its vocabulary hold every object here; tests/long/structured-data
 * asks them of every page that was built, too.
 */
import type {
  AudioObject,
  BreadcrumbList,
  GovernmentOrganization,
  Graph,
  Legislation,
  NewsArticle,
  Product,
  SpecialAnnouncement,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts';
import { isoDateTime } from '../lib/dates.ts';
import type { Site } from '../schemas/site.ts';
import { PARAMETERS } from '../search/answer/address.ts';
import { UTILITIES } from '../site/sections.ts';
import { absoluteHref, absoluteUrl, sitePaths } from '../site/site-urls.ts';
import { accountLinks } from '../site/social-networks.ts';
import type { Link } from './links.ts';

/** What is said of every page. */
export interface DescribedPage {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly language: 'vi' | 'en';
  readonly publisher: string;
  readonly image?: string | undefined;
  /** The way from the home page, without both ends; undefined on the home page. */
  readonly trail?: readonly Link[] | undefined;
}

export interface ArticleFacts {
  readonly publishedAt: Date;
  readonly updatedAt?: Date | undefined;
  readonly section: string;
  readonly tags: readonly string[];
  readonly author?: string | undefined;
  /** The bulletin that it brings. */
  readonly sound?: SoundFacts | undefined;
}

export interface SoundFacts {
  readonly href: string;
  readonly type: string;
  readonly seconds: number;
  readonly bytes: number;
}

export interface DocumentFacts {
  readonly number: string;
  readonly type: string;
  readonly authority: string;
  readonly abstract: string;
  /** Days: `2022-01-04`. */
  readonly issuedOn: string;
  readonly effectiveOn: string;
  readonly expiresOn?: string | undefined;
  readonly state: 'valid' | 'upcoming' | 'partial' | 'ended';
  readonly replaces: readonly Link[];
  readonly files: readonly { readonly href: string; readonly type: string; readonly title: string }[];
}

export interface ProductFacts {
  readonly producer: string;
  readonly group: string;
  /** The certificate: `4 sao`, by which decision, from when and until when it holds. */
  readonly grade: string;
  readonly decision: string;
  readonly authority?: string | undefined;
  readonly from: string;
  readonly until: string;
}

/** An urgent notice, told on the home page. */
export interface NoticeFacts {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly id: string;
}

export interface HomeFacts {
  readonly identity: Site;
  readonly notices: readonly NoticeFacts[];
}

/** What a page is about; a page of none of these is a page of the site and no more. */
export interface PageFacts {
  /** When its text was changed last, where nothing else says so. */
  readonly updatedAt?: Date | undefined;
  readonly article?: ArticleFacts | undefined;
  readonly document?: DocumentFacts | undefined;
  readonly product?: ProductFacts | undefined;
  readonly home?: HomeFacts | undefined;
}

export function structuredData(page: DescribedPage, facts: PageFacts): Graph {
  return { '@context': 'https://schema.org', '@graph': [...subjects(page, facts), ...trailOf(page)] };
}

function subjects(page: DescribedPage, { article, document, product, home, updatedAt }: PageFacts): Thing[] {
  if (article) return [newsArticle(page, article)];
  if (document) return [legislation(page, document)];
  if (product) return [ocopProduct(page, product)];
  if (home) return homeThings(page, home);
  return [webPage(page, updatedAt)];
}

const organisation = (name: string) =>
  ({
    '@type': 'GovernmentOrganization',
    name,
    url: absoluteUrl(sitePaths.home),
  }) as const satisfies GovernmentOrganization;

const common = ({ description, canonical, image }: DescribedPage) => ({
  description,
  url: canonical,
  ...(image !== undefined && { image }),
});

const webPage = (page: DescribedPage, updatedAt: Date | undefined): WebPage => ({
  '@type': 'WebPage',
  name: page.title,
  ...common(page),
  inLanguage: page.language,
  ...(updatedAt && { dateModified: isoDateTime(updatedAt) }),
  publisher: organisation(page.publisher),
});

/** The time that it lasts as ISO 8601 writes it: `PT192S`. */
const soundObject = (page: DescribedPage, sound: SoundFacts, published: string): AudioObject => ({
  '@type': 'AudioObject',
  name: page.title,
  contentUrl: absoluteHref(sound.href),
  encodingFormat: sound.type,
  duration: `PT${Math.max(1, Math.round(sound.seconds))}S`,
  contentSize: String(sound.bytes),
  uploadDate: published,
});

/** Google's documented fields of an article: headline, image, both dates, author. */
function newsArticle(page: DescribedPage, article: ArticleFacts): NewsArticle {
  const published = isoDateTime(article.publishedAt);
  const publisher = organisation(page.publisher);
  return {
    '@type': 'NewsArticle',
    headline: page.title,
    ...common(page),
    inLanguage: page.language,
    datePublished: published,
    dateModified: article.updatedAt ? isoDateTime(article.updatedAt) : published,
    articleSection: article.section,
    author: article.author ? { '@type': 'Person', name: article.author } : publisher,
    publisher,
    ...(article.sound && { audio: soundObject(page, article.sound, published) }),
  };
}

const FORCE = {
  valid: 'https://schema.org/InForce',
  upcoming: 'https://schema.org/NotInForce',
  partial: 'https://schema.org/PartiallyInForce',
  ended: 'https://schema.org/NotInForce',
} as const;

function legislation(page: DescribedPage, document: DocumentFacts): Legislation {
  return {
    '@type': 'Legislation',
    name: page.title,
    ...common(page),
    inLanguage: page.language,
    legislationIdentifier: document.number,
    legislationType: document.type,
    legislationDate: document.issuedOn,
    legislationDateVersion: document.effectiveOn,
    datePublished: document.issuedOn,
    ...(document.expiresOn !== undefined && { expires: document.expiresOn }),
    legislationLegalForce: FORCE[document.state],
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: document.authority },
    abstract: document.abstract,
    ...(document.replaces.length > 0 && {
      legislationChanges: document.replaces.map(
        ({ label, href }): Legislation => ({ '@type': 'Legislation', name: label, url: absoluteHref(href) }),
      ),
    }),
    ...(document.files.length > 0 && {
      encoding: document.files.map(({ href, type, title }) => ({
        '@type': 'MediaObject' as const,
        name: title,
        contentUrl: absoluteHref(href),
        encodingFormat: type,
      })),
    }),
    publisher: organisation(page.publisher),
  };
}

const ocopProduct = (page: DescribedPage, product: ProductFacts): Product => ({
  '@type': 'Product',
  name: page.title,
  ...common(page),
  category: product.group,
  manufacturer: { '@type': 'Organization', name: product.producer },
  hasCertification: {
    '@type': 'Certification',
    name: `OCOP ${product.grade}`,
    certificationIdentification: product.decision,
    certificationRating: { '@type': 'Rating', ratingValue: product.grade, bestRating: '5 sao' },
    validFrom: product.from,
    expires: product.until,
    ...(product.authority !== undefined && {
      issuedBy: { '@type': 'GovernmentOrganization', name: product.authority },
    }),
  },
});

function homeThings(page: DescribedPage, { identity, notices }: HomeFacts): Thing[] {
  const search = `${absoluteUrl(sitePaths.search)}?${PARAMETERS.query}={search_term_string}`;
  const site: WebSite = {
    '@type': 'WebSite',
    name: page.title,
    alternateName: identity.unit,
    description: page.description,
    url: page.canonical,
    inLanguage: page.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: search },
      // Google's own word for what is asked for; the vocabulary allows it on every action.
      ...{ 'query-input': 'required name=search_term_string' },
    },
  };
  return [site, wholeOrganisation(identity), ...notices.map(announcement)];
}

/** A number as it is dialled from abroad. */
const abroad = (number: string): string => number.replace(/^0/, '+84');

/** The first are those that anybody may call; all stand on the page of contacts. */
const MOST_PHONES = 5;

function wholeOrganisation(identity: Site): GovernmentOrganization {
  const { unit, parent, address, phones = [], email, fax } = identity;
  const accounts = accountLinks(identity);
  return {
    ...organisation(unit),
    parentOrganization: { '@type': 'GovernmentOrganization', name: parent },
    areaServed: { '@type': 'AdministrativeArea', name: `${unit}, ${parent}` },
    ...(address !== undefined && {
      address: { '@type': 'PostalAddress', streetAddress: address, addressCountry: 'VN' },
    }),
    ...(email !== undefined && { email }),
    ...(fax !== undefined && { faxNumber: abroad(fax) }),
    ...(accounts.length > 0 && { sameAs: accounts.map(({ href }) => href) }),
    ...(phones.length > 0 && {
      contactPoint: phones.slice(0, MOST_PHONES).map(({ number, office }) => ({
        '@type': 'ContactPoint' as const,
        telephone: abroad(number),
        contactType: office,
      })),
    }),
  };
}

const announcement = (notice: NoticeFacts): SpecialAnnouncement => ({
  '@type': 'SpecialAnnouncement',
  name: notice.title,
  url: absoluteUrl(`${sitePaths.home}#${notice.id}`),
  datePosted: isoDateTime(notice.startsAt),
  expires: isoDateTime(notice.endsAt),
});

/** The way that the page itself shows; its last step is the page, which needs no address. */
function trailOf({ trail, title }: DescribedPage): BreadcrumbList[] {
  if (!trail) return [];
  const steps = [
    { label: UTILITIES.home.label, item: absoluteUrl(sitePaths.home) },
    ...trail.map(({ label, href }) => ({ label, item: absoluteHref(href) })),
    { label: title, item: undefined },
  ];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ label, item }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: label,
        ...(item !== undefined && { item }),
      })),
    },
  ];
}
