/** The frame of the catalogue's pages: that of a site which has only its identity. */
import { toMetadata } from '../../src/view-models/metadata.ts';
import { toShell } from '../../src/view-models/shell.ts';
import { SITE } from '../support/entries.ts';

export function frame(title: string, path: string) {
  const metadata = toMetadata({
    title,
    description: title,
    path,
    siteName: SITE.name,
    publisher: SITE.unit,
    indexed: false,
  });
  return { shell: toShell(SITE, [], undefined), metadata };
}
