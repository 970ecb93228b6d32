/** Reads a file that somebody handed in, if it is one, and no larger than one may be. */
import { readFileSync, statSync } from 'node:fs';
import { formatBytes } from '../lib/numbers.ts';
import { FILE_BYTES } from './limits.ts';
import { NotTaken } from './refused.ts';

/** @throws NotTaken */
export function boundedBytes(path: string): Buffer {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) throw new NotTaken('no-file', 'không có tệp này', 'ghi lại đúng đường dẫn tới tệp');
  // A pipe would keep us waiting, a device would have no end.
  if (!about.isFile()) throw new NotTaken('no-file', 'không phải tệp', 'ghi đường dẫn tới một tệp');
  if (about.size === 0) throw new NotTaken('empty', 'là tệp trống', 'chép lại tệp gốc');
  if (about.size > FILE_BYTES) {
    const what = `lớn ${formatBytes(about.size)}, quá ${formatBytes(FILE_BYTES)}`;
    throw new NotTaken('too-large', what, 'thu nhỏ ảnh trong tệp, hoặc chia thành nhiều tệp');
  }
  return readFileSync(path);
}
