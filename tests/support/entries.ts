/** Made-up articles and identity for the tests of view-models; production code never imports it. */

import type { DocumentEntry } from '../../src/queries/documents.ts';
import type { Article } from '../../src/queries/news.ts';
import type { Category } from '../../src/schemas/categories.ts';
import type { Site } from '../../src/schemas/site.ts';

/** A moment by the wall clock in Viet Nam: `at('2022-01-04 08:39:58')`. */
export const at = (wallClock: string): Date => new Date(`${wallClock.replace(' ', 'T')}+07:00`);

const CATEGORY: Category = { id: 'tin-mau', name: 'Tin mẫu' };

type Given = Partial<Omit<Article, 'data'>> & {
  readonly data?: Partial<Article['data']>;
};

/** A published article; what a test is about is given, all else is plain. */
export function makeArticle({ slug = 'bai-mau', category = CATEGORY, data, ...rest }: Given = {}): Article {
  return {
    slug,
    category,
    state: 'published',
    blocks: ['Đoạn mở đầu của bài mẫu.'],
    firstParagraph: 'Đoạn mở đầu của bài mẫu.',
    folder: `/noi-dung/news/2022/${slug}`,
    data: { title: `Bài ${slug}`, publishedAt: at('2022-01-04 08:39:58'), category: category.id, ...data },
    // Only rendering needs the entry, and view-models render nothing.
    entry: {} as Article['entry'],
    ...rest,
  };
}

/** Articles `bai-1` (the newest) to `bai-<count>`, an hour apart. */
export function makeArticles(count: number, given: (number: number) => Given = () => ({})): Article[] {
  const newest = at('2022-12-31 12:00:00').getTime();
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const { data, ...rest } = given(number);
    return makeArticle({
      slug: `bai-${number}`,
      ...rest,
      data: { publishedAt: new Date(newest - index * 3_600_000), ...data },
    });
  });
}

/** A published document with one file. */
export const makeDocument = (slug: string, data: Partial<DocumentEntry['data']> = {}): DocumentEntry => ({
  slug,
  data: {
    number: '15/QĐ-MẪU',
    abstract: 'Trích yếu mẫu',
    type: 'Quyết định',
    authority: 'Ủy ban nhân dân xã Mẫu',
    issuedOn: '2022-01-04',
    ...data,
  },
  state: 'published',
  files: [{ title: 'Bản ký', name: 'ban ký.pdf', bytes: 120_000, read: () => new Uint8Array() }],
  entry: {} as DocumentEntry['entry'],
});

/** The least that site.yaml must say. */
export const SITE: Site = {
  name: 'Trang thông tin điện tử xã Mẫu',
  unit: 'Xã Mẫu',
  parent: 'Huyện Mẫu, tỉnh Mẫu',
  description: 'Trang thông tin điện tử xã Mẫu.',
};
