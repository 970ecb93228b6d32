import { describe, expect, test } from 'vitest';
import { makeArticle, makeArticles, makeDocument, SITE } from '../../tests/support/entries.ts';
import { atomResponse } from './atom.ts';
import { type Feed, type FeedItem, toFeedPages } from './feed.ts';
import { toArticleItem } from './items.ts';
import { rssResponse } from './rss.ts';

const CHANNEL = {
  title: 'Xã Mẫu',
  description: 'Tin xã Mẫu.',
  homePath: '/',
  folder: '/',
  author: 'Xã Mẫu',
  id: 'https://xamau.example/atom.xml',
};
const AT = { ...SITE, firstUrl: 'http://localhost/' };
const files = makeDocument('a').files;
const itemOf = (data: Parameters<typeof makeArticle>[0], html = '<p>Chữ</p>'): FeedItem =>
  toArticleItem(AT, makeArticle(data), { html }, []);
const WITH_MORE = toArticleItem(
  AT,
  makeArticle({ slug: 'hop' }),
  {
    html: '<p>Chữ</p>',
    picture: { url: 'http://localhost/_astro/a.jpeg', type: 'image/jpeg', width: 800, height: 450 },
  },
  [...files, ...files],
);
const written = async (write: (feed: Feed) => Promise<Response> | Response, ...items: FeedItem[]) =>
  Promise.all(toFeedPages(CHANNEL, items).map(async (feed) => (await write(feed)).text()));
const rssOf = async (...items: FeedItem[]) => (await written(rssResponse, ...items))[0] ?? '';
const atomOf = async (...items: FeedItem[]) => (await written(atomResponse, ...items))[0] ?? '';
const thousand = makeArticles(1000).map((article) => toArticleItem(AT, article, { html: '' }, []));

test('both are shown by the sheet of the site when a person opens them', async () => {
  const first =
    /^<\?xml version="1\.0" encoding="UTF-8"\?><\?xml-stylesheet type="text\/css" href="\/subscription\.css"\?></;
  expect(await rssOf(itemOf({}))).toMatch(first);
  expect(await atomOf(itemOf({}))).toMatch(first);
});

describe('a feed as RSS', () => {
  test('names itself, and each item by the address that never changes', async () => {
    const plain = await rssOf(itemOf({ slug: 'hop-thon' }));
    expect(plain).toContain(
      '<atom:link href="http://localhost/rss.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(plain).toContain('<guid isPermaLink="true">http://localhost/tin-tuc/hop-thon/</guid>');
    expect(plain).toContain('<lastBuildDate>Tue, 04 Jan 2022 01:39:58 GMT</lastBuildDate>');
  });

  test('keeps the first address of a renamed article as its id, and links to the new one', async () => {
    const renamed = await rssOf(itemOf({ slug: 'hop-thon-mau', data: { aliases: ['hop-thon'] } }));
    expect(renamed).toContain('<guid isPermaLink="false">http://localhost/tin-tuc/hop-thon/</guid>');
    expect(renamed).toContain('<link>http://localhost/tin-tuc/hop-thon-mau/</link>');
    expect(renamed.match(/<guid/g)).toHaveLength(1);
  });

  test('carries what an editor wrote as text, whatever signs stand in it', async () => {
    const marked = await rssOf(itemOf({ data: { author: '</item>"&<b>', title: 'A & B </title>' } }));
    expect(marked).toContain('<dc:creator>&lt;/item&gt;&quot;&amp;&lt;b&gt;</dc:creator>');
    expect(marked).toContain('A &amp; B &lt;/title&gt;');
    expect(marked.match(/<\/item>/g)).toHaveLength(1);
  });

  test('shows a tag in a summary as it was typed: readers take a description for HTML', async () => {
    const marked = await rssOf(itemOf({ data: { description: 'Thẻ <b> & chữ' } }));
    expect(marked).toContain('<description>Thẻ &amp;lt;b&amp;gt; &amp;amp; chữ</description>');
  });

  test('has the picture of an item, and every file with type and length', async () => {
    const full = await rssOf(WITH_MORE);
    expect(full).toContain(
      '<media:content url="http://localhost/_astro/a.jpeg" type="image/jpeg" medium="image" width="800" height="450"/>',
    );
    const file =
      '<enclosure url="http://localhost/tin-tuc/hop/ban%20k%C3%BD.pdf" length="120000" type="application/pdf"/>';
    expect(full.split(file)).toHaveLength(3);
  });

  test('leads to its archive, whose pages lead to the feed and say what they are', async () => {
    const [current, second, ...others] = await written(rssResponse, ...thousand);
    const older = /<atom:link href="([^"]+)" rel="prev-archive"/.exec(current ?? '')?.[1] ?? 'none';
    expect(current).toContain(`<atom:link href="${older}" rel="next"`);
    expect(current).not.toContain('fh:archive');
    expect(second).toContain(`<atom:link href="${older}" rel="self"`);
    expect(second).toContain('<fh:archive/>');
    expect(second).toContain('<atom:link href="http://localhost/rss.xml" rel="current"');
    expect(others.at(-1)).not.toContain('rel="next"');
  });
});

describe('a feed as Atom', () => {
  test('has ids that never change, both moments, and the words of a summary as words', async () => {
    const atom = await atomOf(
      itemOf({ slug: 'hop-thon-mau', data: { aliases: ['hop'], description: 'Thẻ <b>', tags: ['A & B'] } }),
    );
    expect(atom).toContain('<id>https://xamau.example/atom.xml</id>');
    expect(atom).toContain('<id>http://localhost/tin-tuc/hop/</id>');
    expect(atom).toContain('<published>2022-01-04T08:39:58+07:00</published>');
    expect(atom.match(/<updated>2022-01-04T08:39:58\+07:00<\/updated>/g)).toHaveLength(2);
    expect(atom).toContain('<summary type="text">Thẻ &lt;b&gt;</summary>');
    expect(atom).toContain('<content type="html">&lt;p&gt;Chữ&lt;/p&gt;</content>');
    expect(atom).toContain('<category term="A &amp; B"/>');
  });

  test('has the picture of an item, and every file with type and length', async () => {
    const atom = await atomOf(WITH_MORE);
    expect(atom).toContain('medium="image" width="800" height="450"/>');
    expect(atom).toContain(
      '<link rel="enclosure" href="http://localhost/tin-tuc/hop/ban%20k%C3%BD.pdf" type="application/pdf" length="120000" title="Bản ký"/>',
    );
  });

  test('leads to its archive as RSS does', async () => {
    const [current, second] = await written(atomResponse, ...thousand);
    const older = /<link rel="prev-archive" type="application\/atom\+xml" href="([^"]+)"/.exec(
      current ?? '',
    )?.[1];
    expect(older).toMatch(/^http:\/\/localhost\/atom-\d{8}T\d{6}\.xml$/);
    expect(second).toContain(`<link rel="self" type="application/atom+xml" href="${older}"/>`);
    expect(second).toContain('<fh:archive/>');
  });
});
