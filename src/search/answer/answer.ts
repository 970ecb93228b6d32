/** What a reader is given for a request: the pages wanted, as they are shown, and what there is to say of the query. */
import type { FoundPage } from '../index/pagefind.ts';
import type { Query } from '../query/query.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import type { Hits } from '../ranking/hits.ts';
import type { Ranked } from '../ranking/rank.ts';
import { correctionOf, holdsAll, isPartial } from './correction.ts';
import { markedExcerpt, markedTitle, type Segment } from './excerpt.ts';
import type { Found } from './search.ts';
import { hasWhole, type Pairs, pairsOf, wholeHits } from './words.ts';

export interface Result {
  readonly href: string;
  readonly title: readonly Segment[];
  readonly excerpt: readonly Segment[];
  readonly facts: FoundPage['facts'];
  /** Whether a part of the query, or one of its words, is missing. */
  readonly lacks: boolean;
}

export interface Answer {
  readonly total: number;
  readonly results: readonly Result[];
  /** What the reader may have meant, where a word was taken for another. */
  readonly correction?: string | undefined;
  /** No page of the site holds all that was asked. */
  readonly partial: boolean;
  /** Words at the end of the query were left out. */
  readonly cut: boolean;
  /** Words of the query that the site has, for a reader who finds nothing. */
  readonly known: readonly string[];
}

/** Words that are proposed alone where all of them together find nothing. */
const MOST_KNOWN = 3;

/** @param pages those that the reader's choice leaves */
export async function answerFrom(
  found: Found<FoundPage>,
  pages: readonly string[],
  asked: {
    readonly byDate: boolean;
    /** How many results. */
    readonly wanted: number;
    readonly vocabulary?: Vocabulary | undefined;
  },
): Promise<Answer> {
  const read = new Map(found.ranked.map((ranked) => [ranked.page, ranked]));
  const pairs = pairsOf(
    found.ranked.map(({ hits }) => hits),
    found.query.units.length,
  );
  const wanted = (asked.byDate ? pages : bestFirst(found, pages, pairs)).slice(0, asked.wanted);
  const missing = wanted.filter((page) => !read.has(page));
  for (const ranked of await found.rankMore(missing)) read.set(ranked.page, ranked);
  return {
    total: pages.length,
    results: wanted.flatMap((page) => {
      const ranked = read.get(page);
      return ranked ? [resultOf(found, ranked, pairs)] : [];
    }),
    correction: correctionOf(found),
    partial: isPartial(found),
    cut: found.query.cut,
    known: asked.vocabulary ? knownWords(found, asked.vocabulary) : [],
  };
}

function resultOf({ query }: Found<FoundPage>, { text, hits }: Ranked<FoundPage>, pairs: Pairs): Result {
  const { url, facts } = text;
  // Of a document its number is the title, and what it is about the beginning.
  const found = { query, text, hits: wholeHits(hits, pairs), isTold: facts['status'] !== undefined };
  return {
    href: url,
    title: markedTitle(found),
    excerpt: markedExcerpt(found),
    facts,
    lacks: lacksPart(query, hits, pairs),
  };
}

const lacksPart = (query: Query, hits: Hits, pairs: Pairs): boolean =>
  !holdsAll(query, hits) || !hasWhole(hits, pairs);

/** The pages that were read in their order, the others after them. Behind a best that lacks nothing stand those that do. */
function bestFirst({ query, ranked }: Found, pages: readonly string[], pairs: Pairs): readonly string[] {
  const left = new Set(pages);
  const own = ranked.filter(({ page }) => left.delete(page));
  const lacks = own.map(({ hits }) => lacksPart(query, hits, pairs));
  const only = (those: boolean) => own.flatMap(({ page }, at) => (lacks[at] === those ? [page] : []));
  const first = lacks[0] ? own.map(({ page }) => page) : [...only(false), ...only(true)];
  return [...first, ...left];
}

function knownWords({ query }: Found, vocabulary: Vocabulary): string[] {
  return query.units
    .filter((unit) => unit.forms[0]?.words.every(({ folded }) => vocabulary.pagesWith(folded) > 0))
    .map(({ typed }) => typed)
    .slice(0, MOST_KNOWN);
}
