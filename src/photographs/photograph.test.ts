import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { HEIC } from '../../tests/support/heic.ts';
import { LONGEST_SIDE, photograph } from './photograph.ts';

const plain = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 3, background: '#2e7d32' } });
async function made(bytes: Uint8Array) {
  const picture = await photograph(bytes);
  if (typeof picture === 'string') throw new Error(picture);
  const { width, height, format, exif, orientation } = await sharp(picture.bytes).metadata();
  return { ending: picture.ending, format, width, height, exif, orientation, same: picture.bytes === bytes };
}

describe('a photograph', () => {
  test('that is fit stays as it is, to the byte', async () => {
    expect((await made(await plain(800).jpeg().toBuffer())).same).toBe(true);
  });

  test('that is too large is made smaller, in its own format', async () => {
    for (const [format, ending] of [
      ['jpeg', 'jpg'],
      ['png', 'png'],
      ['webp', 'webp'],
    ] as const)
      expect(await made(await plain(3000, 1500).toFormat(format).toBuffer())).toMatchObject({
        ending,
        format,
        width: LONGEST_SIDE,
        height: 1200,
      });
  });

  test('of a scanner becomes a JPEG', async () => {
    expect(await made(await plain(30, 20).tiff().toBuffer())).toMatchObject({
      ending: 'jpg',
      format: 'jpeg',
      width: 30,
      height: 20,
    });
  });

  test('that lies on its side stands up, and tells no place and no hour any more', async () => {
    const turned = await plain(200, 100)
      .withExifMerge({
        IFD0: { Model: 'Máy mẫu' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 30/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { exif: written } = await sharp(turned).metadata();
    expect(written).toBeDefined();
    expect(await made(turned)).toMatchObject({ width: 100, height: 200, exif: undefined, same: false });
  });

  test('of an iPhone becomes a JPEG that shows the same', async () => {
    const picture = await photograph(HEIC);
    if (typeof picture === 'string') throw new Error(picture);
    const { data, info } = await sharp(picture.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, picture.ending]).toEqual([64, 48, 'jpg']);
    const at = (x: number, y: number) => [...data.subarray((y * 64 + x) * 3, (y * 64 + x) * 3 + 3)];
    const [red, green] = [at(8, 8), at(56, 40)];
    expect(red[0]).toBeGreaterThan(150);
    expect(green[0]).toBeLessThan(100);
    expect(green[1]).toBeGreaterThan(90);
  });
});

test.each([
  ['words', Buffer.from('không phải ảnh'), 'không phải ảnh'],
  ['a drawing of Word', Buffer.from('\x01\0\0\0l\0', 'latin1'), 'EMF/WMF'],
  ['an older drawing of Word', Buffer.from('\xd7\xcd\xc6\x9a\0', 'latin1'), 'EMF/WMF'],
  ['what only begins like one', Buffer.from('\x01\0\0\x01', 'latin1'), 'không phải ảnh'],
  ['the head of a TIFF', Buffer.from('II*\0', 'latin1'), 'hỏng'],
  ['the head of one of another machine', Buffer.from('MM\0*', 'latin1'), 'hỏng'],
  ['a head behind something', Buffer.from(' II*\0', 'latin1'), 'không phải ảnh'],
  ['nothing', Buffer.alloc(0), 'không phải ảnh'],
  ['a picture of an iPhone that was cut', HEIC.subarray(0, 500), 'hỏng'],
  ['no more than the head of one', Buffer.from('\0\0\0\x18ftypheic'), 'hỏng'],
  ['a picture that was cut', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'hỏng'],
])('%s is told to be none', async (_what, bytes, told) => {
  expect(await photograph(bytes)).toContain(told);
});
