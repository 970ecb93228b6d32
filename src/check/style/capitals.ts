/** Sentences in capitals throughout: slower to read, and some screen readers spell them. Words and names of a few syllables may be. */

import type { MdastNode } from 'satteri';
import { countMatches } from '../../lib/matches.ts';
import { rowOf } from '../../schemas/kinds.ts';
import { type Body, childrenOf, startOf, wordsOf } from '../body/markdown.ts';
import type { Entry } from '../entry.ts';
import { fieldOf } from '../entry.ts';
import { type Problem, quote } from '../finding.ts';

/** From so many syllables on. */
const MOST = 7;

export function checkCapitals({ at, content, data, source }: Entry, body: Body | undefined): void {
  const key = rowOf(at.kind).calledBy;
  const title = content && fieldOf<string>(content, key);
  if (title !== undefined && isShouted(title)) source.report(shouted(title), data.offsetOf([key]));
  // Of texts that were typed so throughout, once is enough.
  const first = body && childrenOf(body.root).find((node) => isSentence(node) && isShouted(wordsOf(node)));
  if (first) body.report(shouted(wordsOf(first)), startOf(first));
}

const isSentence = ({ type }: MdastNode) => type === 'heading' || type === 'paragraph';

function isShouted(words: string): boolean {
  if (words !== words.toUpperCase()) return false;
  return countMatches(/\p{Lu}{2,}/gu, words) >= MOST;
}

const shouted = (words: string): Problem => ({
  rule: 'capitals',
  severity: 'warning',
  message: `Câu viết hoa toàn bộ: ${quote(words)}; khó đọc, và trình đọc màn hình có thể đánh vần từng chữ.`,
  remedy: 'viết thường, chỉ hoa đầu câu và tên riêng.',
});
