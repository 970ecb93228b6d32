/** Whether a live site serves, byte for byte, what lies in a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forEachAtATime } from '../lib/at-a-time.ts';
import { formatInteger } from '../lib/numbers.ts';
import { COMPRESSIONS, isCompressible } from '../site/served-files.ts';
import { STATS_FILE } from '../site/stats-file.ts';
import { STATUS_FILE } from '../site/status-file.ts';
import { addressOf, fetched } from './fetched.ts';

export interface Difference {
  readonly file: string;
  /** In Vietnamese, for the operator. */
  readonly how: string;
}

/** A small server answers others, too. */
const AT_A_TIME = 4;

/** The counters and the moment of the build go on by themselves. */
const OWN_WAYS: ReadonlySet<string> = new Set([STATS_FILE, STATUS_FILE]);

/** @returns the files of a built site that are compared, in order */
export function comparedFiles(dir: string): string[] {
  const isCopy = (file: string) =>
    Object.keys(COMPRESSIONS).some(
      (ending) => file.endsWith(ending) && isCompressible(file.slice(0, -ending.length)),
    );
  return (
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dir.length + 1)
          .replaceAll('\\', '/'),
      )
      // Hosts read these and serve none of them.
      .filter((file) => !OWN_WAYS.has(file) && !isCopy(file) && file !== '_headers' && file !== '_redirects')
      .sort()
  );
}

/**
 * @param site address of the live site's home page
 * @param dir the built site
 * @throws Refusal where the site does not answer at all
 */
export async function compareLive(
  site: URL,
  dir: string,
  files: readonly string[],
  progress: (line: () => string) => void,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  await forEachAtATime(files, AT_A_TIME, async (file, at) => {
    progress(() => `Đã so ${formatInteger(at)}/${formatInteger(files.length)} tệp…`);
    const how = await differenceOf(site, dir, file);
    if (how !== undefined) differences.push({ file, how });
  });
  return differences.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function differenceOf(site: URL, dir: string, file: string): Promise<string | undefined> {
  const address = addressOf(site, file);
  const { status, bytes, location } = await fetched(address);
  const built = readFileSync(join(dir, file));
  if (status >= 301 && status <= 308) {
    return leadsOn(built, new URL(location ?? '', address)) ? undefined : `dẫn đi nơi khác: ${location}`;
  }
  // What is not there has this page, and so has its own address on some servers.
  if (status !== 200 && !(file === '404.html' && status === 404)) return `máy chủ trả lời ${status}`;
  return bytes.equals(built) ? undefined : `khác (${bytes.length} byte, đúng ra ${built.length})`;
}

/** A server that knows what has moved sends on to where the page would. */
const leadsOn = (built: Buffer, to: URL): boolean =>
  new URL(/rel="canonical" href="([^"]+)"/.exec(built.toString())?.[1] ?? 'about:blank', to).pathname ===
    to.pathname && built.includes('http-equiv="refresh"');
