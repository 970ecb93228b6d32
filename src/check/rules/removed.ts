/** What was taken down stays down: its address says so, and nothing else may stand there. */
import { rowOf } from '../../schemas/kinds.ts';
import type { Removed } from '../../schemas/removed.ts';
import type { Data } from '../data-file.ts';
import type { Entry } from '../entry.ts';
import type { EntryFile } from '../files/tree.ts';
import type { Report } from '../source.ts';

export function checkRemoved(
  removed: readonly Removed[],
  data: Data,
  report: Report,
  { files, entries }: { files: readonly EntryFile[]; entries: readonly Entry[] },
): void {
  const taken = new Map(files.map(({ kind, slug, file }) => [`${kind}/${slug}`, { file, isOld: false }]));
  for (const { at, content } of entries) {
    for (const alias of (content && rowOf(at.kind).aliases?.(content.value)) ?? [])
      taken.set(`${at.kind}/${alias}`, { file: at.file, isOld: true });
  }
  removed.forEach(({ kind, slug }, index) => {
    const there = taken.get(`${kind}/${slug}`);
    if (!there) return;
    report(
      {
        rule: 'removed-entry',
        message: `Bài "${slug}" đã ghi là gỡ, nhưng ${there.file} vẫn có ở địa chỉ ấy.`,
        remedy: there.isOld
          ? `xóa "${slug}" khỏi "aliases" của tệp ấy; muốn dùng lại địa chỉ thì xóa dòng này.`
          : `muốn gỡ thì chạy npm run remove -- ${kind}/${slug}; muốn đăng lại thì xóa dòng này.`,
      },
      data.offsetOf([index, 'slug']),
    );
  });
}
