/** The fields of a front matter are plain words: a sign of Markdown in them stands on the page as it is. */
import { type Data, textsOf } from '../data-file.ts';
import { quote } from '../finding.ts';
import type { Report } from '../source.ts';

const SIGNS = /\*\*|~~|^\s*#{1,6}\s+(?=\p{L})|\[[^\]]{1,200}\]\([^)]{0,500}\)/u;

/** The words without the signs. */
const plainly = (value: string) =>
  value
    .replace(/!?\[([^\]]{1,200})\]\([^)]{0,500}\)/g, '$1')
    .replace(/\*\*|~~/g, '')
    .replace(/^\s*#{1,6}\s+/, '')
    .trim();

/** Fields that hold no words. */
const NO_WORDS = new Set(['src', 'file', 'url', 'to']);

export function checkPlainFields(data: Data, report: Report): void {
  for (const { text, path, isKey } of textsOf(data.value)) {
    const sign = isKey || NO_WORDS.has(String(path.at(-1))) ? undefined : SIGNS.exec(text)?.[0];
    if (sign === undefined) continue;
    report(
      {
        rule: 'raw-field',
        message: `Ô này là chữ thường: dấu ${quote(sign, 30)} sẽ hiện nguyên trên trang.`,
        remedy: `viết ${quote(plainly(text), 200)}.`,
      },
      data.offsetOf(path),
    );
  }
}
