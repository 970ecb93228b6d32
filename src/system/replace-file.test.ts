import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from './replace-file.ts';

let room: string;
const file = () => join(room, 'a.json');
const mode = (path: string) => statSync(path).mode & 0o777;

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'replace-'));
});
afterEach(() => {
  rmSync(room, { recursive: true });
});

test('a new file has its text and may be read by the web server', () => {
  replaceFile(file(), 'mới');
  expect(readFileSync(file(), 'utf8')).toBe('mới');
  expect(mode(file())).toBe(0o644);
  expect(readdirSync(room)).toEqual(['a.json']);
});

test('a file that was there keeps who may read it, and nothing of what a crash left is kept', () => {
  writeFileSync(file(), 'cũ');
  chmodSync(file(), 0o600);
  writeFileSync(`${file()}.tmp`, 'dở');
  chmodSync(`${file()}.tmp`, 0o666);
  replaceFile(file(), 'mới');
  expect(readFileSync(file(), 'utf8')).toBe('mới');
  expect(mode(file())).toBe(0o600);
  expect(readdirSync(room)).toEqual(['a.json']);
});

test('behind a symbolic link what it names is replaced', () => {
  symlinkSync(join(room, 'thật.json'), file());
  replaceFile(file(), 'mới');
  expect(lstatSync(file()).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(room, 'thật.json'), 'utf8')).toBe('mới');
});

test('a link in the place of what a crash leaves is not written through', () => {
  writeFileSync(join(room, 'khac.json'), 'của ai');
  symlinkSync(join(room, 'khac.json'), `${file()}.tmp`);
  replaceFile(file(), 'mới');
  expect(readFileSync(join(room, 'khac.json'), 'utf8')).toBe('của ai');
  expect(lstatSync(file()).isFile()).toBe(true);
});

test('a folder that there is not is told, and what is told is that', () => {
  expect(() => replaceFile(join(room, 'khong-co/a.json'), 'mới')).toThrow('ENOENT');
  expect(readdirSync(room)).toEqual([]);
});

test('what may be read and run by all stays so, whatever is taken from new files', () => {
  writeFileSync(file(), 'cũ');
  chmodSync(file(), 0o777);
  replaceFile(file(), 'mới');
  expect(mode(file())).toBe(0o777);
});

test('what cannot be replaced stays, and no half of a file is left beside it', () => {
  mkdirSync(join(file(), 'trong'), { recursive: true });
  expect(() => replaceFile(file(), 'mới')).toThrow();
  expect(readdirSync(room)).toEqual(['a.json']);
});
