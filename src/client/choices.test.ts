import { describe, expect, test } from 'vitest';
import { foldedNotices, nextSize, standingNotices, TEXT_SIZES } from './choices.ts';

describe('the size of text', () => {
  test('goes through all sizes and stays at both ends', () => {
    const up = [90];
    for (let step = 0; step < TEXT_SIZES.length; step += 1) up.push(nextSize(up.at(-1) ?? 0, 1));
    expect(up).toEqual([90, 100, 115, 130, 150, 150]);
    expect(nextSize(90, -1)).toBe(90);
    expect(nextSize(150, -1)).toBe(130);
  });

  test('A is always the size of the browser', () => {
    expect(nextSize(150, 0)).toBe(100);
  });

  test('a size that is none of ours counts as 100', () => {
    expect(nextSize(999, 1)).toBe(115);
    expect(nextSize(Number.NaN, -1)).toBe(90);
  });
});

describe('notices', () => {
  test('stand until the very moment of their end', () => {
    expect(standingNotices(['a.x@100'], 99_999, () => false)).toEqual(['a.x@100']);
    expect(standingNotices(['a.x@100'], 100_000, () => false)).toEqual([]);
  });

  test('without a readable end do not stand', () => {
    expect(standingNotices(['a', 'b@', 'c@khi-nao'], 0, () => false)).toEqual([]);
  });

  test('of which there are two stand open; of more the first alone does', () => {
    expect(foldedNotices(['a', 'b'])).toEqual([]);
    expect(foldedNotices(['a', 'b', 'c'])).toEqual(['b', 'c']);
  });
});
