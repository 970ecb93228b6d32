/** What the build promises beside the pages: where it reads and writes, when it refuses. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digests } from '../support/digests.ts';
import { build, NOW, ROOT, run, SITES, type TestSite } from '../support/sites.ts';

/** A folder outside the repository, since content and output may lie anywhere. */
const outside = mkdtempSync(join(tmpdir(), 'commune-site-'));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

function copyContent(name: string, site: TestSite = SITES.real): string {
  const dir = join(outside, name);
  cpSync(site.contentDir, dir, { recursive: true });
  return dir;
}

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Another: two pictures of the same bytes are one file of the site. */
const GIF = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

const article = (front: string) =>
  `---\ntitle: Bài thử\ncategory: nong-thon-moi\n${front}\n---\n\nNội dung thử.\n`;

function addArticle(contentDir: string, slug: string, front: string): void {
  const folder = join(contentDir, 'news/2022', slug);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.md'), article(front));
}

/** What an editor may call a file, by a sign each. */
const ODD_NAMES = [
  'Kế hoạch số 1',
  ...['+', '&', "'", '“', '”', '(', ')', '[', ']', ',', ';', '=', '@', '!', '$', '~', '…', '–'].map(
    (sign) => `a ${sign}b${sign}`,
  ),
];

/** An article with an attachment and a picture of each name, both named in the text. */
function addFilesUnderOddNames(contentDir: string): void {
  const attachments = ODD_NAMES.map(
    (name) => `  - { title: Kế hoạch, file: ${JSON.stringify(`${name}.pdf`)} }`,
  );
  const front = `publishedAt: 2022-01-05T08:00:00+07:00\nattachments:\n${attachments.join('\n')}`;
  addArticle(contentDir, 'ten-la', front);
  const folder = join(contentDir, 'news/2022/ten-la');
  const named = ODD_NAMES.map((name) => {
    writeFileSync(join(folder, `${name}.pdf`), '%PDF-1.4\n%%EOF\n');
    writeFileSync(join(folder, `${name}.png`), PNG);
    return `[Xem](<${name}.pdf>)\n\n![Cánh đồng lúa](<${name}.png>)\n\nChữ.`;
  });
  appendFileSync(join(folder, 'index.md'), `\n${named.join('\n\n')}\n`);
}

