/** Says of every file of the content folder what it is; one that is nothing of the site's is an error. */
import { extname, join, relative, sep } from 'node:path';
import { VERIFICATION_FOLDER } from '../../html/verification.ts';
import { isDevice } from '../../lib/paths.ts';
import { slugify } from '../../lib/text.ts';
import { isDataFile } from '../../schemas/data-files.ts';
import { depthOf, type EntryPlace, entryAt, hasOwnFolder, kindAt } from '../../schemas/entry-place.ts';
import { type Kind, kindNames, rowOf } from '../../schemas/kinds.ts';
import { HEIC, isPackedOtherwise } from '../../site/file-types.ts';
import { OWN_ICON } from '../../site/site-icons.ts';
import { readAt } from '../../system/file-bytes.ts';
import { codeName, type Finding, type Problem, quote, UNSEEN } from '../finding.ts';
import { guarded } from '../guard.ts';
import { packedOtherwise } from '../rules/attachment-names.ts';
import { copied, originalOf } from '../rules/leftovers.ts';
import { hiddenEnding, meantAsText, missingEnding } from '../rules/unread.ts';
import { type Report, reporter } from '../source.ts';
import type { SourceFile } from '../source-file.ts';
import { addBeside, besideOf, isTextFile } from './beside.ts';
import { asRead, isAddress, NewNames, shortSlug } from './new-names.ts';
import { walk } from './walk.ts';

/** The text of an entry that is there. */
export interface EntryFile extends EntryPlace, SourceFile {}

export interface ContentTree {
  readonly entries: readonly EntryFile[];
  /** Data files that are there, by their path inside the content folder. */
  readonly data: ReadonlyMap<string, SourceFile>;
  /**
   * Pictures, attachments and the like: paths relative to the folder of the entries beside them; what belongs to the site as a
   * whole, by its own folder, '' at the top.
   */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
  display(path: string): string;
  /** What is to be called otherwise. */
  readonly newNames: NewNames;
}

/** Signs that break an address or a build, or that Windows does not allow in a file name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const BAD_NAME = /[#?\\%"<>|*:\u0000-\u001F\u007F-\u009F]|\p{Cf}|^\s|[^\S ]|[. ]$/u;

/** Where the files of the content folder go. */
interface Sorted {
  readonly entries: EntryFile[];
  readonly data: Map<string, SourceFile>;
  readonly beside: Map<string, Set<string>>;
  /** What is in no folder of ours, by its first folder: one file of each. */
  readonly strange: Map<string, string>;
  readonly newNames: NewNames;
}

/** @param instead what is read in the place of files, by their absolute path */
export function readTree(
  contentDir: string,
  workingDir: string,
  findings: Finding[],
  instead: ReadonlyMap<string, Buffer> = new Map(),
): ContentTree {
  const display = (path: string) => displayPath(join(contentDir, path), workingDir);
  const all = [...walk(contentDir)];
  const newNames = new NewNames(all.map(({ inside }) => inside));
  const sorted: Sorted = { entries: [], data: new Map(), beside: new Map(), strange: new Map(), newNames };
  const names = new Map<string, string>();
  for (const { inside, problem } of all) {
    const file = display(inside);
    const report = reporter(file, '', findings);
    if (problem) {
      report(problem);
      continue;
    }
    checkName(inside.split('/'), newNames, report);
    checkTwin(inside, names, report);
    const path = join(contentDir, inside);
    guarded(file, findings, () => sort(inside, { path, file, bytes: instead.get(path) }, sorted, report));
  }
  const { entries, data, beside, strange } = sorted;
  for (const [top, inside] of strange) reportStranger(inside, top, names, newNames, display, findings);
  reportEmptyFolders(beside, entries, display, findings);
  return { entries, data, beside, display, newNames };
}

