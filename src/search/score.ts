/**
 * How well a page answers a query, from where the query's units stand in it. Used twice: on the positions that the index
 * gives, to choose the pages worth loading, and on their texts, to put these in order.
 */
import type { Query } from './understand.ts';

/** A place where a unit stands. */
export interface Hit {
  /** Number of the syllable from the start of the title; with a fraction where one syllable stands for several units. */
  readonly at: number;
  /** Syllables it takes; less than one where it takes a part. */
  readonly length: number;
  /** 1 for exactly what was asked, less for other accents, guesses and beginnings of words. */
  readonly quality: number;
}

/** Numbers of the syllables that a hit takes, whole or in part. */
export function* syllablesAt({ at, length }: Pick<Hit, 'at' | 'length'>): Generator<number> {
  for (let place = Math.floor(at); place < at + length; place += 1) yield place;
}

/** Where the title and the description end, in syllables from the start. */
export interface Fields {
  readonly titleEnd: number;
  readonly descriptionEnd: number;
}

/** What counts, and how much. Tuned on one half of the queries in /shared/search, proven on the other. */
export const WEIGHTS = {
  /** That a unit stands in the page at all. */
  coverage: 10,
  /** That none of them is missing. */
  complete: 3,
  /** That it stands in the title, where most known-item questions come from. */
  title: 2.5,
  /** That nearly all of the query stands in it. */
  titled: 5.5,
  /** How much of the query, from its first word on, the title has: the rest may be of the text. */
  opening: 6,
  /** How much of the title the query is: a title asked for by name has nothing else. */
  named: 0.5,
  /** How near the start it stands: a title begins with what it is about. */
  start: 1.5,
  /** That it stands in the description, which sums the page up. */
  description: 0.5,
  /** Neighbours in the query that are neighbours in the text: Vietnamese words are several syllables. */
  neighbours: 4.5,
  /** The whole query, word for word. */
  whole: 3,
  /** The whole query, word for word and accent for accent. */
  exact: 14,
  /** The query's words in its own order, with others between them. */
  order: 17,
  /** Most of the query within a few lines. */
  closeness: 5,
  /** How often, for what little it tells. */
  frequency: 0.3,
};

export type Signals = Readonly<Record<keyof typeof WEIGHTS, number>>;
const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

export interface Score {
  readonly total: number;
  /** What it is the weighted sum of, each from 0 to 1. */
  readonly signals: Signals;
}

/**
 * @param importance of each unit: rare words tell more
 * @param bonds of the query's pairs of neighbours, from `bondsOf`; all alike where nothing is known of them
 */
export function score(
  query: Query,
  hits: readonly (readonly Hit[])[],
  importance: readonly number[],
  fields: Fields,
  bonds?: readonly number[],
): Score {
  const whole = importance.reduce((sum, each) => sum + each, 0) || 1;
  const best = (of: readonly Hit[], from: number, to: number) =>
    of.reduce((most, hit) => (hit.at >= from && hit.at < to ? Math.max(most, hit.quality) : most), 0);
  let coverage = 0;
  let title = 0;
  let description = 0;
  let frequency = 0;
  let start = 0;
  const inTitle = new Set<number>();
  for (const [index, own] of hits.entries()) {
    const weight = (importance[index] ?? 0) / whole;
    coverage += weight * best(own, 0, Number.POSITIVE_INFINITY);
    title += weight * best(own, 0, fields.titleEnd);
    description += weight * best(own, fields.titleEnd, fields.descriptionEnd);
    frequency += weight * Math.log2(1 + own.length);
    start += weight / (1 + (own[0]?.at ?? Number.POSITIVE_INFINITY));
    for (const { at, length } of own) {
      if (at >= fields.titleEnd) break;
      for (const word of syllablesAt({ at, length })) inTitle.add(word);
    }
  }
  const many = query.units.length > 1;
  const none = { neighbours: 0, run: 0 };
  const side = many ? together(hits, importance, bonds) : none;
  const inOnePiece = side.run > 0.9;
  const asTyped = () => hits.map((own) => own.filter(({ quality }) => quality === 1));
  const signals: Signals = {
    coverage,
    complete: hits.every((own) => own.length > 0) ? 1 : 0,
    title,
    titled: title ** 3,
    named: fields.titleEnd === 0 ? 0 : inTitle.size / fields.titleEnd,
    start,
    opening: many ? opening(hits, importance, fields) : 0,
    description,
    neighbours: side.neighbours,
    whole: inOnePiece ? side.run : 0,
    exact: inOnePiece && together(asTyped(), importance).run > 0.999 ? 1 : 0,
    order: many ? chain(hits, importance) : 0,
    closeness: many ? closeness(hits, importance, query.units.length) : 0,
    frequency: frequency / (1 + frequency),
  };
  const total = NAMES.reduce((sum, name) => sum + WEIGHTS[name] * signals[name], 0);
  return { total, signals };
}

