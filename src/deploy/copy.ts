/** Copies a built site into a folder that nobody is served from yet. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../lib/errors.ts';
import { formatInteger } from '../lib/numbers.ts';
import { type Report, throttled } from '../lib/progress.ts';
import { isHashed } from './assets.ts';
import { copy, copyWithTime, entryAt, linkOrCopy, type SiteFile, sameBytes } from './files.ts';
import type { Layout } from './layout.ts';

interface Copying {
  readonly source: string;
  readonly files: readonly SiteFile[];
  readonly target: string;
  /** The folder being served, if any: what has not changed since keeps its time. */
  readonly served: string | undefined;
}

export function copySite({ source, files, target, served }: Copying, layout: Layout, report: Report): void {
  const progress = throttled(report);
  let madeFolder: string | undefined;
  for (const [index, file] of files.entries()) {
    const folder = dirname(join(target, file.path));
    if (folder !== madeFolder) mkdirSync(folder, { recursive: true });
    madeFolder = folder;
    copyFile(file, source, target, served, layout);
    progress(() => `Đã chép ${formatInteger(index + 1)}/${formatInteger(files.length)} tệp…`);
  }
}

function copyFile(
  { path, size }: SiteFile,
  sourceFolder: string,
  targetFolder: string,
  served: string | undefined,
  layout: Layout,
): void {
  const source = join(sourceFolder, path);
  const target = join(targetFolder, path);
  const before = served === undefined ? undefined : join(served, path);
  if (before === undefined || !isUnchanged(source, size, before)) copy(source, target);
  // A hashed file never changes, so releases may share it; all else each release has to itself.
  else if (isHashed(path)) linkOrCopy(before, target, layout);
  else copyWithTime(before, target);

  if (entryAt(target)?.size !== size) {
    throw new Refusal(`${path} thay đổi trong lúc chép. Hãy đợi "npm run build" xong rồi đưa lên lại.`);
  }
}

function isUnchanged(source: string, size: number, before: string): boolean {
  const entry = entryAt(before);
  return entry?.isFile() === true && entry.size === size && sameBytes(source, before);
}
