import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesInWords, changesOf } from './changes.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'changes-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

function site(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(room, name, path)), { recursive: true });
    writeFileSync(join(room, name, path), text);
  }
  return join(room, name);
}
const quiet = () => undefined;

test('a deploy changes what readers see: pages added, changed and gone, and bytes of all that is new', () => {
  const before = site('before', {
    'index.html': 'a',
    'cu/index.html': 'b',
    'a.css': 'x',
    'status.json': '1',
  });
  const now = site('now', {
    'index.html': 'aa',
    'moi/index.html': 'ccc',
    'a.css': 'x',
    'b.css': 'yyyy',
    'status.json': '2',
    'moi/index.html.br': 'zz',
    'stats.json': '{}',
  });
  expect(changesOf(now, before, quiet)).toEqual({
    added: ['/moi/'],
    changed: ['/'],
    gone: ['/cu/'],
    bytes: 2 + 3 + 4,
  });
});

test('the first deploy brings everything', () => {
  expect(changesOf(site('now', { 'index.html': 'a', '404.html': 'b' }), undefined, quiet)).toEqual({
    added: ['/404.html', '/'],
    changed: [],
    gone: [],
    bytes: 2,
  });
});

test('twenty pages are named, of more it is said how many there are', () => {
  const pages = Array.from({ length: 21 }, (_, at) => `/tin-${at}/`);
  const told = (added: string[]) => changesInWords({ added, changed: [], gone: [], bytes: 0 });
  expect(told(pages.slice(0, 20))).toHaveLength(1 + 20 + 1);
  expect(told(pages)).toHaveLength(1 + 20 + 1 + 1);
  expect(told(pages)[0]).toBe('Thêm: 21 trang');
  expect(told(pages).at(-2)).toBe('  … và 1 trang nữa');
  expect(told([])).toEqual(['Dữ liệu mới: 0 B.']);
});
