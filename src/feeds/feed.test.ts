import { describe, expect, test } from 'vitest';
import { at, makeArticle, makeArticles, makeDocument, SITE } from '../../tests/support/entries.ts';
import { FEED_SIZE, type FeedItem, toFeedPages } from './feed.ts';
import { toArticleItem, toDocumentItem, toNoticeItem } from './items.ts';
import { toJsonFeed } from './json-feed.ts';

const CHANNEL = {
  title: 'Xã Mẫu',
  description: 'Tin xã Mẫu.',
  homePath: '/',
  folder: '/',
  author: 'Xã Mẫu',
  id: 'tag:a,2026:/atom.xml',
};
const AT = { ...SITE, firstUrl: 'https://xamau.example/' };
const itemOf = (article: ReturnType<typeof makeArticle>, html = '<p>Chữ</p>', site = AT) =>
  toArticleItem(site, article, { html }, []);
const [ONE] = toFeedPages(CHANNEL, [itemOf(makeArticle({ slug: 'hop-thon' }))]);

describe('the id of an item', () => {
  test('is its address under the first address of the site, wherever the site is built for', () => {
    expect(itemOf(makeArticle({ slug: 'hop-thon' }))).toMatchObject({
      id: 'https://xamau.example/tin-tuc/hop-thon/',
      url: 'http://localhost/tin-tuc/hop-thon/',
    });
    const moved = { ...AT, url: 'https://xa-moi.example/xa/mau/' };
    expect(itemOf(makeArticle({ slug: 'hop-thon' }), '', moved).id).toBe(
      'https://xamau.example/tin-tuc/hop-thon/',
    );
  });

  test('begins with the address in site.yaml where no first one is written, else with a name of nobody', () => {
    const { firstUrl: _, ...without } = AT;
    const site = { ...without, url: 'https://xamau.example/xa' };
    expect(itemOf(makeArticle({ slug: 'a' }), '', site as never).id).toBe(
      'https://xamau.example/xa/tin-tuc/a/',
    );
    expect(itemOf(makeArticle({ slug: 'a' }), '', without as never).id).toBe(
      'tag:trang-xa.invalid,2026:/tin-tuc/a/',
    );
  });

  test('stays when the article gets another name on the address, and the old one becomes an alias', () => {
    const before = itemOf(makeArticle({ slug: 'hop' }));
    const after = itemOf(makeArticle({ slug: 'hop-thon-mau', data: { aliases: ['hop', 'hop-thon'] } }));
    expect(after.id).toBe(before.id);
    expect(after.url).toBe('http://localhost/tin-tuc/hop-thon-mau/');
  });

  test('stays when title, text, category, times and folder are others', () => {
    const edited = makeArticle({
      folder: '/noi-dung/news/2031/bai-mau',
      category: { id: 'khac', name: 'Khác' },
      data: { title: 'Tiêu đề mới', publishedAt: at('2023-01-01 00:00:00') },
    });
    expect(itemOf(edited, '<p>Khác</p>').id).toBe(itemOf(makeArticle()).id);
  });

  test('is of its kind: an article, a document and a notice of one name are three items', () => {
    const notice = { slug: 'a', data: { title: 'Bão', startsAt: at('2022-01-01 00:00:00') } } as never;
    const ids = [
      itemOf(makeArticle({ slug: 'a' })).id,
      toDocumentItem(AT, makeDocument('a'), { html: '' }).id,
      toNoticeItem(AT, notice, { html: '' }).id,
    ];
    expect(new Set(ids).size).toBe(3);
  });
});

