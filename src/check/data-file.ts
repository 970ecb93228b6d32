/** Data written by hand as it was read: the values, and where each of them stands. */

import type { RepairKind } from './data/yaml-candidates.ts';
import type { Replacement } from './finding.ts';

export type Path = readonly PropertyKey[];

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Data {
  readonly value: unknown;
  /** How such a file writes a key and its value, for remedies. */
  readonly notation: 'yaml' | 'json';
  /** Offset of the value at a path, of its key where the value is empty, of the nearest parent where neither is there. */
  offsetOf(path: Path): number;
  /** Offset of a key. */
  offsetOfKey(path: Path, key: string): number;
  /** Where the value at a path stands, quotes included; undefined where it is missing or empty. */
  rangeOf(path: Path): Range | undefined;
  /** Where a key stands. */
  rangeOfKey(path: Path, key: string): Range | undefined;
  /** The text that was read; its first character stands at `base` in the file. */
  readonly text: string;
  readonly base: number;
  /** What would be read if a stretch of the file were replaced; undefined where nothing could be. */
  reread(replacement: Replacement): { readonly value: unknown } | undefined;
  /** The line at an offset of the file written anew in one of these ways. */
  rewrite(offset: number, kinds: readonly RepairKind[]): Replacement | undefined;
  /** The value at a path as it is written, quotes included. */
  written(path: Path): string | undefined;
  /**
   * What another YAML reader would make of the value at a path: Astro's own reads an unquoted
   * `2022-01-04` as a date and `0b11` as a number.
   */
  ambiguous: readonly Path[];
}

/** Every text among the values, and every key by the path of what it stands in. */
export function* textsOf(
  value: unknown,
  path: Path = [],
): Generator<{ readonly text: string; readonly path: Path; readonly isKey: boolean }> {
  if (typeof value === 'string') yield { text: value, path, isKey: false };
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, item] of Object.entries(value)) {
    if (!isList) yield { text: key, path, isKey: true };
    yield* textsOf(item, [...path, isList ? Number(key) : key]);
  }
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

/** The value at a path, numbers and the like in the letters that stand there: of `0900…` the first zero is part. */
export function wordsAt(data: Data, path: Path): unknown {
  const value = valueAt(data.value, path);
  if (Array.isArray(value)) return value.map((_, index) => wordsAt(data, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.keys(value).map((key) => [key, wordsAt(data, [...path, key])]));
  return typeof value === 'number' || typeof value === 'boolean'
    ? (data.written(path)?.trim() ?? value)
    : value;
}

/** An item of a list taken out, with its comma or its line; with the key of the list where it is the only one. */
export function withoutItem(data: Data, path: Path): Replacement | undefined {
  const owner = path.slice(0, -1);
  const list = valueAt(data.value, owner);
  const range = data.rangeOf(path);
  if (!range || !Array.isArray(list)) return undefined;
  const wanted = list.filter((_, index) => index !== path.at(-1));
  const ways = wanted.length === 0 ? withoutKey(data, owner) : aroundItem(data, range);
  return ways.find((way) => {
    const read = data.reread(way);
    const left = read && valueAt(read.value, owner);
    return (
      read && (wanted.length === 0 ? left === undefined : JSON.stringify(left) === JSON.stringify(wanted))
    );
  });
}

function aroundItem({ text, base }: Data, { start, end }: Range): Replacement[] {
  const before = /(?:,\s*|(?:^|\n)[ \t]*-[ \t]+)$/.exec(text.slice(0, start - base).slice(-200))?.[0] ?? '';
  const after = /^,\s*/.exec(text.slice(end - base, end - base + 200))?.[0] ?? '';
  const from = start - before.length;
  return [
    { start: from, end, text: '' },
    { start: from, end, text: '\n' },
    { start, end: end + after.length, text: '' },
  ];
}

function withoutKey(data: Data, owner: Path): Replacement[] {
  const key = owner.at(-1);
  const from = typeof key === 'string' ? data.rangeOfKey(owner.slice(0, -1), key)?.start : undefined;
  const to = data.rangeOf(owner)?.end;
  if (from === undefined || to === undefined) return [];
  const feed = data.text[to - data.base] === '\n' ? 1 : 0;
  return [{ start: from, end: to + feed, text: '' }];
}

/** Words that YAML takes as they are, also within braces and brackets. */
const PLAIN = /^\p{L}[\p{L}\p{M}\d ._/()-]*(?<! )$/u;
/** Words that it takes for something else. */
const NO_WORDS = /^(?:true|false|null|yes|no|on|off)$/i;

/** A text in the place of another; undefined where that is written over several lines. */
export function textInstead(data: Data, path: Path, text: string): Replacement | undefined {
  const range = data.rangeOf(path);
  if (!range || /^[|>&!]|\n/.test(data.written(path) ?? '|')) return undefined;
  const isPlain = data.notation === 'yaml' && PLAIN.test(text) && !NO_WORDS.test(text);
  return { ...range, text: isPlain ? text : JSON.stringify(text) };
}
