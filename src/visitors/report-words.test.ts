/** What an operator reads at the end of a run. */
import { expect, test } from 'vitest';
import type { Note } from './notes.ts';
import { reportInWords, skippedInWords } from './report-words.ts';
import { noLines } from './tally-lines.ts';

const figures = { online: 7, today: 17, month: 1675, total: 53_627 };
const words = (counts: object, notes: readonly Note[] = []) =>
  skippedInWords({ counts: { ...noLines(), ...counts }, notes } as never);

test('are the figures, the lines read with those that were too long, and nothing of what was not there', () => {
  const counts = { ...noLines(), lines: 1200, tooLong: 34, pageViews: 56 };
  expect(reportInWords({ figures, counts, notes: [] } as never)).toEqual([
    'Đang truy cập: 7, hôm nay: 17, tháng này: 1.675, tất cả: 53.627.',
    'Đã đọc 1.234 dòng mới, trong đó 56 lượt xem trang.',
    'Bỏ qua 34 dòng dài quá 64 KB.',
  ]);
});

test.each([
  ['notPages', 'Bỏ qua 1.234 dòng không phải lượt xem trang.'],
  ['bots', 'Bỏ qua 1.234 dòng của máy tự động.'],
  ['excluded', 'Bỏ qua 1.234 dòng từ địa chỉ đã loại (--exclude).'],
  ['prefetches', 'Bỏ qua 1.234 dòng do trình duyệt tải trước.'],
  ['late', 'Bỏ qua 1.234 dòng đến muộn, của ngày đã khóa sổ.'],
  ['malformed', 'Bỏ qua 1.234 dòng sai dạng.'],
  ['manyAgents', 'Bỏ qua 1.234 dòng của địa chỉ đã có quá 100 trình duyệt trong ngày (mạng IPv6: 1.000).'],
  ['crowded', 'Bỏ qua 1.234 dòng của ngày đã có quá 150.000 khách: có thể trang đang bị tấn công.'],
  ['withoutAgent', '1.234 lượt xem ở dạng nhật ký không ghi trình duyệt: không phân biệt được máy tự động.'],
])('%s are told with how many there were', (name, line) => {
  expect(words({ [name]: 1234 })).toEqual([line]);
  expect(words({ [name]: 1 })).toHaveLength(1);
  expect(words({ [name]: 0 })).toEqual([]);
});

test.each<[Note, string]>([
  [{ kind: 'missing', file: 'a.log' }, 'a.log: chưa có tệp này, bỏ qua.'],
  [
    { kind: 'same', file: 'a.log', as: 'b.log' },
    'a.log: trùng phần đầu với b.log, phần trùng chỉ đếm một lần.',
  ],
  [{ kind: 'waiting', file: 'a.log' }, 'a.log: dòng cuối chưa ghi xong, để lần sau.'],
  [{ kind: 'no-log', file: 'a.log' }, 'a.log: mọi dòng mới đều sai dạng.'],
  [{ kind: 'baseline', before: 1000, after: 2000 }, 'Số ban đầu đổi từ 1.000 thành 2.000.'],
])('a note %j', (note, line) => {
  expect(words({}, [note])).toEqual([line]);
});

test('a note of numbers tells them as people write them', () => {
  const [proxy] = words({}, [{ kind: 'proxy', day: '2026-11-25', visitors: 1234, addresses: 5 }]);
  expect(proxy).toContain('Ngày 25/11/2026: 1.234 khách đến từ 5 địa chỉ');
  const [foreign] = words({}, [{ kind: 'foreign-history', file: 'days.json', days: 1234 }]);
  expect(foreign).toContain('days.json: có 1.234 ngày');
  const [lower] = words({}, [{ kind: 'lower', before: 5000, after: 4000 }]);
  expect(lower).toContain('giảm từ 5.000 xuống 4.000');
});
