/** Where the units of a query stand in a text. */
import type { Fields, Hit } from './score.ts';
import type { Syllable } from './syllables.ts';
import type { Form, Query, Unit, Word } from './understand.ts';

/** How good a match is that is not exactly what was typed. */
export const QUALITY = {
  /** Other accents than the reader typed. */
  otherAccents: 0.75,
  /** Accents where the reader, who typed some elsewhere, typed none. */
  moreAccents: 0.97,
  /** The beginning of a word, of the one being typed. */
  beginning: 0.85,
  /** The beginning of a word but for the accents typed. */
  otherBeginning: 0.7,
  abbreviation: 0.97,
  number: 0.95,
  /** One slip away from what was typed, accents and all. */
  slip: 0.85,
  /** One slip away when accents are left aside. */
  distantSlip: 0.6,
} as const;

/** The syllables of a page's text by their folded form. */
export interface TextIndex {
  readonly syllables: readonly Syllable[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function textIndexOf(syllables: readonly Syllable[]): TextIndex {
  const places = new Map<string, number[]>();
  for (const [at, { folded }] of syllables.entries()) {
    const known = places.get(folded);
    if (known) known.push(at);
    else places.set(folded, [at]);
  }
  return { syllables, places };
}

/** The hits of every unit of a query, in the order of the text. */
export function hitsIn(query: Query, text: TextIndex): Hit[][] {
  const hits = query.units.map((unit) => {
    const best = new Map<number, Hit>();
    for (const form of unit.forms) {
      for (const hit of formHits(form, unit, query, text)) {
        const known = best.get(hit.at);
        if (!known || known.quality < hit.quality) best.set(hit.at, hit);
      }
    }
    return [...best.values()].sort((a, b) => a.at - b.at);
  });
  return hits;
}

/**
 * Adds to the hits of a text the words that are a slip away from a word of the query and stand beside its neighbour's:
 * many slips make another word that the site knows, and only the company it keeps tells.
 *
 * A word typed with marks is no slip where the site has it, with these marks or others. One typed without marks may be,
 * since so short a word is often another's: it is looked for in the title alone, since most questions are for one.
 * @param known which units the site has, whatever the marks
 */
export function withSlips(
  query: Query,
  hits: readonly (readonly Hit[])[],
  { index, fields }: { readonly index: TextIndex; readonly fields: Fields },
  known: readonly boolean[],
): readonly (readonly Hit[])[] {
  return hits.map((own, at) => {
    const isMarked = query.units[at]?.forms[0]?.words[0]?.exact !== undefined;
    if (known[at] && isMarked) return own;
    const end = known[at] || own.length > 0 ? fields.titleEnd : index.syllables.length;
    const here = new Set(own.map((hit) => hit.at));
    const slips = slipsBeside(query, hits, at, index, end).filter((hit) => !here.has(hit.at));
    return slips.length === 0 ? own : [...own, ...slips].sort((a, b) => a.at - b.at);
  });
}

/** @param end number of the syllable before which to look */
function slipsBeside(
  query: Query,
  hits: readonly (readonly Hit[])[],
  at: number,
  text: TextIndex,
  end: number,
): Hit[] {
  const unit = query.units[at];
  const word = unit?.forms[0]?.words[0];
  if (!unit || !word || unit.required || unit.code || unit.together > 1 || unit.forms[0]?.words.length !== 1)
    return [];
  if (!/^[a-z]{2,}$/.test(word.folded)) return [];
  const places = [
    ...(hits[at - 1] ?? []).map((hit) => hit.at + hit.length),
    ...(hits[at + 1] ?? []).map((hit) => hit.at - 1),
  ];
  return [...new Set(places)]
    .filter((place) => place < end)
    .sort((a, b) => a - b)
    .flatMap((place): Hit[] => {
      const syllable = text.syllables[place];
      if (!syllable || !isOneSlip(word.folded, syllable.folded)) return [];
      const quality = isOneSlip(unit.typed, syllable.exact) ? QUALITY.slip : QUALITY.distantSlip;
      return [{ at: place, length: 1, quality }];
    });
}

function formHits(form: Form, unit: Unit, query: Query, text: TextIndex): Hit[] {
  const [first, ...rest] = form.words;
  if (!first) return [];
  const hits: Hit[] = [];
  for (const at of placesOf(first, text)) {
    let quality = wordQuality(first, text.syllables[at], form, unit, query);
    for (const [offset, word] of rest.entries()) {
      quality = Math.min(quality, wordQuality(word, text.syllables[at + 1 + offset], form, unit, query));
    }
    if (quality > 0) hits.push(hitOf(form, at, quality));
  }
  return hits;
}

/** The hit of a unit where a form of it begins. */
export const hitOf = ({ words, span }: Form, at: number, quality: number): Hit => ({
  at: at + (span?.start ?? 0),
  length: span?.length ?? words.length,
  quality,
});

function placesOf(word: Word, text: TextIndex): readonly number[] {
  const own = text.places.get(word.folded) ?? [];
  if (!word.prefix) return own;
  const longer = [...text.places].filter(
    ([folded]) => folded.length > word.folded.length && folded.startsWith(word.folded),
  );
  return [own, ...longer.map(([, places]) => places)].flat();
}

function wordQuality(
  word: Word,
  syllable: Syllable | undefined,
  form: Form,
  unit: Unit,
  query: Query,
): number {
  if (!syllable) return 0;
  if (syllable.folded !== word.folded) {
    if (!word.prefix || !syllable.folded.startsWith(word.folded)) return 0;
    return syllable.exact.startsWith(word.exact ?? '') ? QUALITY.beginning : QUALITY.otherBeginning;
  }
  if (form.kind === 'spelling') {
    if (word.exact === syllable.exact) return QUALITY.number;
    return isOneSlip(unit.typed, syllable.exact) ? QUALITY.slip : QUALITY.distantSlip;
  }
  const kind = form.kind === 'typed' ? 1 : QUALITY[form.kind];
  if (word.exact === undefined) {
    return query.unmarked || syllable.exact === syllable.folded ? kind : kind * QUALITY.moreAccents;
  }
  return word.exact === syllable.exact ? kind : kind * QUALITY.otherAccents;
}

/** One letter left out, added or wrong, or two that changed places. */
export function isOneSlip(a: string, b: string): boolean {
  const [x, y] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (y.length - x.length > 1) return false;
  let from = 0;
  while (from < x.length && x[from] === y[from]) from += 1;
  let [endX, endY] = [x.length, y.length];
  while (endX > from && endY > from && x[endX - 1] === y[endY - 1]) {
    endX -= 1;
    endY -= 1;
  }
  const [restX, restY] = [endX - from, endY - from];
  if (restX <= 1 && restY <= 1) return true;
  return restX === 2 && restY === 2 && x[from] === y[from + 1] && x[from + 1] === y[from];
}
