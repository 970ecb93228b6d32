import { describe, expect, test } from 'vitest';
import { existingSections, type Holdings, menuSections } from './sections.ts';

const EMPTY: Holdings = {
  articleCount: 0,
  categories: [],
  pages: [],
  documentCount: 0,
  productCount: 0,
  procedureRowCount: 0,
};
const paths = (holdings: Partial<Holdings>) =>
  existingSections({ ...EMPTY, ...holdings }).map(({ path }) => path);

describe('the sections of the site', () => {
  test('without content are the home page alone', () => {
    expect(paths({})).toEqual(['/']);
  });

  test.each([
    ['one article', { articleCount: 1 }, '/tin-tuc/'],
    ['a category in use', { categories: [{ id: 'van-hoa', name: 'Văn hóa' }] }, '/chuyen-muc/van-hoa/'],
    ['one document', { documentCount: 1 }, '/van-ban/'],
    ['one product', { productCount: 1 }, '/ocop/'],
    ['one procedure result', { procedureRowCount: 1 }, '/tthc/'],
    ['a page', { pages: [{ slug: 'gioi-thieu', label: 'Giới thiệu' }] }, '/gioi-thieu/'],
  ])('%s brings its section and no other', (_what, holdings, path) => {
    expect(paths(holdings)).toEqual(['/', path]);
  });

  test('stand in menu order: home, pages, news, categories, documents, products, procedures, contact last', () => {
    expect(
      existingSections({
        articleCount: 3,
        categories: [
          { id: 'nong-thon-moi', name: 'Nông thôn mới' },
          { id: 'van-hoa', name: 'Văn hóa' },
        ],
        pages: [
          { slug: 'lien-he', label: 'Liên hệ' },
          { slug: 'gioi-thieu', label: 'Giới thiệu' },
        ],
        documentCount: 2,
        productCount: 4,
        procedureRowCount: 1,
      }),
    ).toEqual([
      { label: 'Trang chủ', path: '/' },
      { label: 'Giới thiệu', path: '/gioi-thieu/' },
      { label: 'Tin tức', path: '/tin-tuc/' },
      { label: 'Nông thôn mới', path: '/chuyen-muc/nong-thon-moi/' },
      { label: 'Văn hóa', path: '/chuyen-muc/van-hoa/' },
      { label: 'Văn bản', path: '/van-ban/' },
      { label: 'Sản phẩm OCOP', path: '/ocop/' },
      { label: 'Kết quả TTHC', path: '/tthc/' },
      { label: 'Liên hệ', path: '/lien-he/' },
    ]);
  });
});

test('the menu names categories where there is more than one to choose from', () => {
  const [first, second] = [
    { id: 'nong-thon-moi', name: 'Nông thôn mới' },
    { id: 'van-hoa', name: 'Văn hóa' },
  ];
  const menu = (categories: Holdings['categories']) =>
    menuSections({ ...EMPTY, articleCount: 2, categories }).map(({ label }) => label);
  expect(menu([first])).toEqual(['Trang chủ', 'Tin tức']);
  expect(menu([first, second])).toEqual(['Trang chủ', 'Tin tức', 'Nông thôn mới', 'Văn hóa']);
});
