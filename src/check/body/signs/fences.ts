/** Rows of `~` or backticks begin a block of code, and nobody writes code here: mostly they were to be a line. */
import type { MdastNode } from 'satteri';
import { type Problem, quote } from '../../finding.ts';
import { type Body, descendants, startOf } from '../markdown.ts';

export function checkFences({ root, text, report }: Body): void {
  for (const node of descendants(root)) {
    if (node.type !== 'code') continue;
    const problem = judgeFence(node, text);
    if (problem) report(problem, startOf(node));
  }
}

const FENCE = /^(?:`{3,}|~{3,})/;

/** Letters of words in our language; code has none. */
const OUR_WORDS = /[àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ]/iu;

function judgeFence(node: MdastNode & { readonly type: 'code' }, text: string): Problem | undefined {
  const lines = text.slice(startOf(node), node.position?.end.offset).trimEnd().split('\n');
  const [first = ''] = lines;
  const [fence = ''] = FENCE.exec(first) ?? [];
  if (fence === '') return undefined;
  const words = first
    .slice(fence.length)
    .trimEnd()
    .replace(/(?<![`~])[`~]+$/, '')
    .trim();
  if (/\s|[^\x21-\x7E]/.test(words)) {
    return {
      rule: 'code-words',
      message: `Chữ ${quote(words, 60)} đứng sau dấu ${quote(fence.slice(0, 3))} sẽ mất, và các dòng dưới thành khung mã.`,
      remedy: `viết ${quote(words, 120)} trên một dòng riêng, không có dấu ${quote(fence.slice(0, 3))}.`,
    };
  }
  const end = (lines.length > 1 ? lines.at(-1) : '')?.replace(/^[\s>]+/, '') ?? '';
  if (!end.startsWith(fence) || end.replaceAll(fence[0] ?? '', '').trim() !== '') {
    return {
      rule: 'code-open',
      message: `Dòng ${quote(first, 30)} mở một khung mã mà không có dòng đóng: mọi chữ từ đó trở đi thành mã, dấu định dạng hiện nguyên.`,
      remedy: 'xóa dòng này; là đường kẻ thì viết "***" giữa hai dòng trống.',
    };
  }
  if (!OUR_WORDS.test(node.value)) return undefined;
  return {
    rule: 'code-text',
    severity: 'warning',
    message: `Chữ giữa hai dòng ${quote(fence.slice(0, 3))} thành khung mã: chữ máy, không xuống dòng theo khổ màn hình, dấu định dạng hiện nguyên.`,
    remedy: 'xóa hai dòng ấy; là đường kẻ thì viết "***" giữa hai dòng trống.',
  };
}
