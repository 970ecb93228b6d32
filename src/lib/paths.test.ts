import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { endingOf, fileNameOf, folderOf } from './paths.ts';

test.each(['a.jpg', 'news/2026/hop/index.md', '.jpg', 'a', 'a.tar.gz', 'thu.muc/a', 'anh.', 'x/.a.b'])(
  'the parts of %j are those that Node tells',
  (path) => {
    const { base, dir, ext } = posix.parse(path);
    expect([fileNameOf(path), folderOf(path), endingOf(path)]).toEqual([base, dir || '.', ext]);
  },
);
