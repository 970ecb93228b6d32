/** Which remedies are followed without asking: those by which no word of the editor's is lost. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../check/finding.ts';
import { certainOf, isCertainName } from './certain.ts';

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  file: 'a.md',
  line: 1,
  column: 1,
  severity: 'error',
  rule,
  message: 'Sai.',
  remedy: 'sửa.',
  ...more,
});
/** Whether one text may become the other because of a rule. */
const isFollowed = (rule: string, before: string, after: string, others: readonly Finding[] = []) =>
  certainOf(
    [finding(rule, { replacement: { start: 2, end: 2 + before.length, text: after } }), ...others],
    `x ${before} y`,
  ).length === 1;

describe('of a rule', () => {
  test.each([
    ['unicode-nfc', 'a', 'b', true],
    ['icelandic-d', 'a', 'b', true],
    ['invisible-character', 'a', 'b', true],
    ['control-character', 'a', 'b', true],
    ['tone-place', 'tòan', 'toàn', true],
    ['bad-date', '4/1/2022', '2022-01-04', true],
    ['double-space', 'a', 'b', true],
    ['space-before-mark', 'a', 'b', true],
    ['tag-twice', 'a', '', true],
    ['link-slash', 'a', 'b', true],
    ['unknown-key', 'tiêu đề: a', 'title: a', true],
    ['unknown-key', 'tiêu đề: a # nháp', 'title: a', false],
    ['yaml', 'a: b: c', 'a: "b: c"', true],
    ['yaml', 'a: b', 'a: c', false],
    ['yaml', 'a: b # nháp', 'a: "b # nháp"', false],
    ['yaml', 'a:  b # nháp', 'a: b # nháp', true],
    ['yaml', 'a: b # nháp', 'a: "b" nháp', false],
    ['yaml', 'Bài #1', '"Bài #1"', true],
    ['yaml', 'a: # b', 'a: #b', false],
    ['indent', ' a', '  a', true],
    ['indent', ' a', '  b', false],
    ['front-matter', '--', '---', true],
    ['front-matter', 'a', 'b', false],
    ['wrong-type', '2022', '"2022"', true],
    ['wrong-type', '2022', '"2023"', false],
    ['picture-alt', 'a', 'b', false],
    ['toString', 'a', 'b', false],
  ])('%s: %j may become %j: %s', (rule, before, after, wanted) => {
    expect(isFollowed(rule, before, after)).toBe(wanted);
  });

  test('without something to write, or with a name to give, nothing is followed', () => {
    expect(certainOf([finding('tone-place')], 'x')).toEqual([]);
    const renamed = finding('unicode-nfc', {
      replacement: { start: 0, end: 1, text: 'y' },
      rename: { from: 'a', to: 'b' },
    });
    expect(certainOf([renamed], 'x')).toEqual([]);
  });
});

test.each(['tcvn3', 'vni', 'misread'])(
  'where a text is still in another table (%s), none of its characters is wrong',
  (table) => {
    const others = [finding(table)];
    for (const rule of [
      'unicode-nfc',
      'icelandic-d',
      'invisible-character',
      'control-character',
      'tone-place',
    ])
      expect(isFollowed(rule, 'a', 'b', others), rule).toBe(false);
    expect(isFollowed('bad-date', 'a', 'b', others)).toBe(true);
  },
);

test.each([
  ['file-name', true],
  ['slug', true],
  ['unicode-nfc', true],
  ['misplaced-file', true],
  ['bad-date', false],
])('a name of %s is given: %s', (rule, wanted) => {
  expect(isCertainName(finding(rule, { rename: { from: 'a', to: 'b' } }))).toBe(wanted);
  expect(isCertainName(finding(rule))).toBe(false);
});
