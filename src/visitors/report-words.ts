/** What a run has to say, in the operator's words. */
import { formatDay } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';
import { LONGEST_LINE, MOST_OF_ADDRESS, MOST_OF_NETWORK, MOST_VISITORS } from './limits.ts';
import type { Note } from './notes.ts';
import type { TallyReport } from './run.ts';

/** The figures, then all that was not counted and why: a reason without lines is not named. */
export function reportInWords({ figures, counts, notes }: TallyReport): string[] {
  const number = formatInteger;
  return [
    `Đang truy cập: ${number(figures.online)}, hôm nay: ${number(figures.today)}, ` +
      `tháng này: ${number(figures.month)}, tất cả: ${number(figures.total)}.`,
    `Đã đọc ${number(counts.lines + counts.tooLong)} dòng mới, trong đó ${number(counts.pageViews)} lượt xem trang.`,
    ...skippedInWords({ counts, notes }),
  ];
}

/** What became of the lines that were not counted, and what else the operator should know. */
export function skippedInWords({ counts, notes }: Pick<TallyReport, 'counts' | 'notes'>): string[] {
  const number = formatInteger;
  const skipped: [count: number, what: string][] = [
    [counts.notPages, 'không phải lượt xem trang'],
    [counts.bots, 'của máy tự động'],
    [counts.excluded, 'từ địa chỉ đã loại (--exclude)'],
    [counts.prefetches, 'do trình duyệt tải trước'],
    [counts.late, 'đến muộn, của ngày đã khóa sổ'],
    [counts.malformed, 'sai dạng'],
    [counts.tooLong, `dài quá ${LONGEST_LINE / 1024} KB`],
    [
      counts.manyAgents,
      `của địa chỉ đã có quá ${number(MOST_OF_ADDRESS)} trình duyệt trong ngày (mạng IPv6: ${number(MOST_OF_NETWORK)})`,
    ],
    [counts.crowded, `của ngày đã có quá ${number(MOST_VISITORS)} khách: có thể trang đang bị tấn công`],
  ];
  const lines = skipped.flatMap(([count, what]) =>
    count > 0 ? [`Bỏ qua ${number(count)} dòng ${what}.`] : [],
  );
  if (counts.withoutAgent > 0) {
    lines.push(
      `${number(counts.withoutAgent)} lượt xem ở dạng nhật ký không ghi trình duyệt: không phân biệt được máy tự động.`,
    );
  }
  return [...lines, ...notes.map(noteInWords)];
}

function noteInWords(note: Note): string {
  const number = formatInteger;
  switch (note.kind) {
    case 'missing':
      return `${note.file}: chưa có tệp này, bỏ qua.`;
    case 'same':
      return `${note.file}: trùng phần đầu với ${note.as}, phần trùng chỉ đếm một lần.`;
    case 'broken':
      return `${note.file}: tệp nén bị đứt hoặc hỏng; đã đếm phần đọc được.`;
    case 'packed':
      return (
        `${note.file}: nén bằng ${note.by}, lệnh này chỉ đọc tệp thường và gzip, nên bỏ qua; các dòng trong đó không được đếm. ` +
        `Cách sửa: giải nén bằng "${note.unpack}" rồi chạy lại, và cho logrotate nén bằng gzip.`
      );
    case 'waiting':
      return `${note.file}: dòng cuối chưa ghi xong, để lần sau.`;
    case 'no-text':
      return `${note.file}: không phải nhật ký dạng chữ, bỏ qua.`;
    case 'no-log':
      return `${note.file}: mọi dòng mới đều sai dạng.`;
    case 'lost':
      return (
        `${note.file} của lần trước không còn trong các nhật ký được đưa: các dòng ghi thêm vào đó từ lần đếm trước, ` +
        'nếu có, không được đếm. Hãy đưa cả tệp đã xoay vòng, ví dụ --log "access.log*".'
      );
    case 'damaged-out':
      return `${note.file}: tệp cũ không phải JSON hợp lệ, đã ghi lại với phần số đếm.`;
    case 'proxy':
      return (
        `Ngày ${formatDay(note.day)}: ${number(note.visitors)} khách đến từ ${number(note.addresses)} địa chỉ, có thể là địa chỉ của ` +
        'máy trung gian (proxy, CDN), không phải của người đọc; khi đó số đếm sai. Cách sửa: cho máy chủ web ghi địa chỉ thật, ' +
        'xem "One address for everybody" trong docs/operators.md.'
      );
    case 'baseline':
      return `Số ban đầu đổi từ ${number(note.before)} thành ${number(note.after)}.`;
    case 'foreign-history':
      return (
        `${note.file}: có ${number(note.days)} ngày mà tệp trạng thái không biết; giữ nguyên trong tệp, ` +
        'chưa cộng vào tổng. Muốn cộng vào, chạy một lần với --rebuild.'
      );
    case 'lower':
      return (
        `Tổng số giảm từ ${number(note.before)} xuống ${number(note.after)}: ` +
        'tệp trạng thái này không phải tệp đã ghi ra số cũ, hoặc số ban đầu đã đổi.'
      );
  }
}
