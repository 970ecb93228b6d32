import { describe, expect, test } from 'vitest';
import { formatLength } from '../lib/numbers.ts';
import { toSound } from './sound.ts';

test.each([
  [0.2, '1 giây'],
  [45, '45 giây'],
  [60, '1 phút'],
  [192.4, '3 phút 12 giây'],
  [3569, '59 phút 29 giây'],
  [3599.9, '1 giờ'],
  [3720, '1 giờ 2 phút'],
  [36_000, '10 giờ'],
])('%d seconds are %s', (seconds, words) => expect(formatLength(seconds)).toBe(words));

describe('a bulletin', () => {
  const file = { name: 'ban-tin.m4a', bytes: 1_500_000, seconds: 192.4 };

  test('tells type, size and length before it is loaded', () => {
    expect(toSound(file, '/tin-tuc/a/ban-tin.m4a')).toEqual({
      href: '/tin-tuc/a/ban-tin.m4a',
      type: 'audio/x-m4a',
      length: '3 phút 12 giây',
      about: 'M4A, 1,5 MB',
      transcript: [],
    });
  });

  test('has the paragraphs of its words', () => {
    const transcript = 'Mời bà con\nnghe <b>tin</b>.\n \n\nHết.\u0000\r\n\r\nChào.\n';
    expect(toSound({ ...file, transcript }, '').transcript).toEqual([
      'Mời bà con nghe <b>tin</b>.',
      'Hết.',
      'Chào.',
    ]);
  });
});
