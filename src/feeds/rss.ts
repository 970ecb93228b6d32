/** Writes a feed as RSS 2.0 with the full text in `content:encoded`. */
import rss from '@astrojs/rss';
import { isoDateTime } from '../lib/dates.ts';
import { escapeXml, writeXml, type XmlNode, xml } from '../lib/xml.ts';
import { type Feed, type FeedItem, type Podcast, typeOf } from './feed.ts';
import { withSheet } from './sheet.ts';

export async function rssResponse(feed: Feed): Promise<Response> {
  const response = await rss({
    title: feed.title,
    description: feed.description,
    site: feed.homeUrl,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      fh: 'http://purl.org/syndication/history/1.0',
      media: 'http://search.yahoo.com/mrss/',
      ...(feed.podcast && {
        itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
        podcast: 'https://podcastindex.org/namespace/1.0',
      }),
    },
    customData: channelNodes(feed).map(writeXml).join(''),
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      // Readers take it for HTML (RSS 2.0): what an editor typed is escaped once for them, and once more for XML.
      description: escapeXml(item.summary),
      pubDate: item.publishedAt,
      content: item.html,
      categories: [...item.categories],
      customData: [...itemNodes(item), ...(feed.podcast ? episodeNodes(item) : [])].map(writeXml).join(''),
    })),
  });
  return new Response(withSheet(await response.text()), { headers: response.headers });
}

const link = (rel: string, href: string): XmlNode => xml('atom:link', { href, rel, type: typeOf('rss') });

function channelNodes(feed: Feed): XmlNode[] {
  return [
    xml('language', {}, 'vi'),
    xml('lastBuildDate', {}, feed.updatedAt.toUTCString()),
    link('self', feed.urls.rss),
    ...(feed.part === undefined ? [] : [link('current', feed.current.rss), xml('fh:archive')]),
    // The same page under both names of RFC 5005: for those who leaf, and for those who fill up what they missed.
    ...(feed.older ? [link('next', feed.older.rss), link('prev-archive', feed.older.rss)] : []),
    ...(feed.podcast ? podcastNodes(feed, feed.podcast) : []),
  ];
}

const podcastNodes = ({ author }: Feed, { cover, email }: Podcast): XmlNode[] => [
  xml('itunes:author', {}, author),
  xml('itunes:type', {}, 'episodic'),
  xml('itunes:image', { href: cover }),
  xml('itunes:category', { text: 'Government' }),
  xml('itunes:explicit', {}, 'false'),
  xml(
    'itunes:owner',
    {},
    xml('itunes:name', {}, author),
    email === undefined ? undefined : xml('itunes:email', {}, email),
  ),
];

/** The page holds what is said: its own text, or the words of the bulletin. */
const episodeNodes = ({ files: [sound], url }: FeedItem): XmlNode[] => [
  xml('itunes:duration', {}, String(sound?.seconds ?? 0)),
  xml('itunes:explicit', {}, 'false'),
  xml('podcast:transcript', { url, type: 'text/html', language: 'vi' }),
];

function itemNodes(item: FeedItem): XmlNode[] {
  return [
    // Replaces the library's own guid, which would change with the address.
    xml('guid', { isPermaLink: String(item.id === item.url) }, item.id),
    ...(item.author ? [xml('dc:creator', {}, item.author)] : []),
    ...(item.updatedAt ? [xml('atom:updated', {}, isoDateTime(item.updatedAt))] : []),
    ...item.files.map(({ url, type, bytes }) => xml('enclosure', { url, length: bytes, type })),
    ...(item.picture ? [pictureNode(item.picture)] : []),
  ];
}

const pictureNode = ({ url, type, width, height }: NonNullable<FeedItem['picture']>): XmlNode =>
  xml('media:content', { url, type, medium: 'image', width, height });
