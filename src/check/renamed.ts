/** An entry that was renamed, as git knows, without a word of its old address: whoever kept that meets the page for what is not there. */
import { relative } from 'node:path';
import { entryAt } from '../schemas/entry-place.ts';
import { rowOf } from '../schemas/kinds.ts';
import { publishState } from '../site/publish.ts';
import { gitRenames } from '../system/git-renames.ts';
import { type Judged, lostIn } from './against.ts';
import type { CheckedEntry } from './checked.ts';
import { type Finding, quote } from './finding.ts';

export function renamedWithoutAlias(
  contentDir: string,
  examined: Judged,
  now: Date,
  display: (path: string) => string,
): Finding[] {
  const inside = (path: string) => relative(contentDir, path).replaceAll('\\', '/');
  const entries = new Map([...examined.checked.entries.values()].map((entry) => [inside(entry.path), entry]));
  const texts = new Map([...entries].map(([path, { source }]) => [path, source]));
  const isLost = lostIn(examined, now);
  /** What a name of before is called now, by way of all names between. */
  const today = new Map<string, string>();
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (const { from, to, text } of gitRenames(contentDir, texts, (path) => entryAt(path) !== undefined)) {
    const path = today.get(to) ?? to;
    if (!today.has(from)) today.set(from, path);
    const entry = entries.get(path);
    const before = entryAt(from);
    const address = before && rowOf(before.kind).page?.(before.slug);
    if (!entry || !before || address === undefined || told.has(address)) continue;
    if (IS_DRAFT.test(text) || !isSeen(entry, now) || !isLost(address)) continue;
    told.add(address);
    findings.push(findingOf(entry, before, address, display));
  }
  return findings;
}

/** Nobody has the address of what was a draft. */
const IS_DRAFT = /^draft:[ \t]*true[ \t]*$/m;

function isSeen({ kind, data }: CheckedEntry, now: Date): boolean {
  const row = rowOf(kind);
  const { success, data: value } = row.schema.safeParse(data);
  return success && publishState(row.moments(value), now) === 'published';
}

function findingOf(
  entry: CheckedEntry,
  before: { readonly kind: string; readonly slug: string },
  address: string,
  display: (path: string) => string,
): Finding {
  const line = before.kind === entry.kind ? `aliases: [${before.slug}]` : `oldAddresses: [${address}]`;
  return {
    file: display(entry.path),
    line: null,
    column: null,
    severity: 'warning',
    rule: 'renamed-entry',
    message: `Mục này trước có địa chỉ ${quote(address)}, đã đổi tên nên liên kết cũ sẽ gặp trang báo lỗi.`,
    remedy: `thêm dòng ${quote(line)} vào đầu bài (ô ấy đã có thì thêm vào danh sách), hoặc đổi lại tên cũ.`,
  };
}
