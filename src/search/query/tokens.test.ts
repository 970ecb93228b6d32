/** How the words of a query are parted, and which of them are numbers, written in one or in groups. */
import { describe, expect, test } from 'vitest';
import { otherGroupings, wholeNumberAt } from './numbers.ts';
import { codesIn, tokensOf } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

const VOCABULARY = vocabularyOf(
  new Map([
    ['nuoc', 3],
    ['ubnd', 2],
  ]),
);
const tokens = (text: string) => tokensOf(text, 0, VOCABULARY);

test('a telephone number with the code of the country is the one that is dialled within', () => {
  expect(otherGroupings('84912345678').slice(0, 2)).toEqual([['0912345678'], ['0912', '345', '678']]);
  expect(otherGroupings('842203123456')[0]).toEqual(['02203123456']);
  expect(otherGroupings('84123456789')).toEqual([]);
});

describe('words', () => {
  test('stand where they were typed, counted from the place of their part', () => {
    expect(tokensOf('Nước sạch', 10, undefined)).toMatchObject([
      { folded: 'nuoc', start: 10, end: 14 },
      { folded: 'sach', start: 15, end: 19 },
    ]);
  });

  test('of keystrokes are the word that they make, where the site has it', () => {
    expect(tokens('xã nu7o7c1 sạch')).toMatchObject([
      { folded: 'xa' },
      { folded: 'nuoc', exact: 'nước', start: 3, end: 10, keys: expect.anything() },
      { folded: 'sach' },
    ]);
    expect(
      tokens('nu7o7c1')[0]
        ?.keys?.map(({ folded }) => folded)
        .join(''),
    ).toBe('nu7o7c1');
    for (const plain of ['ga1o', 'nu7o7c1-b', '1nu7o7c1', 'covid19'])
      expect(
        tokens(plain).every(({ keys }) => keys === undefined),
        plain,
      ).toBe(true);
    expect(tokensOf('nu7o7c1', 0, undefined).every(({ keys }) => keys === undefined)).toBe(true);
  });

  test('of letters with points are a short form, and what they are beside', () => {
    expect(tokens('u.b.n.d xã')).toMatchObject([
      {
        folded: 'ubnd',
        start: 0,
        end: 7,
        keys: [{ folded: 'u' }, { folded: 'b' }, { folded: 'n' }, { folded: 'd' }],
      },
      { folded: 'xa', start: 8 },
    ]);
    expect(tokens('u.b/n')[0]?.keys).toBeUndefined();
  });
});

describe('codes', () => {
  test.each([
    ['42/2022/NĐ-CP', [true, true, true, true]],
    ['xã 01/QĐ', [false, true, true]],
    ['a@xa.example', [true, true, true]],
    ['xamau.example', [true, true]],
    ['xã mẫu', [false, false]],
    ['nd-cp', [false, false]],
    ['2022', [false]],
    ['8:30 họp', [true, true, false]],
    ['9, 10', [false, false]],
  ])('%s', (text, codes) => {
    expect(codesIn(tokens(text), text)).toEqual(codes);
  });
});

describe('a number in groups', () => {
  const whole = (text: string, at = 0) => wholeNumberAt(tokens(text), at, text);
  // Thousands stand in groups of three behind one to three digits.
  expect(whole('123.456')?.others[0]?.map(({ folded }) => folded)).toEqual(['123456']);
  expect(whole('1234.567')).toBeUndefined();

  test.each([
    ['3.000', '3000'],
    ['12.345.678', '12345678'],
    ['0220 374 0001', '02203740001'],
    ['0220.374.0001', '02203740001'],
    ['090 0000000', '0900000000'],
    ['024 39 00 000', '0243900000'],
    ['0 22037400', '022037400'],
    ['84 912 345 678', '0912345678'],
    ['0220-374-0001', '02203740001'],
    ['0220  374 0001', '02203740001'],
    ['0220) 374 0001', '02203740001'],
    ['0220 – 3740001', '02203740001'],
    ['0084 220 3740001', '02203740001'],
  ])('%s is %s', (text, digits) => {
    const { length, others } = whole(text) ?? {};
    expect(length).toBe(tokens(text).length);
    expect(others?.[0]).toEqual([{ folded: digits, exact: digits, start: 0, end: text.length }]);
  });

  test.each([
    '3000',
    '3.00',
    '3 000',
    '1234.567',
    '3,000',
    '0220 xã 374 0001',
    '0220 … 374 0001',
    '1 2 3',
    '3.000 000',
    '0 2203740',
    '022037400012 3',
  ])('%s is none', (text) => {
    expect(whole(text)).toBeUndefined();
  });

  test('is asked for in the other groups as well, not in its own again', () => {
    const ways = whole('091 234 5678')?.others.map((words) => words.map(({ folded }) => folded).join(' '));
    expect(ways).toContain('0912 345 678');
    expect(ways).toContain('84 912 345 678');
    expect(ways).not.toContain('091 234 5678');
    expect(whole('3.000')?.others).toHaveLength(1);
  });

  test('begins at the word that is asked', () => {
    expect(whole('xã 3.000 hộ', 1)).toMatchObject({
      length: 2,
      others: [[{ folded: '3000', start: 3, end: 8 }]],
    });
    expect(whole('xã 3.000 hộ', 0)).toBeUndefined();
    expect(whole('xã 3.000 hộ', 2)).toBeUndefined();
    expect(whole('xã 3.000 hộ', 9)).toBeUndefined();
  });

  test.each<[string, string[]]>([
    ['2', ['02']],
    ['02', ['2']],
    ['00', ['0']],
    ['12', []],
    ['123', []],
    ['3000', ['3 000']],
    ['2022', []],
    ['999999999', ['999 999 999']],
    ['1234567890', []],
    ['0123', []],
    [
      '0900000001',
      [
        '0900 000 001',
        '090 000 0001',
        '0900 00 00 01',
        '0900 000001',
        '090 0000001',
        '09 0000 0001',
        '0900 00 0001',
        '0900 0000 01',
        '090 000 00 01',
        '090 00 00 001',
        '09 00 00 00 01',
        '84 900000001',
        '84 900 000 001',
        '84900000001',
      ],
    ],
    [
      '02203740001',
      [
        '0220 374 0001',
        '0220 3740 001',
        '0220 3 740 001',
        '0220 37 40 001',
        '02203 740 001',
        '022 0374 0001',
        '0220 3740001',
        '02203 740001',
        '022 03740001',
        '022 0374 00 01',
        '0220 374 00 01',
        '02203 74 00 01',
        '84 2203740001',
        '84 220 374 0001',
        '84 220 3740001',
        '842203740001',
      ],
    ],
    ['090000000', []],
  ])('%s is also written %j', (digits, others) => {
    expect(otherGroupings(digits).map((groups) => groups.join(' '))).toEqual(others);
  });
});
