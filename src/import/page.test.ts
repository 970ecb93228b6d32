/** What becomes of a page of an old portal, saved to the machine. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draftOf } from './draft.ts';
import { readPage } from './page/page.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const CATEGORIES = [
  { id: 'tin-khac', name: 'Tin khác' },
  { id: 'tin-xa', name: 'Tin xã' },
];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'page-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();

async function draft(html: string | Uint8Array, name = 'trang.html') {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const read = readPage(bytes, { path: join(root, name), root, now: NOW });
  const made = await draftOf(read, 'trang', { now: NOW, categories: CATEGORIES, category: undefined });
  const [, front = '', ...text] = String(made.files.get('index.md')).split('---\n');
  return {
    front,
    text: text.join('---\n').trim(),
    files: [...made.files.keys()],
    remains: made.remains,
    read,
  };
}

const LONG = 'Sáng nay, thôn Mẫu họp bàn việc thu quỹ năm 2022, đông đủ các hộ dự họp và cùng góp ý kiến.';
const AROUND = [
  '<div id="header"><h1>UBND xã Mẫu</h1><a href="/">Trang chủ</a></div><ul class="main-menu"><li><a href="/a">Giới thiệu</a></li></ul>',
  '<div class="tin-lien-quan"><a href="/x">Tin khác</a></div><div class="footer">Bản quyền xã Mẫu</div>',
] as const;
const page = (article: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Thôn Mẫu họp - Cổng thông tin xã Mẫu</title>${head}</head><body>${AROUND[0]}${article}${AROUND[1]}</body></html>`;

describe('the article is found, and what is around it is not in the draft', () => {
  test.each([
    ['by its name', `<div class="news-detail"><p>${LONG}</p></div>`],
    ['by its element', `<article><p>${LONG}</p></article>`],
    [
      'by its words, in a layout of tables',
      `<table><tr><td><a href="/1">Mục</a><a href="/2">Mục</a></td><td><div><p>${LONG}</p></div></td></tr></table>`,
    ],
    [
      'with related news inside',
      `<div id="content"><p>${LONG}</p><ul class="relatedNews"><li><a href="/q">Tin cũ</a></li></ul><script>alert(1)</script><form>Tìm</form></div>`,
    ],
  ])('%s', async (_, article) => {
    const { text, front } = await draft(page(article));
    expect(text).toBe(LONG);
    expect(front).toContain('title: Thôn Mẫu họp\n');
  });

  test('a page of links is none', () => {
    const list = Array.from(
      { length: 20 },
      (_, at) => `<li><a href="/${at}">Một tin nào đó của xã ${at}</a></li>`,
    ).join('');
    expect(() =>
      readPage(new TextEncoder().encode(page(`<ul>${list}</ul>`)), {
        path: join(root, 'a.html'),
        root,
        now: NOW,
      }),
    ).toThrow('không có bài');
  });
});

describe('the moment', () => {
  test.each([
    [
      'of a meta element',
      '<meta property="article:published_time" content="2022-01-04T08:39:58+07:00">',
      '',
      '2022-01-04T08:39:58+07:00',
    ],
    [
      'of data for search engines',
      '<script type="application/ld+json">{"headline":"Thôn Mẫu họp","datePublished":"2022-01-04 01:39:58Z"}</script>',
      '',
      '2022-01-04T08:39:58+07:00',
    ],
    [
      'as it is shown',
      '',
      '<span class="post-date">Thứ ba, 04/01/2022 | 08:39</span>',
      '2022-01-04T08:39:00+07:00',
    ],
    ['as it is written', '', '<div>Ngày đăng: 4-1-2022 2:05 CH</div>', '2022-01-04T14:05:00+07:00'],
    [
      'that is to come is none',
      '<meta property="article:published_time" content="2030-01-04T08:39:58+07:00">',
      '',
      '2026-06-01T08:00:00+07:00',
    ],
    ['that is no day is none', '', '<span class="date">31/02/2022 08:39</span>', '2026-06-01T08:00:00+07:00'],
  ])('%s', async (_, head, shown, moment) => {
    const { front, remains } = await draft(
      page(`<div class="news-detail">${shown}<p>${LONG}</p></div>`, head),
    );
    expect(front).toContain(`publishedAt: ${moment}\n`);
    expect(remains.some((what) => what.includes('ngày đăng'))).toBe(moment.startsWith('2026'));
  });
});

test('category and address are what readers knew; an unknown category is told', async () => {
  const head = '<link rel="canonical" href="https://xamau.gov.vn/tin-tuc/hop-12345.html?id=3">';
  const trail = '<div class="breadcrumb"><a href="/">Trang chủ</a> › <a href="/tin">Tin Xã</a></div>';
  const { front } = await draft(page(`${trail}<div class="news-detail"><p>${LONG}</p></div>`, head));
  expect(front).toContain('category: tin-xa\n');
  expect(front).toContain('oldAddresses:\n  - /tin-tuc/hop-12345.html?id=3\n');
  const other = await draft(
    page(`${trail.replace('Tin Xã', 'Thể thao')}<div class="news-detail"><p>${LONG}</p></div>`),
  );
  expect(other.remains.join()).toContain('trang cũ ghi “Thể thao”');
});

test('pictures and files from beside the page come with it; what lies elsewhere is told and not read', async () => {
  put('trang_files/Ảnh Họp.jpg', await picture());
  put('ke-hoach.pdf', '%PDF-1.4\n');
  writeFileSync(join(tmpdir(), 'ngoai.jpg'), await picture());
  symlinkSync(join(tmpdir(), 'ngoai.jpg'), join(root, 'lien-ket.jpg'));
  const { text, files, front, remains } = await draft(
    page(`<div class="news-detail"><p>${LONG}</p><figure><img src="trang_files/%E1%BA%A2nh%20H%E1%BB%8Dp.jpg?v=2" alt="Dân thôn Mẫu họp ở nhà văn hóa"><figcaption>Buổi họp. Ảnh: Lê Văn Mẫu</figcaption></figure>
      <p><a href="ke-hoach.pdf">Kế hoạch thu quỹ</a></p><p><img src="https://khac.example/a.jpg"><img src="../ngoai.jpg"><img src="lien-ket.jpg"><img src="/etc/passwd"><img src="x.gif" width="1"></p></div>`),
  );
  rmSync(join(tmpdir(), 'ngoai.jpg'));
  expect(text).toBe(
    `${LONG}\n\n![Dân thôn Mẫu họp ở nhà văn hóa](anh-hop.jpg "Buổi họp. Ảnh: Lê Văn Mẫu")\n\nKế hoạch thu quỹ`,
  );
  expect(files).toEqual(['index.md', 'anh-hop.jpg', 'ke-hoach.pdf']);
  expect(front).toContain('attachments:\n  - title: Kế hoạch thu quỹ\n    file: ke-hoach.pdf\n');
  expect(remains.filter((what) => what.startsWith('ảnh '))).toHaveLength(4);
});

test('marks, lists, tables and fonts are read as the page shows them', async () => {
  const { text } = await draft(
    page(`<div class="news-detail"><p>${LONG}</p><p><font face=".VnTime">Céng hßa</font> <span style="font-weight:bold">đậm</span> <i>nghiêng</i></p>
      <ol start="3"><li>ba<ul><li>nhỏ</li></ul></li><li>bốn</li></ol>
      <table><tr><th rowspan="2">Thôn</th><th>Hộ</th></tr><tr><td>1 &lt;b&gt;</td></tr></table><p style="display:none">ẩn</p>
      <h3>Mục</h3><p>Chữ<br>dòng hai</p></div>`),
  );
  expect(text.split('\n\n').slice(1)).toEqual([
    'Cộng hòa **đậm** *nghiêng*',
    '3. ba\n   - nhỏ\n4. bốn',
    '<table>\n<tr><th rowspan="2">Thôn</th><th>Hộ</th></tr>\n<tr><td>1 &lt;b&gt;</td></tr>\n</table>',
    '## Mục',
    'Chữ\ndòng hai',
  ]);
});

test('letters of a page in Windows-1258 are read', async () => {
  const html = `<html><body><div class="noi-dung"><p>${'Hoa '.repeat(30)}\xf0\xea</p></div></body></html>`;
  const bytes = Buffer.from(html, 'latin1');
  expect((await draft(bytes)).text).toContain('đê');
});

test('a page as deep as an attacker likes is read to its end', async () => {
  const { text } = await draft(
    page(
      `<div class="news-detail"><p>${LONG}</p>${'<div><b>'.repeat(3000)}sâu${'</b></div>'.repeat(3000)}</div>`,
    ),
  );
  expect(text).toContain('sâu');
});
