import sharp from 'sharp';
import { expect, test } from 'vitest';
import { BASE, checkFiles } from '../../../tests/support/content.ts';

const drawn = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 4, background: '#da251d' } });
const told = async (seal: Buffer | string) =>
  (await checkFiles({ ...BASE, 'seal.png': seal }))
    .filter(({ file }) => file.endsWith('seal.png'))
    .map(({ rule, severity }) => `${severity} ${rule}`);

test('a square picture is a seal', async () => {
  expect(await told(await drawn(192).png().toBuffer())).toEqual([]);
});

test.each([
  ['another kind of picture under its name', () => drawn(192).jpeg().toBuffer(), 'error picture-type'],
  ['a picture that is no square', () => drawn(192, 100).png().toBuffer(), 'error seal'],
  ['a picture too small to be seen well', () => drawn(32).png().toBuffer(), 'warning seal'],
  [
    'a picture that every page would wait for',
    () => drawn(300).png({ compressionLevel: 0 }).toBuffer(),
    'warning seal',
  ],
  ['words', () => Promise.resolve(Buffer.from('con dấu')), 'error picture-broken'],
])('%s is told', async (_what, make, expected) => {
  expect(await told(await make())).toEqual([expected]);
});
