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
  const language = page.language ?? 'vi';
  const canonical = absoluteUrl(page.path);
  const title = page.title === page.siteName ? page.title : `${page.title} | ${page.siteName}`;
  const description = excerpt(page.description, DESCRIPTION_LENGTH);
  const { article } = page;
  const published = article && isoDateTime(article.publishedAt);
  const modified = article?.updatedAt && isoDateTime(article.updatedAt);
  const picture = page.picture && absoluteHref(page.picture.href);
  return {
    title,
    description,
    canonical,
    robots: page.indexed === false ? 'noindex' : undefined,
    language,
    properties: present('property', [
      ['og:type', article ? 'article' : 'website'],
      ['og:title', page.title],
      ['og:description', description],
      ['og:url', canonical],
      ['og:site_name', page.siteName],
      ['og:locale', language === 'vi' ? 'vi_VN' : 'en_GB'],
      ['og:image', picture],
      ['og:image:alt', picture && page.picture?.alt],
      ['article:published_time', published],
      ['article:modified_time', modified],
      ['article:section', article?.section],
      ...(article?.tags ?? []).map((tag) => ['article:tag', tag] as const),
    ]),
    names: present('name', [
      ['DC.title', page.title],
      ['DC.creator', article?.author ?? page.publisher],
      ['DC.subject', article?.section],
      ['DC.date', modified ?? published],
      ['DC.description', description],
      ['DC.publisher', page.publisher],
      ['DC.identifier', canonical],
      ['DC.format', 'text/html'],
      ['DC.language', language],
    ]),
    jsonLd: scriptJson({
      '@context': 'https://schema.org',
      '@type': article ? 'NewsArticle' : 'WebPage',
      ...(article ? { headline: page.title } : { name: page.title }),
      description,
      url: canonical,
      inLanguage: language,
      ...(article && {
        datePublished: published,
        dateModified: modified ?? published,
        articleSection: article.section,
        author: article.author
          ? { '@type': 'Person', name: article.author }
          : { '@type': 'GovernmentOrganization', name: page.publisher },
      }),
      ...(picture && { image: picture }),
      publisher: {
        '@type': 'GovernmentOrganization',
        name: page.publisher,
        url: absoluteUrl(sitePaths.home),
      },
    }),
  };
}

function present<Key extends 'name' | 'property'>(
  key: Key,
  pairs: readonly (readonly [string, string | undefined])[],
): (Record<Key, string> & { content: string })[] {
  return pairs.flatMap(([label, content]) =>
    content ? [{ [key]: label, content } as Record<Key, string> & { content: string }] : [],
  );
}

/** JSON that cannot end the script element in which it stands. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
