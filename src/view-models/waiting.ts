import { compareText } from '../lib/text.ts';
import type { Waiting } from '../queries/waiting.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import type { Link } from './links.ts';
import { type Moment, momentWithTime } from './moments.ts';
import { stateMark } from './state-mark.ts';

/** A row of what waits: an editor looks for what comes next. */
export interface WaitingRow {
  readonly link: Link;
  readonly kind: string;
  readonly state: string;
  readonly from?: Moment | undefined;
  readonly until?: Moment | undefined;
}

/** What comes by itself first, in the order in which it comes; then the drafts, the newest first. */
export function toWaitingRows(waiting: readonly Waiting[]): WaitingRow[] {
  const time = ({ moments }: Waiting) => moments.publishedAt?.getTime() ?? 0;
  const byTitle = (a: Waiting, b: Waiting) => compareText(a.title, b.title);
  const of = (wanted: Waiting['state']) => waiting.filter(({ state }) => state === wanted);
  return [
    ...of('scheduled').sort((a, b) => time(a) - time(b) || byTitle(a, b)),
    ...of('draft').sort((a, b) => time(b) - time(a) || byTitle(a, b)),
  ].map(({ title, path, kind, state, moments: { publishedAt, expiresAt } }) => ({
    // A notice stands on every page.
    link: { label: title, href: href(path ?? sitePaths.home) },
    kind,
    state: stateMark(state) ?? '',
    from: publishedAt && momentWithTime(publishedAt),
    until: expiresAt && momentWithTime(expiresAt),
  }));
}
