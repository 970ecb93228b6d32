/** What an editor reads of each fault, word for word. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { data, promises } from '../../../tests/support/spoilt-content.ts';
import { readTree } from '../files/tree.ts';
import type { Finding } from '../finding.ts';
import { checkUnused, type Used } from './unused.ts';

describe('a file that no text names is told of', () => {
  promises([
    [
      'a file that nothing uses',
      data('news/2022/bai-mau/thua.pdf', '%PDF'),
      [
        'content/news/2022/bai-mau/thua.pdf: Lưu ý: Không bài nào dùng tệp này nên nó không được đăng. Cách sửa: dẫn tới tệp trong bài hoặc khai ở mục đính kèm, hoặc xóa tệp.',
      ],
    ],
  ]);
});

test('a document is to be named by its own text, or by one that is to be made; what may be named unread is not told', () => {
  const room = mkdtempSync(join(tmpdir(), 'unused-'));
  try {
    const contentDir = join(room, 'content');
    for (const path of [
      'documents/qd-16.md',
      'documents/QD 16.pdf',
      'documents/moi.pdf',
      'documents/….pdf',
      'documents/da-khai.pdf',
      'news/2022/bai/index.md',
      'news/2022/bai/Thua.pdf',
    ]) {
      mkdirSync(dirname(join(contentDir, path)), { recursive: true });
      writeFileSync(join(contentDir, path), '');
    }
    const tree = readTree(contentDir, room, []);
    const told = (isRead: boolean) => {
      const used: Used = new Map(
        ['documents', 'news/2022/bai'].map((folder) => [folder, { isRead, files: new Set(['da-khai.pdf']) }]),
      );
      const findings: Finding[] = [];
      checkUnused(tree, used, findings);
      return findings.map(
        ({ file, severity, remedy }) => `${file} ${severity}: ${remedy.split(/[ ,] ?(?:\(số|mục|hoặc)/)[0]}`,
      );
    };
    expect(told(true).toSorted()).toEqual([
      'content/documents/QD 16.pdf error: khai trong documents/qd-16.md',
      'content/documents/moi.pdf error: tạo documents/moi.md',
      'content/documents/….pdf error: tạo documents/ten-van-ban.md',
      'content/news/2022/bai/Thua.pdf warning: dẫn tới tệp trong bài',
    ]);
    expect(told(false)).toEqual([]);
  } finally {
    rmSync(room, { recursive: true });
  }
});
