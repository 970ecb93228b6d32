// @vitest-environment happy-dom
/** The file into which an article is saved: it needs nothing else, and holds nothing of use only on the site. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { find, openPage, said } from '../../tests/support/opened-page.ts';
import { saveArticle } from './save.ts';

const ADDRESS = 'https://xa.vn/tin-tuc/lich-lay-nuoc/';
const ARTICLE = `
  <article id="aside"><h1>Bài khác</h1></article>
  <article class="stack" data-pagefind-body style="color:red">
    <h1> Lịch lấy nước </h1>
    <div data-tools><button>Lưu</button></div>
    <p class="no-print">Chỉ trên trang</p><p hidden>Ẩn</p><p data-not-saved>Không lưu</p>
    <p onclick="x()" popover="auto">Xem <a href="/van-ban/?q=1">văn bản</a>, <a href="#muc-1">mục 1</a></p>
    <picture><source srcset="/a.avif"><img src="/a.jpg" alt="Trạm bơm" srcset="/a-2.jpg 2x" sizes="10px" loading="lazy" fetchpriority="high" decoding="async"></picture>
    <p id="gone">Trước <img src="/gone.jpg" alt="Kênh mương"> <img src="/plain.jpg" alt=""> sau</p>
  </article>`;

let clicked: { download: string; href: string } | undefined;
let blob: Blob | undefined;
let revoked: string[];
let fetched: string[];

async function saved(): Promise<Document> {
  await saveArticle(ADDRESS);
  const html = (await blob?.text()) ?? '';
  expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
  return new DOMParser().parseFromString(html, 'text/html');
}

beforeEach(() => {
  openPage(ARTICLE);
  document.documentElement.lang = 'vi';
  clicked = undefined;
  revoked = [];
  fetched = [];
  vi.useFakeTimers({
    now: Date.parse('2026-01-01T07:08:09+07:00'),
    toFake: ['Date', 'setTimeout', 'clearTimeout'],
  });
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    if (address.endsWith('/a.jpg'))
      return { ok: true, blob: async () => new Blob(['bytes'], { type: 'image/jpeg' }) };
    return { ok: false, status: 404, blob: async () => new Blob(['Not found'], { type: 'image/jpeg' }) };
  });
  vi.stubGlobal(
    'FileReader',
    class {
      result = '';
      onload = () => undefined;
      readAsDataURL(of: Blob) {
        this.result = `data:${of.type};base64,Ynl0ZXM=`;
        queueMicrotask(() => this.onload());
      }
    },
  );
  URL.createObjectURL = (of) => {
    blob = of as Blob;
    return 'blob:1';
  };
  URL.revokeObjectURL = (address) => revoked.push(address);
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    clicked = { download: this.download, href: this.href };
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('is offered under the name of its page, said, and let go of after a while', async () => {
  await saved();
  expect(clicked).toEqual({ download: 'lich-lay-nuoc.html', href: 'blob:1' });
  expect(blob?.type).toBe('text/html');
  expect(said()).toBe('Đã lưu thành tệp lich-lay-nuoc.html');
  expect(find('[data-announcer]').classList.contains('visually-hidden')).toBe(false);
  vi.advanceTimersByTime(59_999);
  expect(revoked).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(revoked).toEqual(['blob:1']);
});

test('holds the article with the tools, titled by its heading, under a policy that lets nothing in', async () => {
  const file = await saved();
  expect(file.title).toBe('Lịch lấy nước');
  expect(file.querySelectorAll('article')).toHaveLength(1);
  expect(file.querySelector('h1')?.textContent).toBe(' Lịch lấy nước ');
  expect(file.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/);
  expect(file.querySelector('meta[charset]')?.getAttribute('charset')).toBe('utf-8');
  expect(file.querySelector('style')?.textContent).toContain('max-width');
});

test('leaves out what serves only on the site', async () => {
  const body = (await saved()).body;
  for (const words of ['Chỉ trên trang', 'Ẩn', 'Không lưu', 'Lưu<'])
    expect(body.innerHTML).not.toContain(words);
  expect(body.querySelector('button, [data-tools], source')).toBeNull();
  expect(body.querySelector('[style], [onclick], [popover], [data-pagefind-body]')).toBeNull();
  expect(body.querySelector('article')?.className).toBe('stack');
});

test('has links that lead to the site from anywhere, but those within itself', async () => {
  const links = [...(await saved()).querySelectorAll('article a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([new URL('/van-ban/?q=1', location.href).href, '#muc-1']);
});

test('carries its pictures, as large as the page shows them; words stand for one that cannot be had', async () => {
  Object.defineProperty(find('picture img'), 'currentSrc', { value: 'https://xa.vn/480/a.jpg' });
  Object.defineProperty(find('#gone img'), 'currentSrc', { value: '' });
  const file = await saved();
  expect(fetched.slice(0, 2)).toEqual(['https://xa.vn/480/a.jpg', new URL('/gone.jpg', location.href).href]);
  const [image, ...others] = file.querySelectorAll('img');
  expect(others).toEqual([]);
  expect(image?.outerHTML).toBe('<img src="data:image/jpeg;base64,Ynl0ZXM=" alt="Trạm bơm">');
  expect(file.querySelector('#gone')?.textContent).toBe('Trước [Ảnh: Kênh mương]  sau');
});

test('tells where it is from and when it was saved', async () => {
  const footer = (await saved()).querySelector('footer');
  expect(footer?.textContent).toBe(`Nguồn: ${ADDRESS}Lưu lúc 01/01/2026 07:08:09`);
  expect(footer?.querySelector('a')?.getAttribute('href')).toBe(ADDRESS);
});

test('of the home of a site has a name too', async () => {
  await saveArticle('https://xa.vn/');
  expect(clicked?.download).toBe('bai.html');
});

test('of a page whose article has no heading has the title of the page; without an article there is none', async () => {
  document.body.innerHTML = '<article><p>Chữ</p></article>';
  expect((await saved()).title).toBe('Xã');
  document.body.innerHTML = '';
  await expect(saveArticle(ADDRESS)).rejects.toThrow('No article');
});
