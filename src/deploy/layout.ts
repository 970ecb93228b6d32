/**
 * What stands where in the folder given by --dir.
 *
 *   DIR/current            → releases/<id>, the web server's document root
 *   DIR/releases/<id>/     one release, whole
 *   DIR/stats.json         the live counters, written by `npm run stats`; releases link to it
 *   DIR/.deploy/           what this command notes for itself; never served
 */
import { join } from 'node:path';
import { STATS_FILE } from '../site/stats-file.ts';

export interface Layout {
  readonly root: string;
  readonly current: string;
  readonly releases: string;
  readonly stats: string;
  readonly state: string;
  readonly manifests: string;
  readonly lock: string;
  /** The next `current`, until it is renamed over the old one. */
  readonly nextCurrent: string;
  /** A file being copied where it cannot be linked, until it is renamed into place. */
  readonly scratch: string;
  /** Where links are made by a deploy over SSH (over-ssh/on-the-server.sh). */
  readonly next: string;
}

export function layoutOf(root: string): Layout {
  const state = join(root, '.deploy');
  return {
    root,
    current: join(root, 'current'),
    releases: join(root, 'releases'),
    stats: join(root, STATS_FILE),
    state,
    manifests: join(state, 'manifests'),
    lock: join(state, 'lock'),
    nextCurrent: join(state, 'next-current'),
    scratch: join(state, 'scratch'),
    next: join(state, 'next'),
  };
}

/** Folders in `releases/` whose names begin with a dot are unfinished or half removed: never a release. */
export const UNFINISHED = '.tmp-';
export const DISCARDED = '.trash-';
