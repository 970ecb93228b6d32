/** Links whose words say nothing where they stand alone: screen readers and search show links without the sentence around them. */
import type { MdastNode } from 'satteri';
import { fold } from '../../lib/text.ts';
import { type Body, descendants, startOf, wordsOf } from '../body/markdown.ts';
import { type Problem, quote } from '../finding.ts';

const HERE =
  /^(?:(?:xem|doc|tai|tai ve|bam|nhan|click|truy cap|theo|chi tiet|them)(?: vao)? )*(?:(?:o |tai )?day|here|link(?: nay)?|xem them|xem chi tiet|xem tiep|click)$/;
/** An address with no more than its host reads well. */
const LONG = /^(?:https?:\/\/|www\.)[^\s/]+\/\S{30}/i;

export function checkLinkWords({ root, report }: Body): void {
  for (const node of descendants(root)) {
    if (node.type !== 'link' && node.type !== 'linkReference') continue;
    const problem = judge(node);
    if (problem) report(problem, startOf(node));
  }
}

function judge(node: MdastNode): Problem | undefined {
  const words = wordsOf(node).trim();
  if (words.length > MOST) return undefined;
  if (
    HERE.test(
      fold(words)
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    )
  ) {
    return {
      rule: 'link-words',
      severity: 'warning',
      message: `Chữ để bấm ${quote(words)} không cho biết dẫn tới đâu: trình đọc màn hình đọc liên kết tách khỏi câu.`,
      remedy: 'đặt liên kết vào tên của trang hay tài liệu, ví dụ [Kế hoạch thu phí](…).',
    };
  }
  if (LONG.test(words)) {
    return {
      rule: 'link-bare',
      severity: 'warning',
      message: `Liên kết để trần ${quote(words)}: trình đọc màn hình đọc từng chữ của địa chỉ.`,
      remedy: 'đặt tên của trang làm chữ để bấm: [tên trang](địa chỉ).',
    };
  }
  return undefined;
}

/** Characters of words that are looked at: what is longer says something. */
const MOST = 400;
