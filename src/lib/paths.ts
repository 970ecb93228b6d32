import { slugify } from './text.ts';

/** Names of devices on Windows, with whatever ending: it makes no file of them, and a copy of the content stops there. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])(?:\.|$)/i;

export const isDevice = (name: string): boolean => DEVICE.test(name);

/** Words as the name of a folder of pages, and so as a part of an address; '' where nothing is left of them. */
export function folderName(words: string): string {
  const name = slugify(words);
  return isDevice(name) ? `muc-${name}` : name;
}

/** A name that is wanted, with the first number behind it (from 2) that makes it free where it is not: `anh-2.jpg`. */
export function freeName(wanted: string, isFree: (name: string) => boolean, ending = ''): string {
  for (let count = 1; ; count += 1) {
    const name = `${wanted}${count === 1 ? '' : `-${count}`}${ending}`;
    if (isFree(name)) return name;
  }
}

/** A path from here without the `./` before it: `./anh.jpg` and `anh.jpg` are one. */
export const plainPath = (path: string): string => path.replace(/^(?:\.\/)+/, '');

/** The last part of a path: what a file is called. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder of a path; the dot where it has none. */
export const folderOf = (path: string): string =>
  path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';

/** The ending of a file with its dot; of a name that only begins with one there is none. */
export function endingOf(path: string): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}
