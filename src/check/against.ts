/** Which addresses that readers have today would be gone with this content, and the line that keeps each. */
import { rowOf } from '../schemas/kinds.ts';
import { movesOf } from '../schemas/moves.ts';
import { type Removed, removedAddress } from '../schemas/removed.ts';
import { addressKey } from '../site/old-addresses.ts';
import { publishState } from '../site/publish.ts';
import type { AddressBook } from './addresses.ts';
import type { CheckedContent, CheckedEntry } from './checked.ts';
import { type Finding, quote } from './finding.ts';

/** Content that was checked. */
export interface Judged {
  readonly checked: CheckedContent;
  readonly addresses: AddressBook;
}

/** An address that is there today, and what is there. */
export interface LiveAddress {
  /** From the root of the site. */
  readonly path: string;
  /** What people call the page by. */
  readonly title?: string | undefined;
}

/** A published entry with the addresses that it has, or had. */
interface Seen {
  readonly entry: CheckedEntry;
  readonly title: string;
  readonly paths: readonly string[];
  /** What else is there because of it. */
  readonly others: readonly string[];
}

function seenAt({ checked }: Judged, now: Date): Seen[] {
  return [...checked.entries.values()].flatMap((entry) => {
    const row = rowOf(entry.kind);
    const { data: value, success } = row.schema.safeParse(entry.data);
    if (!success || !row.page || publishState(row.moments(value), now) !== 'published') return [];
    const moves = movesOf(entry.kind, entry.slug, value);
    const title = String(entry.data[row.calledBy] ?? '');
    const paths = [row.page(entry.slug), ...moves.map(({ from }) => from)];
    return [{ entry, title, paths, others: [...row.sections, ...(row.addresses?.(value) ?? [])] }];
  });
}

const tableOf = ({ checked }: Judged): { old: string; new: string }[] =>
  (checked.data.get('redirects.csv') as { old: string; new: string }[] | undefined) ?? [];

const removedFrom = ({ checked }: Judged): string[] =>
  ((checked.data.get('removed.yaml') as Removed[] | undefined) ?? []).map(removedAddress);

/** All addresses that a content folder brings about at a moment. */
export function addressesThrough(examined: Judged, now: Date): LiveAddress[] {
  const ofEntries = seenAt(examined, now).flatMap(({ title, paths, others }) => [
    ...paths.map((path) => ({ path, title })),
    ...others.map((path) => ({ path })),
  ]);
  const byPath = new Map(ofEntries.map((address) => [addressKey(address.path), address]));
  for (const { old: path } of tableOf(examined)) byPath.set(addressKey(path), { path });
  return [...byPath.values()];
}

/**
 * @param live what is there today
 * @param tableFile redirects.csv as an editor would open it
 */
export function vanishing(
  live: readonly LiveAddress[],
  examined: Judged,
  now: Date,
  { tableFile, display }: { tableFile: string; display(path: string): string },
): Finding[] {
  const seen = seenAt(examined, now);
  const isLost = lostIn(examined, now, seen);
  return live
    .filter(({ path }) => isLost(path))
    .map(({ path, title }) => findingOf(path, title, seen, examined, tableFile, display));
}

/** @returns whether nothing stands at an address, and nothing leads on from it */
export function lostIn(examined: Judged, now: Date, seen = seenAt(examined, now)): (path: string) => boolean {
  const kept = new Set([
    ...seen.flatMap(({ paths }) => paths.map(addressKey)),
    ...tableOf(examined).map(({ old }) => addressKey(old)),
    // What was taken down is meant to be gone.
    ...removedFrom(examined).map(addressKey),
  ]);
  return (path) => !kept.has(addressKey(path)) && isGone(path, examined, now);
}

/** Pages of a list come and go with what is in it. */
const OF_LIST = /\/trang\/\d+\/$/;

function isGone(path: string, { addresses }: Judged, now: Date): boolean {
  if (OF_LIST.test(path)) return false;
  const { state } = addresses.standing(path, now);
  return state !== 'published' && state !== 'passing';
}

function findingOf(
  path: string,
  title: string | undefined,
  seen: readonly Seen[],
  { addresses }: Judged,
  tableFile: string,
  display: (path: string) => string,
): Finding {
  const [, above = '', name = ''] = /^(.*\/)([^/]+)\/$/.exec(path) ?? [];
  const moved = title ? seen.filter((one) => one.title === title) : [];
  const [only] = moved.length === 1 ? moved : [];
  const page = only && rowOf(only.entry.kind).page;
  const isRenamed = only && page?.(name) === path;
  const target = only?.paths[0] ?? addresses.nearest(path) ?? (addresses.isKnown(above) ? above : '/');
  const line = isRenamed ? `aliases: [${name}]` : `${path},${target}`;
  return {
    file: isRenamed ? display(only.entry.path) : tableFile,
    line: null,
    column: null,
    severity: 'error',
    rule: 'vanishing-address',
    message: `Địa chỉ ${quote(path)} đang có${title ? ` (${quote(title)})` : ''} sẽ mất, liên kết cũ sẽ gặp trang báo lỗi.`,
    remedy: isRenamed
      ? `bài đã đổi tên: thêm dòng ${quote(line)} (đã có aliases thì thêm tên này vào), hoặc đổi lại tên cũ.`
      : `thêm dòng ${quote(line)}${only ? '' : ', sửa địa chỉ mới cho đúng'}; cố ý bỏ thì không cần.`,
  };
}
