/** Which feeds there are, and what is in each: Astro's rendering stands aside. */
import { beforeEach, expect, test, vi } from 'vitest';
import { at, makeArticles, makeDocument, SITE } from '../../tests/support/entries.ts';
import type { DocumentEntry } from '../queries/documents.ts';
import type { Article } from '../queries/news.ts';
import type { Category } from '../schemas/categories.ts';

const given = vi.hoisted(() => ({
  news: [] as Article[],
  documents: [] as DocumentEntry[],
  notices: [] as object[],
  categories: [] as Category[],
  gone: [] as { kind: string; publishedAt: Date; category?: string }[],
  rendered: [] as string[],
}));

vi.mock('astro:assets', () => ({ getImage: async () => undefined }));
vi.mock('astro:container', () => ({ loadRenderers: async () => [] }));
vi.mock('astro:content', () => ({ render: async () => ({ Content: 'text' }) }));
vi.mock('@astrojs/mdx/container-renderer', () => ({ getContainerRenderer: () => ({}) }));
vi.mock('astro/container', () => ({
  experimental_AstroContainer: {
    create: async () => ({
      renderToString: async (component: string, { props }: { props: { article?: { title: string } } }) => {
        given.rendered.push(props.article?.title ?? component);
        return `<p>${props.article?.title} <a href="/a/">xem</a></p>`;
      },
    }),
  },
}));
vi.mock('../mdx/index.ts', () => ({ mdxComponents: {} }));
vi.mock('./FeedArticle.astro', () => ({ default: 'FeedArticle' }));
vi.mock('./FeedDocument.astro', () => ({ default: 'FeedDocument' }));
vi.mock('../queries/gone.ts', () => ({ getGone: async () => given.gone }));
vi.mock('../queries/files.ts', () => ({
  getFiles: () => [],
  getSound: (_folder: string, { title, audio }: Article['data']) =>
    audio && { title, name: audio.file, bytes: 1000, seconds: 60 },
}));
vi.mock('../queries/news.ts', () => ({ getNews: async () => given.news }));
vi.mock('../queries/documents.ts', () => ({ getDocuments: async () => given.documents }));
vi.mock('../queries/notices.ts', () => ({ getNotices: async () => given.notices }));
vi.mock('../queries/site.ts', () => ({
  getSite: async () => SITE,
  getCategories: async () => given.categories,
}));

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('DEV', false);
  given.news = [];
  given.documents = [];
  given.notices = [];
  given.gone = [];
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
const NOTICE = {
  slug: 'bao',
  data: { title: 'Bão', startsAt: at('2022-12-31 13:00:00'), endsAt: at('2023-01-02 00:00:00') },
  state: 'published',
  body: '',
  Content: 'notice',
};
const folders = async () => {
  const { siteFeeds } = await import('./site-feeds.ts');
  const feeds = await siteFeeds();
  return Object.fromEntries(feeds.map(({ folder, items }) => [folder, items.map(({ title }) => title)]));
};

test('where there is nothing to tell there is no feed', async () => {
  expect(await folders()).toEqual({});
});

test('the feed of the news has whole articles, their addresses made absolute', async () => {
  given.news = news(40);
  const { siteFeeds } = await import('./site-feeds.ts');
  const [feed] = await siteFeeds();
  expect(feed).toMatchObject({
    title: SITE.name,
    description: SITE.description,
    homeUrl: 'http://localhost/',
    urls: { rss: 'http://localhost/rss.xml' },
  });
  expect(feed?.items.map(({ title }) => title)).toEqual(
    Array.from({ length: 40 }, (_, index) => `Bài bai-${index + 1}`),
  );
  expect(feed?.items[0]?.html).toContain('href="http://localhost/a/"');
});

