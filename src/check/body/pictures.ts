/** Pictures of a text, by what they are called: each lies beside it and is named as a picture is. */
import { endingOf, fileNameOf, plainPath } from '../../lib/paths.ts';
import { fold } from '../../lib/text.ts';
import { ATTACHMENT_ENDINGS, HEIC, PICTURE_ENDINGS } from '../../site/file-types.ts';
import { meantFile } from '../files/meant-file.ts';
import { asRead, type Renamed } from '../files/new-names.ts';
import { type Problem, quote } from '../finding.ts';

/** What is wrong with the name of a file, with the name to write instead where the remedy says it to the letter. */
export interface FileProblem extends Problem {
  readonly instead?: string;
}

/** Judges files beside the text by what is in them. */
export interface FileContents {
  /** @param shown what it is called to the editor */
  picture(file: string, shown: string): FileProblem | undefined;
  /** @param path as it is written; the file itself may be called so in another form of Unicode */
  attachment(file: string, path: string): FileProblem | undefined;
}

export interface Neighbours {
  /** Paths of the files beside the text, relative to its folder. */
  readonly files: ReadonlySet<string>;
  /** What is in them; undefined where they are not at hand. */
  readonly contents: FileContents | undefined;
  /** What is to be written for a file beside the text that is to be called otherwise. */
  renamed(file: string): Renamed | undefined;
}

/** What a text is told of a file whose own name is not right. */
export const toRename = (what: string, shown: string, { rename, instead }: Renamed) => ({
  rule: 'file-name',
  message: `Tên ${what} ${shown} không dùng được.`,
  remedy: `đổi tên tệp thành ${quote(fileNameOf(instead))}, rồi ghi ${quote(instead)} ở đây.`,
  rename,
  instead,
});

/**
 * @param address as written, decoded
 * @returns what is wrong with a picture's address; nothing where it is a picture beside the text
 */
export function judgePicture(
  address: string,
  { files, contents, renamed }: Neighbours,
): FileProblem | undefined {
  const shown = quote(address);
  if (/^(?:https?:)?\/\//i.test(address)) {
    return {
      rule: 'picture-remote',
      message: `Ảnh ${shown} lấy từ trang khác, nên có thể mất bất cứ lúc nào và lộ người đọc cho trang đó.`,
      remedy: 'tải ảnh về, để cạnh bài viết và ghi tên tệp.',
    };
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\\)|\\|(?:^|\/)\.\.(?:\/|$)/i.test(address)) {
    const { instead: meant } = missing('ảnh', address, files);
    return {
      rule: 'picture-place',
      message: `Ảnh ${shown} không nằm cạnh bài viết.`,
      ...(meant === undefined
        ? { remedy: 'chép ảnh vào thư mục của bài viết và ghi tên tệp, ví dụ anh.jpg.' }
        : { remedy: `ghi ${meant}.`, instead: meant }),
    };
  }
  const path = plainPath(address);
  const name = findFile(path, files);
  const better = name === undefined ? undefined : renamed(name);
  if (better) return toRename('ảnh', shown, better);
  const sign = /[#?%]/.exec(path)?.[0];
  if (sign !== undefined) {
    return {
      rule: 'file-name',
      message: `Tên ảnh có ký tự "${sign}" không dùng được.`,
      remedy: `đổi tên tệp, bỏ ký tự "${sign}", rồi sửa lại ở đây.`,
    };
  }
  if (endingOf(path) === '') {
    const told = missing('ảnh', path, files);
    if (told.instead !== undefined) return { rule: 'picture-missing', ...told };
  }
  if (HEIC.test(path)) return heic(path, files);
  if (!PICTURE_ENDINGS.includes(endingOf(path).toLowerCase())) {
    const svg = /\.svg$/i.test(path) ? ', vì tệp SVG có thể chứa mã' : '';
    return {
      rule: 'picture-type',
      message: `Tệp ${shown} không dùng làm ảnh được${svg}.`,
      remedy: 'lưu ảnh thành JPG, PNG, WebP, AVIF hoặc GIF.',
    };
  }
  if (name === undefined) return { rule: 'picture-missing', ...missing('ảnh', path, files) };
  return contents?.picture(name, shown);
}

/** `--fix` makes a JPEG of it, of the same name; then that is what is meant. */
function heic(path: string, files: ReadonlySet<string>): FileProblem {
  const made = path.replace(HEIC, '.jpg');
  const message = `Ảnh ${quote(path)} là HEIC của iPhone, trình duyệt không mở được`;
  return findFile(made, files) === undefined
    ? {
        rule: 'picture-heic',
        message: `${message}.`,
        remedy: 'chạy npm run check -- --fix để chuyển thành JPG, hoặc lưu ảnh thành JPG rồi sửa tên ở đây.',
      }
    : {
        rule: 'picture-heic',
        message: `${message}; cạnh bài có bản JPG.`,
        remedy: `ghi ${made}.`,
        instead: made,
      };
}

const byForm = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

/** The files under their names as they would be written in another way; each set is gone through once. */
function alikeIn(files: ReadonlySet<string>): ReadonlyMap<string, string> {
  let index = byForm.get(files);
  if (!index) {
    index = new Map(
      [...files].flatMap((file) => [[fold(file), file] as const, [asRead(file), file] as const]),
    );
    byForm.set(files, index);
  }
  return index;
}

/** The file by its exact name; a name that differs in Unicode form alone is told elsewhere. */
export function findFile(path: string, files: ReadonlySet<string>): string | undefined {
  if (files.has(path)) return path;
  const form = asRead(path);
  const file = alikeIn(files).get(form);
  return file !== undefined && asRead(file) === form ? file : undefined;
}

export function missing(
  what: string,
  path: string,
  files: ReadonlySet<string>,
): { message: string; remedy: string; instead?: string } {
  const endings = what === 'ảnh' ? PICTURE_ENDINGS : ATTACHMENT_ENDINGS;
  const ofKind = (file: string) => endings.includes(endingOf(file).toLowerCase());
  const alike = alikeIn(files).get(fold(path)) ?? meantFile(path, [...files].filter(ofKind));
  const message = `Không có tệp ${what} ${quote(path)} cạnh bài viết.`;
  return alike === undefined
    ? { message, remedy: `chép tệp vào thư mục của bài viết, hoặc sửa lại tên cho đúng.` }
    : {
        message,
        remedy: `sửa thành ${quote(alike)} cho đúng từng chữ, kể cả chữ hoa và dấu.`,
        instead: alike,
      };
}
