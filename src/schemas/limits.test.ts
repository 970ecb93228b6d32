/** How much each field takes, to the letter: what is longer is refused where it stands, and what just fits is not. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { abbreviationsSchema } from './abbreviations.ts';
import { categoriesSchema } from './categories.ts';
import { componentNames, componentRow, formOfComponent } from './components.ts';
import { documentSchema } from './documents.ts';
import { editingSchema } from './editing.ts';
import { newsSchema } from './news.ts';
import { noticeSchema } from './notices.ts';
import { organisationSchema } from './organisation.ts';
import { pageSchema } from './pages.ts';
import { productSchema } from './products.ts';
import { redirectsSchema } from './redirects.ts';
import { removedSchema } from './removed.ts';
import { siteSchema } from './site.ts';
import { daysSchema, proceduresSchema } from './stats.ts';

const MOMENT = '2022-01-04T08:39:58+07:00';
const phones = [{ number: '0912345678', office: 'Văn phòng' }];
const picture = { src: 'a.jpg', alt: 'A' };
const files = [{ title: 'A', file: 'a.pdf' }];

/** Of each kind an example that has every field which has an end, and its schema. */
const KINDS = {
  news: {
    schema: newsSchema(z.string()),
    good: {
      title: 'A',
      publishedAt: MOMENT,
      category: 'a',
      tags: ['A'],
      aliases: ['a'],
      oldAddresses: ['/a.html'],
      audio: { file: 'a.mp3', transcript: 'A' },
      source: { name: 'A' },
      cover: picture,
      attachments: files,
      corrections: [{ at: MOMENT, text: 'A' }],
    },
  },
  pages: { schema: pageSchema(), good: { title: 'A' } },
  documents: {
    schema: documentSchema(),
    good: {
      number: '1',
      abstract: 'A',
      type: 'Luật',
      authority: 'A',
      issuedOn: '2022-01-04',
      replaces: ['a'],
      files,
    },
  },
  products: {
    schema: productSchema(z.string()),
    good: {
      name: 'A',
      group: 'du-lich',
      stars: 3,
      producer: { name: 'A' },
      decision: { number: '1', date: '2022-01-04' },
      picture,
      news: ['a'],
    },
  },
  notices: {
    schema: noticeSchema(),
    good: { title: 'A', startsAt: MOMENT, endsAt: '2022-01-05T08:39:58+07:00' },
  },
  categories: { schema: categoriesSchema(), good: [{ id: 'a', name: 'A' }] },
  abbreviations: { schema: abbreviationsSchema(), good: [{ short: 'A', full: ['A b'] }] },
  site: {
    schema: siteSchema(),
    good: {
      name: 'A',
      unit: 'A',
      parent: 'A',
      description: 'A',
      phones,
      navigation: [{ label: 'A', to: '/a/' }],
      relatedLinks: [{ label: 'A', url: 'https://a.example' }],
      keptWords: ['a b'],
      successor: { text: 'A' },
      english: { name: 'A', unit: 'A', parent: 'A', description: 'A', phones },
    },
  },
  organisation: {
    schema: organisationSchema(),
    good: [{ unit: 'A', people: [{ name: 'A', role: 'A' }] }],
  },
  redirects: { schema: redirectsSchema(), good: [{ old: '/a.html', new: '/a/' }] },
  removed: {
    schema: removedSchema(),
    good: [{ kind: 'news', slug: 'a', removedOn: '2022-01-04', reason: 'A' }],
  },
  editing: { schema: editingSchema(), good: { host: 'gitlab', repository: 'a/b', branch: 'a', folder: 'a' } },
  procedures: {
    schema: proceduresSchema(),
    good: [{ year: 2022, throughMonth: 1, handled: 0, onTime: 0, late: 0, updatedAt: MOMENT }],
  },
} as const;
type Name = keyof typeof KINDS;

/** What is refused when something else stands at a place of the example, by its path. */
function refused(kind: Name, path: string, value: unknown): string[] {
  const { schema, good } = KINDS[kind];
  const changed = JSON.parse(JSON.stringify(good));
  const parts = path === '' ? [] : path.split('.');
  const last = parts.pop();
  let at = changed as Record<string, unknown>;
  for (const part of parts) at = at[part] as Record<string, unknown>;
  if (last !== undefined) at[last] = value;
  const { error } = schema.safeParse(last === undefined ? value : changed);
  return (error?.issues ?? []).map((issue) => issue.path.join('.'));
}