describe('a build', () => {
  test('takes relative folders and warns when nobody said where the site will be', async () => {
    const contentDir = copyContent('relative', SITES.empty);
    const outDir = join(outside, 'relative-dist');
    const result = await run('scripts/build.ts', [], {
      CONTENT_DIR: relative(ROOT, contentDir),
      OUT_DIR: relative(ROOT, outDir),
      SITE_URL: '',
      SOURCE_DATE_EPOCH: String(NOW),
    });
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout + result.stderr).toContain('Chưa có SITE_URL và site.yaml chưa ghi url');
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toContain('http://localhost/');
    // Our own log, which leaves out Astro's warnings of nothing, is found.
    expect(result.stdout).not.toContain('does not exist or is empty');
    // What nobody could follow does not go live.
    const deployed = await run('scripts/deploy.ts', [
      '--dir',
      join(outside, 'localhost-www'),
      '--from',
      outDir,
    ]);
    expect(deployed.code).toBe(1);
    expect(deployed.stdout).toContain('Trang được dựng cho http://localhost/');
  });

  test('refuses a SITE_URL that is none, in words', async () => {
    const result = await run('scripts/build.ts', [], {
      SITE_URL: 'xa.example',
      OUT_DIR: join(outside, 'never'),
    });
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/^Dùng sai: SITE_URL phải là địa chỉ web/);
  });

  test('refuses to write over its content or the project, and leaves both as they were', async () => {
    const contentDir = copyContent('precious/content');
    const before = digests(join(outside, 'precious'));
    for (const outDir of [contentDir, join(outside, 'precious'), ROOT]) {
      const result = await run('scripts/build.ts', [], { CONTENT_DIR: contentDir, OUT_DIR: outDir });
      expect(result.code, outDir).toBe(2);
      expect(result.stderr).toContain('hãy chọn một thư mục riêng');
    }
    expect(digests(join(outside, 'precious'))).toEqual(before);
  });

  describe('under a path, of what is published and what is not', () => {
    const outDir = join(outside, 'unpublished-dist');
    const url = 'https://huyen.example/xa/quang-khai/';
    let contentDir: string;
    beforeAll(async () => {
      contentDir = copyContent('unpublished');
      addArticle(
        contentDir,
        'ban-nhap',
        'publishedAt: 2022-01-05T08:00:00+07:00\ndraft: true\ncover: { src: mat.gif, alt: Ảnh }',
      );
      writeFileSync(join(contentDir, 'news/2022/ban-nhap/mat.gif'), GIF);
      addArticle(contentDir, 'mot-giay-nua', 'publishedAt: 2026-01-01T14:00:01+07:00');
      addArticle(contentDir, 'dung-luc-nay', 'publishedAt: 2026-01-01T14:00:00+07:00');
      addArticle(
        contentDir,
        'da-het-han',
        'publishedAt: 2022-01-05T08:00:00+07:00\nexpiresAt: 2026-01-01T14:00:00+07:00',
      );
      addFilesUnderOddNames(contentDir);
      // Titles too alike are the check's business, and a warning.
      await build({ contentDir, outDir, url });
    });

    test('puts the site under the path of SITE_URL, from content outside the repository', () => {
      const home = readFileSync(join(outDir, 'index.html'), 'utf8');
      expect(home).toContain('href="/xa/quang-khai/tin-tuc/"');
      expect(home).toContain('<link rel="canonical" href="https://huyen.example/xa/quang-khai/"');
      expect(readFileSync(join(outDir, 'robots.txt'), 'utf8')).toContain(
        'https://huyen.example/xa/quang-khai/sitemap-index.xml',
      );
      expect(readdirSync(outDir)).toContain('pagefind');
    });

    test('leads to every attachment and picture, whatever signs are in its name', () => {
      const page = readFileSync(join(outDir, 'tin-tuc/ten-la/index.html'), 'utf8');
      const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(
        ([, address = '']) =>
          new URL(address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), `${url}tin-tuc/ten-la/`),
      );
      const attached = addresses.filter(({ pathname }) => pathname.endsWith('.pdf'));
      // Each is named in the list of attachments and in the text.
      expect(new Set(attached.map(({ pathname }) => decodeURIComponent(pathname))).size).toBe(
        ODD_NAMES.length,
      );
      expect(attached.length).toBeGreaterThanOrEqual(2 * ODD_NAMES.length);
      expect(attached.filter(({ hash, search }) => hash !== '' || search !== '')).toEqual([]);
      const pictures = addresses.filter(({ pathname }) => pathname.endsWith('.jpeg'));
      expect(pictures.length).toBeGreaterThanOrEqual(ODD_NAMES.length);
      const ofSite = addresses.filter(({ href }) => href.startsWith(url) && /\.[a-z]+$/.test(href));
      const there = ({ pathname }: URL) =>
        existsSync(join(outDir, decodeURIComponent(pathname.slice(new URL(url).pathname.length))));
      expect(ofSite.filter((address) => !there(address)).map(({ href }) => href)).toEqual([]);
    });

    test('leaves out drafts, with their pictures, and what is dated after its moment', () => {
      const slugs = readdirSync(join(outDir, 'tin-tuc'));
      expect(slugs).toContain('dung-luc-nay');
      for (const slug of ['ban-nhap', 'mot-giay-nua', 'da-het-han']) {
        expect(slugs).not.toContain(slug);
        for (const file of ['sitemap-0.xml', 'rss.xml', 'feed.json']) {
          expect(readFileSync(join(outDir, file), 'utf8'), file).not.toContain(slug);
        }
      }
      const pictures = readdirSync(outDir, { recursive: true }).filter((file) =>
        /\bmat\./.test(String(file)),
      );
      expect(pictures).toEqual([]);
    });

    test('that fails the next time says why in Vietnamese, exits 1 and leaves the site as it was', async () => {
      const before = digests(outDir);
      addArticle(contentDir, 'hong', 'publishedAt: hôm qua');
      const result = await run('scripts/build.ts', [], {
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        SITE_URL: url,
      });
      expect(result.code).toBe(1);
      expect(result.stdout + result.stderr).toMatch(/news\/2022\/hong\/index\.md:4:\d+: /);
      expect(result.stdout + result.stderr).toContain('2022-01-04T08:39:58+07:00');
      expect(digests(outDir)).toEqual(before);
    });
  });
});
