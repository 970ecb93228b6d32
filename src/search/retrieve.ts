/**
 * Finds the pages worth looking at. Rare words are asked for first, since each costs a piece of the index; when few
 * pages are left that hold all words asked so far, the rest of the query is looked for in their texts.
 */
import { hitOf, QUALITY } from './match.ts';
import { type Fields, type Hit, score } from './score.ts';
import type { Form, Query, Unit, Word } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Pages by their key, each with the numbers of the syllables at which a word stands, ascending. */
export type Posting = ReadonlyMap<string, readonly number[]>;

export interface Index {
  /** @param exact with these very accents; otherwise `word` is folded and stands for all */
  find(word: string, exact: boolean): Promise<Posting>;
}

export interface Candidate {
  readonly page: string;
  readonly score: number;
}

export interface RetrieveOptions {
  readonly vocabulary?: Vocabulary | undefined;
  readonly pages: number;
  /** Whether marks typed must be there. */
  readonly accents: 'exact' | 'any';
  /** Whether every word is asked for, and pages without some are taken too. */
  readonly thorough: boolean;
}

/** So few that looking at each costs less than asking for another word. */
const FEW = 10;
/** A title is seldom longer; only the text itself tells. */
const GUESSED_FIELDS: Fields = { titleEnd: 12, descriptionEnd: 12 };
const UNKNOWN_FREQUENCY = 2;
/** Pages looked at closer where some of the query may be missing. */
const MOST_SCORED = 150;
/** Words taken for what the one being typed may become. */
const MOST_LONGER = 6;
/** Share of the best page's score below which a page is no answer. */
const PART = 0.5;

export async function retrieve(query: Query, index: Index, options: RetrieveOptions): Promise<Candidate[]> {
  const { units } = query;
  const frequencies = units.map((unit) => frequency(unit, options));
  const weights = importance(query, options);
  const order = units.map((_, at) => at).sort((a, b) => rank(a) - rank(b));
  function rank(at: number): number {
    const unit = units[at];
    if (unit?.required) return -1;
    // The word being typed comes last: it may be any of many.
    const typing = units.length > 1 && unit?.forms[0]?.words.at(-1)?.prefix ? options.pages : 0;
    return (frequencies[at] ?? 0) + typing;
  }
  const hits = new Map<string, Hit[][]>();
  let full: Set<string> | undefined;
  let askedFor = 0;
  for (const at of order) {
    const unit = units[at];
    if (!unit) continue;
    const typing = askedFor > 0 && Boolean(unit.forms[0]?.words.at(-1)?.prefix);
    if (full && full.size > 0 && full.size <= FEW && !options.thorough) break;
    if (typing && full && full.size > 0 && full.size <= 2 * FEW) break;
    // Pages of a later word alone are of use only where all words are asked for: they lack the rarer ones.
    const found = await findUnit(unit, index, options, options.thorough ? undefined : full);
    if (found.size === 0 && !unit.required) continue;
    askedFor += 1;
    for (const [page, own] of found) {
      const known = hits.get(page) ?? units.map(() => []);
      known[at] = own;
      hits.set(page, known);
    }
    if (unit.required) for (const page of hits.keys()) if (!found.has(page)) hits.delete(page);
    if (!typing) full = new Set(full ? [...full].filter((page) => found.has(page)) : found.keys());
  }
  const pool =
    !options.thorough && full ? [...hits].filter(([page]) => full.has(page)) : mostComplete(hits, weights);
  const required = units.flatMap((unit, at) => (unit.required ? [at] : []));
  const candidates = pool
    .filter(([, own]) => required.every((at) => (own[at]?.length ?? 0) > 0))
    .map(([page, own]): Candidate => ({ page, score: score(query, own, weights, GUESSED_FIELDS).total }))
    .sort((a, b) => b.score - a.score);
  // Where pages without some words are taken too, those that lack much of the query only swell the number.
  const least = options.thorough ? (candidates[0]?.score ?? 0) * PART : 0;
  return candidates.filter(({ score: own }) => own >= least);
}

