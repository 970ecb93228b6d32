/** Who builds the same content again, anywhere, gets the same site: a deploy then sends only what changed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digests } from '../support/digests.ts';
import { build, SITES } from '../support/sites.ts';

const outside = mkdtempSync(join(tmpdir(), 'commune-site-'));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

test('a build of the same moment gives the same bytes in another time zone and language', async () => {
  const outDir = join(outside, 'again');
  await build({ ...SITES.rich, outDir }, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' });
  const first = digests(SITES.rich.outDir);
  expect(Object.keys(first).length).toBeGreaterThan(100);
  expect(digests(outDir)).toEqual(first);
});
