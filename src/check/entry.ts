/** One text of the content with its front matter, read once for all rules. */
import { type FrontMatter, type KindName, rowOf } from '../schemas/kinds.ts';
import type { Publishable } from '../site/publish.ts';
import type { Data } from './data-file.ts';
import type { EntryFile } from './files/tree.ts';
import type { Source } from './source.ts';

/** Front matter that is as its schema wants it. */
export type EntryValue = {
  readonly [Name in KindName]: { readonly kind: Name; readonly value: FrontMatter<Name> };
}[KindName];

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
export const publishable = ({ kind, value }: EntryValue): Publishable => rowOf(kind).moments(value);

/** What stands under a key of the front matter; the row of the kind says of what form it is. */
export const fieldOf = <Field>({ value }: { readonly value: unknown }, key: string): Field | undefined =>
  (value as Readonly<Record<string, Field | undefined>>)[key];

/** Files that an entry offers for download, by path beside it. */
export function downloadsOf(content: EntryValue): {
  readonly key: string;
  readonly files: readonly string[];
  /** What readers see of each. */
  readonly titles: readonly string[];
} {
  const { key = '' } = rowOf(content.kind).downloads ?? {};
  const items = fieldOf<readonly { file: string; title: string }[]>(content, key) ?? [];
  return { key, files: items.map(({ file }) => file), titles: items.map(({ title }) => title) };
}

/** The picture that an entry's front matter names, and where it names it. */
export function pictureOf(content: EntryValue): { path: readonly string[]; src: string } | undefined {
  const { picture: key } = rowOf(content.kind);
  const picture = key === undefined ? undefined : fieldOf<{ src: string }>(content, key);
  return key === undefined || !picture ? undefined : { path: [key, 'src'], src: picture.src };
}
