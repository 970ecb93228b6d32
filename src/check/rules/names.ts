/** Names that become addresses: well formed, not taken by the site, each used once. */
import { formatDate, vietnamTime } from '../../lib/dates.ts';
import { freeName, isDevice } from '../../lib/paths.ts';
import { slugify } from '../../lib/text.ts';
import { hasOwnFolder } from '../../schemas/entry-place.ts';
import { SLUG_LENGTH, SLUG_PATTERN } from '../../schemas/fields.ts';
import { rowOf } from '../../schemas/kinds.ts';
import { RESERVED_SLUGS } from '../../site/urls.ts';
import type { Data } from '../data-file.ts';
import { textInstead, withoutItem } from '../data-file.ts';
import { type Entry, publishable } from '../entry.ts';
import { type NewNames, shortSlug } from '../files/new-names.ts';
import type { EntryFile } from '../files/tree.ts';
import { type Finding, type Problem, quote } from '../finding.ts';
import { type Report, reporter } from '../source.ts';
import { copied, originalOf } from './leftovers.ts';
import { isPossibleYear } from './moments.ts';

/** The names of folders and files, whatever is in them. */
export function checkNames(files: readonly EntryFile[], newNames: NewNames, findings: Finding[]): void {
  const taken = new Map<string, EntryFile>();
  const slugs = new Set(files.map(({ kind, slug }) => `${kind}/${slug}`));
  for (const at of files) {
    const report = reporter(at.file, '', findings);
    const thing = hasOwnFolder(rowOf(at.kind)) ? 'thư mục' : 'tệp';
    const original = originalOf(at.slug);
    const isCopy = original !== undefined && slugs.has(`${at.kind}/${original}`);
    const problem = isCopy
      ? copied(original)
      : judgeSlug(at.slug, `Tên ${thing}`, (slug) => {
          const ending = at.mdx ? '.mdx' : '.md';
          const rename = hasOwnFolder(rowOf(at.kind))
            ? newNames.propose(at.folder, slug)
            : newNames.propose(`${at.folder}/${at.slug}${ending}`, `${slug}${ending}`);
          return { remedy: `đổi tên ${thing} thành "${rename.to.split('/').at(-1)}".`, rename };
        });
    if (problem) report(problem);
    if (at.year !== undefined && !/^\d{4}$/.test(at.year)) {
      report({
        rule: 'misplaced-file',
        message: `Thư mục ${quote(at.year)} trong ${at.kind} phải là năm bốn chữ số.`,
        remedy: `chuyển bài vào thư mục của năm đăng, ví dụ ${at.kind}/2022.`,
      });
    }
    // Notices have no address of their own, but one name for two texts is a slip all the same.
    const key = `${at.kind}/${at.slug}`;
    const other = taken.get(key);
    if (other) report(sharedAddress(at, other, thing, newNames));
    else taken.set(key, at);
  }
}

function sharedAddress(at: EntryFile, other: EntryFile, thing: string, newNames: NewNames): Problem {
  const isOneFolder = hasOwnFolder(rowOf(at.kind)) && at.folder === other.folder;
  const rename = isOneFolder ? undefined : renamedBeside(at, newNames);
  return {
    rule: 'duplicate-slug',
    message: `Tên "${at.slug}" đã dùng cho ${other.file}, cả hai sẽ cùng một địa chỉ.`,
    remedy: rename
      ? `là hai bài thì đổi tên ${thing} này thành "${rename.to.split('/').at(-1)}"; là một bài thì giữ một, xóa một.`
      : 'gộp vào một tệp, xóa tệp kia.',
    rename,
  };
}

/** A free name for an entry whose own is taken. */
function renamedBeside(at: EntryFile, newNames: NewNames) {
  const ending = at.mdx ? '.mdx' : '.md';
  return hasOwnFolder(rowOf(at.kind))
    ? newNames.propose(at.folder, `${at.slug}-2`)
    : newNames.propose(`${at.folder}/${at.slug}${ending}`, `${at.slug}-2${ending}`);
}

function judgeSlug(
  slug: string,
  what: string,
  renamed: (slug: string) => Pick<Problem, 'remedy' | 'rename'>,
): Problem | undefined {
  // Decomposed letters and devices of Windows are told of where the names of all files are looked at.
  if (slug.normalize('NFC') !== slug || isDevice(slug)) return undefined;
  if (!SLUG_PATTERN.test(slug)) {
    const message = `${what} ${quote(slug)} không làm địa chỉ được: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.`;
    return { rule: 'slug', message, ...renamed(shortSlug(slugify(slug)) || 'ten-khong-dau') };
  }
  if (slug.length > SLUG_LENGTH) {
    const message = `${what} ${quote(slug)} dài ${slug.length} chữ, tối đa ${SLUG_LENGTH}.`;
    return { rule: 'slug', message, ...renamed(shortSlug(slug)) };
  }
  if (RESERVED_SLUGS.has(slug)) {
    return {
      rule: 'reserved-slug',
      message: `${what} "${slug}" trùng với địa chỉ có sẵn của trang.`,
      ...renamed(slug),
    };
  }
  return undefined;
}

