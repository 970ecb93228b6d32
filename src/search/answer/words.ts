/**
 * Which neighbours in a query are one word: most Vietnamese words are of two syllables, and a page with "sản xuất" and
 * "thực phẩm" says nothing of a "sản phẩm". No list tells it, but the pages found do.
 */
import { ONE_WORD } from '../ranking/constants.ts';
import { endOf, type Hit, type Hits } from '../ranking/hits.ts';
import { bondsOf } from '../ranking/importance.ts';

/** For each pair of neighbours in the query whether it is one word. */
export type Pairs = readonly boolean[];

/** @param found the hits of the likeliest pages, the best first: what that has apart was not meant as one */
export function pairsOf(found: readonly Hits[], count: number): Pairs {
  const [best] = found;
  return bondsOf(found, count).map(
    (bond, at) => bond >= ONE_WORD && best !== undefined && standsIn(best, at),
  );
}

/** Whether a page has all words of the query that are of several syllables. */
export const hasWhole = (hits: Hits, pairs: Pairs): boolean =>
  pairs.every((isOne, at) => !isOne || standsIn(hits, at));

/** The hits without syllables that are part of another word than the one asked for. */
export function wholeHits(hits: Hits, pairs: Pairs): Hits {
  return hits.map((own, at) => {
    const [before, behind] = [pairs[at - 1] && hits[at - 1], pairs[at] && hits[at + 1]];
    if (!before && !behind) return own;
    const ends = new Set(before ? before.map(endOf) : []);
    const starts = new Set(behind ? behind.map(startOf) : []);
    return own.filter((hit) => ends.has(hit.at) || starts.has(endOf(hit)));
  });
}

const startOf = ({ at }: Hit): number => at;

/** Whether a unit and the next stand side by side somewhere. */
function standsIn(hits: Hits, at: number): boolean {
  const ends = new Set((hits[at] ?? []).map(endOf));
  return (hits[at + 1] ?? []).some((hit) => ends.has(hit.at));
}
