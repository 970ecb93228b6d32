import { formatMonth } from '../lib/dates.ts';
import { formatInteger, formatShare } from '../lib/numbers.ts';
import type { ProcedureRow } from '../schemas/stats.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import { type Moment, momentWithTime } from './moments.ts';

/** The widget "Kết quả giải quyết TTHC": one cumulative row, its figures as shown. */
export interface ProcedureResult {
  readonly year: string;
  readonly throughMonth: string;
  readonly handled: string;
  readonly onTime: string;
  readonly late: string;
  /** Shares of the files handled; undefined where none was handled. */
  readonly onTimeShare: string | undefined;
  readonly lateShare: string | undefined;
  readonly updatedAt: Moment;
  readonly detailHref: string;
}

export function toProcedureResult(row: ProcedureRow): ProcedureResult {
  return {
    year: String(row.year),
    throughMonth: formatMonth(row.throughMonth),
    handled: formatInteger(row.handled),
    onTime: formatInteger(row.onTime),
    late: formatInteger(row.late),
    onTimeShare: formatShare(row.onTime, row.handled),
    lateShare: formatShare(row.late, row.handled),
    updatedAt: momentWithTime(row.updatedAt),
    detailHref: href(sitePaths.procedures),
  };
}
