/** Statistics that cannot be: results of months that are not over yet, cumulative figures that fall. */
import { formatDateTime, formatMonth, isMonthToCome } from '../../lib/dates.ts';
import type { ProcedureRow } from '../../schemas/stats.ts';
import { fallsOf } from '../../site/cumulative.ts';
import type { Data } from '../data-file.ts';
import type { Report } from '../source.ts';

export function checkProcedures(rows: readonly ProcedureRow[], data: Data, report: Report, now: Date): void {
  checkMonths(rows, data, report, now);
  for (const { row, figure, isCertain, what, remedy } of fallsOf(rows)) {
    const severity = isCertain ? 'error' : 'warning';
    const message = `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
    report(
      { rule: 'cumulative-falls', severity, message, remedy: `${remedy}.` },
      data.offsetOf([rows.indexOf(row), figure]),
    );
  }
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
