import { describe, expect, test } from 'vitest';
import { at } from '../../tests/support/entries.ts';
import { DRAWN_ICON, TAB_ICON } from '../site/site-icons.ts';
import { type PageDescription, toMetadata } from './metadata.ts';

const SITE_NAME = 'Trang thông tin điện tử xã Mẫu';
const describePage = (page: Partial<PageDescription> = {}) =>
  toMetadata({
    title: 'Họp thôn',
    description: 'Thôn Mẫu 2 họp tối nay.',
    path: '/tin-tuc/hop-thon/',
    siteName: SITE_NAME,
    publisher: 'Xã Mẫu',
    ...page,
  });
const named = (metadata: ReturnType<typeof toMetadata>) =>
  Object.fromEntries(metadata.names.map(({ name, content }) => [name, content]));
const propertiesOf = (metadata: ReturnType<typeof toMetadata>) =>
  Object.fromEntries(metadata.properties.map(({ property, content }) => [property, content]));

const article = {
  publishedAt: at('2022-01-04 08:39:58'),
  section: 'Nông thôn mới',
  tags: ['OCOP', 'Chuyển đổi số'],
};

describe('the title of a page', () => {
  test('is its own followed by the name of the unit, where both are short enough to be shown', () => {
    expect(describePage().title).toBe('Họp thôn | Xã Mẫu');
    const just = 'a'.repeat(56);
    expect(describePage({ title: just }).title).toBe(`${just} | Xã Mẫu`);
    expect(describePage({ title: `${just}a` }).title).toBe(`${just}a`);
  });

  test('of the home page is the name of the site once', () => {
    expect(describePage({ title: SITE_NAME, path: '/' }).title).toBe(SITE_NAME);
  });
});

describe('what search engines are told', () => {
  test('a description of at most 160 characters, cut between words', () => {
    const { description } = describePage({ description: 'một hai ba bốn '.repeat(30) });
    expect(description.length).toBeLessThanOrEqual(160);
    expect(describePage({ description: 'a'.repeat(160) }).description).toBe('a'.repeat(160));
    expect(describePage({ description: 'a '.repeat(160) }).description).toHaveLength(160);
    expect(description).toMatch(/ (?:một|hai|ba|bốn)…$/);
  });

  test('the sign of the unit, where it has one, else that of the software', () => {
    const icon = (hasOwnIcon: boolean) =>
      describePage({ hasOwnIcon }).signs.find(({ rel }) => rel === 'icon')?.href;
    expect([icon(true), icon(false)]).toEqual([TAB_ICON, DRAWN_ICON]);
  });

  test('the whole address of the page', () => {
    expect(describePage().canonical).toBe('http://localhost/tin-tuc/hop-thon/');
  });

  test('noindex where the page asks for it, nothing where it does not', () => {
    expect(describePage({ indexed: false }).robots).toBe('noindex');
    expect(describePage({ indexed: true }).robots).toBeUndefined();
    expect(describePage().robots).toBeUndefined();
  });
});

describe('Dublin Core (TT 24/2011/TT-BTTTT)', () => {
  test('names title, creator, subject, date, description, publisher, identifier, format and language', () => {
    expect(named(describePage({ article: { ...article, author: 'Nguyễn Văn Mẫu' } }))).toEqual({
      'DC.title': 'Họp thôn',
      'DC.creator': 'Nguyễn Văn Mẫu',
      'DC.subject': 'Nông thôn mới',
      'DC.date': '2022-01-04T08:39:58+07:00',
      'DC.description': 'Thôn Mẫu 2 họp tối nay.',
      'DC.publisher': 'Xã Mẫu',
      'DC.identifier': 'http://localhost/tin-tuc/hop-thon/',
      'DC.format': 'text/html',
      'DC.language': 'vi',
    });
  });

  test('dates an edited article by its edit, and the commune stands for an author not named', () => {
    expect(
      named(describePage({ article: { ...article, updatedAt: at('2022-01-05 09:00:00') } })),
    ).toMatchObject({
      'DC.date': '2022-01-05T09:00:00+07:00',
      'DC.creator': 'Xã Mẫu',
    });
  });

  test('claims neither date nor subject for a page that is no article', () => {
    const names = named(describePage());
    expect(names).not.toHaveProperty('DC.date');
    expect(names).not.toHaveProperty('DC.subject');
    expect(names['DC.title']).toBe('Họp thôn');
  });
});

describe('Open Graph', () => {
  test('tells an article with its times, section, tags and picture', () => {
    const metadata = describePage({
      article: { ...article, updatedAt: at('2022-01-05 09:00:00') },
      picture: { href: '/_astro/anh.jpeg', alt: 'Cánh đồng', type: 'image/jpeg', width: 1200, height: 630 },
    });
    expect(propertiesOf(metadata)).toMatchObject({
      'og:type': 'article',
      'og:title': 'Họp thôn',
      'og:locale': 'vi_VN',
      'og:image': 'http://localhost/_astro/anh.jpeg',
      'og:image:type': 'image/jpeg',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Cánh đồng',
      'article:published_time': '2022-01-04T08:39:58+07:00',
      'article:modified_time': '2022-01-05T09:00:00+07:00',
      'article:section': 'Nông thôn mới',
    });
    expect(
      metadata.properties.filter(({ property }) => property === 'article:tag').map(({ content }) => content),
    ).toEqual(['OCOP', 'Chuyển đổi số']);
  });

  test('tells a plain page without anything of an article or a picture', () => {
    const properties = Object.keys(propertiesOf(describePage()));
    expect(properties).toContain('og:title');
    expect(properties.filter((name) => name.startsWith('article:') || name.startsWith('og:image'))).toEqual(
      [],
    );
  });

  test('tells an English page as English', () => {
    const metadata = describePage({ language: 'en' });
    expect(propertiesOf(metadata)['og:locale']).toBe('en_GB');
    expect(named(metadata)['DC.language']).toBe('en');
    expect(metadata.language).toBe('en');
  });
});

describe('the same page in the other language', () => {
  test('is named on both, and each names itself', () => {
    expect(
      describePage({ path: '/lien-he/', otherLanguage: { language: 'en', path: '/en/' } }).alternates,
    ).toEqual([
      { language: 'vi', href: 'http://localhost/lien-he/' },
      { language: 'en', href: 'http://localhost/en/' },
    ]);
    expect(describePage().alternates).toEqual([]);
  });
});

test.each(['</script><b>', '<!-- <script>', '</SCRIPT >'])(
  'no title %s leaves the data in the head',
  (title) => {
    const { jsonLd } = describePage({
      title,
      description: title,
      article: { ...article, section: title, tags: [title] },
    });
    expect(jsonLd).not.toContain('<');
    expect(JSON.parse(jsonLd)['@graph'][0].headline).toBe(title);
  },
);
