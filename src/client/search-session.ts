/** One visitor's searching: loads the index piece by piece as it is needed, and answers requests. */
import { abbreviationsOf } from '../search/abbreviations.ts';
import type { Request } from '../search/address.ts';
import { correctionOf, type Found, isPartial, rank, search } from '../search/engine.ts';
import { markedExcerpt, markedTitle, type Segment } from '../search/excerpt.ts';
import { chosenBy, type FacetCount, type FacetName, type FacetTable, facetCounts } from '../search/facets.ts';
import {
  type FoundPage,
  type PagefindIndex,
  type PagefindModule,
  pagefindIndex,
} from '../search/pagefind.ts';
import { foldSyllable } from '../search/syllables.ts';
import type { Knowledge } from '../search/understand.ts';
import { decodeVocabulary, type Vocabulary } from '../search/vocabulary.ts';

export interface Result {
  readonly href: string;
  readonly title: readonly Segment[];
  readonly excerpt: readonly Segment[];
  readonly facts: FoundPage['facts'];
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
  /** Words of the query that the site knows, for a reader who finds nothing. */
  readonly known: readonly string[];
}

export interface Session {
  /** @param shown how many results are wanted */
  answer(request: Request, shown: number): Promise<Answer>;
  /** Counts for choosing among the answers to a request. */
  facets(request: Request): Promise<Readonly<Record<FacetName, readonly FacetCount[]>>>;
}

export interface Places {
  readonly indexHref: string;
  readonly homeHref: string;
}

let opened: Promise<Session> | undefined;
let attempts = 0;

/** The one session of a page; after a failure the next call tries again. */
export function openSession(places: Places): Promise<Session> {
  opened ??= open(places).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Forgets what was loaded, for a new try after a failure. */
export function forgetSession(): void {
  opened = undefined;
}

async function open(places: Places): Promise<Session> {
  // A module that failed to load is remembered by its address.
  const address = `${places.indexHref}pagefind.js${attempts > 0 ? `?${attempts}` : ''}`;
  attempts += 1;
  const [module, site] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    load(`${places.indexHref}site.json`).then(
      (response) =>
        response.json() as Promise<{ pages: number; abbreviations: string[][]; numbers: string[] }>,
    ),
  ]);
  const index = pagefindIndex(module, places);
  const abbreviations = abbreviationsOf(site.abbreviations.map(([short = '', ...full]) => ({ short, full })));
  const vocabulary = once(async () =>
    decodeVocabulary(await (await load(`${places.indexHref}vocabulary.txt`)).text()),
  );
  const facetTable = once(
    async () => (await (await load(`${places.indexHref}facets.json`)).json()) as FacetTable,
  );
  const { pages, numbers } = site;
  const order = once(async () => new Map((await index.all(pages)).map((page, place) => [page, place])));
  let last: { query: string; found: Promise<Answered> } | undefined;

  const find = (query: string): Promise<Answered> => {
    if (last?.query !== query) {
      const found = answerOf(query, { index, abbreviations, vocabulary, pages, numbers });
      last = { query, found };
      found.catch(() => {
        if (last?.found === found) last = undefined;
      });
    }
    return last.found;
  };

  return {
    async answer(request, shown) {
      const { found, knowledge, ports } = await find(request.query);
      const chosen = await choose(found, request);
      const read = new Map(found.ranked.map((each) => [each.page, each]));
      const wanted = request.byDate ? chosen : inOrder(found, chosen);
      const missing = wanted.slice(0, shown).filter((page) => !read.has(page));
      for (const each of await rank(found.query, missing, knowledge, ports)) read.set(each.page, each);
      const results = wanted.slice(0, shown).flatMap((page): Result[] => {
        const each = read.get(page);
        if (!each) return [];
        const text = each.text as FoundPage;
        const shownOf = { query: found.query, text, hits: each.hits };
        return [
          {
            href: text.url,
            title: markedTitle(shownOf),
            excerpt: markedExcerpt(shownOf),
            facts: text.facts,
          },
        ];
      });
      return {
        total: chosen.length,
        results,
        correction: correctionOf(found),
        partial: isPartial(found),
        cut: found.query.cut,
        known: knowledge.vocabulary ? knownWords(found, knowledge.vocabulary) : [],
      };
    },
    async facets(request) {
      const [{ found }, table, places] = await Promise.all([find(request.query), facetTable(), order()]);
      return facetCounts(
        table,
        request.choice,
        found.matching.flatMap((page) => places.get(page) ?? []),
      );
    },
  };

  /** The pages that a choice leaves; by date where that is asked. */
  async function choose(found: Found, { choice, byDate }: Request): Promise<readonly string[]> {
    if (Object.keys(choice).length === 0 && !byDate) return found.matching;
    const [table, places] = await Promise.all([facetTable(), order()]);
    const at = (page: string) => places.get(page) ?? places.size;
    const isLeft = chosenBy(table, choice);
    const chosen = found.matching.filter((page) => isLeft(at(page)));
    return byDate ? chosen.sort((a, b) => at(a) - at(b)) : chosen;
  }
}

