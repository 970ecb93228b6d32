/** Mends of a text that no finding speaks of, and those that must come before one is read: they change no letter. */

import { inWords, linesOf, type TextLine } from '../check/words.ts';
import { fromTcvn3, fromVni } from '../lib/old-code-tables.ts';

export interface Step {
  readonly why: string;
  readonly mend: (text: string) => string;
}

const OTHER_SPACES = /[\u00A0\u2007\u202F]/g;
const SPACE = /[ \t\u00A0\u2007\u202F\u3000]/;
/** A value over several lines, in which YAML keeps the spaces at their ends. */
const BLOCK = /[|>][-+\d]*[ \t]*$/;

/** Each is tried alone, so that one which does harm does not keep the others away. */
export const STEPS: readonly Step[] = [
  {
    why: 'Chữ viết bằng bảng mã TCVN3 (phông .VnTime) chuyển sang Unicode.',
    mend: byLine(({ text }) => fromTcvn3(text) ?? text),
  },
  {
    why: 'Chữ viết bằng bảng mã VNI (phông VNI-Times) chuyển sang Unicode.',
    mend: byLine(({ text }) => fromVni(text) ?? text),
  },
  {
    why: 'Dấu cách ở cuối dòng không có tác dụng.',
    mend: (text) => {
      const keeps = linesOf(text).some(({ isFrontMatter, text: line }) => isFrontMatter && BLOCK.test(line));
      return byLine((line) => (line.isFrontMatter && keeps ? line.text : withoutEnd(line.text)))(text);
    },
  },
  {
    why: 'Dấu cách đặc biệt (không ngắt dòng) chép từ Word thay bằng dấu cách thường.',
    mend: byLine(({ text }) => {
      // What stands in by such spaces was meant to stand in.
      const indent = /^\s*/.exec(text)?.[0] ?? '';
      return indent + inWords(text.slice(indent.length), (words) => words.replace(OTHER_SPACES, ' '));
    }),
  },
];

/** Not by one expression: at each space of a long run it would begin again. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (SPACE.test(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

function byLine(rewrite: (line: TextLine) => string): (text: string) => string {
  return (text) =>
    linesOf(text)
      .map((line) => (line.isCode ? line.text : rewrite(line)))
      .join('\n');
}
