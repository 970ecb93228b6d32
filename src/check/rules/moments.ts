/** Dates that cannot be so: of no such year, against each other, or past where something is to come. */
import { formatDateTime, formatDay, isoDay } from '../../lib/dates.ts';
import type { FrontMatter } from '../../schemas/kinds.ts';
import { type Path, textsOf } from '../data-file.ts';
import type { Entry, EntryValue } from '../entry.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

export const isPossibleYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** What is odd about a date that is one. */
interface Doubt {
  readonly path: Path;
  readonly rule?: string;
  readonly message: string;
  readonly remedy: string;
}

/** Warnings, not errors, for what one may have written on purpose. */
export function checkMoments({ content, data, source }: Entry, now: Date): void {
  if (!content) return;
  for (const { path, rule = 'moments', message, remedy } of doubtsOf(content, now))
    source.report({ rule, severity: 'warning', message, remedy }, data.offsetOf(path));
}

function* doubtsOf({ kind, value }: EntryValue, now: Date): Generator<Doubt> {
  if ('updatedAt' in value && value.updatedAt && value.updatedAt > now) {
    yield {
      path: ['updatedAt'],
      message: `"updatedAt" ghi ${formatDateTime(value.updatedAt)}, thời điểm chưa tới.`,
      remedy: 'ghi lúc sửa thật, hoặc bỏ mục này.',
    };
  }
  if (kind === 'news') yield* ofArticle(value, now);
  if (kind === 'notices') yield* ofNotice(value, now);
  if (kind === 'documents') yield* ofDocument(value, isoDay(now));
  if (kind === 'products') yield* ofProduct(value, isoDay(now));
}

function* ofArticle(article: FrontMatter<'news'>, now: Date): Generator<Doubt> {
  const { publishedAt, updatedAt, corrections = [] } = article;
  if (updatedAt && updatedAt < publishedAt) {
    yield {
      path: ['updatedAt'],
      message: `Bài sửa lúc ${formatDateTime(updatedAt)}, trước khi đăng (${formatDateTime(publishedAt)}).`,
      remedy: 'ghi lại một trong hai thời điểm, hoặc bỏ "updatedAt".',
    };
  }
  for (const [index, { at }] of corrections.entries()) {
    const before = corrections[index - 1]?.at ?? publishedAt;
    if (at >= before && at <= now) continue;
    const why = at > now ? 'chưa tới' : `trước ${index === 0 ? 'lúc đăng' : 'lần đính chính trên'}`;
    yield {
      path: ['corrections', index, 'at'],
      message: `Đính chính ghi lúc ${formatDateTime(at)}, ${why}.`,
      remedy: 'ghi lại thời điểm đính chính; các lần xếp cũ trước, mới sau.',
    };
  }
}

/** No urgent notice is one for so long: its year is a slip, or it is no notice. */
const LONGEST_NOTICE_MS = 366 * 24 * 3600 * 1000;

function* ofNotice({ draft, startsAt, endsAt }: FrontMatter<'notices'>, now: Date): Generator<Doubt> {
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_NOTICE_MS) {
    yield {
      path: ['endsAt'],
      message: `Thông báo hiện trên mọi trang đến ${formatDateTime(endsAt)}, hơn một năm.`,
      remedy: 'ghi lại năm cho đúng; lời báo lâu dài thì đăng thành trang hoặc bài viết.',
    };
  }
  if (draft || endsAt > now) return;
  yield {
    path: ['endsAt'],
    rule: 'notice-over',
    message: `Thông báo đã hết hạn lúc ${formatDateTime(endsAt)} nên không hiện ở đâu.`,
    remedy: 'còn cần thì sửa "endsAt"; xong việc thì xóa tệp, hoặc ghi draft: true.',
  };
}

function* ofDocument(document: FrontMatter<'documents'>, today: string): Generator<Doubt> {
  const { draft, issuedOn, effectiveOn, expiresOn } = document;
  if (!draft && issuedOn > today) {
    yield {
      path: ['issuedOn'],
      message: `Văn bản ghi ngày ban hành ${formatDay(issuedOn)}, ngày chưa tới; đến ngày đó mới hiện.`,
      remedy: 'ghi lại ngày ký; chưa ký thì ghi draft: true.',
    };
  }
  if (effectiveOn === undefined) return;
  const remedy = 'ghi lại một trong hai ngày theo bản đã ký.';
  if (effectiveOn < issuedOn) {
    const message = `Văn bản có hiệu lực từ ${formatDay(effectiveOn)}, trước ngày ban hành ${formatDay(issuedOn)}.`;
    yield { path: ['effectiveOn'], message, remedy };
  }
  if (expiresOn !== undefined && expiresOn < effectiveOn) {
    const message = `Văn bản hết hiệu lực ${formatDay(expiresOn)}, trước khi có hiệu lực ${formatDay(effectiveOn)}.`;
    yield { path: ['expiresOn'], message, remedy };
  }
}

function* ofProduct({ draft, decision }: FrontMatter<'products'>, today: string): Generator<Doubt> {
  if (draft || decision.date <= today) return;
  yield {
    path: ['decision', 'date'],
    message: `Quyết định công nhận ghi ngày ${formatDay(decision.date)}, ngày chưa tới.`,
    remedy: 'ghi lại ngày của quyết định.',
  };
}

/** A year that no text of a commune can be of: a slip of the fingers, `2202` or `0202`. */
export function checkYears({ content, data, source }: Entry): void {
  if (!content) return;
  for (const { text, path, isKey } of textsOf(data.value)) {
    const year = isKey ? undefined : /^(\d{4})-\d\d-\d\d(?:T|$)/.exec(text)?.[1];
    if (year === undefined || isPossibleYear(Number(year))) continue;
    source.report(
      { rule: 'year', message: `Năm ${year} không thể đúng.`, remedy: 'ghi lại năm, bốn chữ số.' },
      data.offsetOf(path),
    );
  }
}
