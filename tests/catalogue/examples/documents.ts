import DocumentFacts from '../../../src/components/documents/DocumentFacts.astro';
import DocumentList from '../../../src/components/documents/DocumentList.astro';
import DocumentTable from '../../../src/components/documents/DocumentTable.astro';
import Validity from '../../../src/components/documents/Validity.astro';
import { type Example, list } from '../example.ts';
import { rows } from '../given.ts';

export const DOCUMENTS: readonly Example[] = [
  ...list('documents/DocumentFacts', DocumentFacts, [
    ['thay thế văn bản khác', { document: rows[0] }, ['15/QĐ-UBND', 'Thay thế', '05/2023/QĐ-UBND']],
    ['bị thay thế', { document: rows[3] }, ['Được thay thế bởi']],
  ]),
  ...list('documents/DocumentList', DocumentList, [
    ['bốn văn bản', { rows }, ['31/TB-UBND', 'Có hiệu lực từ 05/01/2026']],
  ]),
  ...list('documents/DocumentTable', DocumentTable, [
    ['một năm', { year: '2025', rows }, ['Năm 2025', 'Trích yếu', 'Hết hiệu lực']],
  ]),
  ...list(
    'documents/Validity',
    Validity,
    rows.map((row) => [row.validity.state, { validity: row.validity }, [row.validity.label]]),
  ),
];
