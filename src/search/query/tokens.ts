/** The words of a query as they were typed: keystrokes that were left in, points between letters, parts of a number. */

import { fromKeystrokes } from '../../lib/keystrokes.ts';
import { fold } from '../../lib/text.ts';
import { exactForm, type Syllable, syllablesOf } from './syllables.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A syllable of the query; where it was made of keystrokes, with what these are word for word. */
export interface Token extends Syllable {
  readonly keys?: readonly Syllable[] | undefined;
}

const ALONE = ['(?<![\\p{L}\\p{M}\\p{Nd}/-])', '(?![\\p{L}\\p{M}\\p{Nd}/-])'] as const;
/** Letters with digits among them, as VNI has them: `nu7o7c1`. */
const KEYED = new RegExp(`${ALONE[0]}\\p{L}[\\p{L}\\p{M}]*[1-9][\\p{L}\\p{M}1-9]*${ALONE[1]}`, 'gu');
/** A short form with a point after each letter: `u.b.n.d`. */
const POINTED = new RegExp(`${ALONE[0]}\\p{L}(?:\\.\\p{L})+${ALONE[1]}`, 'gu');

/**
 * @param start of the part in the query's text, from which places are counted
 * @param vocabulary tells which keystrokes make a word; without it none do
 */
export function tokensOf(part: string, start: number, vocabulary: Vocabulary | undefined): Token[] {
  const syllables = syllablesOf(part);
  const meant = [
    ...[...part.matchAll(POINTED)].map((match) => ({ match, word: match[0].replaceAll('.', '') })),
    // Many a name ends in a digit: it is a keystroke where the site has the word that it makes.
    ...[...part.matchAll(KEYED)].flatMap((match) => {
      const word = /\p{L}.*\p{L}/u.test(match[0]) ? fromKeystrokes(match[0]) : undefined;
      return word && (vocabulary?.pagesWith(fold(word)) ?? 0) > 0 ? [{ match, word }] : [];
    }),
  ];
  const tokens: Token[] = [];
  for (const syllable of syllables) {
    const own = meant.find(
      ({ match }) => syllable.start >= match.index && syllable.end <= match.index + match[0].length,
    );
    if (!own) tokens.push(syllable);
    else if (syllable.start === own.match.index) {
      const end = own.match.index + own.match[0].length;
      const keys = syllables.filter((each) => each.start >= syllable.start && each.end <= end);
      const exact = exactForm(own.word);
      tokens.push({ folded: fold(exact), exact, start: syllable.start, end, keys });
    }
  }
  return tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
}

/** Which syllables belong to a number or an address: what is joined without a space, and has a digit or an @ in it. */
export function codesIn(tokens: readonly Token[], text: string): boolean[] {
  const codes: boolean[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && /^[/@._:&-]?$/.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start)))
      to += 1;
    const joined = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    const isCode = to > from + 1 && (/[\d@]/.test(joined) || /\p{L}\.\p{L}/u.test(joined));
    for (; from < to; from += 1) codes.push(isCode);
  }
  return codes;
}
