/** Two entries that readers cannot tell apart: products of one name, pages of one. Articles are told apart by their day. */
import { type KindName, rowOf } from '../../schemas/kinds.ts';
import { type Entry, type EntryValue, fieldOf, publishable } from '../entry.ts';
import { quote, SOME_LINES } from '../finding.ts';

/** What must not be the same twice, of the kinds whose names stand in a list. */
const REMEDIES: Partial<Readonly<Record<KindName, string>>> = {
  products: 'khai hai lần thì xóa một; là hai sản phẩm thì thêm chủ thể hoặc quy cách vào tên',
  pages: 'đăng hai lần thì xóa một; là hai trang thì đặt tên khác',
};

const plain = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function checkSameNames(entries: readonly Entry[]): void {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const { at, content, data, source } = entry;
    const remedy = REMEDIES[at.kind];
    if (!content || remedy === undefined || publishable(content).draft) continue;
    const key = rowOf(at.kind).calledBy;
    const name = fieldOf<string>(content, key) ?? '';
    const place = `${at.kind} ${plain(name)}`;
    const other = first.get(place);
    if (!other) first.set(place, entry);
    else
      source.report(
        {
          rule: 'duplicate-name',
          severity: 'warning',
          message: `Tên ${quote(name)} đã có ở ${other.at.file}, người đọc không phân biệt được.`,
          remedy: `${remedy}, ví dụ ${quote(`${name} (${exampleOf(content)})`, SOME_LINES)}.`,
        },
        data.offsetOf([key]),
      );
  }
}

/** What may tell an entry from another of its name. */
const exampleOf = (content: EntryValue): string =>
  content.kind === 'products' ? content.value.producer.name : 'phần 2';
