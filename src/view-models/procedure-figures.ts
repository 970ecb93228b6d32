import { formatInteger, formatShare } from '../lib/numbers.ts';
import type { ProcedureRow } from '../schemas/stats.ts';

/** Counts of files, as numbers. */
export type Counts = Pick<ProcedureRow, 'handled' | 'onTime' | 'late'>;

/** Counts of files, as shown. */
export interface Figures {
  readonly handled: string;
  readonly onTime: string;
  readonly late: string;
  /** Shares of the files handled; undefined where none was handled. */
  readonly onTimeShare: string | undefined;
  readonly lateShare: string | undefined;
}

export function toFigures({ handled, onTime, late }: Counts): Figures {
  return {
    handled: formatInteger(handled),
    onTime: formatInteger(onTime),
    late: formatInteger(late),
    onTimeShare: formatShare(onTime, handled),
    lateShare: formatShare(late, handled),
  };
}
