import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from './news.ts';

export interface AttachedFile {
  readonly title: string;
  /** Name of the file on the address. */
  readonly name: string;
  readonly bytes: number;
  read(): Uint8Array<ArrayBuffer>;
}

/**
 * The files that an article offers for download.
 * @throws Error when a file is missing
 */
export function getAttachments(article: Article): AttachedFile[] {
  return (article.data.attachments ?? []).map(({ title, file }) => {
    const path = join(article.folder, file);
    return {
      title,
      name: basename(file),
      bytes: statSync(path).size,
      read: () => new Uint8Array(readFileSync(path)),
    };
  });
}
