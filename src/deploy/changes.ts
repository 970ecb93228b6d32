/** What a deploy would change for readers, told before and after it. */
import { formatBytes, formatInteger } from '../lib/numbers.ts';
import { addressOfFile, COMPRESSIONS } from '../site/served-files.ts';
import { STATS_FILE } from '../site/stats-file.ts';
import { STATUS_FILE } from '../site/status-file.ts';
import type { Report } from '../system/progress.ts';
import { findUnchanged } from './compare.ts';
import { listFiles } from './files.ts';

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
  const others = files.filter(({ path }) => !unchanged.has(path) && isTold(path));
  const pages = others.map(({ path }) => path).filter(isPage);
  return {
    added: pages.filter((path) => !before.has(path)).map(addressOfFile),
    changed: pages.filter((path) => before.has(path)).map(addressOfFile),
    gone: [...before].filter((path) => isPage(path) && !here.has(path)).map(addressOfFile),
    bytes: others.reduce((sum, { size }) => sum + size, 0),
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
