/** What a deploy would change for readers, told before and after it. */
import { formatBytes, formatInteger } from '../lib/numbers.ts';
import { addressOfFile, COMPRESSIONS } from '../site/served-files.ts';
import { STATS_FILE } from '../site/stats-file.ts';
import { STATUS_FILE } from '../site/status-file.ts';
import type { Report } from '../system/progress.ts';
import { findUnchanged } from './compare.ts';
import { listFiles, type SiteFile } from './files.ts';

export interface Changes {
  /** Addresses of pages, from the root of the site. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** Of all files that are new or changed. */
  readonly bytes: number;
}

const isPage = (path: string): boolean => path.endsWith('.html');
/** Of what is written anew in any case nothing is told, nor twice of what has compressed copies. */
const isTold = (path: string): boolean =>
  path !== STATS_FILE &&
  path !== STATUS_FILE &&
  !Object.keys(COMPRESSIONS).some((ending) => path.endsWith(ending));

/** @param served folder of the live release; undefined where there is none */
export function changesOf(source: string, served: string | undefined, report: Report): Changes {
  const { files } = listFiles(source);
  const unchanged = served === undefined ? new Set<string>() : findUnchanged(source, files, served, report);
  const before = new Set(served === undefined ? [] : listFiles(served).files.map(({ path }) => path));
  const here = new Set(files.map(({ path }) => path));
  const others = files.map(({ path }) => path).filter((path) => !unchanged.has(path));
  return changesBetween(files, {
    added: others.filter((path) => !before.has(path)),
    changed: others.filter((path) => before.has(path)),
    gone: [...before].filter((path) => !here.has(path)),
  });
}

/** By the paths of files. */
interface FileChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

export function changesBetween(files: readonly SiteFile[], { added, changed, gone }: FileChanges): Changes {
  const told = new Set([...added, ...changed].filter(isTold));
  const pages = (paths: readonly string[]) => paths.filter(isPage).map(addressOfFile);
  return {
    added: pages(added),
    changed: pages(changed),
    gone: pages(gone),
    bytes: files.reduce((sum, { path, size }) => sum + (told.has(path) ? size : 0), 0),
  };
}

const MOST_NAMED = 20;

/** Lines for the operator. */
export function changesInWords({ added, changed, gone, bytes }: Changes): string[] {
  const named = (what: string, pages: readonly string[]) =>
    pages.length === 0
      ? []
      : [
          `${what}: ${formatInteger(pages.length)} trang`,
          ...pages.slice(0, MOST_NAMED).map((page) => `  ${page}`),
          ...(pages.length > MOST_NAMED
            ? [`  … và ${formatInteger(pages.length - MOST_NAMED)} trang nữa`]
            : []),
        ];
  return [
    ...named('Thêm', added),
    ...named('Đổi', changed),
    ...named('Bỏ', gone),
    `Dữ liệu mới: ${formatBytes(bytes)}.`,
  ];
}
