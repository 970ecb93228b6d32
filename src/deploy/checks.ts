/** What a built site must have before readers are given it. Each finding says what is wrong and how to put it right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatInteger, formatShare } from '../lib/numbers.ts';
import type { SiteFile } from './files.ts';
import type { Release } from './releases.ts';

const REQUIRED: readonly (readonly [path: string, what: string])[] = [
  ['index.html', 'trang chủ'],
  ['404.html', 'trang báo không tìm thấy'],
  ['pagefind/pagefind.js', 'chỉ mục tìm kiếm'],
  ['pagefind/pagefind-entry.json', 'chỉ mục tìm kiếm'],
  ['stats.json', 'tệp số liệu'],
];

const LEAST_PERCENT = 80;
const REMEDY = 'Hãy chạy "npm run build" cho xong rồi đưa lên lại.';

export function checkSite(folder: string, files: readonly SiteFile[]): string[] {
  const sizes = new Map(files.map(({ path, size }) => [path, size]));
  const findings: string[] = [];
  for (const [path, what] of REQUIRED) {
    const size = sizes.get(path);
    if (size === undefined) findings.push(`${path}: thiếu ${what}. ${REMEDY}`);
    else if (size === 0) findings.push(`${path}: ${what} là tệp rỗng. ${REMEDY}`);
    else if (path === 'stats.json' && !isJsonObject(readFileSync(join(folder, path), 'utf8'))) {
      findings.push(`${path}: ${what} không phải JSON hợp lệ. ${REMEDY}`);
    }
  }
  return findings;
}

/** A site that shrinks suddenly is more often a broken build than a decision. */
export function checkPageCount(pages: number, live: Release | undefined): string[] {
  const before = live?.manifest.pages ?? 0;
  if (pages * 100 >= before * LEAST_PERCENT) return [];
  return [
    `Bản mới có ${formatInteger(pages)} trang, chỉ bằng ${formatShare(pages, before)} bản đang chạy ` +
      `(${formatInteger(before)} trang); ít nhất phải ${LEAST_PERCENT}%. ` +
      'Hãy xem có bài nào mất không; nếu đúng ý thì thêm --force.',
  ];
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