interface Answered {
  readonly found: Found;
  readonly knowledge: Knowledge;
  readonly ports: Parameters<typeof search>[2];
}

async function answerOf(
  query: string,
  source: {
    readonly index: PagefindIndex;
    readonly abbreviations: Knowledge['abbreviations'];
    readonly vocabulary: () => Promise<Vocabulary>;
    readonly pages: number;
    readonly numbers: readonly string[];
  },
): Promise<Answered> {
  const { index, abbreviations, pages, numbers } = source;
  const isOneWord = !/\s/.test(query);
  if (isOneWord) {
    // Without planning and spelling to do, one word needs no vocabulary.
    const knowledge = { abbreviations };
    const ports = { index, read: index.read, pages };
    const found = await search(query, knowledge, ports);
    if (found.ranked[0]?.sure) return { found, knowledge, ports };
  }
  const vocabulary = await source.vocabulary();
  const knowledge = { abbreviations, vocabulary };
  const ports = { index: watched(index, vocabulary, numbers), read: index.read, pages };
  return { found: await search(query, knowledge, ports), knowledge, ports };
}

/** Pagefind answers with nothing when a piece of the index fails to load: a word that must be in the piece tells. */
function watched(index: PagefindIndex, vocabulary: Vocabulary, numbers: readonly string[]): PagefindIndex {
  return {
    ...index,
    async find(word, exact) {
      const folded = foldSyllable(word);
      const isKnown = vocabulary.pagesWith(folded) > 0;
      // A word that is nowhere needs no piece of the index.
      if (/^[a-z]+$/.test(folded) && !isKnown) return new Map();
      const posting = await index.find(word, exact);
      if (posting.size > 0) return posting;
      const witness = isKnown ? folded : /^\d/.test(folded) && numbers.find((number) => number >= folded);
      if (!witness || (await index.find(witness, false)).size > 0) return posting;
      index.forget(word, exact);
      index.forget(witness, false);
      throw new Error(`A piece of the search index did not load: ${word}`);
    },
  };
}

/** The pages read in their order, the others after them. */
function inOrder(found: Found, pages: readonly string[]): readonly string[] {
  const left = new Set(pages);
  const ranked = found.ranked.map(({ page }) => page).filter((page) => left.delete(page));
  return [...ranked, ...left];
}

/** Neighbouring words that the site knows, as a shorter question. */
function knownWords({ query }: Found, vocabulary: Vocabulary): string[] {
  return query.units
    .filter((unit) => unit.forms[0]?.words.every(({ folded }) => vocabulary.pagesWith(folded) > 0))
    .map(({ typed }) => typed)
    .slice(0, 3);
}

async function load(address: string): Promise<Response> {
  // Its name stays when its content changes: ask whether it has.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/** Loads once; a failure is not remembered. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= load().catch((error) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