function sort(
  inside: string,
  file: SourceFile,
  { entries, data, beside, strange, newNames }: Sorted,
  report: Report,
): void {
  const parts = inside.split('/');
  const [top = ''] = parts;
  const kind = kindAt(inside);
  const entry = entryAt(inside);
  if (isDataFile(inside)) data.set(inside, file);
  else if (entry) entries.push({ ...entry, ...file });
  else if (OWN_ICON.test(inside)) addBeside(beside, parts, 1);
  else if (top === VERIFICATION_FOLDER && parts.length > 1) addBeside(beside, parts, 2);
  else if (kind) {
    const row = rowOf(kind);
    const problem =
      withoutEnding(parts, row, file.path, newNames) ?? judgeStray(parts, row, file.path, newNames);
    if (problem) report(problem);
    else addBeside(beside, parts, depthOf(row));
  } else if (top === 'stats' && parts.length > 1) report(NO_STATISTICS);
  else if (inside !== 'README.md' && !strange.has(top)) strange.set(top, inside);
}

const NO_STATISTICS: Problem = {
  rule: 'misplaced-file',
  message: 'Trang không dùng tệp này.',
  remedy:
    'số liệu ghi trong stats/visitors.json, stats/days.json và stats/procedures.json; tệp khác thì xóa.',
};

const OF_IPHONE: Problem = {
  rule: 'picture-heic',
  message: 'Ảnh HEIC của iPhone, trình duyệt không mở được nên không được đăng.',
  remedy: 'chạy npm run check -- --fix để chuyển thành JPG, hoặc tự lưu ảnh thành JPG rồi xóa tệp này.',
};

/** @returns what is wrong with a file in the folder of a kind that is none of its texts; undefined where it lies rightly beside one */
function judgeStray(
  parts: readonly string[],
  row: Kind,
  path: string,
  newNames: NewNames,
): Problem | undefined {
  const name = parts.at(-1) ?? '';
  if (isTextFile(name) || parts.length < depthOf(row)) return judgeMisplaced(parts, row, path, newNames);
  const endings = besideOf(row);
  if (endings.includes(extname(name).toLowerCase())) return undefined;
  // Telephones number their pictures so, too: what it is called says of a picture nothing about another.
  if (HEIC.test(name)) return OF_IPHONE;
  const original = originalOf(name);
  if (original !== undefined) return copied(original);
  if (row.downloads) {
    if (isPackedOtherwise(name)) return { ...packedOtherwise('này'), rule: 'unknown-file' };
    return {
      rule: 'unknown-file',
      message: 'Tệp này không phải bài viết, ảnh hay tệp đính kèm thuộc loại được đăng.',
      remedy: `xóa tệp, hoặc lưu thành một trong các loại: ${endings.join(' ')}.`,
    };
  }
  const text = hasOwnFolder(row) ? 'index.md' : undefined;
  const meant = meantAsText(parts.join('/'), parts.slice(0, -1).join('/'), text);
  if (meant) return meant;
  const others = kindNames().filter((kind) => rowOf(kind).downloads);
  return {
    rule: 'unknown-file',
    message: `Trong thư mục ${parts[0]} chỉ có bài viết và ảnh; tệp này không được đăng.`,
    remedy: `xóa tệp, hoặc đăng kèm một bài trong ${others.join(' hoặc ')}.`,
  };
}

/** `notices/bao`: what is in it tells how it is to be called. */
function withoutEnding(
  parts: readonly string[],
  row: Kind,
  path: string,
  newNames: NewNames,
): Problem | undefined {
  const name = parts.at(-1) ?? '';
  if (name.includes('.') || parts.length > depthOf(row)) return undefined;
  const ending = missingEnding(path);
  const folders = parts.slice(0, -1);
  const place =
    ending === '.md'
      ? placeOf([...folders, `${name}.md`], row)
      : row.downloads && [...folders, `${name}.pdf`].join('/');
  const rename = ending && place ? newNames.move(parts.join('/'), place) : undefined;
  return {
    rule: 'misplaced-file',
    message: 'Tên tệp không có đuôi (phần sau dấu chấm) nên tệp không được đọc và không được đăng.',
    remedy: rename
      ? `đổi tên thành ${rename.to}.`
      : 'thêm đuôi đúng với tệp: bài viết là .md, tệp đính kèm là .pdf, .docx…; không dùng thì xóa tệp.',
    rename,
  };
}

