/** Photographs as they come from a phone: git keeps each for ever, also when it is taken away, so the repository only grows. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { formatBytes } from '../../lib/numbers.ts';
import { PICTURE_ENDINGS } from '../../site/file-types.ts';
import type { ContentTree } from '../files/tree.ts';
import type { Finding } from '../finding.ts';
import { reporter } from '../source.ts';

/** A photograph of 2,400 points at good quality has less than half of this. */
const MOST = 4 * 1024 * 1024;
/** Hosts of git warn of more; a copy of it takes a quarter of an hour over a line of a commune. */
const MOST_TOGETHER = 1024 * 1024 * 1024;

export function checkWeight(contentDir: string, tree: ContentTree, findings: Finding[]): void {
  let together = 0;
  for (const [folder, files] of tree.beside) {
    for (const file of files) {
      const path = `${folder}/${file}`;
      const size = sizeOf(join(contentDir, path));
      together += size;
      if (size <= MOST || !PICTURE_ENDINGS.some((ending) => file.toLowerCase().endsWith(ending))) continue;
      reporter(
        tree.display(path),
        '',
        findings,
      )({
        rule: 'picture-heavy',
        severity: 'warning',
        message: `Ảnh nặng ${formatBytes(size)}; kho giữ ảnh mãi, kể cả khi đã xóa, nên ngày một nặng.`,
        remedy:
          'chạy npm run check -- --fix để máy thu nhỏ (cạnh dài 2.400 điểm ảnh), người đọc không thấy khác.',
      });
    }
  }
  if (together <= MOST_TOGETHER) return;
  reporter(
    tree.display(''),
    '',
    findings,
  )({
    rule: 'content-heavy',
    severity: 'warning',
    message: `Ảnh và tệp đính kèm nặng tất cả ${formatBytes(together)}; chép kho về máy mới sẽ rất lâu.`,
    remedy: 'thu nhỏ ảnh mới trước khi đưa lên, và báo cho người phụ trách kỹ thuật.',
  });
}

/** 0 where it cannot be read, which is told where it is named. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