describe('an item of a feed', () => {
  test('holds no control character, which would make the whole feed unreadable', () => {
    const dirty = 'a\u0000\u0008\u001F\uFFFEb';
    const data = { title: dirty, description: dirty, author: dirty, tags: [dirty] };
    const item = itemOf(makeArticle({ data }), `<p>${dirty}</p>`);
    expect(item).toMatchObject({
      title: 'ab',
      summary: 'ab',
      html: '<p>ab</p>',
      author: 'ab',
      categories: ['Tin mẫu', 'ab'],
    });
    expect(toFeedPages({ ...CHANNEL, title: dirty, description: dirty }, [item])[0]).toMatchObject({
      title: 'ab',
      description: 'ab',
    });
  });

  test('carries the whole text, the moment, the author, the category and the tags', () => {
    const article = makeArticle({ data: { author: 'Nguyễn Văn Mẫu', tags: ['OCOP'] } });
    expect(itemOf(article, '<p>Cả bài</p>')).toMatchObject({
      html: '<p>Cả bài</p>',
      publishedAt: at('2022-01-04 08:39:58'),
      author: 'Nguyễn Văn Mẫu',
      categories: ['Tin mẫu', 'OCOP'],
    });
  });

  test('was changed by an edit, or by a correction that came later', () => {
    const corrections = [{ at: at('2022-03-01 08:00:00'), text: 'Số đúng là 3.' }];
    const both = makeArticle({ data: { updatedAt: at('2022-02-01 08:00:00'), corrections } });
    expect(itemOf(both).updatedAt).toEqual(at('2022-03-01 08:00:00'));
    expect(itemOf(makeArticle({ data: { corrections } })).updatedAt).toEqual(at('2022-03-01 08:00:00'));
    expect(itemOf(makeArticle()).updatedAt).toBeUndefined();
  });

  test('names the files of a document with type and size', () => {
    const item = toDocumentItem(AT, makeDocument('quyet-dinh-15'), { html: '<p>a</p>' });
    expect(item).toMatchObject({
      title: 'Quyết định 15/QĐ-MẪU: Trích yếu mẫu',
      publishedAt: at('2022-01-04 00:00:00'),
      categories: ['Quyết định'],
      files: [
        {
          url: 'http://localhost/van-ban/quyet-dinh-15/ban%20k%C3%BD.pdf',
          type: 'application/pdf',
          bytes: 120_000,
          title: 'Bản ký',
        },
      ],
    });
  });
});

describe('a feed', () => {
  const pagesOf = (count: number, without: readonly string[] = []) =>
    toFeedPages(
      { ...CHANNEL, folder: '/chuyen-muc/a/', homePath: '/chuyen-muc/a/' },
      makeArticles(count)
        .filter(({ slug }) => !without.includes(slug))
        .map((article) => itemOf(article)),
    );
  const idsOf = (items: readonly FeedItem[] = []) => items.map(({ id }) => id);

  test('says where it lies and which page it belongs to', () => {
    expect(pagesOf(0)).toMatchObject([
      {
        homeUrl: 'http://localhost/chuyen-muc/a/',
        urls: {
          rss: 'http://localhost/chuyen-muc/a/rss.xml',
          atom: 'http://localhost/chuyen-muc/a/atom.xml',
          json: 'http://localhost/chuyen-muc/a/feed.json',
        },
        older: undefined,
        items: [],
      },
    ]);
  });

  test('leads a new subscriber page by page to each of a thousand articles', () => {
    const pages = pagesOf(1000);
    const [current, ...archive] = pages;
    expect(current?.items.length).toBeGreaterThanOrEqual(FEED_SIZE);
    const reached: string[] = [];
    for (let page = current; page; page = archive.find(({ urls }) => urls.rss === page?.older?.rss)) {
      reached.push(...idsOf(page.items));
      expect(page.current.rss).toBe('http://localhost/chuyen-muc/a/rss.xml');
      if (page !== current) expect(page.urls.rss).toMatch(/\/rss-\d{8}T\d{6}\.xml$/);
    }
    expect(reached).toEqual(makeArticles(1000).map((article) => itemOf(article).id));
  });

  test('brings nothing old back when an article is removed', () => {
    const before = new Set(idsOf(pagesOf(1000)[0]?.items));
    for (const gone of ['bai-1', 'bai-2', 'bai-17']) {
      const after = idsOf(pagesOf(1000, [gone])[0]?.items);
      expect(after.length).toBe(before.size - 1);
      expect(after.filter((id) => !before.has(id))).toEqual([]);
    }
  });

  test('brings nothing old back, whichever of a thousand articles is removed, where it is known when that was published', () => {
    const all = makeArticles(1000).map((article) => itemOf(article));
    const before = new Set(idsOf(toFeedPages(CHANNEL, all)[0]?.items));
    const newest = all.slice(0, before.size);
    /** Taken away one after the other, the newest first: all but those that a feed has at least. */
    for (let removed = 1; removed <= newest.length - 10; removed += 1) {
      const left = all.slice(removed);
      const gone = all.slice(0, removed).map(({ publishedAt }) => publishedAt);
      const [current, ...archive] = toFeedPages(CHANNEL, left, [], gone);
      expect(idsOf(current?.items)).toEqual(idsOf(newest.slice(removed)));
      expect([current, ...archive].flatMap((page) => idsOf(page?.items))).toEqual(idsOf(left));
    }
  });

  test('has something to show where all that was new is gone', () => {
    const all = makeArticles(200).map((article) => itemOf(article));
    const gone = all.slice(0, 120).map(({ publishedAt }) => publishedAt);
    const pages = toFeedPages(CHANNEL, all.slice(120), [], gone);
    expect(pages[0]?.items.length).toBeGreaterThanOrEqual(10);
    expect(pages.every(({ items }) => items.length > 0)).toBe(true);
  });

  test('has what passes in itself and in no page of its archive', () => {
    const notice = itemOf(makeArticle({ slug: 'bao', data: { publishedAt: at('2001-01-01 00:00:00') } }));
    const pages = toFeedPages(
      CHANNEL,
      makeArticles(200).map((article) => itemOf(article)),
      [notice],
    );
    expect(pages.map(({ items }) => items.includes(notice))).toEqual(pages.map((_, index) => index === 0));
  });

  test('whose items stand in the archive of another has none', () => {
    const items = makeArticles(200).map((article) => itemOf(article));
    const pages = toFeedPages({ ...CHANNEL, hasArchive: false }, items);
    expect(pages.map(({ older }) => older)).toEqual([undefined]);
    expect(pages[0]?.items.length).toBeGreaterThanOrEqual(FEED_SIZE);
  });

  test('was changed when the item changed last was, whatever the clock says', () => {
    const items = [
      itemOf(makeArticle({ slug: 'b', data: { publishedAt: at('2022-02-01 00:00:00') } })),
      itemOf(makeArticle({ slug: 'a', data: { updatedAt: at('2022-05-01 00:00:00') } })),
    ];
    expect(toFeedPages(CHANNEL, items)[0]?.updatedAt).toEqual(at('2022-05-01 00:00:00'));
  });
});

