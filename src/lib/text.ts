/** Vietnamese text: folding, sorting, cutting. */

const MARKS = /\p{M}+/gu;

/** The marks of the five tones, as a class of an expression. */
export const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';

/** The Icelandic Ð, which some keyboards and fonts give for Đ: alike to the eye, another letter to a machine. */
export const withOurD = (value: string): string => value.replaceAll('\u00d0', 'Đ').replaceAll('\u00f0', 'đ');

/** Lower case without accents: `Đường lối` → `duong loi`. */
export function fold(value: string): string {
  // Marks go first and last: to put thousands of them in order takes their square in time.
  return value
    .replace(MARKS, '')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();
}

/** An ASCII slug: `Nông thôn mới` → `nong-thon-moi`; empty when nothing is left. */
export function slugify(value: string): string {
  return fold(value)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

// The mark lets the browser's scripts, which take `fold` alone, do without it.
const collator = /* @__PURE__ */ new Intl.Collator('vi', { numeric: true });

/** Order of two strings in the Vietnamese alphabet. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Order of two strings by their codes: for names on addresses and the like, the same on every machine. */
export const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** None of its letters has a mark or is of another script. */
export const isAscii = (value: string): boolean => !/\P{ASCII}/u.test(value);

/** A text that was cut, without the half of a character outside the basic plane, which is two units. */
export const wholeCharacters = (cut: string): string => cut.replace(/[\uD800-\uDBFF]$/, '');

/** Where a clause ends: a mark with a space behind it, closing quotation marks and brackets between the two. */
const CLAUSE_END = /[,;:.!?…–][”"’»)\]]*(?= )|[”»)](?= )/g;
/** Where a sentence ends, and not an abbreviation: `huyện. `, not `TP. `. */
const SENTENCE_END = /(?:\p{Ll}{2}|\p{N}|[”"’»)])[.!?…][”"’»)]*$/u;

/** No bracket and no quotation is left open. */
const isClosed = (text: string): boolean =>
  text.lastIndexOf('(') <= text.lastIndexOf(')') && text.lastIndexOf('“') <= text.lastIndexOf('”');

/**
 * The beginning of a text: whole sentences if they fill half of the room, else up to the last clause that does, else to
 * the last word. An ellipsis says where a sentence was left out.
 * @param max length in UTF-16 units, the ellipsis included
 */
export function excerpt(value: string, max: number): string {
  const plain = value.replace(/\s+/g, ' ').trim();
  if (plain.length <= max) return plain;
  const ends = [...plain.slice(0, max + 1).matchAll(CLAUSE_END)].map((end) => end.index + end[0].length);
  const clauses = ends.filter((end) => end * 2 >= max).map((end) => plain.slice(0, end));
  const sentence = clauses.findLast((clause) => SENTENCE_END.test(clause));
  if (sentence) return sentence;
  const lastSpace = plain.lastIndexOf(' ', max - 1);
  const clause = clauses.findLast((one) => one.length < max && isClosed(one));
  const cut = clause ?? plain.slice(0, lastSpace > 0 ? lastSpace : max - 1);
  return `${wholeCharacters(cut).replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/, '')}…`;
}

// Control characters, which XML 1.0 forbids and Word leaves behind, and characters without a width that only
// mislead: soft hyphens, zero-width spaces, byte order marks, changes of direction.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

// Word's line and page breaks within a paragraph: words stand on both sides of them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
const BREAKS = /[\u000B\u000C\u0085]/g;

/** A letter of Vietnamese has two marks, one of any language hardly four; towers of them cover the lines around. */
const TOWERS = /(\p{M}{8})\p{M}+/gu;

/** Letters in one piece (NFC). To put a tower of thousands of marks in order would take their square in time. */
export const composed = (value: string): string => value.replace(TOWERS, '$1').normalize('NFC');

/**
 * Text without control and invisible characters: they break feeds and mislead readers.
 * One that parts words becomes a space, the others go without a trace.
 */
export function withoutControls(value: string): string {
  return value.replace(BREAKS, ' ').replace(INVISIBLE, '').replace(TOWERS, '$1');
}

/** Words in a text, for reading time and the like: a Vietnamese syllable is one. */
export function countSyllables(value: string): number {
  return value.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
