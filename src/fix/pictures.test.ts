/** What `--fix` makes of photographs, and which it leaves alone. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { article, BASE, FRONT_MATTER, NOW, writeContent } from '../../tests/support/content.ts';
import { HEIC } from '../../tests/support/heic.ts';
import { checkContent } from '../check/index.ts';
import { fixContent } from './index.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'fix-pictures-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

const HERE = 'news/2022/them';
const contentDir = () => join(room, 'content');
const read = (path: string) => readFileSync(join(contentDir(), HERE, path));
const sizeOf = async (path: string) => {
  const { width, height, exif } = await sharp(read(path)).metadata();
  return { width, height, exif };
};
async function fix(
  files: Readonly<Record<string, Buffer>>,
  text: string,
  front = FRONT_MATTER,
  originals?: string,
) {
  writeContent(contentDir(), {
    ...BASE,
    [`${HERE}/index.md`]: article(front, text),
    ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${HERE}/${name}`, bytes])),
  });
  const options = { contentDir: contentDir(), workingDir: room, now: NOW };
  const changes = await fixContent({ ...options, originals });
  return {
    changes: changes.map(({ file }) => file),
    left: (await checkContent(options)).filter(({ file }) => file.includes('them')).map(({ rule }) => rule),
    again: await fixContent(options),
  };
}
const large = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#2e7d32' } })
    .withExifMerge({ IFD0: { Model: 'Máy mẫu' } })
    .jpeg()
    .toBuffer();

test('a photograph of a telephone becomes smaller under its own name, and a second run finds nothing', async () => {
  const { changes, left, again } = await fix(
    { 'anh.jpg': await large() },
    'Chữ.\n\n![Cánh đồng lúa chín](anh.jpg)',
  );
  expect(await sizeOf('anh.jpg')).toEqual({ width: 2400, height: 1600, exif: undefined });
  expect({ changes, left, again }).toEqual({ changes: [`content/${HERE}/anh.jpg`], left: [], again: [] });
});

test('what an iPhone takes becomes a JPEG, wherever the text names it', async () => {
  const { left, again } = await fix(
    { 'IMG_01.HEIC': HEIC, 'bia.heic': HEIC },
    'Chữ.\n\n![Cánh đồng lúa chín](IMG_01.HEIC)',
    `${FRONT_MATTER}\ncover: { src: bia.heic, alt: Cánh đồng lúa chín }`,
  );
  const text = read('index.md').toString();
  expect(text).toContain('![Cánh đồng lúa chín](IMG_01.jpg)');
  expect(text).toContain('src: bia.jpg');
  expect(await sizeOf('IMG_01.jpg')).toMatchObject({ width: 64, height: 48 });
  expect(existsSync(join(contentDir(), HERE, 'bia.heic'))).toBe(false);
  expect({ left, again }).toEqual({ left: [], again: [] });
});

test('one that is called JPEG already becomes what it is called', async () => {
  const { left } = await fix({ 'anh.jpg': HEIC }, 'Chữ.\n\n![Cánh đồng lúa chín](anh.jpg)');
  expect(await sizeOf('anh.jpg')).toMatchObject({ width: 64, height: 48 });
  expect(left).toEqual([]);
});

test('nothing is written over: beside a JPEG of the same name the other stays, and is told', async () => {
  const other = await sharp({ create: { width: 10, height: 10, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const { left } = await fix(
    { 'anh (1).heic': HEIC, 'anh (1).jpg': other },
    'Chữ.\n\n![Cánh đồng lúa chín](<anh (1).jpg>)',
  );
  expect(read('anh (1).jpg').equals(other)).toBe(true);
  expect(read('anh (1).heic').equals(HEIC)).toBe(true);
  expect(left).toEqual(['picture-heic']);
});

test('a broken picture and one that moves stay as they are', async () => {
  const frames = sharp({ create: { width: 2, height: 4, channels: 3, background: 'red', pageHeight: 2 } });
  const moving = await frames.gif().toBuffer();
  const broken = (await large()).subarray(0, 2000);
  const { changes } = await fix({ 'anh.jpg': broken, 'anh.gif': moving }, 'Chữ.');
  expect(read('anh.jpg').equals(broken)).toBe(true);
  expect(read('anh.gif').equals(moving)).toBe(true);
  expect(changes).toEqual([]);
});

test('a scan that readers are offered as a file stays as it was signed', async () => {
  const scan = await large();
  const front = `${FRONT_MATTER}\nattachments:\n  - { title: Bản quét, file: anh/ban-quet.jpg }\n  - title: Hai\n    file: "hai.jpg"`;
  await fix({ 'anh/ban-quet.jpg': scan, 'hai.jpg': scan, 'ba.jpg': scan }, 'Chữ.', front);
  expect(read('anh/ban-quet.jpg').equals(scan)).toBe(true);
  expect(read('hai.jpg').equals(scan)).toBe(true);
  expect(read('ba.jpg').equals(scan)).toBe(false);
});

test('an original that is kept already is kept once, and another is never written over', async () => {
  const aside = join(room, 'goc');
  const kept = join(aside, HERE, 'anh.heic');
  mkdirSync(join(aside, HERE), { recursive: true });
  writeFileSync(kept, HEIC);
  await fix({ 'anh.heic': HEIC }, 'Chữ.\n\n![Cánh đồng lúa chín](anh.heic)', FRONT_MATTER, aside);
  expect(await sizeOf('anh.jpg')).toMatchObject({ width: 64, height: 48 });
  rmSync(contentDir(), { recursive: true });
  writeFileSync(kept, 'ảnh khác');
  await expect(fix({ 'anh.heic': HEIC }, 'Chữ.', FRONT_MATTER, aside)).rejects.toThrow(
    `đã có ảnh khác tên ${kept}.`,
  );
  expect(readFileSync(kept, 'utf8')).toBe('ảnh khác');
  expect(read('anh.heic').equals(HEIC)).toBe(true);
});

test('originals are kept aside where that is asked, and nowhere else', async () => {
  const photo = await large();
  const aside = join(room, 'goc');
  await fix({ 'anh.jpg': photo }, 'Chữ.\n\n![Cánh đồng lúa chín](anh.jpg)', FRONT_MATTER, aside);
  expect(readFileSync(join(aside, HERE, 'anh.jpg')).equals(photo)).toBe(true);
});
