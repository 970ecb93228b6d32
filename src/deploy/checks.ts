/** What a built site must have before readers are given it. Each finding says what is wrong and how to put it right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatInteger, formatShare } from '../lib/numbers.ts';
import { addressOfSite, isLoopback } from '../site/site-address.ts';
import { STATS_FILE } from '../site/stats-file.ts';
import type { Report } from '../system/progress.ts';
import type { SiteFile } from './files.ts';
import type { Release } from './releases.ts';

const REQUIRED: readonly (readonly [path: string, what: string])[] = [
  ['index.html', 'trang chủ'],
  ['404.html', 'trang báo không tìm thấy'],
  ['pagefind/pagefind.js', 'chỉ mục tìm kiếm'],
  ['pagefind/pagefind-entry.json', 'chỉ mục tìm kiếm'],
  [STATS_FILE, 'tệp số liệu'],
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
    else if (path === STATS_FILE && !isJsonObject(readFileSync(join(folder, path), 'utf8'))) {
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

/**
 * Feeds, sitemap and every link are made for one address: under another one links are dead, and subscribers get
 * every article again.
 * @param note gets what could not be judged
 */
export function checkAddress(folder: string, live: Release | undefined, note: Report): string[] {
  const built = addressOfSite(folder);
  if (!built) {
    note(
      'index.html không ghi trang được dựng cho địa chỉ nào (link canonical), nên không xét được địa chỉ.',
    );
    return [];
  }
  const served = live && addressOfSite(live.folder);
  const rebuild = `SITE_URL=${served && !isLoopback(served) ? served.href : 'https://…/'} npm run build`;
  if (isLoopback(built)) {
    return [
      `Trang được dựng cho ${built.href}, địa chỉ chỉ mở được trên chính máy đó: nguồn tin RSS, sơ đồ trang và địa ` +
        `chỉ chuẩn của mọi trang sẽ sai. Hãy chạy ${rebuild} (hoặc ghi url trong site.yaml rồi dựng lại).`,
    ];
  }
  if (live && !served) {
    note(`Bản đang chạy (${live.id}) không ghi địa chỉ của nó, nên không so được với ${built.href}.`);
  }
  if (!served || served.href === built.href) return [];
  return [
    `Trang được dựng cho ${built.href}, còn bản đang chạy là của ${served.href}: liên kết sẽ hỏng, người theo dõi RSS ` +
      `nhận lại mọi bài. ${isLoopback(served) ? '' : `Hãy chạy ${rebuild} rồi đưa lên lại; `}` +
      `${isLoopback(served) ? 'Nếu' : 'nếu'} ${built.href} mới là địa chỉ đúng thì thêm --force.`,
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