/** A text, or what was meant as one, at a place or under a name where none is read. */
function judgeMisplaced(parts: readonly string[], row: Kind, path: string, newNames: NewNames): Problem {
  const name = parts.at(-1) ?? '';
  const inside = parts.join('/');
  const message = 'Tệp đặt sai chỗ hoặc sai tên nên sẽ không được đăng.';
  const rule = 'misplaced-file';
  const original = originalOf(name);
  if (original !== undefined && /\.mdx?$/i.test(original)) return copied(original);
  const hidden = hiddenEnding(name);
  if (hidden !== undefined && parts.length === depthOf(row)) {
    const rename = newNames.move(inside, [...parts.slice(0, -1), hidden].join('/'));
    return {
      rule,
      message: `${message.slice(0, -1)}: sau "${hidden}" còn một đuôi nữa, Windows thường giấu đi.`,
      remedy: rename
        ? `đổi tên thành "${hidden}" (trong Windows bật "File name extensions" để thấy đuôi).`
        : `đã có "${hidden}": chuyển phần cần giữ sang đó, rồi xóa tệp này.`,
      rename,
    };
  }
  const meant = meantAsText(inside, parts.slice(0, -1).join('/'), ownText(parts, row));
  if (meant) return meant;
  const place = withoutYear(parts, row, path) ?? placeOf(parts, row);
  const rename = place ? newNames.move(inside, place) : undefined;
  return { rule, message, remedy: `chuyển về ${row.place}${rename ? `: ${rename.to}` : ''}.`, rename };
}

/** How the text is called that is read, beside a file that is none; undefined where it is called like the file. */
function ownText(parts: readonly string[], row: Kind): string | undefined {
  if (!hasOwnFolder(row)) return undefined;
  const stem = (parts.at(-1) ?? '').replace(/\..*$/s, '');
  return parts.length === depthOf(row) - 1 ? `${slugify(stem) || 'ten-bai'}/index.md` : 'index.md';
}

/** A text that lies where the folder of its year should be: its date tells which. '' where that cannot be read. */
function withoutYear(parts: readonly string[], row: Kind, path: string): string | undefined {
  const [, folder = '', file] = parts;
  const depth = depthOf(row);
  const isText = isTextFile(parts.at(-1) ?? '');
  const isLacking = parts.length === depth - 1 ? !/^\d{4}$/.test(folder) : parts.length === depth - 2;
  if (!isText || !isLacking || !row.place.includes('/<năm>/')) return undefined;
  const head = readAt(path, 0, HEAD_BYTES).toString('utf8');
  const year = /^publishedAt:[ \t]*["']?(\d{4})-/m.exec(head)?.[1];
  const slug = shortSlug(slugify(file === undefined ? folder.replace(/\..*$/s, '') : folder)) || 'ten-bai';
  return year === undefined ? '' : `${parts[0]}/${year}/${slug}/index.md`;
}

/** A date stands in the front matter. */
const HEAD_BYTES = 64 * 1024;

/** Where a text belongs that lies beside its place: `news/2022/bai.md`, `news/2022/bai/Index.md`, `pages/a/b.md`. */
function placeOf(parts: readonly string[], row: Kind): string | undefined {
  const [stem, ending] = /^(.+)\.(mdx?|markdown|mdown|mkdn?)$/i.exec(parts.at(-1) ?? '')?.slice(1) ?? [];
  if (stem === undefined || ending === undefined) return undefined;
  const kept = row.mdx && /^mdx$/i.test(ending) ? 'mdx' : 'md';
  if (/^mdx$/i.test(ending) && kept === 'md') return undefined;
  const folders = parts.slice(0, -1);
  const depth = depthOf(row);
  const slug = shortSlug(slugify(stem)) || 'ten-bai';
  if (!hasOwnFolder(row)) return `${parts[0]}/${slug}.${kept}`;
  if (parts.length === depth) return [...folders, `index.${kept}`].join('/');
  return parts.length === depth - 1 ? [...folders, slug, `index.${kept}`].join('/') : undefined;
}

function reportStranger(
  inside: string,
  top: string,
  names: ReadonlyMap<string, string>,
  newNames: NewNames,
  display: (path: string) => string,
  findings: Finding[],
): void {
  const isFolder = inside !== top;
  const plain = (hiddenEnding(top) ?? top).replace(/\.[^.]*$/, '').toLowerCase();
  const yaml = !isFolder && isDataFile(`${plain}.yaml`);
  const there = names.has(`${plain}.yaml`);
  const original = isFolder ? undefined : originalOf(top);
  if (original !== undefined && isDataFile(original)) {
    reporter(display(top), '', findings)(copied(original));
    return;
  }
  const rename = yaml && !there ? newNames.move(top, `${plain}.yaml`) : undefined;
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
      : `chuyển vào một trong các thư mục ${kindNames().join(', ')}, hoặc xóa.`,
    rename,
  });
}

