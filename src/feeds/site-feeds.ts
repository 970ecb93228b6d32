/** Which feeds the site has, and what is in each. */

import { type DocumentEntry, getDocuments } from '../queries/documents.ts';
import { getFiles, getSound } from '../queries/files.ts';
import { type Gone, getGone } from '../queries/gone.ts';
import { type Article, getNews } from '../queries/news.ts';
import { getNotices } from '../queries/notices.ts';
import { oncePerBuild } from '../queries/once.ts';
import { getCategories, getSite } from '../queries/site.ts';
import type { Site } from '../schemas/site.ts';
import { BULLETIN, FEED_FOLDERS, type FeedFormat, feedFile, feedStem } from '../site/feed-files.ts';
import { PODCAST_COVER } from '../site/site-icons.ts';
import { absoluteUrl, sitePaths } from '../site/site-urls.ts';
import { type Channel, type Feed, type FeedItem, toFeedPages } from './feed.ts';
import { feedId, toArticleItem, toDocumentItem, toEpisode, toNoticeItem } from './items.ts';
import { renderArticle, renderDocument, renderNotice } from './rendered.ts';

/** The files of all feeds in a format, as Astro's routes ask for them. */
export async function feedFilesOf<Format extends FeedFormat>(format: Format) {
  return (await siteFeeds()).map((feed) => ({
    params: { of: feed.folder.slice(1, -1) || undefined, feed: feedStem(format, feed.part) },
    props: { feed, format },
  }));
}

/** Every feed, each followed by the pages of its archive; none where the site has nothing to tell. */
export const siteFeeds = oncePerBuild(loadFeeds);

async function loadFeeds(): Promise<Feed[]> {
  const [site, categories, news, documents, notices, gone] = await Promise.all([
    getSite(),
    getCategories(),
    articleItems(),
    documentItems(),
    noticeItems(),
    getGone(),
  ]);
  const pagesOf = (
    folder: string,
    channel: Pick<Channel, 'title' | 'description' | 'hasArchive' | 'podcast'> & { homePath?: string },
    items: readonly FeedItem[],
    passing: readonly FeedItem[] = [],
    left: readonly Gone[] = [],
  ): Feed[] =>
    items.length + passing.length === 0
      ? []
      : toFeedPages(
          {
            homePath: folder,
            ...channel,
            folder,
            author: site.unit,
            id: feedId(site, feedFile(folder, 'atom')),
          },
          items,
          passing,
          left.map(({ publishedAt }) => publishedAt),
        );
  const ofNews = news.map(({ item }) => item);
  const goneOf = (kind: Gone['kind']) => gone.filter((one) => one.kind === kind);
  return [
    ...pagesOf(
      FEED_FOLDERS.news,
      { title: site.name, description: site.description },
      ofNews,
      [],
      goneOf('news'),
    ),
    ...categories.flatMap(({ id, name, description }) =>
      pagesOf(
        sitePaths.category(id),
        {
          title: `${name} | ${site.name}`,
          description: description ?? `Tin mới của chuyên mục ${name}.`,
          hasArchive: false,
        },
        news.filter(({ article }) => article.category.id === id).map(({ item }) => item),
        [],
        gone.filter(({ category }) => category === id),
      ),
    ),
    ...pagesOf(
      FEED_FOLDERS.documents,
      { title: `Văn bản | ${site.name}`, description: `Văn bản mới của ${site.name}.` },
      documents,
      [],
      goneOf('documents'),
    ),
    ...pagesOf(
      FEED_FOLDERS.notices,
      {
        title: `Thông báo khẩn | ${site.name}`,
        description: `Thông báo khẩn đang có hiệu lực của ${site.name}.`,
        homePath: sitePaths.home,
      },
      [],
      notices,
    ),
    ...pagesOf(
      FEED_FOLDERS.bulletins,
      {
        title: `${BULLETIN} | ${site.name}`,
        description: `Các bản tin truyền thanh của ${site.name}.`,
        homePath: sitePaths.news,
        podcast: {
          cover: absoluteUrl(PODCAST_COVER),
          ...(site.email !== undefined && { email: site.email }),
        },
      },
      ofNews.flatMap(toEpisode),
    ),
    ...pagesOf(
      FEED_FOLDERS.everything,
      {
        title: `Tất cả | ${site.name}`,
        description: `Tin tức, văn bản và thông báo khẩn của ${site.name}.`,
        hasArchive: false,
        homePath: sitePaths.home,
      },
      [...ofNews, ...documents].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()),
      notices,
      [...goneOf('news'), ...goneOf('documents')],
    ),
  ];
}

const articleItems = oncePerBuild(async () => {
  const [site, news] = await Promise.all([getSite(), getNews()]);
  const items: { article: Article; item: FeedItem }[] = [];
  for (const article of news) items.push({ article, item: await articleItem(site, article) });
  return items;
});

async function articleItem(site: Site, article: Article): Promise<FeedItem> {
  const files = getFiles(article.folder, article.data.attachments);
  const sound = getSound(article.folder, article.data);
  return toArticleItem(site, article, await renderArticle(article, files, sound), files, sound);
}

const documentItems = oncePerBuild(async () => {
  const [site, documents] = await Promise.all([getSite(), getDocuments()]);
  return Promise.all(
    documents.map(async (document: DocumentEntry) =>
      toDocumentItem(site, document, await renderDocument(document)),
    ),
  );
});

const noticeItems = oncePerBuild(async () => {
  const [site, notices] = await Promise.all([getSite(), getNotices()]);
  return Promise.all(notices.map(async (notice) => toNoticeItem(site, notice, await renderNotice(notice))));
});
