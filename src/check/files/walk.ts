/**
 * Walks the content folder: the one list of its files, by lstat. The check reads what stands in it and the build
 * loads what the check has passed, so that nothing unchecked is built. What can be no content stands in no list.
 */
import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { compareCodes } from '../../lib/text.ts';
import { isDataFile } from '../../schemas/data-files.ts';
import { isKnownKind } from '../../system/file-bytes.ts';
import { type Problem, quote } from '../finding.ts';
import { faultOf } from '../guard.ts';
import { FOLDER_DEPTH, NAME_BYTES } from '../limits.ts';

/** A place inside the content folder, and what keeps it out of the list. */
export type Found =
  | { readonly inside: string; readonly problem?: undefined }
  | { readonly inside: string; readonly problem: Problem };

/** The history of the content itself: git tracks no folder of this name, so no editor can send one. */
const HISTORY = '.git';
/** What programs leave behind, and kinder words for it than for other files. */
const LEFTOVER = /^(?:~\$|\._|Thumbs\.db$|ehthumbs\.db$|desktop\.ini$|\.DS_Store$)/i;

/** What is read as a text. */
const TEXT = /\.mdx?$/i;

/** Every file in the order of the names; a folder that is refused is not entered. */
export function* walk(root: string, folder = '', depth = 0): Generator<Found> {
  const items = itemsIn(join(root, folder));
  if (!Array.isArray(items)) {
    if (items) yield { inside: folder, problem: items };
    return;
  }
  const names = items
    .map((item) => ({ item, name: item.name.toString('utf8') }))
    .sort((a, b) => compareCodes(a.name, b.name));
  for (const { item, name } of names) {
    const inside = folder === '' ? name : `${folder}/${name}`;
    if (inside === HISTORY && item.isDirectory()) continue;
    const problem = judge(item, name, depth);
    if (problem) yield { inside, problem };
    else if (item.isDirectory()) yield* walk(root, inside, depth + 1);
    else yield { inside };
  }
}

/** What is in a folder; why that cannot be told; undefined where the folder is gone, as happens while an editor works. */
function itemsIn(path: string): Dirent<Buffer>[] | Problem | undefined {
  try {
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && GONE.has(String(error.code));
    return isGone ? undefined : faultOf(error);
  }
}

const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/** One thing in a folder, as the rules look at it. */
interface Item {
  readonly name: string;
  readonly bytes: Buffer;
  readonly depth: number;
  readonly isLink: boolean;
  readonly isFile: boolean;
  readonly isFolder: boolean;
  /** What editors call it. */
  readonly what: 'tệp' | 'thư mục';
}

/** What keeps a thing out of the content, in the order in which it is told. */
const REFUSED: readonly {
  readonly is: (item: Item) => boolean;
  readonly problem: (item: Item) => Problem;
}[] = [
  {
    is: ({ isLink }) => isLink,
    problem: () => ({
      rule: 'symbolic-link',
      message: 'Đây là liên kết (symlink, lối tắt) tới chỗ khác trên máy, không phải tệp.',
      remedy: 'xóa liên kết, rồi chép chính tệp đó vào đây.',
    }),
  },
  {
    is: ({ isFile, isFolder }) => !isFile && !isFolder,
    problem: () => ({
      rule: 'special-file',
      message: 'Đây là tệp đặc biệt của hệ thống (ống dẫn, thiết bị), không phải nội dung.',
      remedy: 'xóa tệp.',
    }),
  },
  {
    is: ({ bytes }) => !isUtf8(bytes),
    problem: ({ what }) => ({
      rule: 'file-name',
      message: `Tên ${what} có chữ không phải Unicode (UTF-8), mỗi máy đọc một khác.`,
      remedy: 'đổi tên, chỉ dùng chữ không dấu, chữ số và gạch nối.',
    }),
  },
  {
    is: ({ bytes }) => bytes.length > NAME_BYTES,
    problem: ({ what, bytes }) => ({
      rule: 'file-name',
      message: `Tên ${what} quá dài (${bytes.length} byte, tối đa ${NAME_BYTES}).`,
      remedy: 'đổi tên cho ngắn lại.',
    }),
  },
  {
    is: ({ name }) => LEFTOVER.test(name),
    problem: ({ what }) => ({
      rule: 'leftover-file',
      message: `${capital(what)} này do Windows, macOS hoặc Word tự tạo, không phải nội dung.`,
      remedy: `đóng phần mềm đang mở nó (nếu có) rồi xóa ${what}.`,
    }),
  },
  {
    is: ({ name }) => name.startsWith('.'),
    problem: ({ what }) => ({
      rule: 'hidden-file',
      message: `${capital(what)} ẩn (tên mở đầu bằng dấu chấm) không được có trong nội dung.`,
      remedy: `xóa ${what}.`,
    }),
  },
  {
    is: ({ name, isFolder }) => isFolder && name.toLowerCase() === 'node_modules',
    problem: () => ({
      rule: 'unknown-file',
      message: 'Thư mục này chứa mã chương trình, không phải nội dung.',
      remedy: 'xóa thư mục.',
    }),
  },
  {
    is: ({ name, isFolder }) => isFolder && (TEXT.test(name) || isDataFile(name) || isKnownKind(name)),
    problem: ({ name }) => ({
      rule: 'misplaced-file',
      message: 'Đây là thư mục mang tên như một tệp, nên không có gì trong đó được đọc.',
      remedy: `đổi tên thư mục, bỏ ${quote(extname(name))} ở cuối; chỗ này cần một tệp thì chuyển thư mục đi rồi chép tệp vào.`,
    }),
  },
  {
    is: ({ depth, isFolder }) => isFolder && depth >= FOLDER_DEPTH,
    problem: () => ({
      rule: 'misplaced-file',
      message: `Thư mục nằm sâu quá ${FOLDER_DEPTH} tầng.`,
      remedy: 'chuyển các tệp ra thư mục ngoài.',
    }),
  },
];

function judge(item: Dirent<Buffer>, name: string, depth: number): Problem | undefined {
  const seen: Item = {
    name,
    bytes: item.name,
    depth,
    isLink: item.isSymbolicLink(),
    isFile: item.isFile(),
    isFolder: item.isDirectory(),
    what: item.isDirectory() ? 'thư mục' : 'tệp',
  };
  return REFUSED.find(({ is }) => is(seen))?.problem(seen);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
