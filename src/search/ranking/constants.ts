/**
 * Every number that decides which pages are found and in what order they come. Each is told with its unit, the range in
 * which it makes sense, and what more of it does. README.md has the formulas in which they stand.
 *
 * `npm run search-quality` judges a change of WEIGHTS, QUALITY, SHAPE and SURE; `npm run bench -- search-bytes` judges
 * RETRIEVAL as well, for it decides how much of the index a reader loads.
 */

/**
 * How good a hit is that is not exactly what was typed. Unit: share of an exact hit. Range: above 0, at most 1. More of
 * it lets the page of such a hit stand nearer to the pages of exact ones.
 */
export const QUALITY = {
  /** Exactly what was typed. */
  exact: 1,
  /** Other accents than the reader typed: "đạt" for "đất". */
  otherAccents: 0.75,
  /** Accents on a word that the reader, who typed some elsewhere, left without. */
  moreAccents: 0.97,
  /** The word being typed is the beginning of this one. */
  beginning: 0.85,
  /** The same, but the accents typed are others. */
  otherBeginning: 0.7,
  /** The other form of an abbreviation: "UBND" for "Ủy ban nhân dân". */
  abbreviation: 0.97,
  /** The same number in other groups of digits: "3.000" for "3000". */
  number: 0.95,
  /** The same word in two parts, or in one: "Wi-Fi" for "wifi". */
  joined: 0.95,
  /** The word that keys make which were left in: "đất" for "ddaats". */
  keystrokes: 0.95,
  /** One slip away from what was typed, accents and all. */
  slip: 0.85,
  /** One slip away when accents are left aside. */
  distantSlip: 0.6,
} as const;

/**
 * What each signal of a page is worth. Unit: points of the total, where a signal of 1 gives all of them. Range: 0 (the
 * signal does not count) to about 20. More of it moves pages up that have the signal. src/search/ranking/signals.ts has
 * the signals under the same names.
 */
export const WEIGHTS = {
  /** That the units stand in the page at all. */
  coverage: 10,
  /** That none of them is missing. */
  complete: 3,
  /** That they stand in the title, where most questions for a known text come from. */
  title: 2.5,
  /** That nearly all of the query stands in the title. */
  titled: 5.5,
  /** How much of the query, from its first unit on, the title has: the rest may be of the text. */
  opening: 6,
  /** How much of the title the query is: a title asked for by name has nothing else. */
  named: 0.5,
  /** How near to the start they stand: a title begins with what it is about. */
  start: 1.5,
  /** That they stand in the description, which sums the page up. */
  description: 0.5,
  /** That neighbours in the query are neighbours in the text: Vietnamese words are of several syllables. */
  neighbours: 4.5,
  /** The whole query, word for word. */
  whole: 3,
  /** The whole query, word for word and accent for accent. */
  exact: 14,
  /** The query's units in its own order, with other words between them. */
  order: 17,
  /** Most of the query within a few lines. */
  closeness: 5,
  /** How often the units stand in the page, for what little it tells. */
  frequency: 0.3,
} as const;

export type SignalName = keyof typeof WEIGHTS;
export const SIGNAL_NAMES = Object.keys(WEIGHTS) as SignalName[];

/** The shapes of the signals. */
export const SHAPE = {
  /**
   * Power to which `title` is raised to be `titled`. Range: 1 to 5. More of it asks for more of the query before the
   * title counts as the one that was meant.
   */
  titledPower: 3,
  /** Share of the query in one run from which it counts as `whole`. Range: 0.5 to 1. More of it forgives less. */
  wholeRun: 0.9,
  /** The same for `exact`; 1 but for what floating numbers lose. */
  exactRun: 0.999,
  /** Words between two units of a chain, at most. Range: 0 to 50. More of it lets `order` reach over longer gaps. */
  orderReach: 14,
  /** Share of a unit's worth that each word before it costs a chain. Range: 0 to 1 / orderReach. More asks for nearer words. */
  orderStep: 0.03,
  /** Words in the window of `closeness` for each unit of the query, and for any query. Range: 1 to 5, and 0 to 40. */
  windowPerUnit: 2,
  windowAtLeast: 12,
} as const;

/** When an answer is no guess, so that the search ends; all are shares, from 0 to 1. More of them tries more ways. */
export const SURE = {
  /** Quality that a hit of each unit must have, and share of the query that must stand close together. */
  quality: 0.7,
  /** Share of the query that must stand in the title, or in the query's order. */
  onePiece: 0.75,
  /** Quality from which a hit is the word that was typed, perhaps with other accents. */
  sameWord: QUALITY.otherAccents,
} as const;

/**
 * Totals from which the best page so far, though not sure, is shown while the search goes on: it stays the first in 99.7 %
 * of such answers. Unit: points of the total. Range: 20 to 50. More of it shows fewer and errs less.
 */
export const EARLY = {
  /** While ways to ask are left. */
  likely: 34,
  /** After the last way to ask: only texts that the index puts low are left to be read. */
  last: 20,
} as const;

/**
 * Totals that differ by less are a tie, which the newer page wins. Unit: points of the total. Range: 0 to 1. More of it
 * puts newer pages first more often.
 */
export const TIE = 0.1;

/**
 * Bond from which two neighbours in a query are one word: a page that has them apart alone is said to match in part. Unit:
 * share. Range: 0 to 1. More of it takes fewer for one word.
 */
export const ONE_WORD = 0.33;

/** How far the index is asked, and how many texts are read. Unit: pages or words, unless told otherwise. */
export const RETRIEVAL = {
  /**
   * Texts read at first; where the best of them is sure, it is the answer. Range: 1 to 6, which is how many a browser
   * fetches side by side from a server that speaks no HTTP/2: more of it makes every reader wait twice as long for them.
   */
  readFirst: 6,
  /** Texts read where none was sure. Range: 10 to 100. More of it finds what the index alone puts low, and loads more. */
  read: 12,
  /** So few pages with all units that no further word is asked for. Range: 1 to `read`. More of it loads less of the index. */
  few: 10,
  /** The same for the word being typed, which is asked for last and may become any of many. */
  fewForTyping: 20,
  /**
   * Of a site of so few pages at most, this many words are asked for together at once, however rare they are: its pieces of the
   * index are small, and a second trip for them takes longer. Range: 0 to 2,000 pages; 1 to 6 words, as with `readFirst`.
   */
  smallSite: 1000,
  sideBySide: 6,
  /** Words a title is taken to have until the text itself tells. Range: 5 to 25. */
  guessedTitle: 12,
  /** Worth of a unit there, against one in the text, where pages lack others. Range: 1 to 5. */
  inGuessedTitle: 2,
  /** Pages on which a word is taken to stand that the vocabulary does not know. Range: 1 to 10. More makes it less rare. */
  unknownFrequency: 2,
  /** Pages looked at closer where some of the query may be missing. Range: `read` to 1,000. More takes more time. */
  mostScored: 150,
  /** Words taken for what the one being typed may become. Range: 1 to 20. More of it loads more of the index. */
  mostLonger: 6,
  /** Letters from which the word being typed tells how rare it is. Range: 1 to 5. */
  shortestTold: 3,
  /** Share of the best page's total below which a page without some units is no answer. Range: 0 to 1. More lists fewer. */
  leastShare: 0.5,
} as const;
