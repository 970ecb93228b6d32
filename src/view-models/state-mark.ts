import type { PublishState } from '../site/publish.ts';

/** What an editor sees on an entry that readers do not; only in `npm run dev`. */
export function stateMark(state: PublishState): string | undefined {
  if (state === 'draft') return 'Bản nháp';
  if (state === 'scheduled') return 'Hẹn giờ đăng';
  return undefined;
}
