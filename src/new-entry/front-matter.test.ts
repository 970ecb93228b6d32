/** What stands in a new file: what was given, and all else behind `#` with its meaning. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fieldsOf, readTyped, singleFields } from './fields.ts';
import { writeFrontMatter } from './front-matter.ts';

const SCHEMA = z.object({
  title: z.string().max(10).describe('Tiêu đề'),
  stars: z.int().min(3).optional().describe('Số sao'),
  pinned: z.boolean().optional(),
  kind: z.enum(['a', 'b']).optional().describe('Loại'),
  tags: z.array(z.string()).optional().describe('Chủ đề'),
  source: z
    .object({ name: z.string().describe('Tên'), url: z.string().optional() })
    .optional()
    .describe('Nguồn'),
  files: z
    .array(z.object({ title: z.string(), file: z.string() }))
    .optional()
    .describe('Tệp'),
});
const FIELDS = fieldsOf(SCHEMA);
const written = (values: Readonly<Record<string, unknown>>) =>
  writeFrontMatter(FIELDS, new Map(Object.entries(values))).split('\n');

test('all that may stand there is told with its meaning', () => {
  expect(written({ title: 'Họp' })).toEqual([
    '---',
    'title: Họp',
    '# (Số sao)',
    '# stars:',
    '# (pinned)',
    '# pinned:',
    '# (Loại)',
    '# kind:',
    '# (Chủ đề)',
    '# tags: []',
    '# (Nguồn)',
    '# source:',
    '#   name:',
    '#   url:',
    '# (Tệp)',
    '# files:',
    '#   - title:',
    '#     file:',
    '---',
    '',
    '',
  ]);
});

test('what is given stands in its place: groups, lists and their items', () => {
  const lines = written({
    stars: 4,
    'source.url': 'https://a.example',
    tags: ['a', 'b: c'],
    files: [{ title: 'A', file: 'a.pdf' }],
  });
  expect(lines.slice(1, 4)).toEqual(['# (Tiêu đề)', '# title:', 'stars: 4']);
  expect(lines.slice(lines.indexOf('tags:'), -3)).toEqual([
    'tags:',
    '  - a',
    '  - "b: c"',
    'source:',
    '  # (Tên)',
    '  # name:',
    '  url: https://a.example',
    'files:',
    '  - title: A',
    '    file: a.pdf',
  ]);
});

test.each([
  ['Họp', 'Họp'],
  ['2022', '"2022"'],
  ['true', '"true"'],
  ['a: b', '"a: b"'],
  ['Bài #1', '"Bài #1"'],
  ['Bài # 1', '"Bài # 1"'],
  ['2022-01-04', '2022-01-04'],
  ['2022-01-04T08:00:00+07:00', '2022-01-04T08:00:00+07:00'],
  ['a'.repeat(200).replaceAll('aaaa', 'aaa '), expect.stringMatching(/^"?[a ]{199,}"?$/)],
])('%j is written %s', (value, line) => {
  const [, shown = ''] = written({ title: value });
  expect(shown.slice('title: '.length)).toEqual(line);
});

describe('what is asked for', () => {
  test('are single values, those of groups by their way, and a group that may be left out asks for nothing', () => {
    expect(singleFields(FIELDS).map(({ path, isRequired }) => [path, isRequired])).toEqual([
      ['title', true],
      ['stars', false],
      ['pinned', false],
      ['kind', false],
      ['source.name', false],
      ['source.url', false],
    ]);
    const must = fieldsOf(z.object({ a: z.object({ b: z.string(), c: z.string().optional() }) }));
    expect(singleFields(must).map(({ path, isRequired }) => [path, isRequired])).toEqual([
      ['a.b', true],
      ['a.c', false],
    ]);
  });

  test('choices are told, and what is no group has no fields', () => {
    expect(FIELDS.find(({ key }) => key === 'kind')?.choices).toEqual(['a', 'b']);
    expect(FIELDS.find(({ key }) => key === 'title')?.choices).toEqual([]);
    expect(fieldsOf(z.string())).toEqual([]);
  });

  test.each([
    ['title', ' Họp ', 'Họp'],
    ['title', '2022', '2022'],
    ['title', 'quá mười chữ', undefined],
    ['stars', '4', 4],
    ['stars', '2', undefined],
    ['stars', '1234567890', undefined],
    ['stars', '123456789', 123_456_789],
    ['pinned', 'true', true],
    ['pinned', 'false', false],
    ['pinned', 'có', undefined],
    ['kind', 'b', 'b'],
    ['kind', 'c', undefined],
  ])('for %s, %j is %j', (key, typed, value) => {
    const [field] = FIELDS.filter((one) => one.key === key);
    expect(field && readTyped(field, typed)).toEqual(value);
  });
});
