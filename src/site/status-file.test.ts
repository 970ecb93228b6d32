/** What is read of a live site's `status.json`: nothing of what is none. */
import { expect, test } from 'vitest';
import { parseStatus, readStatus } from './status-file.ts';

const BUILT = { builtAt: '2026-06-01T08:00:00+07:00' };

test.each([
  ['of a build', BUILT, true],
  [
    'with what is due',
    { ...BUILT, next: { at: '2026-07-01T00:00:00+07:00', what: 'ends', entry: 'news/a' } },
    true,
  ],
  ['with what is due at no moment', { ...BUILT, next: { at: 'mai', what: 'ends', entry: 'news/a' } }, false],
  ['with what is due without a moment', { ...BUILT, next: {} }, false],
  ['of no moment', { builtAt: 'hôm nay' }, false],
  ['of a number', { builtAt: 2026 }, false],
  ['without one', {}, false],
  ['nothing', null, false],
])('%s', (_, value, isOne) => {
  expect(parseStatus(JSON.stringify(value))).toEqual(isOne ? value : undefined);
});

test('what is no JSON, and a file that is not there, are none', () => {
  expect([parseStatus('<html>'), readStatus('/khong-co/status.json')]).toEqual([undefined, undefined]);
});
