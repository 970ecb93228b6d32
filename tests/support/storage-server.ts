/**
 * Object storage on the loopback interface, for the rclone of Debian: s3rver, which speaks the protocol of S3 and takes
 * any secret; before it stands one that holds each request against its signature, and refuses what a test wants refused.
 */

import { spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request } from 'node:http';
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
  /** Answers what this gives a code for with it, as `403 AccessDenied`; undefined: all is let through again. */
  refuse(rule: Refuse | undefined): void;
  /** The key with which rclone comes from now on. */
  setSecret(secret: string): void;
  stop(): Promise<void>;
}

type Refuse = (asked: IncomingMessage) => string | undefined;

const SECRET = 'S3RVER';

const BUCKET = 'kho-thu';

export async function startStorageServer(): Promise<StorageServer> {
  const { default: S3rver } = (await importTool('s3rver')) as { default: S3ServerClass };
  const folder = mkdtempSync(join(tmpdir(), 'storage-'));
  const port = await freePort();
  const front = await freePort();
  const config = join(folder, 'rclone.conf');
  const written = (key: string) =>
    writeFileSync(
      config,
      [
        '[kho]',
        ...['type = s3', 'provider = Other', 'access_key_id = S3RVER', `secret_access_key = ${key}`],
        ...[`endpoint = http://127.0.0.1:${front}`, 'force_path_style = true', ''],
      ].join('\n'),
    );
  written(SECRET);
  let refused: Refuse | undefined;
  const gate = createServer((asked, answer) => {
    const code = refused?.(asked) ?? (isSigned(asked) ? undefined : '403 SignatureDoesNotMatch');
    if (code !== undefined) {
      const [status = '', name = ''] = code.split(' ');
      asked.resume();
      answer
        .writeHead(Number(status), { 'content-type': 'application/xml' })
        .end(asked.method === 'HEAD' ? '' : `<Error><Code>${name}</Code><Message>${name}</Message></Error>`);
      return;
    }
    const { url, method, headers } = asked;
    const onward = request({ host: '127.0.0.1', port, path: url, method, headers, agent: false }, (its) => {
      answer.writeHead(its.statusCode ?? 500, its.headers);
      its.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
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
    await new Promise<void>((listens) => gate.listen(front, '127.0.0.1', listens));
  };
  const stop = async () => {
    const running = server;
    server = undefined;
    gate.closeAllConnections();
    gate.close();
    await running?.close();
  };
  await start();
  return {
    remote: `kho:${BUCKET}/xa`,
    config,
    named: 'kho (ops/targets.yaml:4)',
    refuse: (rule) => {
      refused = rule;
    },
    setSecret: written,
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

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Signature Version 4 of Amazon, in the header; whoever asks without one is a reader. */
function isSigned({ headers, method = '', url = '' }: IncomingMessage): boolean {
  const { authorization } = headers;
  if (authorization === undefined) return method === 'GET' || method === 'HEAD';
  const [, scope = '', names = '', given = ''] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      authorization,
    ) ?? [];
  const [path = '', query = ''] = url.split('?');
  const pairs = query === '' ? [] : query.split('&').map((pair) => (pair.includes('=') ? pair : `${pair}=`));
  const asked = [
    ...[method, path, pairs.sort().join('&')],
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    ...['', names, String(headers['x-amz-content-sha256'])],
  ].join('\n');
  const text = [
    'AWS4-HMAC-SHA256',
    headers['x-amz-date'],
    scope,
    createHash('sha256').update(asked).digest('hex'),
  ];
  const key = scope.split('/').reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${SECRET}`);
  return hmac(key, text.join('\n')).toString('hex') === given;
}
