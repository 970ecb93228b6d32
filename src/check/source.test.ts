/** What an editor reads of each fault, word for word. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { data, promises } from '../../tests/support/spoilt-content.ts';
import type { Finding, Problem } from './finding.ts';
import { offsetOf, reporter } from './source.ts';
import { readSource, sourceOf } from './source-file.ts';

describe('a text is in UTF-8, or it is told how to save it', () => {
  promises([
    [
      'a text in UTF-16',
      data('pages/gioi-thieu.md', Buffer.from('\uFEFF---\ntitle: a\n---\n', 'utf16le')),
      [
        'content/pages/gioi-thieu.md: Lỗi: Tệp lưu bằng bảng mã UTF-16. Cách sửa: mở tệp trong phần mềm soạn thảo, chọn "Lưu thành" (Save as) và chọn bảng mã UTF-8, rồi lưu đè.',
      ],
    ],
    [
      'a text in a legacy encoding',
      data('pages/gioi-thieu.md', Buffer.from('---\ntitle: Gi\xedi thi\xeeu\n---\n', 'latin1')),
      [
        'content/pages/gioi-thieu.md:2:10: Lỗi: Tệp không phải văn bản UTF-8, chữ ở đây bị hỏng. Cách sửa: mở tệp trong phần mềm soạn thảo, chọn "Lưu thành" (Save as) và chọn bảng mã UTF-8, rồi lưu đè.',
      ],
    ],
  ]);
});

const PROBLEM: Problem = { rule: 'r', message: 'm', remedy: 'x' };

describe('a finding stands at a line and a column, from 1', () => {
  const TEXT = 'ab\n\ncd\nef';
  const placeAt = (offset?: number) => {
    const findings: Finding[] = [];
    reporter('a.md', TEXT, findings)(PROBLEM, offset);
    return findings.map(({ line, column }) => `${line}:${column}`);
  };

  test.each([
    [0, '1:1'],
    [2, '1:3'],
    [3, '2:1'],
    [4, '3:1'],
    [5, '3:2'],
    [6, '3:3'],
    [7, '4:1'],
    [9, '4:3'],
    [99, '4:3'],
    [-5, '1:1'],
  ])('offset %i is %s', (offset, place) => {
    expect(placeAt(offset)).toEqual([place]);
  });

  test('also below an empty first line', () => {
    const findings: Finding[] = [];
    reporter('a.md', '\na', findings)(PROBLEM, 1);
    expect(findings.map(({ line, column }) => [line, column])).toEqual([[2, 1]]);
  });

  test('of the whole file at none', () => {
    expect(placeAt()).toEqual(['null:null']);
  });

  test('and a line and a column lead to the offset again', () => {
    for (const [line, column, offset] of [
      [1, 1, 0],
      [1, 3, 2],
      [2, 1, 3],
      [3, 2, 5],
      [4, 1, 7],
      [4, 3, 9],
      [4, 99, 9],
      [9, 1, 7],
    ] as const)
      expect(offsetOf(TEXT, line, column)).toBe(offset);
  });
});

test('of one file a hundred errors and a hundred warnings are told, then that there are more', () => {
  const findings: Finding[] = [];
  const report = reporter('a.md', 'x', findings);
  for (let count = 0; count < 105; count += 1) report({ ...PROBLEM, severity: 'warning' }, 0);
  for (let count = 0; count < 100; count += 1) report(PROBLEM, 0);
  const told = (severity: string, rule: string) =>
    findings.filter((finding) => finding.severity === severity && finding.rule === rule).length;
  expect([told('warning', 'r'), told('warning', 'too-many')]).toEqual([100, 1]);
  expect([told('error', 'r'), told('error', 'too-many')]).toEqual([100, 0]);
  report(PROBLEM, 0);
  report(PROBLEM, 0);
  expect([told('error', 'r'), told('error', 'too-many')]).toEqual([100, 1]);
  expect(findings.at(-1)?.message).toContain('chỉ nêu 100 chỗ đầu');
});

test('control characters of names and words are shown, a replacement is kept as it is', () => {
  const findings: Finding[] = [];
  const replacement = { start: 0, end: 1, text: '\u200b' };
  reporter('a\u001b.md', 'x', findings)({ rule: 'r', message: 'm\u202e', remedy: 'x\u0007', replacement });
  expect(findings).toEqual([
    {
      file: 'a<U+001B>.md',
      line: null,
      column: null,
      severity: 'error',
      rule: 'r',
      message: 'm<U+202E>',
      remedy: 'x<U+0007>',
      replacement,
    },
  ]);
});

describe('bytes that are no text', () => {
  const told = (bytes: Buffer | string) => {
    const findings: Finding[] = [];
    const source = sourceOf(Buffer.from(bytes), 'a.md', findings);
    return [
      source?.text,
      ...findings.map(({ rule, severity, line, column }) => `${severity} ${rule} ${line}:${column}`),
    ];
  };

  test('are told where they begin to be none', () => {
    expect(told(Buffer.from('a\nb\xe0i', 'latin1'))).toEqual([undefined, 'error encoding 2:2']);
    expect(told(Buffer.concat([Buffer.from('a\uFFFD b'), Buffer.from([0xff])]))).toEqual([
      undefined,
      'error encoding 1:5',
    ]);
    expect(told(Buffer.concat([Buffer.from('đ\uFFFD\uFFFD\n'), Buffer.from([0xff, 0x41])]))).toEqual([
      undefined,
      'error encoding 2:1',
    ]);
    expect(told('a\uFFFDb')).toEqual(['a\uFFFDb']);
  });

  test.each([
    ['little end first', [0xff, 0xfe, 0x61, 0]],
    ['big end first', [0xfe, 0xff, 0, 0x61]],
  ])('are UTF-16, %s', (_how, bytes) => {
    expect(told(Buffer.from(bytes))).toEqual([undefined, 'error encoding null:null']);
  });

  test('hold a letter with more than 32 marks', () => {
    expect(told(`x\na${'\u0301'.repeat(32)}`)[0]).toBeDefined();
    expect(told(`x\na${'\u0301'.repeat(33)}`)).toEqual([undefined, 'error stacked-marks 2:2']);
  });

  test('hold the signs of a merge', () => {
    expect(told('a\n<<<<<<< HEAD\n')).toEqual([undefined, 'error merge-left 2:1']);
  });

  test('a letter of Iceland is read as ours, which is told once', () => {
    expect(told('a \u00d0\u00f0 b')).toEqual(['a Đđ b', 'warning icelandic-d 1:3']);
  });
});

test('a text has one megabyte, and is no link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'source-'));
  try {
    const path = join(folder, 'a.md');
    const findings: Finding[] = [];
    writeFileSync(path, Buffer.alloc(1024 * 1024, 'a'));
    expect(readSource({ path, file: 'a.md' }, findings)?.text).toHaveLength(1024 * 1024);
    writeFileSync(path, Buffer.alloc(1024 * 1024 + 1, 'a'));
    expect(readSource({ path, file: 'a.md' }, findings)).toBeUndefined();
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'file-size: Tệp dài 1.048.577 byte, tối đa 1.048.576 (khoảng 300 trang sách).',
    ]);
    symlinkSync('a.md', join(folder, 'b.md'));
    expect(() => readSource({ path: join(folder, 'b.md'), file: 'b.md' }, findings)).toThrow();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
