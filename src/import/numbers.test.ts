/** The sign before a point, as the author's program shows it. */
import { expect, test } from 'vitest';
import { signOf } from './numbers.ts';

test.each([
  [1, 'i'],
  [3, 'iii'],
  [4, 'iv'],
  [5, 'v'],
  [9, 'ix'],
  [10, 'x'],
  [40, 'xl'],
  [50, 'l'],
  [90, 'xc'],
  [100, 'c'],
  [400, 'cd'],
  [500, 'd'],
  [900, 'cm'],
  [1000, 'm'],
  [1994, 'mcmxciv'],
  [4999, 'mmmmcmxcix'],
  // From there on the Romans had no signs, and a file may claim any number.
  [900_000, 'mmmmcmxcix'],
])('%i is %s in Roman numbers', (number, written) => {
  expect(signOf([number], [{ format: 'lowerRoman', pattern: '%1.' }])).toBe(`${written}.`);
  expect(signOf([number], [{ format: 'upperRoman', pattern: 'Phần %1' }])).toBe(
    `Phần ${written.toUpperCase()}`,
  );
});

test.each([
  [0, ''],
  [1, 'a'],
  [2, 'b'],
  [26, 'z'],
  [27, 'aa'],
  [28, 'bb'],
  [53, 'aaa'],
  [260, 'z'.repeat(10)],
  [261, 'a'.repeat(10)],
])('%i is %s in letters, as Word counts', (number, written) => {
  expect(signOf([number], [{ format: 'lowerLetter', pattern: '%1)' }])).toBe(`${written})`);
  expect(signOf([number], [{ format: 'upperLetter', pattern: '%1)' }])).toBe(`${written.toUpperCase()})`);
});

test.each([
  ['what Markdown counts by itself is a number', [7], ['decimal', '%1.'], 7],
  ['without a full stop too', [7], ['decimal', '%1'], 7],
  ['nothing is a number too', [0], ['decimal', '%1.'], 0],
  ['Markdown has none below it', [-1], ['decimal', '%1.'], '-1.'],
  ['from a thousand on it would be read as a year', [1000], ['decimal', '%1.'], '1000.'],
  ['just below it is not', [999], ['decimal', '%1.'], 999],
  ['another sign behind it is shown', [7], ['decimal', '%1)'], '7)'],
  ['words before it are shown', [2], ['decimal', ' Điều %1. '], 'Điều 2.'],
  ['two digits', [7], ['decimalZero', '%1.'], '07.'],
  ['two digits already', [12], ['decimalZero', '%1.'], '12.'],
  ['a bullet', [7], ['bullet', '%1'], 'bullet'],
  ['a sign that counts nothing', [7], ['none', ' – '], '–'],
  ['no sign at all', [7], ['none', ' '], 'bullet'],
  ['a number although its own is not counted', [7], ['none', '%1/'], '7/'],
  ['a format that nobody knows', [7], ['hebrew1', '%1/'], '7/'],
  ['a level that is not there counts from one', [7], ['decimal', '%1.%3'], '7.1'],
] as const)('%s', (_, numbers, [format, pattern], sign) => {
  expect(signOf(numbers, [{ format, pattern }])).toBe(sign);
});

test('each level is written in its own form, as far as the pattern names it', () => {
  const forms = [
    { format: 'upperRoman', pattern: '%1' },
    { format: 'lowerLetter', pattern: '%2' },
    { format: 'decimal', pattern: '%1.%2.%3' },
  ];
  expect(signOf([2, 3, 4], forms)).toBe('II.c.4');
  expect(signOf([], [{ format: 'decimal', pattern: '%1.' }])).toBe(1);
  expect(signOf([5], [])).toBe('bullet');
});
