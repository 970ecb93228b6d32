/**
 * The form, as an editor uses it, in a real browser: of `npm run cms` on a copy of the rich site, and of a built site, whose
 * content lies with a stand-in for GitHub.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/index.ts';
import { serveForm } from '../../src/form/server.ts';
import { editingServerPolicy, serverPolicy } from '../../src/html/page-policy.ts';
import { serveSite } from '../../src/serve/static-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { type StandIn, standInForGitHub, TOKEN } from '../support/git-host.ts';
import { ROOT } from '../support/node.ts';
import { build } from '../support/sites.ts';

const RICH = join(ROOT, 'tests/fixtures/rich');
const EMPTY = join(ROOT, 'tests/fixtures/empty');
const NOW = new Date('2026-06-01T08:00:00+07:00');

/** Where the form is, and where what it writes ends up. */
interface Form {
  /** Whom the page may ask. */
  readonly origins: readonly string[];
  readonly contentDir: string;
  /** Brings what was saved into the content folder. */
  pull(): void;
  /** Makes what somebody else has written into the folder what the form sees. */
  push(): void;
  open(page: Page): Promise<void>;
  stop(): Promise<void>;
}

async function local(): Promise<Form> {
  const contentDir = mkdtempSync(join(tmpdir(), 'form-'));
  cpSync(RICH, contentDir, { recursive: true });
  const server = await serveForm({ contentDir, port: 0, now: () => NOW });
  return {
    origins: [new URL(server.url).origin],
    contentDir,
    pull: () => undefined,
    push: () => undefined,
    open: async (page) => {
      await page.goto(server.url);
    },
    stop: async () => {
      await server.stop();
      rmSync(contentDir, { recursive: true, force: true });
    },
  };
}

/** What the page asks, and in its place the stand-in answers. */
const HOST = 'https://git.xamau.example';
let host: StandIn;

