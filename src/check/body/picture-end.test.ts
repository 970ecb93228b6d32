/** Pictures and attachments that are cut short, or are not what they are called, are found before anything opens them. */
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { article, BASE, checkFiles, type Files, FRONT_MATTER } from '../../../tests/support/content.ts';

const FOLDER = 'news/2022/them';
const withPicture = (name: string, bytes: Buffer): Files => ({
  [`${FOLDER}/index.md`]: article(FRONT_MATTER, `Chữ.\n\n![Cánh đồng](${name})`),
  [`${FOLDER}/${name}`]: bytes,
});
const withFile = (name: string, bytes: Buffer): Files => ({
  [`${FOLDER}/index.md`]: article(`${FRONT_MATTER}\nattachments:\n  - { title: Kế hoạch, file: ${name} }`),
  [`${FOLDER}/${name}`]: bytes,
});

const noise = () => {
  const data = Buffer.alloc(120 * 90 * 3);
  let state = 7;
  for (let at = 0; at < data.length; at += 1) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    data[at] = state >> 16;
  }
  return sharp(data, { raw: { width: 120, height: 90, channels: 3 } });
};
const PICTURES = {
  'a.jpg': () => noise().jpeg().toBuffer(),
  'b.jpg': () => noise().jpeg({ progressive: true }).toBuffer(),
  'a.png': () => noise().png().toBuffer(),
  'a.webp': () => noise().webp().toBuffer(),
  'b.webp': () => noise().webp({ lossless: true }).toBuffer(),
  'a.gif': () => noise().gif().toBuffer(),
  'a.avif': () => noise().avif({ effort: 0 }).toBuffer(),
} satisfies Record<string, () => Promise<Buffer>>;

describe('a picture', () => {
  test.each(Object.entries(PICTURES))('%s is taken whole and refused cut short', async (name, make) => {
    const bytes = await make();
    expect(await checkFiles({ ...BASE, ...withPicture(name, bytes) })).toEqual([]);
    for (const share of [0.3, 0.6, 0.95]) {
      const files = withPicture(name, bytes.subarray(0, Math.floor(bytes.length * share)));
      const [finding, ...others] = await checkFiles({ ...BASE, ...files });
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        file: `content/${FOLDER}/index.md`,
        rule: 'picture-broken',
        severity: 'error',
      });
      expect(finding?.message).toContain(name);
    }
  });

  /** In the middle, as a disk or a transfer spoils them: the beginning and the end are right. */
  test.each(['a.png', 'a.gif'] as const)('%s that is spoilt in the middle is refused', async (name) => {
    const bytes = await PICTURES[name]();
    const middle = bytes.length >> 1;
    const zeroed = Buffer.from(bytes).fill(0, middle, middle + 500);
    const [finding] = await checkFiles({ ...BASE, ...withPicture(name, zeroed) });
    expect(finding).toMatchObject({ rule: 'picture-broken', severity: 'error' });
  });

  test.each(['a.jpg', 'b.jpg'] as const)('%s with bytes of something else in it is refused', async (name) => {
    const bytes = await PICTURES[name]();
    const middle = bytes.length >> 1;
    const other = Buffer.from(bytes).fill(
      Buffer.from('\xff\xfeTh\0\xff\x41', 'latin1'),
      middle,
      middle + 500,
    );
    const [finding] = await checkFiles({ ...BASE, ...withPicture(name, other) });
    expect(finding).toMatchObject({ rule: 'picture-broken', severity: 'error' });
  });

  test.each(Object.entries(PICTURES))(
    '%s of which the second half is zeros is refused',
    async (name, make) => {
      const bytes = await make();
      const half = Buffer.from(bytes).fill(0, bytes.length >> 1);
      expect((await checkFiles({ ...BASE, ...withPicture(name, half) })).map(({ rule }) => rule)).toEqual([
        'picture-broken',
      ]);
    },
  );

  test('with a telephone’s notes behind its end is whole', async () => {
    const bytes = Buffer.concat([await PICTURES['a.jpg'](), Buffer.alloc(200_000, 1)]);
    expect(await checkFiles({ ...BASE, ...withPicture('a.jpg', bytes) })).toEqual([]);
  });
});

const packed = (...names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(500)]))));
const WORD = packed('[Content_Types].xml', 'word/document.xml');

