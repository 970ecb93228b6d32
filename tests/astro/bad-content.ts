/** Content that cannot be published rightly stops the build, in the words of `npm run check`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { article, BASE, type Files, FRONT_MATTER, PICTURE, writeContent } from '../support/content.ts';
import { run } from '../support/sites.ts';

const dir = mkdtempSync(join(tmpdir(), 'bad-content-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const bad = (slug: string, content: string): Files => ({ [`news/2022/${slug}/index.md`]: content });
const body = (slug: string, text: string): Files => bad(slug, article(FRONT_MATTER, text));

/** One fault each, with what must be read of it. */
const FAULTS: readonly (readonly [fault: string, files: Files, line: string])[] = [
  [
    'a duplicate slug',
    { 'news/2021/trung/index.md': article(FRONT_MATTER), ...body('trung', 'Chữ.') },
    'trung/index.md: Lỗi: Tên "trung" đã dùng cho',
  ],
  [
    'an unknown key',
    bad('khoa-la', article(`${FRONT_MATTER}\nautor: x`)),
    'khoa-la/index.md:5:1: Lỗi: Không có mục "autor".',
  ],
  [
    'a missing key',
    bad('thieu-khoa', article('title: x\ncategory: tin-xa')),
    'thieu-khoa/index.md:2:1: Lỗi: Thiếu "publishedAt".',
  ],
  [
    'a bad date',
    bad('ngay-sai', article(FRONT_MATTER.replace('01-04', '02-30'))),
    'ngay-sai/index.md:3:14: Lỗi: "publishedAt" ghi',
  ],
  [
    'a YAML error',
    bad('yaml', article('title: Năm 2022: x')),
    'yaml/index.md:2:8: Lỗi: Trong câu có dấu hai chấm',
  ],
  ['an empty file', bad('trong', ''), 'trong/index.md: Lỗi: Tệp trống.'],
  [
    'a missing picture',
    body('thieu-anh', '![Ảnh](thieu.jpg)'),
    'thieu-anh/index.md:7:1: Lỗi: Không có tệp ảnh "thieu.jpg"',
  ],
  [
    'a picture without words',
    { ...body('thieu-loi', '![](a.gif)'), 'news/2022/thieu-loi/a.gif': PICTURE },
    'thieu-loi/index.md:7:1: Lỗi: Ảnh thiếu lời mô tả',
  ],
  [
    'no such category',
    bad('chuyen-muc-la', article(FRONT_MATTER.replace('tin-xa', 'tin-tinh'))),
    'chuyen-muc-la/index.md:4:11: Lỗi: Không có chuyên mục "tin-tinh"',
  ],
  ['an accented slug', body('Bài viết', 'Chữ.'), 'Lỗi: Tên thư mục "Bài viết" không làm địa chỉ được'],
  ['a reserved slug', body('trang', 'Chữ.'), 'trang/index.md: Lỗi: Tên thư mục "trang" trùng với địa chỉ'],
  [
    'decomposed letters',
    body('dau-roi', 'Tiếng Việt'.normalize('NFD')),
    'dau-roi/index.md:7:1: Lỗi: Từ "Tiếng" viết bằng dấu rời',
  ],
  ['a script', body('script', '<script>alert(1)</script>'), 'script/index.md:7:1: Lỗi: Thẻ <script> chạy mã'],
  [
    'a frame',
    body('iframe', '<iframe src="x"></iframe>'),
    'iframe/index.md:7:1: Lỗi: Thẻ <iframe> nhúng trang khác',
  ],
  [
    'an event attribute',
    body('su-kien', 'Chữ <u onclick="x">a</u>'),
    'su-kien/index.md:7:5: Lỗi: Thuộc tính "onclick"',
  ],
  [
    'a dead link',
    body('lien-ket', '[a](/khong-co/)'),
    'lien-ket/index.md:7:1: Lỗi: Trang không có địa chỉ "/khong-co/".',
  ],
  [
    'an import in MDX',
    { 'news/2022/mdx/index.mdx': article(FRONT_MATTER, 'import X from "x"') },
    'mdx/index.mdx:7:1: Lỗi: Dòng "import …" là mã chương trình',
  ],
  [
    'a negative number',
    { 'stats/visitors.json': '{ "online": -1, "today": 2, "month": 3, "total": 4 }' },
    'visitors.json:1:13: Lỗi: "online" không được nhỏ hơn 0',
  ],
  ['broken JSON', { 'stats/procedures.json': '[' }, 'procedures.json:1:2: Lỗi: Tệp kết thúc giữa chừng'],
];

/** A broken article keeps silent what else might be dead: each group of faults is one build. */
const GROUPS = [0, 1].map((group) => FAULTS.filter((_, index) => index % 2 === group));

describe.each(GROUPS.map((faults, index) => ({ name: index + 1, faults })))(
  'build $name of bad content',
  ({ name, faults }) => {
    test('fails, tells every fault, and leaves no site', async () => {
      const contentDir = join(dir, `content-${name}`);
      const outDir = join(dir, `dist-${name}`);
      writeContent(contentDir, Object.assign({}, BASE, ...faults.map(([, files]) => files)) as Files);
      const { code, stdout, stderr } = await run('scripts/build.ts', [], {
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        SOURCE_DATE_EPOCH: '1654059600',
      });
      expect(code).toBe(1);
      for (const [, , line] of faults) expect(stdout + stderr).toContain(line);
      expect(existsSync(outDir)).toBe(false);
    });
  },
);
