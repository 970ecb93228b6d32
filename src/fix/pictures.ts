/**
 * Makes photographs as the site keeps them: upright, no larger than is ever shown, without place and time, and what only an
 * iPhone opens as JPEG. One by one, each replaced whole; a picture that is none stays for the check to tell.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { displayPath } from '../check/files/tree.ts';
import { walk } from '../check/files/walk.ts';
import type { CheckOptions } from '../check/index.ts';
import { FILE_BYTES } from '../check/limits.ts';
import { formatBytes } from '../lib/numbers.ts';
import { type Photograph, photograph } from '../photographs/photograph.ts';
import { kindAt } from '../schemas/entry-place.ts';
import { HEIC, PICTURE_ENDINGS } from '../site/file-types.ts';
import { codeOf, Refusal } from '../system/errors.ts';
import { isWhatItsNameSays } from '../system/file-bytes.ts';
import { replaceFile } from '../system/replace-file.ts';
import type { Change } from './change.ts';

export interface FixOptions extends CheckOptions {
  /** Absolute path of a folder in which pictures are kept as they were; without it they are not kept. */
  readonly originals?: string | undefined;
}

const isPicture = (path: string) =>
  HEIC.test(path) || PICTURE_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));

export async function mendPictures(options: FixOptions): Promise<Change[]> {
  const changes: Change[] = [];
  const files = [...walk(options.contentDir)].flatMap(({ inside, problem }) => (problem ? [] : [inside]));
  const offered = offeredIn(files, options.contentDir);
  for (const inside of files) {
    if (kindAt(inside) === undefined || !isPicture(inside) || offered(inside)) continue;
    const change = await mendPicture(inside, options);
    if (change) changes.push(change);
  }
  return changes;
}

/**
 * What readers are offered as a file is theirs as it was signed and scanned. Texts with faults name files too, so it is looked
 * for in their words.
 * @returns whether a picture is named so by a text beside or above it
 */
function offeredIn(files: readonly string[], contentDir: string): (inside: string) => boolean {
  const byFolder = new Map<string, Set<string>>();
  for (const text of files.filter((file) => /\.mdx?$/i.test(file))) {
    const names = byFolder.get(dirname(text)) ?? new Set();
    const written = bytesOf(join(contentDir, text))?.toString('utf8') ?? '';
    for (const [, name = ''] of written.matchAll(/\bfile:[ \t]*["']?([^"'\n,}]+)/g))
      names.add(basename(name.trim()).normalize('NFC'));
    byFolder.set(dirname(text), names);
  }
  return (inside) => {
    const name = basename(inside).normalize('NFC');
    for (let folder = dirname(inside); folder !== '.'; folder = dirname(folder))
      if (byFolder.get(folder)?.has(name)) return true;
    return false;
  };
}

async function mendPicture(inside: string, options: FixOptions): Promise<Change | undefined> {
  const { contentDir, workingDir = process.cwd() } = options;
  const path = join(contentDir, inside);
  const bytes = bytesOf(path);
  const made = bytes && (await photograph(bytes));
  if (!bytes || !made || typeof made === 'string' || made.bytes === bytes) return undefined;
  const target = HEIC.test(path) ? path.replace(HEIC, '.jpg') : path;
  // Of a moving picture one frame would be left, and another format needs another name.
  if (!isWhatItsNameSays(target, made.bytes)) return undefined;
  if (!put(made, { inside, bytes, target }, options)) return undefined;
  return {
    file: displayPath(path, workingDir),
    line: null,
    before: formatBytes(bytes.length),
    after: `${displayPath(target, workingDir) === displayPath(path, workingDir) ? '' : `${displayPath(target, workingDir)}, `}${formatBytes(made.bytes.length)}`,
    why: 'Ảnh để đúng chiều, cạnh dài không quá 2.400 điểm, không kèm nơi và giờ chụp.',
  };
}

interface Old {
  readonly inside: string;
  readonly bytes: Uint8Array;
  readonly target: string;
}

/** @returns whether it was put: another picture may have the name already */
function put(
  made: Photograph,
  { inside, bytes, target }: Old,
  { contentDir, originals }: FixOptions,
): boolean {
  const path = join(contentDir, inside);
  const isRenamed = target !== path;
  if (isRenamed && statSync(target, { throwIfNoEntry: false })) return false;
  if (originals !== undefined) keep(join(originals, inside), bytes);
  if (isRenamed) {
    replaceFile(target, made.bytes);
    rmSync(path);
  } else replaceFile(path, made.bytes);
  return true;
}

/** Never over another original. @throws Refusal where one is there */
function keep(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const there = bytesOf(path);
  if (there && Buffer.compare(there, bytes) === 0) return;
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new Refusal(
      `Không chép được ảnh gốc: đã có ảnh khác tên ${path}. Hãy chuyển ảnh ấy đi nơi khác, hoặc nêu thư mục khác ở --originals.`,
    );
  }
}

/** @returns undefined of one that cannot be read or is too large, which the check tells */
function bytesOf(path: string): Buffer | undefined {
  try {
    return statSync(path).size > FILE_BYTES ? undefined : readFileSync(path);
  } catch {
    return undefined;
  }
}
