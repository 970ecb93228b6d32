/** The number of a point as its list shows it: `3.`, `a)`, `Điều 2.`, `1.1.`. */
import type { Item } from './text.ts';

/** How the number of one level is written. */
export interface LevelForm {
  /** Word's name of it. */
  readonly format: string;
  /** `%1` stands for the number of the first level. */
  readonly pattern: string;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let [left, written] = [Math.min(number, 4999), ''];
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      written += sign;
      left -= value;
    }
  }
  return written;
}

/** a … z, aa, bb, as Word counts. */
const letter = (number: number): string =>
  number < 1
    ? ''
    : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(10, Math.ceil(number / 26)));

function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(number);
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/**
 * @param numbers of the levels down to this one
 * @param forms of the levels down to this one
 */
export function signOf(numbers: readonly number[], forms: readonly LevelForm[]): Item['sign'] {
  const own = forms.at(-1);
  const number = numbers.at(-1) ?? 1;
  if (!own || own.format === 'bullet') return 'bullet';
  if (own.format === 'none' && !own.pattern.includes('%')) return own.pattern.trim() || 'bullet';
  // What Markdown counts by itself; from 1000 on the site reads a year.
  if (own.format === 'decimal' && /^%\d\.?$/.test(own.pattern) && number >= 0 && number < 1000) return number;
  return own.pattern
    .replace(/%(\d)/g, (_, level: string) =>
      written(numbers[Number(level) - 1] ?? 1, forms[Number(level) - 1]?.format ?? 'decimal'),
    )
    .trim();
}
