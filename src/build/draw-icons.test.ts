import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawnIn } from '../site/site-icons.ts';
import { drawIcon, drawIcons } from './draw-icons.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'icons-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A wide red board with a clear or a blue edge of one point. */
async function picture(edge: string): Promise<string> {
  const path = join(dir, 'icon.png');
  const red = { create: { width: 198, height: 98, channels: 4 as const, background: '#ff0000' } };
  await sharp(red)
    .extend({ top: 1, left: 1, bottom: 1, right: 1, background: edge })
    .withExif({ IFD0: { Artist: 'Nguyen Van Mau' } })
    .png()
    .toFile(path);
  return path;
}

async function points(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (y * info.width + x) * 4;
    return [...data.subarray(start, start + 4)];
  };
  return { side: [info.width, info.height], at };
}

const RED = [255, 0, 0, 255];
const BLUE = [0, 0, 255, 255];

test('every size has the whole picture in its middle, and nothing of who made it', async () => {
  const icons = await drawIcons(await picture('#0000ff'));
  expect([...icons.keys()].sort()).toEqual([
    '/apple-touch-icon.png',
    '/favicon.ico',
    '/icon-192.png',
    '/icon-512.png',
    '/icon-maskable-512.png',
  ]);
  for (const bytes of icons.values()) expect(bytes.includes('Nguyen Van Mau')).toBe(false);
  const tab = await points(icons.get('/icon-192.png') ?? Buffer.alloc(0));
  expect(tab.side).toEqual([192, 192]);
  expect(tab.at(96, 96)).toEqual(RED);
  expect(tab.at(96, 10)[3], 'clear above a wide picture').toBe(0);
  const touch = await points(icons.get('/apple-touch-icon.png') ?? Buffer.alloc(0));
  expect(touch.side).toEqual([180, 180]);
  expect(touch.at(90, 5), 'its ground goes on').toEqual(BLUE);
});

test('the sign of the software has the colour of the site’s masthead', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#7a1a15" d="M0 0h48v48H0z"/></svg>';
  const { at } = await points(await drawIcon('/icon-192.png', { drawing: drawnIn('cham', drawing) }));
  expect(at(96, 96)).toEqual([0x1d, 0x37, 0x63, 255]);
  expect(drawnIn('son', drawing)).toBe(drawing);
});

test('a podcast is shown with the whole picture on 1,400 points, without clear places, as a JPEG', async () => {
  const cover = await drawIcon('/anh-podcast.jpg', await picture('#0000ff'));
  expect(await sharp(cover).metadata()).toMatchObject({
    format: 'jpeg',
    width: 1400,
    height: 1400,
    hasAlpha: false,
    space: 'srgb',
  });
  expect(cover.length).toBeLessThan(512 * 1024);
});

test('what a telephone cuts to its own shape lies in the circle that none cuts', async () => {
  const { side, at } = await points(await drawIcon('/icon-maskable-512.png', await picture('#0000ff')));
  expect(side).toEqual([512, 512]);
  expect(at(256, 256)).toEqual(RED);
  const red = [...Array(512 * 512).keys()].filter(
    (place) => at(place % 512, Math.floor(place / 512))[0] === 255,
  );
  const furthest = Math.max(
    ...red.map((place) => Math.hypot((place % 512) - 256, Math.floor(place / 512) - 256)),
  );
  expect(furthest).toBeGreaterThan(128);
  expect(furthest).toBeLessThanOrEqual(512 * 0.4);
});

test('a picture with a clear edge stands on the ground of the site, not on black', async () => {
  const { at } = await points(await drawIcon('/apple-touch-icon.png', await picture('#00000000')));
  expect(at(90, 5)).toEqual([0xfd, 0xf5, 0xe9, 255]);
});

test('the favicon is a list of three pictures that can be read', async () => {
  const ico = await drawIcon('/favicon.ico', await picture('#0000ff'));
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
  for (const [index, side] of [16, 32, 48].entries()) {
    const entry = 6 + index * 16;
    expect(ico.readUInt8(entry)).toBe(side);
    const start = ico.readUInt32LE(entry + 12);
    const { width, height, format } = await sharp(
      ico.subarray(start, start + ico.readUInt32LE(entry + 8)),
    ).metadata();
    expect([width, height, format]).toEqual([side, side, 'png']);
  }
});
