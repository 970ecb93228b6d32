/** The entries of the content folder, as the form lists and opens them. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { type EntryPlace, entryAt } from '../schemas/entry-place.ts';
import { PICTURE_ENDINGS } from '../site/file-types.ts';
import { Refusal } from '../system/errors.ts';
import { realPath } from '../system/real-path.ts';
import type { EntryText } from './entry-text.ts';
import { calledIn, openedText } from './opened.ts';

export interface Listed {
  /** Below the content folder. */
  readonly path: string;
  readonly kind: string;
  readonly slug: string;
  /** What people call it; the name on its address where that cannot be read. */
  readonly title: string;
  readonly isDraft: boolean;
}

export interface Opened extends EntryText {
  readonly path: string;
  readonly kind: string;
  /** Names of the files in its folder. */
  readonly files: readonly string[];
  /** What it was when it was opened: another, when somebody has changed it. */
  readonly version: string;
}

/** Every file and folder below a folder, by its path in it. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll(sep, '/'));

export function listEntries(contentDir: string): Listed[] {
  return filesBelow(contentDir)
    .flatMap((path) => {
      const at = entryAt(path);
      return at && isOwnFile(contentDir, path) ? [{ path, at }] : [];
    })
    .map(({ path, at }) => listed(contentDir, path, at))
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || b.path.localeCompare(a.path));
}

function listed(contentDir: string, path: string, { kind, slug }: EntryPlace): Listed {
  const { title = slug, isDraft } = calledIn(readFileSync(join(contentDir, path), 'utf8'), kind);
  return { path, kind, slug, title, isDraft };
}

/** @throws Refusal where no entry lies there, or the form cannot read what is written in it */
export function openEntry(contentDir: string, path: string): Opened {
  const { kind, folder } = placeOf(contentDir, path);
  const source = readFileSync(join(contentDir, path), 'utf8');
  return {
    ...openedText(source),
    path,
    kind,
    files: filesBeside(contentDir, folder),
    version: versionOf(source),
  };
}

export const versionOf = (source: string): string => createHash('sha256').update(source).digest('hex');

/** Names of the files in a folder, those of folders in it with their way. */
export function filesBeside(contentDir: string, folder: string): string[] {
  const at = join(contentDir, folder);
  return existsSync(at)
    ? filesBelow(at).filter((name) => !/\.mdx?$/.test(name) && isOwnFile(contentDir, `${folder}/${name}`))
    : [];
}

/** @throws Refusal where no entry may lie, or none does */
export function placeOf(contentDir: string, path: string): EntryPlace {
  const at = entryAt(path);
  if (!at || path.split('/').includes('..') || !isOwnFile(contentDir, path))
    throw new Refusal('Không có bài nào ở chỗ này.');
  return at;
}

/** The bytes of a picture that lies in the content folder; undefined for all else. */
export function pictureAt(contentDir: string, path: string): Buffer | undefined {
  const isPicture = PICTURE_ENDINGS.includes(extname(path).toLowerCase());
  return isPicture && isOwnFile(contentDir, path) ? readFileSync(join(contentDir, path)) : undefined;
}

/** Whether a path leads to a file of the content folder itself, by no link and no way out of it. */
function isOwnFile(contentDir: string, path: string): boolean {
  if (path.split('/').some((part) => ['', '.', '..'].includes(part)) || /[\\\0]/.test(path)) return false;
  const full = join(contentDir, path);
  const isThere = lstatSync(full, { throwIfNoEntry: false })?.isFile() === true;
  return isThere && realPath(full) === join(realPath(contentDir), path);
}
