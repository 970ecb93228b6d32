/** Which addresses the content as a whole brings about. */
import { feedFilesIn } from '../site/feed-files.ts';
import { sitePaths } from '../site/urls.ts';
import { AddressBook, ELSEWHERE, type Elsewhere } from './addresses.ts';
import type { Entry } from './entry.ts';
import type { EntryFile } from './files/tree.ts';

/** What data files bring about. */
export interface OfData {
  readonly hasEnglish: boolean;
  readonly hasProcedures: boolean;
  readonly hasVisitorsFile: boolean;
  readonly categories: readonly { readonly id: string }[];
  readonly redirects: readonly { readonly old: string; readonly new: string }[];
}

/**
 * @param entries what was read of the files, in their order
 * @param siteFiles names of the files at the top of the site that are there as they were written
 */
export function listAddresses(
  files: readonly EntryFile[],
  entries: readonly (Entry | Elsewhere | undefined)[],
  { hasEnglish, hasProcedures, hasVisitorsFile, categories, redirects }: OfData,
  siteFiles: Iterable<string> = [],
): AddressBook {
  const addresses = new AddressBook();
  if (hasEnglish) addresses.add(sitePaths.english, 'always');
  if (hasProcedures) addresses.add(sitePaths.procedures, 'always');
  if (hasVisitorsFile) addresses.add(sitePaths.visitorsFile, 'always');
  for (const { id } of categories) {
    addresses.declare(sitePaths.category(id));
    for (const feed of feedFilesIn(sitePaths.category(id))) addresses.declare(feed);
  }
  for (const name of siteFiles) addresses.add(`/${name}`, 'always');
  files.forEach((at, index) => {
    const entry = entries[index];
    addresses.addEntry(at, entry === ELSEWHERE ? entry : entry?.content);
  });
  for (const { old, new: page } of redirects) addresses.addMove(old, page);
  return addresses;
}
