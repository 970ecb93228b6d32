/**
 * A text without a page of its own stands on the pages of others, before their headings. A heading of its own would come
 * before the page's, and the ids of headings and footnotes would meet those of the page and of its other guests.
 */
import type { MdastNode } from 'satteri';
import { A_LINE, type Problem, quote } from '../finding.ts';
import { type Body, descendants, startOf, wordsOf } from './markdown.ts';

export function checkGuest(body: Body): void {
  for (const node of descendants(body.root)) {
    if (node.type === 'heading') body.report(noHeading(node, body), startOf(node));
    else if (node.type === 'footnoteReference') body.report(NO_FOOTNOTES, startOf(node));
  }
}

const NO_FOOTNOTES: Problem = {
  rule: 'guest-footnote',
  message: 'Nội dung này hiện trong các trang khác nên không có chú thích cuối bài.',
  remedy: 'viết lời chú thích ngay trong câu, hoặc đăng thành bài rồi dẫn liên kết tới.',
};

function noHeading(node: MdastNode, { text, base }: Body): Problem {
  const start = startOf(node);
  const written = text.slice(start, node.position?.end.offset);
  // With their markup, where that can stand within bold.
  const isOneLine = !/[\n*_]/.test(written);
  const words = (isOneLine ? written.replace(/^#+\s*|(?<!\s)\s+#+$/g, '') : wordsOf(node)).trim();
  const right = words === '' ? '' : `**${words}**`;
  const place = { start: base + start, end: base + start + written.length };
  return {
    rule: 'guest-heading',
    message: 'Nội dung này hiện trong các trang khác nên không có tiêu đề mục.',
    remedy: words === '' ? 'xóa dòng này.' : `viết ${quote(right, A_LINE)}.`,
    ...(isOneLine ? { replacement: { ...place, text: right } } : {}),
  };
}
