/** Which feeds there are, and how much of the news each has: Astro's rendering stands aside. */
import { beforeEach, expect, test, vi } from 'vitest';
import { makeArticles, SITE } from '../../tests/support/entries.ts';
import type { Article } from '../queries/news.ts';
import type { Category } from '../schemas/categories.ts';

const given = vi.hoisted(() => ({
  news: [] as Article[],
  categories: [] as Category[],
  rendered: [] as string[],
}));

vi.mock('astro:container', () => ({ loadRenderers: async () => [] }));
vi.mock('astro:content', () => ({ render: async () => ({ Content: 'text' }) }));
vi.mock('@astrojs/mdx/container-renderer', () => ({ getContainerRenderer: () => ({}) }));
vi.mock('astro/container', () => ({
  experimental_AstroContainer: {
    create: async () => ({
      renderToString: async (_component: unknown, { props }: { props: { article: { title: string } } }) => {
        given.rendered.push(props.article.title);
        return `<p>${props.article.title} <a href="/a/">xem</a></p>`;
      },
    }),
  },
}));
vi.mock('../mdx/index.ts', () => ({ mdxComponents: {} }));
vi.mock('./FeedArticle.astro', () => ({ default: 'FeedArticle' }));
vi.mock('../queries/files.ts', () => ({ getFiles: () => [] }));
vi.mock('../queries/news.ts', () => ({ getNews: async () => given.news }));
vi.mock('../queries/site.ts', () => ({
  getSite: async () => SITE,
  getCategories: async () => given.categories,
}));

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('DEV', false);
  given.news = [];
  given.categories = [
    { id: 'chan', name: 'Chẵn' },
    { id: 'trong', name: 'Trống' },
    { id: 'le', name: 'Lẻ', description: 'Bài lẻ.' },
  ];
  given.rendered = [];
});

const odd = { id: 'le', name: 'Lẻ' };
const even = { id: 'chan', name: 'Chẵn' };
const news = (count: number) => makeArticles(count, (number) => ({ category: number % 2 ? odd : even }));

test('without an article there is no feed', async () => {
  const { siteFeed, categoryFeeds } = await import('./site-feeds.ts');
  expect(await siteFeed()).toBeUndefined();
  expect(await categoryFeeds()).toEqual([]);
});

test('the feed of the site has the thirty newest articles, whole, their addresses made absolute', async () => {
  given.news = news(40);
  const { siteFeed } = await import('./site-feeds.ts');
  const feed = await siteFeed();
  expect(feed).toMatchObject({
    title: SITE.name,
    description: SITE.description,
    homeUrl: 'http://localhost/',
    feedUrl: 'http://localhost/rss.xml',
  });
  expect(feed?.items.map(({ title }) => title)).toEqual(
    Array.from({ length: 30 }, (_, at) => `Bài bai-${at + 1}`),
  );
  expect(feed?.items[0]?.html).toContain('href="http://localhost/a/"');
});

test('each category that has articles has a feed of them, in the editors’ order', async () => {
  given.news = news(5);
  const { categoryFeeds } = await import('./site-feeds.ts');
  const feeds = await categoryFeeds();
  expect(feeds.map(({ id, feed }) => [id, feed.items.map(({ title }) => title)])).toEqual([
    ['chan', ['Bài bai-2', 'Bài bai-4']],
    ['le', ['Bài bai-1', 'Bài bai-3', 'Bài bai-5']],
  ]);
  expect(feeds.map(({ feed: { title, description, feedUrl } }) => [title, description, feedUrl])).toEqual([
    [`Chẵn | ${SITE.name}`, 'Tin mới của chuyên mục Chẵn.', 'http://localhost/chuyen-muc/chan/rss.xml'],
    [`Lẻ | ${SITE.name}`, 'Bài lẻ.', 'http://localhost/chuyen-muc/le/rss.xml'],
  ]);
});

test('a text is rendered once for all feeds of a build, and anew while it is being written', async () => {
  given.news = news(2);
  const built = await import('./site-feeds.ts');
  await built.siteFeed();
  await built.categoryFeeds();
  expect(given.rendered).toEqual(['Bài bai-1', 'Bài bai-2']);
  vi.stubEnv('DEV', true);
  await built.siteFeed();
  expect(given.rendered).toHaveLength(4);
});
