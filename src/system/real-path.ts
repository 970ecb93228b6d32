import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The path behind symbolic links, also where its last parts, or what a link names, are not there yet. */
export function realPath(path: string): string {
  return behindLinks(resolve(path), 0);
}

/** As many as Linux follows: more of them go in a circle. */
const MOST_LINKS = 40;

function behindLinks(path: string, followed: number): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    if (parent === path) return path;
    const place = join(behindLinks(parent, followed), basename(path));
    const target = followed < MOST_LINKS ? targetOf(place) : undefined;
    return target === undefined ? place : behindLinks(resolve(dirname(place), target), followed + 1);
  }
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    // No link, or not to be read: whoever opens the path meets the error.
    return undefined;
  }
}
