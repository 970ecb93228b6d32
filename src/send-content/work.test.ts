import { expect, test } from 'vitest';
import { addressIn, branchName, changedFiles, workName } from './work.ts';

const title = 'Thôn Mẫu họp bàn làm đường từ nhà văn hóa tới trạm bơm số hai trước ngày 30/11/2026';
const values = (path: string) =>
  path.includes('hop') ? { title: path.includes('dai') ? title : 'Họp thôn' } : undefined;

test.each([
  [['news/2026/hop/index.md'], 'Bài viết: Họp thôn'],
  [['news/2026/hop/anh.jpg', 'news/2026/hop/index.md'], 'Bài viết: Họp thôn'],
  [['news/2026/hop/index.md', 'pages/a.md', 'pages/b.md'], 'Bài viết: Họp thôn và 2 mục nữa'],
  [['-news/2026/hop/index.md'], 'Gỡ bài viết: Họp thôn'],
  [['-news/2026/cu/index.md'], 'Gỡ bài viết: cu'],
  [['stats/procedures.json'], 'Sửa procedures.json'],
  [['categories.yaml', 'pages/a.md'], 'Trang: a'],
  [
    ['news/2026/hop-dai/index.md'],
    'Bài viết: Thôn Mẫu họp bàn làm đường từ nhà văn hóa tới trạm bơm số hai…',
  ],
  [
    ['news/2026/hop-dai/index.md', 'pages/a.md'],
    'Bài viết: Thôn Mẫu họp bàn làm đường từ nhà văn hóa tới… và 1 mục nữa',
  ],
])('%j is called %s', (paths, name) => {
  const files = paths.map((path) => ({ path: path.replace(/^-/, ''), isGone: path.startsWith('-') }));
  expect(workName(files, values)).toBe(name);
  expect(name.length).toBeLessThanOrEqual(72);
});

test.each([
  ['Bài viết: Họp thôn', [], 'bai-viet-hop-thon'],
  ['Họp', ['hop', 'hop-2'], 'hop-3'],
  ['!!!', [], 'bai'],
  [`${'a'.repeat(49)} bc`, [], 'a'.repeat(49)],
  [`${'a'.repeat(48)} bc`, [], `${'a'.repeat(48)}-b`],
])('a branch for %j beside %j is %s', (work, taken, name) => {
  expect(branchName(work, new Set(taken))).toBe(name);
});

test('files of the content are told, with what became of them', () => {
  const status =
    ' M content/pages/a.md\0?? content/pages/có dấu.md\0 D content/b.md\0D  content/c.md\0 M khac.txt\0';
  expect(changedFiles(status, 'content/')).toEqual([
    { path: 'pages/a.md', isGone: false },
    { path: 'pages/có dấu.md', isGone: false },
    { path: 'b.md', isGone: true },
    { path: 'c.md', isGone: true },
  ]);
  expect(changedFiles('', '')).toEqual([]);
});

test.each([
  ['remote: \nremote:   https://kho.example/x?a=1 \nTo kho\n', 'https://kho.example/x?a=1'],
  ['remote: Xem https://kho.example/x\n', undefined],
  ['To https://kho.example/x\n', undefined],
  ['remote: https://kho.example/\u001b[31m\n', undefined],
])('of %j the address is %s', (said, address) => {
  expect(addressIn(said)).toBe(address);
});
