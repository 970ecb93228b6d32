/** Which content file something on a page came from: told to the editors when the page cannot be published. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { entryAt } from '../schemas/entry-place.ts';
import { rowOf } from '../schemas/kinds.ts';

const TEXT = /\.(?:mdx?|ya?ml|json)$/;
/** Longer files hold no text of an editor. */
const LARGEST = 2_000_000;
/** As much of a trace is looked for: the rest may be written otherwise in the file. */
const TRACE = 60;

/**
 * @param path of the page from the root of the site
 * @param traces words of what was found, the best first
 * @returns the file as the editors' check calls it, below the name of the content folder; that of the page, where the
 *   words stand in it or in no file at all; undefined where no file can be told
 */
export function contentFileOf(
  contentDir: string,
  path: string,
  traces: readonly string[],
): string | undefined {
  const texts = textsBelow(contentDir);
  const own = texts.filter(({ file }) => isPageOf(file, path));
  const words = traces.map((trace) => trace.trim().slice(0, TRACE)).filter((trace) => trace.length > 1);
  const found = words
    .flatMap((trace) => [own, texts].map((among) => among.find(({ text }) => text.includes(trace))))
    .find((text) => text !== undefined);
  const told = found ?? own[0];
  return told && `${basename(contentDir)}/${told.file}`;
}

interface ContentText {
  /** Its path in the content folder. */
  readonly file: string;
  readonly text: string;
}

function textsBelow(dir: string): ContentText[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size <= LARGEST)
    .sort()
    .map((path) => ({
      file: relative(dir, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
}

/**
 * Whether a file is the one that a page shows.
 * @param file its path in the content folder
 * @param path of the page from the root of the site
 */
export function isPageOf(file: string, path: string): boolean {
  const entry = entryAt(file);
  const address = entry && rowOf(entry.kind).page?.(entry.slug);
  return address !== undefined && path.startsWith(address);
}
