/**
 * What search takes for a word: a Vietnamese syllable, a number, a foreign word.
 *
 * Every syllable has two forms. `folded` is lower case without any mark; `exact` is lower case with its marks, the tone
 * always where the newer spelling puts it (hoà, thuỷ), so that both spellings are one.
 */
import { fold, TONE, withOurD } from '../../lib/text.ts';

export interface Syllable {
  readonly folded: string;
  readonly exact: string;
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Letters or digits: `15kg` is two words, since it is written in one and in two. */
export const WORD = /\p{Nd}+|[\p{L}\p{M}]+/gu;

// Vietnamese has some seven thousand syllables: nearly every word was met before.
const forms = new Map<string, Pick<Syllable, 'folded' | 'exact'>>();
const MOST_FORMS = 20_000;

function formsOf(word: string): Pick<Syllable, 'folded' | 'exact'> {
  const before = forms.get(word);
  if (before) return before;
  const exact = exactForm(word);
  const made = { exact, folded: fold(exact) };
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(word, made);
  return made;
}

/** The syllables of a text in NFC, in their order. */
export function syllablesOf(text: string): Syllable[] {
  const found: Syllable[] = [];
  for (const match of text.matchAll(WORD)) {
    const { folded, exact } = formsOf(match[0]);
    // A mark without a letter under it is no word.
    if (folded !== '') found.push({ folded, exact, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Syllables as one text that is the same however they were written. */
export const foldedPhrase = (syllables: readonly Pick<Syllable, 'folded'>[]): string =>
  syllables.map(({ folded }) => folded).join(' ');

/** Lower case, NFC, tone where the newer spelling puts it. */
export function exactForm(word: string): string {
  return withNewerTone(withOurD(word).normalize('NFC').toLowerCase());
}

/** Whether the reader typed a mark, and so means this very form. */
export const isMarked = (syllable: Pick<Syllable, 'folded' | 'exact'>): boolean =>
  syllable.folded !== syllable.exact;

// Open syllables in oa, oe, uy are where the two spellings part; "qúa" is a slip of the keyboard.
const MAY_BE_OLDER = /[^ -~][aey]$/iu;
const OLDER = new RegExp(`^(.*)(o|u)(${TONE})(a|e|y)$`, 'iu');
const NEWER = new RegExp(`^(.*)(o|u)(a|e|y)(${TONE})$`, 'iu');
const parted = (first: string, second: string, before: string) =>
  (first.toLowerCase() === 'o' && second.toLowerCase() !== 'y') ||
  (first.toLowerCase() === 'u' && (second.toLowerCase() === 'y' || before.toLowerCase().endsWith('q')));

/** `hòa` → `hoà`, `thủy` → `thuỷ`; anything else as it is. */
export function withNewerTone(word: string): string {
  if (!MAY_BE_OLDER.test(word)) return word;
  const match = OLDER.exec(word.normalize('NFD'));
  if (!match) return word;
  const [, before = '', first = '', tone = '', second = ''] = match;
  return parted(first, second, before) ? `${before}${first}${second}${tone}`.normalize('NFC') : word;
}

/** `hoà` → `hòa`, `thuỷ` → `thủy`: the way back. */
export function withOlderTone(word: string): string {
  const match = NEWER.exec(word.normalize('NFD'));
  if (!match) return word;
  const [, before = '', first = '', second = '', tone = ''] = match;
  return parted(first, second, before) ? `${before}${first}${tone}${second}`.normalize('NFC') : word;
}
