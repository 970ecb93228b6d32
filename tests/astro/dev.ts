/** `npm run dev`: an editor sees what readers do not see yet, and sees that it is so. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RICH_DIR } from '../fixtures/generate.ts';
import { launchBrowser } from '../support/browser.ts';
import { startNode } from '../support/node.ts';
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
  const { child, said } = startNode([resolve(ROOT, 'scripts/dev.ts'), '--port', String(port)], {
    env: { CONTENT_DIR: content, NODE_ENV: 'development', VITEST: '' },
  });
  const address = await new Promise<string>((done, fail) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said().stdout)?.[0];
      if (found) done(found);
    });
    child.on('close', () => fail(new Error(`The development server ended early:\n${said().stdout}`)));
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

  describe('with a browser open beside the editor', () => {
    let browser: Browser;
    let page: Page;
    const file = () => join(contentDir, 'news/2022/dang-viet/index.md');
    const write = (text: string, title = 'Bài đang viết') =>
      addArticle('dang-viet', title, 'publishedAt: 2022-01-05T08:00:00+07:00', text);
    // What is hidden in a closed list does not count.
    const words = () => page.evaluate(() => document.body.innerText);
    const expectOnPage = (what: string | RegExp) =>
      vi.waitFor(async () => expect(await words()).toMatch(what), { timeout: 20_000, interval: 100 });
    /** A page that is just being loaded again stops the visit of another. */
    const visit = (address: string) =>
      vi.waitFor(() => page.goto(address), { timeout: 20_000, interval: 100 });
    const expectNoOverlay = async () => expect(await page.locator('vite-error-overlay').count()).toBe(0);

    beforeAll(async () => {
      browser = await launchBrowser();
      page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(dirname(file()), { recursive: true, force: true });
      await vi.waitFor(
        async () => {
          const list = await (await fetch(`${url}tin-tuc/`)).text();
          expect(list).toContain('Bài còn nháp');
          expect(list).not.toContain('Bài đang viết');
        },
        { timeout: 20_000, interval: 100 },
      );
    });

    test('a fault that is saved stands on its page with file, line and remedy, and the old text is gone', async () => {
      write('Câu thứ nhất.');
      await vi.waitFor(async () => expect((await fetch(`${url}tin-tuc/dang-viet/`)).status).toBe(200), {
        timeout: 20_000,
        interval: 200,
      });
      await visit(`${url}tin-tuc/dang-viet/`);
      await expectOnPage('Câu thứ nhất.');
      write('Câu thứ hai, ![Ảnh kênh](kenh-moi.jpg)');
      await expectOnPage(/dang-viet\/index\.md:7:.*kenh-moi\.jpg/s);
      expect(await words()).toMatch(/Cách sửa:/);
      expect(await words()).not.toContain('Câu thứ nhất.');
      await expectNoOverlay();
      // The others are still there, below what was found.
      await visit(`${url}tin-tuc/ban-nhap/`);
      await expectOnPage(/kenh-moi\.jpg.*Bài còn nháp/s);
    });

    test('the picture that was missing appears when it is copied in', async () => {
      await visit(`${url}tin-tuc/dang-viet/`);
      await expectOnPage('kenh-moi.jpg');
      cpSync(
        join(RICH_DIR, 'news/2025/ra-quan-nao-vet-kenh-muong-noi-dong/kenh-2.jpg'),
        join(dirname(file()), 'kenh-moi.jpg'),
      );
      await expectOnPage('Câu thứ hai');
      const picture = page.locator('main img[alt="Ảnh kênh"]');
      await vi.waitFor(
        async () =>
          expect(await picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(0),
        { timeout: 20_000, interval: 100 },
      );
    });

    test.each([
      ['a front matter that is no YAML', () => write('Câu thứ ba.', '"Bài đang viết')],
      ['a text of half a tag', () => write('Câu thứ ba <b onclick=alert(1)>')],
      ['bytes that are no text', () => writeFileSync(file(), Buffer.from([0xff, 0xfe, 0x00, 0xd8]))],
      ['an empty file', () => writeFileSync(file(), '')],
    ])('%s is told in Vietnamese, on its page, and mended', async (_what, spoil) => {
      await visit(`${url}tin-tuc/dang-viet/`);
      await expectOnPage('Câu thứ hai');
      spoil();
      await expectOnPage(/dang-viet\/index\.md.*Cách sửa:/s);
      expect(await words()).not.toContain('Câu thứ hai');
      await expectNoOverlay();
      write('Câu thứ hai, ![Ảnh kênh](kenh-moi.jpg)');
      await expectOnPage(/^(?!.*Cách sửa:).*Câu thứ hai/s);
    });

    test('an .mdx file that names what is not there is told, and mended', async () => {
      const mdx = file().replace(/\.md$/, '.mdx');
      cpSync(file(), mdx);
      rmSync(file());
      await visit(`${url}tin-tuc/dang-viet/`);
      await expectOnPage('Câu thứ hai');
      writeFileSync(mdx, readFileSync(mdx, 'utf8').replace('Câu', '<KhongCo />\n\nCâu'));
      await expectOnPage(/index\.mdx:7.*Cách sửa:/s);
      await expectNoOverlay();
      writeFileSync(mdx, readFileSync(mdx, 'utf8').replace('<KhongCo />', '<OfficeAddress />'));
      await expectOnPage(/^(?!.*Cách sửa:).*Câu thứ hai/s);
      rmSync(mdx);
      write('Câu thứ hai, ![Ảnh kênh](kenh-moi.jpg)');
      await expectOnPage(/^(?!.*Cách sửa:).*Câu thứ hai/s);
    });

    test.each([
      ['site.yaml', (text: string) => text.replace(/^name:.*$/m, 'name: [')],
      ['site.yaml', () => ''],
      ['categories.yaml', (text: string) => text.replace(/^- /m, '-')],
      ['stats/procedures.json', () => '{'],
    ])('a broken %s is told on every page, and the server lives on', async (name, spoil) => {
      const data = join(contentDir, name);
      const right = readFileSync(data, 'utf8');
      await visit(`${url}tin-tuc/`);
      await expectOnPage('Bài đang viết');
      writeFileSync(data, spoil(right));
      await expectOnPage(new RegExp(`${name}.*Cách sửa:`, 's'));
      await expectNoOverlay();
      await visit(url);
      await expectOnPage(new RegExp(`${name}.*Cách sửa:`, 's'));
      await expectNoOverlay();
      writeFileSync(data, right);
      await visit(`${url}tin-tuc/`);
      await expectOnPage(/^(?!.*Cách sửa:).*Bài đang viết/s);
    });
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
