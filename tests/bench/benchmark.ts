/** What every benchmark is: a name to call it by, and a run that prints its tables. */

import { formatDecimal } from '../../src/lib/numbers.ts';

export interface Benchmark {
  readonly name: string;
  /** In Vietnamese, for `--help`. */
  readonly about: string;
  /** @param print a line of the result */
  run(print: (line: string) => void, flags: BenchmarkFlags): Promise<void>;
}

/** What the command was told; most benchmarks ask nothing. */
export interface BenchmarkFlags {
  /** Of what is drawn at random: the same seed draws the same. */
  readonly seed: number;
  readonly count: number;
  /** A folder or file of src alone. */
  readonly in: string;
  /** One query alone; empty for all. */
  readonly query: string;
  /** How the name of a line begins; empty for all. */
  readonly speed: string;
  /** Ours alone, without the peer. */
  readonly own: boolean;
}

/** Columns in line, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/** The value below which a share of all values lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** `1,23 s` */
export const seconds = (milliseconds: number): string => `${formatDecimal(milliseconds / 1000, 2, 2)} s`;

/** `6,5×` */
export const ratio = (value: number): string => `${formatDecimal(value, 1, 1)}×`;
