/** Numbers are written in one or in groups of digits, with a nought before them or without. */
import { formatInteger } from '../../lib/numbers.ts';
import { isYear } from '../../lib/year.ts';
import type { Expansion } from './abbreviations.ts';
import type { Token } from './tokens.ts';

/** The number in groups that begins at a word of the query, `0220 374 0001` or `3.000`, as it is written in one. */
export function wholeNumberAt(tokens: readonly Token[], at: number, text: string): Expansion | undefined {
  let to = at;
  while (
    /^\d+$/.test(tokens[to]?.folded ?? '') &&
    (to === at || /^[ .]$/.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start)))
  ) {
    to += 1;
  }
  const groups = tokens.slice(at, to);
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last || groups.length < 2) return undefined;
  const digits = atHome(groups.map(({ folded }) => folded).join(''));
  const isThousands =
    groups.slice(1).every(({ folded }) => folded.length === 3) &&
    first.folded.length <= 3 &&
    !/\s/.test(text.slice(first.start, last.end));
  if (!isThousands && !isTelephone(digits)) return undefined;
  const whole = { folded: digits, exact: digits, start: first.start, end: last.end };
  return { length: groups.length, others: [[whole]] };
}

const isTelephone = (digits: string): boolean => /^0\d{8,10}$/.test(digits);

/** A telephone number with the code of the country, as it is dialled within. */
const atHome = (digits: string): string => digits.replace(/^84(?=[235789]\d{8,9}$)/, '0');

/** Ways to part the digits of a telephone number. */
const TELEPHONE = [
  /^(\d{4})(\d{3})(\d{3,4})$/,
  /^(\d{3})(\d{3})(\d{4})$/,
  /^(\d{4})(\d{4})(\d{3})$/,
  /^(\d{4})(\d)(\d{3})(\d{3})$/,
  /^(\d{5})(\d{3})(\d{3})$/,
  /^(\d{3})(\d{4})(\d{4})$/,
  /^(\d{4})(\d{2})(\d{2})(\d{2})$/,
  /^(\d{4})(\d{6,7})$/,
  /^(\d{5})(\d{6})$/,
];

/**
 * Other ways to write a number, each as its groups of digits: `2` (in `2/2012`) and `02` are one, so are `3000` and
 * `3.000`, `0220374001` and `0220 374 001`, `84912345678` and `0912345678`.
 */
export function otherGroupings(digits: string): string[][] {
  if (/^0\d$/.test(digits)) return [[digits.slice(1)]];
  if (/^\d$/.test(digits)) return [[`0${digits}`]];
  const home = atHome(digits);
  if (home !== digits) return [[home], ...otherGroupings(home)];
  if (isTelephone(digits)) {
    return TELEPHONE.flatMap((parts) => {
      const groups = parts.exec(digits)?.slice(1);
      return groups ? [groups] : [];
    });
  }
  const isLarge = /^[1-9]\d{3,8}$/.test(digits) && !isYear(digits);
  return isLarge ? [formatInteger(Number(digits)).split('.')] : [];
}
