/** Which remedies of one text are followed together, and when the text is not better for it. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../check/finding.ts';
import type { Certain } from './certain.ts';
import { apart, isWorse } from './texts.ts';

const finding = (rule: string, message = 'Sai.', severity: Finding['severity'] = 'warning'): Finding => ({
  file: 'a.md',
  line: 1,
  column: 1,
  severity,
  rule,
  message,
  remedy: 'sửa.',
});
const certain = (rule: string, start = 0, end = 1): Certain => ({
  ...finding(rule),
  replacement: { start, end, text: '' },
});

test('those that meet or touch wait for the next round, but for the first of them', () => {
  const chosen = (...places: readonly (readonly [number, number])[]) =>
    apart(places.map(([start, end]) => certain('a', start, end))).map(({ replacement }) => replacement.start);
  expect(chosen()).toEqual([]);
  expect(chosen([0, 2], [3, 4])).toEqual([0, 3]);
  expect(chosen([0, 2], [2, 4])).toEqual([0]);
  expect(chosen([0, 2], [1, 4], [5, 6])).toEqual([0, 5]);
  expect(chosen([5, 6], [0, 1], [3, 4])).toEqual([0, 3, 5]);
});

describe('a text is worse', () => {
  const [space, mark, error] = [finding('space'), finding('mark'), finding('yaml', 'Sai.', 'error')];
  const followed = [certain('space')];

  test('where what was followed is told as before', () => {
    expect(isWorse([space], [space], followed)).toBe(true);
    expect(isWorse([space, space], [space], followed)).toBe(false);
    expect(isWorse([space], [], followed)).toBe(false);
    expect(isWorse([space, mark], [mark], followed)).toBe(false);
  });

  test('but for findings that were cut off, which come up in the place of others', () => {
    expect(isWorse([space, finding('too-many')], [space], followed)).toBe(false);
  });

  test('where something of another kind is told', () => {
    expect(isWorse([space], [mark], followed)).toBe(true);
    expect(isWorse([], [mark], [])).toBe(true);
    expect(isWorse([mark], [finding('mark', 'Sai nữa.')], [])).toBe(false);
  });

  test('but not where an error has gone, behind which nothing was read', () => {
    expect(isWorse([error], [mark], [])).toBe(false);
    expect(isWorse([error], [error, mark], [])).toBe(true);
    expect(isWorse([error], [finding('yaml', 'Sai nữa.', 'error'), mark], [])).toBe(false);
  });
});
