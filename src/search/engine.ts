/** A whole search: understand, retrieve, read the texts of the likeliest pages, put them in order. */
import type { IndexedText } from './index-form.ts';
import { hitsIn, QUALITY, type TextIndex, textIndexOf, withSlips } from './match.ts';
import { type Index, importance, type RetrieveOptions, retrieve } from './retrieve.ts';
import { bondsOf, type Fields, type Hit, score } from './score.ts';
import { syllablesOf } from './syllables.ts';
import { type Knowledge, type Query, type Unit, understand } from './understand.ts';

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
/** What is the word that was typed, perhaps with other accents. */
const SAME_WORD = QUALITY.otherAccents;
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
  for (const { reading, ...attempt } of attemptsAt(readingsOf(raw, query, knowledge))) {
    const options = { vocabulary: knowledge.vocabulary, pages: ports.pages, ...attempt };
    const matching = (await retrieve(reading, ports.index, options)).map(({ page }) => page);
    const most = reading.units.length > 1 ? READ : READ_FOR_ONE;
    const ranked = await rank(reading, matching.slice(0, most), knowledge, ports);
    if ((ranked[0]?.score ?? 0) > (best.ranked[0]?.score ?? 0)) best = { query: reading, ranked, matching };
    if (best.ranked[0]?.sure) break;
  }
  return best;
}

type Attempt = Pick<RetrieveOptions, 'accents' | 'thorough'> & { readonly reading: Query };

/** The query, and, where figures in a word were read as keys, the query with figures: `thon3` may be "thôn 3". */
function readingsOf(raw: string, query: Query, knowledge: Knowledge): Query[] {
  const isOneWord = ({ required, forms }: Unit) => required || forms[0]?.words.length === 1;
  if (query.units.every(isOneWord)) return [query];
  const plain = understand(raw, knowledge, { keystrokes: false });
  return plain.units.length === query.units.length ? [query] : [query, plain];
}

/** What is tried, until an answer is sure. */
function attemptsAt(readings: readonly Query[]): Attempt[] {
  return [false, true].flatMap((thorough) =>
    readings.flatMap((reading): Attempt[] => [
      ...(reading.unmarked || thorough ? [] : [{ reading, accents: 'exact', thorough } as const]),
      { reading, accents: 'any', thorough },
    ]),
  );
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
  const found = texts.map((text) => hitsIn(query, text.index));
  const known = query.units.map((_, at) =>
    found.some((hits) => hits[at]?.some(({ quality }) => quality >= SAME_WORD)),
  );
  const allHits = texts.map((text, place) => withSlips(query, found[place] ?? [], text, known));
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
  let corrected = '';
  let end = 0;
  for (const [at, unit] of query.units.entries()) {
    const word = wordInstead(unit, best.hits[at] ?? [], best.text.index);
    if (!word) continue;
    changed ||= word.isOther;
    corrected += query.text.slice(end, unit.start) + word.exact;
    end = unit.end;
  }
  return changed ? corrected + query.text.slice(end) : undefined;
}

/** Whether none of the likeliest pages holds all that was asked: what is shown comes near it, and no more. */
export const isPartial = ({ query, ranked }: Found): boolean =>
  ranked.length > 0 && !ranked.some(({ hits }) => holdsAll(query, hits));

/** Every unit is there, and the parts of a number or an address, such as `42/2022/NĐ-CP`, stand together. */
function holdsAll({ text, units }: Query, hits: readonly (readonly Hit[])[]): boolean {
  let ends = new Set<number>();
  return units.every((unit, at) => {
    const before = units[at - 1];
    const goesOn = before?.code && unit.code && !/\s/.test(text.slice(before.end, unit.start));
    const own = (hits[at] ?? []).filter((hit) => !goesOn || ends.has(hit.at));
    ends = new Set(own.map((hit) => hit.at + hit.length));
    return own.length > 0;
  });
}

/** What a text has for a unit: another word, or the same with the accents that the reader left out. */
function wordInstead(
  { forms, required, code }: Unit,
  hits: readonly Hit[],
  { syllables }: TextIndex,
): { exact: string; isOther: boolean } | undefined {
  const [typed] = forms;
  const [word] = typed?.words ?? [];
  const hit = hits.reduce<Hit | undefined>((a, b) => (a && a.quality >= b.quality ? a : b), undefined);
  const syllable = hit && Number.isInteger(hit.at) ? syllables[hit.at] : undefined;
  if (!typed || !word || !syllable || hit?.length !== 1 || required || code) return undefined;
  if (!/^[a-z]/.test(word.folded)) return undefined;
  const isTyped = typed.words.length === 1;
  if (isTyped && syllable.folded === word.folded)
    return word.exact === undefined && !word.prefix ? { exact: syllable.exact, isOther: false } : undefined;
  if (word.prefix && syllable.folded.startsWith(word.folded)) return undefined;
  const isAbbreviation = forms.some(
    ({ kind, words }) => kind === 'abbreviation' && words.some(({ folded }) => folded === syllable.folded),
  );
  return isAbbreviation ? undefined : { exact: syllable.exact, isOther: true };
}
