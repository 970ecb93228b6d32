/** What stands around the content of every page: masthead, menu, footer, counters. */
import type { Site } from '../schemas/site.ts';
import type { Visitors } from '../schemas/stats.ts';
import { COUNTERS, type Counter } from '../site/counters.ts';
import { FEED_FOLDERS, feedFile } from '../site/feed-files.ts';
import { FRAME_WORDS, type FrameWords, type Language } from '../site/frame-words.ts';
import { FIRST_PALETTE, PALETTES, type Palette } from '../site/palettes.ts';
import { type Section, UTILITIES } from '../site/sections.ts';
import { href, mailLink, sitePaths, telephoneLink } from '../site/site-urls.ts';
import type { Accounts } from '../site/social-networks.ts';
import { contactHeading } from '../site/unit-kinds.ts';
import { type Link, sectionLink } from './links.ts';
import { type Moment, momentWithTime } from './moments.ts';
import type { NoticeView } from './notices.ts';

export interface Phone {
  readonly number: string;
  readonly office: string;
  /** Of the office's name, where it is not the language around it. */
  readonly lang?: Language | undefined;
  readonly href: string;
}

export interface Counters {
  /** In the order of `COUNTERS`, by which the browser's script knows them. */
  readonly figures: readonly { name: Counter; count: number }[];
  /** Absent until the counters are measured. */
  readonly updatedAt?: Moment | undefined;
}

export interface Shell {
  readonly language: Language;
  readonly words: FrameWords;
  readonly siteName: string;
  /** What the site is, as its name begins: `Trang thông tin điện tử`; undefined where the name begins otherwise. */
  readonly kind?: string | undefined;
  readonly unit: string;
  readonly parent: string;
  readonly palette: Palette;
  /** The colour of the masthead in light. */
  readonly brand: string;
  /** Of the picture of the seal; undefined where the site has the drawn one. */
  readonly sealHref?: string | undefined;
  readonly homeHref: string;
  readonly searchHref: string;
  /** The way to the pages in the other language, by its own name. */
  readonly otherLanguage?: Link | undefined;
  readonly navigation: readonly Link[];
  readonly footerLinks: readonly Link[];
  readonly relatedLinks: readonly Link[];
  readonly editorInChief?: string | undefined;
  readonly address?: string | undefined;
  readonly phones: readonly Phone[];
  readonly email?: Link | undefined;
  readonly fax?: string | undefined;
  /** The unit's pages with Zalo and Facebook. */
  readonly accounts: Accounts;
  /** Over the ways to reach the unit: `Liên hệ với phường`. */
  readonly contactHeading: string;
  /** Of the page that tells all ways to reach the commune; undefined where there is none. */
  readonly contactHref?: string | undefined;
  readonly counters?: Counters | undefined;
  readonly notices: readonly NoticeView[];
  /** Of the page that tells how to subscribe; undefined where there is nothing to subscribe to. */
  readonly feedsHref?: string | undefined;
  /** Undefined where there is no article to subscribe to. */
  readonly feeds?: { readonly rss: string; readonly json: string } | undefined;
}

/**
 * @param sections all that hold something
 * @param menu those of the menu, where the editors wrote none
 * @param sealHref of the picture of the seal, where the content has one
 */
