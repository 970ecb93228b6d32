/** Which file of the content a fault on a built page is told of. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentFileOf, isPageOf } from './content-source.ts';

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'source-of-'));
  content = join(root, 'noi-dung');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}
const PAGE = '/tin-tuc/bai/';
const OWN = 'news/2022/bai/index.md';

test('it is the page’s own where the words stand there, else the first that has them', () => {
  write(OWN, 'một hai');
  write('news/2022/khac/index.mdx', 'ba hai');
  write('site.yaml', 'bốn');
  expect(contentFileOf(content, PAGE, ['hai'])).toBe(`noi-dung/${OWN}`);
  expect(contentFileOf(content, PAGE, ['ba'])).toBe('noi-dung/news/2022/khac/index.mdx');
  expect(contentFileOf(content, PAGE, [' bốn '])).toBe('noi-dung/site.yaml');
  expect(contentFileOf(content, '/', ['hai'])).toBe(`noi-dung/${OWN}`);
});

test('the best words go first, and one sign tells nothing', () => {
  write(OWN, 'một');
  write('site.yaml', 'a bốn');
  expect(contentFileOf(content, PAGE, ['bốn', 'một'])).toBe('noi-dung/site.yaml');
  expect(contentFileOf(content, PAGE, ['a'])).toBe(`noi-dung/${OWN}`);
  expect(contentFileOf(content, PAGE, ['không đâu', 'bốn'])).toBe('noi-dung/site.yaml');
});

test('words in no file are told of the page’s own, of no page of none', () => {
  write(OWN, 'một');
  expect(contentFileOf(content, PAGE, ['không đâu'])).toBe(`noi-dung/${OWN}`);
  expect(contentFileOf(content, '/', ['không đâu'])).toBeUndefined();
  expect(contentFileOf(content, '/', [])).toBeUndefined();
});

test('sixty signs of the words are looked for', () => {
  write('site.yaml', `${'x'.repeat(60)}y`);
  expect(contentFileOf(content, '/', [`${'x'.repeat(60)}z`])).toBe('noi-dung/site.yaml');
  expect(contentFileOf(content, '/', [`${'x'.repeat(59)}z`])).toBeUndefined();
});

test('files that are no texts, or larger than any, are not read', () => {
  write('news/2022/bai/a.txt', 'hai');
  write('site.yaml', `hai${'x'.repeat(1_999_998)}`);
  expect(contentFileOf(content, '/', ['hai'])).toBeUndefined();
  write('site.yaml', `hai${'x'.repeat(1_999_997)}`);
  expect(contentFileOf(content, '/', ['hai'])).toBe('noi-dung/site.yaml');
});

test('a page below that of a file is that file’s', () => {
  expect(isPageOf(OWN, PAGE)).toBe(true);
  expect(isPageOf(OWN, `${PAGE}a.pdf`)).toBe(true);
  expect(isPageOf(OWN, '/tin-tuc/')).toBe(false);
  expect(isPageOf('site.yaml', '/')).toBe(false);
});
