/** To which parts of which pages a link may lead. */
import { expect, test } from 'vitest';
import { partsOfPage } from './page-parts.ts';

test.each([
  ['/', 'ket-qua-tthc', 'bieu-do-2022'],
  ['/tin-tuc/', 'luu-tru', 'trong-bai-nay'],
  ['/tin-tuc/trang/2/', 'chuyen-muc', 'ket-qua-tthc'],
  ['/chuyen-muc/tin-xa/', 'luu-tru', 'cung-loai'],
  ['/tin-tuc/hop-thon/', 'cac-tin-khac', 'luu-tru'],
  ['/van-ban/qd-01/', 'cung-loai', 'cach-tim'],
  ['/van-ban/', 'cach-tim', 'cung-loai'],
  ['/ocop/', 'nhom-6', 'nhom-7'],
  ['/ocop/gao/', 'tin-lien-quan', 'nhom-1'],
  ['/tthc/', 'bieu-do-1901', 'bieu-do-1900'],
  ['/tthc/', 'bieu-do-2100', 'bieu-do-2101'],
  ['/thong-ke/', 'thang-2022', 'bieu-do-2022'],
])('%s may have #%s and never #%s', (path, there, never) => {
  const { always, sometimes } = partsOfPage(path);
  expect(sometimes).toContain(there);
  expect([...always, ...sometimes]).not.toContain(never);
});

test('what stands on every page stands on each', () => {
  expect(partsOfPage('/khong-co/').always).toEqual(['dau-trang', 'noi-dung']);
  expect(partsOfPage('/en/').always).toEqual(['dau-trang', 'noi-dung', 'contact']);
});

test('the page of products has a part for each of the six groups', () => {
  expect(partsOfPage('/ocop/').sometimes.filter((part) => part.startsWith('nhom-'))).toEqual([
    'nhom-1',
    'nhom-2',
    'nhom-3',
    'nhom-4',
    'nhom-5',
    'nhom-6',
  ]);
});
