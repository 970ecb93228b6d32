/** A whole search: reads the query, asks the index, reads the texts of the likeliest pages and puts them in order. */
import { type Attempt, retrieve } from '../index/retrieve.ts';
import type { SiteIndex } from '../index/site-index.ts';
import type { Knowledge, Query, Unit } from '../query/query.ts';
import { understand } from '../query/understand.ts';
import { RETRIEVAL } from '../ranking/constants.ts';
import type { SiteWords } from '../ranking/importance.ts';
import type { PageText } from '../ranking/page-text.ts';
import { type Ranked, rank } from '../ranking/rank.ts';

/** What a search knows of the site, and where it asks for more. */
export interface SearchedSite<Page extends PageText = PageText> extends Knowledge, SiteWords {
  readonly index: SiteIndex<Page>;
}

export interface Found<Page extends PageText = PageText> {
  readonly query: Query;
  /** The likeliest pages, read and put in order. */
  readonly ranked: readonly Ranked<Page>[];
  /** Every page that matches, by what the index alone tells. */
  readonly matching: readonly string[];
  /** Reads and ranks further pages that match, by themselves. */
  rankMore(pages: readonly string[]): Promise<readonly Ranked<Page>[]>;
}

export async function search<Page extends PageText>(
  raw: string,
  site: SearchedSite<Page>,
): Promise<Found<Page>> {
  const query = understand(raw, site);
  let best: Found<Page> = { query, ranked: [], matching: [], rankMore: async () => [] };
  if (query.units.length === 0) return best;
  const attempts = attemptsAt(readingsOf(raw, query, site));
  const askIndex = ({ reading, attempt }: Asking) =>
    retrieve(reading, site.index, { ...attempt, vocabulary: site.vocabulary, pages: site.pages });
  for (const [at, asking] of attempts.entries()) {
    const askAhead = () => {
      const next = attempts[at + 1];
      // What fails is told to whoever asks for it again.
      if (next) askIndex(next).catch(() => undefined);
    };
    const matching = await askIndex(asking);
    // Where one attempt was not sure, the next seldom is: what the one after it needs comes beside the texts.
    if (at > 0) askAhead();
    const found = await answerTo(asking.reading, matching, site, askAhead);
    if ((found.ranked[0]?.score ?? 0) > (best.ranked[0]?.score ?? 0)) best = found;
    if (best.ranked[0]?.sure) break;
  }
  return best;
}

/** @param askAhead called where the first texts are not sure: what the next attempt needs comes beside further ones */
async function answerTo<Page extends PageText>(
  query: Query,
  matching: readonly string[],
  site: SearchedSite<Page>,
  askAhead: () => void,
): Promise<Found<Page>> {
  const rankMore = async (pages: readonly string[]) => {
    const read = pages.map(async (page) => ({ page, text: await site.index.read(page) }));
    return rank(query, await Promise.all(read), site);
  };
  const likeliest = await rankMore(matching.slice(0, RETRIEVAL.readFirst));
  const isEnough = likeliest[0]?.sure || matching.length <= likeliest.length;
  if (!isEnough) askAhead();
  return {
    query,
    matching,
    ranked: isEnough ? likeliest : await rankMore(matching.slice(0, RETRIEVAL.read)),
    rankMore,
  };
}

/** The query, and, where digits in a word were read as keys, the query with digits: `thon3` may be "thôn 3". */
function readingsOf(raw: string, query: Query, knowledge: Knowledge): Query[] {
  const isOneWord = ({ required, forms }: Unit) => required || forms[0]?.words.length === 1;
  if (query.units.every(isOneWord)) return [query];
  const plain = understand(raw, knowledge, { keystrokes: false });
  return plain.units.length === query.units.length ? [query] : [query, plain];
}

interface Asking {
  readonly reading: Query;
  readonly attempt: Attempt;
}

/** What is tried, until an answer is sure: exact accents, any accents, then the same with pages that lack a word. */
function attemptsAt(readings: readonly Query[]): Asking[] {
  return [false, true].flatMap((thorough) =>
    readings.flatMap((reading) => {
      const accents = reading.unmarked || thorough ? (['any'] as const) : (['exact', 'any'] as const);
      return accents.map((each) => ({ reading, attempt: { accents: each, thorough } }));
    }),
  );
}
