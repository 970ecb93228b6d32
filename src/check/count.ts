/** How many texts there are, and which readers see: the last line of the check. */
import { formatDateTime } from '../lib/dates.ts';
import { formatInteger } from '../lib/numbers.ts';
import { publishState } from '../site/publish.ts';
import { type EntryValue, publishable } from './entry.ts';

export interface Count {
  readonly published: number;
  readonly scheduled: number;
  /** The last moment at which one of them appears. */
  readonly scheduledUntil: Date | undefined;
  readonly drafts: number;
  readonly expired: number;
}

export function countEntries(contents: readonly EntryValue[], now: Date): Count {
  const count = { published: 0, scheduled: 0, drafts: 0, expired: 0 };
  let scheduledUntil: Date | undefined;
  for (const content of contents) {
    const entry = publishable(content);
    const state = publishState(entry, now);
    if (state === 'draft') count.drafts += 1;
    else count[state] += 1;
    if (state === 'scheduled' && entry.publishedAt && (!scheduledUntil || entry.publishedAt > scheduledUntil))
      scheduledUntil = entry.publishedAt;
  }
  return { ...count, scheduledUntil };
}

/** `Đang đăng 12 mục, hẹn giờ 1 (đến 01/02/2099 08:00:00), bản nháp 2, hết hạn 1.` */
export function formatCount({ published, scheduled, scheduledUntil, drafts, expired }: Count): string {
  const until = scheduledUntil ? ` (đến ${formatDateTime(scheduledUntil)})` : '';
  return `Đang đăng ${formatInteger(published)}, hẹn giờ ${formatInteger(scheduled)}${until}, bản nháp ${formatInteger(drafts)}, hết hạn ${formatInteger(expired)}.`;
}
