import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { isSame } from './same.ts';

const VALUES = [
  undefined,
  null,
  0,
  '',
  'a',
  Number.NaN,
  [],
  {},
  [1],
  ['1'],
  [undefined],
  { a: 1 },
  { a: undefined },
  { a: { b: [1, { c: 2 }] } },
  { a: { b: [1, { c: 3 }] } },
  { a: 1, b: 2 },
  { b: 2, a: 1 },
];

test('is what Node says of each two values', () => {
  for (const one of VALUES)
    for (const other of VALUES)
      expect(isSame(structuredClone(one), other), JSON.stringify([one, other])).toBe(
        isDeepStrictEqual(one, other),
      );
});

test('what is no value of a text is the same as no other', () => {
  expect([isSame({}, new Date(0)), isSame(new Date(0), {}), isSame(new Map(), new Map())]).toEqual([
    false,
    false,
    false,
  ]);
});