/** The pages that have most of the query, in title and text: where any word will do, nearly every page has one. */
function mostComplete(
  hits: ReadonlyMap<string, Hit[][]>,
  weights: readonly number[],
): (readonly [string, Hit[][]])[] {
  const covered = (own: readonly Hit[][]) =>
    own.reduce((sum, [first], at) => {
      if (!first) return sum;
      return sum + (weights[at] ?? 0) * (first.at < GUESSED_FIELDS.titleEnd ? 2 : 1);
    }, 0);
  return [...hits]
    .map(([page, own]) => ({ page, own, share: covered(own) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_SCORED)
    .map(({ page, own }) => [page, own]);
}

/** What each unit tells: the rarer, the more, but a common word still counts. The words of one name tell as one. */
export function importance(query: Query, options: Pick<RetrieveOptions, 'vocabulary' | 'pages'>): number[] {
  const most = Math.log2(2 + options.pages);
  return query.units.map((unit) => {
    const rareness = Math.max(0, Math.log2((2 + options.pages) / (1 + frequency(unit, options)))) / most;
    return (1 + rareness) / unit.together;
  });
}

/** On how many pages a unit may stand. */
function frequency(unit: Unit, { vocabulary, pages }: Pick<RetrieveOptions, 'vocabulary' | 'pages'>): number {
  // What is still being typed may become any of many words, and tells little.
  const last = unit.forms[0]?.words.at(-1);
  if (last?.prefix && (last.folded.length < 3 || !vocabulary?.pagesWith(last.folded))) return pages;
  const of = (word: Word) =>
    (/^[a-z]+$/.test(word.folded) && vocabulary?.pagesWith(word.folded)) || UNKNOWN_FREQUENCY;
  const all = unit.forms.reduce((sum, form) => sum + Math.min(...form.words.map(of)), 0);
  return Math.min(pages, all);
}

/** The pages on which a unit stands in any of its forms. */
async function findUnit(
  unit: Unit,
  index: Index,
  options: RetrieveOptions,
  within: ReadonlySet<string> | undefined,
): Promise<ReadonlyMap<string, Hit[]>> {
  const pages = new Map<string, Hit[]>();
  const forms = unit.forms.flatMap((form) => [form, ...longerForms(form, options)]);
  // All at once: each may need a piece of the index of its own.
  const found = await Promise.all(forms.map((form) => findForm(form, index, options, within)));
  for (const postings of found) {
    for (const [page, own] of postings) {
      const known = pages.get(page);
      pages.set(page, known ? [...known, ...own] : own);
    }
  }
  return pages;
}

async function findForm(
  form: Form,
  index: Index,
  options: RetrieveOptions,
  within: ReadonlySet<string> | undefined,
): Promise<Map<string, Hit[]>> {
  const quality =
    form.kind === 'typed' ? 1 : form.kind === 'spelling' ? QUALITY.distantSlip : QUALITY[form.kind];
  const first = form.span?.start ?? 0;
  let together: Map<string, Hit[]> | undefined;
  // Rarest first would need fewer pages in hand, but all words of a form are needed anyway.
  for (const [offset, word] of form.words.entries()) {
    const posting = await findWord(word, index, options);
    const next = new Map<string, Hit[]>();
    for (const [page, places] of posting) {
      if (!together) {
        if (within && !within.has(page)) continue;
        next.set(
          page,
          places.map((at) => hitOf(form, at, quality)),
        );
        continue;
      }
      const before = together.get(page);
      if (!before) continue;
      const here = new Set(places);
      const kept = before.filter((hit) => here.has(hit.at - first + offset));
      if (kept.length > 0) next.set(page, kept);
    }
    together = next;
    if (together.size === 0) break;
  }
  return together ?? new Map();
}

/** Words that the one being typed may become. */
function longerForms({ words }: Form, { vocabulary }: RetrieveOptions): Form[] {
  const [word] = words;
  if (!word?.prefix) return [];
  const longer = vocabulary?.startingWith(word.folded, MOST_LONGER) ?? [];
  return (
    longer
      // The word itself, with other accents, may be what is begun.
      .filter((folded) => word.exact !== undefined || folded !== word.folded)
      .map((folded) => ({ kind: 'beginning', words: [{ folded }] }))
  );
}

function findWord(word: Word, index: Index, options: RetrieveOptions): Promise<Posting> {
  if (word.exact !== undefined && (options.accents === 'exact' || word.prefix))
    return index.find(word.exact, true);
  return index.find(word.folded, false);
}
