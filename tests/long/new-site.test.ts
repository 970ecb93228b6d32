/**
 * Another unit's site, begun by `npm run init`: it builds as it is, looks finished, and holds nothing of the first commune.
 * The software is brought to a newer version before it is built: the content stays as it was, to the byte.
 */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PALETTES } from '../../src/site/palettes.ts';
import { browsing } from '../support/browsing.ts';
import { digests } from '../support/digests.ts';
import { ALL_RULES, axe, clippedText, faultsByCheck, sideways } from '../support/page-checks.ts';
import { filesOf, isRedirect, pagesOf } from '../support/pages.ts';
import { ROOT, run } from '../support/sites.ts';

const room = mkdtempSync(join(tmpdir(), 'new-site-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const at = (...names: string[]) => join(room, ...names);
const site = { contentDir: at('noi-dung'), outDir: at('dist') };
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Thu', '-c', 'user.email=thu@xa.example', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

let before: Record<string, string> = {};

beforeAll(async () => {
  const listed = git(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const file of listed.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(at('phan-mem', file)), { recursive: true });
    copyFileSync(join(ROOT, file), at('phan-mem', file));
  }
  git(at('phan-mem'), 'init', '--quiet', '--initial-branch=main');
  git(at('phan-mem'), 'add', '--all');
  git(at('phan-mem'), 'commit', '--quiet', '--message', 'Bản cũ');
  git(room, 'clone', '--quiet', at('phan-mem'), at('trang'));
  symlinkSync(join(ROOT, 'node_modules'), at('trang/node_modules'), 'dir');

  await sharp({ create: { width: 400, height: 300, channels: 3, background: '#da251d' } })
    .jpeg()
    .toFile(at('dau.jpg'));
  const flags = {
    dir: site.contentDir,
    unit: 'phuong',
    name: 'Mẫu Thượng',
    parent: 'thành phố Minh',
    address: 'Số 1 đường Mẫu, phường Mẫu Thượng',
    phone: '0220 374 7001 Văn phòng HĐND và UBND',
    email: 'phuong@mau.example',
    fax: '02203747002',
    zalo: 'https://zalo.me/0912345678',
    facebook: 'https://www.facebook.com/phuongmauthuong',
    editor: 'Trần Văn Mẫu',
    palette: 'cham',
    seal: at('dau.jpg'),
  };
  const args = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
  const made = await run('scripts/init.ts', args, {}, at('trang'));
  expect(made, made.stderr).toMatchObject({ code: 0, stderr: expect.stringContaining('CONTENT_DIR=') });
  before = digests(site.contentDir);

  // A newer version, in which the first commune's content is another too.
  appendFileSync(at('phan-mem/content/site.yaml'), '\n# bản mới\n');
  appendFileSync(at('phan-mem/src/new-site/abbreviations.yaml'), '\n# bản mới\n');
  git(at('phan-mem'), 'commit', '--quiet', '--all', '--message', 'Bản mới');
  git(at('trang'), 'pull', '--quiet', '--ff-only');
  const built = await run(
    'scripts/build.ts',
    [],
    {
      CONTENT_DIR: site.contentDir,
      OUT_DIR: site.outDir,
      SITE_URL: 'https://mau.example/',
      COMPRESS: '0',
      SHARE_PICTURES: '0',
    },
    at('trang'),
  );
  expect(built.code, `${built.stdout}\n${built.stderr}`).toBe(0);
  // What a browser asks for by the name that all know has the colours of the site, too.
  const drawn = readFileSync(join(site.outDir, 'favicon.svg'), 'utf8');
  expect(drawn).toContain(PALETTES.cham.brand);
  expect(drawn).not.toContain(PALETTES.son.brand);
});

const { open } = browsing(site);

test('a newer version of the software leaves every file of the content as it was', () => {
  expect(Object.keys(before).length).toBeGreaterThan(5);
  expect(digests(site.contentDir)).toEqual(before);
});

test('no file of the built site has a word of the first commune', () => {
  const words =
    /quang[\s-]*kh[aả]i|t[uứ][\s-]*k[yỳ]|h[aả]i[\s-]*d[uư][oơ]ng|đức thuận|ducthuan|0362\s*465|0973\s*226|huyện|(?<!Mỗi |cấp )(?<!\p{L})xã (?!hội)/iu;
  const files = filesOf(site);
  expect(files.length).toBeGreaterThan(15);
  const found = files.flatMap((file) => {
    const text = readFileSync(join(site.outDir, file), 'latin1');
    const match = words.exec(Buffer.from(text, 'latin1').toString('utf8'));
    return match ? [`${file}: ${match.input.slice(Math.max(0, match.index - 40), match.index + 60)}`] : [];
  });
  expect(found).toEqual([]);
});

test('every page is of this unit: its names, its telephones, its seal and its colours', () => {
  const pages = pagesOf(site).filter((page) => !isRedirect(page));
  const paths = pages.map(({ path }) => path);
  for (const path of ['/', '/gioi-thieu/', '/lien-he/', '/en/', '/tro-nang/', '/so-do-trang/', '/404.html'])
    expect(paths).toContain(path);
  const [home, english] = ['/', '/en/'].map((path) => pages.find((page) => page.path === path)?.html ?? '');
  expect(home).toContain('Liên hệ với phường');
  expect(home).toContain('"faxNumber":"+842203747002"');
  expect(home).toContain(
    '"sameAs":["https://zalo.me/0912345678","https://www.facebook.com/phuongmauthuong"]',
  );
  expect(english).toContain('Mau Thuong Ward');
  expect(english?.match(/tel:02203747001/g)?.length, 'once in the text, once in the footer').toBe(2);
  for (const { path, html } of pages) {
    expect(html, path).toContain('src="/icon-192.png"');
    expect(html, path).toContain('content="#1d3763"');
  }
  // Nothing is offered that is not there.
  expect(paths.filter((path) => /^\/(?:tin-tuc|chuyen-muc|van-ban|ocop|tthc|luu-tru)\//.test(path))).toEqual(
    [],
  );
});

test('every page is accessible, whole and without an empty part, on a phone and on a wide screen, in light and dark', async () => {
  const { found, check } = faultsByCheck();
  const { page, errors, close } = await open('/');
  for (const { path } of pagesOf(site).filter((each) => !isRedirect(each))) {
    for (const [width, colorScheme] of [
      [360, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(new URL(path, page.url()).href);
      const empty = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'section, dl, ul, ol, nav, p:not([role]), h1, h2, h3, article',
          ),
        ]
          .filter(
            (part) =>
              part.checkVisibility() && part.textContent.trim() === '' && !part.querySelector('img, svg'),
          )
          .map((part) => `empty: ${part.outerHTML.slice(0, 100)}`),
      );
      await check(
        `${path} ${width}`,
        (await Promise.all([axe(page, ALL_RULES), sideways(page), clippedText(page), empty])).flat(),
      );
    }
  }
  expect(found).toEqual({});
  expect(errors).toEqual([]);
  await close();
});
