/**
 * Copies of text files in brotli and gzip, made once for all readers: a server sends them as they are, and a page that
 * keeps to its budget (first flight) comes as small as the budget counts it.
 *
 * What a build has compressed once it finds again: best compression takes some two seconds a megabyte.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { forEachAtATime } from '../lib/at-a-time.ts';
import { COMPRESSIONS, isCompressible } from '../site/served-files.ts';

/** In bytes: below it a copy saves no packet. */
const LEAST = 1024;
/** In bytes: of a site with more text than this, minutes would go for a twelfth of the weight of pages that are small enough. */
const MOST_AT_BEST = 5_000_000;
const FASTER_QUALITY = 6;
/** In bytes: ten packets (RFC 6928) less the headers; and what the best compression may bring down to that. */
const FIRST_FLIGHT = 13_000;
const NEARLY_FITS = FIRST_FLIGHT * 1.3;
/** A copy must be this much smaller: to unpack costs a phone time, too. */
const WORTH = 0.9;
/** As many as the thread pool of Node works at. */
const AT_A_TIME = 4;

type Ending = keyof typeof COMPRESSIONS;
const ENDINGS = Object.keys(COMPRESSIONS) as Ending[];

/**
 * @param dir the built site
 * @param cache a folder of this site alone; what this build did not need goes
 */
export async function compressFiles(dir: string, cache: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && isCompressible(relativePath(dir, entry.parentPath, entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, size: statSync(path).size }))
    .filter(({ size }) => size >= LEAST);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const isBest = areAllAtBest(total);
  const used = new Set<string>();
  await forEachAtATime(files, AT_A_TIME, ({ path }) => compressFile(path, { cache, isBest, used }));
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name), { force: true });
}

/** @param quick bytes of a text that was compressed quickly */
export const mayFitAtBest = (quick: number): boolean => quick > FIRST_FLIGHT && quick <= NEARLY_FITS;

/** @param total bytes of all that is compressed */
export const areAllAtBest = (total: number): boolean => total <= MOST_AT_BEST;

const relativePath = (dir: string, parent: string, name: string): string =>
  join(parent, name)
    .slice(dir.length + 1)
    .replaceAll('\\', '/');

interface Compressing {
  readonly cache: string;
  /** Else only what fits into the first flight by the best compression alone. */
  readonly isBest: boolean;
  /** Names in the cache that this build needs. */
  readonly used: Set<string>;
}

async function compressFile(path: string, { cache, isBest, used }: Compressing): Promise<void> {
  const bytes = await readFile(path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  for (const ending of ENDINGS) {
    // An attachment may be there under that very name.
    if (existsSync(path + ending)) continue;
    const name = `${hash}${isBest ? '' : '-quick'}${ending}`;
    used.add(name);
    const compressed =
      (await fromCache(join(cache, name), bytes, ending)) ??
      (await intoCache(join(cache, name), await METHODS[ending].compress(bytes, isBest)));
    if (compressed.length < bytes.length * WORTH) await writeFile(path + ending, compressed);
  }
}

/** What was written when the power went may be anything: only what gives the very bytes back is taken. */
async function fromCache(file: string, bytes: Buffer, ending: Ending): Promise<Buffer | undefined> {
  try {
    const kept = await readFile(file);
    return (await METHODS[ending].decompress(kept)).equals(bytes) ? kept : undefined;
  } catch {
    return undefined;
  }
}

async function intoCache(file: string, compressed: Buffer): Promise<Buffer> {
  // Two pages may be one text, and be compressed at the same time.
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, compressed);
  await rename(aside, file);
  return compressed;
}

const brotliOf = promisify(brotliCompress);
const brotliAt = (quality: number, bytes: Buffer): Promise<Buffer> =>
  brotliOf(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const gzipOf = promisify(gzip);

const METHODS = {
  '.br': {
    async compress(bytes: Buffer, isBest: boolean) {
      const quick = isBest ? undefined : await brotliAt(FASTER_QUALITY, bytes);
      return !quick || mayFitAtBest(quick.length) ? brotliAt(constants.BROTLI_MAX_QUALITY, bytes) : quick;
    },
    decompress: promisify(brotliDecompress),
  },
  '.gz': {
    compress: (bytes: Buffer) => gzipOf(bytes, { level: constants.Z_BEST_COMPRESSION }),
    decompress: promisify(gunzip),
  },
} as const satisfies Record<Ending, unknown>;
