/** Dates that cannot be so: of no such year, against each other, or past where something is to come. */
import { formatDateTime, formatDay, isoDay } from '../../lib/dates.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../finding.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Warnings, not errors, for what one may have written on purpose. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
export function checkMoments({ content, data, source }: Entry, now: Date): void {
  if (!content) return;
  const tell = (key: string, rule: string, message: string, remedy: string) => {
    const problem: Problem = { rule, severity: 'warning', message, remedy };
    source.report(problem, data.offsetOf([key]));
  };
  const { kind, value } = content;
  const updatedAt = 'updatedAt' in value ? value.updatedAt : undefined;
  if (updatedAt && updatedAt > now) {
    const message = `"updatedAt" ghi ${formatDateTime(updatedAt)}, thời điểm chưa tới.`;
    tell('updatedAt', 'moments', message, 'ghi lúc sửa thật, hoặc bỏ mục này.');
  }
  if (kind === 'news') {
    const { publishedAt, corrections } = value;
    if (updatedAt && updatedAt < publishedAt) {
      const message = `Bài sửa lúc ${formatDateTime(updatedAt)}, trước khi đăng (${formatDateTime(publishedAt)}).`;
      tell('updatedAt', 'moments', message, 'ghi lại một trong hai thời điểm, hoặc bỏ "updatedAt".');
    }
    corrections?.forEach(({ at }, index) => {
      const before = corrections[index - 1]?.at ?? publishedAt;
      if (at >= before && at <= now) return;
      const why = at > now ? 'chưa tới' : `trước ${index === 0 ? 'lúc đăng' : 'lần đính chính trên'}`;
      source.report(
        {
          rule: 'moments',
          severity: 'warning',
          message: `Đính chính ghi lúc ${formatDateTime(at)}, ${why}.`,
          remedy: 'ghi lại thời điểm đính chính; các lần xếp cũ trước, mới sau.',
        },
        data.offsetOf(['corrections', index, 'at']),
      );
    });
  }
  if (kind === 'notices' && !value.draft && value.endsAt <= now) {
    const message = `Thông báo đã hết hạn lúc ${formatDateTime(value.endsAt)} nên không hiện ở đâu.`;
    tell(
      'endsAt',
      'notice-over',
      message,
      'còn cần thì sửa "endsAt"; xong việc thì xóa tệp, hoặc ghi draft: true.',
    );
  }
  if (kind === 'documents') {
    const today = isoDay(now);
    const { issuedOn, effectiveOn, expiresOn } = value;
    if (issuedOn > today && !value.draft) {
      const message = `Văn bản ghi ngày ban hành ${formatDay(issuedOn)}, ngày chưa tới; đến ngày đó mới hiện.`;
      tell('issuedOn', 'moments', message, 'ghi lại ngày ký; chưa ký thì ghi draft: true.');
    }
    if (effectiveOn !== undefined && effectiveOn < issuedOn) {
      const message = `Văn bản có hiệu lực từ ${formatDay(effectiveOn)}, trước ngày ban hành ${formatDay(issuedOn)}.`;
      tell('effectiveOn', 'moments', message, 'ghi lại một trong hai ngày theo bản đã ký.');
    }
    if (expiresOn !== undefined && effectiveOn !== undefined && expiresOn < effectiveOn) {
      const message = `Văn bản hết hiệu lực ${formatDay(expiresOn)}, trước khi có hiệu lực ${formatDay(effectiveOn)}.`;
      tell('expiresOn', 'moments', message, 'ghi lại một trong hai ngày theo bản đã ký.');
    }
  }
  if (kind === 'products' && value.decision.date > isoDay(now) && !value.draft) {
    source.report(
      {
        rule: 'moments',
        severity: 'warning',
        message: `Quyết định công nhận ghi ngày ${formatDay(value.decision.date)}, ngày chưa tới.`,
        remedy: 'ghi lại ngày của quyết định.',
      },
      data.offsetOf(['decision', 'date']),
    );
  }
}

/** A year that no text of a commune can be of: a slip of the fingers, `2202` or `0202`. */
export function checkYears({ content, data, source }: Entry): void {
  if (!content) return;
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: here when the rule came; whoever changes it takes it apart
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (value instanceof Date || typeof value === 'object') {
      if (value !== null)
        for (const [key, item] of Object.entries(value))
          visit(item, [...path, Array.isArray(value) ? Number(key) : key]);
      return;
    }
    const year = typeof value === 'string' ? /^(\d{4})-\d\d-\d\d(?:T|$)/.exec(value)?.[1] : undefined;
    if (year === undefined || (Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR)) return;
    source.report(
      {
        rule: 'year',
        message: `Năm ${year} không thể đúng.`,
        remedy: 'ghi lại năm, bốn chữ số.',
      },
      data.offsetOf(path),
    );
  };
  visit(data.value, []);
}
