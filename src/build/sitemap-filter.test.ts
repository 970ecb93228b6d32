/** Which pages the sitemap lists. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mayBeFound } from './sitemap-filter.ts';

const outDir = mkdtempSync(join(tmpdir(), 'sitemap-'));
afterAll(() => rmSync(outDir, { recursive: true }));

function page(path: string, head: string): void {
  mkdirSync(join(outDir, path), { recursive: true });
  writeFileSync(join(outDir, path, 'index.html'), `<!doctype html><head>${head}</head>`);
}

test('a page is listed unless it asks not to be found, also below a base path and with accents', () => {
  page('', '');
  page('chu-de/lúa', '');
  page('luu-tru/2022/01', '<meta name="robots" content="noindex">');
  const isListed = mayBeFound({ outDir, base: '/xa/mau/' });
  expect(isListed('https://huyen.example/xa/mau/')).toBe(true);
  expect(isListed('https://huyen.example/xa/mau/chu-de/l%C3%BAa/')).toBe(true);
  expect(isListed('https://huyen.example/xa/mau/luu-tru/2022/01/')).toBe(false);
  expect(mayBeFound({ outDir, base: '/' })('https://xa.example/luu-tru/2022/01/')).toBe(false);
});
