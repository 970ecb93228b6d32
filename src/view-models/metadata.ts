/**
 * What a page says about itself to machines: title, description, canonical address, Open Graph,
 * Dublin Core (TT 24/2011/TT-BTTTT) and JSON-LD, all from one description of the page.
 */
import { isoDateTime } from '../lib/dates.ts';
import { excerpt } from '../lib/text.ts';
import { absoluteHref, absoluteUrl, sitePaths } from '../site/site-urls.ts';

export interface PageDescription {
  /** The page's own title; the site's name is added unless it is the title. */
  readonly title: string;
  readonly description: string;
  /** Address from the root of the site. */
  readonly path: string;
  readonly siteName: string;
  /** Who publishes: the unit's name. */
  readonly publisher: string;
  readonly language?: 'vi' | 'en';
  /** False for pages that search engines should not list. */
  readonly indexed?: boolean;
  readonly article?: {
    readonly publishedAt: Date;
    readonly updatedAt?: Date | undefined;
    readonly section: string;
    readonly tags: readonly string[];
    readonly author?: string | undefined;
  };
  /** A picture for previews, as a link on the page. */
  readonly picture?: { readonly href: string; readonly alt: string } | undefined;
}

export interface Metadata {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly robots?: string | undefined;
  readonly language: 'vi' | 'en';
  readonly properties: readonly { property: string; content: string }[];
  readonly names: readonly { name: string; content: string }[];
  /** Safe inside a script element. */
  readonly jsonLd: string;
}

/** Longest description that search engines show. */
const DESCRIPTION_LENGTH = 160;

export function toMetadata(page: PageDescription): Metadata {
  const said: Said = {
    ...page,
    language: page.language ?? 'vi',
    canonical: absoluteUrl(page.path),
    description: excerpt(page.description, DESCRIPTION_LENGTH),
    published: page.article && isoDateTime(page.article.publishedAt),
    modified: page.article?.updatedAt && isoDateTime(page.article.updatedAt),
    picture: page.picture && { ...page.picture, href: absoluteHref(page.picture.href) },
  };
  return {
    title: page.title === page.siteName ? page.title : `${page.title} | ${page.siteName}`,
    description: said.description,
    canonical: said.canonical,
    robots: page.indexed === false ? 'noindex' : undefined,
    language: said.language,
    properties: present('property', [...openGraph(said), ...articleProperties(said)]),
    names: present('name', dublinCore(said)),
    jsonLd: scriptJson(jsonLd(said)),
  };
}

/** What is said of the page everywhere, in its final form. */
interface Said extends Omit<PageDescription, 'language'> {
  readonly language: 'vi' | 'en';
  readonly canonical: string;
  readonly published: string | undefined;
  readonly modified: string | undefined;
}

/** A name and what is said under it; nothing is said where that is absent. */
type Pair = readonly [name: string, content: string | undefined];

const openGraph = (page: Said): Pair[] => [
  ['og:type', page.article ? 'article' : 'website'],
  ['og:title', page.title],
  ['og:description', page.description],
  ['og:url', page.canonical],
  ['og:site_name', page.siteName],
  ['og:locale', page.language === 'vi' ? 'vi_VN' : 'en_GB'],
  ['og:image', page.picture?.href],
  ['og:image:alt', page.picture?.alt],
];

const articleProperties = ({ article, published, modified }: Said): Pair[] =>
  article
    ? [
        ['article:published_time', published],
        ['article:modified_time', modified],
        ['article:section', article.section],
        ...article.tags.map((tag): Pair => ['article:tag', tag]),
      ]
    : [];

const dublinCore = (page: Said): Pair[] => [
  ['DC.title', page.title],
  ['DC.creator', page.article?.author ?? page.publisher],
  ['DC.subject', page.article?.section],
  ['DC.date', page.modified ?? page.published],
  ['DC.description', page.description],
  ['DC.publisher', page.publisher],
  ['DC.identifier', page.canonical],
  ['DC.format', 'text/html'],
  ['DC.language', page.language],
];

/** The page as schema.org calls it. */
function jsonLd({ article, title, published, modified, picture, ...page }: Said) {
  const publisher = { '@type': 'GovernmentOrganization', name: page.publisher };
  return {
    '@context': 'https://schema.org',
    '@type': article ? 'NewsArticle' : 'WebPage',
    ...(article ? { headline: title } : { name: title }),
    description: page.description,
    url: page.canonical,
    inLanguage: page.language,
    ...(article && {
      datePublished: published,
      dateModified: modified ?? published,
      articleSection: article.section,
      author: article.author ? { '@type': 'Person', name: article.author } : publisher,
    }),
    ...(picture && { image: picture.href }),
    publisher: { ...publisher, url: absoluteUrl(sitePaths.home) },
  };
}

function present<Key extends 'name' | 'property'>(
  key: Key,
  pairs: readonly Pair[],
): (Record<Key, string> & { content: string })[] {
  return pairs.flatMap(([label, content]) =>
    content ? [{ [key]: label, content } as Record<Key, string> & { content: string }] : [],
  );
}

/** JSON that cannot end the script element in which it stands. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
