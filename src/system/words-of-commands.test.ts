/** What a command is told beside its flags, and what it answers where that is wrong. */
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WrongUse } from './command-line.ts';
import { oneName } from './one-name.ts';
import { readBase } from './read-base.ts';
import { makeAllReadable, makePublicFolder } from './readable.ts';

test('one name, neither none nor more', () => {
  expect(oneName(['a'], 'tên bài')).toBe('a');
  expect(() => oneName([], 'tên bài')).toThrow(new WrongUse('thiếu tên bài.'));
  expect(() => oneName(['a', 'b', 'c'], 'tên bài')).toThrow(new WrongUse('thừa "b c".'));
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['xa', '/xa/'],
  ['//xa//mau/', '/xa/mau/'],
  ['a.b~c-d_1', '/a.b~c-d_1/'],
])('--base %j is %s', (text, base) => {
  expect(readBase(text)).toBe(base);
});

test.each(['..', '.an', 'xã', 'a b', 'a?b'])('--base %j is refused', (text) => {
  expect(() => readBase(text)).toThrow(`không phải "${text}"`);
});

describe('what is published is read by everybody', () => {
  const modeOf = (path: string) => lstatSync(path).mode & 0o777;

  test('files and folders, and what was more stays so; a link is not followed', () => {
    const root = mkdtempSync(join(tmpdir(), 'modes-'));
    try {
      mkdirSync(join(root, 'site/a'), { recursive: true });
      writeFileSync(join(root, 'site/a/b'), '', { mode: 0o600 });
      writeFileSync(join(root, 'site/c'), '', { mode: 0o640 });
      writeFileSync(join(root, 'ngoai'), '', { mode: 0o600 });
      symlinkSync('../ngoai', join(root, 'site/lien-ket'));
      for (const folder of ['site', 'site/a']) chmodSync(join(root, folder), 0o700);
      makeAllReadable(join(root, 'site'));
      expect(
        ['site', 'site/a', 'site/a/b', 'site/c', 'ngoai'].map((path) => modeOf(join(root, path)).toString(8)),
      ).toEqual(['755', '755', '644', '644', '600']);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  test('folders that are made, those above too, but not what was there', () => {
    const root = mkdtempSync(join(tmpdir(), 'modes-'));
    const before = process.umask(0o077);
    try {
      makePublicFolder(join(root, 'a/b'));
      expect(['', 'a', 'a/b'].map((path) => modeOf(join(root, path)).toString(8))).toEqual([
        '700',
        '755',
        '755',
      ]);
      chmodSync(join(root, 'a'), 0o700);
      makePublicFolder(join(root, 'a'));
      expect(modeOf(join(root, 'a'))).toBe(0o700);
    } finally {
      process.umask(before);
      rmSync(root, { recursive: true, force: true });
    }
  });
});
