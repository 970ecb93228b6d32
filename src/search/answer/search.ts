/** A whole search: reads the query, asks the index, reads the texts of the likeliest pages and puts them in order. */
import { type Attempt, retrieve } from '../index/retrieve.ts';
import type { SiteIndex } from '../index/site-index.ts';
import type { Knowledge, Query, Unit } from '../query/query.ts';
import { understand } from '../query/understand.ts';
import { EARLY, RETRIEVAL } from '../ranking/constants.ts';
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

/** @param tellEarly told of what stays first in all likelihood, while the search goes on for a sure answer or more of them */
export async function search<Page extends PageText>(
  raw: string,
  site: SearchedSite<Page>,
  tellEarly: (found: Found<Page>) => void = () => undefined,
): Promise<Found<Page>> {
  const query = understand(raw, site);
  const reading = readingOf(query, site);
  if (query.units.length === 0) return reading.best();
  const attempts = attemptsAt(readingsOf(raw, query, site));
  const askIndex = (asking: Asking) =>
    retrieve(asking.reading, site.index, {
      ...asking.attempt,
      vocabulary: site.vocabulary,
      pages: site.pages,
    });
  const left: (readonly [Asking, readonly string[]])[] = [];
  for (const [at, asking] of attempts.entries()) {
    const { pages, isPromising } = await askIndex(asking);
    const next = attempts[at + 1];
    // Where one attempt was not sure, the next seldom is: what the one after it needs comes beside the texts.
    // What fails is told to whoever asks for it again.
    if (next && at > 0) askIndex(next).catch(() => undefined);
    const most = textsAtFirst(isPromising, !next);
    const { sure, score } = await reading.read(asking, pages, most);
    if (sure) return reading.best();
    if (score >= likelyFrom(!next)) tellEarly(reading.best());
    if (pages.length > most) left.push([asking, pages]);
  }
  await readOn(reading, left);
  return reading.best();
}

const textsAtFirst = (isPromising: boolean, isLast: boolean) =>
  isPromising || isLast ? RETRIEVAL.readFirst : 0;

const likelyFrom = (isLast: boolean) => (isLast ? EARLY.last : EARLY.likely);

/** Texts that the index puts low come last: what another attempt puts high is more often the answer. */
async function readOn(
  reading: Pick<ReturnType<typeof readingOf>, 'read'>,
  left: readonly (readonly [Asking, readonly string[]])[],
): Promise<void> {
  for (const [asking, pages] of left) {
    const { sure } = await reading.read(asking, pages, RETRIEVAL.read);
    if (sure) return;
  }
}

/** Reads texts, and keeps the best of the answers that come of them. */
function readingOf<Page extends PageText>(query: Query, site: SearchedSite<Page>) {
  let best: Found<Page> = { query, ranked: [], matching: [], rankMore: async () => [] };
  const firstOf = ({ ranked: [first] }: Found<Page>) => first ?? { sure: false, score: 0 };
  return {
    best: () => best,
    /** @returns the first of the best answer so far */
    async read({ reading }: Asking, matching: readonly string[], most: number) {
      const rankMore = (pages: readonly string[]) => ranked(reading, pages, site);
      const found = { query: reading, matching, ranked: await rankMore(matching.slice(0, most)), rankMore };
      if (firstOf(found).score > firstOf(best).score) best = found;
      return firstOf(best);
    },
  };
}

async function ranked<Page extends PageText>(
  query: Query,
  pages: readonly string[],
  site: SearchedSite<Page>,
): Promise<Ranked<Page>[]> {
  const read = pages.map(async (page) => ({ page, text: await site.index.read(page) }));
  return rank(query, await Promise.all(read), site);
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
