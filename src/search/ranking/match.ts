/** Finds where the units of a query stand in a text. */

import type { Form, Query, Unit, Word } from '../query/query.ts';
import type { Syllable } from '../query/syllables.ts';
import { QUALITY } from './constants.ts';
import { endOf, type Hit, type Hits } from './hits.ts';
import type { PageText, TextWords } from './page-text.ts';

/** The hits of every unit of a query, in the order of the text. */
export function hitsIn(query: Query, text: TextWords): Hit[][] {
  return query.units.map((unit) => {
    const best = new Map<number, Hit>();
    for (const form of unit.forms) {
      for (const hit of formHits(form, unit, query, text)) {
        const before = best.get(hit.at);
        if (!before || before.quality < hit.quality) best.set(hit.at, hit);
      }
    }
    return [...best.values()].sort((a, b) => a.at - b.at);
  });
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
  hits: Hits,
  { words, fields }: Pick<PageText, 'words' | 'fields'>,
  known: readonly boolean[],
): Hits {
  return hits.map((own, at) => {
    const isMarked = query.units[at]?.forms[0]?.words[0]?.exact !== undefined;
    if (known[at] && isMarked) return own;
    const end = known[at] || own.length > 0 ? fields.titleEnd : words.syllables.length;
    const here = new Set(own.map((hit) => hit.at));
    const slips = slipsBeside(query, hits, at, words, end).filter((hit) => !here.has(hit.at));
    return slips.length === 0 ? own : [...own, ...slips].sort((a, b) => a.at - b.at);
  });
}

/** @param end number of the syllable before which to look */
function slipsBeside(query: Query, hits: Hits, at: number, text: TextWords, end: number): Hit[] {
  const unit = query.units[at];
  const word = unit?.forms[0]?.words[0];
  if (!unit || !word || unit.required || unit.code || unit.together > 1 || unit.forms[0]?.words.length !== 1)
    return [];
  if (!/^[a-z]{2,}$/.test(word.folded)) return [];
  const places = [...(hits[at - 1] ?? []).map(endOf), ...(hits[at + 1] ?? []).map((hit) => hit.at - 1)];
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

function formHits(form: Form, unit: Unit, query: Query, text: TextWords): Hit[] {
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

function placesOf(word: Word, text: TextWords): readonly number[] {
  const own = text.places.get(word.folded) ?? [];
  if (!word.prefix) return own;
  const longer = [...text.places].filter(
    ([folded]) => folded.length > word.folded.length && folded.startsWith(word.folded),
  );
  return [own, ...longer.map(([, places]) => places)].flat();
}

/** How good a syllable of a text answers a word of a form; 0 where it does not. */
function wordQuality(
  word: Word,
  syllable: Syllable | undefined,
  form: Form,
  unit: Unit,
  query: Query,
): number {
  if (!syllable) return 0;
  if (syllable.folded !== word.folded) return beginningQuality(word, syllable);
  if (form.kind === 'spelling') return spellingQuality(word, syllable, unit);
  const quality = form.kind === 'typed' ? QUALITY.exact : QUALITY[form.kind];
  if (word.exact !== undefined)
    return word.exact === syllable.exact ? quality : quality * QUALITY.otherAccents;
  return query.unmarked || syllable.exact === syllable.folded ? quality : quality * QUALITY.moreAccents;
}

function beginningQuality({ prefix, folded, exact = '' }: Word, syllable: Syllable): number {
  if (!prefix || !syllable.folded.startsWith(folded)) return 0;
  return syllable.exact.startsWith(exact) ? QUALITY.beginning : QUALITY.otherBeginning;
}

function spellingQuality({ exact }: Word, syllable: Syllable, { typed }: Unit): number {
  if (exact === syllable.exact) return QUALITY.keystrokes;
  return isOneSlip(typed, syllable.exact) ? QUALITY.slip : QUALITY.distantSlip;
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
