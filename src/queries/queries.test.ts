/** What readers may see of the content, and in which order: the collections stand in for those of Astro. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

const collections = vi.hoisted(
  () => new Map<string, { id: string; data: object; body?: string; filePath?: string }[]>(),
);

vi.mock('astro:content', () => ({
  getCollection: async (name: string) => collections.get(name) ?? [],
  getEntry: async (name: string, id: string) => collections.get(name)?.find((entry) => entry.id === id),
  render: async (entry: { id: string }) => ({ Content: `text of ${entry.id}` }),
}));
vi.mock('../system/build-environment.ts', () => ({
  environment: { now: new Date('2022-06-01T12:00:00+07:00') },
}));

const folder = mkdtempSync(join(tmpdir(), 'queries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const day = (date: string) => new Date(`2022-${date}T08:00:00+07:00`);
type Entries = readonly (readonly [id: string, data: object, body?: string])[];
function given(name: string, entries: Entries, ending = 'md'): void {
  collections.set(
    name,
    entries.map(([id, data, body]) => ({
      id,
      data,
      filePath: join(folder, `${id}.${ending}`),
      ...(body !== undefined && { body }),
    })),
  );
}

/** Each test asks modules that have read nothing yet. */
beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('DEV', false);
  collections.clear();
});

const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);