export function toShell(
  site: Site,
  sections: readonly Section[],
  visitors: Visitors | undefined,
  notices: readonly NoticeView[] = [],
  menu: readonly Section[] = sections,
  sealHref?: string,
): Shell {
  const exists = (path: string) => sections.some((section) => section.path === path);
  const hasNews = exists(sitePaths.news);
  const hasFeeds = hasNews || exists(sitePaths.documents) || notices.some(({ urgent }) => urgent);
  const words = FRAME_WORDS.vi;
  const palette = site.palette ?? FIRST_PALETTE;
  return {
    language: 'vi',
    words,
    siteName: site.name,
    kind: /^(?:trang|cổng) thông tin điện tử/i.exec(site.name)?.[0],
    unit: site.unit,
    parent: site.parent,
    palette,
    brand: PALETTES[palette].brand,
    sealHref,
    homeHref: href(sitePaths.home),
    searchHref: href(sitePaths.search),
    otherLanguage: site.english && {
      label: words.otherLanguage,
      href: href(sitePaths.english),
      lang: 'en',
    },
    navigation: navigationOf(site, sections, menu),
    footerLinks: [
      sectionLink(UTILITIES.siteMap),
      sectionLink(UTILITIES.visitors),
      sectionLink(UTILITIES.accessibility),
      ...(hasFeeds ? [sectionLink(UTILITIES.feeds)] : []),
      ...(exists(sitePaths.contact) ? [{ label: words.contact, href: href(sitePaths.contact) }] : []),
    ],
    relatedLinks: (site.relatedLinks ?? []).map(({ label, url }) => ({ label, href: url })),
    editorInChief: site.editorInChief,
    address: site.address,
    phones: toPhones(site.phones),
    contactHref: exists(sitePaths.contact) ? href(sitePaths.contact) : undefined,
    fax: site.fax,
    accounts: { zalo: site.zalo, facebook: site.facebook },
    contactHeading: contactHeading(site.unit),
    email: site.email ? { label: site.email, href: mailLink(site.email) } : undefined,
    counters: visitors && toCounters(visitors),
    notices,
    feedsHref: hasFeeds ? href(sitePaths.feeds) : undefined,
    feeds: hasNews
      ? { rss: href(feedFile(FEED_FOLDERS.news, 'rss')), json: href(feedFile(FEED_FOLDERS.news, 'json')) }
      : undefined,
  };
}

/**
 * The same around a page in English: names and ways that are in English, and the way back. What the footer leads to is in
 * Vietnamese, and says so to programs.
 */
export function toEnglishShell(shell: Shell, english: NonNullable<Site['english']>): Shell {
  const words = FRAME_WORDS.en;
  return {
    ...shell,
    language: 'en',
    words,
    siteName: english.name,
    kind: undefined,
    unit: english.unit,
    parent: english.parent,
    address: english.address,
    phones: english.phones
      ? toPhones(english.phones)
      : shell.phones.map((phone) => ({ ...phone, lang: 'vi' })),
    navigation: [{ label: words.contact, href: href(sitePaths.english) }],
    otherLanguage: { label: words.otherLanguage, href: shell.homeHref, lang: 'vi' },
    footerLinks: [],
    relatedLinks: [],
  };
}

/** An address that may stand for a section: one word deep, or a category. The rest the content check has seen. */
const SECTION = /^\/(?:chuyen-muc\/)?[^/?#]+\/(?:[?#].*)?$/;

/** The menu that the editors wrote, without the sections that are still empty; else every section. */
function navigationOf(site: Site, sections: readonly Section[], menu: readonly Section[]): Link[] {
  if (!site.navigation?.length) return menu.map(sectionLink);
  const existing = new Set<string>([
    ...sections.map(({ path }) => path),
    sitePaths.search,
    sitePaths.siteMap,
    sitePaths.visitors,
    sitePaths.accessibility,
    ...(sections.some(({ path }) => path === sitePaths.news) ? [sitePaths.archive] : []),
    ...(site.english ? [sitePaths.english] : []),
  ]);
  return site.navigation
    .filter(({ to }) => !SECTION.test(to) || existing.has(to.replace(/[?#].*$/s, '')))
    .map(({ label, to }) => ({ label, href: to.startsWith('/') ? href(to) : to }));
}

export function toPhones(phones: Site['phones']): Phone[] {
  return (phones ?? []).map(({ number, office }) => ({ number, office, href: telephoneLink(number) }));
}

export function toCounters(visitors: Visitors): Counters {
  return {
    figures: COUNTERS.map((name) => ({ name, count: visitors[name] })),
    updatedAt: visitors.updatedAt && momentWithTime(visitors.updatedAt),
  };
}
