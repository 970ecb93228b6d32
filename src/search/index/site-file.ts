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

/** Pagefind's own that every search needs, whatever it is. Its WebAssembly without a stemmer, for it has none of Vietnamese. */
export const PAGEFIND_FILES = { script: 'pagefind.js', wasm: 'wasm.unknown.pagefind' } as const;

/**
 * What Pagefind asks for before it can be asked anything, one after the other: it is told of it from here instead, which
 * spares two round trips.
 */
export interface PagefindStart {
  /** Text of `pagefind-entry.json`. */
  readonly entry: string;
  /** The file of metadata, a piece of which stands for each page, in base64: compressed it is no larger for that. */
  readonly meta: string;
}

export interface SiteFile {
  /** How many pages there are; what the index holds behind them is padding. */
  readonly pages: number;
  readonly abbreviations: readonly Abbreviation[];
  /** The last number in each piece of the index that holds numbers, ascending: it tells that the piece has come. */
  readonly numbers: readonly string[];
  readonly start: PagefindStart;
}

/** An abbreviation as one row, the short form first: shorter than with names, in a file that every search loads. */
type Row = readonly [string, ...string[]];

export function writeSiteFile({ pages, abbreviations, numbers, start }: SiteFile): string {
  const rows = abbreviations.map(({ short, full }): Row => [short, ...full]);
  return JSON.stringify({ pages, abbreviations: rows, numbers, start });
}

/** @throws Error where the text is no such file, such as the page that a server sends instead of a missing one */
export function readSiteFile(text: string): SiteFile {
  const { pages, abbreviations, numbers, start }: Record<string, unknown> = Object(JSON.parse(text));
  const isRow = (row: unknown): row is Row => isTexts(row) && row.length > 0;
  if (!Number.isSafeInteger(pages) || !isTexts(numbers))
    throw new Error(`${INDEX_FILES.site} lacks its counts`);
  if (!Array.isArray(abbreviations) || !abbreviations.every(isRow))
    throw new Error(`${INDEX_FILES.site} lacks its abbreviations`);
  const { entry, meta }: Record<string, unknown> = Object(start);
  if (typeof entry !== 'string' || typeof meta !== 'string')
    throw new Error(`${INDEX_FILES.site} lacks the start of Pagefind`);
  return {
    pages: Number(pages),
    abbreviations: abbreviations.map(([short, ...full]) => ({ short, full })),
    numbers,
    start: { entry, meta },
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
