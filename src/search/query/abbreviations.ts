/** Short forms and what they stand for, from the site's own list and from where its texts define them. */
import { fold } from '../../lib/text.ts';
import { foldedPhrase, type Syllable, syllablesOf } from './syllables.ts';

export interface Abbreviation {
  readonly short: string;
  readonly full: readonly string[];
}

/** Ways to write what stands at one place of a query. */
export interface Expansion {
  /** How many syllables of the query it stands for. */
  readonly length: number;
  readonly others: readonly (readonly Syllable[])[];
}

export interface Abbreviations {
  /** The longest short or full form that begins at a syllable, with its other forms. */
  at(syllables: readonly Syllable[], from: number): Expansion | undefined;
}

export function abbreviationsOf(rows: readonly Abbreviation[]): Abbreviations {
  const forms = new Map<string, Map<string, Syllable[]>>();
  let longest = 0;
  for (const { short, full } of rows) {
    const all = [short, ...full].map(syllablesOf).filter((words) => words.length > 0);
    for (const [place, words] of all.entries()) {
      longest = Math.max(longest, words.length);
      const others = forms.get(foldedPhrase(words)) ?? new Map<string, Syllable[]>();
      // A full form stands for its short one, not for the other things the short one may mean.
      for (const other of place === 0 ? all.slice(1) : all.slice(0, 1))
        others.set(foldedPhrase(other), other);
      forms.set(foldedPhrase(words), others);
    }
  }
  /** "Tòa án nhân dân tối cao" is also written "TAND tối cao". */
  const withShortStart = (words: readonly Syllable[]): Syllable[][] => {
    const found: Syllable[][] = [];
    for (let length = 2; length < words.length; length += 1) {
      for (const other of forms.get(foldedPhrase(words.slice(0, length)))?.values() ?? []) {
        if (other.length < length) found.push([...other, ...words.slice(length)]);
      }
    }
    return found;
  };
  return {
    at(syllables, from) {
      for (let length = Math.min(longest, syllables.length - from); length > 0; length -= 1) {
        const words = syllables.slice(from, from + length);
        const others = forms.get(foldedPhrase(words));
        if (!others || others.size === 0) continue;
        return { length, others: [...others.values(), ...withShortStart(words)] };
      }
      return undefined;
    },
  };
}

// Capitals, perhaps in two parts: UBND, NĐ-CP.
const SHORT = '[\\p{Lu}Đ][\\p{L}&.-]{1,11}';
// "Ủy ban nhân dân (UBND)", "Ủy ban nhân dân (gọi tắt là UBND)".
const SHORT_IN_BRACKETS = new RegExp(
  `\\((?:(?:sau đây |dưới đây )?(?:gọi|viết) tắt(?: là)?:? )?[“"]?(${SHORT})[”"]?\\)`,
  'gu',
);
// "UBND (Ủy ban nhân dân)".
const FULL_IN_BRACKETS = new RegExp(`(?<![\\p{L}\\d])(${SHORT}) \\(([\\p{L} ,-]{4,100})\\)`, 'gu');
/** As far before the brackets as a name may begin. */
const LONGEST_FULL = 120;

/** The definitions in a text: a short form beside words whose initials are its letters. */
export function definedIn(given: string): Abbreviation[] {
  const text = given.normalize('NFC');
  const before = [...text.matchAll(SHORT_IN_BRACKETS)].map(({ index: end, 1: short = '' }) => {
    const sentence =
      text
        .slice(Math.max(0, end - LONGEST_FULL), end)
        .split(/[.;:()\n]/)
        .at(-1) ?? '';
    return { short, words: syllablesOf(sentence).slice(-lettersOf(short).length), sentence };
  });
  const inside = [...text.matchAll(FULL_IN_BRACKETS)].map(({ 1: short = '', 2: sentence = '' }) => {
    return { short, words: syllablesOf(sentence), sentence };
  });
  return [...before, ...inside].flatMap(({ short, words, sentence }) => {
    const letters = lettersOf(short);
    const capitals = short.replace(/[^\p{Lu}]/gu, '').length;
    const [first, last] = [words[0], words.at(-1)];
    if (capitals < 2 || capitals < letters.length - 1 || words.length < 2 || !first || !last) return [];
    if (words.map(({ folded }) => folded[0]).join('') !== letters) return [];
    return [{ short, full: [sentence.slice(first.start, last.end)] }];
  });
}

const lettersOf = (short: string): string => fold(short).replace(/[^a-z]/g, '');

/** One row a short form: the list's own first, then what the texts define, a meaning once however it is written. */
export function mergeAbbreviations(...sources: readonly (readonly Abbreviation[])[]): Abbreviation[] {
  const rows = new Map<string, { short: string; full: Map<string, string> }>();
  for (const { short, full } of sources.flat()) {
    const row = rows.get(short) ?? { short, full: new Map() };
    for (const form of full) {
      const meaning = foldedPhrase(syllablesOf(form));
      if (!row.full.has(meaning)) row.full.set(meaning, form);
    }
    rows.set(short, row);
  }
  return [...rows.values()].map(({ short, full }) => ({ short, full: [...full.values()] }));
}
