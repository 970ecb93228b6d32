/** Which of the files beside a text was meant by a name that none of them has. */
import { fileNameOf } from '../../lib/paths.ts';
import { fold, slugify } from '../../lib/text.ts';

/** `C:\\anh\\bia.jpg`, `/news/2022/them/bia.jpg`, `file:///D:/bia.jpg`: the name is the last part. */
const nameOf = (written: string): string =>
  decoded(written.replace(/[?#].*$/s, ''))
    .split(/[\\/]/)
    .findLast((part) => part.trim() !== '')
    ?.trim() ?? '';

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const stemOf = (name: string) => slugify(name.replace(/\.[a-z\d]{2,5}$/i, ''));

/** @returns undefined where none is like it, or several are */
export function meantFile(written: string, files: Iterable<string>): string | undefined {
  const name = nameOf(written);
  const all = [...files];
  for (const form of [fold, stemOf]) {
    const wanted = form(name);
    const alike = wanted === '' ? [] : all.filter((file) => form(fileNameOf(file)) === wanted);
    if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  }
  return undefined;
}
