/** Letters of old code tables, and of a wrong one, where there are too few for the rule of whole lines. */
import { lineAt, lineFrom } from '../../lib/lines.ts';
import { A_PHRASE, codeName, type Problem, quote } from '../finding.ts';
import type { Source } from '../source.ts';

/** Signs of TCVN3 inside a word: Unicode text has none of them between two letters. */
const TCVN3 = /(?<=\p{L})[µ¸¶¹¨©ª«¬](?=\p{L})|(?<![\p{L}\p{N}])[§®](?=[a-zà-ÿ]\p{L}|[a-zà-ÿ][µ¸¶·¹¨©ª«¬])/giu;
/** VNI writes marks as letters of their own behind the vowel. */
const VNI =
  /[aeouyôơưâêă][ùøûõïäåëüÙØÛÕÏÄÅËÜ]|[eE][àáÀÁ]|[oOeEaA][âÂ]|(?<!\p{L})[ñÑ][aeiouyöôïù]|[öÖ][ôùøûõïÔ]/giu;
/** UTF-8 that was read as Windows-1252: `ThÃ´ng bÃ¡o`, `Ä‘`, `á»‘`. */
const MISREAD =
  /Ã[\u00A0-\u00BF\u2018-\u201E\u20AC\u2122]|Ä[\u0090\u0091\u2018\u2019\u201C]|á[º»][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122]|Æ[°¡]|Â[\u00A0-\u00BF]|â€[\u0080-\u2122]/gu;
/** Word keeps the bullets of its Symbol and Wingdings fonts in a room that no other font has letters for. */
export const PRIVATE = /[\uE000-\uF8FF]/g;
/** Between two spaces, and where a line begins, the one behind it goes with it. */
const WITH_A_SPACE = /(?<=[ \n])[\uE000-\uF8FF] ?|[\uE000-\uF8FF]/g;

/** A table of characters that a text was written in, or read in. */
interface CodeTable {
  /** The rule that tells of it. */
  readonly rule: string;
  readonly signs: RegExp;
  /** In one line, from how many on it is no accident. */
  readonly error: number;
  readonly warning: number;
  /** What a text in it is said to be. */
  readonly called: string;
  readonly remedy: string;
}

const CODE_TABLES: readonly CodeTable[] = [
  {
    rule: 'tcvn3',
    signs: TCVN3,
    error: 2,
    warning: 1,
    called: 'viết bằng bảng mã TCVN3 (phông .VnTime)',
    remedy: 'chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.',
  },
  {
    rule: 'vni',
    signs: VNI,
    error: Number.POSITIVE_INFINITY,
    warning: 2,
    called: 'viết bằng bảng mã VNI (phông VNI-Times)',
    remedy: 'chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.',
  },
  {
    rule: 'misread',
    signs: MISREAD,
    error: 2,
    warning: 1,
    called: 'bị đọc sai bảng mã (UTF-8 mở như Windows-1252)',
    remedy: 'mở lại tệp gốc với bảng mã UTF-8 rồi chép lại, hoặc gõ lại chữ.',
  },
];

/** @param text a line or the whole; what the rule of whole lines tells of TCVN3 is not told again */
export function checkOldFonts({ text, report }: Source, isTold: boolean): void {
  for (const table of CODE_TABLES) {
    const found = table.rule === 'tcvn3' && isTold ? undefined : firstIn(text, table);
    if (found) report(problemOf(table, found), found.offset);
  }
  const bullet = text.search(PRIVATE);
  if (bullet !== -1) report(privateCharacter(text, bullet), bullet);
}

/** A line from the word on that holds the first sign of a code table. */
interface Found {
  readonly words: string;
  readonly offset: number;
  /** How many signs the line holds. */
  readonly count: number;
}

/** The first line with so many signs of a code table that they are worth a word. */
function firstIn(text: string, { signs, warning }: CodeTable): Found | undefined {
  if (text.search(signs) === -1) return undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const found = [...line.matchAll(signs)];
    const [first] = found;
    if (first && found.length >= warning) {
      const from = line.lastIndexOf(' ', first.index) + 1;
      return { words: line.slice(from), offset: offset + from, count: found.length };
    }
    offset += line.length + 1;
  }
  return undefined;
}

const problemOf = ({ rule, error, called, remedy }: CodeTable, { words, count }: Found): Problem => ({
  rule,
  severity: count >= error ? 'error' : 'warning',
  message: `Chữ ${called}: ${quote(words, A_PHRASE)}.`,
  remedy,
});

/** Told at the first; what is to be written holds for every one of the file. */
function privateCharacter(text: string, first: number): Problem {
  const found = [...text.matchAll(PRIVATE)];
  const last = (found.at(-1)?.index ?? first) + 1;
  const end = text[last] === ' ' ? last + 1 : last;
  const signs = text.slice(first, end);
  const start = lineAt(text, first);
  const isPoint = text.slice(start, first).trim() === '';
  // What stands at the beginning of a line, with the spaces behind it.
  const points = signs.replace(/(?<=^|\n)([ \t]{0,20})[\uE000-\uF8FF][^\S\n]{0,20}/g, '$1- ');
  const more = found.length > 1 ? ', ở mọi chỗ có dấu ấy' : '';
  // What stands before the first says whether that has a space to take along.
  const before = text[first - 1] ?? '\n';
  const way = (put: string) => ({
    start: first,
    end,
    text: (before + put).replace(WITH_A_SPACE, '').slice(1),
  });
  return {
    rule: 'private-character',
    severity: 'warning',
    message: `Dấu ${codeName(text[first] ?? '')} chỉ có trong phông của Word; người đọc thấy ô vuông.`,
    remedy: `${isPoint ? `nếu là dấu đầu dòng của danh sách thì viết ${quote(pointAt(text, first), A_PHRASE)}, nếu không thì xóa` : 'xóa dấu ấy'}${more}.`,
    ways: [...(isPoint ? [way(points)] : []), way(signs)],
  };
}

/** The line of a bullet as a point of a list: whatever spaces stood behind the bullet, one stands behind the dash. */
const pointAt = (text: string, bullet: number): string =>
  `- ${lineFrom(text, bullet + 1)
    .replace(WITH_A_SPACE, '')
    .trim()}`;
