import { describe, expect, test } from 'vitest';
import { at, makeArticle, makeArticles } from '../../tests/support/entries.ts';
import type { AttachedFile } from '../queries/files.ts';
import type { Article } from '../queries/news.ts';
import { toArticleView, toContents } from './article.ts';

const file = (name: string, bytes: number): AttachedFile => ({
  title: `Tệp ${name}`,
  name,
  bytes,
  read: () => new Uint8Array(),
});

/** The view of the article with a slug, among all. */
function view(all: readonly Article[], slug: string) {
  const article = all.find((one) => one.slug === slug);
  if (!article) throw new Error(`no ${slug}`);
  return toArticleView(article, all, []);
}

describe('the neighbours of an article', () => {
  const all = makeArticles(3);

  test('are the next newer and the next older one', () => {
    expect(view(all, 'bai-2')).toMatchObject({
      newer: { label: 'Bài bai-1', href: '/tin-tuc/bai-1/' },
      older: { label: 'Bài bai-3', href: '/tin-tuc/bai-3/' },
    });
  });

  test('the newest has no newer, the oldest no older', () => {
    expect(view(all, 'bai-1').newer).toBeUndefined();
    expect(view(all, 'bai-1').older?.label).toBe('Bài bai-2');
    expect(view(all, 'bai-3').older).toBeUndefined();
    expect(view(all, 'bai-3').newer?.label).toBe('Bài bai-2');
  });

  test('of the only article are none', () => {
    const only = view(makeArticles(1), 'bai-1');
    expect([only.newer, only.older, only.others]).toEqual([undefined, undefined, []]);
  });
});

/** `npm run dev` reads the content anew for every page: the article of the page and that of the list are two objects. */
describe('an article that was read apart from the list', () => {
  const read = () => makeArticles(4, () => ({ data: { series: 'Lễ hội đình làng' } }));
  const [, second = makeArticle()] = read();
  const apart = toArticleView(second, read(), []);

  test('has the neighbours of its place, and is not among the other news', () => {
    expect([apart.newer?.label, apart.older?.label]).toEqual(['Bài bai-1', 'Bài bai-3']);
    expect(apart.others.map(({ title }) => title)).toEqual(['Bài bai-4']);
  });

  test('is the one being read in its series', () => {
    const current = apart.series?.items.filter((item) => item.current);
    expect(current?.map(({ label }) => label)).toEqual(['Bài bai-2']);
  });
});

describe('the other news of an article', () => {
  test('are of its category, newest first, five at most, without itself and its neighbours', () => {
    const all = makeArticles(12, (number) =>
      number === 4 ? { category: { id: 'khac', name: 'Khác' } } : {},
    );
    expect(view(all, 'bai-6').others.map(({ title }) => title)).toEqual([
      'Bài bai-1',
      'Bài bai-2',
      'Bài bai-3',
      'Bài bai-8',
      'Bài bai-9',
    ]);
  });
});

describe('the series of an article', () => {
  const all = makeArticles(5, (number) => (number % 2 === 1 ? { data: { series: 'Lễ hội đình làng' } } : {}));

  test('runs from the oldest to the newest with the article itself in its place', () => {
    const series = view(all, 'bai-3').series;
    expect(series?.name).toBe('Lễ hội đình làng');
    expect(series?.items.map(({ href, current }) => [href, current])).toEqual([
      ['/tin-tuc/bai-5/', false],
      ['/tin-tuc/bai-3/', true],
      ['/tin-tuc/bai-1/', false],
    ]);
  });

  test('is there as soon as there are two', () => {
    const two = makeArticles(2, () => ({ data: { series: 'Lễ hội đình làng' } }));
    expect(view(two, 'bai-1').series?.items).toHaveLength(2);
  });

  test('is not there while the article is alone in it', () => {
    const alone = [
      makeArticle({ slug: 'mot-minh', data: { series: 'Lễ hội đình làng' } }),
      ...makeArticles(2),
    ];
    expect(view(alone, 'mot-minh').series).toBeUndefined();
  });

  test('is not there for an article of no series, whatever others are in', () => {
    expect(view(all, 'bai-2').series).toBeUndefined();
  });
});

