/** The ways in which a text may write what one word of a query asks for. */
import { fold } from '../../lib/text.ts';
import { fromKeystrokes } from './keystrokes.ts';
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
  const guesses = vocabulary ? guessesFor(token, last, vocabulary) : [];
  return { forms: [typed, ...guesses], guessed: guesses.length > 0 };
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
