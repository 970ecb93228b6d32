/** Characters that are not what they seem: decomposed letters, control and invisible ones, traces of old fonts. */

import { firstOfLines, lineEnd } from '../../lib/lines.ts';
import { A_LINE, A_PHRASE, codeName, quote, type Replacement } from '../finding.ts';
import type { Source } from '../source.ts';
import { findSpam } from '../style/spam.ts';
import { checkCodedText } from './coded-text.ts';
import { checkLeftKeys } from './left-keys.ts';
import { checkOddCharacters, plainSigns } from './odd-characters.ts';
import { checkOldFonts } from './old-fonts.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;
/** A joiner has its use within an emoji alone. */
export const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]|\u034F|\u17B4|\u17B5|[\u180B-\u180D]|\u200C|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Letters of other alphabets that look like ours, in a word of ours; those of formulas (µ, Ω, π) look like none. */
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυικχτꓐ-ꓽ]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Those that have one letter of ours to look like, each before it. */
const LIKE_OURS = new Map(
  [
    ...'аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwАAВBЕEНHІIКKМMОOРPСCТTХXУYЅSЈJΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvρpιiαa'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, foreign = '', ours = '']) => [foreign, ours] as const),
);

/**
 * @param unreadable part of the text in which Astro's reader refuses control characters: the front matter
 */
export function checkCharacters(source: Source, unreadable?: { start: number; end: number }): void {
  const { text } = source;
  // Nothing in ASCII is wrong here but control characters, and most data files are ASCII.
  checkControls(source, unreadable);
  checkComposition(source);
  checkInvisible(source);
  checkOddCharacters(source);
  checkLookAlikes(source);
  const betting = findSpam(text);
  if (betting) source.report(betting.problem, betting.at);
  const broken = text.indexOf('\uFFFD');
  if (broken !== -1) {
    source.report(
      {
        rule: 'broken-character',
        severity: 'warning',
        message: 'Có ký tự � là dấu vết của chữ bị hỏng khi chuyển bảng mã.',
        remedy: 'gõ lại chữ đó.',
      },
      broken,
    );
  }
  checkOldFonts(source, checkTcvn3(source));
  checkCodedText(source, unreadable?.end ?? Number.POSITIVE_INFINITY);
  checkLeftKeys(source);
}

function checkControls({ text, report }: Source, unreadable?: { start: number; end: number }): void {
  for (const {
    match: { index, 0: character },
  } of firstOfLines(text, CONTROL)) {
    const fatal = unreadable && index >= unreadable.start && index < unreadable.end;
    const message = `Có ký tự điều khiển ${codeName(character)}, thường sót lại khi dán từ Word.`;
    const remedy = 'xóa chữ ở chỗ này rồi gõ lại.';
    const severity = fatal ? 'error' : 'warning';
    const replacement = lineWithout(text, index, CONTROL, asShown);
    report({ rule: 'control-character', severity, message, remedy, replacement }, index);
  }
}

function checkInvisible({ text, report }: Source): void {
  for (const {
    match: { index, 0: character },
  } of firstOfLines(text, INVISIBLE)) {
    if (index === 0) continue;
    const message = DIRECTION.test(character)
      ? `Có ký tự đảo chiều chữ ${codeName(character)}, người đọc thấy chữ khác với máy.`
      : `Có ký tự vô hình ${codeName(character)}, người đọc không thấy nhưng tìm kiếm bị sai.`;
    const remedy = 'xóa chữ ở chỗ này rồi gõ lại.';
    const replacement = lineWithout(text, index, INVISIBLE, asShown);
    report({ rule: 'invisible-character', severity: 'warning', message, remedy, replacement }, index);
  }
}

/** The rest of a line with each of these characters as what a reader sees of it. */
function lineWithout(
  text: string,
  start: number,
  signs: RegExp,
  shown: (sign: string) => string,
): Replacement {
  const end = lineEnd(text, start);
  return { start, end, text: text.slice(start, end).replace(signs, shown) };
}

/** Word's line and page breaks, and letters without a shape, part words; Word's hyphen is one; the rest is nothing. */
const asShown = (sign: string): string => (BETWEEN_WORDS.includes(sign) ? ' ' : sign === '\u001E' ? '-' : '');

