/** How much each unit of a query tells, and which of its pairs belong together. */
import type { Query, Unit, Word } from '../query/query.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { RETRIEVAL } from './constants.ts';
import { endOf, type Hits } from './hits.ts';

/** What is told of the whole site. */
export interface SiteWords {
  /** Undefined while it is not loaded. */
  readonly vocabulary?: Vocabulary | undefined;
  /** How many pages there are. */
  readonly pages: number;
}

/** What each unit tells: the rarer, the more, but a common word still counts. The units of one name tell as one. */
export function importanceOf(query: Query, site: SiteWords): number[] {
  const most = Math.log2(2 + site.pages);
  return query.units.map((unit) => {
    const rareness = Math.max(0, Math.log2((2 + site.pages) / (1 + pagesWithUnit(unit, site)))) / most;
    return (1 + rareness) / unit.together;
  });
}

/** On how many pages a unit may stand. */
export function pagesWithUnit(unit: Unit, { vocabulary, pages }: SiteWords): number {
  const last = unit.forms[0]?.words.at(-1);
  // What is still being typed may become any of many words, and tells little.
  const isOpen =
    last?.prefix && (last.folded.length < RETRIEVAL.shortestTold || !vocabulary?.pagesWith(last.folded));
  if (isOpen) return pages;
  const pagesWithWord = ({ folded }: Word) =>
    (/^[a-z]+$/.test(folded) && vocabulary?.pagesWith(folded)) || RETRIEVAL.unknownFrequency;
  const inAnyForm = unit.forms.reduce((sum, { words }) => sum + Math.min(...words.map(pagesWithWord)), 0);
  return Math.min(pages, inAnyForm);
}

/**
 * For each pair of neighbours in the query how much they are one word: Vietnamese words are of several syllables, and on
 * the pages found those of one word mostly stand side by side.
 * @param found the hits page by page
 * @param count of the query's units
 */
export function bondsOf(found: Iterable<Hits>, count: number): number[] {
  const both = new Array<number>(Math.max(0, count - 1)).fill(0);
  const beside = [...both];
  for (const hits of found) {
    for (const [at] of both.entries()) {
      const [first, second] = [hits[at] ?? [], hits[at + 1] ?? []];
      if (first.length === 0 || second.length === 0) continue;
      both[at] = (both[at] ?? 0) + 1;
      const ends = new Set(first.map(endOf));
      if (second.some((hit) => ends.has(hit.at))) beside[at] = (beside[at] ?? 0) + 1;
    }
  }
  return both.map((pages, at) => (1 + (beside[at] ?? 0)) / (2 + pages));
}
