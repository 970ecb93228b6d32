/** What a path of the content folder means for the kinds of content: which entry lies there, and what may lie beside. */
import { type Kind, type KindName, kindNames, rowOf } from './kinds.ts';

/** The text of an entry, by where it lies. */
export interface EntryPlace {
  readonly kind: KindName;
  readonly slug: string;
  readonly mdx: boolean;
  /** The folder named after the year, where the kind has one. */
  readonly year?: string;
  /** Folder of the text inside the content folder; entries that are plain files share theirs. */
  readonly folder: string;
}

const YEAR = '<năm>';

const partsOf = ({ place }: Kind): readonly string[] => place.split('/');

/** Folders from the content folder to the text, itself counted. */
export const depthOf = (kind: Kind): number => partsOf(kind).length;

/** Whether each entry has a folder of its own, which gives it its name. */
export const hasOwnFolder = (kind: Kind): boolean => kind.place.endsWith('/index.md');

/** The kind whose folder a path begins with. */
export function kindAt(path: string): KindName | undefined {
  const top = path.split('/')[0];
  return kindNames().find((name) => name === top);
}

/** @returns undefined where no kind has its texts at such a place */
export function entryAt(path: string): EntryPlace | undefined {
  const kind = kindAt(path);
  if (!kind) return undefined;
  const row = rowOf(kind);
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const name = /^([\s\S]*)\.mdx?$/.exec(file)?.[1];
  const mdx = file.endsWith('.mdx');
  const own = hasOwnFolder(row);
  if (parts.length !== depthOf(row) || name === undefined || (mdx && !row.mdx)) return undefined;
  if (own && name !== 'index') return undefined;
  const year = parts[partsOf(row).indexOf(YEAR)];
  return {
    kind,
    slug: own ? (parts.at(-2) ?? '') : name,
    mdx,
    ...(year !== undefined && { year }),
    folder: parts.slice(0, -1).join('/'),
  };
}
