import type { CollectionEntry } from 'astro:content';
import { dirname, resolve } from 'node:path';
import { compareCodes } from '../lib/text.ts';
import type { Document } from '../schemas/documents.ts';
import type { PublishState } from '../site/publish.ts';
import { type AttachedFile, getFiles } from './files.ts';
import { oncePerBuild } from './once.ts';
import { getVisible } from './publish.ts';

export interface DocumentEntry {
  readonly slug: string;
  readonly data: Document;
  readonly state: PublishState;
  readonly files: readonly AttachedFile[];
  readonly entry: CollectionEntry<'documents'>;
}

/** The documents that readers may see, newest first. */
export const getDocuments = oncePerBuild(loadDocuments);

async function loadDocuments(): Promise<DocumentEntry[]> {
  const documents: DocumentEntry[] = [];
  for (const { entry, state } of await getVisible('documents')) {
    const files = getFiles(dirname(resolve(entry.filePath ?? '')), entry.data.files);
    documents.push({ slug: entry.id, data: entry.data, state, files, entry });
  }
  return documents.sort(
    (a, b) => b.data.issuedOn.localeCompare(a.data.issuedOn) || compareCodes(a.slug, b.slug),
  );
}
