/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { mendedBy, toldOf } from '../../../tests/support/body.ts';
import { promises, text } from '../../../tests/support/spoilt-content.ts';
import { checkSigns } from './signs/index.ts';

describe('headings have words and go down step by step', () => {
  promises([
    [
      'a heading of the first level',
      text('# Một\n\n## Hai'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tiêu đề cấp một "# …" trùng vai với tiêu đề của trang. Cách sửa: viết "## Một".',
      ],
    ],
    [
      'a heading without words',
      text('##\n\nChữ.'),
      [
        'content/news/2022/them/index.md:7:1: Lỗi: Tiêu đề mục không có chữ. Cách sửa: viết chữ sau dấu #, hoặc xóa dòng này.',
      ],
    ],
    [
      'a level that is left out',
      text('## Hai\n\n#### Bốn'),
      [
        'content/news/2022/them/index.md:9:1: Lưu ý: Tiêu đề "#### …" bỏ qua một cấp, người dùng trình đọc màn hình khó theo dõi. Cách sửa: viết "### Bốn".',
      ],
    ],
  ]);
});

describe('a heading of another level keeps its words', () => {
  test.each([
    ['Chữ\n\n# Một\n\nChữ', 'Chữ\n\n## Một\n\nChữ'],
    ['Chữ\n\nMột\n===\n\nChữ', 'Chữ\n\n## Một\n\nChữ'],
    ['## Một\n\n##### **Hai** ###\n\n###### Ba', '## Một\n\n### **Hai** ###\n\n#### Ba'],
    ['#\tMột', '## Một'],
    ['> # Một', '> ## Một'],
    ['# \n\n### Một', '# \n\n## Một'],
    ['## Một\n\nHai\n---\n\n#### Ba', '## Một\n\nHai\n---\n\n### Ba'],
    // Two lines of words under one sign are for the editor to part.
    ['Một\nhai\n===', 'Một\nhai\n==='],
  ])('%j', (written, mended) => {
    expect(mendedBy(written, checkSigns)).toBe(mended);
  });

  test('and they are told', () => {
    expect(toldOf('Một\n  hai  \n===', checkSigns)[0]?.remedy).toBe('viết "## hai".');
  });
});
