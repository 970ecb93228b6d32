/**
 * Lines of the years before Unicode, in TCVN3 or VNI, of which no font tells. A line is decoded as a whole or not at all:
 * only where all that it holds is of the table, and the words are ours then.
 */
import { inUnicode } from './old-letters.ts';
import { isSyllable } from './syllable.ts';

/** What stands in a word of each: letters of ASCII among those of the table. */
const TCVN3_WORD =
  /[A-Za-zĐ\u00A1-\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00C6-\u00CC\u00CE-\u00D8\u00DC-\u00DF\u00E1-\u00EF\u00F1-\u00FE]+/g;
const VNI_WORD = /[A-Za-z\u00C0-\u00FF]+/g;

/** How many words of a line, and no less than a quarter, must be none as they stand and be some when they are decoded. */
const LEAST = 2;

/** @returns what a line of TCVN3 says; undefined where it is none, or not without a doubt */
export const fromTcvn3 = (line: string): string | undefined =>
  decoded(line, TCVN3_WORD, (word) => {
    // The check has read the é of the table, which is the Ð of Iceland, as Đ.
    const read = inUnicode(word.replaceAll('Đ', '\u00D0'), '.VnTime');
    // The table has tones on small letters alone: "THµNH PHè".
    return /[A-Z].?[A-Z]/.test(word) && !/[a-z]/.test(word) ? read.toUpperCase() : read;
  });

/** @returns what a line of VNI says; undefined where it is none, or not without a doubt */
export const fromVni = (line: string): string | undefined =>
  decoded(line, VNI_WORD, (word) => inUnicode(word, 'VNI-Times'));

function decoded(line: string, words: RegExp, read: (word: string) => string): string | undefined {
  // A letter that no such table has is of today.
  if (/[\u0100-\u010F\u0111-\u024F\u1E00-\u1EFF]|\p{M}/u.test(line)) return undefined;
  const told = new Set<string>();
  let odd = 0;
  let isAll = true;
  const right = line.replace(words, (word) => {
    if (/^[A-Za-z]+$/.test(word)) return word;
    const meant = read(word);
    odd += 1;
    if (!isSyllable(meant)) isAll = false;
    else if (/[A-Za-z]/.test(word) && !isSyllable(word)) told.add(word);
    return meant;
  });
  return isAll && told.size >= LEAST && told.size * 4 >= odd && !LEFT.test(right) ? right : undefined;
}

/** Signs of the tables that no text of ours holds. */
const LEFT = /[¨©ª¬®µ¶¸¹¦§](?=\p{L})|(?<=\p{L})[¨©ª¬®µ¶¸¹¦§]/u;
