/** Old addresses: each leads to one page of today, at once, and stands in no page's way. */
import { rowOf } from '../../schemas/kinds.ts';
import type { Redirects } from '../../schemas/redirects.ts';
import { addressKey, hasQuery, sameAs } from '../../site/old-addresses.ts';
import type { AddressBook } from '../addresses.ts';
import type { DataFile } from '../data/data-files.ts';
import type { Entry } from '../entry.ts';
import { type Problem, quote } from '../finding.ts';

const RULE = 'old-address';

/** Where an old address is written. */
interface Written {
  readonly old: string;
  readonly file: string;
  report(problem: Problem): void;
  /** How it is taken out. */
  readonly remedy: string;
}

export function checkOldAddresses(
  entries: readonly Entry[],
  table: DataFile<Redirects> & { readonly file: string },
  addresses: AddressBook,
  now: Date,
): void {
  const written = [...entries.flatMap(ofEntry), ...ofTable(table)];
  const first = new Map<string, Written>();
  for (const one of written) {
    const key = addressKey(one.old);
    const before = first.get(key);
    if (before)
      one.report({
        rule: RULE,
        message: `Địa chỉ cũ ${quote(one.old)} đã khai ở ${before.file}.`,
        remedy: one.remedy,
      });
    else first.set(key, one);
    if (!hasQuery(one.old) && isTaken(one.old, addresses)) {
      one.report({
        rule: RULE,
        message: `Địa chỉ cũ ${quote(one.old)} đang là một trang có thật, hoặc tên cũ của một bài.`,
        remedy: one.remedy,
      });
    }
  }
  const moved = movedPages(entries);
  table.value?.forEach((row, index) => {
    const problem = movedOn(row, moved) ?? targetFault(row, first, addresses, now);
    if (problem) table.report(problem, table.data?.offsetOf([index, 'new']));
  });
}

/** Where pages are now that had another name, by their old addresses. */
const movedPages = (entries: readonly Entry[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ at, content }) => {
      const { page, aliases } = rowOf(at.kind);
      const olds = (content && aliases?.(content.value)) ?? [];
      return page ? olds.map((old): [string, string] => [addressKey(page(old)), page(at.slug)]) : [];
    }),
  );

function movedOn({ new: to }: Redirects[number], moved: ReadonlyMap<string, string>): Problem | undefined {
  const [path = ''] = to.split(/[?#]/, 1);
  const now = moved.get(addressKey(path));
  if (now === undefined) return undefined;
  return {
    rule: RULE,
    message: `${quote(to)} là tên cũ của một bài: người đọc bị chuyển hai lần.`,
    remedy: `ghi ${now} ở cột new.`,
  };
}

function ofEntry({ at, content, data, source }: Entry): Written[] {
  const olds = (content && rowOf(at.kind).oldAddresses?.(content.value)) ?? [];
  return olds.map((old, index) => ({
    old,
    file: at.file,
    report: (problem) => source.report(problem, data.offsetOf(['oldAddresses', index])),
    remedy: `xóa ${quote(old)} khỏi "oldAddresses", hoặc sửa cho đúng.`,
  }));
}

const ofTable = ({
  value = [],
  data,
  report,
  file,
}: DataFile<Redirects> & { readonly file: string }): Written[] =>
  value.map(({ old }, index) => ({
    old,
    file,
    report: (problem) => report(problem, data?.offsetOf([index, 'old'])),
    remedy: 'xóa dòng này, hoặc sửa địa chỉ cho đúng.',
  }));

/** As a server reads it: with its signs in the place of their codes. */
function asRead(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const isTaken = (old: string, addresses: AddressBook): boolean =>
  sameAs(asRead(old)).some((path) => {
    const isPageOfList =
      path.includes('/trang/') && addresses.standing(path, undefined).state === 'published';
    return addresses.isKnown(path) || isPageOfList || addresses.standing(path, undefined).state === 'passing';
  });

function targetFault(
  { old, new: to }: Redirects[number],
  olds: ReadonlyMap<string, Written>,
  addresses: AddressBook,
  now: Date,
): Problem | undefined {
  const [path = ''] = to.split(/[?#]/, 1);
  if (addressKey(old) === addressKey(to)) {
    return { rule: RULE, message: `${quote(old)} dẫn về chính nó.`, remedy: 'xóa dòng này.' };
  }
  if (olds.has(addressKey(path))) {
    return {
      rule: RULE,
      message: `${quote(to)} cũng là một địa chỉ cũ: người đọc bị chuyển hai lần, hoặc chuyển vòng quanh.`,
      remedy: 'ghi thẳng địa chỉ cuối cùng ở cột new.',
    };
  }
  const { state } = addresses.standing(path, now);
  if (state === 'published' || state === 'passing') return undefined;
  const nearest = addresses.nearest(path);
  return {
    rule: RULE,
    message: `${quote(to)} không có trang nào${state === 'unknown' ? '' : ' lúc này'}: người đọc sẽ gặp trang báo lỗi.`,
    remedy: nearest
      ? `có phải ${nearest} không? Không thì ghi địa chỉ của một trang đang có.`
      : 'ghi địa chỉ của một trang đang có.',
  };
}
