/** Where the units of a query stand in a text. */

/** A place where a unit stands. */
export interface Hit {
  /** Number of the syllable from the start of the title; with a fraction where one syllable stands for several units. */
  readonly at: number;
  /** Syllables it takes; less than one where it takes a part. */
  readonly length: number;
  /** 1 for exactly what was asked, less for other accents, guesses and beginnings of words (QUALITY). */
  readonly quality: number;
}

/** The hits of every unit, in the order of the query; those of one unit in the order of the text. */
export type Hits = readonly (readonly Hit[])[];

/** Numbers of the syllables that a hit takes, whole or in part. */
export function* syllablesAt({ at, length }: Pick<Hit, 'at' | 'length'>): Generator<number> {
  for (let place = Math.floor(at); place < at + length; place += 1) yield place;
}

/** The first place behind a hit. */
export const endOf = ({ at, length }: Pick<Hit, 'at' | 'length'>): number => at + length;

/** How good the best hit between two places is; 0 where there is none. */
export const bestQuality = (hits: readonly Hit[], from = 0, to = Number.POSITIVE_INFINITY): number =>
  hits.reduce((best, { at, quality }) => (at >= from && at < to ? Math.max(best, quality) : best), 0);
