/** What an editor reads of each fault, word for word. */
import { describe, expect, test } from 'vitest';
import { mendedBy, toldOf } from '../../../tests/support/body.ts';
import { promises } from '../../../tests/support/spoilt-content.ts';
import { checkGuest } from './guest.ts';

const notice = (text: string) => ({
  'notices/bao.md': `---\ntitle: Bão số 3\nstartsAt: 2022-01-03T06:00:00+07:00\nendsAt: 2022-07-03T06:00:00+07:00\n---\n\n${text}\n`,
});

describe('a notice, which stands on every page, brings no headings and no footnotes', () => {
  promises([
    ['a notice of sentences', notice('Mọi người **ở nhà**.'), []],
    [
      'a heading',
      notice('Mọi người ở nhà.\n\n## Việc cần làm\n\nGiằng mái nhà.'),
      [
        'content/notices/bao.md:9:1: Lỗi: Nội dung này hiện trong các trang khác nên không có tiêu đề mục. Cách sửa: viết "**Việc cần làm**".',
      ],
    ],
    [
      'a footnote',
      notice('Mọi người ở nhà[^1].\n\n[^1]: Theo công điện.'),
      [
        'content/notices/bao.md:7:16: Lỗi: Nội dung này hiện trong các trang khác nên không có chú thích cuối bài. Cách sửa: viết lời chú thích ngay trong câu, hoặc đăng thành bài rồi dẫn liên kết tới.',
      ],
    ],
  ]);
});

describe('a heading of a notice is written as bold words', () => {
  test.each([
    ['Mọi người\n\n## Việc cần làm\n\nGiằng mái', 'Mọi người\n\n**Việc cần làm**\n\nGiằng mái'],
    ['## Xem [lịch](/x/) ##\n\nChữ', '**Xem [lịch](/x/)**\n\nChữ'],
    ['Chữ\n\n### \n\nChữ', 'Chữ\n\n\n\nChữ'],
    ['- một\n- ## Hai', '- một\n- **Hai**'],
  ])('%j', (written, mended) => {
    expect(mendedBy(written, checkGuest)).toBe(mended);
  });

  test('by the editor, where it holds bold words or has a line under it', () => {
    for (const written of ['## Việc **cần** làm', '## Việc _cần_ làm', 'Việc cần làm\n==='])
      expect(mendedBy(written, checkGuest)).toBe(written);
    expect(toldOf('## Việc **cần** làm', checkGuest)[0]?.remedy).toBe('viết "**Việc cần làm**".');
    expect(toldOf('Việc cần làm\n===', checkGuest)[0]?.remedy).toBe('viết "**Việc cần làm**".');
    expect(toldOf('##', checkGuest)[0]?.remedy).toBe('xóa dòng này.');
  });
});
