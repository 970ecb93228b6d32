/**
 * The form in which a text goes into the index, and back.
 *
 * Pagefind parts words at spaces, strips ASCII punctuation from them and folds accents, but takes đ for a letter of its
 * own, leaves other punctuation on its word and counts a lone dash as a word. So that its words are exactly our
 * syllables, one position each, the text is written thus, and can be read back as it was:
 *
 * - đ is ḍ, which Vietnamese does not use and Pagefind folds to d;
 * - a word ends in `_`, which Pagefind keeps: a search finds words that begin as asked, and so exactly this one;
 * - the tone stands where the newer spelling puts it, `~;` after the word telling where it was not so;
 * - other punctuation is ASCII after a `~`; `~` before a space is a space that was not there, as in `42/2022`. (Pagefind
 *   gives every kind of white space back as this one.)
 * - a space before a lone sign is `~:`, so that the sign is part of the word before it;
 * - a space at which a title does not break is `~^ ` where it parts two words, else `~}`.
 */
import { withOurD } from '../../lib/text.ts';
import { WORD, withNewerTone, withOlderTone } from '../query/syllables.ts';

/** The parts of a page's text, by their weight in ranking. */
export interface IndexedText {
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/** In a title, where no line should end: answers show it as the page does. */
export const KEPT_SPACE = '\u00A0';
const KEPT = '~^ ';
const KEPT_SIGN = '~}';
const JOINT = '~ ';
const FIELD = '~|';
const END = '_';

const SIGNS: Readonly<Record<string, string>> = {
  _: '~!',
  '“': '~"',
  '”': "~'",
  '‘': '~`',
  '’': '~,',
  '…': '~.',
  '–': '~-',
  '—': '~=',
  '«': '~<',
  '»': '~>',
  '•': '~*',
  [KEPT_SPACE]: KEPT_SIGN,
};
const SIGN_OF = new Map(Object.entries(SIGNS).map(([sign, code]) => [code, sign]));
/** Digits of a code point without a letter or digit, which would be a word. */
const OCTAL = '!#$%&*+;';

export function toIndexForm(text: IndexedText): string {
  const fields = [text.title, text.description, text.body].map(encode);
  // A mark that stands alone would count as a word: it clings to the word before it.
  return fields.reduce((whole, field) => `${whole}${FIELD}${field === '' ? '' : ` ${field}`}`);
}

export function fromIndexForm(content: string): IndexedText {
  const [title = '', description = '', body = ''] = content.split(FIELD).map((field) => decode(field).trim());
  return { title, description, body };
}

function encode(value: string): string {
  const text = withOurD(value)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\S\u00A0]+/g, ' ')
    .trim();
  let out = '';
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    out += encodeBetween(text.slice(end, match.index), end === 0) + encodeWord(match[0]);
    end = match.index + match[0].length;
  }
  return out + encodeBetween(text.slice(end), true);
}

function encodeWord(word: string): string {
  const newer = withNewerTone(word);
  return newer.replaceAll('đ', 'ḍ').replaceAll('Đ', 'Ḍ') + END + (newer === word ? '' : '~;');
}

/** What stands between two words; the last space parts them, or a joint where there was none. */
function encodeBetween(between: string, edge: boolean): string {
  const signs = [...between].map(encodeSign).join('');
  if (edge) return signs.replaceAll(' ', '~:');
  const [last, lastKept] = [signs.lastIndexOf(' '), signs.lastIndexOf(KEPT_SIGN)];
  if (last < 0 && lastKept < 0) return signs + JOINT;
  if (last > lastKept) return signs.slice(0, last).replaceAll(' ', '~:') + signs.slice(last);
  return signs.slice(0, lastKept).replaceAll(' ', '~:') + KEPT + signs.slice(lastKept + KEPT_SIGN.length);
}

function encodeSign(sign: string): string {
  const code = SIGNS[sign];
  if (code) return code;
  if (/[ -}]/.test(sign)) return sign;
  const digits = (sign.codePointAt(0) ?? 0).toString(8);
  return `~(${[...digits].map((digit) => OCTAL[Number(digit)]).join('')})`;
}

function decode(content: string): string {
  return content
    .replaceAll('ḍ', 'đ')
    .replaceAll('Ḍ', 'Đ')
    .replaceAll(KEPT, KEPT_SPACE)
    .replaceAll(JOINT, '')
    .replace(/(?<![\p{L}\p{M}])([\p{L}\p{M}]+)_~;/gu, (_, word: string) => withOlderTone(word))
    .replaceAll(END, '')
    .replace(/~\(([!#$%&*+;]{1,7})\)|~[^(]/g, (code, digits: string | undefined) => {
      if (digits !== undefined) {
        const octal = [...digits].map((digit) => OCTAL.indexOf(digit)).join('');
        return String.fromCodePoint(Number.parseInt(octal, 8) || 0x20);
      }
      return code === '~:' ? ' ' : (SIGN_OF.get(code) ?? code);
    });
}

/** A word as it is asked of the index. */
export const indexTerm = (word: string): string => word.replaceAll('đ', 'ḍ') + END;
