import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

test('eight characters tell one wording from the next', () => {
  const [one, other] = [fingerprint('Cần làm'), fingerprint('Cần làm.')];
  expect([one, other].map(({ length }) => length)).toEqual([8, 8]);
  expect(one).not.toBe(other);
  expect(fingerprint('Cần làm')).toBe(one);
});
