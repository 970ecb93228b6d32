import { expect, test } from 'vitest';
import { readRange } from './range.ts';

test.each([
  ['bytes=0-4', { first: 0, last: 4 }],
  ['bytes=3-3', { first: 3, last: 3 }],
  ['bytes=5-', { first: 5, last: 9 }],
  ['bytes=5-99', { first: 5, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['BYTES= 9-9 ', { first: 9, last: 9 }],
])('of ten bytes %s asks for %o', (header, range) => {
  expect(readRange(header, 10)).toEqual(range);
});

test.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])(
  'of ten bytes %s asks for none that is there',
  (header) => {
    expect(readRange(header, 10)).toBe('none');
  },
);

test('an empty file has no part', () => {
  expect(readRange('bytes=-5', 0)).toBe('none');
});

test.each([
  undefined,
  '',
  'bytes=-',
  'bytes=5-3',
  'bytes=0-1,3-4',
  'lines=0-1',
  'bytes=a-b',
  'bytes=1234567890123456-',
])('%s is no range: the whole file is the answer', (header) => {
  expect(readRange(header, 10)).toBeUndefined();
});
