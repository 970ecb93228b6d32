/** How heavy pictures may be, each and together. The files are sparse: they take no room. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTree } from '../files/tree.ts';
import type { Finding } from '../finding.ts';
import { checkWeight } from './weight.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'weight-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

const MB = 1024 * 1024;

/** What is told of files of so many bytes beside an article. */
function told(sizes: Readonly<Record<string, number>>): string[] {
  const contentDir = join(room, 'content');
  for (const [name, size] of Object.entries({ 'index.md': 1, ...sizes })) {
    const path = join(contentDir, 'news/2022/bai', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    truncateSync(path, size);
  }
  const findings: Finding[] = [];
  checkWeight(contentDir, readTree(contentDir, room, []), findings);
  return findings.map(
    ({ file, severity, rule, message }) => `${file} ${severity} ${rule}: ${message.split(';')[0]}`,
  );
}

test('a picture of more than four megabytes is told, another file is not', () => {
  expect(told({ 'a.jpg': 4 * MB, 'b.pdf': 9 * MB })).toEqual([]);
  expect(told({ 'a.jpg': 4 * MB, 'anh/c.JPG': 4 * MB + 1 })).toEqual([
    'content/news/2022/bai/anh/c.JPG warning picture-heavy: Ảnh nặng 4,2 MB',
  ]);
});

test('all of them together have a gigabyte', () => {
  expect(told({ 'a.pdf': 600 * MB, 'b.pdf': 424 * MB })).toEqual([]);
  expect(told({ 'a.pdf': 600 * MB, 'b.pdf': 424 * MB + 1 })).toEqual([
    expect.stringMatching(/^content warning content-heavy: Ảnh và tệp đính kèm nặng tất cả/),
  ]);
});
