/** docs/security.md names the tests that show what it says: each is there, and none of these tests is left out. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/sites.ts';

const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const named = [...new Set(text.match(/(?<=`)(?:src|tests|docs)\/[\w./-]+(?=`)/g))];

test('every file that the page names is there', () => {
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every row of the page names a test', () => {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:who \| by|---)/.test(line));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !/`[\w./-]+\.test\.ts`/.test(row.split('|').at(-2) ?? ''))).toEqual([]);
});

test('every test of tests/security is named on the page', () => {
  const tests = globSync('tests/security/**/*.test.ts', { cwd: ROOT }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const self = 'tests/security/document.test.ts';
  expect(tests.filter((path) => path !== self && !named.includes(path))).toEqual([]);
});
