/** The fields of a front matter are plain words: a sign of Markdown in them stands on the page as it is. */

import { findHtml, withoutHtml } from '../../html/pasted-html.ts';
import { type Data, textInstead, textsOf } from '../data-file.ts';
import { type Problem, quote } from '../finding.ts';
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
const NO_WORDS = new Set(['src', 'file', 'url', 'to', 'stars']);

/** Fields that are a line of words, and no part of a longer one. */
const ONE_LINE = new Set(['title', 'name', 'abstract']);

interface Found extends Problem {
  /** The words as they should be. */
  readonly better: string;
}

function strayComma(text: string): Found {
  const better = text.replace(/(?<![\s,;])[\s,;]+$/, '');
  return {
    rule: 'raw-field',
    severity: 'warning',
    message: `Dấu ${quote(text.trim().slice(-1))} ở cuối ô này sẽ hiện trên trang.`,
    remedy: `viết ${quote(better, 200)}.`,
    better,
  };
}

export function checkPlainFields(data: Data, report: Report): void {
  for (const { text, path, isKey } of textsOf(data.value)) {
    const found = isKey ? undefined : judge(text, String(path.at(-1)));
    if (!found) continue;
    const { better, ...problem } = found;
    const replacement = better === '' ? undefined : textInstead(data, path, better);
    report({ ...problem, replacement }, data.offsetOf(path));
  }
}

function judge(text: string, key: string): Found | undefined {
  const sign = NO_WORDS.has(key) ? undefined : SIGNS.exec(text)?.[0];
  const seen = sign ?? findHtml(text)?.shown;
  if (seen === undefined)
    return ONE_LINE.has(key) && /[,;]$/.test(text.trimEnd()) ? strayComma(text) : undefined;
  const better = withoutHtml(plainly(text));
  return {
    rule: 'raw-field',
    // HTML may be what the words are about.
    ...(sign === undefined ? { severity: 'warning' as const } : {}),
    message: `Ô này là chữ thường: dấu ${quote(seen, 30)} sẽ hiện nguyên trên trang.`,
    remedy: better === '' ? `bỏ ${quote(seen, 30)}.` : `viết ${quote(better, 200)}.`,
    better,
  };
}
