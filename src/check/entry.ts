/** One text of the content with its front matter, read once for all rules. */
import { type FrontMatter, type KindName, rowOf } from '../schemas/kinds.ts';
import type { Publishable } from '../site/publish.ts';
import type { Data, Path } from './data-file.ts';
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

/** A file that an entry publishes beside its page. */
export interface PublishedFile {
  /** By its path beside the text. */
  readonly file: string;
  /** What readers see of it; a sound is called as its article is. */
  readonly title?: string;
  /** Where the front matter tells of it. */
  readonly at: Path;
}

/** What an entry publishes beside its page: files that it offers for download, and a sound. */
export function downloadsOf(content: EntryValue): {
  /** Under which the files for download are listed. */
  readonly key: string;
  readonly listed: readonly PublishedFile[];
  readonly sound: PublishedFile | undefined;
  /** All of them, by path beside the text. */
  readonly files: readonly string[];
} {
  const { key = '', sound: soundKey = '' } = rowOf(content.kind).downloads ?? {};
  const items = fieldOf<readonly { file: string; title: string }[]>(content, key) ?? [];
  const listed = items.map(({ file, title }, index) => ({ file, title, at: [key, index] }));
  const named = fieldOf<{ file: string }>(content, soundKey);
  const sound = named && { file: named.file, at: [soundKey] };
  return { key, listed, sound, files: [...listed, ...(sound ? [sound] : [])].map(({ file }) => file) };
}

/** The picture that an entry's front matter names, and where it names it. */
export function pictureOf(content: EntryValue): { path: readonly string[]; src: string } | undefined {
  const { picture: key } = rowOf(content.kind);
  const picture = key === undefined ? undefined : fieldOf<{ src: string }>(content, key);
  return key === undefined || !picture ? undefined : { path: [key, 'src'], src: picture.src };
}
