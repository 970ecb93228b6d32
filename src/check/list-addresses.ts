/** Which addresses the content as a whole brings about. */
import { feedFilesIn } from '../site/feed-files.ts';
import { sitePaths } from '../site/urls.ts';
import { AddressBook } from './addresses.ts';
import type { DataFiles } from './data/data-files.ts';
import type { Entry } from './entry.ts';
import type { EntryFile } from './files/tree.ts';

/**
 * @param entries what was read of the files, in their order
 * @param siteFiles names of the files at the top of the site that are there as they were written
 */
export function listAddresses(
  files: readonly EntryFile[],
  entries: readonly (Entry | undefined)[],
  data: DataFiles,
  siteFiles: Iterable<string> = [],
): AddressBook {
  const addresses = new AddressBook();
  const site = data['site.yaml'].value;
  const procedures = data['stats/procedures.json'];
  const days = data['stats/days.json'];
  if (site?.english || !site) addresses.add(sitePaths.english, 'always');
  if (procedures.there && procedures.value?.length !== 0) addresses.add(sitePaths.procedures, 'always');
  if (days.there && Object.keys(days.value ?? { unread: 0 }).length > 0) {
    addresses.add(sitePaths.visitorsFile, 'always');
  }
  for (const { id } of data['categories.yaml'].value ?? []) {
    addresses.declare(sitePaths.category(id));
    for (const feed of feedFilesIn(sitePaths.category(id))) addresses.declare(feed);
  }
  for (const name of siteFiles) addresses.add(`/${name}`, 'always');
  files.forEach((at, index) => {
    addresses.addEntry(at, entries[index]?.content);
  });
  for (const { old, new: page } of data['redirects.csv'].value ?? []) addresses.addMove(old, page);
  return addresses;
}
