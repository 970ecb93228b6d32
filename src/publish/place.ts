/** Where a target's releases lie: a folder on this machine, or one on a server over SSH; both hold the same. */
import { statfsSync } from 'node:fs';
import { type Changes, changesOf } from '../deploy/changes.ts';
import { type Deployed, deploy, list, type RolledBack, rollback } from '../deploy/deploy.ts';
import type { Manifest } from '../deploy/manifest.ts';
import { changesInStorage, deployToStorage } from '../deploy/object-storage/deploy-to-storage.ts';
import {
  changesOver,
  deployOver,
  freeSpace,
  look,
  type RemoteFolder,
  rollbackOver,
} from '../deploy/over-ssh/deploy-over-ssh.ts';
import { Refusal } from '../system/errors.ts';
import type { Report } from '../system/progress.ts';
import type { Target } from './targets.ts';

export interface Listed {
  /** Newest first. */
  readonly releases: readonly { readonly id: string; readonly manifest: Manifest }[];
  readonly currentId: string | undefined;
}

export interface Space {
  readonly free: number;
  readonly total: number;
}

export interface Place {
  /** For messages: the folder, with the server where there is one. */
  readonly name: string;
  /** For messages: what of it readers are to be served. */
  readonly served: string;
  /** @throws Refusal where there are no releases */
  list(): Promise<Listed>;
  /** The id of the live release, where there are releases. */
  live(): Promise<string | undefined>;
  /** What a deploy of this folder would change. */
  changes(from: string): Promise<Changes>;
  /** @param purge nothing of older releases stays */
  deploy(from: string, now: Date, purge: boolean): Promise<Deployed>;
  /** @param id default: the next older than the current one */
  rollback(id: string | undefined, now: Date): Promise<RolledBack>;
  /** Bytes of the disk; undefined where there is none to fill. */
  space(): Promise<Space | undefined>;
}

export function placeOf(target: Target, report: Report): Place {
  const { server, storage, dir } = target;
  if (storage) return inStorage(target, storage, report);
  return server ? overSsh(target, { server, dir }, report) : hereAt(target, report);
}

const NO_RELEASES = 'không giữ bản cũ: hãy đưa mã nguồn và nội dung về commit cũ rồi đăng lại.';

const inStorage = ({ url }: Target, storage: NonNullable<Target['storage']>, report: Report): Place => ({
  name: storage.remote,
  served: storage.remote,
  list: () => {
    throw new Refusal(`Kho ${storage.remote} ${NO_RELEASES}`);
  },
  live: async () => undefined,
  changes: (from) => changesInStorage(storage, from),
  deploy: (from, now, purge) =>
    deployToStorage(storage, { from, graceHours: storage.graceHours, purge, address: url, now, report }),
  rollback: () => {
    throw new Refusal(`Kho ${storage.remote} ${NO_RELEASES}`);
  },
  space: async () => undefined,
});

const hereAt = ({ dir, keep, url }: Target, report: Report): Place => ({
  name: dir,
  served: `${dir}/current`,
  live: async () => list(dir).currentId,
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
  served: `${place.server.host}:${place.dir}/current`,
  live: async () => (await look(place)).currentId,
  list: () => look(place),
  changes: (from) => changesOver(place, from),
  deploy: (from, now, purge) => deployOver(place, { from, keep, purge, address: url, now, report }),
  rollback: (id) => rollbackOver(place, id, report),
  space: () => freeSpace(place),
});
