/** Object storage on the loopback interface: s3rver, which speaks the protocol of S3, for the rclone of Debian. */

import { spawnSync } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../src/deploy/object-storage/rclone.ts';
import { freePort } from './free-port.ts';
import { importTool } from './tool-package.ts';

export const hasRclone = spawnSync('rclone', ['version']).status === 0;

interface S3Server extends EventEmitter {
  run(): Promise<unknown>;
  close(): Promise<void>;
}
type S3ServerClass = new (options: object) => S3Server;

export interface StorageServer extends Storage {
  /** Of the site's folder. */
  readonly url: string;
  /** What was done since the last call, in its order: `PUT index.html`, `DELETE …`. */
  done(): string[];
  /** Answers nobody any more from the moment at which so many objects have been written; undefined: answers again. */
  breakAfter(count: number | undefined): Promise<void>;
  stop(): Promise<void>;
}

const BUCKET = 'kho-thu';

export async function startStorageServer(): Promise<StorageServer> {
  const { default: S3rver } = (await importTool('s3rver')) as { default: S3ServerClass };
  const folder = mkdtempSync(join(tmpdir(), 'storage-'));
  const port = await freePort();
  const config = join(folder, 'rclone.conf');
  const written = (key: string) =>
    writeFileSync(
      config,
      [
        '[kho]',
        ...['type = s3', 'provider = Other', 'access_key_id = S3RVER', `secret_access_key = ${key}`],
        ...[`endpoint = http://127.0.0.1:${port}`, 'force_path_style = true', ''],
      ].join('\n'),
    );
  written('S3RVER');
  let seen: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  let server: S3Server | undefined;
  const start = async () => {
    server = new S3rver({
      ...{ address: '127.0.0.1', port, silent: true, directory: join(folder, 'data') },
      configureBuckets: [{ name: BUCKET }],
    });
    server.on(
      'event',
      ({ Records: [record] }: { Records: { eventName: string; s3: { object: { key: string } } }[] }) => {
        const { eventName = '', s3 } = record ?? {};
        const what = eventName.includes('Removed') ? 'DELETE' : 'PUT';
        seen.push(`${what} ${decodeURIComponent(s3?.object.key ?? '').replace(/^xa\//, '')}`);
        if (what === 'PUT') left -= 1;
        if (left === 0) void stop();
      },
    );
    await server.run();
  };
  const stop = async () => {
    const running = server;
    server = undefined;
    await running?.close();
  };
  await start();
  return {
    remote: `kho:${BUCKET}/xa`,
    config,
    url: `http://127.0.0.1:${port}/${BUCKET}/xa`,
    done() {
      const all = seen;
      seen = [];
      return all;
    },
    async breakAfter(count) {
      left = count ?? Number.POSITIVE_INFINITY;
      if (count === undefined && !server) await start();
    },
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
