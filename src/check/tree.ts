/** Says of every file of the content folder what it is; one that is nothing of the site's is an error. */
import { extname, join, relative, sep } from 'node:path';
import { slugify } from '../lib/text.ts';
import { ATTACHMENT_ENDINGS, PICTURE_ENDINGS } from '../site/file-types.ts';
import { codeName, type Finding, type Problem, quote } from './finding.ts';
import { copied, originalOf } from './rules/leftovers.ts';
import { hiddenEnding, meantAsText } from './rules/unread.ts';
import { reporter } from './source.ts';
import { walk } from './walk.ts';

export const ENTRY_KINDS = ['news', 'pages', 'documents', 'products', 'notices'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface EntryFile {
  readonly kind: EntryKind;
  readonly slug: string;
  readonly path: string;
  /** As the editor would open it. */
  readonly file: string;
  readonly mdx: boolean;
  /** The folder named after the year, for news. */
  readonly year?: string;
  /** Folder of the entry inside the content folder; entries that are plain files share theirs. */
  readonly folder: string;
}

export interface ContentTree {
  readonly entries: readonly EntryFile[];
  /** Data files that are there, by their path inside the content folder. */
  readonly data: ReadonlyMap<string, { path: string; file: string }>;
  /** Pictures, attachments and the like: paths relative to the folder of the entries beside them. */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
  display(path: string): string;
}

const DATA_FILES = new Set([
  'site.yaml',
  'categories.yaml',
  'abbreviations.yaml',
  'stats/visitors.json',
  'stats/days.json',
  'stats/procedures.json',
]);
interface Place {
  readonly depth: number;
  readonly endings: RegExp;
  readonly place: string;
  /** Endings of the files that may lie beside the text. */
  readonly beside: readonly string[];
}

const BOTH = [
  ...PICTURE_ENDINGS,
  ...ATTACHMENT_ENDINGS.filter((ending) => !PICTURE_ENDINGS.includes(ending)),
];

/** Where an entry lies, by its kind: the last part is the file. */
const PLACES: Readonly<Record<EntryKind, Place>> = {
  news: { depth: 4, endings: /^index\.mdx?$/, place: 'news/<năm>/<tên-bài>/index.md', beside: BOTH },
  products: {
    depth: 3,
    endings: /^index\.mdx?$/,
    place: 'products/<tên-sản-phẩm>/index.md',
    beside: PICTURE_ENDINGS,
  },
  pages: { depth: 2, endings: /\.mdx?$/, place: 'pages/<tên-trang>.md', beside: PICTURE_ENDINGS },
  documents: { depth: 2, endings: /\.md$/, place: 'documents/<tên-văn-bản>.md', beside: BOTH },
  notices: { depth: 2, endings: /\.md$/, place: 'notices/<tên-thông-báo>.md', beside: PICTURE_ENDINGS },
};
/** Windows hides an ending that it knows, and so adds a second one. */
const TEXT_FILE = /\.(?:mdx?|markdown|mdown|mkdn?)(?:\.[a-z]{1,5})?$/i;
/** Signs that break an address or a build, or that Windows does not allow in a file name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const BAD_NAME = /[#?\\%"<>|*:\u0000-\u001F\u007F-\u009F]|\p{Cf}|[. ]$/u;

export function readTree(contentDir: string, workingDir: string, findings: Finding[]): ContentTree {
  const display = (path: string) => displayPath(join(contentDir, path), workingDir);
  const entries: EntryFile[] = [];
  const data = new Map<string, { path: string; file: string }>();
  const beside = new Map<string, Set<string>>();
  const strangers = new Set<string>();
  const strange: [inside: string, top: string][] = [];
  const names = new Map<string, string>();
  for (const { inside, problem } of walk(contentDir)) {
    const file = display(inside);
    const report = reporter(file, '', findings);
    if (problem) {
      report(problem);
      continue;
    }
    const path = join(contentDir, inside);
    const parts = inside.split('/');
    const [top = ''] = parts;
    const place = isEntryKind(top) ? PLACES[top] : undefined;
    checkName(parts, report);
    checkTwin(inside, names, report);
    if (DATA_FILES.has(inside)) data.set(inside, { path, file });
    else if (
      isEntryKind(top) &&
      place &&
      parts.length === place.depth &&
      place.endings.test(parts.at(-1) ?? '')
    ) {
      entries.push(toEntry(top, parts, path, file));
    } else if (place && (TEXT_FILE.test(inside) || parts.length < place.depth)) {
      report(judgeMisplaced(parts, place));
    } else if (place?.beside.includes(extname(inside).toLowerCase())) {
      const folder = parts.slice(0, place.depth - 1).join('/');
      const files = beside.get(folder) ?? new Set();
      beside.set(folder, files.add(parts.slice(place.depth - 1).join('/')));
    } else if (place) {
      const isCopy = originalOf(parts.at(-1) ?? '');
      const meant =
        place.beside === BOTH ? undefined : meantAsText(inside, parts.slice(0, -1).join('/'), textOf(place));
      const better = isCopy === undefined ? meant : copied(isCopy);
      report(
        better ?? {
          rule: 'unknown-file',
          message:
            place.beside === BOTH
              ? 'Tệp này không phải bài viết, ảnh hay tệp đính kèm thuộc loại được đăng.'
              : `Trong thư mục ${top} chỉ có bài viết và ảnh; tệp này không được đăng.`,
          remedy:
            place.beside === BOTH
              ? `xóa tệp, hoặc lưu thành một trong các loại: ${BOTH.join(' ')}.`
              : 'xóa tệp, hoặc đăng kèm một bài trong news hoặc documents.',
        },
      );
    } else if (top === 'stats' && parts.length > 1) {
      report({
        rule: 'misplaced-file',
        message: 'Trang không dùng tệp này.',
        remedy:
          'số liệu ghi trong stats/visitors.json, stats/days.json và stats/procedures.json; tệp khác thì xóa.',
      });
    } else if (inside !== 'README.md' && !strangers.has(top)) {
      strangers.add(top);
      strange.push([inside, top]);
    }
  }
  for (const [inside, top] of strange) reportStranger(inside, top, names, display, findings);
  reportEmptyFolders(beside, entries, display, findings);
  return { entries, data, beside, display };
}

/** The name of the text in a folder of its own. */
const textOf = ({ depth }: Place) => (depth > 2 ? 'index.md' : undefined);

/** A text, or what was meant as one, at a place or under a name where none is read. */
function judgeMisplaced(parts: readonly string[], place: Place): Problem {
  const name = parts.at(-1) ?? '';
  const folder = parts.slice(0, -1).join('/');
  const message = 'Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng.';
  const rule = 'misplaced-file';
  const original = originalOf(name);
  if (original !== undefined && /\.mdx?$/i.test(original)) return copied(original);
  const hidden = hiddenEnding(name);
  if (hidden !== undefined && parts.length === place.depth) {
    return {
      rule,
      message: `${message.slice(0, -1)}: sau "${hidden}" còn một đuôi nữa, Windows thường giấu đi.`,
      remedy: `đổi tên thành "${hidden}" (trong Windows bật "File name extensions" để thấy đuôi).`,
    };
  }
  if (!TEXT_FILE.test(name)) {
    const text = place.depth === 2 ? undefined : 'index.md';
    const meant = place.depth === 2 ? meantAsText(name, folder, text) : undefined;
    if (meant) return meant;
  }
  return { rule, message, remedy: `chuyển về ${place.place}.` };
}

function toEntry(kind: EntryKind, parts: readonly string[], path: string, file: string): EntryFile {
  const last = parts.at(-1) ?? '';
  const isFolder = last.startsWith('index.') && PLACES[kind].depth > 2;
  const slug = isFolder ? (parts.at(-2) ?? '') : last.replace(/\.mdx?$/, '');
  return {
    kind,
    slug,
    path,
    file,
    mdx: last.endsWith('.mdx'),
    ...(kind === 'news' ? { year: parts[1] ?? '' } : {}),
    folder: parts.slice(0, -1).join('/'),
  };
}

function reportStranger(
  inside: string,
  top: string,
  names: ReadonlyMap<string, string>,
  display: (path: string) => string,
  findings: Finding[],
): void {
  const isFolder = inside !== top;
  const plain = (hiddenEnding(top) ?? top).replace(/\.[^.]*$/, '').toLowerCase();
  const yaml = !isFolder && DATA_FILES.has(`${plain}.yaml`);
  const there = names.has(`${plain}.yaml`);
  const original = isFolder ? undefined : originalOf(top);
  if (original !== undefined && DATA_FILES.has(original)) {
    reporter(display(top), '', findings)(copied(original));
    return;
  }
  reporter(
    display(top),
    '',
    findings,
  )({
    rule: 'misplaced-file',
    message: `${isFolder ? 'Thư mục' : 'Tệp'} này không thuộc nội dung của trang nên sẽ không được đăng.`,
    remedy: yaml
      ? there
        ? `đã có ${plain}.yaml: chuyển phần cần giữ sang đó, rồi xóa tệp này.`
        : `đổi tên thành ${plain}.yaml.`
      : `chuyển vào một trong các thư mục ${ENTRY_KINDS.join(', ')}, hoặc xóa.`,
  });
}

/** Folders of articles and products that hold files but no text. */
function reportEmptyFolders(
  beside: ReadonlyMap<string, ReadonlySet<string>>,
  entries: readonly EntryFile[],
  display: (path: string) => string,
  findings: Finding[],
): void {
  const folders = new Set(entries.map(({ folder }) => folder));
  for (const folder of beside.keys()) {
    const kind = folder.split('/')[0];
    if ((kind !== 'news' && kind !== 'products') || folders.has(folder)) continue;
    reporter(
      display(folder),
      '',
      findings,
    )({
      rule: 'missing-text',
      message: 'Thư mục có tệp mà không có bài viết index.md.',
      remedy: 'thêm index.md vào thư mục, hoặc xóa thư mục.',
    });
  }
}

/** Two names that differ in capitals or in how a letter is put together are one name on Windows and macOS. */
function checkTwin(inside: string, names: Map<string, string>, report: ReturnType<typeof reporter>): void {
  const key = inside.normalize('NFC').toLowerCase();
  const other = names.get(key);
  if (other === undefined) names.set(key, inside);
  else {
    report({
      rule: 'file-name',
      message: `Tên tệp chỉ khác ${quote(other)} ở chữ hoa hoặc cách gõ dấu; trên Windows hai tệp là một.`,
      remedy: 'đổi tên một trong hai tệp.',
    });
  }
}

function checkName(parts: readonly string[], report: ReturnType<typeof reporter>): void {
  const decomposed = parts.find((part) => part.normalize('NFC') !== part);
  if (decomposed !== undefined) {
    report({
      rule: 'unicode-nfc',
      message: `Tên ${quote(decomposed.normalize('NFC'))} viết bằng dấu rời (Unicode tổ hợp).`,
      remedy: 'đổi tên, gõ lại bằng Unicode dựng sẵn hoặc bỏ dấu.',
    });
  }
  const name = parts.find((part) => BAD_NAME.test(part));
  const sign = name && BAD_NAME.exec(name)?.[0];
  if (!name || !sign) return;
  const ending = /\.\w+$/.exec(name.trim())?.[0] ?? '';
  const better = `${slugify(name.slice(0, name.length - ending.length)) || 'tep'}${ending}`;
  const shown = sign === '"' ? `'"'` : /[\p{Cc}\p{Cf}]/u.test(sign) ? codeName(sign) : quote(sign);
  report({
    rule: 'file-name',
    message: /[. ]$/.test(sign)
      ? 'Tên có dấu cách hoặc dấu chấm ở cuối, Windows không mở được.'
      : `Tên tệp có ký tự ${shown} không dùng được.`,
    remedy: `đổi tên thành "${better}".`,
  });
}

const isEntryKind = (name: string): name is EntryKind => (ENTRY_KINDS as readonly string[]).includes(name);

/** Relative to the working folder when inside it, else absolute. */
export function displayPath(path: string, workingDir: string): string {
  const inside = relative(workingDir, path);
  const shown = inside === '' || inside.startsWith('..') || inside.startsWith(sep) ? path : inside;
  return shown.split(sep).join('/');
}
