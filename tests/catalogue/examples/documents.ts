import DocumentFacts from '../../../src/components/documents/DocumentFacts.astro';
import DocumentFilters from '../../../src/components/documents/DocumentFilters.astro';
import DocumentList from '../../../src/components/documents/DocumentList.astro';
import DocumentTable from '../../../src/components/documents/DocumentTable.astro';
import Validity from '../../../src/components/documents/Validity.astro';
import { type Example, list } from '../example.ts';
import { rows } from '../given.ts';

const choice = (label: string, count: number, current = false) => ({ label, href: '#', count, current });

export const DOCUMENTS: readonly Example[] = [
  ...list('documents/DocumentFilters', DocumentFilters, [
    [
      'chưa chọn, đã chọn',
      {
        filters: [
          {
            label: 'Loại văn bản',
            options: [choice('Tất cả', 12, true), choice('Kế hoạch', 4), choice('Báo cáo', 8)],
          },
          {
            label: 'Cơ quan ban hành',
            chosen: 'Ủy ban nhân dân xã Mẫu',
            options: [choice('Tất cả', 1240), choice('Ủy ban nhân dân xã Mẫu', 960, true)],
          },
        ],
      },
      ['Loại văn bản', 'Ủy ban nhân dân xã Mẫu'],
    ],
    ['không có', { filters: [] }, []],
  ]),
  ...list('documents/DocumentFacts', DocumentFacts, [
    ['thay thế văn bản khác', { document: rows[0] }, ['15/QĐ-UBND', 'Thay thế', '05/2023/QĐ-UBND']],
    ['bị thay thế', { document: rows[3] }, ['Được thay thế bởi']],
  ]),
  ...list('documents/DocumentList', DocumentList, [
    ['bốn văn bản', { rows }, ['31/TB-UBND', 'Có hiệu lực từ 05/01/2026']],
  ]),
  ...list('documents/DocumentTable', DocumentTable, [
    [
      'một năm',
      { caption: 'Văn bản', years: [{ year: '2025', rows }] },
      ['Năm 2025', 'Trích yếu', 'Hết hiệu lực'],
    ],
    [
      'năm đã có ở tiêu đề',
      { caption: 'Văn bản', years: [{ year: '2025', rows }], withoutYear: true },
      ['15/QĐ-UBND'],
    ],
  ]),
  ...list(
    'documents/Validity',
    Validity,
    rows.map((row) => [row.validity.state, { validity: row.validity }, [row.validity.label]]),
  ),
];
