import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { soundIn } from '../system/sound.ts';

/** A sound that an entry brings to be heard. */
export interface SoundFile extends AttachedFile {
  readonly seconds: number;
  readonly transcript?: string | undefined;
}

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
  return (attachments ?? []).map(({ title, file }) => fileAt(join(folder, file), title));
}

const fileAt = (path: string, title: string): AttachedFile => ({
  title,
  name: basename(path),
  bytes: statSync(path).size,
  read: () => new Uint8Array(readFileSync(path)),
});

/** Lengths of sounds, by what tells the file as it is: a page and feeds ask for the same one. */
const lengths = new Map<string, number>();

/**
 * The sound of an entry, with its length.
 * @throws Error when the file is missing, or is no sound
 */
export function getSound(
  folder: string,
  {
    title,
    audio,
  }: {
    readonly title: string;
    readonly audio?: { file: string; transcript?: string | undefined } | undefined;
  },
): SoundFile | undefined {
  if (!audio) return undefined;
  const path = join(folder, audio.file);
  const { size, mtimeMs } = statSync(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const seconds = lengths.get(key) ?? soundIn(extname(path).toLowerCase(), readFileSync(path))?.seconds;
  if (seconds === undefined) throw new Error(`${path}: không đọc được độ dài của bản tin`);
  lengths.set(key, seconds);
  return { ...fileAt(path, title), seconds, transcript: audio.transcript };
}
