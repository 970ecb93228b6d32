/** What the first bytes of a picture say, and whether its last ones are there: by bytes written by hand, one by one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWhole } from './picture-end.ts';
import { kindOf, type PictureKind, sizeOf } from './picture-head.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Bytes = readonly (string | Buffer | readonly number[])[];
const bytesOf = (...parts: Bytes) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
function file(...parts: Bytes): string {
  const path = join(folder, 'anh');
  writeFileSync(path, bytesOf(...parts));
  return path;
}
type Shown = Exclude<PictureKind, 'heic'>;
const size = (kind: Shown, ...parts: Bytes) => sizeOf(file(...parts), kind);
const whole = (kind: Shown, ...parts: Bytes) => isWhole(file(...parts), kind, bytesOf(...parts).length);

const be16 = (value: number) => [value >> 8, value & 255];
const be32 = (value: number) => [0, 0, value >> 8, value & 255];
const zeros = (count: number) => Buffer.alloc(count);

describe('the format', () => {
  test.each<[string | undefined, Bytes]>([
    ['jpeg', [[0xff, 0xd8, 0xff, 0xe0]]],
    ['png', ['\x89PNG\r\n\x1a\n']],
    ['gif', ['GIF89a']],
    ['gif', ['GIF87a']],
    ['webp', ['RIFF', zeros(4), 'WEBP']],
    ['avif', [be32(28), 'ftypavif']],
    ['avif', [be32(28), 'ftypavis']],
    // Programs put the family first, and what it is behind it.
    ['avif', [be32(28), 'ftypmif1', zeros(4), 'mif1avif']],
    ['heic', [be32(28), 'ftypmif1', zeros(4), 'mif1heic']],
    ['heic', [be32(28), 'ftypheic']],
    ['heic', [be32(28), 'ftyphevc']],
    ['heic', [be32(28), 'ftypmif1']],
    ['heic', [be32(28), 'ftypmsf1']],
    [undefined, [be32(28), 'ftypmp42']],
    [undefined, ['xftypavif']],
    [undefined, ['GIF90a']],
    [undefined, ['RIFF', zeros(4), 'WAVE']],
    [undefined, ['<svg xmlns="">']],
    [undefined, []],
  ])('%s', (kind, parts) => {
    expect(kindOf(file(...parts))).toBe(kind);
  });
});

describe('the size', () => {
  const JPEG = [0xff, 0xd8];
  const frame = (marker: number, width = 640, height = 480) =>
    bytesOf([0xff, marker], be16(17), [8], be16(height), be16(width), zeros(10));
  const POINTS = { width: 640, height: 480 };

  test('of a PNG, a GIF', () => {
    expect(size('png', zeros(16), [0, 1, 2, 3], [0, 0, 4, 5])).toEqual({ width: 66051, height: 1029 });
    expect(size('gif', 'GIF89a', [0x80, 2], [0xe0, 1])).toEqual(POINTS);
  });

  test.each<[string, Bytes, object | undefined]>([
    ['VP8X', [zeros(4), [0x7f, 2, 0], [0xdf, 1, 0]], POINTS],
    ['VP8X', [zeros(4), [0xff, 0xff, 1], [0xff, 0xff, 0]], { width: 131072, height: 65536 }],
    ['VP8L', [[0x2f], [0x7f, 0xc2, 0x77, 0], zeros(5)], POINTS],
    ['VP8L', [[0x2f], [0xff, 0xff, 0xff, 0xff], zeros(5)], { width: 16384, height: 16384 }],
    ['VP8 ', [zeros(6), [0x80, 2], [0xe0, 1]], POINTS],
    // The two highest bits say how it may be enlarged.
    ['VP8 ', [zeros(6), [0x80, 0xc2], [0xe0, 0x41]], POINTS],
    ['VP9 ', [zeros(10)], undefined],
  ])('of a WebP with %s', (form, parts, points) => {
    expect(size('webp', 'RIFF', zeros(4), 'WEBP', form, zeros(4), ...parts)).toEqual(points);
  });

  test.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])(
    'of a JPEG whose frame is %i',
    (marker) => {
      expect(size('jpeg', JPEG, frame(marker))).toEqual(POINTS);
    },
  );

  test('of a JPEG behind its notes, tables and filling', () => {
    const notes = bytesOf([0xff, 0xe1], be16(2 + 70), zeros(70));
    expect(size('jpeg', JPEG, notes, notes, frame(0xc2))).toEqual(POINTS);
    expect(size('jpeg', JPEG, [0xff, 0xff, 0xff], frame(0xc0))).toEqual(POINTS);
    for (const table of [0xc4, 0xc8, 0xcc, 0xbf, 0xd0])
      expect(size('jpeg', JPEG, frame(table, 1, 1), frame(0xc0))).toEqual(POINTS);
    expect(size('jpeg', JPEG, [0xff, 0xfe], be16(2), frame(0xc0))).toEqual(POINTS);
  });

  test('of a JPEG that does not say one is not known', () => {
    for (const end of [0xda, 0xd9]) expect(size('jpeg', JPEG, frame(end, 1, 1), frame(0xc0))).toBeUndefined();
    expect(size('jpeg', JPEG, [0xff, 0xe1], be16(1), frame(0xc0))).toBeUndefined();
    expect(size('jpeg', JPEG, [0xfe, 0xc0], zeros(7))).toBeUndefined();
    expect(size('jpeg', JPEG, [0xff, 0xe1], be16(4), zeros(2))).toBeUndefined();
    expect(size('jpeg', JPEG)).toBeUndefined();
  });

  test('of a JPEG is looked for in its first four megabytes', () => {
    const notes = bytesOf([0xff, 0xe1], be16(0xffff), zeros(0xfffd));
    expect(size('jpeg', JPEG, ...Array(63).fill(notes), frame(0xc0))).toEqual(POINTS);
    expect(size('jpeg', JPEG, ...Array(65).fill(notes), frame(0xc0))).toBeUndefined();
  });

  test('of an AVIF is the largest of its parts', () => {
    const part = (width: number, height: number) => bytesOf('ispe', zeros(4), be32(width), be32(height));
    expect(size('avif', zeros(20), part(640, 480))).toEqual(POINTS);
    expect(size('avif', part(64, 64), zeros(3), part(640, 480), part(900, 10))).toEqual(POINTS);
    expect(size('avif', zeros(40))).toBeUndefined();
  });

  test('is not known where the file ends before it', () => {
    expect(size('png', zeros(23))).toBeUndefined();
    expect(size('gif', zeros(9))).toBeUndefined();
    expect(size('webp', 'RIFF', zeros(4), 'WEBPVP8X', zeros(13))).toBeUndefined();
    expect(size('avif', 'ispe', zeros(11))).toBeUndefined();
  });
});

describe('the end', () => {
  const START = bytesOf([0xff, 0xd8], [0xff, 0xe1], be16(6), [0xff, 0xd9, 0, 0]);
  const SCAN = bytesOf([0xff, 0xda], be16(4), [1, 2]);
  const END = [0xff, 0xd9];

  test('of a JPEG is its sign behind the header', () => {
    expect(whole('jpeg', START, SCAN, [1, 2, 3], END)).toBe(true);
    expect(whole('jpeg', START, [0xff, 0xff], SCAN.subarray(1), END)).toBe(true);
    expect(whole('jpeg', START, SCAN, [1, 2, 3])).toBe(false);
    expect(whole('jpeg', START, END)).toBe(false);
    expect(whole('jpeg', START)).toBe(false);
    expect(whole('jpeg', START, [0xfe, 0xda], zeros(4), END)).toBe(false);
  });

  test('of a JPEG may have tables, notes and further parts between', () => {
    for (const marker of [0xc4, 0xcc, 0xda, 0xdb, 0xdd, 0xdf, 0xe0, 0xfe])
      expect(whole('jpeg', START, SCAN, [1, 0xff, marker], be16(4), [0xff, 0xff], END)).toBe(true);
    for (const marker of [0x00, 0xd0, 0xd7])
      expect(whole('jpeg', START, SCAN, [1, 0xff, marker, 2], END)).toBe(true);
    for (const marker of [0x01, 0xc0, 0xc3, 0xc5, 0xcb, 0xcd, 0xcf, 0xd8])
      expect(whole('jpeg', START, SCAN, [1, 0xff, marker], be16(4), [1, 1], END)).toBe(false);
    expect(whole('jpeg', START, SCAN, [1, 0xff, 0xe0, 0])).toBe(false);
  });

  test('of a JPEG is of no use where nothing shows its kind', () => {
    const picture = (marker: number, bits: number, colours: number) =>
      whole(
        'jpeg',
        START,
        [0xff, marker],
        be16(8 + 3 * colours),
        [bits],
        be16(480),
        be16(640),
        [colours],
        zeros(3 * colours),
        SCAN,
        [1, 2, 3],
        END,
      );
    for (const colours of [1, 3, 4]) expect(picture(0xc0, 8, colours)).toBe(true);
    for (const marker of [0xc1, 0xc2, 0xc9, 0xca]) expect(picture(marker, 8, 3)).toBe(true);
    for (const marker of [0xc3, 0xc5, 0xc6, 0xc7, 0xcb, 0xcd, 0xce, 0xcf])
      expect(picture(marker, 8, 3)).toBe(false);
    for (const bits of [2, 12, 16]) expect(picture(0xc0, bits, 3)).toBe(false);
    for (const colours of [0, 2, 5]) expect(picture(0xc0, 8, colours)).toBe(false);
  });

  test('of a JPEG may lie far before that of the file', () => {
    expect(whole('jpeg', START, SCAN, [1], END, zeros(100_000))).toBe(true);
    expect(whole('jpeg', START, SCAN, zeros(100_000), END, zeros(100))).toBe(true);
    expect(whole('jpeg', START, SCAN, zeros(100_000))).toBe(false);
    expect(whole('jpeg', START, SCAN, zeros(65_534), END)).toBe(true);
  });

  const sum = (part: Buffer) => {
    const bytes = zeros(4);
    bytes.writeUInt32BE(crc32(part));
    return bytes;
  };
  const chunk = (name: string, length: number) =>
    bytesOf(be32(length), name, zeros(length), sum(bytesOf(name, zeros(length))));
  const PNG = '\x89PNG\r\n\x1a\n';

  test('of a PNG is its last chunk', () => {
    expect(whole('png', PNG, chunk('IHDR', 13), chunk('IDAT', 5), chunk('IEND', 0))).toBe(true);
    expect(whole('png', PNG, chunk('IHDR', 13), chunk('IDAT', 5), chunk('IEND', 0), zeros(50))).toBe(true);
    expect(whole('png', PNG, chunk('IHDR', 13), chunk('IEND', 0), zeros(50))).toBe(false);
    expect(whole('png', PNG, chunk('IHDR', 13), chunk('IDAT', 5))).toBe(false);
    expect(whole('png', PNG, chunk('IHDR', 13), chunk('IDAT', 5), chunk('IEND', 0).subarray(0, 11))).toBe(
      false,
    );
    expect(whole('png', PNG, chunk('IEND', 9).subarray(0, 13))).toBe(false);
    expect(whole('png', PNG)).toBe(false);
    expect(whole('png', 'IEND')).toBe(false);
  });

  test('of a PNG is none behind a part whose bytes have changed, if anything needs that part', () => {
    const changed = (name: string) => {
      const part = chunk(name, 5);
      part[9] = 1;
      return whole('png', PNG, chunk('IHDR', 13), part, chunk('IDAT', 5), chunk('IEND', 0));
    };
    expect(changed('IDAT')).toBe(false);
    expect(changed('tEXt')).toBe(true);
  });

  const GIF = (flags: number) => bytesOf('GIF89a', zeros(4), [flags, 0, 0]);
  const frame = (flags: number) => bytesOf([0x2c], zeros(8), [flags]);

  test('of a GIF is that of its first picture', () => {
    expect(whole('gif', GIF(0), frame(0), [2, 1, 9, 0])).toBe(true);
    expect(whole('gif', GIF(0), frame(0), [2, 1, 9])).toBe(false);
    expect(whole('gif', GIF(0), frame(0), [2, 1, 9, 2, 8])).toBe(false);
    expect(whole('gif', GIF(0), frame(0), [2, 1, 9, 2, 8, 8, 0])).toBe(true);
    expect(whole('gif', GIF(0x80), zeros(6), frame(0), [2, 0])).toBe(true);
    expect(whole('gif', GIF(0x82), zeros(24), frame(0x81), zeros(12), [2, 0])).toBe(true);
    expect(whole('gif', GIF(0x02), frame(0x01), [2, 0])).toBe(true);
    expect(whole('gif', GIF(0), [0x21, 0xf9, 2, 1, 1, 0], frame(0), [2, 0])).toBe(true);
    for (const next of [0x21, 0x2c, 0x3b])
      expect(whole('gif', GIF(0), frame(0), [2, 1, 9, 0, next])).toBe(true);
    // Zeros that took the place of what packs it end it too early.
    for (const next of [0, 9]) expect(whole('gif', GIF(0), frame(0), [2, 1, 9, 0, next])).toBe(false);
    expect(whole('gif', GIF(0), [0x21, 0xf9, 2, 1, 1, 0])).toBe(false);
    expect(whole('gif', GIF(0), [0x3b])).toBe(false);
    expect(whole('gif', 'GIF89a')).toBe(false);
  });

  const part = (name: string, length: number, there: Buffer | number = length) =>
    bytesOf(name, [length & 255, length >> 8, 0, 0], typeof there === 'number' ? zeros(there) : there);
  const riff = (said: number, ...parts: Bytes) =>
    whole('webp', 'RIFF', [said & 255, said >> 8, 0, 0], 'WEBP', ...parts);

  test('of a WebP is where its head says, to a byte that fills', () => {
    for (const name of ['VP8 ', 'VP8L', 'ANMF']) expect(riff(22, part(name, 10))).toBe(true);
    expect(riff(22, part('VP8 ', 10), zeros(9))).toBe(true);
    expect(riff(22, part('VP8 ', 9))).toBe(true);
    expect(riff(22, part('VP8 ', 10, 8))).toBe(false);
    expect(riff(44, part('VP8X', 9, 10), part('ALPH', 4), part('VP8 ', 2))).toBe(true);
    expect(riff(22, part('VP8 ', 11, 10))).toBe(false);
    expect(riff(22, part('VP8X', 10))).toBe(false);
    expect(whole('webp', 'RIFF')).toBe(false);
  });

  test('of a WebP, an AVIF is not there where zeros stand in its place', () => {
    const packed = (zerosAtEnd: number) => Buffer.concat([Buffer.alloc(3000, 7), zeros(zerosAtEnd)]);
    expect(riff(12 + 4023, part('VP8 ', 4023, packed(1023)), [0])).toBe(true);
    expect(riff(12 + 4024, part('VP8 ', 4024, packed(1024)))).toBe(false);
    expect(whole('avif', be32(4031), 'mdat', packed(1023))).toBe(true);
    expect(whole('avif', be32(4032), 'mdat', packed(1024))).toBe(false);
    expect(whole('avif', be32(4031), 'mdat', packed(1023), be32(2008), 'free', zeros(2000))).toBe(true);
  });

  const box = (name: string, length: number, there = length - 8) => bytesOf(be32(length), name, zeros(there));

  test('of an AVIF is that of all its boxes, one of which holds the picture', () => {
    expect(whole('avif', box('ftyp', 20), box('mdat', 30))).toBe(true);
    expect(whole('avif', box('idat', 30), box('meta', 8))).toBe(true);
    expect(whole('avif', box('ftyp', 20), box('meta', 30))).toBe(false);
    expect(whole('avif', box('ftyp', 20), box('mdat', 30, 21))).toBe(false);
    expect(whole('avif', box('ftyp', 20), box('mdat', 0, 40))).toBe(true);
    expect(whole('avif', box('mdat', 30), box('free', 7, 20))).toBe(false);
    expect(whole('avif', bytesOf(be32(1), 'mdat', zeros(4), be32(40), zeros(24)))).toBe(true);
    expect(whole('avif', bytesOf(be32(1), 'mdat', zeros(4), be32(41), zeros(24)))).toBe(false);
    // Less than the head of a box is no box.
    expect(whole('avif', box('mdat', 30), zeros(7))).toBe(true);
  });
});
