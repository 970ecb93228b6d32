import { expect, test } from 'vitest';
import { captionOf } from './captions.ts';

test.each([
  [{ caption: 'Trạm bơm', credit: 'Văn An' }, 'Trạm bơm. Ảnh: Văn An'],
  [{ caption: 'Trạm bơm chạy!', credit: 'Văn An' }, 'Trạm bơm chạy! Ảnh: Văn An'],
  [{ caption: 'Trạm bơm' }, 'Trạm bơm'],
  [{ credit: 'Văn An' }, 'Ảnh: Văn An'],
  [{}, undefined],
])('the line under a picture of %o is %o', (picture, line) => {
  expect(captionOf(picture)).toBe(line);
});
