/** Lines that became something else than their writer saw: a heading by the rule under it, a quote by a sign. */

import { numberOf } from '../../html/as-meant.ts';
import { PICTURE_ENDINGS } from '../../site/file-types.ts';
import { quote } from '../finding.ts';
import { type Body, childrenOf, descendants, startOf, wordsOf } from './markdown.ts';

export function checkTurned({ root, text, report }: Body): void {
  for (const node of descendants(root)) {
    const start = startOf(node);
    const line = () => text.slice(start, node.position?.end.offset).split('\n')[0] ?? '';
    if (node.type === 'heading' && text[start] !== '#') {
      const words = wordsOf(node).split('\n').at(-1) ?? '';
      report(
        {
          rule: 'heading-line',
          severity: 'warning',
          message: `Dòng gạch ngay dưới ${quote(words)} làm chữ ấy thành tiêu đề mục.`,
          remedy: `thêm một dòng trống trước dòng gạch; đúng là tiêu đề thì viết ${quote(`## ${words}`, 160)} và xóa dòng gạch.`,
        },
        start,
      );
    } else if (
      node.type === 'blockquote' &&
      /^>\s?[\d=]/.test(line()) &&
      node.position?.start.line === node.position?.end.line
    ) {
      report(
        {
          rule: 'quote-number',
          severity: 'warning',
          message: `Dấu ">" ở đầu dòng làm ${quote(line(), 40)} thành một đoạn trích, dấu ấy không hiện.`,
          remedy: `là dấu lớn hơn thì viết ${quote(`\\${line()}`, 160)}.`,
        },
        start,
      );
    } else if (node.type === 'list' && node.ordered) {
      const numbers = node.children.map((item) => numberOf(item, text)?.number);
      const at = numbers.findIndex(
        (number, place) => place > 0 && number !== undefined && number <= (numbers[place - 1] ?? -1),
      );
      const item = node.children[at];
      if (!item) continue;
      report(
        {
          rule: 'list-number',
          severity: 'warning',
          message: `Số thứ tự ${numbers[at]} đứng sau ${numbers[at - 1]}; trang hiện đúng số đã viết.`,
          remedy: `viết "${(numbers[at - 1] ?? 0) + 1}." nếu là ý tiếp theo.`,
        },
        startOf(item),
      );
    }
    childrenOf(node).forEach((child, at, all) => {
      const before = all[at - 1];
      if (child.type !== 'link' || before?.type !== 'text' || !/!\s*$/.test(before.value)) return;
      if (!PICTURE_ENDINGS.some((ending) => child.url.toLowerCase().endsWith(ending))) return;
      report(
        {
          rule: 'picture-broken-mark',
          message: 'Ảnh viết chưa đúng: có dấu cách sau dấu "!".',
          remedy: `viết liền ${quote(`![${wordsOf(child)}](${child.url})`, 200)}.`,
        },
        startOf(child),
      );
    });
  }
}
