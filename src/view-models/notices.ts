/** Notices across every page: urgent ones, and the calm one that names the unit's successor. */
import { fingerprint } from '../lib/fingerprint.ts';
import type { NoticeEntry } from '../queries/notices.ts';
import type { Site } from '../schemas/site.ts';
import { type Moment, momentWithTime } from './moments.ts';
import { stateMark } from './state-mark.ts';
import type { NoticeFacts } from './structured-data.ts';

export interface NoticeView {
  /** Of the element on the page. Two hyphens together: no heading of an editor gets such an id. */
  readonly id: string;
  /**
   * `<slug>.<wording>@<end>`, the end in seconds since 1970: what a browser remembers when a reader dismisses the
   * notice. Another wording or another end is another notice.
   */
  readonly token: string;
  readonly urgent: boolean;
  readonly title: string;
  readonly Content?: NoticeEntry['Content'] | undefined;
  readonly link?: { readonly label: string; readonly href: string } | undefined;
  readonly until?: Moment | undefined;
  /** What an editor must know in `npm run dev`: a draft, or not started yet. */
  readonly mark?: string | undefined;
}

/** An end that never comes: the year 2286. */
const NEVER = 9_999_999_999;

/** Of the element that a notice is on every page. */
export const noticeId = (slug: string): string => `thong-bao--${slug}`;

const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000);

/** @param now of the build: a successor is named from its own moment on */
export function toNotices(
  entries: readonly NoticeEntry[],
  successor: Site['successor'],
  now: Date,
): NoticeView[] {
  const urgent = entries.map(({ slug, data, state, body, Content }) => ({
    id: noticeId(slug),
    token: `${slug}.${fingerprint(data.title + body)}@${seconds(data.endsAt)}`,
    urgent: true,
    title: data.title,
    Content,
    until: momentWithTime(data.endsAt),
    mark: stateMark(state),
  }));
  if (!successor || (successor.from && successor.from > now)) return urgent;
  const { text, url } = successor;
  return [
    ...urgent,
    {
      id: 'thong-bao--don-vi-ke-tuc-',
      token: `don-vi-ke-tuc-.${fingerprint(text + (url ?? ''))}@${NEVER}`,
      urgent: false,
      title: text,
      link: url ? { label: 'Đến trang mới', href: url } : undefined,
    },
  ];
}

/** The urgent ones for search engines. */
export const toNoticeFacts = (entries: readonly NoticeEntry[]): NoticeFacts[] =>
  entries.map(({ slug, data }) => ({
    title: data.title,
    startsAt: data.startsAt,
    endsAt: data.endsAt,
    id: noticeId(slug),
  }));
