import { describe, expect, test } from 'vitest';
import { at, makeArticle } from '../../tests/support/entries.ts';
import { toFeed } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';

const CHANNEL = { title: 'Xã Mẫu', description: 'Tin xã Mẫu.', homePath: '/', feedPath: '/rss.xml' };
const feedOf = (article: ReturnType<typeof makeArticle>, html = '<p>Chữ</p>') =>
  toFeed(CHANNEL, [{ article, html }]);
const itemOf = (...given: Parameters<typeof feedOf>) => feedOf(...given).items[0];

describe('an item of a feed', () => {
  test('has the address of the article as its id', () => {
    expect(itemOf(makeArticle({ slug: 'hop-thon' }))).toMatchObject({
      id: 'http://localhost/tin-tuc/hop-thon/',
      url: 'http://localhost/tin-tuc/hop-thon/',
    });
  });

  test('keeps its id when the article moves to a new address and the old one becomes an alias', () => {
    const before = itemOf(makeArticle({ slug: 'hop' }));
    const after = itemOf(makeArticle({ slug: 'hop-thon-mau', data: { aliases: ['hop', 'hop-thon'] } }));
    expect(after?.id).toBe(before?.id);
    expect(after?.url).toBe('http://localhost/tin-tuc/hop-thon-mau/');
  });

  test('keeps its id when title, text and times are edited', () => {
    const edited = makeArticle({ data: { title: 'Tiêu đề mới', updatedAt: at('2023-01-01 00:00:00') } });
    expect(itemOf(edited, '<p>Khác</p>')?.id).toBe(itemOf(makeArticle())?.id);
  });

  test('holds no control character, which would make the whole feed unreadable', () => {
    const dirty = 'a\u0000\u0008\u001F\uFFFEb';
    const feed = toFeed({ ...CHANNEL, title: dirty, description: dirty }, [
      { article: makeArticle({ data: { title: dirty, description: dirty } }), html: `<p>${dirty}</p>` },
    ]);
    expect(feed).toMatchObject({
      title: 'ab',
      description: 'ab',
      items: [{ title: 'ab', summary: 'ab', html: '<p>ab</p>' }],
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
});

test('a feed says where it lies and which page it belongs to', () => {
  expect(
    toFeed({ ...CHANNEL, homePath: '/chuyen-muc/a/', feedPath: '/chuyen-muc/a/rss.xml' }, []),
  ).toMatchObject({
    homeUrl: 'http://localhost/chuyen-muc/a/',
    feedUrl: 'http://localhost/chuyen-muc/a/rss.xml',
    items: [],
  });
});

describe('a feed as JSON Feed 1.1', () => {
  const written = (...given: Parameters<typeof feedOf>) =>
    JSON.parse(JSON.stringify(toJsonFeed(feedOf(...given))));

  test('has the fields that the specification asks for', () => {
    expect(written(makeArticle({ slug: 'hop-thon' }))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Xã Mẫu',
      description: 'Tin xã Mẫu.',
      home_page_url: 'http://localhost/',
      feed_url: 'http://localhost/feed.json',
      language: 'vi',
      items: [
        {
          id: 'http://localhost/tin-tuc/hop-thon/',
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

  test('tells the edit and the author where there are any', () => {
    const article = makeArticle({ data: { updatedAt: at('2022-01-05 09:00:00'), author: 'Nguyễn Văn Mẫu' } });
    expect(written(article).items[0]).toMatchObject({
      date_modified: '2022-01-05T09:00:00+07:00',
      authors: [{ name: 'Nguyễn Văn Mẫu' }],
    });
  });
});
