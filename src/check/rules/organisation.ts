/** People of organisation.yaml whom no page shows. */
import type { DataFile } from '../data/data-files.ts';
import type { Entry } from '../entry.ts';

export function checkOrganisation(file: DataFile, entries: readonly Entry[]): void {
  if (!file.there || entries.some(({ at, source }) => at.mdx && source.text.includes('<Organisation')))
    return;
  file.report({
    rule: 'organisation-unseen',
    severity: 'warning',
    message: 'Không trang nào hiện tệp này nên người đọc không thấy.',
    remedy: 'ghi <Organisation /> trên một dòng riêng của một trang, như content/pages/to-chuc-bo-may.mdx.',
  });
}
