/** Who builds the same content again, anywhere, gets the same site: a deploy then sends only what changed. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digests } from '../support/digests.ts';
import { copyPackages, copySources } from '../support/project-copy.ts';
import { build, NOW, ROOT, run, SITES } from '../support/sites.ts';

const outside = mkdtempSync(join(tmpdir(), 'commune-site-'));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

test('a build of the same moment gives the same bytes in another folder, time zone and language', async () => {
  const elsewhere = join(outside, 'một nơi khác/project');
  copySources(elsewhere);
  copyPackages(elsewhere);
  // Of the same commit, as another clone is.
  const repository = execFileSync('git', ['rev-parse', '--absolute-git-dir'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  writeFileSync(join(elsewhere, '.git'), `gitdir: ${repository}`);
  const outDir = join(outside, 'again');
  const contentDir = join(outside, 'nội dung');
  cpSync(SITES.rich.contentDir, contentDir, { recursive: true });
  const environment = { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' };
  await build({ ...SITES.rich, contentDir, outDir }, environment, elsewhere);
  const first = digests(SITES.rich.outDir);
  expect(Object.keys(first).length).toBeGreaterThan(100);
  expect(digests(outDir)).toEqual(first);
});

test('a build of unchanged content an hour and a day later is the same to the byte, and no new release', async () => {
  const outDir = join(outside, 'unchanged-dist');
  const www = join(outside, 'unchanged-www');
  const deploy = (from: string) => run('scripts/deploy.ts', ['--dir', www, '--from', from]);
  expect((await deploy(SITES.real.outDir)).stdout).toMatch(/^Đã đưa lên bản /);
  for (const later of [3600, 86_400]) {
    await build({ ...SITES.real, outDir }, { SOURCE_DATE_EPOCH: String(NOW + later) });
    const { code, stdout } = await deploy(outDir);
    expect(stdout).toMatch(/^Trang giống hệt bản \S+ đang chạy: không tạo bản mới\.$/m);
    expect(code).toBe(0);
  }
  expect(readdirSync(join(www, 'releases'))).toHaveLength(1);
});
