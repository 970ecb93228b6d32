import { describe, expect, test } from 'vitest';
import { at, SITE } from '../../tests/support/entries.ts';
import type { Section } from '../site/sections.ts';
import type { NoticeView } from './notices.ts';
import { toEnglishShell, toShell } from './shell.ts';

const HOME: Section = { label: 'Trang chủ', path: '/' };
const NEWS: Section = { label: 'Tin tức', path: '/tin-tuc/' };
const CONTACT: Section = { label: 'Liên hệ', path: '/lien-he/' };

describe('the menu', () => {
  test('is made of the sections that exist when the editors wrote none', () => {
    const links = [
      { label: 'Trang chủ', href: '/' },
      { label: 'Tin tức', href: '/tin-tuc/' },
    ];
    expect(toShell(SITE, [HOME, NEWS], undefined).navigation).toEqual(links);
    expect(toShell({ ...SITE, navigation: [] }, [HOME, NEWS], undefined).navigation).toEqual(links);
  });

  test('is the one that the editors wrote, without the sections that are still empty', () => {
    const navigation = [
      { label: 'Tin trong xã', to: '/tin-tuc/' },
      { label: 'Văn bản', to: '/van-ban/' },
      { label: 'Trang đầu', to: '/' },
      { label: 'Huyện Mẫu', to: 'https://huyen.example/' },
    ];
    expect(toShell({ ...SITE, navigation }, [HOME, NEWS], undefined).navigation).toEqual([
      { label: 'Tin trong xã', href: '/tin-tuc/' },
      { label: 'Trang đầu', href: '/' },
      { label: 'Huyện Mẫu', href: 'https://huyen.example/' },
    ]);
  });

  test('an entry to the archive, the English page or an article stays; one to an empty section goes', () => {
    const to = [
      '/luu-tru/',
      '/en/',
      '/tim-kiem/',
      '/tin-tuc/bai-mau/',
      '/lien-he/#dien-thoai',
      '/van-ban/',
      '/chuyen-muc/trong/',
    ];
    const navigation = to.map((path) => ({ label: path, to: path }));
    const english = { name: 'Mau', unit: 'Mau', parent: 'Mau', description: 'Mau' };
    const contact = { label: 'Liên hệ', path: '/lien-he/' };
    const labels = toShell({ ...SITE, english, navigation }, [HOME, NEWS, contact], undefined).navigation.map(
      ({ label }) => label,
    );
    expect(labels).toEqual(to.slice(0, 5));
    expect(toShell({ ...SITE, navigation }, [HOME], undefined).navigation.map(({ label }) => label)).toEqual([
      '/tim-kiem/',
      '/tin-tuc/bai-mau/',
    ]);
  });

  test('keeps entries that lead to another site', () => {
    const navigation = [{ label: 'Dịch vụ công', to: 'https://dichvucong.example/' }];
    expect(toShell({ ...SITE, navigation }, [HOME], undefined).navigation).toEqual([
      { label: 'Dịch vụ công', href: 'https://dichvucong.example/' },
    ]);
  });
});

test.each([
  ['Trang thông tin điện tử xã Mẫu', 'Trang thông tin điện tử'],
  ['Cổng Thông tin điện tử huyện Mẫu', 'Cổng Thông tin điện tử'],
  ['Xã Mẫu – trang thông tin điện tử', undefined],
])('%s says as its kind %s', (name, kind) => {
  expect(toShell({ ...SITE, name }, [HOME], undefined).kind).toBe(kind);
});

