/** Pictures of a text: each lies beside it, is a picture, and says in words what it shows. */
import { closeSync, openSync, readSync } from 'node:fs';
import { fold } from '../../lib/text.ts';
import { type Problem, quote } from '../finding.ts';

/** SVG is not among them: it may hold code. */
const ENDINGS = /\.(?:jpe?g|png|webp|avif|gif)$/i;

export interface Neighbours {
  /** Paths of the files beside the text, relative to its folder. */
  readonly files: ReadonlySet<string>;
  /** Absolute path of the folder. */
  readonly folder: string;
}

/**
 * @param address as written, decoded
 * @returns what is wrong with a picture's address; nothing where it is a picture beside the text
 */
export function judgePicture(address: string, { files, folder }: Neighbours): Problem | undefined {
  const shown = quote(address);
  if (/^(?:https?:)?\/\//i.test(address)) {
    return {
      rule: 'picture-remote',
      message: `Ảnh ${shown} lấy từ trang khác, nên có thể mất bất cứ lúc nào và lộ người đọc cho trang đó.`,
      remedy: 'tải ảnh về, để cạnh bài viết và ghi tên tệp.',
    };
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\\)|\\|(?:^|\/)\.\.(?:\/|$)/i.test(address)) {
    return {
      rule: 'picture-place',
      message: `Ảnh ${shown} không nằm cạnh bài viết.`,
      remedy: 'chép ảnh vào thư mục của bài viết và ghi tên tệp, ví dụ anh.jpg.',
    };
  }
  const path = address.replace(/^(?:\.\/)+/, '');
  if (!ENDINGS.test(path)) {
    const svg = /\.svg$/i.test(path) ? ', vì tệp SVG có thể chứa mã' : '';
    return {
      rule: 'picture-type',
      message: `Tệp ${shown} không dùng làm ảnh được${svg}.`,
      remedy: 'lưu ảnh thành JPG, PNG, WebP, AVIF hoặc GIF.',
    };
  }
  const name = findFile(path, files);
  if (name === undefined) return { rule: 'picture-missing', ...missing('ảnh', path, files) };
  return judgeContent(`${folder}/${name}`, shown);
}

/** The file by its exact name; a name that differs in Unicode form alone is told elsewhere. */
export const findFile = (path: string, files: ReadonlySet<string>): string | undefined =>
  files.has(path) ? path : [...files].find((file) => file.normalize('NFC') === path.normalize('NFC'));

export function missing(
  what: string,
  path: string,
  files: ReadonlySet<string>,
): { message: string; remedy: string } {
  const alike = [...files].find((file) => fold(file) === fold(path));
  const message = `Không có tệp ${what} ${quote(path)} cạnh bài viết.`;
  return alike === undefined
    ? { message, remedy: `chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.` }
    : { message, remedy: `sửa thành ${quote(alike)} cho đúng từng chữ, kể cả chữ hoa và dấu.` };
}

function judgeContent(path: string, shown: string): Problem | undefined {
  const head = readHead(path);
  const ascii = head.toString('latin1');
  const isPicture =
    ascii.startsWith('\xFF\xD8\xFF') ||
    ascii.startsWith('\x89PNG\r\n\x1A\n') ||
    ascii.startsWith('GIF8') ||
    (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') ||
    /^.{4}ftypavi[fs]/s.test(ascii);
  if (isPicture) return undefined;
  const iphone = /^.{4}ftyp(?:hei|hev|mif1|msf1)/s.test(ascii) ? ' mà là ảnh HEIC của iPhone' : '';
  return {
    rule: 'picture-broken',
    message:
      head.length === 0
        ? `Tệp ${shown} trống.`
        : `Tệp ${shown} không phải ảnh JPG, PNG, WebP, AVIF hay GIF${iphone}.`,
    remedy: 'mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPG.',
  };
}

function readHead(path: string): Buffer {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}
