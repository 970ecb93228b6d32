/** The one publish rule. */

export interface Publishable {
  readonly draft?: boolean | undefined;
  readonly publishedAt?: Date | undefined;
  readonly expiresAt?: Date | undefined;
}

/** An entry with all the moments at which the site changes because of it. */
export interface Timed extends Publishable {
  /** `news/bai-viet`. */
  readonly entry: string;
  /** Further moments at which what is said of it becomes another. */
  readonly turns: readonly Date[];
}

export type PublishState = 'published' | 'draft' | 'scheduled' | 'expired';

/** Where an entry stands at a moment; only `published` is ever shown to readers. */
export function publishState(entry: Publishable, now: Date): PublishState {
  if (entry.draft) return 'draft';
  if (entry.expiresAt && entry.expiresAt <= now) return 'expired';
  if (entry.publishedAt && entry.publishedAt > now) return 'scheduled';
  return 'published';
}
