/** Which files lie beside the texts of a kind. */
import { endingOf } from '../../lib/paths.ts';
import { isDataFile } from '../../schemas/data-files.ts';
import { depthOf, entryAt, kindAt } from '../../schemas/entry-place.ts';
import { type Kind, rowOf } from '../../schemas/kinds.ts';
import { ATTACHMENT_ENDINGS, PICTURE_ENDINGS } from '../../site/file-types.ts';

/** Endings of the files that may lie beside a text. */
export const besideOf = ({ downloads }: Kind): readonly string[] =>
  downloads
    ? [...PICTURE_ENDINGS, ...ATTACHMENT_ENDINGS.filter((ending) => !PICTURE_ENDINGS.includes(ending))]
    : PICTURE_ENDINGS;
/** Windows hides an ending that it knows, and so adds a second one. */
const TEXT_FILE = /\.(?:mdx?|markdown|mdown|mkdn?)(?:\.[a-z]{1,5})?$/i;
export const isTextFile = (name: string): boolean => TEXT_FILE.test(name);

export function addBeside(beside: Map<string, Set<string>>, parts: readonly string[], depth: number): void {
  const folder = parts.slice(0, depth - 1).join('/');
  const files = beside.get(folder) ?? new Set();
  beside.set(folder, files.add(parts.slice(depth - 1).join('/')));
}

/** The same of paths alone, without a look at the files. */
export function besideIn(paths: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>();
  for (const path of paths) {
    const kind = kindAt(path);
    if (!kind || isDataFile(path) || entryAt(path)) continue;
    const row = rowOf(kind);
    const parts = path.split('/');
    const lies = parts.length >= depthOf(row) && !isTextFile(path);
    if (lies && besideOf(row).includes(endingOf(path).toLowerCase())) addBeside(beside, parts, depthOf(row));
  }
  return beside;
}
