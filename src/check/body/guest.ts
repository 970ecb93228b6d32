/**
 * A text without a page of its own stands on the pages of others, before their headings. A heading of its own would come
 * before the page's, and the ids of headings and footnotes would meet those of the page and of its other guests.
 */
import { quote } from '../finding.ts';
import { type Body, descendants, startOf, wordsOf } from './markdown.ts';

export function checkGuest({ root, report }: Body): void {
  for (const node of descendants(root)) {
    if (node.type === 'heading') {
      const words = wordsOf(node).trim();
      report(
        {
          rule: 'guest-heading',
          message: 'Nội dung này hiện trong các trang khác nên không có tiêu đề mục.',
          remedy: words === '' ? 'xóa dòng này.' : `viết ${quote(`**${words}**`, 160)}.`,
        },
        startOf(node),
      );
    } else if (node.type === 'footnoteReference') {
      report(
        {
          rule: 'guest-footnote',
          message: 'Nội dung này hiện trong các trang khác nên không có chú thích cuối bài.',
          remedy: 'viết lời chú thích ngay trong câu, hoặc đăng thành bài rồi dẫn liên kết tới.',
        },
        startOf(node),
      );
    }
  }
}
