/** What git knows of files that were called otherwise before, in its history and since the last commit. */
import { spawnSync } from 'node:child_process';

export interface Rename {
  /** Paths below the folder that was asked about. */
  readonly from: string;
  readonly to: string;
  /** The text as it was under its old name. */
  readonly text: string;
}

/** Further back nobody asks for a page by its old name who has not been led on since. */
const COMMITS = 500;
/** As git itself does: files are one where half of their lines are. */
const ALIKE = 0.5;
/** A line that more new files have, such as that of a category, tells none of them. */
const TELLING = 20;
const LARGEST = 64 * 1024 * 1024;

/** Nothing that the settings of a repository could start. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager'];

function git(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...SAFE, ...args], {
    input,
    maxBuffer: LARGEST,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}

/**
 * Newest first.
 * @param there paths of the texts that are in the folder now, with what stands in them
 * @param isAsked which files are of interest
 * @returns none where the folder is in no repository, or there is no git
 */
export function gitRenames(
  folder: string,
  there: ReadonlyMap<string, string>,
  isAsked: (path: string) => boolean,
): Rename[] {
  const committed = git(folder, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', '.']);
  if (!committed) return [];
  const before = namesIn(committed).filter(isAsked);
  const renames = [...sinceCommit(folder, before, there), ...inHistory(folder, isAsked)];
  const texts = textsOf(
    folder,
    renames.map(({ at }) => at),
  );
  return renames.map(({ from, to, at }) => ({ from, to, text: texts.get(at) ?? '' }));
}

const namesIn = (output: Buffer): string[] => output.toString('utf8').split('\0').filter(Boolean);

/** A rename, with where git keeps the old text. */
interface Known {
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

/** What is gone since the last commit, and is there under another name. */
function sinceCommit(folder: string, before: readonly string[], there: ReadonlyMap<string, string>): Known[] {
  const committed = new Set(before);
  const gone = before.filter((path) => !there.has(path));
  const come = [...there].filter(([path]) => !committed.has(path));
  if (gone.length === 0 || come.length === 0) return [];
  const byLine = Map.groupBy(
    come.flatMap(([path, text]) => [...linesOf(text)].map((line) => ({ line, path }))),
    ({ line }) => line,
  );
  const at = (path: string) => `HEAD:./${path}`;
  const texts = textsOf(folder, gone.map(at));
  return gone.flatMap((from) => {
    const lines = [...linesOf(texts.get(at(from)) ?? '')].filter(
      (line) => (byLine.get(line)?.length ?? 0) <= TELLING,
    );
    const shared = new Map<string, number>();
    for (const line of lines)
      for (const { path } of byLine.get(line) ?? []) shared.set(path, (shared.get(path) ?? 0) + 1);
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    return best && best[1] >= ALIKE * lines.length ? [{ from, to: best[0], at: at(from) }] : [];
  });
}

const linesOf = (text: string): Set<string> =>
  new Set(text.split(/\r?\n/).filter((line) => line.trim() !== ''));

function inHistory(folder: string, isAsked: (path: string) => boolean): Known[] {
  const log = git(folder, [
    ...['log', `--max-count=${COMMITS}`, '--diff-filter=R', '--find-renames', '--name-status', '-z'],
    ...['--relative', '--no-ext-diff', '--no-textconv', '--format=commit %H', '--', '.'],
  ]);
  const parts = log ? log.toString('utf8').split('\0') : [];
  const renames: Known[] = [];
  let commit = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = (parts[index] ?? '').trim();
    const [, named] = /^commit ([0-9a-f]{40,64})$/.exec(part) ?? [];
    if (named !== undefined) commit = named;
    else if (/^R\d+$/.test(part)) {
      const [from = '', to = ''] = [parts[index + 1], parts[index + 2]];
      index += 2;
      if (isAsked(from) && isAsked(to)) renames.push({ from, to, at: `${commit}^:./${from}` });
    }
  }
  return renames;
}

/** Texts by where git keeps them. */
function textsOf(folder: string, places: readonly string[]): Map<string, string> {
  const asked = places.filter((place) => !/[\r\n]/.test(place));
  const output = asked.length > 0 ? git(folder, ['cat-file', '--batch'], `${asked.join('\n')}\n`) : undefined;
  const texts = new Map<string, string>();
  let at = 0;
  for (const place of asked) {
    const end = output?.indexOf('\n', at) ?? -1;
    if (!output || end < 0) break;
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    texts.set(place, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}
