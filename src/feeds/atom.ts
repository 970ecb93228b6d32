/** Writes a feed as Atom 1.0 (RFC 4287) with the full text in `content`. */
import { isoDateTime } from '../lib/dates.ts';
import { writeXml, XML_DECLARATION, type XmlNode, xml } from '../lib/xml.ts';
import { FEED_ICON } from '../site/site-icons.ts';
import { absoluteUrl } from '../site/site-urls.ts';
import { type Feed, type FeedItem, lastChange, typeOf } from './feed.ts';
import { withSheet } from './sheet.ts';

export const atomResponse = (feed: Feed): Response =>
  new Response(withSheet(XML_DECLARATION + writeXml(toAtom(feed))), {
    headers: { 'Content-Type': typeOf('atom') },
  });

const link = (rel: string, href: string): XmlNode => xml('link', { rel, type: typeOf('atom'), href });

function toAtom(feed: Feed): XmlNode {
  return xml(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:fh': 'http://purl.org/syndication/history/1.0',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
      'xml:lang': 'vi',
    },
    xml('id', {}, feed.id),
    xml('title', {}, feed.title),
    xml('subtitle', {}, feed.description),
    xml('updated', {}, isoDateTime(feed.updatedAt)),
    xml('author', {}, xml('name', {}, feed.author)),
    xml('icon', {}, absoluteUrl(FEED_ICON)),
    xml('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
    link('self', feed.urls.atom),
    ...(feed.part === undefined ? [] : [link('current', feed.current.atom), xml('fh:archive')]),
    ...(feed.older ? [link('next', feed.older.atom), link('prev-archive', feed.older.atom)] : []),
    ...feed.items.map(toEntry),
  );
}

const toEntry = (item: FeedItem): XmlNode =>
  xml(
    'entry',
    {},
    xml('id', {}, item.id),
    xml('title', {}, item.title),
    xml('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    xml('published', {}, isoDateTime(item.publishedAt)),
    xml('updated', {}, isoDateTime(lastChange(item))),
    item.author === undefined ? undefined : xml('author', {}, xml('name', {}, item.author)),
    ...item.categories.map((term) => xml('category', { term })),
    xml('summary', { type: 'text' }, item.summary),
    xml('content', { type: 'html' }, item.html),
    ...item.files.map(({ url, type, bytes, title }) =>
      xml('link', { rel: 'enclosure', href: url, type, length: bytes, title }),
    ),
    item.picture &&
      xml('media:content', {
        url: item.picture.url,
        type: item.picture.type,
        medium: 'image',
        width: item.picture.width,
        height: item.picture.height,
      }),
  );
