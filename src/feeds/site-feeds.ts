/** Which feeds the site has: the articles of each, their whole text rendered, as one description for RSS and JSON. */
import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { feedHtml } from '../html/feed-html.ts';
import { withFigures } from '../html/prose-html.ts';
import { mdxComponents } from '../mdx/index.ts';
import { getFiles } from '../queries/files.ts';
import { type Article, getNews } from '../queries/news.ts';
import { getCategories, getSite } from '../queries/site.ts';
import { absoluteUrl, sitePaths } from '../site/site-urls.ts';
import { toArticleView } from '../view-models/article.ts';
import FeedArticle from './FeedArticle.astro';
import { FEED_SIZE, type Feed, toFeed } from './feed.ts';

/** The feed of the site; undefined where there is no article. */
export async function siteFeed(): Promise<Feed | undefined> {
  const { name, description } = await getSite();
  return buildFeed(await getNews(), {
    title: name,
    description,
    homePath: sitePaths.home,
    feedPath: sitePaths.feed,
  });
}

/** The feed of each category that has articles, by the category's id. */
export async function categoryFeeds(): Promise<{ id: string; feed: Feed }[]> {
  const [news, site, categories] = await Promise.all([getNews(), getSite(), getCategories()]);
  const feeds: { id: string; feed: Feed }[] = [];
  for (const { id, name, description } of categories) {
    const feed = await buildFeed(
      news.filter((article) => article.category.id === id),
      {
        title: `${name} | ${site.name}`,
        description: description ?? `Tin mới của chuyên mục ${name}.`,
        homePath: sitePaths.category(id),
        feedPath: sitePaths.categoryFeed(id),
      },
    );
    if (feed) feeds.push({ id, feed });
  }
  return feeds;
}

async function buildFeed(
  articles: readonly Article[],
  channel: Parameters<typeof toFeed>[0],
): Promise<Feed | undefined> {
  if (articles.length === 0) return undefined;
  const newest = articles.slice(0, FEED_SIZE);
  return toFeed(
    channel,
    await Promise.all(newest.map(async (article) => ({ article, html: await htmlOf(article) }))),
  );
}

const rendered = new Map<string, Promise<string>>();

/** The whole text of an article, rendered once however many feeds hold it. */
function htmlOf(article: Article): Promise<string> {
  if (import.meta.env.DEV) return renderArticle(article);
  const html = rendered.get(article.slug) ?? renderArticle(article);
  rendered.set(article.slug, html);
  return html;
}

let container: Promise<AstroContainer> | undefined;

async function renderArticle(article: Article): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const { Content } = await render(article.entry);
  const html = await (await container).renderToString(FeedArticle, {
    props: {
      article: toArticleView(article, [article], getFiles(article.folder, article.data.attachments)),
      Content,
      components: mdxComponents,
    },
  });
  return feedHtml(withFigures(html), absoluteUrl(sitePaths.article(article.slug)));
}
