/** A bulletin that an article brings to be heard. */
import { formatBytes, formatLength } from '../lib/numbers.ts';
import { withoutControls } from '../lib/text.ts';
import type { SoundFile } from '../queries/files.ts';
import { bareMediaType, endingName } from '../site/file-types.ts';

export interface Sound {
  readonly href: string;
  readonly type: string;
  /** How long it lasts: `3 phút 12 giây`. */
  readonly length: string;
  /** `MP3, 1,5 MB`. */
  readonly about: string;
  /** What is said in it, by paragraphs; none where it reads the text of the article. */
  readonly transcript: readonly string[];
}

export function toSound(
  { name, bytes, seconds, transcript = '' }: Omit<SoundFile, 'read' | 'title'>,
  href: string,
): Sound {
  return {
    href,
    type: bareMediaType(name),
    length: formatLength(seconds),
    about: `${endingName(name)}, ${formatBytes(bytes)}`,
    transcript: transcript
      .split(/\r?\n[ \t]*\r?\n/)
      .map((paragraph) => withoutControls(paragraph).replace(/\s+/g, ' ').trim())
      .filter((paragraph) => paragraph !== ''),
  };
}
