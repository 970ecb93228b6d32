/** Data written by hand as it was read: the values, and where each of them stands. */

export type Path = readonly PropertyKey[];

export interface Data {
  readonly value: unknown;
  /** How such a file writes a key and its value, for remedies. */
  readonly notation: 'yaml' | 'json';
  /** Offset of the value at a path, of its key where the value is empty, of the nearest parent where neither is there. */
  offsetOf(path: Path): number;
  /** Offset of a key. */
  offsetOfKey(path: Path, key: string): number;
  /** The value at a path as it is written, quotes included. */
  written(path: Path): string | undefined;
  /**
   * What another YAML reader would make of the value at a path: Astro's own reads an unquoted
   * `2022-01-04` as a date and `0b11` as a number.
   */
  ambiguous: readonly Path[];
}
