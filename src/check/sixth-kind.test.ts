/** A sixth kind of content is one more row: the whole check holds for it. Its pages are built in tests/astro. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { article, BASE, checkSpoilt, examineFiles, PICTURE } from '../../tests/support/content.ts';
import { dateTime, slug, text } from '../schemas/fields.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';

const schema = z.strictObject({
  title: text(20),
  opensAt: dateTime(),
  closesAt: dateTime().optional(),
  draft: z.boolean().optional(),
  photo: z.strictObject({ src: z.string(), alt: text() }).optional(),
  papers: z.array(z.strictObject({ title: text(), file: z.string() })).optional(),
  articles: z.array(slug()).optional(),
  aliases: z.array(slug()).optional(),
  category: slug().optional(),
});
const events: Kind<typeof schema> = {
  called: 'sự kiện',
  place: 'events/<năm>/<tên-sự-kiện>/index.md',
  calledBy: 'title',
  mdx: false,
  schema,
  moments: ({ draft, opensAt, closesAt }) => ({ draft, publishedAt: opensAt, expiresAt: closesAt }),
  picture: 'photo',
  downloads: { key: 'papers', address: (name, file) => `/lich/${name}/${file}` },
  needsText: true,
  hasCategory: true,
  references: [{ key: 'articles', kind: 'news', called: 'bài viết' }],
  aliases: ({ aliases = [] }) => aliases,
  page: (name) => `/lich/${name}/`,
  sections: ['/lich/'],
  mayBring: /^\/lich\//,
};
// In this file's process alone.
Object.assign(KINDS, { events });
afterAll(() => Reflect.deleteProperty(KINDS, 'events'));

const EVENT = 'events/2022/hoi-lang/index.md';
const FIELDS = `title: Hội làng
opensAt: 2022-05-01T08:00:00+07:00
closesAt: 2022-07-01T08:00:00+07:00`;
const TOMORROW = FIELDS.replace('2022-05-01', '2022-06-02');
const event = (fields: string, body = 'Nội dung.') => ({ [EVENT]: article(fields, body) });
const linking = (address: string) => ({
  'pages/gioi-thieu.md': article('title: Giới thiệu', `[a](${address})`),
});

describe('a sixth kind of content', () => {
  test('is checked without a fault, with its picture, its files and the links to it', async () => {
    const files = {
      ...event(
        `title: Hội làng\nopensAt: 2022-05-01T08:00:00+07:00\nphoto: { src: anh.gif, alt: Cổng làng }\npapers: [{ title: Lịch, file: lich.pdf }]\narticles: [bai-mau]\naliases: [hoi-cu]`,
        '[Lịch](lich.pdf) ![Cờ](co.gif)',
      ),
      'events/2022/hoi-lang/anh.gif': PICTURE,
      'events/2022/hoi-lang/co.gif': PICTURE,
      'events/2022/hoi-lang/lich.pdf': '%PDF-1.4\n%%EOF\n',
      'pages/gioi-thieu.md': article(
        'title: Giới thiệu',
        '[a](/lich/) [b](/lich/hoi-lang/) [c](/lich/hoi-cu/) [d](/lich/hoi-lang/lich.pdf)',
      ),
    };
    expect(await checkSpoilt(files)).toEqual([]);
  });

  test('is handed to the build with its files', async () => {
    const { checked, contentDir } = await examineFiles({
      ...BASE,
      ...event(FIELDS, '![Cờ](co.gif)'),
      'events/2022/hoi-lang/co.gif': PICTURE,
    });
    expect(checked.entries.get(join(contentDir, EVENT))).toMatchObject({ kind: 'events', slug: 'hoi-lang' });
    expect(checked.files).toContain(join(contentDir, 'events/2022/hoi-lang/co.gif'));
  });

  test.each([
    ['its schema', event(`${FIELDS}\nwhere: Đình làng`), `${EVENT}:5:1: Lỗi: Không có mục "where".`],
    [
      'the length of a field',
      event(FIELDS.replace('Hội làng', 'x'.repeat(21))),
      `${EVENT}:2:8: Lỗi: "title" dài 21`,
    ],
    ['a text', event(FIELDS, ''), `${EVENT}:6:1: Lưu ý: Bài chưa có nội dung`],
    ['a category', event(`${FIELDS}\ncategory: la`), `${EVENT}:5:11: Lỗi: Không có chuyên mục "la"`],
    ['references', event(`${FIELDS}\narticles: [la]`), `${EVENT}:5:12: Lỗi: Không có bài viết "la".`],
    ['old names', event(`${FIELDS}\naliases: [hoi-lang]`), `${EVENT}:5:11: Lỗi: Tên cũ "hoi-lang" chính là`],
    [
      'a picture',
      event(`${FIELDS}\nphoto: { src: mat.gif, alt: Lúa }`),
      `${EVENT}:5:15: Lỗi: Không có tệp ảnh "mat.gif"`,
    ],
    [
      'a file',
      event(`${FIELDS}\npapers: [{ title: x, file: mat.pdf }]`),
      `${EVENT}:5:28: Lỗi: Không có tệp đính kèm`,
    ],
    [
      'files that nothing names',
      { ...event(FIELDS), 'events/2022/hoi-lang/thua.pdf': '%PDF-1.4\n%%EOF\n' },
      'events/2022/hoi-lang/thua.pdf: Lưu ý: Không bài nào dùng',
    ],
    [
      'files of another kind',
      { ...event(FIELDS), 'events/2022/hoi-lang/a.exe': 'MZ' },
      'events/2022/hoi-lang/a.exe: Lỗi: Tệp này không phải',
    ],
    [
      'its place',
      { 'events/hoi-lang.md': article(FIELDS) },
      'events/hoi-lang.md: Lỗi: Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng. Cách sửa: chuyển về events/<năm>/<tên-sự-kiện>/index.md.',
    ],
    [
      'MDX',
      { 'events/2022/hoi-lang/index.mdx': article(FIELDS) },
      'events/2022/hoi-lang/index.mdx: Lỗi: Tệp đặt sai chỗ',
    ],
    [
      'a folder without a text',
      { 'events/2022/hoi-lang/co.gif': PICTURE },
      'events/2022/hoi-lang: Lỗi: Thư mục có tệp mà không có bài viết',
    ],
    [
      'the folder of the year',
      { 'events/2021/hoi-lang/index.md': article(FIELDS) },
      'events/2021/hoi-lang/index.md:2:1: Lưu ý: Bài đăng ngày',
    ],
    [
      'names',
      { 'events/2022/Hội làng/index.md': article(FIELDS) },
      'events/2022/Hội làng/index.md: Lỗi: Tên thư mục "Hội làng" không làm địa chỉ',
    ],
    [
      'two of one name',
      { ...event(FIELDS), 'events/2021/hoi-lang/index.md': article(FIELDS.replace('2022-05', '2021-05')) },
      'events/2022/hoi-lang/index.md: Lỗi: Tên "hoi-lang" đã dùng cho',
    ],
  ])('is held to %s', async (_what, files, line) => {
    expect(await checkSpoilt(files)).toEqual([expect.stringContaining(`content/${line}`)]);
  });

  test('has the publish rule: who links to it is told what is not there yet, or no more', async () => {
    const told = async (fields: string) => checkSpoilt({ ...event(fields), ...linking('/lich/hoi-lang/') });
    expect(await told(TOMORROW)).toEqual([
      expect.stringContaining('dẫn tới bài hẹn giờ đăng lúc 02/06/2022'),
    ]);
    expect(await told(`${FIELDS}\ndraft: true`)).toEqual([
      expect.stringContaining('dẫn tới bài còn là bản nháp'),
    ]);
    expect(await told(FIELDS.replace('2022-07', '2022-05'))).toEqual([
      expect.stringContaining('dẫn tới bài đã gỡ'),
    ]);
    expect(await told(FIELDS)).toEqual([
      expect.stringContaining('sẽ hỏng khi bài đó được gỡ lúc 01/07/2022'),
    ]);
  });

  test('may lead to what is published when it is itself', async () => {
    const later = {
      'news/2022/ngay-mai/index.md': article(
        'title: Bài\npublishedAt: 2022-06-02T08:00:00+07:00\ncategory: tin-xa',
      ),
    };
    expect(await checkSpoilt({ ...later, ...event(TOMORROW, '[a](/tin-tuc/ngay-mai/)') })).toEqual([]);
    expect(await checkSpoilt({ ...later, ...event(FIELDS, '[a](/tin-tuc/ngay-mai/)') })).toHaveLength(1);
  });

  test('that cannot be read is told once, not by what leads to it', async () => {
    const lines = await checkSpoilt({ ...event('title: [', 'Chữ.'), ...linking('/lich/ten-cu/') });
    expect(lines).toEqual([expect.stringContaining(`content/${EVENT}:`)]);
  });

  test('has a section that is known and empty until there is one', async () => {
    expect(await checkSpoilt(linking('/lich/'))).toEqual([
      expect.stringContaining('Mục "/lich/" chưa có nội dung'),
    ]);
  });
});
