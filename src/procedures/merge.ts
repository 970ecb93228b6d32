/** What an import makes of the results that are there. */
import type { ProcedureRow } from '../schemas/stats.ts';
import type { Result } from './results.ts';

export interface Change {
  readonly kind: 'added' | 'changed' | 'same';
  readonly before?: ProcedureRow | undefined;
  readonly after: ProcedureRow;
}

/** Results of other months stay, equal ones keep their time. */
export function merge(
  existing: readonly ProcedureRow[],
  results: readonly Result[],
  updatedAt: Date,
): { readonly rows: ProcedureRow[]; readonly changes: Change[] } {
  const rows = new Map(existing.map((row) => [keyOf(row), row]));
  const changes = results.map((result): Change => {
    const before = rows.get(keyOf(result));
    const equal =
      before &&
      before.handled === result.handled &&
      before.onTime === result.onTime &&
      before.late === result.late;
    const after = equal ? before : { ...result, updatedAt };
    rows.set(keyOf(result), after);
    return { kind: equal ? 'same' : before ? 'changed' : 'added', before, after };
  });
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  return { rows: ordered, changes };
}

const keyOf = ({ year, throughMonth }: Result): number => year * 100 + throughMonth;
