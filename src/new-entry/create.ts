/** Writes a new entry, looks at it as the check does, and takes it away again where it is not right. */
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { examineContent, formatFinding } from '../check/index.ts';
import { Refusal } from '../system/errors.ts';
import { replaceFile } from '../system/replace-file.ts';

interface Place {
  readonly contentDir: string;
  /** Inside the content folder. */
  readonly path: string;
  readonly now: Date;
}

/**
 * @returns the path of the file, relative to the working folder
 * @throws Refusal where the check finds an error in it: then nothing is left behind
 */
export async function createEntry(place: Place, text: string): Promise<string> {
  const file = join(place.contentDir, place.path);
  const made = mkdirSync(dirname(file), { recursive: true });
  // Never over a file that somebody else has written in the meantime.
  writeFileSync(file, text, { flag: 'wx' });
  try {
    await refuseErrors(place, undefined);
  } catch (error) {
    rmSync(file, { force: true });
    if (made !== undefined) removeEmpty(dirname(file), made);
    throw error;
  }
  return relative(process.cwd(), file);
}

/** Adds lines to a file, which is made where it is not there. */
export async function appendTo(place: Place, lines: string): Promise<string> {
  const file = join(place.contentDir, place.path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const glue = before && !before.endsWith('\n') ? '\n' : '';
  replaceFile(file, `${before ?? ''}${glue}${lines}`);
  try {
    await refuseErrors(place, before);
  } catch (error) {
    if (before === undefined) rmSync(file);
    else replaceFile(file, before);
    throw error;
  }
  return relative(process.cwd(), file);
}

async function refuseErrors({ contentDir, path, now }: Place, before: string | undefined): Promise<void> {
  const { findings } = await examineContent({ contentDir, now });
  const errors = findings.filter(({ severity, file }) => severity === 'error' && file.endsWith(path));
  if (errors.length === 0) return;
  const left = before === undefined ? 'Chưa tạo tệp nào' : 'Chưa thêm gì';
  throw new Refusal(`${left}, vì:\n${errors.map(formatFinding).join('\n')}`);
}

/** From a folder upwards, as far as they were made for this entry. */
function removeEmpty(folder: string, first: string): void {
  for (let at = folder; at.startsWith(first); at = dirname(at)) rmdirSync(at);
}
