/** A build in a process of its own: what it is told, and what becomes of its failing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildInto } from './build-into.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'into-'));
  mkdirSync(join(root, 'scripts'));
  const script = `require('node:fs').writeFileSync('told.txt', process.env.OUT_DIR + (process.env.PATH ? '' : '!'));
process.exitCode = process.env.OUT_DIR === 'x' ? 0 : 3;`;
  writeFileSync(join(root, 'scripts/build.ts'), script);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('runs in the project with what it is told beside its own environment', async () => {
  await buildInto(root, { OUT_DIR: 'x' });
  expect(readFileSync(join(root, 'told.txt'), 'utf8')).toBe('x');
});

test('that fails is told', async () => {
  await expect(buildInto(root, { OUT_DIR: 'y' })).rejects.toThrow('Dựng trang không được.');
});

test('that cannot be started is told too', async () => {
  await expect(buildInto(join(root, 'khong-co'), {})).rejects.toThrow('ENOENT');
});