const valueAt = (kind: Name, path: string): unknown =>
  path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], KINDS[kind].good);

test.each<[Name, Record<string, number>]>([
  [
    'news',
    {
      title: 250,
      description: 500,
      'tags.0': 60,
      author: 120,
      'source.name': 120,
      'cover.alt': 300,
      'cover.caption': 300,
      'cover.credit': 120,
      'attachments.0.title': 250,
      series: 120,
      'corrections.0.text': 1000,
      'audio.transcript': 50_000,
    },
  ],
  ['pages', { title: 250, description: 500, menuLabel: 40 }],
  ['documents', { number: 80, abstract: 1000, authority: 200, signer: 120, 'files.0.title': 250 }],
  [
    'products',
    {
      name: 250,
      description: 500,
      'producer.name': 200,
      'producer.address': 250,
      'decision.number': 80,
      'decision.authority': 200,
      round: 80,
    },
  ],
  ['notices', { title: 160 }],
  ['categories', { '0.name': 80, '0.description': 300 }],
  ['abbreviations', { '0.short': 30, '0.full.0': 160 }],
  ['organisation', { '0.unit': 160, '0.people.0.name': 120, '0.people.0.role': 160 }],
  ['removed', { '0.reason': 500 }],
  [
    'site',
    {
      name: 160,
      unit: 80,
      parent: 160,
      description: 300,
      editorInChief: 120,
      address: 250,
      'phones.0.office': 120,
      'navigation.0.label': 40,
      'relatedLinks.0.label': 120,
      'successor.text': 500,
      'english.name': 160,
      'english.unit': 80,
      'english.parent': 160,
      'english.description': 500,
      'english.address': 250,
      'english.phones.0.office': 120,
    },
  ],
])('of %s the lines have so many letters at most: %o', (kind, lines) => {
  for (const [path, most] of Object.entries(lines)) {
    expect(refused(kind, path, 'ạ'.repeat(most)), path).toEqual([]);
    expect(refused(kind, path, 'ạ'.repeat(most + 1)), path).toEqual([path]);
  }
});

test('names on the address have 150 letters at most, words that headlines keep 30', () => {
  for (const [kind, path] of [
    ['news', 'category'],
    ['news', 'aliases.0'],
    ['documents', 'replaces.0'],
    ['products', 'news.0'],
    ['categories', '0.id'],
  ] as const) {
    expect(refused(kind, path, 'a'.repeat(150)), path).toEqual([]);
    expect(refused(kind, path, 'a'.repeat(151)), path).toEqual([path]);
  }
  expect(refused('site', 'keptWords.0', `ạ ${'ạ'.repeat(28)}`)).toEqual([]);
  expect(refused('site', 'keptWords.0', `ạ ${'ạ'.repeat(29)}`)).toEqual(['keptWords.0']);
  expect(refused('site', 'keptWords.0', 'ạ')).toEqual(['keptWords.0']);
});

test.each<[Name, Record<string, number>]>([
  ['news', { tags: 20, attachments: 100, aliases: 20, oldAddresses: 50, corrections: 100 }],
  ['documents', { replaces: 100, files: 100 }],
  ['products', { news: 100 }],
  ['categories', { '': 200 }],
  ['organisation', { '': 100, '0.people': 200 }],
  ['redirects', { '': 20_000 }],
  ['removed', { '': 5000 }],
  ['abbreviations', { '': 2000, '0.full': 20 }],
  ['site', { phones: 100, navigation: 50, relatedLinks: 200, keptWords: 500, 'english.phones': 100 }],
])('of %s the lists have so many rows at most: %o', (kind, lists) => {
  for (const [path, most] of Object.entries(lists)) {
    const [row] = valueAt(kind, path) as unknown[];
    expect(refused(kind, path, new Array(most).fill(row)), path).toEqual([]);
    expect(refused(kind, path, new Array(most + 1).fill(row)), path).toEqual([path]);
  }
});

test('results of procedures are of a hundred years, one a month', () => {
  const [row] = KINDS.procedures.good;
  const years = Array.from({ length: 100 }, (_, at) => 2000 + at);
  const rows = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => ({ ...row, year, throughMonth: month + 1 })),
  );
  expect(refused('procedures', '', rows)).toEqual([]);
  expect(refused('procedures', '', [...rows, { ...row, year: 2100 }])).toEqual(['']);
  const isRefused = (year: number) => refused('procedures', '0.year', year).length > 0;
  expect([1999, 2000].map(isRefused)).toEqual([true, false]);
  expect([2100, 2101].map(isRefused)).toEqual([false, true]);
  expect([0, 1, 12, 13].map((month) => refused('procedures', '0.throughMonth', month).length)).toEqual([
    1, 0, 0, 1,
  ]);
});

