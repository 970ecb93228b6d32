/** Files as a real word processor writes them (Debian: libreoffice-writer-nogui) become the drafts that their author meant. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftOf } from '../../src/import/draft.ts';
import { readFile } from '../../src/import/files.ts';

const isThere = spawnSync('soffice', ['--version']).status === 0;

const PAGE = `<html><head><meta charset="utf-8"></head><body>
<h1>Họp thôn Mẫu</h1>
<p>Chữ <b>đậm</b>, <i>nghiêng</i>, <a href="https://a.example/x_y">liên kết</a>; 5*3 &lt;b&gt;.</p>
<p><font face=".VnTime">Céng hßa x· héi</font> <font face="VNI-Times">Vieät Nam</font></p>
<h2>Mục một</h2>
<ol><li>Một<ul><li>nhỏ</li></ul></li><li>Hai</li></ol>
<p>Xen giữa</p>
<ol start="3"><li>Ba<ol type="a"><li>chữ a</li></ol></li></ol>
<table border="1"><tr><th>Thôn</th><th colspan="2">Hộ</th></tr><tr><td rowspan="2">Mẫu</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>
<p><img src="@PICTURE@" alt="Cống Bến Đò nhìn từ mặt đê" width="60" height="40"></p>
<p align="right">TM. UBND XÃ</p><p align="right"><b>Nguyễn Văn Mẫu</b></p>
</body></html>`;

describe.skipIf(!isThere)('of LibreOffice (skipped where soffice is not installed)', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'word-'));
    const png = sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } }).png();
    // A picture that is only named would not be taken into the file.
    const inside = `data:image/png;base64,${(await png.toBuffer()).toString('base64')}`;
    writeFileSync(join(folder, 'bai.html'), PAGE.replace('@PICTURE@', inside));
    for (const [from, to] of [
      ['bai.html', 'odt:writer8'],
      ['bai.odt', 'docx:MS Word 2007 XML'],
    ] as const) {
      const made = spawnSync(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          ...(from.endsWith('html') ? ['--infilter=HTML (StarWriter)'] : []),
          '--convert-to',
          to,
          '--outdir',
          folder,
          join(folder, from),
        ],
        { encoding: 'utf8' },
      );
      expect(made.status, made.stderr).toBe(0);
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // LibreOffice 7.4 leaves a picture's description out of a .docx: then a person is asked for it.
  test.each([
    ['bai.docx', 'Ảnh 1', 1],
    ['bai.odt', 'Cống Bến Đò nhìn từ mặt đê', 0],
  ])('%s', async (name, alt, toDo) => {
    const now = new Date('2026-06-01T08:00:00+07:00');
    const read = readFile({ path: join(folder, name), root: folder, now });
    const { files, remains } = await draftOf(read, 'bai', { now, categories: [], category: 'tin-xa' });
    const [, front = '', ...rest] = String(files.get('index.md')).split('---\n');
    expect(front).toContain('title: Họp thôn Mẫu\n');
    const blocks = rest
      .join('---\n')
      .trim()
      .split('\n\n')
      .map((block) => block.replace(/\([\w-]+\.png\)/, '(anh.png)'));
    expect(blocks).toEqual([
      'Chữ **đậm**, *nghiêng*, [liên kết](https://a.example/x_y); 5\\*3 \\<b>.',
      'Cộng hòa xã hội Việt Nam',
      '## Mục một',
      '1. Một\n   - nhỏ\n2. Hai',
      'Xen giữa',
      '3. Ba',
      '   a. chữ a',
      '<table>\n<tr><th>Thôn</th><th colspan="2">Hộ</th></tr>\n<tr><td rowspan="2">Mẫu</td><td>1</td><td>2</td></tr>\n<tr><td>3</td><td>4</td></tr>\n</table>',
      `![${alt}](anh.png)`,
      expect.stringMatching(
        /^\| {2}\| TM\. UBND XÃ \|\n\| --- \| ---: \|\n\| {2}\| \*\*Nguyễn Văn Mẫu\*\* \|$/,
      ),
    ]);
    expect(files.size).toBe(2);
    expect(remains).toHaveLength(toDo);
  });
});

test('of a saved site of 2,000 pages every paragraph is in its draft', async () => {
  const now = new Date('2026-06-01T08:00:00+07:00');
  const root = mkdtempSync(join(tmpdir(), 'saved-'));
  try {
    const menu = Array.from({ length: 60 }, (_, at) => `<li><a href="/muc-${at}">Mục ${at}</a></li>`).join(
      '',
    );
    for (let at = 0; at < 2000; at += 1) {
      const text = `<p>Bài số ${at} của xã Mẫu nói về việc làm đường và thu quỹ trong thôn.</p>`.repeat(12);
      writeFileSync(
        join(root, `${at}.html`),
        `<html><head><title>Bài số ${at}</title></head><body><ul class="menu">${menu}</ul><div class="noi-dung">${text}</div></body></html>`,
      );
    }
    let blocks = 0;
    for (let at = 0; at < 2000; at += 1) {
      const { files } = await draftOf(readFile({ path: join(root, `${at}.html`), root, now }), `${at}`, {
        now,
        categories: [],
        category: 'tin-xa',
      });
      blocks += String(files.get('index.md')).split('\n\n').length - 1;
    }
    expect(blocks).toBe(2000 * 12);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
