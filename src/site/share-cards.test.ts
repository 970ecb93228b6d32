import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shareCard, shareCards } from './share-cards.ts';

const CARD = { title: 'Họp thôn', unit: 'Xã Mẫu', parent: 'Huyện Mẫu', brand: '#a00' };

test('a card has a name of its own for its words and its picture', () => {
  const dir = mkdtempSync(join(tmpdir(), 'share-'));
  try {
    const picture = join(dir, 'a.jpg');
    writeFileSync(picture, 'một');
    const names = [shareCard(CARD), shareCard({ ...CARD, title: 'Họp xã' }), shareCard({ ...CARD, picture })];
    writeFileSync(picture, 'hai');
    names.push(shareCard({ ...CARD, picture }));
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[\da-f]{16}\.jpg$/);
    expect(shareCard({ ...CARD })).toBe(names[0]);
    expect(shareCards().get(names[0] ?? '')).toEqual(CARD);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
