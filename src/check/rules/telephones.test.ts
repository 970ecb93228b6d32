/** Which telephone numbers can be dialled in Viet Nam, and what is written in the place of others. */
import { describe, expect, test } from 'vitest';
import { judgeTelephone } from './telephones.ts';

test.each([
  '0912345678',
  '0912 345 678',
  '(0220) 3.882.123',
  '02203882123',
  '0220388212',
  'tel:0912345678',
  '+84912345678',
  '+842203882123',
  '+1 202 555 0100',
  '113',
  '1022',
  '18001234',
  '1900123456',
  // No number at all: told elsewhere, or by nobody.
  '12',
  'a',
  '',
])('%j can be dialled', (written) => {
  expect(judgeTelephone(written)).toBeUndefined();
});

describe('a number that lacks its first zero', () => {
  test.each([
    ['912345678', '0912345678'],
    ['2203882123', '02203882123'],
    ['tel:912 345 678', '0912345678'],
  ])('%s is told with it', (written, right) => {
    expect(judgeTelephone(written)?.remedy).toBe(`ghi ${right}.`);
  });
});

describe('a number that nobody can dial', () => {
  test.each([
    ['091234567', 9],
    ['09123456789', 11],
    ['01683123456', 11],
    ['022038821', 9],
    ['022038821234', 12],
    ['0412345678', 10],
    ['+8491234567', 10],
    ['11345', 5],
    ['1800123', 7],
  ])('%s is told with how many digits it has', (written, digits) => {
    expect(judgeTelephone(written)?.message).toContain(`có ${digits} chữ số`);
    expect(judgeTelephone(written)?.remedy).toContain('xem lại');
  });
});