async function hosted(): Promise<Form> {
  host = await standInForGitHub((clone) => cpSync(RICH, join(clone, 'content'), { recursive: true }));
  const home = mkdtempSync(join(tmpdir(), 'form-site-'));
  const [contentDir, outDir] = [join(home, 'content'), join(home, 'dist')];
  cpSync(EMPTY, contentDir, { recursive: true });
  const editing = `{ host: github, address: ${HOST}, repository: xa-mau/trang, branch: main }`;
  const site = readFileSync(join(contentDir, 'site.yaml'), 'utf8');
  writeFileSync(join(contentDir, 'site.yaml'), `${site.trimEnd()}\nediting: ${editing}\n`);
  await build({ contentDir, outDir, url: 'https://trong.example/' });
  const server = await serveSite({ dir: outDir, port: 0 });
  return {
    origins: [new URL(server.url).origin, HOST],
    contentDir: join(host.clone, 'content'),
    pull: host.pull,
    push: host.push,
    open: async (page) => {
      await standIn(page);
      await page.route(`${server.url}quan-tri/**`, asFromAServer);
      await page.goto(`${server.url}quan-tri/`);
      await signIn(page, TOKEN);
    },
    stop: async () => {
      await server.stop();
      await host.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** With the policy that our servers send beside that of the page: the page's own, and for its files that of all. */
async function asFromAServer(route: Route): Promise<void> {
  const response = await route.fetch();
  const isPage = route.request().url().endsWith('/');
  const policy = isPage ? editingServerPolicy(HOST) : serverPolicy({ scripts: [] });
  await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
}

/** The stand-in answers in the place of the host. */
const standIn = (page: Page) =>
  page.route(`${HOST}/**`, async (route) => {
    const request = route.request();
    const body = request.postDataBuffer();
    const { authorization = '' } = request.headers();
    const answer = await fetch(request.url().replace(HOST, host.origin), {
      method: request.method(),
      headers: { authorization },
      ...(body && { body: new Uint8Array(body) }),
    });
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    });
  });

async function signIn(page: Page, token: string): Promise<void> {
  await page.getByLabel('Mã truy cập').fill(token);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const FAULTY = `<div>Chữ</div>

Xem [trang](/khong-co/) và [tệp](thieu.pdf).

| a | b |
|---|---|
| 1 |
| 1 | 2 | 3 |

![Cổng làng](thieu.jpg)

Xem [mục](#muc-khong-co).`;
/** Lines of the text, what is said there, and how to mend it. */
const FAULTS = [
  [1, '<div>', ''],
  [3, '/khong-co/', 'xóa liên kết'],
  [3, 'thieu\\.pdf', 'chép tệp'],
  [8, 'Hàng này có 3 ô mà bảng có 2 cột', 'bỏ dấu'],
  [10, 'thieu\\.jpg', 'chép tệp'],
  [12, '#muc-khong-co', 'bỏ phần'],
] as const;

const pictures = readdirSync(RICH, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.startsWith('news') && path.endsWith('.jpg'))
  .map((path) => join(RICH, path));
const pdf = readdirSync(join(RICH, 'documents/files')).filter((name) => name.endsWith('.pdf'))[0] ?? '';

describe.each([
  ['of this machine', local],
  ['of a built site', hosted],
])('the form %s', (_name, start) => {
  let form: Form;
  let page: Page;
  let contentDir: string;
  /** What the browser asked of anybody else, and what went wrong in it. */
  const strange: string[] = [];

  beforeAll(async () => {
    form = await start();
    contentDir = form.contentDir;
  });
  afterAll(() => form?.stop());
  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    strange.length = 0;
    page.on('request', (request) => {
      const url = request.url();
      if (!form.origins.includes(new URL(url).origin) && !/^(?:blob|data):/.test(url)) strange.push(url);
    });
    page.on('pageerror', (error) => strange.push(error.message));
    page.on('console', (line) => {
      const isAnswer = /status of 4\d\d|net::ERR_FAILED/.test(line.text());
      if (line.type() === 'error' && !isAnswer) strange.push(line.text());
    });
    await form.open(page);
  });
  afterEach(async () => {
    await page.close();
    expect(strange).toEqual([]);
  });

  const errors = async () => {
    form.pull();
    return (await checkContent({ contentDir, now: NOW })).filter(({ severity }) => severity === 'error');
  };
  const read = (path: string) => {
    form.pull();
    return readFileSync(join(contentDir, path), 'utf8');
  };
  const isThere = (path: string) => {
    form.pull();
    return existsSync(join(contentDir, path));
  };
  const write = (path: string, text: string) => {
    form.pull();
    writeFileSync(join(contentDir, path), text);
    form.push();
  };
  /** An entry that the page has not read yet may be listed by its name on the address. */
  const isNamed = (title: string) => new RegExp(`^(?:${title}|trang la)`);

  const begin = (called: string) => page.getByRole('button', { name: `Thêm ${called}`, exact: true }).click();
  const field = (name: string) => page.locator(`[name="${name}"]`);
  /** Saves, also what has warnings, and waits for the words that say where it lies. */
  async function saved(): Promise<string> {
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const status = page.getByText(/^Đã lưu /);
    const anyway = page.getByRole('button', { name: 'Vẫn lưu' });
    await status.or(anyway).first().waitFor();
    if (await anyway.isVisible()) await anyway.click();
    await status.waitFor();
    return ((await status.textContent()) ?? '').replace(/^Đã lưu .*\(([^()]*)\)\.$/, '$1');
  }
  async function open(title: string): Promise<void> {
    await page.getByLabel('Tìm bài đã có').fill(title);
    await page.getByRole('link', { name: isNamed(title) }).click();
    await page.getByRole('heading', { name: /^Sửa / }).waitFor();
  }
  async function takeDown(title: string): Promise<void> {
    await open(title);
    await page.getByRole('button', { name: 'Gỡ bài' }).click();
    await page.getByRole('button', { name: 'Gỡ thật' }).click();
    await page.getByText(/^Đã gỡ /).waitFor();
  }

  test('an article with two pictures is written, edited and taken down', async () => {
    await begin('bài viết');
    await field('title').fill('Thôn Mẫu làm đường: “bê tông” 500 m');
    await field('category').selectOption({ index: 1 });
    await field('body').fill('Sáng nay, nhân dân thôn Mẫu cùng nhau làm đường.');
    await field('body').press('End');
    await page.getByLabel(/^Ảnh cho thấy gì/).fill('Nhân dân đổ bê tông mặt đường');
    await page.getByLabel('Chèn ảnh vào chỗ đang viết').setInputFiles(pictures[0] ?? '');
    await expect.poll(() => field('body').inputValue()).toContain('![Nhân dân đổ bê tông mặt đường](');
    await field('src')
      .locator('..')
      .getByLabel('Chọn ảnh trong máy')
      .setInputFiles(pictures[1] ?? '');
    await expect.poll(() => field('src').inputValue()).toMatch(/\.jpg$/);
    // What is wrong is told, and nothing is written.
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('alert').getByText('Chưa lưu được, còn thiếu: “Mô tả ảnh bằng lời”.').waitFor();
    expect(isThere('news/2026/thon-mau-lam-duong-be-tong-500-m')).toBe(false);
    await field('alt').fill('Đường bê tông mới của thôn');
    const path = await saved();
    expect(path).toMatch(/^news\/\d{4}\/thon-mau-lam-duong-be-tong-500-m\/index\.md$/);
    expect(await errors()).toEqual([]);
    expect(readdirSync(join(contentDir, path, '..')).filter((name) => name.endsWith('.jpg'))).toHaveLength(2);

    await open('Thôn Mẫu làm đường');
    await field('draft').check();
    const before = read(path);
    expect(await saved()).toBe(path);
    expect(read(path)).toBe(before.replace(/\n---\n/, '\ndraft: true\n---\n'));
    await takeDown('Thôn Mẫu làm đường');
    expect(isThere(path)).toBe(false);
    expect(await errors()).toEqual([]);
  });

  test('what is missing is told by its name on the page, and words that nobody saved are not lost by one press', async () => {
    await begin('bài viết');
    await field('title').fill('Bài còn dở');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('alert').getByText('Chưa lưu được, còn thiếu: “Chuyên mục”.').waitFor();
    await page.getByRole('button', { name: 'Về danh sách' }).click();
    await page.getByRole('button', { name: 'Viết tiếp' }).click();
    expect(await field('title').inputValue()).toBe('Bài còn dở');
    await page.getByRole('button', { name: 'Về danh sách' }).click();
    await page.getByRole('button', { name: 'Bỏ phần chưa lưu' }).click();
    await page.getByRole('heading', { name: 'Soạn bài' }).waitFor();
    await begin('bài viết');
    await field('title').fill('Bài hẹn giờ');
    await field('category').selectOption({ index: 1 });
    await field('publishedAt').fill('2098-06-02T08:00:00');
    await field('body').fill('Sáng mai, thôn Mẫu họp.');
    await saved();
    await page.getByText('Hẹn giờ: người đọc thấy từ 02/06/2098 08:00:00.').waitFor();
    await takeDown('Bài hẹn giờ');
  });

  test('a document with a PDF', async () => {
    await begin('văn bản');
    await field('number').fill('77/QĐ-UBND');
    await field('abstract').fill('Quyết định về việc thử biểu mẫu soạn bài');
    await field('type').selectOption('Quyết định');
    await field('authority').fill('Ủy ban nhân dân xã Mẫu');
    await field('issuedOn').fill('2026-05-20');
    await page.getByRole('button', { name: 'Thêm vào “Tệp văn bản”' }).click();
    await field('title').fill('Quyết định số 77');
    await page.getByLabel('Chọn tệp trong máy').setInputFiles(join(RICH, 'documents/files', pdf));
    await expect.poll(() => field('file').inputValue()).toMatch(/\.pdf$/);
    const path = await saved();
    expect(path).toBe('documents/77-qd-ubnd.md');
    expect(read(path)).toMatch(/\nfiles:\n {2}- title: Quyết định số 77\n {4}file: 77-qd-ubnd-\S+\.pdf\n/);
    expect(await errors()).toEqual([]);
    await takeDown('77/QĐ-UBND');
    form.pull();
    expect(readdirSync(join(contentDir, 'documents')).filter((name) => name.startsWith('77-'))).toEqual([]);
  });

  test('a product, a notice and a page', async () => {
    await begin('sản phẩm OCOP');
    await field('group').selectOption('thuc-pham');
    await field('stars').fill('4');
    await page
      .locator('fieldset', { hasText: 'Chủ thể sản xuất' })
      .locator('[name="name"]')
      .fill('Hộ bà Mẫu');
    await field('name').first().fill('Tương nếp Mẫu');
    await page
      .locator('fieldset', { hasText: 'Quyết định công nhận' })
      .locator('[name="number"]')
      .fill('12/QĐ-UBND');
    await page
      .locator('fieldset', { hasText: 'Quyết định công nhận' })
      .locator('[name="date"]')
      .fill('2026-01-05');
    expect(await saved()).toBe('products/tuong-nep-mau/index.md');

    await begin('thông báo khẩn');
    await field('title').fill('Mất nước ngày 2 tháng 6');
    await field('startsAt').fill('2026-06-01T08:00:00');
    await field('endsAt').fill('2026-06-02T17:00:00');
    const notice = await saved();
    expect(read(notice)).toContain('\nendsAt: 2026-06-02T17:00:00+07:00\n');

    await begin('trang');
    await field('title').fill('Lịch tiếp dân');
    await field('body').fill('Thứ năm hằng tuần.');
    await page.getByRole('button', { name: 'Gạch đầu dòng' }).click();
    expect(await saved()).toBe('pages/lich-tiep-dan.md');
    expect(await errors()).toEqual([]);
    for (const title of ['Tương nếp Mẫu', 'Mất nước ngày 2 tháng 6', 'Lịch tiếp dân']) await takeDown(title);
    expect(await errors()).toEqual([]);
  });

  test('an entry with comments and odd forms is changed in one place and nowhere else', async () => {
    const path = 'pages/trang-la.md';
    const odd = `---\n# giữ nguyên tên\n"order":   7 # sau cùng\ntitle:  'Trang lạ'\n\ndescription: >-\n  Hai dòng\n  mô tả.\n---\n\nMột *chữ* và __chữ__.\n\n* mục\n`;
    write(path, odd);
    await page.reload();
    await open('Trang lạ');
    await field('order').fill('8');
    expect(await saved()).toBe(path);
    expect(read(path)).toBe(odd.replace('   7 #', '   8 #'));
    // Of two editors at once the second is told.
    await open('Trang lạ');
    write(path, odd.replace('7', '9'));
    await field('order').fill('10');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(/vừa được sửa ở nơi khác/).waitFor();
    expect(read(path)).toContain('   9 #');
    form.pull();
    rmSync(join(contentDir, path));
    form.push();
  });

  const told = () => page.getByRole('alert').locator('li').allTextContents();
  const press = () => page.getByRole('button', { name: 'Lưu', exact: true }).click();

  test('what is wrong in a text is told by its lines, and nothing is written until it is mended', async () => {
    await begin('bài viết');
    await field('title').fill('Thôn Mẫu có nhà văn hóa mới');
    await field('category').selectOption({ index: 1 });
    await field('body').fill(FAULTY);
    await press();
    await page.getByRole('alert').getByText('Lỗi').first().waitFor();
    const findings = await told();
    for (const [line, words, remedy] of FAULTS)
      expect(findings).toContainEqual(
        expect.stringMatching(`^Lỗi \\(dòng ${line} của nội dung\\): .*${words}.* Cách sửa: .*${remedy}`),
      );
    form.pull();
    expect(readdirSync(join(contentDir, 'news'), { recursive: true }).join()).not.toContain('nha-van-hoa');
    await field('body').fill('Xem [văn bản](/van-ban/).\n\n| Thôn | Hộ |\n|---|---|\n| Mẫu | 10 |');
    const path = await saved();
    expect(path).toContain('thon-mau-co-nha-van-hoa-moi');
    expect(await errors()).toEqual([]);
    await takeDown('Thôn Mẫu có nhà văn hóa mới');
  });

  test('a component that is none is told where a text may hold some', async () => {
    const path = 'pages/trang-la.mdx';
    write(path, '---\ntitle: Trang lạ\n---\n\nChữ.\n');
    await page.reload();
    await open('Trang lạ');
    await field('body').fill('Chữ.\n\n<KhongCo />\n\nGiá {5}.');
    await press();
    await page.getByText(/Lỗi \(dòng 3 của nội dung\): Không có thành phần <KhongCo>/).waitFor();
    await page.getByText(/Lỗi \(dòng 5 của nội dung\): Đoạn "\{5\}" là mã chương trình/).waitFor();
    await field('body').fill('Chữ <b>đậm');
    await press();
    await page.getByText(/Lỗi \(dòng 1 của nội dung\): Thẻ <b> mở mà không đóng/).waitFor();
    expect(read(path)).toContain('\nChữ.\n');
    await field('body').fill('Chữ **đậm**.');
    expect(await saved()).toBe(path);
    form.pull();
    rmSync(join(contentDir, path));
    form.push();
  });

  test.runIf(start === hosted)(
    'the check is fetched when an entry is opened; where it cannot be had, that is said, and the form works',
    async () => {
      const fetched: string[] = [];
      page.on('request', (request) => {
        const name = new URL(request.url()).pathname.split('/').at(-1) ?? '';
        if (/^(?:check|engine)\./.test(name)) fetched.push(name);
      });
      await page.getByRole('heading', { name: 'Soạn bài' }).waitFor();
      expect(fetched).toEqual([]);
      await begin('trang');
      await page.getByText(/^Kiểm tra khi đưa lên: bên trong ảnh/).waitFor();
      expect(fetched).toEqual(['check.js', 'engine.bin']);
      await page.getByRole('button', { name: 'Về danh sách' }).click();
      await begin('trang');
      await page.getByText(/^Kiểm tra khi đưa lên: bên trong ảnh/).waitFor();
      expect(fetched).toHaveLength(2);

      await page.route('**/engine.bin', (route) => route.abort());
      await page.reload();
      await begin('trang');
      await page.getByText(/^Kiểm tra khi đưa lên: .*đề mục, bảng, danh sách/).waitFor();
      await field('title').fill('Lịch trực');
      await field('body').fill('Thứ hai. [Chữ](/khong-co/)');
      expect(await saved()).toBe('pages/lich-truc.md');
      await takeDown('Lịch trực');
    },
  );

  // The server of this machine has no token and no network between.
  test.runIf(start === hosted)(
    'what is refused is told, and what was written stays in the form',
    async () => {
      await page.getByRole('heading', { name: 'Soạn bài' }).waitFor();
      // A token that is none.
      await page.getByRole('button', { name: 'Thoát, quên mã truy cập' }).click();
      await signIn(page, 'mot-ma-khac');
      await page.getByText(/^Mã truy cập sai hoặc đã hết hạn/).waitFor();
      await page.getByRole('button', { name: 'Thoát, quên mã truy cập' }).click();
      expect(
        await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]),
      ).toEqual([0, 0, '']);
      await signIn(page, TOKEN);
      await page.getByRole('button', { name: 'Thêm trang', exact: true }).click();
      await page.locator('[name="title"]').fill('Lịch họp');
      await page.locator('[name="body"]').fill('Thứ hai.');
      // The network goes and comes.
      const save = page.getByRole('button', { name: 'Lưu', exact: true });
      await page.route(`${HOST}/**`, (route) => route.abort());
      await save.click();
      await page.getByText(/^Không gọi được git\.xamau\.example/).waitFor();
      expect(await page.locator('[name="body"]').inputValue()).toBe('Thứ hai.');
      await page.unroute(`${HOST}/**`);
      await standIn(page);
      const before = host.commits().length;
      host.isProtected = true;
      await save.click();
      await page.getByText(/chờ người phụ trách duyệt/).waitFor();
      expect(host.commits()).toHaveLength(before);
      expect(host.log.filter((line) => line.startsWith('POST')).at(-1)).toBe('POST pulls');
    },
  );
});
