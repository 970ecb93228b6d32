/** Pages in browsers without styles and scripts (Debian: w3m, lynx): the order and the sense stay. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITES } from '../support/sites.ts';

const ARTICLE = 'tin-tuc/nam-2022-phan-dau-toan-huyen-co-it-nhat-10-san-pham-ocop-3-sao-tro-len/index.html';

/** What must be read, in this order. */
const PAGES: readonly [string, string, readonly string[]][] = [
  [
    'the article',
    ARTICLE,
    [
      'Xã Quang Khải',
      'Năm 2022: Phấn đấu toàn huyện có ít nhất 10 sản phẩm OCOP 3 sao trở lên',
      '04/01/2022 08:39:58',
      'Để việc triển khai thực hiện kế hoạch',
      'Nguyễn Đức Thuận',
    ],
  ],
  [
    'the home page',
    'index.html',
    ['Xã Quang Khải', 'Năm 2022', 'Đến tháng 09 đã giải quyết', 'Lượt truy cập'],
  ],
  ['the search', 'tim-kiem/index.html', ['Xã Quang Khải', 'Tìm kiếm cần JavaScript', 'Liên hệ với xã']],
  ['the contact', 'lien-he/index.html', ['Xã Quang Khải', '0362465990', 'Trưởng Ban Biên tập']],
];

const BROWSERS: readonly [string, (file: string) => string[]][] = [
  ['w3m', (file) => ['-dump', '-cols', '100', '-O', 'UTF-8', '-I', 'UTF-8', '-T', 'text/html', file]],
  ['lynx', (file) => ['-dump', '-nolist', '-width=100', '-display_charset=utf-8', '-force_html', file]],
];

describe.each(BROWSERS)('%s', (browser, args) => {
  const isThere = spawnSync(browser, ['-version']).error === undefined;

  test.skipIf(!isThere).for(PAGES)(`%s (needs the Debian package ${browser})`, ([, file, parts]) => {
    const { stdout, status } = spawnSync(browser, args(join(SITES.real.outDir, file)), { encoding: 'utf8' });
    expect(status).toBe(0);
    const text = stdout.replace(/\s+/g, ' ').normalize('NFC');
    let from = 0;
    for (const part of parts) {
      const at = text.toLowerCase().indexOf(part.toLowerCase(), from);
      expect(at, `“${part}” after what comes before it in:\n${stdout}`).toBeGreaterThanOrEqual(0);
      from = at + part.length;
    }
    expect(text).not.toMatch(/undefined|@layer|font-size|�/);
    // What needs a script is not there.
    expect(text).not.toMatch(/Chữ to hơn|A−|Tương phản|Nghe\b|Chép liên kết/i);
    // Nor what opens and closes that which stands open there.
    expect(text).not.toMatch(/\bMenu\b|Đóng/);
    // Nor what a search would say, or a button beside its answers.
    expect(text).not.toMatch(/Đang tìm|Lọc|Xem thêm|Thử lại|Chưa thấy trang nào|Chưa tải được/);
  });
});
