/** Walks the content folder and says what each file is; one that stands where nothing is published is reported. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { slugify } from '../lib/text.ts';
import { type Finding, quote } from './finding.ts';
import { reporter } from './source.ts';

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
/** Where an entry lies, by its kind: the last part is the file. */
const PLACES: Readonly<Record<EntryKind, { depth: number; endings: RegExp; place: string }>> = {
  news: { depth: 4, endings: /^index\.mdx?$/, place: 'news/<năm>/<tên-bài>/index.md' },
  products: { depth: 3, endings: /^index\.mdx?$/, place: 'products/<tên-sản-phẩm>/index.md' },
  pages: { depth: 2, endings: /\.mdx?$/, place: 'pages/<tên-trang>.md' },
  documents: { depth: 2, endings: /\.md$/, place: 'documents/<tên-văn-bản>.md' },
  notices: { depth: 2, endings: /\.md$/, place: 'notices/<tên-thông-báo>.md' },
};
const IGNORED = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const TEXT_FILE = /\.(?:mdx?|markdown|mdown|mkdn?)$/i;
/** Signs that break an address or a build, or that Windows does not allow in a file name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const BAD_NAME = /[?\\%"<>|*:\u0000-\u001F\u007F]/;

export function readTree(contentDir: string, workingDir: string, findings: Finding[]): ContentTree {
  const display = (path: string) => displayPath(join(contentDir, path), workingDir);
  const entries: EntryFile[] = [];
  const data = new Map<string, { path: string; file: string }>();
  const beside = new Map<string, Set<string>>();
  const strangers = new Set<string>();
  for (const inside of walk(contentDir)) {
    const path = join(contentDir, inside);
    const file = display(inside);
    const report = reporter(file, '', findings);
    const parts = inside.split('/');
    const [top = ''] = parts;
    const place = isEntryKind(top) ? PLACES[top] : undefined;
    checkName(parts, report);
    if (DATA_FILES.has(inside)) data.set(inside, { path, file });
    else if (
      isEntryKind(top) &&
      place &&
      parts.length === place.depth &&
      place.endings.test(parts.at(-1) ?? '')
    ) {
      entries.push(toEntry(top, parts, path, file));
    } else if (place && (TEXT_FILE.test(inside) || parts.length < place.depth)) {
      report({
        rule: 'misplaced-file',
        message: 'Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng.',
        remedy: `chuyển về ${place.place}.`,
      });
    } else if (place) {
      const folder = parts.slice(0, place.depth - 1).join('/');
      const files = beside.get(folder) ?? new Set();
      beside.set(folder, files.add(parts.slice(place.depth - 1).join('/')));
    } else if (top === 'stats' && parts.length > 1) {
      report({
        rule: 'misplaced-file',
        severity: 'warning',
        message: 'Trang không dùng tệp này.',
        remedy:
          'số liệu ghi trong stats/visitors.json, stats/days.json và stats/procedures.json; tệp khác thì xóa.',
      });
    } else if (inside !== 'README.md' && !strangers.has(top)) {
      strangers.add(top);
      reportStranger(inside, top, display, findings);
    }
  }
  reportEmptyFolders(beside, entries, display, findings);
  return { entries, data, beside, display };
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
  display: (path: string) => string,
  findings: Finding[],
): void {
  const isFolder = inside !== top;
  const yaml = !isFolder && DATA_FILES.has(`${top.replace(/\.[^.]*$/, '').toLowerCase()}.yaml`);
  reporter(
    display(top),
    '',
    findings,
  )({
    rule: 'misplaced-file',
    message: `${isFolder ? 'Thư mục' : 'Tệp'} này không thuộc nội dung của trang nên sẽ không được đăng.`,
    remedy: yaml
      ? `đổi tên thành ${top.replace(/\.[^.]*$/, '').toLowerCase()}.yaml.`
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
  const ending = /\.\w+$/.exec(name)?.[0] ?? '';
  const better = `${slugify(name.slice(0, name.length - ending.length)) || 'tep'}${ending}`;
  const shown = sign === '"' ? `'"'` : quote(sign);
  report({
    rule: 'file-name',
    message: `Tên tệp có ký tự ${shown} không dùng được.`,
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

/** Deeper folders hold nothing of ours; a symbolic link that leads back to its parent ends here. */
const MAX_DEPTH = 8;

function* walk(root: string, folder = '', depth = 0): Generator<string> {
  const items = readdirSync(join(root, folder), { withFileTypes: true });
  for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (IGNORED.test(item.name)) continue;
    const inside = folder === '' ? item.name : `${folder}/${item.name}`;
    const target = item.isSymbolicLink() ? statSync(join(root, inside), { throwIfNoEntry: false }) : item;
    if (target?.isDirectory()) {
      if (depth < MAX_DEPTH) yield* walk(root, inside, depth + 1);
    } else if (target?.isFile()) yield inside;
  }
}
