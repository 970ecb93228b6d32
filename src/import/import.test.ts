/** `npm run import` as an editor runs it: drafts in the content folder, nothing else, and what is still to be done. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT, runNode } from '../../tests/support/node.ts';
import { line, wordFile } from '../../tests/support/word-file.ts';
import { type Finding, formatFinding } from '../check/index.ts';
import { problemInWords } from '../system/errors.ts';
import { readCategories } from './categories.ts';
import { type Imported, importFiles, told } from './import.ts';

const NOW = new Date('2026-06-01T08:00:00+07:00');

let folder: string;
let contentDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  contentDir = join(folder, 'content');
  mkdirSync(contentDir);
  cpSync(resolve(ROOT, 'tests/fixtures/empty/site.yaml'), join(contentDir, 'site.yaml'));
  writeFileSync(
    join(contentDir, 'categories.yaml'),
    '- id: tin-xa\n  name: Tin xã\n- id: van-hoa\n  name: Văn hóa\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (at: string) => readdirSync(at, { recursive: true, encoding: 'utf8' }).sort();

/** @returns the path of a file that is handed in */
function given(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const word = (title: string, text = 'Nội dung bài.') =>
  wordFile({ body: line(title, '<w:b/>', '<w:jc w:val="center"/>') + line(text) });

async function imported(files: readonly string[], category?: string) {
  const setting = { now: NOW, categories: readCategories(contentDir), category };
  const result = await importFiles({ files, progress: () => undefined }, contentDir, setting);
  return { ...result, lines: [...told(result)] };
}

test.each([
  ['nothing', [], [], [], []],
  ['one draft with nothing to do', [[]], [], [], ['d0/index.md']],
  ['one draft', [['điền tên']], [], [], ['d0/index.md', '  còn phải làm: điền tên.']],
  [
    'two drafts',
    [['điền tên', 'thêm ảnh'], []],
    [],
    [],
    [
      'd0/index.md',
      '  từ 0.docx',
      '  còn phải làm: điền tên.',
      '  còn phải làm: thêm ảnh.',
      'd1/index.md',
      '  từ 1.docx',
      '2 bản nháp, 1 còn việc phải làm; 0 tệp không lấy được; bỏ qua 0 trang.',
    ],
  ],
  [
    'one draft, and what was not taken',
    [[]],
    ['b.pdf'],
    [],
    [
      'd0/index.md',
      'b.pdf: là ảnh. Cách sửa: gõ lại.',
      '1 bản nháp, 0 còn việc phải làm; 1 tệp không lấy được; bỏ qua 0 trang.',
    ],
  ],
  [
    'pages passed over alone',
    [],
    [],
    ['c.html', 'd.html'],
    [
      'Bỏ qua c.html: là ảnh.',
      'Bỏ qua d.html: là ảnh.',
      '0 bản nháp, 0 còn việc phải làm; 0 tệp không lấy được; bỏ qua 2 trang.',
    ],
  ],
  ['one that was not taken', [], ['b.pdf'], [], ['b.pdf: là ảnh. Cách sửa: gõ lại.']],
])('what an editor is told of %s', (_what, drafts, refused, passedOver, lines) => {
  const problem = (where: string) => ({ rule: 'a', where, what: 'là ảnh', remedy: 'gõ lại' });
  const all: Imported = {
    drafts: drafts.map((remains, at) => ({ path: `d${at}/index.md`, from: `${at}.docx`, remains })),
    refused: refused.map(problem),
    passedOver: passedOver.map(problem),
    findings: [],
  };
  expect([...told(all)]).toEqual(lines);
});

test('a Word file becomes a draft that passes the check, and nothing else is left', async () => {
  const { drafts, findings, refused } = await imported(
    [given('Họp thôn.docx', word('Thôn Mẫu họp'))],
    'van-hoa',
  );
  expect(drafts.map(({ path }) => path.slice(path.indexOf('content/')))).toEqual([
    'content/news/2026/thon-mau-hop/index.md',
  ]);
  expect([findings, refused]).toEqual([[], []]);
  expect(readFileSync(join(contentDir, 'news/2026/thon-mau-hop/index.md'), 'utf8')).toBe(
    '---\ntitle: Thôn Mẫu họp\npublishedAt: 2026-06-01T08:00:00+07:00\ncategory: van-hoa\ndraft: true\n---\n\nNội dung bài.\n',
  );
  expect(readdirSync(folder).sort()).toEqual(['Họp thôn.docx'.normalize(), 'content']);
});

test('nothing is written over: an article of any year keeps its name', async () => {
  mkdirSync(join(contentDir, 'news/2020/thon-mau-hop'), { recursive: true });
  const kept = join(contentDir, 'news/2020/thon-mau-hop/index.md');
  writeFileSync(kept, 'cũ');
  const { drafts } = await imported([
    given('a.docx', word('Thôn Mẫu họp')),
    given('b.docx', word('Thôn Mẫu họp')),
  ]);
  expect(drafts.map(({ path }) => basename(path.slice(0, -9)))).toEqual(['thon-mau-hop-2', 'thon-mau-hop-3']);
  expect(readFileSync(kept, 'utf8')).toBe('cũ');
});

test('a title that names a device of Windows makes another folder', async () => {
  const { drafts, findings } = await imported([given('a.docx', word('Con')), given('b.docx', word('Aux'))]);
  expect(drafts.map(({ path }) => basename(path.slice(0, -9)))).toEqual(['con-2', 'aux-2']);
  expect(findings).toEqual([]);
});

test.each([
  ['hong.docx', 'PK\x03\x04 không phải', 'hỏng'],
  ['trang.docx', '<html><body>Chữ</body></html>', 'không phải tệp .docx'],
  ['cu.doc', '\xd0\xcf\x11\xe0', 'Lưu thành (Save As) loại .docx'],
  ['bang.xlsx', 'PK\x03\x04', 'chép bảng sang Word'],
  ['trong.docx', '', 'trống'],
  ['la.xyz', 'x', 'chưa đọc được'],
])('%s is named and refused, the file beside it is taken', async (name, content, words) => {
  const { lines, drafts } = await imported([
    given(name, Buffer.from(content, 'latin1')),
    given('tot.docx', word('Bài tốt')),
  ]);
  expect(lines.filter((one) => one.includes(join(folder, name)))).toEqual([expect.stringContaining(words)]);
  expect(drafts).toHaveLength(1);
  expect(filesIn(join(contentDir, 'news'))).toEqual(['2026', '2026/bai-tot', '2026/bai-tot/index.md']);
});

test('a file that is not there, a folder in the place of one and one of a gigabyte are refused, and leave nothing', async () => {
  const large = given('lon.docx', '');
  truncateSync(large, 1024 ** 3);
  const { lines, drafts } = await imported([join(folder, 'khong-co.docx'), large]);
  expect(lines.slice(0, 2)).toEqual([
    expect.stringMatching(/khong-co\.docx: không có tệp này/),
    expect.stringMatching(/lon\.docx: lớn 1.*GB/),
  ]);
  expect(drafts).toEqual([]);
  expect(filesIn(contentDir)).toEqual(['categories.yaml', 'site.yaml']);
});

test('the command prints the path and what is to be done, and ends with 1 where a file was refused', async () => {
  const run = (...args: string[]) =>
    runNode(['scripts/import.ts', ...args], { env: { CONTENT_DIR: contentDir } });
  const [done, wrong] = await Promise.all([
    run(given('a.docx', word('Thôn Mẫu họp')), given('b.doc', 'x')),
    run('a.docx', '--category', 'khong-co'),
  ]);
  expect({ code: done.code, first: done.stdout.split('\n')[0] }).toEqual({
    code: 1,
    first: expect.stringMatching(/content\/news\/\d{4}\/thon-mau-hop\/index\.md$/),
  });
  expect(done.stdout).toContain('còn phải làm: chưa rõ chuyên mục');
  expect({ code: wrong.code, said: wrong.stderr }).toEqual({
    code: 2,
    said: expect.stringContaining('tin-xa, van-hoa'),
  });
});

const article = (title: string, text: string) =>
  `<html><head><title>${title}</title></head><body><div class="menu"><a href="/">Trang chủ</a></div><div class="noi-dung"><p>${text}</p></div></body></html>`;

test('a saved site becomes drafts; lists and copies are passed over, what is wrong is named', async () => {
  const site = join(folder, 'site');
  mkdirSync(join(site, 'tin'), { recursive: true });
  const text = 'Thôn Mẫu họp bàn việc thu quỹ, đông đủ các hộ dự họp.';
  writeFileSync(join(site, 'tin/mot.html'), article('Bài một', `Một. ${text}`));
  writeFileSync(join(site, 'tin/mot-in.html'), article('Bài một', `Một. ${text}`));
  writeFileSync(join(site, 'tin/hai.htm'), article('Bài hai', `Hai. ${text}`));
  writeFileSync(join(site, 'index.html'), '<ul><li><a href="tin/mot.html">Bài một của xã Mẫu</a></ul>');
  writeFileSync(join(site, 'tin/hong.html'), '');
  writeFileSync(join(site, 'tin/tep.pdf'), '%PDF-1.4');
  const { drafts, passedOver, refused, findings, lines } = await imported([site], 'tin-xa');
  expect(drafts.map(({ path }) => path.slice(path.indexOf('news/')))).toEqual(
    ['news/2026/bai-hai/index.md', 'news/2026/bai-mot-2/index.md'].map((path) => path.replace('-2', '')),
  );
  expect(passedOver.map(({ rule }) => rule).sort()).toEqual(['no-article', 'same-text']);
  expect(refused.map(({ where }) => where)).toEqual([join(site, 'tin/hong.html')]);
  expect(findings).toEqual([]);
  expect(lines.at(-1)).toBe('2 bản nháp, 2 còn việc phải làm; 1 tệp không lấy được; bỏ qua 2 trang.');
});

test('pages of a saved site lead to each other as drafts; what stayed behind is still where it was', async () => {
  const site = join(folder, 'www.xacu.gov.vn');
  mkdirSync(join(site, 'tin'), { recursive: true });
  const link = (to: string) => `<a href="${to}">${to.slice(-9)}</a>`;
  const links = ['hai.html', '/tin/xem?id=3#cuoi', 'https://xacu.gov.vn/tin/mot.html', '/tin/bon.html'];
  const text = 'Thôn Mẫu họp bàn việc thu quỹ, đông đủ các hộ dự họp.';
  writeFileSync(
    join(site, 'tin/mot.html'),
    article(
      'Bài một',
      `${text.repeat(9)} ${links.map(link).join(' ')} ${link('https://khac.vn/tin/hai.html')}`,
    ),
  );
  writeFileSync(join(site, 'tin/hai.html'), article('Bài hai', `Hai. ${text}`));
  writeFileSync(join(site, 'tin/xem?id=3.html'), article('Bài ba', `Ba. ${text}`));
  const { drafts, passedOver, findings } = await imported([site], 'tin-xa');
  const textOf = (slug: string) => readFileSync(join(contentDir, 'news/2026', slug, 'index.md'), 'utf8');
  expect({ drafts: drafts.length, passedOver }).toEqual({ drafts: 3, passedOver: [] });
  expect(textOf('bai-ba')).toContain('oldAddresses:\n  - /tin/xem?id=3\n');
  expect([...textOf('bai-mot').matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to)).toEqual([
    '/tin-tuc/bai-hai/',
    '/tin-tuc/bai-ba/',
    '/tin-tuc/bai-mot/',
    'http://www.xacu.gov.vn/tin/bon.html',
    'https://khac.vn/tin/hai.html',
  ]);
  expect(findings).toEqual([]);
});

test('a PDF is attached, and a text is asked for', async () => {
  const { lines, findings } = await imported(
    [given('Kế hoạch.pdf', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')],
    'tin-xa',
  );
  expect(lines.join('\n')).toContain('gõ nội dung vào bài');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(filesIn(join(contentDir, 'news/2026'))).toEqual([
    'ke-hoach',
    'ke-hoach/index.md',
    'ke-hoach/ke-hoach.pdf',
  ]);
});

test('what an editor reads: each draft with what is left to do, then what was passed over and refused, then a sum', () => {
  const finding: Finding = {
    file: 'b.md',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'x',
    message: 'Sai.',
    remedy: 'sửa',
  };
  const lines = (imported: Partial<Imported>) => [
    ...told({ drafts: [], refused: [], passedOver: [], findings: [], ...imported }),
  ];
  const draft = (path: string, ...remains: readonly string[]) => ({ path, from: `${path}.docx`, remains });
  const problem = { rule: 'x', what: 'hỏng', remedy: 'chép lại', where: 'c.docx' };
  expect(lines({ drafts: [draft('a.md')] })).toEqual(['a.md']);
  expect(
    lines({
      drafts: [draft('a.md', 'xem lại'), draft('b.md'), draft('d.md')],
      findings: [finding],
      refused: [problem],
      passedOver: [problem],
    }),
  ).toEqual([
    'a.md',
    '  từ a.md.docx',
    '  còn phải làm: xem lại.',
    'b.md',
    '  từ b.md.docx',
    `  ${formatFinding(finding)}`,
    'd.md',
    '  từ d.md.docx',
    'Bỏ qua c.docx: hỏng.',
    problemInWords(problem),
    '3 bản nháp, 2 còn việc phải làm; 1 tệp không lấy được; bỏ qua 1 trang.',
  ]);
  expect(lines({ refused: [problem] })).toEqual([problemInWords(problem)]);
  expect(
    lines({ drafts: [draft('a.md', 'x')], findings: [{ ...finding, file: 'a.md' }], refused: [problem] }).at(
      -1,
    ),
  ).toBe('1 bản nháp, 1 còn việc phải làm; 1 tệp không lấy được; bỏ qua 0 trang.');
});

test('what is piped is read as pasted text, also the same text twice', async () => {
  const setting = { now: NOW, categories: readCategories(contentDir), category: 'tin-xa' };
  const given = { files: ['-', '-'], piped: Buffer.from('Họp thôn\n\nChữ.'), progress: () => undefined };
  const { drafts, refused } = await importFiles(given, contentDir, setting);
  expect([drafts.map(({ from }) => from), refused]).toEqual([['-', '-'], []]);
  const nothing = await importFiles({ ...given, files: ['-'], piped: undefined }, contentDir, setting);
  expect(nothing.refused).toEqual([expect.objectContaining({ where: '-', rule: 'empty' })]);
});

test('how far it is is told file by file', async () => {
  const [a, b] = [join(folder, 'nhieu/a.txt'), join(folder, 'nhieu/b.txt')];
  mkdirSync(join(folder, 'nhieu'));
  for (const path of [a, b]) writeFileSync(path, `Họp ${basename(path)}\n\nChữ.`);
  const lines: string[] = [];
  const setting = { now: NOW, categories: readCategories(contentDir), category: 'tin-xa' };
  await importFiles(
    { files: [join(folder, 'nhieu')], progress: (line) => lines.push(line()) },
    contentDir,
    setting,
  );
  expect(lines).toEqual([`Đang đọc 1/2: ${a}`, `Đang đọc 2/2: ${b}`]);
});
