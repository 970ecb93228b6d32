import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface AttachedFile {
  readonly title: string;
  /** Name of the file on the address. */
  readonly name: string;
  readonly bytes: number;
  read(): Uint8Array<ArrayBuffer>;
}

/**
 * The files that an entry offers for download.
 * @param folder absolute path of the folder against which they are named
 * @throws Error when a file is missing
 */
export function getFiles(
  folder: string,
  attachments: readonly { title: string; file: string }[] | undefined,
): AttachedFile[] {
  return (attachments ?? []).map(({ title, file }) => {
    const path = join(folder, file);
    return {
      title,
      name: basename(file),
      bytes: statSync(path).size,
      read: () => new Uint8Array(readFileSync(path)),
    };
  });
}
