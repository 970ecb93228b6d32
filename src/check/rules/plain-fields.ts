/** The fields of a front matter are plain words: a sign of Markdown in them stands on the page as it is. */
import type { Data } from '../data-file.ts';
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
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') {
      const sign = NO_WORDS.has(String(path.at(-1))) ? undefined : SIGNS.exec(value)?.[0];
      if (sign === undefined) return;
      report(
        {
          rule: 'raw-field',
          message: `Ô này là chữ thường: dấu ${quote(sign, 30)} sẽ hiện nguyên trên trang.`,
          remedy: `viết ${quote(plainly(value), 200)}.`,
        },
        data.offsetOf(path),
      );
    } else if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      for (const [key, item] of Object.entries(value)) visit(item, [...path, isList ? Number(key) : key]);
    }
  };
  visit(data.value, []);
}
