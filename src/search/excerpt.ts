/** What is shown of a page found: its title and the lines that answer, with the words found marked. */
import type { PageText } from './engine.ts';
import { type Hit, syllablesAt } from './score.ts';

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

export function markedTitle(page: PageText, hits: readonly (readonly Hit[])[]): Segment[] {
  return segments(page.text.title, page, hits, 0, page.fields.titleEnd);
}

/** The stretch of description and text that holds most of the query, or the beginning where none does. */
export function markedExcerpt(page: PageText, hits: readonly (readonly Hit[])[]): Segment[] {
  const { titleEnd, descriptionEnd } = page.fields;
  const end = page.index.syllables.length;
  if (end === titleEnd) return [];
  const found = Math.floor(bestStretch(hits, titleEnd));
  // A stretch lies in one field: the two are not one text.
  const inDescription = found < descriptionEnd && descriptionEnd > titleEnd;
  const [from, to] = inDescription ? [titleEnd, descriptionEnd] : [descriptionEnd, end];
  const start = Math.max(from, Math.min(found - BEFORE, to - LENGTH));
  const stop = Math.min(to, start + LENGTH);
  const text = inDescription ? page.text.description : page.text.body;
  const first = page.index.syllables[start];
  const last = page.index.syllables[stop - 1];
  if (!first || !last) return [];
  const cut = text.slice(start === from ? 0 : first.start, stop === to ? text.length : last.end);
  const marked = segments(cut, page, hits, start, stop, start === from ? 0 : first.start);
  return [
    ...(start > from ? [{ text: '… ', marked: false }] : []),
    ...marked,
    ...(stop < to ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Where the stretch begins that holds most different units, best matches first. */
function bestStretch(hits: readonly (readonly Hit[])[], from: number): number {
  const all = hits
    .flatMap((own, unit) => own.filter(({ at }) => at >= from).map((hit) => ({ ...hit, unit })))
    .sort((a, b) => a.at - b.at);
  let best = from;
  let most = 0;
  for (const [index, first] of all.entries()) {
    const gains = new Map<number, number>();
    let neighbours = 0;
    for (let next = index; next < all.length; next += 1) {
      const hit = all[next];
      if (!hit || hit.at >= first.at + LENGTH - BEFORE) break;
      gains.set(hit.unit, Math.max(gains.get(hit.unit) ?? 0, hit.quality));
      const before = all[next - 1];
      if (before && next > index && before.at + before.length === hit.at && before.unit + 1 === hit.unit)
        neighbours += 0.5;
    }
    const gain = [...gains.values()].reduce((sum, each) => sum + each, 0) + Math.min(neighbours, hits.length);
    if (gain > most) {
      most = gain;
      best = first.at;
    }
  }
  return best;
}

/** What else a unit might mean goes unmarked where what was typed stands, unless it stands beside its neighbour's. */
function shown(hits: readonly (readonly Hit[])[]): Hit[] {
  const starts = hits.map((own) => new Set(own.map(({ at }) => at)));
  const ends = hits.map((own) => new Set(own.map(({ at, length }) => at + length)));
  return hits.flatMap((own, unit) => {
    const best = Math.max(...own.map(({ quality }) => quality));
    return own.filter(
      ({ at, length, quality }) =>
        quality > best - (length === 1 ? A_VARIANT : A_GUESS) ||
        ends[unit - 1]?.has(at) ||
        starts[unit + 1]?.has(at + length),
    );
  });
}

/** A text in pieces; syllables found side by side are one mark, with the space between them. */
function segments(
  text: string,
  page: PageText,
  hits: readonly (readonly Hit[])[],
  from: number,
  to: number,
  offset = 0,
): Segment[] {
  const marked = new Set<number>();
  for (const hit of shown(hits)) for (const at of syllablesAt(hit)) marked.add(at);
  const pieces: Segment[] = [];
  let end = 0;
  for (let at = from; at < to; at += 1) {
    if (!marked.has(at)) continue;
    let last = at;
    while (last + 1 < to && marked.has(last + 1) && isOneGap(text, page, last, offset)) last += 1;
    const start = (page.index.syllables[at]?.start ?? 0) - offset;
    const stop = (page.index.syllables[last]?.end ?? 0) - offset;
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
    (page.index.syllables[at]?.end ?? 0) - offset,
    (page.index.syllables[at + 1]?.start ?? 0) - offset,
  );
  return between.length <= 1 && /^[\s/-]?$/.test(between);
}
