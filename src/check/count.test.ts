/** The last line of the check: how many texts there are, and which readers see. */
import { expect, test } from 'vitest';
import { countEntries, formatCount } from './count.ts';
import type { EntryValue } from './entry.ts';

const NOW = new Date('2022-06-01T12:00:00+07:00');
const news = (publishedAt: string, more: object = {}) =>
  ({
    kind: 'news',
    value: { publishedAt: new Date(`${publishedAt}+07:00`), ...more },
  }) as unknown as EntryValue;

test('each text is counted once, and the last of those to come says until when', () => {
  const gone = { expiresAt: new Date('2022-06-01T11:59:59+07:00') };
  const count = countEntries(
    [
      news('2022-01-04T08:00:00'),
      news('2022-01-05T08:00:00', { draft: true }),
      news('2022-01-06T08:00:00', gone),
      news('2023-01-01T08:00:00'),
      news('2024-02-01T08:00:00'),
      news('2023-06-01T08:00:00'),
    ],
    NOW,
  );
  expect(count).toMatchObject({ published: 1, scheduled: 3, drafts: 1, expired: 1 });
  expect(formatCount(count)).toBe('Đang đăng 1, hẹn giờ 3 (đến 01/02/2024 08:00:00), bản nháp 1, hết hạn 1.');
});

test('where nothing is to come no moment is told', () => {
  expect(formatCount(countEntries([], NOW))).toBe('Đang đăng 0, hẹn giờ 0, bản nháp 0, hết hạn 0.');
});
