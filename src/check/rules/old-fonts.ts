/** Letters of old code tables, and of a wrong one, where there are too few for the rule of whole lines. */
import { codeName, type Problem, quote } from '../finding.ts';
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
const PRIVATE = /[\uE000-\uF8FF]/g;

interface Rule {
  readonly name: string;
  readonly signs: RegExp;
  /** In one line, from how many on it is no accident. */
  readonly error: number;
  readonly warning: number;
  readonly table: string;
  readonly remedy: string;
}

const RULES: readonly Rule[] = [
  {
    name: 'tcvn3',
    signs: TCVN3,
    error: 2,
    warning: 1,
    table: 'viết bằng bảng mã TCVN3 (phông .VnTime)',
    remedy: 'chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.',
  },
  {
    name: 'vni',
    signs: VNI,
    error: Number.POSITIVE_INFINITY,
    warning: 2,
    table: 'viết bằng bảng mã VNI (phông VNI-Times)',
    remedy: 'chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.',
  },
  {
    name: 'misread',
    signs: MISREAD,
    error: 2,
    warning: 1,
    table: 'bị đọc sai bảng mã (UTF-8 mở như Windows-1252)',
    remedy: 'mở lại tệp gốc với bảng mã UTF-8 rồi chép lại, hoặc gõ lại chữ.',
  },
];

/** @param text a line or the whole; what the rule of whole lines tells of TCVN3 is not told again */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
export function checkOldFonts({ text, report }: Source, isTold: boolean): void {
  for (const { name, signs, error, warning, table, remedy } of RULES) {
    if ((name === 'tcvn3' && isTold) || text.search(signs) < 0) continue;
    let offset = 0;
    for (const line of text.split('\n')) {
      const found = [...line.matchAll(signs)];
      const first = found[0]?.index;
      if (first !== undefined && found.length >= warning) {
        const from = line.lastIndexOf(' ', first) + 1;
        const problem: Problem = {
          rule: name,
          severity: found.length >= error ? 'error' : 'warning',
          message: `Chữ ${table}: ${quote(line.slice(from), 30)}.`,
          remedy,
        };
        report(problem, offset + from);
        break;
      }
      offset += line.length + 1;
    }
  }
  const bullet = text.search(PRIVATE);
  if (bullet < 0) return;
  const sign = text[bullet] ?? '';
  report(
    {
      rule: 'private-character',
      severity: 'warning',
      message: `Dấu ${codeName(sign)} chỉ có trong phông của Word; người đọc thấy ô vuông.`,
      remedy: 'nếu là dấu đầu dòng của danh sách thì thay bằng "- ", nếu không thì xóa.',
    },
    bullet,
  );
}
