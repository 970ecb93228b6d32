/** The feeds of the site as people choose among them. */
import {
  BULLETIN,
  FEED_FOLDERS,
  FEED_FORMATS,
  type FeedFormat,
  feedFile,
  formatNames,
} from '../site/feed-files.ts';
import { SECTIONS } from '../site/sections.ts';
import { href } from '../site/site-urls.ts';
import type { Link } from './links.ts';

export interface FeedRow {
  readonly label: string;
  readonly formats: readonly Link[];
}

const LABELS: Readonly<Record<string, string>> = {
  [FEED_FOLDERS.news]: SECTIONS.news.label,
  [FEED_FOLDERS.documents]: SECTIONS.documents.label,
  [FEED_FOLDERS.notices]: 'Thông báo khẩn',
  [FEED_FOLDERS.bulletins]: `${BULLETIN} (podcast)`,
  [FEED_FOLDERS.everything]: 'Tất cả: tin tức, văn bản, thông báo khẩn',
};

/** @param feeds with the pages of their archives, which nobody subscribes to */
export function toFeedRows(
  feeds: readonly { folder: string; part?: string | undefined; title: string }[],
  siteName: string,
): FeedRow[] {
  return feeds
    .filter(({ part }) => part === undefined)
    .map(({ folder, title }) => ({
      label: LABELS[folder] ?? title.replace(` | ${siteName}`, ''),
      formats: formatNames.map((format: FeedFormat) => ({
        label: FEED_FORMATS[format].name,
        href: href(feedFile(folder, format)),
      })),
    }));
}
