/** The pictures that chat apps show of a page: every Vietnamese mark is there, nothing is cut, none is heavy. */
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawShareCard, HEAVIEST } from '../../src/build/share-picture.ts';
import type { ShareCard } from '../../src/site/share-cards.ts';
import { filesOf } from '../support/pages.ts';
import { ROOT, SITES } from '../support/sites.ts';

const FONTS = join(ROOT, 'src/build/fonts');
const CARD: ShareCard = {
  title: 'Họp thôn',
  unit: 'Xã Mẫu',
  parent: 'Huyện Mẫu, tỉnh Mẫu',
  brand: '#7a1a15',
};
const draw = (title: string, more: Partial<ShareCard> = {}) =>
  drawShareCard({ ...CARD, title, ...more }, FONTS);

/** Where the title stands, and a little around it. */
const TITLE = { left: 40, top: 116, width: 1160, height: 380 };
const DARK = 110;

/** The dark points of a title: how many, between which rows and columns, and which they are. */
async function inkOf(title: string) {
  const { data, info } = await sharp(await draw(title))
    .extract(TITLE)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const points = [...data.keys()].filter((at) => (data[at] ?? 255) < DARK);
  const rows = points.map((at) => Math.floor(at / info.width));
  const columns = points.map((at) => at % info.width);
  return {
    count: points.length,
    rows: points.length > 0 ? Math.max(...rows) - Math.min(...rows) + 1 : 0,
    last: Math.max(...rows),
    right: Math.max(...columns),
    key: points.join(),
  };
}

describe('Vietnamese marks', () => {
  test.each([
    ['Ẵ', 'A'],
    ['Ẫ', 'A'],
    ['Ỗ', 'O'],
    ['Ữ', 'U'],
    ['Ộ', 'O'],
    ['ỵ', 'y'],
    ['Đ', 'D'],
    ['₫', 'd'],
  ])('%s has more ink than %s, and is no empty box', async (marked, bare) => {
    const [ink, without, box] = await Promise.all([inkOf(marked), inkOf(bare), inkOf('\u{10FFFD}')]);
    expect(ink.count).toBeGreaterThan(without.count + 20);
    expect(ink.key).not.toBe(box.key);
  });

  test('stand above, below and on both sides as they must', async () => {
    const [plain, two, below] = await Promise.all([inkOf('A'), inkOf('Ẵ'), inkOf('Ạ')]);
    // Two marks one above the other, and a dot below: each makes the letter taller.
    expect(two.rows).toBeGreaterThan(plain.rows * 1.25);
    expect(below.rows).toBeGreaterThan(plain.rows * 1.1);
    const all = await Promise.all(['Ẵ', 'Ẳ', 'Ằ', 'Ắ', 'Ẫ', 'Ẩ', 'Ầ', 'Ấ', 'Ă', 'Â'].map(inkOf));
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  test('typed in two pieces are drawn as in one', async () => {
    expect((await inkOf('Ẵ'.normalize('NFD'))).key).toBe((await inkOf('Ẵ')).key);
  });
});

describe('a title', () => {
  const long = 'Ủy ban nhân dân xã tổ chức hội nghị triển khai kế hoạch phát triển kinh tế';

  test('that is longer is set smaller, and stays in its place', async () => {
    const bottom = TITLE.height - 20;
    for (const words of [
      long,
      `${long} ${long}`,
      `${long} ${long} ${long}`.slice(0, 250),
      'nghiêng'.repeat(35),
    ]) {
      const { last, right, count } = await inkOf(words);
      expect(count).toBeGreaterThan(5000);
      expect(last, words).toBeLessThan(bottom);
      expect(right, words).toBeLessThan(1140 - TITLE.left + 5);
    }
  });

  test('is words, whatever signs stand in it', async () => {
    expect((await inkOf('<b>a</b> & <span size="1">b')).count).toBeGreaterThan((await inkOf('b a b')).count);
  });
});

test('no picture is heavier than a phone on a slow line should load, the busiest photograph included', async () => {
  const width = 1600;
  const height = 1200;
  // Noise is what compresses worst.
  const noise = sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
  const picture = join(ROOT, 'node_modules/.cache/noise.png');
  await noise.png().toFile(picture);
  const drawn = await draw('Cánh đồng mẫu lớn', { picture, label: 'Nông nghiệp' });
  expect(drawn.length).toBeLessThanOrEqual(HEAVIEST);
  expect(await sharp(drawn).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' });
});

test('the same words and picture give the same bytes', async () => {
  expect((await draw('Họp thôn')).equals(await draw('Họp thôn'))).toBe(true);
});

test('the pages of the real site have one each, or that of the site', () => {
  const pictures = filesOf(SITES.real).filter((file) => /^_astro\/[0-9a-f]{16}\.jpg$/.test(file));
  expect(pictures.length).toBe(3);
});
