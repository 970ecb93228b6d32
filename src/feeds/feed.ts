/** One description of a feed, from which RSS 2.0, Atom 1.0 and JSON Feed 1.1 are all written. */

import { withoutControls } from '../lib/text.ts';
import { FEED_FORMATS, type FeedFormat, feedFile, formatNames } from '../site/feed-files.ts';
import { absoluteUrl } from '../site/site-urls.ts';
import { timeBlocks } from './blocks.ts';

export interface FeedPicture {
  readonly url: string;
  readonly type: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface FeedAttachment {
  readonly url: string;
  readonly type: string;
  readonly bytes: number;
  readonly title: string;
  /** How long it is heard, in whole seconds. */
  readonly seconds?: number | undefined;
}

export interface FeedItem {
  /** Never changes after publication, so that neither an edit nor a new address makes a second item. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Words, not HTML. */
  readonly summary: string;
  /** The whole text as HTML with absolute addresses. */
  readonly html: string;
  readonly publishedAt: Date;
  /** When it was changed last, if it was. */
  readonly updatedAt?: Date | undefined;
  readonly author?: string | undefined;
  readonly categories: readonly string[];
  readonly picture?: FeedPicture | undefined;
  readonly files: readonly FeedAttachment[];
}

/** What programs for podcasts ask beside what a feed says (Apple, A podcaster's guide to RSS). */
export interface Podcast {
  readonly cover: string;
  readonly email?: string | undefined;
}

export type FeedUrls = Readonly<Record<FeedFormat, string>>;

/** A feed, or a page of its archive. */
export interface Feed {
  /** Where it lies from the root of the site, without the name of the file. */
  readonly folder: string;
  /** What its files are called behind the format; undefined for the feed itself, which readers subscribe to. */
  readonly part?: string | undefined;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly homeUrl: string;
  readonly urls: FeedUrls;
  /** The feed itself, where this is a page of its archive. */
  readonly current: FeedUrls;
  /** The page with what is older. */
  readonly older?: FeedUrls | undefined;
  /** The change that was last, by the content: no clock is asked. */
  readonly updatedAt: Date;
  readonly author: string;
  /** Where each item is to be heard. */
  readonly podcast?: Podcast | undefined;
  readonly items: readonly FeedItem[];
}

export interface Channel {
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  readonly homePath: string;
  /** Who publishes. */
  readonly author: string;
  readonly id: string;
  /** False for a feed whose items all stand in the archive of another: each archive is the text of the site once more. */
  readonly hasArchive?: boolean;
  /** Where given, every item stands in the feed itself: programs for podcasts know no archive. */
  readonly podcast?: Podcast | undefined;
}

/** Items that a feed has at least, as long as there are so many: about a year of a busy commune. */
export const FEED_SIZE = 30;

/** Of those that are there still, where places stand empty. */
const FEWEST = 10;

/** Where an item stands, or stood. */
interface Place {
  readonly at: Date;
  readonly item?: FeedItem;
}

const itemsIn = (places: readonly Place[]): FeedItem[] =>
  places.flatMap(({ item }) => (item === undefined ? [] : [item]));

export const lastChange = ({ publishedAt, updatedAt = publishedAt }: FeedItem): Date =>
  updatedAt > publishedAt ? updatedAt : publishedAt;

/**
 * The feed and the pages of its archive.
 * @param items those that stay, the newest first
 * @param passing those that will be gone one day: they stand in the feed itself and in no archive
 * @param gone moments of those that stood here and are no more: their places stay, so that nothing old moves up into them
 */
export function toFeedPages(
  channel: Channel,
  items: readonly FeedItem[],
  passing: readonly FeedItem[] = [],
  gone: readonly Date[] = [],
): Feed[] {
  const places: Place[] = [
    ...items.map((item) => ({ at: item.publishedAt, item })),
    ...gone.map((at) => ({ at })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  const parts = timeBlocks(places, ({ at }) => at);
  const newest: Place[] = [];
  const isFull = () =>
    channel.podcast === undefined && newest.length >= FEED_SIZE && itemsIn(newest).length >= FEWEST;
  while (!isFull() && parts[0]) newest.push(...(parts.shift()?.items ?? []));
  const blocks =
    channel.hasArchive === false
      ? []
      : parts
          .map(({ start, items: ofPart }) => ({ start, items: itemsIn(ofPart) }))
          .filter(({ items: left }) => left.length > 0);
  const own = [...passing, ...itemsIn(newest)].sort(
    (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime(),
  );
  const names = [undefined, ...blocks.map(({ start }) => partName(start))];
  const urlsOf = (part: string | undefined): FeedUrls =>
    byFormat((format) => absoluteUrl(feedFile(channel.folder, format, part)));
  return [own, ...blocks.map((block) => block.items)].map((ofPage, index) => ({
    folder: channel.folder,
    part: names[index],
    id: channel.id,
    title: withoutControls(channel.title),
    description: withoutControls(channel.description),
    homeUrl: absoluteUrl(channel.homePath),
    urls: urlsOf(names[index]),
    current: urlsOf(undefined),
    older: index + 1 < names.length ? urlsOf(names[index + 1]) : undefined,
    updatedAt: new Date(Math.max(0, ...ofPage.map((item) => lastChange(item).getTime()))),
    author: withoutControls(channel.author),
    podcast: channel.podcast,
    items: ofPage,
  }));
}

const byFormat = (urlOf: (format: FeedFormat) => string): FeedUrls =>
  Object.fromEntries(formatNames.map((format) => [format, urlOf(format)])) as FeedUrls;

/** The moment at which its part of time begins: `20220104T083958`, in UTC. */
const partName = (start: number): string =>
  new Date(start * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

export const typeOf = (format: FeedFormat): string => FEED_FORMATS[format].type;
