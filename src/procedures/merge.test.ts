/** What an import makes of the results that are there. */
import { expect, test } from 'vitest';
import type { ProcedureRow } from '../schemas/stats.ts';
import { merge } from './merge.ts';

const BEFORE = new Date('2022-01-01T00:00:00Z');
const NOW = new Date('2022-06-01T00:00:00Z');
const row = (year: number, throughMonth: number, handled: number, late = 0) => ({
  year,
  throughMonth,
  handled,
  onTime: handled - late,
  late,
});
const kept = (...given: Parameters<typeof row>): ProcedureRow => ({ ...row(...given), updatedAt: BEFORE });
const fresh = (...given: Parameters<typeof row>): ProcedureRow => ({ ...row(...given), updatedAt: NOW });

test('a new month is added, one that differs is changed, an equal one keeps its time, others stay', () => {
  const existing = [kept(2022, 3, 30), kept(2021, 12, 99), kept(2022, 1, 10), kept(2022, 2, 20)];
  const { rows, changes } = merge(existing, [row(2022, 2, 20), row(2022, 4, 40), row(2022, 3, 31)], NOW);
  expect(rows).toEqual([
    kept(2021, 12, 99),
    kept(2022, 1, 10),
    kept(2022, 2, 20),
    fresh(2022, 3, 31),
    fresh(2022, 4, 40),
  ]);
  expect(changes).toEqual([
    { kind: 'same', before: kept(2022, 2, 20), after: kept(2022, 2, 20) },
    { kind: 'added', before: undefined, after: fresh(2022, 4, 40) },
    { kind: 'changed', before: kept(2022, 3, 30), after: fresh(2022, 3, 31) },
  ]);
});

test('each of the figures is looked at', () => {
  for (const [result, kind] of [
    [row(2022, 1, 10, 2), 'same'],
    [{ ...row(2022, 1, 10, 2), handled: 11 }, 'changed'],
    [{ ...row(2022, 1, 10, 2), onTime: 9 }, 'changed'],
    [{ ...row(2022, 1, 10, 2), late: 3 }, 'changed'],
  ] as const)
    expect(merge([kept(2022, 1, 10, 2)], [result], NOW).changes[0]?.kind).toBe(kind);
});

test('the same month of another year is another, and a month told twice is what was told last', () => {
  const { rows, changes } = merge([kept(2021, 1, 5)], [row(2022, 1, 6), row(2022, 1, 7)], NOW);
  expect(rows).toEqual([kept(2021, 1, 5), fresh(2022, 1, 7)]);
  expect(changes.map(({ kind }) => kind)).toEqual(['added', 'changed']);
});
