/**
 * Finds the pages worth looking at. Rare words are asked for first, since each costs a piece of the index; when few
 * pages are left that hold all words asked so far, the rest of the query is looked for in their texts.
 */
import type { Form, Query, Unit, Word } from '../query/query.ts';
import { QUALITY, RETRIEVAL, SURE } from '../ranking/constants.ts';
import type { Hit, Hits } from '../ranking/hits.ts';
import { importanceOf, pagesWithUnit, type SiteWords } from '../ranking/importance.ts';
import { hitOf } from '../ranking/match.ts';
import type { Fields } from '../ranking/page-text.ts';
import { type Score, score } from '../ranking/score.ts';
import type { Posting, SiteIndex } from './site-index.ts';

/** How the index is asked. */
export interface Attempt {
  /** Whether marks typed must be there. */
  readonly accents: 'exact' | 'any';
  /** Whether every word is asked for, and pages without some are taken too. */
  readonly thorough: boolean;
}

type Options = SiteWords & Attempt;
type Asked = Pick<SiteIndex, 'find'>;

/** Only the text itself tells how long its title is. */
const GUESSED_FIELDS: Fields = {
  titleEnd: RETRIEVAL.guessedTitle,
  descriptionEnd: RETRIEVAL.guessedTitle,
};

/** What the index tells of a query. */
export interface Retrieved {
  /** Keys of pages, the likeliest first. */
  readonly pages: readonly string[];
  /** Whether the text of one of them may turn out to be a sure answer. */
  readonly isPromising: boolean;
}

export async function retrieve(query: Query, index: Asked, options: Options): Promise<Retrieved> {
  const importance = importanceOf(query, options);
  const { hits, full } = await collect(query, index, options);
  const pool =
    !options.thorough && full ? [...hits].filter(([page]) => full.has(page)) : mostComplete(hits, importance);
  const required = query.units.flatMap((unit, at) => (unit.required ? [at] : []));
  const candidates = pool
    .filter(([, own]) => required.every((at) => (own[at]?.length ?? 0) > 0))
    .map(([page, own]) => {
      return { page, own, ...score({ hits: own, importance, fields: GUESSED_FIELDS }) };
    })
    .sort((a, b) => b.total - a.total);
  // Where pages without some words are taken too, those that lack much of the query only swell the number.
  const least = options.thorough ? (candidates[0]?.total ?? 0) * RETRIEVAL.leastShare : 0;
  return {
    pages: candidates.filter(({ total }) => total >= least).map(({ page }) => page),
    isPromising: isPromising(candidates, importance),
  };
}

/** Whether the units that the index was asked for, so far as it has them, stand in a page as they must in a sure answer. */
function isPromising(
  candidates: readonly (Score & { readonly own: Hits })[],
  importance: readonly number[],
): boolean {
  const asked = importance.filter((_, at) => candidates.some(({ own }) => (own[at]?.length ?? 0) > 0));
  // One alone tells nothing of how it stands to the others.
  if (asked.length === 1) return true;
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const share = sum(asked) / sum(importance);
  return candidates.some(
    ({ signals: { order, title, closeness } }) =>
      Math.max(order, title) >= SURE.onePiece * share && closeness >= SURE.quality * share,
  );
}

/** What the index told, page by page. */
interface Collected {
  readonly hits: Map<string, Hit[][]>;
  /** Pages with every unit asked for; undefined before the first. */
  full?: ReadonlySet<string> | undefined;
}

async function collect({ units }: Query, index: Asked, options: Options): Promise<Collected> {
  const collected: Collected = { hits: new Map() };
  const order = orderOfAsking(units, options);
  const inOrder = order.map(({ unit }) => unit);
  const together = togetherAtFirst(inOrder, options);
  askFor(inOrder.slice(0, together), index, options);
  let isAnyAsked = false;
  for (const [place, { unit, at }] of order.entries()) {
    const isLater = isAnyAsked && isTyping(unit);
    const { full } = collected;
    if (isEnough(full?.size ?? 0, isLater, options)) break;
    // They keep company: asked for one by one, each would be a trip for few pages less.
    if (place === together) askFor(inOrder.slice(place), index, options);
    // Pages of a later word alone are of use only where all words are asked for: they lack the rarer ones.
    const found = await findUnit(unit, index, options, options.thorough ? undefined : full);
    if (found.size === 0 && !unit.required) continue;
    isAnyAsked = true;
    take(collected, units, at, found);
    if (!isLater) collected.full = inBoth(full, found);
  }
  return collected;
}

/**
 * How many units will be asked for in any case, so that the pieces of the index come side by side: as many as it takes until
 * few pages are left that have all of them, if pages had words as chance would have it. Words of a query keep company,
 * and leave more.
 * @param units in the order of asking
 */
function togetherAtFirst(units: readonly Unit[], options: Options): number {
  let left = options.pages;
  const least = options.pages <= RETRIEVAL.smallSite ? RETRIEVAL.sideBySide : 1;
  for (const [place, unit] of units.entries()) {
    if (place >= least && isEnough(left, isTyping(unit), options)) return place;
    left *= Math.min(1, pagesWithUnit(unit, options) / options.pages);
  }
  return units.length;
}

function askFor(units: readonly Unit[], index: Asked, options: Options): void {
  const words = units.flatMap((unit) => formsOf(unit, options).flatMap((form) => form.words));
  // What fails is told to whoever asks for it again.
  for (const word of words) findWord(word, index, options).catch(() => undefined);
}

