/** Which places of a content folder are read, in which order, and what is told of the others. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walk } from './walk.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'walk-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(...files: (string | Buffer)[]): void {
  for (const file of files) {
    const path = Buffer.concat([Buffer.from(`${root}/`), Buffer.from(file)]);
    if (typeof file === 'string') mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(path, '');
  }
}
const found = () => [...walk(root)].map(({ inside, problem }) => [inside, problem?.rule]);
const told = () => [...walk(root)].flatMap(({ problem }) => problem?.message ?? []);

test('files come in the order of their names, each folder in its place', () => {
  write('c.md', 'b/2.md', 'b/1.md', 'a/x/y.md', 'Đ.md', 'B.md');
  expect(found().map(([inside]) => inside)).toEqual(['B.md', 'a/x/y.md', 'b/1.md', 'b/2.md', 'c.md', 'Đ.md']);
  expect(told()).toEqual([]);
});

test('the history of the folder itself is passed over, one further in is hidden', () => {
  write('.git/config', 'a/.git/config');
  expect(found()).toEqual([['a/.git', 'hidden-file']]);
  rmSync(join(root, 'a'), { recursive: true });
  rmSync(join(root, '.git'), { recursive: true });
  write('.git');
  expect(found()).toEqual([['.git', 'hidden-file']]);
});

test.each([
  ['~$bai.docx', 'leftover-file', 'Tệp này do Windows, macOS hoặc Word tự tạo, không phải nội dung.'],
  ['._a.jpg', 'leftover-file', 'Tệp này do Windows, macOS hoặc Word tự tạo, không phải nội dung.'],
  ['THUMBS.DB', 'leftover-file', 'Tệp này do Windows, macOS hoặc Word tự tạo, không phải nội dung.'],
  ['.a.md', 'hidden-file', 'Tệp ẩn (tên mở đầu bằng dấu chấm) không được có trong nội dung.'],
])('%s is told as a file', (name, rule, message) => {
  write(name);
  expect(found()).toEqual([[name, rule]]);
  expect(told()).toEqual([message]);
});

test.each([
  ['~$a', 'leftover-file', 'Thư mục này do Windows, macOS hoặc Word tự tạo, không phải nội dung.'],
  ['.a', 'hidden-file', 'Thư mục ẩn (tên mở đầu bằng dấu chấm) không được có trong nội dung.'],
  ['Node_Modules', 'unknown-file', 'Thư mục này chứa mã chương trình, không phải nội dung.'],
])('%s is told as a folder, and not entered', (name, rule, message) => {
  write(`${name}/x.md`, 'z.md');
  expect(found().filter(([inside]) => inside !== 'z.md')).toEqual([[name, rule]]);
  expect(told()).toEqual([message]);
});

test.each(['x.md', 'index.mdx', 'X.MD', 'site.yaml', 'anh.jpg', 'Ke hoach.PDF', 'a.docx'])(
  'the folder %s is told to be none of the files of that name, empty or not',
  (name) => {
    mkdirSync(join(root, name));
    expect(found()).toEqual([[name, 'misplaced-file']]);
    write(`${name}/a.md`);
    expect(found()).toEqual([[name, 'misplaced-file']]);
    expect(told()).toEqual(['Đây là thư mục mang tên như một tệp, nên không có gì trong đó được đọc.']);
  },
);

test('a folder that cannot be read is told, and what lies beside it is read', () => {
  const far = 'x'.repeat(300);
  expect([...walk(root, far)]).toEqual([
    { inside: far, problem: expect.objectContaining({ rule: 'unreadable-file' }) },
  ]);
});

test('a folder that goes while it is looked at is nothing, as is a file that takes its place', () => {
  write('a.md');
  expect([...walk(root, 'none'), ...walk(root, 'a.md')]).toEqual([]);
});

test('names that only look like those are read', () => {
  write('a~$b.md', 'node_modules', 'Thumbs.db.md', 'desktop.ini.txt', 'a.git/x.md');
  expect(told()).toEqual([]);
});

test('links are told, whatever they lead to', () => {
  write('a.md');
  mkdirSync(join(root, 'b'));
  symlinkSync('a.md', join(root, 'l1'));
  symlinkSync('b', join(root, 'l2'));
  symlinkSync('nowhere', join(root, 'l3'));
  expect(found()).toEqual([
    ['a.md', undefined],
    ['l1', 'symbolic-link'],
    ['l2', 'symbolic-link'],
    ['l3', 'symbolic-link'],
  ]);
});

test('a name has 200 bytes, in UTF-8', () => {
  const name = (bytes: number) => `${'đ'.repeat(50)}${'a'.repeat(bytes - 100)}`;
  write(name(200));
  expect(told()).toEqual([]);
  write(name(201));
  expect(told()).toEqual(['Tên tệp quá dài (201 byte, tối đa 200).']);
  mkdirSync(join(root, name(203)));
  expect(told()[1]).toBe('Tên thư mục quá dài (203 byte, tối đa 200).');
});

test.skipIf(process.platform !== 'linux')('a name in another encoding is told', () => {
  write(Buffer.from('b\xe0i.md', 'latin1'));
  expect(told()).toEqual(['Tên tệp có chữ không phải Unicode (UTF-8), mỗi máy đọc một khác.']);
});

test('folders lie eight deep', () => {
  write('1/2/3/4/5/6/7/8/a.md');
  expect(found()).toEqual([['1/2/3/4/5/6/7/8/a.md', undefined]]);
  write('1/2/3/4/5/6/7/8/9/a.md');
  expect(found()[0]).toEqual(['1/2/3/4/5/6/7/8/9', 'misplaced-file']);
  expect(told()).toEqual(['Thư mục nằm sâu quá 8 tầng.']);
});
