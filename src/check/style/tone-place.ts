/**
 * A tone on the wrong letter of its syllable: `tòan`, `qủa`. Where `hòa` and `hoà` are both right, the one that this site
 * writes nearly always is asked for; a site of many hands has no habit, and is told nothing.
 */
import { type Spelling, spellingOf, withToneInPlace } from '../../lib/syllable.ts';
import { isAscii } from '../../lib/text.ts';
import { quote } from '../finding.ts';
import { inWords } from '../words.ts';
import type { LineRule } from './lines.ts';

/** From so many syllables on, and with so large a share of them, it is a habit. */
const ENOUGH = 40;
const SHARE = 0.95;

/** What an invisible or loose character stands in is mended first: half of a word is none. */
const WORD = /(?<![\p{L}\p{M}\p{Cc}\p{Cf}])\p{L}+(?![\p{L}\p{M}\p{Cc}\p{Cf}])/gu;
/** What ends as the syllables do whose tone has two places. */
const OPEN = /(?<!\p{L})\p{L}{0,4}(?:[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/** Which spelling the texts of a site have; undefined where they have both, or too few of either. */
export function habitOf(texts: Iterable<string>): Spelling | undefined {
  const count = { older: 0, newer: 0 };
  for (const text of texts) {
    for (const [word] of text.matchAll(OPEN)) {
      const spelling = spellingOf(word);
      if (spelling) count[spelling] += 1;
    }
  }
  const habit: Spelling = count.older > count.newer ? 'older' : 'newer';
  const all = count.older + count.newer;
  return all >= ENOUGH && count[habit] >= all * SHARE ? habit : undefined;
}

export function tonePlace(habit: Spelling | undefined): LineRule {
  // Vietnamese has some seven thousand syllables: nearly every word was met before.
  const known = new Map<string, string>();
  const meant = (word: string): string => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const right = rightFor(word, habit);
    known.set(word, right);
    return right;
  };
  return {
    rule: 'tone-place',
    message: (before, after) =>
      `Dấu thanh của ${quote(before)} đặt khác cách viết của trang (${quote(after)}); tìm trong trang (Ctrl+F) sẽ bỏ sót.`,
    right: ({ text }) => inWords(text, (words) => words.replace(WORD, meant)),
  };
}

const MOST_KNOWN = 20_000;

function rightFor(word: string, habit: Spelling | undefined): string {
  if (isAscii(word)) return word;
  const right = withToneInPlace(word, habit ?? 'older');
  if (right === undefined || right === word) return word;
  // Both are right: names are written as their owners write them.
  return spellingOf(word) === undefined || (habit && word === word.toLowerCase()) ? right : word;
}
