/**
 * Characters of their own that stand for letters and figures: `Ⅳ` for IV, `㎏` for kg, a Kelvin sign for K, letters of formulas
 * and of Chinese keyboards. A reader sees little of it; search, screen readers and lists find no word there.
 */
import { firstOfLines } from '../../lib/lines.ts';
import { A_LINE, codeName, quote } from '../finding.ts';
import type { Source } from '../source.ts';

/**
 * Ligatures, Roman numerals, units, numbers with a full stop, full width, formulas; Kelvin, Ångström, Ohm and others that are
 * one of ours. Signs of Markdown and of YAML are not among what they stand for: `：` stays, for `:` there would be a key.
 */
const ODD =
  /[\uFB00-\uFB06\u0132\u0133\u013F\u0140\u0149\u01C4-\u01CC\u01F1-\u01F3\u037E\u0387\u2000\u2001\u2024\u2025\u2103\u2105\u2109\u2113\u2126\u212A\u212B\u2160-\u217F\u2474-\u249B\u3371-\u337A\u3380-\u33DF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F10A}]/gu;

/** What the tables of Unicode would say otherwise than people write. */
const OWN: Readonly<Record<string, string>> = {
  '\u2000': ' ',
  '\u2001': ' ',
  '㎟': 'mm²',
  '㎠': 'cm²',
  '㎡': 'm²',
  '㎢': 'km²',
  '㎣': 'mm³',
  '㎤': 'cm³',
  '㎥': 'm³',
  '㎦': 'km³',
};

const plainSign = (sign: string): string => OWN[sign] ?? sign.normalize('NFKC');

/** A text with what each of them stands for. */
export const plainSigns = (text: string): string => text.replace(ODD, plainSign);

/** Told once a line, with the rest of the line as it is to be written. */
export function checkOddCharacters({ text, report }: Source): void {
  for (const { match, end } of firstOfLines(text, ODD)) {
    const { index, 0: sign } = match;
    const right = plainSigns(text.slice(index, end)).normalize('NFC');
    report(
      {
        rule: 'odd-character',
        severity: 'warning',
        message: `Ký tự ${quote(sign)} (${codeName(sign)}) trông như chữ thường mà không phải, tìm kiếm và máy đọc màn hình không nhận ra.`,
        remedy: `viết ${quote(right, A_LINE)}.`,
        replacement: { start: index, end, text: right },
      },
      index,
    );
  }
}
