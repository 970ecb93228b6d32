/** What may be shown of a `/stats.json`: the schema's rules (src/schemas/stats.ts), light enough for every page. */
import { readDateTime } from '../lib/dates.ts';
import { COUNTERS, type Counter } from '../site/counters.ts';

export type Visitors = Readonly<Record<Counter, number>> & { readonly updatedAt: string };

/** No site of a commune has more, and no more has a place on the page. */
const MOST = 1e9;

/**
 * Whatever comes is checked whole before any of it is shown, so that what is wrong in one part changes nothing.
 * @param baked `updatedAt` of the figures on the page; empty where they were never measured
 * @returns undefined for what is no set of counters, is not newer than the page, or cannot be true
 */
export function newerVisitors(content: unknown, baked: string): Visitors | undefined {
  const visitors = (content as { visitors?: Visitors } | null)?.visitors;
  if (!visitors || Object.keys(visitors).length !== COUNTERS.length + 1) return;
  const { today, month, total, updatedAt } = visitors;
  return COUNTERS.every((name) => Number.isInteger(visitors[name]) && visitors[name] >= 0) &&
    Math.max(visitors.online, total) <= MOST &&
    today <= month &&
    month <= total &&
    readDateTime(updatedAt) !== undefined &&
    updatedAt > baked
    ? visitors
    : undefined;
}
