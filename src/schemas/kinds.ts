/**
 * The kinds of content, a row each: all in which an article differs from a notice. The check, the loaders, the queries and
 * the build read it here, so that a sixth kind is one more row, and its pages.
 */
import * as z from 'zod';
import { addDays, startOfDay, vietnamTime } from '../lib/dates.ts';
import { folderName } from '../lib/paths.ts';
import { certificateLastDay } from '../site/certificates.ts';
import { FEED_FOLDERS, feedFilesIn } from '../site/feed-files.ts';
import { pageParts } from '../site/page-parts.ts';
import type { Publishable } from '../site/publish.ts';
import { LIST_OF_DOCUMENTS, sitePaths } from '../site/urls.ts';
import { documentSchema } from './documents.ts';
import { newsSchema } from './news.ts';
import { noticeSchema } from './notices.ts';
import { pageSchema } from './pages.ts';
import { productSchema } from './products.ts';

export interface Kind<Schema extends z.ZodType = z.ZodType> {
  /** What editors call an entry. */
  readonly called: string;
  /**
   * Where an entry lies in the content folder, as editors are told. It is called like its file, or like its folder where
   * the file is an `index.md`. The first folder has the name of the kind.
   */
  readonly place: string;
  /** Whether the text may be an `.mdx` file, too. */
  readonly mdx: boolean;
  /** The front matter. */
  readonly schema: Schema;
  /** The key of what people call an entry by. */
  readonly calledBy: string;
  /** When an entry is before readers: what the publish rule asks. */
  moments(data: z.output<Schema>): Publishable;
  /** Further moments at which what is said of it becomes another, once it is published. */
  turns?(data: z.output<Schema>): readonly Date[];
  /** The key under which the front matter names a picture. */
  readonly picture?: string;
  /**
   * The key under which it lists files for download, that under which it may name a sound, and the address of such a file.
   * They may then lie beside the text, as pictures may in every kind.
   */
  readonly downloads?: {
    readonly key: string;
    readonly sound?: string;
    address(slug: string, file: string): string;
  };
  /** Whether an entry says something in its text; else the front matter may be all of it. */
  readonly needsText: boolean;
  /** Whether `category` names one of categories.yaml. */
  readonly hasCategory?: true;
  /** Keys that list entries by name: of which kind, and what editors call one. */
  readonly references: readonly { readonly key: string; readonly kind: string; readonly called: string }[];
  /** Names that an entry had on its address before. */
  aliases?(data: z.output<Schema>): readonly string[];
  /** Whole addresses that it had. */
  oldAddresses?(data: z.output<Schema>): readonly string[];
  /** The address of an entry's page. */
  page?(slug: string): string;
  /** Addresses that exist as soon as one entry is published. */
  readonly sections: readonly string[];
  /** Parts of its page that are there because of the front matter, by their ids. */
  parts?(data: z.output<Schema>): readonly string[];
  /** What else exists because an entry is published. */
  addresses?(data: z.output<Schema>): readonly string[];
  /** Addresses that an entry may bring about: of those nothing is said while one cannot be read. */
  readonly mayBring?: RegExp;
}

