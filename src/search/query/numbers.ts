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
    (to === at || BETWEEN.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start)))
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
    !/[^\d.]/.test(text.slice(first.start, last.end));
  if (!isThousands && !isTelephone(digits)) return undefined;
  const typed = groups.map(({ folded }) => folded).join(' ');
  const written = [[digits], ...(isTelephone(digits) ? otherGroupings(digits) : [])];
  const place = { start: first.start, end: last.end };
  return {
    length: groups.length,
    others: written
      .filter((words) => words.join(' ') !== typed)
      .map((words) => words.map((folded) => ({ folded, exact: folded, ...place }))),
  };
}

/** What stands between the digits of a number as people write it: `0220-374-0001`, `(0220) 374 0001`. */
const BETWEEN = /^[\s.,()/\u2010-\u2014-]{1,3}$/;

const isTelephone = (digits: string): boolean => /^0\d{8,10}$/.test(digits);

/** A telephone number with the code of the country, as it is dialled within. */
const atHome = (digits: string): string => digits.replace(/^(?:00)?84(?=[235789]\d{8,9}$)/, '0');

/** How many digits stand in each group of a telephone number but its last, by how many there are. */
const TELEPHONE: Readonly<Record<number, readonly (readonly number[])[]>> = {
  10: [[4, 3], [3, 3], [4, 2, 2], [4], [3], [2, 4], [4, 2], [4, 4], [3, 3, 2], [3, 2, 2], [2, 2, 2, 2]],
  11: [[4, 3], [4, 4], [4, 1, 3], [4, 2, 2], [5, 3], [3, 4], [4], [5], [3], [3, 4, 2], [4, 3, 2], [5, 2, 2]],
};

/** The same of a number behind the code of the country, where the nought before it goes. */
const ABROAD: Readonly<Record<number, readonly (readonly number[])[]>> = {
  10: [[], [3, 3]],
  11: [[], [3, 3], [3]],
};

/** @param lengths of the groups; what is left is the last */
function parted(digits: string, lengths: readonly number[]): string[] {
  let from = 0;
  const groups = lengths.map((length) => {
    from += length;
    return digits.slice(from - length, from);
  });
  return [...groups, digits.slice(from)];
}

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
    const rest = digits.slice(1);
    return [
      ...(TELEPHONE[digits.length] ?? []).map((lengths) => parted(digits, lengths)),
      ...(ABROAD[digits.length] ?? []).map((lengths) => ['84', ...parted(rest, lengths)]),
      ...(ABROAD[digits.length] ? [[`84${rest}`]] : []),
    ];
  }
  const isLarge = /^[1-9]\d{3,8}$/.test(digits) && !isYear(digits);
  return isLarge ? [formatInteger(Number(digits)).split('.')] : [];
}
