/** Where everything stands in the picture that chat apps show of a page, to the point. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import type { ShareCard } from '../site/share-cards.ts';
import { drawShareCard, HEAVIEST } from './share-picture.ts';

const FONTS = join(ROOT, 'src/build/fonts');
const CARD: ShareCard = { brand: '#7a1a15', title: 'HỌP', label: 'HHH', unit: 'HHH', parent: 'HHH' };

interface Points {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function points(card: Partial<ShareCard> = {}): Promise<Points> {
  const drawn = sharp(await drawShareCard({ ...CARD, ...card }, FONTS)).removeAlpha();
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const colourAt = ({ data, width }: Points, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];
const isNear = (one: readonly number[], colour: readonly number[]): boolean =>
  one.every((value, at) => Math.abs(value - (colour[at] ?? 0)) <= 12);

/** The edges of what is not paper between two rows: left, top, right, bottom. */
function edges(picture: Points, from: number, to: number): number[] {
  const [columns, rows]: [number[], number[]] = [[], []];
  for (let y = from; y < to; y += 1)
    for (let x = 0; x < 700; x += 1)
      if ((colourAt(picture, x, y)[1] ?? 255) < 150) {
        columns.push(x);
        rows.push(y);
      }
  return [Math.min(...columns), Math.min(...rows), Math.max(...columns), Math.max(...rows)];
}

const PAPER = [0xfa, 0xf6, 0xee];
const LACQUER = [0x7a, 0x1a, 0x15];

describe('a card', () => {
  let plain: Points;
  let folder: string;
  beforeAll(async () => {
    plain = await points();
    folder = mkdtempSync(join(tmpdir(), 'card-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['title', 'label', 'unit', 'parent'] as const)(
    'leaves out a %s that has nothing to be drawn',
    async (part) => {
      for (const words of ['', ' ', '\u200b'])
        expect((await points({ [part]: words })).width, JSON.stringify(words)).toBe(1200);
    },
  );

  test('of the fullest letters that there are is still light', async () => {
    const drawn = await drawShareCard({ ...CARD, title: '龘靐齉爩'.repeat(60) }, FONTS);
    expect(drawn.length).toBeLessThanOrEqual(HEAVIEST);
  });

  test('has the size that chat apps ask for, a band above and paper below', () => {
    expect([plain.width, plain.height]).toEqual([1200, 630]);
    expect([11, 16, 629].map((y) => isNear(colourAt(plain, 600, y), y < 14 ? LACQUER : PAPER))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('has the kind, the title, the unit and what it belongs to below each other, at one margin', () => {
    expect({
      kind: edges(plain, 30, 110),
      title: edges(plain, 120, 480),
      unit: edges(plain, 490, 550),
      parent: edges(plain, 551, 620),
    }).toEqual({
      kind: [61, 56, 133, 77],
      title: [61, 130, 210, 192],
      unit: [61, 506, 142, 530],
      parent: [61, 556, 118, 572],
    });
  });

  test('has a smaller title where it is long, and one that is cut where it is longer', async () => {
    const bottoms = [];
    for (const count of [40, 160]) {
      const picture = await points({ title: 'HỌP '.repeat(count).trim() });
      bottoms.push(edges(picture, 120, 500)[3]);
    }
    expect(bottoms).toEqual([468, 324]);
  });

  test('has its lead picture at the right, below the band', async () => {
    const path = join(folder, 'a.png');
    await sharp({ create: { width: 40, height: 40, channels: 3, background: '#008000' } })
      .png()
      .toFile(path);
    const picture = await points({ picture: path });
    const colours = { paper: PAPER, lacquer: LACQUER, picture: [0, 0x80, 0] };
    const at = (x: number, y: number) =>
      Object.entries(colours).find(([, colour]) => isNear(colourAt(picture, x, y), colour))?.[0];
    expect([at(715, 300), at(724, 300), at(1199, 300), at(1199, 629), at(900, 10), at(900, 18)]).toEqual([
      'paper',
      'picture',
      'picture',
      'picture',
      'lacquer',
      'picture',
    ]);
  });
});
