/** `npm run dev`: an editor sees what readers do not see yet, and sees that it is so. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RICH_DIR } from '../fixtures/generate.ts';
import { ROOT, SITES } from '../support/sites.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'commune-dev-'));
let stop: () => Promise<void>;
let url = '';

function addArticle(slug: string, title: string, front: string, text = 'Nội dung thử.'): void {
  const folder = join(contentDir, 'news/2022', slug);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.md'),
    `---\ntitle: ${title}\ncategory: nong-thon-moi\n${front}\n---\n\n${text}\n`,
  );
}

describe('the development server', () => {
  beforeAll(async () => {
    cpSync(SITES.real.contentDir, contentDir, { recursive: true });
    // Astro keeps a text of the same words from the last run, with the place of its pictures then: hence the folder's name.
    addArticle(
      'ban-nhap',
      'Bài còn nháp',
      'publishedAt: 2022-01-05T08:00:00+07:00\ndraft: true',
      `![Kênh](kenh.jpg)\n\n${contentDir}`,
    );
    cpSync(
      join(RICH_DIR, 'news/2025/ra-quan-nao-vet-kenh-muong-noi-dong/kenh-2.jpg'),
      join(contentDir, 'news/2022/ban-nhap/kenh.jpg'),
    );
    addArticle('hen-gio', 'Bài hẹn giờ', 'publishedAt: 2099-01-01T08:00:00+07:00');
    addArticle(
      'het-han',
      'Bài hết hạn',
      'publishedAt: 2022-01-05T08:00:00+07:00\nexpiresAt: 2022-02-01T00:00:00+07:00',
    );
    const child = spawn(process.execPath, [resolve(ROOT, 'scripts/dev.ts'), '--port', '4750'], {
      cwd: ROOT,
      env: { ...process.env, CONTENT_DIR: contentDir, NODE_ENV: 'development', VITEST: '' },
    });
    stop = () =>
      new Promise((done) => {
        child.on('close', () => done());
        child.kill('SIGTERM');
      });
    url = await new Promise<string>((done, fail) => {
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
        if (address) done(address);
      });
      child.on('close', () => fail(new Error(`The development server ended early:\n${output}`)));
    });
  });

  afterAll(async () => {
    await stop?.();
    rmSync(contentDir, { recursive: true, force: true });
  });

  test('drafts and scheduled articles are there, marked; expired ones are not', async () => {
    const list = await (await fetch(`${url}tin-tuc/`)).text();
    expect(list).toContain('Bài còn nháp');
    expect(list).toContain('Bản nháp');
    expect(list).toContain('Bài hẹn giờ');
    expect(list).toContain('Hẹn giờ đăng');
    expect(list).not.toContain('Bài hết hạn');
    const draft = await (await fetch(`${url}tin-tuc/ban-nhap/`)).text();
    expect(draft).toContain('Bản nháp');
    expect(draft).toContain('<meta name="robots" content="noindex"');
  });

  test('a picture is made on demand, in the format that the page promises', async () => {
    const page = await (await fetch(`${url}tin-tuc/ban-nhap/`)).text();
    const address = /<source type="image\/avif" srcset="(\S+) 360w/.exec(page)?.[1];
    expect(address).toBeDefined();
    const response = await fetch(new URL(address?.replaceAll('&amp;', '&') ?? '', url));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/avif']);
  });
});
