/** What was meant by a telephone, an address or a letter box in another form than its field asks for. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { email, phoneNumber, webAddress } from '../../schemas/fields.ts';
import { severalTelephones, tidied } from './tidied.ts';

describe('a telephone', () => {
  test.each([
    ['Hotline: 0912.345.678 (ông A)', '"0912345678"'],
    ['(024) 3900 000', '"0243900000"'],
    ['+84 912 345 678', '"+84912345678"'],
    ['84912345678', '"0912345678"'],
    ['841234567890', '"841234567890"'],
    ['Gọi 912.345.678', '"0912345678"'],
    ['０９１２３４５６７８', '"0912345678"'],
  ])('%j is %s', (written, right) => {
    expect(tidied(written, phoneNumber())).toBe(right === `"${written}"` ? undefined : right);
  });

  test.each(['0912345678 hoặc 0987654321', '0912345678 - 1022', 'O912345678', '0912345o78', 'gọi xã', ''])(
    '%j tells none',
    (written) => {
      expect(tidied(written, phoneNumber())).toBeUndefined();
    },
  );
});

describe('several telephones of one text', () => {
  test.each([
    ['0912345678, 0987654321', ['0912345678', '0987654321']],
    ['02213 123 456 - 0912.345.678 (ông A)', ['02213123456', '0912345678']],
    ['０９１２３４５６７８ và 0987654321', ['0912345678', '0987654321']],
    ['0912345678', []],
    ['0912345678, 113', []],
    ['0912345678, 12345678', []],
    ['', []],
  ])('%j holds %j', (written, numbers) => {
    expect(severalTelephones(written)).toEqual(numbers);
  });
});

describe('an address on the web', () => {
  test.each([
    ['a.example', 'https://a.example'],
    [' https://a.example/b ', 'https://a.example/b'],
    ['a.example/b?c=d', 'https://a.example/b?c=d'],
  ])('%j is %s', (written, right) => {
    expect(tidied(written, webAddress())).toBe(right);
  });

  test.each(['a', 'hai chữ', 'a/b.c', 'a.example/"b'])('%j is none in another form', (written) => {
    expect(tidied(written, webAddress())).toBeUndefined();
  });
});

test.each([
  [' mailto:xa@xamau.vn ', 'xa@xamau.vn'],
  ['MAILTO:xa@xamau.vn', 'xa@xamau.vn'],
  ['xa [at] xamau.vn', 'xa@xamau.vn'],
  ['xa @ xamau.vn', 'xa@xamau.vn'],
  ['xa(AT)xamau.vn', 'xa@xamau.vn'],
  ['xa at xamau.vn', undefined],
])('the letter box %j is %s', (written, right) => {
  expect(tidied(written, email())).toBe(right);
});

test.each([
  ['tin-tuc', '/tin-tuc/'],
  [' tin-tuc/a/ ', '/tin-tuc/a/'],
  ['Tin tức', undefined],
  ['/tin-tuc/', undefined],
])('the address inside the site %j is %s', (written, right) => {
  expect(tidied(written, z.string().regex(/^\/.*\/$/))).toBe(right);
});

test('an address of a page becomes one inside the site, its query included, where that is wanted', () => {
  const inside = z.string().regex(/^\/[a-z/]*\?q=a$/);
  expect(tidied('https://xa.example/tim/?q=a', inside)).toBe('/tim/?q=a');
});

test('nothing is known of a field that nobody knows', () => {
  expect(tidied('a.example', undefined)).toBeUndefined();
});
