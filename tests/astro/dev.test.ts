/** `npm run dev`: an editor sees what readers do not see yet, and sees that it is so. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RICH_DIR } from '../fixtures/generate.ts';
import { launchBrowser } from '../support/browser.ts';
import { addDraft, articlesIn, type DevServer, startDev } from '../support/dev-server.ts';
import { readerText } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'commune-dev-'));
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));
let server: DevServer | undefined;
let url = '';

const addArticle = articlesIn(contentDir);

describe('the development server', () => {
  beforeAll(async () => {
    cpSync(SITES.real.contentDir, contentDir, { recursive: true });
    addDraft(contentDir);
    addArticle('hen-gio', 'Bài hẹn giờ', 'publishedAt: 2099-01-01T08:00:00+07:00');
    addArticle(
      'het-han',
      'Bài hết hạn',
      'publishedAt: 2022-01-05T08:00:00+07:00\nexpiresAt: 2022-02-01T00:00:00+07:00',
    );
    // It lies there before the server begins to watch: what is asked here is what becomes of changes.
    addArticle('dang-viet', 'Bài đang viết', 'publishedAt: 2022-01-05T08:00:00+07:00', 'Câu thứ nhất.');
    addArticle(
      'kem-tep',
      'Bài kèm tệp',
      'publishedAt: 2022-01-05T08:00:00+07:00\nattachments: [{ title: Kế hoạch, file: ke-hoach.pdf }]',
      'Xem [kế hoạch](ke-hoach.pdf).',
    );
    writeFileSync(join(contentDir, 'news/2022/kem-tep/ke-hoach.pdf'), '%PDF-1.4\n%%EOF\n');
    server = await startDev(contentDir, 4750, '/xa/mau/');
    url = server.url;
  });

  afterAll(() => server?.stop());

  test('drafts and scheduled articles are there, marked; expired ones are not', async () => {
    const list = readerText(await (await fetch(`${url}tin-tuc/`)).text());
    expect(list).toContain('Bài còn nháp');
    expect(list).toContain('Bản nháp');
    expect(list).toContain('Bài hẹn giờ');
    expect(list).toContain('Hẹn giờ đăng');
    expect(list).not.toContain('Bài hết hạn');
    const draft = await (await fetch(`${url}tin-tuc/ban-nhap/`)).text();
    expect(draft).toContain('Bản nháp');
    expect(draft).toContain('<meta name="robots" content="noindex"');
  });

  test('what readers do not see yet is listed, with its state and its moment', async () => {
    const list = readerText(await (await fetch(`${url}xem-thu/`)).text());
    expect(list).toMatch(/Bài hẹn giờ\s*bài viết\s*Hẹn giờ đăng\s*01\/01\/2099 08:00:00/);
    expect(list).toMatch(/Bài còn nháp\s*bài viết\s*Bản nháp\s*05\/01\/2022 08:00:00/);
    expect(list).not.toContain('Bài hết hạn');
  });

  test('a picture is made on demand, in the format that the page promises', async () => {
    const page = await (await fetch(`${url}tin-tuc/ban-nhap/`)).text();
    const address = /<source type="image\/avif" srcset="(\S+) 360w/.exec(page)?.[1];
    expect(address).toBeDefined();
    const response = await fetch(new URL(address?.replaceAll('&amp;', '&') ?? '', url));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/avif']);
  });

  test('the links of an article lead to its files, and an address without its last slash to the page', async () => {
    const file = await fetch(`${url}tin-tuc/kem-tep/ke-hoach.pdf`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const page = await fetch(`${url}tin-tuc/kem-tep`);
    expect([page.status, page.url]).toEqual([200, `${url}tin-tuc/kem-tep/`]);
  });

  test.each(['favicon.svg', 'favicon.ico', 'icon-192.png', 'apple-touch-icon.png'])(
    'the sign of the site, which its masthead shows, lies where pages name it: %s',
    async (name) => {
      const response = await fetch(url + name);
      expect([response.status, response.url]).toEqual([200, url + name]);
      expect((await response.bytes()).length).toBeGreaterThan(100);
    },
  );

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
});
