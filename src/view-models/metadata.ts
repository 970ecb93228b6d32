/**
 * What a page says about itself to machines: title, description, canonical address, Open Graph,
 * Dublin Core (TT 24/2011/TT-BTTTT) and JSON-LD, all from one description of the page.
 */
import { isoDateTime } from '../lib/dates.ts';
import { excerpt } from '../lib/text.ts';
import { DRAWN_ICON, TAB_ICON } from '../site/site-icons.ts';
import { absoluteHref, absoluteUrl, href, sitePaths } from '../site/site-urls.ts';
import type { Link } from './links.ts';
import { type PageFacts, structuredData } from './structured-data.ts';

export interface PageDescription extends PageFacts {
  /** The page's own title; the site's short name is added where there is room for it. */
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
  /** The way from the home page, as the page shows it; undefined on the home page. */
  readonly trail?: readonly Link[] | undefined;
  /** The same page in the other language, from the root of the site. */
  readonly otherLanguage?: { readonly language: 'vi' | 'en'; readonly path: string } | undefined;
  /** A picture for previews, as a link on the page. */
  readonly picture?: PreviewPicture | undefined;
  /** Whether the commune has a sign of its own; else the page has that of the software. */
  readonly hasOwnIcon?: boolean;
}

export interface PreviewPicture {
  readonly href: string;
  readonly alt: string;
  readonly type: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface Metadata {
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly robots?: string | undefined;
  readonly language: 'vi' | 'en';
  /** The page in each language that it is there in, itself among them. */
  readonly alternates: readonly { language: string; href: string }[];
  readonly properties: readonly { property: string; content: string }[];
  readonly names: readonly { name: string; content: string }[];
  /**
   * What a browser takes for the site's sign, and what tells a telephone of all others. The one of iOS is found by its name, or in
   * the manifest where the site lies under a path; each link is some 30 bytes of every page.
   */
  readonly signs: readonly { rel: string; href: string }[];
  /** Safe inside a script element. */
  readonly jsonLd: string;
}

/** Longest description that search engines show. */
const DESCRIPTION_LENGTH = 160;
/** Longest title that they show. */
const TITLE_LENGTH = 65;

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
    title: titleOf(page),
    description: said.description,
    canonical: said.canonical,
    robots: page.indexed === false ? 'noindex' : undefined,
    language: said.language,
    alternates: alternatesOf(said),
    properties: present('property', [...openGraph(said), ...articleProperties(said)]),
    names: present('name', [...dublinCore(said), ['twitter:card', said.picture && 'summary_large_image']]),
    signs: [
      { rel: 'manifest', href: href(sitePaths.manifest) },
      { rel: 'icon', href: href(page.hasOwnIcon ? TAB_ICON : DRAWN_ICON) },
    ],
    jsonLd: scriptJson(structuredData({ ...said, image: said.picture?.href }, page)),
  };
}

/** The page's own words first; the unit behind them, where a search engine would still show it. */
function titleOf({ title, siteName, publisher }: PageDescription): string {
  const whole = `${title} | ${publisher}`;
  return title === siteName || title === publisher || whole.length > TITLE_LENGTH ? title : whole;
}

function alternatesOf({ language, canonical, otherLanguage }: Said): Metadata['alternates'] {
  if (!otherLanguage) return [];
  const other = { language: otherLanguage.language, href: absoluteUrl(otherLanguage.path) };
  return [{ language, href: canonical }, other];
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
  ['og:image:type', page.picture?.type],
  ['og:image:width', page.picture?.width?.toString()],
  ['og:image:height', page.picture?.height?.toString()],
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
  ['DC.subject', page.article?.section ?? page.document?.type],
  ['DC.date', page.modified ?? page.published ?? page.document?.issuedOn],
  ['DC.description', page.description],
  ['DC.publisher', page.publisher],
  ['DC.identifier', page.canonical],
  ['DC.format', 'text/html'],
  ['DC.language', page.language],
];

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