describe('the foot of every page', () => {
  const labels = (sections: Section[]) =>
    toShell(SITE, sections, undefined).footerLinks.map(({ label }) => label);

  test('offers feeds only where there is news and contact only where there is that page', () => {
    expect(labels([HOME])).toEqual(['Sơ đồ trang', 'Thống kê truy cập', 'Trợ năng']);
    expect(labels([HOME, NEWS])).toEqual([
      'Sơ đồ trang',
      'Thống kê truy cập',
      'Trợ năng',
      'Nhận tin qua RSS',
    ]);
    expect(labels([HOME, NEWS, CONTACT])).toEqual([
      'Sơ đồ trang',
      'Thống kê truy cập',
      'Trợ năng',
      'Nhận tin qua RSS',
      'Liên hệ',
    ]);
  });

  test('leads from the telephones to the page of contacts only where there is one', () => {
    expect(toShell(SITE, [HOME], undefined).contactHref).toBeUndefined();
    expect(toShell(SITE, [HOME, CONTACT], undefined).contactHref).toBe(CONTACT.path);
  });

  test('offers feeds also where there are documents or an urgent notice alone', () => {
    const documents = { label: 'Văn bản', path: '/van-ban/' };
    const notice = { id: 'a', title: 'Báo bão', urgent: true } as unknown as NoticeView;
    expect(toShell(SITE, [HOME], undefined).feedsHref).toBeUndefined();
    expect(toShell(SITE, [HOME, documents], undefined).feedsHref).toBe('/feeds/');
    expect(toShell(SITE, [HOME], undefined, [notice]).feedsHref).toBe('/feeds/');
    expect(toShell(SITE, [HOME], undefined, [{ ...notice, urgent: false }]).feedsHref).toBeUndefined();
  });

  test('names the feeds for programs only where there is news', () => {
    expect(toShell(SITE, [HOME], undefined).feeds).toBeUndefined();
    expect(toShell(SITE, [HOME, NEWS], undefined).feeds).toEqual({ rss: '/rss.xml', json: '/feed.json' });
  });

  test('holds nothing that site.yaml does not say', () => {
    const { phones, email, address, editorInChief, relatedLinks, otherLanguage } = toShell(
      SITE,
      [HOME],
      undefined,
    );
    expect({ email, address, editorInChief, otherLanguage }).toEqual({});
    expect([phones, relatedLinks]).toEqual([[], []]);
  });

  test('dials, writes and leads where site.yaml says', () => {
    const shell = toShell(
      {
        ...SITE,
        phones: [{ number: '0912345678', office: 'Văn phòng' }],
        email: 'ubnd@xamau.example',
        relatedLinks: [{ label: 'Huyện Mẫu', url: 'https://huyenmau.example/' }],
        english: { name: 'Mau Commune', unit: 'Mau', parent: 'Mau District', description: 'Mau.' },
      },
      [HOME],
      undefined,
    );
    expect(shell.phones).toEqual([{ number: '0912345678', office: 'Văn phòng', href: 'tel:0912345678' }]);
    expect(shell.email).toEqual({ label: 'ubnd@xamau.example', href: 'mailto:ubnd@xamau.example' });
    expect(shell.relatedLinks).toEqual([{ label: 'Huyện Mẫu', href: 'https://huyenmau.example/' }]);
    expect(shell.otherLanguage).toEqual({ label: 'English', href: '/en/', lang: 'en' });
  });
});

test('a page in English is framed in English, with what is in English, and leads back', () => {
  const english = {
    name: 'Mau Commune Information Website',
    unit: 'Mau Commune',
    parent: 'Mau District',
    description: 'Mau.',
  };
  const site = {
    ...SITE,
    english,
    address: 'Thôn Mẫu 1',
    phones: [{ number: '0912345678', office: 'Văn phòng' }],
    relatedLinks: [{ label: 'Huyện Mẫu', url: 'https://huyenmau.example/' }],
  };
  const shell = toEnglishShell(toShell(site, [HOME, NEWS], undefined), english);
  expect(shell).toMatchObject({
    language: 'en',
    siteName: 'Mau Commune Information Website',
    unit: 'Mau Commune',
    parent: 'Mau District',
    address: undefined,
    navigation: [{ label: 'Contact', href: '/en/' }],
    otherLanguage: { label: 'Tiếng Việt', href: '/', lang: 'vi' },
    relatedLinks: [],
    footerLinks: [],
  });
  expect(shell.kind).toBeUndefined();
  // Without telephones of its own it has those of the Vietnamese pages.
  expect(shell.phones).toMatchObject([{ number: '0912345678', office: 'Văn phòng', lang: 'vi' }]);
  expect(
    toEnglishShell(shell, { ...english, phones: [{ number: '0200000001', office: 'Office' }] }).phones,
  ).toEqual([{ number: '0200000001', office: 'Office', href: 'tel:0200000001' }]);
});

describe('the visitor counters', () => {
  const seed = { online: 7, today: 17, month: 1675, total: 53627 };

  test('stand in the order of the seed, each with its name', () => {
    const { counters, words } = toShell(SITE, [HOME], seed);
    expect(counters?.figures.map(({ name, count }) => [words.counters[name], count])).toEqual([
      ['Đang truy cập', 7],
      ['Hôm nay', 17],
      ['Tháng này', 1675],
      ['Tất cả', 53_627],
    ]);
  });

  test('show no time until they are measured', () => {
    expect(toShell(SITE, [HOME], seed).counters?.updatedAt).toBeUndefined();
    const measured = { ...seed, updatedAt: at('2026-01-01 00:05:00') };
    expect(toShell(SITE, [HOME], measured).counters?.updatedAt?.text).toBe('01/01/2026 00:05:00');
  });

  test('are not there without data', () => {
    expect(toShell(SITE, [HOME], undefined).counters).toBeUndefined();
  });
});