/** The first of its files asks for a password, as the directory says. */
function lockedZip(): Buffer {
  const bytes = packed('a.txt');
  const directory = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  bytes.writeUInt16LE(1, directory + 8);
  return bytes;
}
/** Word, Excel and PowerPoint before 2007. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A film of these boxes. */
const film = (...boxes: readonly (readonly [string, number])[]) =>
  Buffer.concat([
    Buffer.from('\0\0\0\x10ftypmp42\0\0\0\0', 'latin1'),
    ...boxes.map(([name, length]) => {
      const box = Buffer.alloc(length, 1);
      box.writeUInt32BE(length);
      box.write(name, 4, 'latin1');
      return box;
    }),
  ]);

describe('an attachment', () => {
  test.each(['a.jpg', 'a.png'] as const)('that is the picture %s is judged as a picture is', async (name) => {
    const bytes = await PICTURES[name]();
    expect(await checkFiles({ ...BASE, ...withFile(name, bytes) })).toEqual([]);
    const findings = await checkFiles({ ...BASE, ...withFile(name, bytes.subarray(0, bytes.length >> 1)) });
    expect(findings.map(({ rule }) => rule)).toEqual(['picture-broken']);
  });

  test.each([
    ['Word', 'a.docx', WORD],
    ['Excel', 'a.xlsx', packed('[Content_Types].xml', 'xl/workbook.xml')],
    ['ZIP', 'a.zip', packed('a.txt')],
    ['PDF', 'a.pdf', Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n')],
    ['text', 'a.txt', Buffer.from('Thôn Đông')],
    ['a film', 'a.mp4', film(['moov', 8], ['mdat', 900])],
    ['a film whose list stands last', 'a.mp4', film(['mdat', 900], ['moov', 8])],
    ['text as Notepad saves "Unicode"', 'a.csv', Buffer.from('\ufeffThôn;Số', 'utf16le')],
  ])('%s is taken', async (_what, name, bytes) => {
    expect(await checkFiles({ ...BASE, ...withFile(name, bytes) })).toEqual([]);
  });

  test.each([
    ['Word cut short', 'a.docx', WORD.subarray(0, WORD.length - 40), 'attachment-broken'],
    ['PDF cut short', 'a.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'attachment-broken'],
    [
      'a PDF with a lock',
      'a.pdf',
      Buffer.from('%PDF-1.7\ntrailer<</Encrypt 5 0 R>>\n%%EOF\n'),
      'attachment-locked',
    ],
    ['a ZIP with a password', 'a.zip', lockedZip(), 'attachment-locked'],
    [
      'Word with a password',
      'a.docx',
      Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(500)]),
      'attachment-locked',
    ],
    [
      'a text of an old code table',
      'a.txt',
      Buffer.from('Th\xf4n \xf0\xea', 'latin1'),
      'attachment-encoding',
    ],
    ['Word of today called one of before', 'a.doc', packed('word/document.xml'), 'attachment-kind'],
    ['Excel called Word', 'a.docx', packed('[Content_Types].xml', 'xl/workbook.xml'), 'attachment-kind'],
    ['ZIP called Excel', 'a.xlsx', packed('a.txt'), 'attachment-kind'],
    ['a page called PDF', 'a.pdf', Buffer.from('<!doctype html><title>Đăng nhập</title>'), 'attachment-kind'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 'attachment-empty'],
    ['a film cut short', 'a.mp4', film(['moov', 8], ['mdat', 900]).subarray(0, 500), 'attachment-broken'],
    ['a film without its list', 'a.mp4', film(['mdat', 900]), 'attachment-broken'],
    ['an iPhone’s picture called film', 'a.mp4', Buffer.from('\0\0\0\x18ftypheic'), 'attachment-kind'],
  ])('%s is told', async (_what, name, bytes, rule) => {
    const findings = await checkFiles({ ...BASE, ...withFile(name, bytes) });
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(findings[0]?.message).toContain(name);
  });

  test.each(['a.rar', 'a.7z', 'a.tar.gz', 'a.part1.rar', 'a.ISO'])(
    '%s is to be packed as ZIP, where it is named and where it lies',
    async (name) => {
      const findings = await checkFiles({
        ...BASE,
        ...withFile(name, Buffer.from('Rar!\x1a\x07\x01\0', 'latin1')),
      });
      expect(findings.map(({ rule }) => rule).toSorted()).toEqual(['attachment-type', 'unknown-file']);
      for (const { remedy } of findings) expect(remedy).toContain('nén lại bằng ZIP');
    },
  );
});
