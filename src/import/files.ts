/** Which reader a file goes to: by its ending, and by its bytes, which must be what the ending says. */
import { basename, extname } from 'node:path';
import { isWhatItsNameSays } from '../system/file-bytes.ts';
import { boundedBytes } from './bounded.ts';
import { readDocx } from './docx/document.ts';
import { readOdt } from './odt/document.ts';
import { type PagePlace, readPage } from './page/page.ts';
import { readPasted } from './pasted.ts';
import { NotTaken } from './refused.ts';
import type { Read } from './text.ts';

type Reader = (bytes: Buffer, place: PagePlace) => Read;

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

/** A PDF keeps no text that could be trusted: it is offered as it is, and a person writes what it says. */
const readPdf = (bytes: Buffer, { path }: PagePlace): Read => ({
  blocks: [],
  notes: new Map(),
  pictures: new Map(),
  attachments: [{ title: nameOf(path), file: basename(path), bytes }],
  remains: [
    'PDF chỉ được đính kèm, nhiều người không đọc được trên điện thoại: xin bản Word, hoặc gõ nội dung vào bài',
  ],
  said: {},
});

/** A name of a file as people would say it. */
const nameOf = (path: string): string =>
  basename(path, extname(path))
    .replace(/[-_\s]+/g, ' ')
    .trim();

const READERS: Readonly<Record<string, Reader>> = {
  '.docx': readDocx,
  '.htm': readPage,
  '.html': readPage,
  '.odt': readOdt,
  '.pdf': readPdf,
  '.txt': readPasted,
};

export const isReadable = (path: string): boolean => Object.hasOwn(READERS, extname(path).toLowerCase());

/** @throws NotTaken */
export function readFile(place: PagePlace): Read {
  const { path } = place;
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
  return reader(bytesOf(path), place);
}

function bytesOf(path: string): Buffer {
  const bytes = boundedBytes(path);
  if (isOle(bytes) && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new NotTaken('encrypted', 'được đặt mật khẩu', 'mở bằng Word, bỏ mật khẩu rồi lưu lại');
  }
  const isOther = /^\.(?:docx|odt|pdf)$/i.test(extname(path)) && !isWhatItsNameSays(basename(path), bytes);
  if (isOther) {
    const what = `không phải tệp ${extname(path)} như tên nói`;
    throw new NotTaken('other-kind', what, 'mở bằng phần mềm đã tạo ra nó, lưu đúng loại rồi đưa lại');
  }
  return bytes;
}

const isOle = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
