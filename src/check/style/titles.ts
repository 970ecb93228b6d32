/** Titles too alike: in a list, in search and in a feed nobody tells the two from each other. */
import { fold } from '../../lib/text.ts';
import { type Entry, publishable } from '../entry.ts';
import { quote } from '../finding.ts';

/** Words of a title at least: a shorter one is the name of a column ("Lịch tiếp dân"), which its day tells apart. */
const LEAST = 4;

const plain = (title: string) =>
  fold(title)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

export function checkTitles(entries: readonly Entry[]): void {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const { content, data, source } = entry;
    if (content?.kind !== 'news' || publishable(content).draft) continue;
    const key = plain(content.value.title);
    if (key.split(' ').length < LEAST) continue;
    const other = first.get(key);
    if (!other) {
      first.set(key, entry);
      continue;
    }
    source.report(
      {
        rule: 'title-alike',
        severity: 'warning',
        message: `Tiêu đề ${quote(content.value.title)} giống tiêu đề của ${other.at.file}, trong danh sách không phân biệt được.`,
        remedy: 'thêm ngày, đợt hoặc địa điểm vào tiêu đề; là một bài thì giữ một, xóa một.',
      },
      data.offsetOf(['title']),
    );
  }
}
