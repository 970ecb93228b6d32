/** The fields of a front matter are plain words: a sign of Markdown in them stands on the page as it is. */

import { findHtml, withoutHtml } from '../../html/pasted-html.ts';
import { type Data, textInstead, textsOf } from '../data-file.ts';
import { A_PHRASE, type Problem, quote, SOME_LINES } from '../finding.ts';
import type { Report } from '../source.ts';

/** Words between two lines: a blank of a form holds none. */
const BOLD_LINES = /(?<![\p{L}\p{N}_])__(?=[^\s_/])([^_]{1,200})(?<=[^\s/])__(?![\p{L}\p{N}_])/gu;

/** Slanted words, and a name of code: a star between figures or alone in brackets is none. */
const SLANTED =
  /(?<![\p{L}\p{N}*\\])\*(?=[\p{L}\p{N}"“(])([^*]{1,200})(?<=[\p{L}\p{N}.!?"”)…])\*(?![\p{L}\p{N}*])|`([^`]{1,200})`/gu;

/** What a program would read as a quotation mark or the end of a line; before a small letter it may be part of a path. */
const CODES = /\\(?:["']|[nrt](?=\p{Lu}|\s|$))/gu;

const SIGNS =
  /\\(?:["']|[nrt](?=\p{Lu}|\s|$))|\*\*|~~|^\s*#{1,6}\s+(?=\p{L})|\[[^\]]{1,200}\]\([^)]{0,500}\)/u;

/** The words without the signs. */
const plainly = (value: string) =>
  value
    .replace(/!?\[([^\]]{1,200})\]\([^)]{0,500}\)/g, '$1')
    .replace(/\*\*|~~/g, '')
    .replace(BOLD_LINES, '$1')
    .replace(SLANTED, '$1$2')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(CODES, (code) => (/["']/.test(code) ? code.slice(1) : ' '))
    .replace(/(?<! ) {2,}/g, ' ')
    .trim();

/** Fields that hold no words. */
const NO_WORDS = new Set(['src', 'file', 'url', 'to', 'stars']);

/** Fields that are a line of words, and no part of a longer one. */
const ONE_LINE = new Set(['title', 'name', 'abstract', 'tags']);

/** Fields that say something. */
const SAYING = new Set([...ONE_LINE, 'description', 'caption', 'text']);

interface Found extends Problem {
  /** The words as they should be. */
  readonly better: string;
}

const NO_LETTERS: Found = {
  rule: 'no-words',
  severity: 'warning',
  message: 'Ô này chỉ có dấu, chưa có chữ nào.',
  remedy: 'ghi chữ thật; mục nào không bắt buộc mà chưa có gì để ghi thì bỏ cả dòng.',
  better: '',
};

/** `Họp thôn"`: the mark that closes what nothing opened, in whatever form; behind a figure it is a measure. */
const STRAY_QUOTE = /^[^"“„«]*[^"“„«\d]"$/;

function strayQuote(text: string): Found {
  const better = text.slice(0, -1).trim();
  return {
    rule: 'raw-field',
    severity: 'warning',
    message: 'Dấu nháy ở cuối ô này không có dấu mở, sẽ hiện trên trang.',
    remedy: `viết ${quote(better, SOME_LINES)}; hoặc thêm dấu nháy mở trước chữ được trích.`,
    better,
  };
}

function strayComma(text: string): Found {
  const better = text.replace(/(?<![\s,;])[\s,;]+$/, '');
  return {
    rule: 'raw-field',
    severity: 'warning',
    message: `Dấu ${quote(text.trim().slice(-1))} ở cuối ô này sẽ hiện trên trang.`,
    remedy: `viết ${quote(better, SOME_LINES)}.`,
    better,
  };
}

export function checkPlainFields(data: Data, report: Report): void {
  for (const { text, path, isKey } of textsOf(data.value)) {
    const key = path.at(-1);
    // The items of a list are called as it is.
    const judged = isKey ? undefined : judge(text, String(typeof key === 'number' ? path.at(-2) : key));
    const found = judged ?? (isKey || path.length > 1 ? undefined : fileName(text, String(key)));
    if (!found) continue;
    const { better, ...problem } = found;
    const replacement = better === '' ? undefined : textInstead(data, path, better);
    report({ ...problem, replacement }, data.offsetOf(path));
  }
}

function judge(text: string, key: string): Found | undefined {
  if (SAYING.has(key) && /\S/.test(text) && !/[\p{L}\p{N}]/u.test(text)) return NO_LETTERS;
  const sign = NO_WORDS.has(key) ? undefined : SIGNS.exec(text)?.[0];
  const named = NO_WORDS.has(key) ? undefined : (text.match(BOLD_LINES) ?? text.match(SLANTED))?.[0];
  const seen = sign ?? named ?? findHtml(text)?.shown;
  if (seen === undefined) return ONE_LINE.has(key) ? judgeEnd(text.trimEnd()) : undefined;
  const better = withoutHtml(plainly(text));
  return {
    rule: 'raw-field',
    // HTML, and a name between lines, may be what the words are about.
    ...(sign === undefined ? { severity: 'warning' as const } : {}),
    message: `Ô này là chữ thường: dấu ${quote(seen, A_PHRASE)} sẽ hiện nguyên trên trang.`,
    remedy: better === '' ? `bỏ ${quote(seen, A_PHRASE)}.` : `viết ${quote(better, SOME_LINES)}.`,
    better,
  };
}

/** What a file is called that the words were copied from. */
const FILE_END = /(?<=[^.\s]{2})\.(?:docx?|xlsx?|pptx?|pdf|odt|ods|txt|md|jpe?g|png)$/i;

function fileName(text: string, key: string): Found | undefined {
  const ending = key === 'title' || key === 'name' ? FILE_END.exec(text.trim())?.[0] : undefined;
  if (ending === undefined) return undefined;
  const better = text.trim().slice(0, -ending.length);
  return {
    rule: 'raw-field',
    severity: 'warning',
    message: `Ô này ghi tên tệp: ${quote(ending)} sẽ hiện trên trang.`,
    remedy: `viết ${quote(better, SOME_LINES)}.`,
    better,
  };
}

function judgeEnd(text: string): Found | undefined {
  if (/[,;]$/.test(text)) return strayComma(text);
  return STRAY_QUOTE.test(text) ? strayQuote(text) : undefined;
}
