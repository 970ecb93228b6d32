/** What a reader may choose, where it is remembered, and how it stands on the root element. */

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Sizes of text in percent; 100 is what the browser gives. */
export const TEXT_SIZES = [90, 100, 115, 130, 150] as const;

/** Keys of localStorage. */
export const THEME_KEY = 'mau';
export const TEXT_KEY = 'co-chu';
/** Before a notice's token: the reader has dismissed it. */
export const NOTICE_KEY = 'thong-bao:';

/** How far a button goes: a step down or up, or to the size of the browser. */
export type Steps = -1 | 0 | 1;

/** The size one step on; the ends stay where they are. A size that is none of ours counts as 100. */
export function nextSize(size: number, step: Steps): number {
  if (step === 0) return 100;
  const index = (TEXT_SIZES as readonly number[]).indexOf(size);
  return TEXT_SIZES[Math.min(Math.max((index < 0 ? 1 : index) + step, 0), TEXT_SIZES.length - 1)] ?? size;
}

/**
 * Notices that still stand, of tokens `name@end` with the end in seconds since 1970.
 * The script in the head (early.ts) does the same before the first paint.
 * @param now milliseconds since 1970
 */
export function standingNotices(
  tokens: readonly string[],
  now: number,
  isDismissed: (token: string) => boolean,
): string[] {
  return tokens.filter((token) => endOf(token) > now && !isDismissed(token));
}

/** When a notice ends, in milliseconds since 1970. */
export const endOf = (token: string): number => Number(token.split('@')[1]) * 1000;

/** The element in which notices wait under the first one; two hyphens together, which no heading of an editor gets. */
export const FOLDED_NOTICES = 'thong-bao-khac--';

export const restOfNotices = (count: number): string => `Còn ${count} thông báo`;

/** So many notices stand open; of more, the first alone does. */
const OPEN_NOTICES = 2;

/** Those that wait under the first one. */
export const foldedNotices = <Notice>(notices: readonly Notice[]): readonly Notice[] =>
  notices.length > OPEN_NOTICES ? notices.slice(1) : [];