const BETWEEN_WORDS = '\u000B\u000C\u2028\u2029\u115F\u1160\u3164\uFFA0';

/** `xаmau` with a Cyrillic а: for a reader the commune's name, for a browser another's. */
function checkLookAlikes({ text, report }: Source): void {
  if (!FOREIGN.test(text)) return;
  let told = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (index < told) continue;
    const letter = FOREIGN.exec(word)?.[0];
    if (letter === undefined || !isMixed(word)) continue;
    told = lineEnd(text, index);
    const rest = text.slice(index, told);
    const ours = rest.replace(WORD, inOurLetters);
    const isOurs = ![...ours.matchAll(WORD)].some(([other]) => FOREIGN.test(other) && isMixed(other));
    report(
      {
        rule: 'look-alike',
        severity: 'warning',
        message: `Chữ ${quote(letter)} (${codeName(letter)}) trong ${quote(word, A_PHRASE)} thuộc bảng chữ khác, trông giống chữ của ta.`,
        remedy: isOurs ? `viết ${quote(ours, A_LINE)}.` : 'xóa rồi gõ lại cả từ.',
        replacement: isOurs ? { start: index, end: told, text: ours } : undefined,
      },
      index,
    );
  }
}

const isMixed = (word: string): boolean => /\p{Script=Latin}/u.test(word);

const inOurLetters = (word: string): string =>
  isMixed(word) ? [...word].map((sign) => LIKE_OURS.get(sign) ?? sign).join('') : word;

function checkComposition({ text, report }: Source): void {
  if (text.normalize('NFC') === text) return;
  const words = [...text.matchAll(/\S+/g)].filter(({ 0: word }) => {
    const plain = plainSigns(word);
    return plain.normalize('NFC') !== plain;
  });
  const [first] = words;
  // The others are told as the signs that they are.
  if (!first) return;
  // What is not within a word stands between two: a mark after a space.
  const [word] = first;
  const places = words.length > 1 ? `, tất cả ${words.length} từ` : '';
  report(
    {
      rule: 'unicode-nfc',
      message: `Từ ${quote(word.normalize('NFC'))} viết bằng dấu rời (Unicode tổ hợp)${places}.`,
      remedy: 'chuyển cả tệp sang Unicode dựng sẵn (bộ gõ, ví dụ UniKey, có công cụ chuyển mã), hoặc gõ lại.',
      replacement: { start: 0, end: text.length, text: text.normalize('NFC') },
    },
    first.index,
  );
}

/** Letters of TCVN3 as a Unicode reader sees them; the ones here are never letters of Vietnamese Unicode text. */
const TCVN3 = /(?<=[A-Za-zµ¸¶·¹¨©ª«¬\u00AD®À-ÿ])[µ¸¶·¹¨©ª«¬\u00AD]|®(?=[A-Za-zµ¸¶·¹¨©ª«¬\u00ADÀ-ÿ])/g;
/** Those that text of today has no use for inside a word; the others also come as a dot, a hyphen hint, a footnote. */
const TELLING = /[µ¸¶¨©ª«¬]/;

/** @returns whether it is told */
function checkTcvn3({ text, report }: Source): boolean {
  if (!TELLING.test(text)) return false;
  const lines: { offset: number; line: string }[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const residues = line.match(TCVN3) ?? [];
    if (residues.length >= 3 && residues.some((residue) => TELLING.test(residue)))
      lines.push({ offset, line });
    offset += line.length + 1;
  }
  const [first] = lines;
  if (!first) return false;
  const start = Math.max(0, first.line.search(TCVN3));
  const from = first.line.lastIndexOf(' ', start) + 1;
  report(
    {
      rule: 'tcvn3',
      message: `Chữ viết bằng bảng mã TCVN3 (phông .VnTime): ${quote(first.line.slice(from), A_PHRASE)}${lines.length > 1 ? `, tất cả ${lines.length} dòng` : ''}.`,
      remedy: 'chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.',
    },
    first.offset + from,
  );
  return true;
}
