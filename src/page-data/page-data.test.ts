/** What every page is given: the holdings of the site stand in for those of Astro's collections. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { at, makeArticle, SITE } from '../../tests/support/entries.ts';

const given = vi.hoisted(() => ({ held: {} as Record<string, unknown>, sharePictures: true }));
const holds =
  (name: string, none: unknown = []) =>
  async () =>
    given.held[name] ?? none;

vi.mock('../queries/site.ts', () => ({
  getSite: holds('site'),
  getCategories: holds('categories'),
  getProcedures: holds('procedures'),
  getVisitors: holds('visitors', undefined),
  hasOwnIcon: async () => false,
}));
vi.mock('../queries/news.ts', () => ({ getNews: holds('news') }));
vi.mock('../queries/pages.ts', () => ({ getPages: holds('pages') }));
vi.mock('../queries/documents.ts', () => ({ getDocuments: holds('documents') }));
vi.mock('../queries/products.ts', () => ({ getProducts: holds('products') }));
vi.mock('../queries/notices.ts', () => ({ getNotices: holds('notices') }));
vi.mock('../system/build-environment.ts', () => ({
  environment: {
    now: new Date('2022-06-01T12:00:00+07:00'),
    get sharePictures() {
      return given.sharePictures;
    },
  },
}));
vi.mock('astro:assets', () => ({
  getImage: async (asked: object) => ({
    src: `/_astro/${JSON.stringify(asked)}`,
    attributes: { width: 1200, height: 800 },
  }),
}));

const ENGLISH = { name: 'Mau Commune', unit: 'Mau', parent: 'Mau District', description: 'About Mau.' };

beforeEach(() => {
  vi.resetModules();
  given.held = { site: SITE };
});

/** A page's frame, read of what the site holds now. */
async function frameOf(page: object) {
  const { frame } = await import('./frame.ts');
  return frame({ path: '/a/', ...page });
}

describe('the frame of a page', () => {
  test('is called as the page is, or as the site where the page has no name', async () => {
    const { metadata } = await frameOf({ title: 'Họp thôn', description: 'Tối nay.' });
    expect(metadata).toMatchObject({ title: 'Họp thôn | Xã Mẫu', description: 'Tối nay.' });
    expect((await frameOf({})).metadata).toMatchObject({ title: SITE.name, description: SITE.description });
    expect((await frameOf({ title: 'A', description: '' })).metadata.description).toBe(SITE.description);
  });

  test('of an English page names the site in English, where site.yaml does', async () => {
    given.held['site'] = { ...SITE, english: ENGLISH };
    const { metadata } = await frameOf({ title: 'Contact', language: 'en' });
    expect(metadata).toMatchObject({ title: 'Contact | Mau', description: 'About Mau.' });
    expect((await frameOf({ title: 'Liên hệ' })).metadata.title).toBe('Liên hệ | Xã Mẫu');
  });

  test('of an English page is Vietnamese where site.yaml has no English', async () => {
    expect((await frameOf({ title: 'Contact', language: 'en' })).metadata.title).toBe('Contact | Xã Mẫu');
  });

  test('has the sections that hold something, and of categories those in use', async () => {
    given.held = {
      site: SITE,
      categories: [
        { id: 'trong', name: 'Trống' },
        { id: 'tin-mau', name: 'Tin mẫu' },
      ],
      news: [makeArticle()],
      pages: [
        { slug: 'gioi-thieu', data: { title: 'Giới thiệu về xã Mẫu', menuLabel: 'Giới thiệu' } },
        { slug: 'lien-he', data: { title: 'Liên hệ' } },
      ],
      documents: [{}],
      products: [{}],
    };
    const { sections, result } = await frameOf({});
    expect(sections.map(({ label }) => label)).toEqual([
      'Trang chủ',
      'Giới thiệu',
      'Tin tức',
      'Tin mẫu',
      'Văn bản',
      'Sản phẩm OCOP',
      'Liên hệ',
    ]);
    expect(result).toBeUndefined();
  });

  test('tells the newest result of procedures, and the successor from its moment on', async () => {
    const row = { handled: 3, onTime: 3, late: 0, updatedAt: at('2022-05-02 08:00:00') };
    given.held['procedures'] = [
      { year: 2022, throughMonth: 4, ...row },
      { year: 2022, throughMonth: 3, ...row },
    ];
    const successor = (from: Date) => ({ ...SITE, successor: { text: 'Xã Mẫu Mới', from } });
    given.held['site'] = successor(at('2022-06-01 12:00:00'));
    const { result, shell } = await frameOf({});
    expect(result).toMatchObject({ year: '2022', throughMonth: '04' });
    expect(shell.notices.map(({ title }) => title)).toEqual(['Xã Mẫu Mới']);
    vi.resetModules();
    given.held['site'] = successor(at('2022-06-01 12:00:01'));
    expect((await frameOf({})).shell.notices).toEqual([]);
  });
});

test('the ways beside the search are those of the site', async () => {
  const months = ['2022-01-04 08:00:00', '2022-02-04 08:00:00', '2021-02-04 08:00:00'];
  const categories = [
    { id: 'van-hoa', name: 'Văn hóa' },
    { id: 'y-te', name: 'Y tế' },
  ];
  const news = months.map((moment, number) =>
    makeArticle({
      slug: `bai-${number}`,
      category: categories[number % 2] ?? { id: '', name: '' },
      data: { publishedAt: at(moment) },
    }),
  );
  given.held = { site: SITE, categories, news };
  const { newsWays, searchWays } = await import('./ways.ts');
  expect((await newsWays()).categories.map(({ label, count }) => [label, count])).toEqual([
    ['Văn hóa', 2],
    ['Y tế', 1],
  ]);
  expect((await searchWays()).map(({ label }) => label)).toEqual([
    'Lưu trữ theo thời gian',
    'Văn hóa',
    'Y tế',
    'Sơ đồ trang',
  ]);
});

const UNIT = { unit: 'Xã Mẫu', parent: 'Huyện Mẫu', brand: '#7a1a15' };

test('a page is shared with a picture that says what it is, drawn once for the same words', async () => {
  const { sharePicture } = await import('./share-picture.ts');
  const shared = await sharePicture({ title: 'Họp thôn', label: 'Tin mẫu' }, UNIT);
  expect(shared).toMatchObject({ alt: 'Họp thôn', type: 'image/jpeg', width: 1200, height: 630 });
  expect(shared?.href).toMatch(/^\/_astro\/[0-9a-f]{16}\.jpg$/);
  expect(await sharePicture({ title: 'Họp thôn', label: 'Tin mẫu' }, UNIT)).toEqual(shared);
  expect((await sharePicture({ title: 'Họp xã', label: 'Tin mẫu' }, UNIT))?.href).not.toBe(shared?.href);
});

test('where none are drawn, a lead picture is shared as a JPEG of 1,200 pixels, with its words', async () => {
  given.sharePictures = false;
  const { sharePicture } = await import('./share-picture.ts');
  const picture = { src: 'bia.jpg' as never, alt: 'Cánh đồng' };
  const shared = await sharePicture({ title: 'Họp thôn', picture }, UNIT);
  expect(shared).toMatchObject({ alt: 'Cánh đồng', type: 'image/jpeg', width: 1200, height: 800 });
  expect(JSON.parse(shared?.href.slice('/_astro/'.length) ?? '')).toEqual({
    src: 'bia.jpg',
    width: 1200,
    fit: 'inside',
    format: 'jpeg',
  });
  expect(await sharePicture({ title: 'Họp thôn' }, UNIT)).toBeUndefined();
  given.sharePictures = true;
});