describe('news', () => {
  const CATEGORIES: Entries = [
    ['b', { id: 'b', name: 'B', order: 2 }],
    ['c', { id: 'c', name: 'C' }],
    ['a', { id: 'a', name: 'A', order: 1 }],
  ];
  const article = (publishedAt: Date, more: object = {}) => ({
    title: 'A',
    category: 'a',
    publishedAt,
    ...more,
  });

  test('come newest first, those of one moment by address, without what is not to be seen', async () => {
    given('categories', CATEGORIES);
    given('news', [
      ['cu', article(day('01-01'))],
      ['y', article(day('02-01'))],
      ['x', article(day('02-01'))],
      ['moi', article(day('05-01'))],
      ['nhap', article(day('03-01'), { draft: true })],
      ['sau', article(day('07-01'))],
      ['go', article(day('03-01'), { expiresAt: day('04-01') })],
    ]);
    const { getNews } = await import('./news.ts');
    const news = await getNews();
    expect(slugs(news)).toEqual(['moi', 'x', 'y', 'cu']);
    expect(news[0]).toMatchObject({ category: { name: 'A' }, state: 'published', folder });
  });

  test('in development drafts and those to come are shown, what has gone is not', async () => {
    vi.stubEnv('DEV', true);
    given('categories', CATEGORIES);
    given('news', [
      ['nhap', article(day('03-01'), { draft: true })],
      ['sau', article(day('07-01'))],
      ['go', article(day('03-01'), { expiresAt: day('04-01') })],
    ]);
    const { getNews } = await import('./news.ts');
    expect((await getNews()).map(({ slug, state }) => [slug, state])).toEqual([
      ['sau', 'scheduled'],
      ['nhap', 'draft'],
    ]);
    // Content changes: it is read afresh.
    given('news', []);
    expect(await getNews()).toEqual([]);
  });

  test('are read once a build', async () => {
    given('categories', CATEGORIES);
    given('news', [['a', article(day('01-01'))]]);
    const { getNews } = await import('./news.ts');
    const first = await getNews();
    given('news', []);
    expect(await getNews()).toBe(first);
  });

  test('know their words, read by the syntax of the file', async () => {
    given('categories', CATEGORIES);
    given('news', [['a', article(day('01-01')), '**Một** đoạn.\n\nHai.']]);
    const { getNews } = await import('./news.ts');
    expect((await getNews())[0]).toMatchObject({
      firstParagraph: 'Một đoạn.',
      blocks: ['Một đoạn.', 'Hai.'],
    });
    const { plainTextOf } = await import('./plain-text.ts');
    expect(plainTextOf({ body: '{/* a */}\n\nHai.', filePath: 'a.mdx' }).firstParagraph).toBe('Hai.');
    expect(plainTextOf({ body: '{/* a */}\n\nHai.', filePath: 'a.md' }).firstParagraph).not.toBe('Hai.');
    expect(plainTextOf({}).firstParagraph).toBe('');
  });

  test('of a category that is not there stop the build', async () => {
    given('categories', []);
    given('news', [['bai', article(day('01-01'))]]);
    const { getNews } = await import('./news.ts');
    await expect(getNews()).rejects.toThrow('bai.md: không có chuyên mục "a"');
  });

  test('have categories in the order of the editors, those without one last', async () => {
    given('categories', CATEGORIES);
    const { getCategories } = await import('./site.ts');
    expect((await getCategories()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    given('categories', [CATEGORIES[1] as Entries[number], CATEGORIES[0] as Entries[number]]);
    expect((await getCategories()).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

test('documents come newest first, those of one day by address, with their files', async () => {
  writeFileSync(join(folder, 'a.pdf'), '%PDF-');
  const document = (issuedOn: string, files?: object) => ({ number: '1', issuedOn, files });
  given('documents', [
    ['cu', document('2021-01-04')],
    ['c', document('2022-01-04')],
    ['b', document('2022-01-04', [{ title: 'PDF', file: './a.pdf' }])],
    ['moi', document('2022-02-04')],
  ]);
  const { getDocuments } = await import('./documents.ts');
  const documents = await getDocuments();
  expect(slugs(documents)).toEqual(['moi', 'b', 'c', 'cu']);
  expect(documents[0]?.files).toEqual([]);
  const [file] = documents[1]?.files ?? [];
  expect(file).toMatchObject({ title: 'PDF', name: 'a.pdf', bytes: 5 });
  expect(Buffer.from(file?.read() ?? []).toString()).toBe('%PDF-');
});

test('notices come in the order in which they end, with their text', async () => {
  const notice = (endsAt: Date) => ({ title: 'A', startsAt: day('01-01'), endsAt });
  given('notices', [
    ['sau', notice(day('09-01')), 'Chữ.'],
    ['c', notice(day('08-01'))],
    ['b', notice(day('08-01'))],
    ['het', notice(day('05-01'))],
  ]);
  const { getNotices } = await import('./notices.ts');
  const notices = await getNotices();
  expect(slugs(notices)).toEqual(['b', 'c', 'sau']);
  expect(notices[2]).toMatchObject({ body: 'Chữ.', Content: 'text of sau' });
  expect(notices[0]?.body).toBe('');
});

test('pages come in the order of the menu, those without a place in its middle, then by title', async () => {
  given('pages', [
    ['z', { title: 'Đất' }],
    ['a', { title: 'Ăn' }],
    ['sau', { title: 'A', order: 51 }],
    ['giua', { title: 'Z', order: 50 }],
    ['dau', { title: 'Z', order: 1 }],
  ]);
  const { getPages } = await import('./pages.ts');
  expect(slugs(await getPages())).toEqual(['dau', 'a', 'z', 'giua', 'sau']);
});

test('products come with most stars first, then by name', async () => {
  const product = (name: string, stars: number) => ({
    name,
    stars,
    decision: { number: '1', date: '2022-01-04' },
  });
  given('products', [
    ['a', product('Đậu', 3)],
    ['b', product('Cam', 3)],
    ['c', product('Ổi', 4)],
  ]);
  const { getProducts } = await import('./products.ts');
  expect(slugs(await getProducts())).toEqual(['c', 'b', 'a']);
});

describe('the data of the site', () => {
  test('stop the build where there is no site.yaml', async () => {
    const { getSite } = await import('./site.ts');
    await expect(getSite()).rejects.toThrow('Thiếu content/site.yaml');
    given('site', [['site', { name: 'Xã Mẫu' }]]);
    expect(await getSite()).toEqual({ name: 'Xã Mẫu' });
  });

  test('have counters and days where they are kept, oldest first', async () => {
    const { getDays, getVisitors } = await import('./site.ts');
    expect(await getVisitors()).toBeUndefined();
    expect(await getDays()).toEqual([]);
    given('visitors', [['visitors', { total: 5 }]]);
    given('days', [['days', { '2022-01-02': 2, '2021-12-31': 3, '2022-01-01': 1 }]]);
    expect(await getVisitors()).toEqual({ total: 5 });
    expect(await getDays()).toEqual([
      ['2021-12-31', 3],
      ['2022-01-01', 1],
      ['2022-01-02', 2],
    ]);
  });

  test('have procedures newest first', async () => {
    given('procedures', [
      ['1', { year: 2021, throughMonth: 12 }],
      ['2', { year: 2022, throughMonth: 1 }],
      ['3', { year: 2022, throughMonth: 3 }],
    ]);
    const { getProcedures } = await import('./site.ts');
    expect((await getProcedures()).map(({ year, throughMonth }) => `${throughMonth}/${year}`)).toEqual([
      '3/2022',
      '1/2022',
      '12/2021',
    ]);
  });

  test('explain in texts the abbreviations of one meaning alone', async () => {
    given('abbreviations', [
      ['a', { short: 'UBND', full: ['Ủy ban nhân dân'] }],
      ['b', { short: 'NN', full: ['nông nghiệp'], explain: false }],
      ['c', { short: 'HĐND', full: ['Hội đồng nhân dân'], explain: true }],
    ]);
    const { getAbbreviations } = await import('./site.ts');
    expect((await getAbbreviations()).map(({ short }) => short)).toEqual(['UBND', 'HĐND']);
  });
});
