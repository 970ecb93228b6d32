import { formatMonth } from '../lib/dates.ts';
import type { ProcedureRow } from '../schemas/stats.ts';
import { href, sitePaths } from '../site/site-urls.ts';
import { type Moment, momentWithTime } from './moments.ts';
import { type Figures, toFigures } from './procedure-figures.ts';

/** The widget "Kết quả giải quyết TTHC": one cumulative row, its figures as shown. */
export interface ProcedureResult extends Figures {
  readonly year: string;
  readonly throughMonth: string;
  readonly updatedAt: Moment;
  readonly detailHref: string;
}

export function toProcedureResult(row: ProcedureRow): ProcedureResult {
  return {
    year: String(row.year),
    throughMonth: formatMonth(row.throughMonth),
    ...toFigures(row),
    updatedAt: momentWithTime(row.updatedAt),
    detailHref: href(sitePaths.procedures),
  };
}
