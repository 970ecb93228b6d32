/** The ways in which a text may write what one word of a query asks for. */

import { fromKeystrokes } from '../../lib/keystrokes.ts';
import { fold } from '../../lib/text.ts';
import type { Expansion } from './abbreviations.ts';
import { otherGroupings } from './numbers.ts';
import type { Form, FormKind, Unit, Word } from './query.ts';
import { exactForm, isMarked, type Syllable } from './syllables.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words that an unknown word is taken for: the next would be more far-fetched, and each may cost a piece of the index. */
const MOST_GUESSES = 8;

export const wordOf = (syllable: Syllable): Word => ({
  folded: syllable.folded,
  exact: isMarked(syllable) ? syllable.exact : undefined,
});

/** Places within a word are told in these parts of it, which floating numbers hold exactly. */
const PARTS = 16;

/**
 * Another way to write several words of the query, as a form of one of them. Each word of the query stays a unit of its
 * own, so that a page that has them otherwise ("phòng cháy và chữa cháy") is found as well.
 */
export function spanForm(
  kind: FormKind,
  other: readonly Syllable[],
  own: readonly Syllable[],
  at: number,
): Form {
  let same = 0;
  while (
    same < Math.min(own.length, other.length) - 1 &&
    own.at(-1 - same)?.folded === other.at(-1 - same)?.folded
  ) {
    same += 1;
  }
  const [short, long] = [other.length - same, own.length - same];
  const place = (word: number) =>
    word > long ? short + word - long : Math.round((PARTS * word * short) / long) / PARTS;
  const start = place(at);
  return { kind, words: other.map(wordOf), span: { start, length: place(at + 1) - start } };
}

export function formsOf(
  token: Token,
  last: boolean,
  vocabulary: Vocabulary | undefined,
): Pick<Unit, 'forms' | 'guessed'> {
  if (token.keys) {
    const typed: Form = { kind: 'typed', words: token.keys.map(wordOf) };
    const meant: Form = { kind: 'spelling', words: [{ folded: token.folded, exact: token.exact }] };
    return { forms: [typed, meant], guessed: false };
  }
  const word = wordOf(token);
  const typed: Form = { kind: 'typed', words: [last ? { ...word, prefix: true } : word] };
  if (/^\d+$/.test(token.folded)) {
    const others = otherGroupings(token.folded).map(
      (groups): Form => ({ kind: 'number', words: groups.map((folded) => ({ folded })) }),
    );
    return { forms: [typed, ...others], guessed: false };
  }
  if (!vocabulary) return { forms: [typed], guessed: false };
  const guesses = guessesFor(token, last, vocabulary);
  const others = guesses.length > 0 ? guesses : inTwo(token.folded, vocabulary);
  return { forms: [typed, ...others], guessed: guesses.length > 0 };
}

/** A syllable of Vietnamese has its vowels in one piece: what has them in several is no word of one syllable. */
const SEVERAL_SYLLABLES = /^(?=[a-z]{4,14}$)[a-z]*[aeiouy][^aeiouy]+[aeiouy]/;
const HAS_VOWEL = /[aeiouy]/;

/** A word in one that the site may write in two parts: "Wi-Fi" for "wifi". */
function inTwo(word: string, { pagesWith }: Vocabulary): Form[] {
  if (!SEVERAL_SYLLABLES.test(word)) return [];
  const found: Form[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => HAS_VOWEL.test(part) && pagesWith(part) > 0))
      found.push({ kind: 'joined', words: parts.map((folded) => ({ folded })) });
  }
  return found.slice(0, MOST_GUESSES);
}

/** What stands between two parts of one word: a hyphen of whatever length, or what is typed for it. */
const JOINT = /^[-.\u2010-\u2014_·]$/;

/** The same the other way: "wifi" for "Wi-Fi", where the site has it so. */
export function inOneAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  vocabulary: Vocabulary | undefined,
): Expansion | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second || !JOINT.test(text.slice(first.end, second.start))) return undefined;
  const folded = first.folded + second.folded;
  if (!SEVERAL_SYLLABLES.test(folded) || !vocabulary?.pagesWith(folded)) return undefined;
  return { length: 2, others: [[{ folded, exact: folded, start: first.start, end: second.end }]] };
}

/** What a word unknown to the site may have been meant to be. */
function guessesFor(syllable: Syllable, last: boolean, vocabulary: Vocabulary): Form[] {
  const { folded } = syllable;
  if (vocabulary.pagesWith(folded) > 0) return [];
  if (last && vocabulary.startingWith(folded, 1).length > 0) return [];
  return spellings(syllable, vocabulary);
}

/** Other words of the site that the keys typed may have meant, the most likely first. */
function spellings(syllable: Pick<Syllable, 'folded' | 'exact'>, vocabulary: Vocabulary): Form[] {
  const found = new Map<string, Word>();
  const meant = fromKeystrokes(syllable.exact);
  if (meant && vocabulary.pagesWith(fold(meant)) > 0) {
    found.set(fold(meant), { folded: fold(meant), exact: exactForm(meant) });
  }
  if (/^[a-z]{2,14}$/.test(syllable.folded)) {
    for (const near of vocabulary.near(syllable.folded)) {
      if (found.size >= MOST_GUESSES) break;
      if (!found.has(near)) found.set(near, { folded: near });
    }
  }
  return [...found.values()].map((word): Form => ({ kind: 'spelling', words: [word] }));
}
