import { describe, expect, test } from 'vitest';
import { createUrls, mailLink, RESERVED_SLUGS, shareLinks, sitePaths, telephoneLink } from './urls.ts';

const ORIGIN = 'https://huyen.example';

describe('the addresses of the contract', () => {
  test.each([
    [sitePaths.home, '/'],
    [sitePaths.news, '/tin-tuc/'],
    [sitePaths.newsPage(2), '/tin-tuc/trang/2/'],
    [sitePaths.article('hop-thon'), '/tin-tuc/hop-thon/'],
    [sitePaths.category('nong-thon-moi'), '/chuyen-muc/nong-thon-moi/'],
    [sitePaths.category('nong-thon-moi', 2), '/chuyen-muc/nong-thon-moi/trang/2/'],
    [sitePaths.archiveYear('2022'), '/luu-tru/2022/'],
    [sitePaths.archiveMonth('2022', '01'), '/luu-tru/2022/01/'],
    [sitePaths.tag('ocop'), '/chu-de/ocop/'],
    [sitePaths.page('lien-he'), '/lien-he/'],
    [sitePaths.document('quyet-dinh-15'), '/van-ban/quyet-dinh-15/'],
    [sitePaths.documentList({}), sitePaths.documents],
    [sitePaths.documentList({}, 2), '/van-ban/trang/2/'],
    [sitePaths.documentList({ year: '2025' }), '/van-ban/nam/2025/'],
    [sitePaths.documentList({ type: 'quyet-dinh' }, 3), '/van-ban/loai/quyet-dinh/trang/3/'],
    [
      sitePaths.documentList({ validity: 'con-hieu-luc', authority: 'xa-mau' }),
      '/van-ban/co-quan/xa-mau/hieu-luc/con-hieu-luc/',
    ],
    [sitePaths.product('gao-nep'), '/ocop/gao-nep/'],
  ])('%s is %s', (built, address) => {
    expect(built).toBe(address);
  });

  test('page 1 of a list has no second address', () => {
    expect(sitePaths.newsPage(1)).toBe(sitePaths.news);
    expect(sitePaths.category('a', 1)).toBe(sitePaths.category('a'));
  });

  test("an attachment's name with spaces, accents, # or ? stays one part of an address", () => {
    const path = sitePaths.articleFile('hop-thon', 'Kế hoạch #1?.pdf');
    const url = new URL(path, ORIGIN);
    expect(url.search + url.hash).toBe('');
    expect(decodeURIComponent(url.pathname)).toBe('/tin-tuc/hop-thon/Kế hoạch #1?.pdf');
  });
});

describe('reserved slugs', () => {
  test("hold the first part of each of the site's own addresses", () => {
    const taken = [
      ...['tin-tuc', 'chuyen-muc', 'luu-tru', 'chu-de', 'en', 'tthc', 'van-ban', 'ocop', 'tim-kiem'],
      ...['pagefind', 'thong-ke', 'feeds', 'quan-tri', 'so-do-trang', 'tro-nang', '404', 'trang'],
    ];
    expect(taken.filter((slug) => !RESERVED_SLUGS.has(slug))).toEqual([]);
  });

  test('leave the pages that editors write: contact and introduction', () => {
    expect(RESERVED_SLUGS.has('lien-he')).toBe(false);
    expect(RESERVED_SLUGS.has('gioi-thieu')).toBe(false);
  });

  test('hold no empty name and none that no slug can have', () => {
    expect([...RESERVED_SLUGS].filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });
});

describe('a base path', () => {
  test.each(['/xa/mau', '/xa/mau/', '/xa/mau//'])('%s adds no slash and loses none', (base) => {
    const { href, absoluteUrl } = createUrls(base, ORIGIN);
    expect(href('/')).toBe('/xa/mau/');
    expect(href('/tin-tuc/')).toBe('/xa/mau/tin-tuc/');
    expect(absoluteUrl('/tin-tuc/')).toBe('https://huyen.example/xa/mau/tin-tuc/');
  });

  test.each(['/', ''])('of a site at the root (%j) leaves addresses as they are', (base) => {
    const { href, absoluteUrl } = createUrls(base, ORIGIN);
    expect(href('/')).toBe('/');
    expect(href('/rss.xml')).toBe('/rss.xml');
    expect(absoluteUrl('/rss.xml')).toBe('https://huyen.example/rss.xml');
  });

  test('is not added a second time to a link that stands on a page', () => {
    const { href, absoluteHref } = createUrls('/xa/mau/', ORIGIN);
    expect(absoluteHref(href('/_astro/anh.webp'))).toBe('https://huyen.example/xa/mau/_astro/anh.webp');
  });

  test('leaves a picture on another host where it is', () => {
    const { absoluteHref } = createUrls('/xa/mau/', ORIGIN);
    expect(absoluteHref('https://anh.example/a.jpg')).toBe('https://anh.example/a.jpg');
  });
});

test('a telephone dials and an e-mail address writes', () => {
  expect(telephoneLink('0912345678')).toBe('tel:0912345678');
  expect(mailLink('ubnd@xamau.example')).toBe('mailto:ubnd@xamau.example');
});

test('a message is begun for the reader, whatever its title holds', () => {
  const link = new URL(mailLink('ubnd@xamau.example', { subject: 'Họp & “bàn” #1?', body: 'một\nhai+ba' }));
  expect(link.pathname).toBe('ubnd@xamau.example');
  expect(link.hash).toBe('');
  const [subject, body] = link.search
    .slice(1)
    .split('&')
    .map((part) => decodeURIComponent(part.split('=')[1] ?? ''));
  expect(subject).toBe('Họp & “bàn” #1?');
  // RFC 6068: a line ends with %0D%0A.
  expect(body).toBe('một\r\nhai+ba');
});

test('a page is passed on by its whole address', () => {
  const address = 'https://xamau.example/xa/mau/tin-tuc/hop-thon/';
  const [zalo, facebook, mail] = shareLinks('Họp thôn & “bàn” việc', address).map(
    ({ href }) => new URL(href),
  );
  const payload = zalo?.searchParams.get('d') ?? '';
  expect(payload).not.toContain('=');
  expect(JSON.parse(atob(payload))).toEqual({ url: address });
  expect(facebook?.searchParams.get('u')).toBe(address);
  expect(decodeURIComponent(mail?.search ?? '')).toContain(`Họp thôn & “bàn” việc\r\n${address}`);
});
