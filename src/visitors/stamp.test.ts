/** Moments in logs, each with its zone. */
import { expect, test } from 'vitest';
import { secondsOf, secondsOfCommon } from './stamp.ts';

const TIME = Date.parse('2026-11-25T08:00:01+07:00') / 1000;

test.each([
  ['25/Nov/2026:08:00:01 +0700', TIME],
  ['25/Nov/2026:01:00:01 +0000', TIME],
  ['24/Nov/2026:11:00:01 -1400', TIME],
  ['25/Nov/2026:15:00:01 +1400', TIME],
  ['25/Nov/2026:01:59:01 +0059', TIME],
  ['24/Nov/2026:21:30:01 -0330', TIME],
  ['25/Nov/2026:08:00:60 +0700', TIME + 59],
  ['25/Nov/2026:23:59:01 +0700', TIME + 15 * 3600 + 59 * 60],
  ['29/Feb/2024:00:00:00 +0000', Date.parse('2024-02-29T00:00:00Z') / 1000],
  ['01/Jan/1970:00:00:00 +0000', 0],
])('%s is a moment', (stamp, time) => {
  expect(secondsOfCommon(stamp)).toBe(time);
});

test.each([
  '25/Nov/2026:24:00:00 +0700',
  '25/Nov/2026:08:60:00 +0700',
  '25/Nov/2026:08:00:61 +0700',
  '25/Nov/2026:08:00:01 +1500',
  '25/Nov/2026:08:00:01 +0760',
  '31/Nov/2026:08:00:01 +0700',
  '29/Feb/2023:08:00:01 +0700',
  '25/nov/2026:08:00:01 +0700',
  '25/Xyz/2026:08:00:01 +0700',
  '5/Nov/2026:08:00:01 +0700',
  '25/Nov/2026:08:00:01',
  '25/Nov/2026:08:00:01 0700',
  ' 25/Nov/2026:08:00:01 +0700',
  '',
])('%j is none', (stamp) => {
  expect(secondsOfCommon(stamp)).toBeUndefined();
});

test('every month has its name', () => {
  const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  expect(names.map((name) => secondsOfCommon(`01/${name}/2026:00:00:00 +0000`))).toEqual(
    names.map((_, month) => Date.UTC(2026, month, 1) / 1000),
  );
});

test.each([
  [TIME, TIME],
  [TIME + 0.25, TIME + 0.25],
  [99_999_999_999, 99_999_999_999],
  [1e11, 1e8],
  [TIME * 1000, TIME],
  [999_999_999_999_999, 999_999_999_999.999],
  [1e15, 1e6],
  [TIME * 1e9, TIME],
  ['2026-11-25T08:00:01+07:00', TIME],
  ['2026-11-25T08:00:01.123456789+0700', TIME],
  ['2026-11-25T01:00:01Z', TIME],
  ['25/Nov/2026:08:00:01 +0700', TIME],
  ['2026-11-25T08:00:01', undefined],
  ['2026-11-25T08:00:01.1234567890Z', undefined],
  ['', undefined],
  [true, undefined],
  [null, undefined],
  [undefined, undefined],
])('Caddy’s %j is %s', (stamp, time) => {
  expect(secondsOf(stamp)).toBe(time);
});