test('a telephone number has three to fifteen digits', () => {
  const wrong = ['12', '113', '+113', '1'.repeat(15), '1'.repeat(16), '++113', '113+'].filter(
    (number) => refused('site', 'phones.0.number', number).length > 0,
  );
  expect(wrong).toEqual(['12', '1'.repeat(16), '++113', '113+']);
});

describe('what ends', () => {
  test('ends behind its beginning, an article and a notice by a second at least', () => {
    const ends = ['2022-01-04T08:39:57+07:00', MOMENT, '2022-01-04T08:39:59+07:00'];
    expect(ends.map((end) => refused('news', 'expiresAt', end))).toEqual([['expiresAt'], ['expiresAt'], []]);
    expect(ends.map((end) => refused('notices', 'endsAt', end))).toEqual([['endsAt'], ['endsAt'], []]);
  });

  test('as a document does may end on the day of its beginning', () => {
    const ends = ['2022-01-03', '2022-01-04', '2022-01-05'];
    expect(ends.map((end) => refused('documents', 'expiresOn', end))).toEqual([['expiresOn'], [], []]);
  });
});

test('the history of visits has days and counts alone, and names the day that is none', () => {
  const wrong = (days: object) =>
    (daysSchema().safeParse(days).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
  expect(wrong({ '2022-01-04': 0, '2024-02-29': 7 })).toEqual([]);
  expect(wrong({ '2022-01-04': 1, '2022-02-30': 1 })).toEqual([
    ['2022-02-30', 'ngày phải viết như 2022-01-04'],
  ]);
  expect(wrong({ '2022-01-04': -1 })[0]?.[0]).toBe('2022-01-04');
});

test('an address that old ones lead to has 500 letters at most, one of a git host 200 and its branch 100', () => {
  const path = (length: number) => `/${'a'.repeat(length - 1)}`;
  expect([500, 501].map((length) => refused('redirects', '0.new', path(length)).length)).toEqual([0, 1]);
  const place = (length: number) => `a/${'b'.repeat(length - 2)}`;
  expect([200, 201].map((length) => refused('editing', 'repository', place(length)).length)).toEqual([0, 1]);
  expect([200, 201].map((length) => refused('editing', 'folder', place(length)).length)).toEqual([0, 1]);
  expect([100, 101].map((length) => refused('editing', 'branch', 'a'.repeat(length)).length)).toEqual([0, 1]);
  const host = (length: number) => `https://${'a'.repeat(length - 11)}.vn`;
  expect([200, 201].map((length) => refused('editing', 'address', host(length)).length)).toEqual([0, 1]);
});

describe('a component of a text', () => {
  test.each([
    ['Note', { title: 80 }],
    ['OrgChart', { title: 120 }],
    ['BarChart', { title: 160 }],
    ['Video', { title: 160 }],
    ['ContactCard', { name: 120, role: 120, address: 250 }],
    ['MapLink', { place: 160 }],
  ] as const)('%s takes so many letters: %o', (name, most) => {
    for (const [key, length] of Object.entries(most)) {
      const schema = componentRow(name).attributes.shape[key] as z.ZodType;
      expect([length, length + 1].map((each) => schema.safeParse('ạ'.repeat(each)).success)).toEqual([
        true,
        false,
      ]);
    }
  });

  test('names a place of Viet Nam, its ends included', () => {
    const { lat, lng } = componentRow('MapLink').attributes.shape as Record<'lat' | 'lng', z.ZodType>;
    const taken = (schema: z.ZodType, ...degrees: string[]) =>
      degrees.map((each) => schema.safeParse(each).success);
    expect(taken(lat, '5.9999', '6.0', '24.0', '24.0001', '20', '20,5')).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(taken(lng, '101.9999', '102.0', '118.0', '118.0001')).toEqual([false, true, true, false]);
  });

  test('is written as one tag, or as two where something stands between them', () => {
    const forms = componentNames().map(formOfComponent);
    expect(forms).toContain('<OfficeAddress />');
    expect(forms).toContain('<Note>…</Note>');
  });
});