/** Old names share their addresses with the entries of today. */
export function checkAliases(entries: readonly Entry[], files: readonly EntryFile[]): void {
  const slugs = new Map(files.map(({ kind, slug, file }) => [`${kind}/${slug}`, file]));
  const taken = new Map<string, string>();
  for (const { at, data, content, source } of entries) {
    const aliases = (content && rowOf(at.kind).aliases?.(content.value)) ?? [];
    aliases.forEach((alias, index) => {
      const path = ['aliases', index];
      const report = (problem: Problem) =>
        source.report({ ...problem, replacement: withoutItem(data, path) }, data.offsetOf(path));
      const remedy = `xóa tên ${quote(alias)} khỏi "aliases"${aliases.length === 1 ? ': bỏ cả dòng' : ''}.`;
      const key = `${at.kind}/${alias}`;
      const owner = slugs.get(key) ?? taken.get(key);
      if (RESERVED_SLUGS.has(alias)) {
        report({
          rule: 'reserved-slug',
          message: `Tên cũ "${alias}" trùng với địa chỉ có sẵn của trang.`,
          remedy,
        });
      } else if (alias === at.slug) {
        report({ rule: 'duplicate-slug', message: `Tên cũ "${alias}" chính là tên của bài.`, remedy });
      } else if (owner !== undefined) {
        report({ rule: 'duplicate-slug', message: `Tên cũ "${alias}" đã dùng cho ${owner}.`, remedy });
      } else taken.set(key, at.file);
    });
  }
}

/** Where there is a folder a year, an entry lies in that of its publication: so an editor finds it. */
export function checkYear({ at, content, data, source }: Entry, newNames: NewNames): void {
  if (at.year === undefined || !/^\d{4}$/.test(at.year)) return;
  const { publishedAt } = (content && publishable(content)) ?? {};
  if (!publishedAt) return;
  const { year } = vietnamTime(publishedAt);
  // A year that cannot be is told for itself.
  if (year === at.year || !isPossibleYear(Number(year))) return;
  const folder = [at.kind, year, at.slug].join('/');
  source.report(
    {
      rule: 'year-folder',
      severity: 'warning',
      message: `Bài đăng ngày ${formatDate(publishedAt)} nhưng nằm trong thư mục ${at.year}.`,
      remedy: `chuyển thư mục bài vào ${at.kind}/${year}; địa chỉ của bài không đổi. Năm ghi nhầm thì sửa "publishedAt".`,
      rename: newNames.move(at.folder, folder),
    },
    data.offsetOf(['publishedAt']),
  );
}

/** Categories share one name space of their own. */
export function checkCategoryIds(
  categories: readonly { readonly id: string; readonly name: string }[],
  data: Data,
  report: Report,
): void {
  const seen = new Map<string, string>();
  const taken = new Set(categories.map(({ id }) => id));
  categories.forEach(({ id, name }, index) => {
    const before = seen.get(id);
    seen.set(id, before ?? name);
    if (before === undefined) return;
    const isSame = nameKey(before) === nameKey(name);
    const free = freeId(slugify(name), id, taken);
    report(
      {
        rule: 'duplicate-slug',
        message: `Chuyên mục "${id}" đã khai ở trên.`,
        remedy: isSame
          ? 'khai hai lần: xóa mục này.'
          : `là chuyên mục khác thì ghi id: ${free}; không thì xóa mục này.`,
        replacement: isSame ? withoutItem(data, [index]) : textInstead(data, [index, 'id'], free),
      },
      data.offsetOf([index, 'id']),
    );
  });
}

function freeId(ofName: string, id: string, taken: Set<string>): string {
  const free = freeName(ofName === '' ? id : ofName, (name) => !taken.has(name));
  taken.add(free);
  return free;
}

const nameKey = (name: string) => name.normalize('NFC').trim().toLowerCase();

/** Two of one name are two entries of the menu that nobody can tell apart. */
export function checkCategoryNames(
  names: readonly string[],
  offsetOf: (index: number) => number,
  report: Report,
): void {
  const seen = new Set<string>();
  names.forEach((name, index) => {
    const key = nameKey(name);
    if (seen.has(key)) {
      report(
        {
          rule: 'duplicate-name',
          severity: 'warning',
          message: `Tên chuyên mục ${quote(name)} đã có ở trên, người đọc không phân biệt được.`,
          remedy: 'đặt tên khác, hoặc gộp hai chuyên mục.',
        },
        offsetOf(index),
      );
    }
    seen.add(key);
  });
}
