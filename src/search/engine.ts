/** A whole search: understand, retrieve, read the texts of the likeliest pages, put them in order. */
import type { IndexedText } from './index-form.ts';
import { hitsIn, type TextIndex, textIndexOf } from './match.ts';
import { type Index, importance, type RetrieveOptions, retrieve } from './retrieve.ts';
import { bondsOf, type Fields, type Hit, score } from './score.ts';
import { syllablesOf } from './syllables.ts';
import { type Knowledge, type Query, understand } from './understand.ts';

/** A page's text, ready to be matched. */
export interface PageText {
  readonly text: IndexedText;
  readonly index: TextIndex;
  readonly fields: Fields;
  /** ISO 8601, empty where it has none. */
  readonly date: string;
}

export interface SearchPorts {
  readonly index: Index;
  /** The text of a page found. */
  read(page: string): Promise<PageText>;
  /** How many pages there are. */
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
  /** Every page that matches, by what the index alone tells. */
  readonly matching: readonly string[];
}

/** What is not a guess. */
const SURE = 0.7;
/** Share of a query that stands in the title, or in order, on a page that answers it. */
const ONE_PIECE = 0.75;
/** Pages whose texts are read to put them in order. */
const READ = 20;
/** For one word, those shown first: only many words need reading to see how they stand together. */
const READ_FOR_ONE = 10;
/** Scores that differ by less are a tie, which the newer page wins. */
const TIE = 0.1;

export function pageText(text: IndexedText, date = ''): PageText {
  const [title, description, body] = [text.title, text.description, text.body].map(syllablesOf);
  const all = [...(title ?? []), ...(description ?? []), ...(body ?? [])];
  const titleEnd = title?.length ?? 0;
  return {
    text,
    index: textIndexOf(all),
    fields: { titleEnd, descriptionEnd: titleEnd + (description?.length ?? 0) },
    date,
  };
}

export async function search(raw: string, knowledge: Knowledge, ports: SearchPorts): Promise<Found> {
  const query = understand(raw, knowledge);
  let best: Found = { query, ranked: [], matching: [] };
  if (query.units.length === 0) return best;
  const attempts: Pick<RetrieveOptions, 'accents' | 'thorough'>[] = [
    ...(query.unmarked ? [] : [{ accents: 'exact', thorough: false } as const]),
    { accents: 'any', thorough: false },
    { accents: 'any', thorough: true },
  ];
  for (const attempt of attempts) {
    const options = { vocabulary: knowledge.vocabulary, pages: ports.pages, ...attempt };
    const retrieval = await retrieve(query, ports.index, options);
    const matching = retrieval.candidates.map(({ page }) => page);
    const ranked = await rank(
      retrieval.query,
      matching.slice(0, query.units.length > 1 ? READ : READ_FOR_ONE),
      knowledge,
      ports,
    );
    if ((ranked[0]?.score ?? 0) > (best.ranked[0]?.score ?? 0)) {
      best = { query: retrieval.query, ranked, matching };
    }
    if (best.ranked[0]?.sure) break;
  }
  return best;
}

/** Reads pages and puts them in order, the best answer first. */
export async function rank(
  query: Query,
  pages: readonly string[],
  knowledge: Knowledge,
  ports: SearchPorts,
): Promise<Ranked[]> {
  const weights = importance(query, { vocabulary: knowledge.vocabulary, pages: ports.pages });
  const texts = await Promise.all(pages.map((page) => ports.read(page)));
  const allHits = texts.map((text) => hitsIn(query, text.index, text.fields.titleEnd));
  const bonds = bondsOf(allHits, query.units.length);
  const ranked = texts.map((text, place): Ranked => {
    const hits = allHits[place] ?? [];
    const { total, signals } = score(query, hits, weights, text.fields, bonds);
    const known = hits.every(
      (own, at) => query.units[at]?.guessed || own.some(({ quality }) => quality >= SURE),
    );
    const isOne = Math.max(signals.order, signals.title) >= ONE_PIECE && signals.closeness >= SURE;
    const sure = known && (hits.length > 1 ? isOne : signals.coverage >= SURE);
    return { page: pages[place] ?? '', text, hits, score: total, sure };
  });
  const step = ({ score: value }: Ranked) => Math.round(value / TIE);
  return ranked.sort((a, b) => step(b) - step(a) || (a.text.date < b.text.date ? 1 : -1));
}

/** The query as the best answer has it, where a word was taken for another; undefined where none was. */
export function correctionOf({ query, ranked }: Found): string | undefined {
  const [best] = ranked;
  if (!best) return undefined;
  let changed = false;
  const words = query.units.map((unit, at) => {
    const [word] = unit.forms[0]?.words ?? [];
    const [hit] = [...(best.hits[at] ?? [])].sort((a, b) => b.quality - a.quality);
    const syllable = hit && best.text.index.syllables[hit.at];
    if (!word || !hit || !syllable || hit.length > 1 || unit.required || !/^[a-z]/.test(word.folded))
      return unit.required ? `"${unit.typed}"` : unit.typed;
    if (syllable.folded === word.folded || (word.prefix && syllable.folded.startsWith(word.folded)))
      return unit.typed;
    const isOther = unit.forms.some(
      ({ kind, words }) => kind === 'abbreviation' && words[0]?.folded === syllable.folded,
    );
    if (isOther) return unit.typed;
    changed = true;
    return syllable.exact;
  });
  return changed ? words.join(' ') : undefined;
}
