/** What becomes of an entry in a feed. */
import { startOfDay } from '../lib/dates.ts';
import { withoutControls } from '../lib/text.ts';
import type { DocumentEntry } from '../queries/documents.ts';
import type { AttachedFile, SoundFile } from '../queries/files.ts';
import type { Article } from '../queries/news.ts';
import type { NoticeEntry } from '../queries/notices.ts';
import type { Site } from '../schemas/site.ts';
import { bareMediaType } from '../site/file-types.ts';
import { absoluteUrl, sitePaths } from '../site/site-urls.ts';
import { withoutLastSlash } from '../site/urls.ts';
import { noticeId } from '../view-models/notices.ts';
import { summaryOf } from '../view-models/teaser.ts';
import type { FeedAttachment, FeedItem, FeedPicture } from './feed.ts';

/** Where ids begin that no address of the site is known for: a name that nobody can have, so that it never changes. */
const WITHOUT_ADDRESS = 'tag:trang-xa.invalid,2026:';

/**
 * The id of what lies at an address: what the site was first published under, and the first name of the entry. Neither a
 * build for another address nor another domain changes it (docs/decisions.md).
 * @param path from the root of the site, by the oldest name
 */
export function feedId({ firstUrl, url }: Pick<Site, 'firstUrl' | 'url'>, path: string): string {
  const root = firstUrl ?? url;
  return root === undefined ? `${WITHOUT_ADDRESS}${path}` : `${withoutLastSlash(root)}${path}`;
}

interface Rendered {
  readonly html: string;
  readonly picture?: FeedPicture | undefined;
}

/** What nobody can see is in none of its words: one such sign makes the whole feed unreadable. */
const legible = ({ title, summary, html, author, categories, files, ...item }: FeedItem): FeedItem => ({
  ...item,
  title: withoutControls(title),
  summary: withoutControls(summary),
  html: withoutControls(html),
  author: author === undefined ? undefined : withoutControls(author),
  categories: categories.map(withoutControls),
  files: files.map((file) => ({ ...file, title: withoutControls(file.title) })),
});

export function toArticleItem(
  site: Site,
  article: Article,
  { html, picture }: Rendered,
  attached: readonly AttachedFile[],
  sound?: SoundFile,
): FeedItem {
  const { slug, data } = article;
  return legible({
    // The oldest name under which the article was published: a later rename only adds an alias.
    id: feedId(site, sitePaths.article(data.aliases?.[0] ?? slug)),
    url: absoluteUrl(sitePaths.article(slug)),
    title: data.title,
    summary: summaryOf(article),
    html,
    publishedAt: data.publishedAt,
    updatedAt: latest([data.updatedAt, ...(data.corrections ?? []).map(({ at }) => at)]),
    author: data.author,
    categories: [article.category.name, ...(data.tags ?? [])],
    picture,
    // The bulletin first: programs that take one file of an item take this one.
    files: [...soundOf(sound, slug), ...toFiles(attached, (name) => sitePaths.articleFile(slug, name))],
  });
}

const soundOf = (sound: SoundFile | undefined, slug: string): FeedAttachment[] =>
  toFiles(sound ? [sound] : [], (name) => sitePaths.articleFile(slug, name)).map((file) => ({
    ...file,
    seconds: sound && Math.max(1, Math.round(sound.seconds)),
  }));

/** Of an article with a bulletin, that alone: a podcast's item has one file. */
export const toEpisode = (item: FeedItem): FeedItem[] => {
  const [sound] = item.files.filter(({ seconds }) => seconds !== undefined);
  return sound ? [{ ...item, files: [sound] }] : [];
};

export function toDocumentItem(site: Site, document: DocumentEntry, { html }: Rendered): FeedItem {
  const { slug, data } = document;
  return legible({
    id: feedId(site, sitePaths.document(data.aliases?.[0] ?? slug)),
    url: absoluteUrl(sitePaths.document(slug)),
    title: `${data.type} ${data.number}: ${data.abstract}`,
    summary: data.abstract,
    html,
    publishedAt: startOfDay(data.issuedOn),
    author: data.authority,
    categories: [data.type],
    files: toFiles(document.files, (name) => sitePaths.documentFile(slug, name)),
  });
}

/** A notice has no page of its own: it stands on each, and so on the home page. */
export function toNoticeItem(site: Site, notice: NoticeEntry, { html }: Rendered): FeedItem {
  const { slug, data } = notice;
  return legible({
    id: feedId(site, `/thong-bao/${slug}/`),
    url: absoluteUrl(`${sitePaths.home}#${noticeId(slug)}`),
    title: data.title,
    summary: data.title,
    html,
    publishedAt: data.startsAt,
    categories: ['Thông báo khẩn'],
    files: [],
  });
}

function toFiles(files: readonly AttachedFile[], pathOf: (name: string) => string): FeedAttachment[] {
  return files.map(({ title, name, bytes }) => ({
    url: absoluteUrl(pathOf(name)),
    type: bareMediaType(name),
    bytes,
    title,
  }));
}

const latest = (moments: readonly (Date | undefined)[]): Date | undefined =>
  moments
    .filter((moment) => moment !== undefined)
    .reduce<Date | undefined>((a, b) => (a && a > b ? a : b), undefined);
