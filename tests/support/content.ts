/** A small content folder that is right in everything, to be spoilt in one place by a test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Examined, examineContent, type Finding, formatFinding } from '../../src/check/index.ts';
import { CHOSEN_RULES, FILLED_RULES, FOLLOWED_RULES } from './followed-rules.ts';

/** 2022-06-01T12:00:00+07:00 */
export const NOW = new Date('2022-06-01T12:00:00+07:00');

/** A one-pixel GIF. */
export const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A film as far as it is looked at: its kind, and the place that tells where its pictures lie. */
export const FILM = Buffer.from('000000106674797069736f6d00000000000000086d6f6f76', 'hex');

/** Files by their path in the content folder; `null` takes one away. */
export type Files = Readonly<Record<string, string | Buffer | null>>;

export const ARTICLE = 'news/2022/bai-mau/index.md';

export const article = (frontMatter: string, body = 'Nội dung bài mẫu.'): string =>
  `---\n${frontMatter.trim()}\n---\n\n${body}\n`;

export const FRONT_MATTER = `title: Bài mẫu
publishedAt: 2022-01-04T08:39:58+07:00
category: tin-xa`;

export const BASE: Files = {
  'site.yaml': `name: Trang thông tin điện tử Xã Mẫu
unit: Xã Mẫu
parent: Huyện Mẫu, tỉnh Mẫu
description: Trang của Xã Mẫu, nơi không có thật.
url: https://xamau.example/xa/
phones:
  - number: "0900000000"
    office: Văn phòng mẫu
navigation:
  - { label: Tin tức, to: /tin-tuc/ }
  - { label: Văn bản, to: /van-ban/ }
`,
  'categories.yaml': '- id: tin-xa\n  name: Tin xã\n- id: con-trong\n  name: Còn trống\n',
  'abbreviations.yaml': '- { short: UBND, full: [Ủy ban nhân dân] }\n',
  'stats/visitors.json': '{ "online": 1, "today": 2, "month": 3, "total": 4 }\n',
  'stats/procedures.json': `[
  {
    "year": 2022,
    "throughMonth": 3,
    "handled": 5,
    "onTime": 4,
    "late": 1,
    "updatedAt": "2022-04-01T08:00:00+07:00"
  }
]
`,
  [ARTICLE]: article(
    `${FRONT_MATTER}
tags: [Đồng ruộng]
cover: { src: bia.gif, alt: Cánh đồng mẫu }
attachments:
  - { title: Kế hoạch mẫu, file: ke-hoach.pdf }
aliases: [bai-cu]`,
    `Xem [kế hoạch](ke-hoach.pdf), [bài kia](/tin-tuc/bai-kia/), [bài cũ](https://xamau.example/xa/tin-tuc/bai-cu/),
[chuyên mục](/chuyen-muc/tin-xa/), [chủ đề](/chu-de/dong-ruong/), [tháng](/luu-tru/2022/01/#noi-dung),
[số liệu](/tthc/), [văn bản](/van-ban/quyet-dinh-mau/), [sản phẩm](/ocop/gao-mau/), [tìm](/tim-kiem/?q=gạo),
[trang ngoài](https://vi.example/), [thư](mailto:xa@xamau.example), [gọi](tel:0900000000), [về đầu](#muc-h2o-m2-va-gach-chan-xuong-dong).

## H<sub>2</sub>O, m<sup>2</sup> và <u>gạch chân</u><br>xuống dòng

![Cánh đồng lúa](anh/dong-ruong.gif) ![Bìa][bia]

[bia]: ./bia.gif

<table>
<tr><th scope="col">Thôn</th><th colspan="2">Số hộ</th></tr>
<tr><td>Mẫu 1</td><td>10</td><td>20</td></tr>
</table>

\`<script>\` và \\<script> chỉ là chữ.`,
  ),
  'news/2022/bai-mau/bia.gif': PICTURE,
  'news/2022/bai-mau/anh/dong-ruong.gif': PICTURE,
  'news/2022/bai-mau/ke-hoach.pdf': '%PDF-1.4\n%%EOF\n',
  'news/2021/bai-kia/index.mdx': article(
    'title: Bài kia\npublishedAt: "2021-05-01T08:00:00+07:00"\ncategory: tin-xa',
    'Chữ thường và <u>gạch chân</u>. {/* ghi chú không được đăng */}\n\n<OfficeAddress />',
  ),
  'news/2022/ban-nhap/index.md': article(
    `${FRONT_MATTER}\ndraft: true`,
    'Nháp, xem [hẹn giờ](/tin-tuc/hen-gio/).',
  ),
  'news/2023/hen-gio/index.md': article(FRONT_MATTER.replace('2022-01-04', '2023-01-04')),
  'news/2022/da-go/index.md': article(`${FRONT_MATTER}\nexpiresAt: 2022-02-01T00:00:00+07:00`),
  'pages/gioi-thieu.md': article('title: Giới thiệu'),
  'documents/quyet-dinh-mau.md': article(`number: 01/QĐ-UBND
abstract: Quyết định mẫu
type: Quyết định
authority: Xã Mẫu
issuedOn: 2022-01-04
files:
  - { title: Bản PDF, file: files/01.pdf }`),
  'documents/files/01.pdf': '%PDF-1.4\n%%EOF\n',
  'products/gao-mau/index.md': article(`name: Gạo mẫu
group: thuc-pham
stars: 3
producer: { name: Hợp tác xã Mẫu }
decision: { number: 02/QĐ-UBND, date: "2022-01-04" }
news: [bai-mau]`),
  'notices/bao-mau.md': article(`title: Bão mẫu
startsAt: 2022-01-04T08:00:00+07:00
endsAt: 2022-12-05T08:00:00+07:00`),
};

