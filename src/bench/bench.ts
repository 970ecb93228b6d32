/** What every benchmark is: it runs beside a peer, in one run on one machine, and tells ratios. */
export interface Benchmark {
  /** One line in Vietnamese for `--help`. */
  readonly describe: string;
  /**
   * @param print takes lines of the result; diagnostics go to stderr
   * @returns whether it could run: false where the peer is not installed, which it has said
   */
  run(print: (line: string) => void): Promise<boolean>;
}

/** `1,23 s` */
export const seconds = (milliseconds: number): string =>
  `${new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(milliseconds / 1000)} s`;

export const ratio = (value: number): string =>
  `${new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)}×`;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('the median of nothing');
  return middle;
}
