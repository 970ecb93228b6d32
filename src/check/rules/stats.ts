/** Statistics that cannot be: results of months that are not over yet, cumulative figures that fall. */
import { formatDateTime, formatMonth, isMonthToCome, isoDay } from '../../lib/dates.ts';
import { formatInteger } from '../../lib/numbers.ts';
import type { ProcedureRow, Visitors } from '../../schemas/stats.ts';
import { fallsOf } from '../../site/cumulative.ts';
import type { Data } from '../data-file.ts';
import type { Replacement } from '../finding.ts';
import type { Report } from '../source.ts';

export function checkProcedures(rows: readonly ProcedureRow[], data: Data, report: Report, now: Date): void {
  checkMonths(rows, data, report, now);
  for (const { row, figure, isCertain, what, remedy, sums } of fallsOf(rows)) {
    const severity = isCertain ? 'error' : 'warning';
    const message = `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
    const index = rows.indexOf(row);
    const summed = sums && withFigures(sums, index, data);
    report(
      { rule: 'cumulative-falls', severity, message, remedy: `${remedy}.`, ways: summed && [summed] },
      data.offsetOf([index, figure]),
    );
  }
}

/** The stretch of a row in which these figures stand, with others in their place. */
function withFigures(
  figures: Readonly<Record<string, number>>,
  row: number,
  data: Data,
): Replacement | undefined {
  const places = Object.entries(figures)
    .flatMap(([name, figure]) => {
      const range = data.rangeOf([row, name]);
      return range ? [{ figure, ...range }] : [];
    })
    .toSorted((a, b) => a.start - b.start);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return undefined;
  let from = first.start;
  const pieces = places.map(({ figure, start, end }) => {
    const before = data.text.slice(from - data.base, start - data.base);
    from = end;
    return `${before}${figure}`;
  });
  return { start: first.start, end: last.end, text: pieces.join('') };
}

/** Warnings, not errors: a build for a moment of the past must not fail for what has been published since. */
function checkMonths(rows: readonly ProcedureRow[], data: Data, report: Report, now: Date): void {
  rows.forEach((row, index) => {
    if (isMonthToCome(row.year, row.throughMonth, now)) {
      report(
        {
          rule: 'future-month',
          severity: 'warning',
          message: `Tháng ${formatMonth(row.throughMonth)}/${row.year} chưa tới.`,
          remedy: 'sửa lại year hoặc throughMonth.',
        },
        data.offsetOf([index, 'throughMonth']),
      );
    } else if (isoDay(row.updatedAt).slice(0, 7) < `${row.year}-${formatMonth(row.throughMonth)}`) {
      report(
        {
          rule: 'future-month',
          severity: 'warning',
          message: `Số liệu đến hết tháng ${formatMonth(row.throughMonth)}/${row.year} ghi cập nhật lúc ${formatDateTime(row.updatedAt)}, trước tháng đó.`,
          remedy: 'sửa lại updatedAt, year hoặc throughMonth.',
        },
        data.offsetOf([index, 'updatedAt']),
      );
    } else if (row.updatedAt > now) {
      report(
        {
          rule: 'future-month',
          severity: 'warning',
          message: `Thời điểm cập nhật ${formatDateTime(row.updatedAt)} chưa tới.`,
          remedy: 'sửa lại updatedAt.',
        },
        data.offsetOf([index, 'updatedAt']),
      );
    }
  });
}

/** Each counter counts what the one before it does, and more. */
const WIDER = ['today', 'month', 'total'] as const;

export function checkVisitors(counters: Visitors, data: Data, report: Report): void {
  WIDER.forEach((key, at) => {
    const before = WIDER[at - 1];
    if (before === undefined || counters[before] <= counters[key]) return;
    report(
      {
        rule: 'counters',
        severity: 'warning',
        message: `"${before}" (${formatInteger(counters[before])}) lớn hơn "${key}" (${formatInteger(counters[key])}), mà ${NAMES[key]} gồm cả ${NAMES[before]}.`,
        remedy: 'ghi lại một trong hai số.',
      },
      data.offsetOf([key]),
    );
  });
}

const NAMES = { today: 'số của hôm nay', month: 'số của tháng', total: 'tổng số' } as const;
