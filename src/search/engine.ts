/** A whole search: understand, retrieve, read the texts of the likeliest pages, put them in order. */
import type { IndexedText } from './index-form.ts';
import { hitsIn, type TextIndex, textIndexOf } from './match.ts';
import { type Candidate, importance, type Index, type RetrieveOptions, retrieve } from './retrieve.ts';
import { type Fields, type Hit, score } from './score.ts';
import { syllablesOf } from './syllables.ts';
import { type Knowledge, type Query, understand } from './understand.ts';

/** A page's text, ready to be matched. */
export interface PageText {
  readonly text: IndexedText;
  readonly index: TextIndex;
  readonly fields: Fields;
}

export interface SearchPorts {
  readonly index: Index;
  /** The text of a page found. */
  read(page: string): Promise<PageText>;
  /** Order of the pages, newest first, for ties. */
  age?(page: string): number;
  readonly pages: number;
}

export interface Ranked {
  readonly page: string;
  readonly score: number;
  /** Whether the text holds the whole query, within a few lines and without a guess. */
  readonly sure: boolean;
  readonly hits: readonly (readonly Hit[])[];
  readonly text: PageText;
}

export interface Found {
  readonly query: Query;
  /** The likeliest pages, read and put in order. */
  readonly ranked: readonly Ranked[];
  /** Further pages, by what the index alone tells. */
  readonly further: readonly Candidate[];
}

/** What is not a guess. */
const SURE = 0.7;
/** Pages whose texts are read to put them in order. */
const READ = 20;

export function pageText(text: IndexedText): PageText {
  const [title, description, body] = [text.title, text.description, text.body].map(syllablesOf);
  const all = [...(title ?? []), ...(description ?? []), ...(body ?? [])];
  const titleEnd = title?.length ?? 0;
  return {
    text,
    index: textIndexOf(all),
    fields: { titleEnd, descriptionEnd: titleEnd + (description?.length ?? 0) },
  };
}

export async function search(raw: string, knowledge: Knowledge, ports: SearchPorts): Promise<Found> {
  const query = understand(raw, knowledge);
  if (query.units.length === 0) return { query, ranked: [], further: [] };
  const options = { vocabulary: knowledge.vocabulary, pages: ports.pages };
  const attempts: Pick<RetrieveOptions, 'accents' | 'thorough'>[] = [
    ...(query.unmarked ? [] : [{ accents: 'exact', thorough: false } as const]),
    { accents: 'any', thorough: false },
    { accents: 'any', thorough: true },
  ];
  let best: Found = { query, ranked: [], further: [] };
  for (const attempt of attempts) {
    const { candidates, query: asked } = await retrieve(query, ports.index, { ...options, ...attempt });
    const found = await rank(asked, candidates, ports, options);
    if (better(found, best)) best = found;
    if (best.ranked[0]?.sure) break;
  }
  return best;
}

const better = (a: Found, b: Found) =>
  (a.ranked[0]?.score ?? 0) > (b.ranked[0]?.score ?? 0) || b.ranked.length === 0;

async function rank(
  query: Query,
  candidates: readonly Candidate[],
  ports: SearchPorts,
  options: Pick<RetrieveOptions, 'vocabulary' | 'pages'>,
): Promise<Found> {
  const weights = importance(query, options);
  const ranked = await Promise.all(
    candidates.slice(0, READ).map(async ({ page }): Promise<Ranked> => {
      const text = await ports.read(page);
      const hits = hitsIn(query, text.index);
      const { total, closeness } = score(query, hits, weights, text.fields);
      return {
        page,
        text,
        hits,
        score: total,
        sure:
          closeness >= SURE &&
          hits.every((own, at) => query.units[at]?.guessed || own.some(({ quality }) => quality >= SURE)),
      };
    }),
  );
  const age = ports.age ?? (() => 0);
  ranked.sort((a, b) => b.score - a.score || age(a.page) - age(b.page));
  return { query, ranked, further: candidates.slice(READ) };
}
