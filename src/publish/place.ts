/** Where a target's releases lie: a folder on this machine, or one on a server over SSH; both hold the same. */
import { statfsSync } from 'node:fs';
import { type Changes, changesOf } from '../deploy/changes.ts';
import { type Deployed, deploy, list, type RolledBack, rollback } from '../deploy/deploy.ts';
import type { Manifest } from '../deploy/manifest.ts';
import {
  changesOver,
  deployOver,
  freeSpace,
  look,
  type RemoteFolder,
  rollbackOver,
} from '../deploy/over-ssh/deploy-over-ssh.ts';
import type { Report } from '../system/progress.ts';
import type { Target } from './targets.ts';

export interface Listed {
  /** Newest first. */
  readonly releases: readonly { readonly id: string; readonly manifest: Manifest }[];
  readonly currentId: string | undefined;
}

export interface Place {
  /** For messages: the folder, with the server where there is one. */
  readonly name: string;
  list(): Promise<Listed>;
  /** What a deploy of this folder would change. */
  changes(from: string): Promise<Changes>;
  /** @param purge nothing of older releases stays */
  deploy(from: string, now: Date, purge: boolean): Promise<Deployed>;
  /** @param id default: the next older than the current one */
  rollback(id: string | undefined, now: Date): Promise<RolledBack>;
  /** Bytes of the disk. */
  space(): Promise<{ readonly free: number; readonly total: number }>;
}

export const placeOf = (target: Target, report: Report): Place =>
  target.server === undefined
    ? hereAt(target, report)
    : overSsh(target, { server: target.server, dir: target.dir }, report);

const hereAt = ({ dir, keep, url }: Target, report: Report): Place => ({
  name: dir,
  list: async () => list(dir),
  changes: async (from) => {
    const { releases, currentId } = list(dir);
    return changesOf(from, releases.find(({ id }) => id === currentId)?.folder, report);
  },
  deploy: async (from, now, purge) =>
    deploy({ dir, from, keep, force: false, purge, address: url, now, report }),
  rollback: async (id, now) => rollback({ dir, id, now, report }),
  space: async () => {
    const { bavail, blocks, bsize } = statfsSync(dir);
    return { free: bavail * bsize, total: blocks * bsize };
  },
});

const overSsh = ({ keep, url }: Target, place: RemoteFolder, report: Report): Place => ({
  name: `${place.server.host}:${place.dir}`,
  list: () => look(place),
  changes: (from) => changesOver(place, from),
  deploy: (from, now, purge) => deployOver(place, { from, keep, purge, address: url, now, report }),
  rollback: (id) => rollbackOver(place, id, report),
  space: () => freeSpace(place),
});
