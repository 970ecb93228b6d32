/** How large a file may be that is published, to the very byte. */
import { expect, test } from 'vitest';
import { judgeBytes } from './picture-bytes.ts';

const MEGABYTE = 1024 * 1024;

test('fifty megabytes are published, a byte more is not', () => {
  expect(judgeBytes(50 * MEGABYTE, '"a.pdf"')).toBeUndefined();
  expect(judgeBytes(50 * MEGABYTE + 1, '"a.pdf"')).toMatchObject({
    rule: 'file-size',
    message: 'Tệp "a.pdf" nặng 51 MB, tối đa 50 MB.',
  });
});
