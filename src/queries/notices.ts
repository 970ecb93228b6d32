import { type CollectionEntry, render } from 'astro:content';
import { compareCodes } from '../lib/text.ts';
import type { PublishState } from '../site/publish.ts';
import { oncePerBuild } from './once.ts';
import { getVisible } from './publish.ts';

export interface NoticeEntry {
  readonly slug: string;
  readonly data: CollectionEntry<'notices'>['data'];
  readonly state: PublishState;
  /** The text as the editor wrote it. */
  readonly body: string;
  /** The text as a component. */
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
}

/** The notices that have started and not ended at the moment of the build, the one that ends first on top. */
export const getNotices = oncePerBuild(loadNotices);

async function loadNotices(): Promise<NoticeEntry[]> {
  const notices: NoticeEntry[] = [];
  for (const { entry, state } of await getVisible('notices')) {
    const { Content } = await render(entry);
    notices.push({ slug: entry.id, data: entry.data, state, body: entry.body ?? '', Content });
  }
  return notices.sort(
    (a, b) => a.data.endsAt.getTime() - b.data.endsAt.getTime() || compareCodes(a.slug, b.slug),
  );
}
