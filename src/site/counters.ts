/** The counters of visitors by the names that `stats.json` has for them, in the order in which pages show them. */
export const COUNTERS = ['online', 'today', 'month', 'total'] as const;

export type Counter = (typeof COUNTERS)[number];
