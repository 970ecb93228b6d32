import { formatBytes } from '../lib/numbers.ts';
import type { AttachedFile } from '../queries/files.ts';
import { fileTypeName } from '../site/file-types.ts';

export interface Download {
  readonly title: string;
  readonly href: string;
  /** Type and size, told before the tap: `PDF, 120 KB`. */
  readonly about: string;
}

/** @param hrefOf link to a file by its name */
export function toDownloads(
  files: readonly Pick<AttachedFile, 'title' | 'name' | 'bytes'>[],
  hrefOf: (name: string) => string,
): Download[] {
  return files.map(({ title, name, bytes }) => ({
    title,
    href: hrefOf(name),
    about: `${fileTypeName(name)}, ${formatBytes(bytes)}`,
  }));
}
