/** A site that is built again when a notice and its article are due; also one that names who comes after it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, byTag, noticesOf, pageOf, pagesOf, visibleText } from '../support/pages.ts';
import { build, NOW, SITES } from '../support/sites.ts';

describe('a commune with a successor, a notice of now and two that start later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-notices-'));
  const contentDir = join(folder, 'content');
  const built = { ...SITES.empty, contentDir, outDir: join(folder, 'dist') };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  };
  const notice = (title: string, startsAt: string, endsAt: string, text = 'Việc cần làm.') =>
    `---\ntitle: ${title}\nstartsAt: ${startsAt}\nendsAt: ${endsAt}\n---\n\n${text}\n`;

  beforeAll(async () => {
    cpSync(SITES.empty.contentDir, contentDir, { recursive: true });
    const site = readFileSync(join(contentDir, 'site.yaml'), 'utf8');
    write(
      'site.yaml',
      `${site}\nsuccessor:\n  text: Xã Trống nhập vào xã Đầy.\n  url: https://xaday.example/\n  from: 2026-01-01T00:00:00+07:00\n`,
    );
    write('notices/bao.md', notice('Đang có bão', '2026-01-01T14:00:00+07:00', '2026-01-02T00:00:00+07:00'));
    write(
      'notices/sau.md',
      notice('Bắt đầu ngay sau đó', '2026-01-01T14:00:01+07:00', '2026-01-03T00:00:00+07:00'),
    );
    // A notice that leads to an article, both of tomorrow, stops no build today.
    write('categories.yaml', '- { id: tin-xa, name: Tin xã }\n');
    write(
      'news/2026/cam-cau/index.md',
      '---\ntitle: Cấm cầu\npublishedAt: 2026-01-02T14:00:00+07:00\ncategory: tin-xa\n---\n\nNội dung.\n',
    );
    write(
      'notices/cam-cau.md',
      notice(
        'Cấm cầu Mẫu',
        '2026-01-02T14:00:00+07:00',
        '2026-01-09T00:00:00+07:00',
        'Xem [bài viết](/tin-tuc/cam-cau/).',
      ),
    );
    await build(built, { SOURCE_DATE_EPOCH: String(NOW) });
  });

  test('says so on every page, calmly and after what is urgent; what starts later waits for its build', () => {
    for (const page of pagesOf(built)) {
      const texts = noticesOf(page).map(visibleText);
      expect(texts, page.path).toHaveLength(2);
      expect(texts[0]).toContain('Thông báo khẩn: Đang có bão');
      expect(texts[1]).toContain('Thông báo: Xã Trống nhập vào xã Đầy.');
      expect(texts[1]).not.toContain('Hiệu lực');
      const [, calm] = noticesOf(page);
      expect(calm && byTag(calm, 'a').map((link) => attribute(link, 'href'))).toEqual([
        'https://xaday.example/',
      ]);
    }
    expect(pagesOf(built).map(({ path }) => path)).not.toContain('/tin-tuc/cam-cau/');
  });

  test('shows tomorrow what starts tomorrow, with the article that it leads to', async () => {
    await build(built, { SOURCE_DATE_EPOCH: String(NOW + 86_400) });
    const shown = noticesOf(pageOf(built, '/'));
    const titled = (words: string) => shown.filter((one) => visibleText(one).includes(words));
    expect(titled('Đang có bão')).toEqual([]);
    expect(titled('Bắt đầu ngay sau đó')).toHaveLength(1);
    const [leading] = titled('Cấm cầu Mẫu');
    expect(leading && byTag(leading, 'a').map((link) => attribute(link, 'href'))).toEqual([
      '/tin-tuc/cam-cau/',
    ]);
    expect(pagesOf(built).map(({ path }) => path)).toContain('/tin-tuc/cam-cau/');
  });
});
