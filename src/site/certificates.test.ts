import { expect, test } from 'vitest';
import { certificateLastDay } from './certificates.ts';

test('a certificate holds for three years', () => {
  expect(certificateLastDay('2022-01-04')).toBe('2025-01-04');
});
