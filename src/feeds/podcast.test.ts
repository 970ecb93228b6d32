/**
 * The podcast, held against what Apple asks for (Podcasts for Creators, "A podcaster's guide to RSS" and "Podcast RSS feed
 * requirements"): tags of the channel, of each episode, and their forms.
 */
import { describe, expect, test } from 'vitest';
import { makeArticle, makeArticles, makeDocument, SITE } from '../../tests/support/entries.ts';
import { atomResponse } from './atom.ts';
import { toFeedPages } from './feed.ts';
import { toArticleItem, toEpisode } from './items.ts';
import { toJsonFeed } from './json-feed.ts';
import { rssResponse } from './rss.ts';

const CHANNEL = {
  title: 'Bản tin truyền thanh | Xã Mẫu',
  description: 'Các bản tin truyền thanh của xã Mẫu.',
  homePath: '/tin-tuc/',
  folder: '/feeds/truyen-thanh/',
  author: 'Xã Mẫu',
  id: 'https://xamau.example/feeds/truyen-thanh/atom.xml',
  podcast: { cover: 'http://localhost/anh-podcast.jpg', email: 'xa@xamau.example' },
};
const AT = { ...SITE, firstUrl: 'http://localhost/' };
const SOUND = {
  title: 'Bản tin <sáng> & chiều',
  name: 'ban tin.mp3',
  bytes: 1_234_567,
  seconds: 192.4,
  read: () => new Uint8Array(),
};
const { files: attached } = makeDocument('a');
const withSound = (slug: string) =>
  toArticleItem(AT, makeArticle({ slug }), { html: '<p>Chữ</p>' }, attached, SOUND);
const episode = withSound('ban-tin');
const [feed] = toFeedPages(CHANNEL, toEpisode(episode));
if (!feed) throw new Error('no feed');
const rss = await (await rssResponse(feed)).text();
const tag = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(rss)?.[1];
const item = rss.slice(rss.indexOf('<item>'));

describe('what Apple asks of a podcast', () => {
  test.each([
    ['title', CHANNEL.title],
    ['description', CHANNEL.description],
    ['language', 'vi'],
    ['link', 'http://localhost/tin-tuc/'],
    ['itunes:author', 'Xã Mẫu'],
    ['itunes:type', 'episodic'],
    ['itunes:explicit', 'false'],
    ['itunes:name', 'Xã Mẫu'],
    ['itunes:email', 'xa@xamau.example'],
  ])('the channel has its %s', (name, value) => expect(tag(name)).toBe(value));

  test('a cover, a category of the list, and the names of both vocabularies', () => {
    expect(rss).toContain('<itunes:image href="http://localhost/anh-podcast.jpg"/>');
    expect(rss).toContain('<itunes:category text="Government"/>');
    expect(rss).toContain('xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"');
    expect(rss).toContain('xmlns:podcast="https://podcastindex.org/namespace/1.0"');
  });

  test('an episode has one file with address, bytes and type, its length in seconds, an id and a moment', () => {
    expect(item.match(/<enclosure /g)).toHaveLength(1);
    expect(item).toContain(
      '<enclosure url="http://localhost/tin-tuc/ban-tin/ban%20tin.mp3" length="1234567" type="audio/mpeg"/>',
    );
    expect(item).toContain('<itunes:duration>192</itunes:duration>');
    expect(item).toContain('<guid isPermaLink="true">http://localhost/tin-tuc/ban-tin/</guid>');
    expect(item).toContain('<pubDate>Tue, 04 Jan 2022 01:39:58 GMT</pubDate>');
    expect(item).toContain(
      '<podcast:transcript url="http://localhost/tin-tuc/ban-tin/" type="text/html" language="vi"/>',
    );
  });

  test('a commune without an address for mail names none', async () => {
    const { email: _, ...podcast } = CHANNEL.podcast;
    const [without] = toFeedPages({ ...CHANNEL, podcast }, toEpisode(episode));
    expect(without && (await (await rssResponse(without)).text())).not.toContain('itunes:email');
  });

  test('every episode stands in the feed itself, since programs know no archive', () => {
    const episodes = makeArticles(300).flatMap((article) =>
      toEpisode(toArticleItem(AT, article, { html: '' }, [], SOUND)),
    );
    expect(toFeedPages(CHANNEL, episodes).map(({ items }) => items.length)).toEqual([300]);
  });
});

describe('a bulletin in the other feeds', () => {
  test('stands before the other files of its article, and makes no podcast of them', async () => {
    expect(episode.files.map(({ type }) => type)).toEqual(['audio/mpeg', 'application/pdf']);
    const [news] = toFeedPages({ ...CHANNEL, podcast: undefined }, [episode]);
    const text = news && (await (await rssResponse(news)).text());
    expect(text).toContain('type="audio/mpeg"');
    expect(text).not.toContain('itunes:');
  });

  test('is an enclosure of Atom, and an attachment of JSON Feed with its length', async () => {
    expect(await atomResponse(feed).text()).toContain(
      '<link rel="enclosure" href="http://localhost/tin-tuc/ban-tin/ban%20tin.mp3" type="audio/mpeg" length="1234567" title="Bản tin &lt;sáng&gt; &amp; chiều"/>',
    );
    expect(toJsonFeed(feed).items[0]).toMatchObject({
      attachments: [{ mime_type: 'audio/mpeg', size_in_bytes: 1_234_567, duration_in_seconds: 192 }],
    });
  });

  test('is none where an article has none', () => {
    expect(toEpisode(toArticleItem(AT, makeArticle(), { html: '' }, attached))).toEqual([]);
  });
});