test('each category that has articles has a feed of them, documents and notices have theirs, and one has all', async () => {
  given.news = news(3);
  given.documents = [makeDocument('quyet-dinh-15')];
  given.notices = [NOTICE];
  const document = 'Quyết định 15/QĐ-MẪU: Trích yếu mẫu';
  expect(await folders()).toEqual({
    '/': ['Bài bai-1', 'Bài bai-2', 'Bài bai-3'],
    '/chuyen-muc/chan/': ['Bài bai-2'],
    '/chuyen-muc/le/': ['Bài bai-1', 'Bài bai-3'],
    '/van-ban/': [document],
    '/feeds/thong-bao/': ['Bão'],
    '/feeds/tat-ca/': ['Bão', 'Bài bai-1', 'Bài bai-2', 'Bài bai-3', document],
  });
});

test('in the feed of a category, too, nothing old comes back in the place of what was taken down', async () => {
  given.news = news(600);
  const { siteFeeds } = await import('./site-feeds.ts');
  const oddOf = (feeds: Awaited<ReturnType<typeof siteFeeds>>) =>
    feeds.find(({ folder }) => folder === '/chuyen-muc/le/')?.items.map(({ title }) => title) ?? [];
  const before = oddOf(await siteFeeds());
  for (const taken of [1, 7, 19]) {
    vi.resetModules();
    given.news = news(600).slice(2 * taken);
    given.gone = news(2 * taken).map(({ data, category }) => ({
      kind: 'news',
      publishedAt: data.publishedAt,
      category: category.id,
    }));
    const after = oddOf(await (await import('./site-feeds.ts')).siteFeeds());
    expect(after.filter((title) => !before.includes(title))).toEqual([]);
  }
});

test('a podcast is there where an article has a bulletin, of such articles alone', async () => {
  given.news = makeArticles(3, (number) =>
    number === 2 ? { data: { audio: { file: 'ban-tin.mp3' } } } : {},
  );
  expect((await folders())['/feeds/truyen-thanh/']).toEqual(['Bài bai-2']);
  given.news = news(3);
  vi.resetModules();
  expect(Object.keys(await folders())).not.toContain('/feeds/truyen-thanh/');
});

test('a category is called by its name and described as the editors did', async () => {
  given.news = news(2);
  const { siteFeeds } = await import('./site-feeds.ts');
  const [, even, odd] = await siteFeeds();
  expect([even?.title, even?.description]).toEqual([`Chẵn | ${SITE.name}`, 'Tin mới của chuyên mục Chẵn.']);
  expect([odd?.title, odd?.description]).toEqual([`Lẻ | ${SITE.name}`, 'Bài lẻ.']);
});

test('a notice leads to where it stands on the home page', async () => {
  given.notices = [NOTICE];
  const { siteFeeds } = await import('./site-feeds.ts');
  expect((await siteFeeds())[0]?.items[0]?.url).toBe('http://localhost/#thong-bao--bao');
});

test('every format asks for the files by their folder and name', async () => {
  given.news = news(1);
  const { feedFilesOf } = await import('./site-feeds.ts');
  const paramsOf = async (format: 'rss' | 'atom' | 'json') =>
    (await feedFilesOf(format)).map(({ params }) => params);
  expect(await paramsOf('rss')).toEqual([
    { of: undefined, feed: 'rss' },
    { of: 'chuyen-muc/le', feed: 'rss' },
    { of: 'feeds/tat-ca', feed: 'rss' },
  ]);
  expect((await paramsOf('atom'))[1]).toEqual({ of: 'chuyen-muc/le', feed: 'atom' });
  expect((await paramsOf('json'))[0]).toEqual({ of: undefined, feed: 'feed' });
});

test('a text is rendered once for all feeds of a build, and anew while it is being written', async () => {
  given.news = news(2);
  const { siteFeeds } = await import('./site-feeds.ts');
  await siteFeeds();
  await siteFeeds();
  expect(given.rendered).toEqual(['Bài bai-1', 'Bài bai-2']);
  vi.stubEnv('DEV', true);
  await siteFeeds();
  expect(given.rendered).toHaveLength(4);
});
