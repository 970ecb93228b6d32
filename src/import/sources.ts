/** The files that a command means: one, all of a folder, or what is piped to it. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { isReadable } from './files.ts';
import { MOST_FILES } from './limits.ts';
import { NotTaken } from './refused.ts';

export interface Source {
  /** As it is named to people. */
  readonly shown: string;
  readonly path: string;
  /** What it names is looked for below this folder alone. */
  readonly root: string;
  /** Whether it is one of a folder: a page without an article is then no fault. */
  readonly isOfMany: boolean;
}

/** @throws NotTaken for a folder with more files than a site has, or none that can be read */
export function sourcesOf(file: string): Source[] {
  const path = resolve(file);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    return [{ shown: file, path, root: dirname(path), isOfMany: false }];
  }
  const found = filesBelow(path).filter(isReadable);
  // Files for download beside pages belong to those.
  const isSite = found.some(isPage);
  const wanted = isSite ? found.filter((one) => isPage(one) || /\.(?:docx|odt)$/i.test(one)) : found;
  if (wanted.length === 0)
    throw new NotTaken(
      'empty',
      'không có tệp nào đọc được trong thư mục',
      'chọn thư mục có tệp .docx, .odt hoặc .html',
    );
  return wanted.map((one) => ({
    shown: join(file, one.slice(path.length + 1)),
    path: one,
    root: path,
    isOfMany: true,
  }));
}

const isPage = (path: string): boolean => /^\.html?$/i.test(extname(path));

/** Links are not followed: they may lead anywhere, also to themselves. */
function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (/^(?:\.|~\$)/.test(basename(entry.name))) continue;
      if (entry.isDirectory()) waiting.push(join(at, entry.name));
      else if (entry.isFile()) files.push(join(at, entry.name));
    }
    if (files.length > MOST_FILES)
      throw new NotTaken('too-many', `có quá ${MOST_FILES} tệp`, 'chia thành nhiều thư mục');
  }
  return files.sort();
}
