/** What may be shown of a `/stats.json`: the schema's rules (src/schemas/stats.ts), light enough for every page. */

export interface Visitors {
  readonly online: number;
  readonly today: number;
  readonly month: number;
  readonly total: number;
  readonly updatedAt: string;
}

/** In the order of the page. */
export const NAMES = ['online', 'today', 'month', 'total'] as const;

/**
 * @param baked `updatedAt` of the figures on the page; empty where they were never measured
 * @returns undefined for what is no set of counters, is not newer than the page, or cannot be true
 */
export function newerVisitors(content: unknown, baked: string): Visitors | undefined {
  const visitors = (content as { visitors?: Visitors } | null)?.visitors;
  if (!visitors || !NAMES.every((name) => Number.isSafeInteger(visitors[name]) && visitors[name] >= 0))
    return;
  const { today, month, total, updatedAt } = visitors;
  const isMoment = /^\d{4}(-\d\d){2}T\d\d(:\d\d){2}\+07:00$/.test(updatedAt) && Date.parse(updatedAt);
  return isMoment && updatedAt > baked && today <= month && month <= total ? visitors : undefined;
}

/** `53.627` */
export const grouped = (value: number): string => `${value}`.replace(/\B(?=(\d{3}){1,6}$)/g, '.');

/** `2022-01-04T08:39:58+07:00` as `04/01/2022 08:39:58` */
export const shownTime = (iso: string): string => iso.replace(/^(\d+)-(\d+)-(\d+)T(.{8}).*/, '$3/$2/$1 $4');
