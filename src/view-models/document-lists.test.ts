import { describe, expect, test } from 'vitest';
import { at, makeDocument } from '../../tests/support/entries.ts';
import type { DocumentEntry } from '../queries/documents.ts';
import { DOCUMENTS_PAGE_SIZE } from '../site/paging.ts';
import { toDocumentLists } from './document-lists.ts';

const NOW = at('2025-12-31 08:00:00');
const UBND = 'Ủy ban nhân dân xã Mẫu';
const HDND = 'Hội đồng nhân dân xã Mẫu';

type Data = Partial<DocumentEntry['data']>;

const documentsOf = (count: number, dataOf: (number: number) => Data = () => ({})) =>
  Array.from({ length: count }, (_, index) => makeDocument(`so-${index}`, dataOf(index)));

/** Of four years, three types, two authorities, in force or not. */
const various = (number: number): Data => ({
  issuedOn: `${2025 - (number % 4)}-03-0${1 + (number % 9)}`,
  type: (['Quyết định', 'Kế hoạch', 'Thông báo'] as const)[number % 3] ?? 'Quyết định',
  authority: number % 10 === 0 ? HDND : UBND,
  ...(number % 5 === 0 && { status: 'ngung-hieu-luc' as const }),
});

const listsOf = (documents: readonly DocumentEntry[]) => toDocumentLists(documents, NOW);
const pathsOf = (documents: readonly DocumentEntry[]) => listsOf(documents).map(({ path }) => path);
const pageAt = (documents: readonly DocumentEntry[], path: string) => {
  const page = listsOf(documents).find((one) => one.path === path);
  if (!page) throw new Error(`no list at ${path}`);
  return page;
};
const choicesAt = (documents: readonly DocumentEntry[], path: string) =>
  pageAt(documents, path).filters.map(({ label, chosen, options }) => [
    label,
    chosen,
    options.map((option) => `${option.label} ${option.count}${option.current ? ' *' : ''}`),
  ]);

describe('a site of few documents', () => {
  test('without any has no list', () => {
    expect(listsOf([])).toEqual([]);
  });

  test('with one has the addresses that may be relied on, none by validity, and no filter', () => {
    const one = documentsOf(1);
    expect(pathsOf(one)).toEqual([
      '/van-ban/',
      '/van-ban/loai/quyet-dinh/',
      '/van-ban/co-quan/uy-ban-nhan-dan-xa-mau/',
      '/van-ban/nam/2022/',
    ]);
    expect(listsOf(one).filter(({ filters }) => filters.length > 0)).toEqual([]);
  });

  test('begins with the first page of all, and with no other list', () => {
    const first = listsOf(documentsOf(DOCUMENTS_PAGE_SIZE + 1)).filter(({ isFirst }) => isFirst);
    expect(first.map(({ path }) => path)).toEqual(['/van-ban/']);
  });

  test('tells search engines of a list only where it is shorter than all', () => {
    const indexed = listsOf([...documentsOf(2), makeDocument('moi', { issuedOn: '2025-01-01' })])
      .filter((page) => page.indexed)
      .map(({ path }) => path);
    expect(indexed).toEqual(['/van-ban/', '/van-ban/nam/2022/', '/van-ban/nam/2025/']);
  });

  test('with six offers the choices in which they differ, and no other', () => {
    const six = documentsOf(6, (number) => ({ type: number < 2 ? 'Kế hoạch' : 'Quyết định' }));
    expect(choicesAt(six, '/van-ban/')).toEqual([
      ['Loại văn bản', undefined, ['Tất cả 6 *', 'Kế hoạch 2', 'Quyết định 4']],
    ]);
    expect(choicesAt(six, '/van-ban/loai/ke-hoach/')).toEqual([
      ['Loại văn bản', 'Kế hoạch', ['Tất cả 6', 'Kế hoạch 2 *', 'Quyết định 4']],
    ]);
  });
});

