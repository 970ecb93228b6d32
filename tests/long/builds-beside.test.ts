/** Builds at the same moment: those into one folder go one after the other, those of other content do not meet. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digests } from '../support/digests.ts';
import { startNode } from '../support/node.ts';
import { build, NOW, ROOT, run, SITES } from '../support/sites.ts';

const outside = mkdtempSync(join(tmpdir(), 'commune-site-'));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

function copyContent(name: string): string {
  const dir = join(outside, name);
  cpSync(SITES.real.contentDir, dir, { recursive: true });
  return dir;
}

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function addArticle(contentDir: string, slug: string, front: string): void {
  const folder = join(contentDir, 'news/2022', slug);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.md'),
    `---\ntitle: Bài thử\ncategory: nong-thon-moi\n${front}\n---\n\nNội dung thử.\n`,
  );
}

describe('a build into a folder that another builds into at the same moment', () => {
  const contentDir = copyContent('at-once');
  const folder = join(outside, 'at-once-dist');
  const outDir = join(folder, 'dist');
  /** The same folder by another way. */
  const link = join(folder, 'link');
  const env = {
    CONTENT_DIR: contentDir,
    SITE_URL: 'https://xa.example/',
    SOURCE_DATE_EPOCH: String(NOW),
    // As the sites of the tests are built.
    COMPRESS: '0',
  };
  beforeAll(() => {
    mkdirSync(folder);
    symlinkSync(outDir, link);
  });

  /** A build that has begun; it is killed as it renders its pages. */
  async function buildKilled(): Promise<void> {
    const { child } = startNode([join(ROOT, 'scripts/build.ts')], {
      env: { ...env, OUT_DIR: outDir, NODE_ENV: 'production', VITEST: '' },
    });
    await new Promise<void>((done, fail) => {
      child.stdout.on('data', (text: string) => {
        if (text.includes('index.html')) child.kill('SIGKILL');
      });
      child.on('close', (_, signal) => (signal ? done() : fail(new Error('it ended by itself'))));
    });
  }

  test('waits and says so; each ends well with a whole site, as does one of other content beside', async () => {
    const other = copyContent('at-once-other');
    addArticle(
      other,
      'co-anh',
      'publishedAt: 2022-01-05T08:00:00+07:00\ncover: { src: rieng.png, alt: Ảnh }',
    );
    writeFileSync(join(other, 'news/2022/co-anh/rieng.png'), PNG);
    const beside = join(outside, 'at-once-other-dist');
    const [, ...ended] = await Promise.all([
      build({ contentDir: other, outDir: beside, url: 'https://xa.example/' }),
      run('scripts/build.ts', [], { ...env, OUT_DIR: outDir }),
      run('scripts/build.ts', [], { ...env, OUT_DIR: relative(ROOT, outDir) }),
    ]);
    for (const { code, stderr } of ended) expect(code, stderr).toBe(0);
    const waited = ended.filter(({ stderr }) =>
      /Thư mục \S+\/dist đang được lệnh khác dùng \(tiến trình \d+, từ .*\); đợi lệnh đó xong…/.test(stderr),
    );
    expect(waited).toHaveLength(1);
    expect(ended.map(({ stderr }) => stderr).join('')).not.toMatch(/^ +at /m);
    const pictures = readdirSync(join(beside, '_astro')).filter((name) => name.startsWith('rieng.'));
    expect(pictures).not.toEqual([]);
    expect(digests(outDir)).toEqual(digests(SITES.real.outDir));
    expect(readdirSync(folder).sort()).toEqual(['dist', 'link']);
  });

  test('goes on at once when that one was killed, and leaves nothing of it', async () => {
    const before = digests(outDir);
    await buildKilled();
    expect(digests(outDir)).toEqual(before);
    const { code, stderr } = await run('scripts/build.ts', [], { ...env, OUT_DIR: link });
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('đang được lệnh khác dùng');
    expect(digests(outDir)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'link']);
  });
});
