/** What a built site must have before readers are given it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatInteger, formatShare } from '../lib/numbers.ts';
import { addressOfSite, isLoopback } from '../site/site-address.ts';
import { STATS_FILE } from '../site/stats-file.ts';
import { type Problem, problemInWords, Refusal } from '../system/errors.ts';
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
const BUILD = 'chạy "npm run build" cho xong rồi đưa lên lại';

export function checkSite(folder: string, files: readonly SiteFile[]): Problem[] {
  const sizes = new Map(files.map(({ path, size }) => [path, size]));
  return REQUIRED.flatMap(([path, name]) => {
    const wrong = (rule: string, what: string) => [{ rule, where: path, what, remedy: BUILD }];
    const size = sizes.get(path);
    if (size === undefined) return wrong('file-missing', `thiếu ${name}`);
    if (size === 0) return wrong('file-empty', `${name} là tệp rỗng`);
    if (path === STATS_FILE && !isJsonObject(readFileSync(join(folder, path), 'utf8'))) {
      return wrong('file-damaged', `${name} không phải JSON hợp lệ`);
    }
    return [];
  });
}

/** A site that shrinks suddenly is more often a broken build than a decision. */
export function checkPageCount(pages: number, live: Pick<Release, 'manifest'> | undefined): Problem[] {
  const before = live?.manifest.pages ?? 0;
  if (pages * 100 >= before * LEAST_PERCENT) return [];
  return [
    {
      rule: 'few-pages',
      what:
        `Bản mới có ${formatInteger(pages)} trang, chỉ bằng ${formatShare(pages, before)} bản đang chạy ` +
        `(${formatInteger(before)} trang); ít nhất phải ${LEAST_PERCENT}%`,
      remedy: 'xem có bài nào mất không; nếu đúng ý thì thêm --force',
    },
  ];
}

/**
 * Feeds, sitemap and every link are made for one address: under another one links are dead, and subscribers get
 * every article again.
 * @param note gets what could not be judged
 */
export function checkAddress(folder: string, live: Release | undefined, note: Report): Problem[] {
  const built = addressOfSite(folder);
  if (!built) {
    note(
      'index.html không ghi trang được dựng cho địa chỉ nào (link canonical), nên không xét được địa chỉ.',
    );
    return [];
  }
  const served = live && addressOfSite(live.folder);
  if (isLoopback(built)) return [builtForThisMachine(built, served)];
  if (live && !served) {
    note(`Bản đang chạy (${live.id}) không ghi địa chỉ của nó, nên không so được với ${built.href}.`);
  }
  return !served || served.href === built.href ? [] : [builtForAnotherAddress(built, served)];
}

/** Where it is known at which address a site will be served, that is the one to build for. */
export function checkBuiltFor(folder: string, address: URL): Problem[] {
  const built = addressOfSite(folder);
  return built?.href === address.href
    ? []
    : [
        {
          rule: 'another-address',
          what: `Trang được dựng cho ${built?.href ?? 'địa chỉ không rõ'}, không phải cho ${address.href}`,
          remedy: `chạy SITE_URL=${address.href} npm run build`,
        },
      ];
}

/** The command that builds for the address being served, where that is one for readers. */
const buildFor = (served: URL | undefined): string =>
  `SITE_URL=${served && !isLoopback(served) ? served.href : 'https://…/'} npm run build`;

const builtForThisMachine = (built: URL, served: URL | undefined): Problem => ({
  rule: 'address-of-this-machine',
  what:
    `Trang được dựng cho ${built.href}, địa chỉ chỉ mở được trên chính máy đó: nguồn tin RSS, sơ đồ trang và địa ` +
    'chỉ chuẩn của mọi trang sẽ sai',
  remedy: `chạy ${buildFor(served)} (hoặc ghi url trong site.yaml rồi dựng lại)`,
});

function builtForAnotherAddress(built: URL, served: URL): Problem {
  const isMeant = `nếu ${built.href} mới là địa chỉ đúng thì thêm --force`;
  return {
    rule: 'another-address',
    what:
      `Trang được dựng cho ${built.href}, còn bản đang chạy là của ${served.href}: liên kết sẽ hỏng, người theo dõi RSS ` +
      'nhận lại mọi bài',
    remedy: isLoopback(served) ? isMeant : `chạy ${buildFor(served)} rồi đưa lên lại; ${isMeant}`,
  };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Nothing outside the site is ever served through a link in it. */
export function refuseOthers(others: readonly string[]): void {
  if (others.length === 0) return;
  throw new Refusal(
    'Chỉ đưa lên được tệp thường.',
    others.map((path) => ({
      rule: 'no-plain-file',
      where: path,
      what: 'là liên kết hoặc tệp đặc biệt, không đưa lên được',
      remedy: 'thay bằng tệp thật hoặc bỏ đi, rồi dựng lại trang',
    })),
  );
}

export function judge(problems: readonly Problem[], force: boolean, report: Report): void {
  if (problems.length === 0) return;
  if (!force) {
    throw new Refusal('Chưa đưa lên vì các lỗi trên. Nếu vẫn muốn đưa lên, thêm --force.', problems);
  }
  for (const problem of problems) report(`Bỏ qua vì có --force: ${problemInWords(problem)}`);
}
