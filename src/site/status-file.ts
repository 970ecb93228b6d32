/** The served `status.json`, as those read it who watch the site; written by src/pages/status.json.ts. */
import { readFileSync } from 'node:fs';
import { sitePaths } from './urls.ts';

/** Its name in a built site. */
export const STATUS_FILE = sitePaths.status.slice(1);

/** What a moment brings: an entry appears or goes, or something else is said of it. */
export type Turn = 'appears' | 'ends' | 'changes';

/** Times in ISO 8601 with the offset of Viet Nam. */
export interface BuildStatus {
  /** The last commit that touched what the site is built of, and after a plus sign that of content elsewhere; absent where git does not know. */
  readonly commit?: string;
  readonly builtAt: string;
  /** The last moment at which the content changed by itself. */
  readonly contentAt?: string;
  /** What is due next; a build that is older than this moment shows what is no more so. */
  readonly next?: { readonly at: string; readonly what: Turn; readonly entry: string };
}

/** @returns undefined where the text is no such file: another server's, an older build's */
export function parseStatus(text: string): BuildStatus | undefined {
  try {
    const value = JSON.parse(text) as BuildStatus | null;
    const isMoment = (moment: unknown) => typeof moment === 'string' && !Number.isNaN(Date.parse(moment));
    return isMoment(value?.builtAt) && (value?.next === undefined || isMoment(value.next.at))
      ? (value ?? undefined)
      : undefined;
  } catch {
    return undefined;
  }
}

export function readStatus(path: string): BuildStatus | undefined {
  try {
    return parseStatus(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