/** @param image what a picture's path is read as: plain text for the check, Astro's `image()` in the site */
export const kindsWith = <Image extends z.ZodType>(image: Image) => ({
  news: kind(newsSchema(image), {
    called: 'bài viết',
    place: 'news/<năm>/<tên-bài>/index.md',
    calledBy: 'title',
    mdx: true,
    moments: ({ draft, publishedAt, expiresAt }) => ({ draft, publishedAt, expiresAt }),
    picture: 'cover',
    downloads: { key: 'attachments', sound: 'audio', address: sitePaths.articleFile },
    needsText: true,
    hasCategory: true,
    references: [],
    page: sitePaths.article,
    ...formerly,
    sections: [sitePaths.news, sitePaths.archive, ...feedsWith('news')],
    addresses: ({ category, tags = [], publishedAt, audio }) => {
      const { year, month } = vietnamTime(publishedAt);
      const ofTags = new Set(tags.map(folderName).filter((tag) => tag !== ''));
      return [
        sitePaths.category(category),
        ...feedFilesIn(sitePaths.category(category)),
        ...[...ofTags].map(sitePaths.tag),
        sitePaths.archiveYear(year),
        sitePaths.archiveMonth(year, month),
        ...(audio ? feedFilesIn(FEED_FOLDERS.bulletins) : []),
      ];
    },
    parts: ({ attachments = [], corrections = [] }) => [
      ...partIf(pageParts.downloads, attachments),
      ...partIf(pageParts.corrections, corrections),
    ],
    mayBring: /^\/(?:tin-tuc|chuyen-muc|chu-de|luu-tru|feeds\/truyen-thanh)\//,
  }),
  pages: kind(pageSchema(), {
    called: 'trang',
    place: 'pages/<tên-trang>.md',
    calledBy: 'title',
    mdx: true,
    moments: ({ draft }) => ({ draft }),
    needsText: true,
    references: [],
    page: sitePaths.page,
    ...formerly,
    sections: [],
  }),
  documents: kind(documentSchema(), {
    called: 'văn bản',
    place: 'documents/<tên-văn-bản>.md',
    calledBy: 'number',
    mdx: false,
    moments: ({ draft, issuedOn }) => ({ draft, publishedAt: startOfDay(issuedOn) }),
    turns: ({ effectiveOn, expiresOn }) =>
      [effectiveOn, expiresOn].flatMap((day) => (day === undefined ? [] : [startOfDay(day)])),
    downloads: { key: 'files', address: sitePaths.documentFile },
    needsText: false,
    parts: ({ files = [] }) => partIf(pageParts.downloads, files),
    references: [{ key: 'replaces', kind: 'documents', called: 'văn bản' }],
    page: sitePaths.document,
    ...formerly,
    sections: [sitePaths.documents, ...feedsWith('documents')],
    addresses: ({ type, authority, issuedOn }) => {
      const year = issuedOn.slice(0, 4);
      const byAuthority = folderName(authority) && [
        sitePaths.documentList({ authority: folderName(authority) }),
      ];
      return [
        sitePaths.documentList({ type: folderName(type) }),
        ...byAuthority,
        sitePaths.documentList({ year }),
      ];
    },
    mayBring: LIST_OF_DOCUMENTS,
  }),
  products: kind(productSchema(image), {
    called: 'sản phẩm OCOP',
    place: 'products/<tên-sản-phẩm>/index.md',
    calledBy: 'name',
    mdx: true,
    moments: ({ draft, decision }) => ({ draft, publishedAt: startOfDay(decision.date) }),
    turns: ({ decision }) => [startOfDay(addDays(certificateLastDay(decision.date), 1))],
    picture: 'picture',
    needsText: false,
    references: [{ key: 'news', kind: 'news', called: 'bài viết' }],
    page: sitePaths.product,
    ...formerly,
    sections: [sitePaths.products],
  }),
  notices: kind(noticeSchema(), {
    called: 'thông báo khẩn',
    place: 'notices/<tên-thông-báo>.md',
    calledBy: 'title',
    mdx: false,
    moments: ({ draft, startsAt, endsAt }) => ({ draft, publishedAt: startsAt, expiresAt: endsAt }),
    needsText: false,
    references: [],
    sections: feedsWith('notices'),
  }),
});

/** What is there to subscribe to as soon as one entry is published, and the page that tells of it. */
const feedsWith = (own: keyof typeof FEED_FOLDERS): string[] => [
  sitePaths.feeds,
  ...feedFilesIn(FEED_FOLDERS[own]),
  ...feedFilesIn(FEED_FOLDERS.everything),
];

/** Where an entry with a page of its own was before. */
const formerly = {
  aliases: ({ aliases = [] }: { aliases?: readonly string[] | undefined }) => aliases,
  oldAddresses: ({ oldAddresses = [] }: { oldAddresses?: readonly string[] | undefined }) => oldAddresses,
};

/** A part of the page that is there where something stands in it. */
const partIf = (id: string, items: readonly unknown[]): string[] => (items.length > 0 ? [id] : []);

/** Lets the row read the front matter as its schema gives it. */
function kind<Schema extends z.ZodType>(schema: Schema, row: Omit<Kind<Schema>, 'schema'>): Kind<Schema> {
  return { schema, ...row };
}

/** The kinds as the check reads them: a picture is a path, and whether there is one is for its rules to say. */
export const KINDS = kindsWith(z.string());

export type KindName = keyof typeof KINDS;

/** Front matter of a kind, as its schema gives it. */
export type FrontMatter<Name extends KindName> = z.output<(typeof KINDS)[Name]['schema']>;

export const kindNames = (): KindName[] => Object.keys(KINDS) as KindName[];

/** The row of a kind that is not known beforehand. */
export const rowOf = (name: KindName): Kind => KINDS[name];
