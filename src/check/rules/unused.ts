/** Files that lie ready beside the texts and that no text names. */
import { basename, extname } from 'node:path';
import { fold, slugify } from '../../lib/text.ts';
import type { ContentTree } from '../files/tree.ts';
import type { Finding, Problem } from '../finding.ts';
import { reporter } from '../source.ts';

/** Of each folder: the files that its texts name, folded, and whether all of the texts could be read. */
export type Used = Map<string, { readonly isRead: boolean; readonly files: Set<string> }>;

/** Tells of the files that lie ready and are named by no text. */
export function checkUnused(tree: ContentTree, used: Used, findings: Finding[]): void {
  const tops = tree.entries.filter(({ kind }) => kind === 'documents').map(({ slug }) => `${slug}.md`);
  for (const [folder, files] of tree.beside) {
    const known = used.get(folder);
    if (!known?.isRead) continue;
    for (const file of files) {
      if (known.files.has(fold(file))) continue;
      reporter(tree.display(`${folder}/${file}`), '', findings)(unusedFile(folder, file, tops));
    }
  }
}

function unusedFile(folder: string, file: string, tops: readonly string[]): Problem {
  if (folder !== 'documents') {
    return {
      rule: 'unused-file',
      severity: 'warning',
      message: 'Không bài nào dùng tệp này nên nó không được đăng.',
      remedy: 'dẫn tới tệp trong bài hoặc khai ở mục đính kèm, hoặc xóa tệp.',
    };
  }
  const name = `${slugify(basename(file, extname(file))) || 'ten-van-ban'}.md`;
  const there = tops.includes(name);
  return {
    rule: 'unused-file',
    message: 'Không văn bản nào (tệp .md) khai tệp này nên nó không được đăng.',
    remedy: there
      ? `khai trong documents/${name}, mục files: - { title: Bản đầy đủ, file: ${file} }.`
      : `tạo documents/${name} (số, trích yếu, ngày ban hành…) và khai ở mục files: - { title: Bản đầy đủ, file: ${file} }; không đăng nữa thì chuyển tệp đi nơi khác.`,
  };
}