describe('the attachments of an article', () => {
  test('tell type and size before the tap', () => {
    const article = makeArticle({ slug: 'hop-thon' });
    const { downloads } = toArticleView(
      article,
      [article],
      [file('Kế hoạch.pdf', 120_400), file('b.DOCX', 1_400_000)],
    );
    expect(downloads).toEqual([
      {
        title: 'Tệp Kế hoạch.pdf',
        href: '/tin-tuc/hop-thon/K%E1%BA%BF%20ho%E1%BA%A1ch.pdf',
        about: 'PDF, 120 KB',
      },
      { title: 'Tệp b.DOCX', href: '/tin-tuc/hop-thon/b.DOCX', about: 'Word, 1,4 MB' },
    ]);
  });
});

describe('what an article says of itself', () => {
  test('is there with times to the second when it was given', () => {
    const article = makeArticle({
      data: {
        author: 'Nguyễn Văn Mẫu',
        source: { name: 'Báo Mẫu', url: 'https://bao.example/a' },
        updatedAt: at('2022-01-05 09:00:00'),
        corrections: [{ at: at('2022-01-06 10:30:00'), text: 'Sửa số hộ.' }],
      },
    });
    expect(toArticleView(article, [article], [])).toMatchObject({
      publishedAt: { text: '04/01/2022 08:39:58', iso: '2022-01-04T08:39:58+07:00' },
      updatedAt: { text: '05/01/2022 09:00:00' },
      author: 'Nguyễn Văn Mẫu',
      source: { name: 'Báo Mẫu', url: 'https://bao.example/a' },
      corrections: [{ at: { text: '06/01/2022 10:30:00' }, text: 'Sửa số hộ.' }],
    });
  });

  test('is absent when it was not', () => {
    const article = makeArticle();
    const { updatedAt, author, source, cover, tags, downloads, corrections, mark } = toArticleView(
      article,
      [article],
      [],
    );
    expect({ updatedAt, author, source, cover, mark }).toEqual({});
    expect([tags, downloads, corrections]).toEqual([[], [], []]);
  });

  test('a tag leads to its page; two spellings of one lead there once, one without letters nowhere', () => {
    const article = makeArticle({ data: { tags: ['Chuyển đổi số', 'chuyển đổi số', '!!!', 'OCOP'] } });
    expect(toArticleView(article, [article], []).tags).toEqual([
      { label: 'Chuyển đổi số', href: '/chu-de/chuyen-doi-so/' },
      { label: 'OCOP', href: '/chu-de/ocop/' },
    ]);
  });
});

describe('the reading time of an article', () => {
  const time = (syllables: number) => {
    const article = makeArticle({ blocks: ['chữ '.repeat(syllables)] });
    return toArticleView(article, [article], []).readingTime;
  };

  test.each([
    [0, 'Đọc khoảng 1 phút'],
    [10, 'Đọc khoảng 1 phút'],
    [269, 'Đọc khoảng 1 phút'],
    [270, 'Đọc khoảng 2 phút'],
    [1800, 'Đọc khoảng 10 phút'],
  ])('of %i syllables is “%s”', (syllables, expected) => {
    expect(time(syllables)).toBe(expected);
  });
});

describe('the contents of an article', () => {
  const long = { blocks: ['chữ '.repeat(540)] };
  const heading = (depth: number, text: string) => ({ depth, text, slug: `muc-${text}` });
  const h2s = ['a', 'b', 'c'].map((text) => heading(2, text));

  test('are its main headings', () => {
    const all = [h2s[0], heading(3, 'x'), h2s[1], h2s[2]].filter((one) => one !== undefined);
    expect(toContents(all, long)).toEqual([
      { label: 'a', href: '#muc-a' },
      { label: 'b', href: '#muc-b' },
      { label: 'c', href: '#muc-c' },
    ]);
  });

  test('are those of the next level too where the main ones are few', () => {
    const all = [heading(2, 'a'), heading(3, 'x'), heading(3, 'y'), heading(4, 'z')];
    expect(toContents(all, long).map(({ label }) => label)).toEqual(['a', 'x', 'y']);
  });

  test('are not there for a short text, nor for one with few headings', () => {
    expect(toContents(h2s, { blocks: ['chữ '.repeat(539)] })).toEqual([]);
    expect(toContents(h2s.slice(0, 2), long)).toEqual([]);
    expect(toContents([], long)).toEqual([]);
  });
});