describe('a site of many documents', () => {
  const many = documentsOf(200, various);

  test('offers type, authority, year and validity, each choice with how much it leaves', () => {
    expect(choicesAt(many, '/van-ban/')).toEqual([
      ['Loại văn bản', undefined, ['Tất cả 200 *', 'Kế hoạch 67', 'Quyết định 67', 'Thông báo 66']],
      ['Cơ quan ban hành', undefined, ['Tất cả 200 *', `${HDND} 20`, `${UBND} 180`]],
      ['Năm ban hành', undefined, ['Tất cả 200 *', '2025 50', '2024 50', '2023 50', '2022 50']],
      ['Hiệu lực', undefined, ['Tất cả 200 *', 'Còn hiệu lực 160', 'Ngưng hiệu lực 40']],
    ]);
  });

  test('leads nowhere but to a list that exists and holds as many as it says', () => {
    const counts = new Map(listsOf(many).map(({ path, total }) => [path, total]));
    const options = listsOf(many).flatMap(({ filters }) => filters.flatMap((filter) => filter.options));
    expect(options.length).toBeGreaterThan(500);
    expect(options.filter(({ href, count }) => counts.get(href) !== count)).toEqual([]);
  });

  test('keeps one choice while another is made, and lets each be taken back', () => {
    const both = pageAt(many, '/van-ban/loai/ke-hoach/nam/2025/');
    expect([both.heading, both.title]).toEqual(['Kế hoạch năm 2025', 'Văn bản: Kế hoạch năm 2025']);
    expect(both.filters.map(({ chosen }) => chosen)).toEqual(['Kế hoạch', '2025']);
    expect(both.filters.map(({ options: [none] }) => none?.href)).toEqual([
      '/van-ban/nam/2025/',
      '/van-ban/loai/ke-hoach/',
    ]);
    expect(both.trail.map(({ label }) => label)).toEqual(['Văn bản', 'Kế hoạch']);
    expect(both.years.flatMap(({ rows }) => rows).every(({ type }) => type === 'Kế hoạch')).toBe(true);
  });

  test('narrows no list that fits on a page', () => {
    const paths = pathsOf(many);
    expect(pageAt(many, '/van-ban/co-quan/hoi-dong-nhan-dan-xa-mau/').total).toBeLessThanOrEqual(
      DOCUMENTS_PAGE_SIZE,
    );
    // From the list of a year, which is long, the council's of that year may be asked for all the same.
    expect(paths).toContain('/van-ban/co-quan/hoi-dong-nhan-dan-xa-mau/nam/2025/');
    const council = pageAt(many, '/van-ban/co-quan/hoi-dong-nhan-dan-xa-mau/');
    expect(council.filters.map(({ label }) => label)).toEqual(['Cơ quan ban hành']);
    const few = (count: number) =>
      documentsOf(count, (number) => ({ issuedOn: `${2025 - (number % 2)}-01-01` }));
    const narrowed = (count: number) => pathsOf(few(count)).filter((path) => path.split('/').length > 5);
    expect(narrowed(DOCUMENTS_PAGE_SIZE)).toEqual([]);
    expect(narrowed(DOCUMENTS_PAGE_SIZE + 1)).toContain('/van-ban/loai/quyet-dinh/nam/2024/');
  });

  test('offers nothing more from a list that just fits on a page, though its parts are lists of their own', () => {
    const documents = documentsOf(62, (number) => ({
      issuedOn: `${2025 - (number % 2)}-01-01`,
      type: number < 30 ? 'Kế hoạch' : 'Quyết định',
    }));
    const labels = (path: string) => pageAt(documents, path).filters.map(({ label }) => label);
    expect(labels('/van-ban/loai/ke-hoach/')).toEqual(['Loại văn bản']);
    expect(labels('/van-ban/loai/quyet-dinh/')).toEqual(['Loại văn bản', 'Năm ban hành']);
  });

  test('is of one year where a year was chosen, and stands under the years of its documents', () => {
    expect(pageAt(many, '/van-ban/nam/2025/').isOfOneYear).toBe(true);
    expect(pageAt(many, '/van-ban/').isOfOneYear).toBe(false);
    expect(pageAt(many, '/van-ban/nam/2025/').years.map(({ year }) => year)).toEqual(['2025']);
  });

  test('has thirty on a page, and every document once in each list it belongs to', () => {
    const pages = listsOf(many).filter(({ path }) => /^\/van-ban\/(?:trang\/\d+\/)?$/.test(path));
    expect(pages.map(({ path }) => path).slice(0, 3)).toEqual([
      '/van-ban/',
      '/van-ban/trang/2/',
      '/van-ban/trang/3/',
    ]);
    const sizes = pages.map(({ years }) => years.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(sizes).toEqual([30, 30, 30, 30, 30, 30, 20]);
    const shown = pages.flatMap(({ years }) => years.flatMap(({ rows }) => rows.map(({ href }) => href)));
    expect(new Set(shown).size).toBe(200);
  });

  test('has a title of its own on every page', () => {
    const titles = listsOf(many).map(({ title }) => title);
    expect(titles).toContain('Văn bản, trang 2');
    expect(titles).toContain(`Văn bản: Thông báo của ${UBND}`);
    expect(titles).toContain('Văn bản: Kế hoạch còn hiệu lực');
    expect(titles).toContain(`Văn bản của ${UBND} còn hiệu lực`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('stays at fewer pages of lists than it has documents, however many there are', () => {
    const thousand = documentsOf(1000, (number) => ({
      ...various(number),
      issuedOn: `${2025 - (number % 12)}-03-01`,
      authority: number % 2 ? UBND : `Sở số ${number % 30}`,
    }));
    expect(pathsOf(thousand).length).toBeLessThan(1000);
  });
});

test('spellings of an authority that make one address are one, and one without letters is none', () => {
  const documents = documentsOf(8, (number) => ({
    authority: ['Uỷ ban nhân dân xã Mẫu', UBND, '人民', HDND][number % 4] ?? UBND,
  }));
  expect(choicesAt(documents, '/van-ban/')).toEqual([
    ['Cơ quan ban hành', undefined, ['Tất cả 8 *', `${HDND} 2`, 'Uỷ ban nhân dân xã Mẫu 4']],
  ]);
});

test('documents that are to take effect are one choice, whatever their days', () => {
  const documents = documentsOf(6, (number) => (number < 3 ? { effectiveOn: `2026-01-0${number + 1}` } : {}));
  const [validity] = pageAt(documents, '/van-ban/').filters;
  expect(validity?.options.map(({ label, count }) => [label, count])).toEqual([
    ['Tất cả', 6],
    ['Chưa có hiệu lực', 3],
    ['Còn hiệu lực', 3],
  ]);
});

test('a filter offers the forty commonest authorities; the page of a rarer one says which it is', () => {
  const documents = documentsOf(100, (number) => ({
    authority: `Cơ quan ${number < 80 ? number % 40 : number}`,
  }));
  const [authorities] = pageAt(documents, '/van-ban/').filters;
  expect(authorities?.options).toHaveLength(41);
  expect(pageAt(documents, '/van-ban/co-quan/co-quan-99/').filters[0]?.chosen).toBe('Cơ quan 99');
});
