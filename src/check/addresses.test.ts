/** Which addresses of the site exist, by what the content holds, and which will when. */
import { describe, expect, test } from 'vitest';
import { PAGE_SIZE } from '../site/paging.ts';
import { AddressBook } from './addresses.ts';
import { countEntries, formatCount } from './count.ts';
import type { EntryValue } from './entry.ts';
import type { EntryFile } from './files/tree.ts';

const NOW = new Date('2022-06-01T12:00:00+07:00');
const day = (date: string) => new Date(`${date}T08:00:00+07:00`);

const file = (slug: string, kind: EntryFile['kind'] = 'news'): EntryFile =>
  ({ kind, slug, file: `content/${kind}/${slug}.md` }) as EntryFile;
const news = (more: object = {}): EntryValue =>
  ({
    kind: 'news',
    value: { title: 'A', publishedAt: day('2022-01-04'), category: 'tin-xa', ...more },
  }) as EntryValue;

const document = (): EntryValue =>
  ({
    kind: 'documents',
    value: {
      number: '1/QĐ',
      abstract: 'A',
      type: 'Quyết định',
      authority: 'Ủy ban nhân dân xã Mẫu',
      issuedOn: '2022-01-04',
    },
  }) as EntryValue;

/** What stands at an address when these articles are there. */
function book(articles: Readonly<Record<string, EntryValue | undefined>> = {}): AddressBook {
  const addresses = new AddressBook();
  for (const [slug, content] of Object.entries(articles)) addresses.addEntry(file(slug), content);
  return addresses;
}
const stateOf = (addresses: AddressBook, path: string, at = NOW) => addresses.standing(path, at).state;

describe('an address', () => {
  test('of a page that every site has is there; of a section without content it is known and empty', () => {
    const empty = book();
    for (const path of [
      '/',
      '/tim-kiem/',
      '/so-do-trang/',
      '/thong-ke/',
      '/sitemap-index.xml',
      '/stats.json',
    ])
      expect(stateOf(empty, path), path).toBe('published');
    for (const path of ['/tin-tuc/', '/van-ban/', '/ocop/', '/en/', '/tthc/', '/lien-he/', '/luu-tru/'])
      expect(stateOf(empty, path), path).toBe('empty');
    expect(stateOf(empty, '/khong-co/')).toBe('unknown');
    expect([empty.isKnown('/tin-tuc/'), empty.isKnown('/khong-co/')]).toEqual([true, false]);
  });

  test('of an article stands as the article does, and so does what is there because of it', () => {
    const addresses = book({
      dang: news({
        tags: ['Đồng ruộng', '!!!'],
        aliases: ['cu'],
        attachments: [{ title: 'A', file: 'x/kế hoạch.pdf' }],
      }),
      nhap: news({ draft: true, category: 'nhap' }),
      sau: news({ publishedAt: day('2022-07-01'), category: 'sau' }),
      go: news({ expiresAt: day('2022-05-01'), category: 'go' }),
    });
    for (const path of [
      '/tin-tuc/dang/',
      '/tin-tuc/cu/',
      '/tin-tuc/dang/kế hoạch.pdf',
      '/tin-tuc/',
      '/luu-tru/2022/01/',
      '/luu-tru/2022/',
      '/chuyen-muc/tin-xa/',
      '/chuyen-muc/tin-xa/rss.xml',
      '/chu-de/dong-ruong/',
      '/rss.xml',
    ])
      expect(stateOf(addresses, path), path).toBe('published');
    expect(stateOf(addresses, '/tin-tuc/nhap/')).toBe('draft');
    expect(stateOf(addresses, '/chuyen-muc/nhap/')).toBe('draft');
    expect(stateOf(addresses, '/tin-tuc/sau/')).toBe('scheduled');
    expect(stateOf(addresses, '/luu-tru/2022/07/')).toBe('scheduled');
    expect(stateOf(addresses, '/tin-tuc/go/')).toBe('expired');
    expect(addresses.standing('/tin-tuc/sau/', NOW).holder?.file).toBe('content/news/sau.md');
    // A draft may lead to whatever is written.
    expect(addresses.standing('/tin-tuc/sau/', undefined).state).toBe('published');
    expect(addresses.standing('/tin-tuc/nhap/', undefined).state).toBe('published');
  });

  test('at which one of several may stand is there as soon as one is; none of many is empty', () => {
    const later = { publishedAt: day('2022-07-01') };
    expect(stateOf(book({ a: news(later), b: news() }), '/chuyen-muc/tin-xa/')).toBe('published');
    expect(stateOf(book({ a: news(later) }), '/chuyen-muc/tin-xa/')).toBe('scheduled');
    expect(stateOf(book({ a: news(later), b: news({ draft: true }) }), '/chuyen-muc/tin-xa/')).toBe('empty');
  });

  test('that was declared is known, and what stands there is not forgotten', () => {
    const addresses = book({ a: news() });
    addresses.declare('/chuyen-muc/trong/');
    addresses.declare('/chuyen-muc/tin-xa/');
    expect(stateOf(addresses, '/chuyen-muc/trong/')).toBe('empty');
    expect(stateOf(addresses, '/chuyen-muc/tin-xa/')).toBe('published');
  });
});

