/** Spaces that nobody means: two for one, and one before a mark that belongs to the word. */
import { quote } from '../finding.ts';
import { inWords, type TextLine } from '../words.ts';
import type { LineRule } from './lines.ts';

/** Two or three: more set words below each other, which other rules speak of. */
const DOUBLE = /(?<=[\p{L}\p{N},.;:!?)”"]) {2,3}(?=[\p{L}\p{N}(“"])/gu;
const BEFORE_MARK = /(?<=\p{L}) +(?=[,.;:!?](?:\s|$))/gu;
/** What opens a line of a list, a quote or a heading, and the spaces behind it. */
const OPENING = /^\s*(?:(?:[-*+>]|#{1,6}|\d{1,9}[.)])\s+)*/;

/** Of tables the columns are set by spaces, and of a front matter what is written. */
function inSentences(line: TextLine, rewrite: (words: string) => string): string {
  if (line.isFrontMatter || line.text.includes('|')) return line.text;
  const opening = OPENING.exec(line.text)?.[0] ?? '';
  return opening + inWords(line.text.slice(opening.length), rewrite);
}

export const DOUBLE_SPACES: LineRule = {
  rule: 'double-space',
  message: (before) =>
    `Có hai dấu cách liền nhau ở ${quote(before)}; khi chép và tìm lại, chữ sẽ không khớp.`,
  right: (line) => inSentences(line, (words) => words.replace(DOUBLE, ' ')),
};

export const SPACE_BEFORE_MARK: LineRule = {
  rule: 'space-before-mark',
  message: (_, after) =>
    `Có dấu cách trước dấu câu (${quote(after)}), dấu câu có thể rơi xuống đầu dòng dưới.`,
  right: (line) => inSentences(line, (words) => words.replace(BEFORE_MARK, '')),
};
