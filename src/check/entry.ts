/** One text of the content with its front matter, read once for all rules. */
import { startOfDay } from '../lib/dates.ts';
import type { Document } from '../schemas/documents.ts';
import type { News } from '../schemas/news.ts';
import type { Notice } from '../schemas/notices.ts';
import type { Page } from '../schemas/pages.ts';
import type { Product } from '../schemas/products.ts';
import type { Publishable } from '../site/publish.ts';
import type { Data } from './data-file.ts';
import type { Source } from './source.ts';
import type { EntryFile } from './tree.ts';

/** Front matter that is as its schema wants it. */
export type EntryValue =
  | { readonly kind: 'news'; readonly value: News }
  | { readonly kind: 'pages'; readonly value: Page }
  | { readonly kind: 'documents'; readonly value: Document }
  | { readonly kind: 'products'; readonly value: Product }
  | { readonly kind: 'notices'; readonly value: Notice };

export interface Entry {
  readonly at: EntryFile;
  readonly source: Source;
  readonly data: Data;
  /** Undefined where the front matter has faults, which are reported. */
  readonly content: EntryValue | undefined;
  /** Offset of the body in the text. */
  readonly body: number;
}

/** What the publish rule reads of an entry. */
export function publishable({ kind, value }: EntryValue): Publishable {
  const { draft } = value;
  if (kind === 'news') return { draft, publishedAt: value.publishedAt, expiresAt: value.expiresAt };
  if (kind === 'documents') return { draft, publishedAt: startOfDay(value.issuedOn) };
  if (kind === 'products') return { draft, publishedAt: startOfDay(value.decision.date) };
  return { draft };
}

/** Files that an entry offers for download, by path beside it. */
export function downloadsOf({ kind, value }: EntryValue): { key: string; files: readonly string[] } {
  if (kind === 'news')
    return { key: 'attachments', files: (value.attachments ?? []).map(({ file }) => file) };
  if (kind === 'documents') return { key: 'files', files: (value.files ?? []).map(({ file }) => file) };
  return { key: '', files: [] };
}

/** The picture that an entry's front matter names, and where it names it. */
export function pictureOf({ kind, value }: EntryValue): { path: readonly string[]; src: string } | undefined {
  if (kind === 'news' && value.cover) return { path: ['cover', 'src'], src: value.cover.src };
  if (kind === 'products' && value.picture) return { path: ['picture', 'src'], src: value.picture.src };
  return undefined;
}
