import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePlace, slugOf } from './place.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const NOW = new Date('2026-01-01T00:30:00+07:00');
const isTaken = (path: string) => existsSync(join(dir, path));
const write = (path: string) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), '');
};

test.each([
  ['Họp thôn: bàn việc', 'hop-thon-ban-viec'],
  ['Đoàn thể', 'doan-the'],
  ['中文', ''],
  ['a'.repeat(150), 'a'.repeat(150)],
  ['a'.repeat(151), 'a'.repeat(150)],
  [`${'xã '.repeat(50)}`, Array.from({ length: 50 }, () => 'xa').join('-')],
  [`mot ${'xã '.repeat(50)}`, `mot-${Array.from({ length: 49 }, () => 'xa').join('-')}`],
  [`mot ${'xã '.repeat(49)}xã`, `mot-${Array.from({ length: 49 }, () => 'xa').join('-')}`],
])('%j is called %j on the address: whole words, 150 signs at most', (words, slug) => {
  expect(slugOf(words)).toBe(slug);
});

test('the year of an article is that of Viet Nam', () => {
  expect(freePlace(isTaken, 'news', 'hop', NOW)).toBe('news/2026/hop/index.md');
  expect(freePlace(isTaken, 'products', 'mat-ong', NOW)).toBe('products/mat-ong/index.md');
});

test('a name that is taken, in either form of a text, is passed over', () => {
  write('news/2026/hop/index.mdx');
  write('pages/a.md');
  write('pages/a-2.mdx');
  expect(freePlace(isTaken, 'news', 'hop', NOW)).toBe('news/2026/hop-2/index.md');
  expect(freePlace(isTaken, 'pages', 'a', NOW)).toBe('pages/a-3.md');
});

test('what the site needs itself no page is called, but an article may be', () => {
  expect(freePlace(isTaken, 'pages', 'van-ban', NOW)).toBe('pages/van-ban-2.md');
  expect(freePlace(isTaken, 'documents', 'van-ban', NOW)).toBe('documents/van-ban.md');
});

test('a device of Windows gives no entry its name', () => {
  expect(freePlace(isTaken, 'news', 'con', NOW)).toBe('news/2026/con-2/index.md');
  expect(freePlace(isTaken, 'documents', 'aux', NOW)).toBe('documents/aux-2.md');
  expect(freePlace(isTaken, 'products', 'com1', NOW)).toBe('products/com1-2/index.md');
  expect(freePlace(isTaken, 'pages', 'con-nguoi', NOW)).toBe('pages/con-nguoi.md');
});
