/**
 * One reader's searching: answers requests, and loads the index piece by piece as they need it. How anything is loaded is
 * passed in, so that the page, the tests and the measurements search alike.
 */
import {
  type Ask,
  type FoundPage,
  type IndexAddresses,
  type PagefindIndex,
  type PagefindModule,
  pagefindIndex,
} from '../index/pagefind.ts';
import { INDEX_FILES, readSiteFile, type SiteFile } from '../index/site-file.ts';
import { watched } from '../index/watched.ts';
import { type Abbreviations, abbreviationsOf } from '../query/abbreviations.ts';
import { decodeVocabulary, type Vocabulary } from '../query/vocabulary.ts';
import type { Request } from './address.ts';
import { type Answer, answerFrom } from './answer.ts';
import { chosenBy, type FacetCounts, type FacetTable, facetCounts, readFacetTable } from './facets.ts';
import { type Found, search } from './search.ts';

export interface Loading extends IndexAddresses {
  /** Pagefind's own script. */
  pagefind(): Promise<PagefindModule>;
  /** What Pagefind asks for. */
  readonly ask: Ask;
  /** The text of a file that the build lays beside the index. */
  file(name: (typeof INDEX_FILES)[keyof typeof INDEX_FILES]): Promise<string>;
}

export interface Session {
  /**
   * @param wanted how many results
   * @param early told at most once, before the answer comes: of its first result alone, where more takes longer
   */
  answer(request: Request, wanted: number, early?: (answer: Answer) => void): Promise<Answer>;
  /** Counts for choosing among the answers to a request. */
  facets(request: Request): Promise<FacetCounts>;
}

/** What is there of the site once it is loaded, and what is loaded when it is needed. */
interface Source {
  readonly site: SiteFile;
  readonly index: PagefindIndex;
  readonly abbreviations: Abbreviations;
  vocabulary(): Promise<Vocabulary>;
  facetTable(): Promise<FacetTable>;
  /** The place of each page among all, newest first: the facet table tells of pages by it. */
  places(): Promise<ReadonlyMap<string, number>>;
}

/** A query that was asked. */
interface Asking {
  readonly query: string;
  readonly asked: Promise<Asked>;
  /** What stays first in all likelihood; never kept where the whole comes at once. */
  readonly early: Promise<Found<FoundPage>>;
}

interface Asked {
  readonly found: Found<FoundPage>;
  readonly vocabulary?: Vocabulary | undefined;
}

export async function openSession(loading: Loading): Promise<Session> {
  const source = await sourceOf(loading);
  let last: Asking | undefined;
  /** Filters and order are chosen among the answers to one query, which is asked once. */
  function askOnce(query: string): Asking {
    if (last?.query === query) return last;
    let tellEarly: (found: Found<FoundPage>) => void = () => undefined;
    const early = new Promise<Found<FoundPage>>((resolve) => {
      tellEarly = resolve;
    });
    const asking: Asking = { query, asked: ask(query, source, (found) => tellEarly(found)), early };
    last = asking;
    asking.asked.catch(() => {
      if (last === asking) last = undefined;
    });
    return asking;
  }
  return {
    async answer(request, wanted, early) {
      const asking = askOnce(request.query);
      let isWhole = false;
      const isChosen = Object.keys(request.choice).length > 0 || request.byDate;
      if (early && !isChosen)
        void asking.early.then(async (found) => {
          const first = found.ranked.slice(0, 1).map(({ page }) => page);
          const answer = await answerFrom(found, first, { byDate: false, wanted: 1 });
          if (!isWhole) early(answer);
        });
      try {
        const { found, vocabulary } = await asking.asked;
        const chosen = await choose(found, request, source);
        return await answerFrom(found, chosen, { byDate: request.byDate, wanted, vocabulary });
      } finally {
        isWhole = true;
      }
    },
    async facets({ query, choice }) {
      const [{ found }, table, places] = await Promise.all([
        askOnce(query).asked,
        source.facetTable(),
        source.places(),
      ]);
      return facetCounts(
        table,
        choice,
        found.matching.flatMap((page) => places.get(page) ?? []),
      );
    },
  };
}

async function sourceOf(loading: Loading): Promise<Source> {
  const [module, site] = await Promise.all([
    loading.pagefind(),
    loading.file(INDEX_FILES.site).then(readSiteFile),
  ]);
  const index = pagefindIndex(module, loading, site.start, loading.ask);
  return {
    site,
    index,
    abbreviations: abbreviationsOf(site.abbreviations),
    vocabulary: once(async () => decodeVocabulary(await loading.file(INDEX_FILES.vocabulary))),
    facetTable: once(async () => readFacetTable(await loading.file(INDEX_FILES.facets))),
    places: once(async () => new Map((await index.all(site.pages)).map((page, place) => [page, place]))),
  };
}

async function ask(
  query: string,
  { site, index, abbreviations, ...source }: Source,
  tellEarly: (found: Found<FoundPage>) => void,
): Promise<Asked> {
  const knowledge = { abbreviations, pages: site.pages };
  if (!/\s/.test(query)) {
    // Without planning and spelling to do, one word needs no vocabulary.
    const found = await search(query, { ...knowledge, index });
    if (found.ranked[0]?.sure) return { found };
  }
  const vocabulary = await source.vocabulary();
  const watching = watched(index, vocabulary, site.numbers);
  return { found: await search(query, { ...knowledge, vocabulary, index: watching }, tellEarly), vocabulary };
}

/** The pages that a choice leaves, by date where that is asked, else as they were found. */
async function choose(
  { matching }: Found,
  { choice, byDate }: Request,
  source: Source,
): Promise<readonly string[]> {
  if (Object.keys(choice).length === 0 && !byDate) return matching;
  const [table, places] = await Promise.all([source.facetTable(), source.places()]);
  const at = (page: string) => places.get(page) ?? places.size;
  const isLeft = chosenBy(table, choice);
  const left = matching.filter((page) => isLeft(at(page)));
  return byDate ? left.sort((a, b) => at(a) - at(b)) : left;
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
