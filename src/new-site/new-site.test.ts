/** What a new site begins with: whole, of this unit alone, and never over anything. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withAnswers } from '../../tests/support/typed-answers.ts';
import { checkContent } from '../check/index.ts';
import { siteSchema } from '../schemas/site.ts';
import { UNIT_KIND_NAMES, UNIT_KINDS } from '../site/unit-kinds.ts';
import { answersTo } from './ask.ts';
import { newSite } from './new-site.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const LEAST = { unit: 'phuong', name: 'Mẫu Thượng', parent: 'thành phố Minh' };
const ALL = {
  ...LEAST,
  address: 'Số 1 đường Mẫu',
  phone: '0220 374 7001: Văn phòng HĐND & UBND; 0912345678',
  email: 'a@mau.example',
  fax: '02203747002',
  zalo: 'https://zalo.me/0912345678',
  facebook: 'https://www.facebook.com/phuongmau',
  editor: 'Trần Văn Mẫu',
  url: 'https://mau.example',
  palette: 'cham',
};

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'new-site-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));
const dir = () => join(room, 'noi-dung');

async function make(flags: Record<string, string>, at = dir()) {
  await newSite(at, await answersTo(flags, false), NOW);
  return (file: string) => readFileSync(join(at, file), 'utf8');
}
const siteOf = (read: (file: string) => string) => siteSchema().parse(parse(read('site.yaml')));

test.each(UNIT_KIND_NAMES)(
  'with no more than the name a %s passes the check without a word',
  async (unit) => {
    const read = await make({ ...LEAST, unit });
    expect(await checkContent({ contentDir: dir(), now: NOW })).toEqual([]);
    const { word, english } = UNIT_KINDS[unit];
    expect(siteOf(read)).toMatchObject({
      name: `Trang thông tin điện tử ${word} Mẫu Thượng`,
      parent: 'Thành phố Minh',
      english: { unit: `Mau Thuong ${english}`, parent: 'Minh City' },
    });
    expect(read('pages/gioi-thieu.mdx')).toContain(
      `Mẫu Thượng là đơn vị hành chính cấp xã thuộc thành phố Minh.`,
    );
    // Nobody can be reached, so no page says how.
    expect(existsSync(join(dir(), 'pages/lien-he.mdx'))).toBe(false);
  },
);

test('every answer stands in site.yaml, and the check has nothing to say', async () => {
  const read = await make(ALL);
  expect(await checkContent({ contentDir: dir(), now: NOW })).toEqual([]);
  expect(siteOf(read)).toMatchObject({
    address: ALL.address,
    phones: [
      { number: '02203747001', office: 'Văn phòng HĐND và UBND' },
      { number: '0912345678', office: 'Văn phòng' },
    ],
    email: ALL.email,
    fax: ALL.fax,
    zalo: ALL.zalo,
    facebook: ALL.facebook,
    editorInChief: ALL.editor,
    url: ALL.url,
    palette: ALL.palette,
  });
  expect(read('pages/lien-he.mdx')).toContain('<ContactList />');
  expect(readdirSync(join(dir(), 'news'))).toEqual([]);
});

test('no word of the first commune stands in a new site', async () => {
  const read = await make(ALL);
  const files = readdirSync(dir(), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  );
  expect(files.length).toBeGreaterThan(4);
  for (const file of files)
    expect(read(file), file).not.toMatch(
      /quang\s*kh[aả]i|t[uứ]\s*k[yỳ]|h[aả]i\s*d[uư][oơ]ng|thuận|0362|0973|huyện/iu,
    );
});

test.each([
  ['the kind before the name', { name: 'Phường Mẫu' }, { unit: 'Phường Mẫu' }],
  ['the kind by its word', { unit: 'Đặc khu', name: 'Mẫu' }, { unit: 'Đặc khu Mẫu' }],
  [
    'a capital in the parent',
    { parent: 'Tỉnh Minh' },
    { parent: 'Tỉnh Minh', english: { parent: 'Minh Province' } },
  ],
  [
    'two levels above',
    { parent: 'huyện Đông, tỉnh Đắk Mẫu' },
    { english: { parent: 'Dong District, Dak Mau Province' } },
  ],
  ['decomposed letters', { name: 'Mẫu Thượng'.normalize('NFD') }, { unit: 'Phường Mẫu Thượng' }],
] as const)('%s is understood', async (_what, given, said) => {
  expect(siteOf(await make({ ...LEAST, ...given }))).toMatchObject(said);
});

describe('what is no answer is said before anything is written', () => {
  test.each([
    ['no name', { unit: 'xa', parent: 'tỉnh Minh' }, 'thiếu --name'],
    ['a kind that there is not', { ...LEAST, unit: 'huyen' }, '--unit'],
    ['a link for a name', { ...LEAST, name: '[Mẫu](https://a.example)' }, '--name'],
    ['a tag for a name', { ...LEAST, name: 'Mẫu <script>' }, '--name'],
    ['an expression for a parent', { ...LEAST, parent: 'tỉnh {process.exit()}' }, '--parent'],
    ['a name without letters', { ...LEAST, name: '中文' }, '--name'],
    ['a telephone without figures', { ...LEAST, phone: 'Văn phòng' }, '--phone'],
    ['one of two telephones', { ...LEAST, phone: '0912345678; gọi' }, '--phone'],
    ['another host', { ...LEAST, facebook: 'https://facebook.example/xa' }, '--facebook'],
    ['a colour that there is not', { ...LEAST, palette: 'hồng' }, '--palette'],
    ['an address of no web', { ...LEAST, url: 'javascript:alert(1)' }, '--url'],
  ])('%s', async (_what, flags, told) => {
    await expect(make(flags)).rejects.toThrow(told);
    expect(readdirSync(room)).toEqual([]);
  });
});

describe('nothing is written over', () => {
  test('a folder with anything in it stays as it is', async () => {
    mkdirSync(dir());
    writeFileSync(join(dir(), 'ghi-chu.txt'), 'giữ');
    await expect(make(LEAST)).rejects.toThrow('không ghi đè');
    expect(readdirSync(room, { recursive: true })).toEqual(['noi-dung', join('noi-dung', 'ghi-chu.txt')]);
  });

  test('a file of that name stays as it is', async () => {
    writeFileSync(dir(), 'giữ');
    await expect(make(LEAST)).rejects.toThrow('không ghi đè');
    expect(readFileSync(dir(), 'utf8')).toBe('giữ');
  });

  test('a second run finds the first', async () => {
    const read = await make(LEAST);
    const before = read('site.yaml');
    await expect(make({ ...LEAST, name: 'Khác' })).rejects.toThrow('không ghi đè');
    expect(read('site.yaml')).toBe(before);
  });

  test('an empty folder is taken, one behind a link too, and one that is not there is made', async () => {
    mkdirSync(join(room, 'trong'));
    symlinkSync(join(room, 'trong'), join(room, 'loi-tat'));
    await make(LEAST, join(room, 'loi-tat'));
    await make(LEAST, join(room, 'a/b/c'));
    expect(existsSync(join(room, 'trong/site.yaml'))).toBe(true);
    expect(existsSync(join(room, 'a/b/c/site.yaml'))).toBe(true);
    expect(readdirSync(room).sort()).toEqual(['a', 'loi-tat', 'trong']);
  });

  test('what stands there by the time all is written stays, and nothing lies beside it', async () => {
    const making = newSite(dir(), await answersTo(LEAST, false), NOW);
    mkdirSync(dir());
    writeFileSync(join(dir(), 'ghi-chu.txt'), 'giữ');
    await expect(making).rejects.toThrow('không ghi đè');
    expect(readdirSync(room, { recursive: true })).toEqual(['noi-dung', join('noi-dung', 'ghi-chu.txt')]);
  });

  test('what cannot be finished leaves nothing behind, not even the folders above', async () => {
    writeFileSync(join(room, 'anh.png'), 'không phải ảnh');
    await expect(make({ ...LEAST, seal: join(room, 'anh.png') }, join(room, 'a/b'))).rejects.toThrow(
      'anh.png',
    );
    expect(readdirSync(room)).toEqual(['anh.png']);
  });
});

test('the seal is cut from whatever picture there is, and the check takes it', async () => {
  const photo = join(room, 'dau.jpg');
  await sharp({ create: { width: 900, height: 300, channels: 3, background: '#da251d' } })
    .withExifMerge({ IFD0: { Artist: 'Người chụp' } })
    .jpeg()
    .toFile(photo);
  await make({ ...LEAST, seal: photo });
  const seal = join(dir(), 'icon.png');
  const { format, width, height, hasAlpha, exif } = await sharp(seal).metadata();
  expect({ format, width, height, hasAlpha, exif }).toEqual({
    format: 'png',
    width: 512,
    height: 512,
    hasAlpha: true,
    exif: undefined,
  });
  expect(await checkContent({ contentDir: dir(), now: NOW })).toEqual([]);
});

describe('somebody who is there', () => {
  test('is asked for what was not said ahead, again where it is no answer, and may pass over what need not be', async () => {
    const { result, shown } = await withAnswers(
      ['中文', 'Xã Mẫu', 'tỉnh Minh', 'Số 1 đường Mẫu', '', 'không phải thư', 'a@mau.example'],
      () => answersTo({ unit: 'xa', url: 'https://mau.example' }, true),
    );
    expect(result).toEqual({
      kind: 'xa',
      url: 'https://mau.example',
      name: 'Mẫu',
      parent: 'tỉnh Minh',
      address: 'Số 1 đường Mẫu',
      email: 'a@mau.example',
    });
    expect(shown.match(/Chưa đúng, xin ghi lại/g)).toHaveLength(2);
    expect(shown).toContain('Tên đơn vị, ví dụ Mẫu Thượng: ');
    expect(shown).toContain('Địa chỉ trụ sở [Enter để bỏ qua]: ');
    expect(shown).not.toContain('Loại đơn vị');
  });

  test('is asked nothing where all that must be known was said', async () => {
    const { shown } = await withAnswers([], () => answersTo(LEAST, true));
    expect(shown).toBe('');
  });
});

describe('pages say what was answered and no more', () => {
  test('of a unit of which the address alone is known', async () => {
    const read = await make({ ...LEAST, address: ALL.address });
    expect(read('pages/lien-he.mdx')).toContain('Xin đến trụ sở theo địa chỉ dưới đây.');
    expect(read('pages/lien-he.mdx')).toContain('<OfficeAddress />');
    expect(read('pages/lien-he.mdx')).not.toMatch(/<ContactList|<EditorialBoard|Xin gọi điện/);
    expect(read('pages/gioi-thieu.mdx')).toContain('## Trụ sở');
    expect(read('pages/gioi-thieu.mdx')).not.toContain('Ban Biên tập');
  });

  test.each(['phone', 'email', 'fax', 'zalo', 'facebook'] as const)(
    'of one that is reached by %s',
    async (way) => {
      const read = await make({ ...LEAST, [way]: ALL[way] });
      expect(read('pages/lien-he.mdx')).toMatch(/Xin gọi điện hoặc viết thư.*<ContactList \/>/s);
      expect(read('pages/lien-he.mdx')).not.toContain('<OfficeAddress />');
      expect(read('pages/gioi-thieu.mdx')).not.toContain('## Trụ sở');
    },
  );

  test('of one whose editor is known', async () => {
    const read = await make(ALL);
    for (const page of ['pages/lien-he.mdx', 'pages/gioi-thieu.mdx']) {
      expect(read(page)).toContain('<EditorialBoard />');
      expect(read(page)).toContain('<OfficeAddress />');
    }
  });

  test.each([
    ['xa', 'nong-thon-moi'],
    ['phuong', 'do-thi-van-minh'],
    ['dac-khu', 'bien-dao'],
  ])('the categories of a %s stand in their order, its own last', async (unit, own) => {
    const read = await make({ ...LEAST, unit });
    const rows = parse(read('categories.yaml')) as { id: string; name: string; order: number }[];
    expect(rows.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rows.at(-1)?.id).toBe(own);
  });
});

describe('how long an answer may be, and how a telephone may be written', () => {
  const answered = (flags: Record<string, string>) => answersTo({ ...LEAST, ...flags }, false);
  test('a name has sixty letters, what stands above it twice as many', async () => {
    await expect(answered({ name: 'a'.repeat(60), parent: 'a'.repeat(120) })).resolves.toBeDefined();
    await expect(answered({ name: 'a'.repeat(61) })).rejects.toThrow('--name');
    await expect(answered({ parent: 'a'.repeat(121) })).rejects.toThrow('--parent');
  });

  test.each([
    ['0220-374.7001 – Một cửa', [{ number: '02203747001', office: 'Một cửa' }]],
    ['+84 912 345 678', [{ number: '+84912345678', office: 'Văn phòng' }]],
    [' ; 0912345678; ', [{ number: '0912345678', office: 'Văn phòng' }]],
  ])('%s', async (phone, phones) => {
    expect((await answered({ phone })).phones).toEqual(phones);
  });

  test.each([';', '0912345678 <b>', `0912345678 ${'a'.repeat(121)}`])('%s is none', async (phone) => {
    await expect(answered({ phone })).rejects.toThrow('--phone');
  });

  test('a seal without a name is none', async () => {
    await expect(answered({ seal: ' ' })).rejects.toThrow('--seal');
    expect((await answered({ seal: ' dau.png ' })).seal).toBe('dau.png');
  });
});
