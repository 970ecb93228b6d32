/**
 * What speaks for a page: each signal is a number from 0 to 1 about where the units of a query stand in its text.
 * README.md has the formulas, WEIGHTS what each is worth.
 */
import { SHAPE, type SignalName } from './constants.ts';
import { bestQuality, endOf, type Hits, syllablesAt } from './hits.ts';
import type { Fields } from './page-text.ts';

/** What is asked and what a page has of it. */
export interface Sight {
  readonly hits: Hits;
  /** Of each unit: rare ones tell more. */
  readonly importance: readonly number[];
  readonly fields: Fields;
  /** Of each pair of neighbouring units, from `bondsOf`; all alike where nothing is told of them. */
  readonly bonds?: readonly number[] | undefined;
}

export type Signals = Readonly<Record<SignalName, number>>;

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** The sum of a value of each unit, by its share of the importance. */
function shared({ hits, importance }: Sight, worthOf: (own: Hits[number]) => number): number {
  const whole = sum(importance) || 1;
  return hits.reduce((total, own, at) => total + ((importance[at] ?? 0) / whole) * worthOf(own), 0);
}

/** How much of the query stands anywhere in the page. */
export const coverage = (sight: Sight): number => shared(sight, (own) => bestQuality(own));

/** 1 where no unit is missing, else 0. */
export const complete = ({ hits }: Sight): number => (hits.every((own) => own.length > 0) ? 1 : 0);

/** How much of the query stands in the title. */
export const title = (sight: Sight): number =>
  shared(sight, (own) => bestQuality(own, 0, sight.fields.titleEnd));

/** `title`, bent so that only a title with nearly all of the query has much of it. */
export const titled = (sight: Sight): number => title(sight) ** SHAPE.titledPower;

/** How much of the query stands in the description. */
export const description = (sight: Sight): number =>
  shared(sight, (own) => bestQuality(own, sight.fields.titleEnd, sight.fields.descriptionEnd));

/** How near to the start the first place of each unit is: 1 for the first syllable, a half for the second. */
export const start = (sight: Sight): number =>
  shared(sight, ([first]) => 1 / (1 + (first?.at ?? Number.POSITIVE_INFINITY)));

/** How often the units stand in the page: the more, the less each further place adds. */
export function frequency(sight: Sight): number {
  const often = shared(sight, (own) => Math.log2(1 + own.length));
  return often / (1 + often);
}

/** The share of the title's syllables that answer the query. */
export function named({ hits, fields: { titleEnd } }: Sight): number {
  const answering = new Set<number>();
  for (const own of hits) {
    for (const hit of own) {
      if (hit.at >= titleEnd) break;
      for (const place of syllablesAt(hit)) answering.add(place);
    }
  }
  return titleEnd === 0 ? 0 : answering.size / titleEnd;
}

/** The share of the query, from its first unit on, that stands in the title in the query's order. */
export function opening({ hits, importance, fields: { titleEnd } }: Sight): number {
  let share = 0;
  let end = 0;
  for (const [at, own] of hits.entries()) {
    const next = own.find((hit) => hit.at >= end);
    if (!next || next.at >= titleEnd) break;
    share += (importance[at] ?? 0) * next.quality;
    end = endOf(next);
  }
  return share / sum(importance);
}

/** How many pairs of neighbours in the query stand side by side in the text, each by its importance and its bond. */
export function neighbours({ hits, importance, bonds }: Sight): number {
  let pairs = 0;
  let beside = 0;
  for (let at = 1; at < hits.length; at += 1) {
    const worth = ((importance[at] ?? 0) + (importance[at - 1] ?? 0)) * (bonds?.[at - 1] ?? 1);
    const ends = new Set((hits[at - 1] ?? []).map(endOf));
    pairs += worth;
    beside += worth * bestQuality((hits[at] ?? []).filter((hit) => ends.has(hit.at)));
  }
  return pairs === 0 ? 0 : beside / pairs;
}

/** The largest share of the query that stands in one run, unit behind unit with nothing between them. */
function run({ hits, importance }: Pick<Sight, 'hits' | 'importance'>): number {
  let longest = 0;
  // For every place where a unit ends, the worth of the run that ends there.
  let ending = new Map<number, number>();
  for (const [at, own] of hits.entries()) {
    const next = new Map<number, number>();
    for (const hit of own) {
      const length = (importance[at] ?? 0) * hit.quality + (ending.get(hit.at) ?? 0);
      next.set(endOf(hit), Math.max(next.get(endOf(hit)) ?? 0, length));
      longest = Math.max(longest, length);
    }
    ending = next;
  }
  return longest / sum(importance);
}

/** The share of the query in one run, where that is nearly all of it, else 0. */
export function whole(sight: Sight): number {
  const share = run(sight);
  return share > SHAPE.wholeRun ? share : 0;
}

/** 1 where the text has the query word for word and accent for accent, else 0. */
export function exact(sight: Sight): number {
  if (whole(sight) === 0) return 0;
  const asTyped = sight.hits.map((own) => own.filter(({ quality }) => quality === 1));
  return run({ hits: asTyped, importance: sight.importance }) > SHAPE.exactRun ? 1 : 0;
}

/** The largest share of the query that stands in its own order, each unit within reach of one before it. */
export function order({ hits, importance }: Sight): number {
  let longest = 0;
  // Ends of chains so far, by place; few places are within reach of a hit.
  const ends = new Map<number, number>();
  for (const [at, own] of hits.entries()) {
    const here: [number, number][] = [];
    const before = longest;
    for (const hit of own) {
      const worth = (importance[at] ?? 0) * hit.quality;
      const length = longestChain(hit.at, worth, ends, before);
      here.push([endOf(hit), length]);
      longest = Math.max(longest, length);
    }
    for (const [end, length] of here) ends.set(end, Math.max(ends.get(end) ?? 0, length));
  }
  return longest / sum(importance);
}

/** @param most no chain in `ends` is worth more */
function longestChain(place: number, worth: number, ends: ReadonlyMap<number, number>, most: number): number {
  let longest = worth;
  for (let gap = 0; gap <= SHAPE.orderReach; gap += 1) {
    const own = worth * (1 - SHAPE.orderStep * gap);
    // A wider step cannot do better.
    if (most + own <= longest) break;
    const before = ends.get(place - gap);
    if (before !== undefined) longest = Math.max(longest, before + own);
  }
  return longest;
}

/** The largest share of the query that stands within a window of a few lines. */
export function closeness({ hits, importance }: Sight): number {
  const width = SHAPE.windowPerUnit * hits.length + SHAPE.windowAtLeast;
  const all = hits
    .flatMap((own, unitAt) =>
      own.map(({ at, quality }) => ({ at, unitAt, worth: (importance[unitAt] ?? 0) * quality })),
    )
    .sort((a, b) => a.at - b.at);
  const inside = new Int32Array(hits.length);
  const worths = new Float64Array(hits.length);
  let held = 0;
  let most = 0;
  let first = 0;
  for (const hit of all) {
    if (inside[hit.unitAt] === 0) {
      held += hit.worth;
      worths[hit.unitAt] = hit.worth;
    }
    inside[hit.unitAt] = (inside[hit.unitAt] ?? 0) + 1;
    for (let oldest = all[first]; oldest && oldest.at < hit.at - width; oldest = all[first]) {
      inside[oldest.unitAt] = (inside[oldest.unitAt] ?? 0) - 1;
      if (inside[oldest.unitAt] === 0) held -= worths[oldest.unitAt] ?? 0;
      first += 1;
    }
    most = Math.max(most, held);
  }
  return most / sum(importance);
}
