/** Which feeds there are, in which formats, and where each lies. */
import { sitePaths } from './urls.ts';

export const FEED_FORMATS = {
  rss: { name: 'RSS', stem: 'rss', ending: 'xml', type: 'application/rss+xml' },
  atom: { name: 'Atom', stem: 'atom', ending: 'xml', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', stem: 'feed', ending: 'json', type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

export const formatNames = Object.keys(FEED_FORMATS) as readonly FeedFormat[];

/** The feeds that do not belong to a category, by their folders from the root of the site. */
export const FEED_FOLDERS = {
  news: sitePaths.home,
  documents: sitePaths.documents,
  notices: `${sitePaths.feeds}thong-bao/`,
  /** A podcast: articles that are read out. */
  bulletins: `${sitePaths.feeds}truyen-thanh/`,
  everything: `${sitePaths.feeds}tat-ca/`,
} as const;

/** What readers call an article's sound, on its page and in the podcast. */
export const BULLETIN = 'Bản tin truyền thanh';

/** The name of a file of a feed, without its ending. @param part of its archive */
export const feedStem = (format: FeedFormat, part?: string): string =>
  part === undefined ? FEED_FORMATS[format].stem : `${FEED_FORMATS[format].stem}-${part}`;

/** Where a file of a feed lies, from the root of the site. */
export const feedFile = (folder: string, format: FeedFormat, part?: string): string =>
  `${folder}${feedStem(format, part)}.${FEED_FORMATS[format].ending}`;

/** All files of a feed but those of its archive. */
export const feedFilesIn = (folder: string): string[] =>
  formatNames.map((format) => feedFile(folder, format));

/** The name of a file of a feed, its archive too. */
export const FEED_FILE = /^(?:(?:rss|atom)(?:-\d{8}T\d{6})?\.xml|feed(?:-\d{8}T\d{6})?\.json)$/;
