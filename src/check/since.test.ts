import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { formatSince, stateOf } from './since.ts';

const finding = (line: number, message: string): Finding => ({
  file: 'content/a.md',
  line,
  column: 1,
  severity: 'error',
  rule: 'x',
  message,
  remedy: 'sửa.',
});

test('what is new and what is gone is told, what only moved is not', () => {
  const before = [finding(1, 'Một.'), finding(3, 'Hai.')];
  const after = [finding(4, 'Hai.'), finding(9, 'Ba.')];
  expect(formatSince(before, after)).toEqual([
    'Đã hết: content/a.md:1:1: Lỗi: Một. Cách sửa: sửa.',
    'content/a.md:9:1: Lỗi: Ba. Cách sửa: sửa.',
  ]);
  expect(formatSince(after, after)).toEqual([]);
});

test('the same slip once more is new', () => {
  expect(formatSince([finding(1, 'Một.')], [finding(1, 'Một.'), finding(2, 'Một.')])).toEqual([
    'content/a.md:2:1: Lỗi: Một. Cách sửa: sửa.',
  ]);
});

test('a folder is another after a save, after one that renames, and when it is gone', () => {
  const dir = mkdtempSync(join(tmpdir(), 'since-'));
  const file = join(dir, 'a.md');
  writeFileSync(file, 'một');
  const first = stateOf(dir);
  expect(stateOf(dir)).toBe(first);
  writeFileSync(file, 'hai ba');
  const second = stateOf(dir);
  expect(second).not.toBe(first);
  writeFileSync(`${file}.new`, 'bốn năm');
  utimesSync(`${file}.new`, 0, 0);
  renameSync(`${file}.new`, file);
  expect(stateOf(dir)).not.toBe(second);
  rmSync(dir, { recursive: true });
  expect(stateOf(dir)).toBe('');
});
