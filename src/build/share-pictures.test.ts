/** The pictures that chat apps show: each is drawn once, and found again by later builds. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../tests/support/node.ts';
import { type ShareCard, shareCard, shareCards } from '../site/share-cards.ts';
import { writeShareCards } from './share-pictures.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'share-'));
});
afterEach(() => rmSync(room, { recursive: true }));

const CARD: ShareCard = { brand: '#7a1a15', title: 'Họp', unit: 'Xã Mẫu', parent: 'Huyện Mẫu' };
const folders = () => ({
  outDir: join(room, 'dist/_astro'),
  cacheDir: join(room, 'cache'),
  fonts: join(ROOT, 'src/build/fonts'),
});

test('a card is drawn once; what another build has drawn is taken as it is', async () => {
  const cards = new Map([['a.jpg', CARD]]);
  expect(await writeShareCards(cards, folders())).toBe(1);
  expect(readdirSync(folders().cacheDir)).toEqual(['a.jpg']);
  expect(readFileSync(join(folders().outDir, 'a.jpg')).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  rmSync(folders().outDir, { recursive: true });
  writeFileSync(join(folders().cacheDir, 'a.jpg'), 'của lần trước');
  expect(await writeShareCards(cards, folders())).toBe(0);
  expect(readFileSync(join(folders().outDir, 'a.jpg'), 'utf8')).toBe('của lần trước');
});

test('a site that asks for none has no folder of them', async () => {
  expect(await writeShareCards(new Map(), folders())).toBe(0);
  expect(existsSync(folders().outDir)).toBe(false);
});

test('a card has a name of its words and of what its picture shows, by which the build finds it', () => {
  mkdirSync(join(room, 'b'));
  const [one, other] = [join(room, 'a.jpg'), join(room, 'b/a.jpg')];
  for (const path of [one, other]) writeFileSync(path, 'ảnh');
  const name = shareCard({ ...CARD, picture: one });
  expect(name).toMatch(/^[0-9a-f]{16}\.jpg$/);
  expect(shareCards().get(name)).toEqual({ ...CARD, picture: one });
  expect(shareCard({ ...CARD, picture: other }), 'the same picture elsewhere').toBe(name);
  writeFileSync(other, 'ảnh khác');
  const names = [
    name,
    shareCard({ ...CARD, picture: other }),
    shareCard(CARD),
    shareCard({ ...CARD, title: 'H' }),
  ];
  expect(new Set(names).size).toBe(4);
});
