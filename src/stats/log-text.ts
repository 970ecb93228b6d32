/**
 * The text of a log from its beginning, plain or compressed by gzip, in bounded memory.
 * Positions are those of the uncompressed text, so that a log is the same one before and after compression.
 */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { codeOf, explain, Refusal } from '../lib/errors.ts';

/** So much of the beginning tells one log from another. */
export const HEAD_BYTES = 4096;
const CHUNK = 256 * 1024;

export interface LogFile {
  readonly path: string;
  readonly gzip: boolean;
  /** The first bytes of the text, at most `HEAD_BYTES`. */
  readonly head: Buffer;
  /** Bytes on disk when the run began: what comes later is for the next run. */
  readonly size: number;
  /** Of a compressed file: what tells, with the head, that it is the same without unpacking it. */
  readonly seal: string | undefined;
}

/**
 * @returns undefined where there is no such file
 * @throws Refusal when it cannot be read: a log left out in silence would be a wrong count
 */
export function openLog(path: string): LogFile | undefined {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Refusal(`${path}: không đọc được. ${explain(error)}`);
  }
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new Refusal(`${path}: không phải tệp nhật ký. Hãy ghi đúng tên tệp.`);
    const { size } = stats;
    const start = readAt(fd, 0, Math.min(size, 16 * 1024));
    const gzip = start[0] === 0x1f && start[1] === 0x8b;
    if (!gzip) return { path, gzip, head: start.subarray(0, HEAD_BYTES), size, seal: undefined };
    const end = readAt(fd, Math.max(0, size - 8), Math.min(size, 8));
    return { path, gzip, head: unpackHead(start), size, seal: `${size}-${end.toString('hex')}` };
  } finally {
    closeSync(fd);
  }
}

function readAt(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(fd, bytes, filled, length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function unpackHead(start: Buffer): Buffer {
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES);
  } catch {
    // Damaged at the very beginning: nothing can be read of it, which its reader will say.
    return Buffer.alloc(0);
  }
}

/** The text in pieces, each valid until the next one is asked for. */
export interface TextStream {
  /** @returns undefined at the end */
  next(): Promise<Buffer | undefined> | Buffer | undefined;
  /** At the end: false where the compressed data broke off or are damaged. */
  readonly whole: boolean;
  close(): void;
}

/** @param from position in the text; what stands before it is passed over */
export function streamText(log: LogFile, from: number): TextStream {
  return log.gzip ? new GzipStream(log.path, from) : new PlainStream(log, from);
}

class PlainStream implements TextStream {
  readonly whole = true;
  readonly #buffer = Buffer.allocUnsafe(CHUNK);
  readonly #size: number;
  #fd: number | undefined;
  #position: number;

  constructor({ path, size }: LogFile, from: number) {
    this.#fd = openSync(path, 'r');
    this.#position = from;
    this.#size = size;
  }

  next(): Buffer | undefined {
    if (this.#fd === undefined) return undefined;
    const length = Math.min(CHUNK, this.#size - this.#position);
    const count = length > 0 ? readSync(this.#fd, this.#buffer, 0, length, this.#position) : 0;
    this.#position += count;
    if (count === 0) this.close();
    return count === 0 ? undefined : this.#buffer.subarray(0, count);
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }
}

class GzipStream implements TextStream {
  whole = true;
  #toSkip: number;
  readonly #source: ReturnType<typeof createReadStream>;
  readonly #pieces: AsyncIterator<Buffer>;

  constructor(path: string, from: number) {
    this.#toSkip = from;
    this.#source = createReadStream(path, { highWaterMark: CHUNK });
    const unzip = createGunzip({ chunkSize: CHUNK });
    this.#source.on('error', (error) => unzip.destroy(error));
    this.#pieces = this.#source.pipe(unzip)[Symbol.asyncIterator]();
  }

  async next(): Promise<Buffer | undefined> {
    for (;;) {
      let piece: IteratorResult<Buffer>;
      try {
        piece = await this.#pieces.next();
      } catch {
        this.whole = false;
        return undefined;
      }
      if (piece.done) return undefined;
      if (piece.value.length > this.#toSkip) {
        const rest = piece.value.subarray(this.#toSkip);
        this.#toSkip = 0;
        return rest;
      }
      this.#toSkip -= piece.value.length;
    }
  }

  close(): void {
    this.#source.destroy();
    void this.#pieces.return?.();
  }
}

/** Standard input, read once. */
export class InputStream implements TextStream {
  readonly whole = true;
  readonly #pieces: AsyncIterator<Buffer>;

  constructor(input: AsyncIterable<Buffer>) {
    this.#pieces = input[Symbol.asyncIterator]();
  }

  async next(): Promise<Buffer | undefined> {
    const { done, value } = await this.#pieces.next();
    return done ? undefined : value;
  }

  close(): void {}
}
