/** Which reader a file goes to: by its ending, and by its bytes, which must be what the ending says. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { formatBytes } from '../lib/numbers.ts';
import { isWhatItsNameSays } from '../system/file-bytes.ts';
import { readDocx } from './docx/document.ts';
import { FILE_BYTES } from './limits.ts';
import { NotTaken } from './refused.ts';
import type { Read } from './text.ts';

export type Reader = (bytes: Buffer, path: string) => Read;

export const READERS: Readonly<Record<string, Reader>> = {
  '.docx': readDocx,
};

/** What editors have instead, and what to do with it. */
const OTHERS: Readonly<Record<string, string>> = {
  '.doc': 'mở bằng Word, chọn Lưu thành (Save As) loại .docx, rồi đưa lại',
  '.rtf': 'mở bằng Word, lưu thành .docx, rồi đưa lại',
  '.docm': 'mở bằng Word, lưu thành .docx thường (không macro), rồi đưa lại',
  '.pages': 'trong Pages chọn Xuất ra Word, rồi đưa lại tệp .docx',
  '.xls': 'bảng tính: chép bảng sang Word rồi đưa lại tệp .docx, hoặc đính kèm vào bài',
  '.xlsx': 'bảng tính: chép bảng sang Word rồi đưa lại tệp .docx, hoặc đính kèm vào bài',
  '.zip': 'giải nén ra một thư mục rồi đưa thư mục ấy',
  '.rar': 'giải nén ra một thư mục rồi đưa thư mục ấy',
};

export const isReadable = (path: string): boolean => Object.hasOwn(READERS, extname(path).toLowerCase());

/** @throws NotTaken */
export function readFile(path: string): Read {
  const ending = extname(path).toLowerCase();
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (!reader) {
    const remedy = Object.hasOwn(OTHERS, ending) ? OTHERS[ending] : undefined;
    const known = `chỉ đọc được ${Object.keys(READERS).join(', ')}`;
    throw new NotTaken(
      'other-kind',
      `là loại tệp ${ending || 'không có đuôi'} chưa đọc được`,
      remedy ?? known,
    );
  }
  return reader(bytesOf(path), path);
}

export function bytesOf(path: string): Buffer {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) throw new NotTaken('no-file', 'không có tệp này', 'ghi lại đúng đường dẫn tới tệp');
  // A pipe would keep us waiting, a device would have no end.
  if (!about.isFile()) throw new NotTaken('no-file', 'không phải tệp', 'ghi đường dẫn tới một tệp');
  if (about.size === 0) throw new NotTaken('empty', 'là tệp trống', 'chép lại tệp gốc');
  if (about.size > FILE_BYTES) {
    const what = `lớn ${formatBytes(about.size)}, quá ${formatBytes(FILE_BYTES)}`;
    throw new NotTaken('too-large', what, 'thu nhỏ ảnh trong tệp, hoặc chia thành nhiều tệp');
  }
  const bytes = readFileSync(path);
  if (isOle(bytes) && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new NotTaken('encrypted', 'được đặt mật khẩu', 'mở bằng Word, bỏ mật khẩu rồi lưu lại');
  }
  const isOther = /^\.(?:docx|odt|pdf)$/i.test(extname(path)) && !isWhatItsNameSays(basename(path), bytes);
  if (isOther)
    throw new NotTaken(
      'other-kind',
      `không phải tệp ${extname(path)} như tên nói`,
      'mở bằng phần mềm đã tạo ra nó, lưu đúng loại rồi đưa lại',
    );
  return bytes;
}

const isOle = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
