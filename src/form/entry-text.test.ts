import { describe, expect, test } from 'vitest';
import { changedEntryText, newEntryText, type Parts, readEntryText } from './entry-text.ts';

const partsOf = (source: string): Parts => {
  const start = source.indexOf('\n') + 1;
  const end = source.indexOf('\n---', start) + 1;
  const body = source.indexOf('\n', end) + 1;
  return { start, end, body: body === 0 ? source.length : body };
};

const KEYS = ['title', 'publishedAt', 'tags', 'source', 'attachments', 'draft', 'order'];

const ODD = `---
# Bài của thôn, đừng đổi tên.
'draft':   true   # chờ duyệt
tags: [ "họp thôn",   "nước" ]
lạ: { a: 1,b: 2 }   # khóa lạ

title:   "Họp thôn: bàn việc"
source:
    # nguồn
    url:   https://a.example/   # địa chỉ
    name: 'Báo Mẫu'
attachments:
- title: Kế hoạch   # bản 1
  file: ke-hoach.pdf
-   title: Danh sách
    file: danh-sach.pdf
publishedAt: 2026-01-05T08:00:00+07:00
---


Thôn *họp*.
`;

/** The text with some values changed, as the form hands them back. */
const change = (source: string, values: object, body?: string) => {
  const read = readEntryText(source, partsOf(source));
  return changedEntryText(
    source,
    partsOf(source),
    { values: { ...read.values, ...values }, body: body ?? read.body },
    KEYS,
  );
};

describe('a text with comments and odd keys', () => {
  test.each([ODD, ODD.replaceAll('\n', '\r\n'), `\uFEFF${ODD}`])(
    'of which nothing is changed stays as it is',
    (source) => {
      expect(change(source, {})).toBe(source);
    },
  );

  test.each([
    [{ title: 'Họp' }, '   "Họp thôn: bàn việc"', '   Họp'],
    [{ title: 'Họp: "x" #1' }, '"Họp thôn: bàn việc"', `'Họp: "x" #1'`],
    [{ draft: undefined }, `'draft':   true   # chờ duyệt\n`, ''],
    [{ draft: false }, 'true   #', 'false   #'],
    [{ publishedAt: '2027-02-03T04:05:06+07:00' }, '2026-01-05T08:00:00', '2027-02-03T04:05:06'],
    [{ source: { url: 'https://b.example/', name: 'Báo Mẫu' } }, 'https://a.example/', 'https://b.example/'],
    [{ source: { url: 'https://a.example/' } }, "    name: 'Báo Mẫu'\n", ''],
    [{ order: 3 }, '+07:00\n---', '+07:00\norder: 3\n---'],
    [
      { source: { url: 'https://a.example/', name: 'Báo Mẫu', page: 3 } },
      "    name: 'Báo Mẫu'\n",
      "    name: 'Báo Mẫu'\n    page: 3\n",
    ],
    [{ tags: ['nước'] }, 'tags: [ "họp thôn",   "nước" ]\n', 'tags:\n  - nước\n'],
    [
      {
        attachments: [
          { title: 'Kế hoạch', file: 'b.pdf' },
          { title: 'Danh sách', file: 'danh-sach.pdf' },
        ],
      },
      'ke-hoach.pdf',
      'b.pdf',
    ],
    [
      { attachments: [{ title: 'Kế hoạch', file: 'ke-hoach.pdf' }] },
      '- title: Kế hoạch   # bản 1\n  file: ke-hoach.pdf\n-   title: Danh sách\n    file: danh-sach.pdf\n',
      '  - title: Kế hoạch\n    file: ke-hoach.pdf\n',
    ],
  ])('with %j changed is else the same', (values, from, to) => {
    expect(ODD).toContain(from);
    expect(change(ODD, values)).toBe(ODD.replace(from, to));
    const dos = ODD.replaceAll('\n', '\r\n');
    expect(change(dos, values)).toBe(ODD.replace(from, to).replaceAll('\n', '\r\n'));
  });

  test('with another text below keeps its front matter', () => {
    expect(change(ODD, {}, 'Thôn *họp* lại.')).toBe(ODD.replace('\n\nThôn *họp*.', '\nThôn *họp* lại.'));
  });
});

test('letters that are typed are composed, those that nobody touched stay as they were written', () => {
  const source = `---\ntags:\n  - ${'Cũ'.normalize('NFD')}\n  - b\nsource:\n  name: ${'Cũ'.normalize('NFD')}\n  url: a\n---\n`;
  const values = {
    tags: ['Cũ'.normalize('NFD'), 'Mới'.normalize('NFD')],
    source: { name: 'Cũ'.normalize('NFD'), url: 'Mới'.normalize('NFD') },
  };
  expect(change(source, values)).toBe(source.replace('- b', '- Mới').replace('url: a', 'url: Mới'));
});

test('values that YAML would read otherwise come back as they were', () => {
  const values = {
    title: 'yes',
    tags: ['2026-01-05', '0912345678', '- a', 'a: b', '#1', '"', '---', 'dòng\nhai', ' đầu'],
    source: { name: 'null' },
  };
  const text = newEntryText({ values, body: 'Chữ.' }, KEYS);
  expect(readEntryText(text, partsOf(text))).toEqual({ values, body: 'Chữ.' });
  const changed = change(ODD, values);
  expect(readEntryText(changed, partsOf(changed)).values).toMatchObject(values);
});

test('a new text has its fields in the order of the kind, without quotes where none are needed', () => {
  const values = { publishedAt: '2026-01-05T08:00:00+07:00', title: 'Họp thôn' };
  expect(newEntryText({ values, body: '\nThôn họp.\n\n' }, KEYS)).toBe(
    '---\ntitle: Họp thôn\npublishedAt: 2026-01-05T08:00:00+07:00\n---\n\nThôn họp.\n',
  );
});
