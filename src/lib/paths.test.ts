import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { endingOf, fileNameOf, folderName, folderOf, plainPath } from './paths.ts';

test.each(['a.jpg', 'news/2026/hop/index.md', '.jpg', 'a', 'a.tar.gz', 'thu.muc/a', 'anh.', 'x/.a.b'])(
  'the parts of %j are those that Node tells',
  (path) => {
    const { base, dir, ext } = posix.parse(path);
    expect([fileNameOf(path), folderOf(path), endingOf(path)]).toEqual([base, dir || '.', ext]);
  },
);

test.each([
  ['Hội nghị xã', 'hoi-nghi-xa'],
  ['Con', 'muc-con'],
  ['COM1', 'muc-com1'],
  ['Con đường', 'con-duong'],
  ['…', ''],
])('the folder for %j is %j, which Windows takes too', (words, name) => {
  expect(folderName(words)).toBe(name);
});

test.each([
  ['./anh.jpg', 'anh.jpg'],
  ['././anh.jpg', 'anh.jpg'],
  ['../anh.jpg', '../anh.jpg'],
  ['thu/./anh.jpg', 'thu/./anh.jpg'],
])('%j is plainly %j', (path, plain) => {
  expect(plainPath(path)).toBe(plain);
});