describe('a feed as JSON Feed 1.1', () => {
  const written = (item: FeedItem) =>
    JSON.parse(JSON.stringify(toFeedPages(CHANNEL, [item]).map(toJsonFeed)[0]));

  test('has the fields that the specification asks for', () => {
    expect(ONE && JSON.parse(JSON.stringify(toJsonFeed(ONE)))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Xã Mẫu',
      description: 'Tin xã Mẫu.',
      home_page_url: 'http://localhost/',
      feed_url: 'http://localhost/feed.json',
      icon: 'http://localhost/icon-512.png',
      favicon: 'http://localhost/icon-192.png',
      authors: [{ name: 'Xã Mẫu' }],
      language: 'vi',
      items: [
        {
          id: 'https://xamau.example/tin-tuc/hop-thon/',
          url: 'http://localhost/tin-tuc/hop-thon/',
          title: 'Bài hop-thon',
          summary: 'Đoạn mở đầu của bài mẫu.',
          content_html: '<p>Chữ</p>',
          date_published: '2022-01-04T08:39:58+07:00',
          tags: ['Tin mẫu'],
          language: 'vi',
        },
      ],
    });
  });

  test('tells the edit, the author, the picture and the files where there are any', () => {
    const article = makeArticle({
      data: { updatedAt: at('2022-01-05 09:00:00'), author: 'Nguyễn Văn Mẫu' },
    });
    const picture = { url: 'https://a.example/a.jpeg', type: 'image/jpeg', width: 800, height: 450 };
    const [file] = makeDocument('a').files;
    const item = toArticleItem(AT, article, { html: '', picture }, file ? [file] : []);
    expect(written(item).items[0]).toMatchObject({
      date_modified: '2022-01-05T09:00:00+07:00',
      authors: [{ name: 'Nguyễn Văn Mẫu' }],
      image: 'https://a.example/a.jpeg',
      attachments: [{ mime_type: 'application/pdf', size_in_bytes: 120_000, title: 'Bản ký' }],
    });
  });

  test('leads on to what is older', () => {
    const pages = toFeedPages(
      CHANNEL,
      makeArticles(100).map((article) => itemOf(article)),
    ).map(toJsonFeed);
    expect(pages.map(({ next_url }) => next_url)).toEqual([
      ...pages.slice(1).map(({ feed_url }) => feed_url),
      undefined,
    ]);
  });
});
