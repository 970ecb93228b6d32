/** Copies a built site into a folder that nobody is served from yet. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatInteger } from '../lib/numbers.ts';
import { isHashed } from '../site/served-files.ts';
import { Refusal } from '../system/errors.ts';
import { type Report, throttled } from '../system/progress.ts';
import { copy, copyWithTime, entryAt, linkOrCopy, type SiteFile } from './files.ts';
import type { Layout } from './layout.ts';

interface Copying {
  readonly source: string;
  readonly files: readonly SiteFile[];
  readonly target: string;
  /** The folder being served, if any, and what has not changed since: that keeps its time. */
  readonly served: string | undefined;
  readonly unchanged: ReadonlySet<string>;
}

export function copySite(
  { source, files, target, served, unchanged }: Copying,
  layout: Layout,
  report: Report,
): void {
  const progress = throttled(report);
  let madeFolder: string | undefined;
  for (const [index, file] of files.entries()) {
    const folder = dirname(join(target, file.path));
    if (folder !== madeFolder) mkdirSync(folder, { recursive: true });
    madeFolder = folder;
    const before = served !== undefined && unchanged.has(file.path) ? join(served, file.path) : undefined;
    copyFile(file, join(source, file.path), before, join(target, file.path), layout);
    progress(() => `Đã chép ${formatInteger(index + 1)}/${formatInteger(files.length)} tệp…`);
  }
}

/** @param before the same file of the release being served */
function copyFile(
  { path, size }: SiteFile,
  source: string,
  before: string | undefined,
  target: string,
  layout: Layout,
): void {
  if (before === undefined) copy(source, target);
  // A hashed file never changes, so releases may share it; all else each release has to itself.
  else if (isHashed(path)) linkOrCopy(before, target, layout);
  else copyWithTime(before, target);

  if (entryAt(target)?.size !== size) {
    throw new Refusal(`${path} thay đổi trong lúc chép. Hãy đợi "npm run build" xong rồi đưa lên lại.`);
  }
}
