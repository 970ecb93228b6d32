import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersToFiles } from './old-address-files.ts';

test('a folder called like a page becomes that page; others stay', () => {
  const dir = mkdtempSync(join(tmpdir(), 'old-addresses-'));
  for (const folder of ['tin-tuc/1.html', 'tin-tuc/moi']) {
    mkdirSync(join(dir, folder), { recursive: true });
    writeFileSync(join(dir, folder, 'index.html'), folder);
  }
  foldersToFiles(dir);
  expect(readFileSync(join(dir, 'tin-tuc/1.html'), 'utf8')).toBe('tin-tuc/1.html');
  expect(readFileSync(join(dir, 'tin-tuc/moi/index.html'), 'utf8')).toBe('tin-tuc/moi');
  rmSync(dir, { recursive: true });
});