describe('a page of a list', () => {
  const articles = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`bai-${at}`, news()]));

  test('is there when the pages before it are full', () => {
    const full = book(articles(PAGE_SIZE));
    expect(stateOf(full, '/tin-tuc/trang/2/')).toBe('unknown');
    const more = book(articles(PAGE_SIZE + 1));
    expect(stateOf(more, '/tin-tuc/trang/2/')).toBe('published');
    expect(stateOf(more, '/chuyen-muc/tin-xa/trang/2/')).toBe('published');
    expect(stateOf(more, '/tin-tuc/trang/3/')).toBe('unknown');
    expect(stateOf(book(articles(2 * PAGE_SIZE + 1)), '/tin-tuc/trang/3/')).toBe('published');
  });

  test('of documents is there when thirty stand before it, in the list of their type, authority and year too', () => {
    const documents = (count: number) => {
      const addresses = new AddressBook();
      for (let at = 0; at < count; at += 1) addresses.addEntry(file(`so-${at}`, 'documents'), document());
      return addresses;
    };
    const lists = ['', 'loai/quyet-dinh/', 'co-quan/uy-ban-nhan-dan-xa-mau/', 'nam/2022/'];
    for (const list of lists) {
      expect(stateOf(documents(1), `/van-ban/${list}`), list).toBe('published');
      expect(stateOf(documents(31), `/van-ban/${list}trang/2/`), list).toBe('published');
      expect(stateOf(documents(30), `/van-ban/${list}trang/2/`), list).not.toBe('published');
    }
  });

  test('of documents by validity, or by two conditions, is there on some days and no place for a link', () => {
    const addresses = new AddressBook();
    addresses.addEntry(file('so-1', 'documents'), document());
    for (const list of [
      'hieu-luc/con-hieu-luc/',
      'loai/quyet-dinh/nam/2022/',
      'nam/1999/',
      'nam/1999/trang/2/',
    ])
      expect(stateOf(addresses, `/van-ban/${list}`), list).toBe('passing');
    for (const none of ['nam/', 'khac/2022/', 'nam/2022'])
      expect(stateOf(addresses, `/van-ban/${none}`), none).toBe('unknown');
  });

  test('has no number one, nor a nought before it', () => {
    const more = book(articles(PAGE_SIZE + 1));
    for (const page of ['1', '0', '02', 'hai'])
      expect(stateOf(more, `/tin-tuc/trang/${page}/`)).toBe('unknown');
    expect(stateOf(more, '/khong-co/trang/2/')).toBe('unknown');
  });
});

describe('a text', () => {
  test('is found at its address and at those that it had, not at those of another', () => {
    const addresses = book({ moi: news({ aliases: ['cu', 'khac'] }), khac: news() });
    expect(addresses.textAt('/tin-tuc/moi/')).toEqual({ file: 'content/news/moi.md', page: '/tin-tuc/moi/' });
    expect(addresses.textAt('/tin-tuc/cu/')?.page).toBe('/tin-tuc/moi/');
    expect(addresses.textAt('/tin-tuc/khac/')?.page).toBe('/tin-tuc/khac/');
    expect(addresses.textAt('/tin-tuc/')).toBeUndefined();
    expect(addresses.pageOf('content/news/moi.md')).toBe('/tin-tuc/moi/');
    expect(addresses.pageOf('content/none.md')).toBe('');
  });

  test('that cannot be read is taken as published, and nothing is said of what it may bring about', () => {
    const addresses = book({ hong: undefined });
    for (const path of ['/tin-tuc/hong/', '/tin-tuc/', '/chu-de/gi-do/', '/luu-tru/2021/', '/tin-tuc/cu/'])
      expect(stateOf(addresses, path), path).toBe('published');
    expect(stateOf(addresses, '/tin-tuc/hong/a.pdf')).toBe('unknown');
    expect(stateOf(addresses, '/khong-co/')).toBe('unknown');
  });

  test('without a page of its own is at no address', () => {
    const addresses = new AddressBook();
    addresses.addEntry(file('bao', 'notices'), undefined);
    expect(addresses.pageOf('content/notices/bao.md')).toBe('');
  });
});

test('what may be meant is looked for among what exists, in the same part of the site', () => {
  const addresses = book({ 'hop-thon': news() });
  expect(addresses.nearest('/tin-tuc/hop-thom/')).toBe('/tin-tuc/hop-thon/');
  expect(addresses.nearest('/tim-kiem')).toBe('/tim-kiem/');
  expect(addresses.nearest('/tin-tuc/trang/2/')).toBeUndefined();
  expect(addresses.nearest('/van-bam/')).toBeUndefined();
});

test('texts are counted by whether readers see them, the last moment of those to come told', () => {
  const contents = [
    news(),
    news({ draft: true }),
    news({ publishedAt: day('2022-07-01') }),
    news({ publishedAt: day('2022-09-01') }),
    news({ publishedAt: day('2022-08-01') }),
    news({ expiresAt: day('2022-05-01') }),
  ];
  const count = countEntries(contents, NOW);
  expect(count).toEqual({
    published: 1,
    scheduled: 3,
    scheduledUntil: day('2022-09-01'),
    drafts: 1,
    expired: 1,
  });
  expect(formatCount(count)).toBe('Đang đăng 1, hẹn giờ 3 (đến 01/09/2022 08:00:00), bản nháp 1, hết hạn 1.');
  expect(formatCount(countEntries([], NOW))).toBe('Đang đăng 0, hẹn giờ 0, bản nháp 0, hết hạn 0.');
});
