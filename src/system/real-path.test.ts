import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realPath } from './real-path.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'real-path-')));
});
afterEach(() => rmSync(root, { recursive: true }));

test('one folder has one path, there or not yet, by whatever links', () => {
  mkdirSync(join(root, 'a'));
  symlinkSync('a', join(root, 'to-a'));
  symlinkSync('to-a/dist', join(root, 'to-dist'));
  const look = () => {
    for (const path of ['a/dist', 'to-a/dist', 'to-dist', 'x/../to-a/./dist/']) {
      expect(realPath(join(root, path)), path).toBe(join(root, 'a/dist'));
      expect(realPath(relative(process.cwd(), join(root, path))), path).toBe(join(root, 'a/dist'));
    }
  };
  look();
  mkdirSync(join(root, 'a/dist'));
  look();
  expect(realPath(join(root, 'to-a/none/deeper'))).toBe(join(root, 'a/none/deeper'));
});

test('a chain of forty links is followed, as the system does, and no longer one', () => {
  for (let at = 1; at <= 41; at += 1) symlinkSync(`${at - 1}`, join(root, `${at}`));
  expect(realPath(join(root, '40'))).toBe(join(root, '0'));
  expect(realPath(join(root, '41'))).not.toBe(join(root, '0'));
});

test('links in a circle end', () => {
  symlinkSync('two', join(root, 'one'));
  symlinkSync('one', join(root, 'two'));
  expect(realPath(join(root, 'one/dist'))).toContain(root);
});
