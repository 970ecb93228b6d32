/** What an editor has done since the last sending, as its name in the history and on the branch tells it. */
import { basename } from 'node:path';
import { freeName } from '../lib/paths.ts';
import { excerpt, slugify } from '../lib/text.ts';
import { entryAt } from '../schemas/entry-place.ts';
import { rowOf } from '../schemas/kinds.ts';

export interface ChangedFile {
  /** Below the content folder. */
  readonly path: string;
  readonly isGone: boolean;
}

/** Git's own list shows no more of a line. */
const LONGEST_NAME = 72;
const LONGEST_BRANCH = 50;

/**
 * Names the work after the first entry in it.
 * @param values front matter of an entry that the check has passed
 */
export function workName(
  files: readonly ChangedFile[],
  values: (path: string) => Readonly<Record<string, unknown>> | undefined,
): string {
  const entries = files.flatMap(({ path, isGone }) => {
    const at = entryAt(path);
    if (!at) return [];
    const { called, calledBy } = rowOf(at.kind);
    const title = String(values(path)?.[calledBy] ?? at.slug);
    return [`${isGone ? `gỡ ${called}` : called}: ${title}`];
  });
  const [first = `sửa ${basename(files[0]?.path ?? '')}`, ...others] = entries;
  const more = others.length === 0 ? '' : ` và ${others.length} mục nữa`;
  const words = excerpt(first, LONGEST_NAME - more.length);
  return words.charAt(0).toUpperCase() + words.slice(1) + more;
}

/** A name for the branch that is not taken; `bai` where nothing of the words is left. */
export function branchName(work: string, taken: ReadonlySet<string>): string {
  const words = slugify(work).slice(0, LONGEST_BRANCH).replace(/-$/, '') || 'bai';
  return freeName(words, (name) => !taken.has(name));
}

/** What `git status --porcelain -z` says of files below a folder (with a slash at its end, or '' for the whole repository). */
export function changedFiles(status: string, folder: string): ChangedFile[] {
  return status
    .split('\0')
    .filter((line) => line.slice(3).startsWith(folder) && line !== '')
    .map((line) => ({ path: line.slice(3 + folder.length), isGone: line.slice(0, 2).includes('D') }));
}

/** Addresses that a git host names when a branch has come: where the request to take it over is made. */
export const addressIn = (said: string): string | undefined =>
  /^remote:\s+(https?:\/\/[\x21-\x7e]+)\s*$/m.exec(said)?.[1];
