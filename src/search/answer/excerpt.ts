/** What is shown of a page found: its title and the lines that answer, with the words found marked. */
import type { Query } from '../query/query.ts';
import { endOf, type Hit, type Hits, syllablesAt } from '../ranking/hits.ts';
import type { PageText } from '../ranking/page-text.ts';

export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** Syllables in an excerpt: two lines on a wide screen, four on a phone. */
const LENGTH = 34;
/** What a guess is worth less than what was typed; for one word with other accents, or another number, less is enough. */
const A_GUESS = 0.1;
const A_VARIANT = 0.02;
/** Syllables ahead of the first word found. */
const BEFORE = 6;
/** What a pair of neighbours that stand side by side adds to a stretch, where a unit typed exactly adds 1. */
const BESIDE = 0.5;

/** What is shown of a page: its text, and where the units of the query stand in it. */
export interface Shown {
  readonly query: Query;
  readonly text: PageText;
  readonly hits: Hits;
  /** Whether the beginning tells what it is about, whatever was asked. */
  readonly isTold?: boolean;
}

export function markedTitle(found: Shown): Segment[] {
  return segments(found.text.text.title, found, 0, found.text.fields.titleEnd);
}

/**
 * The stretch of description or text that holds most of the query, or the beginning where none does. Who asks for a
 * document by its number, and sees it in the title, is told by the beginning what it is about.
 */
export function markedExcerpt(found: Shown): Segment[] {
  const { text: page } = found;
  if (page.words.syllables.length === page.fields.titleEnd) return [];
  const { text, from, to, best } = fieldToShow(found);
  const start = Math.max(from, Math.min(best - BEFORE, to - LENGTH));
  const stop = Math.min(to, start + LENGTH);
  const first = page.words.syllables[start];
  const last = page.words.syllables[stop - 1];
  if (!first || !last) return [];
  const offset = start === from ? 0 : first.start;
  const cut = text.slice(offset, stop === to ? text.length : last.end);
  return [
    ...(start > from ? [{ text: '… ', marked: false }] : []),
    ...segments(cut, found, start, stop, offset),
    ...(stop < to ? [{ text: ' …', marked: false }] : []),
  ];
}

/** The description or the body, where it lies among the page's syllables, and the place in it that answers best. */
function fieldToShow({ query, text: page, hits, isTold }: Shown): {
  text: string;
  from: number;
  to: number;
  best: number;
} {
  const { titleEnd, descriptionEnd } = page.fields;
  const end = page.words.syllables.length;
  const isNamed =
    isTold ||
    (query.units.some(({ code }) => code) && hits.every((own) => own.some(({ at }) => at < titleEnd)));
  // A stretch lies in one field: the two are not one text.
  const described = bestStretch(hits, titleEnd, descriptionEnd);
  const told = bestStretch(hits, descriptionEnd, end);
  const best = (from: number, at: number) => (isNamed ? from : Math.floor(at));
  return descriptionEnd > titleEnd && (isNamed || described.gain >= told.gain)
    ? { text: page.text.description, from: titleEnd, to: descriptionEnd, best: best(titleEnd, described.at) }
    : { text: page.text.body, from: descriptionEnd, to: end, best: best(descriptionEnd, told.at) };
}

/** Where between two places the stretch begins that holds most different units, and how much of them it holds. */
function bestStretch(hits: Hits, from: number, to: number): { at: number; gain: number } {
  const all = hits
    .flatMap((own, unitAt) => own.map((hit) => ({ ...hit, unitAt })))
    .filter(({ at }) => at >= from && at < to)
    .sort((a, b) => a.at - b.at);
  let best = { at: from, gain: 0 };
  for (const [first, { at }] of all.entries()) {
    const gain = gainOf(all, first, hits.length);
    if (gain > best.gain) best = { at, gain };
  }
  return best;
}

/**
 * What a stretch is worth that begins at one of the hits: the best hit of each unit, and half a point for each pair of
 * neighbours in the query that stand side by side.
 * @param count of the query's units
 */
function gainOf(all: readonly (Hit & { readonly unitAt: number })[], first: number, count: number): number {
  const gains = new Map<number, number>();
  let neighbours = 0;
  const until = (all[first]?.at ?? 0) + LENGTH - BEFORE;
  for (let next = first; next < all.length; next += 1) {
    const hit = all[next];
    if (!hit || hit.at >= until) break;
    gains.set(hit.unitAt, Math.max(gains.get(hit.unitAt) ?? 0, hit.quality));
    const before = next > first ? all[next - 1] : undefined;
    if (before && endOf(before) === hit.at && before.unitAt + 1 === hit.unitAt) neighbours += BESIDE;
  }
  return [...gains.values()].reduce((sum, each) => sum + each, 0) + Math.min(neighbours, count);
}

/**
 * What else a unit might mean goes unmarked where what was typed stands, unless it stands beside its neighbour's; so do
 * the words of a name away from it.
 */
function shown({ query, hits }: Shown): Hit[] {
  const starts = hits.map((own) => new Set(own.map(({ at }) => at)));
  const ends = hits.map((own) => new Set(own.map(endOf)));
  return hits.flatMap((own, unitAt) => {
    const best = own.reduce((most, { quality }) => Math.max(most, quality), 0);
    const beside = own.filter((hit) => ends[unitAt - 1]?.has(hit.at) || starts[unitAt + 1]?.has(endOf(hit)));
    if ((query.units[unitAt]?.together ?? 1) > 1 && beside.length > 0) return beside;
    const likely = own.filter(({ length, quality }) => quality > best - (length === 1 ? A_VARIANT : A_GUESS));
    return [...likely, ...beside];
  });
}

/** A text in pieces; syllables found side by side are one mark, with the space between them. */
function segments(text: string, found: Shown, from: number, to: number, offset = 0): Segment[] {
  const { text: page } = found;
  const marked = new Set<number>();
  for (const hit of shown(found)) for (const at of syllablesAt(hit)) marked.add(at);
  const pieces: Segment[] = [];
  let end = 0;
  for (let at = from; at < to; at += 1) {
    if (!marked.has(at)) continue;
    let last = at;
    while (last + 1 < to && marked.has(last + 1) && isOneGap(text, page, last, offset)) last += 1;
    const start = (page.words.syllables[at]?.start ?? 0) - offset;
    const stop = (page.words.syllables[last]?.end ?? 0) - offset;
    if (start > end) pieces.push({ text: text.slice(end, start), marked: false });
    pieces.push({ text: text.slice(start, stop), marked: true });
    end = stop;
    at = last;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/** Only a space, or what joins the parts of a number, between two syllables. */
function isOneGap(text: string, page: PageText, at: number, offset: number): boolean {
  const between = text.slice(
    (page.words.syllables[at]?.end ?? 0) - offset,
    (page.words.syllables[at + 1]?.start ?? 0) - offset,
  );
  return between.length <= 1 && /^[\s/-]?$/.test(between);
}
