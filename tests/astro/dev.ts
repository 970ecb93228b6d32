/** `npm run dev`: an editor sees what readers do not see yet, and sees that it is so. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RICH_DIR } from '../fixtures/generate.ts';
import { build, ROOT, SITES } from '../support/sites.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'commune-dev-'));
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));
let server: DevServer | undefined;
let url = '';

interface DevServer {
  /** Address of the home page. */
  readonly url: string;
  stop(): Promise<void>;
}

async function startDev(content: string, port: number): Promise<DevServer> {
  const child = spawn(process.execPath, [resolve(ROOT, 'scripts/dev.ts'), '--port', String(port)], {
    cwd: ROOT,
    env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'development', VITEST: '' },
  });
  const address = await new Promise<string>((done, fail) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (found) done(found);
    });
    child.on('close', () => fail(new Error(`The development server ended early:\n${output}`)));
  });
  const stop = () =>
    new Promise<void>((done) => {
      child.on('close', () => done());
      child.kill('SIGTERM');
    });
  return { url: address, stop };
}

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
    addArticle(
      'ban-nhap',
      'Bài còn nháp',
      'publishedAt: 2022-01-05T08:00:00+07:00\ndraft: true',
      '![Kênh](kenh.jpg)',
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
    server = await startDev(contentDir, 4750);
    url = server.url;
  });

  afterAll(() => server?.stop());

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

  test('and a build of other content side by side each show their own, also after the server was started anew', {
    timeout: 180_000,
  }, async () => {
    const other = mkdtempSync(join(tmpdir(), 'commune-other-'));
    try {
      cpSync(SITES.real.contentDir, join(other, 'content'), { recursive: true });
      const folder = join(other, 'content/news/2022/mua-le');
      mkdirSync(folder);
      cpSync(
        join(RICH_DIR, 'news/2025/ra-quan-nao-vet-kenh-muong-noi-dong/kenh-2.jpg'),
        join(folder, 'mua-le.jpg'),
      );
      writeFileSync(
        join(folder, 'index.md'),
        '---\ntitle: Bài của nơi khác\ncategory: nong-thon-moi\npublishedAt: 2022-01-05T08:00:00+07:00\n---\n\n![Lễ](mua-le.jpg)\n',
      );
      const site = {
        contentDir: join(other, 'content'),
        outDir: join(other, 'dist'),
        url: 'https://khac.example/',
      };
      let building = true;
      const built = build(site).finally(() => {
        building = false;
      });
      while (building) await expectOwnContent(url);
      await built;
      await expectOwnContent(url);
      const page = readFileSync(join(site.outDir, 'tin-tuc/mua-le/index.html'), 'utf8');
      const picture = /<source type="image\/avif" srcset="\/(\S+) 360w/.exec(page)?.[1];
      expect(existsSync(join(site.outDir, picture ?? 'no picture'))).toBe(true);
      const list = readFileSync(join(site.outDir, 'tin-tuc/index.html'), 'utf8');
      expect(list).toContain('Bài của nơi khác');
      expect(list).not.toContain('Bài còn nháp');
      // What is edited meanwhile is still seen.
      addArticle('moi-them', 'Bài vừa thêm', 'publishedAt: 2022-01-06T08:00:00+07:00');
      await vi.waitFor(
        async () => expect(await (await fetch(`${url}tin-tuc/`)).text()).toContain('Bài vừa thêm'),
        { timeout: 20_000, interval: 200 },
      );
      await server?.stop();
      server = await startDev(contentDir, 4750);
      await expectOwnContent(server.url);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });
});

/** The draft of this content with its picture, and nothing of another. */
async function expectOwnContent(home: string): Promise<void> {
  const list = await (await fetch(`${home}tin-tuc/`)).text();
  expect(list).toContain('Bài còn nháp');
  expect(list).not.toContain('Bài của nơi khác');
  const page = await (await fetch(`${home}tin-tuc/ban-nhap/`)).text();
  const address = /<source type="image\/avif" srcset="(\S+) 360w/.exec(page)?.[1];
  expect(address, 'the picture of the draft').toBeDefined();
  const picture = await fetch(new URL(address?.replaceAll('&amp;', '&') ?? '', home));
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/avif']);
}
