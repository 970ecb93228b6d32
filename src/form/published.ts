/** What a build tells the form of the entries that are before readers: what a draft is called is nobody's business yet. */
import { relative } from 'node:path';
import { addressesOf, oldAddressesOf } from '../check/addresses.ts';
import type { CheckedContent } from '../check/checked.ts';
import type { EntryValue } from '../check/entry.ts';
import { rowOf } from '../schemas/kinds.ts';
import { publishState } from '../site/publish.ts';
import type { OfEntries } from './hosted-site.ts';

export function publishedEntries(
  { entries }: CheckedContent,
  contentDir: string,
  now: Date,
): Pick<OfEntries, 'titles' | 'addresses' | 'moved'> {
  const titles: Record<string, string> = {};
  const addresses = new Set<string>();
  const moved: { readonly old: string; readonly new: string }[] = [];
  for (const { kind, slug, path, data } of entries.values()) {
    const row = rowOf(kind);
    const { data: value } = row.schema.safeParse(data);
    if (value === undefined || publishState(row.moments(value), now) !== 'published') continue;
    const content = { kind, value } as EntryValue;
    titles[relative(contentDir, path).replaceAll('\\', '/')] = String(data[row.calledBy]);
    for (const address of addressesOf(slug, content)) addresses.add(address);
    const page = row.page?.(slug);
    if (page !== undefined) for (const old of oldAddressesOf(content)) moved.push({ old, new: page });
  }
  return { titles, addresses: [...addresses].sort(), moved };
}
