/**
 * One reader's searching: answers requests, and loads the index piece by piece as they need it. How anything is loaded is
 * passed in, so that the page, the tests and the measurements search alike.
 */
import {
  type FoundPage,
  type IndexAddresses,
  type PagefindModule,
  pagefindIndex,
} from '../index/pagefind.ts';
import { readSiteFile } from '../index/site-file.ts';
import { watched } from '../index/watched.ts';
import { abbreviationsOf } from '../query/abbreviations.ts';
import { decodeVocabulary, type Vocabulary } from '../query/vocabulary.ts';
import type { Request } from './address.ts';
import { type Answer, answerFrom } from './answer.ts';
import { chosenBy, type FacetCounts, facetCounts, readFacetTable } from './facets.ts';
import { type Found, search } from './search.ts';

export interface Loading extends IndexAddresses {
  /** Pagefind's own script. */
  pagefind(): Promise<PagefindModule>;
  /** The text of a file that the build lays beside the index. */
  file(name: 'site.json' | 'vocabulary.txt' | 'facets.json'): Promise<string>;
}

export interface Session {
  /** @param wanted how many results */
  answer(request: Request, wanted: number): Promise<Answer>;
  /** Counts for choosing among the answers to a request. */
  facets(request: Request): Promise<FacetCounts>;
}

interface Asked {
  readonly found: Found<FoundPage>;
  readonly vocabulary?: Vocabulary | undefined;
}

export async function openSession(loading: Loading): Promise<Session> {
  const [module, site] = await Promise.all([
    loading.pagefind(),
    loading.file('site.json').then(readSiteFile),
  ]);
  const index = pagefindIndex(module, loading);
  const abbreviations = abbreviationsOf(site.abbreviations);
  const vocabulary = once(async () => decodeVocabulary(await loading.file('vocabulary.txt')));
  const facetTable = once(async () => readFacetTable(await loading.file('facets.json')));
  /** The place of each page among all, newest first: the facet table tells of pages by it. */
  const places = once(async () => new Map((await index.all(site.pages)).map((page, place) => [page, place])));

  async function ask(query: string): Promise<Asked> {
    const known = { abbreviations, pages: site.pages };
    if (!/\s/.test(query)) {
      // Without planning and spelling to do, one word needs no vocabulary.
      const found = await search(query, { ...known, index });
      if (found.ranked[0]?.sure) return { found };
    }
    const words = await vocabulary();
    const found = await search(query, {
      ...known,
      vocabulary: words,
      index: watched(index, words, site.numbers),
    });
    return { found, vocabulary: words };
  }

  let last: { readonly query: string; readonly asked: Promise<Asked> } | undefined;
  /** Filters and order are chosen among the answers to one query, which is asked once. */
  function askOnce(query: string): Promise<Asked> {
    if (last?.query === query) return last.asked;
    const asked = ask(query);
    last = { query, asked };
    asked.catch(() => {
      if (last?.asked === asked) last = undefined;
    });
    return asked;
  }

  /** The pages that a choice leaves, by date where that is asked, else as they were found. */
  async function chosen({ matching }: Found, { choice, byDate }: Request): Promise<readonly string[]> {
    if (Object.keys(choice).length === 0 && !byDate) return matching;
    const [table, placeOf] = await Promise.all([facetTable(), places()]);
    const at = (page: string) => placeOf.get(page) ?? placeOf.size;
    const isLeft = chosenBy(table, choice);
    const left = matching.filter((page) => isLeft(at(page)));
    return byDate ? left.sort((a, b) => at(a) - at(b)) : left;
  }

  return {
    async answer(request, wanted) {
      const { found, vocabulary } = await askOnce(request.query);
      return answerFrom(found, await chosen(found, request), { ...request, wanted, vocabulary });
    },
    async facets({ query, choice }) {
      const [{ found }, table, placeOf] = await Promise.all([askOnce(query), facetTable(), places()]);
      return facetCounts(
        table,
        choice,
        found.matching.flatMap((page) => placeOf.get(page) ?? []),
      );
    },
  };
}

/** Loads once; a failure is not remembered. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= load().catch((error) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
