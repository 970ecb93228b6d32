import { isoDateTime } from '../lib/dates.ts';
import type { ProcedureRow, Visitors } from '../schemas/stats.ts';

/** `/stats.json`: the counters and the newest procedure result, as shown. A part without data is absent. */
export function toStatsJson(visitors: Visitors | undefined, procedures: readonly ProcedureRow[]) {
  const [latest] = procedures;
  return {
    ...(visitors && { visitors: withIsoUpdate(visitors) }),
    ...(latest && { procedures: withIsoUpdate(latest) }),
  };
}

function withIsoUpdate<T extends { updatedAt?: Date | undefined }>({ updatedAt, ...counts }: T) {
  return { ...counts, ...(updatedAt && { updatedAt: isoDateTime(updatedAt) }) };
}
