/** `/status.json`: what the site was built of, when, and what will change it by itself next. */
import { isoDateTime } from '../lib/dates.ts';
import { publishState, type Timed } from '../site/publish.ts';
import type { BuildStatus, Turn } from '../site/status-file.ts';

export function toBuildStatus(
  entries: readonly Timed[],
  { commit, now }: { readonly commit: string | undefined; readonly now: Date },
): BuildStatus {
  const turns = entries
    .flatMap(turnsOf)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.entry < b.entry ? -1 : 1));
  const last = turns.findLast(({ at }) => at <= now);
  const next = turns.find(({ at }) => at > now);
  return {
    ...(commit !== undefined && { commit }),
    builtAt: isoDateTime(now),
    ...(last && { contentAt: isoDateTime(last.at) }),
    ...(next && { next: { at: isoDateTime(next.at), what: next.what, entry: next.entry } }),
  };
}

interface At {
  readonly at: Date;
  readonly what: Turn;
  readonly entry: string;
}

/** What changes while nobody sees the entry is no change. */
function turnsOf(timed: Timed): At[] {
  const { entry, publishedAt, expiresAt, turns } = timed;
  const all: (At | undefined)[] = [
    publishedAt && { at: publishedAt, what: 'appears', entry },
    expiresAt && { at: expiresAt, what: 'ends', entry },
    ...turns.map((at) => ({ at, what: 'changes' as const, entry })),
  ];
  return all.filter((turn): turn is At => turn !== undefined && isSeen(timed, turn.at));
}

/** A moment before its end, or its end itself. */
const isSeen = (timed: Timed, at: Date): boolean =>
  publishState(timed, at) === 'published' || (!timed.draft && timed.expiresAt?.getTime() === at.getTime());