const inBoth = (full: ReadonlySet<string> | undefined, found: ReadonlyMap<string, unknown>): Set<string> =>
  new Set(full ? [...full].filter((page) => found.has(page)) : found.keys());

function take(
  { hits }: Collected,
  units: readonly Unit[],
  at: number,
  found: ReadonlyMap<string, Hit[]>,
): void {
  for (const [page, own] of found) {
    const ofPage = hits.get(page) ?? units.map(() => []);
    ofPage[at] = own;
    hits.set(page, ofPage);
  }
  if (units[at]?.required) for (const page of hits.keys()) if (!found.has(page)) hits.delete(page);
}

const isTyping = ({ forms }: Unit): boolean => Boolean(forms[0]?.words.at(-1)?.prefix);

/** The units with their numbers: phrases in quotation marks first, then the rarest. */
function orderOfAsking(units: readonly Unit[], site: SiteWords) {
  const costOf = (unit: Unit) => {
    if (unit.required) return -1;
    // The word being typed comes last: it may be any of many.
    return pagesWithUnit(unit, site) + (units.length > 1 && isTyping(unit) ? site.pages : 0);
  };
  return units.map((unit, at) => ({ unit, at, cost: costOf(unit) })).sort((a, b) => a.cost - b.cost);
}

/** Whether so few pages have all units asked for that looking at each costs less than asking for another word. */
function isEnough(full: number, isLater: boolean, { thorough }: Attempt): boolean {
  if (full === 0) return false;
  return (!thorough && full <= RETRIEVAL.few) || (isLater && full <= RETRIEVAL.fewForTyping);
}

/** The pages that have most of the query, in title and text: where any word will do, nearly every page has one. */
function mostComplete(
  hits: ReadonlyMap<string, Hit[][]>,
  importance: readonly number[],
): (readonly [string, Hits])[] {
  const share = (own: Hits) =>
    own.reduce((sum, [first], at) => {
      if (!first) return sum;
      return (
        sum + (importance[at] ?? 0) * (first.at < GUESSED_FIELDS.titleEnd ? RETRIEVAL.inGuessedTitle : 1)
      );
    }, 0);
  return [...hits]
    .map(([page, own]) => ({ page, own, share: share(own) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, RETRIEVAL.mostScored)
    .map(({ page, own }) => [page, own]);
}

/** The pages on which a unit stands in any of its forms. */
async function findUnit(
  unit: Unit,
  index: Asked,
  options: Options,
  within: ReadonlySet<string> | undefined,
): Promise<ReadonlyMap<string, Hit[]>> {
  const pages = new Map<string, Hit[]>();
  // All at once: each may need a piece of the index of its own.
  const found = await Promise.all(
    formsOf(unit, options).map((form) => findForm(form, index, options, within)),
  );
  for (const ofForm of found) {
    for (const [page, own] of ofForm) {
      const before = pages.get(page);
      pages.set(page, before ? [...before, ...own] : own);
    }
  }
  return pages;
}

const formsOf = ({ forms }: Unit, options: Options): Form[] =>
  forms.flatMap((form) => [form, ...longerForms(form, options)]);

/** The pages on which the words of a form stand side by side. */
async function findForm(
  form: Form,
  index: Asked,
  options: Options,
  within: ReadonlySet<string> | undefined,
): Promise<ReadonlyMap<string, Hit[]>> {
  let found: ReadonlyMap<string, Hit[]> | undefined;
  // Rarest first would need fewer pages in hand, but all words of a form are needed anyway.
  for (const [offset, word] of form.words.entries()) {
    const posting = await findWord(word, index, options);
    found = found ? goingOn(found, posting, form, offset) : beginning(posting, form, within);
    if (found.size === 0) break;
  }
  return found ?? new Map();
}

function beginning(
  posting: Posting,
  form: Form,
  within: ReadonlySet<string> | undefined,
): Map<string, Hit[]> {
  const quality = qualityOf(form);
  return new Map(
    [...posting]
      .filter(([page]) => !within || within.has(page))
      .map(([page, places]) => [page, places.map((place) => hitOf(form, place, quality))]),
  );
}

/** The hits behind which the form's next word stands. */
function goingOn(
  found: ReadonlyMap<string, Hit[]>,
  posting: Posting,
  { span }: Form,
  offset: number,
): Map<string, Hit[]> {
  const next = new Map<string, Hit[]>();
  for (const [page, places] of posting) {
    const before = found.get(page);
    if (!before) continue;
    const here = new Set(places);
    const kept = before.filter((hit) => here.has(hit.at - (span?.start ?? 0) + offset));
    if (kept.length > 0) next.set(page, kept);
  }
  return next;
}

/** The index does not tell how near a guess is: the text will. */
function qualityOf({ kind }: Form): number {
  if (kind === 'typed') return QUALITY.exact;
  return kind === 'spelling' ? QUALITY.distantSlip : QUALITY[kind];
}

/** Words that the one being typed may become. */
function longerForms({ words }: Form, { vocabulary }: SiteWords): Form[] {
  const [word] = words;
  if (!word?.prefix) return [];
  const longer = vocabulary?.startingWith(word.folded, RETRIEVAL.mostLonger) ?? [];
  return (
    longer
      // The word itself, with other accents, may be what is begun.
      .filter((folded) => word.exact !== undefined || folded !== word.folded)
      .map((folded) => ({ kind: 'beginning', words: [{ folded }] }))
  );
}

function findWord(word: Word, index: Asked, { accents }: Attempt): Promise<Posting> {
  if (word.exact !== undefined && (accents === 'exact' || word.prefix)) return index.find(word.exact, true);
  return index.find(word.folded, false);
}
