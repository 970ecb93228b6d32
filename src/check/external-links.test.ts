import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ARTICLE, article, BASE, FRONT_MATTER, NOW, writeContent } from '../../tests/support/content.ts';
import type { CheckedContent } from './checked.ts';
import { findingsOf, type OutsideLink, outsideLinks } from './external-links.ts';
import { formatFinding } from './finding.ts';
import { examineContent } from './index.ts';

const BODY = `Xem [cổng tỉnh](https://tinh.example/tin/?a=1#muc) và <https://bo.example>, [ở đây][a], [nhà](/tthc/).

https://tran.example/x

[a]: https://dan.example/a_(b)

\`https://ma.example/\`

<table>
<tr><td>https://bang.example/ và http://hai.example/b</td></tr>
</table>`;
const MDX = 'news/2021/bai-kia/index.mdx';

const dir = mkdtempSync(join(tmpdir(), 'external-'));
let known: OutsideLink[] | undefined;
async function found(): Promise<OutsideLink[]> {
  if (known) return known;
  writeContent(dir, {
    ...BASE,
    'site.yaml': `${BASE['site.yaml']}relatedLinks:\n  - { label: Sở, url: https://so.example/ }\n`,
    [ARTICLE]: article(`${FRONT_MATTER}\nsource: { name: Báo, url: "https://bao.example/1" }`, BODY),
    [MDX]: article(
      'title: Bài kia\npublishedAt: "2021-05-01T08:00:00+07:00"\ncategory: tin-xa',
      'Chữ.\n\n<ContactCard name="Bà Mẫu" address="https://the.example/" />',
    ),
    'news/2022/bai-mau/bia.gif': null,
    'news/2022/bai-mau/anh/dong-ruong.gif': null,
    'news/2022/bai-mau/ke-hoach.pdf': null,
  });
  const { checked, findings } = await examineContent({ contentDir: dir, now: NOW, workingDir: dir });
  expect(findings.filter(({ severity }) => severity === 'error').map(formatFinding)).toEqual([]);
  known = outsideLinks(dir, checked, 'https://xamau.example/xa/', (path) => path.slice(dir.length + 1));
  return known;
}
afterAll(() => rmSync(dir, { recursive: true }));

test('every link to another site is found where it stands, and what is code is none', async () => {
  const told = (await found())
    .filter(({ file }) => [ARTICLE, MDX, 'site.yaml'].includes(file))
    .map(({ address, file, line, column }) => `${file}:${line}:${column} ${address}`);
  expect(told.sort()).toEqual(
    [
      `${ARTICLE}:5:28 https://bao.example/1`,
      `${ARTICLE}:8:5 https://tinh.example/tin/?a=1`,
      `${ARTICLE}:8:55 https://bo.example/`,
      `${ARTICLE}:10:1 https://tran.example/x`,
      `${ARTICLE}:12:1 https://dan.example/a_(b)`,
      `${ARTICLE}:16:1 https://bang.example/`,
      `${ARTICLE}:16:1 http://hai.example/b`,
      `${MDX}:9:1 https://the.example/`,
      'site.yaml:13:23 https://so.example/',
    ].sort(),
  );
});

test('an editor is told of each that is dead, with its place, and what to write of one that moved', async () => {
  const lines = findingsOf(
    await found(),
    new Map([
      ['https://tinh.example/tin/?a=1', { state: 'gone', detail: 'trang trả lời 404' }],
      ['https://bo.example/', { state: 'moved', detail: 'https://www.bo.example/' }],
      ['https://tran.example/x', { state: 'certificate', detail: 'đã hết hạn' }],
      ['https://dan.example/a_(b)', { state: 'silent', detail: 'quá lâu' }],
      ['https://bang.example/', { state: 'private' }],
      ['https://bao.example/1', { state: 'well' }],
    ]),
  ).map(formatFinding);
  expect(lines).toEqual([
    expect.stringMatching(
      /:8:5: Lưu ý: Liên kết "https:\/\/tinh\.example\/tin\/\?a=1#muc" không còn: trang trả lời 404\./,
    ),
    expect.stringMatching(/:8:55: Lưu ý: .*đã chuyển hẳn.*ghi "https:\/\/www\.bo\.example\/" ở đây/),
    expect.stringMatching(/:10:1: Lưu ý: .*chứng thư không dùng được \(đã hết hạn\)/),
    expect.stringMatching(/:12:1: Lưu ý: .*không trả lời: quá lâu/),
    expect.stringMatching(/:16:1: Lưu ý: .*mạng nội bộ, người đọc không vào được/),
  ]);
});

test('where the site has no address yet, what leads to one like it is another site', () => {
  const entry = { path: '/a.md', source: 'Xem https://xamau.example/xa/ nhé', body: 0, mdx: false, data: {} };
  const content = { entries: new Map([['a', entry]]), data: new Map() } as unknown as CheckedContent;
  const of = (site: string | undefined) =>
    outsideLinks('/', content, site, (path) => path).map(({ line, column }) => [line, column]);
  expect(of(undefined)).toEqual([[1, 5]]);
  expect(of('https://xamau.example/')).toEqual([]);
});