/** Runs a check of the files in a temporary folder. */
export const checkFiles = async (files: Files, now = NOW): Promise<Finding[]> =>
  (await examineFiles(files, now)).findings;

/** The same, with what is handed to the build; the folder belongs to the next check by then. */
export async function examineFiles(files: Files, now = NOW): Promise<Examined & { contentDir: string }> {
  const folder = freeFolders.pop() ?? new ContentFolder();
  try {
    folder.hold(files);
    const examined = await examineContent({ contentDir: folder.contentDir, now, workingDir: folder.dir });
    for (const finding of examined.findings) mustBeFollowed(finding);
    return { ...examined, contentDir: folder.contentDir };
  } finally {
    freeFolders.push(folder);
  }
}

/** Folders that no check reads now, until the run ends. To make and remove one for each check took a third of its time. */
const freeFolders: ContentFolder[] = [];

/** A temporary folder whose content is changed from what one check needs to what the next one does. */
class ContentFolder {
  readonly dir = mkdtempSync(join(tmpdir(), 'check-'));
  readonly contentDir = join(this.dir, 'content');
  readonly #held = new Map<string, string | Buffer>();

  /** Writes what differs. What is not to be there goes first, with the folders that it leaves empty. */
  hold(files: Files): void {
    for (const [path, content] of this.#held) {
      if (files[path] === content) continue;
      rmSync(join(this.contentDir, path), { force: true });
      this.#held.delete(path);
      this.#removeEmptyAbove(path);
    }
    const missing = Object.entries(files).filter(
      ([path, content]) => content !== null && !this.#held.has(path),
    );
    writeContent(this.contentDir, Object.fromEntries(missing));
    for (const [path, content] of missing) if (content !== null) this.#held.set(path, content);
  }

  #removeEmptyAbove(path: string): void {
    for (let above = dirname(path); above !== '.'; above = dirname(above)) {
      if ([...this.#held.keys()].some((held) => held.startsWith(`${above}/`))) return;
      rmSync(join(this.contentDir, above), { recursive: true, force: true });
    }
  }
}

/** What a remedy shows to be written. */
const SHOWN = /(?:viết|ghi|thay bằng|đổi thành) ["“[{]/;

/** Whatever a remedy shows to the letter is followed by a test, unless it has a place that only the editor can fill. */
function mustBeFollowed({ rule, replacement, ways, rename, remedy }: Finding): void {
  const fails = (test: string) => {
    throw new Error(`The remedy "${remedy}" of ${rule} is followed by no case of src/check/${test}`);
  };
  if ((replacement ?? rename) && !FOLLOWED_RULES.has(rule)) fails('remedies.test.ts');
  if (ways && !CHOSEN_RULES.has(rule)) fails('ways.test.ts');
  const isFollowed = [FOLLOWED_RULES, CHOSEN_RULES, FILLED_RULES].some((rules) => rules.has(rule));
  if (SHOWN.test(remedy) && !isFollowed) fails('remedies.test.ts or ways.test.ts');
}

export function writeContent(contentDir: string, files: Files): void {
  mkdirSync(contentDir, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), content);
  }
}

/** The lines that an editor would read when the good content is changed in these files. */
export const checkSpoilt = async (changes: Files): Promise<string[]> =>
  (await checkFiles({ ...BASE, ...changes })).map(formatFinding);
