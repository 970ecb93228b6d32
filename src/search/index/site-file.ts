/**
 * `site.json`: what the index tells the browser of the whole site before it is asked anything. Written by the build, read
 * by the search page; both and the tests through this module, so that they cannot part.
 */
import type { Abbreviation } from '../query/abbreviations.ts';

/** The files beside Pagefind's: this one, the words of the site, and the values of the facets. */
export const INDEX_FILES = {
  site: 'site.json',
  vocabulary: 'vocabulary.txt',
  facets: 'facets.json',
} as const;

export interface SiteFile {
  /** How many pages there are; what the index holds behind them is padding. */
  readonly pages: number;
  readonly abbreviations: readonly Abbreviation[];
  /** The last number in each piece of the index that holds numbers, ascending: it tells that the piece has come. */
  readonly numbers: readonly string[];
}

/** An abbreviation as one row, the short form first: shorter than with names, in a file that every search loads. */
type Row = readonly [string, ...string[]];

export function writeSiteFile({ pages, abbreviations, numbers }: SiteFile): string {
  const rows = abbreviations.map(({ short, full }): Row => [short, ...full]);
  return JSON.stringify({ pages, abbreviations: rows, numbers });
}

/** @throws Error where the text is no such file, such as the page that a server sends instead of a missing one */
export function readSiteFile(text: string): SiteFile {
  const { pages, abbreviations, numbers }: Record<string, unknown> = Object(JSON.parse(text));
  const isRow = (row: unknown): row is Row => isTexts(row) && row.length > 0;
  if (!Number.isSafeInteger(pages) || !isTexts(numbers))
    throw new Error(`${INDEX_FILES.site} lacks its counts`);
  if (!Array.isArray(abbreviations) || !abbreviations.every(isRow))
    throw new Error(`${INDEX_FILES.site} lacks its abbreviations`);
  return {
    pages: Number(pages),
    abbreviations: abbreviations.map(([short, ...full]) => ({ short, full })),
    numbers,
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
