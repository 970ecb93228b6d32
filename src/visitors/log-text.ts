/**
 * The text of a log from its beginning, plain or compressed by gzip, in bounded memory.
 * Positions are those of the uncompressed text, so that a log is the same one before and after compression.
 */
import { closeSync, constants as files, fstatSync, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { codeOf, explain, Refusal } from '../system/errors.ts';

/** A way to compress that is not read: by which name the operator knows it, and how to undo it. */
interface Packer {
  /** The first bytes. */
  readonly magic: string;
  readonly by: string;
  readonly unpack: string;
}

const OTHER_PACKERS: readonly Packer[] = [
  { magic: 'fd377a585a00', by: 'xz', unpack: 'xz -d' },
  { magic: '28b52ffd', by: 'zstd', unpack: 'zstd -d' },
  { magic: '425a68', by: 'bzip2', unpack: 'bzip2 -d' },
  { magic: '04224d18', by: 'lz4', unpack: 'lz4 -d' },
  { magic: '1f9d', by: 'compress (.Z)', unpack: 'uncompress' },
  { magic: '4c5a4950', by: 'lzip', unpack: 'lzip -d' },
  { magic: '5d0000', by: 'lzma', unpack: 'xz --format=lzma -d' },
  { magic: '504b0304', by: 'zip', unpack: 'unzip' },
  { magic: '377abcaf271c', by: '7z', unpack: '7z x' },
];

/** So much of the beginning tells one log from another. */
export const HEAD_BYTES = 4096;
const CHUNK = 256 * 1024;

export interface LogFile {
  readonly path: string;
  /** Open from the first look to the last: a rotation in between changes the name's file, not ours. */
  readonly fd: number;
  readonly gzip: boolean;
  /** Compressed otherwise, so that nothing can be read of it. */
  readonly packed?: Pick<Packer, 'by' | 'unpack'> | undefined;
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
    // A pipe would keep us waiting for somebody to write.
    fd = openSync(path, files.O_RDONLY | (files.O_NONBLOCK ?? 0));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Refusal(`${path}: không đọc được. ${explain(error)}`);
  }
  let opened = false;
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new Refusal(`${path}: không phải tệp nhật ký. Hãy ghi đúng tên tệp.`);
    const { size } = stats;
    const start = readAt(fd, 0, Math.min(size, 16 * 1024));
    const gzip = start[0] === 0x1f && start[1] === 0x8b;
    opened = true;
    const packed = packerOf(start);
    if (!gzip) return { path, fd, gzip, packed, head: start.subarray(0, HEAD_BYTES), size, seal: undefined };
    const end = readAt(fd, Math.max(0, size - 8), Math.min(size, 8));
    return { path, fd, gzip, head: unpackHead(start), size, seal: `${size}-${end.toString('hex')}` };
  } finally {
    if (!opened) closeSync(fd);
  }
}

function packerOf(start: Buffer): LogFile['packed'] {
  const hex = start.toString('hex', 0, 8);
  return OTHER_PACKERS.find(({ magic }) => hex.startsWith(magic));
}

export function closeLog({ fd }: LogFile): void {
  closeSync(fd);
}

/** Bytes of a plain file as they are on disk, fewer at its end. */
export function readAt(fd: number, position: number, length: number): Buffer {
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
  return log.gzip ? new GzipStream(log, from) : new PlainStream(log, from);
}

class PlainStream implements TextStream {
  readonly whole = true;
  readonly #log: LogFile;
  #buffer: Buffer | undefined;
  #position: number;

  constructor(log: LogFile, from: number) {
    this.#log = log;
    this.#position = from;
  }

  next(): Buffer | undefined {
    const { fd, size } = this.#log;
    const length = Math.min(CHUNK, size - this.#position);
    if (length <= 0) return undefined;
    this.#buffer ??= Buffer.allocUnsafe(CHUNK);
    const count = readSync(fd, this.#buffer, 0, length, this.#position);
    this.#position += count;
    return count === 0 ? undefined : this.#buffer.subarray(0, count);
  }

  close(): void {}
}

function* bytesOf({ fd, size }: LogFile): Generator<Buffer> {
  for (let position = 0; position < size; position += CHUNK) {
    yield readAt(fd, position, Math.min(CHUNK, size - position));
  }
}

class GzipStream implements TextStream {
  whole = true;
  #toSkip: number;
  readonly #source: Readable;
  readonly #pieces: AsyncIterator<Buffer>;

  constructor(log: LogFile, from: number) {
    this.#toSkip = from;
    this.#source = Readable.from(bytesOf(log), { objectMode: false });
    this.#pieces = this.#source.pipe(createGunzip({ chunkSize: CHUNK }))[Symbol.asyncIterator]();
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
