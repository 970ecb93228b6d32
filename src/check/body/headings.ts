/** Headings: the page has one of the first level already, and the rest go down step by step. */
import { quote } from '../finding.ts';
import { type Body, descendants, startOf, wordsOf } from './markdown.ts';

export function checkHeadings({ root, text, report }: Body): void {
  let previous = 1;
  for (const node of descendants(root)) {
    if (node.type !== 'heading') continue;
    const { depth } = node;
    const offset = startOf(node);
    const sample = (level: number) => `"${'#'.repeat(level)} …"`;
    const written = text.slice(offset, node.position?.end.offset);
    const words = written.startsWith('#')
      ? written.replace(/^#+\s*/, '')
      : (wordsOf(node).split('\n').at(-1) ?? '');
    const right = (level: number) => quote(`${'#'.repeat(level)} ${words}`, 160);
    if (wordsOf(node).trim() === '') {
      report(
        {
          rule: 'heading-empty',
          message: 'Tiêu đề mục không có chữ.',
          remedy: 'viết chữ sau dấu #, hoặc xóa dòng này.',
        },
        offset,
      );
    } else if (depth === 1) {
      report(
        {
          rule: 'heading-one',
          message: 'Tiêu đề cấp một "# …" trùng vai với tiêu đề của trang.',
          remedy: `viết ${right(2)}.`,
        },
        offset,
      );
    } else if (depth > previous + 1) {
      report(
        {
          rule: 'heading-jump',
          severity: 'warning',
          message: `Tiêu đề ${sample(depth)} bỏ qua một cấp, người dùng trình đọc màn hình khó theo dõi.`,
          remedy: `viết ${right(previous + 1)}.`,
        },
        offset,
      );
    }
    previous = Math.max(depth, 1);
  }
}
