/** The text of a log from any place on, plain or compressed, and what is no log. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  closeLog,
  InputStream,
  type LogFile,
  openLog,
  readAt,
  streamText,
  type TextStream,
} from './log-text.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-text-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function withLog<Result>(
  bytes: Buffer | string,
  use: (log: LogFile) => Result | Promise<Result>,
): Promise<Result> {
  const path = join(folder, 'access.log');
  writeFileSync(path, bytes);
  const log = openLog(path);
  if (!log) throw new Error('not there');
  try {
    return await use(log);
  } finally {
    closeLog(log);
  }
}

async function all(stream: TextStream): Promise<string> {
  const pieces: Buffer[] = [];
  for (let piece = await stream.next(); piece; piece = await stream.next()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}

/** Numbers in a row, of which no two pieces are alike. */
const TEXT = Array.from({ length: 80_000 }, (_, index) => String(index).padStart(9, '0')).join('\n');

describe.each([
  ['plain', (text: string | Buffer) => Buffer.from(text)],
  ['compressed', (text: string | Buffer) => gzipSync(text)],
])('a %s log', (how, pack) => {
  test('gives its text from any place on', async () => {
    await withLog(pack(TEXT), async (log) => {
      expect(log.gzip).toBe(how === 'compressed');
      for (const from of [0, 1, 4096, 262_143, 262_144, 262_145, TEXT.length - 1]) {
        const stream = streamText(log, from);
        // Longer than a message should be where it fails.
        expect((await all(stream)) === TEXT.slice(from), `from ${from}`).toBe(true);
        expect(stream.whole).toBe(true);
        stream.close();
      }
      expect(await all(streamText(log, TEXT.length))).toBe('');
    });
  });

  test('has its first 4 KiB at hand, or all', async () => {
    expect(await withLog(pack(TEXT), ({ head }) => head.toString())).toBe(TEXT.slice(0, 4096));
    expect(await withLog(pack('một\n'), ({ head }) => head.toString())).toBe('một\n');
    expect(await withLog(pack(''), ({ head }) => head.toString())).toBe('');
  });

  test('gives as many pieces as its text needs, none of them empty', async () => {
    await withLog(pack(TEXT), async (log) => {
      const stream = streamText(log, 0);
      const sizes: number[] = [];
      for (let piece = await stream.next(); piece; piece = await stream.next()) sizes.push(piece.length);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024);
      expect(sizes.length).toBeGreaterThanOrEqual(4);
      if (how === 'plain') expect(sizes).toHaveLength(4);
    });
  });
});

describe('a compressed log', () => {
  test('is known by its size and its last eight bytes', async () => {
    const bytes = gzipSync('một\n');
    expect(await withLog(bytes, ({ seal }) => seal)).toBe(
      `${bytes.length}-${bytes.subarray(-8).toString('hex')}`,
    );
    expect(await withLog('một\n', ({ seal }) => seal)).toBeUndefined();
  });

  test('that breaks off is given as far as it goes, and is not whole', async () => {
    const bytes = gzipSync(TEXT);
    await withLog(bytes.subarray(0, bytes.length - 20), async (log) => {
      const stream = streamText(log, 0);
      const text = await all(stream);
      expect(TEXT.startsWith(text)).toBe(true);
      expect(stream.whole).toBe(false);
    });
  });

  test('that is damaged at its beginning has no head', async () => {
    const bytes = gzipSync(TEXT);
    bytes.fill(0xff, 2, 40);
    await withLog(bytes, async (log) => {
      expect(log.head).toHaveLength(0);
      const stream = streamText(log, 0);
      expect(await all(stream)).toBe('');
      expect(stream.whole).toBe(false);
    });
  });
});

test('what is written while a log is read is for the next run', async () => {
  await withLog('một\n', async (log) => {
    writeFileSync(log.path, 'một\nhai\n');
    expect(await all(streamText(log, 0))).toBe('một\n');
    expect(log.size).toBe(Buffer.byteLength('một\n'));
  });
});

test('bytes are read from a place on, fewer at the end', async () => {
  await withLog('abcdef', ({ fd }) => {
    expect(readAt(fd, 0, 3).toString()).toBe('abc');
    expect(readAt(fd, 2, 3).toString()).toBe('cde');
    expect(readAt(fd, 4, 9).toString()).toBe('ef');
    expect(readAt(fd, 9, 3)).toHaveLength(0);
    expect(readAt(fd, 0, 0)).toHaveLength(0);
  });
});

describe('what is no log', () => {
  test.each([
    ['fd377a585a00', 'xz'],
    ['28b52ffd', 'zstd'],
    ['425a68', 'bzip2'],
    ['04224d18', 'lz4'],
    ['1f9d', 'compress (.Z)'],
    ['4c5a4950', 'lzip'],
    ['5d0000', 'lzma'],
    ['504b0304', 'zip'],
    ['377abcaf271c', '7z'],
  ])('%s is packed by %s', async (magic, by) => {
    const packed = await withLog(
      Buffer.concat([Buffer.from(magic, 'hex'), Buffer.alloc(20)]),
      (log) => log.packed,
    );
    expect(packed?.by).toBe(by);
    expect(packed?.unpack).not.toBe('');
  });

  test('a plain log is packed by nothing', async () => {
    expect(await withLog('192.0.2.1 - - [', (log) => log.packed)).toBeUndefined();
    expect(await withLog(gzipSync('a'), (log) => log.packed)).toBeUndefined();
    expect(await withLog('\u001f', (log) => log.gzip)).toBe(false);
    expect(await withLog(Buffer.from([0x1f, 0x8c]), (log) => log.gzip)).toBe(false);
  });

  test('a folder is refused, a name without a file is none', () => {
    mkdirSync(join(folder, 'logs'));
    expect(() => openLog(join(folder, 'logs'))).toThrow('không phải tệp nhật ký');
    expect(openLog(join(folder, 'none'))).toBeUndefined();
    expect(() => openLog(join(folder, 'access.log', 'x'))).toThrow('không đọc được');
  });
});

test('standard input comes in the pieces in which it is sent', async () => {
  async function* input() {
    yield Buffer.from('một');
    yield Buffer.from('\nhai');
  }
  const stream = new InputStream(input());
  expect(await all(stream)).toBe('một\nhai');
  expect(stream.whole).toBe(true);
});

test.each([
  ['fd377a585a0000', 'xz', 'xz -d'],
  ['28b52ffd00', 'zstd', 'zstd -d'],
  ['425a6839', 'bzip2', 'bzip2 -d'],
  ['504b0304', 'zip', 'unzip'],
  ['377abcaf271c0004', '7z', '7z x'],
])('what is compressed otherwise (%s…) is told with how to undo it', async (hex, by, unpack) => {
  const log = await withLog(Buffer.from(hex, 'hex'), ({ packed, gzip }) => ({ packed, gzip }));
  expect(log).toMatchObject({ packed: { by, unpack }, gzip: false });
});

test('what is no log is told by its name, and nothing stays open', () => {
  mkdirSync(join(folder, 'thu-muc'));
  expect(() => openLog(join(folder, 'thu-muc'))).toThrow('không phải tệp nhật ký');
  expect(openLog(join(folder, 'khong-co'))).toBeUndefined();
});