/** How much of the query stands in the text in the query's own order, pair by pair and in one piece. */
function together(
  hits: readonly (readonly Hit[])[],
  importance: readonly number[],
  bonds?: readonly number[],
) {
  const whole = importance.reduce((sum, each) => sum + each, 0);
  let neighbours = 0;
  let pairs = 0;
  let run = 0;
  // For every place where a unit ends, the weight of the run that ends there.
  let ending = new Map<number, number>();
  for (const [index, own] of hits.entries()) {
    const weight = importance[index] ?? 0;
    const next = new Map<number, number>();
    let pair = 0;
    for (const hit of own) {
      const before = ending.get(hit.at);
      const length = weight * hit.quality + (before ?? 0);
      if (before !== undefined) pair = Math.max(pair, hit.quality);
      const end = hit.at + hit.length;
      next.set(end, Math.max(next.get(end) ?? 0, length));
      run = Math.max(run, length);
    }
    if (index > 0) {
      const pairWeight = (weight + (importance[index - 1] ?? 0)) * (bonds?.[index - 1] ?? 1);
      pairs += pairWeight;
      neighbours += pairWeight * pair;
    }
    ending = next;
  }
  return { neighbours: pairs === 0 ? 0 : neighbours / pairs, run: run / whole };
}

/**
 * For each pair of neighbours in the query how much they are one word: Vietnamese words are several syllables, and on
 * the pages found those of one word mostly stand side by side.
 * @param pages the hits of every unit, page by page
 */
export function bondsOf(pages: Iterable<readonly (readonly Hit[])[]>, units: number): number[] {
  const both = new Array<number>(Math.max(0, units - 1)).fill(0);
  const side = [...both];
  for (const hits of pages) {
    for (const [at] of both.entries()) {
      const [first, second] = [hits[at] ?? [], hits[at + 1] ?? []];
      if (first.length === 0 || second.length === 0) continue;
      both[at] = (both[at] ?? 0) + 1;
      const ends = new Set(first.map((hit) => hit.at + hit.length));
      if (second.some((hit) => ends.has(hit.at))) side[at] = (side[at] ?? 0) + 1;
    }
  }
  return both.map((count, at) => (1 + (side[at] ?? 0)) / (2 + count));
}

/** The share of the query, from its first unit on, that stands in the title in the query's order. */
function opening(
  hits: readonly (readonly Hit[])[],
  importance: readonly number[],
  { titleEnd }: Fields,
): number {
  const whole = importance.reduce((sum, each) => sum + each, 0);
  let share = 0;
  let end = 0;
  for (const [index, own] of hits.entries()) {
    const next = own.find(({ at }) => at >= end);
    if (!next || next.at >= titleEnd) break;
    share += (importance[index] ?? 0) * next.quality;
    end = next.at + next.length;
  }
  return share / whole;
}

/** How far from one another two words of a chain may stand, and what a step between them costs. */
const REACH = 14;
const STEP = 0.03;

/** The largest share of the query that stands in its own order, each word within reach of one before it. */
function chain(hits: readonly (readonly Hit[])[], importance: readonly number[]): number {
  const whole = importance.reduce((sum, each) => sum + each, 0);
  let most = 0;
  // Ends of chains so far, by place; few places are within reach of a hit.
  const ends = new Map<number, number>();
  for (const [index, own] of hits.entries()) {
    const here: [number, number][] = [];
    const longest = most;
    for (const hit of own) {
      const weight = (importance[index] ?? 0) * hit.quality;
      let best = weight;
      for (let gap = 0; gap <= REACH; gap += 1) {
        // No chain so far is worth more than `longest`: a wider step to one cannot do better.
        if (longest + weight * (1 - STEP * gap) <= best) break;
        const before = ends.get(hit.at - gap);
        if (before !== undefined) best = Math.max(best, before + weight * (1 - STEP * gap));
      }
      here.push([hit.at + hit.length, best]);
      most = Math.max(most, best);
    }
    for (const [end, value] of here) ends.set(end, Math.max(ends.get(end) ?? 0, value));
  }
  return most / whole;
}

/** The largest share of the query that stands within a window of a few lines. */
function closeness(hits: readonly (readonly Hit[])[], importance: readonly number[], units: number): number {
  const whole = importance.reduce((sum, each) => sum + each, 0);
  const width = 2 * units + 12;
  const all = hits
    .flatMap((own, unit) =>
      own.map((hit) => ({ at: hit.at, unit, gain: (importance[unit] ?? 0) * hit.quality })),
    )
    .sort((a, b) => a.at - b.at);
  const inside = new Int32Array(hits.length);
  const gains = new Float64Array(hits.length);
  let sum = 0;
  let most = 0;
  let first = 0;
  for (const hit of all) {
    if (inside[hit.unit] === 0) sum += hit.gain;
    gains[hit.unit] = inside[hit.unit] === 0 ? hit.gain : (gains[hit.unit] ?? 0);
    inside[hit.unit] = (inside[hit.unit] ?? 0) + 1;
    for (let oldest = all[first]; oldest && oldest.at < hit.at - width; oldest = all[first]) {
      inside[oldest.unit] = (inside[oldest.unit] ?? 0) - 1;
      if (inside[oldest.unit] === 0) sum -= gains[oldest.unit] ?? 0;
      first += 1;
    }
    most = Math.max(most, sum);
  }
  return most / whole;
}