/** Folders of an entry that hold files but no text. */
function reportEmptyFolders(
  beside: ReadonlyMap<string, ReadonlySet<string>>,
  entries: readonly EntryFile[],
  display: (path: string) => string,
  findings: Finding[],
): void {
  const folders = new Set(entries.map(({ folder }) => folder));
  for (const folder of beside.keys()) {
    const kind = kindAt(folder);
    if (!kind || !hasOwnFolder(rowOf(kind)) || folders.has(folder)) continue;
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
function checkTwin(inside: string, names: Map<string, string>, report: Report): void {
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

function checkName(parts: readonly string[], newNames: NewNames, report: Report): void {
  /** The thing of that name, a file or a folder on the way to it. */
  const pathOf = (at: number) => parts.slice(0, at + 1).join('/');
  const strange = parts.findIndex((part) => asRead(part) !== part);
  if (strange !== -1) {
    const written = parts[strange] ?? '';
    const name = asRead(written);
    const path = pathOf(strange);
    const isPlain = !BAD_NAME.test(name) && !isAddress(path);
    const rename = newNames.propose(path, isPlain ? name : betterName(path));
    report({
      ...(written.normalize('NFC') === written
        ? { rule: 'file-name', message: `Tên ${quote(written)} có chữ "ð" của Iceland, trông giống "đ".` }
        : { rule: 'unicode-nfc', message: `Tên ${quote(name)} viết bằng dấu rời (Unicode tổ hợp).` }),
      remedy: `đổi tên thành "${lastOf(rename.to)}", gõ lại bằng Unicode dựng sẵn.`,
      rename,
    });
  }
  const bad = parts.findIndex((part) => BAD_NAME.test(part) || isDevice(part));
  const name = parts[bad];
  if (name === undefined) return;
  const rename = newNames.propose(pathOf(bad), betterName(pathOf(bad)));
  const message = badName(name);
  report({ rule: 'file-name', message, remedy: `đổi tên thành "${lastOf(rename.to)}".`, rename });
}

function badName(name: string): string {
  const sign = BAD_NAME.exec(name)?.[0];
  if (sign === undefined) return `Windows giữ tên ${quote(name)} cho thiết bị, không mở được tệp tên này.`;
  if (/^ /.test(name)) return 'Tên có dấu cách ở đầu, không ai thấy.';
  if (/[. ]$/.test(sign)) return 'Tên có dấu cách hoặc dấu chấm ở cuối, Windows không mở được.';
  const shown = sign === '"' ? `'"'` : UNSEEN.test(sign) ? codeName(sign) : quote(sign);
  return `Tên tệp có ký tự ${shown} không dùng được.`;
}

const lastOf = (path: string) => path.split('/').at(-1);

function betterName(path: string): string {
  const name = lastOf(path) ?? '';
  const isFolder = isAddress(`${path}/index.md`);
  const ending = isFolder ? '' : (/\.\w+$/.exec(name.trim())?.[0] ?? '');
  const better = `${shortSlug(slugify(name.slice(0, name.length - ending.length))) || 'tep'}${ending}`;
  return isDevice(better) ? `${isAddress(path) || isFolder ? 'bai' : 'tep'}-${better}` : better;
}

/** Relative to the working folder when inside it, else absolute. */
export function displayPath(path: string, workingDir: string): string {
  const inside = relative(workingDir, path);
  const shown = inside === '' || inside.startsWith('..') || inside.startsWith(sep) ? path : inside;
  return shown.split(sep).join('/');
}
